//! Files of offers: what is read, and what is refused.

use std::collections::BTreeSet;
use std::path::Path;

use klantreis_evidence::{Catalogue, File};
use klantreis_scenarios::Scenario;
use klantreis_scenarios::library::{Text, find};
use klantreis_scenarios::offers::{LIBRARY, Offer};
use klantreis_sim::offers::{Form, OfferPlan};

fn library() -> Vec<Offer> {
    let catalogue = Catalogue::builtin().expect("sound evidence");
    let read = |(name, _): &(&str, &str)| Offer::find(name, None, &catalogue);
    LIBRARY.iter().map(|one| read(one).unwrap_or_else(|error| panic!("{error}"))).collect()
}

#[test]
fn every_file_of_the_library_is_read_and_has_a_number_of_its_own() {
    let offers = library();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/offers");
    let files = std::fs::read_dir(folder).expect("a folder").flatten().filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.strip_suffix(".toml").map(str::to_owned)
    });
    let known: BTreeSet<String> = LIBRARY.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(files.collect::<BTreeSet<_>>(), known);
    let plans: Vec<OfferPlan> = offers.into_iter().map(|offer| offer.plan).collect();
    OfferPlan::check_all(&plans).expect("they stand beside each other");
}

#[test]
fn every_offer_does_something_and_can_be_entered() {
    for offer in library() {
        let plan = &offer.plan;
        assert!(!plan.steps.is_empty(), "{} has no door", plan.name);
        let does = plan.during.len() + plan.after.len();
        let is_practice = plan.form == Form::Activity && plan.hours > 0.0;
        assert!(does > 0 || is_practice, "{} does nothing", plan.name);
    }
}

const GOOD: &str = include_str!("../../scenarios/offers/taalboost.toml");

/// What is wrong when a piece of a good file is replaced: the error, its hint and its line.
fn refused(piece: &str, instead: &str) -> (String, &'static str) {
    assert!(GOOD.contains(piece), "{piece}");
    let text = GOOD.replacen(piece, instead, 1);
    let line = 1 + GOOD[..GOOD.find(piece).unwrap_or_default()].matches('\n').count();
    let catalogue = Catalogue::builtin().expect("sound evidence");
    let file = File { name: "mine.toml".to_owned(), text };
    let text = Text::of(Path::new("mine.toml"), file);
    let error = Offer::read(&text, &catalogue).expect_err("it is wrong");
    let hint = error.hint().unwrap_or_else(|| panic!("{error} has no hint"));
    let said = error.to_string();
    let place = said.strip_prefix("mine.toml:").and_then(|rest| rest.split(':').next());
    let at: usize = place.and_then(|place| place.parse().ok()).unwrap_or_default();
    // Its own line, or that of the table in which it stands.
    assert!(at <= line + 1 && line <= at + 8, "line {line}: {said}");
    (said, hint)
}

#[test]
fn what_does_not_belong_in_an_offer_is_refused_with_its_line_and_a_hint() {
    let wrong = [
        ("number   = 2", "number = 64", "from 0 to 63"),
        ("number   = 2", "number = 2\ncolour = \"red\"", "colour"),
        ("form     = \"lessons\"", "form = \"holiday\"", "cannot be `holiday`"),
        ("setting  = \"dutch\"", "setting = \"french\"", "one of dutch, other"),
        ("provider = \"team\"", "provider = \"nobody\"", "cannot be `nobody`"),
        ("\"matching\"]", "\"holiday\"]", "cannot be `holiday`"),
        ("[during.zelfredzaamheid]", "[during.happiness]", "cannot be `happiness`"),
        ("mechanism = \"S-111\"", "mechanism = \"S-9999\"", "cannot be `S-9999`"),
        ("unit     = \"weeks\"", "unit = \"euro\"", "in `weeks`"),
        ("unit     = \"weeks\"", "unit = \"fortnights\"", "fortnights"),
        ("value    = 4\n", "value = 40\n", "outside"),
        ("f2-regioplan-verwey-jonker-2021", "hearsay", "no source `hearsay`"),
        ("caveat   = \"Intensive; hours guessed.\"\n", "", "assumed"),
        ("[numbers.cost]", "[numbers.costs]", "cost"),
        ("number   = 2", "number = 2\nfollows = \"holiday\"", "no offer `holiday`"),
        ("number   = 2", "number = 2\ndoor = \"onward\"", "no offer that it `follows`"),
        ("number   = 2", "number = 2\nlanguage = \"other\"", "cannot be `other`"),
        ("[after.soft-skills]", "[after.childcare]", "cannot be `childcare`"),
        ("[during.zelfredzaamheid]", "[during.childcare]", "in `hours/week`"),
    ];
    for (piece, instead, says) in wrong {
        let (said, hint) = refused(piece, instead);
        assert!(said.contains(says), "{instead}: {said}");
        assert!(!hint.is_empty(), "{said}");
    }
}

