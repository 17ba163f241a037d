//! Hazards of everybody, refreshed every few weeks.

use bevy_ecs::prelude::*;

use super::components::{Career, Hazard, Job, Search, Stance, Support, WaitCut};
use super::params::{LabourParams, Offer, Work};
use crate::arrival::Origin;
use crate::education::{Credential, Study};
use crate::health::{Body, Mind};
use crate::household::Home;
use crate::journey::Journey;
use crate::kernel::maths::{exp, select};
use crate::kernel::week::DECADE;
use crate::kernel::{People, PersonId, Sieve, Week};
use crate::language::Dutch;
use crate::law::Duty;

/// Slow states are read into hazards once in this many weeks, by a quarter of the people a week.
const REFRESH: u64 = 4;

/// When a person's slow states are read.
fn turn_of(person: PersonId) -> u64 {
    (person.0 >> 2) % REFRESH
}

/// Whose slow states are read in a week.
fn turn_in(week: Week) -> u64 {
    week.number().rem_euclid(REFRESH as i32) as u64
}

/// Whether a person's slow states are read this week: what others send before is not looked at.
pub(crate) fn is_turn(person: PersonId, week: Week) -> bool {
    turn_of(person) == turn_in(week)
}

/// Notes what klantmanagers' minutes are worth; nothing comes where there is no team.
pub(super) fn take_support(
    mut support: MessageReader<Support>,
    mut searches: Query<&mut Search>,
    people: Res<People>,
) {
    for given in support.read() {
        let Ok(mut search) = searches.get_mut(people.entity(given.row)) else { continue };
        (search.support, search.withdrawn) = (given.log_ratio, given.withdraws);
    }
}

/// Cuts what is left of waiting where work guidance runs in parallel with the course.
pub(super) fn cut_waits(
    mut cuts: MessageReader<WaitCut>,
    mut persons: Query<(&mut Search, &mut Hazard)>,
    people: Res<People>,
    week: Res<Week>,
) {
    for cut in cuts.read() {
        let Ok((mut search, mut hazard)) = persons.get_mut(people.entity(cut.row)) else {
            continue;
        };
        let left = search.waits_until.since(*week);
        if search.stance == Stance::Waiting && left > 0 && search.waits_until != Week::NEVER {
            search.waits_until = week.plus((left as f32 * cut.left).ceil() as i32);
            hazard.next = hazard.next.min(search.waits_until);
        }
    }
}

/// Reads slow states into hazards for those whose turn it is.
pub(super) fn refresh_hazards(
    mut persons: Query<(
        (&PersonId, &Origin, &Home, &Dutch, &Mind, &Body),
        (&Study, &Credential, &Journey, &Duty, &Job, &Career),
        (&mut Search, &mut Hazard),
    )>,
    mut sieve: Local<Sieve>,
    params: Res<LabourParams>,
    week: Res<Week>,
) -> Result {
    let (turn, week) = (turn_in(*week), *week);
    for (who, life, state) in persons.contiguous_iter_mut()? {
        let (names, origins, homes, dutch, minds, bodies) = who;
        let (studies, credentials, journeys, duties, jobs, careers) = life;
        let (mut searches, mut hazards) = state;
        let searches = searches.bypass_change_detection();
        let hazards = hazards.bypass_change_detection();
        for i in sieve.keep(names.len(), |i| turn_of(names[i]) == turn) {
            end_wait_after_exam(&mut searches[i], &mut hazards[i], &duties[i], &params, week);
            let person = Person {
                origin: &origins[i],
                home: &homes[i],
                dutch: &dutch[i],
                mind: &minds[i],
                body: &bodies[i],
                study: &studies[i],
                credential: &credentials[i],
                journey: &journeys[i],
                job: &jobs[i],
                career: &careers[i],
                search: &searches[i],
            };
            person.refresh(&params, week, &mut hazards[i]);
        }
    }
    Ok(())
}

/// What the hazards of one person rest on.
struct Person<'a> {
    origin: &'a Origin,
    home: &'a Home,
    dutch: &'a Dutch,
    mind: &'a Mind,
    body: &'a Body,
    study: &'a Study,
    credential: &'a Credential,
    journey: &'a Journey,
    job: &'a Job,
    career: &'a Career,
    search: &'a Search,
}

impl Person<'_> {
    fn refresh(&self, params: &LabourParams, week: Week, hazard: &mut Hazard) {
        let (dutch, mind, job) = (self.dutch, self.mind, self.job);
        if job.is_held() {
            hazard.offer = 0.0;
            hazard.loss = loss(&params.work, job, self.search, dutch, mind, week);
            hazard.upgrade = upgrade(&params.work, dutch);
        } else {
            (hazard.loss, hazard.upgrade) = (0.0, 0.0);
            hazard.offer = match self.search.stance {
                Stance::NotAvailable => 0.0,
                _ => params.offer.base * exp(self.log_offer(&params.offer, week)),
            };
        }
    }

    /// How much more often than the base this person is offered work [log-ratio].
    fn log_offer(&self, offer: &Offer, week: Week) -> f32 {
        let (search, career, dutch) = (self.search, self.career, self.dutch);
        let soft = search.soft_skills
            + offer.soft_growth * f32::from(career.weeks_worked().min(offer.soft_growth_weeks))
                / 52.0;
        let mut log = offer.spread * search.attachment - 0.5 * offer.spread * offer.spread;
        log += who(offer, self.origin, self.home, week);
        let alone = (1.0 - dutch.speaking() / offer.network_until).max(0.0);
        log += offer.network * self.origin.network() * alone;
        log += what_can(offer, dutch, self.mind, self.body)
            + self.credential.log_ratio()
            + offer.soft * soft;
        log += offer.stress * self.home.stress() - career.discouragement();
        log += select(self.journey.is_in_sight(), offer.guided + search.support, 0.0);
        log += search.opened + search.tied;
        log += select(self.study.is_enrolled(), offer.student, 0.0);
        log + select(search.stance == Stance::Available, 0.0, offer.waiting)
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
    of_sex + offer.decade * (origin.age(week) - offer.age_from).max(0.0) / DECADE
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
pub(super) fn loss(
    work: &Work,
    job: &Job,
    search: &Search,
    dutch: &Dutch,
    mind: &Mind,
    week: Week,
) -> f32 {
    let flag = |yes: bool| f32::from(u8::from(yes));
    let log = work.loss_permanent * flag(job.is_permanent())
        + work.loss_onboarding * flag(week.since(job.began()) < work.onboarding_weeks)
        + work.loss_speaking * (2.0 - dutch.speaking()).clamp(0.0, 2.0)
        + work.loss_unhealthy * flag(mind.is_unhealthy())
        + work.loss_small * flag(job.hours() < work.small_hours)
        + search.loses;
    work.loss * exp(log)
}

/// The hazard of finding a better job [1/week].
pub(super) fn upgrade(work: &Work, dutch: &Dutch) -> f32 {
    work.upgrade * exp(work.upgrade_speaking * (dutch.speaking() - 2.0))
}
