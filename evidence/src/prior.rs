//! What is not known about a number, as a distribution.

use rand::Rng;
use rand_distr::{Beta, Distribution, Gamma, LogNormal, Normal, Uniform};

use crate::error::{EvidenceError, Place};
use crate::tree::Fields;

/// A distribution of belief about one number, in the number's own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of the distributions")]
pub enum Prior {
    /// Normal.
    Normal { mean: f64, sd: f64 },
    /// Normal, cut off at both ends.
    TruncatedNormal { mean: f64, sd: f64, low: f64, high: f64 },
    /// Beta.
    Beta { a: f64, b: f64 },
    /// Gamma by shape and mean.
    Gamma { shape: f64, mean: f64 },
    /// Lognormal by median and spread of the logarithm.
    LogNormal { median: f64, sd: f64 },
    /// Uniform.
    Uniform { low: f64, high: f64 },
    /// One or zero.
    Bernoulli { p: f64 },
    /// Shares around the known ones; the weight says how many persons the knowledge is worth.
    Dirichlet { weight: f64 },
}

/// How often a cut-off draw is tried before its mean is taken.
const TRIES: usize = 1000;
/// From how many standard deviations on a value and its prior are not about the same number.
const FAR: f64 = 4.0;

impl Prior {
    /// Reads a prior.
    ///
    /// # Errors
    /// An unknown kind, a missing key, numbers that no distribution has, or a belief in what `range`
    /// does not allow.
    pub(crate) fn read(mut from: Fields, range: Option<[f64; 2]>) -> Result<Self, EvidenceError> {
        let kind = from.text("kind")?;
        let (place, kind) = from.need("kind", kind)?;
        let mut number = |key: &'static str| {
            let value = from.number(key)?;
            from.need(key, value.map(|(_, value)| value))
        };
        let prior = match kind.as_str() {
            "normal" => Self::Normal { mean: number("mean")?, sd: number("sd")? },
            "truncated-normal" => Self::TruncatedNormal {
                mean: number("mean")?,
                sd: number("sd")?,
                low: number("low")?,
                high: number("high")?,
            },
            "beta" => Self::Beta { a: number("a")?, b: number("b")? },
            "gamma" => Self::Gamma { shape: number("shape")?, mean: number("mean")? },
            "lognormal" => Self::LogNormal { median: number("median")?, sd: number("sd")? },
            "uniform" => Self::Uniform { low: number("low")?, high: number("high")? },
            "bernoulli" => Self::Bernoulli { p: number("p")? },
            "dirichlet" => Self::Dirichlet { weight: number("weight")? },
            _ => {
                return Err(EvidenceError::UnknownWord {
                    place,
                    key: "kind",
                    word: kind,
                    allowed: "normal, truncated-normal, beta, gamma, lognormal, uniform, \
                              bernoulli, dirichlet"
                        .to_owned(),
                });
            }
        };
        let (place, id) = (from.place(), from.id().to_owned());
        from.finish()?;
        match prior.fault().or_else(|| prior.contradiction(range?)) {
            None => Ok(prior),
            Some(what) => Err(EvidenceError::BadPrior { place, id, what }),
        }
    }

    /// What is wrong with it, if anything.
    fn fault(&self) -> Option<&'static str> {
        let wrong = match *self {
            Self::Normal { sd, .. } => sd <= 0.0,
            Self::TruncatedNormal { sd, low, high, .. } => sd <= 0.0 || low >= high,
            Self::Beta { a, b } => a <= 0.0 || b <= 0.0,
            Self::Gamma { shape, mean } => shape <= 0.0 || mean <= 0.0,
            Self::LogNormal { median, sd } => median <= 0.0 || sd <= 0.0,
            Self::Uniform { low, high } => low >= high,
            Self::Bernoulli { p } => !(0.0..=1.0).contains(&p),
            Self::Dirichlet { weight } => weight <= 0.0,
        };
        wrong.then_some("its spread, bounds or chance are not those of a distribution")
    }

    /// How it contradicts a range, if it does.
    ///
    /// Tails that reach beyond the range are cut there; a middle or a stated bound beyond it says that
    /// prior and range were not written about the same number.
    fn contradiction(&self, [low, high]: [f64; 2]) -> Option<&'static str> {
        let (middle, support) = match *self {
            Self::Normal { mean, .. } | Self::Gamma { mean, .. } => (mean, None),
            Self::TruncatedNormal { mean, low, high, .. } => (mean, Some([low, high])),
            Self::Beta { a, b } => (a / (a + b), None),
            Self::LogNormal { median, .. } => (median, None),
            Self::Uniform { low, high } => (f64::midpoint(low, high), Some([low, high])),
            Self::Bernoulli { p } => (p, Some([0.0, 1.0])),
            Self::Dirichlet { .. } => return None,
        };
        let is_allowed = |value: f64| (low..=high).contains(&value);
        if !is_allowed(middle) {
            Some("its middle lies outside `range`")
        } else if support.is_some_and(|ends| !ends.into_iter().all(is_allowed)) {
            Some("its bounds lie outside `range`")
        } else {
            None
        }
    }

    /// Refuses a value in which this belief does not believe.
    ///
    /// # Errors
    /// [`EvidenceError::FarFromPrior`] beyond a stated bound, or far out in a tail.
    pub(crate) fn check(&self, place: &Place, id: &str, value: f64) -> Result<(), EvidenceError> {
        let bounds = match *self {
            Self::TruncatedNormal { low, high, .. } | Self::Uniform { low, high } => [low, high],
            _ => [f64::MIN, f64::MAX],
        };
        let (middle, away) = match *self {
            Self::Normal { mean, sd } | Self::TruncatedNormal { mean, sd, .. } => {
                (mean, (value - mean) / sd)
            }
            Self::Beta { a, b } => {
                let mean = a / (a + b);
                (mean, (value - mean) / (mean * (1.0 - mean) / (a + b + 1.0)).sqrt())
            }
            Self::Gamma { shape, mean } => (mean, (value - mean) / (mean / shape.sqrt())),
            // The spread is that of the logarithm, and nothing has the logarithm of no number.
            Self::LogNormal { median, sd } => (median, (value / median).max(0.0).ln() / sd),
            Self::Uniform { low, high } => (f64::midpoint(low, high), 0.0),
            Self::Bernoulli { .. } | Self::Dirichlet { .. } => return Ok(()),
        };
        let is_inside = (bounds[0]..=bounds[1]).contains(&value);
        if is_inside && away.abs() <= FAR {
            return Ok(());
        }
        let (place, id) = (place.clone(), id.to_owned());
        let away = (is_inside && away.is_finite()).then_some(away.abs());
        Err(EvidenceError::FarFromPrior { place, id, value, middle, away })
    }

    /// One draw for a single number; `None` for a prior of shares.
    pub(crate) fn draw(&self, rng: &mut impl Rng) -> Option<f64> {
        Some(match *self {
            Self::Normal { mean, sd } => sample(Normal::new(mean, sd).ok(), mean, rng),
            Self::TruncatedNormal { mean, sd, low, high } => {
                let normal = Normal::new(mean, sd).ok();
                (0..TRIES)
                    .map(|_| sample(normal, mean, rng))
                    .find(|draw| (low..=high).contains(draw))
                    .unwrap_or_else(|| mean.clamp(low, high))
            }
            Self::Beta { a, b } => sample(Beta::new(a, b).ok(), a / (a + b), rng),
            Self::Gamma { shape, mean } => sample(Gamma::new(shape, mean / shape).ok(), mean, rng),
            Self::LogNormal { median, sd } => {
                // rand_distr asks for the mean of the logarithm; a median of one has zero.
                median * sample(LogNormal::new(0.0, sd).ok(), 1.0, rng)
            }
            Self::Uniform { low, high } => {
                sample(Uniform::new(low, high).ok(), f64::midpoint(low, high), rng)
            }
            Self::Bernoulli { p } => {
                f64::from(u8::from(sample(Uniform::new(0.0, 1.0).ok(), 0.5, rng) < p))
            }
            Self::Dirichlet { .. } => return None,
        })
    }

    /// One draw of shares around `shares`; they stay as they are without a prior of shares.
    pub(crate) fn draw_shares(&self, shares: &[f64], rng: &mut impl Rng) -> Vec<f64> {
        let Self::Dirichlet { weight } = *self else { return shares.to_vec() };
        let draws: Vec<f64> = shares
            .iter()
            .map(|share| sample(Gamma::new(share * weight, 1.0).ok(), share * weight, rng))
            .collect();
        let sum: f64 = draws.iter().sum();
        // Knowledge worth hardly anybody draws numbers too small to be shares of anything.
        if !sum.is_normal() {
            return shares.to_vec();
        }
        draws.iter().map(|draw| draw / sum).collect()
    }
}

fn sample(from: Option<impl Distribution<f64>>, otherwise: f64, rng: &mut impl Rng) -> f64 {
    from.map_or(otherwise, |distribution| round(distribution.sample(rng)))
}

/// A draw in nine digits: what is known is coarser, and the last digits of a logarithm differ from
/// platform to platform.
fn round(draw: f64) -> f64 {
    format!("{draw:.8e}").parse().unwrap_or(draw)
}
