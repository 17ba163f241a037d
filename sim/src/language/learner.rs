//! How a person learns.

use bevy_ecs::prelude::*;

use crate::kernel::Week;

/// How a person learns -- drawn when the person comes; lessons change with a learning route, and
/// the last three with every week.
#[derive(Component, Clone, Copy, Debug)]
pub struct Learner {
    /// Lessons it takes to climb a level, at the level of reference [hours/level].
    pub(super) hours_per_level: f32,
    /// What the person puts into lessons: 1 all [share].
    pub(super) effort: f32,
    /// The same in a course that fits an average learner [share].
    pub(super) own_effort: f32,
    /// Lessons in a week that has room for them [hours/week].
    pub(super) planned: f32,
    /// The first week in which lessons can begin.
    pub(super) course_from: Week,
    /// Lessons after which the course of a learning route ends [hours].
    pub(super) most_hours: u16,
    /// How far the Latin script is mastered: 1 fully [share].
    pub(super) literacy: f32,
    /// The highest whole level of speaking so far [level].
    pub(super) reached: f32,
    /// Whether the course was running last week.
    pub(super) in_course: bool,
}

impl Learner {
    /// Whether the intention to stay is low, which shows in the effort put into lessons (S-93).
    #[must_use]
    pub fn would_return(&self) -> bool {
        self.own_effort < 1.0
    }
}

impl Default for Learner {
    fn default() -> Self {
        Self {
            hours_per_level: f32::INFINITY,
            effort: 0.0,
            own_effort: 0.0,
            planned: 0.0,
            course_from: Week::NEVER,
            most_hours: u16::MAX,
            literacy: 0.0,
            reached: 0.0,
            in_course: false,
        }
    }
}
