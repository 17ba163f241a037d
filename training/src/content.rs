//! What every exercise shares: the names of clients, and what can be said beside a scene.

use std::sync::LazyLock;

use klantreis_evidence::tree::{Value, parse};

use crate::codes::{ACTS, read_word};
use crate::decision::Said;
use crate::error::TrainingError;
use crate::storylet::read_said;

/// First names by sex.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// Of women.
    pub women: Vec<String>,
    /// Of men.
    pub men: Vec<String>,
}

/// Something that can be said or done in any talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// What it is called at the desk.
    pub label: String,
    /// Its codes.
    pub said: Said,
}

const NAMES_FILE: &str = "training/content/names.toml";
const MOVES_FILE: &str = "training/content/moves.toml";

static NAMES: LazyLock<Names> =
    LazyLock::new(|| read_names(include_str!("../content/names.toml")).unwrap_or_default());
static MOVES: LazyLock<Vec<Move>> =
    LazyLock::new(|| read_moves(include_str!("../content/moves.toml")).unwrap_or_default());

/// The names of the program; a test reads them.
#[must_use]
pub fn names() -> &'static Names {
    &NAMES
}

/// The moves of the program; a test reads them.
#[must_use]
pub fn moves() -> &'static [Move] {
    &MOVES
}

/// Reads names.
///
/// # Errors
/// [`TrainingError`] with file and line for whatever is wrong.
pub fn read_names(text: &str) -> Result<Names, TrainingError> {
    let mut from = parse(NAMES_FILE, text)?;
    let mut list = |key: &'static str| -> Result<Vec<String>, TrainingError> {
        let taken = from.take(key);
        let (place, value) = from.need(key, taken)?;
        let Value::List(nodes) = value else {
            let what = format!("`{key}` must be a list of names");
            return Err(TrainingError::Scene { place, what });
        };
        let names = nodes.into_iter().filter_map(|node| match node.value {
            Value::Text(name) => Some(name),
            _ => None,
        });
        Ok(names.collect())
    };
    let names = Names { women: list("vrouw")?, men: list("man")? };
    from.finish()?;
    Ok(names)
}

/// Reads moves.
///
/// # Errors
/// [`TrainingError`] with file and line for whatever is wrong.
pub fn read_moves(text: &str) -> Result<Vec<Move>, TrainingError> {
    let mut from = parse(MOVES_FILE, text)?;
    let mut moves = Vec::new();
    for mut table in from.tables("move")? {
        let label = table.text("label")?;
        let (_, label) = table.need("label", label)?;
        let taken = table.take("acts");
        let (place, value) = table.need("acts", taken)?;
        let mut acts = Vec::new();
        if let Value::List(nodes) = value {
            for node in nodes {
                let Value::Text(word) = node.value else { continue };
                read_word(ACTS, place.clone(), "acts", &word)?;
                acts.push(word);
            }
        }
        if acts.len() != 1 {
            let what = "`acts` must be a list of one act code".to_owned();
            return Err(TrainingError::Scene { place, what });
        }
        let said = read_said(&mut table, acts)?;
        table.finish()?;
        moves.push(Move { label, said });
    }
    from.finish()?;
    Ok(moves)
}
