//! What came of a data set, and what it rests on.

use std::collections::BTreeMap;

use klantreis_evidence::Catalogue;
use klantreis_records::Manifest;
use klantreis_records::manifest::Hashed;
use klantreis_records::register::Written;
use klantreis_records::summary::{Interval, Made, NOTICE};
use klantreis_sim::kernel::PersonId;
use serde::Serialize;

use super::DataSet;
use crate::compare::manifest_of;
use crate::error::ScenarioError;
use crate::scenario::Scenario;

/// How a data set was ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ordered {
    /// The scenario.
    pub scenario: String,
    /// The seed of all luck.
    pub seed: u64,
    /// Adults with a permit in all municipalities together, those who follow apart [count].
    pub persons: u32,
    /// Weeks that were lived [weeks].
    pub weeks: u32,
    /// Codes of the municipalities.
    pub municipalities: Vec<String>,
    /// The formats.
    pub formats: Vec<&'static str>,
    /// Which BSNs persons got.
    pub bsn: &'static str,
    /// The block of all ids.
    pub id_block: String,
    /// Whether the truth behind the files was written too.
    pub latent: bool,
}

/// What came of a data set: the same for the same order, wherever and whenever it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Generated {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// The watermark of every row.
    pub mark: String,
    /// How it was ordered.
    pub made: Ordered,
    /// Persons in it, those who followed included [count].
    pub persons: u64,
    /// Rows of all tables [count].
    pub rows: u64,
    /// Cells that say something, keys and watermark apart [count].
    pub facts: u64,
    /// Rows of each table [count].
    pub tables: BTreeMap<&'static str, u64>,
    /// The files by their places in the folder, with their fingerprints.
    pub files: Vec<Hashed>,
    /// By which name the world knows each person: id and name, in the order in which files were opened.
    /// No file says it: names lead to the dossier of the same life.
    #[serde(skip)]
    pub opened: Vec<(i64, PersonId)>,
}

impl Generated {
    /// What was written, and how it was ordered.
    pub(super) fn new(
        scenario: &Scenario,
        order: &DataSet,
        written: Written,
        files: Vec<Hashed>,
    ) -> Self {
        let label = order.label(scenario);
        let places = order.places(scenario);
        let made = Ordered {
            scenario: scenario.name.clone(),
            seed: order.seed,
            persons: scenario.persons,
            weeks: scenario.weeks,
            municipalities: places.iter().map(|number| format!("{number:04}")).collect(),
            formats: order.formats.iter().map(|format| format.name).collect(),
            bsn: order.bsn.name(),
            id_block: order.block.to_string(),
            latent: order.latent,
        };
        Self {
            schema_version: 1,
            notice: NOTICE,
            mark: label.mark,
            made,
            persons: written.persons,
            rows: written.rows(),
            facts: written.facts,
            tables: written.tables.into_iter().collect(),
            files,
            opened: written.opened,
        }
    }
}

/// What a data set rests on.
#[derive(Serialize)]
pub(super) struct DataSetManifest<'a> {
    #[serde(flatten)]
    generated: &'a Generated,
    /// Versions, fingerprints and numbers.
    rests_on: Manifest,
}

impl<'a> DataSetManifest<'a> {
    /// The manifest of a data set of a scenario.
    pub(super) fn new(
        generated: &'a Generated,
        scenario: &Scenario,
        order: &DataSet,
        catalogue: &Catalogue,
    ) -> Result<Self, ScenarioError> {
        let made = Made {
            scenario: scenario.name.clone(),
            question: scenario.question.clone(),
            note: scenario.note.clone(),
            seed: order.seed,
            persons: scenario.persons,
            municipalities: order.places(scenario),
            weeks: scenario.weeks,
            replications: 1,
            uncertainty: crate::Uncertainty::Luck.name(),
            interval: Interval::Mean95,
        };
        let known = scenario.known_at_start(catalogue)?;
        let rests_on = manifest_of(made, scenario, catalogue, &known);
        Ok(Self { generated, rests_on })
    }
}
