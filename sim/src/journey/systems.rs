//! How a person goes along the klantreis, and in and out of the municipality's sight.

use bevy_ecs::prelude::*;

use super::components::{Activity, Journey, JourneyHappening, Step};
use super::params::{GuidanceParams, JourneyParams};
use crate::arrival::{Clocks, Newcomer, Origin};
use crate::education::Study;
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, PersonId, Row, Told, Week};
use crate::labour::{Job, Search, Stance};
use crate::language::{Course, Dutch};
use crate::money::Income;

const ACTIVITY: Question = Question::new(901, "journey: which activity");
const SETTING: Question = Question::new(902, "journey: setting of the activity");
const DROP: Question = Question::new(903, "journey: drop-out of the activity");

/// Opens the file of newcomers: the intake is due some weeks after the own home, or the permit.
pub(super) fn open_file(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &Clocks, &mut Journey)>,
    params: Res<JourneyParams>,
) -> Result {
    for newcomer in newcomers.read() {
        let (origin, clocks, mut journey) = persons.get_mut(newcomer.entity)?;
        let start = if origin.started_in_azc() { clocks.permit() } else { clocks.housed() };
        journey.next = start.plus(params.intake_delay);
    }
    Ok(())
}

/// Whether the municipality sees each person: it does until the household has left bijstand.
pub(super) fn keep_sight(
    mut persons: Query<(&PersonId, &Row, &Income, &Job, &Home, &mut Journey)>,
    jobs: Query<&Job>,
    people: Res<People>,
    params: Res<JourneyParams>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) -> Result {
    for (&person, &row, income, job, home, mut journey) in &mut persons {
        let journey = journey.bypass_change_detection();
        let mut sight = true;
        if income.is_off_benefit() {
            let partner_works = match home.partner() {
                Some(partner) => jobs.get(people.entity(partner))?.is_held(),
                None => false,
            };
            let by_partner = partner_works && !job.is_held();
            sight = if by_partner { !params.partner_sight_ends } else { !params.single_sight_ends };
        }
        if sight != journey.in_sight {
            journey.in_sight = sight;
            let what =
                if sight { JourneyHappening::BackInSight } else { JourneyHappening::OutOfSight };
            told.write(Told { person, row, what });
        }
        journey.weeks_in_sight += u16::from(sight);
        journey.weeks_in_matching += u16::from(journey.step == Step::Matching);
    }
    Ok(())
}

/// Ends what is over, and lets people drop out of what they cannot carry beside the rest (S-119).
pub(super) fn do_activities(
    mut persons: Query<(&PersonId, &Row, &Course, &Home, &Job, &mut Activity)>,
    params: Res<JourneyParams>,
    guidance: Res<GuidanceParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) {
    for (&person, &row, course, home, job, mut activity) in &mut persons {
        let activity = activity.bypass_change_detection();
        if activity.lessons_until <= *week {
            activity.practical_lessons = 0.0;
        }
        activity.job_language &= activity.job_language_until > *week;
        if activity.hours == 0.0 {
            continue;
        }
        let load = course.hours_per_week() + activity.hours + home.care_hours() + job.hours();
        let too_much = load > params.capacity && !activity.integrated;
        let rate = guidance.drop_rate * if too_much { guidance.drop_overload } else { 1.0 };
        let dropped = chance.yes(rate, DROP, person, *week);
        if dropped || activity.until <= *week {
            activity.hours = 0.0;
            let what = JourneyHappening::ActivityEnded { dropped: f32::from(u8::from(dropped)) };
            told.write(Told { person, row, what });
        }
    }
}

/// Takes the steps that are due, one at most in a week.
pub(super) fn take_steps(
    mut persons: Query<(
        (&PersonId, &Row, &Clocks, &Dutch),
        (&Job, &Search, &Study, &mut Journey, &mut Activity),
    )>,
    params: Res<JourneyParams>,
    guidance: Res<GuidanceParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) {
    for ((&person, &row, clocks, dutch), (job, search, study, mut journey, mut activity)) in
        &mut persons
    {
        let journey = journey.bypass_change_detection();
        let placed = job.is_held() || study.is_enrolled();
        let next = match journey.step {
            Step::Aftercare if placed => continue,
            Step::Before if journey.next <= *week => Step::Intake,
            Step::Intake if journey.next <= *week => Step::Orientation,
            _ if placed && journey.step >= Step::Orientation => Step::Aftercare,
            Step::Orientation
                if dutch.speaking() >= params.orientation_level || journey.next <= *week =>
            {
                Step::Activation
            }
            Step::Activation | Step::Aftercare if search.stance() == Stance::Available => {
                Step::Matching
            }
            Step::Matching | Step::Aftercare if search.stance() != Stance::Available => {
                Step::Activation
            }
            _ => continue,
        };
        journey.step = next;
        journey.next = match next {
            Step::Intake => week.plus(params.intake_length),
            Step::Orientation => week.plus(params.orientation_most),
            _ => Week::NEVER,
        };
        let first = &mut journey.entered[next as usize - 1];
        if *first == Week::NEVER {
            *first = *week;
            if next == Step::Activation {
                let what = offer(&mut activity, person, &guidance, &chance, *week);
                told.write_batch(what.map(|what| Told { person, row, what }));
            }
        }
        let weeks = week.since(clocks.housed()) as f32;
        let what = JourneyHappening::StepEntered { step: f32::from(next as u8), weeks };
        told.write(Told { person, row, what });
    }
}

/// What the average municipality offers beside the course when activation begins.
fn offer(
    activity: &mut Activity,
    person: PersonId,
    guidance: &GuidanceParams,
    chance: &Chance,
    week: Week,
) -> Option<JourneyHappening> {
    let [begins, lessons, job_language, _] = chance.uniforms(ACTIVITY, person, Week(0), 0);
    let [dutch, integrated, ..] = chance.uniforms(SETTING, person, Week(0), 0);
    if lessons < guidance.lessons_share {
        activity.practical_lessons = guidance.lessons_hours;
        activity.lessons_until = week.plus(guidance.lessons_weeks);
    }
    if job_language < guidance.job_language_share {
        activity.job_language = true;
        activity.job_language_until = week.plus(guidance.job_language_weeks);
    }
    if begins >= guidance.activity_share {
        return None;
    }
    activity.hours = guidance.activity_hours;
    activity.speaks_dutch = dutch < guidance.activity_dutch;
    activity.integrated = integrated < guidance.activity_integrated;
    activity.until = week.plus(guidance.activity_weeks);
    let dutch = f32::from(u8::from(activity.speaks_dutch));
    Some(JourneyHappening::ActivityBegan { hours: activity.hours, dutch })
}
