//! The numbers of language.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::arrival::Schooling;
use crate::kernel::{Switches, maths};

/// Hours of lessons to a level by type of learner, and where one type gives way to the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// Of those who cannot read the Latin script [hours/level].
    pub(super) very_slow: f32,
    pub(super) slow: f32,
    pub(super) fast: f32,
    pub(super) academic: f32,
    /// Learnability from which a learner is fast [standard-deviations].
    pub(super) fast_from: f32,
    /// Learnability from which a learner is academic [standard-deviations].
    pub(super) academic_from: f32,
    /// Spread between learners of one type [log-ratio].
    pub(super) spread: f32,
}

/// The starting states of a learner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub(super) illiterate: [f32; Schooling::ALL.len()],
    pub(super) by_schooling: f32,
    pub(super) by_decade: f32,
    pub(super) age_from: f32,
    pub(super) spread: f32,
    pub(super) low_intention: f32,
    pub(super) low_effort: [f32; 2],
    pub(super) planned: [f32; 2],
    pub(super) attended: f32,
    pub(super) delay: f64,
    pub(super) delay_shape: f64,
    pub(super) long_stayer: f32,
    pub(super) long_stayer_spread: f32,
    pub(super) long_stayer_reading: f32,
}

/// The numbers of a week of learning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weekly {
    pub(super) most_hours: f32,
    pub(super) work_from: f32,
    /// What is lost of lessons per hour of work above that [share for each hour/week].
    pub(super) lost_an_hour: f32,
    pub(super) lost_at_most: f32,
    pub(super) missed_by_stress: f32,
    /// How near the end of the term is when it presses [weeks].
    pub(super) press_weeks: i32,
    /// Lessons in such a week, as a part of those in others.
    pub(super) pressed: f32,
    /// Hours a week holds without strain [hours/week].
    pub(super) capacity: f32,
    pub(super) strain_left: f32,
    pub(super) spoken: f32,
    pub(super) practical: f32,
    pub(super) job_language: f32,
    pub(super) practice: f32,
    pub(super) elsewhere: f32,
    pub(super) dual: f32,
    pub(super) ceiling: f32,
    pub(super) practice_read: f32,
    pub(super) study: f32,
    pub(super) literacy_hours: f32,
    pub(super) growth: f32,
    pub(super) reference: f32,
    pub(super) kept: f32,
}

/// The numbers of this room.
#[derive(Resource, Clone, Copy, Debug)]
pub struct LanguageParams {
    pub(super) pace: Pace,
    pub(super) start: Start,
    pub(super) weekly: Weekly,
}

impl LanguageParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            pace: Pace::read(from)?,
            start: Start::read(from, switches)?,
            weekly: Weekly::read(from, switches)?,
        })
    }
}

impl Pace {
    fn read(from: &mut ThemeReader) -> Result<Self, EvidenceError> {
        let mut hours = |id| Ok(from.hours_per_level(id)? as f32);
        Ok(Self {
            very_slow: hours("language.pace.very-slow")?,
            slow: hours("language.pace.slow")?,
            fast: hours("language.pace.fast")?,
            academic: hours("language.pace.academic")?,
            fast_from: deviations(from, "language.pace.fast-from")?,
            academic_from: deviations(from, "language.pace.academic-from")?,
            spread: from.log_ratio("language.pace.spread")? as f32,
        })
    }

    /// Lessons to a level for a learner, before the spread within the type [hours/level].
    pub(super) fn hours(&self, literate: bool, learnability: f32) -> f32 {
        if !literate {
            self.very_slow
        } else if learnability < self.fast_from {
            self.slow
        } else if learnability < self.academic_from {
            self.fast
        } else {
            self.academic
        }
    }
}

