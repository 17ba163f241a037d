//! Fits the numbers that published figures identify, and says which these are.
//!
//! History matching in waves on emulators (Craig et al. 1997; Vernon et al. 2010): runs spread over
//! what is left of the space, a quadratic for each figure, and away with every place whose figures
//! lie too far off, whatever the emulator, luck, the model and the published figure may be off. What
//! the last wave leaves is weighed by prior and figures, and checked by real runs with other luck.

mod density;
mod emulator;
mod file;
mod found;
mod live;
mod luck;
mod overlay;
mod report;
mod space;
mod sum;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;

use crate::error::ScenarioError;
use crate::run::in_threads;
use emulator::Emulator;
use live::{Seen, Worlds};
use luck::{Luck, spread_evenly};
use space::{Search, Wave, is_left};

pub use file::{
    CALIBRATION_KEYS, Calibration, Figure, MOST_SOUGHT, PARAMETER_KEYS, Sought, TARGET_KEYS,
};
pub use found::{Belief, FigureFound, Found, MadeBy, Pair, Place, Recovery, SoughtFound, WaveLeft};
pub use overlay::overlay_text;
pub use report::{report_page, told};

/// How history matching is called in files.
pub const METHOD: &str = "history-matching";
/// Draws of the belief after that are run.
const CHECKS: usize = 32;
/// The first luck of real runs: no wave has lived it.
const OTHER_LUCK: u32 = 1 << 30;
/// How many times the worlds of a run stand behind a place that is told by itself.
const SURER: u32 = 4;
/// How much more than once the figures are believed where only the likeliest place is sought.
const SHARPER: f64 = 16.0;

/// How a calibration is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The seed of all luck.
    pub seed: u64,
    /// How many threads may work at it; as many as the machine has when absent.
    pub threads: Option<usize>,
    /// The day, as the caller says it.
    pub date: Option<String>,
    /// The number of a truth to be made up, whose figures are sought instead of the published ones.
    pub truth: Option<u32>,
}

/// Makes a calibration; the answer does not depend on the number of threads.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built, the threads cannot be started, or nothing is left.
pub fn calibrate(
    calibration: &Calibration,
    catalogue: &Catalogue,
    fit: &Fit,
    progress: &ProgressBar,
) -> Result<Found, ScenarioError> {
    in_threads(fit.threads, || calibrate_here(calibration, catalogue, fit, progress))?
}

/// What waves made of the space.
struct Searched {
    waves: Vec<Wave>,
    left: Vec<WaveLeft>,
    /// Points spread evenly over what is left.
    points: Vec<Vec<f64>>,
    /// Variance by luck of a run, for each figure.
    luck: Vec<f64>,
}

fn calibrate_here(
    calibration: &Calibration,
    catalogue: &Catalogue,
    fit: &Fit,
    progress: &ProgressBar,
) -> Result<Found, ScenarioError> {
    let worlds = Worlds::new(calibration, catalogue, fit.seed)?;
    let told = calibration.replications * SURER;
    let waves = worlds.count(calibration.runs * calibration.waves, calibration.replications);
    let checks = worlds.count(CHECKS, calibration.replications);
    let truths = u64::from(fit.truth.is_some());
    progress.set_length(waves + checks + worlds.count(2, told) + truths * worlds.count(1, told));
    let luck = Luck::new(fit.seed);
    let wanted = wanted(calibration, fit, &luck, &worlds, progress)?;
    let mut search = Search::new(luck);
    let searched = search_in_waves(calibration, &wanted, &mut search, &worlds, progress)?;
    let prior = |place: &[f64]| prior_of(calibration, place);
    let believed = search.weigh(searched.points.clone(), &searched.waves, 1.0, prior, true);
    let believed: Vec<Vec<f64>> = believed.into_iter().map(|(_, point)| point).collect();
    let parameters = sum::parameters(calibration, &believed, &wanted);
    let calibrated = likeliest(calibration, &parameters, &believed, &searched, &mut search);
    let present: Vec<f64> = calibration.sought.iter().map(|one| one.place(one.present)).collect();
    let draws: Vec<Vec<f64>> =
        (0..CHECKS).map(|at| believed[at * believed.len() / CHECKS].clone()).collect();
    let checked = worlds.live(&draws, OTHER_LUCK, calibration.replications, progress)?;
    // One after the other, so that both have the same luck.
    let alone = |place: &Vec<f64>| {
        let seen = worlds.live(std::slice::from_ref(place), OTHER_LUCK, told, progress)?;
        Ok::<_, ScenarioError>(seen.into_iter().next().flatten())
    };
    let real = sum::Real { checked, present: alone(&present)?, calibrated: alone(&calibrated)? };
    let all = sum::All { calibration, catalogue, fit, wanted: &wanted, searched: &searched };
    Ok(all.found(parameters, &believed, [&present, &calibrated], &real))
}

