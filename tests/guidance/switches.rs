//! Every switch of the rooms of a team, on a world that has one.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use klantreis_sim::guidance::{Logica, MECHANISMS, Style, TeamPlan};
use klantreis_sim::health::Mind;
use klantreis_sim::kernel::{Direction, PersonId};
use klantreis_sim::labour::Career;
use klantreis_sim::motivation::Motivation;
use klantreis_sim::trust::Trust;
use klantreis_tests::{Trial, cohort};

use super::course::difference;

/// A state of everybody, by name.
fn state(name: &str, world: &mut World) -> BTreeMap<PersonId, f64> {
    let mut persons = world.query::<(&PersonId, &Trust, &Motivation, &Mind, &Career)>();
    let seen = persons.iter(world).map(|(person, trust, motivation, mind, career)| {
        let state = match name {
            "trust" => f64::from(trust.level()),
            "clarity" => f64::from(motivation.duidelijkheid()),
            "self-reliance" => f64::from(motivation.zelfredzaamheid()),
            "revealed" => f64::from(u8::from(mind.is_revealed())),
            "weeks-worked" => f64::from(career.weeks_worked()),
            other => panic!("no state {other}"),
        };
        (*person, state)
    });
    seen.collect()
}

const RELATIONEEL: Logica =
    Logica { procedureel: 0.0, relationeel: 1.0, zorgdragend: 0.0, empowerend: 0.0 };

/// A world in which a mechanism has something to do.
fn where_it_works(id: &str) -> Trial {
    let team = |caseload| TeamPlan::of_caseload(caseload);
    let changing = vec![Style::DWINGEND, Style::AANMOEDIGEND];
    let plan = match id {
        "S-57" => TeamPlan { turnover: Some(0.02), ..team(60.0) },
        "S-73" => TeamPlan { styles: changing, ..team(60.0) },
        "S-58" | "S-86" => team(300.0),
        // More minutes than the plain average municipality gives.
        "R-31" => TeamPlan { rhythm: Some(2), ..team(30.0) },
        // Trust enough to tell.
        "S-53" => TeamPlan { rhythm: Some(3), logica: RELATIONEEL, ..team(30.0) },
        _ => team(30.0),
    };
    let trial = cohort(800).weeks(260).without_diary().guided_by(plan);
    match id {
        "S-196" => trial.with("team.talk.home-visit", 0.5),
        "R-31" => trial.with_vacancies_for_all(),
        _ => trial,
    }
}

#[test]
fn every_switch_of_a_team_moves_its_state_the_way_it_says() {
    for mechanism in MECHANISMS {
        let on = where_it_works(mechanism.id);
        let mean = |trial: &Trial| state(mechanism.state, trial.live().world());
        let (moved, error) = difference(&mean(&on.clone().without(mechanism.id)), &mean(&on));
        let moved = match mechanism.off {
            Direction::Up => moved,
            Direction::Down => -moved,
        };
        let (id, what) = (mechanism.id, mechanism.state);
        assert!(moved > 2.0 * error, "{id} off moves {what} by {moved} +- {error} its way");
    }
}

#[test]
fn a_lever_without_effect_makes_no_difference_at_all() {
    // Vacancies for all: what one gains takes nothing from another.
    let world = |caseload: f32| {
        let trial = cohort(300).weeks(260).with_vacancies_for_all();
        trial.without("R-31").without("S-53").guided_by(TeamPlan::of_caseload(caseload))
    };
    let work = |trial: Trial| {
        let facts = trial.live();
        let of_work = facts.diary().facts().iter().filter(|fact| fact.room == "labour");
        of_work.flat_map(klantreis_sim::kernel::Fact::bytes).collect::<Vec<u8>>()
    };
    let (few, many) = (work(world(40.0)), work(world(300.0)));
    assert!(!few.is_empty() && few == many, "minutes without effect change work");
}
