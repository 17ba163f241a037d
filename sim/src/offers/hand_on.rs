//! What offers together mean for a person's week and way to work, handed on when it changes.

use bevy_ecs::prelude::*;

use super::attend::{Enrolled, guided};
use super::components::Places;
use super::open::Offers;
use super::params::OfferParams;
use super::plan::{Door, Effect, Form, OfferPlan, State, Teaches};
use crate::household::CaredFor;
use crate::journey::Engaged;
use crate::kernel::{People, Told};
use crate::labour::Help;
use crate::language::{Fits, LanguageHappening};

/// What stands for a person, summed over offers.
#[derive(Clone, Copy, Default)]
struct Standing {
    opens: f32,
    loses: f32,
    renews: f32,
    cares: f32,
}

impl Standing {
    fn add(&mut self, offer: &OfferPlan, effects: &[Effect], part: f32, params: &OfferParams) {
        for effect in effects {
            let size = part * effect.size * guided(offer, effect.state, params);
            match effect.state {
                State::OffersOfWork => self.opens += size,
                State::JobLoss => self.loses += size,
                State::Renewal => self.renews += size,
                State::Childcare => self.cares += size,
                _ => {}
            }
        }
    }
}

/// Tells household, journey and labour what changed for whom.
pub(super) fn hand_on(
    mut enrolled: ResMut<Enrolled>,
    offers: Option<Res<Offers>>,
    params: Res<OfferParams>,
    mut engaged: MessageWriter<Engaged>,
    mut help: MessageWriter<Help>,
    mut cared_for: MessageWriter<CaredFor>,
) {
    let (Some(offers), false) = (offers, enrolled.changed.is_empty()) else { return };
    let mut changed = std::mem::take(&mut enrolled.changed);
    changed.sort_unstable();
    changed.dedup();
    for (person, row) in changed {
        let from = enrolled.now.partition_point(|one| one.person < person);
        let held = enrolled.now[from..].iter().take_while(|one| one.person == person);
        let mut week = Engaged {
            row,
            hours: 0.0,
            speaks_dutch: false,
            is_integrated: false,
            practical_lessons: 0.0,
            has_job_language: false,
            other_hours: 0.0,
        };
        let mut standing = Standing::default();
        for offer in held.filter_map(|one| offers.get(one.number.into())) {
            fill(&mut week, offer);
            standing.add(offer, &offer.during, 1.0, &params);
        }
        for glow in enrolled.glows.iter().filter(|glow| glow.person == person) {
            if let Some(offer) = offers.get(glow.number.into()) {
                standing.add(offer, &offer.after, glow.part, &params);
            }
        }
        engaged.write(week);
        let Standing { opens, loses, renews, cares } = standing;
        cared_for.write(CaredFor { row, hours: cares });
        help.write(Help::Stands { row, opens, loses, renews });
    }
}

/// Puts the hours of an offer where they belong in a week.
fn fill(week: &mut Engaged, offer: &OfferPlan) {
    match (offer.form, offer.teaches) {
        (Form::Activity, _) => {
            week.hours = offer.hours;
            week.speaks_dutch = offer.speaks_dutch;
            week.is_integrated = offer.is_integrated;
        }
        (_, Teaches::Practical) => week.practical_lessons += offer.hours,
        // The hours of such a course are known to the room of language.
        (_, Teaches::JobLanguage) => week.has_job_language = true,
        (_, Teaches::Nothing) => week.other_hours += offer.hours,
    }
}

/// Says how well the course fits whoever begins it: chosen with advice, or without (S-123).
pub(super) fn fit_courses(
    mut language: MessageReader<Told<LanguageHappening>>,
    persons: Query<&Places>,
    offers: Option<Res<Offers>>,
    people: Res<People>,
    mut fits: MessageWriter<Fits>,
) {
    let Some(offers) = offers else { return };
    let is_course = |offer: &&OfferPlan| offer.form == Form::Course && offers.is_open(offer);
    let courses = || offers.all().filter(is_course);
    for told in language.read() {
        if !matches!(told.what, LanguageHappening::CourseBegan { .. }) {
            continue;
        }
        let Ok(places) = persons.get(people.entity(told.row)) else { continue };
        let advised = courses().find(|offer| places.has_had(offer));
        let own = || courses().find(|offer| offer.door == Door::OwnChoice);
        if let Some(log_ratio) = advised.or_else(own).and_then(fit_of) {
            fits.write(Fits { row: told.row, log_ratio });
        }
    }
}

/// How well a course fits that was chosen in this way [log-ratio].
fn fit_of(offer: &OfferPlan) -> Option<f32> {
    let fit = |effect: &&Effect| effect.state == State::CourseFit;
    offer.during.iter().find(fit).map(|effect| effect.size)
}
