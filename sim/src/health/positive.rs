//! Positive health in six dimensions (S-39): a way to look at what there is, not one more process.
//!
//! Each is a share of all one could wish for, worked out from states of body, mind, work, home and, where
//! there is a team, motivation and ties. Nothing in the model reads them.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, ThemeReader};

use super::components::{Body, Mind};
use super::params::HealthParams;
use crate::arrival::Clocks;
use crate::education::Study;
use crate::household::Home;
use crate::journey::Activity;
use crate::kernel::{Week, maths};
use crate::labour::Job;
use crate::language::{Course, Dutch};
use crate::money::Indebted;
use crate::motivation::Motivation;
use crate::network::Ties;

/// The dimensions in their order.
pub const DIMENSIONS: [&str; 6] = [
    "bodily-functions",
    "mental-well-being",
    "meaning",
    "quality-of-life",
    "participation",
    "daily-functioning",
];

/// The weights of the projection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    steepness: f32,
    aim_course: f32,
    aim_none: f32,
    inner: f32,
    debts: f32,
    stress: f32,
    lonely: f32,
    no_home: f32,
    joins_activity: f32,
    joins_course: f32,
    joins_none: f32,
    speaks: f32,
}

impl Weights {
    /// Reads the weights.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader) -> Result<Self, EvidenceError> {
        let mut share = |id: &str| from.share(id).map(|share| share as f32);
        Ok(Self {
            aim_course: share("health.positive.aim-course")?,
            aim_none: share("health.positive.aim-none")?,
            inner: share("health.positive.inner")?,
            debts: share("health.positive.debts")?,
            stress: share("health.positive.stress")?,
            lonely: share("health.positive.lonely")?,
            no_home: share("health.positive.no-home")?,
            joins_activity: share("health.positive.joins-activity")?,
            joins_course: share("health.positive.joins-course")?,
            joins_none: share("health.positive.joins-none")?,
            steepness: from.ratio("health.positive.mind-steepness")? as f32,
            speaks: from.number("health.positive.speaks", Quantity::Level)? as f32,
        })
    }
}

/// The six dimensions of a person now [share]; nothing for somebody who is not there.
#[must_use]
pub fn look(world: &World, person: Entity, now: Week) -> Option<[f32; 6]> {
    let params = world.get_resource::<HealthParams>()?;
    let weights = &params.positive;
    let (body, mind) = (world.get::<Body>(person)?, world.get::<Mind>(person)?);
    let (job, study) = (world.get::<Job>(person)?, world.get::<Study>(person)?);
    let (activity, course) = (world.get::<Activity>(person)?, world.get::<Course>(person)?);
    let (home, dutch) = (world.get::<Home>(person)?, world.get::<Dutch>(person)?);
    let (clocks, indebted) = (world.get::<Clocks>(person)?, world.get::<Indebted>(person)?);
    let (motivation, ties) = (world.get::<Motivation>(person), world.get::<Ties>(person));
    let is_active = activity.hours() > 0.0;
    let follows_course = course.hours_per_week() > 0.0;
    let flag = |yes: bool, weight: f32| if yes { weight } else { 0.0 };

    let aim = match () {
        () if job.is_held() || study.is_enrolled() => 1.0,
        () if is_active || follows_course => weights.aim_course,
        () => weights.aim_none,
    };
    let meaning = motivation.map_or(aim, |own| {
        let inner = f32::midpoint(own.willen(), own.eigenaarschap());
        aim + weights.inner * (inner - aim)
    });
    let lonely = ties.map_or(0.0, Ties::loneliness);
    let quality = 1.0
        - flag(indebted.is(), weights.debts)
        - weights.stress * home.stress()
        - weights.lonely * lonely
        - flag(!clocks.housed().is_past(now), weights.no_home);
    let joins = match () {
        () if job.is_held() => 1.0,
        () if is_active || study.is_enrolled() => weights.joins_activity,
        () if follows_course => weights.joins_course,
        () => weights.joins_none,
    };
    let joins = joins + (1.0 - joins) * ties.map_or(0.0, Ties::dutch);
    let speaks = (dutch.speaking() / weights.speaks).clamp(0.0, 1.0);
    let daily = motivation.map_or(speaks, |own| f32::midpoint(speaks, own.zelfredzaamheid()));
    let mental = maths::logistic(weights.steepness * (mind.level() - params.unhealthy_below));
    let all = [1.0 - body.limit(), mental, meaning, quality, joins, daily];
    Some(all.map(|share| share.clamp(0.0, 1.0)))
}
