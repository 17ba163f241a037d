//! How a person goes along the klantreis, and in and out of the municipality's sight.

use bevy_ecs::prelude::*;

use super::components::{
    Activity, BesideCourse, GuidanceBegan, GuidanceClock, Journey, JourneyHappening, LessonsGiven,
    ParticipationGiven, Step,
};
use super::params::{GuidanceParams, JourneyParams};
use crate::arrival::{Clocks, Newcomer, Origin};
use crate::education::Study;
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, PersonId, Row, Sieve, Told, Week};
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

/// Starts the clock of work guidance where a team began it, and the lessons that come with it.
pub(super) fn begin_guidance(
    mut began: MessageReader<GuidanceBegan>,
    mut lessons: MessageReader<LessonsGiven>,
    mut persons: Query<(&mut Journey, &mut Activity)>,
    people: Res<People>,
    week: Res<Week>,
) {
    for guided in began.read() {
        let Ok((mut journey, _)) = persons.get_mut(people.entity(guided.row)) else { continue };
        journey.guidance = *week;
    }
    for given in lessons.read() {
        let Ok((_, mut activity)) = persons.get_mut(people.entity(given.row)) else { continue };
        if given.hours > activity.practical_lessons {
            activity.practical_lessons = given.hours;
            activity.lessons_until = week.plus(given.weeks);
        }
    }
}

/// Begins participation under a learning route for whoever has nothing else (P-4).
///
/// It is planned together with the lessons; where it is done is luck, as in other activities.
pub(super) fn begin_participation(
    mut given: MessageReader<ParticipationGiven>,
    mut persons: Query<(&PersonId, &mut Activity)>,
    people: Res<People>,
    guidance: Res<GuidanceParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) {
    for &ParticipationGiven { row, hours, weeks } in given.read() {
        let Ok((&person, mut activity)) = persons.get_mut(people.entity(row)) else { continue };
        if activity.hours > 0.0 {
            continue;
        }
        let [dutch, ..] = chance.uniforms(SETTING, person, Week(0), 0);
        activity.hours = hours;
        activity.speaks_dutch = dutch < guidance.activity_dutch;
        activity.integrated = true;
        activity.is_placed = false;
        activity.until = week.plus(weeks);
        let dutch = f32::from(u8::from(activity.speaks_dutch));
        let what = JourneyHappening::ActivityBegan { hours, dutch };
        told.write(Told { person, row, what });
    }
}

/// Whether the municipality sees each person: it does until the household has left bijstand.
pub(super) fn keep_sight(
    mut persons: Query<(&PersonId, &Row, &Income, &Job, &Home, &mut Journey)>,
    jobs: Query<&Job>,
    mut sieve: Local<Sieve>,
    people: Res<People>,
    params: Res<JourneyParams>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) -> Result {
    for (persons, rows, incomes, held, homes, mut journeys) in persons.contiguous_iter_mut()? {
        let length = persons.len();
        let incomes = &incomes[..length];
        let journeys = &mut journeys.bypass_change_detection()[..length];
        // Where whoever leaves bijstand goes out of sight, only leaving and coming back matter.
        let all = !(params.single_sight_ends & params.partner_sight_ends);
        let may_change = |i: usize| all | (incomes[i].is_off_benefit() == journeys[i].in_sight);
        for i in sieve.keep(length, may_change) {
            let sight = if incomes[i].is_off_benefit() {
                let partner_works = match homes[i].partner() {
                    Some(partner) => jobs.get(people.entity(partner))?.is_held(),
                    None => false,
                };
                let by_partner = partner_works && !held[i].is_held();
                if by_partner { !params.partner_sight_ends } else { !params.single_sight_ends }
            } else {
                true
            };
            if sight != journeys[i].in_sight {
                journeys[i].in_sight = sight;
                let back = JourneyHappening::BackInSight;
                let what = if sight { back } else { JourneyHappening::OutOfSight };
                told.write(Told { person: persons[i], row: rows[i], what });
            }
        }
        for journey in journeys {
            journey.weeks_in_sight += u16::from(journey.in_sight);
            journey.weeks_in_matching += u16::from(journey.step == Step::Matching);
        }
    }
    Ok(())
}

/// Ends what is over, and lets people drop out of what they cannot carry beside the rest (S-119).
pub(super) fn do_activities(
    mut persons: Query<(&PersonId, &Row, &Course, &Home, &Job, &mut Activity)>,
    mut sieve: Local<Sieve>,
    params: Res<JourneyParams>,
    guidance: Res<GuidanceParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) -> Result {
    for (persons, rows, courses, homes, jobs, mut activities) in persons.contiguous_iter_mut()? {
        let length = persons.len();
        let activities = &mut activities.bypass_change_detection()[..length];
        let has_any = |i: usize| {
            let activity = &activities[i];
            (activity.hours > 0.0) | (activity.practical_lessons > 0.0) | activity.job_language
        };
        for i in sieve.keep(length, has_any) {
            let activity = &mut activities[i];
            if activity.lessons_until <= *week {
                activity.practical_lessons = 0.0;
            }
            activity.job_language &= activity.job_language_until > *week;
            // Places in offers end in their own room.
            if activity.hours == 0.0 || activity.is_placed {
                continue;
            }
            let beside = courses[i].hours_per_week() + activity.hours;
            let load = beside + homes[i].care_beside() + jobs[i].hours();
            let too_much = load > params.capacity && !activity.integrated;
            let rate = guidance.drop_rate * if too_much { guidance.drop_overload } else { 1.0 };
            let dropped = chance.yes(rate, DROP, persons[i], *week);
            if dropped || activity.until <= *week {
                activity.hours = 0.0;
                let what =
                    JourneyHappening::ActivityEnded { dropped: f32::from(u8::from(dropped)) };
                told.write(Told { person: persons[i], row: rows[i], what });
            }
        }
    }
    Ok(())
}

