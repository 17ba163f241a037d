//! The duty to inburger: its term, the exam in parts, and the ways in which it ends.
//!
//! Nothing here knows where a person comes from: who passes, and when, follows from Dutch, from the
//! dates of home and course, and from how near the end of the term is. People under the act of 2021
//! are known by the date of their permit, and live under that of 2013 until its own terms are here.

mod act;
mod components;
mod due;
mod exam;
mod params;
mod turn;

pub use act::Act;
pub use components::*;
pub use exam::Part;
pub use params::LawParams;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::{Clocks, Newcomer, Origin};
use crate::education::Study;
use crate::health::Body;
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};
use crate::language::{Course, Dutch};

/// The room of the law of inburgering.
pub struct Law;

impl Theme for Law {
    const NAME: &'static str = "law";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, LawParams::read)?;
        builder
            .person_has::<Duty>()
            .person_has::<due::Docket>()
            .happenings::<LawHappening>()
            .resource(due::Due::default());
        // What this room reads of others, so that it also works where they are left out.
        builder
            .person_has::<Origin>()
            .person_has::<Clocks>()
            .person_has::<Body>()
            .person_has::<Course>()
            .person_has::<Dutch>()
            .person_has::<Study>()
            .message::<Newcomer>();
        builder
            .settle(due::open_files)
            .systems(Phase::Turn, (due::find_due, turn::take_turns).chain());
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "P-20",
        room: "law",
        says: "who has made an effort in vain is dispensed when the term runs out",
        state: "exam-passed",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "P-23",
        room: "law",
        says: "the nearer the end of the term, the sooner and the less ready people sit the exam",
        state: "weeks-to-exam",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];
