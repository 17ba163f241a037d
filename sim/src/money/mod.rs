//! What people live on: bijstand per household, wages, insurance, study finance, debts.

mod basics;
mod bijstand;
mod components;
mod debt;
mod income;
mod params;
mod parting;
mod policy;

pub use components::*;
pub use params::MoneyParams;
pub use policy::MoneyPolicy;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};

/// The room of money.
pub struct Money;

impl Theme for Money {
    const NAME: &'static str = "money";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, MoneyParams::read)?;
        builder
            .person_has::<Income>()
            .person_has::<Indebted>()
            .household_has::<Bijstand>()
            .household_has::<Debt>()
            .household_has::<Basics>()
            .happenings::<MoneyHappening>()
            .message::<Fined>()
            .message::<FineDue>()
            .message::<SentToDebtHelp>()
            .message::<Hindered>()
            .resource(MoneyPolicy::default())
            .resource(bijstand::Reviewed::default())
            .systems(
                Phase::Turn,
                (
                    parting::part_files,
                    parting::close_files,
                    bijstand::call_for_review,
                    bijstand::review,
                    basics::put_in_order,
                    debt::fine,
                    debt::owe_fines,
                    debt::seek_help,
                    debt::owe_and_pay,
                    income::live_on,
                    income::count_weeks,
                )
                    .chain(),
            );
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "R-42",
        room: "money",
        says: "debts at the start and at the edges of bijstand",
        state: "debt",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "R-27",
        room: "money",
        says: "unemployment insurance bridges the time after a job",
        state: "weeks-on-bijstand:workers",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: Some("it bridges some months after longer jobs only"),
    },
    Mechanism {
        id: "P-47",
        room: "money",
        says: "households also leave bijstand without work",
        state: "weeks-on-bijstand",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: Some("rare: set with bijstand at 18 and 30 months"),
    },
];

/// What this room says about a world whose team deals with money otherwise than the average.
pub const TEAM_MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-163",
        room: "money",
        says: "practical matters in a new home keep people from coming until they are in order",
        state: "misses",
        world: "basics",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "P-11",
        room: "money",
        says: "rent, energy and insurance paid out of the benefit prevent debts at first",
        state: "weeks-indebted",
        world: "ontzorgen",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-166",
        room: "money",
        says: "an advance until the first payment prevents debts after the move from the COA",
        state: "weeks-indebted",
        world: "ontzorgen",
        off: Direction::Up,
        negligible: Some("it bridges the weeks until the first payment; most debts come later"),
    },
    Mechanism {
        id: "P-65",
        room: "money",
        says: "a measure withholds a part of the benefit, longer when repeated, and more end in debts",
        state: "weeks-indebted",
        world: "withheld",
        off: Direction::Down,
        negligible: None,
    },
];
