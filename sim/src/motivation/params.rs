//! The numbers of motivation.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::kernel::Switches;

/// The numbers of this room.
#[derive(Resource, Clone, Copy, Debug)]
pub struct MotivationParams {
    pub(super) wanting: f32,
    pub(super) obliged: f32,
    pub(super) resistance: f32,
    pub(super) ownership: f32,
    pub(super) self_reliance: f32,
    pub(super) clarity: f32,
    pub(super) spread: f32,
    pub(super) domain_spread: f32,
    pub(super) focus: f32,
    pub(super) barrier_spread: f32,
    pub(super) resistance_kept: f32,
}

impl MotivationParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, _: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            wanting: from.share("motivation.start.wanting")? as f32,
            obliged: from.share("motivation.start.obliged")? as f32,
            resistance: from.share("motivation.start.resistance")? as f32,
            ownership: from.share("motivation.start.ownership")? as f32,
            self_reliance: from.share("motivation.start.self-reliance")? as f32,
            clarity: from.share("motivation.start.clarity")? as f32,
            spread: from.share("motivation.start.spread")? as f32,
            domain_spread: from.share("motivation.start.domain-spread")? as f32,
            focus: from.share("motivation.self-reliance.focus")? as f32,
            barrier_spread: from.share("motivation.barrier.spread")? as f32,
            resistance_kept: from.ratio("motivation.resistance.kept")? as f32,
        })
    }
}
