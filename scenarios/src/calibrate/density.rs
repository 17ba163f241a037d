//! A prior within the range that is searched: its shape, its moments, and places in it.

use klantreis_evidence::Prior;
use klantreis_sim::kernel::maths::{exp64, ln64};

/// How finely a range is divided where a prior is summed up.
const PIECES: usize = 2_000;

/// A prior cut at the ends of a range.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Density {
    prior: Prior,
    range: [f64; 2],
    /// Mean [own unit].
    pub(super) mean: f64,
    /// Standard deviation [own unit].
    pub(super) sd: f64,
}

impl Density {
    /// Whether a prior has a density over numbers.
    pub(super) fn is_known(prior: &Prior) -> bool {
        !matches!(prior, Prior::Bernoulli { .. } | Prior::Dirichlet { .. })
    }

    /// A prior within a range.
    pub(super) fn new(prior: Prior, range: [f64; 2]) -> Self {
        let mut density = Self { prior, range, mean: 0.0, sd: 0.0 };
        let pieces = density.pieces();
        let sum: f64 = pieces.iter().map(|(_, weight)| weight).sum();
        density.mean = pieces.iter().map(|(value, weight)| value * weight).sum::<f64>() / sum;
        let away = |(value, weight): &(f64, f64)| (value - density.mean).powi(2) * weight;
        density.sd = (pieces.iter().map(away).sum::<f64>() / sum).sqrt();
        density
    }

    /// Middles of pieces of the range, each with its weight against the heaviest.
    fn pieces(&self) -> Vec<(f64, f64)> {
        let [low, high] = self.range;
        let width = (high - low) / PIECES as f64;
        let middle = |piece: usize| low + width * (piece as f64 + 0.5);
        let logs: Vec<(f64, f64)> =
            (0..PIECES).map(middle).map(|value| (value, self.log(value))).collect();
        let highest = logs.iter().map(|(_, log)| *log).fold(f64::NEG_INFINITY, f64::max);
        // A prior that believes in nothing of the range leaves all of it alike.
        let weight = |log: f64| if highest.is_finite() { exp64(log - highest) } else { 1.0 };
        logs.into_iter().map(|(value, log)| (value, weight(log))).collect()
    }

    /// The logarithm of the density, up to a constant; outside the bounds of the prior very low.
    pub(super) fn log(&self, value: f64) -> f64 {
        let square = |away: f64| -0.5 * away * away;
        let inside = |yes: bool, log: f64| if yes { log } else { f64::NEG_INFINITY };
        match self.prior {
            Prior::Normal { mean, sd } => square((value - mean) / sd),
            Prior::TruncatedNormal { mean, sd, low, high } => {
                inside((low..=high).contains(&value), square((value - mean) / sd))
            }
            Prior::Beta { a, b } if value > 0.0 && value < 1.0 => {
                (a - 1.0) * ln64(value) + (b - 1.0) * ln64(1.0 - value)
            }
            Prior::Gamma { shape, mean } if value > 0.0 => {
                (shape - 1.0) * ln64(value) - value * shape / mean
            }
            Prior::LogNormal { median, sd } if value > 0.0 => {
                square(ln64(value / median) / sd) - ln64(value)
            }
            Prior::Uniform { low, high } => inside((low..=high).contains(&value), 0.0),
            _ => f64::NEG_INFINITY,
        }
    }

    /// The value below which a part of the prior lies.
    pub(super) fn quantile(&self, part: f64) -> f64 {
        let pieces = self.pieces();
        let mut left = part * pieces.iter().map(|(_, weight)| weight).sum::<f64>();
        for (value, weight) in &pieces {
            left -= weight;
            if left <= 0.0 {
                return *value;
            }
        }
        self.range[1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prior_that_the_range_does_not_cut_keeps_its_moments() {
        let normal = Density::new(Prior::Normal { mean: 3.0, sd: 0.5 }, [-2.0, 8.0]);
        assert!((normal.mean - 3.0).abs() < 1e-6 && (normal.sd - 0.5).abs() < 1e-3);
        let beta = Density::new(Prior::Beta { a: 2.0, b: 6.0 }, [0.0, 1.0]);
        assert!((beta.mean - 0.25).abs() < 1e-4);
        assert!((beta.sd - (12.0 / 576.0_f64).sqrt()).abs() < 1e-3);
        let log = Density::new(Prior::LogNormal { median: 2.0, sd: 0.3 }, [0.1, 20.0]);
        assert!((log.mean / (2.0 * exp64(0.045)) - 1.0).abs() < 1e-3);
        let gamma = Density::new(Prior::Gamma { shape: 4.0, mean: 10.0 }, [0.0, 80.0]);
        assert!((gamma.mean - 10.0).abs() < 1e-2 && (gamma.sd - 5.0).abs() < 2e-2);
    }

    #[test]
    fn a_cut_prior_is_that_of_the_range_alone() {
        let uniform = Density::new(Prior::Uniform { low: 0.0, high: 10.0 }, [2.0, 4.0]);
        assert!((uniform.mean - 3.0).abs() < 1e-9);
        assert!((uniform.sd - 1.0 / 3.0_f64.sqrt()).abs() < 1e-3);
        assert!((uniform.quantile(0.25) - 2.5).abs() < 2e-3);
        let half = Density::new(Prior::Uniform { low: 0.0, high: 10.0 }, [8.0, 12.0]);
        assert!((half.mean - 9.0).abs() < 1e-3);
    }
}
