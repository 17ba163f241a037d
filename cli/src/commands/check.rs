//! `check`: one checker for scenario, experiment, calibration, offer, scene, exercise and evidence files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use klantreis_evidence::tree::parse;
use klantreis_evidence::{
    Catalogue, CodeList, EvidenceError, EvidenceFiles, File, read_parameters, read_sources,
    read_targets,
};
use klantreis_scenarios::offers::Offer;
use klantreis_scenarios::sound::{check_evidence, check_scenario};
use klantreis_scenarios::{Calibration, Experiment, Scenario, ScenarioError, library};
use klantreis_training::Exercise;
use klantreis_training::storylet::{Scene, check_set, read_scene};
use serde::Serialize;

use super::catalogue;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// What was found about a file.
#[derive(Serialize)]
struct Checked {
    file: String,
    kind: &'static str,
    good: bool,
    error: Option<String>,
    hint: Option<String>,
}

/// All files as JSON.
#[derive(Serialize)]
struct Listed {
    schema_version: u32,
    files: Vec<Checked>,
}

/// A file that was given, with what it is taken for.
struct Given {
    file: File,
    kind: &'static str,
    /// The theme or list that it holds, by its name.
    theme: String,
}

impl Given {
    /// Whether it can take the place of one of the program's own files of evidence.
    fn is_evidence(&self) -> bool {
        !matches!(
            self.kind,
            "scenario" | "experiment" | "calibration" | "offer" | "storylet" | "exercise"
        )
    }
}

/// Checks files; a file that is not sound is bad input like any other.
///
/// # Errors
/// [`Failure`] when a file cannot be read at all.
pub fn run(paths: &[PathBuf], printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let mut given = Vec::new();
    let mut found = Vec::new();
    let mut scenes: Vec<Scene> = Vec::new();
    for path in paths {
        let file = File::open(path)?;
        let kind = kind_of(path, &file.text);
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let one = Given { file, kind, theme: stem.unwrap_or_default() };
        found.push(match kind {
            "scenario" => read_scenario(path, &one.file, &catalogue),
            "experiment" => read_experiment(path, &one.file, &catalogue),
            "calibration" => {
                Calibration::read(library::Text::of(path, one.file.clone()), &catalogue)
                    .map(|_| ())
                    .map_err(Failure::from)
            }
            "offer" => read_offer(path, &one.file, &catalogue),
            "exercise" => read_exercise(path, &one, &catalogue),
            "storylet" => read_scene(&one.file.name, &one.file.text)
                .map(|scene| scenes.push(scene))
                .map_err(Failure::from),
            _ => read_alone(&one).map_err(Failure::from),
        });
        given.push(one);
    }
    read_together(&given, &mut found);
    let together = check_set(&scenes).map_err(Failure::from);
    let checked: Vec<Checked> = given
        .into_iter()
        .zip(found)
        .map(|(one, found)| finding(one.file.name, one.kind, found))
        .collect();
    let good = checked.iter().all(|one| one.good) && together.is_ok();
    if printer.json {
        printer.print_json(&Listed { schema_version: 1, files: checked })?;
    } else {
        for one in &checked {
            if let (Some(error), Some(hint)) = (&one.error, &one.hint) {
                printer.fail(&Failure::new(error.clone(), hint.clone()));
            } else {
                let kind = printer.say(&format!("kind-{}", one.kind), &[]);
                let words = [("file", one.file.as_str().into()), ("kind", kind.into())];
                let line = printer.say("check-good", &words);
                printer.print(&line)?;
            }
        }
    }
    if let Err(failure) = together {
        printer.fail(&failure);
    }
    Ok(if good { ExitStatus::Done } else { ExitStatus::Wrong })
}

fn finding(file: String, kind: &'static str, found: Result<(), Failure>) -> Checked {
    let (error, hint) = match found {
        Ok(()) => (None, None),
        Err(failure) => (Some(failure.error), Some(failure.hint)),
    };
    Checked { file, kind, good: error.is_none(), error, hint }
}

fn read_scenario(path: &Path, file: &File, catalogue: &Catalogue) -> Result<(), Failure> {
    let scenario = Scenario::read(library::Text::of(path, file.clone()), catalogue)?;
    Ok(check_scenario(&scenario, catalogue)?)
}

fn read_experiment(path: &Path, file: &File, catalogue: &Catalogue) -> Result<(), Failure> {
    let experiment = Experiment::read(library::Text::of(path, file.clone()), catalogue)?;
    experiment.cells.iter().try_for_each(|cell| Ok(check_scenario(cell, catalogue)?))
}

fn read_offer(path: &Path, file: &File, catalogue: &Catalogue) -> Result<(), Failure> {
    Offer::read(&library::Text::of(path, file.clone()), catalogue)?;
    Ok(())
}

/// Reads an exercise together with the world beside it.
fn read_exercise(path: &Path, given: &Given, catalogue: &Catalogue) -> Result<(), Failure> {
    let world = path.with_extension("world.toml");
    let scenario = Scenario::read(library::read_file(&world)?, catalogue)?;
    Exercise::read(&given.theme, &given.file.name, &given.file.text, scenario)?;
    Ok(())
}

