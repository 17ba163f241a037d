//! A number of the model, with its witness.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::error::{EvidenceError, Place};
use crate::prior::Prior;
use crate::source::Witness;
use crate::tree::Fields;
use crate::unit::Unit;

/// How well a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Counted or measured.
    Measured,
    /// Said by a source.
    Reported,
    /// Derived from what sources say.
    Estimated,
    /// Guessed, with a caveat.
    Assumed,
}

impl Strength {
    /// All strengths, strongest first.
    pub const ALL: [Self; 4] = [Self::Measured, Self::Reported, Self::Estimated, Self::Assumed];

    /// Its name in files and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Reported => "reported",
            Self::Estimated => "estimated",
            Self::Assumed => "assumed",
        }
    }
}

/// What a number rests on that is not known for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Set by a committed calibration, which found that published figures identify it.
    Calibrated,
    /// No published figure identifies it: results lean on what was believed beforehand.
    PriorDriven,
    /// It has one value and no belief beside it.
    Fixed,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Calibrated, Self::PriorDriven, Self::Fixed];

    /// Its name in files and output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Calibrated => "calibrated",
            Self::PriorDriven => "prior-driven",
            Self::Fixed => "fixed",
        }
    }
}

/// What a parameter holds, in its own unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// One number.
    Value(f64),
    /// Parts of a whole by category, in the order of the file's keys.
    Shares(BTreeMap<String, f64>),
    /// A number that holds from each date on.
    Series(Series),
}

/// A step function of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    steps: Vec<(Date, f64)>,
}

impl Series {
    /// The number that holds on a date; the first one before the first date.
    #[must_use]
    pub fn at(&self, date: Date) -> f64 {
        let place = self.steps.partition_point(|(from, _)| *from <= date);
        self.steps.get(place.saturating_sub(1)).map_or(f64::NAN, |(_, value)| *value)
    }

    /// The steps, first date first.
    #[must_use]
    pub fn steps(&self) -> &[(Date, f64)] {
        &self.steps
    }

    /// The same with every number multiplied.
    #[must_use]
    pub(crate) fn times(&self, factor: f64) -> Self {
        Self { steps: self.steps.iter().map(|&(date, value)| (date, value * factor)).collect() }
    }
}

/// A number of the model: what it means, what it is, and who says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// `theme.group.name`.
    pub id: String,
    /// What it means.
    pub meaning: String,
    /// Its unit.
    pub unit: Unit,
    /// What it holds.
    pub content: Content,
    /// What is not known about it.
    pub prior: Option<Prior>,
    /// What was believed before published figures had set it; never drawn, for they have spoken.
    pub before: Option<Prior>,
    /// The committed calibration that identified it.
    pub calibration: Option<String>,
    /// Lowest and highest value that the evidence allows.
    pub range: Option<[f64; 2]>,
    /// How well it is known.
    pub strength: Strength,
    /// Who says so.
    pub sources: Vec<Witness>,
    /// What to bear in mind.
    pub caveat: Option<String>,
    /// Why an overlay changed it, if one did.
    pub changed_by: Option<String>,
    /// Where it stands.
    pub place: Place,
}

impl Parameter {
    /// Reads one table of a parameter file.
    ///
    /// # Errors
    /// Whatever is missing, unknown or doubtful, with file and line.
    pub fn read(theme: &str, mut from: Fields) -> Result<Self, EvidenceError> {
        let id = format!("{theme}.{}", from.id());
        let place = from.place();
        let meaning = from.text("meaning")?;
        let (_, meaning) = from.need("meaning", meaning)?;
        let unit = match from.text("unit")? {
            None => return Err(EvidenceError::NoUnit { place, id }),
            Some((place, unit)) => {
                Unit::named(&unit).ok_or(EvidenceError::UnknownUnit { place, unit })?
            }
        };
        let allowed = Allowed { range: range(&mut from, &id, unit)?, unit };
        let (at, content) = content(&mut from, &id, allowed)?;
        let range = allowed.range;
        let prior = from.table("prior")?.map(|prior| Prior::read(prior, range)).transpose()?;
        let before = from.table("before")?.map(|prior| Prior::read(prior, range)).transpose()?;
        for belief in [prior, before].into_iter().flatten() {
            if matches!(belief, Prior::Dirichlet { .. }) != matches!(content, Content::Shares(_)) {
                let what = "shares take a dirichlet prior, and nothing else does";
                return Err(EvidenceError::BadPrior { place, id, what });
            }
            if let Content::Value(value) = &content {
                belief.check(&at, &id, *value)?;
            }
        }
        let calibration = from.text("calibration")?.map(|(_, name)| name);
        if calibration.is_some() && prior.or(before).is_none() {
            let what = "it was calibrated, and nothing is said of what was believed before";
            return Err(EvidenceError::BadPrior { place, id, what });
        }
        let strength = strength(&mut from)?;
        let sources: Vec<Witness> =
            from.tables("sources")?.into_iter().map(Witness::read).collect::<Result<_, _>>()?;
        let caveat = from.text("caveat")?.map(|(_, caveat)| caveat);
        from.finish()?;
        match (strength, sources.is_empty(), &caveat) {
            (Strength::Assumed, _, None) => return Err(EvidenceError::NoCaveat { place, id }),
            (Strength::Measured | Strength::Reported | Strength::Estimated, true, _) => {
                return Err(EvidenceError::NoSource { place, id });
            }
            _ => {}
        }
        let changed_by = None;
        Ok(Self {
            id,
            meaning,
            unit,
            content,
            prior,
            before,
            calibration,
            range,
            strength,
            sources,
            caveat,
            changed_by,
            place,
        })
    }

