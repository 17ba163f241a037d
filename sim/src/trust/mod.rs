//! The tie between a client and a klantmanager: trust, being heard, and what is told.
//!
//! Trust belongs to the klantmanager who has it: a handover keeps a part. It changes only by
//! messages from guidance, which reads the one table of acts.

mod components;
mod params;
mod systems;

pub use components::*;
pub use params::TrustParams;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::Newcomer;
use crate::kernel::{Builder, Phase, SimError, Theme};

/// The room of trust.
pub struct TrustRoom;

impl Theme for TrustRoom {
    const NAME: &'static str = "trust";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, TrustParams::read)?;
        builder
            .person_has::<Trust>()
            .message::<TrustMoved>()
            .message::<Newcomer>()
            .happenings::<TrustHappening>()
            .resource(systems::Ahead::default())
            .settle(systems::settle_trust)
            .systems(Phase::Meet, (systems::pay_back, systems::move_trust).chain());
        Ok(())
    }
}
