//! Limited hours: who waits, and what is never given twice.

use klantreis_sim::guidance::Client;
use klantreis_sim::guidance::{Action, ClientView, Desk, Practice, Task, Team, TeamPlan, WeekLog};
use klantreis_sim::household::Home;
use klantreis_sim::journey::{Journey, Step};
use klantreis_tests::cohort;
use std::collections::BTreeMap;

use super::{clients, staffed, unhurried};

fn log(caseload: f32, persons: u32, weeks: u32) -> Vec<WeekLog> {
    log_of(TeamPlan::of_caseload(caseload), persons, weeks)
}

fn log_of(team: TeamPlan, persons: u32, weeks: u32) -> Vec<WeekLog> {
    let world = cohort(persons).weeks(weeks).guided_by(team);
    let mut simulation = world.without_diary().live();
    simulation.world().resource::<Team>().log().to_vec()
}

#[test]
fn booked_hours_never_exceed_capacity_in_any_week() {
    for caseload in [30.0, 300.0] {
        let log = log(caseload, 400, 200);
        let short = log.iter().filter(|week| week.open > 0 && week.capacity > 0).count();
        let enough = caseload < 100.0 || short > 50;
        assert!(enough, "hours are short in {short} weeks only: the promise is hardly tried");
        for week in &log {
            assert!(week.booked <= week.capacity && week.most_over <= 0, "{week:?}");
        }
    }
}

/// Whoever asks for everything, twice, and for what is not there.
#[derive(Clone)]
struct Greedy;

impl Practice for Greedy {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        let all = 0..desk.tasks.len() + 3;
        all.clone().rev().chain(all).collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        Action::talk(client.client, 10 * task.minutes)
    }
}

#[test]
fn no_klantmanager_gets_more_hours_than_there_are_by_asking() {
    let mut simulation = staffed(&clients(200, TeamPlan::of_caseload(200.0)), Greedy);
    simulation.live(120, &mut []);
    for week in simulation.world().resource::<Team>().log() {
        assert!(week.booked <= week.capacity && week.most_over <= 0, "{week:?}");
    }
}

#[test]
fn the_team_follows_the_clients_in_sight() {
    for week in log(40.0, 300, 150).iter().filter(|week| week.clients > 80) {
        let needed = week.clients.div_ceil(40);
        assert!((needed..=needed + 1).contains(&week.klantmanagers), "{week:?}");
        // 19.1 hours for 40 clients, less than a minute lost for each klantmanager.
        let hours = f64::from(week.clients) / 40.0 * 19.1 * 60.0;
        let lost = hours - f64::from(week.capacity);
        assert!((-1.0..=f64::from(week.klantmanagers)).contains(&lost), "{week:?}");
    }
}

#[test]
fn in_a_steady_state_as_many_wait_as_come_times_how_long_they_wait() {
    for caseload in [60.0, 150.0, 300.0] {
        // A rhythm that the hours can keep: where they cannot, what comes last (aftercare) waits for
        // ever, and that is no steady state.
        let rhythm = Some((caseload / 10.0) as i32);
        let log = log_of(TeamPlan { rhythm, ..TeamPlan::of_caseload(caseload) }, 1_500, 400);
        // The backlog of intakes is worked off by then.
        let steady = &log[210..400];
        let weeks = steady.len() as f64;
        let sum =
            |of: fn(&WeekLog) -> u32| steady.iter().map(|week| f64::from(of(week))).sum::<f64>();
        let waiting = sum(|week| week.open) / weeks;
        let (came, went) = (sum(|week| week.opened) / weeks, sum(|week| week.closed) / weeks);
        assert!((came / went - 1.0).abs() < 0.05, "no steady state: {came} come, {went} go");
        let how_long = sum(|week| week.waited) / sum(|week| week.closed);
        let predicted = came * how_long;
        assert!(
            (waiting - predicted).abs() <= 0.05 * waiting.max(1.0),
            "caseload {caseload}: {waiting} wait, {predicted} predicted"
        );
    }
}

#[test]
fn a_higher_caseload_makes_clients_wait_longer() {
    let wait = |caseload| {
        let log = log(caseload, 400, 200);
        let sum = |of: fn(&WeekLog) -> u32| log.iter().map(|week| f64::from(of(week))).sum::<f64>();
        sum(|week| week.waited) / sum(|week| week.closed)
    };
    let waits = [50.0, 150.0, 300.0].map(wait);
    assert!(waits[0] < waits[1] && waits[1] < waits[2], "{waits:?}");
}

#[test]
fn a_team_that_makes_no_sense_is_refused() {
    let with = |team| cohort(10).guided_by(team).build();
    for wrong in [
        TeamPlan::of_caseload(0.0),
        TeamPlan::of_caseload(f32::NAN),
        TeamPlan { styles: Vec::new(), ..unhurried() },
        TeamPlan { rhythm: Some(0), ..unhurried() },
        TeamPlan { hours: Some(-1.0), ..unhurried() },
    ] {
        assert!(with(wrong.clone()).is_err(), "{wrong:?}");
    }
    assert!(with(unhurried()).is_ok());
}

/// How many clients a klantmanager has with, and without, family that is still to come.
fn lists(weight: f64) -> Vec<[f64; 2]> {
    let team = TeamPlan::of_caseload(30.0);
    let trial = cohort(2_000).weeks(60).guided_by(team).without_diary();
    let trial = trial.with("team.weight.reunification", weight);
    let mut simulation = trial.live();
    let world = simulation.world();
    let mut lists: BTreeMap<_, [f64; 2]> = BTreeMap::new();
    let mut persons = world.query::<(&Client, &Home, &Journey)>();
    for (client, home, journey) in persons.iter(world) {
        let is_counted = journey.is_in_sight() && journey.step() != Step::Aftercare;
        if let Some(seat) = client.seat().filter(|_| is_counted) {
            lists.entry(seat).or_default()[usize::from(!home.has_family_abroad())] += 1.0;
        }
    }
    lists.into_values().collect()
}

#[test]
fn whoever_has_clients_who_wait_for_their_family_has_fewer_others() {
    // what lists differ by, when a client who waits for family counts for four.
    let spread = |lists: &[[f64; 2]]| {
        let loads: Vec<f64> = lists.iter().map(|[waits, others]| 4.0 * waits + others).collect();
        let mean = loads.iter().sum::<f64>() / loads.len() as f64;
        loads.iter().map(|load| (load - mean).powi(2)).sum::<f64>() / loads.len() as f64
    };
    let [light, heavy] = [1.0, 4.0].map(|weight| spread(&lists(weight)));
    assert!(heavy < 0.8 * light, "{heavy} where they weigh four times, {light} where once");
}
