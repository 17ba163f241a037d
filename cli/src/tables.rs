//! The tables that `run` prints.

use klantreis_evidence::{Catalogue, Outcome};
use klantreis_records::Summary;
use klantreis_records::comparison::words::standings as explain_standings;
use klantreis_records::ledger::{Kept, words};
use klantreis_records::summary::{Cell, DatedLine, Interval, Made, SHOWN, StandingShare};
use klantreis_scenarios::Uncertainty;
use klantreis_scenarios::municipality::{AVERAGE, name_of};
use klantreis_texts::Decimals;

use crate::grid::Grid;
use crate::printer::Printer;
use crate::twins::twins_table;

/// The months that fit on a screen.
const MONTHS: [u16; 5] = [12, 24, 36, 60, 96];

/// Most municipalities whose names stand in the heading [count].
const MOST_NAMES: usize = 6;

/// The outcomes, the groups and the returns of a run.
pub(crate) fn summary_table(
    summary: &Summary,
    catalogue: &Catalogue,
    printer: &Printer<'_>,
) -> String {
    let made = &summary.made;
    let question = printer.texts.of_scenario("question", &made.scenario, &made.question);
    let title = printer.say(
        "run-title",
        &[("scenario", made.scenario.as_str().into()), ("question", question.into())],
    );
    let spread = printer.say(&format!("spread-{}", made.uncertainty), &[]);
    let size = printer.say(
        "run-size",
        &[
            ("persons", persons(made, catalogue, printer).into()),
            ("weeks", printer.counted("weeks", made.weeks).into()),
            ("replications", printer.counted("replications", made.replications).into()),
            ("seed", made.seed.to_string().into()),
            ("spread", spread.into()),
        ],
    );
    let strengths = &summary.strengths;
    let all = strengths.measured + strengths.reported + strengths.estimated + strengths.assumed;
    let counted = |number: usize| printer.count(number as f64);
    let behind = printer.say(
        "run-strengths",
        &[
            ("all", counted(all)),
            ("measured", counted(strengths.measured)),
            ("reported", counted(strengths.reported)),
            ("estimated", counted(strengths.estimated)),
            ("assumed", counted(strengths.assumed)),
        ],
    );
    let standing = printer.say(
        "run-standing",
        &[
            ("calibrated", counted(strengths.calibrated)),
            ("driven", counted(strengths.prior_driven)),
        ],
    );
    let behind = format!("{behind}\n{standing}");
    let behind = if made.uncertainty == Uncertainty::Luck.name() {
        behind
    } else {
        let unknown = printer.say(
            "run-unknown",
            &[
                ("drawn", counted(strengths.with_prior)),
                ("fixed", counted(strengths.assumed_without_prior)),
            ],
        );
        format!("{behind}\n{unknown}")
    };
    let note = note(made, printer).map_or_else(String::new, |note| format!("\n{note}"));
    let mut parts = vec![format!("{title}\n{size}{note}")];
    let shown = |cell: &&Cell| MONTHS.contains(&cell.months);
    if summary.dates.iter().flat_map(|line| &line.cells).any(|cell| cell.reached) {
        parts.push(dates(summary, printer));
    }
    if reaches(summary.lines.iter().flat_map(|line| &line.cells).filter(shown)) {
        parts.extend([outcomes(summary, printer), groups(summary, printer)]);
        if !summary.municipalities.is_empty() {
            parts.push(places(summary, printer));
        }
    } else {
        parts.push(unreached(made, printer));
    }
    if reaches(summary.returns.iter().map(|one| &one.cell)) {
        parts.push(returns(summary, printer));
    }
    parts.extend(summary.twins.iter().map(|twins| twins_table(summary, twins, printer)));
    if !summary.positive_health.is_empty() {
        parts.push(positive_health(summary, printer));
    }
    parts.extend(standings(summary, printer));
    parts.extend(summary.ledger.as_ref().map(|kept| ledger(kept, printer)));
    parts.push(format!("{behind}\n{}", printer.say("notice", &[])));
    parts.join("\n\n")
}

/// Whether the run was long enough for at least one cell of a table.
fn reaches<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> bool {
    cells.into_iter().any(|cell| cell.reached)
}

/// What is said once instead of a table without a figure.
fn unreached(made: &Made, printer: &Printer<'_>) -> String {
    let weeks = printer.counted("weeks", made.weeks).into();
    let words = [("weeks", weeks), ("months", printer.count(MONTHS[0]))];
    printer.say("run-unreached", &words)
}

