//! A scenario's team: what it may say, what is refused at which line, and how keys are put back.

use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_scenarios::library::find;
use klantreis_scenarios::team::{LOGICS, STYLES, TEAM_KEYS};
use klantreis_scenarios::{Change, Scenario, ScenarioError, Team};
use klantreis_sim::guidance::{Allocation, Style};

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

fn of_library(name: &str) -> Scenario {
    Scenario::find(name, &catalogue()).expect("it is sound")
}

const MINE: &str = "extends = \"cohort-2014\"\n[team]\n";

/// A team that says everything.
const ALL: &str = "caseload = 60\nhours = { value = 20, unit = \"hours/week\" }\n\
    styles = [\"neutraal\", \"aanmoedigend\"]\nallocation = \"equal-partners\"\n\
    turnover = 0.5\nwarm_handover = true\nrhythm = 4\n\
    work_guidance_after = { value = 26, unit = \"weeks\" }\nclients_per_jobhunter = 80\n\
    conversation = 5\nskill = 1.2\nlogica = { relationeel = 0.5, empowerend = 0.5 }\n";

#[test]
fn whatever_a_scenario_says_of_its_team_reaches_the_world() {
    let scenario = read(&format!("{MINE}{ALL}")).expect("it is sound");
    let said = scenario.team.as_ref().expect("a team").says();
    let keys: Vec<&str> = said.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, TEAM_KEYS, "every key is said, and shown");
    let plan = scenario.team_plan().expect("a plan");
    assert_eq!((plan.caseload, plan.hours, plan.rhythm), (60.0, Some(20.0), Some(4)));
    assert_eq!(plan.styles, [Style::NEUTRAL, Style::AANMOEDIGEND]);
    assert_eq!(plan.allocation, Allocation::EqualPartners);
    assert_eq!((plan.logica.relationeel, plan.logica.zorgdragend), (0.5, 0.0));
    assert!(plan.warm_handover);
    assert!((plan.turnover.expect("said") - 0.5 / 52.1775).abs() < 1e-6, "a year is a year");
    assert!((plan.work_guidance_after.expect("said") - 26.0).abs() < 1e-3, "weeks are weeks");
    assert_eq!((plan.clients_per_jobhunter, plan.conversation), (Some(80.0), Some(5.0)));
    assert_eq!(plan.skill, Some(1.2));
    assert!(of_library("cohort-2014").team_plan().is_none(), "no team without one");
}

#[test]
fn a_team_that_makes_no_sense_is_refused_at_its_line() {
    for (line, says) in [
        ("casload = 60", "unknown key `casload`"),
        ("caseload = 0", "`caseload` must be a number from 1 to 10000 count"),
        ("caseload = \"many\"", "`caseload` must be"),
        ("hours = -1", "`hours` must be a number from 0 to 168 hours/week"),
        ("hours = { value = 20, unit = \"months\" }", "measures something else"),
        ("hours = { value = 20, per = \"week\" }", "unknown key `per`"),
        ("hours = { unit = \"hours/week\" }", "no `value`"),
        ("turnover = 60", "`turnover` must be"),
        ("rhythm = 0", "`rhythm` must be"),
        ("work_guidance_after = { value = 20, unit = \"euro\" }", "measures something else"),
        ("work_guidance_after = -3", "`work_guidance_after` must be"),
        ("clients_per_jobhunter = 0", "`clients_per_jobhunter` must be"),
        ("conversation = 60", "`conversation` must be"),
        ("skill = 0", "`skill` must be"),
        ("styles = []", "`styles` must be a list of styles"),
        ("styles = \"dwingend\"", "`styles` must be a list of styles"),
        ("styles = [\"friendly\"]", "cannot be `friendly`"),
        ("allocation = \"luck\"", "cannot be `luck`"),
        ("warm_handover = 1", "`warm_handover` must be true or false"),
        ("logica = { relationeel = 0.5 }", "four shares that add up to 1"),
        ("logica = { relationeel = 1.5 }", "a share from 0 to 1"),
        ("logica = { kind = 1 }", "unknown key `kind`"),
    ] {
        let lead = if line.starts_with("caseload") { "" } else { "caseload = 60\n" };
        let error = read(&format!("{MINE}{lead}{line}\n")).expect_err("it is refused");
        let place = if lead.is_empty() { "mine.toml:3" } else { "mine.toml:4" };
        let said = error.to_string();
        assert!(said.starts_with(place), "{said} does not start with {place}");
        assert!(said.contains(says), "{said} does not say {says}");
        assert!(error.hint().is_some(), "{said} gives no hint");
    }
    let error = read(&format!("{MINE}hours = 20\n")).expect_err("a team needs a caseload");
    assert!(error.to_string().contains("mine.toml:2: the scenario has no `team.caseload`"));
}

#[test]
fn a_team_reads_as_a_difference_key_by_key() {
    let [old, new] = ["amsterdam-2015-oud", "amsterdam-2016"].map(of_library);
    assert_eq!(old.permits, new.permits, "the same people");
    let (old, new) = (old.team.expect("a team"), new.team.expect("a team"));
    let mut back = new.clone();
    for key in TEAM_KEYS {
        back = back.with_key_of(&format!("team.{key}"), &old);
    }
    assert_eq!(back, old, "every key put back is the old team");
    let one = new.with_key_of("team.caseload", &old);
    assert_eq!(one, Team { caseload: old.caseload, ..new.clone() }, "one key alone");
    assert_eq!(new.with_key_of("team.nonsense", &old), new);
}

#[test]
fn a_key_of_the_team_is_set_like_a_number() {
    let set = |scenario: &mut Scenario, id: &str, value| {
        let overlay = Overlay { id: id.to_owned(), value, reason: None };
        let place = Place { file: "--set".to_owned(), line: 0 };
        scenario.set(vec![Change { overlay, from: None, place }], &catalogue())
    };
    let mut scenario = of_library("amsterdam-2016");
    set(&mut scenario, "team.caseload", 90.0).expect("it is a number");
    assert_eq!(scenario.team_plan().map(|plan| plan.caseload), Some(90.0));
    assert!(set(&mut scenario, "team.caseload", 0.5).is_err(), "nobody has half a client");
    assert!(set(&mut scenario, "team.styles", 1.0).is_err(), "a style is no number");
    set(&mut scenario, "team.hours.client", 20.0).expect("a number of the evidence stays one");
    let mut alone = of_library("cohort-2014");
    let error = set(&mut alone, "team.hours", 20.0).expect_err("a team needs a caseload");
    assert!(error.to_string().contains("team.caseload"), "{error}");
}

#[test]
fn the_description_names_every_key_style_and_logic_of_a_team() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/README.md");
    let page = std::fs::read_to_string(path).expect("the format is described");
    let styles = STYLES.map(|(name, _)| name);
    let rules = Allocation::ALL.map(|(name, _)| name);
    for word in [TEAM_KEYS, &styles, &LOGICS, &rules].concat() {
        assert!(page.contains(&format!("`{word}`")), "`{word}` is not described");
    }
}
