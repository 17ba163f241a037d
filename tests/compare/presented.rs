//! How a comparison is told: published figures, clocks, choices and words, on a screen and on a page.

use std::fs;

use klantreis_evidence::{At, Catalogue, Clock, Outcome, UNITS};
use klantreis_records::comparison::WORK;
use klantreis_scenarios::Scenario;
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::team::TEAM_KEYS;
use klantreis_texts::{Lang, Texts};
use serde_json::Value;
use tempfile::TempDir;

use super::list;
use crate::cli::{json, klantreis};

/// The Amsterdam pair, small, and long enough for a year of work guidance on either side.
const PAIR: [&str; 11] = [
    "compare",
    "amsterdam-2015-oud",
    "amsterdam-2016",
    "--persons",
    "40",
    "--weeks",
    "260",
    "--replications",
    "2",
    "--uncertainty",
    "luck",
];

/// What the pair says: on the screen, on its page, and in its summary.
struct Told {
    screen: String,
    page: String,
    summary: Value,
}

fn told(lang: &str, more: &[&str]) -> Told {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let out_name = out.display().to_string();
    let typed = ["--quiet", "--lang", lang, "--out", &out_name];
    let answer = klantreis(&[&PAIR[..], &typed, more].concat());
    let read = |name: &str| fs::read_to_string(out.join(name)).expect("a file");
    let summary = serde_json::from_str(&read("summary.json")).expect("JSON");
    Told { screen: answer.out, page: read("report.html"), summary }
}

/// What a target has published of an outcome within a year of the start of work guidance.
fn published(catalogue: &Catalogue, target: &str, outcome: Outcome) -> f64 {
    let target = catalogue.target(target).expect("a target");
    let at = At::Months(12.0, Clock::Guidance);
    let is_asked = |point: &&klantreis_evidence::Point| {
        point.at == at && point.outcome == outcome && point.against.is_none()
    };
    target.points.iter().find(is_asked).and_then(|point| point.value).expect("a figure")
}

/// The texts between two marks, wherever they stand.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    page.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

#[test]
fn levels_stand_beside_what_is_published_of_the_pair_and_come_from_the_evidence() {
    let catalogue = Catalogue::builtin().expect("evidence");
    let Told { screen, page, summary } = told("nl", &["--bare"]);
    let texts = Texts::new(Lang::Nl);
    let all = list(&summary["pairs"][0], "published");
    for outcome in [Outcome::EverWorked, Outcome::OffBenefit] {
        let of = |one: &&Value| one["outcome"] == outcome.name() && one["clock"] == "work-guidance";
        let known = all.iter().find(of).expect("a row");
        let mut figures = Vec::new();
        for (side, target) in [("baseline", "T-22b"), ("other", "T-22")] {
            let figure = published(&catalogue, target, outcome);
            assert_eq!(
                (&known[side]["target"], &known[side]["value"]),
                (&target.into(), &figure.into())
            );
            assert_eq!(known[side]["is_judged"], outcome == Outcome::EverWorked);
            figures.push(klantreis_records::comparison::words::share(Some(figure), &texts));
        }
        let name = klantreis_records::comparison::words::outcome(outcome, "work-guidance", &texts);
        let is_row = |line: &&str| line.starts_with(&name) && line.contains("T-22b");
        let line = screen.lines().find(is_row).expect("a row on the screen");
        let row = between(&page, "<tr>", "</tr>");
        let row = row.iter().find(|row| row.contains(&name) && row.contains("T-22b"));
        let row = row.expect("a row on the page");
        for figure in &figures {
            assert!(line.contains(figure) && row.contains(&format!("<td>{figure}</td>")), "{line}");
        }
    }
    for said in [&screen, &page] {
        assert!(said.contains(&texts.say("published-note-T-22", &[])));
    }
    assert!(page.contains("f3-amsterdamse-aanpak-interview"), "who says so");
}

#[test]
fn nothing_is_published_of_a_scenario_that_nobody_looked_at() {
    let typed = ["compare", "almere", "almere-duaal", "--json", "--bare", "--uncertainty", "luck"];
    let size = ["--persons", "20", "--weeks", "130", "--replications", "2", "--quiet"];
    let answer = json(&[&typed[..], &size].concat());
    assert_eq!(list(&answer["pairs"][0], "published").len(), 0);
}

#[test]
fn each_table_of_work_has_one_clock_and_names_it() {
    let Told { screen, page, .. } = told("nl", &[]);
    let marks = ["vergunning", "begeleiding", "uitstroom"];
    let texts = Texts::new(Lang::Nl);
    let work = WORK.map(|outcome| texts.say(&format!("outcome-{}", outcome.name()), &[]));
    let mut counted = 0;
    for (place, table) in between(&page, "<table>", "</table>").into_iter().enumerate() {
        let caption = between(table, "<span>", "</span>")[0];
        let is_timed = ["(%)", ">Maand<"].iter().any(|head| table.contains(head));
        let is_timed = is_timed || work.iter().any(|outcome| table.contains(outcome));
        let is_timed = is_timed || caption.contains("maand");
        if !is_timed {
            continue;
        }
        counted += 1;
        let named = marks.iter().filter(|mark| caption.contains(*mark)).count();
        assert_eq!(named, 1, "table {place}: {caption}");
        // Rows since guidance began say so, and stand nowhere else.
        let is_guided = caption.contains(marks[1]);
        assert!(is_guided || !table.contains("sindsdien"), "{caption}");
    }
    assert!(counted > 10, "only {counted} tables");
    let heads = screen.lines().filter(|line| line.contains("Maand ") && line.contains("Verschil"));
    for head in heads {
        assert_eq!(marks.iter().filter(|mark| head.contains(*mark)).count(), 1, "{head}");
    }
}

