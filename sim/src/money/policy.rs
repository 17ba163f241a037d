//! How a team deals with money, beyond what the plain average municipality does.

use bevy_ecs::prelude::*;

/// What a team does about money; the default does nothing, and holds where there is no team.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub struct MoneyPolicy {
    /// How far somebody helps to put practical matters in order first (basis op orde, S-163) [share];
    /// absent, such matters are part of the averages and not looked at one by one.
    pub basics: Option<f32>,
    /// Whether rent, energy and insurance are paid out of the benefit at first (ontzorgen, P-11).
    pub relieves: bool,
    /// Whether there is an advance until the first payment (S-166).
    pub advances: bool,
    /// What a measure withholds of the benefit (P-65) [share]; absent, what a measure does is average.
    pub withholds: Option<f32>,
}

impl MoneyPolicy {
    /// What is wrong with it, if anything.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let is_odd = |share: f32| !(0.0..=1.0).contains(&share);
        let shares = [self.basics, self.withholds];
        shares.into_iter().flatten().any(is_odd).then_some("a share lies between 0 and 1")
    }
}
