//! Assumptions: mechanisms that a comparison also tries without, in all its scenarios at once.

use klantreis_evidence::tree::{Fields, Value};

use crate::error::ScenarioError;
use crate::read::listed_mechanisms;
use crate::scenario::Scenario;

/// The key of a scenario.
const KEY: &str = "assumptions";
/// What it holds, as errors say it.
const EXPECTED: &str = "a name with a list of mechanisms, such as fading = [\"P-77\"]";

/// Something that is believed of the world, with the mechanisms that express it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// Its name.
    pub name: String,
    /// The mechanisms that are switched off where it does not hold.
    pub off: Vec<String>,
}

impl Assumption {
    /// A scenario in which it does not hold.
    #[must_use]
    pub fn dropped(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        let mine = self.off.iter().filter(|id| !scenario.off.contains(id)).cloned();
        scenario.off.extend(mine.collect::<Vec<_>>());
        scenario
    }
}

/// The assumptions that a baseline and a scenario name, each name once: the scenario's own goes first.
#[must_use]
pub fn assumptions_of(baseline: &Scenario, other: &Scenario) -> Vec<Assumption> {
    let mut found = other.assumptions.clone();
    for one in &baseline.assumptions {
        if !found.iter().any(|known| known.name == one.name) {
            found.push(one.clone());
        }
    }
    found
}

/// Reads the table `assumptions` of a file.
pub(crate) fn read_assumptions(from: &mut Fields) -> Result<Vec<Assumption>, ScenarioError> {
    let Some(mut table) = from.table(KEY)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for name in table.keys() {
        let Some((place, value)) = table.take(&name) else { continue };
        if name.trim().is_empty() || matches!(&value, Value::List(nodes) if nodes.is_empty()) {
            let expected = EXPECTED.to_owned();
            return Err(ScenarioError::OutOfBounds { place, key: KEY, expected });
        }
        let off = listed_mechanisms(place, value, KEY)?;
        found.push(Assumption { name, off });
    }
    table.finish()?;
    Ok(found)
}
