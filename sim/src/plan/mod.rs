//! The plan (PIP) of a client: its goal, versions and steps, and the hopes it has to deal with.
//!
//! The room exists in worlds that ask for a team. It changes only by messages from guidance, through
//! whose one door every plan is made and every goal adjusted.

mod components;
mod params;
mod systems;

pub use components::*;
pub use params::PlanParams;

use crate::arrival::Newcomer;
use crate::kernel::{Builder, Phase, SimError, Theme};

/// The room of plans.
pub struct PlanRoom;

impl Theme for PlanRoom {
    const NAME: &'static str = "plan";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, PlanParams::read)?;
        builder
            .person_has::<Plan>()
            .person_has::<Ambition>()
            .message::<PlanMoved>()
            .message::<Newcomer>()
            .happenings::<PlanHappening>()
            .settle(systems::settle_hopes)
            .systems(Phase::Meet, systems::move_plans);
        Ok(())
    }
}
