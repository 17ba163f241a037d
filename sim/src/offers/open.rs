//! The offers that there are in a world.

use bevy_ecs::prelude::*;

use super::params::OfferParams;
use super::plan::{Effect, HIGHEST_NUMBER, OfferPlan};
use crate::arrival::Cohort;
use crate::kernel::{Simulation, Switches};

/// Places are given for so many persons [count].
const PLACES_FOR: f32 = 1_000.0;

/// The offers of a world by their numbers -- there only where there are any.
#[derive(Resource, Debug)]
pub struct Offers(Vec<Option<OfferPlan>>);

impl Offers {
    /// The offer of a number, if there is one.
    #[must_use]
    pub fn get(&self, number: u16) -> Option<&OfferPlan> {
        self.0.get(usize::from(number))?.as_ref()
    }

    /// All offers, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = &OfferPlan> {
        self.0.iter().flatten()
    }

    /// Places at one time, in a world with such a cohort [count].
    pub(super) fn places(offer: &OfferPlan, params: &OfferParams, cohort: &Cohort) -> u32 {
        if !params.is_scarce {
            return u32::MAX;
        }
        // By the number asked for, not the number present: leaving one person out frees no place.
        let places = offer.places * cohort.persons as f32 / PLACES_FOR;
        // A share of a place is a place that somebody has.
        places.ceil() as u32
    }
}

/// Opens the offers of a team; effects of mechanisms that are off are left out.
pub(crate) fn open(simulation: &mut Simulation, offers: &[OfferPlan], switches: &Switches) {
    if offers.is_empty() {
        return;
    }
    let works = |effect: &Effect| switches.is_on(&effect.mechanism) && effect.size != 0.0;
    let mut opened = vec![None; usize::from(HIGHEST_NUMBER) + 1];
    for offer in offers {
        let mut offer = offer.clone();
        offer.during.retain(works);
        offer.after.retain(works);
        let number = usize::from(offer.number);
        opened[number] = Some(offer);
    }
    simulation.world().insert_resource(Offers(opened));
}
