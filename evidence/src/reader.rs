//! How a room reads its numbers: each once, as the quantity it is.

use std::collections::BTreeSet;

use crate::catalogue::Catalogue;
use crate::error::{EvidenceError, Place};
use crate::parameter::{Content, Parameter, Series};
use crate::unit::Quantity;

/// Hands the numbers of one theme out and remembers which.
#[derive(Debug)]
pub struct ThemeReader {
    catalogue: Catalogue,
    theme: String,
    read: BTreeSet<String>,
}

macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident: $quantity:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// As [`ThemeReader::number`].
        pub fn $name(&mut self, id: &str) -> Result<f64, EvidenceError> {
            self.number(id, Quantity::$quantity)
        }
    )*};
}

impl ThemeReader {
    pub(crate) fn new(catalogue: Catalogue, theme: &str) -> Self {
        Self { catalogue, theme: theme.to_owned(), read: BTreeSet::new() }
    }

    fn take(&mut self, id: &str) -> Result<&Parameter, EvidenceError> {
        let known =
            self.catalogue.parameter(id).filter(|_| id.split('.').next() == Some(&self.theme));
        let known = known.ok_or_else(|| {
            let (id, place) = (id.to_owned(), self.catalogue.place_of(&self.theme));
            match place {
                Some(place) => EvidenceError::MissingNumber { place, id },
                None => EvidenceError::Unknown { id },
            }
        })?;
        if !self.read.insert(id.to_owned()) {
            return Err(EvidenceError::ReadTwice { place: known.place.clone(), id: id.to_owned() });
        }
        Ok(known)
    }

    /// One number, in the model's own unit.
    ///
    /// # Errors
    /// An unknown id, one read before, another quantity, or no single number.
    pub fn number(&mut self, id: &str, quantity: Quantity) -> Result<f64, EvidenceError> {
        let known = self.take(id)?;
        check_quantity(known, quantity)?;
        match &known.content {
            Content::Value(value) => Ok(known.unit.canonical(*value)),
            _ => Err(wrong_kind(&known.place, id, "a single value")),
        }
    }

    /// Shares of a whole, in the order in which they are asked for.
    ///
    /// # Errors
    /// An unknown id, one read before, no shares, or other categories than these.
    pub fn shares(&mut self, id: &str, categories: &[&str]) -> Result<Vec<f64>, EvidenceError> {
        let known = self.take(id)?;
        let Content::Shares(shares) = &known.content else {
            return Err(wrong_kind(&known.place, id, "shares"));
        };
        let asked: BTreeSet<&str> = categories.iter().copied().collect();
        if asked != shares.keys().map(String::as_str).collect() {
            return Err(EvidenceError::WrongCategories {
                place: known.place.clone(),
                id: id.to_owned(),
                found: shares.keys().cloned().collect::<Vec<_>>().join(", "),
                asked: categories.join(", "),
            });
        }
        Ok(categories.iter().map(|category| shares[*category]).collect())
    }

    /// A step function of time, in the model's own unit.
    ///
    /// # Errors
    /// An unknown id, one read before, another quantity, or no series.
    pub fn series(&mut self, id: &str, quantity: Quantity) -> Result<Series, EvidenceError> {
        let known = self.take(id)?;
        check_quantity(known, quantity)?;
        match &known.content {
            Content::Series(series) => Ok(series.clone().times(known.unit.factor)),
            _ => Err(wrong_kind(&known.place, id, "a series")),
        }
    }

    /// One number, in the model's own unit, that must lie above nought.
    ///
    /// # Errors
    /// As [`ThemeReader::number`], and [`EvidenceError::Contradictory`] at nought and below.
    pub fn above_nought(&mut self, id: &str, quantity: Quantity) -> Result<f64, EvidenceError> {
        let value = self.number(id, quantity)?;
        if value > 0.0 {
            return Ok(value);
        }
        Err(self.contradiction(id, value, "above 0".to_owned()))
    }

    /// One number, in the model's own unit, that must not lie below another, as that is called in words.
    ///
    /// # Errors
    /// As [`ThemeReader::number`], and [`EvidenceError::Contradictory`] below the other.
    pub fn at_least(
        &mut self,
        id: &str,
        quantity: Quantity,
        (other, bound): (&str, f64),
    ) -> Result<f64, EvidenceError> {
        let value = self.number(id, quantity)?;
        if value >= bound {
            return Ok(value);
        }
        Err(self.contradiction(id, value, format!("at least {other}, {bound}")))
    }

    fn contradiction(&self, id: &str, value: f64, bound: String) -> EvidenceError {
        let known = self.catalogue.parameter(id).map(|known| known.place.clone());
        match known {
            Some(place) => EvidenceError::Contradictory { place, id: id.to_owned(), value, bound },
            None => EvidenceError::Unknown { id: id.to_owned() },
        }
    }

    quantities! {
        /// A part of a whole [share].
        share: Share;
        /// How much a part of a whole changes [share].
        share_change: ShareChange;
        /// Events per week [1/week].
        rate: Rate;
        /// A time [weeks].
        weeks: Weeks;
        /// An age [years].
        years: Years;
        /// A pure number.
        ratio: Ratio;
        /// The logarithm of a ratio.
        log_ratio: LogRatio;
        /// A CEFR level [level].
        level: Level;
        /// A whole number of things [count].
        count: Count;
        /// Hours [hours].
        hours: Hours;
        /// Hours per week [hours/week].
        hours_per_week: HoursPerWeek;
        /// Hours of lessons per level [hours/level].
        hours_per_level: HoursPerLevel;
        /// Standard deviations of a state.
        standard_deviations: StandardDeviations;
    }

    /// Closes the file: every number of the theme must have been read.
    ///
    /// # Errors
    /// [`EvidenceError::Unread`] with the ids that nobody asked for.
    pub fn finish(self) -> Result<(), EvidenceError> {
        let unread: Vec<&Parameter> = self
            .catalogue
            .of_theme(&self.theme)
            .filter(|known| !self.read.contains(&known.id))
            .collect();
        match unread.first() {
            None => Ok(()),
            Some(first) => Err(EvidenceError::Unread {
                place: Place { file: first.place.file.clone(), line: first.place.line },
                ids: unread.iter().map(|known| known.id.as_str()).collect::<Vec<_>>().join(", "),
            }),
        }
    }
}

fn wrong_kind(place: &Place, id: &str, expected: &'static str) -> EvidenceError {
    EvidenceError::WrongKind { place: place.clone(), id: id.to_owned(), expected }
}

fn check_quantity(known: &Parameter, asked: Quantity) -> Result<(), EvidenceError> {
    if known.unit.quantity == asked {
        Ok(())
    } else {
        Err(EvidenceError::WrongUnit {
            place: known.place.clone(),
            id: known.id.clone(),
            unit: known.unit.name,
            asked: format!("{asked:?}"),
        })
    }
}
