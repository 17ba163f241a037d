//! The directions of offers: each mechanism on and off, the same clients side by side.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use bevy_ecs::query::Allow;
use klantreis_sim::arrival::Origin;
use klantreis_sim::health::Mind;
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::{Direction, Observer, People, PersonId, Simulation, Week};
use klantreis_sim::labour::Search;
use klantreis_sim::language::Dutch;
use klantreis_sim::motivation::Motivation;
use klantreis_sim::network::Ties;
use klantreis_sim::offers::{Form, MECHANISMS, OfferPlan, Places};
use klantreis_tests::Trial;

use super::{Proposing, offer, scarce, staffed, team_with, unhurried};
use crate::guidance::course::difference;

/// More than chance and rounding give [standard errors].
const SURE: f64 = 3.0;

/// How everybody fared, as the mean over weeks of each state.
#[derive(Default)]
pub(crate) struct Lives {
    weeks: f64,
    sums: BTreeMap<PersonId, [f64; STATES.len()]>,
}

/// The states that are looked at; what was begun and completed is counted at the end of each week.
const STATES: [&str; 12] = [
    "soft-skills",
    "mind-guided",
    "self-reliance",
    "clarity",
    "dutch-network",
    "own-network",
    "speaking",
    "offers-of-work",
    "job-loss",
    "renewal",
    "began",
    "completed",
];

impl Observer for Lives {
    fn see(&mut self, _: Week, world: &mut World) {
        let offers = world.remove_resource::<klantreis_sim::offers::Offers>();
        let mut persons =
            world.query::<((&PersonId, &Search, &Mind, &Motivation), (&Ties, &Dutch, &Places))>();
        for ((person, search, mind, motivation), (ties, dutch, places)) in persons.iter(world) {
            let count = |had: fn(&Places, &OfferPlan) -> bool| {
                let all = offers.iter().flat_map(klantreis_sim::offers::Offers::all);
                all.filter(|offer| had(places, offer)).count() as f32
            };
            let now = [
                search.soft_skills(),
                mind.level(),
                motivation.zelfredzaamheid(),
                motivation.duidelijkheid(),
                ties.dutch(),
                ties.own(),
                dutch.speaking(),
                search.opened(),
                search.loses(),
                search.renews(),
                count(Places::has_had),
                count(Places::has_completed),
            ];
            let sums = self.sums.entry(*person).or_default();
            for (sum, value) in sums.iter_mut().zip(now) {
                *sum += f64::from(value);
            }
        }
        if let Some(offers) = offers {
            world.insert_resource(offers);
        }
        self.weeks += 1.0;
    }
}

impl Lives {
    fn of(mut simulation: Simulation, weeks: u32) -> Self {
        let mut lives = Self::default();
        simulation.live(weeks, &mut [&mut lives]);
        lives
    }

    /// Everybody's mean of a state.
    fn mean(&self, state: &str) -> BTreeMap<PersonId, f64> {
        let place = STATES.iter().position(|known| *known == state).expect("a known state");
        self.sums.iter().map(|(person, sums)| (*person, sums[place] / self.weeks)).collect()
    }
}

/// How everybody fares to whom everybody is offered this.
fn lives(trial: &Trial, number: Option<u8>) -> Lives {
    Lives::of(staffed(trial, Proposing { number, to: None }), trial.weeks)
}

