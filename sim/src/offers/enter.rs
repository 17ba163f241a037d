//! Who gets a place: an offer is answered, and those who want it wait their turn.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::attend::{Enrolled, Enrolment};
use super::components::{OfferHappening, Places, Proposed};
use super::open::Offers;
use super::params::OfferParams;
use super::plan::{Door, Facts, OfferPlan};
use crate::arrival::{Cohort, Origin};
use crate::education::Study;
use crate::journey::{Journey, JourneyHappening};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, PersonId, Row, Told, Week, maths};
use crate::labour::Job;
use crate::language::{Course, Dutch};
use crate::law::Duty;
use crate::motivation::Motivation;

const ANSWER: Question = Question::new(1101, "offers: the answer, and the place in the queue");

/// What says who may enter.
type Known<'a> = (&'a Dutch, &'a Job, &'a Study, &'a Journey, &'a Course, &'a Origin);

/// What is known of a person, as far as it counts for entering.
fn facts_of((dutch, job, study, journey, course, origin): Known<'_>, week: Week) -> Facts {
    Facts {
        step: journey.step(),
        level: dutch.speaking().max(0.0) as u8,
        age: origin.age(week),
        tongue: origin.tongue(),
        works: job.is_held(),
        studies: study.is_enrolled(),
        has_begun_course: course.hours_taken() > 0.0,
    }
}

/// Somebody who waits for a place.
#[derive(Clone, Copy, Debug)]
struct Claim {
    since: Week,
    priority: f32,
    person: PersonId,
    row: Row,
    number: u8,
}

/// Those who wait.
#[derive(Resource, Default)]
pub(super) struct Queue(Vec<Claim>);

/// The numbers by which people enter.
#[derive(SystemParam)]
pub(super) struct Numbers<'w> {
    offers: Option<Res<'w, Offers>>,
    params: Res<'w, OfferParams>,
    cohort: Res<'w, Cohort>,
    people: Res<'w, People>,
    chance: Res<'w, Chance>,
    week: Res<'w, Week>,
}

