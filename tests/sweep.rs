//! A grid of scenarios: lived in parts or in one go, to the same bytes; broken off, and taken up.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use klantreis_cli::ExitStatus;
use klantreis_records::manifest::Hashed;
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{Answer, entries, klantreis};
use crate::schema;

/// A small grid: two caseloads by two markets by a mechanism that nobody in this world has.
const SMALL: &str = "extends = \"cohort-2015\"\nquestion = \"Small?\"\npersons = 60\nweeks = 120\n\
    replications = 4\noutcomes = [\"ever-worked\", \"trust\"]\nmonths = 12\n\
    [team]\nwork_guidance_after = 0\n\
    [reference]\ncaseload = \"300\"\nnothing = \"on\"\n\
    [[axes]]\nname = \"caseload\"\nlevels = [\n  { name = \"50\", team = { caseload = 50 } },\n\
    { name = \"300\", team = { caseload = 300 } },\n]\n\
    [[axes]]\nname = \"market\"\nlevels = [{ name = \"ruim\", market = \"ruim\" },\n\
    { name = \"krap\", market = \"krap\" }]\n\
    [[axes]]\nname = \"nothing\"\nlevels = [{ name = \"on\" },\n\
    { name = \"off\", overlays = [{ id = \"labour.market.zeer-krap\", value = 1.4 }] }]\n";

fn write(folder: &TempDir, text: &str) -> String {
    let path = folder.path().join("small.toml");
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

/// Sweeps an experiment into a folder.
fn sweep(file: &str, out: &Path, more: &[&str]) -> Answer {
    let out = out.display().to_string();
    klantreis(&[&["sweep", file, "--quiet", "--out", &out], more].concat())
}

fn merge(parts: &[&Path], out: &Path) -> Answer {
    let parts: Vec<String> = parts.iter().map(|part| part.display().to_string()).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let out = out.display().to_string();
    klantreis(&[&["sweep", "--quiet", "--out", &out, "--merge"], &parts[..]].concat())
}

/// All files of a folder with their bytes.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = entries(folder);
    files.into_iter().map(|name| (name.clone(), fs::read(folder.join(name)).expect("it"))).collect()
}

fn done(answer: &Answer) {
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
}

#[track_caller]
fn refused(answer: &Answer, error: &str, hint: &str) {
    assert_eq!(answer.status, ExitStatus::Wrong, "{}", answer.out);
    assert!(answer.err.contains(error), "{}", answer.err);
    assert!(answer.err.contains(&format!("hint: {hint}")), "{}", answer.err);
    assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
}

#[test]
fn parts_put_together_are_the_whole_byte_for_byte_on_any_threads() {
    let folder = TempDir::new().expect("a folder");
    let file = write(&folder, SMALL);
    let at = |name: &str| folder.path().join(name);
    done(&sweep(&file, &at("whole"), &["--threads", "1"]));
    for (part, threads) in [("1/3", "2"), ("2/3", "1"), ("3/3", "3")] {
        let out = at(&part.replace('/', "-"));
        done(&sweep(&file, &out, &["--shard", part, "--threads", threads]));
        assert!(!out.join("summary.json").exists(), "a part says nothing of the whole");
    }
    done(&merge(&[&at("3-3"), &at("1-3"), &at("2-3")], &at("merged")));
    let whole = bytes(&at("whole"));
    let names: Vec<&str> = whole.keys().map(String::as_str).collect();
    assert_eq!(names, ["heatmap.svg", "manifest.json", "summary.json", "tasks.csv"]);
    assert_eq!(whole, bytes(&at("merged")));
}

