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
    /// How fast what minutes win fades [1/week].
    pub(super) fading: f32,
    pub(super) coercive: f32,
    pub(super) coercive_reactance: f32,
    pub(super) work_guidance_after: f32,
    pub(super) work_guidance_spread: f32,
    pub(super) wait_left: f32,
    pub(super) course_first: f32,
    pub(super) introductions: f32,
    pub(super) conversation_weeks: i32,
    pub(super) discloses: bool,
    /// Whether knowing the social map leads anywhere.
    pub(super) sends_on: bool,
    pub(super) craft: CraftParams,
    pub(super) measures: MeasureParams,
}

/// What a team's way of working is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct CraftParams {
    pub(super) faces: f32,
    pub(super) single_point: f32,
    pub(super) specialised: f32,
    pub(super) gain: f32,
    pub(super) most: f32,
    pub(super) enough: f32,
    pub(super) routine: f32,
    pub(super) routine_after: f32,
    pub(super) shares_language: bool,
    pub(super) changes_logics: bool,
    pub(super) weights: Weights,
}

/// What a client weighs in a caseload (R-48) [ratio].
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    pub(super) basic: f32,
    pub(super) health: f32,
    pub(super) reunification: f32,
    pub(super) z_route: f32,
    pub(super) crisis: f32,
    pub(super) aftercare: f32,
}

impl Weights {
    /// Where all clients weigh the same.
    const EQUAL: Self = Self {
        basic: 1.0,
        health: 1.0,
        reunification: 1.0,
        z_route: 1.0,
        crisis: 1.0,
        aftercare: 1.0,
    };
}

/// What measures do beside trust and motivation.
#[derive(Clone, Copy, Debug)]
pub(super) struct MeasureParams {
    pub(super) misjudged_low: f32,
    pub(super) misjudged_high: f32,
    pub(super) entry: f32,
    pub(super) lasts: i32,
    pub(super) withdraws: f32,
}

impl TeamParams {
    /// Reads the numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let by_channels = from.log_ratio("team.support.by-channels")? as f32;
        let half_life = from.weeks("team.support.half-life")?.max(1.0);
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
                from.log_ratio("team.support.elasticity")? as f32 - by_channels,
                0.0,
            ),
            reference: (from.hours("team.support.reference")? * MINUTES_PER_HOUR) as f32,
            least: (from.hours("team.support.least")? * MINUTES_PER_HOUR) as f32,
            lasting: from.ratio("team.support.lasting")? as f32,
            fading: switches.keep("P-77", (std::f64::consts::LN_2 / half_life) as f32, 0.0),
            coercive: switches.keep("R-36", from.log_ratio("team.style.coercive")? as f32, 0.0),
            coercive_reactance: from.ratio("team.style.reactance")? as f32,
            work_guidance_after: from.weeks("team.work-guidance.after")? as f32,
            work_guidance_spread: from.weeks("team.work-guidance.spread")? as f32,
            wait_left: switches.keep(
                "S-9",
                from.share("team.work-guidance.wait-left")? as f32,
                1.0,
            ),
            course_first: from.weeks("team.work-guidance.course-first")?.max(1.0) as f32,
            introductions: switches.keep(
                "S-133",
                from.rate("team.jobhunter.introductions")? as f32,
                0.0,
            ),
            conversation_weeks: from.weeks("team.conversation.length")? as i32,
            discloses: switches.is_on("S-53"),
            sends_on: switches.is_on("S-162"),
            craft: read_craft(from, switches)?,
            measures: read_measures(from, switches)?,
        })
    }
}

fn read_craft(from: &mut ThemeReader, switches: &Switches) -> Result<CraftParams, EvidenceError> {
    let weights = Weights {
        basic: from.ratio("team.weight.basic")? as f32,
        health: from.ratio("team.weight.health")? as f32,
        reunification: from.ratio("team.weight.reunification")? as f32,
        z_route: from.ratio("team.weight.z-route")? as f32,
        crisis: from.ratio("team.weight.crisis")? as f32,
        aftercare: from.ratio("team.weight.aftercare")? as f32,
    };
    Ok(CraftParams {
        faces: switches.keep("S-56", from.ratio("team.faces.trust")? as f32, 1.0),
        single_point: switches.keep("S-63", from.share("team.single-point.relief")? as f32, 0.0),
        specialised: switches.keep("S-184", from.ratio("team.specialised.known")? as f32, 1.0),
        gain: switches.keep("S-189", from.log_ratio("team.intervisie.gain")? as f32, 0.0),
        most: from.log_ratio("team.intervisie.most")? as f32,
        enough: from.hours_per_week("team.intervisie.enough")? as f32,
        routine: switches.keep("S-188", from.share("team.routine.most")? as f32, 0.0),
        routine_after: from.weeks("team.routine.after")? as f32,
        shares_language: switches.is_on("S-185"),
        changes_logics: switches.is_on("S-85"),
        weights: if switches.is_on("S-183") { weights } else { Weights::EQUAL },
    })
}

fn read_measures(
    from: &mut ThemeReader,
    switches: &Switches,
) -> Result<MeasureParams, EvidenceError> {
    let keep = |id: &str, value: f64| switches.keep(id, value as f32, 0.0);
    Ok(MeasureParams {
        misjudged_low: keep("S-157", from.share("team.attribution.low")?),
        misjudged_high: keep("S-157", from.share("team.attribution.high")?),
        entry: keep("R-38", from.log_ratio("team.measure.entry")?),
        lasts: from.weeks("team.measure.lasts")? as i32,
        withdraws: keep("R-38", from.standard_deviations("team.measure.withdraws")?),
    })
}
