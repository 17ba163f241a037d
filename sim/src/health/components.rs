//! Mind and body, what of it is known, and the queue for care.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};

/// The latent state of mind -- hidden; standard deviations from the mean of the group at arrival.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Mind {
    pub(super) level: f32,
    pub(super) unhealthy: bool,
    pub(super) revealed: bool,
}

impl Mind {
    /// The latent level; higher is better [standard-deviations].
    #[must_use]
    pub fn level(&self) -> f32 {
        self.level
    }
    /// Whether the MHI-5 would count this person as mentally unhealthy now.
    #[must_use]
    pub fn is_unhealthy(&self) -> bool {
        self.unhealthy
    }
    /// Whether a problem of mind has come to light.
    #[must_use]
    pub fn is_revealed(&self) -> bool {
        self.revealed
    }
}

/// Functional limits of the body, never a diagnosis.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Body {
    pub(super) limit: f32,
}

impl Body {
    /// How much the body limits work: 0 not at all, 1 severely [share].
    #[must_use]
    pub fn limit(&self) -> f32 {
        self.limit
    }
    /// Whether the limit is severe.
    #[must_use]
    pub fn is_severe(&self) -> bool {
        self.limit >= 1.0
    }
}

/// Care for the mind: waiting and treatment.
#[derive(Component, Clone, Copy, Debug)]
pub struct Care {
    pub(super) treatment_from: Week,
    pub(super) treatment_until: Week,
    pub(super) saw_psychologist: Week,
}

impl Default for Care {
    fn default() -> Self {
        Self {
            treatment_from: Week::NEVER,
            treatment_until: Week::NEVER,
            saw_psychologist: Week::NEVER,
        }
    }
}

impl Care {
    /// The first week with a psychologist or psychiatrist; [`Week::NEVER`] if none.
    #[must_use]
    pub fn saw_psychologist(&self) -> Week {
        self.saw_psychologist
    }
    /// Whether the person waits for care.
    #[must_use]
    pub fn is_waiting(&self, now: Week) -> bool {
        self.treatment_from != Week::NEVER && self.treatment_from > now
    }
}

/// What of health a person can bring to learning and searching: 1 all, 0 nothing [share].
#[derive(Component, Clone, Copy, Debug)]
pub struct Ability(pub(super) f32);

impl Default for Ability {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Ability {
    /// The share [share].
    #[must_use]
    pub fn share(&self) -> f32 {
        self.0
    }
}

/// A problem of mind was told in full and is to come to light -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct Reveal {
    /// Whose.
    pub entity: Entity,
}

/// A klantmanager sent somebody on to care -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct SentToCare {
    /// Whom.
    pub entity: Entity,
}

/// Something lifted or pressed the mind -- message from offers and network.
#[derive(Message, Clone, Copy, Debug)]
pub struct Lifted {
    /// Whose, by row.
    pub row: Row,
    /// By how much [standard-deviations].
    pub by: f32,
}

/// What happens in health.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HealthHappening {
    /// A problem of mind came to light.
    Revealed {
        /// The level of the mind [standard-deviations].
        level: f32,
    },
    /// A referral was taken up.
    Referred {
        /// How long the wait will be [weeks].
        weeks: f32,
    },
    /// Treatment began.
    TreatmentBegan {
        /// How long the wait was [weeks].
        waited: f32,
    },
    /// Treatment ended.
    TreatmentEnded {
        /// The level of the mind [standard-deviations].
        level: f32,
    },
}

impl Happening for HealthHappening {
    const ROOM: &'static str = "health";
    const PLACE: u8 = 10;
    const EVENTS: &'static [Event] = &[
        event(
            "revealed",
            "A problem of mind came to light",
            &[figure("level of the mind", "standard-deviations")],
        ),
        event(
            "referred",
            "A referral was taken up",
            &[figure("how long the wait will be", "weeks")],
        ),
        event("treatment-began", "Treatment began", &[figure("how long the wait was", "weeks")]),
        event(
            "treatment-ended",
            "Treatment ended",
            &[figure("level of the mind", "standard-deviations")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::Revealed { .. } => "revealed",
            Self::Referred { .. } => "referred",
            Self::TreatmentBegan { .. } => "treatment-began",
            Self::TreatmentEnded { .. } => "treatment-ended",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Revealed { level } | Self::TreatmentEnded { level } => [level, 0.0],
            Self::Referred { weeks } => [weeks, 0.0],
            Self::TreatmentBegan { waited } => [waited, 0.0],
        }
    }
}
