//! The duty to inburger under either act: term, exam parts, attempts and how it ends.

use bevy_ecs::prelude::*;

use super::wi2021::Route;
use crate::kernel::{Row, Week};

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
    /// Exempt for as long as a course of the regular schools lasts (Wi2021).
    Suspended,
    /// Withdrawn, because pension age was reached (Wi2021).
    Withdrawn,
    /// The Z-route is finished, without an exam (Wi2021).
    Finished,
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

impl Duty {
    /// Ends the duty.
    pub(super) fn settle(&mut self, standing: Standing, week: Week) {
        self.standing = standing;
        self.settled = week;
    }
}

/// Who holds the broad intake and makes the PIP of people under Wi2021.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Regie {
    /// A plain average municipality, after drawn delays.
    #[default]
    Drawn,
    /// The team, whose hours decide.
    ByTeam,
}

/// A klantmanager decides on the route of a plan under Wi2021, or on another one -- message from guidance.
///
/// Where nobody says anything the plan holds what the test and the rule of the act say.
#[derive(Message, Clone, Copy, Debug)]
pub struct RouteDecided {
    /// Whose.
    pub row: Row,
    /// Which.
    pub route: Route,
}
