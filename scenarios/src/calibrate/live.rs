//! Runs of the model at places in the space of numbers.

use std::collections::BTreeSet;
use std::sync::Arc;

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Overlay};
use klantreis_records::statistics::{Moment, Plan};
use rayon::prelude::*;

use super::file::{Calibration, Figure};
use crate::error::ScenarioError;
use crate::run::{Job, Town, Turn};
use crate::scenario::Scenario;

/// The worlds that runs live.
pub(super) struct Worlds<'a> {
    calibration: &'a Calibration,
    parts: Vec<Part>,
    seed: u64,
}

/// A scenario of some of the figures.
struct Part {
    scenario: Scenario,
    plan: Arc<Plan>,
    start: Catalogue,
    /// Which figures are counted there.
    figures: Vec<usize>,
}

/// What the model says of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    /// The mean over worlds, in the figure's unit.
    pub(super) mean: f64,
    /// Its variance by luck.
    pub(super) variance: f64,
}

impl Seen {
    /// The variance of the square root.
    pub(super) fn variance_of_root(&self) -> f64 {
        // Where the mean is no larger than its error, the root varies about as the error itself.
        let mean = self.mean.max(self.variance.sqrt() / 2.0);
        if mean > 0.0 { self.variance / (4.0 * mean) } else { 0.0 }
    }
}

impl<'a> Worlds<'a> {
    pub(super) fn new(
        calibration: &'a Calibration,
        catalogue: &Catalogue,
        seed: u64,
    ) -> Result<Self, ScenarioError> {
        let mut parts = Vec::new();
        let names: BTreeSet<&str> =
            calibration.figures.iter().map(|figure| figure.scenario.as_str()).collect();
        for name in names {
            let own = |figure: &Figure| figure.scenario == name;
            let counted = || calibration.figures.iter().filter(|figure| own(figure));
            let Some(scenario) = calibration.scenarios.get(name) else { continue };
            let mut scenario = scenario.clone();
            scenario.persons = calibration.persons;
            let cohort = scenario.cohort();
            let needed = counted().map(|figure| figure.moment.weeks_needed(&cohort)).max();
            // No longer than the last figure asks for, unless one is counted at the end.
            let needed = needed.unwrap_or(0).max(1) as u32;
            let at_end = counted().any(|figure| figure.moment == Moment::AtEnd);
            scenario.weeks = if at_end { scenario.weeks.max(needed) } else { needed };
            let points = counted().map(|figure| &figure.point);
            let plan = Arc::new(Plan::with_moments(scenario.cohort(), points, [])?);
            let start = scenario.known_at_start(catalogue)?;
            let figures = calibration.figures.iter().enumerate();
            let figures = figures.filter(|(_, figure)| own(figure)).map(|(at, _)| at).collect();
            parts.push(Part { scenario, plan, start, figures });
        }
        Ok(Self { calibration, parts, seed })
    }

    /// How many worlds so many runs live, each so often.
    pub(super) fn count(&self, runs: usize, replications: u32) -> u64 {
        (runs * self.parts.len()) as u64 * u64::from(replications)
    }

    /// Runs the model at places, each with luck of its own from `luck` on; nothing for a run in which
    /// a figure could not be counted.
    ///
    /// Luck that all runs share would stand in all of them alike, and no quadratic through them could
    /// take it out again; luck of their own is averaged away.
    pub(super) fn live(
        &self,
        places: &[Vec<f64>],
        luck: u32,
        replications: u32,
        progress: &ProgressBar,
    ) -> Result<Vec<Option<Vec<Seen>>>, ScenarioError> {
        let parts = self.parts.len();
        let of_run = |run: usize| {
            let first = luck + run as u32 * replications;
            let turns = move || first..first + replications;
            (0..parts).flat_map(move |part| turns().map(move |turn| (run, part, turn)))
        };
        let jobs: Vec<(usize, usize, u32)> = (0..places.len()).flat_map(of_run).collect();
        let lived: Vec<Vec<Option<f64>>> = jobs
            .par_iter()
            .map(|&(run, part, turn)| {
                let said = self.parts[part].live(&self.overlays(&places[run]), turn, self)?;
                progress.inc(1);
                Ok(said)
            })
            .collect::<Result<_, ScenarioError>>()?;
        let replications = replications as usize;
        let per_run = replications * parts;
        Ok(lived.chunks(per_run).map(|run| self.sum_up(run, replications)).collect())
    }

    /// The numbers at a place, as changes of what is known.
    fn overlays(&self, place: &[f64]) -> Vec<Overlay> {
        let sought = self.calibration.sought.iter().zip(place);
        sought
            .map(|(one, place)| Overlay {
                id: one.id.clone(),
                value: one.value(*place),
                reason: None,
            })
            .collect()
    }

    fn sum_up(&self, run: &[Vec<Option<f64>>], replications: usize) -> Option<Vec<Seen>> {
        let mut seen: Vec<Option<Seen>> = vec![None; self.calibration.figures.len()];
        for (part, worlds) in self.parts.iter().zip(run.chunks(replications)) {
            for (column, &figure) in part.figures.iter().enumerate() {
                let values: Vec<f64> = worlds.iter().filter_map(|world| world[column]).collect();
                seen[figure] = (values.len() >= 2).then(|| {
                    let count = values.len() as f64;
                    let mean = values.iter().sum::<f64>() / count;
                    let squares = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
                    Seen { mean, variance: squares / (count - 1.0) / count }
                });
            }
        }
        seen.into_iter().collect()
    }
}

impl Part {
    fn live(
        &self,
        overlays: &[Overlay],
        turn: u32,
        worlds: &Worlds<'_>,
    ) -> Result<Vec<Option<f64>>, ScenarioError> {
        let start = self.start.overlaid(overlays)?;
        let job = Job {
            scenario: &self.scenario,
            plan: &self.plan,
            start: &start,
            seed: worlds.seed,
            turn: Turn { luck: turn, draw: None },
            town: Town::of(&self.scenario),
            keep: false,
            twins: false,
            books: false,
            later: false,
        };
        let table = job.live()?.table;
        let figures = self.figures.iter().map(|&at| &worlds.calibration.figures[at]);
        let value = |one: &Figure| {
            let value = table.value(one.moment, one.filter, one.point.outcome)?;
            Some(value / one.unit.factor)
        };
        Ok(figures.map(value).collect())
    }
}
