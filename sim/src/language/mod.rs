//! How Dutch is learned: in class, in extra lessons, at work and in an activity -- and lost again.
//!
//! Dutch is two levels on the scale of the ERK, which run apart: the inburgering course is made of
//! grammar and text, so reading gets all of an hour of class and speaking only a part (S-121), while
//! what people hear and say outside class lifts speaking. How fast depends on how the person
//! learns, drawn once, and on what else fills the week. Law says whether there is still a duty.

mod components;
mod fit;
mod learner;
mod learning;
mod params;
mod settle;

pub use components::*;
pub(crate) use fit::take_fits;
pub use learner::Learner;
pub use params::LanguageParams;
pub(crate) use settle::learnability;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::{Clocks, Newcomer, Origin};
use crate::education::Study;
use crate::health::Ability;
use crate::household::Home;
use crate::journey::Activity;
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};
use crate::labour::Job;
use crate::law::Duty;

/// The room of language.
pub struct Language;

impl Theme for Language {
    const NAME: &'static str = "language";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, LanguageParams::read)?;
        builder
            .person_has::<Dutch>()
            .person_has::<Course>()
            .person_has::<Learner>()
            .happenings::<LanguageHappening>();
        // What this room reads of others, so that it also works where they are left out.
        builder
            .person_has::<Origin>()
            .person_has::<Clocks>()
            .person_has::<Ability>()
            .person_has::<Activity>()
            .person_has::<Duty>()
            .person_has::<Home>()
            .person_has::<Job>()
            .person_has::<Study>()
            .message::<LessonsArranged>()
            .message::<Newcomer>();
        builder
            .settle(settle::settle_learners)
            .systems(Phase::Live, (settle::arrange_lessons, learning::learn).chain());
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "R-8",
        room: "language",
        says: "who does not read this script yet learns that first, and more slowly",
        state: "reading",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "R-12",
        room: "language",
        says: "Dutch that is not used for long is lost",
        state: "speaking",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-93",
        room: "language",
        says: "who means to return home puts less into learning Dutch",
        state: "reading",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: Some("one in five means to return, and they lose a part of their effort only"),
    },
    Mechanism {
        id: "S-111",
        room: "language",
        says: "a short oral course for the job makes people speak better",
        state: "best-speaking:job-language",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: Some("few get such a course, and it lasts four weeks"),
    },
    Mechanism {
        id: "S-115",
        room: "language",
        says: "work and volunteering teach Dutch only where Dutch is really spoken",
        state: "speaking",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-118",
        room: "language",
        says: "beside a course an activity teaches more: what is learned is used",
        state: "best-speaking:active",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: Some("few have an activity beside the course, for some months"),
    },
    Mechanism {
        id: "S-119",
        room: "language",
        says: "a week that is too full takes from what lessons bring",
        state: "hours-taken",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: Some("few weeks are so full that lessons suffer"),
    },
    Mechanism {
        id: "S-120",
        room: "language",
        says: "where one team plans course and activity, most of that overload is gone",
        state: "reading",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: Some("one in forty has such an activity, and few of their weeks are too full"),
    },
    Mechanism {
        id: "S-121",
        room: "language",
        says: "the inburgering course is made of grammar and does little for speaking",
        state: "speaking",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-122",
        room: "language",
        says: "extra practical lessons make people speak better",
        state: "speaking:lessons",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-177",
        room: "language",
        says: "older people learn more slowly",
        state: "speaking:older",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];