/// An offer in which a mechanism shows.
fn shown_by(id: &str) -> OfferPlan {
    let full = |name: &str| OfferPlan { hours: 24.0, drop_out: 0.02, ..offer(name) };
    match id {
        "S-83" => offer("empowerment-course"),
        "S-105" => offer("tov"),
        "S-107" => offer("taster"),
        "S-109" => offer("work-culture-training"),
        "S-110" | "S-124" => offer("application-training"),
        "S-112" => offer("social-activation"),
        "S-114" => offer("volunteering-unguided-dutch"),
        "S-116" | "S-117" => offer("volunteering-guided-dutch"),
        "S-119" => full("volunteering-unguided-dutch"),
        "S-120" => OfferPlan { is_integrated: true, ..full("volunteering-unguided-dutch") },
        "S-123" => offer("wi2013-course-own-choice"),
        // Open to all, so that some enter who speak little.
        "S-125" => OfferPlan { level: 0, ..offer("application-training") },
        "S-128" => full("volunteering-guided-dutch"),
        "S-130" | "S-131" | "S-132" => offer("matching-event"),
        "S-133" => offer("jobhunter"),
        "S-135" => OfferPlan { places: 10.0, ..offer("work-experience-place") },
        "S-136" => offer("trial-placement"),
        "S-148" | "S-149" => offer("jobcoach"),
        "S-151" => offer("next-step"),
        // It follows one that is not there: only without S-160 can anybody enter.
        "S-160" => offer("piezo-phase-1"),
        other => panic!("no offer shows {other}"),
    }
}

#[test]
fn each_mechanism_of_offers_points_where_it_says() {
    let mut wrong = Vec::new();
    for mechanism in MECHANISMS {
        let offer = shown_by(mechanism.id);
        let trial = unhurried(300, std::slice::from_ref(&offer)).without_diary();
        let without = trial.clone().without(mechanism.id);
        let [on, off] = [&trial, &without].map(|trial| lives(trial, Some(offer.number)));
        let (on, off) = (on.mean(mechanism.state), off.mean(mechanism.state));
        let (mean, error) = match mechanism.off {
            Direction::Down => difference(&on, &off),
            Direction::Up => difference(&off, &on),
        };
        if mean <= SURE * error || mean <= 0.0 {
            wrong.push((mechanism.id, mechanism.state, mean, error));
        }
    }
    assert!(wrong.is_empty(), "mean and standard error: {wrong:?}");
}

/// What an offer to everybody does to a state, beside no offer, by pairs of persons.
fn effect(offer: &OfferPlan, state: &str) -> (f64, f64) {
    let trial = unhurried(500, std::slice::from_ref(offer)).without_diary();
    let (with, none) = (lives(&trial, Some(offer.number)), lives(&trial, None));
    difference(&with.mean(state), &none.mean(state))
}

#[test]
fn volunteering_teaches_dutch_where_it_is_spoken_and_nowhere_else() {
    let (spoken, error) = effect(&offer("volunteering-unguided-dutch"), "speaking");
    assert!(spoken > SURE * error, "{spoken} +- {error}");
    let (elsewhere, _) = effect(&offer("volunteering-unguided-other"), "speaking");
    assert!(elsewhere.abs() < 0.2 * spoken, "{elsewhere} beside {spoken}");
}

#[test]
fn volunteering_brings_work_nearer_where_somebody_guides() {
    let (guided, error) = effect(&offer("volunteering-guided-other"), "soft-skills");
    assert!(guided > SURE * error, "{guided} +- {error}");
    let (alone, _) = effect(&offer("volunteering-unguided-other"), "soft-skills");
    assert!(alone < 0.3 * guided, "{alone} alone, {guided} guided");
}

#[test]
fn social_activation_brings_ties_to_the_own_group_and_hardly_to_others() {
    let (own, error) = effect(&offer("social-activation"), "own-network");
    assert!(own > SURE * error, "{own} +- {error}");
    let (dutch, _) = effect(&offer("social-activation"), "dutch-network");
    assert!(dutch.abs() < 0.1 * own, "{dutch} beside {own}");
}

#[test]
fn advice_makes_a_course_fit_that_an_own_choice_would_not() {
    let both = [offer("wi2013-course-own-choice"), offer("wi2013-course-advised")];
    let trial = unhurried(500, &both).without_diary();
    let (advised, alone) = (lives(&trial, Some(both[1].number)), lives(&trial, None));
    let (mean, error) = difference(&advised.mean("speaking"), &alone.mean("speaking"));
    assert!(mean > SURE * error, "{mean} +- {error}");
}

