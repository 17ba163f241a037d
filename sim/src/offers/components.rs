//! What a person holds of offers, and what happens with them.

use bevy_ecs::prelude::*;

use super::plan::{Facts, Form, OfferPlan};
use crate::kernel::diary::{Event, Figure, event, figure};
use crate::kernel::{Happening, PersonId, Row};

/// How many places a person can hold, one of each form.
const SLOTS: usize = Form::ALL.len();
/// No offer.
const NONE: u8 = u8::MAX;

/// The places that a person holds, waits for and had -- always present where there is a team.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Places {
    pub(super) held: [u8; SLOTS],
    pub(super) waits: u64,
    pub(super) had: u64,
    pub(super) completed: u64,
    pub(super) dropped: u64,
}

impl Default for Places {
    fn default() -> Self {
        Self { held: [NONE; SLOTS], waits: 0, had: 0, completed: 0, dropped: 0 }
    }
}

impl Places {
    /// The numbers of the offers in which the person has a place now.
    pub fn held(&self) -> impl Iterator<Item = u8> + '_ {
        self.held.iter().copied().filter(|&number| number != NONE)
    }
    /// Whether the person has or had a place in an offer, or waits for one.
    #[must_use]
    pub fn knows(&self, offer: &OfferPlan) -> bool {
        (self.had | self.waits) & offer.bit() != 0
    }
    /// Whether the person has or had a place in an offer.
    #[must_use]
    pub fn has_had(&self, offer: &OfferPlan) -> bool {
        self.had & offer.bit() != 0
    }
    /// Whether the person completed an offer.
    #[must_use]
    pub fn has_completed(&self, offer: &OfferPlan) -> bool {
        self.completed & offer.bit() != 0
    }
    /// Whether the person has or had a place in the offer of a number.
    #[must_use]
    pub fn has_entered(&self, number: u8) -> bool {
        self.had >> number & 1 == 1
    }
    /// Whether the person completed the offer of a number.
    #[must_use]
    pub fn has_finished(&self, number: u8) -> bool {
        self.completed >> number & 1 == 1
    }
    /// Whether the person dropped out of the offer of a number; leaving for work or study is not that.
    #[must_use]
    pub fn has_dropped(&self, number: u8) -> bool {
        self.dropped >> number & 1 == 1
    }
    /// Whether there is room for an offer of this form.
    #[must_use]
    pub fn is_free_for(&self, form: Form) -> bool {
        self.held[form.slot()] == NONE
    }

    /// Whether an offer can be made: it has places, the person may enter, completed what it follows, has room and
    /// does not know it yet.
    #[must_use]
    pub fn allow(&self, offer: &OfferPlan, facts: &Facts) -> bool {
        let is_due = offer.follows.is_none_or(|number| self.has_finished(number));
        offer.is_open()
            && is_due
            && offer.admits(facts)
            && self.is_free_for(offer.form)
            && !self.knows(offer)
    }

    pub(super) fn take(&mut self, offer: &OfferPlan) {
        self.held[offer.form.slot()] = offer.number;
        self.had |= offer.bit();
        self.waits &= !offer.bit();
    }

    pub(super) fn leave(&mut self, offer: &OfferPlan) {
        self.held[offer.form.slot()] = NONE;
    }
}

/// A klantmanager makes a client an offer -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct Proposed {
    /// To whom.
    pub person: PersonId,
    /// In which row.
    pub row: Row,
    /// Which, by its number.
    pub number: u16,
}

/// Why a place ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Completed,
    Dropped,
    /// For a job, for education, or because nobody sees the person any more.
    Elsewhere,
}

/// What happens in offers.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum OfferHappening {
    /// An offer was not wanted: which [code].
    Declined { offer: f32 },
    /// The person waits for a place: which [code].
    Waits { offer: f32 },
    /// Waiting ended without a place: which [code].
    Lapsed { offer: f32 },
    /// A place was taken: which [code], hours [hours/week].
    Began { offer: f32, hours: f32 },
    /// An offer was completed: which [code], weeks attended [weeks].
    Completed { offer: f32, weeks: f32 },
    /// The person dropped out: which [code], weeks attended [weeks].
    Dropped { offer: f32, weeks: f32 },
    /// The place was left for work, education or another municipality's sight: which [code].
    Left { offer: f32, weeks: f32 },
}

const OFFER: Figure = figure("offer: its number in scenarios/offers", "code");

impl Happening for OfferHappening {
    const ROOM: &'static str = "offers";
    const PLACE: u8 = 40;
    const EVENTS: &'static [Event] = &[
        event("declined", "An offer was not wanted", &[OFFER]),
        event("waits", "The person waits for a place", &[OFFER]),
        event("lapsed", "Waiting ended without a place", &[OFFER]),
        event("began", "A place was taken", &[OFFER, figure("hours", "hours/week")]),
        event("completed", "An offer was completed", &[OFFER, figure("weeks attended", "weeks")]),
        event(
            "dropped",
            "The person dropped out of an offer",
            &[OFFER, figure("weeks attended", "weeks")],
        ),
        event(
            "left",
            "The place was left for work or education, or out of sight",
            &[OFFER, figure("weeks attended", "weeks")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::Declined { .. } => "declined",
            Self::Waits { .. } => "waits",
            Self::Lapsed { .. } => "lapsed",
            Self::Began { .. } => "began",
            Self::Completed { .. } => "completed",
            Self::Dropped { .. } => "dropped",
            Self::Left { .. } => "left",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Declined { offer } | Self::Waits { offer } | Self::Lapsed { offer } => {
                [offer, 0.0]
            }
            Self::Began { offer, hours } => [offer, hours],
            Self::Completed { offer, weeks }
            | Self::Dropped { offer, weeks }
            | Self::Left { offer, weeks } => [offer, weeks],
        }
    }
}
