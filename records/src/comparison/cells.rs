//! The cells of a comparison: shares of each replication, held beside one another.

use klantreis_evidence::Outcome;
use serde::Serialize;

use super::LEAST_PERSONS;
use super::paired::{Difference, Spread, Verdict, Wanted};
use crate::statistics::{Filter, Moment, Ratio, Table};

/// The shares of one cell in all replications; nothing where nobody was there to count.
pub(crate) struct Shares {
    /// By replication.
    all: Vec<Option<f64>>,
    /// Persons in a world, on average [count].
    persons: f64,
}

impl Shares {
    pub(super) fn of(tables: &[Table], moment: Moment, filter: Filter, outcome: Outcome) -> Self {
        let cell = tables.first().and_then(|table| table.plan().cell(moment, filter, outcome));
        let Some(cell) = cell else { return Self { all: Vec::new(), persons: 0.0 } };
        let whole: u64 = tables.iter().map(|table| table.at(cell).whole).sum();
        Self {
            all: tables.iter().map(|table| Ratio::share(table.at(cell))).collect(),
            persons: whole as f64 / tables.len() as f64,
        }
    }

    /// The shares of what was counted world by world, with so many parts to a person.
    pub(crate) fn of_counts(counts: &[Ratio], parts: u32) -> Self {
        let whole: u64 = counts.iter().map(|count| count.whole).sum();
        let persons = whole as f64 / f64::from(parts) / counts.len().max(1) as f64;
        Self { all: counts.iter().map(|count| count.share()).collect(), persons }
    }

    /// How far luck and the draws of the numbers spread the shares themselves.
    pub(crate) fn spread(&self, spread: Spread) -> Option<Difference> {
        let all: Vec<(u32, f64)> =
            (0..).zip(&self.all).filter_map(|(at, share)| Some((at, (*share)?))).collect();
        Difference::of(spread, &all)
    }

    /// Persons in a world, on average [count].
    pub(super) fn persons(&self) -> f64 {
        self.persons
    }

    /// The mean of the shares [share].
    pub(super) fn mean(&self) -> Option<f64> {
        let known: Vec<f64> = self.all.iter().copied().flatten().collect();
        (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
    }

    /// Both sides of every replication in which both have somebody.
    pub(super) fn both(&self, other: &Self) -> Vec<[f64; 2]> {
        let pairs = self.all.iter().zip(&other.all);
        pairs.filter_map(|(mine, theirs)| Some([(*mine)?, (*theirs)?])).collect()
    }

    /// By how much the first exceeds the second, by replication.
    fn minus(&self, other: &Self) -> Vec<(u32, f64)> {
        let pairs = (0..).zip(self.all.iter().zip(&other.all));
        pairs.filter_map(|(at, (mine, theirs))| Some((at, (*mine)? - (*theirs)?))).collect()
    }
}

/// A number as files have it: four decimals, and nought without a sign.
pub(super) fn figure(value: f64) -> f64 {
    (value * 1e4).round() / 1e4 + 0.0
}

/// A share in percent, as files have it.
fn in_percent(share: f64) -> f64 {
    figure(share * 100.0)
}

pub(crate) fn ends(interval: Option<[f64; 2]>) -> [Option<f64>; 2] {
    [interval.map(|[low, _]| in_percent(low)), interval.map(|[_, high]| in_percent(high))]
}

/// One cell: both shares, and their difference pair by pair.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairCell {
    /// Months by the clock of the line [months].
    pub months: u16,
    /// Whether both runs were long enough.
    pub reached: bool,
    /// Persons counted in a world of the baseline, on average [count].
    pub persons: f64,
    /// The mean of the baseline [percent].
    pub baseline: Option<f64>,
    /// The mean of the other [percent].
    pub other: Option<f64>,
    /// By how much the other exceeds the baseline, pair by pair [percentage points].
    pub difference: Option<f64>,
    /// The lower end of what luck leaves of that (95%) [percentage points].
    pub luck_low: Option<f64>,
    /// The upper end [percentage points].
    pub luck_high: Option<f64>,
    /// Where 95% of the draws of the numbers lie: the lower end [percentage points].
    pub draws_low: Option<f64>,
    /// The upper end [percentage points].
    pub draws_high: Option<f64>,
    /// Draws in which the other has more; replications when nothing was drawn [percent].
    pub higher: Option<f64>,
    /// Draws in which both have exactly as much [percent].
    pub equal: Option<f64>,
    /// Draws in which the other is better; absent where neither is good or bad [percent].
    pub better: Option<f64>,
    /// What can be said of it.
    pub verdict: Verdict,
}

