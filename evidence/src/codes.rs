//! Code lists: countries, municipalities, levels, sectors.

use crate::error::{EvidenceError, Place};

/// A code list as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeList {
    /// Its name.
    pub name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl CodeList {
    /// Reads a code list with one header line.
    ///
    /// # Errors
    /// [`EvidenceError::BadCodes`] when a line has another number of cells.
    pub fn read(name: &str, file: &str, text: &str) -> Result<Self, EvidenceError> {
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let refuse = |error: &csv::Error| EvidenceError::BadCodes {
            place: Place {
                file: file.to_owned(),
                line: error.position().map_or(1, |at| at.line() as usize),
            },
            what: error.to_string(),
        };
        let header = reader.headers().map_err(|error| refuse(&error))?;
        let header = header.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| refuse(&error))?;
            rows.push(record.iter().map(str::to_owned).collect());
        }
        Ok(Self { name: name.to_owned(), header, rows })
    }

    /// The rows there are.
    pub fn rows(&self) -> impl Iterator<Item = &[String]> {
        self.rows.iter().map(Vec::as_slice)
    }

    /// All cells of a column, empty for a column that is not there.
    pub fn column(&self, name: &str) -> impl Iterator<Item = &str> {
        let place = self.header.iter().position(|cell| cell == name);
        self.rows.iter().filter_map(move |row| row.get(place?).map(String::as_str))
    }
}
