//! Ties, loneliness and the volunteer guide.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};

/// Whom a person knows, and how lonely the person is -- always present where there is a team.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Ties {
    pub(super) dutch: f32,
    pub(super) own: f32,
    pub(super) loneliness: f32,
    pub(super) guide_from: Week,
    pub(super) guide_until: Week,
    pub(super) is_unclear: bool,
}

impl Default for Ties {
    fn default() -> Self {
        Self {
            dutch: 0.0,
            own: 0.0,
            loneliness: 0.0,
            guide_from: Week::NEVER,
            guide_until: Week::NEVER,
            is_unclear: false,
        }
    }
}

impl Ties {
    /// Ties to people who speak Dutch [share].
    #[must_use]
    pub fn dutch(&self) -> f32 {
        self.dutch
    }
    /// Ties to people of the own group [share].
    #[must_use]
    pub fn own(&self) -> f32 {
        self.own
    }
    /// Loneliness, hidden [share].
    #[must_use]
    pub fn loneliness(&self) -> f32 {
        self.loneliness
    }
    /// Whether a volunteer guides this person in a week.
    #[must_use]
    pub fn is_guided(&self, now: Week) -> bool {
        self.guide_from <= now && now < self.guide_until
    }
}

/// A klantmanager sent somebody on to a volunteer -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct SentToVolunteer {
    /// Whom, by row.
    pub row: Row,
}

/// An offer brought ties -- message from offers.
#[derive(Message, Clone, Copy, Debug)]
pub struct Tied {
    /// Whom, by row.
    pub row: Row,
    /// To people who speak Dutch, of the part that is left [share].
    pub dutch: f32,
    /// To people of the own group, of the part that is left [share].
    pub own: f32,
}

/// What happens with ties.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum NetworkHappening {
    /// A volunteer began to guide: whether the split with the klantmanager is unclear [share].
    GuideCame { is_unclear: f32 },
    /// The volunteer's guidance ended.
    GuideLeft,
    /// The volunteer told the klantmanager what goes on: what [code].
    Signalled { fact: f32 },
}

impl Happening for NetworkHappening {
    const ROOM: &'static str = "network";
    const PLACE: u8 = 45;
    const EVENTS: &'static [Event] = &[
        event(
            "guide-came",
            "A volunteer began to guide",
            &[figure("the split with the klantmanager is unclear", "yes/no")],
        ),
        event("guide-left", "The volunteer's guidance ended", &[]),
        event(
            "signalled",
            "The volunteer told the klantmanager what goes on",
            &[figure("what: 0 the mind, 1 debts, 2 the family", "code")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::GuideCame { .. } => "guide-came",
            Self::GuideLeft => "guide-left",
            Self::Signalled { .. } => "signalled",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::GuideCame { is_unclear } => [is_unclear, 0.0],
            Self::GuideLeft => [0.0; 2],
            Self::Signalled { fact } => [fact, 0.0],
        }
    }
}
