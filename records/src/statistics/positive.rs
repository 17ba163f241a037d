//! Positive health at the end of a run, in its six dimensions (S-39).

use bevy_ecs::prelude::*;
use klantreis_sim::arrival::Origin;
use klantreis_sim::health::positive::{DIMENSIONS, look};
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::{People, Row, Week};

use super::table::Ratio;

/// Dimensions are counted in so many parts of a whole, so that their sums are whole numbers [count].
pub(crate) const POSITIVE_PARTS: u64 = 1000;
const PARTS: f32 = POSITIVE_PARTS as f32;

/// What the adults of a cohort had in the end, those who followed a partner or died left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositiveHealth {
    persons: u64,
    parts: [u64; DIMENSIONS.len()],
}

impl PositiveHealth {
    /// Looks at everybody.
    #[must_use]
    pub fn count(world: &World, now: Week) -> Self {
        let (people, mut counted) = (world.resource::<People>(), Self::default());
        for row in 0..people.len() {
            let person = people.entity(Row(row as u32));
            let is_own = world.get::<Origin>(person).is_some_and(|origin| !origin.is_follower());
            let is_counted = is_own && world.get::<Deceased>(person).is_none();
            let Some(shares) = look(world, person, now).filter(|_| is_counted) else { continue };
            counted.add(shares);
        }
        counted
    }

    /// Adds one person.
    pub(super) fn add(&mut self, shares: [f32; DIMENSIONS.len()]) {
        self.persons += 1;
        for (sum, share) in self.parts.iter_mut().zip(shares) {
            *sum += (share * PARTS).round() as u64;
        }
    }

    /// A dimension as a part of a whole, in so many parts for each person.
    pub(crate) fn ratio(&self, dimension: usize) -> Ratio {
        Ratio { part: self.parts[dimension], whole: self.persons * POSITIVE_PARTS }
    }

    /// Adds the counts of another world: exact, in any order.
    pub fn merge(&mut self, other: &Self) {
        self.persons += other.persons;
        for (mine, theirs) in self.parts.iter_mut().zip(other.parts) {
            *mine += theirs;
        }
    }

    /// The mean of each dimension [share]; nothing where there is nobody.
    #[must_use]
    pub fn means(&self) -> Option<[f64; DIMENSIONS.len()]> {
        let whole = self.persons as f64 * f64::from(PARTS);
        (self.persons > 0).then(|| self.parts.map(|sum| sum as f64 / whole))
    }
}
