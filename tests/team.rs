//! A scenario's team: what it may say, what is refused at which line, and how keys are put back.

use std::collections::BTreeSet;

use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_scenarios::levers::{levers_between, tell_differing, without_lever};
use klantreis_scenarios::library::find;
use klantreis_scenarios::team::{LOGICS, STYLES, TEAM_KEYS};
use klantreis_scenarios::{Change, Scenario, ScenarioError, Team};
use klantreis_sim::TEAM_THEMES;
use klantreis_sim::guidance::{Allocation, Craft, Logica, Style};
use klantreis_sim::health::CarePolicy;
use klantreis_sim::household::HouseholdTerms;
use klantreis_sim::kernel::Settings;
use klantreis_sim::money::MoneyPolicy;
use klantreis_sim::plan::Path;

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
    conversation = 5\nskill = 1.2\nlogica = { relationeel = 0.5, empowerend = 0.5 }\n\
    intake = { value = 2, unit = \"hours\" }\njoint_intake = true\nhanded_over = 0.4\n\
    path = \"broodbaan\"\nadjusts_after = 78\nalignment = 0.8\nthree_party = 0.25\n\
    social_map = 0.6\nonly_own_offers = true\n\
    basics = 0.5\nontzorgen = true\nadvance = true\nwithholds = 0.3\nchildcare_paid = true\n\
    care_interpreter = true\nown_risk_paid = true\nhealth_network = true\nfamily_based = true\n\
    single_point = true\nfaces = 3\nshared_language = 0.3\nspecialised = true\n\
    intervisie = 1.5\nklantmanagers = 2\nlater_logica = { empowerend = 1 }\nlater_after = 26\n";

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
    assert!(plan.only_own_offers);
    let logica = Logica { procedureel: 0.0, relationeel: 0.0, zorgdragend: 0.0, empowerend: 1.0 };
    let craft = Craft {
        later: Some((26, logica)),
        intervisie: 1.5,
        shared_language: 0.3,
        faces: 3,
        is_specialised: true,
        has_single_point: true,
        has_joint_intake: true,
        intake: Some(120),
        handed_over: Some(0.4),
        seats: Some(2),
        alignment: 0.8,
        path: Path::Broodbaan,
        adjusts_after: Some(78),
        three_party: 0.25,
        social_map: 0.6,
    };
    assert_eq!(plan.craft, craft);
    let money =
        MoneyPolicy { basics: Some(0.5), relieves: true, advances: true, withholds: Some(0.3) };
    let families = HouseholdTerms { is_family_based: true, own_part_paid: true };
    let care = CarePolicy { has_interpreters: true, pays_own_risk: true, has_network: true };
    assert_eq!((plan.money, plan.families, plan.care), (money, families, care));
    let plain = of_library("regulier").team_plan().expect("a plan");
    assert_eq!(plain.craft, Craft::default(), "what is not said is plain practice");
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
        ("later_logica = { relationeel = 0.5 }", "`later_logica` must be four shares"),
        ("path = \"wide\"", "cannot be `wide`"),
        ("intake = 0", "`intake` must be a number from 1 to 2400 minutes"),
        ("alignment = 1.1", "`alignment` must be a number from 0 to 1 share"),
        ("faces = 0", "`faces` must be"),
        ("single_point = 2", "`single_point` must be true or false"),
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
    for (line, lacks) in [
        ("later_after = 26", "team.later_logica"),
        ("later_logica = { empowerend = 1 }", "team.later_after"),
    ] {
        let text = format!("{MINE}caseload = 60\n{line}\n");
        let error = read(&text).expect_err("half a change is none").to_string();
        assert!(error.contains(&format!("no `{lacks}`")), "{error}");
    }
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
fn an_offer_is_a_difference_that_is_told_and_put_back() {
    let known = catalogue();
    let lessons = "extends = \"regulier\"\noff = [\"R-31\"]\n[offers]\ntaalboost = 40\ntov = 10\n\
        [levers]\nlessons = [\"offers.taalboost\"]\nhours = [\"R-31\"]\n";
    let (old, new) = (of_library("regulier"), read(lessons).expect("it is sound"));
    let told: Vec<(String, String, Option<String>)> = tell_differing(&old, &new, &known)
        .into_iter()
        .map(|one| (one.key, format!("{} {} {}", one.kind, one.baseline, one.other), one.lever))
        .collect();
    let expected = [
        ("R-31", "mechanism on off", "hours"),
        ("offers.taalboost", "offer - 40", "lessons"),
        ("offers.tov", "offer - 10", "other"),
    ];
    let expected = expected.map(|(key, told, lever)| (key.into(), told.into(), Some(lever.into())));
    assert_eq!(told, expected);
    let names = |scenario: &Scenario| {
        scenario.offers.iter().map(|offer| offer.name.clone()).collect::<Vec<_>>()
    };
    let mut back = new.clone();
    for lever in levers_between(&old, &new, &known) {
        let alone = without_lever(&new, &lever, &old);
        assert!(alone != new, "{} put back changes nothing", lever.name);
        back = without_lever(&back, &lever, &old);
    }
    assert_eq!((names(&back), back.off), (names(&old), old.off.clone()));
    let typo = "extends = \"regulier\"\n[levers]\nlessons = [\"offers.talboost\"]\n";
    let error = read(typo).expect_err("nobody knows it").to_string();
    assert!(error.contains("offers.talboost"), "{error}");
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
    let (rules, paths) = (Allocation::ALL.map(|(name, _)| name), Path::ALL.map(|(name, _)| name));
    for word in [TEAM_KEYS, &styles, &LOGICS, &rules, &paths].concat() {
        assert!(page.contains(&format!("`{word}`")), "`{word}` is not described");
    }
}

#[test]
fn a_world_without_a_team_knows_only_the_numbers_that_it_reads() {
    let known = catalogue();
    let themes = |scenario: &Scenario| {
        let known = scenario.known_at_start(&known).expect("sound numbers");
        let theme = |id: &str| id.split('.').next().unwrap_or_default().to_owned();
        known.parameters().map(|one| theme(&one.id)).collect::<BTreeSet<String>>()
    };
    let (with, without) = (themes(&of_library("regulier")), themes(&of_library("cohort-2015")));
    let unread: Vec<&str> = with.difference(&without).map(String::as_str).collect();
    let mut expected = TEAM_THEMES.to_vec();
    expected.sort_unstable();
    assert_eq!(unread, expected);
    // Every theme that is left is needed: the world cannot be built without it.
    let start = of_library("cohort-2015").known_at_start(&known).expect("sound numbers");
    let counted = ["records", "costs"];
    for theme in without.iter().filter(|theme| !counted.contains(&theme.as_str())) {
        let fewer = start.without_themes(&[theme]);
        let cohort = of_library("cohort-2015").cohort();
        let settings = Settings::new(1, cohort.from, fewer);
        let built = klantreis_sim::build_with(settings, cohort, None);
        assert!(built.is_err(), "{theme} is not read");
    }
}

#[test]
fn a_number_of_the_team_is_not_changed_where_there_is_none() {
    let overlay = "[[overlays]]\nid = \"trust.start.level\"\nvalue = 0.5\n";
    let error = read(&format!("extends = \"cohort-2014\"\n{overlay}")).expect_err("no team");
    assert!(error.to_string().contains(":2: nobody reads `trust.start.level`"), "{error}");
    assert!(read(&format!("extends = \"regulier\"\n{overlay}")).is_ok());
}
