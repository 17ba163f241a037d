//! What each mechanism is worth: paired worlds with and without it.
//!
//! Both worlds of a pair have the same people and the same luck, so their difference is the
//! mechanism and what follows from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::states::Lives;
use klantreis_sim::arrival::Cohort;
use klantreis_sim::kernel::{Direction, Mechanism, Settings};
use klantreis_sim::{MECHANISMS, TEAM_MECHANISMS};
use rayon::prelude::*;

use crate::error::ScenarioError;
use crate::library::find_world;
use crate::page::made_of;
use crate::scenario::Scenario;

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
    /// How long they live [weeks].
    pub weeks: u32,
    /// Pairs of worlds for each mechanism [count].
    pub replications: u32,
}

impl Default for Design {
    fn default() -> Self {
        Self { seed: 1, persons: 2_000, weeks: 520, replications: 20 }
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

/// All mechanisms, those of a team last.
pub fn all() -> impl Iterator<Item = Mechanism> {
    MECHANISMS.iter().chain(TEAM_MECHANISMS).copied().flatten().copied()
}

/// The states that are looked at in a world with everything, and without each switch.
#[derive(Default)]
struct Looks {
    all: BTreeSet<&'static str>,
    without: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

/// The states of a world with everything, and of one without each of the switches.
type Pair =
    (BTreeMap<&'static str, Across>, BTreeMap<&'static str, BTreeMap<&'static str, Across>>);

/// Measures mechanisms on their worlds, in the order given; a switch that stands in two rooms
/// switches both.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built.
pub fn measure(
    mechanisms: &[Mechanism],
    catalogue: &Catalogue,
    design: &Design,
    progress: &ProgressBar,
) -> Result<Vec<Effect>, ScenarioError> {
    let mut looks: BTreeMap<&str, Looks> = BTreeMap::new();
    for mechanism in mechanisms {
        let look = looks.entry(mechanism.world).or_default();
        look.all.insert(mechanism.state);
        look.without.entry(mechanism.id).or_default().insert(mechanism.state);
    }
    let mut worlds: BTreeMap<&str, Vec<Pair>> = BTreeMap::new();
    let lives: usize = looks.values().map(|look| 1 + look.without.len()).sum();
    progress.set_length(u64::from(design.replications) * lives as u64);
    for (world, look) in looks {
        let world_of = World::find(world, catalogue, design)?;
        let pairs = (0..design.replications).into_par_iter().map(|replication| {
            let live = |off: Option<&str>, states: &BTreeSet<&'static str>| {
                let seen = world_of.live(replication, off, states);
                progress.inc(1);
                seen
            };
            let with = live(None, &look.all)?;
            let without = look.without.iter();
            let without = without.map(|(id, states)| Ok((*id, live(Some(id), states)?)));
            Ok((with, without.collect::<Result<_, ScenarioError>>()?))
        });
        worlds.insert(world, pairs.collect::<Result<_, ScenarioError>>()?);
    }
    let effect = |&mechanism: &Mechanism| effect(mechanism, &worlds[mechanism.world]);
    Ok(mechanisms.iter().map(effect).collect())
}

fn effect(mechanism: Mechanism, pairs: &[Pair]) -> Effect {
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
}

/// A scenario of the size of a design.
struct World<'a> {
    scenario: Scenario,
    start: Catalogue,
    design: &'a Design,
}

impl<'a> World<'a> {
    fn find(name: &str, catalogue: &Catalogue, design: &'a Design) -> Result<Self, ScenarioError> {
        let scenario = Scenario::read(find_world(name)?, catalogue)?;
        let start = scenario.known_at_start(catalogue)?;
        Ok(Self { scenario, start, design })
    }

    /// Lives it once and looks at its states at the end.
    fn live(
        &self,
        replication: u32,
        off: Option<&str>,
        states: &BTreeSet<&'static str>,
    ) -> Result<BTreeMap<&'static str, Across>, ScenarioError> {
        let cohort = Cohort { persons: self.design.persons, ..self.scenario.cohort() };
        let mut settings = Settings::new(self.design.seed, cohort.from, self.start.clone());
        settings.replication = replication;
        settings.regimes = self.scenario.regimes(self.start.clone())?;
        settings.switches = self.scenario.switches();
        if let Some(id) = off {
            settings.switches = settings.switches.without(id);
        }
        let mut simulation =
            klantreis_sim::build_with(settings, cohort, self.scenario.team_plan())?;
        simulation.world().insert_resource(self.scenario.market);
        let mut lives = Lives::default();
        simulation.live(self.design.weeks, &mut [&mut lives]);
        let world = simulation.world();
        let look = |&state: &&'static str| {
            // A state that nobody knows has no mean, and a mechanism on it fails.
            let persons = lives.state(state, world).unwrap_or_default();
            (state, moments(persons.into_iter().map(|(_, value)| f64::from(value))))
        };
        Ok(states.iter().map(look).collect())
    }
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
    let Design { persons, weeks, replications, .. } = design;
    let mut page = format!(
        "# Mechanisms and their switches\n\n\
         Written by the program from its own runs: `UPDATE_DOCS=1 cargo test --release -p \
         klantreis-tests -- --ignored mechanisms`. Do not edit.\n\n\
         Each row compares {replications} pairs of worlds: {persons} persons with a permit of \
         2014, {weeks} weeks, the same luck, once with everything and once with the \
         switch off. *World* is the scenario: `cohort-2014` without a team, and for what a team does \
         one of `scenarios/mechanisms/`, where it has something to do. *Effect* is what switching off does to the mean of the state at the end, \
         *error* its standard error over the pairs, *spread* the standard deviation of the state \
         across persons. A mechanism **counts** when its effect goes in the direction it says \
         (↑ or ↓), exceeds {LEAST_ERRORS} standard errors and {LEAST_SPREAD} of the spread; it is \
         **reversed**, which a test refuses, when it is as sure in the other direction and exceeds \
         {REVERSED} of the spread. A group after a state, as in `speaking:older`, measures it on \
         those whom the mechanism concerns (`records/src/states/`). A \
         switch that stands in two rooms switches both, and has a row for each.\n\n{}\n\n\
         | Switch | Room | World | What it says | State | Off | With it | Effect | Error | Spread | Effect \
         / spread | Verdict |\n|---|---|---|---|---|---|---:|---:|---:|---:|---:|---|\n",
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
            "| {} | {} | {} | {says} | {} | {arrow} | {with:.3} | {off:+.3} | {error:.3} | \
             {spread:.3} | {:+.3} | {verdict} |",
            mechanism.id,
            mechanism.room,
            mechanism.world,
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
