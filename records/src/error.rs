//! What can go wrong when records are made.

use klantreis_evidence::EvidenceError;

use crate::register::Block;

/// A record that cannot be made. What was written before it is no record.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordsError {
    /// A definition of how to count is missing or doubtful.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// A table cannot be written.
    #[error("the table cannot be written: {0}")]
    Csv(#[from] csv::Error),
    /// A record cannot be put into JSON.
    #[error("the record cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// More groups are asked for than one pass can count.
    #[error("{0} groups are more than one run can count")]
    TooManyGroups(usize),
    /// A file of a generated table cannot be made or written.
    #[error("{file}: {error}")]
    Export {
        /// Its name.
        file: String,
        /// Why.
        error: std::io::Error,
    },
    /// The `SQLite` file cannot be written.
    #[error("the SQLite file cannot be written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A Parquet file cannot be written.
    #[error("a Parquet file cannot be written: {0}")]
    Parquet(#[from] parquet::errors::ParquetError),
    /// A writer gave up.
    #[error("a writer of tables has stopped")]
    Stopped,
    /// There are more persons than identifiers.
    #[error(
        "{persons} persons are more than the {capacity} identifiers of --bsn {policy} in block {block}"
    )]
    Capacity {
        /// How many persons there are.
        persons: u64,
        /// How many identifiers there are.
        capacity: u64,
        /// By which policy.
        policy: &'static str,
        /// In which block.
        block: Block,
    },
}

impl RecordsError {
    /// One sentence that helps the reader on.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Evidence(error) => error.hint(),
            Self::Csv(_) | Self::Json(_) | Self::Sqlite(_) | Self::Parquet(_) => {
                Some("see whether the disk is full or the folder gone")
            }
            Self::Export { .. } | Self::Stopped => {
                Some("choose a place where you may write, with room on the disk")
            }
            Self::Capacity { .. } => Some(
                "ask for fewer --persons (partners who follow count too), fewer blocks, or --bsn 999 or none",
            ),
            Self::TooManyGroups(_) => Some("ask for fewer sub-groups, or run twice"),
        }
    }
}
