//! Sub-groups by what was taken once: the burden of health at the permit, and the route of the first plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy_ecs::prelude::World;
use klantreis_evidence::{Catalogue, Outcome};
use klantreis_records::Definitions;
use klantreis_records::statistics::{Filter, Moment, Plan, Table, Watcher};
use klantreis_sim::arrival::{Clocks, Cohort, Origin};
use klantreis_sim::health::{Body, Mind};
use klantreis_sim::kernel::{Observer, PersonId, Week};
use klantreis_sim::law::{Route, Trajectory};
use klantreis_tests::{Trial, cohort};
use serde_json::Value;

use crate::cli::json;

/// What the world itself shows of each person, week by week.
#[derive(Default)]
struct Brute {
    burdened: BTreeMap<PersonId, bool>,
    routes: BTreeMap<PersonId, Vec<Route>>,
}

impl Observer for Brute {
    fn see(&mut self, week: Week, world: &mut World) {
        let mut persons =
            world.query::<(&PersonId, &Origin, &Clocks, &Mind, &Body, Option<&Trajectory>)>();
        for (&person, origin, clocks, mind, body, own) in persons.iter(world) {
            let age = origin.age(clocks.permit().plus(1)) as u8;
            if origin.is_follower() || !(18..=64).contains(&age) {
                continue;
            }
            if clocks.permit() == week {
                self.burdened.insert(person, mind.is_unhealthy() || body.limit() > 0.0);
            }
            let Some(route) = own.and_then(Trajectory::route) else { continue };
            let routes = self.routes.entry(person).or_default();
            if routes.last() != Some(&route) {
                routes.push(route);
            }
        }
    }
}

/// A world of some permit year in which nobody dies, who lives there, and what was counted.
fn lived(year: i16, change: impl Fn(Trial) -> Trial) -> (Table, Brute) {
    let mut trial = cohort(500).weeks(230).without_diary().with("household.death.rate", 0.0);
    trial.cohort = Cohort::of_year(500, year);
    let trial = change(trial);
    let mut simulation = trial.build().expect("a sound world");
    let plan = Arc::new(Plan::new(trial.cohort.clone(), []).expect("few groups"));
    let known = Catalogue::builtin().expect("the evidence is sound");
    let how = Definitions::read(&known).expect("definitions");
    let (mut watcher, mut brute) = (Watcher::new(plan, how), Brute::default());
    simulation.live(trial.weeks, &mut [&mut watcher, &mut brute]);
    (watcher.finish(simulation.world()), brute)
}

fn burden(is: bool) -> Filter {
    Filter { health_burden: Some(is), ..Filter::everyone() }
}

fn first(route: Route) -> Filter {
    Filter { route: Some(route), ..Filter::everyone() }
}

/// How many of a group were counted.
fn whole(table: &Table, moment: Moment, filter: Filter) -> u64 {
    table.ratio(moment, filter, Outcome::Working).expect("it is reached").whole
}

#[test]
fn the_burden_of_health_is_that_of_the_permit_whatever_becomes_of_it() {
    let (table, brute) = lived(2014, |trial| trial);
    for is in [true, false] {
        let known = brute.burdened.values().filter(|burdened| **burdened == is).count() as u64;
        assert!(known > 50, "{known} of {}", brute.burdened.len());
        for moment in [Moment::SincePermit(3), Moment::SincePermit(36), Moment::AtEnd] {
            assert_eq!(whole(&table, moment, burden(is)), known, "{is} {moment:?}");
        }
    }
}

#[test]
fn a_route_is_that_of_the_first_plan_and_stays_so_when_it_is_changed() {
    let (table, brute) = lived(2022, |trial| trial);
    let changed = brute.routes.values().filter(|routes| routes.len() > 1).count();
    assert!(changed > 10, "{changed} changed it");
    let mut all = 0;
    for route in Route::ALL {
        let known = brute.routes.values().filter(|routes| routes[0] == route).count() as u64;
        assert_eq!(whole(&table, Moment::AtEnd, first(route)), known, "{route:?}");
        all += known;
    }
    let told = table.ratio(Moment::AtEnd, Filter::everyone(), Outcome::B1Route);
    assert_eq!(told.expect("it is reached").whole, all, "whoever has a route has a first one");
}

#[test]
fn what_happens_after_the_permit_changes_nobodys_burden_and_nobodys_first_route() {
    let far = Moment::SincePermit(36);
    let working = |table: &Table| {
        let ratio = table.ratio(far, Filter::everyone(), Outcome::Working);
        ratio.expect("it is reached").part
    };
    let (table, brute) = lived(2022, |trial| trial);
    let (busy, other) = lived(2022, |trial| {
        trial.with("labour.offer.base", 0.5).with("health.spiral.inactive", 0.0)
    });
    assert!(working(&busy) > working(&table), "so much else becomes of them");
    assert_eq!(brute.burdened, other.burdened);
    for is in [true, false] {
        assert_eq!(whole(&busy, far, burden(is)), whole(&table, far, burden(is)));
    }
    // Whether and when there is a plan may differ: a course of the schools lets the duty rest before it.
    let of_both = brute.routes.iter().filter_map(|(person, mine)| {
        let theirs = other.routes.get(person)?;
        Some((mine[0], theirs[0]))
    });
    let of_both: Vec<(Route, Route)> = of_both.collect();
    assert!(of_both.iter().all(|(mine, theirs)| mine == theirs));
    let alone = brute.routes.len() + other.routes.len() - 2 * of_both.len();
    assert!(alone * 100 < of_both.len(), "{alone} have a plan on one side alone");
}

#[test]
fn a_group_with_nobody_in_it_is_not_told_of() {
    let groups = |lines: &Value| -> Vec<String> {
        let lines = lines.as_array().expect("lines").iter();
        lines.map(|line| line["group"].as_str().expect("a name").to_owned()).collect()
    };
    let small = ["--persons", "150", "--weeks", "150", "--replications", "2", "--quiet", "--json"];
    let run = |scenario| groups(&json(&[&["run", scenario], &small[..]].concat())["lines"]);
    let compared = |one, other| {
        let typed = ["compare", one, other, "--uncertainty", "luck"];
        let answer = json(&[&typed[..], &small].concat());
        let pair = &answer["pairs"][0];
        ["lines", "positive_health", "participation_ladder"].map(|key| groups(&pair[key]))
    };
    let routes = ["b1-route", "education-route", "z-route"];
    let has = |told: &[String], names: &[&str]| -> Vec<bool> {
        names.iter().map(|name| told.iter().any(|one| one == name)).collect()
    };
    let burdens = ["all", "health-burden", "no-health-burden"];
    for (told, is) in [(run("cohort-2014"), false), (run("cohort-2022"), true)] {
        assert_eq!(has(&told, &burdens), [true; 3]);
        assert_eq!(has(&told, &routes), [is; 3], "routes are there under the act that has them");
    }
    for told in compared("cohort-2014", "cohort-2022") {
        assert_eq!(has(&told, &burdens), [true; 3]);
        assert_eq!(has(&told, &routes), [false; 3], "one side has nobody to hold against them");
    }
    for told in compared("cohort-2022", "cohort-2022") {
        assert_eq!(has(&told, &routes), [true; 3]);
    }
}