    /// Whether it is drawn when ignorance is shown; a series keeps its steps.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.prior.is_some() && !matches!(self.content, Content::Series(_))
    }

    /// What was believed before any figure was fitted; a calibration begins with it.
    #[must_use]
    pub fn belief(&self) -> Option<Prior> {
        self.before.or(self.prior)
    }

    /// What it rests on. Pages and tables say it in these words and no other.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match (&self.calibration, self.belief()) {
            (Some(_), Some(_)) => Standing::Calibrated,
            (None, Some(_)) => Standing::PriorDriven,
            (_, None) => Standing::Fixed,
        }
    }

    /// Refuses a number outside the range.
    pub(crate) fn check_range(&self, value: f64) -> Result<(), EvidenceError> {
        within(&self.place, &self.id, value, self.range)
    }

    /// Refuses a number that its unit cannot be, at a place of the reader's.
    ///
    /// # Errors
    /// [`EvidenceError::Impossible`], whatever the reason given for it.
    pub fn check_possible(&self, place: &Place, value: f64) -> Result<(), EvidenceError> {
        possible(place, &self.id, value, self.unit)
    }
}

/// What the numbers of a parameter may be.
#[derive(Clone, Copy)]
struct Allowed {
    range: Option<[f64; 2]>,
    unit: Unit,
}

impl Allowed {
    fn check(self, place: &Place, id: &str, value: f64) -> Result<(), EvidenceError> {
        possible(place, id, value, self.unit)?;
        within(place, id, value, self.range)
    }
}

fn possible(place: &Place, id: &str, value: f64, unit: Unit) -> Result<(), EvidenceError> {
    let [low, high] = unit.bounds();
    if (low..=high).contains(&value) {
        return Ok(());
    }
    let (place, id, unit) = (place.clone(), id.to_owned(), unit.name);
    Err(EvidenceError::Impossible { place, id, value, unit, low, high })
}

fn within(
    place: &Place,
    id: &str,
    value: f64,
    range: Option<[f64; 2]>,
) -> Result<(), EvidenceError> {
    match range {
        Some([low, high]) if !(low..=high).contains(&value) => Err(EvidenceError::OutOfRange {
            place: place.clone(),
            id: id.to_owned(),
            value,
            low,
            high,
        }),
        _ => Ok(()),
    }
}

fn range(from: &mut Fields, id: &str, unit: Unit) -> Result<Option<[f64; 2]>, EvidenceError> {
    let Some((place, numbers)) = from.numbers("range")? else { return Ok(None) };
    match numbers[..] {
        [low, high] if low < high => {
            possible(&place, id, low, unit)?;
            possible(&place, id, high, unit)?;
            Ok(Some([low, high]))
        }
        _ => Err(EvidenceError::WrongType {
            place,
            key: "range".to_owned(),
            expected: "two numbers, the lower one first",
        }),
    }
}

fn strength(from: &mut Fields) -> Result<Strength, EvidenceError> {
    let word = from.text("strength")?;
    let (place, word) = from.need("strength", word)?;
    Strength::ALL.into_iter().find(|strength| strength.name() == word).ok_or_else(|| {
        EvidenceError::UnknownWord {
            place,
            key: "strength",
            word,
            allowed: Strength::ALL.map(Strength::name).join(", "),
        }
    })
}

/// What a parameter holds, and where that stands.
fn content(
    from: &mut Fields,
    id: &str,
    allowed: Allowed,
) -> Result<(Place, Content), EvidenceError> {
    let value = from.number("value")?;
    let shares = from.table("shares")?;
    let series = from.table("series")?;
    match (value, shares, series) {
        (Some((place, value)), None, None) => {
            from.need("range", allowed.range)?;
            allowed.check(&place, id, value)?;
            Ok((place, Content::Value(value)))
        }
        (None, Some(shares), None) => {
            Ok((shares.place(), Content::Shares(read_shares(shares, id)?)))
        }
        (None, None, Some(series)) => {
            from.need("range", allowed.range)?;
            Ok((series.place(), Content::Series(read_series(series, id, allowed)?)))
        }
        (None, None, None) => from.need("value", None),
        _ => Err(EvidenceError::WrongType {
            place: from.place(),
            key: id.to_owned(),
            expected: "one of value, shares and series",
        }),
    }
}

fn read_shares(mut from: Fields, id: &str) -> Result<BTreeMap<String, f64>, EvidenceError> {
    let mut shares = BTreeMap::new();
    for key in from.keys() {
        if let Some((place, share)) = from.number(&key)? {
            within(&place, id, share, Some([0.0, 1.0]))?;
            shares.insert(key, share);
        }
    }
    let sum: f64 = shares.values().sum();
    if (sum - 1.0).abs() > 1e-6 {
        return Err(EvidenceError::SharesDoNotAdd { place: from.place(), id: id.to_owned(), sum });
    }
    Ok(shares)
}

fn read_series(mut from: Fields, id: &str, allowed: Allowed) -> Result<Series, EvidenceError> {
    let mut steps = Vec::new();
    for key in from.keys() {
        if let Some((place, value)) = from.number(&key)? {
            allowed.check(&place, id, value)?;
            let date: Date = key.parse().map_err(|_| EvidenceError::WrongType {
                place,
                key: key.clone(),
                expected: "a date such as \"2014-07-01\"",
            })?;
            steps.push((date, value));
        }
    }
    if steps.is_empty() {
        return Err(EvidenceError::WrongType {
            place: from.place(),
            key: id.to_owned(),
            expected: "a series with at least one date",
        });
    }
    steps.sort_by_key(|step| step.0);
    Ok(Series { steps })
}
