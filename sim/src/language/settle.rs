//! How people learn who come.

use bevy_ecs::prelude::*;

use super::components::{Dutch, LessonsArranged};
use super::learner::Learner;
use super::learning::HIGHEST;
use super::params::{LanguageParams, Start};
use crate::arrival::{Clocks, Newcomer, Origin};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::week::DECADE;
use crate::kernel::{People, PersonId, Week, maths};

const LEARNER: Question = Question::new(301, "language: script, intention, effort, lessons");
const LEARNABILITY: Question = Question::new(302, "language: learnability");
const PACE: Question = Question::new(303, "language: pace within the type of learner");
const DELAY: Question = Question::new(304, "language: time until the course");
const LONG_STAYER: Question = Question::new(305, "language: Dutch of long-stayers");

/// Whatever is drawn once is asked in this week, so that no date changes who someone is.
const ONCE: Week = Week(0);

/// Gives newcomers their way of learning, and long-stayers the Dutch they have picked up.
pub(super) fn settle_learners(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &Clocks, &mut Learner, &mut Dutch)>,
    params: Res<LanguageParams>,
    chance: Res<Chance>,
) -> Result {
    for newcomer in newcomers.read() {
        let person = newcomer.person;
        let (origin, clocks, mut learner, mut dutch) = persons.get_mut(newcomer.entity)?;
        *learner = draw_learner(&params, *chance, person, origin, clocks);
        if origin.is_long_stayer() {
            *dutch = draw_long_stayer(&params.start, *chance, person, learner.literacy);
            learner.reached = dutch.speaking.floor();
        }
    }
    Ok(())
}

fn draw_learner(
    params: &LanguageParams,
    chance: Chance,
    person: PersonId,
    origin: &Origin,
    clocks: &Clocks,
) -> Learner {
    let (start, pace) = (&params.start, &params.pace);
    let rank = origin.schooling().rank();
    let [script, intention, effort, lessons] = chance.uniforms(LEARNER, person, ONCE, 0);
    let literate = script >= start.illiterate[rank];
    let learnability = learnability(params, chance, person, origin, clocks);
    let within_type = maths::exp(pace.spread * chance.normal(PACE, person, ONCE, 0));
    let effort =
        if intention < start.low_intention { between(start.low_effort, effort) } else { 1.0 };
    Learner {
        hours_per_level: pace.hours(literate, learnability) * within_type,
        effort,
        own_effort: effort,
        planned: between(start.planned, lessons),
        course_from: draw_course(start, chance, person, clocks),
        literacy: if literate { 1.0 } else { 0.0 },
        ..Learner::default()
    }
}

/// How well a person learns, beside someone of the middle (R-9) [standard-deviations].
///
/// It is drawn from what the person is and kept by nobody: the same whenever it is asked for.
pub(crate) fn learnability(
    params: &LanguageParams,
    chance: Chance,
    person: PersonId,
    origin: &Origin,
    clocks: &Clocks,
) -> f32 {
    let start = &params.start;
    let decades = (origin.age(clocks.permit()) - start.age_from) / DECADE;
    start.by_schooling * origin.schooling().rank() as f32
        + start.by_decade * decades
        + start.spread * chance.normal(LEARNABILITY, person, ONCE, 0)
}

fn between([least, most]: [f32; 2], luck: f32) -> f32 {
    least + (most - least) * luck
}

/// Takes over the lessons of a learning route, of which everyone attends a part of their own.
///
/// Who attends many hours of an ordinary course attends many of these.
pub(super) fn arrange_lessons(
    mut arranged: MessageReader<LessonsArranged>,
    mut learners: Query<(&PersonId, &mut Learner)>,
    people: Res<People>,
    params: Res<LanguageParams>,
    chance: Res<Chance>,
) {
    let planned = params.start.planned;
    let middle = between(planned, 0.5).max(f32::MIN_POSITIVE);
    for lessons in arranged.read() {
        let Ok((person, mut learner)) = learners.get_mut(people.entity(lessons.row)) else {
            continue;
        };
        let [.., luck] = chance.uniforms(LEARNER, *person, ONCE, 0);
        let own = between(planned, luck) / middle;
        learner.planned = lessons.hours * params.start.attended * own;
        learner.course_from = lessons.from;
        learner.most_hours = lessons.most as u16;
    }
}

/// The first week of lessons: some time after there is both a home of one's own and a duty.
fn draw_course(start: &Start, chance: Chance, person: PersonId, clocks: &Clocks) -> Week {
    let mut dice = chance.generator(DELAY, person, ONCE);
    let weeks = dice.gamma(start.delay_shape, start.delay);
    clocks.housed().max(clocks.duty()).plus(weeks as i32)
}

fn draw_long_stayer(start: &Start, chance: Chance, person: PersonId, literacy: f32) -> Dutch {
    let luck = chance.normal(LONG_STAYER, person, ONCE, 0);
    let speaking = (start.long_stayer + start.long_stayer_spread * luck).clamp(0.0, HIGHEST);
    Dutch { speaking, reading: start.long_stayer_reading * literacy * speaking }
}
