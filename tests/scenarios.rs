//! Scenarios: what they may say, what is refused, and what a change never touches.

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_scenarios::calibrate::{CALIBRATION_KEYS, PARAMETER_KEYS, TARGET_KEYS};
use klantreis_scenarios::experiment::{LEVEL_KEYS, OWN_KEYS};
use klantreis_scenarios::library::{LIBRARY, find};
use klantreis_scenarios::read::{
    COHORT_KEYS, KEYS, MOST_PERSONS, MOST_REPLICATIONS, MOST_WEEKS, OVERLAY_KEYS,
};
use klantreis_scenarios::{Order, Scenario, ScenarioError, replicate};
use klantreis_sim::kernel::Week;
use klantreis_sim::labour::MarketChoice;
use proptest::prelude::*;
use tempfile::TempDir;

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

/// The error of a text that is refused, after its hint was looked at.
fn refused(text: &str) -> String {
    let error = read(text).expect_err("it is refused");
    assert!(error.hint().is_some(), "{error} gives no hint");
    error.to_string()
}

const MINE: &str = "extends = \"cohort-2014\"\n";

#[test]
fn every_scenario_of_the_library_is_sound() {
    for (name, _) in LIBRARY {
        Scenario::find(name, &catalogue()).unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn a_scenario_reads_as_a_difference() {
    let base = Scenario::find("cohort-2014", &catalogue()).expect("it is sound");
    let mine = read(&format!("{MINE}weeks = 60\nmarket = \"krap\"\n")).expect("it is sound");
    assert_eq!((mine.weeks, mine.persons, mine.permits), (60, base.persons, base.permits));
    assert_ne!(mine.market, base.market);
    assert_eq!(mine.texts.len(), 2, "both texts can be fingerprinted");
}

#[test]
fn what_does_not_belong_is_refused_at_its_line() {
    let overlay = |lines: &str| format!("{MINE}[[overlays]]\n{lines}");
    for (text, place, says) in [
        (format!("{MINE}\nweks = 3\n"), "mine.toml:3", "unknown key `weks`"),
        (format!("{MINE}weeks = \"long\"\n"), "mine.toml:2", "`weeks` must be a number"),
        (format!("{MINE}weeks = 1.5\n"), "mine.toml:2", "a whole number"),
        (format!("{MINE}persons = 0\n"), "mine.toml:2", "from 1"),
        (format!("{MINE}market = \"lively\"\n"), "mine.toml:2", "cannot be `lively`"),
        (format!("{MINE}off = [\"S-138\", \"S-0\"]\n"), "mine.toml:2", "cannot be `S-0`"),
        (
            format!("{MINE}off = [\n\"S-138\",\n\"S-138\",\n]\n"),
            "mine.toml:4",
            "`S-138` is switched off twice",
        ),
        (format!("{MINE}[cohort]\npermits_from = \"soon\"\n"), "mine.toml:3", "a date"),
        (format!("{MINE}[cohort]\npermit_yeers = 2\n"), "mine.toml:3", "unknown key"),
        (format!("{MINE}[cohort]\npermit_year = 2014.5\n"), "mine.toml:3", "a whole number"),
        (format!("{MINE}[cohort]\npermit_years = 2\n"), "mine.toml:3", "a list of numbers"),
        (
            format!("{MINE}[cohort]\npermit_years = [2015, 2014]\n"),
            "mine.toml:3",
            "the first and the last of several years",
        ),
        (
            format!("{MINE}[cohort]\npermit_year = 2014\npermit_years = [2014, 2015]\n"),
            "mine.toml:4",
            "left out where `permit_year` is said",
        ),
        (format!("{MINE}[cohort]\npermit_years = [2014, 2016]\n"), "mine.toml:3", "2016 has none"),
        (overlay("value = 1\n"), "mine.toml:2", "no `id`"),
        (overlay("id = \"labour.offer.base\"\n"), "mine.toml:2", "no `value`"),
        (
            overlay("id = \"labour.offer.no\"\nvalue = 1\n"),
            "mine.toml:2",
            "no number `labour.offer.no`",
        ),
        (overlay("id = \"labour.market.path\"\nvalue = 1\n"), "mine.toml:2", "not a single value"),
        (overlay("id = \"labour.offer.base\"\nvalue = 2\n"), "mine.toml:2", "gives no reason"),
        (
            overlay("id = \"labour.wait.scale\"\nvalue = 9\nunit = \"euro\"\n"),
            "mine.toml:5",
            "measures something else",
        ),
        (
            overlay("id = \"labour.offer.a2\"\nvalue = 0.3\nfrom = \"later\"\n"),
            "mine.toml:5",
            "a date",
        ),
        (overlay("id = \"labour.offer.a2\"\nvalue = 0.3\nfrom = -1\n"), "mine.toml:5", "weeks"),
        ("weeks = 3\n".to_owned(), "mine.toml:1", "has no `question`"),
        ("question = \" \"\n".to_owned(), "mine.toml:1", "`question` is blank"),
        ("\nextends = \"nope\"\n".to_owned(), "mine.toml:2", "no scenario `nope`"),
        ("\nextends = \"nope.toml\"\n".to_owned(), "mine.toml:2", "cannot be read"),
        (
            format!("{MINE}[cohort]\npermits_from = \"2016-01-04\"\n"),
            "mine.toml:3",
            "`permits_from` must be an earlier date",
        ),
        (
            format!("{MINE}[cohort]\npermits_to = \"2013-01-07\"\n"),
            "mine.toml:3",
            "`permits_to` must be a later date",
        ),
        ("weeks = = 3\n".to_owned(), "mine.toml:1", "not TOML"),
    ] {
        let error = refused(&text);
        assert!(error.starts_with(place), "{error} does not start with {place}");
        assert!(error.contains(says), "{error} does not say {says}");
    }
}

fn readme() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/README.md");
    std::fs::read_to_string(path).expect("the format is described")
}

#[test]
fn the_description_names_every_key_and_every_market_and_no_others() {
    let page = readme();
    // Rows of tables: `cohort` and the levels of an axis have their keys in a sentence.
    let rows: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(name, _)| name))
        .collect();
    let markets = MarketChoice::ALL.map(|(name, _)| name);
    // What a calibration says as a scenario does has no row of its own.
    let calibrations = CALIBRATION_KEYS.iter().copied();
    let calibrations: Vec<&str> =
        calibrations.filter(|key| !["question", "persons", "replications"].contains(key)).collect();
    let known: Vec<&str> = [KEYS, &markets, OVERLAY_KEYS, OWN_KEYS, &calibrations].concat();
    assert_eq!(rows, known);
    let inner = COHORT_KEYS.iter().chain(LEVEL_KEYS).chain(PARAMETER_KEYS).chain(TARGET_KEYS);
    assert!(inner.into_iter().all(|key| page.contains(&format!("`{key}`"))));
    // The limits that it states are those of the reader.
    for (key, most) in
        [("persons", MOST_PERSONS), ("weeks", MOST_WEEKS), ("replications", MOST_REPLICATIONS)]
    {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{key}`")));
        let stated = row.expect("a row").replace(',', "");
        assert!(stated.contains(&format!("1 to {most}")), "{stated}");
    }
}

#[test]
fn the_example_of_the_description_is_sound_and_every_key_of_it_is_read() {
    let page = readme();
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next());
    read(example.expect("an example")).unwrap_or_else(|error| panic!("{error}"));
    let value = |key: &str| match key {
        "off" | "overlays" | "switches" => "[]",
        "assumptions" | "cohort" | "levers" | "provenance" => "{}",
        "offers" => "{ vip = 10 }",
        "twins" => "{ offers = [\"vip\"] }",
        "team" => "{ caseload = 100 }",
        "extends" => "\"cohort-2014\"",
        "question" | "note" => "\"?\"",
        "market" => "\"krap\"",
        _ => "7",
    };
    let all: Vec<String> = KEYS.iter().map(|key| format!("{key} = {}", value(key))).collect();
    read(&all.join("\n"))
        .unwrap_or_else(|error| panic!("a key that is listed is not read: {error}"));
}

#[test]
fn a_hint_about_a_key_leads_to_the_description() {
    for text in ["[[overlays]]\nvalue = 1\n", "weks = 3\n", "weeks = \"long\"\n"] {
        let error = read(&format!("{MINE}{text}")).expect_err("it is refused");
        assert!(error.hint().is_some_and(|hint| hint.contains("scenarios/README.md")), "{error}");
    }
}

#[test]
fn a_change_that_would_do_nothing_is_refused() {
    let with = |id: &str, value: &str, from: &str| {
        format!("{MINE}weeks = 60\n[[overlays]]\nid = \"{id}\"\nvalue = {value}\n{from}\n")
    };
    for (id, value, from, place, says) in [
        ("records.work.full-time", "36", "from = 52", "mine.toml:3", "acts once"),
        ("arrival.alone.syria", "0.5", "from = 52", "mine.toml:3", "acts once"),
        ("labour.offer.a2", "0.3", "from = \"1999-01-01\"", "mine.toml:3", "a week of the run"),
        ("labour.offer.a2", "0.3", "from = 60", "mine.toml:3", "a week of the run"),
    ] {
        let error = refused(&with(id, value, from));
        assert!(error.starts_with(place) && error.contains(says), "{error}");
        assert!(read(&with(id, value, "")).is_ok(), "{id} may be changed from the start");
    }
    assert!(read(&with("labour.offer.a2", "0.3", "from = 59")).is_ok());
    let twice = with("labour.offer.a2", "0.3", "from = \"2014-01-13\"")
        + "[[overlays]]\nid = \"labour.offer.a2\"\nvalue = 0.4\nfrom = 1\n";
    assert!(refused(&twice).contains("changed twice"));
}

#[test]
fn no_reason_makes_the_impossible_possible() {
    for (id, value) in [
        ("labour.contract.temporary", "7"),
        ("labour.offer.base", "-1"),
        ("labour.offer.base", "1000000"),
        ("labour.wait.scale", "-2"),
    ] {
        let text = format!("[[overlays]]\nid = \"{id}\"\nvalue = {value}\nreason = \"why not\"\n");
        let error = refused(&format!("{MINE}{text}"));
        assert!(error.starts_with("mine.toml:2") && error.contains("cannot be"), "{error}");
    }
    let blank = "[[overlays]]\nid = \"labour.offer.base\"\nvalue = 0.3\nreason = \"  \"\n";
    assert!(refused(&format!("{MINE}{blank}")).contains("`reason` is blank"));
    let mut mine = read(MINE).expect("it is sound");
    let mut change = read(&format!("{MINE}{}", blank.replace("  ", "why"))).expect("sound").changes;
    change[0].overlay.reason = Some(" ".to_owned());
    assert!(mine.set(change, &catalogue()).is_err(), "a blank --reason is none");
}

#[test]
fn a_value_outside_the_range_needs_a_reason_and_keeps_it() {
    let text = "[[overlays]]\nid = \"labour.offer.base\"\nvalue = 0.0\nreason = \"nobody hires\"\n";
    let mine = read(&format!("{MINE}{text}")).expect("it has a reason");
    assert_eq!(mine.changes[0].overlay.reason.as_deref(), Some("nobody hires"));
    let known = mine.known_at_start(&catalogue()).expect("it is sound");
    let changed = known.parameter("labour.offer.base").expect("it is there");
    assert_eq!(changed.changed_by.as_deref(), Some("nobody hires"));
}

#[test]
fn a_value_may_be_given_in_another_unit_of_the_same_quantity() {
    let text = "[[overlays]]\nid = \"labour.wait.scale\"\nvalue = 52.1775\nunit = \"weeks\"\n\
                reason = \"a year\"\n";
    let mine = read(&format!("{MINE}{text}")).expect("weeks are a time");
    let known = catalogue();
    let unit = known.parameter("labour.wait.scale").expect("it is there").unit;
    let weeks = unit.canonical(mine.changes[0].overlay.value);
    assert!((weeks - 52.177_5).abs() < 1e-9);
}

#[test]
fn scenarios_that_extend_one_another_in_a_circle_are_refused() {
    let folder = TempDir::new().expect("a folder");
    for (name, other) in [("a", "b"), ("b", "a")] {
        let text = format!("# two lines\nextends = \"{other}.toml\"\n");
        std::fs::write(folder.path().join(format!("{name}.toml")), text).expect("a file");
    }
    let path = folder.path().join("a.toml").display().to_string();
    let error = Scenario::find(&path, &catalogue()).expect_err("it is a circle");
    assert!(error.to_string().contains("b.toml:2: ") && error.to_string().contains("a -> b -> a"));
    assert!(error.hint().is_some());
    let itself = folder.path().join("c.toml");
    std::fs::write(&itself, "extends = \"c.toml\"\n").expect("a file");
    let error = Scenario::find(&itself.display().to_string(), &catalogue());
    assert!(matches!(error, Err(ScenarioError::Cycle { .. })));
}

/// The events of a small run, and of the same with a change.
fn events(more: &str) -> Vec<(Week, Vec<u8>)> {
    let text = format!("{MINE}persons = 150\nweeks = 104\nreplications = 1\n{more}");
    let scenario = read(&text).expect("it is sound");
    let order = Order { keep: true, ..Order::new(7) };
    let lived = replicate(&scenario, &catalogue(), [], &order, &ProgressBar::hidden());
    let kept = lived.expect("it runs").kept;
    kept[0].facts.iter().map(|fact| (fact.week, fact.bytes())).collect()
}

#[test]
fn a_change_from_week_52_leaves_everything_before_it_as_it_was() {
    // Numbers that act at once, on many: were they changed a week early, that week would show it.
    let numbers = [("household.births.rate", 25.0), ("labour.offer.base", 100.0)];
    let change = |from: &str| {
        numbers.map(|(id, value)| {
            format!(
                "[[overlays]]\nid = \"{id}\"\nvalue = {value}\nreason = \"a boom\"\nfrom = {from}\n"
            )
        })
    };
    let (without, with) = (events(""), events(&change("52").concat()));
    let start = read(MINE).expect("it is sound").permits[0];
    let first_difference = |one: &[(Week, Vec<u8>)], other: &[(Week, Vec<u8>)]| {
        let of = |events: &[(Week, Vec<u8>)], week| {
            let that = events.iter().filter(|(at, _)| *at == week);
            that.cloned().collect::<Vec<_>>()
        };
        (0..104).find(|&week| of(one, start.plus(week)) != of(other, start.plus(week)))
    };
    assert_eq!(first_difference(&without, &with), Some(52));
    for one in change("52") {
        assert_eq!(first_difference(&without, &events(&one)), Some(52), "{one}");
    }
    let monday = format!("\"{}\"", start.plus(52).monday());
    assert_eq!(with, events(&change(&monday).concat()), "a date says the same");
}

#[test]
fn uncertain_numbers_are_drawn_anew_for_each_replication_and_alike_for_each_scenario() {
    let (known, draw) = (catalogue(), klantreis_scenarios::draw::draw_numbers);
    assert_ne!(draw(&known, 1, 0).fingerprint(), draw(&known, 1, 1).fingerprint());
    assert_eq!(draw(&known, 1, 3).fingerprint(), draw(&known, 1, 3).fingerprint());
    let fixed = read(&format!(
        "{MINE}[[overlays]]\nid = \"labour.offer.base\"\nvalue = 0.01\nreason = \"fixed\"\n"
    ));
    let fixed = fixed.expect("it is sound").known_at_start(&known).expect("it is sound");
    let drawn = draw(&fixed, 1, 0);
    let all = draw(&known, 1, 0);
    for one in drawn.parameters() {
        let other = all.parameter(&one.id).expect("nothing is new");
        let is_fixed = one.id == "labour.offer.base";
        assert!(is_fixed || one.content == other.content, "{} is drawn otherwise", one.id);
    }
    let content = &drawn.parameter("labour.offer.base").expect("it is there").content;
    assert_eq!(*content, klantreis_evidence::Content::Value(0.01), "what is stated is not drawn");
}

fn broken(text: &str, damage: &[(usize, String)]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (at, with) in damage {
        let at = at % (text.len() + 1);
        let until = (at + with.len() % 5).min(text.len());
        text.splice(at..until, with.chars());
    }
    text.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn broken_scenarios_are_refused_with_file_and_hint_and_never_panic(
        damage in prop::collection::vec((0_usize..2000, "[\\[\\]={}\"'a-z0-9.\\n# -]{0,6}"), 1..6),
    ) {
        let (_, good) = LIBRARY[0];
        let whole = format!(
            "{good}\n[[overlays]]\nid = \"labour.offer.a2\"\nvalue = 0.3\nreason = \"why\"\nfrom = 52\n"
        );
        let text = broken(&whole, &damage);
        let mut known = find("cohort-2014", None).expect("the library has it");
        known.text = text;
        if let Err(error) = Scenario::read(known, &catalogue()) {
            let said = error.to_string();
            prop_assert!(error.hint().is_some(), "no hint: {}", said);
            let line = said.strip_prefix("scenarios/library/cohort-2014.toml:");
            let line = line.and_then(|rest| rest.split(':').next()?.parse::<usize>().ok());
            prop_assert!(line.is_some_and(|line| line > 0), "no file or no line: {}", said);
        }
    }
}
