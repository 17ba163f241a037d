//! Who decides on the route of a plan: a klantmanager through the door, or the rule of the act.

use klantreis_records::exchange::violations;
use klantreis_sim::arrival::Cohort;
use klantreis_sim::guidance::{Action, ClientView, Desk, Form, Kind, Practice, Task};
use klantreis_sim::kernel::{Fact, Simulation};
use klantreis_sim::law::Route;

use super::{count, lives, told};
use crate::guidance::{clients, kind_of, staffed, unhurried};

/// A klantmanager who chooses the same route for everybody, and later another one.
#[derive(Clone, Copy)]
struct Chooses {
    first: Option<Route>,
    later: Option<Route>,
}

impl Practice for Chooses {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        (0..desk.tasks.len()).collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let mut action = Action::talk(client.client, task.minutes);
        action.kind = kind_of(task);
        match task.form {
            Form::Plan => action.route = self.first,
            Form::Progress if self.later.is_some() => {
                (action.kind, action.route) = (Kind::Goal, self.later);
            }
            _ => {}
        }
        action
    }
}

fn lived(someone: Chooses) -> Simulation {
    let mut trial = clients(200, unhurried());
    trial.cohort = Cohort::of_year(200, 2022);
    let mut simulation = staffed(&trial, someone);
    simulation.live(200, &mut []);
    simulation
}

/// The routes of each person's plans, in order.
fn routes(simulation: &Simulation) -> Vec<Vec<Fact>> {
    let lives = lives(simulation, &["law"]);
    let plans = lives.values().map(|facts| told(facts, "plan-dated").copied().collect());
    plans.filter(|plans: &Vec<Fact>| !plans.is_empty()).collect()
}

#[test]
fn the_route_of_a_first_plan_is_the_one_that_the_klantmanager_chose() {
    for route in Route::ALL {
        let simulation = lived(Chooses { first: Some(route), later: None });
        let plans = routes(&simulation);
        assert!(plans.len() > 50, "{} plans", plans.len());
        for plan in &plans {
            assert_eq!(plan[0].figures[0], f32::from(route as u8), "{route:?}");
        }
        let broken = violations(simulation.diary().facts(), simulation.next_week());
        assert!(broken.is_empty(), "{broken:?}");
    }
}

#[test]
fn where_nobody_chooses_the_rule_of_the_act_gives_every_route() {
    let plans = routes(&lived(Chooses { first: None, later: None }));
    for route in Route::ALL {
        let is = |plan: &&Vec<Fact>| plan[0].figures[0] == f32::from(route as u8);
        assert!(plans.iter().filter(is).count() > 3, "{route:?}");
    }
}

#[test]
fn another_route_is_a_version_of_its_own_and_comes_within_the_window_alone() {
    let simulation = lived(Chooses { first: Some(Route::B1), later: Some(Route::Z) });
    let mut changed = 0;
    for plan in routes(&simulation) {
        for (before, after) in plan.iter().zip(&plan[1..]) {
            assert!(after.week > before.week);
            // Eighteen months after the first plan a route is kept.
            assert!(after.week.since(plan[0].week) < 79, "{plan:?}");
        }
        let last = plan.last().map(|fact| fact.figures[0]);
        changed += usize::from(plan.len() > 1 && last == Some(f32::from(Route::Z as u8)));
    }
    assert!(changed > 30, "{changed} changed to the Z-route");
    assert!(count(&simulation, "route-finished") + count(&simulation, "exam-passed") > 0);
    let broken = violations(simulation.diary().facts(), simulation.next_week());
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn whoever_is_put_in_a_route_against_the_test_is_righted_more_often() {
    let versions = |first| {
        let plans = routes(&lived(Chooses { first, later: None }));
        plans.iter().map(Vec::len).sum::<usize>() as f64 / plans.len() as f64
    };
    let (by_rule, against) = (versions(None), versions(Some(Route::Z)));
    assert!(against > by_rule, "{against:.2} versions, {by_rule:.2} by the rule");
}
