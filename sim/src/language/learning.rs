//! A week of learning, for everybody at once.

#![allow(clippy::inline_always, reason = "inlined into a loop that is compiled for wide vectors")]

use bevy_ecs::prelude::*;

use super::components::{Course, Dutch, LanguageHappening};
use super::learner::Learner;
use super::params::{LanguageParams, Weekly};
use crate::education::Study;
use crate::health::Ability;
use crate::household::Home;
use crate::journey::Activity;
use crate::kernel::dispatch::dispatched;
use crate::kernel::maths::select;
use crate::kernel::{PersonId, Row, Told, Week};
use crate::labour::Job;
use crate::law::Duty;

/// The top of the scale: beyond C1 nobody is followed [level].
pub(super) const HIGHEST: f32 = 5.0;

type Everybody<'a> = (
    (&'a PersonId, &'a Row, &'a Duty, &'a Ability, &'a Home),
    (&'a Job, &'a Activity, &'a Study, &'a mut Learner, &'a mut Course, &'a mut Dutch),
);

/// What the other rooms say about a person's week.
struct Around<'a> {
    duty: &'a Duty,
    ability: &'a Ability,
    home: &'a Home,
    job: &'a Job,
    activity: &'a Activity,
    study: &'a Study,
}

/// What of a week is worth telling.
pub(super) struct Turn {
    began: bool,
    ended: bool,
    climbed: bool,
}

/// Hours of a week that teach, in hours of class for someone who gets all from them.
struct Gain {
    spoken: f32,
    read: f32,
    /// Whether any Dutch was used.
    used: bool,
}

/// Takes everybody through a week of lessons, practice and forgetting.
pub(super) fn learn(
    mut everybody: Query<Everybody>,
    mut turned: Local<Vec<(usize, Turn)>>,
    params: Res<LanguageParams>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LanguageHappening>>,
) -> Result {
    for (read, others) in everybody.contiguous_iter_mut()? {
        let (persons, rows, duties, abilities, homes) = read;
        let (jobs, activities, studies, mut learners, mut courses, mut dutch) = others;
        let learners = learners.bypass_change_detection();
        let (courses, dutch) = (courses.bypass_change_detection(), dutch.bypass_change_detection());
        let around = Columns { duties, abilities, homes, jobs, activities, studies };
        turned.clear();
        learn_all(&params.weekly, *week, around, learners, courses, dutch, &mut turned);
        for (i, turn) in turned.drain(..) {
            let tell = |what| Told { person: persons[i], row: rows[i], what };
            told.write_batch(happenings(&turn, &courses[i], &dutch[i]).map(tell));
        }
    }
    Ok(())
}

/// What the other rooms say about everybody's week, as columns.
#[derive(Clone, Copy)]
struct Columns<'a> {
    duties: &'a [Duty],
    abilities: &'a [Ability],
    homes: &'a [Home],
    jobs: &'a [Job],
    activities: &'a [Activity],
    studies: &'a [Study],
}

dispatched! {
    fn learn_all(
        params: &Weekly,
        week: Week,
        around: Columns<'_>,
        learners: &mut [Learner],
        courses: &mut [Course],
        dutch: &mut [Dutch],
        turned: &mut Vec<(usize, Turn)>,
    ) {
        let length = learners.len();
        // Slices of one known length: no place in them has to be looked after.
        let (duties, abilities) = (&around.duties[..length], &around.abilities[..length]);
        let (homes, jobs) = (&around.homes[..length], &around.jobs[..length]);
        let (activities, studies) = (&around.activities[..length], &around.studies[..length]);
        let (courses, dutch) = (&mut courses[..length], &mut dutch[..length]);
        for i in 0..length {
            let around = Around {
                duty: &duties[i],
                ability: &abilities[i],
                home: &homes[i],
                job: &jobs[i],
                activity: &activities[i],
                study: &studies[i],
            };
            let turn =
                live_week(params, week, &around, &mut learners[i], &mut courses[i], &mut dutch[i]);
            if turn.began | turn.ended | turn.climbed {
                turned.push((i, turn));
            }
        }
    }
}

