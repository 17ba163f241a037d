//! Work: waiting and availability, search, selection, jobs, contracts, loss and the way up.
//!
//! Vacancies are scarce: whoever is chosen by an employer makes a claim, claims are served in the
//! order of a keyed priority, and who comes too late for this week's openings goes without.

mod components;
mod contracts;
mod help;
mod market;
mod notice;
mod params;
mod search;
mod selection;
mod stance;

pub use components::*;
pub(crate) use help::take_help;
pub use market::{Market, MarketChoice};
pub use params::LabourParams;
pub(crate) use search::is_turn;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};

/// The room of work.
pub struct Labour;

impl Theme for Labour {
    const NAME: &'static str = "labour";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, LabourParams::read)?;
        builder
            .person_has::<Search>()
            .person_has::<Hazard>()
            .person_has::<Job>()
            .person_has::<Career>()
            .message::<Support>()
            .message::<WaitCut>()
            .message::<Introduced>()
            .happenings::<LabourHappening>()
            .resource(Market::default())
            .resource(notice::Noticed::default())
            .resource(selection::Claims::default())
            .settle(stance::settle)
            .systems(
                Phase::Seek,
                (
                    market::read_market,
                    search::take_support,
                    search::cut_waits,
                    search::refresh_hazards,
                    notice::notice,
                    contracts::end_and_improve,
                    stance::review_stances,
                    selection::apply_for_work,
                    selection::meet_employers,
                    selection::serve_claims,
                )
                    .chain(),
            );
        Ok(())
    }
}

/// What this room says about the world, each with its off switch.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "waiting",
        room: "labour",
        says: "inburgering comes first: after coming to live somewhere people wait before they seek work",
        state: "weeks-worked",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "availability",
        room: "labour",
        says: "care, age and health keep a part of the people from seeking work at all",
        state: "weeks-worked",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "long-stayers",
        room: "labour",
        says: "who was in the country for years before the permit is at work sooner, or was already",
        state: "weeks-worked:long-stayers",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "job-to-job",
        room: "labour",
        says: "people move from one job to the next, and up, without time between",
        state: "weeks-worked:workers",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "recently-employed",
        room: "labour",
        says: "who worked until recently is asked again sooner",
        state: "weeks-worked:workers",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-129",
        room: "labour",
        says: "employers weigh motivation and soft skills, which grow with practice",
        state: "weeks-worked:skilled",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-134",
        room: "labour",
        says: "ties to people who work open jobs as long as Dutch does not",
        state: "weeks-worked:tied",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-137",
        room: "labour",
        says: "the chance of work follows the labour market: slack years close it, tight years open it",
        state: "working:workers",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-138",
        room: "labour",
        says: "employers answer a name read as non-western less often",
        state: "weeks-worked",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-144",
        room: "labour",
        says: "starting asks more of employers than they expect, so many jobs end early",
        state: "first-spell:workers",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-145",
        room: "labour",
        says: "miscommunication with little Dutch ends jobs",
        state: "first-spell:low-dutch",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-146",
        room: "labour",
        says: "almost all start on temporary contracts that are often not renewed",
        state: "jobs",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-169",
        room: "labour",
        says: "little Dutch and bad health together bar the way to work",
        state: "weeks-worked:burdened",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-170",
        room: "labour",
        says: "women are less often hired or looking, children apart",
        state: "weeks-worked:women",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-172",
        room: "labour",
        says: "young children keep parents from work, mothers most",
        state: "weeks-worked:mothers",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: Some(
            "a little below the border: care itself keeps mothers from work already (S-171)",
        ),
    },
    Mechanism {
        id: "S-177",
        room: "labour",
        says: "the older one is, the fewer chances",
        state: "weeks-worked",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "R-18",
        room: "labour",
        says: "Dutch at A2 and B1 opens work",
        state: "weeks-worked",
        world: "cohort-2014",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "R-19",
        room: "labour",
        says: "mental ill-health and severe limits of the body lower the chance of work",
        state: "weeks-worked",
        world: "cohort-2014",
        off: Direction::Up,
        negligible: None,
    },
];
