//! `scenarios`: the library.

use std::collections::BTreeMap;

use klantreis_scenarios::Scenario;
use klantreis_scenarios::library::LIBRARY;
use klantreis_sim::labour::MarketChoice;
use serde::Serialize;

use super::catalogue;
use crate::args::ScenariosVerb;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::grid::Grid;
use crate::printer::Printer;

/// A scenario as JSON.
#[derive(Serialize)]
struct Shown {
    id: String,
    question: String,
    /// What the file says of itself at its top.
    about: String,
    note: Option<String>,
    extends: Vec<String>,
    persons: u32,
    weeks: u32,
    replications: u32,
    municipality: u16,
    permit_years: [i16; 2],
    permits_from: String,
    permits_to: String,
    market: &'static str,
    off: Vec<String>,
    team: Option<BTreeMap<&'static str, String>>,
    offers: BTreeMap<String, f32>,
    switches: Vec<ShownSwitch>,
    twins: Vec<String>,
    /// Where its numbers come from, or those of the scenario it extends, as `calibrate` writes it.
    provenance: BTreeMap<String, String>,
    overlays: Vec<ShownChange>,
}

/// What changes from a date on, as JSON.
#[derive(Serialize)]
struct ShownSwitch {
    from: String,
    reason: Option<String>,
    says: BTreeMap<String, String>,
}

/// A changed number as JSON.
#[derive(Serialize)]
struct ShownChange {
    id: String,
    value: f64,
    unit: String,
    from: String,
    reason: Option<String>,
}

/// All scenarios as JSON.
#[derive(Serialize)]
struct Listed {
    schema_version: u32,
    scenarios: Vec<Shown>,
}

/// Lists the scenarios, or shows one.
///
/// # Errors
/// [`Failure`] for a scenario that is not there or not sound.
pub fn run(what: Option<&ScenariosVerb>, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let wanted: Vec<&str> = match what {
        None | Some(ScenariosVerb::List) => LIBRARY.iter().map(|(name, _)| *name).collect(),
        Some(ScenariosVerb::Show { id }) => vec![id],
    };
    let mut scenarios = Vec::new();
    for name in wanted {
        let scenario = Scenario::find(name, &catalogue)?;
        scenarios.push(shown(&scenario, &catalogue));
    }
    if printer.json {
        printer.print_json(&Listed { schema_version: 3, scenarios })?;
    } else if matches!(what, Some(ScenariosVerb::Show { .. })) {
        for scenario in &scenarios {
            let lines = details(scenario, printer);
            printer.print(&lines)?;
        }
    } else {
        let mut grid = Grid::new(2);
        let heads = ["name", "question", "persons", "weeks", "replications"];
        grid.row(heads.map(|key| printer.say(&format!("scenario-{key}"), &[])));
        for one in &scenarios {
            let counts = [one.persons, one.weeks, one.replications].map(|count| count.to_string());
            grid.row([one.id.clone(), question(one, printer)].into_iter().chain(counts));
        }
        printer.print(&grid.lines())?;
    }
    Ok(ExitStatus::Done)
}