impl PairCell {
    pub(crate) fn of(
        spread: Spread,
        wanted: Wanted,
        months: u16,
        reached: bool,
        baseline: &Shares,
        other: &Shares,
    ) -> Self {
        let persons = if reached { baseline.persons } else { 0.0 };
        let is_large = baseline.persons.min(other.persons) >= LEAST_PERSONS;
        let pairs = if reached { other.minus(baseline) } else { Vec::new() };
        let known = Difference::of(spread, &pairs);
        let verdict = match &known {
            _ if !reached => Verdict::NotReached,
            Some(known) if is_large => known.verdict(spread, wanted),
            _ => Verdict::TooSmall,
        };
        // Of a few people even the figures say nothing.
        let known = known.filter(|_| is_large);
        let [luck_low, luck_high] = ends(known.and_then(|known| known.luck));
        let [draws_low, draws_high] = ends(known.and_then(|known| known.draws));
        let better = known.and_then(|known| match wanted {
            Wanted::More => Some(known.higher),
            Wanted::Less => Some(1.0 - known.higher - known.equal),
            Wanted::Neither => None,
        });
        Self {
            months,
            reached,
            persons: figure(persons),
            baseline: known.and_then(|_| baseline.mean()).map(in_percent),
            other: known.and_then(|_| other.mean()).map(in_percent),
            difference: known.map(|known| in_percent(known.mean)),
            luck_low,
            luck_high,
            draws_low,
            draws_high,
            higher: known.map(|known| in_percent(known.higher)),
            equal: known.map(|known| in_percent(known.equal)),
            better: better.map(in_percent),
            verdict,
        }
    }
}

/// What a lever carries of one cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CarriedCell {
    /// Months by the clock of the line [months].
    pub months: u16,
    /// What is lost when the lever is put back, pair by pair; absent where nobody was there to count
    /// [percentage points].
    pub carries: Option<f64>,
    /// The lower end of what luck leaves of that (95%) [percentage points].
    pub luck_low: Option<f64>,
    /// The upper end [percentage points].
    pub luck_high: Option<f64>,
    /// Where 95% of the draws of the numbers lie: the lower end [percentage points].
    pub draws_low: Option<f64>,
    /// The upper end [percentage points].
    pub draws_high: Option<f64>,
}

impl CarriedCell {
    /// What each lever carries, and last what belongs to several of them together: the whole
    /// difference less the sum of its parts, pair by pair. Nothing without levers.
    pub(super) fn of_all(
        spread: Spread,
        months: u16,
        baseline: &Shares,
        other: &Shares,
        without: &[Shares],
    ) -> Vec<Self> {
        if without.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<Self> = without
            .iter()
            .map(|put_back| Self::of(spread, months, &other.minus(put_back)))
            .collect();
        let rest: Vec<(u32, f64)> = (0..)
            .zip(&other.all)
            .filter_map(|(at, mine)| {
                let (mine, place) = ((*mine)?, at as usize);
                let theirs = (*baseline.all.get(place)?)?;
                let parts = without.iter().try_fold(0.0, |sum, put_back| {
                    Some(sum + (mine - (*put_back.all.get(place)?)?))
                })?;
                Some((at, (mine - theirs) - parts))
            })
            .collect();
        found.push(Self::of(spread, months, &rest));
        found
    }

    fn of(spread: Spread, months: u16, pairs: &[(u32, f64)]) -> Self {
        let known = Difference::of(spread, pairs);
        let [luck_low, luck_high] = ends(known.and_then(|known| known.luck));
        let [draws_low, draws_high] = ends(known.and_then(|known| known.draws));
        let carries = known.map(|known| in_percent(known.mean));
        Self { months, carries, luck_low, luck_high, draws_low, draws_high }
    }
}
