//! Lives several scenarios side by side: the same luck, the same draws of what is not known.

use std::sync::Arc;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::Comparison;
use klantreis_records::comparison::{Against, Dropped, Published, PutBack, Spread, Whom, Worlds};
use klantreis_records::draws::write_draws;
use klantreis_records::ledger::Account;
use klantreis_records::manifest::{self, ComparisonManifest, Hashed};
use klantreis_records::statistics::{GUIDED_MONTHS, Moment, Plan, Table, Views};
use klantreis_records::summary::{Interval, Line, Made, Strengths, Summary};

use crate::assumptions::{Assumption, assumptions_of};
use crate::choices::choices_of;
use crate::draw::draw_numbers;
use crate::error::ScenarioError;
use crate::levers::{Key, Lever, levers_between, tell_differing, without_lever};
use crate::run::{Job, LivedWorld, Town, Turn, Uncertainty, empty_books, live_all};
use crate::scenario::Scenario;

/// The version of the program: all crates have the same.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How scenarios are to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The seed of all luck.
    pub seed: u64,
    /// How many threads may work at it; as many as the machine has when absent.
    pub threads: Option<usize>,
    /// Which spread is shown.
    pub uncertainty: Uncertainty,
}

impl Ask {
    /// The spread, as differences know it.
    #[must_use]
    pub fn spread(&self) -> Spread {
        match self.uncertainty {
            Uncertainty::Luck => Spread::Luck,
            Uncertainty::Priors => Spread::Priors,
            Uncertainty::Both => Spread::Both,
        }
    }

    /// How the worlds of a scenario are made.
    #[must_use]
    pub fn made(&self, scenario: &Scenario, replications: u32) -> Made {
        Made {
            scenario: scenario.name.clone(),
            question: scenario.question.clone(),
            note: scenario.note.clone(),
            seed: self.seed,
            persons: scenario.persons,
            municipalities: vec![scenario.municipality],
            weeks: scenario.weeks,
            replications,
            uncertainty: self.uncertainty.name(),
            interval: match self.uncertainty {
                Uncertainty::Luck => Interval::Mean95,
                Uncertainty::Priors | Uncertainty::Both => Interval::Draws95,
            },
        }
    }
}

/// A comparison under way.
#[derive(Clone, Debug)]
pub struct Step {
    /// Replications that are done [count].
    pub done: u32,
    /// All replications [count].
    pub of: u32,
    /// Month by month, for everyone: what the replications so far say of each scenario.
    pub curves: Vec<(char, Vec<Line>)>,
}

/// Compares scenarios with the first of them, replication by replication.
///
/// Replication r has the same luck in all of them and the same draw of the uncertain numbers, and
/// there are as many as the first one says. Each lever of the others is put back once, and each
/// assumption is dropped once in the baseline and the other. The answer
/// does not depend on the number of threads.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built or the threads cannot be started.
pub fn compare(
    baseline: &Scenario,
    others: &[Scenario],
    catalogue: &Catalogue,
    ask: &Ask,
    progress: &ProgressBar,
) -> Result<Comparison, ScenarioError> {
    compare_in_steps(baseline, others, catalogue, ask, progress, None)
}

