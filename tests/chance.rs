//! Luck belongs to a person, a question and a week, and to nothing else.

use std::collections::BTreeMap;

use klantreis_sim::kernel::{Fact, HouseholdId, PersonId, Simulation};
use klantreis_tests::{Trial, cohort, diary_bytes};

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

/// A world with fewer households than another, or with fewer people asked for.
fn fewer_and_more(world: &Trial) -> [(Trial, Trial); 2] {
    let (mut fewer, mut more) = (world.clone(), world.clone());
    fewer.cohort.left_out.extend(0..20);
    more.cohort.persons += more.cohort.persons / 2;
    [(fewer, world.clone()), (world.clone(), more)]
}

#[test]
fn other_people_change_no_life_while_openings_are_plentiful() {
    for (few, many) in fewer_and_more(&cohort(200).weeks(300).with_vacancies_for_all()) {
        let (few, many) = (by_household(&few.live()), by_household(&many.live()));
        assert!(few.len() < many.len(), "nobody was added");
        let changed = few.iter().filter(|(id, life)| many.get(id) != Some(life)).count();
        assert_eq!(changed, 0, "of {} lives", few.len());
    }
}

/// The facts of a household by week.
fn weeks_of(simulation: &Simulation) -> BTreeMap<HouseholdId, BTreeMap<i32, Vec<Fact>>> {
    let mut lives: BTreeMap<HouseholdId, BTreeMap<i32, Vec<Fact>>> = BTreeMap::new();
    for fact in simulation.diary().facts() {
        let life = lives.entry(fact.person.household()).or_default();
        life.entry(fact.week.0).or_default().push(*fact);
    }
    lives
}

/// Vacancies are all that people share: a life that others change begins to differ with a job that
/// somebody else was before or behind in the queue for. Luck itself stays the same.
#[test]
fn other_people_change_a_life_through_the_queue_for_openings_alone() {
    // Many want the few openings there are, so the queue binds.
    let scarce = cohort(200).weeks(200).with("labour.market.openings", 0.01);
    let scarce = scarce.with("labour.offer.base", 0.9).with("labour.wait.scale", 1.0);
    for (few, many) in fewer_and_more(&scarce) {
        let (few, many) = (weeks_of(&few.live()), weeks_of(&many.live()));
        let mut changed = 0;
        for (id, one) in &few {
            let other = &many[id];
            let weeks = one.keys().chain(other.keys());
            let Some(first) = weeks.filter(|week| one.get(week) != other.get(week)).min() else {
                continue;
            };
            let hired = |life: &BTreeMap<i32, Vec<Fact>>| {
                let facts = life.get(first).into_iter().flatten();
                facts.filter(|fact| fact.name == "job-began").count()
            };
            assert_ne!(
                hired(one),
                hired(other),
                "{id:?} changed in week {first} by something else"
            );
            changed += 1;
        }
        assert!(changed > 5, "only {changed} lives were changed by a queue");
    }
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
