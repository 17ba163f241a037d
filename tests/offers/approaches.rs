//! What the approaches of the founding sources ask of offers: childcare on the spot, phases, ages, languages,
//! and tracks that one team plans.

use std::collections::BTreeMap;

use klantreis_sim::arrival::{Origin, Tongue};
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{PersonId, Simulation, Week};
use klantreis_sim::offers::{Door, OfferPlan, Places, State};
use klantreis_tests::Trial;

use super::{count, lived, offer, offers_of, staffed, team_with, unhurried};
use crate::offers::Proposing;

/// Who began which offers, with the week of each.
fn began(simulation: &Simulation) -> BTreeMap<PersonId, Vec<(Week, u8)>> {
    let mut all: BTreeMap<PersonId, Vec<(Week, u8)>> = BTreeMap::new();
    for fact in offers_of(simulation).filter(|fact| fact.name == "began") {
        all.entry(fact.person).or_default().push((fact.week, fact.figures[0] as u8));
    }
    all
}

#[test]
fn childcare_on_the_spot_takes_care_over_while_the_place_is_held_and_keeps_parents_there() {
    // So many hours that care beside them makes a week too full for many parents.
    let mut phase = OfferPlan { hours: 20.0, drop_out: 0.01, ..offer("piezo-phase-1") };
    (phase.follows, phase.door) = (None, Door::Klantmanager);
    // All of the care, so that it is nothing but this that fills their weeks.
    let childcare = phase.during.iter_mut().filter(|effect| effect.state == State::Childcare);
    childcare.for_each(|effect| effect.size = 60.0);
    let mut trial = unhurried(600, std::slice::from_ref(&phase));
    // When many have a place.
    trial.weeks = 120;
    let mut with = lived(&trial, Some(phase.number), None);
    let world = with.world();
    let mut homes = world.query::<(&Home, &Places)>();
    let mut helped = 0;
    for (home, places) in homes.iter(world) {
        let is_there = places.held().any(|number| number == phase.number);
        let cares = home.young_children() > 0 && home.care_hours() > 0.0;
        assert_eq!(home.care_beside() < home.care_hours(), is_there && cares);
        helped += u32::from(is_there && cares);
    }
    assert!(helped > 0, "nobody with children has a place at the end");
    let without = lived(&trial.clone().without("S-173"), Some(phase.number), None);
    let mut bare = phase.clone();
    bare.during.retain(|effect| effect.mechanism != "S-173");
    trial.team = Some(team_with(&[bare.clone()]));
    let dropped = |simulation: &Simulation| count(simulation, "dropped");
    let (kept, lost) = (dropped(&with), dropped(&lived(&trial, Some(bare.number), None)));
    assert!(kept + 10 < lost, "{kept} drop out with childcare, {lost} without");
    assert!(kept < dropped(&without), "switched off it helps nobody");
}

#[test]
fn a_phase_is_entered_by_those_alone_who_completed_the_one_before() {
    let phases: Vec<OfferPlan> =
        (0..5).map(|phase| offer(&format!("piezo-phase-{phase}"))).collect();
    let mut trial = unhurried(300, &phases);
    trial.weeks = 500;
    let simulation = lived(&trial, Some(phases[0].number), None);
    let completed = offers_of(&simulation).filter(|fact| fact.name == "completed");
    let completed: BTreeMap<(PersonId, u8), Week> =
        completed.map(|fact| ((fact.person, fact.figures[0] as u8), fact.week)).collect();
    let mut entered = [0; 5];
    for (person, all) in began(&simulation) {
        for (week, number) in all {
            entered[usize::from(number - 40)] += 1;
            let earlier = completed.get(&(person, number - 1));
            let is_due = number == 40 || earlier.is_some_and(|done| *done <= week);
            assert!(is_due, "{person:?} skipped a phase");
        }
    }
    assert!(entered[3] > 0, "nobody gets as far as phase 3: {entered:?}");
    assert!(entered.is_sorted_by(|earlier, later| earlier >= later), "{entered:?}");
    let open = lived(&trial.without("S-160"), Some(phases[2].number), None);
    let skipped = began(&open).values().any(|all| all[0].1 == phases[2].number);
    assert!(skipped, "without S-160 a phase is open to all");
}

#[test]
fn an_offer_for_the_young_is_entered_by_the_young_alone() {
    let track = offer("ib-plus");
    let mut simulation = lived(&unhurried(400, std::slice::from_ref(&track)), Some(31), None);
    let began = began(&simulation);
    assert!(began.len() > 40, "only {} entered", began.len());
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Origin)>();
    for (person, origin) in persons.iter(world) {
        if let Some(all) = began.get(person) {
            let age = origin.age(all[0].0);
            assert!((18.0..30.0).contains(&age), "somebody of {age} entered");
        }
    }
}

#[test]
fn a_group_in_a_language_is_entered_by_those_alone_who_grew_up_with_it() {
    let group = offer("mosaic");
    let mut simulation = lived(&unhurried(400, std::slice::from_ref(&group)), Some(34), None);
    let began = began(&simulation);
    assert!(began.len() > 40, "only {} entered", began.len());
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Origin)>();
    let mut others = 0;
    for (person, origin) in persons.iter(world) {
        let speaks = origin.tongue() == Tongue::Arabic;
        assert!(speaks || !began.contains_key(person));
        others += u32::from(!speaks);
    }
    assert!(others > 40, "all speak it");
}

/// How many of those who begin a track complete it, and how many drop out.
fn fates(track: &OfferPlan) -> [usize; 2] {
    let simulation = lived(&unhurried(800, std::slice::from_ref(track)), Some(track.number), None);
    [count(&simulation, "completed"), count(&simulation, "dropped")]
}

#[test]
fn fewer_drop_out_of_a_track_that_one_team_plans_than_of_one_beside_the_course() {
    let integrated = OfferPlan { ages: [0.0, f32::INFINITY], ..offer("ib-plus") };
    // The same in all but who plans it.
    let number = offer("dual-track").number;
    let apart =
        OfferPlan { number, is_integrated: false, is_flexible: false, ..integrated.clone() };
    let ([done, dropped], [alone, lost]) = (fates(&integrated), fates(&apart));
    assert!(done + dropped > 200 && alone + lost > 200, "hardly anybody took part");
    let share = |lost: usize, done: usize| lost as f64 / (lost + done) as f64;
    let (planned, unplanned) = (share(dropped, done), share(lost, alone));
    assert!(planned + 0.02 < unplanned, "{planned} drop out where one team plans, {unplanned} not");
}

#[test]
fn an_offer_without_places_is_never_proposed_and_changes_nothing() {
    let closed = OfferPlan { places: 0.0, ..offer("vip") };
    let open = offer("taster");
    let world =
        |offers: &[OfferPlan]| -> Trial { unhurried(150, &[]).guided_by(team_with(offers)) };
    let both = world(&[closed.clone(), open.clone()]);
    let mut simulation = staffed(&both, Proposing { number: Some(closed.number), to: None });
    simulation.live(both.weeks, &mut []);
    assert_eq!(offers_of(&simulation).count(), 0);
    let alone = world(&[open]);
    let with = both.without("S-135").live();
    let bytes = klantreis_tests::diary_bytes;
    assert!(bytes(&with) == bytes(&alone.without("S-135").live()), "a closed offer did something");
}
