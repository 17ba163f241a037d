//! One verb, one file.

pub mod calibrate;
pub mod check;
pub mod compare;
pub mod evidence;
pub mod exercise;
pub mod generate;
pub mod manual;
pub mod run;
pub mod scenarios;
pub mod serve;
pub mod sweep;
pub mod validate;

use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_scenarios::choose::WORDS;
use klantreis_scenarios::{Change, Scenario};

use crate::args::World;
use crate::failure::{Failure, SET};

/// Changes a scenario as `--set` says, each key once: first what holds numbers, then what holds words.
fn set<'a>(
    scenario: &mut Scenario,
    typed: impl Iterator<Item = &'a str>,
    world: &World,
    catalogue: &Catalogue,
) -> Result<(), Failure> {
    let key = |typed: &str| typed.split_once('=').map(|(key, _)| key.trim().to_owned());
    let is_words = |typed: &&str| key(typed).is_some_and(|key| WORDS.contains(&key.as_str()));
    let (words, numbers): (Vec<&str>, Vec<&str>) = typed.partition(is_words);
    scenario.set(changes_of(numbers.into_iter(), world)?, catalogue)?;
    let place = Place { file: SET.to_owned(), line: 0 };
    for (at, typed) in words.iter().enumerate() {
        let (name, value) = typed.split_once('=').unwrap_or_default();
        if words[..at].iter().any(|one| key(one) == key(typed)) {
            let error = format!("{SET}: `{}` is changed twice", name.trim());
            return Err(Failure::new(error, "keep one of the two"));
        }
        scenario.choose(&place, name.trim(), value.trim())?;
    }
    Ok(())
}

/// The changes of `--set`, each number once.
fn changes(world: &World) -> Result<Vec<Change>, Failure> {
    changes_of(world.set.iter().map(String::as_str), world)
}

/// The changes of some of what `--set` was given.
fn changes_of<'a>(
    typed: impl Iterator<Item = &'a str>,
    world: &World,
) -> Result<Vec<Change>, Failure> {
    let mut changes: Vec<Change> = Vec::new();
    for typed in typed {
        let change = change(typed, world.reason.clone())?;
        let id = &change.overlay.id;
        if changes.iter().any(|known| known.overlay.id == *id) {
            let error = format!("{SET}: `{id}` is changed twice");
            return Err(Failure::new(error, "keep one of the two"));
        }
        changes.push(change);
    }
    Ok(changes)
}

fn change(typed: &str, reason: Option<String>) -> Result<Change, Failure> {
    let wrong = || {
        Failure::new(
            format!("--set {typed}: this is no number with a value"),
            "write --set labour.offer.base=0.02; `klantreis evidence` lists the numbers",
        )
    };
    let (id, value) = typed.split_once('=').ok_or_else(wrong)?;
    let value: f64 = value.trim().parse().map_err(|_| wrong())?;
    if !value.is_finite() {
        return Err(wrong());
    }
    let overlay = Overlay { id: id.trim().to_owned(), value, reason };
    Ok(Change { overlay, from: None, place: Place { file: SET.to_owned(), line: 0 } })
}

/// The evidence of the program.
fn catalogue() -> Result<Catalogue, Failure> {
    Ok(Catalogue::builtin()?)
}
