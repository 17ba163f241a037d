//! Ways to look at people that are no processes: positive health, the participatieladder, the phases of Piëzo.

use bevy_ecs::prelude::*;
use klantreis_sim::arrival::Origin;
use klantreis_sim::health::positive;
use klantreis_sim::household::Deceased;
use klantreis_sim::journey::ladder::{self, Stand};
use klantreis_sim::kernel::{People, Row, Week};

use super::positive::PositiveHealth;
use super::standings::Standings;

/// What is seen of some people by all of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Views {
    /// Positive health.
    pub positive: PositiveHealth,
    /// Where they stand.
    pub standings: Standings,
}

/// What is seen of one person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    positive: [f32; positive::DIMENSIONS.len()],
    stand: Stand,
}

/// Looks at somebody; nothing for somebody who is not there.
pub(super) fn see(world: &World, person: Entity, now: Week) -> Option<Seen> {
    let positive = positive::look(world, person, now)?;
    Some(Seen { positive, stand: ladder::look(world, person)? })
}

impl Views {
    /// Looks at the adults of a cohort, those who followed a partner or died left out.
    #[must_use]
    pub fn count(world: &World, now: Week) -> Self {
        let (people, mut counted) = (world.resource::<People>(), Self::default());
        for row in 0..people.len() {
            let person = people.entity(Row(row as u32));
            let is_own = world.get::<Origin>(person).is_some_and(|origin| !origin.is_follower());
            let is_counted = is_own && world.get::<Deceased>(person).is_none();
            let Some(seen) = see(world, person, now).filter(|_| is_counted) else { continue };
            counted.add(seen);
        }
        counted
    }

    /// Adds one person.
    pub(super) fn add(&mut self, seen: Seen) {
        self.positive.add(seen.positive);
        self.standings.add(seen.stand);
    }

    /// Adds the counts of another world: exact, in any order.
    pub fn merge(&mut self, other: &Self) {
        self.positive.merge(&other.positive);
        self.standings.merge(&other.standings);
    }
}