/// Reads a file of evidence for itself.
fn read_alone(given: &Given) -> Result<(), EvidenceError> {
    let Given { file, kind, theme } = given;
    match *kind {
        "parameters" => read_parameters(theme, file).map(|_| ()),
        "targets" => read_targets(file).map(|_| ()),
        "codes" => CodeList::read(theme, &file.name, &file.text).map(|_| ()),
        _ => read_sources(file).map(|_| ()),
    }
}

/// Builds a world with the files of evidence that are sound for themselves, each in the place of the
/// program's own of that name, and notes what it refuses with the file that is to blame.
fn read_together(given: &[Given], found: &mut [Result<(), Failure>]) {
    let mut waiting: Vec<usize> =
        (0..given.len()).filter(|&at| given[at].is_evidence() && found[at].is_ok()).collect();
    while !waiting.is_empty() {
        // Two files of one name cannot hold together: the second waits for its turn.
        let mut taken = BTreeSet::new();
        let (mut now, later): (Vec<usize>, Vec<usize>) =
            waiting.into_iter().partition(|&at| taken.insert((given[at].kind, &given[at].theme)));
        while let Err(error) = build_with(given, &now) {
            let Some(at) = blame(&error, given, &now) else { break };
            found[now.remove(at)] = Err(error.into());
        }
        waiting = later;
    }
}

fn build_with(given: &[Given], now: &[usize]) -> Result<(), ScenarioError> {
    let mut files = EvidenceFiles::builtin();
    for Given { file, kind, theme } in now.iter().map(|&at| &given[at]) {
        let list = match *kind {
            "parameters" => &mut files.parameters,
            "targets" => &mut files.targets,
            "codes" => &mut files.codes,
            _ => {
                files.sources.clone_from(file);
                continue;
            }
        };
        match list.iter_mut().find(|(name, _)| name == theme) {
            Some((_, own)) => own.clone_from(file),
            None => list.push((theme.clone(), file.clone())),
        }
    }
    check_evidence(&Catalogue::from_files(&files)?)
}

/// Which of the files is to blame: the one that is named, else the one without which things change.
fn blame(error: &ScenarioError, given: &[Given], now: &[usize]) -> Option<usize> {
    let named = error.evidence().and_then(EvidenceError::place);
    let is_named = |&at: &usize| named.is_some_and(|place| place.file == given[at].file.name);
    let without = |at: usize| {
        let others: Vec<usize> = now.iter().copied().filter(|&other| other != now[at]).collect();
        build_with(given, &others).err().map(|error| error.to_string())
    };
    now.iter().position(is_named).or_else(|| {
        let said = Some(error.to_string());
        (0..now.len()).find(|&at| without(at) != said)
    })
}

/// What a file is, by its name, its folder and what its tables hold.
fn kind_of(path: &Path, text: &str) -> &'static str {
    if path.extension().is_some_and(|ending| ending == "csv") {
        return "codes";
    }
    if path.file_name().is_some_and(|name| name == "sources.toml") {
        return "sources";
    }
    let folder = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy());
    match folder.as_deref() {
        Some("parameters") => return "parameters",
        Some("targets") => return "targets",
        Some("library") => return "scenario",
        Some("experiments") => return "experiment",
        Some("calibrations") => return "calibration",
        Some("offers") => return "offer",
        Some("storylets") => return "storylet",
        _ => {}
    }
    let Ok(mut root) = parse("", text) else { return "scenario" };
    // Numbers of a theme can stand under `[offer.*]` too; an offer says what it is by itself.
    if let Ok(Some(mut offer)) = root.table("offer") {
        let keys = offer.keys();
        let is_number = |key: &String| {
            let inner = offer.table(key).ok().flatten().map(|inner| inner.keys());
            inner.is_some_and(|keys| keys.iter().any(|key| key == "meaning" || key == "unit"))
        };
        return if keys.iter().any(is_number) { "parameters" } else { "offer" };
    }
    if root.keys().iter().any(|key| key == "optie") {
        return "storylet";
    }
    if root.keys().iter().any(|key| key == "opdracht") {
        return "exercise";
    }
    if root.keys().iter().any(|key| key == "axes") {
        return "experiment";
    }
    if root.keys().iter().any(|key| key == "parameters") {
        return "calibration";
    }
    for key in root.keys() {
        // A scenario has single values at the top, evidence has tables only.
        let Ok(Some(mut table)) = root.table(&key) else { return "scenario" };
        let keys = table.keys();
        if keys.iter().any(|key| key == "quantity" || key == "points") {
            return "targets";
        }
        if keys.iter().any(|key| key == "title" || key == "licence") {
            return "sources";
        }
        for key in keys {
            let inner = table.table(&key).ok().flatten().map(|inner| inner.keys());
            if inner.is_some_and(|keys| keys.iter().any(|key| key == "meaning" || key == "unit")) {
                return "parameters";
            }
        }
    }
    "scenario"
}
