//! Ledgers as files have them: that of a run, and two held against one another.

use serde::Serialize;

use super::account::Books;
use super::beside::{
    LeftOutLine, OfferLine, PairedLeftOut, PairedOffer, left_out, offers, paired_left_out,
    paired_offers,
};
use super::costs::Terms;
use super::lines::{Entry, Kind, Line, Purse, Sum};
use super::yields::Yield;
use crate::comparison::{Difference, Spread, Verdict, Wanted};
use crate::statistics::{estimate, range_of_draws};
use crate::summary::Interval;

const PERCENT: f64 = 100.0;

/// An amount or a ratio as files have it: two decimals, and nought without a sign.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}

pub(super) fn ends(interval: Option<[f64; 2]>) -> [Option<f64>; 2] {
    [interval.map(|[low, _]| rounded(low)), interval.map(|[_, high]| rounded(high))]
}

/// What kind of money a row is; absent for a sum.
fn kind(entry: Entry) -> Option<Kind> {
    match entry {
        Entry::Line(line) => Some(line.kind()),
        Entry::Sum(_) => None,
    }
}

/// What one would want of a row.
fn wanted(entry: Entry) -> Wanted {
    match entry {
        Entry::Line(Line::Bijstand | Line::Insurance) | Entry::Sum(Sum::Paid) => Wanted::Less,
        Entry::Line(Line::Taxes | Line::Wages) => Wanted::More,
        // Investing more is neither good nor bad, what comes of it is another row; and those who study
        // or have childcare cost more, which is no fault.
        Entry::Line(_) | Entry::Sum(Sum::Spent) => Wanted::Neither,
        Entry::Sum(_) => Wanted::More,
    }
}

fn rate(terms: Terms) -> f64 {
    rounded(terms.discount * PERCENT)
}

/// A row of the ledger of a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BooksLine {
    /// Which row.
    pub entry: &'static str,
    /// What kind of money it is; absent for a sum.
    pub kind: Option<Kind>,
    /// Whose purse it is.
    pub purse: Purse,
    /// The mean over replications, for each adult of the cohort [euro/person].
    pub mean: f64,
    /// The lower end of the 95% interval; absent with a single replication [euro/person].
    pub low: Option<f64>,
    /// The upper end [euro/person].
    pub high: Option<f64>,
    /// The mean, each amount discounted to the first week [euro/person].
    pub discounted: f64,
}

/// The ledger of a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Kept {
    /// Over how long it was kept [weeks].
    pub weeks: u32,
    /// How much less an amount counts for each year that it comes later [percent/year].
    pub discount_rate: f64,
    /// Its rows: lines of each kind with their sum, what is left, and wages beside it.
    pub lines: Vec<BooksLine>,
    /// What each offer cost: together the row of places in offers.
    pub offers: Vec<OfferLine>,
    /// What is left out, since nobody gives a price for it.
    pub left_out: Vec<LeftOutLine>,
}

impl Kept {
    /// The ledger of all replications; nothing without any.
    #[must_use]
    pub fn of(books: &Books, interval: Interval) -> Option<Self> {
        let line = |entry: Entry| {
            let each = books.each(entry, false);
            let known = match interval {
                Interval::Mean95 => estimate(each),
                Interval::Draws95 => range_of_draws(each),
            }?;
            let [low, high] = ends(known.interval);
            let discounted = rounded(estimate(books.each(entry, true))?.mean);
            let (mean, kind, purse) = (rounded(known.mean), kind(entry), entry.purse());
            Some(BooksLine { entry: entry.name(), kind, purse, mean, low, high, discounted })
        };
        let lines = Entry::all().into_iter().map(line).collect::<Option<_>>()?;
        let (offers, left_out) = (offers(books), left_out(books));
        let (weeks, discount_rate) = (books.weeks(), rate(books.terms));
        Some(Self { weeks, discount_rate, lines, offers, left_out })
    }
}

