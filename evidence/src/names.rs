//! No id names a place, a study or, outside arrival, a nationality.

use std::collections::BTreeMap;

use crate::codes::CodeList;
use crate::error::{EvidenceError, Place};

/// The words an id may not hold, with what they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    words: BTreeMap<String, Name>,
}

/// What a word names, and in which other shapes it names the same.
#[derive(Clone, Copy, Debug)]
struct Name {
    kind: &'static str,
    bends: Bends,
}

/// How a name bends.
#[derive(Clone, Copy, Debug)]
enum Bends {
    /// Not at all: a word of its own can begin like a short name.
    Never,
    /// Letters follow it.
    Behind,
    /// Its last letter changes too: of Utopia, of Utopians.
    AtItsEnd,
}

/// The fewest letters of a place, and of a people in the list of words, that letters can follow.
const BENDS_FROM: [(&str, usize); 2] = [(PLACE, 7), (NATIONALITY, 5)];

const PLACE: &str = "place";
const NATIONALITY: &str = "nationality";
const STUDY: &str = "study or programme";

impl Name {
    /// A name that letters can follow where it is long enough.
    fn of(kind: &'static str, word: &str) -> Self {
        let least = BENDS_FROM.iter().find(|(known, _)| *known == kind);
        let is_long = least.is_some_and(|(_, least)| word.chars().count() >= *least);
        Self { kind, bends: if is_long { Bends::Behind } else { Bends::Never } }
    }
}

impl Names {
    /// Gathers the names of the code lists.
    pub(crate) fn gather<'a>(list: impl Fn(&str) -> Option<&'a CodeList>) -> Self {
        let mut words = BTreeMap::new();
        let mut add = |name: &str, columns: &[&str], named: fn(&str) -> Name| {
            for column in columns {
                for cell in list(name).into_iter().flat_map(|codes| codes.column(column)) {
                    for word in cell.to_lowercase().split(|letter: char| !letter.is_alphanumeric())
                    {
                        // Short words such as "den" or "of" name nobody.
                        if word.len() > 3 {
                            words.insert(word.to_owned(), named(word));
                        }
                    }
                }
            }
        };
        let national = ["name_nl", "name_en", "adjective_en", "adjective_nl"];
        add("countries", &national, |_| Name { kind: NATIONALITY, bends: Bends::AtItsEnd });
        add("municipalities", &["name", "also_called"], |word| Name::of(PLACE, word));
        let forbidden = list("forbidden-words");
        let rows =
            forbidden.into_iter().flat_map(|codes| codes.column("word").zip(codes.column("kind")));
        for (word, kind) in rows {
            let kind = match kind {
                "place" => PLACE,
                "nationality" => NATIONALITY,
                _ => STUDY,
            };
            let word = word.to_lowercase();
            let name = Name::of(kind, &word);
            words.insert(word, name);
        }
        Self { words }
    }

    /// Refuses an id with such a word.
    pub(crate) fn check(&self, place: &Place, theme: &str, id: &str) -> Result<(), EvidenceError> {
        for word in id.split(['.', '-', '_']) {
            match self.kind_of(word) {
                Some(NATIONALITY) if theme == "arrival" => {}
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
        if let Some(name) = self.words.get(word) {
            return Some(name.kind);
        }
        let bends = |(known, name): &(&String, &Name)| {
            let same = word.chars().zip(known.chars()).take_while(|(one, other)| one == other);
            let (same, length) = (same.count(), known.chars().count());
            match name.bends {
                Bends::Never => false,
                Bends::Behind => same == length,
                Bends::AtItsEnd => same >= (length - 1).max(4),
            }
        };
        self.words.iter().find(bends).map(|(_, name)| name.kind)
    }
}
