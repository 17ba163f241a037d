//! A calibration: which numbers are sought, where, and which published figures they must meet.

use std::collections::BTreeMap;

use klantreis_evidence::tree::{Fields, Value, parse};
use klantreis_evidence::{
    Catalogue, Content, Fixed, Outcome, Place, Point, Prior, Target, Unit, Use,
};
use klantreis_records::statistics::{Filter, Moment};

use super::density::Density;
use crate::error::ScenarioError;
use crate::library::{LIBRARY, Text, find_calibration};
use crate::lost_talks::LostTalksCost;
use crate::read::{MOST_PERSONS, whole};
use crate::scenario::Scenario;

/// What a calibration file can say at the top.
pub const CALIBRATION_KEYS: &[&str] = &[
    "question",
    "scenario",
    "persons",
    "replications",
    "runs",
    "waves",
    "sample",
    "identified",
    "parameters",
    "targets",
];
/// What each of its `parameters` can say.
pub const PARAMETER_KEYS: &[&str] = &["id", "range"];
/// What each of its `targets` can say.
pub const TARGET_KEYS: &[&str] = &["id", "points", "discrepancy"];

/// Most runs of a wave.
const MOST_RUNS: f64 = 10_000.0;
/// Most worlds behind a run.
const MOST_WORLDS: f64 = 10_000.0;
/// Most waves: each asks for all emulators before it.
const MOST_WAVES: f64 = 10.0;
/// Fewest and most points by which what is left of the space is known.
const SAMPLES: [f64; 2] = [100.0, 100_000.0];
/// Most numbers that are sought: the emulator has a term for each pair of them.
pub const MOST_SOUGHT: usize = 40;

/// A calibration that can be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// Its name.
    pub name: String,
    /// What is asked, in a sentence.
    pub question: String,
    /// Its own text, for fingerprints.
    pub text: Text,
    /// The scenario whose numbers are sought.
    pub scenario: String,
    /// The scenarios that are lived, by name: that one, and those of targets of others.
    pub scenarios: BTreeMap<String, Scenario>,
    /// Adults with a permit in each world [count].
    pub persons: u32,
    /// Worlds behind each run, with other luck each [count].
    pub replications: u32,
    /// Runs of a wave [count].
    pub runs: usize,
    /// Waves [count].
    pub waves: usize,
    /// Points by which what is left of the space is known [count].
    pub sample: usize,
    /// A number counts as identified when no more than this is left of the spread of its prior [share].
    pub identified: f64,
    /// The numbers that are sought.
    pub sought: Vec<Sought>,
    /// The figures that must be met.
    pub figures: Vec<Figure>,
}

/// A number that is sought.
#[derive(Clone, Debug, PartialEq)]
pub struct Sought {
    /// Its id.
    pub id: String,
    /// Its unit.
    pub unit: &'static str,
    /// The lowest value that is tried, in its own unit.
    pub low: f64,
    /// The highest one.
    pub high: f64,
    /// What was believed before any figure was fitted.
    pub prior: Prior,
    /// The value that it has now.
    pub present: f64,
    /// The prior within the range.
    pub(super) density: Density,
}

/// A figure that must be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The target.
    pub target: String,
    /// The scenario that must meet it.
    pub scenario: String,
    /// The point.
    pub point: Point,
    /// The published figure.
    pub value: f64,
    /// How far off still counts as met, in the point's unit.
    pub tolerance: f64,
    /// How far the model itself may be off, in the point's unit.
    pub discrepancy: f64,
    /// When it is counted.
    pub(super) moment: Moment,
    /// Who is counted.
    pub(super) filter: Filter,
    /// The unit of value and tolerance.
    pub(super) unit: Unit,
}

impl Calibration {
    /// Finds and reads a calibration by its name in the library or as a file.
    ///
    /// # Errors
    /// [`ScenarioError`] with file, line and hint for whatever is wrong with it.
    pub fn find(name: &str, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        Self::read(find_calibration(name)?, catalogue)
    }