/// A row of two ledgers held against one another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairedLine {
    /// Which row.
    pub entry: &'static str,
    /// What kind of money it is; absent for a sum.
    pub kind: Option<Kind>,
    /// Whose purse it is.
    pub purse: Purse,
    /// What one would want of it.
    pub wanted: Wanted,
    /// The mean of the baseline [euro/person].
    pub baseline: f64,
    /// The mean of the other [euro/person].
    pub other: f64,
    /// By how much the other exceeds the baseline, pair by pair [euro/person].
    pub difference: f64,
    /// The lower end of what luck leaves of that (95%) [euro/person].
    pub luck_low: Option<f64>,
    /// The upper end [euro/person].
    pub luck_high: Option<f64>,
    /// Where 95% of the draws of the numbers lie: the lower end [euro/person].
    pub draws_low: Option<f64>,
    /// The upper end [euro/person].
    pub draws_high: Option<f64>,
    /// The difference of discounted amounts [euro/person].
    pub discounted: f64,
    /// What can be said of the difference.
    pub verdict: Verdict,
}

/// Two ledgers held against one another, over the same time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paired {
    /// Over how long they were kept [weeks].
    pub weeks: u32,
    /// How much less an amount counts for each year that it comes later [percent/year].
    pub discount_rate: f64,
    /// The rows.
    pub lines: Vec<PairedLine>,
    /// What each offer cost: together the row of places in offers.
    pub offers: Vec<PairedOffer>,
    /// What is left out, since nobody gives a price for it.
    pub left_out: Vec<PairedLeftOut>,
    /// What each euro more on guidance yields.
    pub yields: Yield,
    /// The same of discounted amounts.
    pub discounted: Yield,
    /// What one study of the Amsterdam approach says of it; nothing is fitted to it [ratio].
    pub reported: f64,
}

impl Paired {
    /// Holds the ledger of a scenario against that of the baseline; nothing where both were not kept over
    /// the same time, which would say nothing.
    #[must_use]
    pub fn of(spread: Spread, baseline: &Books, other: &Books) -> Option<Self> {
        if baseline.weeks() != other.weeks() {
            return None;
        }
        let minus = |entry, discounted| -> Vec<(u32, f64)> {
            let sides = [baseline, other].map(|books| books.each(entry, discounted));
            let pairs = (0..).zip(sides[1].iter().zip(&sides[0]));
            pairs.map(|(replication, (mine, theirs))| (replication, mine - theirs)).collect()
        };
        let line = |entry: Entry| {
            let known = Difference::of(spread, &minus(entry, false))?;
            let [theirs, mine] = [baseline, other].map(|books| estimate(books.each(entry, false)));
            let [luck_low, luck_high] = ends(known.luck);
            let [draws_low, draws_high] = ends(known.draws);
            Some(PairedLine {
                entry: entry.name(),
                kind: kind(entry),
                purse: entry.purse(),
                wanted: wanted(entry),
                baseline: rounded(theirs?.mean),
                other: rounded(mine?.mean),
                difference: rounded(known.mean),
                luck_low,
                luck_high,
                draws_low,
                draws_high,
                discounted: rounded(Difference::of(spread, &minus(entry, true))?.mean),
                verdict: known.verdict(spread, wanted(entry)),
            })
        };
        Some(Self {
            weeks: other.weeks(),
            discount_rate: rate(other.terms),
            lines: Entry::all().into_iter().map(line).collect::<Option<_>>()?,
            offers: paired_offers(baseline, other),
            left_out: paired_left_out(baseline, other),
            yields: Yield::of(spread, baseline, other, false),
            discounted: Yield::of(spread, baseline, other, true),
            reported: other.terms.reported,
        })
    }

    /// A row by its name.
    #[must_use]
    pub fn line(&self, entry: &str) -> Option<&PairedLine> {
        self.lines.iter().find(|line| line.entry == entry)
    }
}
