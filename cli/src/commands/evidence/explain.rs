//! One entry in full: a number, a target, a source or a mechanism.

use klantreis_evidence::{Catalogue, Content, Parameter, Prior, Source, Standing, Target, Witness};
use klantreis_records::manifest::{Cited, Number};
use klantreis_sim::kernel::Mechanism;
use serde::Serialize;

use super::find::Entry;
use crate::grid::Grid;
use crate::printer::Printer;

/// One entry as JSON.
#[derive(Serialize)]
pub(super) struct Explained {
    schema_version: u32,
    id: String,
    kind: &'static str,
    meaning: String,
    number: Option<Number>,
    range: Option<[f64; 2]>,
    prior: Option<String>,
    before: Option<String>,
    standing: Option<&'static str>,
    calibration: Option<String>,
    caveat: Option<String>,
    place: Option<String>,
    sources: Vec<Cited>,
    used_by: Vec<String>,
}

/// An entry for programs.
pub(super) fn explained(entry: &Entry<'_>, catalogue: &Catalogue) -> Explained {
    match entry {
        Entry::Number(known) => of_parameter(known),
        Entry::Target(known) => of_target(known),
        Entry::Source(known) => of_source(known, used_by(&known.id, catalogue)),
        Entry::Mechanisms(known) => of_mechanisms(known),
    }
}

/// An entry for readers.
pub(super) fn lines(entry: &Entry<'_>, catalogue: &Catalogue, printer: &Printer<'_>) -> String {
    match entry {
        Entry::Number(known) => parameter_lines(known, catalogue, printer),
        Entry::Target(known) => target_lines(known, catalogue, printer),
        Entry::Source(known) => source_lines(known, &used_by(&known.id, catalogue), printer),
        Entry::Mechanisms(known) => {
            known.iter().map(|one| mechanism_lines(one, printer)).collect::<Vec<_>>().join("\n\n")
        }
    }
}

/// What a number holds, in words.
pub(super) fn value(known: &Parameter) -> String {
    match &known.content {
        Content::Value(value) => value.to_string(),
        Content::Shares(shares) => shares
            .iter()
            .map(|(name, share)| format!("{name} {share}"))
            .collect::<Vec<_>>()
            .join(", "),
        Content::Series(series) => match series.steps() {
            [] => String::new(),
            [(date, value)] => format!("{value} ({date})"),
            [(first, one), .., (last, other)] => format!("{one} ({first}) ... {other} ({last})"),
        },
    }
}

fn prior_in_words(prior: Prior) -> String {
    // The names of the variants and fields are those of the files, but for the hyphens.
    let mut words = String::new();
    for letter in format!("{prior:?}").replace(['{', '}'], "").chars() {
        if letter.is_uppercase() && words.ends_with(char::is_lowercase) {
            words.push('-');
        }
        words.extend(letter.to_lowercase());
    }
    words.trim().replace("  ", " ")
}

fn cite(sources: &[Witness]) -> Vec<Cited> {
    sources.iter().map(|one| Cited { id: one.id.clone(), at: one.at.clone() }).collect()
}

fn used_by(source: &str, catalogue: &Catalogue) -> Vec<String> {
    let cites = |sources: &[Witness]| sources.iter().any(|one| one.id == source);
    let numbers = catalogue.parameters().filter(|one| cites(&one.sources)).map(|one| &one.id);
    let targets = catalogue.targets().filter(|one| cites(&one.sources)).map(|one| &one.id);
    numbers.chain(targets).cloned().collect()
}

fn of_parameter(known: &Parameter) -> Explained {
    Explained {
        schema_version: 1,
        id: known.id.clone(),
        kind: "number",
        meaning: known.meaning.clone(),
        number: Some(Number::from(known)),
        range: known.range,
        prior: known.prior.map(prior_in_words),
        before: known.before.map(prior_in_words),
        standing: Some(known.standing().name()),
        calibration: known.calibration.clone(),
        caveat: known.caveat.clone(),
        place: Some(known.place.to_string()),
        sources: cite(&known.sources),
        used_by: Vec::new(),
    }
}

fn of_target(known: &Target) -> Explained {
    Explained {
        schema_version: 1,
        id: known.id.clone(),
        kind: "target",
        meaning: known.quantity.clone(),
        number: None,
        range: None,
        prior: None,
        before: None,
        standing: None,
        calibration: None,
        caveat: known.note.clone(),
        place: Some(known.place.to_string()),
        sources: cite(&known.sources),
        used_by: vec![known.scenario.clone()],
    }
}

fn of_source(known: &Source, used_by: Vec<String>) -> Explained {
    Explained {
        schema_version: 1,
        id: known.id.clone(),
        kind: "source",
        meaning: known.title.clone(),
        number: None,
        range: None,
        prior: None,
        before: None,
        standing: None,
        calibration: None,
        caveat: known.note.clone(),
        place: Some(known.place.clone()),
        sources: Vec::new(),
        used_by,
    }
}

