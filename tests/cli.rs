//! The terminal: what it answers, what it writes, and what it refuses.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klantreis_cli::ExitStatus;
use serde_json::Value;
use tempfile::TempDir;

use crate::schema;

/// What a command answered.
pub(crate) struct Answer {
    pub(crate) status: ExitStatus,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Asks the program something, as one would type it.
pub(crate) fn klantreis(typed: &[&str]) -> Answer {
    let typed = std::iter::once("klantreis").chain(typed.iter().copied()).map(Into::into);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = klantreis_cli::run(typed, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("words");
    Answer { status, out: text(out), err: text(err) }
}

/// The JSON that it answers.
pub(crate) fn json(typed: &[&str]) -> Value {
    let answer = klantreis(typed);
    serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{error}: {}", answer.err))
}

/// The names in a folder.
pub(crate) fn entries(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// A small run into a folder.
pub(crate) fn run_into(folder: &Path, more: &[&str]) -> Answer {
    let folder = folder.display().to_string();
    let mut typed = vec!["run", "cohort-2014", "--persons", "60", "--weeks", "120"];
    typed.extend(["--replications", "3", "--quiet", "--out", &folder]);
    typed.extend(more);
    klantreis(&typed)
}

#[test]
fn help_of_every_verb_is_as_it_was() {
    for verb in [
        "",
        "run",
        "compare",
        "generate",
        "validate",
        "calibrate",
        "evidence",
        "scenarios",
        "check",
    ] {
        let typed: Vec<&str> =
            [verb, "--help"].into_iter().filter(|word| !word.is_empty()).collect();
        let answer = klantreis(&typed);
        assert_eq!(answer.status, ExitStatus::Done);
        let name = if verb.is_empty() { "help".to_owned() } else { format!("help-{verb}") };
        insta::assert_snapshot!(name, answer.out);
    }
}

#[test]
fn wrong_use_is_refused_with_one_error_line_and_one_hint_line() {
    let wrong: &[&[&str]] = &[
        &["fly"],
        &["run"],
        &["run", "cohort-2014", "--persons", "0"],
        &["run", "cohort-2014", "--persons", "many"],
        &["run", "cohort-2014", "--persons", "-5"],
        &["run", "cohort-2014", "--seed", "-1"],
        &["run", "cohort-2014", "--perons", "5"],
        &["--threads", "2"],
        &["check", "--threads", "2", "nowhere.toml"],
        &["run", "cohort-2014", "--weeks", "99999"],
        &["run", "cohort-2014", "--uncertainty", "fear"],
        &["run", "cohort-2014", "--threads", "0"],
        &["run", "cohort-1814"],
        &["run", "nowhere.toml"],
        &["run", "cohort-2014", "--set", "labour.offer.base"],
        &["run", "cohort-2014", "--set", "labour.offer.base=often"],
        &["run", "cohort-2014", "--set", "labour.offer.nobody=1"],
        &["run", "cohort-2014", "--set", "labour.market.path=1"],
        &["run", "cohort-2014", "--set", "labour.offer.base=1e9"],
        &["run", "cohort-2014", "--set", "labour.offer.base=0.1", "--set", "labour.offer.base=0.2"],
        &["run", "cohort-2014", "--reason", "none"],
        &["run", "cohort-2014", "--municipality", "Atlantis"],
        &["run", "cohort-2014", "--municipality", "Amsterdam,gm0363"],
        &["run", "cohort-2014", "--out", ""],
        &["run", "cohort-2014", "--out"],
        &["run", "cohort-2014", "--out", "/dev/null"],
        &["run", "cohort-2014", "--out", "/dev/null/deeper"],
        &["run", "cohort-2014", "--lang", "fr"],
        &["evidence", "labour.offer.nobody"],
        &["evidence", "labour.ofer.base"],
        &["evidence", "cbs-2018-61"],
        &["evidence", "R-9999"],
        &["evidence", "Atlantis"],
        &["scenarios", "show", "cohort-1814"],
        &["validate", "--scenario", "cohort-1814"],
        &["check"],
        &["check", "nowhere.toml"],
    ];
    let mut refused = String::new();
    for typed in wrong {
        let answer = klantreis(typed);
        assert_eq!(answer.status, ExitStatus::Wrong, "{typed:?}: {}", answer.err);
        assert_eq!(answer.out, "", "{typed:?} printed data");
        let lines: Vec<&str> = answer.err.lines().collect();
        let [error, hint] = lines[..] else { panic!("{typed:?}: {}", answer.err) };
        assert!(error.starts_with("error: ") && hint.starts_with("hint: "), "{}", answer.err);
        refused += &format!("klantreis {}\n{}\n", typed.join(" "), answer.err);
    }
    insta::assert_snapshot!("refused", refused);
}

#[test]
fn a_run_writes_all_its_files_and_they_fit_their_schemas() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let answer = run_into(&out, &[]);
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    assert_eq!(answer.err, "", "quiet is quiet");
    assert_eq!(entries(folder.path()), BTreeSet::from(["out".to_owned()]), "nothing is left over");
    for name in ["summary", "manifest"] {
        let text = fs::read_to_string(out.join(format!("{name}.json"))).expect("a file");
        let data = serde_json::from_str(&text).expect("JSON");
        schema::check(name, &data);
    }
    let events = fs::read_to_string(out.join("events.csv")).expect("a file");
    let dossiers = fs::read_dir(out.join("dossier")).expect("a folder");
    assert_eq!(dossiers.count(), 1, "one life is told in full");
    let persons = fs::read_to_string(out.join("persons.csv")).expect("a file");
    assert!(persons.lines().count() > 60, "followers come after the sixty");
    let names: BTreeSet<&str> =
        persons.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
    for row in events.lines().skip(1) {
        let person = row.split(',').nth(1).expect("a person");
        assert!(names.contains(person), "{person} is nobody");
    }
    let picture = fs::read_to_string(out.join("curve.svg")).expect("a file");
    assert!(
        picture.contains("<title id=\"title\">") && picture.contains("<desc id=\"description\">")
    );
}

#[test]
fn one_thread_and_two_write_the_same_bytes() {
    let folder = TempDir::new().expect("a folder");
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    for uncertainty in ["luck", "both"] {
        run_into(&one, &["--threads", "1", "--uncertainty", uncertainty]);
        run_into(&two, &["--threads", "2", "--uncertainty", uncertainty]);
        let dossiers =
            entries(&one.join("dossier")).into_iter().map(|name| format!("dossier/{name}"));
        let files = entries(&one).into_iter().filter(|name| name != "dossier").chain(dossiers);
        for name in files {
            let read = |folder: &Path| fs::read(folder.join(&name)).expect("a file");
            assert_eq!(read(&one), read(&two), "{name} differs");
        }
        assert_eq!(entries(&one), entries(&two));
    }
}

#[test]
fn keeping_persons_and_events_changes_no_figure() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    run_into(&out, &[]);
    let kept = fs::read_to_string(out.join("summary.json")).expect("a file");
    let typed = ["run", "cohort-2014", "--persons", "60", "--weeks", "120", "--replications", "3"];
    let plain = klantreis(&[&typed[..], &["--quiet", "--json"]].concat());
    assert_eq!(kept, plain.out);
}

#[test]
fn an_earlier_run_is_replaced_and_nothing_else_is() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    assert_eq!(run_into(&out, &[]).status, ExitStatus::Done);
    let before = fs::read(out.join("summary.json")).expect("a file");
    assert_eq!(run_into(&out, &["--seed", "2"]).status, ExitStatus::Done);
    assert_ne!(before, fs::read(out.join("summary.json")).expect("a file"));
    let theirs = folder.path().join("theirs");
    fs::create_dir(&theirs).expect("a folder");
    fs::write(theirs.join("letter.txt"), "dear").expect("a file");
    assert_eq!(run_into(&theirs, &[]).status, ExitStatus::Wrong);
    assert_eq!(entries(&theirs), BTreeSet::from(["letter.txt".to_owned()]));
    let file = folder.path().join("file");
    fs::write(&file, "dear").expect("a file");
    assert_eq!(run_into(&file, &[]).status, ExitStatus::Wrong);
    assert_eq!(run_into(&file.join("below"), &[]).status, ExitStatus::Wrong);
    assert_eq!(fs::read_to_string(&file).expect("a file"), "dear");
    let left = ["file", "out", "theirs"].map(str::to_owned);
    assert_eq!(entries(folder.path()), BTreeSet::from(left), "nothing half-written");
}

