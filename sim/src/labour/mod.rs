//! Work: waiting and availability, search, selection, jobs, contracts, loss and the way up.
//!
//! Vacancies are scarce: whoever is chosen by an employer makes a claim, claims are served in the
//! order of a keyed priority, and who comes too late for this week's openings goes without.

mod components;
mod contracts;
mod market;
mod notice;
mod params;
mod search;
mod selection;
mod stance;

pub use components::*;
pub use market::{Market, MarketChoice};
pub use params::LabourParams;

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
        id: "S-129",
        room: "labour",
        says: "employers weigh motivation and soft skills, which grow with practice",
        state: "weeks-worked:skilled",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-134",
        room: "labour",
        says: "ties to people who work open jobs as long as Dutch does not",
        state: "weeks-worked:tied",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-137",
        room: "labour",
        says: "the chance of work follows the labour market: slack years close it, tight years open it",
        state: "working:workers",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-138",
        room: "labour",
        says: "employers answer a name read as non-western less often",
        state: "weeks-worked",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-144",
        room: "labour",
        says: "starting asks more of employers than they expect, so many jobs end early",
        state: "first-spell:workers",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-145",
        room: "labour",
        says: "miscommunication with little Dutch ends jobs",
        state: "first-spell:low-dutch",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-146",
        room: "labour",
        says: "almost all start on temporary contracts that are often not renewed",
        state: "jobs",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-169",
        room: "labour",
        says: "little Dutch and bad health together bar the way to work",
        state: "weeks-worked:burdened",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-170",
        room: "labour",
        says: "women are less often hired or looking, children apart",
        state: "weeks-worked:women",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-172",
        room: "labour",
        says: "young children keep parents from work, mothers most",
        state: "weeks-worked:mothers",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-177",
        room: "labour",
        says: "the older one is, the fewer chances",
        state: "weeks-worked",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "R-18",
        room: "labour",
        says: "Dutch at A2 and B1 opens work",
        state: "weeks-worked",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "R-19",
        room: "labour",
        says: "mental ill-health and severe limits of the body lower the chance of work",
        state: "weeks-worked",
        off: Direction::Up,
        negligible: None,
    },
];
