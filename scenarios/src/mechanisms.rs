//! What each mechanism is worth: paired worlds with and without it.
//!
//! Both worlds of a pair have the same people and the same luck, so their difference is the
//! mechanism and what follows from it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::states::Lives;
use klantreis_sim::MECHANISMS;
use klantreis_sim::arrival::Cohort;
use klantreis_sim::kernel::{Direction, Mechanism, Settings, Switches};
use klantreis_sim::labour::MarketChoice;
use rayon::prelude::*;

use crate::error::ScenarioError;
use crate::page::made_of;

/// Below so many standard deviations across persons an effect does not count.
const LEAST_SPREAD: f64 = 0.05;
/// Up to so many standard errors an effect may be luck.
const LEAST_ERRORS: f64 = 2.0;

/// Beyond so many standard deviations against its direction an effect is reversed, sure as it is.
const REVERSED: f64 = 0.01;

/// How large the worlds are that mechanisms are measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Design {
    /// The seed of all luck.
    pub seed: u64,
    /// Adults with a permit, followers not counted [count].
    pub persons: u32,
    /// The year of their permits.
    pub permit_year: i16,
    /// How long they live [weeks].
    pub weeks: u32,
    /// Pairs of worlds for each mechanism [count].
    pub replications: u32,
}

impl Default for Design {
    fn default() -> Self {
        Self { seed: 1, persons: 2_000, permit_year: 2014, weeks: 520, replications: 20 }
    }
}

/// What is said of a mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It makes a difference, in the direction it says.
    Counts,
    /// It does not, and its room says so.
    Negligible,
    /// It does not, and nobody has said so.
    Fails,
    /// It makes a difference against the direction it says; no reason excuses that.
    Reversed,
}

impl Verdict {
    /// Its name on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Negligible => "negligible",
            Self::Fails => "fails",
            Self::Reversed => "reversed",
        }
    }
}

/// What switching a mechanism off does to its state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The mechanism.
    pub mechanism: Mechanism,
    /// The mean of its state with it, over persons and replications.
    pub with: f64,
    /// How much the mean grows without it.
    pub off: f64,
    /// The standard error of that, over replications.
    pub error: f64,
    /// The standard deviation of the state across persons, with it.
    pub spread: f64,
}

impl Effect {
    /// Whether it counts.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let towards = match self.mechanism.off {
            Direction::Up => self.off,
            Direction::Down => -self.off,
        };
        let counts = towards > LEAST_ERRORS * self.error && towards > LEAST_SPREAD * self.spread;
        let reversed = towards < -LEAST_ERRORS * self.error && towards < -REVERSED * self.spread;
        match (counts, self.mechanism.negligible) {
            _ if reversed => Verdict::Reversed,
            (true, _) => Verdict::Counts,
            (false, Some(_)) => Verdict::Negligible,
            (false, None) => Verdict::Fails,
        }
    }
}

/// Mean and standard deviation of a state across persons.
type Across = (f64, f64);

/// Measures every mechanism of the model; a switch that stands in two rooms switches both.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built.
pub fn measure(
    catalogue: &Catalogue,
    design: &Design,
    progress: &ProgressBar,
) -> Result<Vec<Effect>, ScenarioError> {
    let mechanisms: Vec<Mechanism> = MECHANISMS.iter().copied().flatten().copied().collect();
    let mut switches: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for mechanism in &mechanisms {
        switches.entry(mechanism.id).or_default().push(mechanism.state);
    }
    let states: Vec<&str> = mechanisms.iter().map(|mechanism| mechanism.state).collect();
    progress.set_length(u64::from(design.replications) * (switches.len() as u64 + 1));
    let pairs = (0..design.replications)
        .into_par_iter()
        .map(|replication| {
            let live = |off: Option<&str>, states: &[&str]| {
                let means = across(catalogue, design, replication, off, states);
                progress.inc(1);
                means
            };
            let with = live(None, &states)?;
            let without = switches
                .iter()
                .map(|(id, states)| Ok((*id, live(Some(id), states)?)))
                .collect::<Result<BTreeMap<_, _>, ScenarioError>>()?;
            Ok((with, without))
        })
        .collect::<Result<Vec<_>, ScenarioError>>()?;
    Ok(mechanisms
        .into_iter()
        .map(|mechanism| {
            let with = |pair: &Pair| pair.0[mechanism.state];
            let difference = |pair: &Pair| pair.1[mechanism.id][mechanism.state].0 - with(pair).0;
            let (off, deviation) = moments(pairs.iter().map(difference));
            Effect {
                mechanism,
                with: moments(pairs.iter().map(|pair| with(pair).0)).0,
                off,
                error: deviation / (pairs.len() as f64).sqrt(),
                spread: moments(pairs.iter().map(|pair| with(pair).1)).0,
            }
        })
        .collect())
}

