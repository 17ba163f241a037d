//! What a municipality offers beside talks: lessons, places, help, days, advice.
//!
//! An offer is a file of `scenarios/offers/`. A klantmanager proposes it through the one door of
//! decisions, the person answers, places are scarce, and what it does goes as messages to the rooms
//! that own the states. The room exists in worlds that ask for a team.

mod attend;
mod components;
mod enter;
mod hand_on;
mod mechanisms;
mod open;
mod params;
mod plan;

pub use components::*;
pub use mechanisms::MECHANISMS;
pub use open::Offers;
pub(crate) use open::{open, switched};
pub use params::OfferParams;
pub use plan::*;

use bevy_ecs::schedule::IntoScheduleConfigs;

use crate::health::Lifted;
use crate::household::CaredFor;
use crate::journey::{Engaged, JourneyHappening};
use crate::kernel::{Builder, Phase, SimError, Theme, Told};
use crate::labour::Help;
use crate::language::{Fits, LanguageHappening};
use crate::motivation::Stirred;
use crate::network::Tied;
use crate::trust::TrustMoved;

/// The room of offers.
pub struct OfferRoom;

impl Theme for OfferRoom {
    const NAME: &'static str = "offers";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.numbers(Self::NAME, OfferParams::read)?;
        builder
            .person_has::<Places>()
            .message::<Proposed>()
            .message::<Engaged>()
            .message::<Help>()
            .message::<CaredFor>()
            .message::<Fits>()
            .message::<Lifted>()
            .message::<Tied>()
            .message::<Stirred>()
            .message::<TrustMoved>()
            .message::<Told<JourneyHappening>>()
            .message::<Told<LanguageHappening>>()
            .happenings::<OfferHappening>()
            .resource(enter::Queue::default())
            .resource(attend::Enrolled::default())
            .systems(
                Phase::Meet,
                (
                    open::take_switches,
                    attend::attend,
                    enter::answer,
                    enter::pass_on,
                    enter::write_letters,
                    enter::serve,
                    hand_on::hand_on,
                    hand_on::fit_courses,
                    crate::journey::take_engagements,
                    crate::labour::take_help,
                    crate::language::take_fits,
                    crate::health::take_lifts,
                    crate::household::take_childcare,
                )
                    .chain(),
            );
        Ok(())
    }
}
