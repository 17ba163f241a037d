//! The weekly drift of everybody's mind, body and ability.

#![allow(clippy::inline_always, reason = "inlined into a loop that is compiled for wide vectors")]

use bevy_ecs::prelude::*;

use super::settle::limit_in;
use super::surface::{Surfaced, Surfacing};
use crate::education::Study;
use crate::health::latent::Latent;
use crate::health::params::HealthParams;
use crate::health::{Ability, Body, Care, Mind};
use crate::household::Home;
use crate::journey::Activity;
use crate::kernel::chance::{Block, Chance, LANES, Question};
use crate::kernel::dispatch::dispatched;
use crate::kernel::maths::select;
use crate::kernel::{PersonId, Week};
use crate::labour::{Career, Job};
use crate::language::Course;
use crate::money::Indebted;

const WEEK_OF_MIND: Question = Question::new(403, "health: drift, what surfaces");

type Everybody<'a> = (
    (Entity, &'a PersonId, &'a Home, &'a Job, &'a Career, &'a Study, &'a Course, &'a Activity),
    (&'a Indebted, &'a Latent, &'a mut Mind, &'a mut Body, &'a Care, &'a mut Ability),
);

/// Moves everybody's mind on by a week and says for whom something comes up.
pub(crate) fn drift(
    mut everybody: Query<Everybody>,
    mut surfacing: ResMut<Surfacing>,
    params: Res<HealthParams>,
    chance: Res<Chance>,
    week: Res<Week>,
) -> Result {
    for (read, written) in everybody.contiguous_iter_mut()? {
        let (entities, persons, homes, jobs, careers, studies, courses, activities) = read;
        let (indebted, latents, mut minds, mut bodies, cares, mut abilities) = written;
        let columns = Columns {
            entities,
            persons,
            homes,
            jobs,
            careers,
            studies,
            courses,
            activities,
            indebted,
            latents,
            minds: minds.bypass_change_detection(),
            bodies: bodies.bypass_change_detection(),
            cares,
            abilities: abilities.bypass_change_detection(),
        };
        drift_on(&params, *chance, *week, columns, &mut surfacing.0);
    }
    Ok(())
}

/// The columns of a table of persons.
struct Columns<'a> {
    entities: &'a [Entity],
    persons: &'a [PersonId],
    homes: &'a [Home],
    jobs: &'a [Job],
    careers: &'a [Career],
    studies: &'a [Study],
    courses: &'a [Course],
    activities: &'a [Activity],
    indebted: &'a [Indebted],
    latents: &'a [Latent],
    minds: &'a mut [Mind],
    bodies: &'a mut [Body],
    cares: &'a [Care],
    abilities: &'a mut [Ability],
}

dispatched! {
    fn drift_on(
        params: &HealthParams,
        chance: Chance,
        week: Week,
        columns: Columns<'_>,
        surfacing: &mut Vec<(Entity, Surfaced)>,
    ) {
        let length = columns.persons.len();
        // Slices of one known length: no place in them has to be looked after.
        let (entities, persons) = (&columns.entities[..length], columns.persons);
        let (homes, jobs) = (&columns.homes[..length], &columns.jobs[..length]);
        let (careers, studies) = (&columns.careers[..length], &columns.studies[..length]);
        let (courses, activities) = (&columns.courses[..length], &columns.activities[..length]);
        let (indebted, latents) = (&columns.indebted[..length], &columns.latents[..length]);
        let (minds, bodies) = (&mut columns.minds[..length], &mut columns.bodies[..length]);
        let (cares, abilities) = (&columns.cares[..length], &mut columns.abilities[..length]);
        let mut luck: Block = [[0.0; LANES]; 4];
        for start in (0..length).step_by(LANES) {
            let end = (start + LANES).min(length);
            let mut names = [PersonId(0); LANES];
            names[..end - start].copy_from_slice(&persons[start..end]);
            chance.fill_here(WEEK_OF_MIND, week, &names, &mut luck);
            for i in start..end {
                let lane = (i - start) % LANES;
                let (home, latent, mind, care) = (&homes[i], &latents[i], &mut minds[i], &cares[i]);
                let busy = jobs[i].is_held()
                    | studies[i].is_enrolled()
                    | (courses[i].hours_per_week() > 0.0)
                    | (activities[i].hours() > 0.0);
                let settles = latent.own + select(busy, params.active, -params.inactive)
                    - select(home.has_family_abroad(), params.family_abroad, 0.0)
                    - params.discouragement * careers[i].discouragement();
                let treated = care.treatment_from.is_past(week) & (care.treatment_until > week);
                // A week's noise is uniform: twenty weeks of it are normal to the eye of any test.
                let noise = params.noise_width * (luck[0][lane] - 0.5);
                mind.level = settles
                    + params.kept * (mind.level - settles)
                    + select(treated, params.gain_a_week, 0.0)
                    + noise;
                mind.unhealthy = mind.level < params.unhealthy_below;
                bodies[i].limit = limit_in(week, latent, params.mild_limit);
                abilities[i].0 =
                    ability(params, mind.unhealthy, bodies[i].limit, indebted[i].is(), home);
                let draw = luck[1][lane];
                let dated = (care.treatment_from == week) | (care.treatment_until == week);
                if (draw < params.most_surfaces) | dated {
                    let what = surfaces(params, draw, week, *mind, latent, care);
                    if what != Surfaced::Nothing {
                        surfacing.push((entities[i], what));
                    }
                }
            }
        }
    }
}

/// What of health someone can bring to learning and searching [share].
#[inline(always)]
fn ability(params: &HealthParams, unhealthy: bool, limit: f32, indebted: bool, home: &Home) -> f32 {
    let isolated = home.partner().is_none() & (home.children() == 0);
    let mind = select(unhealthy, params.when_unhealthy, 1.0);
    let debt = select(indebted, params.when_indebted, 1.0);
    let company = select(isolated, params.when_isolated, 1.0);
    let body = 1.0 - limit * (1.0 - params.when_severely_limited);
    let family = 1.0 - home.stress().clamp(0.0, 1.0) * (1.0 - params.when_family_stressed);
    mind * debt * company * body * family
}

/// What comes up for someone this week, by one draw over chances that exclude each other.
#[inline]
fn surfaces(
    params: &HealthParams,
    draw: f32,
    week: Week,
    mind: Mind,
    latent: &Latent,
    care: &Care,
) -> Surfaced {
    let just = latent.settled_until > week;
    let wound = if just { params.wound.just_settled } else { params.wound.ordinary };
    let reveal = if just { params.reveal.just_settled } else { params.reveal.ordinary };
    let idle = care.treatment_from == Week::NEVER;
    let wound = if latent.wound_open { 0.0 } else { wound };
    let reveal = if mind.unhealthy && !mind.revealed { reveal } else { 0.0 };
    let again = if mind.unhealthy && mind.revealed && idle { params.again } else { 0.0 };
    if draw < wound {
        Surfaced::Wound
    } else if draw < wound + reveal {
        Surfaced::Problem
    } else if draw < wound + reveal + again {
        Surfaced::Need
    } else if care.treatment_from == week || care.treatment_until == week {
        Surfaced::Appointment
    } else {
        Surfaced::Nothing
    }
}
