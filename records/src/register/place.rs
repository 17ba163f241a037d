//! Where a data set is set: the codes of a municipality and of the countries people come from.

use klantreis_evidence::{Catalogue, EvidenceError};
use klantreis_sim::arrival::Nationality;

/// A municipality as a data set names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Municipality {
    /// Its number in the names of persons.
    pub number: u16,
    /// Its code in four digits; nothing for the average one, which is nowhere.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its postcodes in four digits, first and last; nothing where they are not confirmed.
    pub pc4: Option<(u16, u16)>,
}

impl Municipality {
    /// The municipality of a number, by the code list.
    ///
    /// # Errors
    /// [`EvidenceError`] when there is no such list.
    pub fn find(number: u16, catalogue: &Catalogue) -> Result<Self, EvidenceError> {
        let codes = catalogue.code_list("municipalities")?;
        let wanted = format!("GM{number:04}");
        let place = codes.column("code").position(|code| code == wanted);
        let cell = |column: &str| {
            let cell = codes.column(column).nth(place?)?;
            (!cell.is_empty()).then(|| cell.to_owned())
        };
        let pc4 = cell("pc4").and_then(|range| {
            let (first, last) = range.split_once('-')?;
            Some((first.parse().ok()?, last.parse().ok()?))
        });
        let name = cell("name");
        let is_real = name.is_some() || number != AVERAGE;
        Ok(Self { number, code: is_real.then(|| format!("{number:04}")), name, pc4 })
    }
}

/// The number of the average municipality, which stands for the country.
const AVERAGE: u16 = 1;

/// What registers write about a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Country {
    /// Two letters.
    pub(super) code: Option<String>,
    /// BRP table 32.
    pub(super) nationality: String,
    /// BRP table 34.
    pub(super) birth: String,
}

/// What registers write where nothing is known.
const UNKNOWN: &str = "0000";

/// The countries by the number of their label.
pub(super) fn countries(catalogue: &Catalogue) -> Result<Vec<Country>, EvidenceError> {
    let codes = catalogue.code_list("countries")?;
    let country = |name: &&str| {
        let place = codes.column("name_en").position(|known| known == *name);
        let cell = |column: &str| {
            let cell = codes.column(column).nth(place?)?;
            (!cell.is_empty()).then(|| cell.to_owned())
        };
        let coded = |column: &str| cell(column).unwrap_or_else(|| UNKNOWN.to_owned());
        Country {
            code: cell("code"),
            nationality: coded("brp_nationality"),
            birth: coded("brp_country"),
        }
    };
    Ok(Nationality::NAMES.iter().map(country).collect())
}