fn shown(scenario: &Scenario, catalogue: &klantreis_evidence::Catalogue) -> Shown {
    let market = MarketChoice::ALL.iter().find(|(_, choice)| *choice == scenario.market);
    let overlays = scenario.changes.iter().map(|change| ShownChange {
        id: change.overlay.id.clone(),
        value: change.overlay.value,
        unit: catalogue
            .parameter(&change.overlay.id)
            .map_or_else(String::new, |known| known.unit.name.to_owned()),
        from: scenario.week_of(change).monday().to_string(),
        reason: change.overlay.reason.clone(),
    });
    let offers = scenario.offers.iter();
    let switches = scenario.switches.iter().map(|switch| ShownSwitch {
        from: scenario.week_of_onset(switch.from).monday().to_string(),
        reason: switch.reason.clone(),
        says: switch.says().into_iter().collect(),
    });
    Shown {
        id: scenario.name.clone(),
        question: scenario.question.clone(),
        about: scenario.about(),
        note: scenario.note.clone(),
        extends: scenario.texts.iter().skip(1).map(|text| text.name.clone()).collect(),
        persons: scenario.persons,
        weeks: scenario.weeks,
        replications: scenario.replications,
        municipality: scenario.municipality,
        permit_years: scenario.permit_years,
        permits_from: scenario.permits[0].monday().to_string(),
        permits_to: scenario.permits[1].monday().to_string(),
        market: market.map_or("", |(name, _)| *name),
        off: scenario.off.clone(),
        team: scenario.team.as_ref().map(|team| team.says().into_iter().collect()),
        offers: offers.map(|offer| (offer.name.clone(), offer.places)).collect(),
        switches: switches.collect(),
        twins: scenario.twins.iter().flat_map(|twins| twins.offers.clone()).collect(),
        provenance: scenario.provenance.clone(),
        overlays: overlays.collect(),
    }
}

fn question(scenario: &Shown, printer: &Printer<'_>) -> String {
    printer.texts.of_scenario("question", &scenario.id, &scenario.question)
}

fn details(scenario: &Shown, printer: &Printer<'_>) -> String {
    let permits = format!("{} - {}", scenario.permits_from, scenario.permits_to);
    let mut grid = Grid::new(2);
    let note = scenario.note.as_deref();
    let note = note.map(|note| printer.texts.of_scenario("note", &scenario.id, note));
    let said = [("name", scenario.id.clone()), ("question", question(scenario, printer))];
    for (key, value) in said.into_iter().chain(note.map(|note| ("note", note))).chain([
        ("persons", scenario.persons.to_string()),
        ("weeks", scenario.weeks.to_string()),
        ("replications", scenario.replications.to_string()),
        ("permits", permits),
        ("market", scenario.market.to_owned()),
    ]) {
        grid.row([printer.say(&format!("scenario-{key}"), &[]), value]);
    }
    for (place, (key, said)) in scenario.team.iter().flatten().enumerate() {
        let label = if place == 0 { printer.say("scenario-team", &[]) } else { String::new() };
        grid.row([label, format!("{key} = {said}")]);
    }
    let mut rows = |key: &str, values: Vec<String>| {
        let label = printer.say(key, &[]);
        for (place, value) in values.into_iter().enumerate() {
            grid.row([if place == 0 { label.clone() } else { String::new() }, value]);
        }
    };
    let offers = scenario.offers.iter().map(|(name, places)| format!("{name} = {places}"));
    rows("scenario-offers", offers.collect());
    let switches = scenario.switches.iter().flat_map(|switch| {
        let reason = switch.reason.iter().map(|reason| format!("{}: {reason}", switch.from));
        let says = switch.says.iter().map(|(key, said)| format!("{}: {key} = {said}", switch.from));
        reason.chain(says)
    });
    rows("scenario-switches", switches.collect());
    rows("scenario-twins", scenario.twins.clone());
    let provenance = scenario.provenance.iter().map(|(key, said)| format!("{key}: {said}"));
    rows("scenario-provenance", provenance.collect());
    rows("scenario-about", scenario.about.lines().map(str::to_owned).collect());
    let changes: Vec<String> = scenario
        .overlays
        .iter()
        .map(|one| {
            let reason = one.reason.as_deref().map(|reason| format!(": {reason}"));
            let reason = reason.unwrap_or_default();
            format!("{} = {} {} ({}){reason}", one.id, one.value, one.unit, one.from)
        })
        .chain(scenario.off.iter().map(|id| format!("- {id}")))
        .collect();
    let none = printer.say("scenario-none", &[]);
    let changes = if changes.is_empty() { vec![none] } else { changes };
    let label = printer.say("scenario-changes", &[]);
    for (place, change) in changes.into_iter().enumerate() {
        grid.row([if place == 0 { label.clone() } else { String::new() }, change]);
    }
    grid.lines()
}