#[test]
fn ages_that_nobody_has_are_refused() {
    let age = |key: &str, value: u8| {
        format!(
            "\n[numbers.{key}]\nmeaning = \"An age\"\nunit = \"years\"\nvalue = {value}\n\
             range = [0, 120]\nstrength = \"assumed\"\ncaveat = \"Guessed.\"\n"
        )
    };
    let read = |youngest, oldest| {
        let text = format!("{GOOD}{}{}", age("youngest", youngest), age("oldest", oldest));
        let file = File { name: "mine.toml".to_owned(), text };
        let catalogue = Catalogue::builtin().expect("sound evidence");
        Offer::read(&Text::of(Path::new("mine.toml"), file), &catalogue)
    };
    assert_eq!(read(18, 29).expect("it is sound").plan.ages, [18.0, 29.0]);
    let error = read(30, 29).expect_err("nobody is of that age");
    assert!(error.to_string().contains("`oldest` must be 30 years or more"), "{error}");
    assert!(error.hint().is_some());
}

#[test]
fn an_offer_that_nobody_can_come_to_is_refused_where_it_is_listed() {
    let read = |listed: &str| {
        let mut text = find("cohort-2014", None).expect("the library has it");
        text.file = "mine.toml".to_owned();
        text.text = format!("extends = \"cohort-2014\"\n[team]\ncaseload = 60\n[offers]\n{listed}");
        Scenario::read(text, &Catalogue::builtin().expect("sound evidence"))
    };
    assert!(read("piezo-phase-0 = 10\npiezo-phase-1 = 10\n").is_ok());
    for listed in ["piezo-phase-1 = 10\n", "piezo-phase-1 = 10\npiezo-phase-0 = 0\n"] {
        let error = read(listed).expect_err("it is refused");
        let said = error.to_string();
        assert!(said.starts_with("mine.toml:5:") && said.contains("number 40"), "{said}");
        assert!(error.hint().is_some_and(|hint| hint.contains("before it")), "{said}");
    }
}

#[test]
fn offers_that_follow_one_another_in_a_circle_are_refused() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let write = |name: &str, text: String| {
        std::fs::write(folder.path().join(name), text).expect("a file");
    };
    for (name, number, earlier) in [("one", 60, "two"), ("two", 61, "one")] {
        let number = format!("number = {number}\nfollows = \"{earlier}.toml\"");
        write(&format!("{name}.toml"), GOOD.replacen("number   = 2", &number, 1));
    }
    let listed = "extends = \"cohort-2014\"\n[team]\ncaseload = 60\n[offers]\n\
                  \"one.toml\" = 5\n\"two.toml\" = 5\n";
    write("mine.toml", listed.to_owned());
    let path = folder.path().join("mine.toml");
    let error = Scenario::find(
        path.to_str().expect("a path"),
        &Catalogue::builtin().expect("sound evidence"),
    )
    .expect_err("nobody can enter");
    assert!(error.to_string().contains("itself in the end"), "{error}");
}

#[test]
fn an_offer_that_is_not_there_is_refused_with_those_that_are() {
    let catalogue = Catalogue::builtin().expect("sound evidence");
    let error = Offer::find("holiday", None, &catalogue).expect_err("there is none");
    assert!(error.to_string().contains("taalboost"), "{error}");
}

#[test]
fn a_scenario_without_a_team_has_no_offers() {
    let read = |listed: &str| {
        let mut text = find("cohort-2014", None).expect("the library has it");
        text.file = "mine.toml".to_owned();
        text.text = format!("extends = \"cohort-2014\"\n[offers]\n{listed}\n");
        let catalogue = Catalogue::builtin().expect("sound evidence");
        Scenario::read(text, &catalogue)
            .map_err(|error| (error.to_string(), error.hint().is_some()))
    };
    assert!(read("").is_ok_and(|scenario| scenario.offers.is_empty()));
    for (listed, says) in [
        ("taalboost = 40", "no team"),
        ("holiday = 40", "no offer `holiday`"),
        ("taalboost = -1", "from 0 to 1000000"),
        ("taalboost = \"many\"", "from 0 to 1000000"),
        ("\"nowhere.toml\" = 3", "nowhere.toml"),
    ] {
        let (said, has_hint) = read(listed).expect_err("it is refused");
        assert!(said.starts_with("mine.toml:3:") && said.contains(says) && has_hint, "{said}");
    }
}

#[test]
fn a_scenario_with_a_team_makes_the_offers_that_it_lists() {
    let read = |listed: &str| {
        let mut text = find("cohort-2014", None).expect("the library has it");
        text.file = "mine.toml".to_owned();
        text.text = format!("extends = \"cohort-2014\"\n[team]\ncaseload = 60\n{listed}\n");
        Scenario::read(text, &Catalogue::builtin().expect("sound evidence"))
    };
    let scenario = read("[offers]\njobhunter = 20\ntaalboost = 40").expect("it is sound");
    let team = scenario.team_plan().expect("a team");
    let listed: Vec<_> = team.offers.iter().map(|one| (one.name.as_str(), one.places)).collect();
    assert_eq!(listed, [("taalboost", 40.0), ("jobhunter", 20.0)]);
    let twice = read("clients_per_jobhunter = 100\n[offers]\njobhunter = 20").expect("it is read");
    assert!(twice.team_plan().is_some_and(|team| team.check().is_err()), "jobhunters count twice");
}
