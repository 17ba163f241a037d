//! What the documents say, tried.

use std::fs;
use std::path::{Path, PathBuf};

use crate::binary::run_binary;
use crate::reference::compare;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("a README")
}

#[test]
fn the_lines_of_the_readme_do_what_they_say() {
    let folder = tempfile::TempDir::new().expect("a folder");
    // So that `check` finds the file it names.
    let library = folder.path().join("scenarios/library");
    fs::create_dir_all(&library).expect("a folder");
    fs::copy(root().join("scenarios/library/cohort-2014.toml"), library.join("cohort-2014.toml"))
        .expect("the scenario is there");
    let text = readme();
    let lines: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("klantreis ")).collect();
    assert!(lines.len() >= 6, "only {} lines found", lines.len());
    assert!(lines.contains(&PICTURED), "the README does not say how its picture is made");
    for line in lines {
        let typed: Vec<&str> = line.split_whitespace().collect();
        let answer = run_binary(&typed, folder.path());
        let errors = String::from_utf8_lossy(&answer.stderr).into_owned();
        assert_eq!(answer.status.code(), Some(0), "klantreis {line}\n{errors}");
        assert!(!answer.stdout.is_empty(), "klantreis {line} says nothing");
        if line == PICTURED {
            the_picture_is_that_of(&folder.path().join("out/curve.svg"));
        }
    }
}

/// The line of the README that makes its picture.
const PICTURED: &str =
    "run cohort-2014 --persons 500 --replications 20 --uncertainty both --out out";

fn the_picture_is_that_of(file: &Path) {
    let fresh = fs::read_to_string(file).expect("a picture");
    let command = "UPDATE_DOCS=1 cargo test -p klantreis-tests readme";
    compare("docs/pictures/curve.svg", &fresh, command);
}

#[test]
fn the_readme_has_two_cargo_commands() {
    let text = readme();
    let commands: Vec<&str> = text.lines().filter(|line| line.starts_with("cargo ")).collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    assert!(commands[0].starts_with("cargo run --release"));
    assert!(commands[1].starts_with("cargo test --workspace"));
}

#[test]
fn the_readme_says_what_a_first_build_needs() {
    let text = readme();
    let needs = ["linker", "fetches the crates", "1.95"];
    assert!(needs.iter().all(|one| text.contains(one)), "a reader without these is surprised");
    assert!(!text.contains("all they need"));
}

#[test]
fn every_file_and_folder_that_the_readme_names_exists() {
    let text = readme();
    let mut named = 0;
    for part in text.split('`').skip(1).step_by(2) {
        if part.starts_with("docs/") || part.ends_with('/') {
            assert!(root().join(part).exists(), "{part} is not there");
            named += 1;
        }
    }
    assert!(named > 8, "only {named} found");
}

#[test]
fn the_description_of_the_model_names_every_mechanism_of_a_source_that_it_leans_on() {
    let text = fs::read_to_string(root().join("docs/model.md")).expect("a description");
    for room in klantreis_sim::MECHANISMS {
        let said = room.iter().filter(|one| text.contains(one.id)).count();
        let name = room.first().map_or("", |one| one.room);
        assert!(said > 0, "docs/model.md says nothing of the mechanisms of {name}");
    }
}
