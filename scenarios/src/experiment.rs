//! An experiment: one scenario, varied along some axes; every combination of levels is a cell.

use klantreis_evidence::tree::{Fields, Value, parse};
use klantreis_evidence::{Catalogue, Outcome, Place};
use klantreis_records::statistics::{CURVE_MONTHS, Moment};
use klantreis_records::sweep::{Axis, can_show};

use crate::error::ScenarioError;
use crate::library::{Text, find_experiment};
use crate::read::{Draft, KEYS, whole};
use crate::scenario::{Scenario, over_all_that_it_extends};

/// What an experiment says beside what a scenario can say.
pub const OWN_KEYS: &[&str] = &["outcomes", "months", "reference", "axes"];
/// What a level can say, beside its name.
pub const LEVEL_KEYS: &[&str] = &["name", "market", "off", "team", "offers", "overlays"];
/// Most cells of a grid.
pub const MOST_CELLS: usize = 10_000;
/// A picture has rows and columns: no more axes than these are compared along.
const MOST_COMPARED: usize = 2;

/// A grid of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Experiment {
    /// Its name.
    pub name: String,
    /// When outcomes are counted, since the permit [months].
    pub months: u16,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
    /// What varies, the last axis fastest.
    pub axes: Vec<Axis>,
    /// A scenario for each cell.
    pub cells: Vec<Scenario>,
}

/// One axis as it is read: its name, and its levels by name with what each changes.
struct Read {
    place: Place,
    name: String,
    levels: Vec<(String, Draft)>,
}

impl Experiment {
    /// Finds and reads an experiment by its name in the library or as a file.
    ///
    /// # Errors
    /// [`ScenarioError`] with file, line and hint for whatever is wrong with it.
    pub fn find(name: &str, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        Self::read(find_experiment(name)?, catalogue)
    }

    /// Reads an experiment from its text, and the scenarios that it extends.
    ///
    /// # Errors
    /// As [`Experiment::find`].
    pub fn read(text: Text, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        let mut from = parse(&text.file, &text.text)?;
        from.allow(&[KEYS, OWN_KEYS].concat())?;
        let top = from.place();
        let outcomes = outcomes(&mut from)?;
        let months = whole(&mut from, "months", 1.0, CURVE_MONTHS.into())?;
        let months = from.need("months", months)? as u16;
        let references = references(&mut from)?;
        let mut read = Vec::new();
        for fields in from.tables("axes")? {
            read.push(axis(fields, &text, catalogue)?);
        }
        if read.is_empty() {
            return Err(ScenarioError::Missing { place: top, key: "axes" });
        }
        let axes = with_references(&read, &references)?;
        let cells = axes.iter().map(|axis| axis.levels.len()).product::<usize>();
        if cells > MOST_CELLS {
            let expected = format!("axes with at most {MOST_CELLS} cells together, not {cells}");
            return Err(ScenarioError::OutOfBounds { place: top, key: "axes", expected });
        }
        let draft = Draft::read(&mut from, text.folder.as_deref(), catalogue)?;
        from.finish()?;
        let name = text.name.clone();
        let (draft, texts) = over_all_that_it_extends(text, draft, catalogue)?;
        let mut drafts = vec![draft];
        for axis in &read {
            let over = |below: &Draft| {
                let below = below.clone();
                axis.levels.iter().map(move |(_, level)| level.clone().over(below.clone()))
            };
            drafts = drafts.iter().flat_map(over).collect();
        }
        let cells = drafts
            .into_iter()
            .map(|draft| draft.complete(texts.clone()))
            .collect::<Result<Vec<_>, _>>()?;
        let experiment = Self { name, months, outcomes, axes, cells };
        experiment.check_length(top)?;
        Ok(experiment)
    }

    /// Refuses worlds that end before all of the cohort are counted.
    fn check_length(&self, place: Place) -> Result<(), ScenarioError> {
        let needed = |cell: &Scenario| {
            Moment::SincePermit(self.months).weeks_needed(&cell.cohort()).max(0) as u32
        };
        match self.cells.iter().find(|cell| cell.weeks < needed(cell)) {
            None => Ok(()),
            Some(cell) => {
                let expected = format!("{} weeks or more, to reach the months", needed(cell));
                Err(ScenarioError::OutOfBounds { place, key: "weeks", expected })
            }
        }
    }
}

