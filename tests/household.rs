//! Homes: care, childcare, stress, family that follows.

use klantreis_sim::arrival::Origin;
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{PersonId, Simulation, Week};
use klantreis_tests::cohort;

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
        .filter(|fact| fact.name == "divorced" && now.since(fact.week) < 50)
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
    assert!(own.len() == parted.len() && own.values().all(|&adults| adults == 1));
    assert_eq!(fathers, 0, "children stayed with a father who had parted from their mother");
}
