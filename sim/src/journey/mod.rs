//! The klantreis: five steps with their dates, under the guidance of a plain average municipality.
//!
//! What that municipality offers is one parameter file, `guidance.toml`; it gives way to
//! klantmanagers with hours, styles and caseloads.

mod components;
mod engaged;
pub mod ladder;
mod params;
mod systems;

pub use components::*;
pub(crate) use engaged::take_engagements;
pub use params::{GuidanceParams, JourneyParams};

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};

/// The room of the klantreis.
pub struct JourneyRoom;

impl Theme for JourneyRoom {
    const NAME: &'static str = "journey";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, JourneyParams::read)?;
        builder.numbers("guidance", GuidanceParams::read)?;
        builder
            .person_has::<Journey>()
            .person_has::<Activity>()
            .message::<GuidanceBegan>()
            .message::<LessonsGiven>()
            .message::<ParticipationGiven>()
            .resource(GuidanceClock::default())
            .resource(BesideCourse::default())
            .happenings::<JourneyHappening>()
            .settle(systems::open_file)
            .systems(
                Phase::Meet,
                (
                    systems::begin_guidance,
                    systems::begin_participation,
                    systems::keep_sight,
                    systems::do_activities,
                )
                    .chain(),
            )
            .systems(Phase::Turn, systems::take_steps);
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-174",
        room: "journey",
        says: "a partner's wage takes the other one out of the municipality's sight",
        state: "weeks-in-sight",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-150",
        room: "journey",
        says: "after leaving bijstand people are out of the municipality's sight",
        state: "weeks-in-sight",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];
