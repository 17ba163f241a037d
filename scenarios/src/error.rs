//! What can be wrong with a question, and what the reader can do about it.

use klantreis_evidence::{EvidenceError, Place};
use klantreis_records::RecordsError;
use klantreis_sim::kernel::SimError;

/// A scenario that cannot be read or run. Nothing has been written when one of these is returned.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ScenarioError {
    /// The file is no scenario: no TOML, an unknown key, a wrong type.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The world of the scenario cannot be built.
    #[error(transparent)]
    Sim(#[from] SimError),
    /// The counts cannot be made.
    #[error(transparent)]
    Records(#[from] RecordsError),
    /// A name that is neither in the library nor a file.
    #[error("there is no scenario `{name}`")]
    Unknown {
        /// The name.
        name: String,
    },
    /// An offer that is neither in the library nor a file.
    #[error("there is no offer `{name}`; there are {allowed}")]
    UnknownOffer {
        /// The name.
        name: String,
        /// The offers there are.
        allowed: String,
    },
    /// A scenario that lists an offer which cannot be had.
    #[error("{place}: `offers`: {error}")]
    Listed {
        /// Where it is listed.
        place: Place,
        /// Why it cannot be had.
        error: Box<ScenarioError>,
    },
    /// A scenario that lists offers, and nobody who makes them.
    #[error("{place}: the scenario has offers and no team that makes them")]
    NoTeam {
        /// Where the first of them is listed.
        place: Place,
    },
    /// A scenario that no published figure is held against, nor one that it extends.
    #[error("{file}: no target is held against this scenario, nor against one that it extends")]
    NoTargets {
        /// The file.
        file: String,
    },
    /// A scenario that extends one that cannot be had.
    #[error("{place}: `extends`: {error}")]
    Extends {
        /// Where it is extended.
        place: Place,
        /// Why it cannot be had.
        error: Box<ScenarioError>,
    },
    /// A scenario that extends itself.
    #[error("{place}: the scenarios extend one another in a circle: {circle}")]
    Cycle {
        /// Where the circle closes.
        place: Place,
        /// The names, in order.
        circle: String,
    },
    /// A number outside what a key can hold.
    #[error("{place}: `{key}` must be {expected}")]
    OutOfBounds {
        /// Where.
        place: Place,
        /// The key.
        key: &'static str,
        /// What it must be.
        expected: String,
    },
    /// A word outside a closed list.
    #[error("{place}: `{key}` cannot be `{word}`; it is one of {allowed}")]
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
    /// An overlay on a number that nobody knows.
    #[error("{place}: there is no number `{id}`")]
    UnknownNumber {
        /// Where.
        place: Place,
        /// The id.
        id: String,
    },
    /// An overlay in a unit that does not fit.
    #[error("{place}: `{id}` is in `{unit}`, and `{given}` measures something else")]
    WrongUnit {
        /// Where.
        place: Place,
        /// The id.
        id: String,
        /// The unit of the number.
        unit: &'static str,
        /// The unit given.
        given: String,
    },
    /// An overlay on shares or a series, which one value cannot replace.
    #[error("{place}: `{id}` is not a single value, so that an overlay cannot replace it")]
    NotOneValue {
        /// Where.
        place: Place,
        /// The id.
        id: String,
    },
    /// An overlay outside the range, without a reason.
    #[error("{place}: `{id}` = {value} lies outside {low} to {high} {unit} and gives no reason")]
    NeedsReason {
        /// Where.
        place: Place,
        /// The id.
        id: String,
        /// The value, in the number's own unit.
        value: f64,
        /// The lowest that the evidence allows.
        low: f64,
        /// The highest.
        high: f64,
        /// The unit.
        unit: &'static str,
    },
    /// A later change of a number that acts at the start alone.
    #[error("{place}: `{id}` acts once, at the start: a change of it later does nothing")]
    ReadOnce {
        /// Where.
        place: Place,
        /// The id.
        id: String,
    },
    /// A change of a number that only the rooms of a team read, in a world without one.
    #[error("{place}: nobody reads `{id}` in this world, which has no team")]
    UnreadNumber {
        /// Where.
        place: Place,
        /// The id.
        id: String,
    },
    /// Two overlays say something about the same number from the same week.
    #[error("{place}: `{id}` is changed twice from the same week")]
    ChangedTwice {
        /// Where.
        place: Place,
        /// The id.
        id: String,
    },
    /// A mechanism that is switched off twice in one file.
    #[error("{place}: `{id}` is switched off twice")]
    OffTwice {
        /// Where the second time.
        place: Place,
        /// The mechanism.
        id: String,
    },
    /// Something that must be said is not.
    #[error("{place}: the scenario has no `{key}`")]
    Missing {
        /// Where.
        place: Place,
        /// The key.
        key: &'static str,
    },
    /// A lever without a name of its own.
    #[error("{place}: a lever cannot be called `{name}`")]
    LeverName {
        /// Where.
        place: Place,
        /// The name.
        name: String,
    },
    /// A lever with something that two scenarios cannot have otherwise.
    #[error("{place}: there is no number, mechanism or key `{name}` for a lever")]
    UnknownKey {
        /// Where.
        place: Place,
        /// The name.
        name: String,
    },
    /// Something that two levers claim.
    #[error("{place}: `{key}` belongs to `{first}` and to `{second}`")]
    LeverTwice {
        /// Where.
        place: Place,
        /// What.
        key: String,
        /// The first lever.
        first: String,
        /// The second lever, or the first once more.
        second: String,
    },
    /// An axis, or a level of one, that has the name of another.
    #[error("{place}: `{name}` stands there twice")]
    NamedTwice {
        /// Where the second time.
        place: Place,
        /// The name.
        name: String,
    },
    /// An experiment that is neither in the library nor a file.
    #[error("there is no experiment `{name}`; there is {allowed}")]
    UnknownExperiment {
        /// The name.
        name: String,
        /// The experiments there are.
        allowed: String,
    },
    /// A calibration that is neither in the library nor a file.
    #[error("there is no calibration `{name}`; there is {allowed}")]
    UnknownCalibration {
        /// The name.
        name: String,
        /// The calibrations there are.
        allowed: String,
    },
    /// A number of which nothing is said that a calibration could begin with.
    #[error("{place}: nothing is believed of `{id}` beforehand, so that it cannot be fitted")]
    NoPrior {
        /// Where.
        place: Place,
        /// The number.
        id: String,
    },
    /// A target that nobody knows.
    #[error("{place}: there is no target `{id}`")]
    UnknownTarget {
        /// Where.
        place: Place,
        /// The target.
        id: String,
    },
    /// A target that numbers may not be fitted to.
    #[error("{place}: `{id}` is a target of use `{used_for}`, to which nothing is fitted")]
    NotForFit {
        /// Where.
        place: Place,
        /// The target.
        id: String,
        /// What it is used for.
        used_for: &'static str,
    },
    /// A point that proves nothing of the numbers.
    #[error("{place}: `{label}` of `{id}` is {verdict}, so that it proves nothing")]
    NotJudged {
        /// Where.
        place: Place,
        /// The target.
        id: String,
        /// The point.
        label: String,
        /// What is said of it beforehand.
        verdict: &'static str,
    },
    /// A point that the model does not count.
    #[error("{place}: the model does not count `{label}` of `{id}`")]
    NotCounted {
        /// Where.
        place: Place,
        /// The target.
        id: String,
        /// The point, or the scenario that is not there.
        label: String,
    },
    /// No place in the ranges comes near enough to the figures.
    #[error(
        "wave {wave} leaves nothing: no numbers within the ranges come near all figures ({figure})"
    )]
    NothingLeft {
        /// Which wave, from 1; 0 for a truth that is made up.
        wave: usize,
        /// The figure that rules out most.
        figure: String,
    },
    /// The machine does not give the threads that were asked for.
    #[error("{0} threads cannot be started")]
    Threads(usize),
}

