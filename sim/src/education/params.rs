//! The numbers of education.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use super::Track;
use crate::arrival::Schooling;
use crate::kernel::week::DECADE;
use crate::kernel::{Switches, maths};
use crate::language::Dutch;
use crate::law::Duty;

/// One number for each track, in the order of [`Track`]; that for none comes first.
pub(super) type ByTrack = [f32; 4];

/// A level of Dutch that nobody reaches: there is no course to enter.
const NO_COURSE: f32 = f32::INFINITY;

/// The numbers of this room.
#[derive(Resource, Clone, Debug)]
pub struct EducationParams {
    pub(super) age_limit: f32,
    pub(super) beyond: f32,
    /// Rise of the log rate of entry for each year below the limit.
    pub(super) per_year_younger: f32,
    /// Rate of entry a week.
    pub(super) entry: f32,
    /// No rate of entry past the age limit is above it [1/week].
    pub(super) most_late_entry: f32,
    pub(super) full_load: f32,
    pub(super) again: f32,
    pub(super) start_low: [f32; Schooling::ALL.len()],
    /// Dutch it takes to enter a course.
    pub(super) needs: ByTrack,
    /// Dutch it takes to enter the next course, by the highest diploma so far.
    ///
    /// A diploma opens the course above it to those who kept the Dutch that theirs took.
    pub(super) next_needs: ByTrack,
    /// The level that a passed exam of inburgering proves, whatever was forgotten since.
    pub(super) exam_level: f32,
    pub(super) at_ease: f32,
    pub(super) weeks: ByTrack,
    pub(super) spread: f32,
    /// Chance to go on at once, by the diploma just got.
    pub(super) goes_on: ByTrack,
    /// Rate of leaving a week.
    pub(super) leave: ByTrack,
    pub(super) leave_load: f32,
    pub(super) leave_low_dutch: f32,
    pub(super) leave_unhealthy: f32,
    pub(super) leave_stress: f32,
    pub(super) valuation: [f32; Schooling::ALL.len()],
    pub(super) valuation_weeks: f64,
    pub(super) valuation_shape: f64,
    pub(super) credential: ByTrack,
    pub(super) foreign_credential: [f32; Schooling::ALL.len()],
    pub(super) full_time_work: f32,
}

impl EducationParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let gate = |level: f64| switches.keep("S-141", level as f32, 0.0);
        let low = |share: f64| switches.keep("S-28", share as f32, 0.0);
        let lower = gate(from.level("education.level.lower")?);
        let higher = gate(from.level("education.level.higher")?);
        let tertiary = gate(from.level("education.level.tertiary")?);
        let dutch = from.log_ratio("education.credential.dutch")? as f32;
        let dutch = switches.keep("S-140", dutch, 0.0);
        let lower_part = from.share("education.credential.lower-mbo")? as f32;
        let mut params = Self {
            age_limit: from.years("education.age.limit")? as f32,
            beyond: switches.keep("S-27", from.ratio("education.age.beyond")? as f32, 1.0),
            per_year_younger: from.log_ratio("education.age.younger")? as f32 / DECADE,
            entry: from.rate("education.entry.rate")? as f32,
            most_late_entry: 0.0,
            full_load: from.hours_per_week("education.entry.full-load")? as f32,
            again: from.ratio("education.entry.again")? as f32,
            start_low: [
                low(from.share("education.start-low.none-primary")?),
                low(from.share("education.start-low.secondary")?),
                low(from.share("education.start-low.tertiary")?),
            ],
            needs: [NO_COURSE, lower, higher, tertiary],
            next_needs: [lower, lower, higher, NO_COURSE],
            exam_level: from.level("education.level.exam")? as f32,
            at_ease: gate(from.level("education.level.at-ease")?),
            weeks: [
                0.0,
                from.weeks("education.duration.lower")? as f32,
                from.weeks("education.duration.higher")? as f32,
                from.weeks("education.duration.tertiary")? as f32,
            ],
            spread: from.log_ratio("education.duration.spread")? as f32,
            goes_on: [
                0.0,
                from.share("education.next.lower")? as f32,
                from.share("education.next.higher")? as f32,
                0.0,
            ],
            leave: [
                0.0,
                from.rate("education.leave.lower")? as f32,
                from.rate("education.leave.higher")? as f32,
                from.rate("education.leave.tertiary")? as f32,
            ],
            leave_load: from.log_ratio("education.leave.load")? as f32,
            leave_low_dutch: from.log_ratio("education.leave.low-dutch")? as f32,
            leave_unhealthy: from.log_ratio("education.leave.unhealthy")? as f32,
            leave_stress: from.log_ratio("education.leave.family-stress")? as f32,
            valuation: [
                0.0,
                from.share("education.valuation.secondary")? as f32,
                from.share("education.valuation.tertiary")? as f32,
            ],
            valuation_weeks: from.weeks("education.valuation.wait")?,
            valuation_shape: from.ratio("education.valuation.shape")?,
            credential: [0.0, dutch * switches.keep("S-142", lower_part, 1.0), dutch, dutch],
            foreign_credential: [
                0.0,
                from.log_ratio("education.credential.valued-secondary")? as f32,
                from.log_ratio("education.credential.valued-tertiary")? as f32,
            ],
            full_time_work: from.hours_per_week("education.finance.most-work")? as f32,
        };
        // A little more, for what rounding adds.
        params.most_late_entry = 1.001 * params.entry * params.beyond * params.again.max(1.0);
        Ok(params)
    }

    /// How often someone of this age enters a course, against someone just below the limit.
    #[inline]
    pub(super) fn by_age(&self, age: f32) -> f32 {
        let younger = (self.age_limit - age).max(0.0);
        let open = if age < self.age_limit { 1.0 } else { self.beyond };
        open * maths::exp(self.per_year_younger * younger)
    }

    /// The level of Dutch that a school sees: reading and speaking alike, or a passed exam.
    #[inline]
    pub(super) fn level(&self, dutch: &Dutch, duty: &Duty) -> f32 {
        let level = f32::midpoint(dutch.speaking(), dutch.reading());
        if duty.is_passed() { level.max(self.exam_level) } else { level }
    }

    /// Dutch it takes to enter a track.
    pub(super) fn needs_of(&self, track: Track) -> f32 {
        self.needs[track as usize]
    }
}
