//! What decides about groups and is taken once, at one moment of a life, and kept from then on.
//!
//! A group by something that a scenario changes compares other people on its two sides, and what looks like
//! an effect is who was let in. So the burden of health is that of the week of the permit, before anything
//! that a scenario does, and the route is that of the first plan, which follows from test, age and schooling:
//! later routes follow from how it went.

use bevy_ecs::message::{MessageCursor, Messages};
use bevy_ecs::prelude::*;
use klantreis_sim::arrival::Batches;
use klantreis_sim::health::{Body, Mind};
use klantreis_sim::kernel::{People, Row, Told, Week};
use klantreis_sim::law::{LawHappening, Route};

/// What is kept of one person, in a byte: a whole cohort carries it.
#[derive(Clone, Copy, Debug, Default)]
struct One(u8);

impl One {
    /// The bit of a burden; those below it hold the number of the route, counted from 1.
    const BURDEN: u8 = 1 << 7;

    fn route(self) -> Option<Route> {
        let number = usize::from(self.0 & !Self::BURDEN);
        Route::ALL.get(number.wrapping_sub(1)).copied()
    }
}

/// What was taken of everybody so far.
#[derive(Default)]
pub(super) struct Taken {
    persons: Vec<One>,
    plans: MessageCursor<Told<LawHappening>>,
}

impl Taken {
    /// Takes in the week: the health of who came, and the route of who has a first plan.
    pub(super) fn see(&mut self, week: Week, world: &World) {
        let people = world.resource::<People>();
        self.persons.resize(people.len(), One::default());
        for row in world.resource::<Batches>().rows(week) {
            let person = people.entity(Row(row as u32));
            let is_limited = world.get::<Body>(person).is_some_and(|body| body.limit() > 0.0);
            let is_unwell = world.get::<Mind>(person).is_some_and(Mind::is_unhealthy);
            if is_limited || is_unwell {
                self.persons[row].0 |= One::BURDEN;
            }
        }
        let Some(told) = world.get_resource::<Messages<Told<LawHappening>>>() else { return };
        for told in self.plans.read(told) {
            let LawHappening::PlanDated { route, .. } = told.what else { continue };
            let Some(one) = self.persons.get_mut(told.row.0 as usize) else { continue };
            if one.route().is_none() {
                one.0 |= route as u8 + 1;
            }
        }
    }

    /// Whether the body limited somebody or the mind was unwell in the week of the permit.
    pub(super) fn is_burdened(&self, row: usize) -> bool {
        self.persons.get(row).is_some_and(|one| one.0 & One::BURDEN != 0)
    }

    /// The route of the first plan; absent before there is one, and under an act without routes.
    pub(super) fn first_route(&self, row: usize) -> Option<Route> {
        self.persons.get(row).copied().and_then(One::route)
    }
}
