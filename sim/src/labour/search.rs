//! Hazards of everybody, refreshed every few weeks, and the column pass that notices who is next.

use bevy_ecs::prelude::*;

use super::components::{Career, Hazard, Job, Search, Stance};
use super::market::Market;
use super::params::{LabourParams, Offer, Work};
use crate::arrival::Origin;
use crate::education::{Credential, Study};
use crate::health::{Body, Mind};
use crate::household::Home;
use crate::journey::Journey;
use crate::kernel::chance::{Block, Chance, Question};
use crate::kernel::maths::exp;
use crate::kernel::{PersonId, Row, Week};
use crate::language::Dutch;
use crate::law::Duty;

const WEEK_OF_WORK: Question = Question::new(710, "labour: offer, loss, upgrade");
/// Slow states are read into hazards once in this many weeks, by a quarter of the people a week.
const REFRESH: u64 = 4;
const LANES: usize = 64;
/// Speaking at which one finds work without the help of ties: B1 on the scale of CEFR.
const ON_ONES_OWN: f32 = 3.0;

/// What the pass saw of one person this week.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Notice {
    /// An employer would choose this person, whatever the name.
    pub(super) offer: bool,
    /// The employer would also have done so with a name read as non-western.
    pub(super) offer_by_name: bool,
    /// The job is lost while the contract runs.
    pub(super) loss: bool,
    /// A better job is found.
    pub(super) upgrade: bool,
    /// A dated event is due.
    pub(super) due: bool,
}

/// The few to whom something happens in work this week, in the order of rows.
#[derive(Resource, Default)]
pub(super) struct Noticed(pub(super) Vec<(Row, Notice)>);

/// Reads slow states into hazards for those whose turn it is.
pub(super) fn refresh_hazards(
    mut persons: Query<(
        (&PersonId, &Origin, &Home, &Dutch, &Mind, &Body),
        (&Study, &Credential, &Journey, &Duty, &Job, &Career),
        (&mut Search, &mut Hazard),
    )>,
    params: Res<LabourParams>,
    week: Res<Week>,
) {
    let turn = week.0.rem_euclid(REFRESH as i32) as u64;
    for (
        (person, origin, home, dutch, mind, body),
        (study, credential, journey, duty, job, career),
        (mut search, mut hazard),
    ) in &mut persons
    {
        if (person.0 >> 2) % REFRESH != turn {
            continue;
        }
        let search = search.bypass_change_detection();
        let hazard = hazard.bypass_change_detection();
        end_wait_after_exam(search, hazard, duty, &params, *week);
        let offer = &params.offer;
        let soft = search.soft_skills
            + offer.soft_growth * f32::from(career.weeks_worked().min(104)) / 52.0;
        let mut log = offer.spread * search.attachment - 0.5 * offer.spread * offer.spread;
        log += who(offer, origin, home, *week);
        log += offer.network * origin.network() * (1.0 - dutch.speaking() / ON_ONES_OWN).max(0.0);
        log += what_can(offer, dutch, mind, body) + credential.log_ratio() + offer.soft * soft;
        log += offer.stress * home.stress() - career.discouragement();
        log += if journey.is_in_sight() { offer.guided } else { 0.0 };
        log += if study.is_enrolled() { offer.student } else { 0.0 };
        log += match search.stance {
            Stance::Available => 0.0,
            _ => offer.waiting,
        };
        hazard.offer = match search.stance {
            Stance::NotAvailable => 0.0,
            _ if job.is_held() => 0.0,
            _ => offer.base * exp(log),
        };
        (hazard.loss, hazard.upgrade) = if job.is_held() {
            (loss(&params.work, job, dutch, mind, *week), upgrade(&params.work, dutch))
        } else {
            (0.0, 0.0)
        };
    }
}

/// A passed exam ends waiting before its time: inburgering came first, and is done.
fn end_wait_after_exam(
    search: &mut Search,
    hazard: &mut Hazard,
    duty: &Duty,
    params: &LabourParams,
    week: Week,
) {
    if search.stance == Stance::Waiting && duty.settled() != Week::NEVER {
        let until = duty.settled().plus(params.wait.settled_gap as i32).max(week.plus(1));
        if until < search.waits_until {
            search.waits_until = until;
            hazard.next = hazard.next.min(until);
        }
    }
}

