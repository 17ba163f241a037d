//! Municipalities by code or name.

use klantreis_evidence::{Catalogue, CodeList, Place};
use klantreis_records::manifest;
use klantreis_records::summary::Made;
use klantreis_sim::arrival::split;

use crate::error::ScenarioError;

/// The number of the plain average municipality, which stands for the country and has no name.
pub const AVERAGE: u16 = 1;

/// The number of a municipality: from its code (`GM0363`, `0363`) or a name in the code list.
///
/// # Errors
/// [`ScenarioError::UnknownWord`] for anything else.
pub fn number_of(name: &str, catalogue: &Catalogue) -> Result<u16, ScenarioError> {
    let codes = catalogue.code_list("municipalities")?;
    let asked = name.trim().to_lowercase();
    let of_name = ["name", "also_called"].iter().find_map(|column| {
        let mut named = codes.column("code").zip(codes.column(column));
        let is_it = |called: &str| !called.is_empty() && called.to_lowercase() == asked;
        named.find(|(_, called)| is_it(called)).map(|(code, _)| code)
    });
    let code = of_name.unwrap_or(&asked);
    number_in(code).ok_or_else(|| {
        let allowed = format!("a code such as GM0363 or a name: {}", names(codes));
        unknown(name, allowed)
    })
}

/// Refuses a municipality that the code list does not know: nobody's code is made up. The average one
/// is nowhere, and passes.
///
/// # Errors
/// [`ScenarioError::UnknownWord`] for any other.
pub fn check_known(number: u16, catalogue: &Catalogue) -> Result<(), ScenarioError> {
    let codes = catalogue.code_list("municipalities")?;
    let is_known = codes.column("code").any(|code| number_in(code) == Some(number));
    if is_known || number == AVERAGE {
        return Ok(());
    }
    Err(unknown(&format!("GM{number:04}"), names(codes)))
}

fn names(codes: &CodeList) -> String {
    codes.column("name").collect::<Vec<_>>().join(", ")
}

fn unknown(name: &str, allowed: String) -> ScenarioError {
    ScenarioError::UnknownWord {
        place: Place { file: "--municipality".to_owned(), line: 0 },
        key: "municipality",
        word: name.to_owned(),
        allowed,
    }
}

/// The name of a municipality; its code when the list does not know it.
#[must_use]
pub fn name_of(number: u16, catalogue: &Catalogue) -> String {
    let codes = catalogue.code_list("municipalities");
    let of_number = |row: &&[String]| row.first().and_then(|code| number_in(code)) == Some(number);
    let row = codes.ok().and_then(|codes| codes.rows().find(of_number));
    row.and_then(|row| row.get(1).cloned()).unwrap_or_else(|| format!("GM{number:04}"))
}

/// The number in a code such as `GM0363` or `0363`.
fn number_in(code: &str) -> Option<u16> {
    let digits = code.strip_prefix(['G', 'g']).and_then(|code| code.strip_prefix(['M', 'm']));
    let digits = digits.unwrap_or(code);
    let is_code = digits.len() <= 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let number = if is_code { digits.parse().ok() } else { None };
    number.filter(|number| *number > 0)
}

/// How many persons each of these municipalities has: by inhabitants, in whole persons, what is left to
/// the largest remainders. One alone has them all.
///
/// # Errors
/// [`ScenarioError::UnknownWord`] for one of several whose inhabitants are not known, and
/// [`ScenarioError::TooFewPersons`] when one would have nobody.
pub fn sizes(
    numbers: &[u16],
    persons: u32,
    catalogue: &Catalogue,
) -> Result<Vec<u32>, ScenarioError> {
    if numbers.len() < 2 {
        return Ok(vec![persons; numbers.len()]);
    }
    let inhabitants = numbers
        .iter()
        .map(|&number| inhabitants_of(number, catalogue))
        .collect::<Result<Vec<f64>, _>>()?;
    let sizes = split(persons, &inhabitants);
    match numbers.iter().zip(&sizes).find(|(_, size)| **size == 0) {
        None => Ok(sizes),
        Some((&number, _)) => Err(ScenarioError::TooFewPersons {
            persons,
            places: numbers.len(),
            name: name_of(number, catalogue),
        }),
    }
}

/// The inhabitants of a municipality, by the code list [count].
fn inhabitants_of(number: u16, catalogue: &Catalogue) -> Result<f64, ScenarioError> {
    let codes = catalogue.code_list("municipalities")?;
    let mut all = codes.column("code").zip(codes.column("inhabitants"));
    let known = all.find(|(code, _)| number_in(code) == Some(number));
    let inhabitants =
        known.and_then(|(_, cell)| cell.parse().ok()).filter(|many: &f64| *many > 0.0);
    inhabitants.ok_or_else(|| {
        let allowed = format!("those whose inhabitants are known: {}", names(codes));
        unknown(&format!("GM{number:04}"), allowed)
    })
}

/// The municipalities of a run with their names and persons; nothing for the average one, which is
/// nowhere.
pub(crate) fn places(made: &Made, catalogue: &Catalogue) -> Vec<manifest::Place> {
    if made.municipalities == [AVERAGE] {
        return Vec::new();
    }
    // What cannot be split was refused before it was lived.
    let sizes = sizes(&made.municipalities, made.persons, catalogue).unwrap_or_default();
    let place = |(&number, persons)| manifest::Place {
        code: format!("GM{number:04}"),
        name: name_of(number, catalogue),
        persons,
    };
    made.municipalities.iter().zip(sizes).map(place).collect()
}
