//! `calibrate`: fits the numbers that published figures identify, and says which these are.

use jiff::civil::Date;
use klantreis_evidence::Catalogue;
use klantreis_records::manifest::Hashed;
use klantreis_scenarios::calibrate::{Found, overlay_text, report_page, told};
use klantreis_scenarios::compare::manifest_of;
use klantreis_scenarios::{Ask, Calibration, Fit, Uncertainty, calibrate};
use klantreis_texts::Decimals;

use super::catalogue;
use crate::args::CalibrateArgs;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::folder::{Folder, Making};
use crate::grid::Grid;
use crate::printer::Printer;

/// The files of a calibration.
pub(crate) const FILES: [&str; 3] = ["calibration.json", "report.md", "overlay.toml"];

/// Reads a date, so that nothing else is taken for one.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read_date(typed: &str) -> Result<String, String> {
    let date: Result<Date, _> = typed.parse();
    date.map(|date| date.to_string())
        .map_err(|_| "a date is written as 2026-11-29: year, month, day".to_owned())
}

/// Makes a calibration, and writes and prints what was found.
///
/// # Errors
/// [`Failure`] for bad input, figures that nothing comes near, and a folder that cannot be written.
pub fn run(args: &CalibrateArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let mut calibration = Calibration::find(&args.calibration, &catalogue)?;
    calibration.persons = args.persons.unwrap_or(calibration.persons);
    calibration.replications = args.replications.unwrap_or(calibration.replications);
    let folder = args.out.as_deref().map(Folder::begin).transpose()?;
    let fit = Fit {
        seed: args.seed,
        threads: args.threads.map(usize::from),
        date: args.date.clone(),
        truth: args.to_truth,
    };
    let progress = printer.progress();
    let found = calibrate(&calibration, &catalogue, &fit, &progress);
    progress.finish_and_clear();
    let found = found?;
    let making = folder.map(Folder::make).transpose()?;
    if let Some(making) = &making {
        write(making, &found, &calibration, &catalogue, printer)?;
    }
    // Printed before the folder appears: a screen that cannot be written leaves no folder behind.
    if printer.json {
        printer.print_json(&found)?;
    } else {
        let lines = lines(&found, printer);
        printer.print(&lines)?;
    }
    if let (Some(making), Some(out)) = (making, &args.out) {
        making.finish()?;
        let line = printer.say("run-written", &[("folder", out.display().to_string().into())]);
        printer.remark(&line);
    }
    Ok(ExitStatus::Done)
}

fn write(
    making: &Making,
    found: &Found,
    calibration: &Calibration,
    catalogue: &Catalogue,
    printer: &Printer<'_>,
) -> Result<(), Failure> {
    let [result, report, overlay] = FILES;
    let text = serde_json::to_string_pretty(found)? + "\n";
    let hash = Hashed::of(result, &text).sha256;
    making.write(result, text)?;
    making.write(report, report_page(found, &printer.texts))?;
    // Numbers fitted to a truth that was made up are nobody's default.
    if found.recovery.is_none() {
        making.write(overlay, overlay_text(found, calibration, &hash))?;
    }
    if let Some(scenario) = calibration.scenarios.get(&calibration.scenario) {
        let mut scenario = scenario.clone();
        scenario.persons = calibration.persons;
        let (seed, uncertainty) = (found.made.seed, Uncertainty::Luck);
        let ask = Ask { seed, threads: None, uncertainty };
        let made = ask.made(&scenario, calibration.replications);
        let known = scenario.known_at_start(catalogue)?;
        let mut manifest = manifest_of(made, &scenario, catalogue, &known);
        manifest.texts.insert(0, found.made.text.clone());
        making.write("manifest.json", serde_json::to_string_pretty(&manifest)? + "\n")?;
    }
    Ok(())
}

/// What a screen shows: the numbers, and how near the figures come.
fn lines(found: &Found, printer: &Printer<'_>) -> String {
    let heads = ["number", "now", "before", "after", "sd-left", "standing", "value"];
    let mut grid = Grid::new(1);
    grid.row(heads.map(|key| printer.say(&format!("calibrate-{key}"), &[])));
    let number = |value: f64| told(value, &printer.texts);
    for one in &found.parameters {
        let standing = if one.identified { "is-identified" } else { "is-not-identified" };
        let spread = |mean: f64, sd: f64| format!("{} ± {}", number(mean), number(sd));
        grid.row([
            one.id.clone(),
            number(one.present),
            spread(one.prior.mean, one.prior.sd),
            spread(one.posterior.mean, one.posterior.sd),
            format!("{}%", printer.texts.number(100.0 * one.sd_left, Decimals(0))),
            printer.say(&format!("calibrate-{standing}"), &[]),
            one.calibrated.map_or_else(|| "-".to_owned(), number),
        ]);
    }
    let words = [
        ("identified", printer.count(found.identified().count() as f64)),
        ("all", printer.count(found.parameters.len() as f64)),
    ];
    let mut parts = vec![
        format!("{}: {}", found.made.calibration, found.made.question),
        grid.lines(),
        printer.say("calibrate-screen", &words),
    ];
    if let (Some(recovery), Some(truth)) = (found.recovery, found.made.truth) {
        let words = [
            ("truth", truth.to_string().into()),
            ("identified", printer.count(recovery.identified as f64)),
            ("recovered", printer.count(recovery.recovered as f64)),
        ];
        parts.push(printer.say("calibrate-recovery", &words));
    }
    parts.push(printer.say("notice", &[]));
    parts.join("\n\n")
}