#[test]
fn taalboost_makes_people_speak_and_present_themselves_better() {
    for state in ["speaking", "soft-skills", "self-reliance"] {
        let (mean, error) = effect(&offer("taalboost"), state);
        assert!(mean > SURE * error, "{state}: {mean} +- {error}");
    }
}

#[test]
fn offers_for_work_reach_more_men_and_those_for_participation_more_women() {
    // In expectation: who gets what is decided by klantmanagers, by what they see (S-175).
    let team = team_with(&scarce(1e6));
    let trial = unhurried(800, &[]).guided_by(team);
    let simulation = trial.live();
    let offers = scarce(1.0);
    let mut reached = [[0_usize; 2]; 2];
    let mut world = simulation;
    let began: Vec<(PersonId, u8)> = super::offers_of(&world)
        .filter(|fact| fact.name == "began")
        .map(|fact| (fact.person, fact.figures[0] as u8))
        .collect();
    let inside = world.world();
    let mut persons = inside.query_filtered::<(&PersonId, &Origin), Allow<Deceased>>();
    let women: BTreeMap<PersonId, bool> =
        persons.iter(inside).map(|(person, origin)| (*person, origin.is_woman())).collect();
    for (person, number) in began {
        let offer = offers.iter().find(|offer| offer.number == number).expect("a known offer");
        let is_about = offer.form != Form::Course;
        reached[usize::from(offer.is_for_work)][usize::from(women[&person])] +=
            usize::from(is_about);
    }
    // The share of women and the square of its standard error.
    let women = |purpose: usize| {
        let [men, women] = reached[purpose].map(|count| count as f64);
        assert!(men + women > 200.0, "{reached:?}");
        let share = women / (men + women);
        (share, share * (1.0 - share) / (men + women))
    };
    let ((work, one), (participation, other)) = (women(1), women(0));
    let error = (one + other).sqrt();
    assert!(participation - work > SURE * error, "{work}, {participation} of others +- {error}");
}

#[test]
fn a_number_of_offers_that_changes_later_leaves_the_time_before_untouched() {
    let world = unhurried(200, &[]).guided_by(team_with(&scarce(1e6)));
    let facts = |trial: Trial| {
        let mut simulation = trial.build().expect("a sound world");
        let start = *simulation.world().resource::<Week>();
        simulation.live(160, &mut []);
        let facts = simulation.diary().facts().iter();
        let (before, after): (Vec<_>, Vec<_>) =
            facts.map(|fact| (fact.week, fact.bytes())).partition(|fact| fact.0 < start.plus(104));
        (before, after)
    };
    let (before, after) = facts(world.clone());
    let (same, other) = facts(world.with_later(104, "offers.answer.base", -3.0));
    assert!(before == same, "the time before changed");
    assert!(!before.is_empty() && after != other, "the change does nothing");
}

#[test]
fn without_aftercare_more_people_are_back_on_benefit() {
    // S-146 to S-149: who works is coached, or is not; luck is shared and nothing is scarce.
    let coach = offer("jobcoach");
    // Those stay in sight who left the benefit (S-150 off), so that there is somebody to coach.
    let trial = unhurried(6_000, std::slice::from_ref(&coach)).weeks(330).without("S-150");
    let trial = trial.with("team.rhythm.aftercare", 2.0);
    let returns = |number| {
        let mut simulation = staffed(&trial, Proposing { number, to: None });
        simulation.live(trial.weeks, &mut []);
        let names = simulation.world().resource::<People>().names().to_vec();
        let mut returns: BTreeMap<PersonId, f64> = names.iter().map(|name| (*name, 0.0)).collect();
        for fact in simulation.diary().facts().iter().filter(|it| it.name == "bijstand-returned") {
            *returns.entry(fact.person).or_default() += 1.0;
        }
        returns
    };
    let (mean, error) = difference(&returns(None), &returns(Some(coach.number)));
    assert!(mean > SURE * error, "{mean} +- {error} returns more without a coach");
}
