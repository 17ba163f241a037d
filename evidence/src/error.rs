//! What can be wrong with evidence.

use std::fmt;

/// A place in a file: its name and, where there is one, the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file as the reader knows it.
    pub file: String,
    /// The line, counted from 1; 0 when the file as a whole is meant.
    pub line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(to, "{}", self.file)
        } else {
            write!(to, "{}:{}", self.file, self.line)
        }
    }
}

/// What a key belongs to: a table by its name, or the file, whose top has none.
fn owner(id: &str) -> String {
    if id.is_empty() { "the file".to_owned() } else { format!("`{id}`") }
}

/// How far a number lies from the middle of its prior.
fn unlikely(away: Option<f64>, middle: f64) -> String {
    match away {
        Some(away) => {
            format!("{away:.1} standard deviations from the middle of its prior, {middle}")
        }
        None => format!("beyond a bound of its prior, whose middle is {middle}"),
    }
}

/// What a tolerance does that is none.
fn judges(tolerance: f64) -> &'static str {
    if tolerance > 0.0 { "everything would be met" } else { "nothing could be met" }
}

/// A number, target, source or code that may not enter the model. Nothing has been read in part.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum EvidenceError {
    /// The file is not the TOML that we expect.
    #[error("{place}: this is not TOML: {what}")]
    Syntax {
        /// Where.
        place: Place,
        /// The parser's words.
        what: String,
    },
    /// A value has another type than its key asks for.
    #[error("{place}: `{key}` must be {expected}")]
    WrongType {
        /// Where.
        place: Place,
        /// The key.
        key: String,
        /// What it must be.
        expected: &'static str,
    },
    /// A file that cannot be read.
    #[error("{place}: cannot be read: {why}")]
    Unreadable {
        /// The file.
        place: Place,
        /// The system's words.
        why: String,
    },
    /// A file larger than any that somebody writes.
    #[error("{place}: this is more than {most} bytes")]
    TooLarge {
        /// The file.
        place: Place,
        /// The most that is read [bytes].
        most: u64,
    },
    /// Words that say nothing.
    #[error("{place}: `{key}` is blank")]
    Blank {
        /// Where.
        place: Place,
        /// The key.
        key: String,
    },
    /// A file without a single entry.
    #[error("{place}: this file holds nothing")]
    Empty {
        /// The file.
        place: Place,
    },
    /// A key that must be there is not.
    #[error("{place}: {} has no `{key}`", owner(id))]
    MissingKey {
        /// Where.
        place: Place,
        /// The table.
        id: String,
        /// The key.
        key: &'static str,
    },
    /// A key that nobody knows.
    #[error("{place}: {} has an unknown key `{key}`", owner(id))]
    UnknownKey {
        /// Where.
        place: Place,
        /// The table.
        id: String,
        /// The key.
        key: String,
    },
    /// A number without a unit.
    #[error("{place}: `{id}` has no unit")]
    NoUnit {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
    },
    /// A unit outside the closed list.
    #[error("{place}: `{unit}` is no unit that we know")]
    UnknownUnit {
        /// Where.
        place: Place,
        /// The unit.
        unit: String,
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
    /// A number without a witness.
    #[error("{place}: `{id}` names no source")]
    NoSource {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
    },
    /// An assumption without its caveat.
    #[error("{place}: `{id}` is assumed and says no caveat")]
    NoCaveat {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
    },
    /// A source that `sources.toml` does not have.
    #[error("{place}: there is no source `{source_id}` in {sources}")]
    UnknownSource {
        /// Where.
        place: Place,
        /// The source's id.
        source_id: String,
        /// The file in which it was sought.
        sources: String,
    },
    /// A number that its own evidence contradicts.
    #[error("{place}: `{id}` is {value}, outside {low} to {high}")]
    OutOfRange {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
        /// The number.
        value: f64,
        /// The lowest allowed.
        low: f64,
        /// The highest allowed.
        high: f64,
    },
    /// A number that its unit makes impossible, whatever the reason.
    #[error("{place}: `{id}` is {value} {unit}, which cannot be: {low} to {high} is all there is")]
    Impossible {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
        /// The number.
        value: f64,
        /// Its unit.
        unit: &'static str,
        /// The lowest possible.
        low: f64,
        /// The highest possible.
        high: f64,
    },
    /// A number that another one, or sense, keeps within bounds.
    #[error("{place}: `{id}` is {value}, and it must be {bound}")]
    Contradictory {
        /// Where it is written.
        place: Place,
        /// The parameter.
        id: String,
        /// The number, in the model's own unit.
        value: f64,
        /// What it must be.
        bound: String,
    },
    /// A prior that no distribution fits.
    #[error("{place}: the prior of `{id}` cannot be: {what}")]
    BadPrior {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
        /// What is wrong.
        what: &'static str,
    },
    /// A number that its own prior does not believe in.
    #[error("{place}: `{id}` is {value}, {}", unlikely(*away, *middle))]
    FarFromPrior {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
        /// The number.
        value: f64,
        /// The middle of the prior.
        middle: f64,
        /// How far off it is [standard deviations of the prior]; absent beyond a bound of it.
        away: Option<f64>,
    },
    /// A tolerance that decides nothing.
    #[error("{place}: the tolerance of `{id}` is {tolerance}, by which {}", judges(*tolerance))]
    BadTolerance {
        /// Where.
        place: Place,
        /// The target.
        id: String,
        /// The tolerance.
        tolerance: f64,
    },
    /// A moment that no life has.
    #[error("{place}: `months` is {months}: a moment lies 0 to {most} months after its clock")]
    BadMoment {
        /// Where.
        place: Place,
        /// The moment [months].
        months: f64,
        /// The latest there can be [months].
        most: f64,
    },
    /// A nationality that the list of countries does not have.
    #[error("{place}: there is no nationality `{name}` in the list of countries")]
    UnknownNationality {
        /// Where.
        place: Place,
        /// The name.
        name: String,
    },
    /// A target of a scenario that nobody knows.
    #[error("{place}: there is no scenario `{name}`; a target can be of {known}")]
    UnknownScenario {
        /// Where.
        place: Place,
        /// The name.
        name: String,
        /// The scenarios there are and those that are awaited.
        known: String,
    },
    /// Shares that do not make a whole.
    #[error("{place}: the shares of `{id}` add up to {sum}, not to 1")]
    SharesDoNotAdd {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
        /// Their sum.
        sum: f64,
    },
    /// An id that names a place, a study or a nationality outside the theme of arrival.
    #[error("{place}: the id `{id}` names `{word}`, a {kind}")]
    NamesSomeone {
        /// Where.
        place: Place,
        /// The parameter.
        id: String,
        /// The word.
        word: String,
        /// What kind of name it is.
        kind: String,
    },
    /// A held-out target that shows its value.
    #[error("{place}: the held-out target `{id}` shows a value")]
    HeldOutShown {
        /// Where.
        place: Place,
        /// The target.
        id: String,
    },
    /// An id that stands twice.
    #[error("{place}: `{id}` stands there twice")]
    Twice {
        /// Where.
        place: Place,
        /// The id.
        id: String,
    },
    /// A number that nobody wrote down.
    #[error("nothing is known about `{id}`")]
    Unknown {
        /// The id.
        id: String,
    },
    /// A number that a room asks for and its file does not have.
    #[error("{place}: there is no number `{id}`, and the model asks for it")]
    MissingNumber {
        /// The file of the theme.
        place: Place,
        /// The id.
        id: String,
    },
    /// A theme that no room reads.
    #[error("{place}: no room reads the theme `{theme}`; the themes are {known}")]
    NoRoom {
        /// The file.
        place: Place,
        /// The theme.
        theme: String,
        /// The themes that rooms read.
        known: String,
    },
    /// A number that a room reads twice.
    #[error("{place}: `{id}` is read twice")]
    ReadTwice {
        /// Where it is written.
        place: Place,
        /// The id.
        id: String,
    },
    /// Numbers that no room reads.
    #[error("{place}: nobody reads {ids}")]
    Unread {
        /// The file.
        place: Place,
        /// The ids, separated by commas.
        ids: String,
    },
    /// A number that is read as another quantity than its unit says.
    #[error("{place}: `{id}` has the unit `{unit}` and is read as {asked}")]
    WrongUnit {
        /// Where it is written.
        place: Place,
        /// The id.
        id: String,
        /// Its unit.
        unit: &'static str,
        /// What was asked for.
        asked: String,
    },
    /// A single number, shares or a series was asked for and the parameter is another of these.
    #[error("{place}: `{id}` is not {expected}")]
    WrongKind {
        /// Where it is written.
        place: Place,
        /// The id.
        id: String,
        /// What was asked for.
        expected: &'static str,
    },
    /// Categories that a room asks for and the parameter does not have, or the other way round.
    #[error("{place}: `{id}` has the categories {found}, not {asked}")]
    WrongCategories {
        /// Where it is written.
        place: Place,
        /// The id.
        id: String,
        /// What it has.
        found: String,
        /// What was asked for.
        asked: String,
    },
    /// A code list that is not a table.
    #[error("{place}: this code list cannot be read: {what}")]
    BadCodes {
        /// Where.
        place: Place,
        /// What is wrong.
        what: String,
    },
}
