//! What can be wrong with evidence, and what the reader can do about it.

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

impl EvidenceError {
    /// Where it is written; absent for a number that is written nowhere.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Unknown { .. } => None,
            Self::Syntax { place, .. }
            | Self::WrongType { place, .. }
            | Self::Unreadable { place, .. }
            | Self::TooLarge { place, .. }
            | Self::Blank { place, .. }
            | Self::Empty { place, .. }
            | Self::MissingKey { place, .. }
            | Self::UnknownKey { place, .. }
            | Self::NoUnit { place, .. }
            | Self::UnknownUnit { place, .. }
            | Self::UnknownWord { place, .. }
            | Self::NoSource { place, .. }
            | Self::NoCaveat { place, .. }
            | Self::UnknownSource { place, .. }
            | Self::OutOfRange { place, .. }
            | Self::Impossible { place, .. }
            | Self::BadPrior { place, .. }
            | Self::SharesDoNotAdd { place, .. }
            | Self::NamesSomeone { place, .. }
            | Self::HeldOutShown { place, .. }
            | Self::Twice { place, .. }
            | Self::MissingNumber { place, .. }
            | Self::NoRoom { place, .. }
            | Self::ReadTwice { place, .. }
            | Self::Unread { place, .. }
            | Self::WrongUnit { place, .. }
            | Self::WrongKind { place, .. }
            | Self::WrongCategories { place, .. }
            | Self::BadCodes { place, .. } => Some(place),
        }
    }

    /// One sentence that helps the reader on, shown under the error as `hint: ...`.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::Syntax { .. } => "mend the line; every value needs quotes, digits or brackets",
            Self::WrongType { .. } => "compare with another entry of the same file",
            Self::Unreadable { .. } => "give a text file that exists and that you may read",
            Self::TooLarge { .. } => "give a scenario or a file of evidence, which are small",
            Self::Blank { .. } => "write words there; blanks tell nobody anything",
            Self::Empty { .. } => "put its entries back, or do not give the file",
            Self::MissingKey { .. } => "add the key; evidence/README.md lists what is needed",
            Self::UnknownKey { .. } => "take the key out or mend its spelling",
            Self::NoUnit { .. } => "add `unit`, for example \"share\" or \"1/month\"",
            Self::UnknownUnit { .. } => "evidence/README.md lists the units",
            Self::UnknownWord { .. } => "choose one of the words given",
            Self::NoSource { .. } => "add `sources`, or call it `assumed` and say why in `caveat`",
            Self::NoCaveat { .. } => "say in `caveat` what the number rests on",
            Self::UnknownSource { .. } => {
                "add the source to that file first, with title and licence"
            }
            Self::OutOfRange { .. } => {
                "widen `range` only with a source that does so; \
                 in a scenario, give a `reason`"
            }
            Self::Impossible { .. } => "stay within what the unit can be; no reason helps",
            Self::BadPrior { .. } => {
                "give the prior positive spreads, bounds in order, and a middle within `range`"
            }
            Self::SharesDoNotAdd { .. } => "let the shares add up to 1",
            Self::NamesSomeone { .. } => {
                "name what the number is, not where or by whom it was found"
            }
            Self::HeldOutShown { .. } => "take the value out: it is kept for validation",
            Self::Twice { .. } => "keep one of the two",
            Self::Unknown { .. } => "write it down in evidence/parameters, with its witness",
            Self::MissingNumber { .. } => "put the number back under this very id",
            Self::NoRoom { .. } => "name the file after a theme, or add the room that reads it",
            Self::ReadTwice { .. } => "read it once and hand it on",
            Self::Unread { .. } => "take these out or let a room read them",
            Self::WrongUnit { .. } => "change the unit in the file or the question in the code",
            Self::WrongKind { .. } => "give it `value`, `shares` or `series` as asked",
            Self::WrongCategories { .. } => "name the same categories in the file and the code",
            Self::BadCodes { .. } => {
                "keep one header line, at least one row, and as many cells in each; close quotes"
            }
        })
    }
}