/// How many persons there are, and in which municipalities when these have a name.
fn persons(made: &Made, catalogue: &Catalogue, printer: &Printer<'_>) -> String {
    let persons = printer.counted("persons", made.persons);
    let names: Vec<String> =
        made.municipalities.iter().map(|number| name_of(*number, catalogue)).collect();
    let key = match made.municipalities[..] {
        // The plain average municipality is nowhere.
        [AVERAGE] => return persons,
        _ if names.len() <= MOST_NAMES => "run-persons-in",
        _ => "run-persons-many",
    };
    let number = printer.count(names.len() as f64);
    let words =
        [("persons", persons.into()), ("names", names.join(", ").into()), ("number", number)];
    printer.say(key, &words)
}

/// What must be borne in mind with every figure of a scenario.
pub(crate) fn note(made: &Made, printer: &Printer<'_>) -> Option<String> {
    let note = printer.texts.of_scenario("note", &made.scenario, made.note.as_deref()?);
    Some(printer.say("run-note", &[("note", note.into())]))
}

fn outcomes(summary: &Summary, printer: &Printer<'_>) -> String {
    let mut grid = head("run-outcomes", printer);
    for outcome in SHOWN {
        if let Some(line) = summary.line(outcome, "all") {
            row(
                &mut grid,
                &format!("outcome-{}", outcome.name()),
                &line.cells,
                summary.made.interval,
                printer,
            );
        }
    }
    grid.lines()
}

fn groups(summary: &Summary, printer: &Printer<'_>) -> String {
    let mut grid = head("run-groups", printer);
    for line in summary.lines.iter().filter(|line| line.outcome == Outcome::Working.name()) {
        row(
            &mut grid,
            &format!("group-{}", line.group),
            &line.cells,
            summary.made.interval,
            printer,
        );
    }
    grid.lines()
}

/// Who works now in each of several municipalities, with its persons.
fn places(summary: &Summary, printer: &Printer<'_>) -> String {
    let mut grid = head("run-places", printer);
    for local in &summary.municipalities {
        let working = local.lines.iter().filter(|line| line.outcome == Outcome::Working.name());
        for line in working {
            let persons = printer.counted("persons", local.place.persons);
            let words = [("name", local.place.name.as_str().into()), ("persons", persons.into())];
            let label = printer.say("run-place", &words);
            labelled(&mut grid, label, &line.cells, summary.made.interval, printer);
        }
    }
    grid.lines()
}

/// The outcomes of everybody with a permit by a date, at the last middles of years that fit.
fn dates(summary: &Summary, printer: &Printer<'_>) -> String {
    let all: Vec<&DatedLine> = summary.dates.iter().filter(|line| line.group == "all").collect();
    let mut shown: Vec<usize> = all.first().map_or_else(Vec::new, |line| {
        let middles = line.cells.iter().enumerate();
        let middles = middles.filter(|(_, cell)| cell.reached && !is_turn_of_year(&cell.date));
        middles.map(|(place, _)| place).collect()
    });
    shown.drain(..shown.len().saturating_sub(MONTHS.len()));
    let mut grid = Grid::new(1);
    let heads = shown.iter().filter_map(|&place| Some(all.first()?.cells[place].date.clone()));
    grid.row([printer.say("run-dates", &[])].into_iter().chain(heads));
    for line in all {
        let label = printer.say(&format!("outcome-{}", line.outcome), &[]);
        let cells = shown.iter().map(|&place| {
            let cell = &line.cells[place];
            let ends = [cell.mean, cell.low, cell.high];
            written(cell.reached, ends, summary.made.interval, printer)
        });
        grid.row([label].into_iter().chain(cells));
    }
    grid.lines()
}

/// Whether the Monday of a week stands for the first of January: that day lies in its week.
fn is_turn_of_year(date: &str) -> bool {
    ["-12-", "-01-"].iter().any(|month| date.contains(month))
}

fn returns(summary: &Summary, printer: &Printer<'_>) -> String {
    let mut grid = Grid::new(1);
    let months = [6, 12, 24];
    let heads = months.map(|months| month(months, printer));
    grid.row([printer.say("run-returns", &[])].into_iter().chain(heads));
    for outcome in [Outcome::Returned, Outcome::ReturnedAfterWork] {
        let cells = summary.returns.iter().filter(|one| one.outcome == outcome.name());
        let cells = cells.map(|one| figure(&one.cell, summary.made.interval, printer));
        let label = printer.say(&format!("outcome-{}", outcome.name()), &[]);
        grid.row([label].into_iter().chain(cells));
    }
    grid.lines()
}

