//! The tables that `sweep` prints: a panel for each outcome and each set of shared levels.

use klantreis_records::comparison::words;
use klantreis_records::sweep::{Found, Panel, Sweep};
use klantreis_texts::Decimals;

use crate::grid::Grid;
use crate::printer::Printer;

/// All that a screen shows of a sweep.
pub(super) fn lines(sweep: &Sweep, printer: &Printer<'_>) -> String {
    let design = &sweep.design;
    let question = printer.texts.of_scenario("question", &design.experiment, &design.question);
    let size = [
        ("persons", printer.counted("persons", design.persons).into()),
        ("replications", printer.counted("replications", design.replications).into()),
        ("draws", printer.counted("draws", sweep.draws).into()),
        ("seed", design.seed.to_string().into()),
    ];
    let mut parts = vec![format!(
        "{}: {question}\n{}",
        design.experiment,
        printer.say(if sweep.draws > 0 { "sweep-made" } else { "sweep-made-luck" }, &size)
    )];
    let panels = sweep.panels();
    for (place, outcome) in design.outcomes.iter().enumerate() {
        let outcome = printer.say(&format!("outcome-{outcome}"), &[]);
        for panel in &panels {
            let words = [
                ("outcome", outcome.as_str().into()),
                ("months", printer.count(design.months)),
                ("panel", panel.names.join(", ").into()),
            ];
            let title = printer.say("sweep-panel", &words);
            parts.push(format!("== {title} ==\n{}", panel_lines(sweep, panel, place, printer)));
        }
    }
    parts.push(format!("{}\n{}", printer.say("sweep-explain", &[]), printer.say("notice", &[])));
    parts.join("\n\n")
}

fn panel_lines(sweep: &Sweep, panel: &Panel<'_>, place: usize, printer: &Printer<'_>) -> String {
    let mut grid = Grid::new(1);
    let mut compared = sweep.compared();
    let rows = compared.next();
    let columns = compared.next().map(|axis| axis.levels.clone()).unwrap_or_default();
    let corner = rows.map(|axis| axis.name.clone()).unwrap_or_default();
    grid.row([corner].into_iter().chain(columns));
    for (row, cells) in panel.cells.chunks(panel.columns).enumerate() {
        let name = rows.and_then(|axis| axis.levels.get(row)).cloned().unwrap_or_default();
        let told = cells.iter().map(|(_, cell)| {
            let found = cell.outcomes.get(place);
            found.map_or_else(String::new, |found| tell(found, cell.is_reference, printer))
        });
        grid.row([name].into_iter().chain(told));
    }
    grid.lines()
}

fn tell(found: &Found, is_reference: bool, printer: &Printer<'_>) -> String {
    let Some(mean) = found.held.other else {
        return printer.say(&format!("judged-{}", found.held.verdict.name()), &[]);
    };
    let mean = printer.texts.number(mean, Decimals(1));
    if is_reference {
        return format!("{mean} ({})", printer.say("sweep-reference", &[]));
    }
    let mark = if found.flips() { "?" } else { "" };
    format!("{mean} ({}{mark})", words::signed(found.held.difference, &printer.texts))
}
