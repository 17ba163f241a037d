//! The domains of daily life on which self-reliance is looked at (ZRM).

/// How many domains there are.
pub const DOMAINS: usize = 6;

/// Steps of the self-reliance matrix (ZRM) above its lowest one.
const STEPS: u8 = 4;

/// A domain of daily life: the self-reliance matrix (ZRM), its thirteen domains taken together by
/// what a klantmanager talks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// Money.
    Money,
    /// Work and education.
    Work,
    /// The home, and getting by from day to day.
    Home,
    /// The family.
    Family,
    /// Health of body and mind.
    Health,
    /// Dutch, a network, taking part.
    Participation,
}

impl Domain {
    /// All, in the order of their numbers.
    pub const ALL: [Self; DOMAINS] =
        [Self::Money, Self::Work, Self::Home, Self::Family, Self::Health, Self::Participation];
}

/// Self-reliance as the matrix says it: 1 acute problems to 5 fully self-reliant [level].
#[must_use]
pub fn matrix_level(self_reliance: f32) -> f32 {
    1.0 + f32::from(STEPS) * self_reliance
}
