//! What may be asked of the terminal, and how it is understood.

use std::fs;

use klantreis_cli::ExitStatus;
use klantreis_cli::args::DEFAULT_COMMAND;
use tempfile::TempDir;

use crate::cli::{json, klantreis};

#[test]
fn names_are_understood_in_capitals_or_without_their_prefix() {
    for (typed, id) in [
        ("LABOUR.Offer.Base", "labour.offer.base"),
        ("offer.base", "labour.offer.base"),
        ("t-7", "T-7"),
        ("s-153", "S-153"),
        ("CBS-2018-16", "cbs-2018-16"),
        ("zonmw-project", "f1-zonmw-project"),
    ] {
        assert_eq!(json(&["evidence", typed, "--json"])["id"], id, "{typed}");
    }
}

#[test]
fn a_theme_and_each_kind_are_lists() {
    let all = json(&["evidence", "--json"]);
    for kind in ["numbers", "targets", "sources", "mechanisms"] {
        let one = json(&["evidence", kind, "--json"]);
        assert_eq!(one[kind], all[kind]);
        assert!(!all[kind].as_array().expect("a list").is_empty(), "no {kind}");
        let listed = |of: &str| !one[of].as_array().expect("a list").is_empty();
        let others = ["numbers", "targets", "sources", "mechanisms"];
        assert_eq!(others.iter().filter(|of| listed(of)).count(), 1, "{kind} alone");
    }
    let theme = json(&["evidence", "labour", "--json"]);
    let theme = theme["numbers"].as_array().expect("a list");
    assert!(theme.len() > 10);
    let is_labour =
        |id: &serde_json::Value| id.as_str().is_some_and(|id| id.starts_with("labour."));
    assert!(theme.iter().all(|known| is_labour(&known["id"])));
}

#[test]
fn a_finding_lists_the_numbers_that_rest_on_it() {
    let listed = json(&["evidence", "r-37", "--json"]);
    let numbers = listed["numbers"].as_array().expect("a list");
    assert!(numbers.iter().any(|known| known["id"] == "acts.attendance.slope"), "{numbers:?}");
    assert!(numbers.iter().all(|known| known["id"] != "team.rhythm.progress"), "{numbers:?}");
    // R-3 is not R-37, and nothing rests on it by name.
    assert_eq!(klantreis(&["evidence", "R-3"]).status, ExitStatus::Wrong);
    // A finding with a mechanism of its own is explained, that of a team too.
    assert_eq!(json(&["evidence", "S-133", "--json"])["id"], "S-133");
}

#[test]
fn a_near_miss_is_offered_what_it_may_have_meant() {
    for (typed, meant) in [
        ("labour.ofer.base", "`labour.offer.base`"),
        ("cbs-2018-61", "`cbs-2018-16`"),
        ("R-9999", "evidence mechanisms"),
    ] {
        let answer = klantreis(&["evidence", typed]);
        assert_eq!(answer.status, ExitStatus::Wrong);
        assert!(answer.err.contains(meant), "{}", answer.err);
    }
}

#[test]
fn a_scenario_of_ones_own_is_held_against_the_targets_of_what_it_extends() {
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let idle = write(
        "idle.toml",
        "extends = \"cohort-2014\"\n[[overlays]]\nid = \"labour.offer.base\"\nvalue = 0.0\n\
         reason = \"nobody is asked\"\n",
    );
    let second = write("second.toml", "extends = \"idle.toml\"\n");
    let size = ["--persons", "200", "--replications", "2", "--quiet", "--json"];
    let ask = |name: &str| json(&[&["validate", "--scenario", name][..], &size].concat());
    let (own, other, plain) = (ask(&idle), ask(&second), ask("cohort-2014"));
    let ids = |answer: &serde_json::Value| {
        let targets = answer["targets"].as_array().expect("targets");
        targets.iter().map(|target| target["id"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&own), ids(&plain));
    assert_eq!(own, other, "an heir has the same targets");
    assert_ne!(own, plain, "its own numbers count");
    let loose = write(
        "loose.toml",
        "question = \"?\"\npersons = 10\nweeks = 10\nreplications = 1\n[cohort]\n\
         permit_year = 2014\npermits_from = \"2014-01-06\"\npermits_to = \"2015-01-05\"\n",
    );
    let answer = klantreis(&["validate", "--scenario", &loose]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(answer.err.contains("no target is held against this scenario"), "{}", answer.err);
}

#[test]
fn only_scenarios_that_exist_are_offered() {
    let answer = klantreis(&["validate", "--scenario", "stock-2030"]);
    assert_eq!((answer.status, answer.out.as_str()), (ExitStatus::Wrong, ""));
    let hint = answer.err.lines().last().expect("a hint");
    assert!(hint.contains("stock-2014-2022"), "{hint}");
}

#[test]
fn the_help_says_exactly_what_runs_without_a_command() {
    let help = klantreis(&["--help"]).out;
    assert!(help.contains(DEFAULT_COMMAND), "{help}");
    let typed: Vec<&str> = DEFAULT_COMMAND.split_whitespace().skip(1).collect();
    let asked = klantreis(&[&typed[..], &["--help"]].concat());
    assert_eq!(asked.status, ExitStatus::Done, "the command is understood");
    for verb in ["run", "validate"] {
        let help = klantreis(&[verb, "--help"]).out;
        for option in ["--persons", "--replications"] {
            let said = help.split(option).nth(1).and_then(|rest| rest.split("--").next());
            assert!(
                said.is_some_and(|said| said.contains("[default: ")),
                "{verb} {option}: {help}"
            );
        }
    }
}

#[test]
fn one_is_one_and_municipalities_are_named_once() {
    let ask = |more: &[&str]| {
        let size = ["run", "cohort-2014", "--weeks", "1", "--replications", "1", "--quiet"];
        let persons = if more.contains(&"--persons") { [].as_slice() } else { &["--persons", "1"] };
        klantreis(&[&size[..], persons, more].concat())
    };
    let answer = ask(&[]);
    assert!(answer.out.contains("1 persoon, 1 week, 1 herhaling, "), "{}", answer.out);
    let answer = ask(&["--lang", "en", "--municipality", "amsterdam"]);
    assert!(answer.out.contains("1 person in Amsterdam, 1 week, 1 replication,"), "{}", answer.out);
    let answer = ask(&["--lang", "en", "--persons", "5", "--municipality", "den haag,GM0363"]);
    assert!(answer.out.contains("5 persons in Amsterdam, Den Haag,"), "{}", answer.out);
    for twice in ["Amsterdam,Amsterdam", "amsterdam,GM0363", "0363,363"] {
        let answer = ask(&["--municipality", twice]);
        assert_eq!(answer.status, ExitStatus::Wrong, "{twice}");
        assert!(answer.err.contains("Amsterdam is named twice"), "{}", answer.err);
    }
}

#[test]
fn a_number_of_very_many_digits_is_out_of_bounds_and_still_a_number() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("many.toml");
    fs::write(&file, "extends = \"cohort-2014\"\npersons = 99999999999999999999\n")
        .expect("a file");
    let answer = klantreis(&["run", &file.display().to_string()]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(
        answer.err.contains(":2: `persons` must be a whole number from 1 to"),
        "{}",
        answer.err
    );
}
