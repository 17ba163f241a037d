//! Luck belongs to a person, a question and a week, and to nothing else.

use std::collections::BTreeMap;

use klantreis_sim::kernel::{Fact, HouseholdId, PersonId, Simulation};
use klantreis_tests::{cohort, diary_bytes};

/// The diary by household, as bytes.
fn by_household(simulation: &Simulation) -> BTreeMap<HouseholdId, Vec<u8>> {
    let mut lives: BTreeMap<HouseholdId, Vec<u8>> = BTreeMap::new();
    for fact in simulation.diary().facts() {
        lives.entry(fact.person.household()).or_default().extend(fact.bytes());
    }
    lives
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let world = cohort(150).weeks(200);
    assert_eq!(diary_bytes(&world.live()), diary_bytes(&world.live()));
}

#[test]
fn another_seed_gives_another_life() {
    let world = cohort(50).weeks(120);
    assert_ne!(diary_bytes(&world.live()), diary_bytes(&world.clone().seed(2).live()));
}

#[test]
fn leaving_a_household_out_changes_no_other_life() {
    let world = cohort(200).weeks(300).with_vacancies_for_all();
    let mut fewer = world.clone();
    fewer.cohort.left_out.insert(7);
    let (mut all, some) = (by_household(&world.live()), by_household(&fewer.live()));
    let gone = HouseholdId::new(world.cohort.municipality, world.cohort.from.0 as u16, 7);
    assert!(all.remove(&gone).is_some(), "the household that is left out lived before");
    assert!(all == some, "somebody else's life changed");
}

#[test]
fn adding_persons_changes_no_other_life() {
    let few = cohort(100).weeks(250).with_vacancies_for_all();
    let mut many = few.clone();
    many.cohort.persons = 160;
    let (few, many) = (by_household(&few.live()), by_household(&many.live()));
    let changed = few.iter().filter(|(id, life)| many.get(id) != Some(life)).count();
    // The last household may not fit into the smaller cohort and be replaced by a single person.
    assert!(changed <= 1, "{changed} of {} lives changed", few.len());
}

#[test]
fn an_overlay_from_week_52_leaves_the_time_before_untouched() {
    let plain = cohort(150).weeks(150);
    let changed = plain.clone().with_later(52, "labour.offer.base", 0.3);
    let (plain, changed) = (plain.live(), changed.live());
    let border = cohort(1).cohort.from.plus(52);
    let before = |simulation: &Simulation| -> Vec<Fact> {
        simulation.diary().facts().iter().filter(|fact| fact.week < border).copied().collect()
    };
    assert_eq!(before(&plain), before(&changed));
    assert_ne!(diary_bytes(&plain), diary_bytes(&changed), "the overlay must do something");
}

#[test]
fn a_diary_changes_nothing_that_it_writes_down() {
    let world = cohort(200).weeks(200);
    let (mut with, mut without) = (world.live(), world.without_diary().live());
    assert_eq!(states(&mut with), states(&mut without));
    assert!(without.diary().facts().is_empty());
}

/// Weeks worked and levels of speaking by person, to the last bit.
fn states(simulation: &mut Simulation) -> BTreeMap<PersonId, (u16, u32)> {
    use klantreis_sim::{labour::Career, language::Dutch};
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Career, &Dutch)>();
    persons
        .iter(world)
        .map(|(id, career, dutch)| (*id, (career.weeks_worked(), dutch.speaking().to_bits())))
        .collect()
}
