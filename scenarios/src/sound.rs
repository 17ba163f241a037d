//! Whether a world can be built from evidence or a scenario, before anybody waits for a run.

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::ledger::Costs;
use klantreis_records::{Definitions, RecordsError};
use klantreis_sim::arrival::Cohort;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::kernel::Settings;

use crate::error::ScenarioError;
use crate::library::{AWAITED, LIBRARY};
use crate::run::{Order, replicate};
use crate::scenario::Scenario;

/// Clients for a klantmanager in a world that is only built and never lived [count].
const CASELOAD: f32 = 50.0;

/// Builds a world of one person from evidence, so that every room reads its numbers.
///
/// # Errors
/// [`ScenarioError`] for a number that is missing, read by nobody or of the wrong unit, and for a
/// theme that no room reads or a target of a scenario that nobody knows.
pub fn check_evidence(catalogue: &Catalogue) -> Result<(), ScenarioError> {
    let cohort = Cohort::of_year(1, 2014);
    let settings = Settings::new(0, cohort.from, catalogue.clone());
    // With a team, because its rooms are furnished for one only.
    let world = klantreis_sim::build_with(settings, cohort, Some(TeamPlan::of_caseload(CASELOAD)))?;
    Definitions::read(catalogue).map_err(RecordsError::from)?;
    Costs::read(catalogue).map_err(RecordsError::from)?;
    let mut themes = world.themes().clone();
    themes.extend([Definitions::THEME, Costs::THEME].map(str::to_owned));
    catalogue.check_themes(&themes)?;
    let scenarios = LIBRARY.iter().map(|(name, _)| *name).chain(AWAITED.iter().copied());
    Ok(catalogue.check_scenarios(&scenarios.collect())?)
}

/// Lives the first week of a scenario with one person: all that it changes is read then.
///
/// # Errors
/// [`ScenarioError`] when its world cannot be built.
pub fn check_scenario(scenario: &Scenario, catalogue: &Catalogue) -> Result<(), ScenarioError> {
    let small = Scenario { persons: 1, weeks: 1, replications: 1, ..scenario.clone() };
    replicate(&small, catalogue, [], &Order::new(0), &ProgressBar::hidden())?;
    Ok(())
}
