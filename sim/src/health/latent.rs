//! What of a person's health is known to nobody, the person included.

use bevy_ecs::prelude::*;

use crate::kernel::Week;

/// Where mind and body are heading -- hidden, written by this room alone.
#[derive(Component, Clone, Copy, Debug)]
pub(crate) struct Latent {
    /// Where the mind settles when nothing presses and nothing lifts [standard-deviations].
    pub(super) own: f32,
    /// Whether an old wound has opened; that happens once.
    pub(super) wound_open: bool,
    /// The first week in which things no longer count as just settled.
    pub(super) settled_until: Week,
    /// The first week in which the body limits this person in some way.
    pub(super) mild_from: Week,
    /// The first week in which it does so severely.
    pub(super) severe_from: Week,
    /// The week of the referral that the person waits for or is treated after.
    pub(super) referred: Week,
}

impl Default for Latent {
    fn default() -> Self {
        Self {
            own: 0.0,
            wound_open: false,
            settled_until: Week::LONG_AGO,
            mild_from: Week::NEVER,
            severe_from: Week::NEVER,
            referred: Week::NEVER,
        }
    }
}
