//! What can go wrong when records are made.

use klantreis_evidence::EvidenceError;

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
}

impl RecordsError {
    /// One sentence that helps the reader on.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Evidence(error) => error.hint(),
            Self::Csv(_) | Self::Json(_) => Some("see whether the disk is full or the folder gone"),
            Self::TooManyGroups(_) => Some("ask for fewer sub-groups, or run twice"),
        }
    }
}
