//! Lives several scenarios side by side: the same luck, the same draws of what is not known.

use std::sync::Arc;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::Comparison;
use klantreis_records::comparison::{Against, PutBack, Spread, Worlds};
use klantreis_records::statistics::{GUIDED_MONTHS, Moment, Plan, Table};
use klantreis_records::summary::{Interval, Made, Strengths};

use crate::error::ScenarioError;
use crate::levers::{Lever, levers_between, tell_differing, without_lever};
use crate::run::{Job, Turn, Uncertainty, live_all};
use crate::scenario::Scenario;

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

/// Compares scenarios with the first of them, replication by replication.
///
/// Replication r has the same luck in all of them and the same draw of the uncertain numbers, and
/// there are as many as the first one says. Each lever of the others is put back once. The answer
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
    let levers: Vec<Vec<Lever>> =
        others.iter().map(|other| levers_between(baseline, other, catalogue)).collect();
    let mut scenarios: Vec<Scenario> = vec![baseline.clone()];
    for (other, levers) in others.iter().zip(&levers) {
        scenarios.push(other.clone());
        scenarios.extend(levers.iter().map(|lever| without_lever(other, lever, baseline)));
    }
    let mut lived =
        live_scenarios(&scenarios, baseline.replications, catalogue, ask, progress)?.into_iter();
    let mut worlds = |scenario: &Scenario| -> Result<Worlds, ScenarioError> {
        let known = scenario.known_at_start(catalogue)?;
        let made = ask.made(scenario, baseline.replications);
        let (tables, strengths) = (lived.next().unwrap_or_default(), Strengths::of(&known));
        Ok(Worlds { made, strengths, tables })
    };
    let first = worlds(baseline)?;
    let mut against = Vec::new();
    for (other, levers) in others.iter().zip(levers) {
        let mine = worlds(other)?;
        let mut put_back = Vec::new();
        for lever in levers {
            let scenario = without_lever(other, &lever, baseline);
            let keys = lever.keys.iter().map(|key| key.name().to_owned()).collect();
            let tables = worlds(&scenario)?.tables;
            put_back.push(PutBack { lever: lever.name, keys, tables });
        }
        let differing = tell_differing(baseline, other, catalogue);
        against.push(Against { worlds: mine, differing, levers: put_back });
    }
    Ok(Comparison::of(ask.spread(), &first, &against))
}

/// The tables of each scenario, replication by replication.
fn live_scenarios(
    scenarios: &[Scenario],
    replications: u32,
    catalogue: &Catalogue,
    ask: &Ask,
    progress: &ProgressBar,
) -> Result<Vec<Vec<Table>>, ScenarioError> {
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
            known.iter().map(move |(scenario, plan, start)| Job {
                scenario,
                plan,
                start,
                seed: ask.seed,
                turn,
                municipality: scenario.municipality,
                keep: false,
            })
        })
        .collect();
    let mut tables: Vec<Vec<Table>> = vec![Vec::new(); scenarios.len()];
    for (place, (table, _)) in live_all(&jobs, ask.threads, progress)?.into_iter().enumerate() {
        tables[place % scenarios.len()].push(table);
    }
    Ok(tables)
}
