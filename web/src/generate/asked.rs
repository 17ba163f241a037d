//! What is ordered: read from the address, which is all that decides about the files.

use std::collections::BTreeMap;

use klantreis_evidence::Catalogue;
use klantreis_records::RecordsError;
use klantreis_records::export::{EXPORTERS, Exporter, exporter};
use klantreis_records::register::{Block, BsnPolicy};
use klantreis_scenarios::choose::command_of;
use klantreis_scenarios::generate::{DataSet, check};
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::municipality::number_of;
use klantreis_scenarios::{Scenario, ScenarioError};

use crate::page::encode;
use crate::wrong::{Field, Wrong};

/// The scenario that the form begins with, as on the command line.
const FIRST: &str = "amsterdam-2016";
/// The only block there is, as it is typed.
const WHOLE: &str = "1/1";
/// What an address says for yes.
const YES: &str = "1";

/// A whole number of the form: key, least, most, what stands there at first.
pub(super) struct Number {
    pub(super) key: &'static str,
    pub(super) least: u32,
    pub(super) most: u32,
    pub(super) first: u32,
}

/// The whole numbers of the form; a browser may ask for less than a terminal.
pub(super) const NUMBERS: [Number; 3] = [
    Number { key: "persons", least: 1, most: 1_000, first: 60 },
    Number { key: "weeks", least: 4, most: 520, first: 156 },
    Number { key: "seed", least: 0, most: u32::MAX, first: 1 },
];

/// The other keys of an address.
const KEYS: [&str; 6] = ["scenario", "municipality", "format", "bsn", "block", "latent"];

/// A data set as it is ordered.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) scenario: String,
    /// A name or code; empty for the scenario's own.
    pub(super) municipality: String,
    pub(super) numbers: [u32; 3],
    pub(super) format: &'static Exporter,
    pub(super) bsn: BsnPolicy,
    pub(super) block: Block,
    pub(super) latent: bool,
}

impl Asked {
    /// Reads an address.
    pub(super) fn read(given: &BTreeMap<String, String>) -> Result<Self, Wrong> {
        Wrong::check_keys(given, KEYS.into_iter().chain(NUMBERS.map(|number| number.key)))?;
        let word = |key: &str| {
            given.get(key).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty())
        };
        let field = |key: &str| Field::new(&format!("web-generate-{key}"));
        let scenario = word("scenario").unwrap_or_else(|| FIRST.to_owned());
        // A name of the library alone: an address must not open files.
        if LIBRARY.iter().all(|(name, _)| *name != scenario) {
            return Err(Wrong::scenario(field("scenario"), &scenario, LIBRARY));
        }
        let mut numbers = NUMBERS.map(|number| number.first);
        for (number, known) in numbers.iter_mut().zip(&NUMBERS) {
            let Some(word) = word(known.key) else { continue };
            let read = word.parse().ok().filter(|one| (known.least..=known.most).contains(one));
            *number = read.ok_or_else(|| Wrong::Number {
                field: field(known.key),
                value: word,
                bounds: [known.least.into(), known.most.into()],
            })?;
        }
        let names = |names: Vec<&str>| names.join(", ");
        let format = match word("format") {
            None => &EXPORTERS[0],
            Some(value) => exporter(&value).ok_or_else(|| Wrong::Word {
                field: field("format"),
                value,
                allowed: names(EXPORTERS.iter().map(|one| one.name).collect()),
            })?,
        };
        let bsn = match word("bsn") {
            None => BsnPolicy::default(),
            Some(value) => {
                let known = BsnPolicy::ALL.iter().find(|(name, _)| *name == value);
                let allowed = || names(BsnPolicy::ALL.iter().map(|(name, _)| *name).collect());
                let wrong = || Wrong::Word { field: field("bsn"), value, allowed: allowed() };
                known.ok_or_else(wrong)?.1
            }
        };
        let block = word("block").unwrap_or_else(|| WHOLE.to_owned());
        let block = block.parse().map_err(|_| Wrong::Odd {
            field: field("block"),
            value: block,
            hint: "web-generate-block-hint",
        })?;
        let latent = word("latent").is_some_and(|word| word == YES);
        let municipality = word("municipality").unwrap_or_default();
        Ok(Self { scenario, municipality, numbers, format, bsn, block, latent })
    }

    /// The address that orders this and nothing else.
    pub(super) fn address(&self) -> String {
        let mut words = vec![format!("scenario={}", encode(&self.scenario))];
        if !self.municipality.is_empty() {
            words.push(format!("municipality={}", encode(&self.municipality)));
        }
        let numbers = NUMBERS.iter().zip(self.numbers);
        words.extend(numbers.map(|(known, number)| format!("{}={number}", known.key)));
        words.push(format!("format={}", self.format.name));
        words.push(format!("bsn={}", self.bsn.name()));
        words.push(format!("block={}", encode(&self.block.to_string())));
        if self.latent {
            words.push(format!("latent={YES}"));
        }
        words.join("&")
    }

    /// The address of the dossier of one of its persons.
    pub(super) fn dossier(&self) -> String {
        let [persons, weeks, seed] = self.numbers;
        let world = format!("persons={persons}&weeks={weeks}&seed={seed}");
        let scenario = encode(&self.scenario);
        format!("scenario={scenario}&municipality={}&{world}", encode(&self.municipality))
    }

    /// What one types to get the same files.
    pub(super) fn command(&self) -> String {
        let mut words = vec!["klantreis".to_owned(), "generate".to_owned()];
        let mut option = |name: &str, value: String| words.extend([format!("--{name}"), value]);
        option("scenario", self.scenario.clone());
        if !self.municipality.is_empty() {
            option("municipality", self.municipality.clone());
        }
        for (known, number) in NUMBERS.iter().zip(self.numbers) {
            option(known.key, number.to_string());
        }
        option("format", self.format.name.to_owned());
        option("bsn", self.bsn.name().to_owned());
        option("id-block", self.block.to_string());
        option("out", "data".to_owned());
        if self.latent {
            words.push("--latent".to_owned());
        }
        command_of(&words)
    }

    /// The scenario and the order, checked.
    pub(super) fn order(&self, catalogue: &Catalogue) -> Result<(Scenario, DataSet), Wrong> {
        let mut scenario = Scenario::find(&self.scenario, catalogue)?;
        [scenario.persons, scenario.weeks] = [self.numbers[0], self.numbers[1]];
        if !self.municipality.is_empty() {
            let field = Field::new("web-generate-municipality");
            let number = number_of(&self.municipality, catalogue);
            scenario.municipality =
                number.map_err(|error| Wrong::of_scenario(error, field, &self.scenario))?;
        }
        let order = DataSet {
            bsn: self.bsn,
            block: self.block,
            latent: self.latent,
            ..DataSet::new(self.numbers[2].into(), self.format)
        };
        check(&scenario, catalogue, &order).map_err(|error| self.wrong(error))?;
        Ok((scenario, order))
    }

    /// What keeps an order from being met.
    pub(super) fn wrong(&self, error: ScenarioError) -> Wrong {
        match error {
            ScenarioError::Records(RecordsError::Capacity { .. }) => Wrong::Odd {
                field: Field::new("web-generate-bsn"),
                value: self.bsn.name().to_owned(),
                hint: "web-generate-few-hint",
            },
            error => {
                Wrong::of_scenario(error, Field::new("web-generate-municipality"), &self.scenario)
            }
        }
    }
}
