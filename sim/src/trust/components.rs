//! Trust of a client in the klantmanager, and how open the client is.

use bevy_ecs::prelude::*;

use crate::guidance::Push;
use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, PersonId, Row};

/// How many kinds of hidden facts there are.
pub const FACTS: usize = 3;

/// A kind of fact that people keep to themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// Ill health of mind.
    Mind,
    /// Debts.
    Debt,
    /// Strain in the family.
    Family,
}

impl Fact {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; FACTS] = [Self::Mind, Self::Debt, Self::Family];
}

/// How much of a fact has been told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Openness {
    /// Nothing: all goes well.
    #[default]
    Nothing,
    /// A hint.
    Hint,
    /// A part.
    Partly,
    /// All of it.
    Fully,
}

/// Trust in the klantmanager, hidden -- always present where there is a team.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq)]
pub struct Trust {
    pub(super) level: f32,
    pub(super) heard: f32,
    pub(super) shame: [f32; FACTS],
    pub(super) told: [Openness; FACTS],
}

impl Trust {
    /// Trust in the klantmanager the client has now [share].
    #[must_use]
    pub fn level(&self) -> f32 {
        self.level
    }
    /// How far the client was heard in the last contact [share].
    #[must_use]
    pub fn heard(&self) -> f32 {
        self.heard
    }
    /// Shame about a kind of fact [share].
    #[must_use]
    pub fn shame(&self, fact: Fact) -> f32 {
        self.shame[fact as usize]
    }
    /// What of a fact the klantmanager of now has been told.
    #[must_use]
    pub fn told(&self, fact: Fact) -> Openness {
        self.told[fact as usize]
    }
}

/// What moves trust.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// A contact took place.
    Contact {
        /// Now.
        now: Push,
        /// After so many weeks.
        later: Option<(i32, Push)>,
        /// How far the client was heard [share].
        heard: f32,
    },
    /// A fact is told.
    Tells(Fact, Openness),
    /// Another klantmanager takes over.
    Handover {
        /// The part of trust that is left.
        kept: f32,
        /// Whether what was told is told on.
        is_warm: bool,
    },
    /// Nothing is heard, or a measure is taken.
    Blow(Push),
}

/// Trust moves -- message from guidance and offers; nothing else moves it.
#[derive(Message, Clone, Copy, Debug)]
pub struct TrustMoved {
    /// Whose.
    pub person: PersonId,
    /// In which row.
    pub row: Row,
    /// How.
    pub by: Move,
}

/// What happens between a client and a klantmanager.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum TrustHappening {
    /// More of a fact was told than before: which fact [number], how much [number].
    Disclosed { fact: f32, openness: f32 },
}

impl Happening for TrustHappening {
    const ROOM: &'static str = "trust";
    const PLACE: u8 = 25;
    const EVENTS: &'static [Event] = &[event(
        "disclosed",
        "More of something hidden was told than before",
        &[
            figure("what: 0 the mind, 1 debts, 2 the family", "code"),
            figure("how much: 1 a hint, 2 a part, 3 all of it", "code"),
        ],
    )];

    fn name(&self) -> &'static str {
        match self {
            Self::Disclosed { .. } => "disclosed",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Disclosed { fact, openness } => [fact, openness],
        }
    }
}
