//! The weekly look at everybody: for whom is this a week of a turn?

use bevy_ecs::prelude::*;

use crate::arrival::{Clocks, Origin};
use crate::education::params::EducationParams;
use crate::education::path::Path;
use crate::education::{Study, Track};
use crate::health::{Ability, Mind};
use crate::household::Home;
use crate::kernel::chance::{Block, Chance, LANES, Question};
use crate::kernel::{PersonId, Sieve, Week, maths};
use crate::labour::Job;
use crate::language::Dutch;
use crate::law::Duty;

const TURN: Question = Question::new(603, "education: entering or leaving a course");

/// What may turn for a person in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// A date set before has come: valuation, or the end of a course.
    Date,
    /// A course is entered, or left without a diploma.
    Change,
}

/// For whom this is a week of a turn -- emptied by `take_turns`.
#[derive(Resource, Default)]
pub(crate) struct Turns(pub(super) Vec<(Entity, Turn)>);

type Everybody<'a> = (
    (Entity, &'a PersonId, &'a Study, &'a Path, &'a Origin, &'a Clocks, &'a Dutch),
    (&'a Duty, &'a Job, &'a Home, &'a Ability, &'a Mind),
);

/// Finds those who enter or leave a course this week, and those for whom a date has come.
pub(crate) fn look_for_turns(
    everybody: Query<Everybody>,
    mut turns: ResMut<Turns>,
    mut sieve: Local<Sieve>,
    params: Res<EducationParams>,
    chance: Res<Chance>,
    week: Res<Week>,
) -> Result {
    let (params, week) = (&*params, *week);
    let mut luck: Block = [[0.0; LANES]; 4];
    for (own, others) in everybody.contiguous_iter()? {
        let (entities, persons, studies, paths, origins, clocks, dutch) = own;
        let (duties, jobs, homes, abilities, minds) = others;
        let length = persons.len();
        // Slices of one known length: no place in them has to be looked after.
        let (studies, paths) = (&studies[..length], &paths[..length]);
        let (origins, dutch, duties) = (&origins[..length], &dutch[..length], &duties[..length]);
        for start in (0..length).step_by(LANES) {
            let end = (start + LANES).min(length);
            let mut names = [PersonId(0); LANES];
            names[..end - start].copy_from_slice(&persons[start..end]);
            chance.fill(TURN, week, &names, &mut luck);
            // Past the age limit few enter: most draws rule it out before the rate is worked out.
            let may_turn = |lane: usize| {
                let i = start + lane;
                let (study, path) = (&studies[i], &paths[i]);
                let dated = (study.until == week) | (path.valued_from == week);
                let level = params.level(&dutch[i], &duties[i]);
                let able = level >= params.next_needs[study.diploma as usize];
                let likely = luck[0][lane] < params.most_late_entry;
                let young = origins[i].age(week) < params.age_limit;
                study.is_enrolled() | dated | (able & (young | likely))
            };
            for lane in sieve.keep(end - start, may_turn) {
                let i = start + lane;
                let study = &studies[i];
                let load = (jobs[i].hours() + homes[i].care_hours()) / params.full_load;
                let level = params.level(&dutch[i], &duties[i]);
                let rate = if study.is_enrolled() {
                    let strain = Strain {
                        load,
                        dutch: level,
                        unhealthy: minds[i].is_unhealthy(),
                        stress: homes[i].stress(),
                    };
                    leaving(params, study.track, &strain)
                } else {
                    let age = origins[i].age(week);
                    let again = if paths[i].studied { params.again } else { 1.0 };
                    let open = clocks[i].housed().is_past(week)
                        && level >= params.next_needs[study.diploma as usize];
                    let free = (1.0 - load).max(0.0) * abilities[i].share() * again;
                    if open { params.entry * params.by_age(age) * free } else { 0.0 }
                };
                if luck[0][lane] < rate {
                    turns.0.push((entities[i], Turn::Change));
                } else if study.until == week || paths[i].valued_from == week {
                    turns.0.push((entities[i], Turn::Date));
                }
            }
        }
    }
    Ok(())
}

/// What makes a course hard.
struct Strain {
    load: f32,
    dutch: f32,
    unhealthy: bool,
    stress: f32,
}

/// How often a student under this strain leaves a course without a diploma [1/week].
#[inline]
fn leaving(params: &EducationParams, track: Track, strain: &Strain) -> f32 {
    let track = track as usize;
    let short = (params.needs[track] + params.at_ease - strain.dutch).max(0.0);
    let ill = if strain.unhealthy { params.leave_unhealthy } else { 0.0 };
    let log = params.leave_load * strain.load
        + params.leave_low_dutch * short
        + params.leave_stress * strain.stress
        + ill;
    params.leave[track] * maths::exp(log)
}
