//! What a reader means by a name: an entry, several, or something that looks like one.

use klantreis_evidence::{Catalogue, Parameter, Source, Target};
use klantreis_sim::kernel::Mechanism;
use klantreis_sim::{MECHANISMS, TEAM_MECHANISMS};

use crate::failure::Failure;

/// From how alike on a name is offered for another, 1 for the same.
const ALIKE: f64 = 0.8;
/// How many names are offered.
const OFFERED: usize = 3;

/// Something with an id.
pub(super) enum Entry<'a> {
    /// A number.
    Number(&'a Parameter),
    /// A target.
    Target(&'a Target),
    /// A source.
    Source(&'a Source),
    /// A mechanism, in every room where its switch stands.
    Mechanisms(Vec<&'static Mechanism>),
}

/// All mechanisms, room by room, those of a team last.
pub(super) fn mechanisms() -> impl Iterator<Item = &'static Mechanism> {
    MECHANISMS.iter().chain(TEAM_MECHANISMS).flat_map(|room| room.iter())
}

/// The entry of a name, however it is written: in capitals or not, with or without what stands
/// before the first dot or dash when that leaves no doubt.
pub(super) fn find<'a>(typed: &str, catalogue: &'a Catalogue) -> Option<Entry<'a>> {
    let id = ids(catalogue).find(|id| id.eq_ignore_ascii_case(typed)).or_else(|| {
        let mut ending = ids(catalogue).filter(|id| ends_with(id, typed));
        ending.next().filter(|_| ending.next().is_none())
    })?;
    catalogue
        .parameter(id)
        .map(Entry::Number)
        .or_else(|| catalogue.target(id).map(Entry::Target))
        .or_else(|| catalogue.source(id).map(Entry::Source))
        .or_else(|| Some(Entry::Mechanisms(mechanisms().filter(|one| one.id == id).collect())))
}

/// Whether an id is what was typed behind a prefix of its own.
fn ends_with(id: &str, typed: &str) -> bool {
    let rest = id.split_once(['.', '-']).map(|(_, rest)| rest);
    // A bare number stands behind too many prefixes to mean one of them.
    typed.contains(char::is_alphabetic) && rest.is_some_and(|rest| rest.eq_ignore_ascii_case(typed))
}

/// The numbers of a theme or of a group of a theme.
pub(super) fn numbers_below<'a>(
    typed: &str,
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = &'a Parameter> {
    let below = format!("{}.", typed.to_lowercase());
    catalogue.parameters().filter(move |known| known.id.starts_with(&below))
}

/// The numbers whose words name a finding, such as R-37; none when it is something else.
pub(super) fn numbers_naming<'a>(
    typed: &str,
    catalogue: &'a Catalogue,
) -> impl Iterator<Item = &'a Parameter> {
    let finding = is_finding(&typed.to_lowercase()).then(|| typed.to_uppercase());
    let names = move |words: &str| {
        let part = |letter: char| !letter.is_alphanumeric() && letter != '-';
        finding.as_deref().is_some_and(|finding| words.split(part).any(|word| word == finding))
    };
    catalogue
        .parameters()
        .filter(move |known| names(&known.meaning) || known.caveat.as_deref().is_some_and(&names))
}

/// Refuses a name that means nothing, and offers what it may have meant.
pub(super) fn unknown(typed: &str, catalogue: &Catalogue) -> Failure {
    let asked = typed.to_lowercase();
    let mut near: Vec<(f64, &str)> = ids(catalogue)
        .map(|id| (likeness(&asked, &id.to_lowercase()), id))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0));
    near.dedup_by_key(|(_, id)| *id);
    let near: Vec<String> = near.iter().take(OFFERED).map(|(_, id)| format!("`{id}`")).collect();
    let hint = if is_finding(&asked) {
        "an R-, S- or P-id is a finding that a mechanism rests on; `klantreis evidence mechanisms` \
         lists those in the model"
            .to_owned()
    } else if near.is_empty() {
        "`klantreis evidence` lists all there is".to_owned()
    } else {
        format!("perhaps {}; `klantreis evidence` lists all there is", near.join(" or "))
    };
    Failure::new(format!("nothing is known about `{typed}`"), hint)
}

/// How alike two names are; a word that stands in a name is as good as the name.
fn likeness(asked: &str, id: &str) -> f64 {
    let last = asked.rsplit('.').next().unwrap_or(asked);
    let holds = last.len() >= 4 && id.contains(last);
    strsim::normalized_damerau_levenshtein(asked, id).max(if holds { ALIKE } else { 0.0 })
}

/// Whether a name is that of a finding, such as S-153.
fn is_finding(asked: &str) -> bool {
    let digits = ["r-", "s-", "p-"].iter().find_map(|prefix| asked.strip_prefix(prefix));
    digits.is_some_and(|digits| digits.starts_with(|first: char| first.is_ascii_digit()))
}

fn ids(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    let numbers = catalogue.parameters().map(|known| known.id.as_str());
    let targets = catalogue.targets().map(|known| known.id.as_str());
    let sources = catalogue.sources().map(|known| known.id.as_str());
    numbers.chain(targets).chain(sources).chain(mechanisms().map(|known| known.id))
}
