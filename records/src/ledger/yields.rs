//! What a euro more on guidance is worth: saved on benefits and earned in taxes.

use serde::Serialize;

use super::account::Books;
use super::lines::{Entry, Sum};
use super::paired::{ends, rounded};
use crate::comparison::{Difference, Spread};
use crate::statistics::range_of_draws;

/// Why there is a ratio, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is known.
    Known,
    /// Not a euro more is spent than in the baseline, so that there is nothing to divide by.
    NothingMoreSpent,
    /// More is spent on average, but not in all that luck and the draws of the numbers leave.
    NotSurelyMore,
}

impl Why {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::NothingMoreSpent => "nothing-more-spent",
            Self::NotSurelyMore => "not-surely-more",
        }
    }
}

/// What is saved or earned for each euro that is spent more.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Yield {
    /// Why there is a ratio, or none.
    pub why: Why,
    /// How much more is spent on guidance [euro/person].
    pub spent: f64,
    /// How much less is paid by right and how much more received, together [euro/person].
    pub gained: f64,
    /// Gained for each euro spent; absent where it has no meaning [ratio].
    pub ratio: Option<f64>,
    /// The lower end of what luck leaves of it (95%) [ratio].
    pub luck_low: Option<f64>,
    /// The upper end [ratio].
    pub luck_high: Option<f64>,
    /// Where 95% of the draws of the numbers lie: the lower end [ratio].
    pub draws_low: Option<f64>,
    /// The upper end [ratio].
    pub draws_high: Option<f64>,
}

/// Spent and gained beyond the baseline in one replication [euro/person].
#[derive(Clone, Copy)]
struct Beyond {
    replication: u32,
    spent: f64,
    gained: f64,
}

impl Yield {
    pub(super) fn of(spread: Spread, baseline: &Books, other: &Books, discounted: bool) -> Self {
        let of = |books: &Books, sum| books.each(Entry::Sum(sum), discounted);
        let less = |sum| -> Vec<f64> {
            let (theirs, mine) = (of(baseline, sum), of(other, sum));
            mine.iter().zip(&theirs).map(|(mine, theirs)| mine - theirs).collect()
        };
        let (spent, paid, received) = (less(Sum::Spent), less(Sum::Paid), less(Sum::Received));
        let gained = received.iter().zip(&paid).map(|(received, paid)| received - paid);
        let all: Vec<Beyond> = (0..)
            .zip(spent.into_iter().zip(gained))
            .map(|(replication, (spent, gained))| Beyond { replication, spent, gained })
            .collect();
        Self::of_all(spread, &all)
    }

    fn of_all(spread: Spread, all: &[Beyond]) -> Self {
        let whole = mean(all);
        let none = |why| Self {
            why,
            spent: rounded(whole.spent),
            gained: rounded(whole.gained),
            ratio: None,
            luck_low: None,
            luck_high: None,
            draws_low: None,
            draws_high: None,
        };
        if whole.spent <= 0.0 {
            return none(Why::NothingMoreSpent);
        }
        let pairs = |of: &dyn Fn(&Beyond) -> f64| -> Vec<(u32, f64)> {
            all.iter().map(|one| (one.replication, of(one))).collect()
        };
        let more = Difference::of(spread, &pairs(&|one| one.spent));
        let is_lucky = more.and_then(|more| more.luck).is_some_and(|[low, _]| low <= 0.0);
        let same_draw = |one: &Beyond, next: &Beyond| {
            spread.draw_of(one.replication) == spread.draw_of(next.replication)
        };
        let is_drawn = spread != Spread::Luck;
        let draws: Vec<Beyond> =
            if is_drawn { all.chunk_by(same_draw).map(mean).collect() } else { Vec::new() };
        if is_lucky || draws.iter().any(|draw| draw.spent <= 0.0) {
            return none(Why::NotSurelyMore);
        }
        let ratio = whole.gained / whole.spent;
        // To first order a ratio of means varies as this mean does (the delta method).
        let varies = |one: &Beyond| ratio + (one.gained - ratio * one.spent) / whole.spent;
        let luck = Difference::of(spread, &pairs(&varies)).and_then(|known| known.luck);
        let draws = range_of_draws(draws.iter().map(|draw| draw.gained / draw.spent));
        let [luck_low, luck_high] = ends(luck);
        let [draws_low, draws_high] = ends(draws.and_then(|range| range.interval));
        let ratio = Some(rounded(ratio));
        Self { ratio, luck_low, luck_high, draws_low, draws_high, ..none(Why::Known) }
    }
}

fn mean(all: &[Beyond]) -> Beyond {
    let of =
        |value: fn(&Beyond) -> f64| all.iter().map(value).sum::<f64>() / all.len().max(1) as f64;
    let replication = all.first().map_or(0, |one| one.replication);
    Beyond { replication, spent: of(|one| one.spent), gained: of(|one| one.gained) }
}

#[cfg(test)]
mod tests {
    use super::{Beyond, Why, Yield};
    use crate::comparison::Spread;

    fn all(values: &[[f64; 2]]) -> Vec<Beyond> {
        let beyond = |(replication, &[spent, gained]): (u32, &[f64; 2])| Beyond {
            replication,
            spent,
            gained,
        };
        (0..).zip(values).map(beyond).collect()
    }

    #[test]
    fn a_ratio_is_one_of_means_and_not_a_mean_of_ratios() {
        let known = Yield::of_all(Spread::Luck, &all(&[[100.0, 300.0], [300.0, 300.0]]));
        assert_eq!((known.why, known.ratio), (Why::NotSurelyMore, None), "two say little");
        let values: Vec<[f64; 2]> =
            (0..20).map(|at| [100.0 + 200.0 * f64::from(at % 2), 300.0]).collect();
        let known = Yield::of_all(Spread::Luck, &all(&values));
        assert_eq!((known.why, known.ratio), (Why::Known, Some(1.5)));
        assert!(known.luck_low < known.ratio && known.ratio < known.luck_high);
        assert_eq!(known.draws_low, None);
    }

    #[test]
    fn where_nothing_more_is_spent_there_is_no_ratio() {
        for spread in [Spread::Luck, Spread::Priors, Spread::Both] {
            let none = Yield::of_all(spread, &all(&[[0.0, 50.0]; 40]));
            assert_eq!((none.why, none.ratio, none.gained), (Why::NothingMoreSpent, None, 50.0));
            let less = Yield::of_all(spread, &all(&[[-10.0, 50.0]; 40]));
            assert_eq!((less.why, less.ratio), (Why::NothingMoreSpent, None));
        }
        // One draw in twenty in which less is spent: a quotient could be anything.
        let mut values = vec![[100.0, 50.0]; 40];
        (values[6], values[7]) = ([-1.0, 50.0], [-1.0, 50.0]);
        let open = Yield::of_all(Spread::Both, &all(&values));
        assert_eq!((open.why, open.ratio), (Why::NotSurelyMore, None));
    }

    #[test]
    fn the_band_of_draws_is_that_of_their_own_ratios() {
        // Draw k gains k euro for each one spent, and luck within a draw does nothing.
        let values: Vec<[f64; 2]> = (0..82).map(|at| [100.0, 100.0 * f64::from(at / 2)]).collect();
        let known = Yield::of_all(Spread::Both, &all(&values));
        assert_eq!(known.ratio, Some(20.0));
        assert_eq!((known.draws_low, known.draws_high), (Some(1.0), Some(39.0)));
        let narrow = (Some(20.0), Some(20.0));
        assert_eq!((known.luck_low, known.luck_high), narrow, "no luck within draws");
    }
}
