//! Positive health and where people stand, of both sides of a comparison, for a screen.

use klantreis_records::comparison::words::{Columns, share, standings};
use klantreis_records::comparison::{Pair, PairCell};

use crate::grid::Grid;
use crate::printer::Printer;

/// All that is looked at two years after the permit, for everyone; nothing where the runs did not reach it.
pub(crate) fn views(pair: &Pair, columns: Columns, printer: &Printer<'_>) -> Vec<String> {
    let health = pair.positive_of("all");
    let health = health.map(|line| (format!("positive-{}", line.dimension), &line.cell));
    let [ladder, phases] = pair.standings().map(Vec::into_iter);
    let ladder = ladder.map(|line| (format!("rung-{}", line.place), &line.cell));
    let phases = phases.map(|line| (format!("piezo-{}", line.place), &line.cell));
    let all = [
        table("compare-positive", health, pair, columns, printer),
        table("compare-ladder", ladder, pair, columns, printer),
        table("compare-piezo", phases, pair, columns, printer),
    ];
    let rungs = pair.participation_ladder.iter().filter(|line| line.cell.reached);
    let explain = standings(rungs.map(|line| line.place), &printer.texts);
    all.into_iter().chain([explain]).flatten().collect()
}

/// One table, its rows by the keys of their names; nothing without rows.
fn table<'a>(
    title: &str,
    rows: impl Iterator<Item = (String, &'a PairCell)>,
    pair: &Pair,
    columns: Columns,
    printer: &Printer<'_>,
) -> Option<String> {
    let mut rows = rows.peekable();
    rows.peek()?;
    let mut grid = Grid::new(1);
    let sides = [pair.baseline, pair.other].map(|letter| letter.to_string());
    let title = printer.say(title, &[]);
    grid.row([title].into_iter().chain(sides).chain(columns.heads(&printer.texts, true)));
    for (name, cell) in rows {
        let shares = [cell.baseline, cell.other].map(|one| share(one, &printer.texts));
        let cells = columns.pair(cell, &printer.texts);
        grid.row([printer.say(&name, &[])].into_iter().chain(shares).chain(cells));
    }
    Some(grid.lines())
}