impl Start {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let by_decade = deviations(from, "language.learnability.age")?;
        let attended = from.share("language.course.attended")?;
        let low_intention = from.share("language.effort.low-intention")? as f32;
        Ok(Self {
            illiterate: [
                from.share("language.illiterate.none-primary")? as f32,
                from.share("language.illiterate.secondary")? as f32,
                from.share("language.illiterate.tertiary")? as f32,
            ]
            .map(|share| switches.keep("R-8", share, 0.0)),
            by_schooling: deviations(from, "language.learnability.schooling")?,
            by_decade: switches.keep("S-177", by_decade, 0.0),
            age_from: from.years("language.learnability.age-from")? as f32,
            spread: deviations(from, "language.learnability.spread")?,
            low_intention: switches.keep("S-93", low_intention, 0.0),
            low_effort: [
                from.share("language.effort.low-least")? as f32,
                from.share("language.effort.low-most")? as f32,
            ],
            attended: attended as f32,
            planned: {
                let least = from.hours_per_week("language.course.hours-least")?;
                let most = from.hours_per_week("language.course.hours-most")?;
                [(attended * least) as f32, (attended * most) as f32]
            },
            delay: from.weeks("language.course.delay")?,
            delay_shape: from.ratio("language.course.delay-shape")?,
            long_stayer: from.level("language.start.long-stayer")? as f32,
            long_stayer_spread: from.level("language.start.long-stayer-spread")? as f32,
            long_stayer_reading: from.share("language.start.long-stayer-reading")? as f32,
        })
    }
}

impl Weekly {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let work_from = from.hours_per_week("language.course.work-from")? as f32;
        let work_full = from.hours_per_week("language.course.work-full")? as f32;
        let lost_at_most = 1.0 - from.share("language.course.kept-beside-work")? as f32;
        let capacity = from.hours_per_week("language.load.capacity")? as f32;
        let relief = from.share("language.load.integrated-relief")? as f32;
        let spoken = from.share("language.course.spoken")? as f32;
        let practical = from.ratio("language.lessons.practical")? as f32;
        let job_language = from.hours_per_week("language.lessons.job-language")? as f32;
        let pressed = from.ratio("language.pressure.lessons")? as f32;
        let elsewhere = from.ratio("language.practice.elsewhere")? as f32;
        let dual = from.ratio("language.practice.dual")? as f32;
        Ok(Self {
            most_hours: from.hours("language.course.most-hours")? as f32,
            work_from,
            lost_an_hour: lost_at_most / (work_full - work_from).max(1.0),
            lost_at_most,
            missed_by_stress: from.share("language.course.missed-by-stress")? as f32,
            press_weeks: from.weeks("language.pressure.window")?.round() as i32,
            pressed: switches.keep("P-23", pressed, 1.0),
            // A week that can hold everything is never too full.
            capacity: switches.keep("S-119", capacity, f32::MAX),
            strain_left: switches.keep("S-120", 1.0 - relief, 1.0),
            spoken: switches.keep("S-121", spoken, 1.0),
            practical: switches.keep("S-122", practical, 0.0),
            job_language: switches.keep("S-111", job_language, 0.0),
            practice: from.ratio("language.practice.worth")? as f32,
            // Without S-115 an hour teaches the same in every setting.
            elsewhere: switches.keep("S-115", elsewhere, 1.0),
            dual: switches.keep("S-118", dual, 1.0),
            ceiling: from.level("language.practice.ceiling")? as f32,
            practice_read: from.share("language.practice.read")? as f32,
            study: from.hours_per_week("language.practice.study")? as f32,
            literacy_hours: from.hours("language.illiterate.hours")? as f32,
            growth: from.ratio("language.pace.growth")? as f32,
            reference: from.level("language.pace.reference")? as f32,
            kept: maths::exp(-switches.keep(
                "R-12",
                from.rate("language.loss.unused")? as f32,
                0.0,
            )),
        })
    }
}

fn deviations(from: &mut ThemeReader, id: &str) -> Result<f32, EvidenceError> {
    Ok(from.standard_deviations(id)? as f32)
}