/// What is to be met: the published figures, or those of a truth that is made up.
struct Wanted {
    figures: Vec<Seen>,
    /// The truth, as a place in the ranges.
    truth: Option<Vec<f64>>,
}

fn wanted(
    calibration: &Calibration,
    fit: &Fit,
    luck: &Luck,
    worlds: &Worlds<'_>,
    progress: &ProgressBar,
) -> Result<Wanted, ScenarioError> {
    let Some(truth) = fit.truth else {
        let published = |figure: &Figure| Seen { mean: figure.value, variance: 0.0 };
        let figures = calibration.figures.iter().map(published).collect();
        return Ok(Wanted { figures, truth: None });
    };
    let place = |(number, one): (usize, &Sought)| {
        one.place(one.density.quantile(luck.of_truth(truth, number)))
    };
    let place: Vec<f64> = calibration.sought.iter().enumerate().map(place).collect();
    // Other luck than that of the search, as that of the country is.
    let replications = calibration.replications * SURER;
    let seen = worlds.live(std::slice::from_ref(&place), 2 * OTHER_LUCK, replications, progress)?;
    match seen.into_iter().next().flatten() {
        Some(figures) => Ok(Wanted { figures, truth: Some(place) }),
        None => Err(ScenarioError::NothingLeft { wave: 0, figure: format!("truth {truth}") }),
    }
}

fn search_in_waves(
    calibration: &Calibration,
    wanted: &Wanted,
    search: &mut Search,
    worlds: &Worlds<'_>,
    progress: &ProgressBar,
) -> Result<Searched, ScenarioError> {
    let numbers = calibration.sought.len();
    let mut points = spread_evenly(&search.luck, calibration.sample, numbers);
    let mut runs: Vec<(Vec<f64>, Vec<Seen>)> = Vec::new();
    let (mut waves, mut left): (Vec<Wave>, Vec<WaveLeft>) = (Vec::new(), Vec::new());
    let mut by_luck = Vec::new();
    for number in 1..=calibration.waves {
        let places = if number == 1 {
            spread_evenly(&search.luck, calibration.runs, numbers)
        } else {
            let every = |at: usize| points[at * points.len() / calibration.runs].clone();
            (0..calibration.runs).map(every).collect()
        };
        let before = (number - 1) * calibration.runs;
        let luck = before as u32 * calibration.replications;
        let lived = worlds.live(&places, luck, calibration.replications, progress)?;
        let uncounted = lived.iter().filter(|seen| seen.is_none()).count();
        // A quadratic holds the better the smaller the space: what was ruled out no longer counts.
        runs.retain(|(place, _)| is_left(&waves, place));
        let counted =
            places.into_iter().zip(lived).filter_map(|(place, seen)| Some((place, seen?)));
        runs.extend(counted);
        if runs.len() <= numbers + 1 {
            let figure = calibration.figures[0].name();
            return Err(ScenarioError::NothingLeft { wave: number, figure });
        }
        by_luck = luck_of(&runs);
        let (places, said): (Vec<Vec<f64>>, Vec<Vec<Seen>>) = runs.iter().cloned().unzip();
        let emulator = Emulator::fit(&places, &said);
        let foretold = emulator.told.iter().map(|told| told.share).sum::<f64>();
        let figures = calibration.figures.iter().zip(&wanted.figures);
        let figures =
            figures.map(|(figure, wanted)| [wanted.mean, figure.variance() + wanted.variance]);
        let is_last = number == calibration.waves;
        let forgiven = usize::from(!is_last && calibration.figures.len() > 2);
        waves.push(Wave { emulator, figures: figures.collect(), forgiven });
        let strictest = strictest(calibration, &waves[number - 1], &points);
        let Some(narrowed) = search.narrow(points, &waves) else {
            return Err(ScenarioError::NothingLeft { wave: number, figure: strictest });
        };
        points = narrowed.points;
        let before = left.last().map_or(1.0, |wave| wave.left);
        left.push(WaveLeft {
            wave: number,
            runs: calibration.runs,
            uncounted,
            fitted: runs.len(),
            forgiven,
            foretold: foretold / calibration.figures.len() as f64,
            left_of_before: narrowed.share,
            left: before * narrowed.share,
            strictest,
        });
    }
    Ok(Searched { waves, left, points, luck: by_luck })
}

