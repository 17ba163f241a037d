//! The table of participants beside their own twins, which `run` prints where a scenario follows any.

use klantreis_evidence::Outcome;
use klantreis_records::Summary;
use klantreis_records::comparison::words::{self, Columns};
use klantreis_records::comparison::{PairCell, Twins, WORK};
use klantreis_records::statistics::OFFER_MONTHS;

use crate::grid::Grid;
use crate::printer::Printer;

/// The groups of which work is shown apart.
const GROUPS: [&str; 4] = ["women", "men", "young-child", "no-young-child"];

/// What became of participants and of their twins.
pub(crate) fn twins_table(summary: &Summary, twins: &Twins, printer: &Printer<'_>) -> String {
    let columns = Columns::within(summary.made.uncertainty);
    let offers = [
        ("offers", twins.offers.join(", ").into()),
        ("persons", printer.count(twins.persons)),
        ("months", printer.count(OFFER_MONTHS[0])),
    ];
    let mut grid = Grid::new(1);
    let say = |key: &str| printer.say(key, &[]);
    let heads = ["twins-outcomes", "compare-month", "twins-twins", "twins-participants"].map(say);
    let spread = columns.heads(&printer.texts, false);
    grid.row(heads.into_iter().chain(spread.clone()));
    let mut row = |name: String, cell: &PairCell| {
        let shares = [cell.baseline, cell.other].map(|share| words::share(share, &printer.texts));
        let words = columns.pair(cell, &printer.texts).into_iter().take(spread.len());
        let month = cell.months.to_string();
        grid.row([name, month].into_iter().chain(shares).chain(words));
    };
    let months = || OFFER_MONTHS.into_iter();
    for outcome in WORK.into_iter().chain([Outcome::AnyBijstand, Outcome::Unhealthy]) {
        for cell in months().filter_map(|months| twins.cell(outcome, "all", months)) {
            if cell.difference.is_some() {
                row(say(&format!("outcome-{}", outcome.name())), cell);
            }
        }
    }
    for group in GROUPS {
        let work = |months| twins.cell(Outcome::Working, group, months);
        for cell in months().filter_map(work).filter(|cell| cell.difference.is_some()) {
            let words = [("group", say(&format!("group-{group}")).into())];
            row(printer.say("twins-works", &words), cell);
        }
    }
    let name = say(&format!("outcome-{}", Outcome::Completed.name()));
    for one in twins.completed.iter().filter(|one| one.share.is_some()) {
        let share = words::share(one.share, &printer.texts);
        grid.row([name.clone(), one.months.to_string(), String::new(), share]);
    }
    format!("{}\n{}\n{}", printer.say("twins-title", &offers), grid.lines(), say("twins-explain"))
}
