//! Reads one scenario file, key by key, and refuses what does not belong there.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use klantreis_evidence::tree::{Fields, Value, parse};
use klantreis_evidence::{Catalogue, Content, Overlay, Place, Unit};
use klantreis_records::Definitions;
use klantreis_records::ledger::Costs;
use klantreis_sim::READ_ONCE;
use klantreis_sim::kernel::Week;
use klantreis_sim::labour::MarketChoice;

use crate::assumptions::{Assumption, read_assumptions};
use crate::error::ScenarioError;
use crate::levers::{Lever, read_levers};
use crate::library::Text;
use crate::offers::Listed;
use crate::scenario::{Change, Onset};
use crate::switches::{self, read_switches};
use crate::team::Team;
use crate::twins::{Twins, read_twins};

/// Most weeks of a run: a century.
pub const MOST_WEEKS: u32 = 5_200;
/// Most people of one world; beyond it a run needs several municipalities.
pub const MOST_PERSONS: u32 = 1_000_000;
/// Most replications.
pub const MOST_REPLICATIONS: u32 = 100_000;

/// The first year that a permit can have.
const FIRST_YEAR: f64 = 1990.0;
/// The last one.
const LAST_YEAR: f64 = 2100.0;

/// What one file says, nothing filled in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) extends: Option<(Place, String)>,
    pub(crate) question: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) municipality: Option<u16>,
    pub(crate) persons: Option<u32>,
    pub(crate) weeks: Option<u32>,
    pub(crate) replications: Option<u32>,
    pub(crate) permit_years: Option<(Place, [i16; 2])>,
    pub(crate) permits_from: Option<(Place, Week)>,
    pub(crate) permits_to: Option<(Place, Week)>,
    pub(crate) market: Option<MarketChoice>,
    pub(crate) changes: Vec<Change>,
    pub(crate) off: Vec<String>,
    pub(crate) offers: Listed,
    pub(crate) team: Option<(Place, Team)>,
    pub(crate) levers: Vec<Lever>,
    pub(crate) assumptions: Vec<Assumption>,
    pub(crate) switches: Vec<switches::Draft>,
    pub(crate) twins: Option<Twins>,
    pub(crate) provenance: BTreeMap<String, String>,
}

impl Draft {
    /// This draft laid over the one that it extends.
    pub(crate) fn over(self, below: Self) -> Self {
        let mut changes = below.changes;
        changes.retain(|change| {
            !self
                .changes
                .iter()
                .any(|mine| mine.overlay.id == change.overlay.id && mine.from == change.from)
        });
        changes.extend(self.changes);
        let mut off = below.off;
        off.extend(self.off);
        let team = match (self.team, below.team) {
            (Some((place, mine)), Some((_, theirs))) => Some((place, mine.over(theirs))),
            (mine, theirs) => mine.or(theirs),
        };
        let mut levers = below.levers;
        levers.retain(|lever| !self.levers.iter().any(|mine| mine.name == lever.name));
        levers.extend(self.levers);
        let mut assumptions = below.assumptions;
        assumptions.retain(|one| !self.assumptions.iter().any(|mine| mine.name == one.name));
        assumptions.extend(self.assumptions);
        let mut switches = below.switches;
        switches.retain(|one| !self.switches.iter().any(|mine| mine.from == one.from));
        switches.extend(self.switches);
        Self {
            extends: below.extends,
            question: self.question.or(below.question),
            note: self.note.or(below.note),
            municipality: self.municipality.or(below.municipality),
            persons: self.persons.or(below.persons),
            weeks: self.weeks.or(below.weeks),
            replications: self.replications.or(below.replications),
            permit_years: self.permit_years.or(below.permit_years),
            permits_from: self.permits_from.or(below.permits_from),
            permits_to: self.permits_to.or(below.permits_to),
            market: self.market.or(below.market),
            changes,
            off,
            offers: self.offers.over(below.offers),
            team,
            levers,
            assumptions,
            switches,
            twins: self.twins.or(below.twins),
            provenance: if self.provenance.is_empty() { below.provenance } else { self.provenance },
        }
    }
}