/// The same, and tells at doubled numbers of replications what is known so far.
///
/// # Errors
/// As [`compare`].
pub fn compare_in_steps(
    baseline: &Scenario,
    others: &[Scenario],
    catalogue: &Catalogue,
    ask: &Ask,
    progress: &ProgressBar,
    tell: Option<&dyn Fn(Step)>,
) -> Result<Comparison, ScenarioError> {
    let levers: Vec<Vec<Lever>> =
        others.iter().map(|other| levers_between(baseline, other, catalogue)).collect();
    let assumptions: Vec<Vec<Assumption>> =
        others.iter().map(|other| assumptions_of(baseline, other)).collect();
    let mut scenarios: Vec<Scenario> = vec![baseline.clone()];
    // Where the scenarios themselves stand among those that are lived, what is tried left out.
    let mut sides = vec![0];
    for ((other, levers), assumptions) in others.iter().zip(&levers).zip(&assumptions) {
        sides.push(scenarios.len());
        scenarios.push(other.clone());
        scenarios.extend(levers.iter().map(|lever| without_lever(other, lever, baseline)));
        let both = |one: &Assumption| [baseline, other].map(|scenario| one.dropped(scenario));
        scenarios.extend(assumptions.iter().flat_map(both));
    }
    let tell = tell.map(|tell| {
        let (scenarios, sides) = (&scenarios, &sides);
        move |tables: &[Vec<Table>]| {
            let done = tables.first().map_or(0, |tables| tables.len() as u32);
            let curves = ('A'..).zip(sides).map(|(letter, &place)| {
                let made = ask.made(&scenarios[place], done);
                let summary = Summary::of(made, Strengths::default(), &tables[place]);
                (letter, summary.curves)
            });
            tell(Step { done, of: baseline.replications, curves: curves.collect() });
        }
    });
    let tell: Option<&dyn Fn(&[Vec<Table>])> = match &tell {
        Some(tell) => Some(tell),
        None => None,
    };
    let replications = baseline.replications;
    let lived = live_scenarios(&scenarios, &sides, replications, catalogue, ask, progress, tell)?;
    let mut lived = lived.into_iter();
    let mut worlds = |scenario: &Scenario| -> Result<Worlds, ScenarioError> {
        let known = scenario.known_at_start(catalogue)?;
        let made = ask.made(scenario, baseline.replications);
        let Side { tables, accounts, views } = lived.next().unwrap_or_default();
        let (strengths, mut books) = (Strengths::of(&known), empty_books(&known)?);
        books.accounts = accounts;
        let choices = choices_of(scenario, catalogue);
        Ok(Worlds { made, strengths, choices, tables, books: Some(books), views })
    };
    let first = worlds(baseline)?;
    let mut against = Vec::new();
    for ((other, levers), assumptions) in others.iter().zip(levers).zip(assumptions) {
        let mine = worlds(other)?;
        let mut put_back = Vec::new();
        for lever in levers {
            let scenario = without_lever(other, &lever, baseline);
            let keys = lever.keys.iter().map(|key| key.name().to_owned()).collect();
            let tables = worlds(&scenario)?.tables;
            put_back.push(PutBack { lever: lever.name, keys, tables });
        }
        let mut dropped = Vec::new();
        for assumption in assumptions {
            let theirs = worlds(&assumption.dropped(baseline))?.tables;
            let tables = [theirs, worlds(&assumption.dropped(other))?.tables];
            dropped.push(Dropped { name: assumption.name, off: assumption.off, tables });
        }
        let differing = tell_differing(baseline, other, catalogue);
        let published = Published::between(catalogue, whom(baseline), whom(other));
        let (worlds, levers) = (mine, put_back);
        against.push(Against { worlds, differing, published, levers, dropped });
    }
    Ok(Comparison::of(ask.spread(), &first, &against))
}

/// A scenario, as published figures know it.
fn whom(scenario: &Scenario) -> Whom<'_> {
    Whom { scenario: &scenario.name, permit_years: scenario.permit_years }
}

/// What was lived of one scenario, replication by replication; of what is only tried the tables alone.
#[derive(Clone, Default)]
struct Side {
    tables: Vec<Table>,
    accounts: Vec<Account>,
    views: Vec<Vec<Views>>,
}

