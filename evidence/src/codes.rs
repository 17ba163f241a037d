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

/// Cells at the start of a row that may not be blank: the code and what it is called.
const NAMED: usize = 2;

/// The columns without which a list is not that list; by some of them ids are kept from naming somebody.
const NEEDED: &[(&str, &[&str])] = &[
    ("countries", &["name_nl", "name_en", "adjective_en", "adjective_nl"]),
    ("municipalities", &["code", "name", "also_called"]),
    ("forbidden-words", &["word", "kind"]),
    ("sectors", &["code", "name_nl", "name_en"]),
    ("schooling", &["code", "name_nl", "name_en"]),
    ("cefr", &["level", "number", "name"]),
];

/// What is wrong with the cells of one line, of which the first few must say something.
fn check_cells(cells: &csv::StringRecord, named: usize) -> Result<(), String> {
    if cells.iter().any(|cell| cell.contains(['\n', '\r'])) {
        return Err("a quote is not closed on its line".to_owned());
    }
    match cells.iter().take(named).position(|cell| cell.trim().is_empty()) {
        Some(place) => Err(format!("cell {} is blank", place + 1)),
        None if cells.is_empty() => Err("it is empty".to_owned()),
        None => Ok(()),
    }
}

impl CodeList {
    /// Reads a code list with one header line.
    ///
    /// # Errors
    /// [`EvidenceError::BadCodes`] when it is empty, a line has another number of cells, a name is
    /// blank or a quote stays open.
    pub fn read(name: &str, file: &str, text: &str) -> Result<Self, EvidenceError> {
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let refuse = |error: &csv::Error| EvidenceError::BadCodes {
            place: Place {
                file: file.to_owned(),
                line: error.position().map_or(1, |at| at.line() as usize),
            },
            what: error.to_string(),
        };
        let bad = |line: usize, what: String| EvidenceError::BadCodes {
            place: Place { file: file.to_owned(), line: line.max(1) },
            what,
        };
        let header = reader.headers().map_err(|error| refuse(&error))?;
        check_cells(header, header.len()).map_err(|what| bad(1, what))?;
        let header: Vec<String> = header.iter().map(str::to_owned).collect();
        for needed in NEEDED.iter().filter(|(list, _)| *list == name).flat_map(|(_, all)| *all) {
            if !header.iter().any(|cell| cell == needed) {
                return Err(bad(1, format!("there is no column `{needed}`")));
            }
        }
        let mut rows = Vec::new();
        let mut last = 1;
        for record in reader.records() {
            let record = record.map_err(|error| refuse(&error))?;
            last = record.position().map_or(last, |at| at.line() as usize);
            check_cells(&record, NAMED).map_err(|what| bad(last, what))?;
            rows.push(record.iter().map(str::to_owned).collect());
        }
        if rows.is_empty() {
            return Err(bad(1, "it has no rows".to_owned()));
        }
        // The reader takes the end of the file for the end of the quote.
        if !text.matches('"').count().is_multiple_of(2) {
            return Err(bad(last, "a quote is not closed".to_owned()));
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
