//! What a team does so that care is found and taken up.

use bevy_ecs::prelude::*;

use super::params::HealthParams;
use crate::language::Dutch;
use crate::money::Income;

/// What is done about care for the mind; the default does nothing, and holds where there is no team.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CarePolicy {
    /// Whether care has interpreters (S-161).
    pub has_interpreters: bool,
    /// Whether the own risk of those on bijstand is paid (S-161).
    pub pays_own_risk: bool,
    /// Whether municipality and care meet in a network (S-38).
    pub has_network: bool,
}

impl HealthParams {
    /// How often a referral is taken up: want of an interpreter and the own risk keep some away.
    pub(super) fn uptake(&self, policy: CarePolicy, dutch: &Dutch, income: &Income) -> f32 {
        let mut away = 1.0;
        if policy.has_interpreters && self.needs_interpreter(dutch) {
            away *= 1.0 - self.by_interpreter;
        }
        if policy.pays_own_risk && income.is_on_bijstand() {
            away *= 1.0 - self.by_own_risk;
        }
        self.uptake + (1.0 - self.uptake) * (1.0 - away)
    }

    /// Whether care needs an interpreter.
    #[must_use]
    pub fn needs_interpreter(&self, dutch: &Dutch) -> bool {
        dutch.speaking() < self.interpreter_below
    }

    /// What is left of the wait for care [ratio].
    pub(super) fn quicker(&self, policy: CarePolicy) -> f32 {
        if policy.has_network { self.network } else { 1.0 }
    }
}