/// The tables of each scenario, replication by replication, and what is kept of the sides beside them.
fn live_scenarios(
    scenarios: &[Scenario],
    sides: &[usize],
    replications: u32,
    catalogue: &Catalogue,
    ask: &Ask,
    progress: &ProgressBar,
    tell: Option<&dyn Fn(&[Vec<Table>])>,
) -> Result<Vec<Side>, ScenarioError> {
    let known = scenarios
        .iter()
        .map(|scenario| {
            let guided = GUIDED_MONTHS.map(Moment::SinceGuidance);
            let guided = guided.into_iter().filter(|_| scenario.team.is_some());
            let plan = Arc::new(Plan::with_moments(scenario.cohort(), [], guided)?);
            Ok((scenario, plan, scenario.known_at_start(catalogue)?))
        })
        .collect::<Result<Vec<_>, ScenarioError>>()?;
    let spread = ask.spread();
    // Replication by replication, so that worlds of one luck are lived near one another.
    let jobs: Vec<Job<'_>> = (0..replications)
        .flat_map(|replication| {
            let luck = spread.luck_of(replication);
            let turn = Turn { luck, draw: spread.draw_of(replication) };
            known.iter().enumerate().map(move |(place, (scenario, plan, start))| Job {
                scenario,
                plan,
                start,
                seed: ask.seed,
                turn,
                town: Town::of(scenario),
                keep: false,
                twins: false,
                books: sides.contains(&place),
                later: sides.contains(&place),
            })
        })
        .collect();
    let mut tables: Vec<Vec<Table>> = vec![Vec::new(); scenarios.len()];
    let mut kept = vec![Side::default(); scenarios.len()];
    // In one go when nobody looks on; else in steps that double.
    let mut steps = vec![replications as usize];
    while tell.is_some() && steps[0] > 2 {
        steps.insert(0, steps[0].div_ceil(2));
    }
    let mut done = 0;
    for step in steps {
        let jobs = &jobs[done * scenarios.len()..step * scenarios.len()];
        for (place, world) in live_all(jobs, ask.threads, progress)?.into_iter().enumerate() {
            let LivedWorld { table, account, later, .. } = world;
            tables[place % scenarios.len()].push(table);
            let kept = &mut kept[place % scenarios.len()];
            kept.accounts.extend(account);
            kept.views.extend(later);
        }
        done = step;
        if let Some(tell) = tell {
            tell(&tables);
        }
    }
    Ok(tables.into_iter().zip(kept).map(|(tables, kept)| Side { tables, ..kept }).collect())
}

/// What a comparison rests on, and the table of its draws if anything was drawn; a scenario that
/// states a number itself does not use its draw.
///
/// # Errors
/// [`ScenarioError`] for what the catalogue refuses and draws that cannot be written.
pub fn rests_on(
    comparison: &Comparison,
    scenarios: &[Scenario],
    catalogue: &Catalogue,
    ask: &Ask,
) -> Result<(ComparisonManifest, Option<Vec<u8>>), ScenarioError> {
    let mut sides = Vec::new();
    for (scenario, side) in scenarios.iter().zip(&comparison.sides) {
        let known = scenario.known_at_start(catalogue)?;
        sides.push(manifest_of(side.made.clone(), scenario, catalogue, &known));
    }
    let mut all = ComparisonManifest::new(sides, VERSION);
    let replications = comparison.sides.first().map_or(0, |side| side.made.replications);
    let draws = (0..replications).filter_map(|replication| ask.spread().draw_of(replication));
    let mut drawn = draws.map(|draw| draw_numbers(catalogue, ask.seed, draw)).peekable();
    if drawn.peek().is_none() {
        return Ok((all, None));
    }
    let mut table = Vec::new();
    write_draws(drawn, &mut table)?;
    all.draws = Some(Hashed::of(klantreis_records::draws::FILE, &table));
    Ok((all, Some(table)))
}

/// What a run of a scenario rests on.
#[must_use]
pub fn manifest_of(
    made: Made,
    scenario: &Scenario,
    evidence: &Catalogue,
    known: &Catalogue,
) -> manifest::Manifest {
    let mut manifest = manifest::Manifest::new(made, VERSION, evidence);
    manifest.texts = scenario.texts.iter().map(|text| Hashed::of(&text.file, &text.text)).collect();
    let laid = |change: &crate::scenario::Change| manifest::Laid {
        id: change.overlay.id.clone(),
        value: change.overlay.value,
        unit: known
            .parameter(&change.overlay.id)
            .map_or_else(String::new, |known| known.unit.name.to_owned()),
        from: scenario.week_of(change).monday().to_string(),
        reason: change.overlay.reason.clone(),
    };
    manifest.overlays = scenario.changes.iter().map(laid).collect();
    manifest.off.clone_from(&scenario.off);
    let says = scenario.team.iter().flat_map(crate::team::Team::says);
    manifest.team = says.map(|(key, said)| (key.to_owned(), said)).collect();
    let switches = !scenario.switches.is_empty();
    manifest.switches = switches.then(|| Key::Switches.told(scenario, known));
    manifest.places = crate::municipality::places(&manifest.made, evidence);
    manifest.strengths = Strengths::of(known);
    manifest.numbers = manifest::Manifest::numbers(known);
    manifest
}
