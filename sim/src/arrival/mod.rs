//! Who comes, with what, and when: the composition of a cohort, reception and the own home.
//!
//! Nationality is known here and nowhere later. It sets schooling, household, sex, head start and
//! two dates drawn once (own home, family); no rate in any other room may depend on it.

mod cohort;
mod components;
mod params;
mod plan;
mod systems;

pub use cohort::{Cohort, PermitYear, first_week_of, split};
pub use components::*;
pub use params::ArrivalParams;
pub use plan::{HouseholdPlan, Kind};
pub use systems::Batches;

use crate::kernel::{Builder, Direction, Mechanism, SimError, Theme};

/// The room of arrivals.
pub struct Arrival;

impl Theme for Arrival {
    const NAME: &'static str = "arrival";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, ArrivalParams::read)?;
        builder
            .person_has::<Nationality>()
            .person_has::<Origin>()
            .person_has::<Clocks>()
            .person_has::<Belongs>()
            .household_has::<HouseholdPlan>()
            .message::<Newcomer>()
            .happenings::<ArrivalHappening>()
            .resource(Batches::default())
            .come(systems::bring_in)
            .settle(systems::tell_homes);
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-44",
        room: "arrival",
        says: "guidance seldom begins in the azc, so most wait until they have a home",
        state: "weeks-waiting",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "R-41",
        room: "arrival",
        says: "people wait months in reception for a home of their own",
        state: "weeks-waiting",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "R-5",
        room: "arrival",
        says: "families that stayed behind come after, most of all to Syrians",
        state: "care-hours",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
];
