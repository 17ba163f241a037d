//! No id names a place, a study or, outside arrival, a nationality.

use std::collections::BTreeMap;

use crate::codes::CodeList;
use crate::error::{EvidenceError, Place};

/// The words an id may not hold, with what they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    words: BTreeMap<String, &'static str>,
}

impl Names {
    /// Gathers the names of the code lists.
    pub(crate) fn gather<'a>(list: impl Fn(&str) -> Option<&'a CodeList>) -> Self {
        let mut words = BTreeMap::new();
        let mut add = |name: &str, columns: &[&str], kind: &'static str| {
            for column in columns {
                for cell in list(name).into_iter().flat_map(|codes| codes.column(column)) {
                    for word in cell.to_lowercase().split(|letter: char| !letter.is_alphanumeric())
                    {
                        // Short words such as "den" or "of" name nobody.
                        if word.len() > 3 {
                            words.insert(word.to_owned(), kind);
                        }
                    }
                }
            }
        };
        let national = ["name_nl", "name_en", "adjective_en", "adjective_nl"];
        add("countries", &national, "nationality");
        add("municipalities", &["name", "also_called"], "place");
        let forbidden = list("forbidden-words");
        let rows =
            forbidden.into_iter().flat_map(|codes| codes.column("word").zip(codes.column("kind")));
        for (word, kind) in rows {
            let kind = if kind == "place" { "place" } else { "study or programme" };
            words.insert(word.to_lowercase(), kind);
        }
        Self { words }
    }

    /// Refuses an id with such a word.
    pub(crate) fn check(&self, place: &Place, theme: &str, id: &str) -> Result<(), EvidenceError> {
        for word in id.split(['.', '-', '_']) {
            match self.kind_of(word) {
                Some("nationality") if theme == "arrival" => {}
                Some(kind) => {
                    return Err(EvidenceError::NamesSomeone {
                        place: place.clone(),
                        id: id.to_owned(),
                        word: word.to_owned(),
                        kind: kind.to_owned(),
                    });
                }
                None => {}
            }
        }
        Ok(())
    }

    /// What a word names: by itself, before a number such as a year, or bent, as a people and what belongs
    /// to a place are.
    fn kind_of(&self, word: &str) -> Option<&'static str> {
        let word = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        if let Some(kind) = self.words.get(word) {
            return Some(kind);
        }
        let bends = |(known, kind): (&String, &&str)| {
            let same = word.chars().zip(known.chars()).take_while(|(one, other)| one == other);
            let (same, length) = (same.count(), known.chars().count());
            match *kind {
                // The last letter changes: of Utopia, of Utopians.
                "nationality" => same >= (length - 1).max(4),
                // A word of its own can begin like a short name.
                "place" => length >= 7 && same == length,
                _ => false,
            }
        };
        self.words.iter().find(|known| bends(*known)).map(|(_, kind)| *kind)
    }
}