/// A week of one person: lessons, practice, and what is forgotten when there is neither.
#[inline(always)]
fn live_week(
    params: &Weekly,
    week: Week,
    around: &Around,
    learner: &mut Learner,
    course: &mut Course,
    dutch: &mut Dutch,
) -> Turn {
    let runs = around.duty.is_open()
        & learner.course_from.is_past(week)
        & (course.hours_taken < params.most_hours.min(f32::from(learner.most_hours)));
    let too_much_work = (around.job.hours() - params.work_from).max(0.0);
    let kept = 1.0 - (too_much_work * params.lost_an_hour).min(params.lost_at_most);
    let end_is_near = around.duty.term_end().since(week) < params.press_weeks;
    let pressed = select(end_is_near, params.pressed, 1.0);
    course.hours_per_week = select(runs, learner.planned * kept * pressed, 0.0);
    course.hours_taken += course.hours_per_week;

    let gain = gain(params, around, learner, runs, course.hours_per_week, dutch.speaking);
    let kept = select(gain.used, 1.0, params.kept);
    dutch.speaking = climb(params, learner, dutch.speaking, gain.spoken, kept);
    dutch.reading = climb(params, learner, dutch.reading, gain.read, kept);

    let climbed = dutch.speaking >= learner.reached + 1.0;
    if climbed {
        learner.reached = dutch.speaking.floor();
    }
    let turn = Turn { began: runs & !learner.in_course, ended: !runs & learner.in_course, climbed };
    learner.in_course = runs;
    turn
}

/// What the lessons and the practice of a week are worth.
///
/// Lessons suffer from little effort, ill health, stress at home and a week that is too full;
/// practice suffers from ill health, and fades as there is less to learn from everyday talk.
#[inline(always)]
fn gain(
    params: &Weekly,
    around: &Around,
    learner: &mut Learner,
    runs: bool,
    hours: f32,
    speaking: f32,
) -> Gain {
    let (ability, activity, job) = (around.ability.share(), around.activity, around.job);
    let job_language = select(activity.has_job_language(), params.job_language, 0.0);
    let extra = activity.practical_lessons() + job_language;
    let beside = activity.hours() + activity.other_hours();
    let load = hours + extra + job.hours() + beside + around.home.care_beside();
    let strain = 1.0 - params.capacity / load.max(params.capacity);
    let integrated = activity.is_integrated() & (activity.hours() > 0.0);
    let strain = strain * select(integrated, params.strain_left, 1.0);
    let sticks = learner.effort
        * ability
        * (1.0 - params.missed_by_stress * around.home.stress())
        * (1.0 - strain);

    let setting = |speaks: bool| select(speaks, 1.0, params.elsewhere);
    let dual = select(runs, params.dual, 1.0);
    let talk = job.hours() * setting(job.speaks_dutch())
        + activity.hours() * setting(activity.speaks_dutch()) * dual
        + select(around.study.is_enrolled(), params.study, 0.0);
    let room = (1.0 - speaking / params.ceiling).max(0.0);
    let practice = talk * params.practice * ability * room;

    let class = hours * sticks;
    learner.literacy = (learner.literacy + class / params.literacy_hours).min(1.0);
    Gain {
        spoken: class * params.spoken
            + (activity.practical_lessons() * params.practical + job_language) * sticks
            + practice,
        read: (class + params.practice_read * practice) * learner.literacy,
        used: hours + extra + talk > 0.0,
    }
}

/// A level after a week; a level takes more hours the higher it is.
#[inline(always)]
fn climb(params: &Weekly, learner: &Learner, level: f32, hours: f32, kept: f32) -> f32 {
    let steeper = 1.0 + params.growth * (level - params.reference);
    (level * kept + hours / (learner.hours_per_level * steeper)).clamp(0.0, HIGHEST)
}

fn happenings(
    turn: &Turn,
    course: &Course,
    dutch: &Dutch,
) -> impl Iterator<Item = LanguageHappening> {
    let speaking = dutch.speaking;
    let began = LanguageHappening::CourseBegan { hours: course.hours_per_week };
    let ended = LanguageHappening::CourseEnded { hours: course.hours_taken, speaking };
    let climbed =
        LanguageHappening::LevelReached { level: speaking.floor(), reading: dutch.reading };
    [(turn.began, began), (turn.ended, ended), (turn.climbed, climbed)]
        .into_iter()
        .filter_map(|(is_so, what)| is_so.then_some(what))
}
