//! How klantmanagers' hours are made and spent.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::kernel::Switches;
use crate::kernel::week::MINUTES_PER_HOUR;

/// The numbers of a team that its description leaves open; times in weeks.
#[derive(Resource, Clone, Copy, Debug)]
pub struct TeamParams {
    pub(super) hours: f32,
    pub(super) turnover: f32,
    pub(super) skill_spread: f32,
    pub(super) progress: i32,
    pub(super) aftercare: i32,
    pub(super) plan_after: i32,
    pub(super) home_visit: f32,
    pub(super) phone: f32,
    pub(super) interpreter: f32,
    pub(super) wording: f32,
    pub(super) may_wait: i32,
    pub(super) elasticity: f32,
    pub(super) reference: f32,
    pub(super) least: f32,
    pub(super) lasting: f32,
    pub(super) discloses: bool,
}

impl TeamParams {
    /// Reads the numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            hours: from.hours_per_week("team.hours.client")? as f32,
            turnover: from.rate("team.turnover.rate")? as f32,
            skill_spread: from.log_ratio("team.skill.spread")? as f32,
            progress: from.weeks("team.rhythm.progress")? as i32,
            aftercare: from.weeks("team.rhythm.aftercare")? as i32,
            plan_after: from.weeks("team.plan.after")? as i32,
            home_visit: from.share("team.talk.home-visit")? as f32,
            phone: from.share("team.talk.phone")? as f32,
            interpreter: from.share("team.talk.interpreter")? as f32,
            wording: from.level("team.talk.wording")? as f32,
            may_wait: from.weeks("team.wait.may")? as i32,
            elasticity: switches.keep(
                "R-31",
                from.log_ratio("team.support.elasticity")? as f32,
                0.0,
            ),
            reference: (from.hours("team.support.reference")? * MINUTES_PER_HOUR) as f32,
            least: (from.hours("team.support.least")? * MINUTES_PER_HOUR) as f32,
            lasting: from.ratio("team.support.lasting")? as f32,
            discloses: switches.is_on("S-53"),
        })
    }
}
