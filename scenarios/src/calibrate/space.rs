//! What waves leave of the space of numbers, and points spread over it.

use klantreis_sim::kernel::maths::{exp64, ln64};
use rayon::prelude::*;

use super::emulator::{Emulator, Foretold};
use super::luck::{Luck, normal};

/// Beyond so many standard deviations hardly anything of one peak lies, whatever its shape
/// (Pukelsheim 1994): a place that is further off is ruled out.
pub(super) const CUT: f64 = 3.0;
/// Steps that a point takes at each stage to forget where it came from.
const STEPS: usize = 24;
/// Of the points of a stage, those kept when the limit is still out of reach.
const KEPT: f64 = 0.2;
/// Stages after which the limit counts as out of reach.
const MOST_STAGES: usize = 60;

/// A wave: what it foretells, and how far off counts as too far.
#[derive(Clone, Debug)]
pub(super) struct Wave {
    pub(super) emulator: Emulator,
    /// The published figures, and the variance of all that may be between them and the model's mean.
    pub(super) figures: Vec<[f64; 2]>,
    /// How many figures may be missed before a place is ruled out.
    pub(super) forgiven: usize,
}

impl Wave {
    /// How many standard deviations each figure lies from what is foretold of a place.
    pub(super) fn implausible(&self, place: &[f64]) -> Vec<f64> {
        let foretold = self.emulator.foretell(place);
        let one = |(&[value, variance], told): (&[f64; 2], &Foretold)| {
            (value - told.mean).abs() / (variance + told.variance).sqrt()
        };
        self.figures.iter().zip(&foretold).map(one).collect()
    }

    /// The worst of these, those forgiven left out.
    pub(super) fn worst(&self, place: &[f64]) -> f64 {
        worst(self.implausible(place), self.forgiven)
    }

    /// Twice the distance from the likeliest that there could be: the figures' part of a posterior.
    fn unlikely(&self, place: &[f64]) -> f64 {
        let foretold = self.emulator.foretell(place);
        let one = |(&[value, variance], told): (&[f64; 2], &Foretold)| {
            let all = variance + told.variance;
            (value - told.mean).powi(2) / all + ln64(all / variance)
        };
        self.figures.iter().zip(&foretold).map(one).sum()
    }
}

/// The worst of several, the very worst left out.
pub(super) fn worst(mut far: Vec<f64>, forgiven: usize) -> f64 {
    far.sort_by(|one, other| other.total_cmp(one));
    far.get(forgiven.min(far.len().saturating_sub(1))).copied().unwrap_or(0.0)
}

/// Whether a place is left by all of some waves.
pub(super) fn is_left(waves: &[Wave], place: &[f64]) -> bool {
    is_in_range(place) && waves.iter().all(|wave| wave.worst(place) <= CUT)
}

fn is_in_range(place: &[f64]) -> bool {
    place.iter().all(|one| (0.0..=1.0).contains(one))
}

/// Points spread over what is left, and which part of the space before it that is.
pub(super) struct Left {
    pub(super) points: Vec<Vec<f64>>,
    pub(super) share: f64,
}

/// A search: its luck, the stage it is at, and which numbers it moves.
pub(super) struct Search {
    pub(super) luck: Luck,
    pub(super) stage: usize,
    /// The numbers that move; all when empty.
    pub(super) moving: Vec<usize>,
}

impl Search {
    pub(super) fn new(luck: Luck) -> Self {
        Self { luck, stage: 0, moving: Vec::new() }
    }

    /// Narrows points that are spread over what earlier waves leave to what one more leaves.
    ///
    /// The limit is lowered in stages, each keeping the better fifth of the points and letting them
    /// spread again (subset simulation), so that a thousandth of a thousandth can be found. Nothing
    /// when the limit cannot be reached.
    pub(super) fn narrow(&mut self, points: Vec<Vec<f64>>, waves: &[Wave]) -> Option<Left> {
        let (last, earlier) = waves.split_last()?;
        let wanted = points.len();
        let mut points: Vec<(f64, Vec<f64>)> =
            points.into_par_iter().map(|point| (last.worst(&point), point)).collect();
        let mut share = 1.0;
        for _ in 0..MOST_STAGES {
            points.sort_by(|one, other| one.0.total_cmp(&other.0));
            let within = points.partition_point(|(far, _)| *far <= CUT);
            let fifth = (wanted as f64 * KEPT) as usize;
            let (limit, kept) =
                if within >= fifth { (CUT, within) } else { (points[fifth - 1].0, fifth) };
            share *= kept as f64 / wanted as f64;
            points.truncate(kept);
            let heads = points;
            let inside = |place: &[f64]| {
                let far = last.worst(place);
                (far <= limit && earlier.iter().all(|wave| wave.worst(place) <= CUT)).then_some(far)
            };
            points = self.spread(&heads, wanted, &inside);
            self.stage += 1;
            if limit <= CUT {
                let points = points.into_iter().map(|(_, point)| point).collect();
                return Some(Left { points, share });
            }
        }
        None
    }

    /// Lets so many points walk from some heads; `inside` says how far off a place is, or that it is
    /// not left.
    fn spread(
        &self,
        heads: &[(f64, Vec<f64>)],
        wanted: usize,
        inside: &(impl Fn(&[f64]) -> Option<f64> + Sync),
    ) -> Vec<(f64, Vec<f64>)> {
        let places: Vec<Vec<f64>> = heads.iter().map(|(_, place)| place.clone()).collect();
        (0..wanted)
            .into_par_iter()
            .map(|point| {
                let (mut far, mut place) = heads[point % heads.len()].clone();
                for step in 0..STEPS {
                    let next = self.step(&places, &place, point, step);
                    if let Some(next_far) = is_in_range(&next).then(|| inside(&next)).flatten() {
                        (far, place) = (next_far, next);
                    }
                }
                (far, place)
            })
            .collect()
    }

