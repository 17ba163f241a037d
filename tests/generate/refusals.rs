//! Bad input: one error, one hint, status 2, and nothing written.

use std::fmt::Write as _;
use std::fs;

use klantreis_cli::ExitStatus;
use tempfile::TempDir;

use crate::cli::{Answer, entries, json, klantreis};
use crate::schema;

/// A small data set into a folder.
fn generate_into(out: &str, more: &[&str]) -> Answer {
    let mut typed = vec!["generate", "--quiet", "--out", out];
    for (option, number) in [("--persons", "6"), ("--weeks", "30")] {
        if !more.contains(&option) {
            typed.extend([option, number]);
        }
    }
    klantreis(&[&typed[..], more].concat())
}

#[test]
fn bad_orders_get_one_error_and_one_hint() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out").display().to_string();
    let wrong: [&[&str]; 18] = [
        &["--municipality", "atlantis"],
        &["--municipality", "GM9999"],
        &["--municipality", "harderwijk,harderwijk"],
        &["--scenario", "nowhere"],
        &["--format", "xml"],
        &["--format", "csv,csv"],
        &["--id-block", "5/4"],
        &["--id-block", "0/4"],
        &["--id-block", "two"],
        &["--bsn", "real"],
        &["--persons", "9092"],
        &["--persons", "0"],
        &["--weeks", "0"],
        &["--dirty"],
        &["--as-of", "2017-01-01"],
        &["--since", "2017-01-01"],
        &["--where", "age > 60"],
        &["--coverage"],
    ];
    let mut told = String::new();
    for more in wrong {
        let answer = generate_into(&out, more);
        assert_eq!(answer.status, ExitStatus::Wrong, "{more:?}");
        assert!(answer.out.is_empty(), "{}", answer.out);
        assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
        let _ = writeln!(told, "generate {}\n{}", more.join(" "), answer.err);
    }
    for verb in ["clean", "explain"] {
        let answer = klantreis(&[verb, "out", "--key", "k.csv"]);
        assert_eq!(answer.status, ExitStatus::Wrong);
        let _ = writeln!(told, "{verb}\n{}", answer.err);
    }
    insta::assert_snapshot!("generate-refusals", told);
    assert!(entries(folder.path()).is_empty());
}

#[test]
fn an_order_that_followers_outgrow_leaves_nothing() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("deep/out").display().to_string();
    let typed = ["generate", "--quiet", "--persons", "60", "--weeks", "60", "--id-block", "1/150"];
    let answer = klantreis(&[&typed[..], &["--out", &out]].concat());
    assert_eq!(answer.status, ExitStatus::Wrong, "{}", answer.out);
    assert!(answer.err.contains("identifiers"), "{}", answer.err);
    assert!(entries(folder.path()).is_empty());
}

#[test]
fn a_folder_that_is_not_ours_or_cannot_be_written_is_refused_and_kept() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "mine").expect("a file");
    let theirs = folder.path().join("theirs");
    fs::create_dir(&theirs).expect("a folder");
    fs::write(theirs.join("persons.csv"), "mine").expect("a file");
    for out in [file.clone(), file.join("out"), theirs.clone()] {
        let answer = generate_into(&out.display().to_string(), &[]);
        assert_eq!(answer.status, ExitStatus::Wrong, "{}", out.display());
        assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
    }
    assert_eq!(fs::read_to_string(theirs.join("persons.csv")).expect("kept"), "mine");
    assert_eq!(entries(folder.path()).len(), 2);
}

#[test]
fn an_earlier_data_set_is_replaced_and_what_others_put_into_it_is_kept() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let place = out.display().to_string();
    let names = |more: &[&str]| {
        let answer = generate_into(&place, more);
        assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
        entries(&out).into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        names(&["--format", "csv,sqlite,parquet,jsonl", "--latent"]),
        "csv jsonl manifest.json parquet sqlite"
    );
    assert_eq!(names(&[]), "csv manifest.json");
    assert_eq!(entries(folder.path()).len(), 1, "something was left beside it");
    fs::write(out.join("csv/notes.txt"), "mine").expect("a file");
    let answer = generate_into(&place, &[]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(answer.err.contains("csv/notes.txt"), "{}", answer.err);
    assert!(out.join("csv/notes.txt").exists() && out.join("csv/persons.csv").exists());
}

#[test]
fn what_is_printed_as_json_fits_its_schema_and_begins_the_manifest() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out").display().to_string();
    let typed = ["generate", "--persons", "6", "--weeks", "30", "--municipality", "Ermelo,0243"];
    let more = ["--json", "--quiet", "--format", "csv,jsonl", "--out", &out];
    let printed = json(&[&typed[..], &more].concat());
    schema::check("generate", &printed);
    let text = fs::read_to_string(folder.path().join("out/manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for (key, value) in printed.as_object().expect("an object") {
        assert_eq!(manifest[key], *value, "{key}");
    }
    assert!(manifest["rests_on"]["numbers"].as_array().is_some_and(|all| all.len() > 100));
    assert_eq!(printed["made"]["municipalities"], serde_json::json!(["0233", "0243"]));
}
