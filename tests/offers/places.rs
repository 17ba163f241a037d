//! Places: scarce ones, plenty of them, and offers that do nothing.

use std::collections::BTreeSet;

use klantreis_sim::kernel::{PersonId, Simulation};
use klantreis_sim::offers::{OfferPlan, Places};

use super::{by_household, count, lived, offer, offers_of, unhurried};

/// Those who took a place, in the order in which they did.
fn entered(simulation: &Simulation) -> Vec<PersonId> {
    let began = offers_of(simulation).filter(|fact| fact.name == "began");
    began.map(|fact| fact.person).collect()
}

#[test]
fn with_nothing_scarce_an_offer_to_one_person_changes_no_other_household() {
    for name in ["volunteering-guided-dutch", "work-experience-place", "jobhunter", "taalboost"] {
        let offer = offer(name);
        let trial = unhurried(150, std::slice::from_ref(&offer));
        let all = lived(&trial, Some(offer.number), None);
        let none = by_household(&lived(&trial, None, None));
        let touched = by_household(&all);
        let is_touched = |person: &&PersonId| {
            let household = person.household().0;
            touched.get(&household) != none.get(&household)
        };
        let entered_by = entered(&all);
        let someone = *entered_by.iter().find(is_touched).expect("it does something to somebody");
        let one = lived(&trial, Some(offer.number), Some(someone));
        assert_eq!(entered(&one), [someone], "{name}");
        let mut one = by_household(&one);
        let household = someone.household().0;
        assert!(one.remove(&household) != none.get(&household).cloned(), "{name} did nothing");
        for (other, life) in &one {
            assert!(none.get(other) == Some(life), "{name} changed household {other}");
        }
    }
}

#[test]
fn an_offer_that_does_nothing_gives_exactly_no_difference() {
    let idle = OfferPlan {
        hours: 0.0,
        during: Vec::new(),
        after: Vec::new(),
        ..offer("volunteering-guided-dutch")
    };
    let trial = unhurried(200, std::slice::from_ref(&idle));
    let with = lived(&trial, Some(idle.number), None);
    assert!(count(&with, "began") > 50, "hardly anybody has one");
    assert!(by_household(&with) == by_household(&lived(&trial, None, None)), "it did something");
}

/// The most people who hold a place at the end of any week.
fn most_held(plan: &OfferPlan, persons: u32) -> (usize, Simulation) {
    let trial = unhurried(persons, std::slice::from_ref(plan));
    let simulation = lived(&trial, Some(plan.number), None);
    let (mut now, mut most) = (BTreeSet::new(), 0);
    let mut week = None;
    for fact in offers_of(&simulation) {
        if week != Some(fact.week) {
            most = most.max(now.len());
            week = Some(fact.week);
        }
        match fact.name {
            "began" => drop(now.insert(fact.person)),
            "completed" | "dropped" | "left" => drop(now.remove(&fact.person)),
            _ => {}
        }
    }
    (most.max(now.len()), simulation)
}

#[test]
fn nobody_gets_a_place_that_is_not_there() {
    let scarce = OfferPlan { places: 20.0, ..offer("work-experience-place") };
    let (most, simulation) = most_held(&scarce, 300);
    // Twenty for each thousand persons.
    assert_eq!(most, 6);
    assert!(count(&simulation, "lapsed") > 10, "nobody waited in vain");
    let plenty = most_held(&offer("work-experience-place"), 300).0;
    assert!(plenty > 12, "only {plenty} want one");
}

#[test]
fn places_do_not_follow_who_is_left_out() {
    let scarce = OfferPlan { places: 20.0, ..offer("work-experience-place") };
    let whole = unhurried(300, std::slice::from_ref(&scarce));
    let first = entered(&lived(&whole, Some(scarce.number), None))[0];
    let mut fewer = whole.clone();
    fewer.cohort.left_out.insert(first.household());
    let simulation = lived(&fewer, Some(scarce.number), None);
    assert!(!entered(&simulation).contains(&first));
    assert!(entered(&simulation).len() > 6);
}

#[test]
fn without_offers_nobody_holds_a_place() {
    let mut simulation = lived(&unhurried(60, &[]), Some(3), None);
    assert_eq!(offers_of(&simulation).count(), 0);
    let world = simulation.world();
    let held: usize =
        world.query::<&Places>().iter(world).map(|places| places.held().count()).sum();
    assert_eq!(held, 0);
}

#[test]
fn what_does_not_fit_is_no_offer() {
    // For those who look for work only.
    let jobhunter = offer("jobhunter");
    let trial = unhurried(200, std::slice::from_ref(&jobhunter));
    let lived = lived(&trial, Some(jobhunter.number), None);
    let steps = lived.diary().facts().iter().filter(|fact| fact.name == "step-entered");
    let looking: BTreeSet<PersonId> =
        steps.filter(|fact| fact.figures[0] == 4.0).map(|fact| fact.person).collect();
    let entered = entered(&lived);
    assert!(!entered.is_empty());
    assert!(entered.iter().all(|person| looking.contains(person)));
}
