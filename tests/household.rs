//! Homes: care, childcare, stress, family that follows.

use std::collections::BTreeMap;

use bevy_ecs::query::Allow;
use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_scenarios::run::live_one;
use klantreis_scenarios::{Change, Scenario};
use klantreis_sim::arrival::Origin;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::household::{Deceased, Home, Members};
use klantreis_sim::kernel::{PersonId, Simulation, Week};
use klantreis_sim::money::Bijstand;
use klantreis_tests::{Trial, cohort, diary_bytes};

fn homes(simulation: &mut Simulation) -> Vec<(Origin, Home)> {
    let world = simulation.world();
    let mut persons = world.query::<(&Origin, &Home)>();
    persons.iter(world).map(|(origin, home)| (*origin, *home)).collect()
}

#[test]
fn mothers_of_couples_carry_more_care_than_fathers() {
    let mut simulation = cohort(800).weeks(60).without_diary().live();
    let (mut mothers, mut fathers) = (0.0, 0.0);
    for (origin, home) in homes(&mut simulation) {
        if home.partner().is_some() && home.children() > 0 {
            *if origin.is_woman() { &mut mothers } else { &mut fathers } += home.care_hours();
        }
    }
    assert!(mothers > 2.0 * fathers && fathers > 0.0, "{mothers} {fathers}");
}

#[test]
fn care_is_shared_equally_when_norms_are_switched_off() {
    let mut simulation = cohort(500).weeks(60).without_diary().without("S-171").live();
    let (mut mothers, mut fathers) = (0.0_f32, 0.0_f32);
    for (origin, home) in homes(&mut simulation) {
        if home.partner().is_some() {
            *if origin.is_woman() { &mut mothers } else { &mut fathers } += home.care_hours();
        }
    }
    assert!((mothers - fathers).abs() < 1e-3 * mothers, "{mothers} {fathers}");
}

#[test]
fn without_childcare_nobody_carries_less_care() {
    let world = cohort(400).weeks(150).without_diary();
    let with = homes(&mut world.live());
    let without = homes(&mut world.without("S-173").live());
    let mut more = 0;
    for ((_, with), (_, without)) in with.iter().zip(&without) {
        assert!(without.care_hours() >= with.care_hours());
        more += usize::from(without.care_hours() > with.care_hours());
    }
    assert!(more > 0, "childcare made no difference to anybody");
}

#[test]
fn stress_ends_when_the_family_comes() {
    let simulation = cohort(1200).weeks(200).live();
    let came: Vec<_> =
        simulation.diary().facts().iter().filter(|fact| fact.name == "family-came").collect();
    assert!(came.len() > 50, "{} families came", came.len());
    let mut simulation = cohort(1200).weeks(200).live();
    let now = simulation.next_week();
    let parted: std::collections::BTreeSet<_> = simulation
        .diary()
        .facts()
        .iter()
        .filter(|fact| ["divorced", "widowed"].contains(&fact.name))
        .filter(|fact| now.since(fact.week) < 50)
        .map(|fact| fact.person.household())
        .collect();
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Home)>();
    for (person, home) in persons.iter(world) {
        let because = home.has_family_abroad() || parted.contains(&person.household());
        assert!(home.stress() == 0.0 || because, "stress without a reason");
        assert!((0.0..=1.0).contains(&home.stress()));
    }
}

#[test]
fn no_child_is_born_to_a_mother_beyond_the_last_age() {
    let mut simulation =
        cohort(400).weeks(300).without_diary().with("household.births.rate", 0.3).live();
    let world = simulation.world();
    let now = *world.resource::<Week>();
    for (origin, home) in homes(&mut simulation) {
        let young_mother_once = origin.age(now) < 46.0 + 5.0;
        assert!(home.young_children() == 0 || !origin.is_woman() || young_mother_once);
    }
}