/// What a scenario file can say at the top.
pub const KEYS: &[&str] = &[
    "extends",
    "question",
    "note",
    "municipality",
    "persons",
    "weeks",
    "replications",
    "market",
    "off",
    "cohort",
    "team",
    "offers",
    "overlays",
    "switches",
    "twins",
    "levers",
    "assumptions",
    "provenance",
];
/// What its table `cohort` can say.
pub const COHORT_KEYS: &[&str] = &["permit_year", "permit_years", "permits_from", "permits_to"];
/// What each of its `overlays` can say.
pub const OVERLAY_KEYS: &[&str] = &["id", "value", "unit", "from", "reason"];

/// Reads one file.
pub(crate) fn read_draft(text: &Text, catalogue: &Catalogue) -> Result<Draft, ScenarioError> {
    let mut from = parse(&text.file, &text.text)?;
    from.allow(KEYS)?;
    let draft = Draft::read(&mut from, text.folder.as_deref(), catalogue)?;
    from.finish()?;
    Ok(draft)
}

impl Draft {
    /// Takes what a scenario can say out of a table; what else stands there is left.
    pub(crate) fn read(
        from: &mut Fields,
        folder: Option<&Path>,
        catalogue: &Catalogue,
    ) -> Result<Self, ScenarioError> {
        let mut draft = Self {
            extends: from.text("extends")?,
            question: from.text("question")?.map(|(_, words)| words),
            note: from.text("note")?.map(|(_, words)| words),
            municipality: whole(from, "municipality", 1.0, f64::from(u16::MAX))?
                .map(|number| number as u16),
            persons: whole(from, "persons", 1.0, MOST_PERSONS.into())?.map(|number| number as u32),
            weeks: whole(from, "weeks", 1.0, MOST_WEEKS.into())?.map(|number| number as u32),
            replications: whole(from, "replications", 1.0, MOST_REPLICATIONS.into())?
                .map(|number| number as u32),
            market: market(from)?,
            off: mechanisms(from)?,
            levers: read_levers(from, catalogue)?,
            assumptions: read_assumptions(from)?,
            switches: read_switches(from, folder, catalogue)?,
            twins: read_twins(from)?,
            ..Self::default()
        };
        if let Some(mut provenance) = from.table("provenance")? {
            for key in provenance.keys() {
                if let Some((_, words)) = provenance.text(&key)? {
                    draft.provenance.insert(key, words);
                }
            }
        }
        if let Some(mut cohort) = from.table("cohort")? {
            cohort.allow(COHORT_KEYS)?;
            draft.permit_years = permit_years(&mut cohort)?;
            draft.permits_from = date(&mut cohort, "permits_from")?;
            draft.permits_to = date(&mut cohort, "permits_to")?;
            cohort.finish()?;
        }
        draft.offers = Listed::read(from, folder, catalogue)?;
        if let Some(team) = from.table("team")? {
            draft.team = Some((team.place(), Team::read(team)?));
        }
        for fields in from.tables("overlays")? {
            let change = change(fields, catalogue)?;
            let same =
                |known: &Change| known.overlay.id == change.overlay.id && known.from == change.from;
            if draft.changes.iter().any(same) {
                let (place, id) = (change.place, change.overlay.id);
                return Err(ScenarioError::ChangedTwice { place, id });
            }
            draft.changes.push(change);
        }
        Ok(draft)
    }
}

pub(crate) fn whole(
    from: &mut Fields,
    key: &'static str,
    least: f64,
    most: f64,
) -> Result<Option<f64>, ScenarioError> {
    match from.number(key)? {
        Some((place, number)) if number.fract() != 0.0 || !(least..=most).contains(&number) => {
            let expected = format!("a whole number from {least} to {most}");
            Err(ScenarioError::OutOfBounds { place, key, expected })
        }
        found => Ok(found.map(|(_, number)| number)),
    }
}

