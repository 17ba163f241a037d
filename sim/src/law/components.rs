//! The duty to inburger under Wi2013: term, exam parts, attempts and how it ends.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, Figure, event, figure};
use crate::kernel::{Happening, Week};

/// How the duty stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The duty has not begun.
    #[default]
    Before,
    /// Within the term, extended or not.
    Open,
    /// All parts passed.
    Passed,
    /// Exempt from the start (vrijstelling) or on medical grounds (ontheffing).
    Exempt,
    /// Dispensed after demonstrable effort (ontheffing).
    Dispensed,
    /// The term is over and the duty not met.
    Overdue,
}

/// The duty of a person -- always present.
#[derive(Component, Clone, Copy, Debug)]
pub struct Duty {
    pub(super) standing: Standing,
    pub(super) parts_passed: u8,
    pub(super) attempts: u8,
    pub(super) term_end: Week,
    pub(super) next_attempt: Week,
    pub(super) settled: Week,
}

impl Default for Duty {
    fn default() -> Self {
        Self {
            standing: Standing::Before,
            parts_passed: 0,
            attempts: 0,
            term_end: Week::NEVER,
            next_attempt: Week::NEVER,
            settled: Week::NEVER,
        }
    }
}

impl Duty {
    /// How the duty stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing
    }
    /// Whether the duty still asks for lessons.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Open | Standing::Overdue)
    }
    /// Whether the exam is passed.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        self.standing == Standing::Passed
    }
    /// Exam parts passed [bits].
    #[must_use]
    pub fn parts_passed(&self) -> u8 {
        self.parts_passed
    }
    /// The end of the term; the week itself is outside it.
    #[must_use]
    pub fn term_end(&self) -> Week {
        self.term_end
    }
    /// The week in which the duty ended well; [`Week::NEVER`] while open.
    #[must_use]
    pub fn settled(&self) -> Week {
        self.settled
    }
}

/// What happens in the law of inburgering.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LawHappening {
    /// The term began.
    TermBegan {
        /// Its length [weeks].
        weeks: f32,
    },
    /// A part of the exam was passed.
    PartPassed {
        /// Which, as the number of a [`Part`](super::Part) [number].
        part: f32,
        /// Sittings so far [count].
        attempts: f32,
    },
    /// A part was failed.
    PartFailed {
        /// Which, as the number of a [`Part`](super::Part) [number].
        part: f32,
        /// Sittings so far [count].
        attempts: f32,
    },
    /// All parts are passed.
    ExamPassed {
        /// Since the duty began [weeks].
        weeks: f32,
    },
    /// Exempt from the start, on medical grounds or by a diploma.
    Exempted,
    /// Dispensed after demonstrable effort.
    Dispensed {
        /// Lessons taken [hours].
        hours: f32,
    },
    /// The term was extended.
    Extended {
        /// By how much [weeks].
        weeks: f32,
    },
    /// The term ended and the duty was not met.
    TermExceeded,
}

/// How figures name it.
const PART: Figure = figure(
    "part: 0 speaking, 1 listening, 2 reading, 3 writing, 4 KNM (society), 5 ONA (labour market)",
    "code",
);

impl Happening for LawHappening {
    const ROOM: &'static str = "law";
    const PLACE: u8 = 55;
    const EVENTS: &'static [Event] = &[
        event("term-began", "The term to inburger began", &[figure("its length", "weeks")]),
        event(
            "part-passed",
            "A part of the exam was passed",
            &[PART, figure("sittings so far", "count")],
        ),
        event("part-failed", "A part was failed", &[PART, figure("sittings so far", "count")]),
        event("exam-passed", "All parts are passed", &[figure("since the duty began", "weeks")]),
        event("exempted", "Exempt from the start, on medical grounds or by a diploma", &[]),
        event(
            "dispensed",
            "Dispensed after demonstrable effort",
            &[figure("lessons taken", "hours")],
        ),
        event("extended", "The term was extended", &[figure("by how much", "weeks")]),
        event("term-exceeded", "The term ended and the duty was not met", &[]),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::TermBegan { .. } => "term-began",
            Self::PartPassed { .. } => "part-passed",
            Self::PartFailed { .. } => "part-failed",
            Self::ExamPassed { .. } => "exam-passed",
            Self::Exempted => "exempted",
            Self::Dispensed { .. } => "dispensed",
            Self::Extended { .. } => "extended",
            Self::TermExceeded => "term-exceeded",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::TermBegan { weeks } | Self::ExamPassed { weeks } | Self::Extended { weeks } => {
                [weeks, 0.0]
            }
            Self::PartPassed { part, attempts } | Self::PartFailed { part, attempts } => {
                [part, attempts]
            }
            Self::Dispensed { hours } => [hours, 0.0],
            Self::Exempted | Self::TermExceeded => [0.0; 2],
        }
    }
}