/// The states of a world with everything, and of one without each of the switches.
type Pair<'a> = (BTreeMap<String, Across>, BTreeMap<&'a str, BTreeMap<String, Across>>);

/// Lives one world and looks at its states at the end.
fn across(
    catalogue: &Catalogue,
    design: &Design,
    replication: u32,
    off: Option<&str>,
    states: &[&str],
) -> Result<BTreeMap<String, Across>, ScenarioError> {
    let cohort = Cohort::of_year(design.persons, design.permit_year);
    let mut settings = Settings::new(design.seed, cohort.from, catalogue.clone());
    settings.replication = replication;
    settings.switches = off.map_or_else(Switches::all_on, |id| Switches::all_on().without(id));
    let mut simulation = klantreis_sim::build(settings, cohort)?;
    simulation.world().insert_resource(MarketChoice::Measured);
    let mut lives = Lives::default();
    simulation.live(design.weeks, &mut [&mut lives]);
    let world = simulation.world();
    let look = |state: &&str| {
        // A state that nobody knows has no mean, and a mechanism on it fails.
        let persons = lives.state(state, world).unwrap_or_default();
        ((*state).to_owned(), moments(persons.into_iter().map(|(_, value)| f64::from(value))))
    };
    Ok(states.iter().map(look).collect())
}

/// Mean and standard deviation.
fn moments(values: impl Iterator<Item = f64>) -> Across {
    let values: Vec<f64> = values.collect();
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}

/// The page about mechanisms, in Markdown.
#[must_use]
pub fn page(effects: &[Effect], design: &Design, catalogue: &Catalogue) -> String {
    let Design { persons, weeks, replications, permit_year, .. } = design;
    let mut page = format!(
        "# Mechanisms and their switches\n\n\
         Written by the program from its own runs: `UPDATE_DOCS=1 cargo test --release -p \
         klantreis-tests -- --ignored mechanisms`. Do not edit.\n\n\
         Each row compares {replications} pairs of worlds: {persons} persons with a permit of \
         {permit_year}, {weeks} weeks, the same luck, once with everything and once with the \
         switch off. *Effect* is what switching off does to the mean of the state at the end, \
         *error* its standard error over the pairs, *spread* the standard deviation of the state \
         across persons. A mechanism **counts** when its effect goes in the direction it says \
         (↑ or ↓), exceeds {LEAST_ERRORS} standard errors and {LEAST_SPREAD} of the spread; it is \
         **reversed**, which a test refuses, when it is as sure in the other direction and exceeds \
         {REVERSED} of the spread. A group after a state, as in `speaking:older`, measures it on \
         those whom the mechanism concerns (`records/src/states.rs`). A \
         switch that stands in two rooms switches both, and has a row for each.\n\n{}\n\n\
         | Switch | Room | What it says | State | Off | With it | Effect | Error | Spread | Effect \
         / spread | Verdict |\n|---|---|---|---|---|---:|---:|---:|---:|---:|---|\n",
        made_of(catalogue)
    );
    for effect in effects {
        let Effect { mechanism, with, off, error, spread } = effect;
        let arrow = match mechanism.off {
            Direction::Up => "↑",
            Direction::Down => "↓",
        };
        let (says, verdict) = (mechanism.says.replace('|', "\\|"), effect.verdict().name());
        // Writing to a string cannot fail.
        let _ = writeln!(
            page,
            "| {} | {} | {says} | {} | {arrow} | {with:.3} | {off:+.3} | {error:.3} | \
             {spread:.3} | {:+.3} | {verdict} |",
            mechanism.id,
            mechanism.room,
            mechanism.state,
            off / spread,
        );
    }
    page.push_str("\n## Known to be negligible\n\n");
    for effect in effects {
        if let Some(reason) = effect.mechanism.negligible {
            let _ =
                writeln!(page, "- {} ({}): {reason}.", effect.mechanism.id, effect.mechanism.room);
        }
    }
    page
}
