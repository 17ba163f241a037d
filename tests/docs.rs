//! What the documents say, tried.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use klantreis_evidence::Catalogue;

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
fn the_readme_says_where_the_program_lies_before_it_calls_it() {
    let text = readme();
    let place = text.find("`target/release/klantreis`").expect("nobody finds the program");
    let called = text.find("\nklantreis ").expect("lines that call it");
    assert!(text.find("cargo run --release").is_some_and(|built| built < place) && place < called);
    let name = crate::binary::binary().file_stem().map(ToOwned::to_owned);
    assert_eq!(name.as_deref(), Some("klantreis".as_ref()), "the program has another name");
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

fn model() -> String {
    fs::read_to_string(root().join("docs/model.md")).expect("a description")
}

/// The words of a text, ids such as S-115 and `labour.offer.base` among them.
fn words(text: &str) -> BTreeSet<&str> {
    let parts = text.split(|one: char| !one.is_ascii_alphanumeric() && !"-.*".contains(one));
    parts.map(|word| word.trim_matches(['.', '-'])).collect()
}

#[test]
fn the_description_of_the_model_names_every_mechanism_in_the_section_of_its_room() {
    let text = model();
    let sections: Vec<&str> = text.split("\n### ").collect();
    for room in klantreis_sim::MECHANISMS.iter().chain(klantreis_sim::TEAM_MECHANISMS) {
        let name = room.first().map_or("", |one| one.room);
        let section = sections.iter().find(|one| one.to_lowercase().starts_with(name));
        let section = words(section.unwrap_or_else(|| panic!("no section on {name}")));
        for mechanism in *room {
            assert!(section.contains(mechanism.id), "{} is not in that of {name}", mechanism.id);
        }
    }
}

#[test]
fn the_description_of_the_model_names_no_mechanism_that_is_not_there() {
    let text = model();
    let rooms = klantreis_sim::MECHANISMS.iter().chain(klantreis_sim::TEAM_MECHANISMS);
    let there: BTreeSet<&str> = rooms.flat_map(|room| room.iter().map(|one| one.id)).collect();
    let is_id = |word: &&str| {
        word.strip_prefix("S-").is_some_and(|rest| rest.chars().all(|one| one.is_ascii_digit()))
    };
    for id in words(&text).into_iter().filter(is_id) {
        assert!(there.contains(id), "no room has {id}");
    }
}

#[test]
fn the_description_of_the_model_names_every_number_and_no_other() {
    let text = model();
    let known = Catalogue::builtin().expect("the evidence is sound");
    let ids: BTreeSet<&str> = known.parameters().map(|one| one.id.as_str()).collect();
    let themes: BTreeSet<&str> = ids.iter().filter_map(|id| id.split('.').next()).collect();
    let mut named = BTreeSet::new();
    for word in words(&text).into_iter().filter(|word| word.split('.').count() == 3) {
        if !word.split('.').next().is_some_and(|theme| themes.contains(theme)) {
            continue;
        }
        let meant: Vec<&str> = match word.strip_suffix('*') {
            Some(start) => ids.iter().copied().filter(|id| id.starts_with(start)).collect(),
            None => ids.get(word).copied().into_iter().collect(),
        };
        assert!(!meant.is_empty(), "there is no number {word}");
        named.extend(meant);
    }
    let missing: Vec<_> = ids.difference(&named).collect();
    assert!(missing.is_empty(), "in no equation: {missing:?}");
}

#[test]
fn the_description_of_the_model_has_the_parts_of_an_odd() {
    let text = model().to_lowercase();
    for part in [
        "purpose",
        "entities, states and scales",
        "process overview and scheduling",
        "design concepts",
        "basic principle",
        "emergence",
        "adaptation",
        "objectives",
        "learning",
        "prediction",
        "sensing",
        "interaction",
        "stochasticity",
        "collectives",
        "observation",
        "initialisation and input",
        "submodels",
    ] {
        assert!(
            text.contains(&format!("## {part}"))
                || text.contains(&format!("*{part}"))
                || text.contains(&format!(", {part}")),
            "nothing on {part}"
        );
    }
}
