//! Mind and body: what presses on them and what lifts them, what stays hidden, and care.
//!
//! The state of mind is one latent level per person. It returns to where the person settles; what
//! lasts (inactivity, family abroad, discouragement) moves that place, what happens (a debt, a lost
//! job, a family that comes) pushes the level itself. An old wound may open late (S-154).

mod components;
mod latent;
mod params;
mod policy;
pub mod positive;
mod systems;

pub use components::*;
pub use params::HealthParams;
pub use policy::CarePolicy;
pub(crate) use systems::take_lifts;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::{Newcomer, Origin};
use crate::education::{EducationHappening, Study};
use crate::household::{Home, HouseholdHappening};
use crate::journey::Activity;
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme, Told};
use crate::labour::{Career, Job, LabourHappening};
use crate::language::{Course, Dutch};
use crate::law::LawHappening;
use crate::money::{Income, Indebted, MoneyHappening};

/// The room of health.
pub struct Health;

impl Theme for Health {
    const NAME: &'static str = "health";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, HealthParams::read)?;
        builder
            .person_has::<Mind>()
            .person_has::<latent::Latent>()
            .person_has::<Body>()
            .person_has::<Care>()
            .person_has::<Ability>()
            .happenings::<HealthHappening>()
            .resource(CarePolicy::default())
            .resource(systems::Surfacing::default());
        // What this room reads of others, so that it also works where they are left out.
        builder
            .person_has::<Origin>()
            .person_has::<Home>()
            .person_has::<Job>()
            .person_has::<Career>()
            .person_has::<Study>()
            .person_has::<Course>()
            .person_has::<Dutch>()
            .person_has::<Income>()
            .person_has::<Activity>()
            .person_has::<Indebted>()
            .message::<Newcomer>()
            .message::<Reveal>()
            .message::<SentToCare>()
            .message::<Told<HouseholdHappening>>()
            .message::<Told<LabourHappening>>()
            .message::<Told<EducationHappening>>()
            .message::<Told<LawHappening>>()
            .message::<Told<MoneyHappening>>();
        builder.settle(systems::settle_health).systems(
            Phase::Plan,
            (systems::feel_events, systems::drift, systems::hear_what_was_told, systems::surface)
                .chain(),
        );
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-153",
        room: "health",
        says: "without work, course, study or activity the mind sinks, with one it rises",
        state: "mind:idle",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-154",
        room: "health",
        says: "old wounds open months or years later, most of all when things have settled",
        state: "revealed",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-155",
        room: "health",
        says: "problems come to light when work or study begins or the exam is passed",
        state: "revealed",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-156",
        room: "health",
        says: "people are resilient: the mind settles higher than it was at the permit",
        state: "mind",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-161",
        room: "health",
        says: "care for the mind has long waiting lists",
        state: "weeks-waiting-care",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-167",
        room: "health",
        says: "ill health of mind and body takes from learning and searching",
        state: "weeks-to-exam",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-168",
        room: "health",
        says: "debts, isolation and family problems take from learning and searching",
        state: "weeks-to-exam:alone",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "P-58",
        room: "health",
        says: "moves between centres, money trouble and discrimination wear the mind down",
        state: "mind",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];

/// What this room says about a world whose team does something about care.
pub const TEAM_MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "R-23",
        room: "health",
        says: "an interpreter in care and an own risk that is paid let more people take up a referral",
        state: "saw-psychologist",
        world: "care",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-38",
        room: "health",
        says: "a network of municipality and care lets referred people wait less long",
        state: "weeks-waiting-care",
        world: "care",
        off: Direction::Up,
        negligible: None,
    },
];