#[test]
fn the_screen_says_what_levers_carry_since_work_guidance_began() {
    let Told { screen, summary, .. } = told("nl", &[]);
    let texts = Texts::new(Lang::Nl);
    let month = texts.say("moment-work-guidance", &[("months", "12".into())]);
    let title = texts.say("compare-levers", &[("month", month.into())]);
    let heading = title.rsplit_once(',').expect("a unit").0;
    assert!(heading.contains("12 maanden") && heading.contains("begeleiding"), "{heading}");
    let (_, after) = screen.split_once(heading).expect("a table");
    let table = after.split("\n\n").next().expect("rows");
    for lever in list(&summary["pairs"][0], "levers") {
        let name = lever["lever"].as_str();
        let name = klantreis_records::comparison::words::lever(name, &texts);
        let is_row = |line: &str| line.contains("sindsdien") && line.contains(&name);
        assert!(table.lines().any(is_row), "{name}: {table}");
    }
    assert!(table.contains(&texts.say("compare-lever-total", &[])));
}

#[test]
fn what_hours_and_what_is_unexplained_rest_on_is_said_on_screen_and_page_in_both_languages() {
    for (name, lang) in Lang::ALL {
        let Told { screen, page, .. } = told(name, &[]);
        let hours = Texts::new(lang).say("compare-hours", &[]);
        assert!(hours.contains("T-22"));
        for said in [&screen, &page] {
            assert!(said.contains(&hours), "{name}: {hours}");
            let is_it = |line: &&str| line.contains("(guidance.package.unexplained)");
            let unexplained = said.lines().find(is_it).expect("a sentence");
            let words = ["procent.", "percent."];
            assert!(words.iter().any(|word| unexplained.contains(word)), "a share: {unexplained}");
            // What the evidence alone gives is said after the share.
            let left = [" bewijs ", " evidence "];
            assert!(left.iter().any(|word| unexplained.contains(word)), "{unexplained}");
        }
    }
    let bare = told("en", &["--bare"]);
    let hours = Texts::new(Lang::En).say("compare-hours", &[]);
    assert!(bare.screen.contains(&hours) && bare.page.contains(&hours), "hours differ still");
}

#[test]
fn choices_of_a_team_are_told_as_choices_with_what_their_file_says() {
    let told = told("nl", &["--bare", "--set", "B:team.skill=1.3"]);
    let choices = list(&told.summary["sides"][1], "choices");
    let of = |key: &str| choices.iter().find(|one| one["key"] == key).expect("a choice");
    assert_eq!(
        (&of("team.caseload")["value"], &of("team.caseload")["unit"]),
        (&"55".into(), &"count".into())
    );
    let remark = &of("team.caseload")["remark"];
    assert_eq!(remark["file"], "scenarios/library/amsterdam-2016.toml");
    assert!(remark["words"].as_str().is_some_and(|words| words.starts_with("50 to 60 clients")));
    assert_eq!(of("team.skill")["value"], "1.3");
    assert!(of("team.skill")["remark"].is_null(), "the file spoke of another value");
    let table = between(&told.page, "id=\"choices-table\"", "</table>")[0];
    let rows = between(table, "<tr>", "</tr>");
    let chosen = Texts::new(Lang::Nl).say("strength-of-choice", &[]);
    for choice in choices {
        let key = choice["key"].as_str().expect("a key");
        let row = rows.iter().find(|row| row.contains(&format!("{key}</th>"))).expect("a row");
        assert!(row.contains(&chosen), "{row}");
    }
    let row = rows.iter().find(|row| row.contains("team.caseload")).expect("a row");
    assert!(row.contains("lang=\"en\">B: 50 to 60 clients"), "{row}");
    assert!(table.contains("1,3"), "as Dutch writes it");
}

#[test]
fn what_stands_in_files_as_names_has_words_in_both_languages() {
    let catalogue = Catalogue::builtin().expect("evidence");
    let themes = catalogue.parameters().filter_map(|known| known.id.split('.').next());
    let themes: std::collections::BTreeSet<&str> = themes.collect();
    let levers = LIBRARY
        .iter()
        .flat_map(|(name, _)| Scenario::find(name, &catalogue).expect("a scenario").levers);
    let levers: Vec<String> = levers.map(|lever| lever.name).collect();
    assert!(levers.len() >= 6 && themes.len() >= 6);
    for (_, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        let key = |room: &str, name: &str| {
            format!("{room}-{}", name.replace('/', "-per-").replace('_', "-"))
        };
        let units = UNITS.iter().map(|unit| key("unit", unit.name));
        let team = TEAM_KEYS.iter().map(|name| key("team-key", name));
        let themes = themes.iter().map(|name| key("theme", name));
        let levers = levers.iter().map(|name| key("lever", name));
        for key in units.chain(team).chain(themes).chain(levers) {
            assert!(texts.knows(&key), "{} does not know {key}", lang.name());
        }
    }
}

#[test]
fn a_dutch_page_has_no_english_units_strengths_or_verdicts_outside_what_it_marks_as_english() {
    let Told { page, .. } = told("nl", &[]);
    let body = page.split_once("</style>").expect("a style").1;
    let english = UNITS
        .iter()
        .map(|unit| unit.name)
        .chain(["assumed", "reported", "measured", "on", "off", "true"]);
    // Some units have the same name in both languages.
    let english = english.filter(|word| !["fte", "euro"].contains(word));
    for word in english {
        assert!(!body.contains(&format!(">{word}<")), "{word} stands on the page");
    }
    for told in between(body, "class=\"meaning\">", "</td>") {
        assert!(!told.contains(" the "), "{told} is not marked as English");
    }
}
