//! How well a person speaks and reads Dutch, and how the person learns.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};

/// Dutch as a continuous CEFR level: 0 = A0, 1 = A1, 2 = A2, 3 = B1, 4 = B2 [level].
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Dutch {
    pub(super) speaking: f32,
    pub(super) reading: f32,
}

impl Dutch {
    /// Speaking and listening [level].
    #[must_use]
    pub fn speaking(&self) -> f32 {
        self.speaking
    }
    /// Reading and writing [level].
    #[must_use]
    pub fn reading(&self) -> f32 {
        self.reading
    }
}

/// The lessons a person takes now -- always present, zero hours when there are none.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Course {
    pub(super) hours_per_week: f32,
    pub(super) hours_taken: f32,
}

impl Course {
    /// Lessons this week [hours/week].
    #[must_use]
    pub fn hours_per_week(&self) -> f32 {
        self.hours_per_week
    }
    /// Lessons taken so far [hours].
    #[must_use]
    pub fn hours_taken(&self) -> f32 {
        self.hours_taken
    }
}

/// How well the course fits a person who chose it with or without advice -- message from offers.
#[derive(Message, Clone, Copy, Debug)]
pub struct Fits {
    /// Whom, by row.
    pub row: Row,
    /// What lessons bring, beside a course that fits an average learner [log-ratio].
    pub log_ratio: f32,
}

/// The lessons of a learning route are arranged -- message from law.
#[derive(Message, Clone, Copy, Debug)]
pub struct LessonsArranged {
    /// For whom, by row.
    pub row: Row,
    /// The first week in which they can begin.
    pub from: Week,
    /// How many there are, attended or not [hours/week].
    pub hours: f32,
    /// How many there are in all [hours].
    pub most: f32,
}

/// What happens in learning Dutch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LanguageHappening {
    /// The course began.
    CourseBegan {
        /// Lessons in the first week [hours/week].
        hours: f32,
    },
    /// The course ended.
    CourseEnded {
        /// Lessons taken in all [hours].
        hours: f32,
        /// Speaking then [level].
        speaking: f32,
    },
    /// A whole CEFR level of speaking was reached for the first time.
    LevelReached {
        /// The level [level].
        level: f32,
        /// Reading then [level].
        reading: f32,
    },
}

impl Happening for LanguageHappening {
    const ROOM: &'static str = "language";
    const PLACE: u8 = 35;
    const EVENTS: &'static [Event] = &[
        event(
            "course-began",
            "The course of Dutch began",
            &[figure("lessons in the first week", "hours/week")],
        ),
        event(
            "course-ended",
            "The course ended",
            &[
                figure("lessons taken in all", "hours"),
                figure("speaking, A0 = 0 to C1 = 5", "level"),
            ],
        ),
        event(
            "level-reached",
            "A whole level of speaking was reached for the first time",
            &[figure("speaking, A0 = 0 to C1 = 5", "level"), figure("reading", "level")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::CourseBegan { .. } => "course-began",
            Self::CourseEnded { .. } => "course-ended",
            Self::LevelReached { .. } => "level-reached",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::CourseBegan { hours } => [hours, 0.0],
            Self::CourseEnded { hours, speaking } => [hours, speaking],
            Self::LevelReached { level, reading } => [level, reading],
        }
    }
}
