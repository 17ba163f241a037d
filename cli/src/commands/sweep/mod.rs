//! `sweep`: every cell of an experiment, in parts if need be, and the parts put together.

mod kept;
mod merge;
mod table;

use std::collections::BTreeMap;
use std::sync::Mutex;

use klantreis_evidence::Catalogue;
use klantreis_records::statistics::Ratio;
use klantreis_records::summary::NOTICE;
use klantreis_records::sweep::{self, Design, Sweep, write_tasks};
use klantreis_records::{Manifest, manifest::Hashed};
use klantreis_scenarios::compare::manifest_of;
use klantreis_scenarios::sweep::{design, live_tasks};
use klantreis_scenarios::{Ask, Experiment};
use serde::{Deserialize, Serialize};

use super::catalogue;
use crate::args::SweepArgs;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::folder::{Folder, Making};
use crate::printer::Printer;
use kept::Kept;

/// The counts of worlds, by their number.
type Tasks = BTreeMap<usize, Vec<Ratio>>;

/// Which part of a sweep a folder holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shard {
    /// Which part, counted from 1.
    pub part: usize,
    /// Of how many.
    pub of: usize,
}

impl Shard {
    /// Reads `1/4`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn read(typed: &str) -> Result<Self, String> {
        let numbers = typed.split_once('/').and_then(|(part, of)| {
            let read = |word: &str| word.parse::<usize>().ok();
            Some((read(part)?, read(of)?))
        });
        match numbers {
            Some((part, of)) if (1..=of).contains(&part) => Ok(Self { part, of }),
            _ => Err("a part is written as 1/4: the first of four".to_owned()),
        }
    }

    /// The worlds of this part: one in so many, so that all parts are as long.
    fn tasks(self, all: usize) -> Vec<usize> {
        (self.part - 1..all).step_by(self.of).collect()
    }
}

/// What a sweep rests on.
#[derive(Serialize)]
struct SweepManifest<'a> {
    schema_version: u32,
    notice: &'static str,
    /// The scenario, as manifests of all kinds name it.
    made: Named<'a>,
    design: &'a Design,
    /// What the first cell rests on: versions, fingerprints, numbers.
    first_cell: Manifest,
    /// What each cell has otherwise, as fingerprints of its scenario.
    cells: Vec<Hashed>,
}

#[derive(Serialize)]
struct Named<'a> {
    scenario: &'a str,
}

/// Lives an experiment, or puts parts of one together, and writes what was found.
///
/// # Errors
/// [`Failure`] for bad input, parts that do not belong together, and a folder that cannot be
/// written.
pub fn run(args: &SweepArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    if !args.merge.is_empty() {
        return merge::run(&args.merge, &args.out, printer);
    }
    let catalogue = catalogue()?;
    let mut experiment = Experiment::find(args.experiment.as_deref().unwrap_or(""), &catalogue)?;
    for cell in &mut experiment.cells {
        cell.persons = args.persons.unwrap_or(cell.persons);
        cell.replications = args.replications.unwrap_or(cell.replications);
    }
    let ask = Ask {
        seed: args.seed,
        threads: args.threads.map(usize::from),
        uncertainty: args.uncertainty,
    };
    let design = design(&experiment, &ask);
    let manifest = manifest_text(&experiment, &design, &ask, &catalogue)?;
    let folder = Folder::begin(&args.out)?;
    let shard = args.shard.unwrap_or(Shard { part: 1, of: 1 });
    let mine = shard.tasks(design.tasks());
    let kept = Kept::open(&folder, &design, &manifest, shard)?;
    let left: Vec<usize> =
        mine.iter().copied().filter(|task| !kept.tasks().contains_key(task)).collect();
    if left.len() < mine.len() {
        let words = [("done", printer.count((mine.len() - left.len()) as f64))];
        let line = printer.say("sweep-taken-up", &words);
        printer.remark(&line);
    }
    let progress = printer.progress();
    let kept = Mutex::new(kept);
    let lived = live_tasks(&experiment, &catalogue, &ask, &left, &progress, |task, counts| {
        // A thread that failed while it held the lock has ended the sweep already.
        let mut kept = kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.add(task, counts)
    });
    progress.finish_and_clear();
    lived?;
    let kept = kept.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    let making = folder.make()?;
    let part = args.shard.filter(|shard| shard.of > 1);
    write(&making, &design, kept.tasks(), &manifest, part, printer)?;
    making.finish()?;
    kept.forget();
    say_written(args, printer);
    Ok(ExitStatus::Done)
}

fn say_written(args: &SweepArgs, printer: &mut Printer<'_>) {
    let folder = args.out.display().to_string();
    let line = printer.say("run-written", &[("folder", folder.into())]);
    printer.remark(&line);
}

/// The manifest as text: the same for every part of a sweep.
fn manifest_text(
    experiment: &Experiment,
    design: &Design,
    ask: &Ask,
    catalogue: &Catalogue,
) -> Result<String, Failure> {
    let Some(first) = experiment.cells.first() else {
        return Err(Failure::new("the experiment has no cells", "give it axes with levels"));
    };
    let known = first.known_at_start(catalogue)?;
    let made = ask.made(first, first.replications);
    let cells = experiment.cells.iter().enumerate().map(|(at, cell)| {
        // All that a scenario says, spelled out; texts alone do not tell cells apart.
        Hashed::of(&design.names_of(at).join(", "), format!("{cell:?}"))
    });
    let manifest = SweepManifest {
        schema_version: 1,
        notice: NOTICE,
        made: Named { scenario: &design.experiment },
        design,
        first_cell: manifest_of(made, first, catalogue, &known),
        cells: cells.collect(),
    };
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// Writes a whole sweep, or a part of one, and prints the whole one.
fn write(
    making: &Making,
    design: &Design,
    tasks: &Tasks,
    manifest: &str,
    part: Option<Shard>,
    printer: &mut Printer<'_>,
) -> Result<(), Failure> {
    let mut table = Vec::new();
    write_tasks(design, tasks, &mut table)?;
    making.write(sweep::TASKS, table)?;
    making.write("manifest.json", manifest)?;
    if let Some(shard) = part {
        return making.write(sweep::SHARD, serde_json::to_string_pretty(&shard)? + "\n");
    }
    let counts: Vec<Vec<Ratio>> = tasks.values().cloned().collect();
    let found = Sweep::of(design, &counts);
    making.write("summary.json", serde_json::to_string_pretty(&found)? + "\n")?;
    making.write(sweep::PICTURE, sweep::draw(&found, &printer.texts))?;
    // Printed before the folder appears: a screen that cannot be written leaves no folder behind.
    if printer.json {
        printer.print_json(&found)
    } else {
        printer.print(&table::lines(&found, printer))
    }
}
