//! The numbers of trust.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use super::components::FACTS;
use crate::kernel::Switches;

/// The numbers of this room.
#[derive(Resource, Clone, Copy, Debug)]
pub struct TrustParams {
    pub(super) start: f32,
    pub(super) spread: f32,
    pub(super) shame: [f32; FACTS],
    pub(super) shame_spread: f32,
    pub(crate) family_strain: f32,
}

impl TrustParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, _: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            start: from.share("trust.start.level")? as f32,
            spread: from.share("trust.start.spread")? as f32,
            shame: [
                from.share("trust.shame.mind")? as f32,
                from.share("trust.shame.debt")? as f32,
                from.share("trust.shame.family")? as f32,
            ],
            shame_spread: from.share("trust.shame.spread")? as f32,
            family_strain: from.share("trust.hidden.family-strain")? as f32,
        })
    }
}
