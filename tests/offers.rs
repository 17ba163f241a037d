//! Offers: who gets a place, what fills a week, and what comes of it.

mod approaches;
mod directions;
mod files;
mod new;
mod places;

use std::collections::BTreeMap;

use klantreis_evidence::Catalogue;
use klantreis_scenarios::offers::{LIBRARY, Offer};
use klantreis_sim::guidance::{
    Act, Action, ClientView, Desk, Form, Kind, Practice, Practices, Task, TeamPlan,
};
use klantreis_sim::kernel::{Fact, PersonId, Simulation};
use klantreis_sim::offers::OfferPlan;
use klantreis_tests::{Trial, cohort};

/// So many places that nobody ever waits.
const PLENTY: f32 = 1e9;

/// An offer of the library with places for all.
pub(crate) fn offer(name: &str) -> OfferPlan {
    let catalogue = Catalogue::builtin().expect("sound evidence");
    let offer = Offer::find(name, None, &catalogue).expect("a sound offer");
    OfferPlan { places: PLENTY, ..offer.plan }
}

/// Every offer of the library, with so many places for a thousand persons.
pub(crate) fn scarce(places: f32) -> Vec<OfferPlan> {
    let with = |(name, _): &(&str, &str)| OfferPlan { places, ..offer(name) };
    LIBRARY.iter().map(with).collect()
}

/// A team of one klantmanager who has time for everybody, and these offers.
pub(crate) fn team_with(offers: &[OfferPlan]) -> TeamPlan {
    TeamPlan {
        hours: Some(400_000.0),
        turnover: Some(0.0),
        rhythm: Some(4),
        offers: offers.to_vec(),
        only_own_offers: true,
        ..TeamPlan::of_caseload(100_000.0)
    }
}

/// A cohort among whom nothing is scarce, with a team that has these offers.
pub(crate) fn unhurried(persons: u32, offers: &[OfferPlan]) -> Trial {
    cohort(persons)
        .weeks(200)
        .with("team.plan.after", 1.0)
        .with("team.talk.phone", 0.0)
        .with("team.talk.home-visit", 0.0)
        .with_vacancies_for_all()
        .guided_by(team_with(offers))
}

/// A klantmanager who says the same in every talk, and offers one thing to some.
#[derive(Clone)]
pub(crate) struct Proposing {
    pub(crate) number: Option<u8>,
    /// Everybody when absent.
    pub(crate) to: Option<PersonId>,
}

impl Practice for Proposing {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        (0..desk.tasks.len()).collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let acts = [Act::QuestionOpen, Act::ReflectSimple, Act::Inform];
        let mut action = Action::talk(client.client, task.minutes).with(&acts);
        let is_meant = self.to.is_none_or(|to| to == client.client);
        action.kind = match (task.form, self.number) {
            (Form::Plan, _) => Kind::Plan,
            (_, Some(number)) if is_meant => Kind::Offer(number.into()),
            _ => Kind::Talk,
        };
        action
    }
}

/// The world of a trial before its first week, with somebody at the desk.
pub(crate) fn staffed(trial: &Trial, someone: Proposing) -> Simulation {
    let mut simulation = trial.build().expect("it is sound");
    let make = move |_, _| -> Box<dyn Practice> { Box::new(someone.clone()) };
    simulation.world().insert_resource(Practices::new(make));
    simulation
}

/// The world of a trial after its last week, with somebody at the desk who offers this.
pub(crate) fn lived(trial: &Trial, number: Option<u8>, to: Option<PersonId>) -> Simulation {
    let mut simulation = staffed(trial, Proposing { number, to });
    simulation.live(trial.weeks, &mut []);
    simulation
}

/// Facts of the diary by household, those of offers left out.
pub(crate) fn by_household(simulation: &Simulation) -> BTreeMap<u64, Vec<u8>> {
    let mut lives: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
    for fact in simulation.diary().facts().iter().filter(|fact| fact.room != "offers") {
        lives.entry(fact.person.household().0).or_default().extend(fact.bytes());
    }
    lives
}

/// How often something of offers happened.
pub(crate) fn count(simulation: &Simulation, name: &str) -> usize {
    offers_of(simulation).filter(|fact| fact.name == name).count()
}

/// What happened in offers.
pub(crate) fn offers_of(simulation: &Simulation) -> impl Iterator<Item = &Fact> {
    simulation.diary().facts().iter().filter(|fact| fact.room == "offers")
}
