//! Positive health in its six dimensions (S-39).

use klantreis_sim::health::positive::DIMENSIONS;

use super::table::Ratio;

/// Dimensions are counted in so many parts of a whole, so that their sums are whole numbers [count].
pub(crate) const POSITIVE_PARTS: u64 = 1000;
const PARTS: f32 = POSITIVE_PARTS as f32;

/// How much some people have of each dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositiveHealth {
    persons: u64,
    parts: [u64; DIMENSIONS.len()],
}

impl PositiveHealth {
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
    pub(super) fn merge(&mut self, other: &Self) {
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
