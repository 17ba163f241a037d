//! What replications say about the average world, and how sure that is.

/// An average over replications with its interval of luck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean over replications.
    pub mean: f64,
    /// The ends of the 95% interval; absent with a single replication, which says nothing of spread.
    pub interval: Option<[f64; 2]>,
    /// Replications in which there was something to count.
    pub replications: usize,
}

impl Estimate {
    /// Half the width of the interval; endless without one.
    #[must_use]
    pub fn half_width(&self) -> f64 {
        self.interval.map_or(f64::INFINITY, |[low, high]| (high - low) / 2.0)
    }

    /// Whether even the nearer end of the interval is further from a value than `tolerance`; never
    /// without an interval.
    #[must_use]
    pub fn is_away_from(&self, value: f64, tolerance: f64) -> bool {
        let outside = |[low, high]: [f64; 2]| low > value + tolerance || high < value - tolerance;
        self.interval.is_some_and(outside)
    }

    /// The same in another unit: every number multiplied.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        let interval = self.interval.map(|ends| ends.map(|end| end * factor));
        Self { mean: self.mean * factor, interval, ..self }
    }
}

/// The mean and its 95% interval by Student's t; nothing without values.
#[must_use]
pub fn estimate(values: impl IntoIterator<Item = f64>) -> Option<Estimate> {
    let (mean, half, replications) = mean_and_half(values)?;
    let interval = half.map(|half| [mean - half, mean + half]);
    Some(Estimate { mean, interval, replications })
}

/// The same for shares of `persons` people in all: an interval of shares, within 0 and 1.
///
/// Student's t on the scale of log-odds, by the delta method: near the middle it is the ordinary
/// interval, near 0 and 1 it bends as a share must. Where all replications agree to the last person
/// their spread says nothing, and the number of people says how sure the mean is: by the binomial
/// error between 0 and 1, and exactly (after Clopper and Pearson) at 0 and 1 themselves.
#[must_use]
pub fn estimate_share(values: impl IntoIterator<Item = f64>, persons: u64) -> Option<Estimate> {
    let (mean, half, replications) = mean_and_half(values)?;
    let persons = persons.max(1) as f64;
    let interval = half.map(|half| {
        let exact = 1.0 - 0.025_f64.powf(1.0 / persons);
        if mean <= 0.0 {
            return [0.0, exact];
        }
        if mean >= 1.0 {
            return [1.0 - exact, 1.0];
        }
        let variance = mean * (1.0 - mean);
        let half = if half > 0.0 { half } else { NORMAL * (variance / persons).sqrt() };
        let odds = (mean / (1.0 - mean)).ln();
        [-1.0, 1.0].map(|side| 1.0 / (1.0 + (-(odds + side * half / variance)).exp()))
    });
    Some(Estimate { mean, interval, replications })
}

/// Mean, half the width of its interval by Student's t if that can be said, and how many values.
fn mean_and_half(values: impl IntoIterator<Item = f64>) -> Option<(f64, Option<f64>, usize)> {
    let values: Vec<f64> = values.into_iter().collect();
    let number = values.len() as f64;
    if values.is_empty() {
        return None;
    }
    let mean = values.iter().sum::<f64>() / number;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    let half = (values.len() > 1).then(|| {
        let spread = (squares / (number - 1.0)).sqrt();
        student(values.len() - 1) * spread / number.sqrt()
    });
    Some((mean, half, values.len()))
}

/// The mean and the range that holds 95% of the values themselves; nothing without values.
///
/// This is the interval of ignorance: more draws make it surer, not narrower.
#[must_use]
pub fn range_of_draws(values: impl IntoIterator<Item = f64>) -> Option<Estimate> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    let quantile = |share: f64| {
        let place = share * last as f64;
        let (below, above) = (values[place.floor() as usize], values[place.ceil() as usize]);
        below + (above - below) * place.fract()
    };
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let interval = (values.len() > 1).then(|| [quantile(0.025), quantile(0.975)]);
    Some(Estimate { mean, interval, replications: values.len() })
}

/// The 0.975 quantile of the normal distribution.
const NORMAL: f64 = 1.959_964;

