//! The numbers of health.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, ThemeReader};

use super::positive::Weights;
use crate::kernel::week::WEEKS_PER_MONTH;
use crate::kernel::{Switches, maths};

/// The squared width of a uniform distribution with variance one.
const UNIFORM_WIDTH: f32 = 12.0;

/// The share with a limit of the body: at one age, and how it rises with age.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByAge {
    /// The age at which the share is stated [years].
    pub(super) stated_at: f32,
    /// Log odds at that age.
    pub(super) log_odds: f32,
    /// Their rise in ten years.
    pub(super) per_decade: f32,
}

/// Weekly chances, ordinary and when things have just settled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Often {
    pub(super) ordinary: f32,
    pub(super) just_settled: f32,
}

/// The numbers of this room.
#[derive(Resource, Clone, Debug)]
pub struct HealthParams {
    /// The level below which the MHI-5 counts someone as unhealthy [standard-deviations].
    pub(super) unhealthy_below: f32,
    /// The level below which care is specialised care [standard-deviations].
    pub(super) severe_below: f32,
    pub(super) own_spread: f32,
    pub(super) passing_spread: f32,
    pub(super) own_mean: f32,
    /// What is left of a passing state of mind after a week.
    pub(super) kept: f32,
    /// The width of what a week adds by chance, which is uniform.
    pub(super) noise_width: f32,
    pub(super) inactive: f32,
    pub(super) active: f32,
    pub(super) family_abroad: f32,
    pub(super) discouragement: f32,
    pub(super) per_move: f32,
    pub(super) debt_shock: f32,
    pub(super) job_lost_shock: f32,
    pub(super) bereaved_shock: f32,
    pub(super) job_relief: f32,
    pub(super) family_relief: f32,
    pub(super) wound: Often,
    pub(super) wound_drop: f32,
    pub(super) settled_weeks: i32,
    pub(super) reveal: Often,
    pub(super) uptake: f32,
    pub(super) again: f32,
    /// The weights of the six dimensions of positive health.
    pub(super) positive: Weights,
    /// The level of speaking below which care needs an interpreter.
    pub(super) interpreter_below: f32,
    pub(super) by_interpreter: f32,
    pub(super) by_own_risk: f32,
    pub(super) network: f32,
    /// A draw above this brings nothing up for anybody.
    pub(super) most_surfaces: f32,
    pub(super) wait: f32,
    pub(super) wait_severe: f32,
    pub(super) wait_spread: f32,
    pub(super) treatment_weeks: i32,
    /// What a week of treatment adds to the level.
    pub(super) gain_a_week: f32,
    /// What a whole treatment adds to where the mind settles.
    pub(super) lasting_gain: f32,
    pub(super) mild: ByAge,
    pub(super) severe: ByAge,
    pub(super) mild_limit: f32,
    /// What is left of ability, as factors.
    pub(super) when_unhealthy: f32,
    pub(super) when_severely_limited: f32,
    pub(super) when_indebted: f32,
    pub(super) when_isolated: f32,
    pub(super) when_family_stressed: f32,
}