/// Lets people answer what klantmanagers proposed.
///
/// Whoever proposes what is not there, or does not fit, proposes nothing.
pub(super) fn answer(
    mut proposed: MessageReader<Proposed>,
    mut persons: Query<(Known<'static>, &Motivation, &mut Places)>,
    mut queue: ResMut<Queue>,
    numbers: Numbers,
    mut told: MessageWriter<Told<OfferHappening>>,
) {
    let Some(offers) = &numbers.offers else { return };
    for &Proposed { person, row, number } in proposed.read() {
        let Some(offer) = offers.get(number).filter(|offer| offers.is_open(offer)) else {
            continue;
        };
        let Ok((known, motivation, mut places)) = persons.get_mut(numbers.people.entity(row))
        else {
            continue;
        };
        let mut facts = facts_of(known, *numbers.week);
        facts.level = numbers.params.gate(facts.level);
        if offer.door == Door::Klantmanager && places.allow(offer, &facts) {
            let what = queue.ask(offer, person, row, motivation, &mut places, &numbers);
            told.write(Told { person, row, what });
        }
    }
}

/// Asks whoever completed an offer whether to go on with the one that follows it (S-160).
pub(super) fn pass_on(
    mut enrolled: ResMut<Enrolled>,
    mut persons: Query<(Known<'static>, &Motivation, &mut Places)>,
    mut queue: ResMut<Queue>,
    numbers: Numbers,
    mut told: MessageWriter<Told<OfferHappening>>,
) {
    let Some(offers) = &numbers.offers else { return };
    for (person, row, number) in std::mem::take(&mut enrolled.completed) {
        let follows = |offer: &&OfferPlan| {
            offer.door == Door::Onward && offer.follows == Some(number) && offers.is_open(offer)
        };
        for offer in offers.all().filter(follows) {
            let Ok((known, motivation, mut places)) = persons.get_mut(numbers.people.entity(row))
            else {
                continue;
            };
            let mut facts = facts_of(known, *numbers.week);
            facts.level = numbers.params.gate(facts.level);
            if places.allow(offer, &facts) {
                let what = queue.ask(offer, person, row, motivation, &mut places, &numbers);
                told.write(Told { person, row, what });
            }
        }
    }
}

/// Writes to whoever goes out of sight before the duty to inburger is met (S-151).
pub(super) fn write_letters(
    mut journeys: MessageReader<Told<JourneyHappening>>,
    mut persons: Query<(&Duty, &Motivation, &mut Places)>,
    mut queue: ResMut<Queue>,
    numbers: Numbers,
    mut told: MessageWriter<Told<OfferHappening>>,
) {
    let Some(offers) = &numbers.offers else { return };
    for gone in journeys.read().filter(|told| told.what == JourneyHappening::OutOfSight) {
        let (person, row) = (gone.person, gone.row);
        let Ok((duty, motivation, mut places)) = persons.get_mut(numbers.people.entity(row)) else {
            continue;
        };
        let by_letter = |offer: &&OfferPlan| offer.door == Door::Letter && offers.is_open(offer);
        for offer in offers.all().filter(by_letter) {
            if duty.is_open() && places.is_free_for(offer.form) && !places.knows(offer) {
                let what = queue.ask(offer, person, row, motivation, &mut places, &numbers);
                told.write(Told { person, row, what });
            }
        }
    }
}

impl Queue {
    /// Asks a person, who declines or waits for a place.
    fn ask(
        &mut self,
        offer: &OfferPlan,
        person: PersonId,
        row: Row,
        motivation: &Motivation,
        places: &mut Places,
        numbers: &Numbers<'_>,
    ) -> OfferHappening {
        let (since, params) = (*numbers.week, &numbers.params);
        let index = u16::from(offer.number);
        let [answer, priority, ..] = numbers.chance.uniforms(ANSWER, person, since, index);
        let wants = motivation.willen() + params.accept_must * motivation.moeten()
            - motivation.weerstand()
            - motivation.barrier();
        let code = f32::from(offer.number);
        if answer >= maths::logistic(params.accept + params.accept_slope * wants) {
            return OfferHappening::Declined { offer: code };
        }
        places.waits |= offer.bit();
        self.0.push(Claim { since, priority, person, row, number: offer.number });
        OfferHappening::Waits { offer: code }
    }
}

/// Gives places to those who wait: whoever came first, and of one week by a number of their own.
pub(super) fn serve(
    mut queue: ResMut<Queue>,
    mut enrolled: ResMut<Enrolled>,
    mut persons: Query<(Known<'static>, &mut Places)>,
    numbers: Numbers,
    mut told: MessageWriter<Told<OfferHappening>>,
) {
    let Some(offers) = &numbers.offers else { return };
    if queue.0.is_empty() {
        return;
    }
    let (params, week) = (&numbers.params, *numbers.week);
    let mut left = enrolled.places_left(offers, params, &numbers.cohort);
    queue.0.sort_by(|a, b| {
        let luck = a.priority.total_cmp(&b.priority);
        a.since.cmp(&b.since).then(luck).then((a.person, a.number).cmp(&(b.person, b.number)))
    });
    let mut waiting = Vec::with_capacity(queue.0.len());
    for claim in queue.0.drain(..) {
        let Claim { since, person, row, number, .. } = claim;
        let Some(offer) = offers.get(number.into()) else { continue };
        let is_over = since.plus(params.waits) <= week || !offers.is_open(offer);
        if left[usize::from(number)] == 0 && !is_over {
            waiting.push(claim);
            continue;
        }
        let Ok((known, mut places)) = persons.get_mut(numbers.people.entity(row)) else { continue };
        let mut facts = facts_of(known, week);
        facts.level = params.gate(facts.level);
        let code = f32::from(number);
        let may = offer.door == Door::Letter || offer.admits(&facts);
        if !may || is_over {
            places.waits &= !offer.bit();
            told.write(Told { person, row, what: OfferHappening::Lapsed { offer: code } });
        } else if !places.is_free_for(offer.form) {
            waiting.push(claim);
        } else {
            left[usize::from(number)] -= 1;
            places.take(offer);
            enrolled.add(Enrolment::begins(person, row, offer, week));
            let what = OfferHappening::Began { offer: code, hours: offer.hours };
            told.write(Told { person, row, what });
        }
    }
    queue.0 = waiting;
}
