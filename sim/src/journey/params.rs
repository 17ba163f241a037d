//! The numbers of the klantreis, and of the plain average guidance along it.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::kernel::Switches;

/// The numbers of this room; times in weeks.
#[derive(Resource, Clone, Copy, Debug)]
pub struct JourneyParams {
    pub(super) intake_delay: i32,
    pub(super) intake_length: i32,
    pub(super) orientation_most: i32,
    pub(super) orientation_level: f32,
    pub(super) single_sight_ends: bool,
    pub(super) partner_sight_ends: bool,
    pub(crate) capacity: f32,
    /// Ties outdoors below which the participatieladder has somebody isolated [share].
    pub(super) contacts: f32,
}

impl JourneyParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            intake_delay: from.weeks("journey.intake.delay")? as i32,
            intake_length: from.weeks("journey.intake.length")? as i32,
            orientation_most: from.weeks("journey.orientation.longest")? as i32,
            orientation_level: from.level("journey.orientation.speaking")? as f32,
            single_sight_ends: switches.is_on("S-150"),
            partner_sight_ends: switches.is_on("S-174"),
            capacity: from.hours_per_week("journey.load.capacity")? as f32,
            contacts: from.share("journey.ladder.contacts")? as f32,
        })
    }
}

/// What a plain average municipality offers beside the course; times in weeks.
#[derive(Resource, Clone, Copy, Debug)]
pub struct GuidanceParams {
    pub(super) activity_share: f32,
    pub(super) activity_hours: f32,
    pub(super) activity_weeks: i32,
    pub(super) activity_dutch: f32,
    pub(super) activity_integrated: f32,
    pub(super) drop_rate: f32,
    pub(super) drop_overload: f32,
    pub(super) lessons_share: f32,
    pub(super) lessons_hours: f32,
    pub(super) lessons_weeks: i32,
    pub(super) job_language_share: f32,
    pub(super) job_language_weeks: i32,
    package_unexplained: f32,
}

impl GuidanceParams {
    /// How much more often work is offered in work guidance than known levers explain [log-ratio].
    #[must_use]
    pub fn unexplained(&self) -> f32 {
        self.package_unexplained
    }

    /// Reads the numbers of guidance.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, _: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            activity_share: from.share("guidance.activity.share")? as f32,
            activity_hours: from.hours_per_week("guidance.activity.hours")? as f32,
            activity_weeks: from.weeks("guidance.activity.length")? as i32,
            activity_dutch: from.share("guidance.activity.dutch-setting")? as f32,
            activity_integrated: from.share("guidance.activity.integrated")? as f32,
            drop_rate: from.rate("guidance.activity.drop-out")? as f32,
            drop_overload: from.ratio("guidance.activity.drop-out-overload")? as f32,
            lessons_share: from.share("guidance.practical-lessons.share")? as f32,
            lessons_hours: from.hours_per_week("guidance.practical-lessons.hours")? as f32,
            lessons_weeks: from.weeks("guidance.practical-lessons.length")? as i32,
            job_language_share: from.share("guidance.job-language.share")? as f32,
            job_language_weeks: from.weeks("guidance.job-language.length")? as i32,
            package_unexplained: from.log_ratio("guidance.package.unexplained")? as f32,
        })
    }
}
