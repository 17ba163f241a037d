//! Lists: all there is, one kind of it, or the numbers of a theme.

use klantreis_evidence::{Catalogue, Parameter, Source, Target};
use klantreis_records::manifest::Number;
use klantreis_sim::kernel::Mechanism;
use serde::Serialize;

use super::explain::value;
use super::find::{find, mechanisms, numbers_below, numbers_naming};
use crate::grid::Grid;
use crate::printer::Printer;

/// What is to be listed; kinds that were not asked for are empty.
#[derive(Default)]
pub(super) struct List<'a> {
    numbers: Vec<&'a Parameter>,
    targets: Vec<&'a Target>,
    sources: Vec<&'a Source>,
    mechanisms: Vec<&'static Mechanism>,
}

/// A list as JSON.
#[derive(Serialize)]
pub(super) struct Listed {
    schema_version: u32,
    numbers: Vec<Number>,
    targets: Vec<ListedTarget>,
    sources: Vec<ListedSource>,
    mechanisms: Vec<ListedMechanism>,
}

#[derive(Serialize)]
struct ListedTarget {
    id: String,
    meaning: String,
    scenario: String,
    #[serde(rename = "use")]
    used_for: &'static str,
}

#[derive(Serialize)]
struct ListedSource {
    id: String,
    title: String,
    year: String,
}

#[derive(Serialize)]
struct ListedMechanism {
    id: &'static str,
    room: &'static str,
    meaning: &'static str,
}

impl<'a> List<'a> {
    /// The list that a word stands for: everything without a word, nothing when it names an entry.
    pub(super) fn of(typed: Option<&str>, catalogue: &'a Catalogue) -> Option<Self> {
        let word = typed.map(str::to_lowercase);
        let asks = |kind: &str| word.as_deref().is_none_or(|word| word == kind);
        let mut list = Self::default();
        if asks("numbers") {
            list.numbers.extend(catalogue.parameters());
        }
        if asks("targets") {
            list.targets.extend(catalogue.targets());
        }
        if asks("sources") {
            list.sources.extend(catalogue.sources());
        }
        if asks("mechanisms") {
            list.mechanisms.extend(mechanisms());
        }
        if let Some(word) = &word {
            list.numbers.extend(numbers_below(word, catalogue));
            if find(word, catalogue).is_none() {
                list.numbers.extend(numbers_naming(word, catalogue));
            }
        }
        let lengths = [list.numbers.len(), list.targets.len(), list.sources.len()];
        (lengths.iter().sum::<usize>() + list.mechanisms.len() > 0).then_some(list)
    }

    /// The list for programs.
    pub(super) fn listed(&self) -> Listed {
        let targets = self.targets.iter().map(|known| ListedTarget {
            id: known.id.clone(),
            meaning: known.quantity.clone(),
            scenario: known.scenario.clone(),
            used_for: known.used_for.name(),
        });
        let sources = self.sources.iter().map(|known| ListedSource {
            id: known.id.clone(),
            title: known.title.clone(),
            year: known.year.clone(),
        });
        let mechanisms = self.mechanisms.iter().map(|known| ListedMechanism {
            id: known.id,
            room: known.room,
            meaning: known.says,
        });
        Listed {
            schema_version: 1,
            numbers: self.numbers.iter().copied().map(Number::from).collect(),
            targets: targets.collect(),
            sources: sources.collect(),
            mechanisms: mechanisms.collect(),
        }
    }

    /// The list for readers: a table for each kind, and how many there are.
    pub(super) fn lines(&self, printer: &Printer<'_>) -> String {
        let numbers = self.numbers.iter().map(|known| {
            let strength = printer.say(&format!("strength-{}", known.strength.name()), &[]);
            [known.id.clone(), value(known), known.unit.name.to_owned(), strength]
        });
        let targets = self.targets.iter().map(|known| {
            let used_for = printer.say(&format!("use-{}", known.used_for.name()), &[]);
            [known.id.clone(), used_for, known.scenario.clone(), known.quantity.clone()]
        });
        let sources = self
            .sources
            .iter()
            .map(|known| [known.id.clone(), known.year.clone(), known.title.clone()]);
        let mechanisms = self
            .mechanisms
            .iter()
            .map(|known| [known.id.to_owned(), known.room.to_owned(), known.says.to_owned()]);
        let tables = [
            table(["id", "value", "unit", "strength"], numbers, printer),
            table(["target", "licence", "scenario", "meaning"], targets, printer),
            table(["source", "year", "title"], sources, printer),
            table(["mechanism", "room", "meaning"], mechanisms, printer),
        ];
        let counts = [
            ("numbers", self.numbers.len()),
            ("targets", self.targets.len()),
            ("sources", self.sources.len()),
            ("mechanisms", self.mechanisms.len()),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts = counts.map(|(what, count)| printer.counted(what, count as u64));
        let counts = counts.collect::<Vec<_>>().join(", ");
        let parts = tables.into_iter().flatten().chain([counts]);
        parts.collect::<Vec<_>>().join("\n\n")
    }
}

fn table<const COLUMNS: usize>(
    heads: [&str; COLUMNS],
    rows: impl ExactSizeIterator<Item = [String; COLUMNS]>,
    printer: &Printer<'_>,
) -> Option<String> {
    if rows.len() == 0 {
        return None;
    }
    let mut grid = Grid::new(COLUMNS);
    grid.row(heads.map(|key| printer.say(&format!("evidence-{key}"), &[])));
    rows.for_each(|row| grid.row(row));
    Some(grid.lines())
}
