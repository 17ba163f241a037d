//! A talk that is lost: it alone is missing, and what it costs is counted beside the same life with it (T-43).

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Outcome, Overlay, Place};
use klantreis_scenarios::lost_talks::{LostTalksCost, Pair};
use klantreis_scenarios::{Change, Order, Scenario};
use klantreis_sim::guidance::{LostTalks, TeamPlan};
use klantreis_sim::kernel::{Fact, PersonId, Simulation};

use crate::guidance::{clients, unhurried};

/// More than chance gives [standard errors].
const SURE: f64 = 3.0;

/// What lost talks cost in the world of T-43 with one number otherwise.
fn cost(id: &str, value: f64) -> LostTalksCost {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let mut scenario = Scenario::find("wi2021", &catalogue).expect("it is sound");
    let overlay = Overlay { id: id.to_owned(), value, reason: Some("what if".to_owned()) };
    let change = Change { overlay, from: None, place: Place::default() };
    scenario.set(vec![change], &catalogue).expect("the number is there");
    (scenario.persons, scenario.replications) = (1_000, 4);
    let order = Order::new(1);
    LostTalksCost::live(&scenario, &catalogue, &order, &ProgressBar::hidden()).expect("it lives")
}

/// Weeks of search that a lost talk adds, with the standard error over persons.
fn added(cost: &LostTalksCost) -> (f64, f64) {
    let pairs: Vec<&Pair> = cost.worlds.iter().flatten().collect();
    assert!(pairs.len() > 500, "only {} lost a talk", pairs.len());
    let number = pairs.len() as f64;
    let gaps = || pairs.iter().map(|pair| f64::from(pair.lost - pair.held));
    let mean = gaps().sum::<f64>() / number;
    let squares: f64 = gaps().map(|gap| (gap - mean) * (gap - mean)).sum();
    (mean, (squares / (number * (number - 1.0))).sqrt())
}

#[test]
fn a_lost_talk_makes_the_search_longer_where_minutes_open_work_and_shorter_where_they_close_it() {
    let (opens, error) = added(&cost("team.support.elasticity", 0.8));
    assert!(opens > SURE * error, "{opens} +- {error} weeks where minutes open work");
    let (closes, error) = added(&cost("team.support.elasticity", -0.4));
    assert!(closes < -SURE * error, "{closes} +- {error} weeks where minutes close it");
}

#[test]
fn the_halves_of_klantmanagers_make_up_the_whole() {
    let cost = cost("team.support.elasticity", 0.8);
    let of = |outcome| cost.lengthening(outcome).expect("talks were lost").mean;
    let (whole, lower, upper) =
        (of(Outcome::LostTalk), of(Outcome::LostTalkLower), of(Outcome::LostTalkUpper));
    assert!(lower.min(upper) < whole && whole < lower.max(upper), "{lower} {whole} {upper}");
    assert_eq!(cost.lengthening(Outcome::Working), None, "what tables count is not counted here");
}

/// What happened between a person and the team, apart from what is never a progress talk.
fn talks(simulation: &Simulation, person: PersonId) -> impl Iterator<Item = &Fact> {
    let of_person = move |fact: &&Fact| fact.person == person && fact.room == "guidance";
    let is_talk = |fact: &&Fact| {
        let is_progress = [2.0, 3.0, 4.0, 7.0].contains(&fact.figures[0]);
        matches!(fact.name, "met" | "missed") && is_progress
    };
    simulation.diary().facts().iter().filter(of_person).filter(is_talk)
}

#[test]
fn one_talk_is_lost_and_the_next_comes_when_it_was_agreed() {
    let rhythm = 5;
    let trial = clients(200, TeamPlan { rhythm: Some(rhythm), ..unhurried() });
    let mut losing = trial.build().expect("it is sound");
    let start = losing.next_week();
    let lost = LostTalks::in_world(&mut losing);
    losing.live(trial.weeks, &mut []);
    let holding = trial.live();
    let weeks = (0..trial.weeks as i32).map(|week| start.plus(week));
    let all: Vec<_> = weeks
        .flat_map(|week| lost.of_week(week).into_iter().map(move |person| (person, week)))
        .collect();
    assert!(all.len() > 30, "only {} lost a talk", all.len());
    let first = all.iter().map(|(_, week)| *week).min().expect("somebody");
    let before = |simulation: &Simulation| {
        let facts = simulation.diary().facts().iter().filter(|fact| fact.week < first);
        facts.flat_map(Fact::bytes).collect::<Vec<u8>>()
    };
    assert!(before(&losing) == before(&holding), "the time before the first lost talk changed");
    let mut held = 0;
    for &(person, week) in &all {
        let none = talks(&losing, person).all(|fact| {
            let weeks = fact.week.since(week);
            !(0..rhythm).contains(&weeks)
        });
        assert!(none, "{person:?} had a talk in the place of the lost one");
        held += usize::from(talks(&holding, person).any(|fact| fact.week == week));
    }
    // An earlier loss of somebody else can move the week of a talk here and there.
    assert!(held * 10 > all.len() * 9, "{held} of {} talks are held otherwise", all.len());
    let next = all.iter().filter(|(person, week)| {
        let mut later = talks(&losing, *person).filter(|fact| fact.week > *week);
        later.next().is_some_and(|fact| fact.week == week.plus(rhythm))
    });
    assert!(next.count() * 10 > all.len() * 5, "the next talk comes when it was agreed");
}
