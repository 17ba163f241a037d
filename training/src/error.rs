//! What can go wrong at the desk, and what the reader can do about it.

use klantreis_evidence::{EvidenceError, Place};
use klantreis_scenarios::ScenarioError;
use klantreis_sim::kernel::SimError;

/// A session, a scene or an exercise that cannot be had. What was acknowledged before it is still on disk.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TrainingError {
    /// A file that is not the TOML that is expected: a wrong type, an unknown or missing key.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The world of an exercise cannot be described.
    #[error(transparent)]
    Scenario(#[from] ScenarioError),
    /// The world of an exercise cannot be built.
    #[error(transparent)]
    Sim(#[from] SimError),
    /// A word outside a closed list.
    #[error("{place}: `{key}` cannot be `{word}`; there are {allowed}")]
    UnknownWord {
        /// Where.
        place: Place,
        /// The key.
        key: &'static str,
        /// The word.
        word: String,
        /// The words there are.
        allowed: String,
    },
    /// A value that breaks a rule for scenes.
    #[error("{place}: {what}")]
    Scene {
        /// Where.
        place: Place,
        /// What is wrong, and how it must be.
        what: String,
    },
    /// The scenes together break a rule.
    #[error("the scenes together: {what}")]
    Set {
        /// What is wrong, and how it must be.
        what: String,
    },
    /// An exercise that is not there.
    #[error("there is no exercise `{name}`; there are {allowed}")]
    UnknownExercise {
        /// The name.
        name: String,
        /// The exercises there are.
        allowed: String,
    },
    /// Too few clients can be found for an exercise with this seed.
    #[error(
        "with seed {seed} only {found} of the {needed} clients are there when the exercise begins"
    )]
    TooFewClients {
        /// The seed.
        seed: u64,
        /// How many there are.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
    /// The file of a session cannot be read or written.
    #[error("{file}: {what}")]
    Log {
        /// The file.
        file: String,
        /// What the store says.
        what: String,
    },
    /// A file that is no session.
    #[error("{file}: this is no session of klantreis")]
    NoSession {
        /// The file.
        file: String,
    },
    /// A file that is not there.
    #[error("{file}: there is no such file")]
    NotThere {
        /// The file.
        file: String,
    },
    /// A session is begun where one is.
    #[error("{file}: there is a session already")]
    Begun {
        /// The file.
        file: String,
    },
    /// Somebody else decided in the same session in between.
    #[error("{file}: somebody else went on with this session in the meantime")]
    GoneOn {
        /// The file.
        file: String,
    },
    /// A session of another exercise, seed or model than is asked for.
    #[error("{file}: the session was made with {made}, this is {now}")]
    OtherModel {
        /// The file.
        file: String,
        /// With what it was made.
        made: String,
        /// What there is.
        now: String,
    },
    /// A decision that does not fit where the session is.
    #[error("this cannot be done now: {what}")]
    NotNow {
        /// What is wrong.
        what: String,
    },
}

impl TrainingError {
    /// One sentence that helps the reader on.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Evidence(error) => error.hint(),
            Self::Scenario(error) => error.hint(),
            Self::Sim(_) => None,
            Self::UnknownWord { .. } => Some("choose one of these words"),
            Self::Scene { .. } => Some("change the scene; docs/training.md lists the rules"),
            Self::Set { .. } => Some(
                "change what is best in some scenes, or how long it is; docs/training.md says why",
            ),
            Self::UnknownExercise { .. } => Some("choose one of these exercises"),
            Self::TooFewClients { .. } => Some("choose another seed"),
            Self::Log { .. } => Some(
                "choose a place where you may write, with room on the disk, or copy the file there",
            ),
            Self::NoSession { .. } => {
                Some("name the file of a session, or a new file to begin one")
            }
            Self::NotThere { .. } => {
                Some("name the file of a session; `klantreis exercise play FILE` begins one")
            }
            Self::Begun { .. } => Some("go on with it, or choose another file"),
            Self::OtherModel { .. } => Some(
                "open it with the version that made it, or begin a new session in another file",
            ),
            Self::GoneOn { .. } => Some("open the session again: it says what comes next"),
            Self::NotNow { .. } => Some("look at the desk again: it says what comes next"),
        }
    }
}
