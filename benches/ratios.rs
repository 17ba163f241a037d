//! Times the forms of the mini-model side by side, and says whether the promised ratios hold.
//!
//! `ratios [CLIENTS]...` takes numbers of clients, multiples of 400; without any 10,000, 100,000
//! and 1,000,000. It ends with a failure if a ratio is too low.

#![expect(clippy::print_stdout, reason = "a table for people is all that this program makes")]

use std::num::ParseIntError;
use std::process::ExitCode;

use klantreis_benches::FORMS;
use klantreis_benches::measure::{median, seconds_of};
use klantreis_benches::model::MONTHS;
use klantreis_sim::kernel::dispatch::{Level, available, limit_to};

/// Rounds; in each of them every form runs once, so that a busy machine slows all of them.
const ROUNDS: u64 = 9;

/// Places in [`FORMS`] of the two that the contiguous query is compared with, and its own.
const ORDINARY: usize = 0;
const CONTIGUOUS: usize = 2;
const PLAIN: usize = 3;

fn main() -> Result<ExitCode, ParseIntError> {
    let mut sizes =
        std::env::args().skip(1).map(|size| size.parse()).collect::<Result<Vec<_>, _>>()?;
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000, 1_000_000];
    }
    println!(
        "Million clients and months per CPU second, medians of {ROUNDS} interleaved rounds.\n"
    );
    print!("| level | clients |");
    FORMS.iter().for_each(|(name, _)| print!(" {name} |"));
    println!(" contiguous / plain | contiguous / ordinary | promise |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let mut kept = true;
    for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
        let _limit = limit_to(level);
        for &clients in &sizes {
            kept &= compare(level, clients);
        }
    }
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints one row; returns whether its ratios are as promised.
fn compare(level: Level, clients: u32) -> bool {
    let rounds: Vec<[f64; 4]> = (0..ROUNDS)
        .map(|round| {
            FORMS.map(|(_, make)| {
                let mut form = make(clients, round);
                seconds_of(|| form.live())
            })
        })
        .collect();
    let steps = f64::from(clients) * MONTHS as f64;
    print!("| {level:?} | {clients} |");
    for form in 0..FORMS.len() {
        let seconds = median(rounds.iter().map(|round| round[form]));
        print!(" {:.0} |", steps / seconds / 1e6);
    }
    let ratio = |other| median(rounds.iter().map(|round| round[other] / round[CONTIGUOUS]));
    let (to_plain, to_ordinary) = (ratio(PLAIN), ratio(ORDINARY));
    let least = if level == Level::Baseline { 2.0 } else { 4.0 };
    // Below that size the engine's own cost of a month counts, and nothing is promised.
    let promised = clients >= 100_000;
    let kept = to_plain >= 0.9 && to_ordinary >= least;
    let verdict = match (promised, kept) {
        (false, _) => "-",
        (true, true) => "kept",
        (true, false) => "broken",
    };
    println!(" {to_plain:.2} | {to_ordinary:.2} | {verdict} |");
    kept || !promised
}
