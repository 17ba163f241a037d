//! Whatever a file says, its reader answers with evidence or with a helpful refusal.

use klantreis_evidence::{Catalogue, EvidenceError, EvidenceFiles};
use proptest::prelude::*;

use crate::refusals::{COUNTRIES, PARAMETERS, SOURCES, TARGETS, files};

/// Reads evidence with one text in the place of a file, by its number and name.
fn read_with(place: usize, text: &str) -> (&'static str, Result<Catalogue, EvidenceError>) {
    let mut all: EvidenceFiles = files("labour", PARAMETERS);
    let (name, file) = match place {
        0 => ("sources.toml", &mut all.sources),
        1 => ("labour.toml", &mut all.parameters[0].1),
        2 => ("work.toml", &mut all.targets[0].1),
        _ => ("countries.csv", &mut all.codes[0].1),
    };
    text.clone_into(&mut file.text);
    (name, Catalogue::from_files(&all))
}

const GOOD: [&str; 4] = [SOURCES, PARAMETERS, TARGETS, COUNTRIES];

/// Fails when a refusal lacks its file, a line of that file, or its hint.
fn check(place: usize, text: &str) -> Result<(), TestCaseError> {
    let (name, Err(error)) = read_with(place, text) else { return Ok(()) };
    prop_assert!(error.hint().is_some_and(|hint| !hint.is_empty()), "{error}: no hint");
    let Some(said) = error.place() else {
        return Err(TestCaseError::fail(format!("{error}: no place")));
    };
    // Without its sources the fault shows in the file that names them, and says where they were sought.
    let elsewhere = place == 0
        && matches!(&error, EvidenceError::UnknownSource { sources, .. } if sources == name);
    prop_assert!(elsewhere || said.file == name, "{error}: the fault is in {name}");
    let lines = if elsewhere { usize::MAX } else { text.lines().count() + 1 };
    prop_assert!((1..=lines).contains(&said.line), "{error}: the file has {lines} lines");
    prop_assert!(error.to_string().starts_with(&said.to_string()), "{error}");
    Ok(())
}

/// A good file with a piece cut out and another put in its place.
fn mutated() -> impl Strategy<Value = (usize, String)> {
    let word = prop_oneof![
        Just(String::new()),
        "[ -~\n]{1,4}",
        Just("[[".to_owned()),
        Just("\"".to_owned()),
        Just("= {}".to_owned()),
        Just("nan".to_owned()),
        Just("-1e308".to_owned()),
        Just("é\u{feff}\r\n".to_owned()),
        Just("2014-01-01".to_owned()),
        Just("[x.y]\nz = 1\n".to_owned()),
    ];
    (0..4_usize, any::<prop::sample::Index>(), 0..12_usize, word).prop_map(
        |(place, from, length, word)| {
            let good = GOOD[place];
            let from = from.index(good.len());
            let to = (from + length).min(good.len());
            // The files hold no letters of more than one byte, so every place is a border.
            (place, format!("{}{word}{}", &good[..from], &good[to..]))
        },
    )
}

/// A good file in which a value is of another kind.
fn swapped() -> impl Strategy<Value = (usize, String)> {
    let value = prop::sample::select(vec![
        "1",
        "-3.5",
        "\"words\"",
        "true",
        "[]",
        "{}",
        "[1, \"a\"]",
        "[{ id = 1 }]",
        "2014-07-01",
        "inf",
        "{ kind = \"beta\" }",
        "{ \"2014-13-01\" = 1 }",
        "[[]]",
        "{ a = { b = 1 } }",
    ]);
    (0..3_usize, any::<prop::sample::Index>(), value).prop_map(|(place, line, value)| {
        let lines: Vec<&str> = GOOD[place].lines().collect();
        let line = line.index(lines.len());
        let swap = |(number, text): (usize, &&str)| match text.split_once(" = ") {
            Some((key, _)) if number == line => format!("{key} = {value}\n"),
            _ => format!("{text}\n"),
        };
        (place, lines.iter().enumerate().map(swap).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn any_text_is_read_or_refused_with_place_and_hint(place in 0..4_usize, text in any::<String>()) {
        check(place, &text)?;
    }

    #[test]
    fn text_that_looks_like_toml_is_read_or_refused_with_place_and_hint(
        place in 0..4_usize,
        text in "([\\[\\]a-z.=\"{}0-9 ,#'-]{0,12}\n){0,8}",
    ) {
        check(place, &text)?;
    }

    #[test]
    fn a_damaged_file_is_read_or_refused_with_place_and_hint((place, text) in mutated()) {
        check(place, &text)?;
    }

    #[test]
    fn a_value_of_another_kind_is_read_or_refused_with_place_and_hint((place, text) in swapped()) {
        check(place, &text)?;
    }
}
