//! What is around the clients of the mini-model: luck, caseworkers and the labour market.

#![allow(clippy::inline_always, reason = "inlined into loops that are compiled for wide vectors")]

use bevy_ecs::prelude::*;
use klantreis_sim::kernel::{Chance, PersonId, Week};

use crate::model::{Caseworker, LUCK};

/// How many clients a caseworker has [clients].
pub const CASELOAD: u32 = 80;

/// What clients do not carry themselves: luck, caseworkers and the labour market.
#[derive(Resource, Clone, Debug)]
pub struct Town {
    /// The luck of the run.
    pub chance: Chance,
    /// The chance of a contact in a month, by caseworker.
    pub contact_chances: Vec<f32>,
    /// The state of the labour market, by month of its cycle of two years.
    market: [f32; 24],
}

impl Town {
    /// The town of a number of clients, a multiple of 400.
    #[must_use]
    pub fn new(clients: u32, seed: u64) -> Self {
        let capacity = |caseworker: u32| (50 + 5 * (caseworker % 5)) as f32;
        let contact = |caseworker| (capacity(caseworker) / CASELOAD as f32).min(1.0);
        Self {
            chance: Chance::new(seed),
            contact_chances: (0..clients / CASELOAD).map(contact).collect(),
            market: market(),
        }
    }

    /// The caseworker of the client with this number.
    #[must_use]
    pub fn caseworker(&self, client: u32) -> Caseworker {
        Caseworker(client % self.contact_chances.len() as u32)
    }

    /// One month of this town.
    #[must_use]
    pub fn month(&self, month: usize) -> Month<'_> {
        Month {
            chance: self.chance,
            week: Week(month as i16),
            contact_chances: &self.contact_chances,
            market: self.market[month % 24],
        }
    }
}

/// 1 + 0.2 sin(2 pi t / 24), by roots instead of the platform's sine.
fn market() -> [f32; 24] {
    let (two, three, six) = (2.0_f64.sqrt(), 3.0_f64.sqrt(), 6.0_f64.sqrt());
    let rise = [0.0, (six - two) / 4.0, 0.5, two / 2.0, three / 2.0, (six + two) / 4.0, 1.0];
    std::array::from_fn(|month| {
        let quarter = if month % 12 <= 6 { month % 12 } else { 12 - month % 12 };
        let sign = if month < 12 { 1.0 } else { -1.0 };
        (1.0 + 0.2 * sign * rise[quarter]) as f32
    })
}

/// What is the same for all clients in one month.
#[derive(Clone, Copy, Debug)]
pub struct Month<'town> {
    /// The luck of the run.
    pub chance: Chance,
    /// The number of the month, in the place of the week.
    pub week: Week,
    /// The chance of a contact, by caseworker.
    pub contact_chances: &'town [f32],
    /// The state of the labour market, 1 on average.
    pub market: f32,
}

impl Month<'_> {
    /// The luck of one client.
    #[inline(always)]
    #[must_use]
    pub fn luck(&self, person: PersonId) -> [f32; 4] {
        self.chance.uniforms(LUCK, person, self.week, 0)
    }

    /// The chance that this caseworker sees a given client.
    #[inline(always)]
    #[must_use]
    pub fn contact_chance(&self, caseworker: Caseworker) -> f32 {
        self.contact_chances[caseworker.0 as usize]
    }
}
