//! Data sets: the files that a municipality would have on people who do not exist.

mod bytes;
mod identifiers;
mod memory;
mod notes;
mod persons;
mod readers;
mod refusals;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::export::{EXPORTERS, Exporter, exporter};
use klantreis_scenarios::generate::{DataSet, Generated, generate};
use klantreis_scenarios::{Scenario, ScenarioError, library};
use tempfile::TempDir;

/// A team that does everything for which there is a table.
const ALL_ROOMS: &str = "extends = \"amsterdam-2015-oud\"\nquestion = \"Is every table filled?\"\n\
    [team]\ncaseload = 30\nrhythm = 3\nwork_guidance_after = 0\nstyles = [\"dwingend\", \"aanmoedigend\"]\nturnover = 0.5\n\
    [offers]\njobhunter = 400\ntaalboost = 400\nvolunteering-guided-dutch = 400\n";

pub(crate) fn catalogue() -> Catalogue {
    Catalogue::builtin().expect("sound evidence")
}

/// A scenario with so many persons for so many weeks, in Harderwijk.
pub(crate) fn scenario(persons: u32, weeks: u32) -> Scenario {
    let mut text = library::find("amsterdam-2016", None).expect("it is in the library");
    ALL_ROOMS.clone_into(&mut text.text);
    let mut scenario = Scenario::read(text, &catalogue()).expect("a sound scenario");
    (scenario.persons, scenario.weeks, scenario.municipality) = (persons, weeks, 243);
    scenario
}

/// An order for everything, in CSV.
pub(crate) fn order() -> DataSet {
    let mut order = DataSet::new(1, format("csv"));
    (order.latent, order.threads) = (true, Some(1));
    order
}

pub(crate) fn format(name: &str) -> &'static Exporter {
    exporter(name).expect("a format")
}

pub(crate) fn all_formats() -> Vec<&'static Exporter> {
    EXPORTERS.iter().collect()
}

/// A data set in a folder of its own.
pub(crate) struct Made {
    pub(crate) folder: TempDir,
    pub(crate) generated: Generated,
}

pub(crate) fn try_make(scenario: &Scenario, order: &DataSet) -> Result<Made, ScenarioError> {
    let folder = TempDir::new().expect("a folder");
    let progress = ProgressBar::hidden();
    let generated = generate(scenario, &catalogue(), order, folder.path(), &progress)?;
    Ok(Made { folder, generated })
}

pub(crate) fn make(scenario: &Scenario, order: &DataSet) -> Made {
    try_make(scenario, order).unwrap_or_else(|error| panic!("no data set: {error}"))
}

/// Tables that are filled by people under the act of 2021 alone.
pub(crate) const OF_2021: [&str; 2] = ["learning_routes", "notifications"];

/// A row by the names of its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// The rows of a table in CSV.
pub(crate) fn rows(folder: &Path, table: &str) -> Vec<Row> {
    let path = folder.join(format!("csv/{table}.csv"));
    let mut reader = csv::Reader::from_path(path).expect("a table");
    reader.deserialize().collect::<Result<_, _>>().expect("rows of equal length")
}

/// The bytes of all files of a data set, the manifest too.
pub(crate) fn files(made: &Made) -> BTreeMap<String, Vec<u8>> {
    let named = made.generated.files.iter().map(|file| file.file.clone());
    let read = |name: String| {
        let bytes = fs::read(made.folder.path().join(&name)).expect("a file");
        (name, bytes)
    };
    named.chain(["manifest.json".to_owned()]).map(read).collect()
}
