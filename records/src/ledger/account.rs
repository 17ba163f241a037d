//! What was booked in the worlds of one replication.

use std::collections::BTreeMap;

use super::beside::{COUNTED, Taken};
use super::costs::Terms;
use super::lines::{Entry, LINES};

const CENTS_PER_EURO: f64 = 100.0;

/// All that was booked, in whole cents, so that accounts add up exactly in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Adults who were asked for; what those cost who followed them is in it too [count].
    persons: u64,
    /// How long it was kept [weeks].
    weeks: u32,
    /// By line [eurocent].
    plain: [i64; LINES],
    /// The same, each amount discounted to the first week [eurocent].
    discounted: [i64; LINES],
    /// The places that were taken, by the name of the offer.
    offers: BTreeMap<String, Taken>,
    /// What is left out and counted all the same: treatments, weeks in reception [count].
    left_out: [u64; COUNTED],
}

impl Account {
    /// An account of amounts in euro, by line.
    pub(super) fn of(
        persons: u32,
        weeks: u32,
        [plain, discounted]: [&[f64; LINES]; 2],
        offers: BTreeMap<String, Taken>,
        left_out: [u64; COUNTED],
    ) -> Self {
        let [plain, discounted] = [plain, discounted]
            .map(|euro| euro.map(|amount| (amount * CENTS_PER_EURO).round() as i64));
        Self { persons: persons.into(), weeks, plain, discounted, offers, left_out }
    }

    /// Adds the account of another world: exact, in any order.
    pub fn merge(&mut self, other: &Self) {
        self.persons += other.persons;
        self.weeks = self.weeks.max(other.weeks);
        for place in 0..LINES {
            self.plain[place] += other.plain[place];
            self.discounted[place] += other.discounted[place];
        }
        for (name, taken) in &other.offers {
            let mine = self.offers.entry(name.clone()).or_default();
            mine.places += taken.places;
            mine.cents += taken.cents;
        }
        for (mine, theirs) in self.left_out.iter_mut().zip(other.left_out) {
            *mine += theirs;
        }
    }

    /// Adults who were asked for [count].
    pub(super) fn persons(&self) -> u64 {
        self.persons
    }

    /// The places that were taken, by the name of the offer.
    #[must_use]
    pub fn offers(&self) -> &BTreeMap<String, Taken> {
        &self.offers
    }

    /// How much there was for each adult of what is left out; nothing of what is not counted.
    pub(super) fn left_out(&self, place: usize) -> Option<f64> {
        self.left_out.get(place).map(|count| *count as f64 / self.persons.max(1) as f64)
    }

    /// How long it was kept [weeks].
    #[must_use]
    pub fn weeks(&self) -> u32 {
        self.weeks
    }

    /// An amount for each adult with a permit who was asked for [euro/person].
    #[must_use]
    pub fn each(&self, entry: Entry, discounted: bool) -> f64 {
        let lines = if discounted { &self.discounted } else { &self.plain };
        entry.cents(lines) as f64 / CENTS_PER_EURO / self.persons.max(1) as f64
    }
}

/// The accounts of all replications, in their order, with the terms they were kept on.
#[derive(Clone, Debug, PartialEq)]
pub struct Books {
    /// The terms.
    pub terms: Terms,
    /// An account for each replication.
    pub accounts: Vec<Account>,
}

impl Books {
    /// An amount for each adult, by replication [euro/person].
    #[must_use]
    pub fn each(&self, entry: Entry, discounted: bool) -> Vec<f64> {
        self.accounts.iter().map(|account| account.each(entry, discounted)).collect()
    }

    /// How long they were kept [weeks].
    #[must_use]
    pub fn weeks(&self) -> u32 {
        self.accounts.first().map_or(0, Account::weeks)
    }
}
