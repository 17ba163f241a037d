//! The tables that `compare` prints.

use klantreis_evidence::Outcome;
use klantreis_records::Comparison;
use klantreis_records::comparison::words::{self, Columns};
use klantreis_records::comparison::{
    Beside, ByClock, LEAST_DRAWS, LEAST_PERSONS, Pair, PairCell, PairLine, RETURNS, WORK,
    WORK_GUIDANCE, beside,
};
use klantreis_records::ledger::words as accounts;
use klantreis_records::summary::SHOWN;
use klantreis_texts::{Argument, Decimals};

use crate::grid::Grid;
use crate::printer::Printer;
use crate::tables::note;

/// The months of the work outcomes on a screen.
const MONTHS: [u16; 5] = [12, 18, 24, 36, 60];
/// The outcome that is shown by group.
const BY_GROUP: [Outcome; 2] = [Outcome::Working, Outcome::OffBenefit];

/// All that a screen shows of a comparison.
pub(crate) fn comparison_table(comparison: &Comparison, printer: &Printer<'_>) -> String {
    let mut parts = vec![heading(comparison, printer)];
    for pair in &comparison.pairs {
        parts.extend(pair_tables(comparison, pair, printer));
    }
    let least = printer.count(LEAST_PERSONS);
    let groups = printer.say("compare-explain-groups", &[("least", least)]);
    parts.push(format!("{groups}\n{}", printer.say("notice", &[])));
    parts.join("\n\n")
}

fn heading(comparison: &Comparison, printer: &Printer<'_>) -> String {
    let mut lines = Vec::new();
    for side in &comparison.sides {
        let key = if side.letter == 'A' { "compare-baseline" } else { "compare-side" };
        let made = &side.made;
        let question = printer.texts.of_scenario("question", &made.scenario, &made.question);
        let words = [
            ("letter", side.letter.to_string().into()),
            ("scenario", made.scenario.as_str().into()),
            ("question", question.into()),
        ];
        lines.push(printer.say(key, &words));
        lines.extend(note(made, printer));
    }
    if let Some(side) = comparison.sides.first() {
        let made = &side.made;
        let key = if comparison.draws > 0 { "compare-size-draws" } else { "compare-size" };
        let words = [
            ("persons", printer.counted("persons", made.persons).into()),
            ("replications", printer.counted("replications", made.replications).into()),
            ("draws", printer.counted("draws", comparison.draws).into()),
            ("seed", made.seed.to_string().into()),
        ];
        lines.push(printer.say(key, &words));
    }
    let weeks = comparison.sides.iter().map(|side| {
        let weeks = printer.counted("weeks", side.made.weeks);
        let words = [("letter", side.letter.to_string().into()), ("weeks", weeks.into())];
        printer.say("compare-weeks", &words)
    });
    lines.push(weeks.collect::<Vec<_>>().join(" "));
    lines.join("\n")
}

fn pair_tables(comparison: &Comparison, pair: &Pair, printer: &Printer<'_>) -> Vec<String> {
    let title = printer.say("compare-pair", &letters(pair));
    let mut parts = vec![format!("== {title} ==\n{}", differing(pair, printer))];
    let columns = Columns::of(comparison);
    let mut grid = head("compare-outcomes", columns, pair, printer);
    for outcome in WORK {
        for months in MONTHS {
            if let Some(cell) = pair.cell(outcome, "all", months) {
                row(&mut grid, &outcome_name(outcome, printer), columns, cell, printer);
            }
        }
    }
    parts.push(grid.lines());
    parts.extend(guided(pair, columns, printer));
    parts.extend(published(pair, printer));
    if let Some(months) = comparison.horizon {
        let month = words::moment("permit", months, &printer.texts);
        let say = |key: &str| printer.say(key, &[("month", month.as_str().into())]);
        let mut grid = head_of(say("compare-others"), columns, pair, printer);
        for outcome in SHOWN.into_iter().filter(|outcome| !WORK.contains(outcome)) {
            if let Some(cell) = pair.cell(outcome, "all", months) {
                row(&mut grid, &outcome_name(outcome, printer), columns, cell, printer);
            }
        }
        parts.push(grid.lines());
        for outcome in BY_GROUP {
            let words = [
                ("outcome", outcome_name(outcome, printer).into()),
                ("month", month.as_str().into()),
            ];
            let title = printer.say("compare-groups", &words);
            let mut grid = head_of(title, columns, pair, printer);
            let is_asked =
                |line: &&PairLine| line.outcome == outcome.name() && line.clock != WORK_GUIDANCE;
            for line in pair.lines.iter().filter(is_asked) {
                let cell = line.cells.iter().find(|cell| cell.months == months);
                if let Some(cell) = cell {
                    let name = printer.say(&format!("group-{}", line.group), &[]);
                    row(&mut grid, &name, columns, cell, printer);
                }
            }
            parts.push(grid.lines());
        }
        parts.extend(levers(pair, months, columns, printer));
        parts.extend(words::unexplained(pair, months, &printer.texts));
    }
    parts.extend(words::hours(pair, &printer.texts));
    for one in &pair.otherwise {
        let mut said = vec![words::otherwise(one, &printer.texts)];
        let tables = pair.beside(one).into_iter();
        said.extend(tables.map(|(clock, all)| without_assumption(clock, &all, columns, printer)));
        parts.push(said.join("\n"));
    }
    let mut grid = head("compare-returns", columns, pair, printer);
    for outcome in RETURNS {
        let lines = pair.lines.iter();
        let mut lines = lines.filter(|one| one.outcome == outcome.name() && one.group == "all");
        for cell in lines.by_ref().flat_map(|line| &line.cells) {
            row(&mut grid, &outcome_name(outcome, printer), columns, cell, printer);
        }
    }
    parts.push(grid.lines());
    parts.extend(crate::views::views(pair, columns, printer));
    parts.push(ledger(pair, columns, printer));
    parts.push(explanation(comparison, pair, printer));
    parts
}

