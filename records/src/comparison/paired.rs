//! Paired differences: the same luck and the same numbers on both sides, and what is left of both.

use serde::Serialize;

use crate::statistics::{Estimate, estimate, range_of_draws, student};

/// Fewer draws than this decide nothing: with 20 the end of a 95% range lies between the two
/// outermost draws.
pub const LEAST_DRAWS: usize = 20;

/// What changes from one replication to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Luck alone.
    Luck,
    /// The uncertain numbers alone; everyone's luck stays the same.
    Priors,
    /// Both: two replications with other luck share one draw of the numbers, so that what is luck
    /// can be told from what is not known.
    Both,
}

impl Spread {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Luck => "luck",
            Self::Priors => "priors",
            Self::Both => "both",
        }
    }

    /// The luck of a replication.
    #[must_use]
    pub fn luck_of(self, replication: u32) -> u32 {
        if self == Self::Priors { 0 } else { replication }
    }

    /// The draw of the numbers of a replication; absent when nothing is drawn.
    #[must_use]
    pub fn draw_of(self, replication: u32) -> Option<u32> {
        match self {
            Self::Luck => None,
            Self::Priors => Some(replication),
            Self::Both => Some(replication / 2),
        }
    }

    /// How many draws so many replications have.
    #[must_use]
    pub fn draws(self, replications: u32) -> u32 {
        replications.checked_sub(1).and_then(|last| self.draw_of(last)).map_or(0, |last| last + 1)
    }
}

/// What is said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Better than the baseline in all that is not known.
    Better,
    /// Worse.
    Worse,
    /// More, of something that is neither good nor bad in itself.
    More,
    /// Less of such a thing.
    Less,
    /// The same to the last person in every replication.
    Same,
    /// It could be either.
    NotDecided,
    /// Numbers were not drawn: luck alone decides nothing.
    LuckOnly,
    /// Too few people to say anything of.
    TooSmall,
    /// The run was not long enough.
    NotReached,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Self; 9] = [
        Self::Better,
        Self::Worse,
        Self::More,
        Self::Less,
        Self::Same,
        Self::NotDecided,
        Self::LuckOnly,
        Self::TooSmall,
        Self::NotReached,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::More => "more",
            Self::Less => "less",
            Self::Same => "same",
            Self::NotDecided => "not-decided",
            Self::LuckOnly => "luck-only",
            Self::TooSmall => "too-small",
            Self::NotReached => "not-reached",
        }
    }
}

/// What one would want of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Wanted {
    /// More of it.
    More,
    /// Less of it.
    Less,
    /// Neither: whether it is good depends on the person.
    Neither,
}

/// A difference between two sides, pair by pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The mean over all pairs.
    pub mean: f64,
    /// How sure luck leaves that mean, by Student's t over pairs (95%); absent when luck was the same
    /// throughout or there are too few pairs.
    pub luck: Option<[f64; 2]>,
    /// Where 95% of the draws of the numbers lie; absent when nothing was drawn.
    pub draws: Option<[f64; 2]>,
    /// Draws of the numbers; replications when nothing was drawn [count].
    pub cases: usize,
    /// Of these, those in which the difference is above nought [share].
    pub higher: f64,
    /// Those in which it is nought exactly [share].
    pub equal: f64,
}

impl Difference {
    /// The difference of pairs, each with its replication; nothing without pairs.
    ///
    /// Sums run in the order of the replications, so that they are the same on any number of threads.
    #[must_use]
    pub fn of(spread: Spread, pairs: &[(u32, f64)]) -> Option<Self> {
        let all = estimate(pairs.iter().map(|&(_, difference)| difference))?;
        let (cases, luck, draws): (Vec<f64>, _, _) = match spread {
            Spread::Luck => (pairs.iter().map(|pair| pair.1).collect(), all.interval, None),
            Spread::Priors => {
                let cases: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
                let draws = range_of_draws(cases.iter().copied()).and_then(|range| range.interval);
                (cases, None, draws)
            }
            Spread::Both => {
                let (cases, luck) = within_draws(pairs, all);
                let draws = range_of_draws(cases.iter().copied()).and_then(|range| range.interval);
                (cases, luck, draws)
            }
        };
        let share = |holds: fn(f64) -> bool| {
            cases.iter().filter(|case| holds(**case)).count() as f64 / cases.len() as f64
        };
        let (higher, equal) = (share(|case| case > 0.0), share(|case| case == 0.0));
        Some(Self { mean: all.mean, luck, draws, cases: cases.len(), higher, equal })
    }