#[test]
fn a_sweep_that_is_broken_off_is_taken_up_where_it_stood() {
    let folder = TempDir::new().expect("a folder");
    let file = write(&folder, SMALL);
    let out = folder.path().join("out");
    done(&sweep(&file, &out, &[]));
    let whole = bytes(&out);
    // What a process that was killed leaves: whole lines, and one that was cut short.
    let tasks = String::from_utf8(whole["tasks.csv"].clone()).expect("text");
    let lines = tasks.lines().skip(1).take(9).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let [task, part, full, trust, parts] = [0, 6, 7, 8, 9].map(|at: usize| cells[at]);
        let task = task.parse::<usize>().expect("a number") - 1;
        format!("{task} {part}/{full} {trust}/{parts}\n")
    });
    let lines: Vec<String> = lines.collect();
    let manifest = String::from_utf8(whole["manifest.json"].clone()).expect("text");
    let head = format!("{} 1/1\n", Hashed::of("", &manifest).sha256);
    let kept = folder.path().join(".klantreis-out-progress");
    fs::remove_dir_all(&out).expect("it goes");
    fs::write(&kept, format!("{head}{}7 1", lines.concat())).expect("a file");
    done(&sweep(&file, &out, &[]));
    assert_eq!(bytes(&out), whole);
    assert!(!kept.exists(), "nothing is left beside the folder");
    // What was kept is not lived again: a count that was changed by hand comes through.
    let first = lines[0].replacen("0 ", "0 1", 1);
    fs::write(&kept, format!("{head}{first}")).expect("a file");
    done(&sweep(&file, &out, &[]));
    assert_ne!(bytes(&out)["tasks.csv"], whole["tasks.csv"]);
    // Worlds of another sweep are neither used nor lost.
    fs::write(&kept, format!("{head}{first}")).expect("a file");
    let answer = sweep(&file, &out, &["--seed", "2"]);
    refused(&answer, "worlds of another sweep", "end that one with its own command");
    assert!(kept.exists());
}

#[test]
fn cells_share_luck_and_draws_and_are_held_against_the_reference_of_their_panel() {
    let folder = TempDir::new().expect("a folder");
    let file = write(&folder, SMALL);
    let answer = sweep(&file, &folder.path().join("out"), &["--json", "--replications", "40"]);
    done(&answer);
    let found: Value = serde_json::from_str(&answer.out).expect("JSON");
    schema::check("sweep", &found);
    let cells = found["cells"].as_array().expect("cells");
    assert_eq!(cells.len(), 8);
    let mut trusting = 0;
    for cell in cells {
        let [caseload, market, nothing] = [0, 1, 2].map(|at: usize| &cell["levels"][at]);
        assert_eq!(cell["is_reference"], *caseload == "300" && *nothing == "on");
        for outcome in cell["outcomes"].as_array().expect("outcomes") {
            let reference =
                cells.iter().find(|one| one["levels"][1] == *market && one["is_reference"] == true);
            let named = |one: &&Value| one["outcome"] == outcome["outcome"];
            let list = reference.expect("one")["outcomes"].as_array().expect("outcomes");
            assert_eq!(list.iter().find(named).expect("it")["other"], outcome["baseline"]);
            if caseload == "300" {
                // A number of another market changes nothing: the same lives, the same draws.
                assert_eq!(
                    (&outcome["difference"], &outcome["verdict"]),
                    (&0.0.into(), &"same".into())
                );
            }
            trusting +=
                usize::from(outcome["outcome"] == "trust" && outcome["verdict"] == "better");
        }
    }
    assert_eq!(trusting, 4, "fifty clients leave time to be trusted, in any market");
    let picture = fs::read_to_string(folder.path().join("out/heatmap.svg")).expect("a picture");
    let open = cells.iter().flat_map(|cell| cell["outcomes"].as_array().expect("outcomes"));
    let open = open.filter(|one| one["verdict"] == "not-decided").count();
    let hatched = picture.matches("fill=\"url(#sweep-flips)\"").count();
    assert_eq!(hatched, open + 1, "what is not decided is hatched, and the legend says so");
}

#[test]
fn what_cannot_be_put_together_is_refused_and_nothing_is_written() {
    let folder = TempDir::new().expect("a folder");
    let file = write(&folder, SMALL);
    let at = |name: &str| folder.path().join(name);
    for part in ["1/2", "2/2"] {
        let out = at(&part.replace('/', "-"));
        done(&sweep(&file, &out, &["--shard", part, "--replications", "1"]));
    }
    done(&sweep(&file, &at("other"), &["--shard", "2/2", "--seed", "2", "--replications", "1"]));
    done(&sweep(&file, &at("whole"), &["--replications", "1"]));
    let before = entries(folder.path());
    let out = at("merged");
    refused(&merge(&[&at("1-2")], &out), "2/2 is missing", "make the parts that are missing");
    refused(&merge(&[&at("1-2"), &at("1-2")], &out), "both hold part 1/2", "name each part once");
    let answer = merge(&[&at("1-2"), &at("other")], &out);
    refused(&answer, "no parts of one sweep", "make all parts with one program");
    refused(&merge(&[&at("whole")], &out), "shard.json", "name folders that");
    refused(&merge(&[&at("nowhere")], &out), "nowhere", "name folders that");
    let tasks = at("2-2").join("tasks.csv");
    let text = fs::read_to_string(&tasks).expect("text");
    let short: Vec<&str> = text.lines().take(3).collect();
    fs::write(&tasks, short.join("\n")).expect("a file");
    let answer = merge(&[&at("1-2"), &at("2-2")], &out);
    refused(&answer, "tasks.csv is not as", "make this part once more");
    assert_eq!(entries(folder.path()), before);
}

