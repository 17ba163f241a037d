//! Switches: a team that does otherwise from a date on, and is the same to the byte until then.

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_scenarios::levers::{Key, Lever, differing_keys, without_lever};
use klantreis_scenarios::library::find;
use klantreis_scenarios::run::live_one;
use klantreis_scenarios::{Order, Scenario, ScenarioError, replicate};
use klantreis_sim::guidance::{Practices, Team};
use klantreis_sim::kernel::{Fact, Simulation, Week};

use crate::offers::Proposing;

fn catalogue() -> Catalogue {
    Catalogue::builtin().expect("the evidence is sound")
}

fn read(text: &str) -> Result<Scenario, ScenarioError> {
    let mut known = find("cohort-2014", None).expect("the library has it");
    known.name = String::from("mine");
    known.file = String::from("mine.toml");
    known.text = String::from(text);
    Scenario::read(known, &catalogue())
}

const MINE: &str = "extends = \"cohort-2014\"\nweeks = 200\n[team]\ncaseload = 60\n";

/// Den Haag, small and until a year and a half after its switch.
fn den_haag() -> Scenario {
    let scenario = Scenario::find("den-haag-2017", &catalogue()).expect("it is sound");
    Scenario { persons: 200, weeks: 210, ..scenario }
}

fn lived(scenario: &Scenario) -> Simulation {
    live_one(scenario, &catalogue(), 1).expect("it runs")
}

fn until(simulation: &Simulation, week: Week) -> Vec<u8> {
    let facts = simulation.diary().facts().iter();
    facts.take_while(|fact| fact.week < week).flat_map(Fact::bytes).collect()
}

/// Offers that were begun, by number, since a week.
fn begun_since(simulation: &Simulation, week: Week) -> Vec<u8> {
    let facts = simulation.diary().facts().iter();
    let began =
        facts.filter(|fact| fact.week >= week && fact.room == "offers" && fact.name == "began");
    began.map(|fact| fact.figures[0] as u8).collect()
}

#[test]
fn a_world_is_the_same_to_the_byte_until_its_switch_and_another_one_after_it() {
    let scenario = den_haag();
    let mut never = scenario.clone();
    never.switches.clear();
    let off = Scenario { off: vec!["S-191".to_owned()], ..scenario.clone() };
    let week = scenario.week_of_onset(scenario.switches[0].from);
    let [with, without, off] = [&scenario, &never, &off].map(lived);
    let (before, after) = (until(&with, week), Week::NEVER);
    assert!(before.len() > 10_000, "hardly anything happens before it");
    assert!(before == until(&without, week), "it acts before its week");
    assert!(until(&with, after) != until(&without, after), "it does nothing");
    assert!(until(&off, after) == until(&without, after), "switched off it is not there");
    // Nobody enters what is closed, those who are there go on, and what opens is entered.
    let closed = scenario.offers.iter().map(|offer| offer.number);
    let closed: Vec<u8> = closed.filter(|number| *number != 4).collect();
    let since = begun_since(&with, week);
    assert!(since.iter().all(|number| !closed.contains(number)), "{since:?}");
    assert!(since.contains(&32), "the new offer is not entered: {since:?}");
    assert!(begun_since(&without, week).iter().any(|number| closed.contains(number)));
}

#[test]
fn the_team_has_the_hours_of_its_new_description_from_that_week_on() {
    let scenario = den_haag();
    let week = scenario.week_of_onset(scenario.switches[0].from);
    let mut simulation = lived(&scenario);
    let log = simulation.world().resource::<Team>().log();
    let minutes = |at: i32| {
        let day = &log[(week.since(scenario.permits[0]) + at) as usize];
        f64::from(day.capacity) / f64::from(day.clients.max(1))
    };
    let (before, after) = (minutes(-1), minutes(0));
    // From 60 to 200 clients for a klantmanager.
    assert!((before / after - 200.0 / 60.0).abs() < 0.1, "{before} and {after} minutes a client");
}

#[test]
fn whoever_sits_at_the_desk_decides_alone_whatever_a_switch_says() {
    let scenario = den_haag();
    let catalogue = catalogue();
    let settings = klantreis_sim::kernel::Settings {
        diary: true,
        ..klantreis_sim::kernel::Settings::new(1, scenario.permits[0], catalogue)
    };
    let plan = scenario.team_plan();
    let mut simulation =
        klantreis_sim::build_with(settings, scenario.cohort(), plan).expect("it is sound");
    let someone = Proposing { number: None, to: None };
    simulation.world().insert_resource(Practices::new(move |_, _| Box::new(someone.clone())));
    simulation.live(scenario.weeks, &mut []);
    let begun = begun_since(&simulation, scenario.permits[0]);
    assert!(begun.is_empty(), "somebody else made offers: {begun:?}");
}

