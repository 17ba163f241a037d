//! What a client wants, feels obliged to and resists, what the client owns and can do alone.
//!
//! Signing a plan and owning it are two things (S-68). Every state changes only by messages from
//! guidance, which reads the one table of acts; resistance alone wears off by itself.

mod components;
mod domain;
mod params;
mod systems;

pub use components::*;
pub use domain::{DOMAINS, Domain, matrix_level};
pub use params::MotivationParams;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::Newcomer;
use crate::kernel::{Builder, Phase, SimError, Theme};
use crate::money::Hindered;

/// The room of motivation.
pub struct MotivationRoom;

impl Theme for MotivationRoom {
    const NAME: &'static str = "motivation";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, MotivationParams::read)?;
        builder
            .person_has::<Motivation>()
            .message::<Stirred>()
            .message::<Newcomer>()
            .message::<Hindered>()
            .happenings::<MotivationHappening>()
            .settle(systems::settle_motivation)
            .systems(Phase::Meet, (systems::hinder, systems::wear_off, systems::stir).chain());
        Ok(())
    }
}
