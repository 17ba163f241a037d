//! The klantreis: steps in order, in and out of sight.

use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::journey::{Journey, Step};
use klantreis_sim::kernel::Week;
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
    let mut simulation = cohort(400).weeks(350).without_diary().live();
    let world = simulation.world();
    let mut persons = world.query::<(&Income, &Journey)>();
    let mut out = 0;
    for (income, journey) in persons.iter(world) {
        out += usize::from(!journey.is_in_sight());
        // Sight is taken stock of before money in a week, so a fresh return may lag a week.
        assert!(journey.is_in_sight() || income.is_off_benefit() || income.is_on_bijstand());
    }
    assert!(out > 20, "only {out} are out of sight");
}
