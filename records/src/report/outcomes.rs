//! What was found, in tables: the short answer first, and all of it below.

use klantreis_evidence::Outcome;

use super::html::{Cell, Table, element, escape};
use super::{Page, letters};
use crate::comparison::words::{self, Columns};
use crate::comparison::{
    LEAST_DRAWS, LEAST_PERSONS, Pair, PairCell, PairLine, Verdict, WORK, WORK_GUIDANCE, beside,
};

impl Page<'_> {
    /// Who is compared, and what can be said of the four outcomes of work.
    pub(super) fn short(&self) -> String {
        let comparison = self.comparison();
        let mut held = self.paragraph("report-lead", &[]);
        let sides = comparison.sides.iter().map(|side| {
            let role = if side.letter == 'A' { "report-baseline" } else { "report-other" };
            let words = [
                ("letter", side.letter.to_string().into()),
                ("scenario", side.made.scenario.as_str().into()),
            ];
            let made = &side.made;
            let of_scenario =
                |what, otherwise: &str| self.texts.of_scenario(what, &made.scenario, otherwise);
            let note = made.note.as_deref().map(|note| {
                let words = [("note", of_scenario("note", note).into())];
                element("dd", &self.say("run-note", &words))
            });
            element("dt", &self.say(role, &words))
                + &element("dd", &of_scenario("question", &made.question))
                + &note.unwrap_or_default()
        });
        held += &format!("<dl>\n{}</dl>\n", sides.collect::<String>());
        let Some((months, month)) = self.horizon() else {
            return held + &self.paragraph("report-no-horizon", &[]);
        };
        held + &self.by_pair(|pair| {
            let cells: Vec<(Outcome, &PairCell)> = WORK
                .into_iter()
                .filter_map(|outcome| Some((outcome, pair.cell(outcome, "all", months)?)))
                .collect();
            let judged = |verdict: Verdict| {
                let count = cells.iter().filter(|(_, cell)| cell.verdict == verdict).count();
                self.count(count as f64)
            };
            let [baseline, other] = letters(pair);
            let words = [
                baseline,
                other,
                ("month", month.as_str().into()),
                ("better", judged(Verdict::Better)),
                ("worse", judged(Verdict::Worse)),
                ("same", judged(Verdict::Same)),
                ("open", judged(Verdict::NotDecided)),
            ];
            let key =
                format!("report-answer-{}", if comparison.draws > 0 { "draws" } else { "luck" });
            let tables = pair.work(comparison.horizon).into_iter().map(|shown| {
                let month = words::moment(shown.clock, shown.months, self.texts);
                let caption = self.say("report-work-caption", &[("month", month.into())]);
                let id = format!("short-{}-{}", shown.clock, pair.other);
                let mut table = self.pair_table(id, caption, pair, false);
                for (outcome, cell) in shown.cells {
                    let name = words::outcome(outcome, shown.clock, self.texts);
                    table.row(name, self.pair_cells(cell, false));
                }
                table.write()
            });
            let tables: String = tables.collect();
            self.paragraph(&key, &words) + &tables + &self.published(pair)
        })
    }

    /// What is published of these approaches, beside what was found here.
    fn published(&self, pair: &Pair) -> String {
        let tables = beside::tables(pair, self.texts).into_iter().map(|known| {
            let heads = [self.say("report-outcome", &[])].into_iter().chain(known.heads);
            let id = format!("published-{}-{}", known.clock, pair.other);
            let mut table = Table::new(id, known.title, heads.collect());
            for (name, mut cells) in known.rows {
                let targets = Cell::Verdict(cells.pop().unwrap_or_default());
                table.row(name, cells.into_iter().map(Cell::Figure).chain([targets]));
            }
            table.write()
        });
        let tables: String = tables.collect();
        let said = beside::remarks(pair, self.texts);
        let said: String = said.iter().map(|one| element("p", one)).collect();
        let sources = beside::sources(pair);
        if sources.is_empty() {
            return tables + &said;
        }
        let head = escape(&self.say("published-sources", &[]));
        let sources = escape(&sources.join("; "));
        tables + &said + &format!("<p>{head} <span lang=\"en\">{sources}</span></p>\n")
    }

    /// How to read the figures.
    pub(super) fn reading(&self) -> String {
        let comparison = self.comparison();
        let mut keys = vec!["report-read-difference"];
        let columns = Columns::of(comparison);
        keys.extend(columns.luck.then_some("report-read-luck"));
        keys.extend(columns.draws.then_some("report-read-draws"));
        keys.push(if columns.draws { "report-read-verdict" } else { "report-read-no-verdict" });
        keys.extend(["report-read-many", "report-read-small", "report-read-work"]);
        let least = self.count(LEAST_DRAWS as f64);
        let words = [("least", least), ("persons", self.count(LEAST_PERSONS))];
        let items = keys.iter().map(|key| element("li", &self.say(key, &words)));
        format!("<ul>\n{}</ul>\n", items.collect::<String>())
    }

    /// Every outcome at every horizon, for everyone.
    pub(super) fn all_outcomes(&self) -> String {
        self.by_pair(|pair| {
            let mut tables = String::new();
            for clock in ["permit", WORK_GUIDANCE, "benefit-exit"] {
                let caption = self.say(&format!("report-clock-{clock}"), &[]);
                let id = format!("all-{clock}-{}", pair.other);
                let mut table = self.pair_table(id, caption, pair, true);
                let lines = pair.lines.iter();
                for line in lines.filter(|one| one.group == "all" && one.clock == clock) {
                    for cell in line.cells.iter().filter(|cell| cell.reached) {
                        table.row(self.outcome_by(line), self.pair_cells(cell, true));
                    }
                }
                tables += &table.write();
                let beyond = beyond(pair, clock);
                if !beyond.is_empty() {
                    let words = [("months", beyond.into())];
                    tables += &self.paragraph("report-beyond", &words);
                }
            }
            tables
        })
    }

    /// The outcome of a line by its clock.
    fn outcome_by(&self, line: &PairLine) -> String {
        let known = WORK.into_iter().find(|one| one.name() == line.outcome);
        known.map_or_else(
            || self.outcome(line.outcome),
            |outcome| words::outcome(outcome, line.clock, self.texts),
        )
    }

    /// An empty table of differences.
    pub(super) fn pair_table(
        &self,
        id: String,
        caption: String,
        pair: &Pair,
        months: bool,
    ) -> Table {
        let mut heads = vec![self.say("report-outcome", &[])];
        heads.extend(months.then(|| self.say("compare-month", &[])));
        heads.extend([pair.baseline, pair.other].map(|letter| format!("{letter} (%)")));
        heads.extend(Columns::of(self.comparison()).heads(self.texts, true));
        Table::new(id, caption, heads)
    }

    /// The cells of a row of such a table.
    pub(super) fn pair_cells(&self, cell: &PairCell, months: bool) -> Vec<Cell> {
        let mut words = Vec::new();
        words.extend(months.then(|| cell.months.to_string()));
        words.extend([cell.baseline, cell.other].map(|share| words::share(share, self.texts)));
        words.extend(Columns::of(self.comparison()).pair(cell, self.texts));
        let verdict = words.pop().unwrap_or_default();
        words.into_iter().map(Cell::Figure).chain([Cell::Verdict(verdict)]).collect()
    }
}

/// The months by a clock that the runs did not reach.
fn beyond(pair: &Pair, clock: &str) -> String {
    let line = pair.lines.iter().find(|line| line.clock == clock);
    let cells = line.map_or(&[][..], |line| &line.cells);
    let months = cells.iter().filter(|cell| !cell.reached);
    months.map(|cell| cell.months.to_string()).collect::<Vec<_>>().join(", ")
}
