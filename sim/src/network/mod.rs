//! Whom a person knows: people who speak Dutch, people of the own group, a volunteer guide.
//!
//! Ties come by neighbours, colleagues, a volunteer and offers, and fade. Those to people who speak
//! Dutch open work; where they are absent people are lonely. The room exists where there is a team.

mod components;
mod guide;
mod params;
mod ties;

pub use components::*;
pub use params::NetworkParams;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::arrival::Newcomer;
use crate::guidance::{Repeats, Signalled};
use crate::health::Lifted;
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Theme};
use crate::labour::Help;

/// The room of ties.
pub struct NetworkRoom;

impl Theme for NetworkRoom {
    const NAME: &'static str = "network";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, NetworkParams::read)?;
        builder
            .person_has::<Ties>()
            .message::<Newcomer>()
            .message::<Tied>()
            .message::<SentToVolunteer>()
            .message::<Help>()
            .message::<Lifted>()
            .message::<Signalled>()
            .message::<Repeats>()
            .happenings::<NetworkHappening>()
            .settle(ties::settle_ties)
            .systems(
                Phase::Live,
                (
                    ties::take_ties,
                    ties::find_volunteers,
                    ties::keep_ties,
                    guide::guide,
                    ties::let_ties_work,
                )
                    .chain(),
            );
        Ok(())
    }
}

/// What this room says about the world, each with its off switch; `tests/network.rs` holds each.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-64",
        room: "network",
        says: "where the split with the volunteer is unclear, talks take longer",
        state: "minutes",
        world: "light",
        off: Direction::Down,
        negligible: Some("few have a volunteer with an unclear split, for some months"),
    },
    Mechanism {
        id: "S-113",
        room: "network",
        says: "loneliness where contacts are absent presses on the mind",
        state: "mind-guided",
        world: "light",
        off: Direction::Up,
        negligible: Some("loneliness is near the usual for most"),
    },
    Mechanism {
        id: "S-134",
        room: "network",
        says: "ties to people who speak Dutch open work",
        state: "offers-of-work",
        world: "light",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-194",
        room: "network",
        says: "a volunteer signals what a klantmanager does not hear",
        state: "told",
        world: "light",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-195",
        room: "network",
        says: "a neighbourhood that is involved brings ties",
        state: "dutch-network",
        world: "light",
        off: Direction::Down,
        negligible: None,
    },
];
