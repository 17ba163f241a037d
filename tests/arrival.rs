//! Who comes, with what, and when.

use bevy_ecs::prelude::*;
use klantreis_records::states::{Lives, names};
use klantreis_sim::arrival::{Clocks, Nationality, Origin};
use klantreis_sim::kernel::{Observer, Week, weeks_of_months};
use klantreis_tests::{Trial, cohort, diary_bytes};

fn origins(trial: &Trial) -> Vec<(Nationality, Origin, Clocks)> {
    let mut simulation = trial.live();
    let world = simulation.world();
    let mut persons = world.query::<(&Nationality, &Origin, &Clocks)>();
    persons.iter(world).map(|(label, origin, clocks)| (*label, *origin, *clocks)).collect()
}

/// Four standard errors of a share.
fn noise(share: f64, count: usize) -> f64 {
    4.0 * (share * (1.0 - share) / count as f64).sqrt()
}

#[test]
fn a_cohort_has_as_many_adults_as_asked_for_followers_apart() {
    for persons in [1, 2, 50, 333] {
        let own = origins(&cohort(persons).weeks(60).without_diary())
            .iter()
            .filter(|(_, origin, _)| !origin.is_follower())
            .count();
        assert_eq!(own, persons as usize);
    }
}

#[test]
fn permits_lie_in_the_year_of_the_cohort() {
    let trial = cohort(400).weeks(120).without_diary();
    for (_, origin, clocks) in origins(&trial) {
        let inside = clocks.permit() >= trial.cohort.from && clocks.permit() < trial.cohort.to;
        assert!(inside || origin.is_follower());
    }
}

#[test]
fn the_clocks_run_in_order() {
    for (_, _, clocks) in origins(&cohort(500).weeks(200).without_diary()) {
        assert!(clocks.arrival() <= clocks.permit());
        assert!(clocks.permit() <= clocks.housed());
        assert!(clocks.permit() <= clocks.duty());
    }
}

#[test]
fn a_quarter_of_the_largest_group_has_a_home_after_half_a_year_and_nine_in_ten_after_one_and_a_half()
 {
    let people = origins(&cohort(3000).weeks(60).without_diary());
    let group: Vec<_> = people
        .iter()
        .filter(|(label, origin, _)| {
            label.name() == "Syria" && !origin.is_follower() && !origin.is_long_stayer()
        })
        .collect();
    let housed = |months: f64| {
        let by = weeks_of_months(months);
        let count = group
            .iter()
            .filter(|(_, _, clocks)| clocks.housed().since(clocks.arrival()) <= by)
            .count();
        count as f64 / group.len() as f64
    };
    // Couples share a home, so there are fewer draws than persons.
    let draws = group.len() * 2 / 3;
    assert!(housed(18.0) > 0.90 - noise(0.90, draws) && housed(18.0) < 0.90 + noise(0.90, draws));
    // Early homes are late where the permit comes late: at most a quarter.
    assert!(housed(6.0) < 0.25 + noise(0.25, draws) && housed(6.0) > 0.10);
}

/// Swaps the labels of people around, every week, and touches nothing else.
struct Relabel;

impl Observer for Relabel {
    fn see(&mut self, _: Week, world: &mut World) {
        let mut labels = world.query::<&mut Nationality>();
        for mut label in labels.iter_mut(world) {
            label.0 = (label.0 + 3) % Nationality::NAMES.len() as u8;
        }
    }
}

#[test]
fn nationality_is_a_label_swapping_it_changes_nothing() {
    let trial = cohort(300).weeks(400);
    let (mut one, mut other) = (Lives::default(), Lives::default());
    let mut plain = trial.build().expect("a sound world");
    plain.live(trial.weeks, &mut [&mut one]);
    let mut swapped = trial.build().expect("a sound world");
    swapped.live(trial.weeks, &mut [&mut Relabel, &mut other]);
    assert!(diary_bytes(&plain) == diary_bytes(&swapped), "somebody's life hung on a label");
    for name in names() {
        let states = [one.state(name, plain.world()), other.state(name, swapped.world())];
        assert!(states[0].is_some() && states[0] == states[1], "the state {name} hung on a label");
    }
}

#[test]
fn more_people_begin_in_the_azc_when_nothing_stands_in_the_way() {
    let share = |trial: &Trial| {
        let people = origins(trial);
        people.iter().filter(|(_, origin, _)| origin.started_in_azc()).count() as f64
            / people.len() as f64
    };
    let trial = cohort(1500).weeks(60).without_diary();
    let as_is = share(&trial);
    // Partners begin where the first adult does, so there are fewer draws than persons.
    assert!((as_is - 0.11).abs() < noise(0.11, 600), "{as_is}");
    // Followers come straight to a home.
    assert!(share(&trial.without("S-44")) > 0.8);
}
