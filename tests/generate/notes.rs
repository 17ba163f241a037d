//! What klantmanagers write: many voices, plain words, nothing that is nobody's business.

use std::collections::BTreeSet;

use klantreis_records::notes::{KINDS, variants};
use klantreis_texts::{Lang, Texts};

use super::{catalogue, make, order, rows, scenario};

/// The kinds of which each must have many variants; contacts count together.
const MANY: usize = 12;
/// The longest that sentences may be on average [words].
const PLAIN: f64 = 14.0;

/// The variants of a kind as they stand in the file: a slot counts as one word.
fn templates(kind: &str) -> Vec<String> {
    let files = Lang::Nl.files();
    let (_, text) = files.iter().find(|(name, _)| *name == "journal").expect("the journal");
    let begins = format!("{kind}-");
    let of_kind = text.lines().filter_map(|line| {
        let (key, words) = line.split_once(" = ")?;
        let number = key.strip_prefix(&begins)?;
        number.bytes().all(|byte| byte.is_ascii_digit()).then(|| words.to_owned())
    });
    of_kind.collect()
}

/// The four words in a row that a text has.
fn four_grams(text: &str) -> BTreeSet<Vec<String>> {
    let text = text.replace("{ $", "{$").replace(" }", "}").to_lowercase();
    let plain =
        |word: &str| word.trim_matches(|one: char| !one.is_alphanumeric() && one != '$').to_owned();
    let words: Vec<String> =
        text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    words.windows(4).map(<[String]>::to_vec).collect()
}

#[test]
fn every_kind_of_text_has_at_least_twelve_variants() {
    let texts = Texts::new(Lang::Nl);
    let of = |kind: &str| {
        let found = templates(kind);
        assert_eq!(variants(&texts, kind), found.len() as u64, "{kind} is not numbered from 1 on");
        found.len()
    };
    let contacts: usize =
        KINDS.iter().filter(|kind| kind.starts_with("note-")).map(|kind| of(kind)).sum();
    assert!(contacts >= MANY);
    for kind in ["note-progress", "intake", "plan-text", "letter-missed"] {
        assert!(of(kind) >= MANY, "{kind}");
    }
}

#[test]
fn no_two_variants_share_over_half_of_their_four_words_in_a_row() {
    let all: Vec<String> = KINDS.iter().flat_map(|kind| templates(kind)).collect();
    assert!(all.len() > 80);
    let grams: Vec<BTreeSet<Vec<String>>> = all.iter().map(|text| four_grams(text)).collect();
    for (place, one) in grams.iter().enumerate() {
        assert!(one.len() > 5, "too short to be told apart: {}", all[place]);
        for (other, words) in grams.iter().enumerate().skip(place + 1) {
            let shared = one.intersection(words).count();
            let fewer = one.len().min(words.len());
            assert!(2 * shared <= fewer, "{}\n{}", all[place], all[other]);
        }
    }
}

/// All texts of a data set.
fn written() -> Vec<String> {
    let made = make(&scenario(120, 150), &order());
    let tables = [("contacts", "note"), ("plans", "text"), ("letters", "text")];
    let of = |(table, column): (&str, &str)| -> Vec<String> {
        rows(made.folder.path(), table).into_iter().map(|row| row[column].clone()).collect()
    };
    tables.into_iter().flat_map(of).collect()
}

#[test]
fn texts_name_no_nationality_no_diagnosis_and_no_gap() {
    let texts = written();
    assert!(texts.len() > 1_000);
    let catalogue = catalogue();
    let countries = catalogue.code_list("countries").expect("countries");
    let mut barred: BTreeSet<String> = ["name_nl", "adjective_nl"]
        .iter()
        .flat_map(|column| countries.column(column).map(str::to_lowercase))
        .filter(|word| !word.is_empty())
        .collect();
    // Diagnoses, beliefs and judgements: none of them stands in a file.
    barred.extend(include_str!("barred.txt").lines().map(str::to_owned));
    for text in &texts {
        let lower = format!(" {} ", text.to_lowercase());
        for word in &barred {
            // Whole words, or the beginning of longer ones.
            let found = lower.match_indices(word.as_str()).any(|(at, _)| {
                let before = lower[..at].chars().next_back();
                let is_start = before.is_none_or(|one| !one.is_alphabetic());
                let after = lower[at + word.len()..].chars().next();
                let is_whole = after.is_none_or(|one| !one.is_alphabetic());
                is_start && (is_whole || word.len() > 4)
            });
            assert!(!found, "{word}: {text}");
        }
        for gap in ["{", "}", "  ", " .", " ,", "..", "journal-", "note-", "$"] {
            assert!(!text.contains(gap), "`{gap}`: {text}");
        }
        let first = text.chars().next().expect("words");
        assert!(!first.is_lowercase(), "{text}");
    }
}

#[test]
fn texts_are_plain_and_vary() {
    let texts = written();
    let sentences = |text: &str| {
        text.split(['.', '?', '!', '\n']).filter(|one| one.split_whitespace().count() > 1).count()
    };
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let sentences: usize = texts.iter().map(|text| sentences(text)).sum();
    let average = words as f64 / sentences as f64;
    assert!(average < PLAIN, "{average:.1} words a sentence");
    let different: BTreeSet<&String> = texts.iter().collect();
    assert!(different.len() * 10 > texts.len() * 9, "{} of {}", different.len(), texts.len());
}
