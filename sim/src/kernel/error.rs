//! What can be wrong with the description of a world.

use klantreis_evidence::EvidenceError;

/// A world that cannot be built. Nothing has been simulated when one of these is returned.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimError {
    /// A number is missing, doubtful or of the wrong kind.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// Two systems write the same thing in an order that nobody stated.
    #[error("the order of the week is not stated everywhere: {0}")]
    Ambiguous(String),
    /// A mechanism that no room knows cannot be switched off.
    #[error("no room has a mechanism `{0}` to switch off")]
    UnknownMechanism(String),
    /// A team that cannot work.
    #[error("the team cannot work: {what}")]
    Team {
        /// What is wrong with it.
        what: String,
    },
    /// An offer that cannot stand.
    #[error("the offer `{name}` cannot stand: {what}")]
    Offer {
        /// Its name.
        name: String,
        /// What is wrong with it.
        what: String,
    },
    /// A cohort without people, or whose permits end before they begin.
    #[error("the cohort cannot be drawn: {what}")]
    Cohort {
        /// What is wrong with it.
        what: String,
    },
}

impl SimError {
    /// One sentence that helps the reader on.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Evidence(error) => error.hint(),
            Self::Ambiguous(_) => Some("order the two systems with .chain() or .before()"),
            Self::UnknownMechanism(_) => Some("docs/mechanisms.md lists the switches there are"),
            Self::Team { .. } => Some("see `[team]` in the scenario"),
            Self::Offer { .. } => Some("see its file in scenarios/offers"),
            Self::Cohort { .. } => Some("give at least one person and a period that begins first"),
        }
    }
}
