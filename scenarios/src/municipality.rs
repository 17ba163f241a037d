//! Municipalities by code or name.

use klantreis_evidence::{Catalogue, Place};

use crate::error::ScenarioError;

/// The number of a municipality: from its code (`GM0363`, `0363`) or its name in the code list.
///
/// # Errors
/// [`ScenarioError::UnknownWord`] for anything else.
pub fn number_of(name: &str, catalogue: &Catalogue) -> Result<u16, ScenarioError> {
    let codes = catalogue.code_list("municipalities")?;
    let of_name = codes.rows().find(|row| row.get(1).is_some_and(|known| known == name));
    let code = of_name.and_then(|row| row.first()).map_or(name, String::as_str);
    let digits = code.strip_prefix("GM").unwrap_or(code);
    let number = (digits.len() <= 4).then(|| digits.parse().ok()).flatten();
    number.filter(|number| *number > 0).ok_or_else(|| {
        let names: Vec<&str> = codes.column("name").collect();
        ScenarioError::UnknownWord {
            place: Place { file: "--municipality".to_owned(), line: 0 },
            key: "municipality",
            word: name.to_owned(),
            allowed: format!("a code such as GM0363 or a name: {}", names.join(", ")),
        }
    })
}
