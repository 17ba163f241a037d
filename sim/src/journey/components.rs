//! The klantreis: its five steps with their dates, and the activity beside the course.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};

/// The five steps of the klantreis, and the time before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Not begun.
    #[default]
    Before,
    /// Intake.
    Intake,
    /// Orientation and search.
    Orientation,
    /// Activation and employee skills.
    Activation,
    /// Matching to work or education.
    Matching,
    /// Guidance and aftercare (nazorg).
    Aftercare,
}

/// Where a person is on the klantreis, and since when -- always present.
#[derive(Component, Clone, Copy, Debug)]
pub struct Journey {
    pub(super) step: Step,
    /// First entry into each step after [`Step::Before`].
    pub(super) entered: [Week; 5],
    pub(super) next: Week,
    pub(super) in_sight: bool,
    pub(super) weeks_in_sight: u16,
    pub(super) weeks_in_matching: u16,
    pub(super) guidance: Week,
}

impl Default for Journey {
    fn default() -> Self {
        Self {
            step: Step::Before,
            entered: [Week::NEVER; 5],
            next: Week::NEVER,
            in_sight: true,
            weeks_in_sight: 0,
            weeks_in_matching: 0,
            guidance: Week::NEVER,
        }
    }
}

impl Journey {
    /// The step now.
    #[must_use]
    pub fn step(&self) -> Step {
        self.step
    }
    /// When a step was first entered; [`Week::NEVER`] if not yet or for [`Step::Before`].
    #[must_use]
    pub fn entered(&self, step: Step) -> Week {
        (step as usize).checked_sub(1).map_or(Week::NEVER, |place| self.entered[place])
    }
    /// The start of work guidance, the fifth clock; [`Week::NEVER`] if there is none yet.
    ///
    /// Where a team guides, the team begins it; else it is the first week in matching.
    #[must_use]
    pub fn guidance_start(&self) -> Week {
        self.guidance
    }
    /// Weeks in the municipality's sight so far [weeks].
    #[must_use]
    pub fn weeks_in_sight(&self) -> u16 {
        self.weeks_in_sight
    }
    /// Weeks in the step of matching so far [weeks].
    #[must_use]
    pub fn weeks_in_matching(&self) -> u16 {
        self.weeks_in_matching
    }
    /// Whether the municipality still sees this person (S-150, S-174).
    #[must_use]
    pub fn is_in_sight(&self) -> bool {
        self.in_sight
    }
}

/// Who starts the clock of work guidance.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuidanceClock {
    /// Nobody by name: it is the first week in matching.
    #[default]
    AtMatching,
    /// The team, by [`GuidanceBegan`].
    ByTeam,
}

/// Who gives activities and lessons beside the course.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BesideCourse {
    /// An average municipality; what a team offers comes beside it.
    #[default]
    Average,
    /// The team alone, by what it offers.
    TeamAlone,
}

/// Guidance toward work began this week -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct GuidanceBegan {
    /// Whose, by row.
    pub row: Row,
}

/// Spoken lessons beside the course begin -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct LessonsGiven {
    /// Who gets them, by row.
    pub row: Row,
    /// How many [hours/week].
    pub hours: f32,
    /// For how long [weeks].
    pub weeks: i32,
}

/// Participation under a learning route begins -- message from law.
#[derive(Message, Clone, Copy, Debug)]
pub struct ParticipationGiven {
    /// Who takes part, by row.
    pub row: Row,
    /// How much [hours/week].
    pub hours: f32,
    /// For how long [weeks].
    pub weeks: i32,
}

/// What a person does beside the course -- always present.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Activity {
    pub(super) hours: f32,
    pub(super) speaks_dutch: bool,
    pub(super) integrated: bool,
    pub(super) practical_lessons: f32,
    pub(super) job_language: bool,
    pub(super) offered_lessons: f32,
    pub(super) other: f32,
    pub(super) is_placed: bool,
    pub(super) until: Week,
    pub(super) lessons_until: Week,
    pub(super) job_language_until: Week,
}

impl Activity {
    /// Volunteering or a placement beside the course [hours/week].
    #[must_use]
    pub fn hours(&self) -> f32 {
        self.hours
    }
    /// Whether Dutch is really spoken there (S-115).
    #[must_use]
    pub fn speaks_dutch(&self) -> bool {
        self.speaks_dutch
    }
    /// Whether one team plans course and activity together (S-120).
    #[must_use]
    pub fn is_integrated(&self) -> bool {
        self.integrated
    }
    /// Extra practical, spoken lessons (S-122) [hours/week].
    #[must_use]
    pub fn practical_lessons(&self) -> f32 {
        self.practical_lessons + self.offered_lessons
    }
    /// What else of offers fills the week, without Dutch [hours/week].
    #[must_use]
    pub fn other_hours(&self) -> f32 {
        self.other
    }
    /// Whether a short job-specific oral course runs this week (S-111).
    #[must_use]
    pub fn has_job_language(&self) -> bool {
        self.job_language
    }
}

/// What a person does now beside the course, all offers together -- message from offers.
#[derive(Message, Clone, Copy, Debug)]
pub struct Engaged {
    /// Who, by row.
    pub row: Row,
    /// Volunteering or a placement [hours/week].
    pub hours: f32,
    /// Whether Dutch is really spoken there.
    pub speaks_dutch: bool,
    /// Whether one team plans it with the course.
    pub is_integrated: bool,
    /// Practical lessons [hours/week].
    pub practical_lessons: f32,
    /// Whether a short oral course for a job runs.
    pub has_job_language: bool,
    /// What else fills the week [hours/week].
    pub other_hours: f32,
}

/// What happens on the klantreis.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum JourneyHappening {
    /// A step was entered: which [number], weeks since the own home [weeks].
    StepEntered { step: f32, weeks: f32 },
    /// An activity beside the course began: hours [hours/week], whether Dutch is spoken [share].
    ActivityBegan { hours: f32, dutch: f32 },
    /// The activity ended, after drop-out or as planned: whether dropped [share].
    ActivityEnded { dropped: f32 },
    /// The person went out of the municipality's sight.
    OutOfSight,
    /// The person came back into sight.
    BackInSight,
}

impl Happening for JourneyHappening {
    const ROOM: &'static str = "journey";
    const PLACE: u8 = 70;
    const EVENTS: &'static [Event] = &[
        event(
            "step-entered",
            "A step of the klantreis was entered",
            &[
                figure(
                    "step: 1 intake, 2 orientation, 3 activation, 4 matching, 5 aftercare",
                    "code",
                ),
                figure("weeks since the own home", "weeks"),
            ],
        ),
        event(
            "activity-began",
            "An activity beside the course began",
            &[figure("hours", "hours/week"), figure("Dutch is spoken there", "yes/no")],
        ),
        event("activity-ended", "The activity ended", &[figure("dropped out", "yes/no")]),
        event("out-of-sight", "The person went out of the sight of the municipality", &[]),
        event("back-in-sight", "The person came back into sight", &[]),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::StepEntered { .. } => "step-entered",
            Self::ActivityBegan { .. } => "activity-began",
            Self::ActivityEnded { .. } => "activity-ended",
            Self::OutOfSight => "out-of-sight",
            Self::BackInSight => "back-in-sight",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::StepEntered { step, weeks } => [step, weeks],
            Self::ActivityBegan { hours, dutch } => [hours, dutch],
            Self::ActivityEnded { dropped } => [dropped, 0.0],
            Self::OutOfSight | Self::BackInSight => [0.0; 2],
        }
    }
}
