//! What people live on.

mod policy;

use klantreis_sim::arrival::Clocks;
use klantreis_sim::education::Study;
use klantreis_sim::household::Members;
use klantreis_sim::kernel::{HouseholdId, People, PersonId, Week};
use klantreis_sim::labour::Job;
use klantreis_sim::money::{Bijstand, Income, Livelihood};
use klantreis_tests::cohort;
use std::collections::BTreeSet;

#[test]
fn bijstand_belongs_to_the_household() {
    let mut simulation = cohort(600).weeks(300).without_diary().live();
    let world = simulation.world();
    let mut households = world.query::<(&Members, &Bijstand)>();
    let pairs: Vec<_> = households
        .iter(world)
        .map(|(members, bijstand)| (members.iter().collect::<Vec<_>>(), bijstand.is_paid()))
        .collect();
    let (mut with, mut couples) = (0, 0);
    for (rows, paid) in pairs {
        with += usize::from(paid);
        couples += usize::from(paid && rows.len() > 1);
        for row in rows {
            let entity = world.resource::<People>().entity(row);
            let income = world.get::<Income>(entity).expect("everybody has an income");
            let study = world.get::<Study>(entity).expect("everybody has a path of study");
            // Whoever has study finance is left out of the household's bijstand by law.
            assert_eq!(income.is_on_bijstand(), paid && !study.has_study_finance());
        }
    }
    assert!(with > 100 && couples > 20, "{with} households on bijstand, {couples} of them couples");
}

#[test]
fn nobody_gets_bijstand_before_the_own_home() {
    let mut simulation = cohort(500).weeks(80).without_diary().live();
    let world = simulation.world();
    let now = *world.resource::<Week>();
    let mut persons = world.query::<(&Clocks, &Income)>();
    for (clocks, income) in persons.iter(world) {
        assert!(clocks.housed() <= now || !income.is_on_bijstand());
    }
}

#[test]
fn a_full_time_wage_takes_a_single_person_off_bijstand() {
    let mut simulation = cohort(800).weeks(450).without_diary().live();
    let world = simulation.world();
    let now = *world.resource::<Week>();
    // Where a couple has parted, both still stand in one file.
    let shared: BTreeSet<HouseholdId> = {
        let mut everybody = world.query::<&PersonId>();
        let second = everybody.iter(world).filter(|person| person.place() > 0);
        second.map(|person| person.household()).collect()
    };
    let mut persons = world.query::<(&PersonId, &Job, &Income)>();
    let mut seen = 0;
    for (person, job, income) in persons.iter(world) {
        let settled = now.since(job.began()) > 2;
        let alone = !shared.contains(&person.household());
        if alone && job.is_held() && job.hours() > 38.0 && settled {
            seen += 1;
            assert_eq!(income.livelihood(), Livelihood::Work);
            assert!(!income.is_on_bijstand());
        }
    }
    assert!(seen > 10, "only {seen} such persons");
}

#[test]
fn without_unemployment_insurance_people_are_longer_on_bijstand() {
    let weeks = |trial: &klantreis_tests::Trial| {
        let mut simulation = trial.live();
        let world = simulation.world();
        let mut persons = world.query::<&Income>();
        persons.iter(world).map(|income| u64::from(income.weeks_on_bijstand())).sum::<u64>()
    };
    let world = cohort(500).weeks(450).without_diary();
    assert!(weeks(&world.clone().without("R-27")) > weeks(&world));
}

#[test]
fn an_exit_is_followed_by_a_return_or_by_nothing_never_by_another_exit() {
    let simulation = cohort(500).weeks(450).live();
    let mut out = std::collections::BTreeMap::new();
    let mut exits = 0;
    let mut parted = std::collections::BTreeSet::new();
    for fact in simulation.diary().facts() {
        // A file belongs to the household, and to each of the two once a couple has parted.
        if fact.name == "divorced" {
            let is_out = out.get(&(fact.person.household(), None)).copied().unwrap_or(false);
            out.insert((fact.person.household(), Some(fact.person)), is_out);
            parted.insert(fact.person);
        }
        let own = parted.get(&fact.person).copied();
        let is_out = out.entry((fact.person.household(), own)).or_insert(false);
        match fact.name {
            "bijstand-left" => {
                assert!(
                    !*is_out,
                    "left twice: {fact:?} {:?}",
                    simulation
                        .diary()
                        .facts()
                        .iter()
                        .filter(|one| one.person.household() == fact.person.household()
                            && (one.room == "money"
                                || one.name == "divorced"
                                || one.name == "family-came"))
                        .map(|one| (one.week.0, one.person, one.name, one.figures))
                        .collect::<Vec<_>>()
                );
                *is_out = true;
                exits += 1;
            }
            "bijstand-returned" => {
                assert!(*is_out, "returned without having left");
                *is_out = false;
            }
            _ => {}
        }
    }
    assert!(exits > 50, "only {exits} exits");
}