/// Positive health at the end of the run.
fn positive_health(summary: &Summary, printer: &Printer<'_>) -> String {
    let mut grid = Grid::new(1);
    let heads = ["run-positive", "ledger-each", "ledger-interval"];
    grid.row(heads.map(|key| printer.say(key, &[])));
    for one in &summary.positive_health {
        let name = printer.say(&format!("positive-{}", one.dimension), &[]);
        grid.row([name].into_iter().chain(seen(one.mean, [one.low, one.high], printer)));
    }
    grid.lines()
}

/// Where people stand on the participatieladder and in the phases of Piëzo at the end of the run; nothing where
/// nobody looked.
fn standings(summary: &Summary, printer: &Printer<'_>) -> Option<String> {
    let tables: [(_, _, &[StandingShare]); 2] = [
        ("run-ladder", "rung", &summary.participation_ladder),
        ("run-piezo", "piezo", &summary.piezo_phases),
    ];
    let tables = tables.map(|(head, kind, shares)| {
        let mut grid = Grid::new(1);
        grid.row([head, "run-adults", "ledger-interval"].map(|key| printer.say(key, &[])));
        for one in shares {
            let name = printer.say(&format!("{kind}-{}", one.place), &[]);
            grid.row([name].into_iter().chain(seen(one.mean, [one.low, one.high], printer)));
        }
        grid.lines()
    });
    let places = summary.participation_ladder.iter().map(|one| one.place);
    let explain = explain_standings(places, &printer.texts)?;
    Some(format!("{}\n{explain}", tables.join("\n")))
}

/// What was seen at the end of the run, with its interval.
fn seen(mean: f64, ends: [Option<f64>; 2], printer: &Printer<'_>) -> [String; 2] {
    let number = |value| printer.texts.number(value, Decimals(1));
    let spread = match ends {
        [Some(low), Some(high)] => {
            let words = [("low", number(low).into()), ("high", number(high).into())];
            printer.say("compare-interval", &words)
        }
        _ => printer.say("interval-unknown", &[]),
    };
    [number(mean), spread]
}

/// What it cost and brought in.
fn ledger(kept: &Kept, printer: &Printer<'_>) -> String {
    let mut grid = Grid::new(2);
    grid.row([printer.say("ledger-run", &[])].into_iter().chain(words::heads(&printer.texts)));
    for (name, cells) in words::rows(kept, &printer.texts) {
        grid.row([name].into_iter().chain(cells));
    }
    let terms = words::terms(kept, &printer.texts);
    format!("{}\n{terms}", grid.lines())
}

fn head(key: &str, printer: &Printer<'_>) -> Grid {
    let mut grid = Grid::new(1);
    let months = MONTHS.map(|months| month(months, printer));
    grid.row([printer.say(key, &[])].into_iter().chain(months));
    grid
}

fn month(months: u16, printer: &Printer<'_>) -> String {
    printer.say("month", &[("months", printer.count(months))])
}

fn row(grid: &mut Grid, key: &str, cells: &[Cell], interval: Interval, printer: &Printer<'_>) {
    labelled(grid, printer.say(key, &[]), cells, interval, printer);
}

fn labelled(
    grid: &mut Grid,
    label: String,
    cells: &[Cell],
    interval: Interval,
    printer: &Printer<'_>,
) {
    let cells = cells.iter().filter(|cell| MONTHS.contains(&cell.months));
    let cells = cells.map(|cell| figure(cell, interval, printer));
    grid.row([label].into_iter().chain(cells));
}

fn figure(cell: &Cell, interval: Interval, printer: &Printer<'_>) -> String {
    written(cell.reached, [cell.mean, cell.low, cell.high], interval, printer)
}

/// A mean with its interval; words where there is no figure, never a nought.
fn written(
    reached: bool,
    ends: [Option<f64>; 3],
    interval: Interval,
    printer: &Printer<'_>,
) -> String {
    if !reached {
        return printer.say("not-reached", &[]);
    }
    match ends {
        [Some(mean), Some(low), Some(high)] => {
            let number = |value, decimals| printer.texts.number(value, Decimals(decimals));
            let mean = number(mean, 1);
            let decimals = match interval {
                Interval::Mean95 => 1,
                Interval::Draws95 => 0,
            };
            format!("{mean} ({}-{})", number(low, decimals), number(high, decimals))
        }
        [Some(mean), ..] => {
            let mean = printer.texts.number(mean, Decimals(1));
            format!("{mean} ({})", printer.say("interval-unknown", &[]))
        }
        _ => printer.say("nobody", &[]),
    }
}
