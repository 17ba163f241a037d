//! A week in an offer: who comes, who drops out, who completes it, and what it does.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::components::{End, OfferHappening, Places};
use super::open::Offers;
use super::params::OfferParams;
use super::plan::{Door, Effect, Form, OfferPlan, State};
use crate::arrival::Cohort;
use crate::education::Study;
use crate::guidance::{ActTable, Outcome, Push};
use crate::health::{Lifted, Mind};
use crate::household::Home;
use crate::journey::{Journey, JourneyParams};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, PersonId, Row, Told, Week, maths};
use crate::labour::{Help, Job};
use crate::language::{Course, Dutch};
use crate::motivation::{Motivation, Stirred};
use crate::network::Tied;
use crate::plan::Ambition;
use crate::trust::{Move, TrustMoved};

const WEEK: Question = Question::new(1102, "offers: who comes, who drops out");

/// A place that somebody has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Enrolment {
    pub(super) person: PersonId,
    pub(super) row: Row,
    pub(super) number: u8,
    until: Week,
    attended: u16,
    missed: bool,
}

impl Enrolment {
    pub(super) fn begins(person: PersonId, row: Row, offer: &OfferPlan, week: Week) -> Self {
        let until = week.plus(offer.weeks);
        Self { person, row, number: offer.number, until, attended: 0, missed: false }
    }
}

/// What an offer leaves standing for a time after it was completed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glow {
    pub(super) person: PersonId,
    pub(super) row: Row,
    pub(super) number: u8,
    /// How much of it came about [share].
    pub(super) part: f32,
    until: Week,
}

/// Who has a place, who had one lately, and for whom something changed this week.
#[derive(Resource, Default)]
pub(super) struct Enrolled {
    pub(super) now: Vec<Enrolment>,
    pub(super) glows: Vec<Glow>,
    pub(super) changed: Vec<(PersonId, Row)>,
    /// Who completed which offer this week, by its number.
    pub(super) completed: Vec<(PersonId, Row, u8)>,
}

impl Enrolled {
    pub(super) fn add(&mut self, enrolment: Enrolment) {
        self.changed.push((enrolment.person, enrolment.row));
        let name = |one: &Enrolment| (one.person, one.number);
        let place = self.now.partition_point(|one| name(one) < name(&enrolment));
        self.now.insert(place, enrolment);
    }

    /// Places that nobody has, by the numbers of the offers.
    pub(super) fn places_left(
        &self,
        offers: &Offers,
        params: &OfferParams,
        cohort: &Cohort,
    ) -> [u32; u64::BITS as usize] {
        let mut left = [0; u64::BITS as usize];
        for offer in offers.all() {
            left[usize::from(offer.number)] = Offers::places(offer, params, cohort);
        }
        for enrolment in &self.now {
            let left = &mut left[usize::from(enrolment.number)];
            *left = left.saturating_sub(1);
        }
        left
    }
}

/// What an offer is lived in.
type Life<'a> = (
    (&'a Course, &'a Home, &'a Job, &'a Study, &'a Journey),
    (&'a Dutch, &'a Mind, &'a Motivation, &'a Ambition, &'a mut Places),
);

/// The numbers of a week.
#[derive(SystemParam)]
pub(super) struct Numbers<'w> {
    offers: Option<Res<'w, Offers>>,
    params: Res<'w, OfferParams>,
    table: Res<'w, ActTable>,
    journey: Res<'w, JourneyParams>,
    people: Res<'w, People>,
    chance: Res<'w, Chance>,
    week: Res<'w, Week>,
}

/// The voices in which offers speak to other rooms.
#[derive(SystemParam)]
pub(super) struct Voices<'w> {
    stirred: MessageWriter<'w, Stirred>,
    moved: MessageWriter<'w, TrustMoved>,
    lifted: MessageWriter<'w, Lifted>,
    help: MessageWriter<'w, Help>,
    tied: MessageWriter<'w, Tied>,
    told: MessageWriter<'w, Told<OfferHappening>>,
}

