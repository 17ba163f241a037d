//! A change of a state that lives between 0 and 1.

/// Pushes upward and downward, apart: the fuller a state, the less an upward push adds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Push {
    /// Upward, of the part that is left [share].
    pub up: f32,
    /// Downward, of the part that is there [share].
    pub down: f32,
}

impl Push {
    /// A push by a number: upward when it is positive.
    #[must_use]
    pub fn by(change: f32) -> Self {
        Self { up: change.max(0.0), down: (-change).max(0.0) }
    }

    /// One more push in the same contact.
    pub fn add(&mut self, change: f32) {
        self.up += change.max(0.0);
        self.down += (-change).max(0.0);
    }

    /// The same, so many times as strong.
    #[must_use]
    pub fn times(self, factor: f32) -> Self {
        Self { up: self.up * factor, down: self.down * factor }
    }

    /// Whether it moves nothing.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }

    /// The state after it.
    #[must_use]
    pub fn on(self, state: f32) -> f32 {
        (state + self.up * (1.0 - state) - self.down * state).clamp(0.0, 1.0)
    }
}
