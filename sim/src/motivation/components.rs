//! Wanting, obligation, resistance, ownership, self-reliance, clarity.

use bevy_ecs::prelude::*;

use super::domain::{DOMAINS, Domain};
use crate::guidance::Outcome;
use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, PersonId, Row, Week};

/// What moves a client from inside, hidden -- always present where there is a team [share].
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Motivation {
    pub(super) willen: f32,
    pub(super) moeten: f32,
    pub(super) weerstand: f32,
    pub(super) eigenaarschap: f32,
    pub(super) zelfredzaamheid: [f32; DOMAINS],
    pub(super) duidelijkheid: f32,
    pub(super) barrier: f32,
    pub(super) hindered: f32,
    pub(super) pressed: Week,
    pub(super) signed: Week,
}

impl Default for Motivation {
    fn default() -> Self {
        Self {
            willen: 0.0,
            moeten: 0.0,
            weerstand: 0.0,
            eigenaarschap: 0.0,
            zelfredzaamheid: [0.0; DOMAINS],
            duidelijkheid: 0.0,
            barrier: 0.0,
            hindered: 0.0,
            pressed: Week::NEVER,
            signed: Week::NEVER,
        }
    }
}

impl Motivation {
    /// Wanting [share].
    #[must_use]
    pub fn willen(&self) -> f32 {
        self.willen
    }
    /// Feeling obliged [share].
    #[must_use]
    pub fn moeten(&self) -> f32 {
        self.moeten
    }
    /// Resistance [share].
    #[must_use]
    pub fn weerstand(&self) -> f32 {
        self.weerstand
    }
    /// Ownership of the plan, apart from the signature [share].
    #[must_use]
    pub fn eigenaarschap(&self) -> f32 {
        self.eigenaarschap
    }
    /// Self-reliance, the mean of its domains [share].
    #[must_use]
    pub fn zelfredzaamheid(&self) -> f32 {
        self.zelfredzaamheid.iter().sum::<f32>() / DOMAINS as f32
    }
    /// Self-reliance on a domain [share].
    #[must_use]
    pub fn relies_on(&self, domain: Domain) -> f32 {
        self.zelfredzaamheid[domain as usize]
    }
    /// Clarity of what is expected [share].
    #[must_use]
    pub fn duidelijkheid(&self) -> f32 {
        self.duidelijkheid
    }
    /// What keeps this person from coming, wanting or not [share].
    #[must_use]
    pub fn barrier(&self) -> f32 {
        self.barrier + self.hindered
    }
    /// The first week in which something pressed; [`Week::NEVER`] if nothing did.
    #[must_use]
    pub fn pressed(&self) -> Week {
        self.pressed
    }
    /// The week in which the plan was signed; [`Week::NEVER`] if it was not.
    #[must_use]
    pub fn signed(&self) -> Week {
        self.signed
    }
}

/// A contact or an event stirs a client -- message from guidance and offers; nothing else does.
#[derive(Message, Clone, Copy, Debug)]
pub struct Stirred {
    /// Whom.
    pub person: PersonId,
    /// In which row.
    pub row: Row,
    /// By what.
    pub by: Outcome,
    /// Whether the plan is signed.
    pub signs: bool,
    /// The domain it is about; all of them alike where there is none.
    pub on: Option<Domain>,
}

/// What happens in motivation.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum MotivationHappening {
    /// The plan was signed: ownership then [share], clarity then [share].
    PlanSigned { eigenaarschap: f32, duidelijkheid: f32 },
}

impl Happening for MotivationHappening {
    const ROOM: &'static str = "motivation";
    const PLACE: u8 = 30;
    const EVENTS: &'static [Event] = &[event(
        "plan-signed",
        "The plan was signed",
        &[figure("ownership then", "share"), figure("clarity then", "share")],
    )];

    fn name(&self) -> &'static str {
        match self {
            Self::PlanSigned { .. } => "plan-signed",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::PlanSigned { eigenaarschap, duidelijkheid } => [eigenaarschap, duidelijkheid],
        }
    }
}