#[test]
fn a_couple_parts_once_and_no_child_is_born_to_it_afterwards() {
    let simulation = cohort(1500).weeks(300).with("household.divorce.rate", 0.08).live();
    let facts = simulation.diary().facts();
    let mut parted = std::collections::BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.name == "divorced") {
        assert_eq!(parted.insert(fact.person, fact.week), None, "{:?} divorced twice", fact.person);
    }
    assert!(parted.len() > 100, "{} divorced", parted.len());
    for fact in facts.iter().filter(|fact| fact.name == "child-born") {
        let before = parted.get(&fact.person).is_none_or(|&week| fact.week <= week);
        assert!(before, "{:?} had a child after parting", fact.person);
    }
}

#[test]
fn whoever_parted_lives_apart_and_children_stay_with_their_mother() {
    let mut simulation = cohort(1500).weeks(200).with("household.divorce.rate", 0.08).live();
    let parted: std::collections::BTreeSet<_> = simulation
        .diary()
        .facts()
        .iter()
        .filter(|fact| fact.name == "divorced")
        .map(|fact| fact.person)
        .collect();
    let dead = dead(&simulation);
    let alive = parted.iter().filter(|person| !dead.contains_key(person)).count();
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Origin, &Home)>();
    let (mut own, mut fathers) = (std::collections::BTreeMap::new(), 0);
    for (person, origin, home) in persons.iter(world) {
        if !parted.contains(person) {
            continue;
        }
        assert_eq!(home.partner(), None);
        *own.entry(home.household()).or_insert(0) += 1;
        fathers += usize::from(!origin.is_woman() && home.children() > 0);
    }
    assert!(own.len() == alive && own.values().all(|&adults| adults == 1));
    assert_eq!(fathers, 0, "children stayed with a father who had parted from their mother");
}

/// A world in which more people die than in any real one.
fn deadly(persons: u32) -> Trial {
    cohort(persons).weeks(260).with("household.death.rate", 0.01)
}

/// The dead, and the week in which each died.
fn dead(simulation: &Simulation) -> BTreeMap<PersonId, Week> {
    let facts = simulation.diary().facts().iter().filter(|fact| fact.name == "died");
    facts.map(|fact| (fact.person, fact.week)).collect()
}

#[test]
fn as_many_die_as_the_rate_says() {
    let world = deadly(4_000).with("household.death.decade", 0.0);
    let simulation = world.with("household.death.woman", 1.0).live();
    let facts = simulation.diary().facts();
    let now = simulation.next_week();
    let came = facts.iter().filter(|fact| fact.name == "permit-given");
    let years: f64 = came.map(|fact| f64::from(now.since(fact.week)) / 52.1775).sum();
    let expected = years * 0.01;
    let died = dead(&simulation).len() as f64;
    // The dead live no years: a few in a hundred less, beside four standard errors.
    let tolerance = 4.0 * expected.sqrt() + 0.03 * expected;
    assert!((died - expected).abs() < tolerance, "{died} died, {expected:.0} expected");
}

#[test]
fn the_old_and_the_men_die_more() {
    let simulation = deadly(4_000).live();
    let dead = dead(&simulation);
    let ages: Vec<f32> = simulation
        .diary()
        .facts()
        .iter()
        .filter(|fact| fact.name == "died")
        .map(|fact| fact.figures[0])
        .collect();
    let mean = ages.iter().sum::<f32>() / ages.len() as f32;
    assert!(
        mean > 40.0,
        "the dead are {mean} years old on average, the living some ten years less"
    );
    let mut simulation = simulation;
    let world = simulation.world();
    let mut all =
        world.query_filtered::<(&PersonId, &Origin, Option<&Deceased>), Allow<Deceased>>();
    let (mut of, mut number) = ([0.0_f64; 2], [0.0_f64; 2]);
    for (person, origin, died) in all.iter(world) {
        assert_eq!(died.map(Deceased::week), dead.get(person).copied());
        let sex = usize::from(origin.is_woman());
        number[sex] += 1.0;
        of[sex] += f64::from(u8::from(died.is_some()));
    }
    let [men, women] = [of[0] / number[0], of[1] / number[1]];
    assert!(men > women && women > 0.0, "{men:.3} of men, {women:.3} of women");
}

