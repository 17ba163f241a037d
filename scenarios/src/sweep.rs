//! Lives the cells of an experiment: the same luck and the same draws of what is not known in all.

use std::sync::Arc;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::statistics::{Filter, Moment, Plan, Ratio, Table};
use klantreis_records::sweep::Design;
use rayon::prelude::*;

use crate::compare::Ask;
use crate::error::ScenarioError;
use crate::experiment::Experiment;
use crate::run::{Job, Town, Turn, in_threads};

/// What decides about the figures of a sweep.
#[must_use]
pub fn design(experiment: &Experiment, ask: &Ask) -> Design {
    let first = experiment.cells.first();
    Design {
        experiment: experiment.name.clone(),
        question: first.map_or_else(String::new, |cell| cell.question.clone()),
        seed: ask.seed,
        persons: first.map_or(0, |cell| cell.persons),
        weeks: first.map_or(0, |cell| cell.weeks),
        replications: first.map_or(0, |cell| cell.replications),
        uncertainty: ask.uncertainty.name().to_owned(),
        months: experiment.months,
        outcomes: experiment.outcomes.iter().map(|one| one.name().to_owned()).collect(),
        axes: experiment.axes.clone(),
    }
}

/// Lives some of the worlds of an experiment, and hands each over as soon as its counts are there.
///
/// World `replication * cells + cell` is that cell in that replication: a sweep that is broken off
/// holds all cells of its first replications. What a world counts depends on nothing but its number.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built or the threads cannot be started, and whatever
/// `keep` answers.
pub fn live_tasks<E: From<ScenarioError> + Send>(
    experiment: &Experiment,
    catalogue: &Catalogue,
    ask: &Ask,
    tasks: &[usize],
    progress: &ProgressBar,
    keep: impl Fn(usize, Vec<Ratio>) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let mut cells = Vec::new();
    for cell in &experiment.cells {
        let plan = Plan::with_moments(cell.cohort(), [], []).map_err(ScenarioError::from)?;
        cells.push((cell, Arc::new(plan), cell.known_at_start(catalogue)?));
    }
    progress.set_length(tasks.len() as u64);
    let spread = ask.spread();
    let live = || {
        tasks.par_iter().try_for_each(|&task| {
            let (scenario, plan, start) = &cells[task % cells.len()];
            let replication = (task / cells.len()) as u32;
            let turn =
                Turn { luck: spread.luck_of(replication), draw: spread.draw_of(replication) };
            let job = Job {
                scenario,
                plan,
                start,
                seed: ask.seed,
                turn,
                town: Town::of(scenario),
                keep: false,
                twins: false,
                books: false,
                later: false,
            };
            let table = job.live()?.table;
            keep(task, counts(experiment, &table))?;
            progress.inc(1);
            Ok(())
        })
    };
    in_threads(ask.threads, live)?
}

/// The counts of the outcomes of everyone at the moment that is asked for.
fn counts(experiment: &Experiment, table: &Table) -> Vec<Ratio> {
    let moment = Moment::SincePermit(experiment.months);
    let count = |outcome| table.ratio(moment, Filter::everyone(), outcome).unwrap_or_default();
    experiment.outcomes.iter().map(|outcome| count(*outcome)).collect()
}