    /// Reads a calibration from its text.
    ///
    /// # Errors
    /// As [`Calibration::find`].
    pub fn read(text: Text, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        let mut from = parse(&text.file, &text.text)?;
        from.allow(CALIBRATION_KEYS)?;
        let question = from.text("question")?;
        let (_, question) = from.need("question", question)?;
        let scenario = from.text("scenario")?;
        let (at, scenario) = from.need("scenario", scenario)?;
        let mut scenarios = BTreeMap::new();
        let own = in_library(&at, &scenario, catalogue)?;
        let persons = read_count(&mut from, "persons", [1.0, MOST_PERSONS.into()])? as u32;
        let replications = read_count(&mut from, "replications", [2.0, MOST_WORLDS])? as u32;
        let parameters = from.tables("parameters")?;
        let runs = read_count(&mut from, "runs", [2.0 * parameters.len() as f64 + 2.0, MOST_RUNS])?;
        let waves = read_count(&mut from, "waves", [1.0, MOST_WAVES])? as usize;
        let sample = read_count(&mut from, "sample", SAMPLES)? as usize;
        let identified = identified(&mut from)?;
        let mut sought: Vec<Sought> = Vec::new();
        for fields in parameters {
            let place = fields.place();
            let one = Sought::read(fields, &own, catalogue)?;
            if sought.iter().any(|known| known.id == one.id) {
                return Err(ScenarioError::NamedTwice { place, name: one.id });
            }
            sought.push(one);
        }
        if sought.is_empty() || sought.len() > MOST_SOUGHT {
            let expected = format!("1 to {MOST_SOUGHT} tables, one for each number");
            let place = from.place();
            return Err(ScenarioError::OutOfBounds { place, key: "parameters", expected });
        }
        scenarios.insert(scenario.clone(), own);
        let mut figures: Vec<Figure> = Vec::new();
        for fields in from.tables("targets")? {
            let place = fields.place();
            let read = read_figures(fields, catalogue, &mut scenarios)?;
            if let Some(first) = read.first()
                && figures.iter().any(|known| known.target == first.target)
            {
                let name = first.target.clone();
                return Err(ScenarioError::NamedTwice { place, name });
            }
            figures.extend(read);
        }
        if figures.is_empty() {
            return Err(ScenarioError::Missing { place: from.place(), key: "targets" });
        }
        from.finish()?;
        let (name, runs) = (text.name.clone(), runs as usize);
        Ok(Self {
            name,
            question,
            text,
            scenario,
            scenarios,
            persons,
            replications,
            runs,
            waves,
            sample,
            identified,
            sought,
            figures,
        })
    }
}

/// A scenario of the library: an overlay must be able to extend it from wherever it lies.
fn in_library(at: &Place, name: &str, catalogue: &Catalogue) -> Result<Scenario, ScenarioError> {
    if LIBRARY.iter().any(|(known, _)| *known == name) {
        return Scenario::find(name, catalogue);
    }
    let allowed = LIBRARY.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let (place, word) = (at.clone(), name.to_owned());
    Err(ScenarioError::UnknownWord { place, key: "scenario", word, allowed })
}

fn read_count(
    from: &mut Fields,
    key: &'static str,
    [least, most]: [f64; 2],
) -> Result<f64, ScenarioError> {
    let number = whole(from, key, least, most)?;
    Ok(from.need(key, number)?)
}

fn identified(from: &mut Fields) -> Result<f64, ScenarioError> {
    let share = from.number("identified")?;
    let (place, share) = from.need("identified", share)?;
    if share > 0.0 && share < 1.0 {
        return Ok(share);
    }
    let expected = "a share between 0 and 1, both ends left out".to_owned();
    Err(ScenarioError::OutOfBounds { place, key: "identified", expected })
}

impl Sought {
    fn read(
        mut from: Fields,
        scenario: &Scenario,
        catalogue: &Catalogue,
    ) -> Result<Self, ScenarioError> {
        from.allow(PARAMETER_KEYS)?;
        let place = from.place();
        let id = from.text("id")?;
        let (at, id) = from.need("id", id)?;
        let range = from.numbers("range")?;
        let (range_at, range) = from.need("range", range)?;
        from.finish()?;
        let Some(known) = catalogue.parameter(&id) else {
            return Err(ScenarioError::UnknownNumber { place: at, id });
        };
        let Content::Value(present) = known.content else {
            return Err(ScenarioError::NotOneValue { place: at, id });
        };
        if scenario.known_at_start(catalogue)?.parameter(&id).is_none() {
            return Err(ScenarioError::UnreadNumber { place: at, id });
        }
        if scenario.changes.iter().any(|change| change.overlay.id == id) {
            return Err(ScenarioError::ChangedTwice { place, id });
        }
        let Some(prior) = known.belief().filter(Density::is_known) else {
            return Err(ScenarioError::NoPrior { place: at, id });
        };
        let [least, most] = known.range.unwrap_or(known.unit.bounds());
        let (low, high) = match range[..] {
            [low, high] if least <= low && low < high && high <= most => (low, high),
            _ => {
                let expected = format!("two numbers within {least} to {most}, the lower one first");
                let place = range_at;
                return Err(ScenarioError::OutOfBounds { place, key: "range", expected });
            }
        };
        if !(low..=high).contains(&present) {
            let expected = format!("two numbers around {present}, which `{id}` is now");
            return Err(ScenarioError::OutOfBounds { place: range_at, key: "range", expected });
        }
        let density = Density::new(prior, [low, high]);
        Ok(Self { id, unit: known.unit.name, low, high, prior, present, density })
    }

    /// A place in the range, from 0 to 1, as a value; six digits are more than is known.
    #[must_use]
    pub fn value(&self, place: f64) -> f64 {
        let value = self.low + (self.high - self.low) * place;
        format!("{value:.5e}").parse().unwrap_or(value).clamp(self.low, self.high)
    }

