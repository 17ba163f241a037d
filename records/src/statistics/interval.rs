//! What replications say about the average world, and how sure that is.

/// An average over replications with its interval of luck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean over replications.
    pub mean: f64,
    /// Lower end of the 95% interval; the mean itself with a single replication.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Replications in which there was something to count.
    pub replications: usize,
}

impl Estimate {
    /// Half the width of the interval; endless with a single replication.
    #[must_use]
    pub fn half_width(&self) -> f64 {
        if self.replications < 2 { f64::INFINITY } else { (self.high - self.low) / 2.0 }
    }

    /// The same in another unit: every number multiplied.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        let Self { mean, low, high, replications } = self;
        Self { mean: mean * factor, low: low * factor, high: high * factor, replications }
    }
}

/// The mean and its 95% interval by Student's t; nothing without values.
#[must_use]
pub fn estimate(values: impl IntoIterator<Item = f64>) -> Option<Estimate> {
    let values: Vec<f64> = values.into_iter().collect();
    let number = values.len() as f64;
    if values.is_empty() {
        return None;
    }
    let mean = values.iter().sum::<f64>() / number;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    let half = match values.len() {
        1 => 0.0,
        replications => {
            let spread = (squares / (number - 1.0)).sqrt();
            student(replications - 1) * spread / number.sqrt()
        }
    };
    Some(Estimate { mean, low: mean - half, high: mean + half, replications: values.len() })
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
    let (low, high) = (quantile(0.025), quantile(0.975));
    Some(Estimate { mean, low, high, replications: values.len() })
}

/// The 0.975 quantile of Student's t by degrees of freedom.
fn student(freedom: usize) -> f64 {
    const FEW: [f64; 30] = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042,
    ];
    const NORMAL: f64 = 1.959_964;
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
    use super::{estimate, range_of_draws, student};

    #[test]
    fn the_interval_of_known_values_is_the_textbook_one() {
        let known = estimate([1.0, 2.0, 3.0, 4.0, 5.0]).expect("values");
        assert!((known.mean - 3.0).abs() < 1e-12);
        assert!((known.half_width() - 2.776 * 2.5_f64.sqrt() / 5.0_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_range_of_draws_leaves_five_percent_out() {
        let known = range_of_draws((0..=40).map(f64::from)).expect("values");
        assert!((known.low - 1.0).abs() < 1e-12 && (known.high - 39.0).abs() < 1e-12);
    }

    #[test]
    fn quantiles_fall_smoothly_towards_the_normal() {
        assert!(student(30) > student(31));
        assert!((student(31) - 2.0395).abs() < 1e-3);
        assert!((student(1000) - 1.9623).abs() < 1e-3);
    }
}
