//! The duty to inburger: its term, the exam in parts, and the ways in which it ends.
//!
//! Nothing here knows where a person comes from: who passes, and when, follows from Dutch, from the
//! dates of home and course, and from how near the end of the term is. The act follows from the date
//! of the permit. Files are looked into when something of them comes up, and not before.

mod act;
mod components;
mod due;
mod exam;
mod file;
mod happenings;
mod params;
mod wi2013;
mod wi2021;

pub use act::Act;
pub use components::*;
pub use exam::Part;
pub use happenings::LawHappening;
pub use params::LawParams;
pub use wi2021::{Route, Trajectory};

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::{Clocks, Newcomer, Origin};
use crate::education::{EducationHappening, Study};
use crate::guidance::GuidanceHappening;
use crate::health::Body;
use crate::journey::{Activity, ParticipationGiven};
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme, Told};
use crate::labour::{Job, WaitCut};
use crate::language::{Course, Dutch, LessonsArranged};
use crate::money::{FineDue, Income};
use crate::plan::PlanHappening;

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
            .message::<LessonsArranged>()
            .message::<ParticipationGiven>()
            .message::<FineDue>()
            .message::<WaitCut>()
            .message::<RouteDecided>()
            .resource(Regie::default())
            .resource(due::Due::default());
        // What this room reads of others, so that it also works where they are left out.
        builder
            .person_has::<Origin>()
            .person_has::<Clocks>()
            .person_has::<Body>()
            .person_has::<Course>()
            .person_has::<Dutch>()
            .person_has::<Study>()
            .person_has::<Activity>()
            .person_has::<Job>()
            .person_has::<Income>()
            .message::<Told<GuidanceHappening>>()
            .message::<Told<PlanHappening>>()
            .message::<Told<EducationHappening>>()
            .message::<Newcomer>();
        builder.settle(due::open_files).systems(
            Phase::Turn,
            (wi2021::hear_team, wi2021::hear_schools, due::find_due, file::take_turns).chain(),
        );
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
    Mechanism {
        id: "R-10",
        room: "law",
        says: "three routes ask of each what is in reach, and for a third that is no exam",
        state: "exam-passed",
        world: "cohort-2022",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "P-3",
        room: "law",
        says: "after many lessons parts of the B1-route that stay out of reach come down to A2",
        state: "exam-passed",
        world: "cohort-2022",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "P-16",
        room: "law",
        says: "the duty begins in reception, and some look for work from there",
        state: "weeks-worked",
        world: "cohort-2022",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "P-7",
        room: "law",
        says: "what is missing when the term is over is fined",
        state: "debt",
        world: "cohort-2022",
        off: Direction::Down,
        negligible: Some("few terms end unmet, and a fine is small beside other debts"),
    },
];
