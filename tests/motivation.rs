//! Motivation: wanting, obligation, resistance, ownership.

use klantreis_sim::guidance::{Act, Style, TeamPlan, Topic};
use klantreis_sim::motivation::Domain;

use crate::guidance::course::{Courses, difference};
use crate::guidance::{Scripted, clients, staffed, unhurried};

fn courses(acts: &[Act]) -> Courses {
    let trial = clients(300, unhurried());
    Courses::of(staffed(&trial, Scripted::says(acts)), trial.weeks)
}

#[test]
fn encouragement_makes_people_want_and_threats_make_them_resist() {
    let encouraged = courses(&[Act::Affirm, Act::Emphasise, Act::Seek]);
    let threatened = courses(&[Act::Warn, Act::Persuade]);
    let wants = |courses: &Courses| courses.at(40, |moment| moment.motivation.willen());
    let (more, error) = difference(&wants(&encouraged), &wants(&threatened));
    assert!(more > 3.0 * error, "{more} +- {error}");
    let resists = |courses: &Courses| courses.at(40, |moment| moment.motivation.weerstand());
    let (more, error) = difference(&resists(&threatened), &resists(&encouraged));
    assert!(more > 3.0 * error, "{more} +- {error}");
}

#[test]
fn resistance_wears_off_when_nothing_feeds_it() {
    let team = TeamPlan { hours: Some(0.0), ..unhurried() };
    let mut simulation = clients(80, team).live();
    let world = simulation.world();
    let mut persons = world.query::<&klantreis_sim::motivation::Motivation>();
    assert!(persons.iter(world).all(|one| one.weerstand() < 0.01));
}

#[test]
fn a_plan_can_be_signed_without_being_owned() {
    let signed_with = |acts: &[Act]| {
        let trial = clients(400, unhurried());
        let mut simulation = staffed(&trial, Scripted::says(acts));
        simulation.live(trial.weeks, &mut []);
        let facts = simulation.diary().facts().iter().filter(|fact| fact.name == "plan-signed");
        facts.map(|fact| f64::from(fact.figures[0])).collect::<Vec<_>>()
    };
    let told = signed_with(&[Act::Inform, Act::Persuade]);
    let without = told.iter().filter(|owned| **owned < 0.4).count();
    assert!(told.len() > 200, "only {} signed", told.len());
    assert!(without * 2 > told.len(), "{without} of {} signed and do not own it", told.len());
}

#[test]
fn seeking_collaboration_builds_ownership_over_time() {
    let (sought, told) =
        (courses(&[Act::Seek, Act::Affirm, Act::ReflectSimple]), courses(&[Act::Inform]));
    let owns = |courses: &Courses| courses.at(50, |moment| moment.motivation.eigenaarschap());
    let (more, error) = difference(&owns(&sought), &owns(&told));
    assert!(more > 0.05 && more > 3.0 * error, "{more} +- {error}");
}

#[test]
fn about_one_in_ten_stays_away_at_first() {
    let trial = clients(600, unhurried());
    let someone = Scripted { styles: vec![Style::NEUTRAL], ..Scripted::says(&[Act::Inform]) };
    let mut simulation = staffed(&trial, someone);
    simulation.live(trial.weeks, &mut []);
    let facts = simulation.diary().facts();
    let count = |name: &str| facts.iter().filter(|fact| fact.name == name).count() as f64;
    let share = count("missed") / (count("missed") + count("met"));
    // Beta(10, 90), whose standard deviation is 0.03.
    assert!((0.04..0.16).contains(&share), "{share} stay away");
}

#[test]
fn what_is_learned_about_money_helps_most_with_money_and_some_with_all() {
    let after = |topic| {
        let trial = clients(200, unhurried());
        let someone = Scripted { topic, ..Scripted::says(&[Act::Together, Act::LetDo]) };
        let courses = Courses::of(staffed(&trial, someone), trial.weeks);
        Domain::ALL.map(|domain| courses.at(50, |moment| moment.motivation.relies_on(domain)))
    };
    let (of_money, of_health) = (after(Topic::Money), after(Topic::Health));
    let gap = |domain: Domain| difference(&of_money[domain as usize], &of_health[domain as usize]);
    let (money, error) = gap(Domain::Money);
    assert!(money > 0.05 && money > 3.0 * error, "{money} +- {error} on money");
    let (health, error) = gap(Domain::Health);
    assert!(health < -0.05 && -health > 3.0 * error, "{health} +- {error} on health");
    let (home, _) = gap(Domain::Home);
    assert!(home.abs() < 0.02, "{home} on what neither was about");
}
