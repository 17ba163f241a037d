//! Lives a scenario again and again, each time with other luck.

use std::sync::Arc;

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Point};
use klantreis_records::ledger::{Account, Bookkeeper, Books, Costs};
use klantreis_records::statistics::{GUIDED_MONTHS, Moment, Plan, PositiveHealth, Table, Watcher};
use klantreis_records::{Definitions, Keepsake, RecordsError};
use klantreis_sim::kernel::{Observer, Settings, Simulation};
use rayon::prelude::*;

use crate::draw::draw_numbers;
use crate::error::ScenarioError;
use crate::scenario::Scenario;

/// Which spread is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Uncertainty {
    /// Luck alone: the numbers are the same in all replications.
    #[default]
    Luck,
    /// Ignorance alone: numbers are drawn from their priors, everyone's luck stays the same.
    Priors,
    /// Both together.
    Both,
}

impl Uncertainty {
    /// All kinds, with their names.
    pub const ALL: [(&'static str, Self); 3] =
        [("luck", Self::Luck), ("priors", Self::Priors), ("both", Self::Both)];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Luck => "luck",
            Self::Priors => "priors",
            Self::Both => "both",
        }
    }
}

/// How a scenario is to be lived.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The seed of all luck.
    pub seed: u64,
    /// How many threads may work at it; as many as the machine has when absent.
    pub threads: Option<usize>,
    /// Which spread is shown.
    pub uncertainty: Uncertainty,
    /// The municipalities, each a world of its own with the scenario's number of persons.
    pub municipalities: Vec<u16>,
    /// Whether persons and events of the first replication are kept.
    pub keep: bool,
}

impl Order {
    /// Luck alone, in the scenario's own municipality, nothing kept.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let uncertainty = Uncertainty::Luck;
        Self { seed, threads: None, uncertainty, municipalities: Vec::new(), keep: false }
    }
}

/// What was lived.
#[derive(Clone, Debug)]
pub struct Lived {
    /// The counts of each replication, in their order.
    pub tables: Vec<Table>,
    /// What was booked in each of them.
    pub books: Books,
    /// Positive health at the end of each of them.
    pub positive: Vec<PositiveHealth>,
    /// Persons and events of the first replication, by municipality.
    pub kept: Vec<Keepsake>,
}

/// Lives all replications of a scenario; the answer does not depend on the number of threads.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built or the threads cannot be started.
pub fn replicate<'a>(
    scenario: &Scenario,
    catalogue: &Catalogue,
    points: impl IntoIterator<Item = &'a Point>,
    order: &Order,
    progress: &ProgressBar,
) -> Result<Lived, ScenarioError> {
    let guided = GUIDED_MONTHS.map(Moment::SinceGuidance);
    let guided = guided.into_iter().filter(|_| scenario.team.is_some());
    let plan = Arc::new(Plan::with_moments(scenario.cohort(), points, guided)?);
    let start = scenario.known_at_start(catalogue)?;
    let municipalities = match order.municipalities.len() {
        0 => vec![scenario.municipality],
        _ => order.municipalities.clone(),
    };
    let jobs: Vec<Job<'_>> = (0..scenario.replications)
        .flat_map(|replication| {
            let (plan, start) = (&plan, &start);
            let turn = Turn::of(order.uncertainty, replication);
            let keep = order.keep && replication == 0;
            municipalities.iter().map(move |&municipality| Job {
                scenario,
                plan,
                start,
                seed: order.seed,
                turn,
                municipality,
                keep,
                books: true,
            })
        })
        .collect();
    let worlds = live_all(&jobs, order.threads, progress)?;
    let books = empty_books(&start)?;
    let (tables, kept, positive) = (Vec::new(), Vec::new(), Vec::new());
    let mut lived = Lived { tables, books, positive, kept };
    for (place, Counted { table, account, positive, kept }) in worlds.into_iter().enumerate() {
        let accounts = &mut lived.books.accounts;
        if place % municipalities.len() == 0 {
            lived.tables.push(table);
            lived.positive.push(positive);
            accounts.extend(account);
        } else {
            if let Some(sum) = lived.tables.last_mut() {
                sum.merge(&table);
            }
            if let Some(sum) = lived.positive.last_mut() {
                sum.merge(&positive);
            }
            if let (Some(sum), Some(account)) = (accounts.last_mut(), account) {
                sum.merge(&account);
            }
        }
        lived.kept.extend(kept);
    }
    Ok(lived)
}

/// Books on the terms of what is known, without an account yet.
pub(crate) fn empty_books(known: &Catalogue) -> Result<Books, ScenarioError> {
    let terms = Costs::read(known).map_err(RecordsError::from)?.terms();
    Ok(Books { terms, accounts: Vec::new() })
}

