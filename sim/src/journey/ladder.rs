//! The participatieladder (P-62) and the phases of Piëzo (S-160): two ways to look at where somebody is, no processes.
//!
//! Both are worked out from work, study, course, activity and benefit and, where there is a team, from offers and
//! ties. Nothing in the model reads them.

use bevy_ecs::prelude::*;

use super::components::Activity;
use super::params::JourneyParams;
use crate::education::Study;
use crate::kernel::Week;
use crate::labour::Job;
use crate::language::Course;
use crate::money::Income;
use crate::network::Ties;
use crate::offers::{Form, OfferPlan, Offers, Places};

/// A rung of the participatieladder, from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// The first or the second, where nobody knows of anybody's ties.
    IsolatedOrContacts,
    /// Isolated.
    Isolated,
    /// Social contacts outdoors.
    Contacts,
    /// Organised activities, lessons and study among them.
    Activities,
    /// Unpaid work.
    UnpaidWork,
    /// Paid work with support.
    SupportedWork,
    /// Paid work.
    PaidWork,
}

impl Rung {
    /// All rungs, with their names in files.
    pub const ALL: [(&'static str, Self); 7] = [
        ("isolated-or-contacts", Self::IsolatedOrContacts),
        ("isolated", Self::Isolated),
        ("contacts", Self::Contacts),
        ("activities", Self::Activities),
        ("unpaid-work", Self::UnpaidWork),
        ("supported-work", Self::SupportedWork),
        ("paid-work", Self::PaidWork),
    ];

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The same as far as a file on somebody says it: ties do not stand there.
    #[must_use]
    pub fn on_file(self) -> Self {
        match self {
            Self::Isolated | Self::Contacts => Self::IsolatedOrContacts,
            seen => seen,
        }
    }
}

/// A phase of Piëzo, from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PiezoPhase {
    /// Home and family in order; nothing beyond it is seen.
    Home,
    /// Activities, a rhythm in the day, a start with the language.
    Rhythm,
    /// Volunteering in the centre, to learn.
    Inside,
    /// Volunteering or an internship outside.
    Outside,
    /// To work or education, or there already.
    WorkOrEducation,
}

impl PiezoPhase {
    /// All phases, with their names in files.
    pub const ALL: [(&'static str, Self); 5] = [
        ("home", Self::Home),
        ("rhythm", Self::Rhythm),
        ("inside", Self::Inside),
        ("outside", Self::Outside),
        ("work-or-education", Self::WorkOrEducation),
    ];

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// Where somebody is by both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The highest rung of the ladder that holds.
    pub rung: Rung,
    /// The highest phase that holds.
    pub phase: PiezoPhase,
}

/// Where somebody is now; nothing for somebody who is not there.
#[must_use]
pub fn look(world: &World, person: Entity) -> Option<Stand> {
    let params = world.get_resource::<JourneyParams>()?;
    let (job, study) = (world.get::<Job>(person)?, world.get::<Study>(person)?);
    let (activity, course) = (world.get::<Activity>(person)?, world.get::<Course>(person)?);
    let income = world.get::<Income>(person)?;
    let (offers, places) = (world.get_resource::<Offers>(), world.get::<Places>(person));
    let held = || {
        let numbers = places.into_iter().flat_map(Places::held);
        let plans = numbers.filter_map(|number| offers?.get(number.into()));
        plans.filter(|plan| plan.form != Form::Course && plan.hours > 0.0)
    };
    let has_lessons = course.hours_per_week() > 0.0
        || activity.practical_lessons() > 0.0
        || activity.has_job_language();
    // What an average municipality gives is volunteering or a placement.
    let average = (activity.hours() > 0.0 && !activity.is_placed).then_some(PiezoPhase::Outside);
    let done = held().filter(|plan| plan.form == Form::Activity).filter_map(OfferPlan::piezo_phase);
    let done = done.chain(average).max();
    let is_joining = held().any(|plan| plan.form != Form::Support) || done.is_some();
    let rung = match () {
        () if job.is_held() => {
            // Other places, and the lessons that they give, are left for a job in the week after it began.
            let has_help = held().any(|plan| plan.form == Form::Support);
            let job_language = activity.job_language && activity.job_language_until != Week::NEVER;
            let learns =
                course.hours_per_week() > 0.0 || activity.practical_lessons > 0.0 || job_language;
            let is_supported = income.is_on_bijstand() || has_help || learns;
            if is_supported { Rung::SupportedWork } else { Rung::PaidWork }
        }
        () if done >= Some(PiezoPhase::Inside) => Rung::UnpaidWork,
        () if has_lessons || study.is_enrolled() || is_joining => Rung::Activities,
        () => world.get::<Ties>(person).map_or(Rung::IsolatedOrContacts, |ties| {
            let is_isolated = ties.dutch() + ties.own() < params.contacts;
            if is_isolated { Rung::Isolated } else { Rung::Contacts }
        }),
    };
    let phase = match () {
        () if job.is_held() || study.is_enrolled() => PiezoPhase::WorkOrEducation,
        () => {
            let lessons = has_lessons.then_some(PiezoPhase::Rhythm);
            let phases = held().filter_map(OfferPlan::piezo_phase);
            phases.chain(done).chain(lessons).max().unwrap_or(PiezoPhase::Home)
        }
    };
    Some(Stand { rung, phase })
}
