//! What the scenarios choose: no numbers about the world, and yet what the figures rest on.

use std::ffi::OsStr;
use std::path::Path;

use super::Page;
use super::html::{Cell, Table};
use crate::comparison::{Choice, Side, words};

/// The room of the offers among the keys of scenarios.
const OFFER: &str = "offer";

impl Page<'_> {
    /// Every key of a team and every offer, with what its file says of it; nothing without teams.
    pub(super) fn chosen(&self) -> String {
        let sides = &self.comparison().sides;
        let mut keys: Vec<(&str, &str, &str)> = Vec::new();
        for choice in sides.iter().flat_map(|side| &side.choices) {
            let key = (choice.key.as_str(), choice.kind, choice.unit);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        if keys.is_empty() {
            return String::new();
        }
        let heads = ["report-choice", "evidence-meaning"].map(|key| self.say(key, &[]));
        let letters = sides.iter().map(|side| side.letter.to_string());
        let more = ["report-unit", "report-strength", "report-choice-remark"];
        let more = more.map(|key| self.say(key, &[]));
        let heads = heads.into_iter().chain(letters).chain(more).collect();
        let caption = self.say("report-choices-caption", &[]);
        let mut table = Table::new("choices-table".to_owned(), caption, heads);
        for (key, kind, unit) in &keys {
            let of = |side: &'_ Side| side.choices.iter().find(|one| one.key == *key).cloned();
            let chosen: Vec<Option<Choice>> = sides.iter().map(of).collect();
            let held = chosen.iter().map(|one| {
                let value = one.as_ref().map_or("-", |one| one.value.as_str());
                Cell::Figure(words::told(value, self.texts))
            });
            let about = words::about(key, kind, self.texts);
            let cells = [Cell::Text(about)].into_iter().chain(held).chain([
                Cell::Word(words::unit(unit, self.texts)),
                Cell::Word(words::strength(None, self.texts)),
                self.remark(sides, &chosen),
            ]);
            table.row((*key).to_owned(), cells);
        }
        let mut held = self.paragraph("report-choices-lead", &[]);
        if keys.iter().any(|(_, kind, _)| *kind == OFFER) {
            held += &self.paragraph("report-choices-offers", &[]);
        }
        held + &table.write()
    }

    /// What files say of a key: once where both take it from the same one.
    fn remark(&self, sides: &[Side], chosen: &[Option<Choice>]) -> Cell {
        let mut said: Vec<(String, &crate::comparison::Remark)> = Vec::new();
        for (side, choice) in sides.iter().zip(chosen) {
            let Some(remark) = choice.as_ref().and_then(|one| one.remark.as_ref()) else {
                continue;
            };
            match said.iter_mut().find(|(_, known)| *known == remark) {
                Some((letters, _)) => *letters += &format!(", {}", side.letter),
                None => said.push((side.letter.to_string(), remark)),
            }
        }
        let is_ours = said.iter().all(|(_, remark)| remark.is_ours);
        let words = said.iter().map(|(letters, remark)| {
            // The name tells which file; the summary has its path.
            let name = Path::new(&remark.file).file_name().map(OsStr::to_string_lossy);
            format!("{letters}: {} ({})", remark.words, name.unwrap_or_default())
        });
        let words = words.collect::<Vec<_>>().join("; ");
        match (said.is_empty(), is_ours) {
            (true, _) => Cell::Text(self.say("report-choice-silent", &[])),
            (_, true) => Cell::Meaning(words),
            (_, false) => Cell::Text(words),
        }
    }
}