    /// What can be said of it: the range of the draws must be clear of nought, and the mean be clear
    /// of luck where luck is known.
    #[must_use]
    pub fn verdict(&self, spread: Spread, wanted: Wanted) -> Verdict {
        if spread == Spread::Luck {
            return Verdict::LuckOnly;
        }
        if self.equal == 1.0 {
            return Verdict::Same;
        }
        let side = |[low, high]: [f64; 2]| match () {
            () if low > 0.0 => 1,
            () if high < 0.0 => -1,
            () => 0,
        };
        let draws = self.draws.filter(|_| self.cases >= LEAST_DRAWS).map_or(0, side);
        let luck = match spread {
            // One luck throughout: nothing is known of it, and the reader is told.
            Spread::Priors => draws,
            _ => self.luck.map_or(0, side),
        };
        match (draws == luck, draws, wanted) {
            (true, 1, Wanted::More) | (true, -1, Wanted::Less) => Verdict::Better,
            (true, -1, Wanted::More) | (true, 1, Wanted::Less) => Verdict::Worse,
            (true, 1, Wanted::Neither) => Verdict::More,
            (true, -1, Wanted::Neither) => Verdict::Less,
            _ => Verdict::NotDecided,
        }
    }
}

/// The mean of each draw, and the interval that luck within draws leaves the mean of all.
fn within_draws(pairs: &[(u32, f64)], all: Estimate) -> (Vec<f64>, Option<[f64; 2]>) {
    let mut means = Vec::new();
    let (mut squares, mut freedom) = (0.0, 0);
    let same_draw = |one: &(u32, f64), next: &(u32, f64)| {
        Spread::Both.draw_of(one.0) == Spread::Both.draw_of(next.0)
    };
    for draw in pairs.chunk_by(same_draw) {
        let mean = draw.iter().map(|pair| pair.1).sum::<f64>() / draw.len() as f64;
        squares += draw.iter().map(|pair| (pair.1 - mean) * (pair.1 - mean)).sum::<f64>();
        freedom += draw.len() - 1;
        means.push(mean);
    }
    let luck = (freedom > 0).then(|| {
        let error = (squares / freedom as f64 / pairs.len() as f64).sqrt();
        let half = student(freedom) * error;
        [all.mean - half, all.mean + half]
    });
    (means, luck)
}

/// How many times as many replications the same certainty would take without shared luck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Saving {
    /// The ratio of the variances, without and with.
    pub ratio: f64,
    /// Its 95% interval, by the jackknife on its logarithm.
    pub interval: [f64; 2],
}

/// What pairing saves, from both sides of each pair; nothing when the sides never differ or there
/// are fewer than three pairs.
#[must_use]
pub fn saving(pairs: &[[f64; 2]]) -> Option<Saving> {
    let log = |left_out: Option<usize>| {
        let kept = || pairs.iter().enumerate().filter(move |(at, _)| Some(*at) != left_out);
        let variance = |value: fn(&[f64; 2]) -> f64| {
            let count = kept().count() as f64;
            let mean = kept().map(|(_, pair)| value(pair)).sum::<f64>() / count;
            kept().map(|(_, pair)| (value(pair) - mean).powi(2)).sum::<f64>() / (count - 1.0)
        };
        let apart = variance(|pair| pair[0]) + variance(|pair| pair[1]);
        let together = variance(|pair| pair[1] - pair[0]);
        (apart > 0.0 && together > 0.0).then(|| (apart / together).ln())
    };
    if pairs.len() < 3 {
        return None;
    }
    let whole = log(None)?;
    let without: Vec<f64> = (0..pairs.len()).map(|at| log(Some(at))).collect::<Option<_>>()?;
    let count = without.len() as f64;
    let mean = without.iter().sum::<f64>() / count;
    let squares: f64 = without.iter().map(|one| (one - mean) * (one - mean)).sum();
    let half = student(pairs.len() - 1) * (squares * (count - 1.0) / count).sqrt();
    Some(Saving { ratio: whole.exp(), interval: [(whole - half).exp(), (whole + half).exp()] })
}

