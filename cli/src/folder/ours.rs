//! What a run writes into its folder, and how a folder of ours is told from any other.

use std::fs;
use std::path::Path;

use klantreis_records::export::{EXPORTERS, exporter};
use klantreis_records::summary::NOTICE;
use klantreis_records::tables::tables;
use serde_json::Value;

use crate::failure::Failure;

/// The file by which a folder of ours is known.
const MANIFEST: &str = "manifest.json";
/// The files of a run, of a comparison, of a sweep, of a calibration and, beside its formats, of a data set.
const FILES: [&str; 13] = [
    MANIFEST,
    "summary.json",
    "curve.svg",
    "events.csv",
    "persons.csv",
    "draws.csv",
    "report.html",
    "tasks.csv",
    "heatmap.svg",
    "shard.json",
    "calibration.json",
    "report.md",
    "overlay.toml",
];
/// The folder with lives told in full.
const DOSSIERS: &str = "dossier";
/// The folders there may be in ours, one for each format of a data set and one with lives.
fn folders() -> impl Iterator<Item = &'static str> {
    EXPORTERS.iter().map(|format| format.name).chain([DOSSIERS])
}

/// Whether a file may stand in such a folder.
fn belongs(folder: &str, file: &str) -> bool {
    match exporter(folder) {
        Some(format) => (format.files)(&tables(true)).iter().any(|known| known == file),
        None => is_dossier(file),
    }
}

/// How many files of others an error names.
const NAMED: usize = 5;

/// Refuses a folder that is neither empty nor an earlier run of ours, whole and nothing else.
pub(super) fn check(folder: &Path) -> Result<(), Failure> {
    let name = folder.display();
    let found = look(folder).map_err(|error| Failure::file(&name.to_string(), &error))?;
    if found.ours == 0 && found.theirs.is_empty() {
        return Ok(());
    }
    if !has_our_manifest(folder) {
        return Err(Failure::new(
            format!("{name} holds files that this program did not write"),
            "choose another name for --out: an earlier run is replaced, nothing else",
        ));
    }
    if found.theirs.is_empty() {
        return Ok(());
    }
    let more = found.theirs.len().saturating_sub(NAMED);
    let mut listed = found.theirs[..found.theirs.len() - more].join(", ");
    if more > 0 {
        listed += &format!(" and {more} more");
    }
    Err(Failure::new(
        format!("{name} holds files beside an earlier run: {listed}"),
        "move them elsewhere, or choose another name for --out",
    ))
}

/// Whether a folder is an earlier run of ours and nothing else.
pub(super) fn is_run(folder: &Path) -> bool {
    has_our_manifest(folder) && check(folder).is_ok()
}

/// Takes our files away, and the folder when nothing else is in it.
pub(super) fn remove(folder: &Path) -> std::io::Result<()> {
    for name in FILES {
        if is_file(&folder.join(name)) {
            fs::remove_file(folder.join(name))?;
        }
    }
    for name in folders() {
        let inner = folder.join(name);
        if is_folder(&inner) {
            for entry in fs::read_dir(&inner)? {
                let entry = entry?;
                let file = entry.file_name().to_string_lossy().into_owned();
                if belongs(name, &file) && is_file(&entry.path()) {
                    fs::remove_file(entry.path())?;
                }
            }
            fs::remove_dir(&inner)?;
        }
    }
    fs::remove_dir(folder)
}

/// What is in a folder.
#[derive(Default)]
struct Found {
    /// How many files are ours by name [count].
    ours: usize,
    /// The names of the others, in order.
    theirs: Vec<String>,
}

fn look(folder: &Path) -> std::io::Result<Found> {
    let mut found = Found::default();
    for entry in fs::read_dir(folder)? {
        let (path, name) = {
            let entry = entry?;
            (entry.path(), entry.file_name().to_string_lossy().into_owned())
        };
        if FILES.contains(&name.as_str()) && is_file(&path) {
            found.ours += 1;
        } else if folders().any(|known| known == name) && is_folder(&path) {
            for entry in fs::read_dir(&path)? {
                let entry = entry?;
                let inner = entry.file_name().to_string_lossy().into_owned();
                if belongs(&name, &inner) && is_file(&entry.path()) {
                    found.ours += 1;
                } else {
                    found.theirs.push(format!("{name}/{inner}"));
                }
            }
        } else {
            found.theirs.push(name);
        }
    }
    found.theirs.sort();
    Ok(found)
}

/// A dossier is named after its person: numbers with dashes between.
fn is_dossier(name: &str) -> bool {
    name.strip_suffix(".txt").is_some_and(|person| {
        let mut parts = 0;
        person.split('-').all(|part| {
            parts += 1;
            !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit())
        }) && parts == 4
    })
}

fn has_our_manifest(folder: &Path) -> bool {
    let path = folder.join(MANIFEST);
    let text = if is_file(&path) { fs::read_to_string(path).ok() } else { None };
    let manifest: Option<Value> = text.and_then(|text| serde_json::from_str(&text).ok());
    manifest.is_some_and(|manifest| {
        manifest["notice"] == NOTICE
            && manifest["schema_version"].is_u64()
            && manifest["made"]["scenario"].is_string()
    })
}

/// A file itself, no link to one.
fn is_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|known| known.is_file())
}

fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|known| known.is_dir())
}
