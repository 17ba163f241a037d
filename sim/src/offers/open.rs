//! The offers that there are in a world.

use bevy_ecs::prelude::*;

use super::params::OfferParams;
use super::plan::{Door, Effect, HIGHEST_NUMBER, OfferPlan};
use crate::arrival::Cohort;
use crate::guidance::TeamPlan;
use crate::kernel::{Simulation, Switches, Week};

/// Places are given for so many persons [count].
const PLACES_FOR: f32 = 1_000.0;

/// The offers of a world by their numbers -- there only where there are any.
///
/// What was open once stays known: whoever has a place in it keeps that place to the end.
#[derive(Resource, Debug)]
pub struct Offers {
    plans: Vec<Option<OfferPlan>>,
    /// Those that nobody enters any more, as bits.
    closed: u64,
    /// The offers that there are instead from later weeks on, in that order.
    later: Vec<(Week, Vec<OfferPlan>)>,
}

impl Offers {
    /// The offer of a number, if there is one or was.
    #[must_use]
    pub fn get(&self, number: u16) -> Option<&OfferPlan> {
        self.plans.get(usize::from(number))?.as_ref()
    }

    /// All offers that there are or were, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = &OfferPlan> {
        self.plans.iter().flatten()
    }

    /// Whether an offer can still be entered.
    #[must_use]
    pub fn is_open(&self, offer: &OfferPlan) -> bool {
        self.closed & offer.bit() == 0
    }

    /// Opens these offers, those without places apart, and closes all others.
    fn change(&mut self, offers: &[OfferPlan]) {
        self.closed = self.all().fold(0, |bits, offer| bits | offer.bit());
        for offer in offers {
            let bit = offer.bit();
            self.closed = if offer.is_open() { self.closed & !bit } else { self.closed | bit };
            self.plans[usize::from(offer.number)] = Some(offer.clone());
        }
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

/// Offers as they are where some mechanisms are off: without the effects that rest on these, and
/// with later phases open to all where S-160 does not hold.
pub(crate) fn switched(mut offers: Vec<OfferPlan>, switches: &Switches) -> Vec<OfferPlan> {
    let works = |effect: &Effect| switches.is_on(&effect.mechanism) && effect.size != 0.0;
    for offer in &mut offers {
        offer.during.retain(works);
        offer.after.retain(works);
        if !switches.is_on("S-160") {
            offer.follows = None;
            if offer.door == Door::Onward {
                offer.door = Door::Klantmanager;
            }
        }
    }
    offers
}

/// Opens the offers of a team, now and in later weeks.
pub(crate) fn open(simulation: &mut Simulation, team: &TeamPlan) {
    let later: Vec<_> =
        team.switches.iter().map(|(week, plan)| (*week, plan.offers.clone())).collect();
    if team.offers.is_empty() && later.iter().all(|(_, offers)| offers.is_empty()) {
        return;
    }
    let plans = vec![None; usize::from(HIGHEST_NUMBER) + 1];
    let mut opened = Offers { plans, closed: 0, later };
    opened.change(&team.offers);
    simulation.world().insert_resource(opened);
}

/// Opens and closes what a switch of this week says (S-191).
pub(super) fn take_switches(offers: Option<ResMut<Offers>>, week: Res<Week>) {
    let Some(mut offers) = offers else { return };
    while offers.later.first().is_some_and(|(from, _)| *from <= *week) {
        let (_, plans) = offers.later.remove(0);
        offers.change(&plans);
    }
}