    /// A value as a place in the range, from 0 to 1.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// The figures of one target: those that it names, or all that are judged.
fn read_figures(
    mut from: Fields,
    catalogue: &Catalogue,
    scenarios: &mut BTreeMap<String, Scenario>,
) -> Result<Vec<Figure>, ScenarioError> {
    from.allow(TARGET_KEYS)?;
    let id = from.text("id")?;
    let (place, id) = from.need("id", id)?;
    let Some(target) = catalogue.target(&id) else {
        return Err(ScenarioError::UnknownTarget { place, id });
    };
    if target.used_for != Use::Fit {
        let used_for = target.used_for.name();
        return Err(ScenarioError::NotForFit { place, id, used_for });
    }
    let discrepancy = from.number("discrepancy")?;
    let (at, discrepancy) = from.need("discrepancy", discrepancy)?;
    if discrepancy < 0.0 {
        let expected = "0 or more, in the unit of the target".to_owned();
        return Err(ScenarioError::OutOfBounds { place: at, key: "discrepancy", expected });
    }
    let named = from.take("points");
    from.finish()?;
    if !scenarios.contains_key(&target.scenario) {
        if !LIBRARY.iter().any(|(known, _)| *known == target.scenario) {
            let label = target.scenario.clone();
            return Err(ScenarioError::NotCounted { place, id, label });
        }
        let other = Scenario::find(&target.scenario, catalogue)?;
        scenarios.insert(target.scenario.clone(), other);
    }
    let scenario = &scenarios[&target.scenario];
    let points: Vec<(Place, &Point)> = match named {
        None => {
            let judged = |point: &&Point| judge(&place, target, point).is_ok();
            target.points.iter().filter(judged).map(|point| (place.clone(), point)).collect()
        }
        Some((place, value)) => named_points(&place, value, target)?,
    };
    if points.is_empty() {
        // Say of one of them what is so of all.
        target.points.iter().try_for_each(|point| judge(&place, target, point))?;
        return Err(ScenarioError::NotCounted { place, id: id.clone(), label: id });
    }
    let mut figures = Vec::new();
    for (place, point) in points {
        judge(&place, target, point)?;
        let figure = Figure::of(target, point, discrepancy, scenario);
        let (id, label) = (target.id.clone(), point.label.clone());
        figures.push(figure.ok_or(ScenarioError::NotCounted { place, id, label })?);
    }
    Ok(figures)
}

fn named_points<'a>(
    place: &Place,
    value: Value,
    target: &'a Target,
) -> Result<Vec<(Place, &'a Point)>, ScenarioError> {
    let wrong = |place| {
        let expected = "a list of labels of points, such as [\"12 months\"]".to_owned();
        ScenarioError::OutOfBounds { place, key: "points", expected }
    };
    let Value::List(nodes) = value else { return Err(wrong(place.clone())) };
    let mut points: Vec<(Place, &Point)> = Vec::new();
    for node in nodes {
        let place = Place { line: node.line, ..place.clone() };
        let Value::Text(word) = node.value else { return Err(wrong(place)) };
        let Some(point) = target.points.iter().find(|point| point.label == word) else {
            let labels: Vec<&str> = target.points.iter().map(|one| one.label.as_str()).collect();
            let allowed = labels.join(", ");
            return Err(ScenarioError::UnknownWord { place, key: "points", word, allowed });
        };
        if points.iter().any(|(_, known)| known.label == word) {
            return Err(ScenarioError::NamedTwice { place, name: word });
        }
        points.push((place, point));
    }
    if points.is_empty() { Err(wrong(place.clone())) } else { Ok(points) }
}

/// Refuses a point that proves nothing: put in by construction, or shown without being judged.
fn judge(place: &Place, target: &Target, point: &Point) -> Result<(), ScenarioError> {
    let verdict = match (point.fixed, point.value, point.tolerance) {
        (None, Some(_), Some(_)) => return Ok(()),
        (Some(fixed), ..) => fixed.name(),
        (None, ..) => Fixed::Reported.name(),
    };
    let (place, id, label) = (place.clone(), target.id.clone(), point.label.clone());
    Err(ScenarioError::NotJudged { place, id, label, verdict })
}

impl Figure {
    /// A judged point; nothing when the model does not count it.
    fn of(target: &Target, point: &Point, discrepancy: f64, scenario: &Scenario) -> Option<Self> {
        let is_told_by_twins = LostTalksCost::counts(point.outcome);
        if point.against.is_some() || point.outcome == Outcome::Other || is_told_by_twins {
            return None;
        }
        Some(Self {
            target: target.id.clone(),
            scenario: target.scenario.clone(),
            value: point.value?,
            tolerance: point.tolerance?,
            discrepancy,
            moment: Moment::of(&point.at)?,
            filter: Filter::of(&point.population, &scenario.cohort())?,
            unit: Unit::named(&point.unit)?,
            point: point.clone(),
        })
    }
}
