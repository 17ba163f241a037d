//! The klantreis: steps in order, in and out of sight.

use std::collections::BTreeSet;

use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::journey::{Journey, Step};
use klantreis_sim::kernel::{PersonId, Week};
use klantreis_sim::money::Income;
use klantreis_tests::cohort;

#[test]
fn the_intake_comes_after_the_own_home_unless_it_began_in_the_azc() {
    let mut simulation = cohort(300).weeks(300).without_diary().live();
    let world = simulation.world();
    let mut persons = world.query::<(&Origin, &Clocks, &Journey)>();
    for (origin, clocks, journey) in persons.iter(world) {
        let intake = journey.entered(Step::Intake);
        assert!(intake == Week::NEVER || origin.started_in_azc() || intake > clocks.housed());
    }
}

#[test]
fn the_first_steps_are_taken_in_order() {
    let mut simulation = cohort(300).weeks(400).without_diary().live();
    let world = simulation.world();
    let mut persons = world.query::<&Journey>();
    let mut matched = 0;
    for journey in persons.iter(world) {
        let [intake, orientation, activation] =
            [Step::Intake, Step::Orientation, Step::Activation].map(|step| journey.entered(step));
        assert!(intake <= orientation);
        assert!(orientation <= activation || activation == Week::NEVER);
        assert!(journey.guidance_start() == Week::NEVER || orientation <= journey.guidance_start());
        matched += usize::from(journey.guidance_start() != Week::NEVER);
    }
    assert!(matched > 100, "only {matched} came to matching");
}

#[test]
fn who_is_on_bijstand_is_in_sight() {
    let mut simulation = cohort(400).weeks(200).without_diary().live();
    let (mut before, mut out, mut returned) = (BTreeSet::new(), 0, 0);
    for _ in 0..150 {
        simulation.live(1, &mut []);
        let world = simulation.world();
        let mut persons = world.query::<(&PersonId, &Income, &Journey)>();
        let mut now = BTreeSet::new();
        for (person, income, journey) in persons.iter(world) {
            out += usize::from(!journey.is_in_sight());
            if income.is_on_bijstand() {
                now.insert(*person);
                // Sight is taken stock of before money in a week: a fresh return shows a week later.
                let is_fresh = !before.contains(person);
                assert!(journey.is_in_sight() || is_fresh, "{person:?} is on bijstand, unseen");
                returned += usize::from(!journey.is_in_sight());
            }
        }
        before = now;
    }
    assert!(out > 1000 && returned > 0, "{out} weeks out of sight, {returned} returns");
}