/// The one year whose composition holds, or the first and the last of several.
fn permit_years(from: &mut Fields) -> Result<Option<(Place, [i16; 2])>, ScenarioError> {
    let is_year = |year: f64| year.fract() == 0.0 && (FIRST_YEAR..=LAST_YEAR).contains(&year);
    let refuse = |place, key, expected| Err(ScenarioError::OutOfBounds { place, key, expected });
    let (year, years) = (from.number("permit_year")?, from.numbers("permit_years")?);
    match (year, years) {
        (None, None) => Ok(None),
        (Some(_), Some((place, _))) => {
            refuse(place, "permit_years", "left out where `permit_year` is said".to_owned())
        }
        (Some((place, year)), None) if is_year(year) => Ok(Some((place, [year as i16; 2]))),
        (Some((place, _)), None) => {
            let expected = format!("a whole number from {FIRST_YEAR} to {LAST_YEAR}");
            refuse(place, "permit_year", expected)
        }
        (None, Some((place, years))) => match years[..] {
            [first, last] if is_year(first) && is_year(last) && first < last => {
                Ok(Some((place, [first as i16, last as i16])))
            }
            _ => {
                let expected = format!(
                    "the first and the last of several years from {FIRST_YEAR} to {LAST_YEAR}, \
                     such as [2014, 2022]"
                );
                refuse(place, "permit_years", expected)
            }
        },
    }
}

fn date(from: &mut Fields, key: &'static str) -> Result<Option<(Place, Week)>, ScenarioError> {
    let Some((place, words)) = from.text(key)? else { return Ok(None) };
    let week = week_of(place.clone(), key, &words)?;
    Ok(Some((place, week)))
}

fn week_of(place: Place, key: &'static str, words: &str) -> Result<Week, ScenarioError> {
    let date: Option<Date> = words.parse().ok();
    let date = date.filter(|date| (1990..=2100).contains(&date.year()));
    date.map(Week::of).ok_or_else(|| {
        let expected = "a date from 1990 to 2100, such as \"2014-01-06\"".to_owned();
        ScenarioError::OutOfBounds { place, key, expected }
    })
}

fn market(from: &mut Fields) -> Result<Option<MarketChoice>, ScenarioError> {
    let Some((place, word)) = from.text("market")? else { return Ok(None) };
    let known = MarketChoice::ALL.iter().find(|(name, _)| *name == word);
    known.map(|(_, choice)| Some(*choice)).ok_or_else(|| ScenarioError::UnknownWord {
        place,
        key: "market",
        word,
        allowed: MarketChoice::ALL.map(|(name, _)| name).join(", "),
    })
}

fn mechanisms(from: &mut Fields) -> Result<Vec<String>, ScenarioError> {
    from.take("off").map_or(Ok(Vec::new()), |(place, value)| listed_mechanisms(place, value, "off"))
}

/// The mechanisms that a list names, each once; `key` is what errors call it.
pub(crate) fn listed_mechanisms(
    place: Place,
    value: Value,
    key: &'static str,
) -> Result<Vec<String>, ScenarioError> {
    let wrong = |place| {
        let expected = "a list of mechanisms, such as [\"S-138\"]".to_owned();
        ScenarioError::OutOfBounds { place, key, expected }
    };
    let Value::List(nodes) = value else { return Err(wrong(place)) };
    let known = || crate::mechanisms::all().map(|one| one.id);
    let mut off = Vec::new();
    for node in nodes {
        let place = Place { line: node.line, ..place.clone() };
        let Value::Text(word) = node.value else { return Err(wrong(place)) };
        if !known().any(|id| id == word) {
            let allowed = known().collect::<Vec<_>>().join(", ");
            return Err(ScenarioError::UnknownWord { place, key, word, allowed });
        }
        if off.contains(&word) {
            return Err(ScenarioError::OffTwice { place, id: word });
        }
        off.push(word);
    }
    Ok(off)
}