/// Takes everybody who has a place through a week of it.
pub(super) fn attend(
    mut enrolled: ResMut<Enrolled>,
    mut persons: Query<Life>,
    numbers: Numbers,
    mut voices: Voices,
) {
    let Some(offers) = &numbers.offers else { return };
    let Enrolled { now, glows, changed, completed } = &mut *enrolled;
    let week = *numbers.week;
    for over in glows.extract_if(.., |glow| glow.until <= week) {
        changed.push((over.person, over.row));
    }
    let mut kept = Vec::with_capacity(now.len());
    for mut enrolment in now.drain(..) {
        let Enrolment { person, row, number, .. } = enrolment;
        let Some(offer) = offers.get(number.into()) else { continue };
        // The place of whoever died is free.
        let Ok((outside, (dutch, mind, motivation, ambition, mut places))) =
            persons.get_mut(numbers.people.entity(row))
        else {
            continue;
        };
        let week_of =
            WeekOf { offer, outside, dutch, mind, motivation, ambition, numbers: &numbers };
        let luck = week_of.luck(person);
        let Some(end) = week_of.end(&enrolment, &places, offers, luck[1]) else {
            let comes = week_of.comes(luck[0]);
            enrolment.missed = !comes;
            enrolment.attended += u16::from(comes);
            if comes {
                week_of.push(&offer.during, person, row, &mut voices);
            }
            kept.push(enrolment);
            continue;
        };
        places.leave(offer);
        changed.push((person, row));
        let (offer_code, weeks) = (f32::from(number), f32::from(enrolment.attended));
        let what = match end {
            End::Completed => {
                places.completed |= offer.bit();
                completed.push((person, row, number));
                week_of.push(&offer.after, person, row, &mut voices);
                let until = week.plus(offer.lasting);
                if until > week && offer.after.iter().any(|effect| effect.state.is_standing()) {
                    glows.push(Glow { person, row, number, part: week_of.part(), until });
                }
                OfferHappening::Completed { offer: offer_code, weeks }
            }
            End::Dropped => {
                places.dropped |= offer.bit();
                OfferHappening::Dropped { offer: offer_code, weeks }
            }
            End::Elsewhere => OfferHappening::Left { offer: offer_code, weeks },
        };
        voices.told.write(Told { person, row, what });
    }
    *now = kept;
}

/// A person's week in an offer.
struct WeekOf<'a> {
    offer: &'a OfferPlan,
    outside: (&'a Course, &'a Home, &'a Job, &'a Study, &'a Journey),
    dutch: &'a Dutch,
    mind: &'a Mind,
    motivation: &'a Motivation,
    ambition: &'a Ambition,
    numbers: &'a Numbers<'a>,
}

