//! `run`: a scenario, lived again and again.

use std::path::Path;

use clap::Parser;
use klantreis_evidence::Catalogue;
use klantreis_records::draws::{self, write_draws};
use klantreis_records::manifest::Hashed;
use klantreis_records::persons::{name_of, write_events, write_persons};
use klantreis_records::summary::{Interval, Made, Strengths};
use klantreis_records::{Manifest, Summary};
use klantreis_scenarios::compare::manifest_of;
use klantreis_scenarios::draw::draw_numbers;
use klantreis_scenarios::municipality::{name_of as name_of_number, number_of};
use klantreis_scenarios::run::twins_of;
use klantreis_scenarios::{Lived, Order, Scenario, Uncertainty, replicate};

use super::{catalogue, set};
use crate::args::{DEFAULT_COMMAND, RunArgs, Typed, Verb};
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::folder::{Folder, Making};
use crate::printer::Printer;
use crate::tables::summary_table;

/// The main job without a command, into `out/`.
///
/// # Errors
/// As [`run`].
pub fn run_default(printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let line = printer.say("run-defaults", &[("command", DEFAULT_COMMAND.into())]);
    printer.remark(&line);
    match Typed::try_parse_from(DEFAULT_COMMAND.split_whitespace())?.verb {
        Some(Verb::Run(args)) => run(&args, printer),
        Some(Verb::Compare(args)) => super::compare::run(&args, printer),
        _ => Ok(ExitStatus::Done),
    }
}

/// Runs a scenario, prints its summary and writes what `--out` asks for.
///
/// # Errors
/// [`Failure`] for bad input or a folder that cannot be written.
pub fn run(args: &RunArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let mut scenario = Scenario::find(&args.scenario, &catalogue)?;
    set(&mut scenario, args.world.set.iter().map(String::as_str), &args.world, &catalogue)?;
    scenario.persons = args.persons.unwrap_or(scenario.persons);
    scenario.weeks = args.weeks.unwrap_or(scenario.weeks);
    scenario.replications = args.replications.unwrap_or(scenario.replications);
    let order = Order {
        seed: args.world.seed,
        threads: args.world.threads.map(usize::from),
        uncertainty: args.uncertainty,
        municipalities: municipalities(&args.municipality, &catalogue)?,
        keep: args.out.is_some(),
    };
    let folder = args.out.as_deref().map(Folder::begin).transpose()?;
    let progress = printer.progress();
    let targets = catalogue.targets().filter(|target| target.scenario == scenario.name);
    let points = targets.flat_map(|target| &target.points);
    let lived = replicate(&scenario, &catalogue, points, &order, &progress);
    progress.finish_and_clear();
    let lived = lived?;
    let made = made(&scenario, &order);
    let known = scenario.known_at_start(&catalogue)?;
    let mut manifest = manifest_of(made.clone(), &scenario, &catalogue, &known);
    let summary = Summary::of(made, Strengths::of(&known), &lived.tables)
        .with_municipalities(manifest.places.clone(), &lived.local)
        .with_twins(twins_of(&scenario, &lived, args.uncertainty))
        .with_views(&lived.views)
        .with_books(&lived.books);
    let making = folder.map(Folder::make).transpose()?;
    if let Some(making) = &making {
        manifest.draws = write_drawn(making, &known, &order, scenario.replications)?;
        write(making, &summary, &manifest, lived, &catalogue, printer)?;
    }
    // Printed before the folder appears: a screen that cannot be written leaves no folder behind.
    if printer.json {
        printer.print_json(&summary)?;
    } else {
        let table = summary_table(&summary, &catalogue, printer);
        printer.print(&table)?;
    }
    making.map_or(Ok(()), Making::finish)?;
    if let Some(out) = args.out.as_deref().map(Path::display) {
        let line = printer.say("run-written", &[("folder", out.to_string().into())]);
        printer.remark(&line);
    }
    Ok(ExitStatus::Done)
}

/// The municipalities by number, each once and in the order of their numbers: how they were typed
/// changes no byte.
pub(super) fn municipalities(typed: &[String], catalogue: &Catalogue) -> Result<Vec<u16>, Failure> {
    let mut numbers = Vec::new();
    for name in typed {
        let number = number_of(name, catalogue)?;
        if numbers.contains(&number) {
            return Err(Failure::new(
                format!("--municipality: {} is named twice", name_of_number(number, catalogue)),
                "name it once: for other luck of the same kind, choose another --seed",
            ));
        }
        numbers.push(number);
    }
    numbers.sort_unstable();
    Ok(numbers)
}

fn made(scenario: &Scenario, order: &Order) -> Made {
    let municipalities = match order.municipalities.len() {
        0 => vec![scenario.municipality],
        _ => order.municipalities.clone(),
    };
    Made {
        scenario: scenario.name.clone(),
        question: scenario.question.clone(),
        note: scenario.note.clone(),
        seed: order.seed,
        persons: scenario.persons,
        municipalities,
        weeks: scenario.weeks,
        replications: scenario.replications,
        uncertainty: order.uncertainty.name(),
        interval: match order.uncertainty {
            Uncertainty::Luck => Interval::Mean95,
            Uncertainty::Priors | Uncertainty::Both => Interval::Draws95,
        },
    }
}

/// Writes what each replication drew, if anything was drawn.
fn write_drawn(
    making: &Making,
    known: &Catalogue,
    order: &Order,
    replications: u32,
) -> Result<Option<Hashed>, Failure> {
    if order.uncertainty == Uncertainty::Luck {
        return Ok(None);
    }
    let drawn = (0..replications).map(|replication| draw_numbers(known, order.seed, replication));
    let mut table = Vec::new();
    write_draws(drawn, &mut table)?;
    let hashed = Hashed::of(draws::FILE, &table);
    making.write(draws::FILE, table)?;
    Ok(Some(hashed))
}

fn write(
    folder: &Making,
    summary: &Summary,
    manifest: &Manifest,
    lived: Lived,
    catalogue: &Catalogue,
    printer: &Printer<'_>,
) -> Result<(), Failure> {
    folder.write("summary.json", serde_json::to_string_pretty(summary)? + "\n")?;
    folder.write("manifest.json", serde_json::to_string_pretty(manifest)? + "\n")?;
    let picture = klantreis_records::picture::draw(summary, catalogue, &printer.texts);
    folder.write("curve.svg", picture)?;
    let mut events = Vec::new();
    let facts = lived.kept.iter().flat_map(|kept| &kept.facts);
    write_events(facts, &mut events)?;
    folder.write("events.csv", events)?;
    for (person, dossier) in lived.kept.iter().filter_map(|kept| kept.dossier.as_ref()) {
        let name = format!("dossier/{}.txt", name_of(*person));
        folder.write(&name, dossier.write(&printer.texts))?;
    }
    let mut persons = Vec::new();
    write_persons(lived.kept.into_iter().flat_map(|kept| kept.persons), &mut persons)?;
    folder.write("persons.csv", persons)
}
