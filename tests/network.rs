//! Ties: volunteers, neighbours, loneliness, and what they do.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use klantreis_sim::guidance::{Client, Team};
use klantreis_sim::health::Mind;
use klantreis_sim::kernel::{Observer, PersonId, Simulation, Week};
use klantreis_sim::labour::Search;
use klantreis_sim::network::Ties;
use klantreis_sim::trust::{Fact, Openness};
use klantreis_tests::{Trial, cohort, diary_bytes};

use crate::guidance::course::difference;
use crate::offers::unhurried;

/// More than chance and rounding give [standard errors].
const SURE: f64 = 3.0;

/// Means over weeks: Dutch ties, loneliness, the mind, what is opened, what is known of facts.
#[derive(Default)]
struct Lives {
    weeks: f64,
    sums: BTreeMap<PersonId, [f64; 5]>,
}

impl Observer for Lives {
    fn see(&mut self, _: Week, world: &mut World) {
        let mut persons = world.query::<(&PersonId, &Ties, &Mind, &Search, &Client)>();
        for (person, ties, mind, search, client) in persons.iter(world) {
            let known = Fact::ALL.iter().filter(|&&fact| client.knows(fact) >= Openness::Partly);
            let known = known.count() as f32;
            let now = [ties.dutch(), ties.loneliness(), mind.level(), search.opened(), known];
            let sums = self.sums.entry(*person).or_default();
            for (sum, value) in sums.iter_mut().zip(now) {
                *sum += f64::from(value);
            }
        }
        self.weeks += 1.0;
    }
}

const DUTCH: usize = 0;
const LONELINESS: usize = 1;
const MIND: usize = 2;
const OPENED: usize = 3;
const KNOWN: usize = 4;

impl Lives {
    fn mean(&self, state: usize) -> BTreeMap<PersonId, f64> {
        self.sums.iter().map(|(person, sums)| (*person, sums[state] / self.weeks)).collect()
    }
}

fn lived(trial: &Trial) -> (Lives, Simulation) {
    let mut simulation = trial.build().expect("it is sound");
    let mut lives = Lives::default();
    simulation.live(trial.weeks, &mut [&mut lives]);
    (lives, simulation)
}

fn trial() -> Trial {
    unhurried(500, &[])
}

/// What a mechanism does to a state, by pairs of persons of whom something holds.
fn effect(id: &str, state: usize, whom: impl Fn(&Lives, PersonId) -> bool) -> (f64, f64) {
    let (on, off) = (lived(&trial()).0, lived(&trial().without(id)).0);
    let mut with = on.mean(state);
    with.retain(|person, _| whom(&on, *person));
    difference(&with, &off.mean(state))
}

#[test]
fn an_involved_neighbourhood_brings_ties() {
    let (mean, error) = effect("S-195", DUTCH, |_, _| true);
    assert!(mean > SURE * error, "{mean} +- {error}");
}

#[test]
fn a_volunteer_lets_the_klantmanager_know_sooner() {
    let (mean, error) = effect("S-194", KNOWN, |_, _| true);
    assert!(mean > SURE * error, "{mean} +- {error}");
}

#[test]
fn ties_open_work_to_those_who_have_more_of_them_than_usual() {
    let tied = |lives: &Lives, person| lives.mean(DUTCH)[&person] > 0.2;
    let (mean, error) = effect("S-134", OPENED, tied);
    assert!(mean > SURE * error, "{mean} +- {error}");
    let alone = |lives: &Lives, person| lives.mean(DUTCH)[&person] < 0.1;
    let (mean, error) = effect("S-134", OPENED, alone);
    assert!(mean < -SURE * error, "{mean} +- {error}");
}

#[test]
fn loneliness_presses_on_the_minds_of_the_lonely() {
    let lonely = |lives: &Lives, person| lives.mean(LONELINESS)[&person] > 0.65;
    let (mean, error) = effect("S-113", MIND, lonely);
    assert!(mean < -SURE * error, "{mean} +- {error}");
}

#[test]
fn absent_dutch_contacts_make_people_lonelier() {
    let (with, none) = (trial(), trial().with("network.dutch.volunteer", 0.0).without("S-195"));
    let (mean, error) =
        difference(&lived(&none).0.mean(LONELINESS), &lived(&with).0.mean(LONELINESS));
    assert!(mean > SURE * error, "{mean} +- {error}");
}

#[test]
fn questions_that_are_asked_twice_take_hours_and_bring_nothing() {
    let booked = |trial: &Trial| -> u64 {
        let mut simulation = lived(trial).1;
        let team = simulation.world().resource::<Team>();
        team.log().iter().map(|week| u64::from(week.booked)).sum()
    };
    let (twice, once) = (booked(&trial()), booked(&trial().without("S-64")));
    assert!(twice > once, "{twice} minutes, {once} without");
    // With hours for all, nobody's life changes.
    let life = |trial: &Trial| diary_bytes(&trial.live());
    assert!(life(&trial()) == life(&trial().without("S-64")), "it brought something");
}

#[test]
fn without_a_team_there_are_no_ties() {
    let mut simulation = cohort(30).weeks(20).live();
    let world = simulation.world();
    assert_eq!(world.query::<&Ties>().iter(world).count(), 0);
}
