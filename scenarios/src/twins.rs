//! Twins: those who took part in offers, and the same people in a world without these offers.

use klantreis_evidence::Place;
use klantreis_evidence::tree::{Fields, Value};

use crate::error::ScenarioError;
use crate::scenario::Scenario;

/// The key of a scenario.
const KEY: &str = "twins";

/// Whose participants are followed, beside their own twins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twins {
    /// The offers, by name: whoever entered one of them takes part, and the twins have none.
    pub offers: Vec<String>,
    /// Where they are named.
    pub place: Place,
}

impl Twins {
    /// The numbers of the offers.
    pub(crate) fn numbers(&self, scenario: &Scenario) -> Vec<u8> {
        let all = scenario.all_offers().filter(|offer| self.offers.contains(&offer.name));
        all.map(|offer| offer.number).collect()
    }

    /// The world in which nobody can enter these offers, all else the same.
    #[must_use]
    pub fn untreated(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        let later = scenario.switches.iter_mut().flat_map(|switch| &mut switch.offers);
        for offer in scenario.offers.iter_mut().chain(later) {
            // Closed and not away: where there are no offers at all, others come in their place.
            if self.offers.contains(&offer.name) {
                offer.places = 0.0;
            }
        }
        scenario
    }

    /// Refuses offers that the scenario does not have.
    pub(crate) fn check(&self, scenario: &Scenario) -> Result<(), ScenarioError> {
        let has = |name: &&String| scenario.all_offers().any(|offer| offer.name == **name);
        let Some(word) = self.offers.iter().find(|name| !has(name)) else { return Ok(()) };
        let mut allowed: Vec<&str> =
            scenario.all_offers().map(|offer| offer.name.as_str()).collect();
        allowed.dedup();
        Err(ScenarioError::UnknownWord {
            place: self.place.clone(),
            key: "twins.offers",
            word: word.clone(),
            allowed: allowed.join(", "),
        })
    }
}

/// Reads the table `twins` of a file.
pub(crate) fn read_twins(from: &mut Fields) -> Result<Option<Twins>, ScenarioError> {
    let Some(mut table) = from.table(KEY)? else { return Ok(None) };
    table.allow(&["offers"])?;
    let at = table.place();
    let wrong = |place| {
        let expected = "a list of offers of the scenario, such as [\"vip\"]".to_owned();
        ScenarioError::OutOfBounds { place, key: "offers", expected }
    };
    let (place, nodes) = match table.take("offers") {
        None => return Err(ScenarioError::Missing { place: at, key: "twins.offers" }),
        Some((place, Value::List(nodes))) if !nodes.is_empty() => (place, nodes),
        Some((place, _)) => return Err(wrong(place)),
    };
    let mut offers = Vec::new();
    for node in nodes {
        match node.value {
            Value::Text(name) if !offers.contains(&name) => offers.push(name),
            _ => return Err(wrong(Place { line: node.line, ..place })),
        }
    }
    table.finish()?;
    Ok(Some(Twins { offers, place }))
}
