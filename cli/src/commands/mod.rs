//! One verb, one file.

pub mod check;
pub mod compare;
pub mod evidence;
pub mod exercise;
pub mod manual;
pub mod run;
pub mod scenarios;
pub mod validate;

use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_scenarios::Change;

use crate::args::World;
use crate::failure::{Failure, SET};

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