fn grid_of(rows: Vec<(&str, String)>, printer: &Printer<'_>) -> String {
    let mut grid = Grid::new(2);
    for (key, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
        let label = if key.is_empty() { String::new() } else { printer.say(key, &[]) };
        grid.row([label, value]);
    }
    grid.lines()
}

fn source_rows<'a>(sources: &[Witness], catalogue: &Catalogue) -> Vec<(&'a str, String)> {
    let row = |(place, one): (usize, &Witness)| {
        let title = catalogue.source(&one.id).map_or("", |source| source.title.as_str());
        (
            if place == 0 { "evidence-sources" } else { "" },
            format!("{}: {title} ({})", one.id, one.at),
        )
    };
    sources.iter().enumerate().map(row).collect()
}

fn parameter_lines(known: &Parameter, catalogue: &Catalogue, printer: &Printer<'_>) -> String {
    let range = known.range.map_or_else(String::new, |[low, high]| format!("{low} - {high}"));
    let mut rows = vec![
        ("evidence-id", known.id.clone()),
        ("evidence-meaning", known.meaning.clone()),
        ("evidence-value", value(known)),
        ("evidence-unit", known.unit.name.to_owned()),
        ("evidence-strength", printer.say(&format!("strength-{}", known.strength.name()), &[])),
        ("evidence-range", range),
        ("evidence-prior", known.prior.map(prior_in_words).unwrap_or_default()),
        ("evidence-before", known.before.map(prior_in_words).unwrap_or_default()),
        ("evidence-standing", standing(known, printer)),
    ];
    rows.extend(source_rows(&known.sources, catalogue));
    rows.push(("evidence-caveat", known.caveat.clone().unwrap_or_default()));
    rows.push(("evidence-place", known.place.to_string()));
    grid_of(rows, printer)
}

/// What a number rests on that is not known for certain, with the calibration that set it.
fn standing(known: &Parameter, printer: &Printer<'_>) -> String {
    let said = printer.say(&format!("standing-{}", known.standing().name()), &[]);
    match &known.calibration {
        Some(name) if known.standing() == Standing::Calibrated => format!("{said} ({name})"),
        _ => said,
    }
}

fn target_lines(known: &Target, catalogue: &Catalogue, printer: &Printer<'_>) -> String {
    let mut rows = vec![
        ("validate-target", known.id.clone()),
        ("evidence-meaning", known.quantity.clone()),
        ("scenario-name", known.scenario.clone()),
        ("evidence-licence", printer.say(&format!("use-{}", known.used_for.name()), &[])),
    ];
    for (place, point) in known.points.iter().enumerate() {
        let value = point.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        let tolerance =
            point.tolerance.map(|tolerance| format!(" ± {tolerance}")).unwrap_or_default();
        let words = format!("{}: {value}{tolerance} {}", point.label, point.unit);
        rows.push((if place == 0 { "validate-point" } else { "" }, words));
    }
    rows.extend(source_rows(&known.sources, catalogue));
    rows.push(("evidence-note", known.note.clone().unwrap_or_default()));
    rows.push(("evidence-place", known.place.to_string()));
    grid_of(rows, printer)
}

fn source_lines(known: &Source, used_by: &[String], printer: &Printer<'_>) -> String {
    let rows = vec![
        ("evidence-sources", known.id.clone()),
        ("evidence-meaning", format!("{} ({})", known.title, known.year)),
        ("evidence-where", known.place.clone()),
        ("evidence-licence", known.licence.clone()),
        ("evidence-read", known.read.clone()),
        ("evidence-note", known.note.clone().unwrap_or_default()),
        ("evidence-used-by", used_by.join(", ")),
    ];
    grid_of(rows, printer)
}

fn of_mechanisms(known: &[&Mechanism]) -> Explained {
    let says: Vec<&str> = known.iter().map(|one| one.says).collect();
    let caveats: Vec<&str> = known.iter().filter_map(|one| one.negligible).collect();
    Explained {
        schema_version: 1,
        id: known.first().map_or_else(String::new, |one| one.id.to_owned()),
        kind: "mechanism",
        meaning: says.join("; "),
        number: None,
        range: None,
        prior: None,
        before: None,
        standing: None,
        calibration: None,
        caveat: (!caveats.is_empty()).then(|| caveats.join("; ")),
        place: None,
        sources: Vec::new(),
        used_by: known.iter().map(|one| one.room.to_owned()).collect(),
    }
}

fn mechanism_lines(known: &Mechanism, printer: &Printer<'_>) -> String {
    let rows = vec![
        ("evidence-mechanism", known.id.to_owned()),
        ("evidence-meaning", known.says.to_owned()),
        ("evidence-room", known.room.to_owned()),
        ("evidence-state", known.state.to_owned()),
        ("evidence-negligible", known.negligible.unwrap_or_default().to_owned()),
    ];
    grid_of(rows, printer)
}