/// The 0.975 quantile of Student's t by degrees of freedom, of which there is one at least.
pub(crate) fn student(freedom: usize) -> f64 {
    const FEW: [f64; 30] = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042,
    ];
    if let Some(quantile) = FEW.get(freedom - 1) {
        return *quantile;
    }
    // The expansion of Cornish and Fisher in the degrees of freedom.
    let freedom = freedom as f64;
    let second = 5.0 * NORMAL.powi(5) + 16.0 * NORMAL.powi(3) + 3.0 * NORMAL;
    NORMAL + (NORMAL.powi(3) + NORMAL) / (4.0 * freedom) + second / (96.0 * freedom * freedom)
}

#[cfg(test)]
mod tests {
    use super::{estimate, estimate_share, range_of_draws, student};

    #[test]
    fn the_interval_of_known_values_is_the_textbook_one() {
        let known = estimate([1.0, 2.0, 3.0, 4.0, 5.0]).expect("values");
        assert!((known.mean - 3.0).abs() < 1e-12);
        assert!((known.half_width() - 2.776 * 2.5_f64.sqrt() / 5.0_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_range_of_draws_leaves_five_percent_out() {
        let known = range_of_draws((0..=40).map(f64::from)).expect("values");
        let [low, high] = known.interval.expect("many draws");
        assert!((low - 1.0).abs() < 1e-12 && (high - 39.0).abs() < 1e-12);
    }

    #[test]
    fn one_replication_says_nothing_of_spread() {
        for known in [estimate([0.3]), estimate_share([0.3], 100), range_of_draws([0.3])] {
            let known = known.expect("a value");
            assert_eq!((known.mean, known.interval), (0.3, None));
            assert!(known.half_width().is_infinite());
        }
    }

    #[test]
    fn the_interval_of_a_share_is_one_of_shares() {
        for shares in [[0.1, 0.72], [0.0, 0.01], [0.98, 1.0], [0.0, 0.0], [1.0, 1.0], [0.5, 0.5]] {
            let known = estimate_share(shares, 200).expect("values");
            let [low, high] = known.interval.expect("two replications");
            assert!(0.0 <= low && high <= 1.0 && low < high, "{shares:?}: {low} to {high}");
            assert!((low..=high).contains(&known.mean), "{shares:?}: {low} to {high}");
        }
        let [low, high] = estimate_share([0.0; 5], 100).and_then(|known| known.interval).expect("");
        assert!(low == 0.0 && (high - 0.0362).abs() < 1e-4, "nobody of a hundred: {high}");
    }

    #[test]
    fn the_interval_of_a_share_is_the_ordinary_one_where_that_is_narrow() {
        let shares = [0.40, 0.41, 0.42, 0.40, 0.41];
        let [low, high] = estimate_share(shares, 5_000).and_then(|one| one.interval).expect("");
        let [plain_low, plain_high] = estimate(shares).and_then(|one| one.interval).expect("");
        assert!((low - plain_low).abs() < 1e-4 && (high - plain_high).abs() < 1e-4);
    }

    #[test]
    fn the_interval_of_a_share_holds_the_truth_about_as_often_as_it_says() {
        // 30 people in each of 8 replications, of whom one in ten; luck by a fixed sequence.
        let mut state = 1_u64;
        let mut luck = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let held = (0..2_000)
            .filter(|_| {
                let shares: Vec<f64> = (0..8)
                    .map(|_| (0..30).filter(|_| luck() < 0.1).count() as f64 / 30.0)
                    .collect();
                let known = estimate_share(shares, 240).and_then(|known| known.interval);
                known.is_some_and(|[low, high]| (low..=high).contains(&0.1))
            })
            .count();
        // 95% of 2000, four standard errors (39) to either side and a little for the delta method.
        assert!((1_850..=1_960).contains(&held), "{held} of 2000");
    }

    #[test]
    fn quantiles_fall_smoothly_towards_the_normal() {
        assert!(student(30) > student(31));
        assert!((student(31) - 2.0395).abs() < 1e-3);
        assert!((student(1000) - 1.9623).abs() < 1e-3);
    }
}
