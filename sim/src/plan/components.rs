//! The plan (PIP), what a client hopes for, and what happens to both.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, PersonId, Row, Week};

/// The way to work that a plan takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Path {
    /// The work that the client hopes for (droombaan), as it is.
    #[default]
    Droombaan,
    /// Work within reach first (broodbaan), with the hoped-for work as the next step (S-98).
    Broodbaan,
    /// The shortest way to any paid work (S-95).
    Shortest,
}

impl Path {
    /// All ways, with the names of a scenario.
    pub const ALL: [(&'static str, Self); 3] = [
        ("droombaan", Self::Droombaan),
        ("broodbaan", Self::Broodbaan),
        ("shortest", Self::Shortest),
    ];
}

/// The plan of a client -- always present where there is a team, empty until it is signed.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    pub(super) signed: Week,
    pub(super) adjusted: Week,
    pub(super) versions: u16,
    pub(super) path: Path,
    pub(super) fit: f32,
    pub(super) steps: u16,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            signed: Week::NEVER,
            adjusted: Week::NEVER,
            versions: 0,
            path: Path::default(),
            fit: 0.0,
            steps: 0,
        }
    }
}

impl Plan {
    /// The week of the first version; [`Week::NEVER`] if there is none.
    #[must_use]
    pub fn signed(&self) -> Week {
        self.signed
    }
    /// The week in which the goal was last adjusted; [`Week::NEVER`] if it never was.
    #[must_use]
    pub fn adjusted(&self) -> Week {
        self.adjusted
    }
    /// Versions so far [count].
    #[must_use]
    pub fn versions(&self) -> u16 {
        self.versions
    }
    /// The way to work.
    #[must_use]
    pub fn path(&self) -> Path {
        self.path
    }
    /// How well it fits the life of the client, hidden [share].
    #[must_use]
    pub fn fit(&self) -> f32 {
        self.fit
    }
    /// Agreed steps that were done [count].
    #[must_use]
    pub fn steps(&self) -> u16 {
        self.steps
    }
}

/// What a client hopes for, hidden -- always present where there is a team.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq)]
pub struct Ambition {
    pub(super) gap: f32,
}

impl Ambition {
    /// Levels between the work that is hoped for and the work within reach [level].
    #[must_use]
    pub fn gap(&self) -> f32 {
        self.gap
    }
}

/// What a contact does to the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Planned {
    /// It was signed.
    Made {
        /// By which way.
        path: Path,
        /// How well it fits [share].
        fit: f32,
        /// Weeks since the intake [weeks].
        weeks: f32,
        /// What of the gap it closes [share].
        closes: f32,
    },
    /// Its goal was adjusted.
    Adjusted {
        /// To which way.
        path: Path,
        /// How well it fits now [share].
        fit: f32,
        /// What of the gap it closes [share].
        closes: f32,
    },
    /// A talk tested hopes against what is within reach: what of the gap it closes [share].
    Tested(f32),
    /// The agreed step was done.
    Stepped,
}

/// Work on the plan of a client -- message from guidance; nothing else moves it.
#[derive(Message, Clone, Copy, Debug)]
pub struct PlanMoved {
    /// Whose.
    pub person: PersonId,
    /// In which row.
    pub row: Row,
    /// How.
    pub by: Planned,
}

/// What happens to a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum PlanHappening {
    /// The plan was made: weeks since the intake [weeks], whether within the term of the law.
    Made { weeks: f32, in_time: f32 },
    /// Its goal was adjusted: weeks since it was made [weeks], versions so far [count].
    Adjusted { weeks: f32, versions: f32 },
    /// An agreed step was done: steps so far [count].
    StepDone { steps: f32 },
}

impl Happening for PlanHappening {
    const ROOM: &'static str = "plan";
    const PLACE: u8 = 20;
    const EVENTS: &'static [Event] = &[
        event(
            "made",
            "The plan was made",
            &[figure("weeks since the intake", "weeks"), figure("within the term", "yes/no")],
        ),
        event(
            "adjusted",
            "The goal of the plan was adjusted",
            &[figure("weeks since the plan was made", "weeks"), figure("versions so far", "count")],
        ),
        event("step-done", "An agreed step was done", &[figure("steps so far", "count")]),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::Made { .. } => "made",
            Self::Adjusted { .. } => "adjusted",
            Self::StepDone { .. } => "step-done",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Made { weeks, in_time } => [weeks, in_time],
            Self::Adjusted { weeks, versions } => [weeks, versions],
            Self::StepDone { steps } => [steps, 0.0],
        }
    }
}