    /// A step along the difference of two heads, in some of the numbers: it fits the shape of what is
    /// left, however narrow (differential evolution).
    fn step(&self, heads: &[Vec<f64>], place: &[f64], point: usize, step: usize) -> Vec<f64> {
        let draw = |at: usize| self.luck.of_move(self.stage, point, step, at);
        let [one, other] = draw(0);
        let pick = |part: f64| &heads[((part * heads.len() as f64) as usize).min(heads.len() - 1)];
        let (one, other) = (pick(one), pick(other));
        let [size, share] = draw(1);
        // Now and then all the way, for two places that are both left and far apart.
        let size = if size < 0.1 { 1.0 } else { size };
        let share = if share < 0.3 { 1.0 } else { share };
        let moves = |at: usize| self.moving.is_empty() || self.moving.contains(&at);
        let count = place.len() as f64 * share;
        let length = 2.38 / (2.0 * count.max(1.0)).sqrt() * size;
        (0..place.len())
            .map(|at| {
                let [chosen, shaken] = draw(2 + at);
                if !moves(at) || chosen > share {
                    return place[at];
                }
                place[at] + length * (one[at] - other[at]) + 1e-3 * size * normal(shaken)
            })
            .collect()
    }

    /// Points spread by how likely they are, out of points that are spread evenly.
    ///
    /// The figures are believed a little more at each stage, so that at no stage more than half of
    /// the points lose their weight (a sequential Monte Carlo sampler); beyond all of it, for the
    /// likeliest place alone, `belief` may be above one.
    pub(super) fn weigh(
        &mut self,
        points: Vec<Vec<f64>>,
        waves: &[Wave],
        belief: f64,
        prior: impl Fn(&[f64]) -> f64 + Sync,
        is_bound: bool,
    ) -> Vec<(f64, Vec<f64>)> {
        let Some(last) = waves.last() else { return Vec::new() };
        let log = |place: &[f64]| prior(place) - 0.5 * last.unlikely(place);
        let allowed = |place: &[f64]| !is_bound || is_left(waves, place);
        let mut points: Vec<(f64, Vec<f64>)> =
            points.into_par_iter().map(|point| (log(&point), point)).collect();
        let mut believed = 0.0;
        for _ in 0..MOST_STAGES {
            let step = largest_step(&points, belief - believed);
            believed += step;
            let heads = self.take_again(&points, step);
            points = self.spread_by(&heads, believed, &log, &allowed);
            self.stage += 1;
            if believed >= belief - 1e-12 {
                break;
            }
        }
        points
    }

    /// Points walk from some heads and are let go where they are likely (Metropolis).
    fn spread_by(
        &self,
        heads: &[Vec<f64>],
        believed: f64,
        log: &(impl Fn(&[f64]) -> f64 + Sync),
        allowed: &(impl Fn(&[f64]) -> bool + Sync),
    ) -> Vec<(f64, Vec<f64>)> {
        (0..heads.len())
            .into_par_iter()
            .map(|point| {
                let mut place = heads[point].clone();
                let mut worth = log(&place);
                for step in 0..STEPS {
                    let next = self.step(heads, &place, point, step);
                    if !is_in_range(&next) {
                        continue;
                    }
                    let next_worth = log(&next);
                    let [chance, _] = self.luck.of_move(self.stage, point, step, 2 + next.len());
                    let gain = ln64(chance);
                    if gain < believed * (next_worth - worth) && allowed(&next) {
                        (place, worth) = (next, next_worth);
                    }
                }
                (worth, place)
            })
            .collect()
    }

    /// As many points again, each as often as its weight says, by one throw for all.
    fn take_again(&self, points: &[(f64, Vec<f64>)], step: f64) -> Vec<Vec<f64>> {
        let weights = weights(points, step);
        let sum: f64 = weights.iter().sum();
        let each = sum / points.len() as f64;
        let mut next = self.luck.of_again(self.stage) * each;
        let (mut taken, mut passed) = (Vec::with_capacity(points.len()), 0.0);
        for ((_, point), weight) in points.iter().zip(&weights) {
            passed += weight;
            while next < passed && taken.len() < points.len() {
                taken.push(point.clone());
                next += each;
            }
        }
        // Rounding may leave the last throw beyond the sum.
        while let (true, Some((_, point))) = (taken.len() < points.len(), points.last()) {
            taken.push(point.clone());
        }
        taken
    }
}

fn weights(points: &[(f64, Vec<f64>)], step: f64) -> Vec<f64> {
    let highest = points.iter().map(|(log, _)| *log).fold(f64::NEG_INFINITY, f64::max);
    let weight = |log: f64| {
        if log.is_finite() { exp64(step * (log - highest)) } else { 0.0 }
    };
    points.iter().map(|(log, _)| weight(*log)).collect()
}

/// The largest step of belief that leaves half of the points their weight.
fn largest_step(points: &[(f64, Vec<f64>)], most: f64) -> f64 {
    let left = |step: f64| {
        let weights = weights(points, step);
        let sum: f64 = weights.iter().sum();
        sum * sum / weights.iter().map(|one| one * one).sum::<f64>()
    };
    let half = points.len() as f64 / 2.0;
    if left(most) >= half {
        return most;
    }
    let (mut low, mut high) = (0.0, most);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if left(middle) >= half { low = middle } else { high = middle }
    }
    // A step of nothing would be taken for ever.
    low.max(most * 1e-4)
}
