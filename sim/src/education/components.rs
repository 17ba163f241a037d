//! Study in the Netherlands, diplomas, and what foreign schooling is worth.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, Figure, event, figure};
use crate::kernel::{Happening, Week};

/// The kind of Dutch course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Track {
    /// None.
    #[default]
    None,
    /// mbo level 1 or 2.
    LowerMbo,
    /// mbo level 3 or 4.
    HigherMbo,
    /// hbo or university.
    Tertiary,
}

/// Study and diplomas of a person -- always present.
#[derive(Component, Clone, Copy, Debug)]
pub struct Study {
    pub(super) track: Track,
    pub(super) until: Week,
    pub(super) diploma: Track,
    pub(super) valued: bool,
    pub(super) financed: bool,
}

impl Default for Study {
    fn default() -> Self {
        Self {
            track: Track::None,
            until: Week::NEVER,
            diploma: Track::None,
            valued: false,
            financed: false,
        }
    }
}

impl Study {
    /// Whether the person is enrolled now.
    #[must_use]
    pub fn is_enrolled(&self) -> bool {
        self.track != Track::None
    }
    /// What is followed now.
    #[must_use]
    pub fn track(&self) -> Track {
        self.track
    }
    /// The highest Dutch diploma.
    #[must_use]
    pub fn diploma(&self) -> Track {
        self.diploma
    }
    /// Whether foreign schooling has been valued (diplomawaardering).
    #[must_use]
    pub fn is_valued(&self) -> bool {
        self.valued
    }
    /// Whether study finance is the income (below the age limit), not bijstand.
    #[must_use]
    pub fn has_study_finance(&self) -> bool {
        self.financed
    }
}

/// What a Dutch diploma or a valued foreign one adds to the chance of work [log-ratio] -- read by labour.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Credential(pub(super) f32);

impl Credential {
    /// The addition [log-ratio].
    #[must_use]
    pub fn log_ratio(&self) -> f32 {
        self.0
    }
}

/// What happens in education.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EducationHappening {
    /// Foreign schooling was valued.
    Valued {
        /// Rank of the schooling [number].
        rank: f32,
    },
    /// A course began.
    Enrolled {
        /// The track [number].
        track: f32,
        /// How long it takes [weeks].
        weeks: f32,
    },
    /// A course was left without diploma.
    Left {
        /// The track [number].
        track: f32,
    },
    /// A diploma was given.
    Graduated {
        /// The track [number].
        track: f32,
    },
}

/// How figures name it.
const TRACK: Figure = figure("track: 1 lower mbo, 2 higher mbo, 3 tertiary", "code");

impl Happening for EducationHappening {
    const ROOM: &'static str = "education";
    const PLACE: u8 = 60;
    const EVENTS: &'static [Event] = &[
        event(
            "valued",
            "Foreign schooling was valued",
            &[figure("schooling: 0 none or primary, 1 secondary, 2 tertiary", "code")],
        ),
        event("left", "A course was left without diploma", &[TRACK]),
        event("graduated", "A diploma was given", &[TRACK]),
        event(
            "enrolled",
            "A course of the regular schools began",
            &[TRACK, figure("how long it takes", "weeks")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::Valued { .. } => "valued",
            Self::Enrolled { .. } => "enrolled",
            Self::Left { .. } => "left",
            Self::Graduated { .. } => "graduated",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Valued { rank } => [rank, 0.0],
            Self::Enrolled { track, weeks } => [track, weeks],
            Self::Left { track } | Self::Graduated { track } => [track, 0.0],
        }
    }
}