/// Work since the start of work guidance; nothing where nobody is guided.
fn guided(pair: &Pair, columns: Columns, printer: &Printer<'_>) -> Option<String> {
    let is_asked = |one: &&PairLine| one.clock == WORK_GUIDANCE && one.group == "all";
    let mut lines = pair.lines.iter().filter(is_asked).peekable();
    lines.peek()?;
    let mut grid = head("compare-guided", columns, pair, printer);
    for line in lines {
        let of = WORK.into_iter().find(|outcome| outcome.name() == line.outcome)?;
        let name = words::outcome(of, WORK_GUIDANCE, &printer.texts);
        for cell in &line.cells {
            row(&mut grid, &name, columns, cell, printer);
        }
    }
    Some(grid.lines())
}

/// What is published of these approaches, beside what was found here.
fn published(pair: &Pair, printer: &Printer<'_>) -> Vec<String> {
    let tables = beside::tables(pair, &printer.texts).into_iter().map(|table| {
        let mut grid = Grid::new(1);
        grid.row([table.title].into_iter().chain(table.heads));
        for (name, cells) in table.rows {
            grid.row([name].into_iter().chain(cells));
        }
        grid.lines()
    });
    let said = beside::remarks(pair, &printer.texts);
    let said = (!said.is_empty()).then(|| said.join("\n"));
    tables.chain(said).collect()
}

fn outcome_name(outcome: Outcome, printer: &Printer<'_>) -> String {
    printer.say(&format!("outcome-{}", outcome.name()), &[])
}

