//! Mechanisms and their off switches.

use std::collections::BTreeSet;

/// Something in the world that makes a difference, with the state in which the difference shows.
///
/// Switching it off neutralises its numbers where its room reads them, so that no hot loop asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mechanism {
    /// Identity: the S-, P- or R-id of the evidence it rests on, or a name in words for what no single
    /// source says and the joint feasibility trial found necessary.
    pub id: &'static str,
    /// The room it lives in.
    pub room: &'static str,
    /// What it says, in one line.
    pub says: &'static str,
    /// The state on which its effect is measured, a name of `records::states`.
    pub state: &'static str,
    /// The scenario on which it is measured, a name of the library or of `scenarios/mechanisms/`.
    pub world: &'static str,
    /// What switching it off does to the mean of that state.
    pub off: Direction,
    /// Whether its effect is known to be too small to count, with the reason.
    pub negligible: Option<&'static str>,
}

/// The direction in which a mean moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The mean grows.
    Up,
    /// The mean shrinks.
    Down,
}

/// The mechanisms that are switched off in a world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Switches {
    off: BTreeSet<String>,
}

impl Switches {
    /// Everything on.
    #[must_use]
    pub fn all_on() -> Self {
        Self::default()
    }

    /// The same with one more mechanism off.
    #[must_use]
    pub fn without(mut self, id: &str) -> Self {
        self.off.insert(id.to_owned());
        self
    }

    /// Whether a mechanism works.
    #[must_use]
    pub fn is_on(&self, id: &str) -> bool {
        !self.off.contains(id)
    }

    /// `value` while the mechanism works, `neutral` when it is off.
    #[must_use]
    pub fn keep(&self, id: &str, value: f32, neutral: f32) -> f32 {
        if self.is_on(id) { value } else { neutral }
    }

    /// The mechanisms that are off.
    pub fn off(&self) -> impl Iterator<Item = &str> {
        self.off.iter().map(String::as_str)
    }
}
