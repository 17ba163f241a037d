//! The weekly drift of everybody's mind, body and ability.

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
    let (params, week) = (&*params, *week);
    let mut luck: Block = [[0.0; LANES]; 4];
    for (read, written) in everybody.contiguous_iter_mut()? {
        let (entities, persons, homes, jobs, careers, studies, courses, activities) = read;
        let (indebted, latents, mut minds, mut bodies, cares, mut abilities) = written;
        let (minds, bodies) = (minds.bypass_change_detection(), bodies.bypass_change_detection());
        let abilities = abilities.bypass_change_detection();
        for start in (0..persons.len()).step_by(LANES) {
            let end = (start + LANES).min(persons.len());
            let mut names = [PersonId(0); LANES];
            names[..end - start].copy_from_slice(&persons[start..end]);
            chance.fill(WEEK_OF_MIND, week, &names, &mut luck);
            for (lane, i) in (start..end).enumerate() {
                let (home, latent, mind, care) = (&homes[i], &latents[i], &mut minds[i], &cares[i]);
                let busy = jobs[i].is_held()
                    | studies[i].is_enrolled()
                    | (courses[i].hours_per_week() > 0.0)
                    | (activities[i].hours() > 0.0);
                let settles = latent.own + if busy { params.active } else { -params.inactive }
                    - if home.has_family_abroad() { params.family_abroad } else { 0.0 }
                    - params.discouragement * careers[i].discouragement();
                let treated = care.treatment_from.is_past(week) && care.treatment_until > week;
                // A week's noise is uniform: twenty weeks of it are normal to the eye of any test.
                let noise = params.noise_width * (luck[0][lane] - 0.5);
                mind.level = settles
                    + params.kept * (mind.level - settles)
                    + if treated { params.gain_a_week } else { 0.0 }
                    + noise;
                mind.unhealthy = mind.level < params.unhealthy_below;
                bodies[i].limit = limit_in(week, latent, params.mild_limit);
                abilities[i].0 =
                    ability(params, mind.unhealthy, bodies[i].limit, indebted[i].is(), home);
                let draw = luck[1][lane];
                let dated = care.treatment_from == week || care.treatment_until == week;
                if draw < params.most_surfaces || dated {
                    let what = surfaces(params, draw, week, *mind, latent, care);
                    if what != Surfaced::Nothing {
                        surfacing.0.push((entities[i], what));
                    }
                }
            }
        }
    }
    Ok(())
}

/// What of health someone can bring to learning and searching [share].
#[inline]
fn ability(params: &HealthParams, unhealthy: bool, limit: f32, indebted: bool, home: &Home) -> f32 {
    let isolated = home.partner().is_none() & (home.children() == 0);
    let mind = if unhealthy { params.when_unhealthy } else { 1.0 };
    let debt = if indebted { params.when_indebted } else { 1.0 };
    let company = if isolated { params.when_isolated } else { 1.0 };
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