#[cfg(test)]
mod tests {
    use super::{Difference, Spread, Verdict, Wanted, saving};

    fn pairs(values: impl IntoIterator<Item = f64>) -> Vec<(u32, f64)> {
        (0..).zip(values).collect()
    }

    #[test]
    fn luck_and_ignorance_are_told_apart() {
        // Draws far apart, no luck within them: luck leaves nothing, the draws say it all.
        let far = pairs((0..40).map(|at| f64::from(at / 2)));
        let known = Difference::of(Spread::Both, &far).expect("pairs");
        assert_eq!((known.mean, known.luck, known.cases), (9.5, Some([9.5, 9.5]), 20));
        let [low, high] = known.draws.expect("draws");
        assert!(low < 1.0 && high > 18.0, "{low} to {high}");
        // All draws the same, luck within them: the draws' means do not differ.
        let lucky = pairs((0..40).map(|at| if at % 2 == 0 { 1.0 } else { 3.0 }));
        let known = Difference::of(Spread::Both, &lucky).expect("pairs");
        assert_eq!(known.draws, Some([2.0, 2.0]));
        let [low, high] = known.luck.expect("luck");
        // Within draws the variance is 2 with 20 degrees of freedom: 2.086 * sqrt(2 / 40).
        assert!((high - low - 2.0 * 2.086 * 0.05_f64.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn a_ranking_that_flips_inside_the_band_is_not_decided() {
        let verdict = |values: Vec<f64>, spread, wanted| {
            Difference::of(spread, &pairs(values)).expect("pairs").verdict(spread, wanted)
        };
        let sure: Vec<f64> = (0..40).map(|at| 1.0 + f64::from(at % 3)).collect();
        let flips: Vec<f64> =
            sure.iter().enumerate().map(|(at, one)| if at < 4 { -1.0 } else { *one }).collect();
        let against: Vec<f64> = sure.iter().map(|one| -one).collect();
        for spread in [Spread::Priors, Spread::Both] {
            assert_eq!(verdict(sure.clone(), spread, Wanted::More), Verdict::Better);
            assert_eq!(verdict(sure.clone(), spread, Wanted::Less), Verdict::Worse);
            assert_eq!(verdict(sure.clone(), spread, Wanted::Neither), Verdict::More);
            assert_eq!(verdict(against.clone(), spread, Wanted::More), Verdict::Worse);
            assert_eq!(verdict(against.clone(), spread, Wanted::Neither), Verdict::Less);
            assert_eq!(verdict(flips.clone(), spread, Wanted::More), Verdict::NotDecided);
            assert_eq!(verdict(sure[..18].to_vec(), spread, Wanted::More), Verdict::NotDecided);
            assert_eq!(verdict(vec![0.0; 40], spread, Wanted::More), Verdict::Same);
        }
        assert_eq!(verdict(sure, Spread::Luck, Wanted::More), Verdict::LuckOnly);
    }

    #[test]
    fn shared_luck_saves_what_the_variances_say() {
        // Luck that both sides share ten times as strongly as their own.
        let own = [0.1, -0.1, 0.05, -0.05, 0.0, 0.08, -0.08, 0.02];
        let pairs: Vec<[f64; 2]> =
            own.iter().enumerate().map(|(at, own)| [at as f64, at as f64 + own]).collect();
        let known = saving(&pairs).expect("they differ");
        assert!(known.ratio > 100.0 && known.interval[0] < known.ratio);
        assert_eq!(saving(&[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]), None, "no difference at all");
    }
}
