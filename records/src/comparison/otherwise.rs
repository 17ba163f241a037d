//! The same comparison in a world in which an assumption does not hold.

use klantreis_evidence::Outcome;
use serde::Serialize;

use super::cells::Shares;
use super::paired::Spread;
use super::{Asked, Pair, PairCell, PairLine, WORK, WORK_GUIDANCE, asked, is_reached, wanted};
use crate::statistics::{Filter, Table};

/// Both scenarios without the mechanisms of one assumption.
#[derive(Clone, Debug)]
pub struct Dropped {
    /// The assumption.
    pub name: String,
    /// The mechanisms that were switched off.
    pub off: Vec<String>,
    /// What was counted then, in the baseline and in the other.
    pub tables: [Vec<Table>; 2],
}

/// The differences in work, for everyone, where an assumption does not hold.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Otherwise {
    /// The assumption.
    pub assumption: String,
    /// The mechanisms that were switched off in both scenarios.
    pub off: Vec<String>,
    /// By outcome.
    pub lines: Vec<PairLine>,
}

/// What is told of an assumption, by clock: work at some moment, and any work since guidance began.
const TOLD: [(Outcome, &str); 2] =
    [(Outcome::EverWorked, WORK_GUIDANCE), (Outcome::Working, "permit")];

/// One difference with an assumption, beside the same one without it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside<'a> {
    /// The outcome.
    pub outcome: Outcome,
    /// The difference as it stands.
    pub stands: &'a PairCell,
    /// The difference where the assumption does not hold.
    pub without: &'a PairCell,
}

impl Pair {
    /// The differences to tell of an assumption, those that were reached, by what months are counted from.
    #[must_use]
    pub fn beside<'a>(&'a self, otherwise: &'a Otherwise) -> Vec<(&'static str, Vec<Beside<'a>>)> {
        let told = TOLD.into_iter().map(|(outcome, clock)| {
            let is_asked = |line: &&PairLine| {
                line.outcome == outcome.name() && line.group == "all" && line.clock == clock
            };
            let line = self.lines.iter().find(is_asked);
            let cells = line.map_or(&[][..], |line| &line.cells).iter();
            let beside = cells.filter(|cell| cell.reached).filter_map(|stands| {
                let without = otherwise.cell(outcome, clock, stands.months)?;
                Some(Beside { outcome, stands, without })
            });
            (clock, beside.collect::<Vec<_>>())
        });
        told.filter(|(_, beside)| !beside.is_empty()).collect()
    }
}

impl Otherwise {
    /// The cell of an outcome so many months by a clock.
    #[must_use]
    pub fn cell(&self, outcome: Outcome, clock: &str, months: u16) -> Option<&PairCell> {
        let is_asked = |one: &&PairLine| one.outcome == outcome.name() && one.clock == clock;
        self.lines.iter().find(is_asked)?.cells.iter().find(|cell| cell.months == months)
    }

    /// The differences in work for a group, between the baseline and the other.
    pub(super) fn of(spread: Spread, are_guided: bool, filter: Filter, dropped: &Dropped) -> Self {
        let [baseline, other] = &dropped.tables;
        let of_work = asked(are_guided).into_iter().filter(|one| WORK.contains(&one.outcome));
        let line = |Asked { outcome, clock, moments }: Asked| {
            let cells = moments.into_iter().map(|(months, moment)| {
                let [theirs, mine] =
                    [baseline, other].map(|tables| Shares::of(tables, moment, filter, outcome));
                let reached = is_reached(other, moment) && is_reached(baseline, moment);
                PairCell::of(spread, wanted(outcome), months, reached, &theirs, &mine)
            });
            let (group, wanted) = ("all".to_owned(), wanted(outcome));
            PairLine { outcome: outcome.name(), wanted, group, clock, cells: cells.collect() }
        };
        Self {
            assumption: dropped.name.clone(),
            off: dropped.off.clone(),
            lines: of_work.map(line).collect(),
        }
    }
}
