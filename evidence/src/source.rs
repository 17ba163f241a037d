//! Where knowledge comes from.

use crate::error::{EvidenceError, Place};
use crate::tree::Fields;

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title, in our words where the title is not known.
    pub title: String,
    /// The year, as written.
    pub year: String,
    /// Where it can be found.
    pub place: String,
    /// What may be done with it.
    pub licence: String,
    /// Whether it was read in full or in an excerpt.
    pub read: String,
    /// What to bear in mind.
    pub note: Option<String>,
}

impl Source {
    /// Reads one table of `sources.toml`.
    pub(crate) fn read(mut from: Fields) -> Result<Self, EvidenceError> {
        let mut text = |key: &'static str| {
            // A year may be written as the number it is.
            let value = match from.take_number(key) {
                Some(number) => Some(number.to_string()),
                None => from.text(key)?.map(|(_, words)| words),
            };
            from.need(key, value)
        };
        let (title, year, place) = (text("title")?, text("year")?, text("where")?);
        let (licence, read) = (text("licence")?, text("read")?);
        let note = from.text("note")?.map(|(_, note)| note);
        let id = from.id().to_owned();
        from.finish()?;
        Ok(Self { id, title, year, place, licence, read, note })
    }
}

/// A source, and the place in it that bears witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The source's id.
    pub id: String,
    /// The place in the source, in our words.
    pub at: String,
    /// Where this is written.
    pub place: Place,
}

impl Witness {
    /// Reads one witness.
    pub(crate) fn read(mut from: Fields) -> Result<Self, EvidenceError> {
        let id = from.text("id")?;
        let (place, id) = from.need("id", id)?;
        let at = from.text("at")?;
        let (_, at) = from.need("at", at)?;
        from.finish()?;
        Ok(Self { id, at, place })
    }
}