impl HealthParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let level = |from: &mut ThemeReader, id: &str| -> Result<f32, EvidenceError> {
            Ok(from.number(id, Quantity::StandardDeviations)? as f32)
        };
        let lasting = from.share("health.mind.lasting")? as f32;
        let persistence = from.ratio("health.mind.persistence")? as f32;
        let kept = maths::power(persistence, 1.0 / WEEKS_PER_MONTH as f32);
        let boost = from.ratio("health.onset.boost")? as f32;
        let boost = switches.keep("S-155", boost, 1.0);
        let wound = from.rate("health.onset.rate")? as f32;
        let treatment = from.weeks("health.care.treatment")?.max(1.0) as f32;
        let gain = level(from, "health.care.gain")?;
        let wound = Often::of(switches.keep("S-154", wound, 0.0), boost);
        let reveal = Often::of(from.rate("health.reveal.rate")? as f32, boost);
        let again = chance_of(from.rate("health.care.again")? as f32);
        let stated_at = from.years("health.body.stated-at")? as f32;
        // What weighs nothing when a mechanism is off: a sum without it, a factor of one.
        let taken_up = |share| switches.keep("R-23", share, 0.0);
        let spiral = |value| switches.keep("S-153", value, 0.0);
        let worn = |value| switches.keep("P-58", value, 0.0);
        let waited = |value| switches.keep("S-161", value, 0.0);
        let ill = |log: f64| switches.keep("S-167", maths::exp(log as f32), 1.0);
        let burdened = |log: f64| switches.keep("S-168", maths::exp(log as f32), 1.0);
        Ok(Self {
            unhealthy_below: maths::inverse_normal(from.share("health.start.unhealthy")?) as f32,
            severe_below: maths::inverse_normal(from.share("health.start.severe")?) as f32,
            own_spread: lasting.sqrt(),
            passing_spread: (1.0 - lasting).sqrt(),
            own_mean: switches.keep("S-156", level(from, "health.mind.resilience")?, 0.0),
            kept,
            noise_width: (UNIFORM_WIDTH * (1.0 - lasting) * (1.0 - kept * kept)).sqrt(),
            inactive: spiral(level(from, "health.spiral.inactive")?),
            active: spiral(level(from, "health.spiral.active")?),
            family_abroad: level(from, "health.pressure.family-abroad")?,
            discouragement: worn(level(from, "health.pressure.discouragement")?),
            per_move: worn(level(from, "health.pressure.move")?),
            debt_shock: worn(level(from, "health.shock.debt")?),
            job_lost_shock: level(from, "health.shock.job-lost")?,
            bereaved_shock: level(from, "health.shock.bereaved")?,
            job_relief: level(from, "health.relief.job-began")?,
            family_relief: level(from, "health.relief.family-came")?,
            most_surfaces: wound.just_settled + reveal.just_settled + again,
            wound,
            wound_drop: level(from, "health.onset.drop")?,
            settled_weeks: from.weeks("health.onset.window")?.round() as i32,
            reveal,
            uptake: from.share("health.care.uptake")? as f32,
            positive: Weights::read(from)?,
            interpreter_below: from.number("health.care.interpreter-below", Quantity::Level)?
                as f32,
            by_interpreter: taken_up(from.share("health.care.by-interpreter")? as f32),
            by_own_risk: taken_up(from.share("health.care.by-own-risk")? as f32),
            network: switches.keep("S-38", from.ratio("health.care.network")? as f32, 1.0),
            again,
            wait: waited(from.weeks("health.care.wait")? as f32),
            wait_severe: waited(from.weeks("health.care.wait-severe")? as f32),
            wait_spread: from.log_ratio("health.care.wait-spread")? as f32,
            treatment_weeks: treatment.round() as i32,
            gain_a_week: gain / treatment.round(),
            lasting_gain: gain * from.share("health.care.lasting")? as f32,
            mild: ByAge::read(from, stated_at, "health.body.mild", "health.body.mild-by-age")?,
            severe: ByAge::read(
                from,
                stated_at,
                "health.body.severe",
                "health.body.severe-by-age",
            )?,
            mild_limit: from.share("health.body.mild-limit")? as f32,
            when_unhealthy: ill(from.log_ratio("health.ability.unhealthy")?),
            when_severely_limited: ill(from.log_ratio("health.ability.severe-limit")?),
            when_indebted: burdened(from.log_ratio("health.ability.debt")?),
            when_isolated: burdened(from.log_ratio("health.ability.isolation")?),
            when_family_stressed: burdened(from.log_ratio("health.ability.family-stress")?),
        })
    }
}

impl Often {
    fn of(rate: f32, boost: f32) -> Self {
        Self { ordinary: chance_of(rate), just_settled: chance_of(rate * boost) }
    }
}

impl ByAge {
    fn read(
        from: &mut ThemeReader,
        stated_at: f32,
        share: &str,
        rise: &str,
    ) -> Result<Self, EvidenceError> {
        let share = from.share(share)? as f32;
        let per_decade = from.log_ratio(rise)? as f32;
        Ok(Self { stated_at, log_odds: maths::ln(share / (1.0 - share)), per_decade })
    }
}

/// The chance that something of this rate happens within a week.
fn chance_of(rate: f32) -> f32 {
    1.0 - maths::exp(-rate)
}
