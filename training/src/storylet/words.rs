//! The words of scenes: sentences counted, hard words found, slots filled.

use klantreis_evidence::tree::parse;

/// The dilemmas of practice by number, with the words by which they are known.
pub const DILEMMAS: &str = include_str!("../../content/dilemmas.toml");

/// Words that are harder than the level B1 of readers, with plainer ones.
const PLAINER: &str = include_str!("../../content/hard-words.toml");

/// The title of a dilemma; absent when there is none of that number.
#[must_use]
pub fn dilemma_title(id: &str) -> Option<String> {
    let mut table = parse("training/content/dilemmas.toml", DILEMMAS).ok()?;
    table.text(id).ok()?.map(|(_, title)| title)
}

/// The first hard word of a text, with a plainer one.
pub(super) fn hard_word(text: &str) -> Option<(String, String)> {
    let mut table = parse("training/content/hard-words.toml", PLAINER).ok()?;
    let words: Vec<String> = words_of(text).map(str::to_lowercase).collect();
    let hard = table.keys().into_iter().find(|key| {
        let parts: Vec<&str> = key.split(' ').collect();
        words.windows(parts.len()).any(|window| window == parts.as_slice())
    })?;
    let (_, plainer) = table.text(&hard).ok()??;
    Some((hard, plainer))
}

/// The words of a text, without marks around them.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|mark: char| !mark.is_alphanumeric() && mark != '{'))
        .filter(|word| !word.is_empty())
}

/// The lengths of the sentences of a text [words].
pub(super) fn sentences(text: &str) -> Vec<usize> {
    text.split(['.', '!', '?', ':', ';', '\n'])
        .map(|sentence| words_of(sentence).count())
        .filter(|&words| words > 0)
        .collect()
}

/// The text with the client's name and form of address in their places.
#[must_use]
pub(super) fn fill(text: &str, name: &str, address: &str) -> String {
    let mut chars = address.chars();
    let capital: String =
        chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default();
    text.replace("{naam}", name)
        .replace("{Naam}", name)
        .replace("{aanhef}", address)
        .replace("{Aanhef}", &capital)
}

/// The first slot of a text that nobody fills.
pub(super) fn unknown_slot(text: &str) -> Option<String> {
    let left = fill(text, "", "");
    let from = left.find(['{', '}'])?;
    Some(left[from..].chars().take_while(|mark| !mark.is_whitespace()).collect())
}
