//! `validate`: published figures beside the simulation.

use std::fs;
use std::path::Path;

use klantreis_evidence::Catalogue;
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::validate::PointVerdict;
use klantreis_scenarios::{Order, Trial, Validation, Verdict, validate};
use klantreis_texts::Decimals;

use super::{catalogue, changes};
use crate::args::ValidateArgs;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::grid::Grid;
use crate::printer::Printer;

/// Tries the targets; the answer is no when a point to be fitted is missed.
///
/// # Errors
/// [`Failure`] for bad input.
pub fn run(args: &ValidateArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    if let Some(only) = &args.scenario {
        refuse_without_scenario(only, &catalogue)?;
    }
    let threads = args.world.threads.map(usize::from);
    let trial = Trial {
        order: Order { threads, ..Order::new(args.world.seed) },
        persons: args.persons,
        replications: args.replications,
        scenario: args.scenario.clone(),
        changes: changes(&args.world)?,
    };
    let progress = printer.progress();
    let validation = validate(&catalogue, &trial, &progress);
    progress.finish_and_clear();
    let validation = validation?;
    if let Some(file) = &args.write_docs {
        let page = klantreis_scenarios::page::validation_page(&validation, &catalogue, &trial);
        fs::write(file, page)
            .map_err(|error| Failure::file(&file.display().to_string(), &error))?;
    }
    if printer.json {
        printer.print_json(&validation)?;
    } else {
        let table = table(&validation, &trial, printer);
        printer.print(&table)?;
    }
    Ok(if validation.misses() { ExitStatus::No } else { ExitStatus::Done })
}

/// Refuses a name that is no scenario of the library, and offers those that are.
fn refuse_without_scenario(name: &str, catalogue: &Catalogue) -> Result<(), Failure> {
    let is_file = Path::new(name).extension().is_some_and(|ending| ending == "toml");
    if is_file || LIBRARY.iter().any(|(known, _)| *known == name) {
        return Ok(());
    }
    let has_targets = |name: &str| catalogue.targets().any(|target| target.scenario == name);
    let known: Vec<&str> =
        LIBRARY.iter().map(|(known, _)| *known).filter(|known| has_targets(known)).collect();
    let error = if has_targets(name) {
        format!("`{name}` has targets, but no scenario yet that could be held against them")
    } else {
        format!("there is no scenario `{name}`")
    };
    Err(Failure::new(error, format!("choose {}, or a file ending in .toml", known.join(", "))))
}

fn table(validation: &Validation, trial: &Trial, printer: &Printer<'_>) -> String {
    let head = ["target", "point", "published", "tolerance", "simulated", "interval", "verdict"];
    let mut grid = Grid::new(2);
    grid.row(head.map(|key| printer.say(&format!("validate-{key}"), &[])));
    let figure = |number: Option<f64>| {
        number.map_or_else(|| "-".to_owned(), |number| printer.texts.number(number, Decimals(1)))
    };
    for target in &validation.targets {
        for point in &target.points {
            let interval = match (point.low, point.high) {
                (Some(_), Some(_)) => format!("{} - {}", figure(point.low), figure(point.high)),
                _ => "-".to_owned(),
            };
            grid.row([
                target.id.clone(),
                point.label.clone(),
                figure(point.target),
                figure(point.tolerance),
                figure(point.simulated),
                interval,
                printer.say(&format!("verdict-{}", point.verdict.name()), &[]),
            ]);
        }
    }
    let title = printer.say(
        "validate-title",
        &[
            ("persons", printer.counted("persons", trial.persons).into()),
            ("replications", printer.counted("replications", trial.replications).into()),
            ("seed", trial.order.seed.to_string().into()),
        ],
    );
    let title = match &trial.scenario {
        None => title,
        Some(name) => {
            let words = [("title", title.into()), ("scenario", name.as_str().into())];
            printer.say("validate-judged-by", &words)
        }
    };
    let count = |verdict| printer.count(validation.count(verdict) as f64);
    let counts = printer.say(
        "validate-count",
        &[
            ("met", count(Verdict::Met)),
            ("missed", count(Verdict::Missed)),
            ("reported", count(Verdict::Reported)),
            ("construction", count(Verdict::ByConstruction)),
            ("heldout", count(Verdict::HeldOut)),
            ("notcomputed", count(Verdict::NotComputed)),
            ("toosmall", count(Verdict::TooSmall)),
        ],
    );
    let why = why_not_computed(validation, printer);
    let table = grid.lines();
    format!("{title}\n\n{table}\n\n{why}{counts}\n{}", printer.say("notice", &[]))
}

/// Why points are not computed, target by target, in the words of the evidence; nothing when all are.
fn why_not_computed(validation: &Validation, printer: &Printer<'_>) -> String {
    let mut lines = Vec::new();
    for target in &validation.targets {
        let is_not = |point: &&PointVerdict| point.verdict == Verdict::NotComputed;
        let labels: Vec<&str> =
            target.points.iter().filter(is_not).map(|point| point.label.as_str()).collect();
        if !labels.is_empty() {
            let words = [
                ("target", target.id.as_str().into()),
                ("points", labels.join(", ").into()),
                ("note", target.note.as_deref().unwrap_or_default().into()),
            ];
            lines.push(printer.say("validate-why-not", &words));
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    let title = printer.say("validate-not-computed", &[]);
    format!("{title}\n{}\n\n", lines.join("\n"))
}
