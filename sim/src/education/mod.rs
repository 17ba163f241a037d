//! Study in the Netherlands: who enters, who leaves, who gets a diploma, and what it is worth.
//!
//! The road is open below the age limit of study finance and with enough Dutch; most begin low.
//! Foreign schooling counts once it has been valued, and for less than a Dutch diploma.

mod components;
mod params;
mod path;
mod systems;

pub use components::*;
pub use params::EducationParams;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::{Clocks, Newcomer, Origin};
use crate::health::{Ability, Mind};
use crate::household::Home;
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};
use crate::labour::Job;
use crate::language::Dutch;
use crate::law::Duty;

/// The room of education.
pub struct Education;

impl Theme for Education {
    const NAME: &'static str = "education";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, EducationParams::read)?;
        builder
            .person_has::<Study>()
            .person_has::<path::Path>()
            .person_has::<Credential>()
            .happenings::<EducationHappening>()
            .resource(systems::Turns::default());
        // What this room reads of others, so that it also works where they are left out.
        builder
            .person_has::<Origin>()
            .person_has::<Clocks>()
            .person_has::<Dutch>()
            .person_has::<Duty>()
            .person_has::<Job>()
            .person_has::<Home>()
            .person_has::<Mind>()
            .person_has::<Ability>()
            .message::<Newcomer>();
        builder
            .settle(systems::settle_education)
            .systems(Phase::Turn, (systems::look_for_turns, systems::take_turns).chain());
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-27",
        room: "education",
        says: "past the age limit of study finance few enter a course",
        state: "weeks-in-study",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-28",
        room: "education",
        says: "most who enter education begin at the lowest level of mbo",
        state: "diploma-rank:diploma",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: Some("few begin higher without this: most have too little Dutch for it"),
    },
    Mechanism {
        id: "S-140",
        room: "education",
        says: "a Dutch diploma adds much to the chance of work",
        state: "working:diploma",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-141",
        room: "education",
        says: "without enough Dutch the road to education is closed, or harder",
        state: "weeks-in-study",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-142",
        room: "education",
        says: "lower mbo alone adds little to the chance of work",
        state: "working:lower-mbo",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];
