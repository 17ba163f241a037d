//! What a scenario chooses, with what its file says of it: keys of the team, and offers.

use klantreis_evidence::Catalogue;
use klantreis_records::comparison::{Choice, Remark};

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
    let words = words.trim();
    let remark =
        Remark { words: words.to_owned(), file: file.file.clone(), is_ours: file.folder.is_none() };
    (!words.is_empty()).then_some(remark)
}

/// The words after the mark of a comment on the line of a key; empty when it has none, absent when
/// the text does not say the key in that table.
fn words_beside<'a>(text: &'a str, table: &str, key: &str) -> Option<&'a str> {
    let mut within = "";
    for line in text.lines() {
        let (says, beside) = split_at_comment(line);
        let says = says.trim();
        if let Some(head) = says.strip_prefix('[') {
            within = head.trim_end_matches(']').trim();
            let is_key = within.strip_prefix(table).and_then(|rest| rest.strip_prefix('.'));
            if is_key == Some(key) {
                return Some(beside);
            }
        } else if within == table
            && says.split_once('=').is_some_and(|(name, _)| name.trim().trim_matches('"') == key)
        {
            return Some(beside);
        }
    }
    None
}

/// A line of a file and the comment behind it: a mark within quotes is none.
fn split_at_comment(line: &str) -> (&str, &str) {
    let mut quote = None;
    for (place, letter) in line.char_indices() {
        match (quote, letter) {
            (None, '#') => return (&line[..place], &line[place + 1..]),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    (line, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "question = \"caseload = 1 # no comment\"\n[team] # of\ncaseload = 60 # fifty to seventy\n\
        styles = [\"a#b\", 'c'] # by turns\nhours = 20\n[team.logica] # the mix\nprocedureel = 1\n\
        [[switches]]\n[switches.team]\nrhythm = 4 # later\n[offers]\n\"taalboost\" = 30 # places\n";

    #[test]
    fn a_file_speaks_of_a_key_on_its_own_line() {
        let beside = |table, key| words_beside(TEXT, table, key).map(str::trim);
        assert_eq!(beside("team", "caseload"), Some("fifty to seventy"));
        assert_eq!(beside("team", "styles"), Some("by turns"));
        assert_eq!(beside("team", "hours"), Some(""));
        assert_eq!(beside("team", "logica"), Some("the mix"));
        assert_eq!(beside("team", "rhythm"), None, "a switch is another matter");
        assert_eq!(beside("offers", "taalboost"), Some("places"));
    }
}
