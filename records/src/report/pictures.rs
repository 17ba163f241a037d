//! What was found, in pictures, each with its figures in words or in a table.

use std::fmt::Write as _;

use super::html::{Cell, Table, element, escape};
use super::rows::{Mark, Row};
use super::{Page, curves, letters, rows};
use crate::comparison::words::{self, Columns};
use crate::comparison::{ByClock, CarriedCell, Pair, PairCell, Verdict, WORK, WORK_GUIDANCE};
use crate::summary::Line;

impl Page<'_> {
    /// The four outcomes of work, month by month.
    pub(super) fn curves(&self) -> String {
        let comparison = self.comparison();
        let key = format!("report-band-{}", comparison.uncertainty);
        let mut held = self.paragraph("report-curves-lead", &[]) + &self.paragraph(&key, &[]);
        held += "<ul class=\"legend\">\n";
        for side in &comparison.sides {
            let (colour, dashes) = curves::look(side.letter);
            let name = escape(&format!("{}: {}", side.letter, side.made.scenario));
            // Writing to a string cannot fail, here and below.
            let _ = writeln!(
                held,
                "<li><svg viewBox=\"0 0 48 16\" aria-hidden=\"true\"><path d=\"M0 8H48\" \
                 stroke=\"{colour}\" stroke-width=\"3\" stroke-dasharray=\"{dashes}\"/></svg>\
                 {name}</li>"
            );
        }
        held += "</ul>\n<div class=\"panels\">\n";
        let mut drawn = 0;
        for outcome in WORK {
            let lines: Vec<(char, &Line)> = comparison
                .sides
                .iter()
                .filter_map(|side| {
                    let line = side.curves.iter().find(|one| one.outcome == outcome.name())?;
                    Some((side.letter, line))
                })
                .collect();
            let title = self.outcome(outcome.name());
            let described = self.ends_of_lines(&lines);
            let id = format!("curve-{}", outcome.name());
            let picture = curves::draw(&id, &title, &described, &lines, self.texts);
            drawn += usize::from(!picture.is_empty());
            held += &figure(&title, &picture);
        }
        held += "</div>\n";
        if drawn == 0 { self.paragraph("report-no-horizon", &[]) } else { held }
    }

    /// Where each line ends, in words.
    fn ends_of_lines(&self, lines: &[(char, &Line)]) -> String {
        let end = |(letter, line): &(char, &Line)| {
            let last = line.cells.iter().rfind(|cell| cell.mean.is_some())?;
            let words = [
                ("letter", letter.to_string().into()),
                ("share", words::share(last.mean, self.texts).into()),
                ("months", self.count(last.months)),
            ];
            Some(self.say("report-line-end", &words))
        };
        lines.iter().filter_map(end).collect::<Vec<_>>().join(" ")
    }

    /// The differences by sub-group, drawn and in a table.
    pub(super) fn groups(&self) -> String {
        let Some((months, month)) = self.horizon() else {
            return self.paragraph("report-no-horizon", &[]);
        };
        let mut lines = self.comparison().pairs.iter().flat_map(|pair| &pair.lines);
        let has_routes = lines.any(|line| line.group.ends_with("-route"));
        let lead = self.paragraph("report-groups-lead", &[("month", month.as_str().into())])
            + &self.paragraph("report-groups-taken", &[])
            + &if has_routes { self.paragraph("report-groups-route", &[]) } else { String::new() }
            + &self.legend(self.comparison().draws > 0);
        lead + &self.by_pair(|pair| {
            let mut panels = String::from("<div class=\"panels\">\n");
            let mut tables = String::new();
            for outcome in WORK {
                let title = self.outcome(outcome.name());
                let lines = pair
                    .lines
                    .iter()
                    .filter(|line| line.outcome == outcome.name() && line.clock != WORK_GUIDANCE);
                let cells: Vec<(String, &PairCell)> = lines
                    .filter_map(|line| {
                        let cell = line.cells.iter().find(|cell| cell.months == months)?;
                        Some((self.say(&format!("group-{}", line.group), &[]), cell))
                    })
                    .collect();
                let drawn: Vec<Row> =
                    cells.iter().map(|(name, cell)| self.group_row(name, cell)).collect();
                let id = format!("forest-{}-{}", outcome.name(), pair.other);
                let picture =
                    rows::draw(&id, &title, &self.say("report-forest-table", &[]), &drawn);
                panels += &figure(&title, &picture);
                let [baseline, other] = letters(pair);
                let words =
                    [baseline, other, ("outcome", title.into()), ("month", month.as_str().into())];
                let caption = self.say("report-groups-caption", &words);
                let mut table = self.pair_table(format!("{id}-table"), caption, pair, false);
                table.name_rows(self.say("report-group", &[]));
                for (name, cell) in cells {
                    table.row(name, self.pair_cells(cell, false));
                }
                tables += &table.write();
            }
            panels + "</div>\n" + &tables
        })
    }

    fn group_row(&self, name: &str, cell: &PairCell) -> Row {
        let is_open =
            matches!(cell.verdict, Verdict::NotDecided | Verdict::LuckOnly | Verdict::Same);
        let words = match cell.difference {
            Some(_) => words::signed(cell.difference, self.texts),
            None => self.say(&format!("judged-{}", cell.verdict.name()), &[]),
        };
        Row {
            label: name.to_owned(),
            words,
            value: cell.difference,
            luck: cell.luck_low.zip(cell.luck_high).map(<[f64; 2]>::from),
            draws: cell.draws_low.zip(cell.draws_high).map(<[f64; 2]>::from),
            mark: if is_open { Mark::Open } else { Mark::Sure },
        }
    }

    /// What each lever carries, drawn and in a table.
    pub(super) fn levers(&self) -> String {
        let horizon = self.horizon();
        self.by_pair(|pair| {
            let mut held = self.differing(pair);
            let Some((months, month)) = &horizon else {
                return held + &self.paragraph("report-no-horizon", &[]);
            };
            if pair.levers.is_empty() {
                held += &self.paragraph("report-no-levers", &[]);
                return held + &self.hours(pair) + &self.otherwise(pair);
            }
            held += &self.paragraph("report-levers-lead", &[("month", month.as_str().into())]);
            held += &pair
                .carried(*months)
                .iter()
                .map(|one| self.carried(pair, one))
                .collect::<String>();
            let said = words::unexplained(pair, *months, self.texts);
            held += &said.map_or_else(String::new, |one| element("p", &one));
            held + &self.hours(pair) + &self.otherwise(pair)
        })
    }

    /// What the effect of hours rests on, where they differ.
    fn hours(&self, pair: &Pair) -> String {
        let said = words::hours(pair, self.texts);
        said.map_or_else(String::new, |one| element("p", &one))
    }

    /// What each lever carries by one clock, drawn and in a table.
    fn carried(&self, pair: &Pair, shown: &ByClock<'_>) -> String {
        let ByClock { clock, months, cells } = shown;
        let month = words::moment(clock, *months, self.texts);
        let columns = Columns::of(self.comparison());
        let mut heads = vec![self.say("compare-lever", &[]), self.say("report-outcome", &[])];
        heads.extend(columns.heads(self.texts, false));
        let caption = self.say("compare-levers", &[("month", month.as_str().into())]);
        let mut table = Table::new(format!("levers-{clock}-{}-table", pair.other), caption, heads);
        let mut panels = String::from("<div class=\"panels\">\n");
        for (outcome, whole) in cells {
            let title = words::outcome(*outcome, clock, self.texts);
            let mut drawn = Vec::new();
            for lever in &pair.levers {
                let Some(cell) = lever.cell(*outcome, clock, *months) else { continue };
                let name = words::lever(lever.lever.as_deref(), self.texts);
                drawn.push(self.lever_row(&name, cell));
                let figures = columns.carried(cell, self.texts).into_iter().map(Cell::Figure);
                table.row(name, [Cell::Word(title.clone())].into_iter().chain(figures));
            }
            let name = self.say("compare-lever-total", &[]);
            drawn.push(Row { mark: Mark::Whole, ..self.group_row(&name, whole) });
            let figures = columns.pair(whole, self.texts).into_iter().map(Cell::Figure);
            let figures = figures.take(columns.heads(self.texts, false).len());
            table.row(name, [Cell::Word(title.clone())].into_iter().chain(figures));
            let id = format!("levers-{}-{clock}-{}", outcome.name(), pair.other);
            let described = self.say("report-lever-table", &[]);
            let title = format!("{title}, {month}");
            panels += &figure(&title, &rows::draw(&id, &title, &described, &drawn));
        }
        panels + "</div>\n" + &table.write()
    }

    /// The differences with each assumption beside those without it.
    fn otherwise(&self, pair: &Pair) -> String {
        let columns = Columns::of(self.comparison());
        let tables = pair.otherwise.iter().enumerate().flat_map(|(place, one)| {
            pair.beside(one).into_iter().map(move |(clock, all)| (place, one, clock, all))
        });
        let tables = tables.map(|(place, one, clock, all)| {
            let mut heads = vec![self.say("report-outcome", &[]), self.say("compare-month", &[])];
            heads.extend(columns.beside_heads(self.texts));
            let id = format!("otherwise-{place}-{clock}-{}", pair.other);
            let since = self.say(&format!("months-by-{clock}"), &[]);
            let caption = format!("{}. {since}", words::otherwise(one, self.texts));
            let mut table = Table::new(id, caption, heads);
            for both in &all {
                let figures = columns.beside(both, self.texts).into_iter();
                let cells = std::iter::once(both.stands.months.to_string()).chain(figures);
                let name = words::outcome(both.outcome, clock, self.texts);
                table.row(name, cells.map(Cell::Figure));
            }
            table.write()
        });
        let tables: String = tables.collect();
        if tables.is_empty() {
            return tables;
        }
        self.paragraph("report-otherwise-lead", &[]) + &tables
    }

    fn lever_row(&self, name: &str, cell: &CarriedCell) -> Row {
        Row {
            label: name.to_owned(),
            words: words::signed(cell.carries, self.texts),
            value: cell.carries,
            luck: cell.luck_low.zip(cell.luck_high).map(<[f64; 2]>::from),
            draws: cell.draws_low.zip(cell.draws_high).map(<[f64; 2]>::from),
            mark: Mark::Bar,
        }
    }

    /// What is different between two scenarios.
    fn differing(&self, pair: &Pair) -> String {
        let words = letters(pair);
        if pair.differing.is_empty() {
            return self.paragraph("compare-nothing", &words);
        }
        let sides = [pair.baseline, pair.other].map(|letter| letter.to_string());
        let heads = ["compare-differing", "evidence-meaning"].map(|key| self.say(key, &[]));
        let more = ["report-unit", "report-strength", "compare-lever"];
        let heads = heads.into_iter().chain(sides).chain(more.map(|key| self.say(key, &[])));
        let caption = self.say("report-differing-caption", &words);
        let id = format!("differing-{}", pair.other);
        let mut table = Table::new(id, caption, heads.collect());
        for one in &pair.differing {
            let lever = one.lever.as_deref();
            let lever = lever.map_or_else(
                || self.say("compare-no-lever", &[]),
                |name| words::lever(Some(name), self.texts),
            );
            let [theirs, mine] = words::sides(one, self.texts).map(Cell::Figure);
            let known = self.report.catalogue.parameter(&one.key);
            let about = known.map_or_else(
                || Cell::Text(words::about(&one.key, one.kind, self.texts)),
                |known| Cell::Meaning(known.meaning.clone()),
            );
            let unit = words::unit(one.unit, self.texts);
            let strength = words::strength(one.strength, self.texts);
            let rest = [unit, strength, lever].map(Cell::Word);
            table.row(one.key.clone(), [about, theirs, mine].into_iter().chain(rest));
        }
        table.write() + &self.paragraph("report-differing-drawn", &[])
    }

    /// What dots and lines mean.
    fn legend(&self, has_draws: bool) -> String {
        let dot = |fill| {
            format!(
                "<circle cx=\"24\" cy=\"8\" r=\"5\" fill=\"{fill}\" stroke=\"#0b5fa5\" \
                 stroke-width=\"2\"/>"
            )
        };
        let line =
            |wide| format!("<path d=\"M2 8H46\" stroke=\"#0b5fa5\" stroke-width=\"{wide}\"/>");
        let has_luck = Columns::of(self.comparison()).luck;
        let mut items = Vec::new();
        items.extend(has_draws.then(|| (dot("#0b5fa5"), "report-mark-sure")));
        items.push((dot("#fff"), if has_draws { "report-mark-open" } else { "report-mark-luck" }));
        items.extend(has_luck.then(|| (line(4.5), "report-mark-thick")));
        items.extend(has_draws.then(|| (line(1.5), "report-mark-thin")));
        let items = items.into_iter().map(|(mark, key)| {
            let words = escape(&self.say(key, &[]));
            format!(
                "<li><svg viewBox=\"0 0 48 16\" aria-hidden=\"true\">{mark}</svg>{words}</li>\n"
            )
        });
        format!("<ul class=\"legend\">\n{}</ul>\n", items.collect::<String>())
    }
}

/// A picture with its title; nothing without a picture.
fn figure(title: &str, picture: &str) -> String {
    if picture.is_empty() {
        return String::new();
    }
    format!("<figure>\n{}{picture}</figure>\n", element("figcaption", title))
}