#[test]
fn a_part_that_is_none_and_an_experiment_that_is_not_there_are_refused() {
    let folder = TempDir::new().expect("a folder");
    let (file, out) = (write(&folder, SMALL), folder.path().join("out"));
    for part in ["0/4", "5/4", "1", "a/b", "1/0"] {
        refused(&sweep(&file, &out, &["--shard", part]), part, "");
    }
    refused(&sweep("mars", &out, &[]), "no experiment `mars`", "take a name of these");
    refused(&sweep("cohort-2014", &out, &[]), "caseload-style-market", "take a name of these");
    refused(&klantreis(&["sweep", &file]), "--out", "");
    refused(&klantreis(&["sweep", "--out", "x"]), "", "");
    let both = klantreis(&["sweep", &file, "--merge", "x", "--out", "y"]);
    refused(&both, "cannot be used with", "");
    assert_eq!(entries(folder.path()), ["small.toml".to_owned()].into());
}

#[test]
fn an_experiment_is_checked_to_the_line() {
    let folder = TempDir::new().expect("a folder");
    for (piece, instead, error) in [
        ("months = 12", "months = 36", "`weeks`"),
        ("months = 12", "months = 12.5", ":7: `months`"),
        ("\"trust\"", "\"own-home-since-arrival\"", ":6: `outcomes`"),
        ("\"trust\"", "\"ever-worked\"", ":6: `outcomes`"),
        ("caseload = \"300\"", "caseload = \"301\"", ":11: "),
        ("caseload = \"300\"", "cases = \"300\"", ":11: "),
        ("name = \"300\"", "name = \"50\"", ":17: `50` stands there twice"),
        ("name = \"market\"", "name = \"caseload\"", "`caseload` stands there twice"),
        ("market = \"ruim\"", "market = \"mars\"", ":21: "),
        ("caseload = 50 }", "caseload = 0 }", ":16: "),
        ("{ name = \"on\" }", "{ name = \"on\", weeks = 3 }", ":25: "),
        ("[reference]\ncaseload = \"300\"\nnothing = \"on\"\n", "", "`reference`"),
        ("extends = \"cohort-2015\"", "extends = \"mars\"", ":1: "),
    ] {
        assert!(SMALL.contains(piece), "{piece}");
        let file = write(&folder, &SMALL.replacen(piece, instead, 1));
        let answer = sweep(&file, &folder.path().join("out"), &[]);
        refused(&answer, error, "");
        let checked = klantreis(&["check", &file]);
        assert_eq!((checked.status, &checked.err), (ExitStatus::Wrong, &answer.err));
    }
    let file = write(&folder, SMALL);
    let good = klantreis(&["check", &file, "--lang", "en"]);
    done(&good);
    assert!(good.out.contains("experiment"), "{}", good.out);
    assert_eq!(entries(folder.path()), ["small.toml".to_owned()].into());
}

#[test]
#[ignore = "lives 1,440 worlds"]
fn the_heat_map_of_the_readme_is_that_of_its_command() {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let out = out.to_str().expect("a name");
    done(&klantreis(&["sweep", "caseload-style-market", "--lang", "en", "--quiet", "--out", out]));
    let fresh = fs::read_to_string(folder.path().join("out/heatmap.svg")).expect("a picture");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let kept = fs::read_to_string(root.join("docs/pictures/heatmap.svg")).expect("a picture");
    assert_eq!(kept, fresh, "make it anew with the command of the README");
}
