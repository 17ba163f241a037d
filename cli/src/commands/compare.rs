//! `compare`: scenarios held against the first of them, with the same luck.

use klantreis_evidence::Catalogue;
use klantreis_records::{Comparison, Report, draws, report};
use klantreis_scenarios::compare::rests_on;
use klantreis_scenarios::{Ask, Scenario, compare};

use super::{catalogue, set};
use crate::args::CompareArgs;
use crate::comparison::comparison_table;
use crate::exit::ExitStatus;
use crate::failure::{Failure, SET};
use crate::folder::{Folder, Making};
use crate::printer::Printer;

/// Compares scenarios, prints the differences and writes what `--out` asks for.
///
/// # Errors
/// [`Failure`] for bad input or a folder that cannot be written.
pub fn run(args: &CompareArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let scenarios = scenarios(args, &catalogue)?;
    let (baseline, others) = scenarios.split_first().ok_or_else(|| {
        Failure::new("there is nothing to compare", "name two scenarios at least")
    })?;
    let ask = Ask {
        seed: args.world.seed,
        threads: args.world.threads.map(usize::from),
        uncertainty: args.uncertainty,
    };
    let folder = args.out.as_deref().map(Folder::begin).transpose()?;
    let progress = printer.progress();
    let comparison = compare(baseline, others, &catalogue, &ask, &progress);
    progress.finish_and_clear();
    let comparison = comparison?;
    let making = folder.map(Folder::make).transpose()?;
    if let Some(making) = &making {
        let command = again(args, baseline);
        write(making, &comparison, &scenarios, &catalogue, &ask, &command, printer)?;
    }
    // Printed before the folder appears: a screen that cannot be written leaves no folder behind.
    if printer.json {
        printer.print_json(&comparison)?;
    } else {
        let table = comparison_table(&comparison, printer);
        printer.print(&table)?;
    }
    making.map_or(Ok(()), Making::finish)?;
    if let Some(out) = args.out.as_deref().map(std::path::Path::display) {
        let line = printer.say("run-written", &[("folder", out.to_string().into())]);
        printer.remark(&line);
    }
    Ok(ExitStatus::Done)
}

/// The scenarios with their changes, as large as the first of them.
fn scenarios(args: &CompareArgs, catalogue: &Catalogue) -> Result<Vec<Scenario>, Failure> {
    let number = args.scenarios.len();
    let mut typed: Vec<Vec<&str>> = vec![Vec::new(); number];
    for set in &args.world.set {
        match on_one_side(set) {
            None => typed.iter_mut().for_each(|side| side.push(set)),
            Some((letter, rest)) => {
                let place = usize::from(letter as u8 - b'A');
                let side = typed.get_mut(place).ok_or_else(|| {
                    let last = char::from(b'A' + number as u8 - 1);
                    let error = format!("{SET} {set}: there is no scenario {letter}");
                    Failure::new(error, format!("they are called A to {last}, in their order"))
                })?;
                side.push(rest);
            }
        }
    }
    let mut scenarios: Vec<Scenario> = Vec::new();
    for (name, typed) in args.scenarios.iter().zip(typed) {
        let mut scenario = Scenario::find(name, catalogue)?;
        set(&mut scenario, typed.into_iter(), &args.world, catalogue)?;
        let first = scenarios.first();
        let persons = args.persons.or(first.map(|first| first.persons));
        let replications = args.replications.or(first.map(|first| first.replications));
        scenario.persons = persons.unwrap_or(scenario.persons);
        scenario.replications = replications.unwrap_or(scenario.replications);
        scenario.weeks = args.weeks.unwrap_or(scenario.weeks);
        if args.bare {
            scenario.levers.clear();
            scenario.assumptions.clear();
        }
        scenarios.push(scenario);
    }
    Ok(scenarios)
}

/// The letter of `B:id=value` and what follows it; nothing for a change of all scenarios.
fn on_one_side(typed: &str) -> Option<(char, &str)> {
    let (letter, rest) = typed.split_once(':')?;
    let mut letters = letter.chars();
    let first = letters.next().filter(char::is_ascii_uppercase)?;
    letters.next().is_none().then_some((first, rest))
}

/// What one types to make the same figures again.
fn again(args: &CompareArgs, baseline: &Scenario) -> String {
    let world = &args.world;
    let mut words = vec!["klantreis".to_owned(), "compare".to_owned()];
    words.extend(args.scenarios.iter().cloned());
    let mut option = |name: &str, value: String| words.extend([format!("--{name}"), value]);
    option("persons", baseline.persons.to_string());
    option("replications", baseline.replications.to_string());
    if let Some(weeks) = args.weeks {
        option("weeks", weeks.to_string());
    }
    option("seed", world.seed.to_string());
    option("uncertainty", args.uncertainty.name().to_owned());
    for set in &world.set {
        option("set", set.clone());
    }
    if let Some(reason) = &world.reason {
        option("reason", reason.clone());
    }
    option("out", "out".to_owned());
    if args.bare {
        words.push("--bare".to_owned());
    }
    klantreis_scenarios::choose::command_of(&words)
}

fn write(
    making: &Making,
    comparison: &Comparison,
    scenarios: &[Scenario],
    catalogue: &Catalogue,
    ask: &Ask,
    command: &str,
    printer: &Printer<'_>,
) -> Result<(), Failure> {
    let (all, drawn) = rests_on(comparison, scenarios, catalogue, ask)?;
    if let Some(table) = drawn {
        making.write(draws::FILE, table)?;
    }
    making.write("summary.json", serde_json::to_string_pretty(comparison)? + "\n")?;
    making.write("manifest.json", serde_json::to_string_pretty(&all)? + "\n")?;
    let report = Report { comparison, manifest: &all, catalogue, command };
    making.write(report::FILE, report::write(report, &printer.texts))
}