#[test]
fn a_run_that_fails_leaves_no_folder() {
    let folder = TempDir::new().expect("a folder");
    let answer = run_into(&folder.path().join("out"), &["--set", "labour.offer.base=1e9"]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert_eq!(entries(folder.path()), BTreeSet::new());
}

#[test]
fn horizons_beyond_a_run_are_not_reached_and_never_nought() {
    let answer = json(&[
        "run",
        "cohort-2014",
        "--persons",
        "50",
        "--weeks",
        "60",
        "--replications",
        "2",
        "--quiet",
        "--json",
    ]);
    for line in answer["lines"].as_array().expect("lines") {
        for cell in line["cells"].as_array().expect("cells") {
            assert_eq!(cell["reached"], Value::Bool(false), "{cell}");
            assert!(cell["mean"].is_null() && cell["low"].is_null() && cell["high"].is_null());
        }
    }
    let typed = ["run", "cohort-2014", "--persons", "50", "--replications", "2", "--lang", "en"];
    for (weeks, returns) in [("10", false), ("60", true)] {
        let answer = klantreis(&[&typed[..], &["--quiet", "--weeks", weeks]].concat());
        let said = answer.out.matches("ot reached").count();
        assert_eq!(said, if returns { 3 } else { 1 }, "{}", answer.out);
        assert!(answer.out.contains(&format!("Not reached in {weeks} weeks: ")), "{}", answer.out);
        assert_eq!(answer.out.contains("Back on bijstand"), returns, "{}", answer.out);
        // What is counted at the end of a run is reached whatever its length.
        let counted = answer.out.split("Positive health").next().unwrap_or_default();
        assert!(!counted.contains("0.0"), "{}", answer.out);
    }
}

#[test]
fn a_municipality_is_found_by_its_other_name_too() {
    let catalogue = klantreis_evidence::Catalogue::builtin().expect("sound evidence");
    for (other, number) in [("'s-Gravenhage", 518), ("'s-gravenhage", 518), ("Den Bosch", 796)] {
        let found = klantreis_scenarios::municipality::number_of(other, &catalogue);
        assert_eq!(found.expect("it is known"), number, "{other}");
    }
    // Most have no other name: a blank one is nobody's.
    for blank in ["", " "] {
        let found = klantreis_scenarios::municipality::number_of(blank, &catalogue);
        assert!(found.is_err(), "{found:?}");
    }
}

#[test]
fn a_hint_fits_what_was_typed() {
    let hint = |typed: &[&str]| {
        let answer = klantreis(typed);
        assert_eq!(answer.status, ExitStatus::Wrong, "{typed:?}");
        assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
        answer.err.split_once("hint: ").expect("a hint").1.trim().to_owned()
    };
    let sweep = "caseload-style-market";
    for part in ["5/4", "0/4", "one", "1/0"] {
        let hint = hint(&["sweep", sweep, "--out", "nowhere", "--shard", part]);
        assert!(hint.starts_with("write PART/OF"), "{part}: {hint}");
    }
    for formats in ["csv,", ",csv", "csv,,jsonl"] {
        let hint = hint(&["generate", "--out", "nowhere", "--format", formats]);
        assert!(hint.contains("comma"), "{formats}: {hint}");
    }
}

#[test]
fn municipalities_are_worlds_that_add_up() {
    let whole = |names: &str, persons: &str| {
        let answer = json(&[
            "run",
            "cohort-2014",
            "--persons",
            persons,
            "--weeks",
            "80",
            "--replications",
            "2",
            "--quiet",
            "--json",
            "--municipality",
            names,
        ]);
        let curve = &answer["curves"][0]["cells"][0];
        (curve["part"].as_u64().expect("a count"), curve["whole"].as_u64().expect("a count"))
    };
    // By inhabitants, 883 and 362 thousand.
    let (one, other) = (whole("Amsterdam", "28"), whole("GM0344", "12"));
    let both = whole("GM0363,GM0344", "40");
    assert_eq!((one.0 + other.0, one.1 + other.1), both);
}

#[test]
fn every_json_shape_fits_its_schema() {
    schema::check("evidence", &json(&["evidence", "--json"]));
    for list in ["numbers", "targets", "sources", "mechanisms", "labour"] {
        schema::check("evidence", &json(&["evidence", list, "--json"]));
    }
    for id in ["labour.offer.base", "T-7", "cbs-2018-16", "S-153"] {
        schema::check("evidence-entry", &json(&["evidence", id, "--json"]));
    }
    schema::check("scenarios", &json(&["scenarios", "--json"]));
    schema::check("scenarios", &json(&["scenarios", "show", "cohort-2014", "--json"]));
    schema::check(
        "validation",
        &json(&["validate", "--persons", "30", "--replications", "2", "--quiet", "--json"]),
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let file = root.join("scenarios/library/cohort-2014.toml").display().to_string();
    schema::check("check", &json(&["check", &file, "--json"]));
}

#[test]
fn a_small_validation_judges_nothing() {
    let answer = json(&["validate", "--persons", "30", "--replications", "2", "--quiet", "--json"]);
    for target in answer["targets"].as_array().expect("targets") {
        for point in target["points"].as_array().expect("points") {
            assert!(point["verdict"] != "met" && point["verdict"] != "missed", "{target}");
            if target["use"] == "held-out" {
                assert!(point["target"].is_null(), "a held-out value is shown: {target}");
            }
        }
    }
}

#[test]
fn shells_and_readers_get_every_verb() {
    for shell in ["bash", "zsh", "fish"] {
        let answer = klantreis(&["completions", shell]);
        assert_eq!(answer.status, ExitStatus::Done);
        assert!(["run", "validate", "evidence"].iter().all(|verb| answer.out.contains(verb)));
    }
    assert!(klantreis(&["man"]).out.contains("klantreis"));
    assert!(klantreis(&["man", "run"]).out.contains("uncertainty"));
    assert_eq!(klantreis(&["man", "fly"]).status, ExitStatus::Wrong);
}

#[test]
fn check_refuses_a_file_that_is_not_sound() {
    let folder = TempDir::new().expect("a folder");
    let good = folder.path().join("good.toml");
    let bad = folder.path().join("bad.toml");
    fs::write(&good, "extends = \"cohort-2014\"\nweeks = 60\n").expect("a file");
    fs::write(&bad, "extends = \"cohort-2014\"\n\nweks = 60\n").expect("a file");
    let (good, bad) = (good.display().to_string(), bad.display().to_string());
    assert_eq!(klantreis(&["check", &good]).status, ExitStatus::Done);
    let answer = klantreis(&["check", &good, &bad]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(
        answer.err.contains("bad.toml:3: the file has an unknown key `weks`"),
        "{}",
        answer.err
    );
    assert!(answer.err.contains("hint: "), "{}", answer.err);
}

#[test]
fn every_file_of_evidence_and_every_scenario_passes_its_check() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in [
        "evidence",
        "evidence/parameters",
        "evidence/targets",
        "evidence/codes",
        "scenarios/library",
        "scenarios/calibrations",
    ] {
        for name in entries(&root.join(folder)) {
            let is_ours =
                [".csv", ".toml"].iter().any(|one| name.ends_with(one)) && name != "Cargo.toml";
            if is_ours {
                let file = root.join(folder).join(&name).display().to_string();
                let answer = klantreis(&["check", &file]);
                assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
            }
        }
    }
}

/// Marks of a sentence that is not there or not filled in.
const UNSAID: [&str; 6] = ["[outcome", "[evidence", "[counted", "[run", "[validate", "{$"];

#[test]
fn both_languages_say_everything() {
    for lang in ["nl", "en"] {
        for typed in [
            &["run", "cohort-2014", "--persons", "40", "--weeks", "120", "--replications", "2"][..],
            &["validate", "--persons", "20", "--replications", "2"],
            &["evidence", "labour.offer.base"],
            &["evidence", "T-7"],
            &["evidence", "cbs-2018-16"],
            &["evidence", "S-153"],
            &["evidence"],
            &["scenarios"],
            &["scenarios", "show", "cohort-2014"],
        ] {
            let answer = klantreis(&[typed, &["--quiet", "--lang", lang]].concat());
            assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
            let unsaid =
                answer.out.lines().find(|line| UNSAID.iter().any(|mark| line.contains(mark)));
            assert_eq!(unsaid, None);
        }
    }
}
