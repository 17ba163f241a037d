//! Where evidence is wrong, and what the reader can do about it.

use crate::error::{EvidenceError, Place};

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
            | Self::Contradictory { place, .. }
            | Self::BadPrior { place, .. }
            | Self::FarFromPrior { place, .. }
            | Self::BadTolerance { place, .. }
            | Self::BadMoment { place, .. }
            | Self::UnknownNationality { place, .. }
            | Self::UnknownScenario { place, .. }
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
            Self::Contradictory { .. } => "change it, or what it is held against; no reason helps",
            Self::BadPrior { .. } => {
                "give the prior positive spreads, bounds in order, and a middle within `range`"
            }
            Self::FarFromPrior { .. } => "mend the value, or the prior, which says another thing",
            Self::BadTolerance { .. } => {
                "give a tolerance above 0 that leaves some outcomes outside it"
            }
            Self::BadMoment { .. } => "count months from the clock on, not back",
            Self::UnknownNationality { .. } => {
                "write the English name in evidence/codes/countries.csv, or \"other\""
            }
            Self::UnknownScenario { .. } => {
                "`klantreis scenarios` lists those there are; mend the name"
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