fn outcomes(from: &mut Fields) -> Result<Vec<Outcome>, ScenarioError> {
    let can = Outcome::ALL.iter().filter(|(_, one)| can_show(*one));
    let allowed = can.map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let wrong = |place| {
        let expected = format!("a list of some of {allowed}, each once");
        ScenarioError::OutOfBounds { place, key: "outcomes", expected }
    };
    let (place, nodes) = match from.take("outcomes") {
        None => return Err(ScenarioError::Missing { place: from.place(), key: "outcomes" }),
        Some((place, Value::List(nodes))) if !nodes.is_empty() => (place, nodes),
        Some((place, _)) => return Err(wrong(place)),
    };
    let mut outcomes = Vec::new();
    for node in nodes {
        let place = Place { line: node.line, ..place.clone() };
        let Value::Text(word) = node.value else { return Err(wrong(place)) };
        let known = Outcome::ALL.iter().find(|(name, one)| *name == word && can_show(*one));
        match known {
            Some((_, outcome)) if !outcomes.contains(outcome) => outcomes.push(*outcome),
            _ => return Err(wrong(place)),
        }
    }
    Ok(outcomes)
}

/// The level of the reference by axis, with the place where each is named.
fn references(from: &mut Fields) -> Result<Vec<(Place, String, String)>, ScenarioError> {
    let Some(mut table) = from.table("reference")? else {
        return Err(ScenarioError::Missing { place: from.place(), key: "reference" });
    };
    let mut references = Vec::new();
    for axis in table.keys() {
        if let Some((place, level)) = table.text(&axis)? {
            references.push((place, axis, level));
        }
    }
    let place = table.place();
    table.finish()?;
    if references.is_empty() || references.len() > MOST_COMPARED {
        let expected = format!("one level of each of 1 to {MOST_COMPARED} axes");
        return Err(ScenarioError::OutOfBounds { place, key: "reference", expected });
    }
    Ok(references)
}

fn axis(mut from: Fields, text: &Text, catalogue: &Catalogue) -> Result<Read, ScenarioError> {
    from.allow(&["name", "levels"])?;
    let place = from.place();
    let name = from.text("name")?;
    let (_, name) = from.need("name", name)?;
    let mut levels: Vec<(String, Draft)> = Vec::new();
    for mut level in from.tables("levels")? {
        level.allow(LEVEL_KEYS)?;
        let word = level.text("name")?;
        let (place, word) = level.need("name", word)?;
        if levels.iter().any(|(known, _)| *known == word) {
            return Err(ScenarioError::NamedTwice { place, name: word });
        }
        let draft = Draft::read(&mut level, text.folder.as_deref(), catalogue)?;
        level.finish()?;
        levels.push((word, draft));
    }
    from.finish()?;
    if levels.is_empty() {
        return Err(ScenarioError::Missing { place, key: "levels" });
    }
    Ok(Read { place, name, levels })
}

fn with_references(
    read: &[Read],
    references: &[(Place, String, String)],
) -> Result<Vec<Axis>, ScenarioError> {
    let mut axes: Vec<Axis> = Vec::new();
    for Read { place, name, levels } in read {
        if axes.iter().any(|known| known.name == *name) {
            return Err(ScenarioError::NamedTwice { place: place.clone(), name: name.clone() });
        }
        let levels: Vec<String> = levels.iter().map(|(name, _)| name.clone()).collect();
        let asked = references.iter().find(|(_, axis, _)| axis == name);
        let reference = match asked {
            None => None,
            Some((place, _, level)) => match levels.iter().position(|known| known == level) {
                Some(at) => Some(at),
                None => {
                    return Err(ScenarioError::UnknownWord {
                        place: place.clone(),
                        key: "reference",
                        word: level.clone(),
                        allowed: levels.join(", "),
                    });
                }
            },
        };
        axes.push(Axis { name: name.clone(), levels, reference });
    }
    match references.iter().find(|(_, axis, _)| axes.iter().all(|known| known.name != *axis)) {
        None => Ok(axes),
        Some((place, axis, _)) => Err(ScenarioError::UnknownWord {
            place: place.clone(),
            key: "reference",
            word: axis.clone(),
            allowed: axes.iter().map(|axis| axis.name.as_str()).collect::<Vec<_>>().join(", "),
        }),
    }
}
