//! Writers of generated tables, one file each. A format is a line in [`EXPORTERS`].

mod behind;
mod csv;
mod jsonl;
mod number;
mod parquet;
mod sqlite;

use std::path::Path;

pub use behind::Behind;

use crate::error::RecordsError;
use crate::tables::{Rows, Table};

/// What every file says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// That it is synthetic, in words.
    pub notice: String,
    /// The watermark that stands in every row.
    pub mark: String,
    /// From which scenario, municipality, seed and so on: name and value.
    pub made: Vec<(&'static str, String)>,
}

/// Takes rows as they come, and writes them.
pub trait Sink: Send {
    /// Takes rows of one table.
    ///
    /// # Errors
    /// [`RecordsError`] when they cannot be written.
    fn take(&mut self, rows: &Rows) -> Result<(), RecordsError>;

    /// Writes what is left, and closes the files.
    ///
    /// # Errors
    /// [`RecordsError`] when it cannot be written.
    fn finish(self: Box<Self>) -> Result<(), RecordsError>;
}

/// Opens the files of a format in a folder of its own.
type Open = fn(&Path, &[&'static Table], &Label) -> Result<Box<dyn Sink>, RecordsError>;

/// A format.
pub struct Exporter {
    /// Its name, and that of its folder.
    pub name: &'static str,
    /// What it is.
    pub says: &'static str,
    /// The files that it writes for these tables.
    pub files: fn(&[&'static Table]) -> Vec<String>,
    /// Opens it in a folder that is there and empty.
    pub open: Open,
}

/// All formats.
pub const EXPORTERS: &[Exporter] = &[csv::CSV, jsonl::JSON_LINES, sqlite::SQLITE, parquet::PARQUET];

/// The format of a name.
#[must_use]
pub fn exporter(name: &str) -> Option<&'static Exporter> {
    EXPORTERS.iter().find(|exporter| exporter.name == name)
}

/// A file that cannot be made or written, by its name alone.
pub fn refuse(file: &str) -> impl Fn(std::io::Error) -> RecordsError {
    let file = file.to_owned();
    move |error| RecordsError::Export { file: file.clone(), error }
}
