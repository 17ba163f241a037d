//! `check`: one checker for scenario and evidence files.

use std::path::{Path, PathBuf};

use klantreis_evidence::tree::parse;
use klantreis_evidence::{
    Catalogue, CodeList, EvidenceError, EvidenceFiles, File, read_parameters, read_sources,
    read_targets,
};
use klantreis_scenarios::{Scenario, library};
use serde::Serialize;

use super::catalogue;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// What was found about a file.
#[derive(Serialize)]
struct Checked {
    file: String,
    kind: Option<&'static str>,
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

/// Checks files; a file that is not sound is bad input like any other.
///
/// # Errors
/// [`Failure`] when a file cannot be read at all.
pub fn run(files: &[PathBuf], printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let mut checked = Vec::new();
    for path in files {
        let name = path.display().to_string();
        let text = std::fs::read(path).map_err(|error| {
            let hint = "give a file that exists and that you may read";
            Failure::new(format!("{name}: {error}"), hint)
        })?;
        checked.push(if let Ok(text) = String::from_utf8(text) {
            check(path, &name, text, &catalogue)
        } else {
            let failure = Failure::new(format!("{name}: this is no text"), "save it as UTF-8");
            finding(name, None, Err(failure))
        });
    }
    let good = checked.iter().all(|one| one.good);
    if printer.json {
        printer.print_json(&Listed { schema_version: 1, files: checked })?;
    } else {
        for one in &checked {
            if let (Some(error), Some(hint)) = (&one.error, &one.hint) {
                printer.fail(&Failure::new(error.clone(), hint.clone()));
            } else {
                let kind = printer.say(&format!("kind-{}", one.kind.unwrap_or_default()), &[]);
                let words = [("file", one.file.as_str().into()), ("kind", kind.into())];
                let line = printer.say("check-good", &words);
                printer.print(&line)?;
            }
        }
    }
    Ok(if good { ExitStatus::Done } else { ExitStatus::Wrong })
}

fn check(path: &Path, name: &str, text: String, catalogue: &Catalogue) -> Checked {
    let kind = kind_of(path, &text);
    let theme =
        path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let file = File { name: name.to_owned(), text };
    let found = match kind {
        "scenario" => read_scenario(path, catalogue),
        _ => read_evidence(kind, &theme, file).map_err(Failure::from),
    };
    finding(name.to_owned(), Some(kind), found)
}

/// Checks a file of evidence, in the place of the program's own file of that name if there is one.
fn read_evidence(kind: &str, theme: &str, file: File) -> Result<(), EvidenceError> {
    let mut known = EvidenceFiles::builtin();
    let files = match kind {
        "parameters" => {
            read_parameters(theme, &file)?;
            &mut known.parameters
        }
        "targets" => {
            read_targets(&file)?;
            &mut known.targets
        }
        "codes" => {
            CodeList::read(theme, &file.name, &file.text)?;
            &mut known.codes
        }
        _ => {
            read_sources(&file)?;
            known.sources = file;
            return Catalogue::from_files(&known).map(|_| ());
        }
    };
    if let Some((_, own)) = files.iter_mut().find(|(name, _)| name == theme) {
        *own = file;
        Catalogue::from_files(&known)?;
    }
    Ok(())
}

fn finding(file: String, kind: Option<&'static str>, found: Result<(), Failure>) -> Checked {
    let (error, hint) = match found {
        Ok(()) => (None, None),
        Err(failure) => (Some(failure.error), Some(failure.hint)),
    };
    Checked { file, kind, good: error.is_none(), error, hint }
}

fn read_scenario(path: &Path, catalogue: &Catalogue) -> Result<(), Failure> {
    let text = library::read_file(path)?;
    Ok(Scenario::read(text, catalogue).map(|_| ())?)
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
        _ => {}
    }
    let Ok(mut root) = parse("", text) else { return "scenario" };
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
