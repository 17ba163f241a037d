//! Puts the parts of a sweep together, to the bytes that it would have written in one go.

use std::fs;
use std::path::{Path, PathBuf};

use klantreis_records::sweep::{self, Design, read_tasks};
use serde_json::Value;

use super::{Shard, Tasks, write};
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::printer::Printer;

/// A part as it was read.
struct Part {
    name: String,
    manifest: String,
    design: Design,
    shard: Shard,
    tasks: Tasks,
}

/// Merges the parts in these folders.
///
/// # Errors
/// [`Failure`] when a folder holds no part, when parts are of different sweeps, stand there twice or
/// are missing, and when the folder cannot be written.
pub(super) fn run(
    folders: &[PathBuf],
    out: &Path,
    printer: &mut Printer<'_>,
) -> Result<ExitStatus, Failure> {
    let parts = folders.iter().map(|folder| read(folder)).collect::<Result<Vec<_>, _>>()?;
    let Some(first) = parts.first() else {
        return Err(Failure::new("there is nothing to merge", "name the folders of the parts"));
    };
    let mut tasks = Tasks::new();
    let mut seen: Vec<(Shard, &str)> = Vec::new();
    for part in &parts {
        if part.manifest != first.manifest || part.shard.of != first.shard.of {
            return Err(Failure::new(
                format!("{} and {} are no parts of one sweep", first.name, part.name),
                "make all parts with one program and the same options, --shard and --out apart",
            ));
        }
        if let Some((_, other)) = seen.iter().find(|(shard, _)| *shard == part.shard) {
            let Shard { part: number, of } = part.shard;
            return Err(Failure::new(
                format!("{other} and {} both hold part {number}/{of}", part.name),
                "name each part once",
            ));
        }
        seen.push((part.shard, &part.name));
        tasks.extend(part.tasks.iter().map(|(task, counts)| (*task, counts.clone())));
    }
    let missing: Vec<String> = (1..=first.shard.of)
        .filter(|number| seen.iter().all(|(shard, _)| shard.part != *number))
        .map(|number| format!("{number}/{}", first.shard.of))
        .collect();
    if !missing.is_empty() {
        return Err(Failure::new(
            format!("the parts are not all there: {} is missing", missing.join(", ")),
            "make the parts that are missing with --shard, and name them all",
        ));
    }
    let making = Folder::begin(out)?.make()?;
    write(&making, &first.design, &tasks, &first.manifest, None, printer)?;
    making.finish()?;
    let line = printer.say("run-written", &[("folder", out.display().to_string().into())]);
    printer.remark(&line);
    Ok(ExitStatus::Done)
}

fn read(folder: &Path) -> Result<Part, Failure> {
    let name = folder.display().to_string();
    let text = |file: &str| {
        let path = folder.join(file);
        fs::read_to_string(&path).map_err(|error| {
            Failure::new(
                format!("{}: {error}", path.display()),
                "name folders that `klantreis sweep --shard` has written",
            )
        })
    };
    let wrong = |what: &str| {
        Failure::new(
            format!("{name}: {what} is not as `klantreis sweep` writes it"),
            "make this part once more with --shard",
        )
    };
    let (manifest, shard, tasks) =
        (text("manifest.json")?, text(sweep::SHARD)?, text(sweep::TASKS)?);
    let value: Value = serde_json::from_str(&manifest).map_err(|_| wrong("manifest.json"))?;
    let design: Design =
        serde_json::from_value(value["design"].clone()).map_err(|_| wrong("manifest.json"))?;
    let shard: Shard = serde_json::from_str(&shard).map_err(|_| wrong(sweep::SHARD))?;
    if !(1..=shard.of).contains(&shard.part)
        || design.axes.iter().any(|axis| axis.levels.is_empty())
    {
        return Err(wrong(sweep::SHARD));
    }
    let tasks = read_tasks(&design, &tasks).ok_or_else(|| wrong(sweep::TASKS))?;
    if !tasks.keys().copied().eq(shard.tasks(design.tasks())) {
        return Err(wrong(sweep::TASKS));
    }
    Ok(Part { name, manifest, design, shard, tasks })
}
