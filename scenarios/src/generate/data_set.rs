//! What a data set is to hold.

use klantreis_records::export::{Exporter, Label};
use klantreis_records::manifest::Hashed;
use klantreis_records::register::{Block, BsnPolicy};
use klantreis_records::summary::NOTICE;
use klantreis_records::tables::{Table, tables};

use crate::scenario::Scenario;

/// How watermarks begin.
const MARK: &str = "synthetic";
/// How many digits tell one data set from another [count].
const MARKED: usize = 8;

/// What a data set is to hold.
#[derive(Clone)]
pub struct DataSet {
    /// The seed of all luck.
    pub seed: u64,
    /// The municipalities by number, each a world of its own; the scenario's persons are split over
    /// them by inhabitants. The scenario's own when there are none.
    pub municipalities: Vec<u16>,
    /// The formats; each goes into a folder of its own name.
    pub formats: Vec<&'static Exporter>,
    /// Which BSNs persons get.
    pub bsn: BsnPolicy,
    /// The block of all ids.
    pub block: Block,
    /// Whether the truth behind the files is written too.
    pub latent: bool,
    /// How many threads may work at it; with one, writers and world wait for each other. What they
    /// write is the same.
    pub threads: Option<usize>,
}

impl DataSet {
    /// A data set of one format, with everything else as it is by default.
    #[must_use]
    pub fn new(seed: u64, format: &'static Exporter) -> Self {
        Self {
            seed,
            municipalities: Vec::new(),
            formats: vec![format],
            bsn: BsnPolicy::default(),
            block: Block::default(),
            latent: false,
            threads: None,
        }
    }

    /// The municipalities of a data set of this scenario.
    #[must_use]
    pub fn places(&self, scenario: &Scenario) -> Vec<u16> {
        match self.municipalities.len() {
            0 => vec![scenario.municipality],
            _ => self.municipalities.clone(),
        }
    }

    /// The tables that it has.
    #[must_use]
    pub fn tables(&self) -> Vec<&'static Table> {
        tables(self.latent)
    }

    /// The files that it has, by their places in its folder.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let tables = self.tables();
        let of = |format: &&'static Exporter| {
            let name = format.name;
            (format.files)(&tables).into_iter().map(move |file| format!("{name}/{file}"))
        };
        self.formats.iter().flat_map(of).collect()
    }

    /// What every file says about itself.
    #[must_use]
    pub fn label(&self, scenario: &Scenario) -> Label {
        let places: Vec<String> =
            self.places(scenario).iter().map(|number| format!("{number:04}")).collect();
        let mut made = vec![
            ("scenario", scenario.name.clone()),
            ("seed", self.seed.to_string()),
            ("municipalities", places.join(" ")),
            ("bsn", self.bsn.name().to_owned()),
            ("id_block", self.block.to_string()),
            ("persons", scenario.persons.to_string()),
            ("weeks", scenario.weeks.to_string()),
            ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ];
        made.extend(scenario.note.iter().map(|note| ("note", note.clone())));
        // Without the weeks: a data set that goes on for longer begins with the same rows.
        let lasting = made.iter().filter(|(name, _)| *name != "weeks");
        let named: Vec<String> = lasting.map(|(name, value)| format!("{name}={value}")).collect();
        let hash = Hashed::of("", named.join("\n")).sha256;
        let digits: String = hash.chars().take(MARKED).collect();
        Label { notice: NOTICE.to_owned(), mark: format!("{MARK}-{digits}"), made }
    }
}
