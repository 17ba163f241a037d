//! A month of the mini-model over columns: the hot pass that the fast forms share.

#![allow(clippy::inline_always, reason = "inlined into loops that are compiled for wide vectors")]

use klantreis_sim::dispatched;
use klantreis_sim::kernel::PersonId;
use klantreis_sim::kernel::chance::{Block, LANES};

use crate::model::{
    Caseworker, Client, Employed, Health, LUCK, Language, MonthsOnBenefit, Motivation, Phase, Trust,
};
use crate::town::Month;

dispatched! {
    /// Lives one month of clients who lie side by side in columns; returns how many of them work.
    #[allow(clippy::too_many_arguments, reason = "one for each column")]
    pub fn live_month(
        month: &Month,
        persons: &[PersonId],
        caseworkers: &[Caseworker],
        motivation: &mut [Motivation],
        trust: &mut [Trust],
        language: &mut [Language],
        health: &[Health],
        phase: &mut [Phase],
        months_on_benefit: &mut [MonthsOnBenefit],
        employed: &mut [Employed],
    ) -> u32 {
        let mut luck: Block = [[0.0; LANES]; 4];
        let mut contact_chances = [0.0; LANES];
        let mut working = 0;
        let whole = persons.len() / LANES * LANES;
        for start in (0..whole).step_by(LANES) {
            for (chance, caseworker) in contact_chances.iter_mut().zip(block(caseworkers, start)) {
                *chance = month.contact_chance(*caseworker);
            }
            month.chance.fill_here(LUCK, month.week, block(persons, start), &mut luck);
            working += live_block(
                &luck,
                &contact_chances,
                month.market,
                block_mut(motivation, start),
                block_mut(trust, start),
                block_mut(language, start),
                block(health, start),
                block_mut(phase, start),
                block_mut(months_on_benefit, start),
                block_mut(employed, start),
            );
        }
        for row in whole..persons.len() {
            let client = Client {
                motivation: motivation[row],
                trust: trust[row],
                language: language[row],
                health: health[row],
                phase: phase[row],
                months_on_benefit: months_on_benefit[row],
                employed: employed[row],
            };
            let contact_chance = month.contact_chance(caseworkers[row]);
            let luck = month.luck(persons[row]);
            let client = client.grown(luck, contact_chance).employed(luck, month.market);
            motivation[row] = client.motivation;
            trust[row] = client.trust;
            language[row] = client.language;
            phase[row] = client.phase;
            months_on_benefit[row] = client.months_on_benefit;
            employed[row] = client.employed;
            working += u32::from(client.employed.0);
        }
        working
    }
}

#[inline(always)]
fn block<T>(column: &[T], start: usize) -> &[T; LANES] {
    column[start..].first_chunk().expect("blocks lie inside the column")
}

#[inline(always)]
fn block_mut<T>(column: &mut [T], start: usize) -> &mut [T; LANES] {
    column[start..].first_chunk_mut().expect("blocks lie inside the column")
}

/// One month of 64 clients; arrays of a fixed size, so that the compiler makes vectors of them.
#[allow(clippy::too_many_arguments, reason = "one for each column")]
#[inline(always)]
fn live_block(
    luck: &Block,
    contact_chances: &[f32; LANES],
    market: f32,
    motivation: &mut [Motivation; LANES],
    trust: &mut [Trust; LANES],
    language: &mut [Language; LANES],
    health: &[Health; LANES],
    phase: &mut [Phase; LANES],
    months_on_benefit: &mut [MonthsOnBenefit; LANES],
    employed: &mut [Employed; LANES],
) -> u32 {
    let luck_of = |lane: usize| [luck[0][lane], luck[1][lane], luck[2][lane], luck[3][lane]];
    for lane in 0..LANES {
        let client = Client {
            motivation: motivation[lane],
            trust: trust[lane],
            language: language[lane],
            health: health[lane],
            phase: phase[lane],
            months_on_benefit: months_on_benefit[lane],
            employed: employed[lane],
        };
        let client = client.grown(luck_of(lane), contact_chances[lane]);
        motivation[lane] = client.motivation;
        trust[lane] = client.trust;
        language[lane] = client.language;
        phase[lane] = client.phase;
    }
    let mut working = 0;
    for lane in 0..LANES {
        let client = Client {
            motivation: motivation[lane],
            trust: trust[lane],
            language: language[lane],
            health: health[lane],
            phase: phase[lane],
            months_on_benefit: months_on_benefit[lane],
            employed: employed[lane],
        };
        let client = client.employed(luck_of(lane), market);
        months_on_benefit[lane] = client.months_on_benefit;
        employed[lane] = client.employed;
        working += u32::from(client.employed.0);
    }
    working
}
