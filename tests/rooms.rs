//! Who may name whom, and where lines live.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() && name != "target" && !name.to_string_lossy().starts_with('.') {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|one| one == ending) {
            found.push(path);
        }
    }
}

fn rust_files(below: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&root().join(below), "rs", &mut found);
    found.sort();
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("text"))).collect()
}

#[test]
fn no_rust_file_is_longer_than_500_lines() {
    for (path, text) in rust_files(".") {
        assert!(text.lines().count() <= 500, "{} is too long", path.display());
    }
}

#[test]
fn a_crate_names_only_what_lies_upstream() {
    let upstream: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("evidence", &[] as &[&str]),
        ("texts", &[]),
        ("sim", &["evidence"]),
        ("records", &["evidence", "sim", "texts"]),
        ("scenarios", &["evidence", "sim", "records", "texts"]),
        ("cli", &["evidence", "sim", "records", "scenarios", "texts"]),
    ]);
    for (name, allowed) in &upstream {
        let manifest =
            fs::read_to_string(root().join(name).join("Cargo.toml")).expect("a manifest");
        for other in upstream.keys().filter(|other| *other != name) {
            let named = manifest.contains(&format!("klantreis-{other}"));
            assert!(!named || allowed.contains(other), "{name} names {other}");
        }
    }
}

#[test]
fn a_question_of_chance_has_a_number_of_its_own() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in rust_files("sim/src") {
        for part in text.split("Question::new(").skip(1) {
            let number = part.split(',').next().unwrap_or_default().trim().to_owned();
            if number.chars().all(|digit| digit.is_ascii_digit()) && !number.is_empty() {
                let place = path.display().to_string();
                let before = seen.insert(number.clone(), place.clone());
                assert!(before.is_none(), "question {number} stands in {before:?} and {place}");
            }
        }
    }
    assert!(seen.len() > 20, "only {} questions found", seen.len());
}

#[test]
fn only_arrival_reads_nationality() {
    for (path, text) in rust_files("sim/src") {
        let inside = path.components().any(|part| part.as_os_str() == "arrival");
        assert!(inside || !text.contains("Nationality"), "{} reads it", path.display());
    }
}

#[test]
fn a_component_is_written_by_its_own_room_only() {
    for (path, text) in rust_files("sim/src") {
        let inserts = text.contains(".insert(") && !text.contains("insert_resource");
        let kernel_or_arrival = path
            .components()
            .any(|part| part.as_os_str() == "kernel" || part.as_os_str() == "arrival");
        assert!(
            kernel_or_arrival || !inserts || !text.contains("entity_mut("),
            "{} replaces a component",
            path.display()
        );
    }
}

#[test]
fn no_number_id_is_read_in_two_places() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (_, text) in rust_files("sim/src") {
        for part in text.split('"').skip(1).step_by(2) {
            let dots = part.matches('.').count();
            let plain =
                part.chars().all(|one| one.is_ascii_lowercase() || "-.0123456789".contains(one));
            if dots == 2 && plain {
                *seen.entry(part.to_owned()).or_default() += 1;
            }
        }
    }
    let twice: Vec<_> = seen.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert!(seen.len() > 100, "only {} ids found", seen.len());
}

#[test]
fn no_dutch_sentence_stands_in_rust() {
    // Words of ordinary Dutch sentences that no identifier and no English text holds.
    let words = ["het", "een", "niet", "wordt", "naar", "zijn", "deze", "heeft", "werkt"];
    for (path, text) in rust_files(".") {
        if path.ends_with("rooms.rs") {
            continue;
        }
        for line in text.lines() {
            let found = line
                .split(|letter: char| !letter.is_alphabetic())
                .filter(|word| words.contains(&word.to_lowercase().as_str()))
                .count();
            assert!(found < 2, "{}: {line}", path.display());
        }
    }
}

#[test]
fn every_room_of_the_model_has_its_tests() {
    let entries = fs::read_dir(root().join("sim/src")).expect("the rooms are there");
    for entry in entries.flatten().filter(|entry| entry.path().is_dir()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let tests = root().join("tests").join(format!("{name}.rs"));
        assert!(name == "kernel" || tests.exists(), "{name} has no tests");
    }
}
