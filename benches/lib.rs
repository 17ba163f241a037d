//! How fast the kernel is, measured on a small model that every engine can run.

pub mod columns;
pub mod measure;
pub mod model;
pub mod reference;
pub mod town;
pub mod week;

use measure::seconds_of;
use model::MONTHS;

/// One way to run the mini-model.
pub trait Form {
    /// Lives all months; the share of clients who work at the end of each.
    fn live(&mut self) -> Vec<f64>;
}

/// Makes a form with a number of clients (a multiple of 400) and a seed, before its first month.
pub type Make = fn(u32, u64) -> Box<dyn Form>;

/// A loop over a query of the engine, as one would write it first.
pub const ORDINARY: Make = |clients, seed| Box::new(week::Engine::ordinary(clients, seed));

/// A loop over structs without an engine.
pub const SCALAR: Make = |clients, seed| Box::new(reference::Scalar::new(clients, seed));

/// The engine's columns as slices: the form of a hot pass.
pub const CONTIGUOUS: Make = |clients, seed| Box::new(week::Engine::contiguous(clients, seed));

/// Columns without an engine: "plain loop" in every ratio.
pub const PLAIN: Make = |clients, seed| Box::new(reference::Columns::new(clients, seed));

/// All forms by name, the slowest first.
pub const FORMS: [(&str, Make); 4] = [
    ("ordinary query", ORDINARY),
    ("scalar loop", SCALAR),
    ("contiguous query", CONTIGUOUS),
    ("plain loop", PLAIN),
];

/// The CPU time of one month of one client in a form of the mini-model [seconds].
///
/// Making the clients is not counted.
#[must_use]
pub fn seconds_per_step(make: Make, clients: u32, seed: u64) -> f64 {
    let mut form = make(clients, seed);
    seconds_of(|| form.live()) / (f64::from(clients) * MONTHS as f64)
}

#[cfg(test)]
mod tests {
    use klantreis_sim::kernel::dispatch::{Level, available, limit_to};

    use super::*;

    #[test]
    fn all_forms_give_the_same_shares_at_every_level() {
        // 2,000 clients leave a rest of 16 beside the blocks of 64.
        let first = SCALAR(2_000, 7).live();
        assert!(first[59] > 0.2 && first[59] < 0.8, "{first:?}");
        for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
            let _limit = limit_to(level);
            for (name, make) in FORMS {
                assert_eq!(make(2_000, 7).live(), first, "{name} at {level:?}");
            }
        }
    }

    #[test]
    fn the_shares_are_those_of_the_model_written_in_another_language() {
        // Drawn once with 20,000 clients in double precision, with another generator and exp.
        let elsewhere =
            [(11, 0.018_6), (23, 0.096_55), (35, 0.278_5), (47, 0.349_8), (59, 0.468_95)];
        let shares = PLAIN(20_000, 7).live();
        for (month, share) in elsewhere {
            let noise = 4.0 * (2.0 * share * (1.0 - share) / 20_000.0_f64).sqrt(); // four errors
            assert!((shares[month] - share).abs() < noise, "{month}: {} {share}", shares[month]);
        }
    }

    #[test]
    fn another_seed_gives_other_shares() {
        assert_ne!(PLAIN(2_000, 7).live(), PLAIN(2_000, 8).live());
    }

    #[test]
    fn a_step_takes_some_time() {
        assert!(seconds_per_step(ORDINARY, 400, 1) > 0.0);
    }
}
