//! What the words of a scene claim, held against what its condition guarantees.

use std::sync::LazyLock;

use klantreis_evidence::tree::parse;

use super::read::{read_when, words};
use super::words::words_of;
use super::{Scene, When};
use crate::error::TrainingError;

const FILE: &str = "training/content/claims.toml";

/// Words that are true for some clients only.
struct Claim {
    words: Vec<String>,
    /// What guarantees them; absent where no file does.
    needs: Option<When>,
}

/// The claims of the program.
///
/// They are part of it, so that no user can break them; were they passed over where they cannot be read, every
/// scene would seem sound.
static CLAIMS: LazyLock<Vec<Claim>> = LazyLock::new(|| {
    read(include_str!("../../content/claims.toml")).expect("the claims of the program are sound")
});

fn read(text: &str) -> Result<Vec<Claim>, TrainingError> {
    let mut from = parse(FILE, text)?;
    let claims = from.tables("claim")?.into_iter().map(|mut claim| {
        let words = words(&mut claim, "woorden")?.into_iter().map(|(_, word)| word).collect();
        let needs = claim.table("voorwaarde")?.map(read_when).transpose()?;
        claim.finish()?;
        Ok(Claim { words, needs })
    });
    let claims = claims.collect::<Result<_, TrainingError>>()?;
    from.finish()?;
    Ok(claims)
}

/// What a scene says without its condition guaranteeing it: the line and the words, and whether any condition could.
pub(super) fn unguaranteed(scene: &Scene) -> Option<(usize, &'static str, bool)> {
    let client = &scene.client;
    let whole = [&scene.title, &scene.situation, &client.low, &client.middle, &client.high];
    let said = scene
        .choices
        .iter()
        .flat_map(|choice| [&choice.words, &choice.answer].map(|text| (choice.line, text)));
    whole.into_iter().map(|text| (1, text)).chain(said).find_map(|(line, text)| {
        let spoken = plain(text);
        CLAIMS.iter().find_map(|claim| {
            let needs = claim.needs.as_ref();
            if needs.is_some_and(|needs| scene.when.guarantees(needs)) {
                return None;
            }
            let found = claim.words.iter().find(|words| holds(&spoken, &plain(words)))?;
            Some((line, found.as_str(), needs.is_some()))
        })
    })
}

fn plain(text: &str) -> Vec<String> {
    words_of(text).map(str::to_lowercase).collect()
}

fn holds(spoken: &[String], words: &[String]) -> bool {
    spoken.windows(words.len().max(1)).any(|window| window == words)
}
