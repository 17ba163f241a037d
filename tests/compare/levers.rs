//! What each lever carries, and levers that carry nothing.

use serde_json::Value;
use tempfile::TempDir;

use super::{MORE_OFFERS, SMALL, cell, cells, compared, file, list};
use crate::cli::json;

#[test]
fn a_lever_without_effect_carries_exactly_nothing_and_the_other_one_all() {
    let folder = TempDir::new().expect("a folder");
    let more = file(&folder, "more.toml", MORE_OFFERS);
    let answer = compared(&more, &["--uncertainty", "both"]);
    let [nothing, offers, rest] = list(&answer["pairs"][0], "levers") else { panic!("three") };
    assert_eq!((&nothing["lever"], &offers["lever"]), (&"nothing".into(), &"offers".into()));
    assert!(rest["lever"].is_null());
    let carried = |lever: &Value| -> Vec<(Value, Value)> {
        let lines = list(lever, "lines").iter();
        let cells = lines.flat_map(|line| list(line, "cells"));
        cells.map(|cell| (cell["months"].clone(), cell["carries"].clone())).collect()
    };
    let whole = |cell: &&Value| cell["reached"] == true;
    let whole: Vec<&Value> = cells(&answer).filter(whole).collect();
    let (nothing, offers, rest) = (carried(nothing), carried(offers), carried(rest));
    assert!(whole.len() > 500 && nothing.len() == whole.len() && offers.len() == whole.len());
    let mut differ = 0;
    for (place, cell) in whole.into_iter().enumerate() {
        for none in [&nothing[place].1, &rest[place].1] {
            assert!(none.is_null() || *none == 0.0, "{none}: {cell}");
        }
        if !cell["difference"].is_null() {
            assert_eq!(offers[place].1, cell["difference"]);
            differ += usize::from(cell["difference"] != 0.0);
        }
    }
    assert!(differ > 100, "more offers matter");
}

#[test]
fn what_no_lever_names_is_the_lever_other_and_levers_put_back_what_the_baseline_has() {
    let folder = TempDir::new().expect("a folder");
    let left_out = MORE_OFFERS.replace("nothing = [\"labour.market.zeer-krap\"]\n", "");
    let more = file(&folder, "more.toml", &(left_out + "[cohort]\npermit_year = 2015\n"));
    let answer = compared(&more, &["--uncertainty", "luck", "--set", "A:labour.name.factor=0.9"]);
    let levers = list(&answer["pairs"][0], "levers");
    let names: Vec<&Value> = levers.iter().map(|lever| &lever["lever"]).collect();
    assert_eq!(names, [&Value::from("offers"), &"other".into(), &Value::Null]);
    let other: Value = vec!["labour.market.zeer-krap", "labour.name.factor", "cohort"].into();
    assert_eq!(levers[1]["keys"], other);
    // Everything put back but the offers is the baseline with more offers.
    let alone = file(&folder, "alone.toml", &MORE_OFFERS.replace("nothing", "none"));
    let alone = compared(&alone, &["--uncertainty", "luck", "--set", "labour.name.factor=0.9"]);
    let working = |value: &Value, key: &str| cell(value, "working", 18)[key].as_f64().expect("");
    let of = |lever: &Value| {
        let line = &list(lever, "lines")[0];
        let cells = list(line, "cells");
        cells.iter().find(|cell| cell["months"] == 18).expect("a cell")["carries"].as_f64()
    };
    let without_other = working(&answer, "other") - of(&levers[1]).expect("a figure");
    assert!((without_other - working(&alone, "other")).abs() < 2e-4, "{without_other}");
}

#[test]
fn bare_scenarios_differ_by_the_same_and_show_no_levers() {
    let folder = TempDir::new().expect("a folder");
    let more = file(&folder, "more.toml", MORE_OFFERS);
    let whole = compared(&more, &["--uncertainty", "luck"]);
    let bare = compared(&more, &["--uncertainty", "luck", "--bare"]);
    assert!(list(&bare["pairs"][0], "levers").is_empty());
    let differences = |answer| cells(answer).map(|cell| cell["difference"].clone()).collect();
    let [whole, bare]: [Vec<Value>; 2] = [differences(&whole), differences(&bare)];
    assert!(whole == bare && whole.iter().any(|one| *one != 0.0 && !one.is_null()));
}

/// An offer that takes nothing and gives nothing, open to everybody.
const NOTHING: &str = "[offer]\nnumber = 60\nnames = { nl = \"Niets\", en = \"Nothing\" }\n\
    form = \"event\"\nprovider = \"team\"\npurpose = \"work\"\nsetting = \"other\"\n\
    steps = [\"orientation\", \"activation\", \"matching\"]\n";

#[test]
fn a_first_offer_that_gives_nothing_differs_by_exactly_nothing() {
    let folder = TempDir::new().expect("a folder");
    let numbers = [
        ("weeks", "weeks", 1),
        ("hours", "hours/week", 0),
        ("level", "level", 0),
        ("drop-out", "1/month", 0),
        ("cost", "euro", 0),
    ];
    let number = |(key, unit, value): (&str, &str, u8)| {
        format!(
            "[numbers.{key}]\nmeaning = \"?\"\nunit = \"{unit}\"\nvalue = {value}\n\
             range = [0, 2]\nstrength = \"assumed\"\ncaveat = \"?\"\n"
        )
    };
    let effect = "[after.duidelijkheid]\nmechanism = \"S-105\"\nmeaning = \"?\"\n\
        unit = \"share-change\"\nvalue = 0\nrange = [0, 1]\nstrength = \"assumed\"\ncaveat = \"?\"\n";
    let text = NOTHING.to_owned() + &numbers.map(number).concat() + effect;
    file(&folder, "nothing.toml", &text);
    let more =
        "extends = \"regulier\"\nquestion = \"Nothing?\"\n[offers]\n\"nothing.toml\" = 1000\n";
    let more = file(&folder, "more.toml", more);
    let typed = ["compare", "regulier", &more, "--json", "--uncertainty", "luck"];
    let answer = json(&[&typed[..], &SMALL].concat());
    let differences = cells(&answer).filter(|cell| !cell["difference"].is_null());
    let mut counted = 0;
    for cell in differences {
        counted += 1;
        assert_eq!(cell["difference"], 0.0, "{cell}");
    }
    assert!(counted > 100, "only {counted} cells have people");
}
