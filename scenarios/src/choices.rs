//! What a scenario chooses, with what its file says of it: keys of the team, and offers.

use klantreis_evidence::Catalogue;
use klantreis_records::comparison::{Choice, Remark};
use toml_edit::{DocumentMut, Item, RawString};

use crate::levers::{Key, OFFERS};
use crate::scenario::Scenario;
use crate::team::{PREFIX, TEAM_KEYS, Team};

/// All that a scenario says of its team and its offers, in the order of their names in files.
#[must_use]
pub fn choices_of(scenario: &Scenario, catalogue: &Catalogue) -> Vec<Choice> {
    // What the files alone would give: a value that came with the command is nothing they speak of.
    let own = scenario.texts.first().cloned();
    let written = own.and_then(|text| Scenario::read(text, catalogue).ok());
    let says = scenario.team.as_ref().map(Team::says_bare).unwrap_or_default();
    let said = |key: &&str| says.iter().any(|(known, _)| known == key);
    let team = TEAM_KEYS.iter().copied().filter(said);
    let team = team.map(|key| (Key::Team(format!("{PREFIX}{key}")), "team", key.to_owned()));
    let offers = scenario.offers.iter().map(|offer| offer.name.clone());
    let offers = offers.map(|name| (Key::Offer(format!("{OFFERS}{name}")), "offers", name));
    let choice = |(key, table, name): (Key, &str, String)| {
        let value = key.told(scenario, catalogue);
        let is_written =
            written.as_ref().is_some_and(|written| key.told(written, catalogue) == value);
        let remark = is_written.then(|| remark_of(scenario, table, &name)).flatten();
        let unit = key.unit(catalogue);
        Choice { key: key.name().to_owned(), kind: key.kind(), value, unit, remark }
    };
    team.chain(offers).map(choice).collect()
}

/// What the file that says a key says beside it, the scenario's own before those that it extends.
fn remark_of(scenario: &Scenario, table: &str, key: &str) -> Option<Remark> {
    let mut files = scenario.texts.iter();
    let (file, words) =
        files.find_map(|file| Some((file, words_beside(&file.text, table, key)?)))?;
    (!words.is_empty()).then(|| Remark {
        words,
        file: file.file.clone(),
        is_ours: file.folder.is_none(),
    })
}

/// The words after the mark of a comment behind a key; empty when it has none, absent when the text does
/// not say the key in that table.
fn words_beside(text: &str, table: &str, key: &str) -> Option<String> {
    let file: DocumentMut = text.parse().ok()?;
    let decor = match file.get(table)?.get(key)? {
        Item::Value(value) => value.decor(),
        Item::Table(inner) => inner.decor(),
        _ => return None,
    };
    let beside = decor.suffix().and_then(RawString::as_str).unwrap_or_default();
    Some(beside.trim().trim_start_matches('#').trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "question = \"caseload = 1 # no comment\"\n[team] # of\ncaseload = 60 # fifty to seventy\n\
        styles = [\"a#b\", 'c'] # by turns\nhours = 20\n[team.logica] # the mix\nprocedureel = 1\n\
        [[switches]]\n[switches.team]\nrhythm = 4 # later\n[offers]\n\"taalboost\" = 30 # places\n";

    #[test]
    fn a_file_speaks_of_a_key_on_its_own_line() {
        let says = |table, key, words: Option<&str>| {
            assert_eq!(words_beside(TEXT, table, key).as_deref(), words, "{table}.{key}");
        };
        says("team", "caseload", Some("fifty to seventy"));
        says("team", "styles", Some("by turns"));
        says("team", "hours", Some(""));
        says("team", "logica", Some("the mix"));
        // A switch is another matter.
        says("team", "rhythm", None);
        says("offers", "taalboost", Some("places"));
    }
}
