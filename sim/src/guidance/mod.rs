//! Guidance: klantmanagers with limited hours, what they decide, and what a contact does.
//!
//! An automatic klantmanager and a trainee decide through one door, [`Practice`], and see the same
//! [`ClientView`]. What is said and done works through one table, [`ActTable`], whose effects go to
//! the rooms of trust and motivation as messages. The room exists in worlds that ask for a team.

mod act;
mod action;
mod agenda;
mod automatic;
mod components;
mod effect;
mod meet;
mod params;
mod push;
mod staff;
mod table;
mod task;
mod team;
mod view;

pub use act::{Act, Line};
pub use action::{Action, Channel, Kind, Logica, Style, Topic};
pub use automatic::Automatic;
pub use components::*;
pub use effect::{Circumstances, Outcome, weigh};
pub use params::TeamParams;
pub use push::Push;
pub use table::{ActTable, Effects};
pub use task::{Form, Task, Urgency};
pub use team::{Allocation, Practices, SeatNumber, Team, TeamPlan, WeekLog};
pub use view::{ClientView, Desk, Practice};

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::health::{HealthHappening, Reveal};
use crate::household::HouseholdHappening;
use crate::kernel::{Builder, Direction, Mechanism, Phase, SimError, Simulation, Theme, Told};
use crate::labour::Support;
use crate::motivation::Stirred;
use crate::trust::TrustMoved;

/// The room of guidance.
pub struct Guidance;

impl Theme for Guidance {
    const NAME: &'static str = "guidance";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers("acts", ActTable::read)?;
        builder.numbers("team", TeamParams::read)?;
        builder
            .person_has::<Client>()
            .message::<TrustMoved>()
            .message::<Stirred>()
            .message::<Support>()
            .message::<Reveal>()
            .message::<Told<HealthHappening>>()
            .message::<Told<HouseholdHappening>>()
            .happenings::<GuidanceHappening>()
            .systems(
                Phase::Plan,
                (
                    staff::staff_team,
                    staff::assign_clients,
                    agenda::note_crises,
                    agenda::open_tasks,
                    agenda::plan_week,
                )
                    .chain(),
            )
            .systems(Phase::Meet, (meet::hold_contacts, meet::keep_up).chain());
        Ok(())
    }
}

/// Puts a team to work in a world that has the room; automatic klantmanagers sit at its desks.
pub(crate) fn employ(simulation: &mut Simulation, plan: TeamPlan) {
    let world = simulation.world();
    let (table, params) = (world.resource::<ActTable>().clone(), *world.resource::<TeamParams>());
    let chance = *world.resource::<crate::kernel::Chance>();
    let described = plan.clone();
    world.insert_resource(Practices::new(move |_, _| {
        Box::new(Automatic::new(&described, &table, &params, chance))
    }));
    world.insert_resource(Team::new(plan));
}

/// What the rooms of a team say about the world, each with its off switch.
///
/// The measured page of mechanisms is made on a world without a team, where these say nothing;
/// `tests/guidance/switches.rs` holds each of them on a world that has one.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        id: "S-53",
        room: "guidance",
        says: "what is told in trust about the mind leads to care sooner",
        state: "revealed",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "S-57",
        room: "guidance",
        says: "another klantmanager keeps a part of the trust",
        state: "trust",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-58",
        room: "guidance",
        says: "trust fades where nothing is heard",
        state: "trust",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-73",
        room: "guidance",
        says: "changing styles leave clients unsure where they stand",
        state: "clarity",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-86",
        room: "guidance",
        says: "time pressure makes klantmanagers arrange things themselves",
        state: "self-reliance",
        off: Direction::Up,
        negligible: None,
    },
    Mechanism {
        id: "S-196",
        room: "guidance",
        says: "a home visit wins more trust",
        state: "trust",
        off: Direction::Down,
        negligible: None,
    },
    Mechanism {
        id: "R-31",
        room: "guidance",
        says: "the minutes of the last months open work",
        state: "weeks-worked",
        off: Direction::Down,
        negligible: None,
    },
];
