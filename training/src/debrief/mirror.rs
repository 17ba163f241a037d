//! The MI-spiegel: acts counted by the codes of their authors, with honest limits.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use klantreis_evidence::tree::parse;
use serde::Serialize;

use super::Kept;
use crate::error::TrainingError;

const FILE: &str = "training/content/mirror.toml";

static LINES: LazyLock<Option<Lines>> =
    LazyLock::new(|| read_lines(include_str!("../../content/mirror.toml")).ok());

/// The ten counts by name, with the act codes that they count.
const COUNTS: [(&str, &[&str]); 10] = [
    ("inform", &["inform"]),
    ("persuade", &["persuade"]),
    ("persuade-allowed", &["persuade-allowed"]),
    ("question", &["question-open", "question-closed"]),
    ("reflect-simple", &["reflect-simple"]),
    ("reflect", &["reflect"]),
    ("affirm", &["affirm"]),
    ("seek", &["seek"]),
    ("emphasise", &["emphasise"]),
    ("confront", &["confront-soft", "confront-hard"]),
];

/// The lines against which ratios are shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Lines {
    /// Fewer acts than this say nothing [count].
    pub acts_at_least: u32,
    /// Complex reflections of all reflections, fair and good [percent].
    pub complex: [f64; 2],
    /// Reflections to questions, fair and good [ratio].
    pub reflections: [f64; 2],
}

/// Acts counted; no total and no mark.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mirror {
    /// The ten counts, in their order.
    pub counts: Vec<(&'static str, u32)>,
    /// Acts of the profession that MITI does not count.
    pub others: u32,
    /// Acts that the ten count [count].
    pub number: u32,
    /// Acts that fit motivational interviewing, and acts that do not [count].
    pub adherent: [u32; 2],
    /// Complex reflections of all reflections; absent where there is too little [percent].
    pub complex: Option<f64>,
    /// Reflections to questions; absent where there is too little [ratio].
    pub reflections: Option<f64>,
    /// The lines.
    pub lines: Option<Lines>,
}

impl Mirror {
    pub(super) fn of(kept: &[Kept]) -> Self {
        let said = kept.iter().flat_map(|one| one.contact.said());
        Self::count(said.flat_map(|said| said.acts.iter().map(String::as_str)))
    }

    /// Counts acts by their codes.
    pub fn count<'a>(acts: impl Iterator<Item = &'a str>) -> Self {
        let mut by_act: BTreeMap<&str, u32> = BTreeMap::new();
        for act in acts {
            *by_act.entry(act).or_default() += 1;
        }
        let all: u32 = by_act.values().sum();
        let of = |codes: &[&str]| -> u32 { codes.iter().filter_map(|code| by_act.get(code)).sum() };
        let counts: Vec<(&'static str, u32)> =
            COUNTS.iter().map(|(name, codes)| (*name, of(codes))).collect();
        let number = counts.iter().map(|(_, count)| count).sum();
        let (simple, complex) = (of(&["reflect-simple"]), of(&["reflect"]));
        let questions = of(&["question-open", "question-closed"]);
        let lines = *LINES;
        let is_enough = lines.is_some_and(|lines| number >= lines.acts_at_least);
        let ratio = |one: u32, other: u32| {
            (is_enough && other > 0).then(|| f64::from(one) / f64::from(other))
        };
        Self {
            counts,
            others: all - number,
            number,
            adherent: [
                of(&["seek", "affirm", "emphasise"]),
                of(&["confront-soft", "confront-hard", "persuade"]),
            ],
            complex: ratio(complex, simple + complex).map(|share| share * 100.0),
            reflections: ratio(simple + complex, questions),
            lines,
        }
    }
}

/// Reads the lines.
///
/// # Errors
/// [`TrainingError`] with file and line for whatever is wrong.
pub fn read_lines(text: &str) -> Result<Lines, TrainingError> {
    let mut from = parse(FILE, text)?;
    let acts_at_least = crate::exercise::count(&mut from, "acts_at_least", [1.0, 1000.0])?;
    let mut pair = |key: &'static str| -> Result<[f64; 2], TrainingError> {
        let numbers = from.numbers(key)?;
        let (place, numbers) = from.need(key, numbers)?;
        <[f64; 2]>::try_from(numbers).map_err(|_| {
            let what = format!("`{key}` must be two numbers, fair and good");
            TrainingError::Scene { place, what }
        })
    };
    let lines = Lines {
        acts_at_least,
        complex: pair("complex_reflections")?,
        reflections: pair("reflections_to_questions")?,
    };
    from.finish()?;
    Ok(lines)
}
