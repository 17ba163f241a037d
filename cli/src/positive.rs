//! Positive health of both sides of a comparison, for a screen.

use klantreis_records::comparison::Pair;
use klantreis_records::comparison::words::{Columns, share};

use crate::grid::Grid;
use crate::printer::Printer;

/// The six dimensions for everyone, two years after the permit; nothing where the runs did not reach it.
pub(crate) fn positive_health(
    pair: &Pair,
    columns: Columns,
    printer: &Printer<'_>,
) -> Option<String> {
    let mut lines = pair.positive_of("all").peekable();
    lines.peek()?;
    let mut grid = Grid::new(1);
    let sides = [pair.baseline, pair.other].map(|letter| letter.to_string());
    let title = printer.say("compare-positive", &[]);
    grid.row([title].into_iter().chain(sides).chain(columns.heads(&printer.texts, true)));
    for line in lines {
        let name = printer.say(&format!("positive-{}", line.dimension), &[]);
        let shares = [line.cell.baseline, line.cell.other].map(|one| share(one, &printer.texts));
        let cells = columns.pair(&line.cell, &printer.texts);
        grid.row([name].into_iter().chain(shares).chain(cells));
    }
    Some(grid.lines())
}
