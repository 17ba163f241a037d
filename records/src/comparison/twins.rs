//! Participants of offers beside their own untreated twins: the same people, with the same luck, in
//! a world in which these offers are closed.

use klantreis_evidence::Outcome;
use klantreis_sim::kernel::weeks_of_months;
use serde::Serialize;

use super::cells::{Shares, figure};
use super::paired::Spread;
use super::{PairCell, PairLine, WORK, wanted};
use crate::statistics::{Filter, Moment, OFFER_MONTHS, Table, told_groups};

/// What months are counted from.
pub const OFFER: &str = "offer";
/// What is told of participants beside the four outcomes of work.
const BESIDE: [Outcome; 4] =
    [Outcome::AnyBijstand, Outcome::ExamPassed, Outcome::InEducation, Outcome::Unhealthy];

/// Both sides of all replications.
#[derive(Clone, Debug)]
pub struct Lives<'a> {
    /// The offers, by name.
    pub offers: &'a [String],
    /// Counts of the participants.
    pub participants: &'a [Table],
    /// Counts of the very same people in the world without the offers.
    pub twins: &'a [Table],
}

/// How many completed the offer, of those who did or dropped out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Completed {
    /// Months since entering [months].
    pub months: u16,
    /// The mean over replications; absent when nobody had done either [percent].
    pub share: Option<f64>,
}

/// Participants beside their twins: in each line the baseline are the twins, the other are they.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Twins {
    /// The offers, by name.
    pub offers: Vec<String>,
    /// Participants in a world who were followed for the shortest time that is shown, on average
    /// [count].
    pub persons: f64,
    /// How many completed it; twins have nothing to complete.
    pub completed: Vec<Completed>,
    /// By outcome and group.
    pub lines: Vec<PairLine>,
}

impl Twins {
    /// Holds participants against their twins, replication by replication.
    #[must_use]
    pub fn of(spread: Spread, lives: &Lives<'_>) -> Self {
        let groups = told_groups(lives.participants);
        let mut lines = Vec::new();
        for outcome in WORK.into_iter().chain(BESIDE) {
            for group in &groups {
                let cells = OFFER_MONTHS.map(|months| {
                    let moment = Moment::SinceOffer(months);
                    let [twins, mine] = [lives.twins, lives.participants]
                        .map(|tables| Shares::of(tables, moment, group.filter, outcome));
                    // Whether somebody entered early enough is looked at one by one.
                    let is_long = |table: &Table| table.weeks() > weeks_of_months(months.into());
                    let reached = lives.participants.first().is_some_and(is_long);
                    PairCell::of(spread, wanted(outcome), months, reached, &twins, &mine)
                });
                lines.push(PairLine {
                    outcome: outcome.name(),
                    wanted: wanted(outcome),
                    group: group.name.clone(),
                    clock: OFFER,
                    cells: cells.to_vec(),
                });
            }
        }
        let moment = Moment::SinceOffer(OFFER_MONTHS[0]);
        let all = Shares::of(lives.participants, moment, Filter::everyone(), WORK[0]);
        let completed = OFFER_MONTHS.map(|months| {
            let moment = Moment::SinceOffer(months);
            let (tables, everyone) = (lives.participants, Filter::everyone());
            let share = Shares::of(tables, moment, everyone, Outcome::Completed).mean();
            Completed { months, share: share.map(|share| figure(share * 100.0)) }
        });
        Self {
            offers: lives.offers.to_vec(),
            persons: figure(all.persons()),
            completed: completed.to_vec(),
            lines,
        }
    }

    /// The cell of an outcome in a group, so many months after entering.
    #[must_use]
    pub fn cell(&self, outcome: Outcome, group: &str, months: u16) -> Option<&PairCell> {
        let is_asked = |one: &&PairLine| one.outcome == outcome.name() && one.group == group;
        self.lines.iter().find(is_asked)?.cells.iter().find(|cell| cell.months == months)
    }
}