/// Sex, children and age [log-ratio].
fn who(offer: &Offer, origin: &Origin, home: &Home, week: Week) -> f32 {
    let young = f32::from(home.young_children());
    let (first, further) = (young.min(1.0), (young - 1.0).max(0.0));
    let of_sex = if origin.is_woman() {
        offer.woman + offer.mother_first * first + offer.mother_further * further
    } else {
        offer.father * first
    };
    of_sex + offer.decade * (origin.age(week) - offer.age_from).max(0.0) / 10.0
}

/// Language and health, and the two together (S-169) [log-ratio].
fn what_can(offer: &Offer, dutch: &Dutch, mind: &Mind, body: &Body) -> f32 {
    let speaking = dutch.speaking();
    let a2 = (speaking - 1.0).clamp(0.0, 1.0);
    let b1 = (speaking - 2.0).clamp(0.0, 1.0);
    let unhealthy = f32::from(u8::from(mind.is_unhealthy()));
    let severe = f32::from(u8::from(body.is_severe()));
    offer.a2 * a2
        + (offer.b1 - offer.a2) * b1
        + offer.unhealthy * unhealthy
        + offer.severe * severe
        + offer.joint * unhealthy.max(severe) * (1.0 - a2)
}

/// The hazard of losing the job while the contract runs [1/week].
pub(super) fn loss(work: &Work, job: &Job, dutch: &Dutch, mind: &Mind, week: Week) -> f32 {
    let flag = |yes: bool| f32::from(u8::from(yes));
    let log = work.loss_permanent * flag(job.is_permanent())
        + work.loss_onboarding * flag(week.since(job.began()) < work.onboarding_weeks)
        + work.loss_speaking * (2.0 - dutch.speaking()).clamp(0.0, 2.0)
        + work.loss_unhealthy * flag(mind.is_unhealthy())
        + work.loss_small * flag(job.hours() < work.small_hours);
    work.loss * exp(log)
}

/// The hazard of finding a better job [1/week].
pub(super) fn upgrade(work: &Work, dutch: &Dutch) -> f32 {
    work.upgrade * exp(work.upgrade_speaking * (dutch.speaking() - 2.0))
}

/// Passes over everybody's hazards and keeps those to whom something happens.
///
/// # Errors
/// Never in practice: the columns are dense.
pub(super) fn notice(
    mut persons: Query<(&PersonId, &Row, &Hazard, &Origin, &Job, &mut Career)>,
    params: Res<LabourParams>,
    market: Res<Market>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut noticed: ResMut<Noticed>,
) -> Result {
    noticed.0.clear();
    let recent = exp(params.offer.recent);
    for (names, rows, hazards, origins, jobs, mut careers) in persons.contiguous_iter_mut()? {
        let careers = careers.bypass_change_detection();
        for start in (0..names.len()).step_by(LANES) {
            let end = (start + LANES).min(names.len());
            let mut block = [PersonId(0); LANES];
            block[..end - start].copy_from_slice(&names[start..end]);
            let mut luck: Block = [[0.0; LANES]; 4];
            chance.fill(WEEK_OF_WORK, *week, &block, &mut luck);
            for place in start..end {
                let (lane, hazard, career) = (place - start, hazards[place], &mut careers[place]);
                let held = u16::from(jobs[place].is_held());
                career.weeks_worked += held;
                career.spell = (career.spell + 1) * held;
                career.longest_spell = career.longest_spell.max(career.spell);
                let lately = week.since(career.last_end) < params.offer.recent_weeks;
                let market_entry = market.entry * if lately { recent } else { 1.0 };
                let offer = hazard.offer * market_entry;
                let by_name = if origins[place].perceived_name() { market.name } else { 1.0 };
                let seen = Notice {
                    offer: luck[0][lane] < offer,
                    offer_by_name: luck[0][lane] < offer * by_name,
                    loss: luck[1][lane] < hazard.loss * market.loss,
                    upgrade: luck[2][lane] < hazard.upgrade,
                    due: hazard.next <= *week,
                };
                if seen.offer | seen.loss | seen.upgrade | seen.due {
                    noticed.0.push((rows[place], seen));
                }
            }
        }
    }
    Ok(())
}
