//! `generate`: the files that a municipality would have on people who do not exist.

mod args;

use klantreis_records::export::{Exporter, exporter};
use klantreis_records::register::Block;
use klantreis_scenarios::Scenario;
use klantreis_scenarios::generate::{DataSet, Generated, check, generate};

pub use args::{GenerateArgs, LaterArgs};

use super::run::municipalities;
use super::{catalogue, set};
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::printer::Printer;

/// Lives a scenario and writes its data set.
///
/// # Errors
/// [`Failure`] for bad input, too few identifiers or a folder that cannot be written.
pub fn run(args: &GenerateArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    if let Some(option) = args.later.typed() {
        return Err(Failure::new(
            format!("generate {option} is not there yet"),
            format!("leave {option} out: it comes with a later version"),
        ));
    }
    let catalogue = catalogue()?;
    let mut scenario = Scenario::find(&args.scenario, &catalogue)?;
    set(&mut scenario, args.world.set.iter().map(String::as_str), &args.world, &catalogue)?;
    scenario.persons = args.persons.unwrap_or(scenario.persons);
    scenario.weeks = args.weeks.unwrap_or(scenario.weeks);
    let order = DataSet {
        seed: args.world.seed,
        municipalities: municipalities(&args.municipality, &catalogue)?,
        formats: formats(&args.format)?,
        bsn: args.bsn,
        block: block(&args.id_block)?,
        latent: args.latent,
        threads: args.world.threads.map(usize::from),
    };
    check(&scenario, &catalogue, &order)?;
    let making = Folder::begin(&args.out)?.make()?;
    let progress = printer.progress();
    let generated = generate(&scenario, &catalogue, &order, making.path(), &progress);
    progress.finish_and_clear();
    let generated = generated.map_err(|error| making.locate(error.into()))?;
    // Printed before the folder appears: a screen that cannot be written leaves no folder behind.
    if printer.json {
        printer.print_json(&generated)?;
    } else {
        let table = table(&generated, printer);
        printer.print(&table)?;
        if let Some(note) = &scenario.note {
            let note = printer.texts.of_scenario("note", &scenario.name, note);
            let line = printer.say("run-note", &[("note", note.into())]);
            printer.print(&line)?;
        }
    }
    making.finish()?;
    let folder = args.out.display().to_string();
    let line = printer.say("run-written", &[("folder", folder.into())]);
    printer.remark(&line);
    if generated.persons < u64::from(scenario.persons) {
        let words = [
            ("persons", printer.count(generated.persons as f64)),
            ("ordered", printer.count(f64::from(scenario.persons))),
            ("weeks", printer.count(f64::from(scenario.weeks))),
        ];
        printer.remark(&printer.say("generate-fewer", &words));
    }
    Ok(ExitStatus::Done)
}

/// Refuses a verb that is promised and not there yet.
///
/// # Errors
/// [`Failure`], always.
pub fn refuse_verb(verb: &str) -> Result<ExitStatus, Failure> {
    let hint = match verb {
        "clean" => "a data set of `klantreis generate` is clean: damage on purpose comes later too",
        _ => "`klantreis evidence` explains numbers; manifest.json names those of a data set",
    };
    Err(Failure::new(format!("the verb {verb} is not there yet"), hint))
}

/// The block of all ids.
fn block(typed: &str) -> Result<Block, Failure> {
    typed
        .parse()
        .map_err(|hint: String| Failure::new(format!("--id-block: `{typed}` is no block"), hint))
}

/// The formats, each once.
fn formats(typed: &[String]) -> Result<Vec<&'static Exporter>, Failure> {
    let mut formats: Vec<&'static Exporter> = Vec::new();
    for format in typed.iter().filter_map(|name| exporter(name)) {
        if formats.iter().any(|known| known.name == format.name) {
            let error = format!("--format: {} is named twice", format.name);
            return Err(Failure::new(error, "name each format once"));
        }
        formats.push(format);
    }
    Ok(formats)
}

/// The rows of each table, and how much they say.
fn table(generated: &Generated, printer: &Printer<'_>) -> String {
    let number = |count: u64| printer.count(count as f64);
    let persons = generated.persons.max(1);
    let head = printer.say(
        "generate-head",
        &[
            ("persons", number(generated.persons)),
            ("rows", number(generated.rows)),
            ("facts", number(generated.facts / persons)),
        ],
    );
    let mark = printer.say("generate-mark", &[("mark", generated.mark.as_str().into())]);
    let width = generated.tables.keys().map(|name| name.len()).max().unwrap_or_default();
    let rows = generated.tables.iter().map(|(name, rows)| {
        let line = printer.say("generate-rows", &[("rows", number(*rows))]);
        format!("  {name:width$}  {line}")
    });
    let lines: Vec<String> = [head, mark].into_iter().chain(rows).collect();
    lines.join("\n")
}
