//! P-16: the duty begins in reception, and some look for work from there.

use klantreis_sim::arrival::{Clocks, Cohort};
use klantreis_sim::kernel::{PersonId, Simulation};
use klantreis_tests::{cohort, diary_bytes};
use std::collections::BTreeSet;

use super::of_2022;

const SHARE: &str = "law.reception.seeks-work";

/// Who began to look for work, or to work, before the own home came, yet after the duty began.
fn from_reception(simulation: &mut Simulation, name: &str) -> BTreeSet<PersonId> {
    let begun: Vec<_> = {
        let facts = simulation.diary().facts().iter().filter(|fact| fact.name == name);
        facts.map(|fact| (fact.person, fact.week)).collect()
    };
    let world = simulation.world();
    let mut clocks = world.query::<(&PersonId, &Clocks)>();
    let clocks: std::collections::BTreeMap<_, _> =
        clocks.iter(world).map(|(person, clocks)| (*person, *clocks)).collect();
    let was_there = |person: &PersonId, week| {
        clocks.get(person).is_some_and(|own| own.duty() <= week && week < own.housed())
    };
    begun.iter().filter(|(person, week)| was_there(person, *week)).map(|(one, _)| *one).collect()
}

#[test]
fn more_look_for_work_from_reception_the_more_may_and_nearly_all_of_them_again() {
    let sought = |share| {
        let mut world = of_2022(1_500).without("deaths").with(SHARE, share).live();
        from_reception(&mut world, "search-began")
    };
    let (none, half, all) = (sought(0.0), sought(0.5), sought(1.0));
    // Whoever looks at work sooner may do so in a week in which it does not fit; few do.
    for (fewer, more) in [(&none, &half), (&half, &all)] {
        let stays = fewer.intersection(more).count() as f64;
        assert!(stays > 0.9 * fewer.len() as f64, "{stays} of {} still do", fewer.len());
    }
    let [few, some, most] = [none.len(), half.len(), all.len()];
    assert!(some > few + 100 && most > some + 100, "{few}, {some} and {most} look for work");
}

#[test]
fn without_p_16_fewer_work_while_they_wait_for_a_home() {
    let worked = |off: bool| {
        let trial = of_2022(1_500).with_vacancies_for_all();
        let mut world = if off { trial.without("P-16") } else { trial }.live();
        from_reception(&mut world, "job-began").len()
    };
    let (on, off) = (worked(false), worked(true));
    assert!(on > 2 * off && off > 0, "{on} of 1,500 worked from reception, without P-16 {off}");
}

#[test]
fn under_the_act_of_2013_nothing_changes() {
    let of_2014 = |share| {
        let mut trial = cohort(200).weeks(150).with(SHARE, share);
        trial.cohort = Cohort::of_year(200, 2014);
        diary_bytes(&trial.live())
    };
    assert_eq!(of_2014(0.0), of_2014(1.0));
}