/// The figure that rules out most points, named.
fn strictest(calibration: &Calibration, wave: &Wave, points: &[Vec<f64>]) -> String {
    let mut ruled = vec![0_usize; calibration.figures.len()];
    for point in points {
        for (count, far) in ruled.iter_mut().zip(wave.implausible(point)) {
            *count += usize::from(far > space::CUT);
        }
    }
    let most = (0..ruled.len()).max_by_key(|&at| (ruled[at], ruled.len() - at)).unwrap_or(0);
    calibration.figures[most].name()
}

/// The variance by luck of each figure, on average over the runs.
fn luck_of(runs: &[(Vec<f64>, Vec<Seen>)]) -> Vec<f64> {
    let figures = runs.first().map_or(0, |(_, seen)| seen.len());
    let mean = |figure: usize| {
        runs.iter().map(|(_, seen)| seen[figure].variance).sum::<f64>() / runs.len() as f64
    };
    (0..figures).map(mean).collect()
}

/// The logarithm of what was believed before, up to a constant.
fn prior_of(calibration: &Calibration, place: &[f64]) -> f64 {
    let sought = calibration.sought.iter().zip(place);
    sought.map(|(one, place)| one.density.log(one.value(*place))).sum()
}

/// The likeliest place, what is not identified kept as it is now.
fn likeliest(
    calibration: &Calibration,
    parameters: &[SoughtFound],
    believed: &[Vec<f64>],
    searched: &Searched,
    search: &mut Search,
) -> Vec<f64> {
    let identified = |at: &usize| parameters[*at].identified;
    let moving: Vec<usize> = (0..parameters.len()).filter(identified).collect();
    let kept = |place: &[f64]| -> Vec<f64> {
        let sought = calibration.sought.iter().enumerate();
        let place = sought
            .map(|(at, one)| if identified(&at) { place[at] } else { one.place(one.present) });
        place.collect()
    };
    let points: Vec<Vec<f64>> = believed.iter().map(|place| kept(place)).collect();
    if moving.is_empty() {
        return points.into_iter().next().unwrap_or_default();
    }
    search.moving = moving;
    let prior = |place: &[f64]| prior_of(calibration, place);
    let likely = search.weigh(points, &searched.waves, SHARPER, prior, false);
    let best = likely.into_iter().reduce(|best, one| if one.0 > best.0 { one } else { best });
    best.map_or_else(Vec::new, |(_, place)| place)
}

impl Figure {
    /// How it is called.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}, {}", self.target, self.point.label)
    }

    /// The variance of what may be between the model's mean and the published figure, in the
    /// point's unit: the tolerance holds 95%, and the model itself may be off.
    fn variance(&self) -> f64 {
        (self.tolerance / 2.0).powi(2) + self.discrepancy.powi(2)
    }
}