impl WeekOf<'_> {
    /// Whether and how the place ends.
    fn end(
        &self,
        enrolment: &Enrolment,
        places: &Places,
        offers: &Offers,
        luck: f32,
    ) -> Option<End> {
        let (_, _, job, study, journey) = self.outside;
        let is_beside_work = matches!(self.offer.form, Form::Support | Form::Course);
        if (job.is_held() || study.is_enrolled()) && !is_beside_work {
            return Some(End::Elsewhere);
        }
        let needs_sight = self.offer.form == Form::Support && self.offer.door != Door::Letter;
        if needs_sight && !(journey.is_in_sight() && self.offer.steps.contains(&journey.step())) {
            return Some(End::Elsewhere);
        }
        if enrolment.until <= *self.numbers.week {
            return Some(End::Completed);
        }
        let rate = self.drop_out(enrolment, places, offers);
        (luck < rate).then_some(End::Dropped)
    }

    /// The hazard of dropping out: more in a week that is too full, and after one not attended.
    fn drop_out(&self, enrolment: &Enrolment, places: &Places, offers: &Offers) -> f32 {
        let params = &self.numbers.params;
        let (course, home, job, ..) = self.outside;
        let held = places.held().filter_map(|number| offers.get(number.into()));
        let beside: f32 = held.map(|offer| offer.hours).sum();
        let load = course.hours_per_week() + beside + home.care_beside() + job.hours();
        let mut too_much = 0.0;
        if load > self.numbers.journey.capacity && self.offer.hours > 0.0 {
            too_much = 1.0;
            if self.offer.is_integrated {
                too_much *= params.integrated;
            }
            if self.offer.is_flexible {
                too_much *= params.flexible;
            }
        }
        let overload = 1.0 + (params.overload - 1.0) * too_much;
        let missed = if enrolment.missed { params.missed } else { 1.0 };
        self.offer.drop_out * overload * missed
    }

    /// Whether the person comes this week, by the same odds as to a talk.
    fn comes(&self, luck: f32) -> bool {
        let table = &self.numbers.table.attendance;
        let ill = if self.mind.is_unhealthy() { table.ill } else { 0.0 };
        let odds = table.log_odds(self.motivation, ill, *self.numbers.week);
        luck < maths::logistic(odds)
    }

    fn luck(&self, person: PersonId) -> [f32; 4] {
        let index = u16::from(self.offer.number);
        self.numbers.chance.uniforms(WEEK, person, *self.numbers.week, index)
    }

    /// How much of what it can do comes about: less where clarity or Dutch is lacking, and where
    /// somebody who seemed open to anything hopes for the former occupation alone (S-132) [share].
    fn part(&self) -> f32 {
        let params = &self.numbers.params;
        let mut part = 1.0;
        if self.offer.needs_clarity && params.clarity_counts {
            part *= (self.motivation.duidelijkheid() / params.clear).min(1.0);
        }
        if self.offer.needs_clarity {
            part *= (1.0 - params.former * self.ambition.gap()).max(0.0);
        }
        if self.offer.is_wordy && (self.dutch.speaking().max(0.0) as u8) < params.wordy_below {
            part *= params.wordy;
        }
        part
    }

    /// Sends pushes to the rooms that own the states.
    fn push(&self, effects: &[Effect], person: PersonId, row: Row, voices: &mut Voices<'_>) {
        if effects.is_empty() {
            return;
        }
        let (part, params) = (self.part(), &self.numbers.params);
        let mut by = Outcome { is_sincere: true, ..Outcome::default() };
        let mut trust = Push::default();
        let mut ties = Tied { row, dutch: 0.0, own: 0.0 };
        for effect in effects {
            let size = part * effect.size * guided(self.offer, effect.state, params);
            match effect.state {
                State::Vertrouwen => trust.add(size),
                State::Willen => by.willen.add(size),
                State::Moeten => by.moeten.add(size),
                State::Eigenaarschap => by.eigenaarschap.add(size),
                State::Zelfredzaamheid => by.zelfredzaamheid.add(size),
                State::Weerstand => by.weerstand.add(size),
                State::Duidelijkheid => by.duidelijkheid.add(size),
                State::Mind => {
                    voices.lifted.write(Lifted { row, by: size });
                }
                State::SoftSkills => {
                    voices.help.write(Help::Skills { row, by: size });
                }
                State::DutchNetwork => ties.dutch += size,
                State::OwnNetwork => ties.own += size,
                // What holds for a time is handed on when it changes.
                _ => {}
            }
        }
        if ties.dutch != 0.0 || ties.own != 0.0 {
            voices.tied.write(ties);
        }
        if !trust.is_none() {
            voices.moved.write(TrustMoved { person, row, by: Move::Blow(trust) });
        }
        voices.stirred.write(Stirred { person, row, by, signs: false, on: None });
    }
}

/// How much of an effect about work an activity has, by whether somebody guides there.
pub(super) fn guided(offer: &OfferPlan, state: State, params: &OfferParams) -> f32 {
    match (offer.form, state.is_about_work(), offer.is_guided) {
        (Form::Activity, true, true) => params.guided,
        (Form::Activity, true, false) => params.unguided,
        _ => 1.0,
    }
}