impl ScenarioError {
    /// What is wrong with the evidence, when it is the evidence.
    #[must_use]
    pub fn evidence(&self) -> Option<&EvidenceError> {
        match self {
            Self::Evidence(error)
            | Self::Sim(SimError::Evidence(error))
            | Self::Records(RecordsError::Evidence(error)) => Some(error),
            _ => None,
        }
    }

    /// One sentence that helps the reader on, shown under the error as `hint: ...`.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::Evidence(
                EvidenceError::MissingKey { .. }
                | EvidenceError::UnknownKey { .. }
                | EvidenceError::WrongType { .. },
            ) => "scenarios/README.md lists the keys and what they hold",
            Self::Evidence(error) => return error.hint(),
            Self::Extends { error, .. } | Self::Listed { error, .. } => return error.hint(),
            Self::Sim(error) => return error.hint(),
            Self::Records(error) => return error.hint(),
            Self::Unknown { .. } => "`klantreis scenarios` lists the names; a file ends in .toml",
            Self::UnknownOffer { .. } => "take a name of these, or a file ending in .toml",
            Self::NoTeam { .. } => "leave `offers` out where there is no team",
            Self::NoTargets { .. } => {
                "extend a scenario that has targets; `klantreis evidence targets` names them"
            }
            Self::Cycle { .. } => "take one `extends` out",
            Self::OutOfBounds { .. } => "choose a value within these bounds",
            Self::UnknownWord { .. } => "choose one of the words given",
            Self::UnknownNumber { .. } => "`klantreis evidence` lists all numbers",
            Self::WrongUnit { .. } => {
                "give the value in the number's own unit, or leave `unit` out"
            }
            Self::NotOneValue { .. } => "change the file in evidence/parameters instead",
            Self::NeedsReason { .. } => "add `reason = \"...\"`, or stay within the range",
            Self::UnreadNumber { .. } => "leave it out, or give the scenario a [team]",
            Self::ReadOnce { .. } => "leave `from` out, so that it holds from the start",
            Self::ChangedTwice { .. } => {
                "keep one of the two, or give them different dates in `from`"
            }
            Self::OffTwice { .. } => "keep one of the two",
            Self::Missing { .. } => {
                "add it as scenarios/README.md shows, or extend a scenario that has it"
            }
            Self::LeverName { .. } => "choose another name; `other` is what belongs to no lever",
            Self::UnknownKey { .. } => {
                "`klantreis evidence` lists all numbers; scenarios/README.md the other keys"
            }
            Self::LeverTwice { .. } => "let it belong to one lever, named once",
            Self::NamedTwice { .. } => "give each a name of its own",
            Self::UnknownExperiment { .. } | Self::UnknownCalibration { .. } => {
                "take a name of these, or a file ending in .toml; scenarios/README.md shows how"
            }
            Self::NoPrior { .. } => {
                "say in evidence/parameters what is believed of it, as `prior` or `before`"
            }
            Self::UnknownTarget { .. } => "`klantreis evidence targets` lists them",
            Self::NotForFit { .. } => "take it out; only targets of use `fit` may set a number",
            Self::NotJudged { .. } => "take the point out, or name those that are judged",
            Self::NotCounted { .. } => {
                "take the point out; `klantreis validate` shows what is counted"
            }
            Self::NothingLeft { .. } => {
                "widen the ranges, or the discrepancy of what the model cannot meet"
            }
            Self::Threads(_) => "ask for fewer threads",
        })
    }
}