/// Takes the steps that are due, one at most in a week.
pub(super) fn take_steps(
    mut persons: Query<(
        (&PersonId, &Row, &Clocks, &Dutch),
        (&Job, &Search, &Study, &mut Journey, &mut Activity),
    )>,
    mut sieve: Local<Sieve>,
    params: Res<JourneyParams>,
    guidance: Res<GuidanceParams>,
    beside: Res<BesideCourse>,
    clock: Res<GuidanceClock>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<JourneyHappening>>,
) -> Result {
    for (own, life) in persons.contiguous_iter_mut()? {
        let (persons, rows, clocks, dutch) = own;
        let (jobs, searches, studies, mut journeys, mut activities) = life;
        let journeys = journeys.bypass_change_detection();
        let activities = activities.bypass_change_detection();
        // Slices of one known length: no place in them has to be looked after.
        let length = persons.len();
        let (jobs, searches) = (&jobs[..length], &searches[..length]);
        let (studies, dutch) = (&studies[..length], &dutch[..length]);
        let journeys = &mut journeys[..length];
        let signs = |i: usize, journey: &Journey| Signs {
            due: journey.next <= *week,
            placed: jobs[i].is_held() | studies[i].is_enrolled(),
            speaks: dutch[i].speaking() >= params.orientation_level,
            available: searches[i].stance() == Stance::Available,
        };
        let moves = |i: usize| signs(i, &journeys[i]).may_leave(journeys[i].step);
        for i in sieve.keep(length, moves) {
            let (journey, person, row) = (&mut journeys[i], persons[i], rows[i]);
            let Some(next) = signs(i, journey).step_after(journey.step) else { continue };
            journey.step = next;
            journey.next = match next {
                Step::Intake => week.plus(params.intake_length),
                Step::Orientation => week.plus(params.orientation_most),
                _ => Week::NEVER,
            };
            let first = &mut journey.entered[next as usize - 1];
            if *first == Week::NEVER {
                *first = *week;
                if next == Step::Matching && *clock == GuidanceClock::AtMatching {
                    journey.guidance = *week;
                }
                let is_average = *beside == BesideCourse::Average && !activities[i].is_placed;
                if next == Step::Activation && is_average {
                    let what = offer(&mut activities[i], person, &guidance, &chance, *week);
                    told.write_batch(what.map(|what| Told { person, row, what }));
                }
            }
            let weeks = week.since(clocks[i].housed()) as f32;
            let what = JourneyHappening::StepEntered { step: f32::from(next as u8), weeks };
            told.write(Told { person, row, what });
        }
    }
    Ok(())
}

/// What decides on the next step.
#[derive(Clone, Copy)]
struct Signs {
    /// The date of the next step has come.
    due: bool,
    /// At work or in education.
    placed: bool,
    /// Speaks enough to orient.
    speaks: bool,
    /// Looks for work.
    available: bool,
}

impl Signs {
    /// Whether some sign ends a step, by a table: one look at each person, and nothing to guess.
    #[inline]
    fn may_leave(self, step: Step) -> bool {
        const DUE: u8 = 1;
        const PLACED: u8 = 2;
        const SPEAKS: u8 = 4;
        const AVAILABLE: u8 = 8;
        const UNPLACED: u8 = 16;
        const UNAVAILABLE: u8 = 32;
        const ENDED_BY: [u8; 6] =
            [DUE, DUE, DUE | PLACED | SPEAKS, PLACED | AVAILABLE, PLACED | UNAVAILABLE, UNPLACED];
        let [due, placed, speaks, available] =
            [self.due, self.placed, self.speaks, self.available].map(u8::from);
        let yes = (due * DUE) | (placed * PLACED) | (speaks * SPEAKS) | (available * AVAILABLE);
        let signs = yes | ((1 - placed) * UNPLACED) | ((1 - available) * UNAVAILABLE);
        ENDED_BY[step as usize] & signs != 0
    }

    /// The step that follows, if one does.
    fn step_after(self, step: Step) -> Option<Step> {
        match step {
            Step::Before => self.due.then_some(Step::Intake),
            Step::Intake => self.due.then_some(Step::Orientation),
            Step::Aftercare if self.placed => None,
            _ if self.placed => Some(Step::Aftercare),
            Step::Orientation => (self.speaks || self.due).then_some(Step::Activation),
            Step::Activation => self.available.then_some(Step::Matching),
            Step::Matching => (!self.available).then_some(Step::Activation),
            Step::Aftercare if self.available => Some(Step::Matching),
            Step::Aftercare => Some(Step::Activation),
        }
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
    if lessons < guidance.lessons_share && activity.practical_lessons < guidance.lessons_hours {
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
