//! The luck of the search, apart from that of the worlds: keyed by stage, point and step.

use klantreis_sim::kernel::chance::{Chance, Question};
use klantreis_sim::kernel::maths::inverse_normal;
use klantreis_sim::kernel::{PersonId, Week};

const DESIGN: Question = Question::new(1001, "calibrate: the runs of the first wave");
const MOVE: Question = Question::new(1002, "calibrate: where a point moves");
const AGAIN: Question = Question::new(1003, "calibrate: which points are taken again");
const TRUTH: Question = Question::new(1004, "calibrate: a truth that is made up");

/// The luck of a search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Luck {
    chance: Chance,
}

impl Luck {
    pub(super) fn new(seed: u64) -> Self {
        Self { chance: Chance::new(seed) }
    }

    /// A number from 0 to 1 for a run and a number that is sought, by which runs are put in order.
    pub(super) fn of_design(&self, run: usize, number: usize) -> [f64; 2] {
        self.pair(DESIGN, run as u64, 0, number)
    }

    /// A number from 0 to 1 by which points are taken again at a stage.
    pub(super) fn of_again(&self, stage: usize) -> f64 {
        self.pair(AGAIN, stage as u64, 0, 0)[0]
    }

    /// The part of the prior below a made-up truth.
    pub(super) fn of_truth(&self, truth: u32, number: usize) -> f64 {
        self.pair(TRUTH, u64::from(truth), 0, number)[0]
    }

    /// Numbers from 0 to 1 for the step of a point at a stage.
    pub(super) fn of_move(&self, stage: usize, point: usize, step: usize, at: usize) -> [f64; 2] {
        self.pair(MOVE, ((stage as u64) << 32) | point as u64, step, at)
    }

    fn pair(&self, question: Question, who: u64, step: usize, at: usize) -> [f64; 2] {
        let words = self.chance.words(question, PersonId(who), Week(step as i16), at as u16);
        [fraction(words[0], words[1]), fraction(words[2], words[3])]
    }
}

/// A number above 0 and below 1, of 53 bits.
fn fraction(high: u32, low: u32) -> f64 {
    let bits = (u64::from(high) << 20) | u64::from(low >> 12);
    (bits as f64 + 0.5) / (1_u64 << 52) as f64
}

/// A standard normal number for one from 0 to 1.
pub(super) fn normal(fraction: f64) -> f64 {
    inverse_normal(fraction)
}

/// Runs spread evenly: each number has one run in each piece of its range (a Latin hypercube).
pub(super) fn spread_evenly(luck: &Luck, runs: usize, numbers: usize) -> Vec<Vec<f64>> {
    let mut places = vec![Vec::with_capacity(numbers); runs];
    for number in 0..numbers {
        let mut order: Vec<(f64, f64, usize)> = (0..runs)
            .map(|run| {
                let [order, within] = luck.of_design(run, number);
                (order, within, run)
            })
            .collect();
        order.sort_by(|one, other| one.0.total_cmp(&other.0));
        for (piece, (_, within, run)) in order.into_iter().enumerate() {
            places[run].push((piece as f64 + within) / runs as f64);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_of_every_range_has_its_run() {
        let places = spread_evenly(&Luck::new(4), 20, 3);
        for number in 0..3 {
            let mut pieces: Vec<usize> =
                places.iter().map(|place| (place[number] * 20.0) as usize).collect();
            pieces.sort_unstable();
            assert_eq!(pieces, (0..20).collect::<Vec<_>>());
        }
        assert_ne!(places, spread_evenly(&Luck::new(5), 20, 3));
    }
}
