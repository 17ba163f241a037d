//! Which offers a scenario has, with their places.

use std::collections::BTreeMap;
use std::path::Path;

use klantreis_evidence::tree::{Fields, Value};
use klantreis_evidence::{Catalogue, Place};
use klantreis_sim::offers::OfferPlan;

use super::Offer;
use crate::error::ScenarioError;

/// Most places for a thousand persons: more than anybody could fill.
const MOST_PLACES: f64 = 1e6;

/// The offers that a scenario lists, by name, with the place where each is listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listed(BTreeMap<String, (Place, OfferPlan)>);

impl Listed {
    /// Reads the table `offers`: names of the library or files, each with its places.
    pub(crate) fn read(
        from: &mut Fields,
        folder: Option<&Path>,
        catalogue: &Catalogue,
    ) -> Result<Self, ScenarioError> {
        let Some(mut table) = from.table("offers")? else { return Ok(Self::default()) };
        let mut listed = BTreeMap::new();
        for key in table.keys() {
            let Some((place, value)) = table.take(&key) else { continue };
            let places = match value {
                Value::Number(places) if (0.0..=MOST_PLACES).contains(&places) => places as f32,
                _ => {
                    let expected =
                        format!("places for a thousand persons, from 0 to {MOST_PLACES}");
                    return Err(ScenarioError::OutOfBounds { place, key: "offers", expected });
                }
            };
            let offer = Offer::find(&key, folder, catalogue).map_err(|error| {
                ScenarioError::Listed { place: place.clone(), error: Box::new(error) }
            })?;
            let plan = OfferPlan { places, ..offer.plan };
            listed.insert(plan.name.clone(), (place, plan));
        }
        Ok(Self(listed))
    }

    /// This list laid over the one of the scenario that is extended.
    pub(crate) fn over(self, below: Self) -> Self {
        let mut listed = below.0;
        listed.extend(self.0);
        Self(listed)
    }

    /// Refuses offers that nobody makes.
    pub(crate) fn check_team(&self, has_team: bool) -> Result<(), ScenarioError> {
        match self.0.values().next() {
            Some((place, _)) if !has_team => Err(ScenarioError::NoTeam { place: place.clone() }),
            _ => Ok(()),
        }
    }

    /// The offers that have places, in the order of their numbers.
    pub(crate) fn plans(self) -> Result<Vec<OfferPlan>, ScenarioError> {
        self.check_order()?;
        let open = self.0.into_values().map(|(_, plan)| plan);
        let mut plans: Vec<OfferPlan> = open.filter(|plan| plan.places > 0.0).collect();
        plans.sort_by_key(|plan| plan.number);
        OfferPlan::check_all(&plans)?;
        Ok(plans)
    }

    /// All offers that are listed, with places or without, in the order of their numbers.
    pub(crate) fn all(self) -> Vec<OfferPlan> {
        let mut plans: Vec<OfferPlan> = self.0.into_values().map(|(_, plan)| plan).collect();
        plans.sort_by_key(|plan| plan.number);
        plans
    }

    /// Refuses an offer whose way in begins with one that has no places, or with itself.
    fn check_order(&self) -> Result<(), ScenarioError> {
        let open = || self.0.values().filter(|(_, plan)| plan.places > 0.0);
        for (place, plan) in open() {
            let (mut at, mut steps) = (plan, 0);
            while let Some(number) = at.follows {
                let refuse = |earlier: &str| {
                    let (place, name) = (place.clone(), plan.name.clone());
                    let earlier = earlier.to_owned();
                    Err(ScenarioError::NeverEntered { place, name, earlier })
                };
                let Some((_, earlier)) = open().find(|(_, one)| one.number == number) else {
                    return refuse(&format!("the offer of number {number}, which has no places"));
                };
                steps += 1;
                if steps > self.0.len() {
                    return refuse(&format!("`{}`, and so itself in the end", earlier.name));
                }
                at = earlier;
            }
        }
        Ok(())
    }
}
