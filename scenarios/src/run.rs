//! Lives a scenario again and again, each time with other luck.

use std::sync::Arc;

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Point};
use klantreis_records::comparison::twins::Lives;
use klantreis_records::comparison::{Spread, Twins};
use klantreis_records::ledger::{Account, Bookkeeper, Books, Costs};
use klantreis_records::statistics::{
    Follow, GUIDED_MONTHS, Moment, OFFER_MONTHS, Plan, Table, Views, ViewsLater, Watcher,
};
use klantreis_records::{Definitions, Keepsake, RecordsError};
use klantreis_sim::arrival::Cohort;
use klantreis_sim::kernel::{Observer, Settings, Simulation, Week};
use rayon::prelude::*;

use crate::draw::draw_numbers;
use crate::error::ScenarioError;
use crate::municipality::sizes;
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
    /// The municipalities, each a world of its own; the scenario's persons are split over them by
    /// inhabitants. The scenario's own when there are none.
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
    /// The counts of each replication, in their order, over all municipalities.
    pub tables: Vec<Table>,
    /// The counts of the participants' twins, in the same order; nothing where nobody is followed.
    pub twins: Vec<Table>,
    /// The same for each municipality, in their order; nothing when there is but one.
    pub local: Vec<Vec<Table>>,
    /// What was booked in each of them.
    pub books: Books,
    /// Positive health, and where people stood, at the end of each of them.
    pub views: Vec<Views>,
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
    let cohort = scenario.cohort();
    let guided = GUIDED_MONTHS.map(Moment::SinceGuidance);
    let guided = guided.into_iter().filter(|_| scenario.team.is_some());
    let offered = OFFER_MONTHS.map(Moment::SinceOffer);
    let offered = offered.into_iter().filter(|_| scenario.twins.is_some());
    let moments = guided.chain(offered).chain(dates_of(&cohort, scenario.weeks));
    let plan = Arc::new(Plan::with_moments(cohort, points, moments)?);
    let start = scenario.known_at_start(catalogue)?;
    let towns = towns(scenario, &order.municipalities, catalogue)?;
    let jobs: Vec<Job<'_>> = (0..scenario.replications)
        .flat_map(|replication| {
            let (plan, start) = (&plan, &start);
            let turn = Turn::of(order.uncertainty, replication);
            let keep = order.keep && replication == 0;
            towns.iter().map(move |&town| Job {
                scenario,
                plan,
                start,
                seed: order.seed,
                turn,
                town,
                keep,
                twins: true,
                books: true,
                later: false,
            })
        })
        .collect();
    let worlds = live_all(&jobs, order.threads, progress)?;
    let many = if towns.len() > 1 { towns.len() } else { 0 };
    let mut lived = Lived {
        tables: Vec::new(),
        twins: Vec::new(),
        local: vec![Vec::new(); many],
        books: empty_books(&start)?,
        views: Vec::new(),
        kept: Vec::new(),
    };
    for (place, world) in worlds.into_iter().enumerate() {
        let town = place % towns.len();
        if let Some(local) = lived.local.get_mut(town) {
            local.push(world.table.clone());
        }
        match lived.views.last_mut().filter(|_| town > 0) {
            Some(sum) => sum.merge(&world.views),
            None => lived.views.push(world.views),
        }
        let accounts = &mut lived.books.accounts;
        match (accounts.last_mut().filter(|_| town > 0), world.account) {
            (Some(sum), Some(account)) => sum.merge(&account),
            (_, account) => accounts.extend(account),
        }
        let both = [(&mut lived.tables, Some(world.table)), (&mut lived.twins, world.twins)];
        for (tables, table) in both {
            let Some(table) = table else { continue };
            match tables.last_mut().filter(|_| town > 0) {
                Some(sum) => sum.merge(&table),
                None => tables.push(table),
            }
        }
        lived.kept.extend(world.kept);
    }
    Ok(lived)
}

/// The dates on which everybody is counted who has a permit by then: the turn and the middle of each
/// year of a cohort of several years, which has no one time since the permit.
fn dates_of(cohort: &Cohort, weeks: u32) -> Vec<Moment> {
    if !cohort.is_of_many_years() {
        return Vec::new();
    }
    let end = cohort.from.plus(weeks as i32);
    let first = cohort.permit_years[0] + 1;
    let days = (first..=end.monday().year()).flat_map(|year| {
        [jiff::civil::date(year, 1, 1), jiff::civil::date(year, 7, 1)].map(Week::of)
    });
    days.filter(|week| *week < end).map(Moment::OnDate).collect()
}

/// A municipality with the adults who get a permit there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Town {
    /// Its number.
    pub(crate) municipality: u16,
    /// Adults with a permit, followers not counted [count].
    pub(crate) persons: u32,
}

impl Town {
    /// The scenario's own municipality with all of its people.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        Self { municipality: scenario.municipality, persons: scenario.persons }
    }
}

