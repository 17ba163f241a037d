//! Waiting first, then available or not: how a person stands towards work.

use bevy_ecs::prelude::*;

use super::components::{Career, Hazard, Job, LabourHappening, Search, Sector, Stance};
use super::contracts::{Dice, begin_job};
use super::notice::Noticed;
use super::params::{LabourParams, Wait};
use crate::arrival::{Clocks, Newcomer, Origin, Schooling};
use crate::health::{Body, Mind};
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::exp;
use crate::kernel::week::DECADE;
use crate::kernel::{People, PersonId, Told, Week};

const WAIT: Question = Question::new(701, "labour: waiting");
const PERSON: Question = Question::new(702, "labour: soft skills, attachment");
const REVIEW: Question = Question::new(703, "labour: available");

/// Gives newcomers their waiting time, soft skills and attachment to work.
pub(super) fn settle(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &Clocks, &mut Search, &mut Job, &mut Career, &mut Hazard)>,
    params: Res<LabourParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LabourHappening>>,
) -> Result {
    for newcomer in newcomers.read() {
        let (origin, clocks, mut search, mut job, mut career, mut hazard) =
            persons.get_mut(newcomer.entity)?;
        let person = newcomer.person;
        search.soft_skills = params.offer.soft_spread * chance.normal(PERSON, person, Week(0), 0);
        search.attachment = chance.normal(PERSON, person, Week(0), 1);
        let wait = wait_weeks(&params.wait, &chance, person, origin);
        let start = if origin.started_in_azc() || origin.is_long_stayer() {
            clocks.permit()
        } else {
            clocks.housed()
        };
        search.waits_until =
            if origin.has_head_start() { clocks.permit() } else { start.plus(1 + wait as i32) };
        if origin.has_head_start() {
            // The job was there before the permit, so it asks for no opening.
            let dice = Dice::of(&chance, person, *week);
            *job = begin_job(&params, &dice, Sector::Hospitality, &Home::default(), 0, *week);
            career.jobs = 1;
            let (sector, hours) = (f32::from(job.sector as u8), job.hours);
            let what = LabourHappening::JobBegan { sector, hours };
            told.write(Told { person, row: newcomer.row, what });
        }
        hazard.next = next_event(&job, &search);
    }
    Ok(())
}

/// How long inburgering comes first [weeks]; more schooling, shorter.
fn wait_weeks(wait: &Wait, chance: &Chance, person: PersonId, origin: &Origin) -> f64 {
    let weeks = chance.generator(WAIT, person, Week(0)).weibull(wait.scale, wait.shape);
    let rank = origin.schooling().rank() as f32 - Schooling::Secondary.rank() as f32;
    let by_schooling = f64::from(exp(wait.schooling * rank));
    weeks * by_schooling * if origin.is_long_stayer() { wait.long_stayer } else { 1.0 }
}

/// Looks anew at the stance of those whose wait is over or whose review is due.
pub(super) fn review_stances(
    noticed: Res<Noticed>,
    mut persons: Query<(
        (&PersonId, &Origin, &Home, &Mind, &Body),
        (&Job, &mut Search, &mut Hazard),
    )>,
    people: Res<People>,
    params: Res<LabourParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LabourHappening>>,
) -> Result {
    for &(row, notice) in &noticed.0 {
        if !notice.due {
            continue;
        }
        let ((&person, origin, home, mind, body), (job, mut search, mut hazard)) =
            persons.get_mut(people.entity(row))?;
        let exam_ended_wait = search.stance == Stance::Waiting && search.waits_until <= *week;
        if exam_ended_wait || (search.stance != Stance::Waiting && search.review <= *week) {
            let odds = availability(&params.wait, origin, home, mind, body, *week);
            let pull = chance.normal(REVIEW, person, Week(0), 0);
            // The person's own pull stays the same, so a stance changes when circumstances do.
            let available =
                odds + pull - search.withdrawn > 0.0 && origin.age(*week) < params.wait.last_age;
            let stance = if available { Stance::Available } else { Stance::NotAvailable };
            if stance != search.stance {
                let what = match stance {
                    Stance::Available => LabourHappening::SearchBegan,
                    _ => LabourHappening::Withdrew,
                };
                told.write(Told { person, row, what });
                search.stance = stance;
            }
            search.review = week.plus(params.wait.review);
        }
        hazard.next = next_event(job, &search);
    }
    Ok(())
}

/// How available circumstances make a person, in standard deviations of the personal pull.
fn availability(
    wait: &Wait,
    origin: &Origin,
    home: &Home,
    mind: &Mind,
    body: &Body,
    week: Week,
) -> f32 {
    let flag = |yes: bool| f32::from(u8::from(yes));
    let decades = ((origin.age(week) - wait.age_from) / DECADE).max(0.0);
    wait.available
        + wait.available_care * home.care_hours() / wait.full_care
        + wait.available_woman * flag(origin.is_woman())
        + wait.available_age * decades
        + wait.available_severe * flag(body.is_severe())
        + wait.available_unhealthy * flag(mind.is_unhealthy())
}

/// The next dated event of a person in work.
pub(super) fn next_event(job: &Job, search: &Search) -> Week {
    let own = match search.stance {
        Stance::Waiting => search.waits_until,
        _ => search.review,
    };
    if job.is_held() { own.min(job.until) } else { own }
}
