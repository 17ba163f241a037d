//! Positive health, and where people stand, at the end of a run.

use klantreis_sim::health::positive::DIMENSIONS;
use klantreis_sim::journey::ladder::PiezoPhase;
use serde::Serialize;

use super::{Interval, Summary};
use crate::statistics::{
    Ratio, Standings, Views, estimate, estimate_share, range_of_draws, rungs_of,
};

/// A dimension of positive health.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dimension {
    /// Which.
    pub dimension: &'static str,
    /// The mean over persons and replications, of all one could wish for [percent].
    pub mean: f64,
    /// The lower end of the 95% interval; absent with a single replication [percent].
    pub low: Option<f64>,
    /// The upper end [percent].
    pub high: Option<f64>,
}

/// A rung of the participatieladder, or a phase of Piëzo.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StandingShare {
    /// Which.
    pub place: &'static str,
    /// How many stand there, on average over replications [percent].
    pub mean: f64,
    /// The lower end of the 95% interval; absent with a single replication [percent].
    pub low: Option<f64>,
    /// The upper end [percent].
    pub high: Option<f64>,
}

impl Summary {
    /// The same with positive health, and where people stood, in the end.
    #[must_use]
    pub fn with_views(self, counted: &[Views]) -> Self {
        let means: Vec<_> = counted.iter().filter_map(|views| views.positive.means()).collect();
        let dimension = |(place, &dimension): (usize, &&'static str)| {
            let shares = means.iter().map(|means| means[place]);
            let known = match self.made.interval {
                Interval::Mean95 => estimate(shares),
                Interval::Draws95 => range_of_draws(shares),
            }?;
            let low = known.interval.map(|[low, _]| in_percent(low.max(0.0)));
            let high = known.interval.map(|[_, high]| in_percent(high.min(1.0)));
            Some(Dimension { dimension, mean: in_percent(known.mean), low, high })
        };
        let positive_health = DIMENSIONS.iter().enumerate().filter_map(dimension).collect();
        let standings = || counted.iter().map(|views| &views.standings);
        let share = |place, count: &dyn Fn(&Standings) -> Ratio| {
            StandingShare::of(
                place,
                &standings().map(count).collect::<Vec<_>>(),
                self.made.interval,
            )
        };
        let rungs = rungs_of(standings());
        let rungs = rungs.filter_map(|(place, rung)| share(place, &|counted| counted.on(rung)));
        let phases = PiezoPhase::ALL.into_iter();
        let phases =
            phases.filter_map(|(place, phase)| share(place, &|counted| counted.within(phase)));
        let (participation_ladder, piezo_phases) = (rungs.collect(), phases.collect());
        Self { positive_health, participation_ladder, piezo_phases, ..self }
    }
}

impl StandingShare {
    /// Sums up the counts of all replications; nothing where there is nobody.
    fn of(place: &'static str, ratios: &[Ratio], interval: Interval) -> Option<Self> {
        let shares = ratios.iter().copied().filter_map(Ratio::share);
        let known = match interval {
            Interval::Mean95 => {
                estimate_share(shares, ratios.iter().map(|ratio| ratio.whole).sum())
            }
            Interval::Draws95 => range_of_draws(shares),
        }?;
        let [low, high] = [0, 1].map(|end| known.interval.map(|ends| in_percent(ends[end])));
        Some(Self { place, mean: in_percent(known.mean), low, high })
    }
}

/// A share in percent, as files have it.
fn in_percent(share: f64) -> f64 {
    (share * 1e4).round() / 1e2
}
