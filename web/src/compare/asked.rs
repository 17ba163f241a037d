//! What is asked: read from the address, which is all that decides about the answer.

use std::collections::BTreeMap;

use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_scenarios::choose::{MARKET, TEAM_STYLES, command_of};
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::{Ask, Change, Scenario, Uncertainty};

use crate::page::encode;
use crate::wrong::{Field, Wrong};

/// The scenarios that the form begins with, the first of them the baseline.
const FIRST: [&str; 2] = ["amsterdam-2015-oud", "amsterdam-2016"];
/// The letters of the sides as addresses have them.
pub(super) const SIDES: [&str; 2] = ["a", "b"];
/// The number of clients for a klantmanager, a key of the team.
const CASELOAD: &str = "team.caseload";
/// The least and the most of them that the form takes.
pub(super) const CASELOADS: [u32; 2] = [1, 1000];

/// A whole number of the form: key, least, most, what stands there at first.
pub(super) struct Number {
    pub(super) key: &'static str,
    pub(super) least: u32,
    pub(super) most: u32,
    pub(super) first: u32,
}

/// The whole numbers of the form; a browser may ask for less than a terminal.
pub(super) const NUMBERS: [Number; 4] = [
    Number { key: "persons", least: 10, most: 2000, first: 150 },
    Number { key: "weeks", least: 26, most: 520, first: 208 },
    Number { key: "replications", least: 2, most: 200, first: 40 },
    Number { key: "seed", least: 0, most: u32::MAX, first: 1 },
];

/// The keys of both sides in an address.
const KEYS: [&str; 8] =
    ["a", "a-caseload", "a-styles", "a-market", "b", "b-caseload", "b-styles", "b-market"];

/// One side as it is asked for; empty words leave things as the scenario has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) scenario: String,
    pub(super) caseload: String,
    pub(super) styles: String,
    pub(super) market: String,
}

/// A comparison as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) sides: [Side; 2],
    pub(super) numbers: [u32; 4],
}

impl Default for Asked {
    fn default() -> Self {
        let side = |scenario: &str| Side { scenario: scenario.to_owned(), ..Side::default() };
        Self { sides: FIRST.map(side), numbers: NUMBERS.map(|number| number.first) }
    }
}

impl Asked {
    /// Reads an address.
    pub(super) fn read(given: &BTreeMap<String, String>) -> Result<Self, Wrong> {
        Wrong::check_keys(given, KEYS.into_iter().chain(NUMBERS.map(|number| number.key)))?;
        let mut asked = Self::default();
        let word = |key: &str| given.get(key).map(|word| word.trim().to_owned());
        for (side, letter) in asked.sides.iter_mut().zip(SIDES) {
            side.scenario = word(letter).unwrap_or_else(|| side.scenario.clone());
            let of = |key: &str| word(&format!("{letter}-{key}")).unwrap_or_default();
            side.caseload = of("caseload").replace(',', ".");
            side.styles = of("styles");
            side.market = of("market");
        }
        for (number, known) in asked.numbers.iter_mut().zip(&NUMBERS) {
            let Some(word) = word(known.key).filter(|word| !word.is_empty()) else { continue };
            let read = word.parse().ok().filter(|one| (known.least..=known.most).contains(one));
            *number = read.ok_or_else(|| Wrong::Number {
                field: Field::new(&format!("web-compare-{}", known.key)),
                value: word,
                bounds: [known.least.into(), known.most.into()],
            })?;
        }
        Ok(asked)
    }

    /// The address that asks for this and nothing else.
    pub(super) fn address(&self) -> String {
        let mut words = Vec::new();
        for (side, letter) in self.sides.iter().zip(SIDES) {
            words.push(format!("{letter}={}", encode(&side.scenario)));
            let chosen =
                [("caseload", &side.caseload), ("styles", &side.styles), ("market", &side.market)];
            for (key, word) in chosen.into_iter().filter(|(_, word)| !word.is_empty()) {
                words.push(format!("{letter}-{key}={}", encode(word)));
            }
        }
        let numbers = NUMBERS.iter().zip(self.numbers);
        words.extend(numbers.map(|(known, number)| format!("{}={number}", known.key)));
        words.join("&")
    }

    /// How it is asked.
    pub(super) fn ask(&self) -> Ask {
        let seed = self.numbers[3].into();
        Ask { seed, threads: None, uncertainty: Uncertainty::Both }
    }

    /// What one types for each side after `--set`.
    fn sets(&self) -> Vec<String> {
        let sides = self.sides.iter().zip(["A", "B"]);
        let sets = sides.flat_map(|(side, letter)| {
            let chosen =
                [(CASELOAD, &side.caseload), (TEAM_STYLES, &side.styles), (MARKET, &side.market)];
            let chosen = chosen.into_iter().filter(|(_, word)| !word.is_empty());
            chosen.map(move |(key, word)| format!("{letter}:{key}={word}"))
        });
        sets.collect()
    }

    /// What one types to get the same figures.
    pub(super) fn command(&self) -> String {
        let mut words = vec!["klantreis".to_owned(), "compare".to_owned()];
        words.extend(self.sides.iter().map(|side| side.scenario.clone()));
        let [persons, weeks, replications, seed] = self.numbers.map(|number| number.to_string());
        let mut option = |name: &str, value: String| words.extend([format!("--{name}"), value]);
        option("persons", persons);
        option("replications", replications);
        option("weeks", weeks);
        option("seed", seed);
        option("uncertainty", self.ask().uncertainty.name().to_owned());
        for set in self.sets() {
            option("set", set);
        }
        option("out", "out".to_owned());
        command_of(&words)
    }

    /// The scenarios, changed as asked.
    pub(super) fn scenarios(&self, catalogue: &Catalogue) -> Result<Vec<Scenario>, Wrong> {
        let sides = self.sides.iter().zip(SIDES);
        sides.map(|(side, letter)| self.scenario(side, letter, catalogue)).collect()
    }

    fn scenario(
        &self,
        side: &Side,
        letter: &'static str,
        catalogue: &Catalogue,
    ) -> Result<Scenario, Wrong> {
        // A name of the library alone: an address must not open files.
        if LIBRARY.iter().all(|(name, _)| *name != side.scenario) {
            let field = Field::of_side("web-compare-scenario", letter);
            return Err(Wrong::scenario(field, &side.scenario, LIBRARY));
        }
        let mut scenario = Scenario::find(&side.scenario, catalogue)?;
        let [persons, weeks, replications, _] = self.numbers;
        scenario.persons = persons;
        scenario.weeks = weeks;
        scenario.replications = replications;
        let place = Place { file: letter.to_uppercase(), line: 0 };
        if !side.caseload.is_empty() {
            let [least, most] = CASELOADS.map(f64::from);
            let read = side.caseload.parse().ok().filter(|one| (least..=most).contains(one));
            let value: f64 = read.ok_or_else(|| Wrong::Number {
                field: Field::of_side("web-compare-caseload", letter),
                value: side.caseload.clone(),
                bounds: [least, most],
            })?;
            let overlay = Overlay { id: CASELOAD.to_owned(), value, reason: None };
            scenario.set(vec![Change { overlay, from: None, place: place.clone() }], catalogue)?;
        }
        let chosen = [("styles", TEAM_STYLES, &side.styles), ("market", MARKET, &side.market)];
        for (label, key, words) in chosen {
            if !words.is_empty() {
                let field = || Field::of_side(&format!("web-compare-{label}"), letter);
                let wrong = |error| Wrong::of_scenario(error, field(), &side.scenario);
                scenario.choose(&place, key, words).map_err(wrong)?;
            }
        }
        Ok(scenario)
    }
}
