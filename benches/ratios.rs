//! Times the forms of the mini-model side by side, and says whether the promised ratios hold.
//!
//! `ratios [--level baseline|avx2|avx512] [CLIENTS]...` takes numbers of clients, multiples of 400;
//! without any 10,000, 100,000 and 1,000,000, and without a level all that the machine has. It ends
//! with a failure if a ratio is too low.

#![expect(clippy::print_stdout, reason = "a table for people is all that this program makes")]

use std::hint::black_box;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use klantreis_benches::measure::{median, seconds_of};
use klantreis_benches::model::LUCK;
use klantreis_benches::{FORMS, seconds_per_step};
use klantreis_sim::kernel::chance::LANES;
use klantreis_sim::kernel::dispatch::{Level, available, limit_to};
use klantreis_sim::kernel::{Chance, PersonId, Week};

/// Rounds; in each of them every form runs once, so that a busy machine slows all of them.
const ROUNDS: u64 = 9;

/// Places in [`FORMS`] of the two that the contiguous query is compared with, and its own.
const ORDINARY: usize = 0;
const CONTIGUOUS: usize = 2;
const PLAIN: usize = 3;

/// The least speed of the contiguous query relative to the plain loop.
const LEAST_TO_PLAIN: f64 = 0.9;

/// The smallest number of clients for which a ratio is promised.
///
/// Below it the engine's own cost of a month counts.
const PROMISED_FROM: u32 = 100_000;

fn main() -> Result<ExitCode> {
    let (levels, sizes) = asked(std::env::args().skip(1))?;
    println!("CPU time of one thread, medians of {ROUNDS} interleaved rounds.\n");
    println!("| level | ns a word of luck, 64 persons at once |\n|---|---|");
    for &level in &levels {
        let _limit = limit_to(level);
        println!("| {level:?} | {:.2} |", nanoseconds_a_word());
    }
    print!("\n| level | clients |");
    for (name, _) in FORMS {
        print!(" {name} [10^6/s] |");
    }
    println!(" contiguous / plain | contiguous / ordinary | promise |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let mut kept = true;
    for &level in &levels {
        let _limit = limit_to(level);
        for &clients in &sizes {
            kept &= compare(level, clients);
        }
    }
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The levels and numbers of clients that the caller asked for.
fn asked(mut words: impl Iterator<Item = String>) -> Result<(Vec<Level>, Vec<u32>)> {
    let mut levels: Vec<Level> = Level::ALL.into_iter().filter(|&one| one <= available()).collect();
    let mut sizes = Vec::new();
    while let Some(word) = words.next() {
        if word == "--level" {
            let name = words.next().context("--level needs baseline, avx2 or avx512")?;
            levels.retain(|level| format!("{level:?}").eq_ignore_ascii_case(&name));
            ensure!(!levels.is_empty(), "this machine has no level {name:?}");
        } else {
            let size = word.parse().with_context(|| format!("{word:?} is no number of clients"))?;
            ensure!(size > 0 && size % 400 == 0, "{size} is no multiple of 400");
            sizes.push(size);
        }
    }
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000, 1_000_000];
    }
    Ok((levels, sizes))
}

/// Prints one row; returns whether its ratios are as promised.
fn compare(level: Level, clients: u32) -> bool {
    let rounds: Vec<[f64; FORMS.len()]> = (0..ROUNDS)
        .map(|round| FORMS.map(|(_, make)| seconds_per_step(make, clients, round)))
        .collect();
    print!("| {level:?} | {clients} |");
    for form in 0..FORMS.len() {
        print!(" {:.0} |", 1e-6 / median(rounds.iter().map(|round| round[form])));
    }
    let ratio = |other| median(rounds.iter().map(|round| round[other] / round[CONTIGUOUS]));
    let (to_plain, to_ordinary) = (ratio(PLAIN), ratio(ORDINARY));
    let least_to_ordinary = if level == Level::Baseline { 2.0 } else { 4.0 };
    let kept = to_plain >= LEAST_TO_PLAIN && to_ordinary >= least_to_ordinary;
    let promised = clients >= PROMISED_FROM;
    let verdict = match (promised, kept) {
        (false, _) => "-",
        (true, true) => "kept",
        (true, false) => "broken",
    };
    println!(" {to_plain:.2} | {to_ordinary:.2} | {verdict} |");
    kept || !promised
}

/// The time that a block of luck takes, by word.
fn nanoseconds_a_word() -> f64 {
    const BLOCKS: i32 = 20_000;
    let persons: [PersonId; LANES] = std::array::from_fn(|lane| PersonId(lane as u64));
    let mut block = [[0.0; LANES]; 4];
    let round = |round| {
        let chance = Chance::new(round);
        seconds_of(|| {
            for week in 0..BLOCKS {
                chance.fill(LUCK, Week::at(week), black_box(&persons), &mut block);
                black_box(&mut block);
            }
        })
    };
    let words = f64::from(BLOCKS) * 4.0 * LANES as f64;
    median((0..ROUNDS).map(round)) / words * 1e9
}