fn change(mut fields: Fields, catalogue: &Catalogue) -> Result<Change, ScenarioError> {
    fields.allow(OVERLAY_KEYS)?;
    let place = fields.place();
    let id = fields.text("id")?;
    let (_, id) = fields.need("id", id)?;
    let value = fields.number("value")?;
    let (_, value) = fields.need("value", value)?;
    let unit = fields.text("unit")?;
    let reason = fields.text("reason")?.map(|(_, words)| words);
    let from = onset(&mut fields)?;
    fields.finish()?;
    let value = in_own_unit(&place, &id, value, unit, catalogue)?;
    let change = Change { overlay: Overlay { id, value, reason }, from, place };
    check_change(&change, catalogue)?;
    Ok(change)
}

/// From when something holds; nothing from the start on.
pub(crate) fn onset(fields: &mut Fields) -> Result<Option<Onset>, ScenarioError> {
    match fields.take("from") {
        None => Ok(None),
        Some((_, Value::Number(weeks)))
            if weeks.fract() == 0.0 && (0.0..=f64::from(MOST_WEEKS)).contains(&weeks) =>
        {
            // Nought weeks after the start is the start, which needs no word of its own.
            Ok((weeks > 0.0).then_some(Onset::Weeks(weeks as u32)))
        }
        Some((place, Value::Text(words) | Value::Date(words))) => {
            Ok(Some(Onset::Week(week_of(place, "from", &words)?)))
        }
        Some((place, _)) => {
            let expected = "a number of weeks since the start, or a date".to_owned();
            Err(ScenarioError::OutOfBounds { place, key: "from", expected })
        }
    }
}

/// A value in the unit of the number it replaces.
fn in_own_unit(
    place: &Place,
    id: &str,
    value: f64,
    unit: Option<(Place, String)>,
    catalogue: &Catalogue,
) -> Result<f64, ScenarioError> {
    let (Some((at, given)), Some(known)) = (unit, catalogue.parameter(id)) else {
        return Ok(value);
    };
    match Unit::named(&given) {
        Some(unit) if unit.name == known.unit.name => Ok(value),
        Some(unit) if unit.quantity == known.unit.quantity => {
            Ok(unit.canonical(value) / known.unit.factor)
        }
        _ => Err(ScenarioError::WrongUnit {
            place: Place { file: place.file.clone(), line: at.line },
            id: id.to_owned(),
            unit: known.unit.name,
            given,
        }),
    }
}

/// Whether a number acts at the start alone.
fn is_read_once(id: &str) -> bool {
    let theme = id.split('.').next().unwrap_or_default();
    READ_ONCE.contains(&theme) || [Definitions::THEME, Costs::THEME].contains(&theme)
}

/// Refuses a change that the evidence does not allow.
pub(crate) fn check_change(change: &Change, catalogue: &Catalogue) -> Result<(), ScenarioError> {
    let (id, value, place) =
        (change.overlay.id.clone(), change.overlay.value, change.place.clone());
    if change.overlay.reason.is_some() && !change.overlay.has_reason() {
        let key = "reason".to_owned();
        return Err(klantreis_evidence::EvidenceError::Blank { place, key }.into());
    }
    let Some(known) = catalogue.parameter(&id) else {
        return Err(ScenarioError::UnknownNumber { place, id });
    };
    if !matches!(known.content, Content::Value(_)) {
        return Err(ScenarioError::NotOneValue { place, id });
    }
    known.check_possible(&place, value)?;
    if change.from.is_some() && is_read_once(&id) {
        return Err(ScenarioError::ReadOnce { place, id });
    }
    match known.range {
        Some([low, high]) if change.overlay.reason.is_none() && !(low..=high).contains(&value) => {
            let unit = known.unit.name;
            Err(ScenarioError::NeedsReason { place, id, value, low, high, unit })
        }
        _ => Ok(()),
    }
}