#[test]
fn what_a_switch_cannot_do_is_refused_at_its_line() {
    let switch = |lines: &str| format!("{MINE}[[switches]]\n{lines}");
    for (text, place, says) in [
        (switch("[switches.team]\nrhythm = 9\n"), "mine.toml:5", "no `switches.from`"),
        (switch("from = 9\n"), "mine.toml:5", "something of `team` or `offers`"),
        (switch("from = 200\n[switches.team]\nrhythm = 9\n"), "mine.toml:5", "a week of the run"),
        (switch("from = \"2013-01-01\"\n[switches.team]\nrhythm = 9\n"), "mine.toml:5", "a week"),
        (switch("from = 9\nmarket = \"krap\"\n"), "mine.toml:7", "unknown key `market`"),
        (switch("from = 9\nreason = \" \"\n[switches.team]\nrhythm = 9\n"), "mine.toml:7", "blank"),
        (switch("from = 9\n[switches.team]\nrhythm = 0\n"), "mine.toml:8", "`rhythm` must be"),
        (switch("from = 9\n[switches.team]\nlater_after = 9\n"), "mine.toml:5", "later_logica"),
        (switch("from = 9\n[switches.offers]\nholiday = 9\n"), "mine.toml:8", "no offer `holiday`"),
        (switch("from = 9\n[switches.offers]\npiezo-phase-1 = 9\n"), "mine.toml:8", "follows"),
        (
            format!("{MINE}{0}{0}", "[[switches]]\nfrom = 9\n[switches.team]\nrhythm = 9\n"),
            "mine.toml:9",
            "changed twice from the same week",
        ),
        (
            "extends = \"cohort-2014\"\n[[switches]]\nfrom = 9\n[switches.offers]\nvip = 9\n"
                .to_owned(),
            "mine.toml:2",
            "no team",
        ),
    ] {
        let error = read(&text).expect_err("it is refused");
        let said = error.to_string();
        assert!(said.starts_with(place) && said.contains(says), "{said} at {place}, {says}");
        assert!(error.hint().is_some(), "{said} gives no hint");
    }
}

#[test]
fn switches_add_up_and_one_of_the_same_date_replaces_that_of_the_scenario_extended() {
    let scenario = read(&format!(
        "{MINE}[[switches]]\nfrom = 52\n[switches.team]\nrhythm = 9\n\
         [[switches]]\nfrom = 104\n[switches.team]\nspecialised = true\n"
    ))
    .expect("it is sound");
    let plan = scenario.team_plan().expect("a team");
    let rhythms: Vec<_> = plan.switches.iter().map(|(_, later)| later.rhythm).collect();
    assert_eq!(rhythms, [Some(9), Some(9)], "what is not said goes on");
    assert!(plan.rhythm.is_none() && plan.switches[1].1.craft.is_specialised);
    let mut text = find("den-haag-2017", None).expect("the library has it");
    text.file = "mine.toml".to_owned();
    text.text = "extends = \"den-haag-2017\"\n[[switches]]\nfrom = \"2018-07-02\"\n\
                 [switches.team]\nrhythm = 26\n"
        .to_owned();
    let mine = Scenario::read(text, &catalogue()).expect("it is sound");
    let [only] = &mine.switches[..] else { panic!("{:?}", mine.switches) };
    assert_eq!((only.team.rhythm, only.offers.len()), (Some(26.0), 0));
}

#[test]
fn a_comparison_names_a_switch_and_can_put_it_back() {
    let catalogue = catalogue();
    let with = den_haag();
    let mut without = with.clone();
    without.switches.clear();
    let keys = differing_keys(&without, &with, &catalogue);
    assert_eq!(keys.iter().map(Key::name).collect::<Vec<_>>(), ["switches"]);
    assert!(keys[0].told(&with, &catalogue).starts_with("2018-07-02 (team.caseload: 200"));
    let place = with.switches[0].place.clone();
    let lever = Lever { name: "switch".to_owned(), keys, place };
    assert_eq!(without_lever(&with, &lever, &without), without);
}

#[test]
fn a_switch_gives_the_same_counts_on_any_number_of_threads() {
    let small = Scenario { persons: 60, replications: 3, ..den_haag() };
    let run = |threads| {
        let order = Order { threads: Some(threads), ..Order::new(1) };
        replicate(&small, &catalogue(), [], &order, &ProgressBar::hidden()).expect("it runs").tables
    };
    assert!(run(1) == run(3));
}
