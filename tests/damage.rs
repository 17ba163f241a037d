//! Whatever a file of a scenario, an offer, an experiment, an exercise or a scene says, `check` answers
//! with what it is or with one refusal: its file, a line, and what to do.

use std::fs;
use std::path::Path;

use klantreis_cli::ExitStatus;
use proptest::prelude::*;
use tempfile::TempDir;

use crate::cli::klantreis;

/// One file of each kind that is read from a folder of the reader's own.
const KINDS: [&str; 6] = [
    "scenarios/library/amsterdam-2016.toml",
    "scenarios/offers/taalboost.toml",
    "scenarios/experiments/caseload-style-market.toml",
    "scenarios/calibrations/cohort-2014.toml",
    "training/content/exercises/eerste-kwartaal-light.toml",
    "training/content/storylets/geld-rood-01.toml",
];

fn good(kind: usize) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(KINDS[kind]);
    fs::read_to_string(path).expect("the file is there")
}

/// A folder with a file of that kind, and what stands beside it.
fn folder_with(kind: usize, text: &str) -> (TempDir, String) {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("mine.toml");
    fs::write(&file, text).expect("it is written");
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(KINDS[kind]);
    // The world of an exercise has the name of the exercise.
    let world = beside.with_extension("world.toml");
    if world.is_file() {
        fs::copy(world, folder.path().join("mine.world.toml")).expect("it is copied");
    }
    let name = file.display().to_string();
    (folder, name)
}

/// A piece cut out at a place, and another put there.
fn damaged(text: &str, from: prop::sample::Index, length: usize, word: &str) -> String {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    let from = from.index(places.len());
    let to = places.get(from + length).copied().unwrap_or(text.len());
    format!("{}{word}{}", &text[..places[from]], &text[to..])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(160) })]

    #[test]
    fn a_damaged_file_of_any_kind_is_sound_or_refused_with_file_line_and_hint(
        kind in 0..KINDS.len(),
        from in any::<prop::sample::Index>(),
        length in 0..14_usize,
        word in prop_oneof![
            Just(String::new()),
            "[ -~\n]{1,4}",
            prop::sample::select(vec!["[[", "\"", "= {}", "nan", "-1e308", "[]", "2014-01-01", "[x.y]\nz = 1\n"])
                .prop_map(str::to_owned),
        ],
    ) {
        let text = damaged(&good(kind), from, length, &word);
        let (_folder, name) = folder_with(kind, &text);
        let answer = klantreis(&["check", &name]);
        if answer.status == ExitStatus::Done {
            return Ok(());
        }
        prop_assert_eq!(answer.status, ExitStatus::Wrong);
        let (error, hint) = answer.err.trim_end().split_once('\n').unwrap_or_default();
        let line = error.split_once("mine.toml:").and_then(|(_, rest)| {
            rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse::<usize>().ok()
        });
        let lines = text.lines().count() + 1;
        prop_assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{}: {}", KINDS[kind], answer.err);
        prop_assert!(hint.starts_with("hint: ") && hint.lines().count() == 1, "{}: {}", KINDS[kind], answer.err);
    }
}

#[test]
fn each_kind_of_file_is_sound_before_it_is_damaged() {
    for (kind, name) in KINDS.iter().enumerate() {
        let (_folder, file) = folder_with(kind, &good(kind));
        let answer = klantreis(&["check", &file]);
        assert_eq!(answer.status, ExitStatus::Done, "{name}: {}", answer.err);
    }
}
