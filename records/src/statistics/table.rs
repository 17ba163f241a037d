//! The counts of a run, as whole numbers that add up exactly.

use std::sync::Arc;

use klantreis_evidence::Outcome;
use klantreis_sim::arrival::Sex;
use klantreis_sim::kernel::Week;

use super::group::{Filter, Group, STANDARD};
use super::outcomes::{Counted, OUTCOMES};
use super::plan::{Moment, Plan};

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratio {
    /// How many, or how much, is counted.
    pub part: u64,
    /// Of how many persons.
    pub whole: u64,
}

impl Ratio {
    /// The part as a share of the whole; absent when nobody was there to count.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }
}

/// What was counted in a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    plan: Arc<Plan>,
    cells: Vec<Ratio>,
    /// The last week that was lived.
    last: Week,
}

impl Table {
    pub(crate) fn new(plan: Arc<Plan>) -> Self {
        let cells = vec![Ratio::default(); plan.cells()];
        let last = plan.cohort().from.plus(-1);
        Self { plan, cells, last }
    }

    /// What was to be counted.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Adds the counts of another world: exact, in any order.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.cells.iter_mut().zip(&other.cells) {
            mine.part += theirs.part;
            mine.whole += theirs.whole;
        }
        self.last = self.last.max(other.last);
    }

    /// How long the world was lived [weeks].
    #[must_use]
    pub fn weeks(&self) -> i32 {
        self.last.since(self.plan.cohort().from) + 1
    }

    /// Whether a moment was reached for everyone before the run ended.
    #[must_use]
    pub fn reaches(&self, moment: Moment) -> bool {
        self.weeks() >= moment.weeks_needed(self.plan.cohort())
    }

    /// A count; absent when it was not asked for or not reached.
    #[must_use]
    pub fn ratio(&self, moment: Moment, filter: Filter, outcome: Outcome) -> Option<Ratio> {
        let cell = self.plan.cell(moment, filter, outcome)?;
        let needed = moment.weeks_needed_for(filter, self.plan.cohort());
        (self.weeks() >= needed).then(|| self.cells[cell])
    }

    /// Whether anybody of a group was counted at any moment.
    fn has_anybody(&self, filter: Filter) -> bool {
        let mut cells = self.plan.moments().filter_map(|(moment, _)| {
            let cell = self.plan.cell(moment, filter, Outcome::Working)?;
            Some(self.cells[cell])
        });
        filter == Filter::everyone() || cells.any(|ratio| ratio.whole > 0)
    }

    /// The counts of a cell of the plan, whether it was reached or not.
    pub(crate) fn at(&self, cell: usize) -> Ratio {
        self.cells[cell]
    }

    /// The number of an outcome: a share, a mean in weeks, or odds; absent when it cannot be said.
    #[must_use]
    pub fn value(&self, moment: Moment, filter: Filter, outcome: Outcome) -> Option<f64> {
        if outcome == Outcome::OddsMenWomen {
            let share = |sex| {
                let filter = Filter { sex: Some(sex), ..filter };
                self.ratio(moment, filter, Outcome::Working)?.share()
            };
            return odds_ratio(share(Sex::Man)?, share(Sex::Woman)?);
        }
        self.ratio(moment, filter, outcome)?.share()
    }

    pub(crate) fn lived(&mut self, week: Week) {
        self.last = week;
    }

    pub(crate) fn last(&self) -> Week {
        self.last
    }

    /// Adds what one person counts for to the groups the person is in.
    pub(crate) fn add(&mut self, place: usize, mut groups: u64, counted: &Counted) {
        let (first, _) = self.plan.row(place);
        while groups != 0 {
            let from = first + groups.trailing_zeros() as usize * OUTCOMES;
            for (cell, [part, whole]) in self.cells[from..from + OUTCOMES].iter_mut().zip(counted) {
                cell.part += u64::from(*part);
                cell.whole += u64::from(*whole);
            }
            groups &= groups - 1;
        }
    }
}

/// The sub-groups that anybody is in, in any of these runs of one plan: of nobody there is nothing to tell, not
/// even noughts.
pub(crate) fn told_groups(tables: &[Table]) -> Vec<&Group> {
    let groups = tables.first().map_or(&[][..], |table| table.plan().groups());
    let is_told = |group: &&Group| tables.iter().any(|one| one.has_anybody(group.filter));
    groups.iter().take(STANDARD).filter(is_told).collect()
}

/// Odds of the first against the second share; absent when one of the odds is 0 or endless.
#[must_use]
pub fn odds_ratio(first: f64, second: f64) -> Option<f64> {
    let inside = |share: f64| share > 0.0 && share < 1.0;
    (inside(first) && inside(second)).then(|| (first / (1.0 - first)) / (second / (1.0 - second)))
}
