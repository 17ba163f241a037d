//! `run`: a scenario, lived again and again.

use std::path::Path;

use klantreis_evidence::Catalogue;
use klantreis_records::manifest::{Hashed, Laid};
use klantreis_records::persons::{name_of, write_events, write_persons};
use klantreis_records::summary::{Interval, Made, Strengths};
use klantreis_records::{Manifest, Summary};
use klantreis_scenarios::{Lived, Order, Scenario, Uncertainty, replicate};

use super::{catalogue, changes};
use crate::args::{RunArgs, Size};
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::printer::Printer;
use crate::tables::summary_table;

/// The main job without a command: the national cohort, into `out/`.
///
/// # Errors
/// As [`run`].
pub fn run_default(printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let args = RunArgs {
        scenario: "cohort-2014".to_owned(),
        size: Size { persons: Some(1_000), replications: Some(50), seed: 1, ..Size::default() },
        weeks: Some(520),
        uncertainty: Uncertainty::Both,
        municipality: Vec::new(),
        out: Some("out".into()),
    };
    let command = "klantreis run cohort-2014 --persons 1000 --weeks 520 --replications 50 --seed 1 \
                   --uncertainty both --out out";
    let line = printer.say("run-defaults", &[("command", command.into())]);
    printer.remark(&line);
    run(&args, printer)
}

/// Runs a scenario, prints its summary and writes what `--out` asks for.
///
/// # Errors
/// [`Failure`] for bad input or a folder that cannot be written.
pub fn run(args: &RunArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let mut scenario = Scenario::find(&args.scenario, &catalogue)?;
    scenario.set(changes(&args.size)?, &catalogue)?;
    scenario.persons = args.size.persons.unwrap_or(scenario.persons);
    scenario.weeks = args.weeks.unwrap_or(scenario.weeks);
    scenario.replications = args.size.replications.unwrap_or(scenario.replications);
    let order = Order {
        seed: args.size.seed,
        threads: args.size.threads.map(usize::from),
        uncertainty: args.uncertainty,
        municipalities: args
            .municipality
            .iter()
            .map(|name| klantreis_scenarios::municipality::number_of(name, &catalogue))
            .collect::<Result<_, _>>()?,
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
    let summary = Summary::of(made.clone(), Strengths::of(&known), &lived.tables);
    if let Some(folder) = folder {
        let manifest = manifest(made, &scenario, &catalogue, &known);
        write(&folder, &summary, &manifest, lived, &catalogue, printer)?;
        folder.finish()?;
    }
    if printer.json {
        printer.print_json(&summary)?;
    } else {
        let table = summary_table(&summary, printer);
        printer.print(&table)?;
    }
    if let Some(out) = args.out.as_deref().map(Path::display) {
        let line = printer.say("run-written", &[("folder", out.to_string().into())]);
        printer.remark(&line);
    }
    Ok(ExitStatus::Done)
}

fn made(scenario: &Scenario, order: &Order) -> Made {
    let municipalities = match order.municipalities.len() {
        0 => vec![scenario.municipality],
        _ => order.municipalities.clone(),
    };
    Made {
        scenario: scenario.name.clone(),
        question: scenario.question.clone(),
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

fn manifest(made: Made, scenario: &Scenario, evidence: &Catalogue, known: &Catalogue) -> Manifest {
    let mut manifest = Manifest::new(made, env!("CARGO_PKG_VERSION"), evidence);
    manifest.texts = scenario.texts.iter().map(|text| Hashed::of(&text.file, &text.text)).collect();
    let laid = |change: &klantreis_scenarios::Change| Laid {
        id: change.overlay.id.clone(),
        value: change.overlay.value,
        unit: known
            .parameter(&change.overlay.id)
            .map_or_else(String::new, |known| known.unit.name.to_owned()),
        from: scenario.week_of(change).monday().to_string(),
        reason: change.overlay.reason.clone(),
    };
    manifest.overlays = scenario.changes.iter().map(laid).collect();
    manifest.off.clone_from(&scenario.off);
    manifest.numbers = Manifest::numbers(known);
    manifest
}

fn write(
    folder: &Folder,
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