#[test]
fn nobody_dies_where_deaths_are_switched_off() {
    assert!(dead(&deadly(800).without("deaths").live()).is_empty());
    assert!(dead(&cohort(800).with("household.death.rate", 0.0).live()).is_empty());
    assert!(!dead(&deadly(800).live()).is_empty());
}

#[test]
fn nothing_happens_to_the_dead_with_or_without_a_team() {
    for world in [deadly(1_500), deadly(600).guided_by(TeamPlan::of_caseload(60.0))] {
        let simulation = world.live();
        let dead = dead(&simulation);
        assert!(dead.len() > 15, "{} died", dead.len());
        for fact in simulation.diary().facts() {
            let after = dead.get(&fact.person).is_some_and(|&died| fact.week > died);
            assert!(!after, "{fact:?} of somebody who had died");
        }
    }
}

#[test]
fn no_room_stumbles_over_whoever_died_since_a_message_was_sent() {
    let known = Catalogue::builtin().expect("the evidence is sound");
    for name in ["amsterdam-2016", "wi2021", "den-haag-2017"] {
        let mut scenario = Scenario::find(name, &known).expect("it is in the library");
        scenario.persons = 1_500;
        // So many that somebody dies in the very week after telling something, which few do in any real world.
        let reason = Some("far beyond any real world".into());
        let many = Change {
            overlay: Overlay { id: "household.death.rate".into(), value: 0.5, reason },
            from: None,
            place: Place::default(),
        };
        scenario.set(vec![many], &known).expect("the number is there");
        let simulation = live_one(&scenario, &known, 3).expect("the world lives to its end");
        assert!(dead(&simulation).len() > 500, "{name}: {} died", dead(&simulation).len());
    }
}

#[test]
fn whoever_stays_behind_lives_on_alone_and_an_empty_household_gets_no_bijstand() {
    let mut simulation = deadly(2_000).live();
    let dead = dead(&simulation);
    let facts = simulation.diary().facts().iter().filter(|fact| fact.name == "widowed");
    let widowed: Vec<PersonId> = facts.map(|fact| fact.person).collect();
    assert!(widowed.len() > 20, "{} widowed", widowed.len());
    let world = simulation.world();
    let mut homes = world.query::<(&PersonId, &Home)>();
    for (person, home) in homes.iter(world).filter(|(person, _)| widowed.contains(person)) {
        assert_eq!(home.partner(), None, "{person:?} lives with somebody");
        let members = world.get::<Members>(home.household()).expect("there is a household");
        assert_eq!(members.iter().count(), 1);
    }
    let mut households = world.query::<(&Members, &Bijstand)>();
    let empty: Vec<_> =
        households.iter(world).filter(|(members, _)| members.iter().next().is_none()).collect();
    assert!(empty.len() > 20 && empty.len() < dead.len(), "{} are empty", empty.len());
    assert!(empty.iter().all(|(_, bijstand)| !bijstand.is_paid()));
}

#[test]
fn until_somebody_dies_a_life_is_that_of_a_world_without_deaths() {
    let world = || cohort(300).weeks(200).with_vacancies_for_all();
    let (with, without) = (world().live(), world().without("deaths").live());
    let died = dead(&with);
    let first = died.values().min().copied().expect("somebody dies");
    let until = |simulation: &Simulation| -> Vec<Vec<u8>> {
        let facts = simulation.diary().facts().iter().filter(|fact| fact.week < first);
        facts.map(klantreis_sim::kernel::Fact::bytes).collect()
    };
    assert_eq!(until(&with), until(&without));
    assert_ne!(diary_bytes(&with), diary_bytes(&without));
}