/// The municipalities that are asked for, with their parts of the scenario's persons; the scenario's
/// own when none is.
///
/// # Errors
/// As [`sizes`].
pub(crate) fn towns(
    scenario: &Scenario,
    municipalities: &[u16],
    catalogue: &Catalogue,
) -> Result<Vec<Town>, ScenarioError> {
    if municipalities.is_empty() {
        return Ok(vec![Town::of(scenario)]);
    }
    let parts = sizes(municipalities, scenario.persons, catalogue)?;
    let both = municipalities.iter().zip(parts);
    Ok(both.map(|(&municipality, persons)| Town { municipality, persons }).collect())
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
    let mut simulation = build_world(scenario, start, seed, 0, Town::of(scenario), true)?;
    simulation.live(scenario.weeks, &mut []);
    Ok(simulation)
}

/// Lives many worlds, each at its own time, and hands them over in their order.
pub(crate) fn live_all(
    jobs: &[Job<'_>],
    threads: Option<usize>,
    progress: &ProgressBar,
) -> Result<Vec<LivedWorld>, ScenarioError> {
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
    pub(crate) town: Town,
    /// Whether persons and events are kept.
    pub(crate) keep: bool,
    /// Whether participants are followed beside their twins, where the scenario says so.
    pub(crate) twins: bool,
    /// Whether a ledger is kept.
    pub(crate) books: bool,
    /// Whether people are looked at the same time after each permit.
    pub(crate) later: bool,
}

/// What came of one world.
pub(crate) struct LivedWorld {
    pub(crate) table: Table,
    /// The counts of the participants' twins in a world of their own.
    pub(crate) twins: Option<Table>,
    /// What was booked, if it was asked for.
    pub(crate) account: Option<Account>,
    /// Positive health, and where people stood, at the end.
    pub(crate) views: Views,
    /// The same time after each permit, by sub-group, if it was asked for.
    pub(crate) later: Option<Vec<Views>>,
    /// Persons and events, if they were asked for.
    pub(crate) kept: Option<Keepsake>,
}

impl Job<'_> {
    pub(crate) fn live(&self) -> Result<LivedWorld, ScenarioError> {
        let start = match self.turn.draw {
            None => self.start.clone(),
            Some(draw) => draw_numbers(self.start, self.seed, draw),
        };
        let how = Definitions::read(&start).map_err(RecordsError::from)?;
        let costs = self.books.then(|| Costs::read(&start)).transpose();
        let mut bookkeeper = costs.map_err(RecordsError::from)?.map(Bookkeeper::new);
        let (seed, luck) = (self.seed, self.turn.luck);
        let build = |scenario: &Scenario, start, keep| {
            build_world(scenario, start, seed, luck, self.town, keep)
        };
        let twins = self.scenario.twins.as_ref().filter(|_| self.twins);
        let follow = twins.map(|twins| Follow::Entrants(twins.numbers(self.scenario)));
        let mut simulation = build(self.scenario, start.clone(), self.keep)?;
        let mut watcher =
            Watcher::new(Arc::clone(self.plan), how).following(follow.unwrap_or_default());
        let mut later = self.later.then(ViewsLater::default);
        let mut observers: Vec<&mut dyn Observer> = vec![&mut watcher];
        observers.extend(later.as_mut().map(|one| one as &mut dyn Observer));
        observers.extend(bookkeeper.as_mut().map(|one| one as &mut dyn Observer));
        simulation.live(self.scenario.weeks, &mut observers);
        let kept = self.keep.then(|| Keepsake::take(&mut simulation));
        let account = bookkeeper.map(|one| one.finish(simulation.world()));
        let later = later.map(ViewsLater::finish);
        let now = simulation.next_week().plus(-1);
        let views = Views::count(simulation.world(), now);
        let entrants = watcher.entrants(simulation.world());
        let table = watcher.finish(simulation.world());
        let Some(twins) = twins else {
            return Ok(LivedWorld { table, twins: None, account, views, later, kept });
        };
        let mut simulation = build(&twins.untreated(self.scenario), start, false)?;
        let mut watcher =
            Watcher::new(Arc::clone(self.plan), how).following(Follow::Twins(entrants));
        simulation.live(self.scenario.weeks, &mut [&mut watcher]);
        let twins = Some(watcher.finish(simulation.world()));
        Ok(LivedWorld { table, twins, account, views, later, kept })
    }
}

/// Builds the world of a scenario in a municipality.
pub(crate) fn build_world(
    scenario: &Scenario,
    start: Catalogue,
    seed: u64,
    replication: u32,
    Town { municipality, persons }: Town,
    diary: bool,
) -> Result<Simulation, ScenarioError> {
    let cohort = Cohort { municipality, persons, ..scenario.cohort() };
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

/// Participants beside their own twins, where the scenario follows any.
#[must_use]
pub fn twins_of(scenario: &Scenario, lived: &Lived, uncertainty: Uncertainty) -> Option<Twins> {
    let offers = &scenario.twins.as_ref()?.offers;
    let spread = match uncertainty {
        Uncertainty::Luck => Spread::Luck,
        // A replication has a draw of its own: luck cannot be told from it.
        Uncertainty::Priors | Uncertainty::Both => Spread::Priors,
    };
    let lives = Lives { offers, participants: &lived.tables, twins: &lived.twins };
    Some(Twins::of(spread, &lives))
}
