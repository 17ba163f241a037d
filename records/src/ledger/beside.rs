//! What stands beside the lines of a ledger: what each offer cost, and what has no price at all.

use std::collections::BTreeSet;

use serde::Serialize;

use super::account::Books;
use super::paired::rounded;
use crate::statistics::estimate;

/// What a ledger leaves out, because no source gives a price for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Care for the mind: treatments that begin are counted.
    Care,
    /// The stay in reception: weeks with a permit there are counted.
    Reception,
    /// Rent allowance, care allowance and what there is for children beside childcare.
    Allowances,
    /// Loans, advances and debts to the municipality.
    Loans,
    /// What municipalities spend on carrying out the act beside the hours that are booked.
    Implementation,
}

/// How many of these are counted: the first ones.
pub(super) const COUNTED: usize = 2;

impl LeftOut {
    /// All of them, those that are counted first.
    pub const ALL: [Self; 5] =
        [Self::Care, Self::Reception, Self::Allowances, Self::Loans, Self::Implementation];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Care => "care",
            Self::Reception => "reception",
            Self::Allowances => "allowances",
            Self::Loans => "loans",
            Self::Implementation => "implementation",
        }
    }
}

/// The places of one offer that were taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// How many [count].
    pub places: u64,
    /// What they cost together [eurocent].
    pub cents: i64,
}

/// What one offer cost in a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OfferLine {
    /// Which offer.
    pub offer: String,
    /// Places that were taken, for each adult of the cohort [count/person].
    pub places: f64,
    /// What they cost, for each adult: the mean over replications [euro/person].
    pub mean: f64,
}

/// What one offer cost on both sides of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairedOffer {
    /// Which offer.
    pub offer: String,
    /// The mean of the baseline [euro/person].
    pub baseline: f64,
    /// The mean of the other [euro/person].
    pub other: f64,
}

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeftOutLine {
    /// What.
    pub what: &'static str,
    /// How much of it there was for each adult, treatments or weeks; absent where it is not counted.
    pub each: Option<f64>,
}

/// The same on both sides of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairedLeftOut {
    /// What.
    pub what: &'static str,
    /// How much of it there was for each adult in the baseline; absent where it is not counted.
    pub baseline: Option<f64>,
    /// And in the other.
    pub other: Option<f64>,
}

/// The offers of which places were taken in any of these books, in the order of their names.
fn names<'a>(books: impl IntoIterator<Item = &'a Books>) -> BTreeSet<&'a str> {
    let accounts = books.into_iter().flat_map(|books| &books.accounts);
    accounts.flat_map(|account| account.offers().keys()).map(String::as_str).collect()
}

/// The mean of a number of an offer over replications, for each adult.
fn mean(books: &Books, offer: &str, of: fn(Taken) -> f64) -> f64 {
    let each = books.accounts.iter().map(|account| {
        let taken = account.offers().get(offer).copied().unwrap_or_default();
        of(taken) / account.persons().max(1) as f64
    });
    estimate(each).map_or(0.0, |known| rounded(known.mean))
}

fn euro(taken: Taken) -> f64 {
    taken.cents as f64 / 100.0
}

/// What each offer cost in a run; together they are the line of places in offers.
pub(super) fn offers(books: &Books) -> Vec<OfferLine> {
    let line = |offer: &str| OfferLine {
        offer: offer.to_owned(),
        places: mean(books, offer, |taken| taken.places as f64),
        mean: mean(books, offer, euro),
    };
    names([books]).into_iter().map(line).collect()
}

/// What each offer cost on both sides.
pub(super) fn paired_offers(baseline: &Books, other: &Books) -> Vec<PairedOffer> {
    let line = |offer: &str| PairedOffer {
        offer: offer.to_owned(),
        baseline: mean(baseline, offer, euro),
        other: mean(other, offer, euro),
    };
    names([baseline, other]).into_iter().map(line).collect()
}

/// What is left out, with how much of it there was.
pub(super) fn left_out(books: &Books) -> Vec<LeftOutLine> {
    let line = |(place, what): (usize, LeftOut)| {
        let each = books.accounts.iter().map(|account| account.left_out(place));
        let each: Option<Vec<f64>> = each.collect();
        let known = each.and_then(estimate).map(|known| rounded(known.mean));
        LeftOutLine { what: what.name(), each: known }
    };
    LeftOut::ALL.into_iter().enumerate().map(line).collect()
}

/// The same on both sides.
pub(super) fn paired_left_out(baseline: &Books, other: &Books) -> Vec<PairedLeftOut> {
    let both = left_out(baseline).into_iter().zip(left_out(other));
    both.map(|(theirs, mine)| PairedLeftOut {
        what: mine.what,
        baseline: theirs.each,
        other: mine.each,
    })
    .collect()
}
