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
mod craft;
mod decisions;
mod effect;
mod lost_talk;
mod mechanisms;
mod meet;
mod params;
mod planning;
mod push;
mod social_map;
mod staff;
mod switch;
mod table;
mod task;
mod team;
mod view;
mod volunteer;
mod work;

pub use act::{Act, Line};
pub use action::{Action, Channel, Kind, Logica, Style, Topic};
pub use agenda::view_clients;
pub use automatic::Automatic;
pub use components::*;
pub use craft::Craft;
pub use effect::{Circumstances, Outcome, weigh};
pub use lost_talk::LostTalks;
pub use mechanisms::MECHANISMS;
pub use params::TeamParams;
pub use push::Push;
pub use social_map::{Place, SentOn};
pub use table::{ActTable, Effects};
pub use task::{Form, Task, Urgency};
pub use team::{Allocation, Occupied, Practices, SeatNumber, Team, TeamPlan, WeekLog};
pub use view::{ClientView, Desk, Glance, Practice, Routing};

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::health::{HealthHappening, Lifted, Reveal, SentToCare};
use crate::household::{HouseholdHappening, SentToChildcare};
use crate::journey::{BesideCourse, GuidanceBegan, GuidanceClock, LessonsGiven};
use crate::kernel::{Builder, Phase, SimError, Simulation, Theme, Told};
use crate::labour::{Introduced, Support, WaitCut};
use crate::law::{Duty, Regie, RouteDecided};
use crate::money::{Fined, SentToDebtHelp};
use crate::motivation::Stirred;
use crate::network::SentToVolunteer;
use crate::offers::{OfferParams, Places, Proposed};
use crate::plan::PlanMoved;
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
            .person_has::<Places>()
            .person_has::<Duty>()
            .message::<TrustMoved>()
            .message::<Stirred>()
            .message::<Support>()
            .message::<WaitCut>()
            .message::<Introduced>()
            .message::<GuidanceBegan>()
            .message::<LessonsGiven>()
            .message::<Reveal>()
            .message::<Lifted>()
            .message::<Proposed>()
            .message::<Signalled>()
            .message::<Repeats>()
            .message::<PlanMoved>()
            .message::<RouteDecided>()
            .message::<Fined>()
            .message::<SentToCare>()
            .message::<SentToDebtHelp>()
            .message::<SentToChildcare>()
            .message::<SentToVolunteer>()
            .message::<Told<HealthHappening>>()
            .message::<Told<HouseholdHappening>>()
            .happenings::<GuidanceHappening>()
            .systems(
                Phase::Plan,
                (
                    switch::take_switches,
                    staff::staff_team,
                    staff::assign_clients,
                    work::begin_work_guidance,
                    craft::reflect,
                    agenda::note_crises,
                    volunteer::hear_volunteers,
                    agenda::open_tasks,
                    agenda::plan_week,
                )
                    .chain(),
            )
            .systems(
                Phase::Meet,
                (meet::hold_contacts, meet::keep_up, work::support_search, work::introduce).chain(),
            );
        Ok(())
    }
}

/// Puts a team to work in a world that has the room; automatic klantmanagers sit at its desks.
pub(crate) fn employ(simulation: &mut Simulation, plan: TeamPlan) {
    let world = simulation.world();
    let practices = switch::automatic(
        &plan,
        &switch::Numbers {
            table: world.resource::<ActTable>(),
            params: world.resource::<TeamParams>(),
            offers: world.resource::<OfferParams>(),
            chance: world.resource::<crate::kernel::Chance>(),
        },
    );
    world.insert_resource(practices);
    world.insert_resource(GuidanceClock::ByTeam);
    if plan.only_own_offers {
        world.insert_resource(BesideCourse::TeamAlone);
    }
    world.insert_resource(Regie::ByTeam);
    world.insert_resource(plan.money);
    world.insert_resource(plan.families);
    world.insert_resource(plan.care);
    world.insert_resource(Team::new(plan));
}