/// Lives one world of a scenario with a diary, so that its people can be looked at one by one.
///
/// # Errors
/// [`ScenarioError`] when it cannot be built.
pub fn live_one(
    scenario: &Scenario,
    catalogue: &Catalogue,
    seed: u64,
) -> Result<Simulation, ScenarioError> {
    let start = scenario.known_at_start(catalogue)?;
    let mut simulation = build_world(scenario, start, seed, 0, scenario.municipality, true)?;
    simulation.live(scenario.weeks, &mut []);
    Ok(simulation)
}

/// Lives many worlds, each at its own time, and hands them over in their order.
pub(crate) fn live_all(
    jobs: &[Job<'_>],
    threads: Option<usize>,
    progress: &ProgressBar,
) -> Result<Vec<Counted>, ScenarioError> {
    progress.set_length(jobs.len() as u64);
    let live = || {
        jobs.par_iter()
            .map(|job| {
                let lived = job.live();
                progress.inc(1);
                lived
            })
            .collect::<Result<Vec<_>, ScenarioError>>()
    };
    in_threads(threads, live)?
}

/// Does something with so many threads; with as many as the machine has when absent.
pub(crate) fn in_threads<T: Send>(
    threads: Option<usize>,
    work: impl FnOnce() -> T + Send,
) -> Result<T, ScenarioError> {
    match threads {
        None => Ok(work()),
        Some(threads) => Ok(rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .map_err(|_| ScenarioError::Threads(threads))?
            .install(work)),
    }
}

/// Which luck a world has, and which draw of the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// The luck.
    pub(crate) luck: u32,
    /// The draw; absent when nothing is drawn.
    pub(crate) draw: Option<u32>,
}

impl Turn {
    /// The turn of a replication of a run.
    fn of(uncertainty: Uncertainty, replication: u32) -> Self {
        match uncertainty {
            Uncertainty::Luck => Self { luck: replication, draw: None },
            Uncertainty::Priors => Self { luck: 0, draw: Some(replication) },
            Uncertainty::Both => Self { luck: replication, draw: Some(replication) },
        }
    }
}

/// One world to be lived.
pub(crate) struct Job<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) plan: &'a Arc<Plan>,
    /// What is known at the start, before anything is drawn.
    pub(crate) start: &'a Catalogue,
    pub(crate) seed: u64,
    pub(crate) turn: Turn,
    pub(crate) municipality: u16,
    /// Whether persons and events are kept.
    pub(crate) keep: bool,
    /// Whether a ledger is kept.
    pub(crate) books: bool,
}

/// What is left of a world that was lived.
pub(crate) struct Counted {
    /// The counts.
    pub(crate) table: Table,
    /// What was booked, if it was asked for.
    pub(crate) account: Option<Account>,
    /// Positive health at the end.
    pub(crate) positive: PositiveHealth,
    /// Persons and events, if they were asked for.
    pub(crate) kept: Option<Keepsake>,
}

impl Job<'_> {
    pub(crate) fn live(&self) -> Result<Counted, ScenarioError> {
        let start = match self.turn.draw {
            None => self.start.clone(),
            Some(draw) => draw_numbers(self.start, self.seed, draw),
        };
        let how = Definitions::read(&start).map_err(RecordsError::from)?;
        let costs = self.books.then(|| Costs::read(&start)).transpose();
        let mut bookkeeper = costs.map_err(RecordsError::from)?.map(Bookkeeper::new);
        let (seed, luck) = (self.seed, self.turn.luck);
        let mut simulation =
            build_world(self.scenario, start, seed, luck, self.municipality, self.keep)?;
        let mut watcher = Watcher::new(Arc::clone(self.plan), how);
        let mut observers: Vec<&mut dyn Observer> = vec![&mut watcher];
        observers.extend(bookkeeper.as_mut().map(|one| one as &mut dyn Observer));
        simulation.live(self.scenario.weeks, &mut observers);
        let kept = self.keep.then(|| Keepsake::take(&mut simulation));
        let account = bookkeeper.map(|one| one.finish(simulation.world()));
        let now = simulation.next_week().plus(-1);
        let positive = PositiveHealth::count(simulation.world(), now);
        let table = watcher.finish(simulation.world());
        Ok(Counted { table, account, positive, kept })
    }
}

/// Builds the world of a scenario in a municipality.
pub(crate) fn build_world(
    scenario: &Scenario,
    start: Catalogue,
    seed: u64,
    replication: u32,
    municipality: u16,
    diary: bool,
) -> Result<Simulation, ScenarioError> {
    let cohort = klantreis_sim::arrival::Cohort { municipality, ..scenario.cohort() };
    let settings = Settings {
        seed,
        replication,
        start: cohort.from,
        regimes: scenario.regimes(start)?,
        switches: scenario.switches(),
        diary,
        shuffle: None,
    };
    let mut simulation = klantreis_sim::build_with(settings, cohort, scenario.team_plan())?;
    simulation.world().insert_resource(scenario.market);
    Ok(simulation)
}
