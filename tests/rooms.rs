//! Who may name whom, and where lines live.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

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
        ("training", &["evidence", "sim", "records", "scenarios", "texts"]),
        ("web", &["evidence", "sim", "records", "scenarios", "texts", "training"]),
        ("cli", &["evidence", "sim", "records", "scenarios", "texts", "training", "web"]),
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

/// The files of the rooms: the kernel knows no state of any room.
fn files_of_rooms() -> impl Iterator<Item = (String, String, String)> {
    rust_files("sim/src").into_iter().filter_map(|(path, text)| {
        let below = path.strip_prefix(root().join("sim/src")).expect("a file of sim");
        let room = below.parent()?.components().next()?.as_os_str().to_str()?.to_owned();
        let file = below.to_string_lossy().replace('\\', "/");
        (room != "kernel").then_some((room, file, text))
    })
}

/// The name after `before`, wherever that stands in a text.
fn names_after<'a>(text: &'a str, before: &str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).map(|rest| {
        let end = rest.find(|one: char| !one.is_alphanumeric() && one != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}

/// The states and resources of the rooms, with the room in which each is declared.
fn owners() -> BTreeMap<String, String> {
    let mut owners = BTreeMap::new();
    for (room, file, text) in files_of_rooms() {
        let derived = text.split("#[derive(").skip(1).filter(|rest| {
            let derives = rest.split(')').next().unwrap_or_default();
            derives.split(", ").any(|one| one == "Component" || one == "Resource")
        });
        for rest in derived {
            let name = names_after(rest, "struct ").next().or(names_after(rest, "enum ").next());
            let name = name.unwrap_or_default().to_owned();
            let before = owners.insert(name.clone(), room.clone());
            assert!(before.is_none(), "{file} declares {name}, as {before:?} does");
        }
    }
    assert!(owners.len() > 40, "only {} states found", owners.len());
    owners
}

#[test]
fn a_component_is_written_by_its_own_room_only() {
    let owners = owners();
    let mut writes = 0;
    for (room, file, text) in files_of_rooms() {
        for before in ["mut ", "Mut<", "ResMut<"] {
            for name in names_after(&text, before) {
                let owner = owners.get(name).unwrap_or(&room);
                assert_eq!(*owner, room, "{file} may write {name}");
                writes += usize::from(owners.contains_key(name));
            }
        }
    }
    assert!(writes > 60, "only {writes} writes found");
}

/// Ways to make or replace what a person or household has, past the fields that only its room sees.
const WAYS: [&str; 6] =
    ["&mut World", "Commands", "entity_mut(", ".spawn(", ".insert_batch(", "remove::<"];

/// Files outside arrival that do so, how, and why.
const MAKERS: &[(&str, &str, &str)] = &[
    ("household/systems.rs", "Commands", "whoever leaves a couple begins a household"),
    ("household/systems.rs", ".spawn(", "whoever leaves a couple begins a household"),
    ("household/death.rs", "Commands", "whoever died is passed over from then on"),
    ("law/due.rs", "Commands", "what Wi2021 asks for is kept for its people alone"),
];

#[test]
fn nobody_but_arrival_makes_or_replaces_what_a_person_has() {
    let mut excused = 0;
    for (_, file, text) in files_of_rooms().filter(|(room, ..)| room != "arrival") {
        for way in WAYS.into_iter().filter(|way| text.contains(way)) {
            let excuse = MAKERS.iter().any(|maker| maker.0 == file && maker.1 == way);
            assert!(excuse, "{file} has {way}");
            excused += 1;
        }
    }
    assert_eq!(excused, MAKERS.len(), "an excuse is not needed");
}

/// Numbers that stand in the rooms and say nothing about the world: file, number, what it is.
const NOT_ABOUT_THE_WORLD: &[(&str, &str, &str)] = &[
    ("arrival/cohort.rs", "28", "bits that a name has for persons"),
    ("arrival/params.rs", "2014", "the first of the years whose composition has a number"),
    ("arrival/params.rs", "2023", "the last of them"),
    ("arrival/plan.rs", "0.01", "keeps a divisor from zero"),
    ("education/params.rs", "1.001", "room for what rounding adds to a bound"),
    ("health/params.rs", "12.0", "the variance of a uniform number is a twelfth"),
    ("health/systems/settle.rs", "120.0", "an age that stands for never"),
    ("journey/systems.rs", "16", "a bit of a table"),
    ("journey/systems.rs", "32", "a bit of a table"),
    ("household/death.rs", "52", "whole weeks of the year whose chance is drawn at once"),
    ("labour/search.rs", "52.0", "weeks in the year of work that soft skills are counted by"),
    ("offers/open.rs", "1000.0", "places are given for a thousand persons"),
    ("language/learning.rs", "5.0", "the top of the scale of levels"),
];

/// The numbers that a line of code holds, those of questions of chance apart.
fn numbers_of(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or_default();
    let outside: String = code.split('"').step_by(2).collect::<Vec<_>>().join("_");
    if code.contains("Question::new(") || code.trim_start().starts_with("#[") {
        return Vec::new();
    }
    let mut numbers = Vec::new();
    let mut rest = outside.replace("..", " ");
    while let Some(start) = rest.find(|one: char| one.is_ascii_digit()) {
        let part_of_name =
            rest[..start].ends_with(|one: char| one.is_alphanumeric() || one == '_' || one == '.');
        let tail = rest.split_off(start);
        let length = tail.find(|one: char| !one.is_ascii_digit() && one != '_' && one != '.');
        let (number, after) = tail.split_at(length.unwrap_or(tail.len()));
        if !part_of_name {
            numbers.push(number.trim_end_matches(['.', '_']).replace('_', ""));
        }
        after.clone_into(&mut rest);
    }
    numbers
}

/// Whether a number may be about the world: 0, 1, 2, a half and small whole numbers count nothing.
fn may_be_about_the_world(number: &str) -> bool {
    match number.parse::<f64>() {
        Ok(value) if number.contains('.') => ![0.0, 0.5, 1.0, 2.0].contains(&value),
        Ok(value) => value >= 10.0,
        Err(_) => true,
    }
}

#[test]
fn no_number_about_the_world_stands_in_a_room() {
    let mut excused: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (_, file, text) in files_of_rooms() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        // The place of a room in the story of a week says nothing about the world.
        for line in code.lines().filter(|line| !line.contains("const PLACE: u8")) {
            for number in numbers_of(line).iter().filter(|one| may_be_about_the_world(one)) {
                let excuse = NOT_ABOUT_THE_WORLD
                    .iter()
                    .find(|one| one.0 == file && one.1 == number.as_str());
                let Some((file, number, _)) = excuse else {
                    panic!("{file}: {number} belongs in evidence/parameters: {line}");
                };
                *excused.entry((file, number)).or_default() += 1;
            }
        }
    }
    assert_eq!(excused.len(), NOT_ABOUT_THE_WORLD.len(), "an excuse is not needed: {excused:?}");
}

#[test]
fn a_number_is_seen_where_it_stands() {
    assert_eq!(numbers_of("let x2 = [1_000.5; 3]; // 7"), ["1000.5", "3"]);
    assert_eq!(numbers_of("(4.0, 11.0).min(104) / 40.0"), ["4.0", "11.0", "104", "40.0"]);
    assert_eq!(numbers_of("for year in FIRST..=2023 { x.1 }"), ["2023"]);
    assert!(numbers_of("const A: Question = Question::new(101, \"x\");").is_empty());
    assert!(numbers_of("from.weeks(\"a.b.permit-2014\")? as f32").is_empty());
    assert!(!["0", "1.0", "0.5", "2.0", "4"].into_iter().any(may_be_about_the_world));
    assert!(["3.0", "0.25", "26", "104"].into_iter().all(may_be_about_the_world));
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

/// Words of ordinary Dutch that are neither English nor part of an identifier: one is too many.
/// Words of Dutch sentences; `moeten` is none of them here, being a state of the model.
const DUTCH: &str = "het een niet geen wordt worden werd naar zijn deze heeft hebben werkt werken \
    voor bij ook maar omdat zonder kunnen moet mensen jaar jaren nog aan uit als dat ik wij \
    zij hij hun haar onze mijn jouw uw daar hier veel weinig tijdens tussen onder tegen sinds dus \
    toch alleen samen weer graag gaat doet komt krijgt wil zou zullen dit welke waar wanneer hoe";

/// Shorter words, some of them English too: three on a line are a sentence.
const SHORT_DUTCH: &str = "we of van met door en de te om er is in op ze je was die";

fn is_dutch(line: &str) -> bool {
    static LONG: LazyLock<BTreeSet<&str>> = LazyLock::new(|| DUTCH.split_whitespace().collect());
    static SHORT: LazyLock<BTreeSet<&str>> =
        LazyLock::new(|| SHORT_DUTCH.split_whitespace().collect());
    // Words that English has as well prove nothing by themselves.
    let english = ["we", "of", "is", "in", "met", "was", "door", "die"];
    let lower = line.to_lowercase();
    let (mut short, mut only_dutch) = (0, 0);
    // Words joined by hyphens are the name of an exercise, a scene or a file, and no sentence.
    for word in lower.split(|letter: char| !letter.is_alphabetic() && letter != '-') {
        if LONG.contains(word) {
            return true;
        }
        short += usize::from(SHORT.contains(word));
        only_dutch += usize::from(SHORT.contains(word) && !english.contains(&word));
    }
    short >= 3 && only_dutch > 0
}

#[test]
fn no_dutch_sentence_stands_in_rust() {
    for (path, text) in rust_files(".") {
        if path.ends_with("rooms.rs") {
            continue;
        }
        for line in text.lines() {
            assert!(!is_dutch(line), "{}: {line}", path.display());
        }
    }
}

#[test]
fn a_dutch_sentence_is_seen_however_short() {
    for line in ["// Zij wil werken.", "\"de baan is op\"", "println!(\"U komt er wel\")"] {
        assert!(is_dutch(line), "{line}");
    }
    for line in [
        "/// Met by one of those in the door.",
        "let inburgering = de.bijstand();",
        "play(\"derde-jaar\")",
    ] {
        assert!(!is_dutch(line), "{line}");
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
