//! Who lives together, and what a home asks of a person: care, childcare, stress.

mod childcare;
mod components;
mod death;
mod params;
mod systems;

pub(crate) use childcare::take_childcare;
pub use components::*;
pub use params::HouseholdParams;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};

/// The room of households.
pub struct HouseholdRoom;

impl Theme for HouseholdRoom {
    const NAME: &'static str = "household";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, HouseholdParams::read)?;
        builder
            .person_has::<Home>()
            .household_has::<Members>()
            .household_has::<Children>()
            .passes_over::<Deceased>()
            .resource(HouseholdTerms::default())
            .message::<SentToChildcare>()
            .happenings::<HouseholdHappening>()
            .settle(systems::move_in)
            .systems(
                Phase::Plan,
                (
                    death::die,
                    childcare::find_childcare,
                    systems::live_together,
                    systems::carry_care,
                )
                    .chain(),
            )
            .resource(systems::Reviews::default());
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "births",
        room: "household",
        says: "children are born after the permit too",
        state: "care-hours",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "deaths",
        room: "household",
        says: "people die, and leave all that is counted",
        state: "weeks-lived",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-165",
        room: "household",
        says: "waiting for family and divorce weigh on a person",
        state: "family-stress",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-171",
        room: "household",
        says: "mothers carry most of the care for children",
        state: "weeks-worked:women",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-173",
        room: "household",
        says: "childcare takes over a part of the care where it is found and wanted",
        state: "care-hours",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];