fn letters(pair: &Pair) -> [(&'static str, Argument); 2] {
    [("baseline", pair.baseline.to_string().into()), ("other", pair.other.to_string().into())]
}

fn differing(pair: &Pair, printer: &Printer<'_>) -> String {
    if pair.differing.is_empty() {
        return printer.say("compare-nothing", &letters(pair));
    }
    let mut grid = Grid::new(5);
    let lever = printer.say("compare-lever", &[]);
    let [baseline, other] = [pair.baseline, pair.other].map(|letter| letter.to_string());
    grid.row([printer.say("compare-differing", &[]), baseline, other, String::new(), lever]);
    for one in &pair.differing {
        let lever = one.lever.as_deref().map_or_else(
            || printer.say("compare-no-lever", &[]),
            |name| words::lever(Some(name), &printer.texts),
        );
        let [theirs, mine] = words::sides(one, &printer.texts);
        let unit = words::unit(one.unit, &printer.texts);
        grid.row([one.key.clone(), theirs, mine, unit, lever]);
    }
    grid.lines()
}

fn head(key: &str, columns: Columns, pair: &Pair, printer: &Printer<'_>) -> Grid {
    head_of(printer.say(key, &[]), columns, pair, printer)
}

fn head_of(title: String, columns: Columns, pair: &Pair, printer: &Printer<'_>) -> Grid {
    let mut grid = Grid::new(1);
    let month = printer.say("compare-month", &[]);
    let sides = [pair.baseline, pair.other].map(|letter| letter.to_string());
    let heads = columns.heads(&printer.texts, true);
    grid.row([title, month].into_iter().chain(sides).chain(heads));
    grid
}

fn row(grid: &mut Grid, name: &str, columns: Columns, cell: &PairCell, printer: &Printer<'_>) {
    let shares = [cell.baseline, cell.other].map(|share| words::share(share, &printer.texts));
    let month = cell.months.to_string();
    let cells = [name.to_owned(), month].into_iter().chain(shares);
    grid.row(cells.chain(columns.pair(cell, &printer.texts)));
}

/// What each lever carries, and the whole difference below: a table for each clock.
fn levers(pair: &Pair, months: u16, columns: Columns, printer: &Printer<'_>) -> Vec<String> {
    if pair.levers.is_empty() {
        return vec![printer.say("compare-no-levers", &[])];
    }
    let table = |shown: ByClock<'_>| {
        let month = words::moment(shown.clock, shown.months, &printer.texts);
        let title = printer.say("compare-levers", &[("month", month.into())]);
        let heads = columns.heads(&printer.texts, false);
        let wide = heads.len();
        let mut grid = Grid::new(2);
        grid.row([title, printer.say("compare-lever", &[])].into_iter().chain(heads));
        for (outcome, whole) in shown.cells {
            let name = words::outcome(outcome, shown.clock, &printer.texts);
            for one in &pair.levers {
                if let Some(cell) = one.cell(outcome, shown.clock, shown.months) {
                    let lever = words::lever(one.lever.as_deref(), &printer.texts);
                    let words = columns.carried(cell, &printer.texts);
                    grid.row([name.clone(), lever].into_iter().chain(words));
                }
            }
            let words = columns.pair(whole, &printer.texts).into_iter().take(wide);
            grid.row([name, printer.say("compare-lever-total", &[])].into_iter().chain(words));
        }
        grid.lines()
    };
    pair.carried(months).into_iter().map(table).collect()
}

/// The differences in work by one clock as they stand, and those without an assumption.
fn without_assumption(
    clock: &str,
    all: &[Beside<'_>],
    columns: Columns,
    printer: &Printer<'_>,
) -> String {
    let mut grid = Grid::new(1);
    let title = printer.say(&format!("months-by-{clock}"), &[]);
    let head = [title, printer.say("compare-month", &[])];
    grid.row(head.into_iter().chain(columns.beside_heads(&printer.texts)));
    for both in all {
        let name = words::outcome(both.outcome, clock, &printer.texts);
        let name = [name, both.stands.months.to_string()];
        grid.row(name.into_iter().chain(columns.beside(both, &printer.texts)));
    }
    grid.lines()
}

/// What both cost and bring in, and what each euro more yields.
fn ledger(pair: &Pair, columns: Columns, printer: &Printer<'_>) -> String {
    let Some(paired) = &pair.ledger else { return printer.say("ledger-none", &letters(pair)) };
    let (letters, texts) = ([pair.baseline, pair.other], &printer.texts);
    let mut grid = Grid::new(2);
    let heads = accounts::paired_heads(letters, columns, texts);
    grid.row([printer.say("ledger-run", &[])].into_iter().chain(heads));
    for (name, cells) in accounts::paired_rows(paired, columns, texts) {
        grid.row([name].into_iter().chain(cells));
    }
    let mut lines = vec![grid.lines(), accounts::paired_terms(paired, texts)];
    lines.extend(accounts::yields(paired, letters, texts));
    lines.join("\n")
}

/// What the columns say, and what shared luck saved.
fn explanation(comparison: &Comparison, pair: &Pair, printer: &Printer<'_>) -> String {
    let [baseline, other] = letters(pair);
    let least = ("least", printer.count(LEAST_DRAWS as f64));
    let key = format!("compare-explain-{}", comparison.uncertainty);
    let mut lines = vec![printer.say(&key, &[baseline, other, least])];
    for saved in &pair.saved {
        let number = |value| printer.texts.number(value, Decimals(1)).into();
        let words = [
            ("ratio", number(saved.ratio)),
            ("outcome", printer.say(&format!("outcome-{}", saved.outcome), &[]).into()),
            ("low", number(saved.low)),
            ("high", number(saved.high)),
        ];
        lines.push(printer.say("compare-saved", &words));
    }
    lines.join("\n")
}
