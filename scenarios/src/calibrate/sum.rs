//! Sums up what was searched, believed and run.

use klantreis_evidence::Catalogue;
use klantreis_records::manifest::Hashed;
use klantreis_records::summary::NOTICE;

use super::file::Calibration;
use super::found::{Belief, FigureFound, Found, MadeBy, Pair, Place, Recovery, SoughtFound};
use super::live::Seen;
use super::space::{CUT, is_left, worst};
use super::{Fit, METHOD, Searched, Wanted};

/// Pairs closer than this are told.
const CLOSE: f64 = 0.5;
/// No more pairs than these are told.
const MOST_PAIRS: usize = 20;

/// Real runs: nothing where a figure could not be counted.
pub(super) struct Real {
    pub(super) checked: Vec<Option<Vec<Seen>>>,
    pub(super) present: Option<Vec<Seen>>,
    pub(super) calibrated: Option<Vec<Seen>>,
}

/// What a sum needs.
pub(super) struct All<'a> {
    pub(super) calibration: &'a Calibration,
    pub(super) catalogue: &'a Catalogue,
    pub(super) fit: &'a Fit,
    pub(super) wanted: &'a Wanted,
    pub(super) searched: &'a Searched,
}

/// The numbers, before and after.
pub(super) fn parameters(
    calibration: &Calibration,
    believed: &[Vec<f64>],
    wanted: &Wanted,
) -> Vec<SoughtFound> {
    let sought = calibration.sought.iter().enumerate();
    sought
        .map(|(at, one)| {
            let values = believed.iter().map(|place| one.value(place[at])).collect();
            let posterior = belief(values);
            let [q05, q25, q50, q75, q95] =
                [0.05, 0.25, 0.5, 0.75, 0.95].map(|part| tidy(one.density.quantile(part)));
            let (mean, sd) = (tidy(one.density.mean), tidy(one.density.sd));
            let prior = Belief { mean, sd, q05, q25, q50, q75, q95 };
            let sd_left = tidy(posterior.sd / prior.sd);
            let truth = wanted.truth.as_ref().map(|place| one.value(place[at]));
            let identified = sd_left <= calibration.identified;
            SoughtFound {
                id: one.id.clone(),
                unit: one.unit,
                low: one.low,
                high: one.high,
                present: one.present,
                prior,
                posterior,
                sd_left,
                variance_left: tidy(sd_left * sd_left),
                identified,
                calibrated: None,
                present_away: tidy((one.present - posterior.mean) / posterior.sd.max(1e-12)),
                truth,
                recovered: truth.map(|truth| (posterior.q05..=posterior.q95).contains(&truth)),
            }
        })
        .collect()
}

fn belief(mut values: Vec<f64>) -> Belief {
    let [mean, sd] = moments(&values);
    values.sort_by(f64::total_cmp);
    let at = |part: f64| tidy(values[((values.len() - 1) as f64 * part).round() as usize]);
    Belief {
        mean: tidy(mean),
        sd: tidy(sd),
        q05: at(0.05),
        q25: at(0.25),
        q50: at(0.5),
        q75: at(0.75),
        q95: at(0.95),
    }
}

/// Mean and standard deviation.
fn moments(values: &[f64]) -> [f64; 2] {
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    let squares = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    [mean, (squares / values.len().max(1) as f64).sqrt()]
}

/// Six digits: more would only be noise in a file.
fn tidy(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}

impl All<'_> {
    /// All that was found; `places` are what the numbers are now and what was found.
    pub(super) fn found(
        &self,
        mut parameters: Vec<SoughtFound>,
        believed: &[Vec<f64>],
        places: [&Vec<f64>; 2],
        real: &Real,
    ) -> Found {
        let sought = self.calibration.sought.iter().zip(places[1]);
        for (one, (known, place)) in parameters.iter_mut().zip(sought) {
            one.calibrated = one.identified.then(|| known.value(*place));
        }
        let figures = self.figures(believed, real);
        let present = self.place(places[0], &figures, |figure| figure.present);
        let calibrated = self.place(places[1], &figures, |figure| figure.calibrated);
        let recovery = self.wanted.truth.is_some().then(|| {
            let identified = || parameters.iter().filter(|one| one.identified);
            let recovered = identified().filter(|one| one.recovered == Some(true)).count();
            Recovery { identified: identified().count(), recovered }
        });
        let pairs = self.pairs(believed);
        Found {
            schema_version: 1,
            notice: NOTICE,
            made: self.made(),
            waves: self.searched.left.clone(),
            parameters,
            pairs,
            figures,
            present,
            calibrated,
            recovery,
        }
    }

    fn made(&self) -> MadeBy {
        let (calibration, fit) = (self.calibration, self.fit);
        MadeBy {
            calibration: calibration.name.clone(),
            question: calibration.question.clone(),
            scenario: calibration.scenario.clone(),
            method: METHOD,
            seed: fit.seed,
            date: fit.date.clone(),
            persons: calibration.persons,
            replications: calibration.replications,
            runs: calibration.runs,
            sample: calibration.sample,
            identified: calibration.identified,
            cut: CUT,
            version: env!("CARGO_PKG_VERSION"),
            evidence: self.catalogue.fingerprint(),
            model: klantreis_sim::FINGERPRINT,
            text: Hashed::of(&calibration.text.file, &calibration.text.text),
            truth: fit.truth,
        }
    }

    fn figures(&self, believed: &[Vec<f64>], real: &Real) -> Vec<FigureFound> {
        let Some(last) = self.searched.waves.last() else { return Vec::new() };
        let foretold: Vec<_> = believed.iter().map(|place| last.emulator.foretell(place)).collect();
        let figures = self.calibration.figures.iter().enumerate();
        figures
            .map(|(at, figure)| {
                let means: Vec<f64> = foretold.iter().map(|all| all[at].mean).collect();
                let [mean, sd] = moments(&means);
                let runs: Vec<f64> =
                    real.checked.iter().flatten().map(|seen| seen[at].mean).collect();
                let [checked, checked_sd] = moments(&runs);
                let published = self.wanted.figures[at].mean;
                let is_met = |value: &&f64| (**value - published).abs() <= figure.tolerance;
                let met = runs.iter().filter(is_met).count() as f64 / runs.len().max(1) as f64;
                let alone = |seen: &Option<Vec<Seen>>| {
                    seen.as_ref().map_or(f64::NAN, |seen| tidy(seen[at].mean))
                };
                let told = last.emulator.told[at];
                FigureFound {
                    target: figure.target.clone(),
                    label: figure.point.label.clone(),
                    scenario: figure.scenario.clone(),
                    unit: figure.point.unit.clone(),
                    published: tidy(published),
                    tolerance: figure.tolerance,
                    discrepancy: figure.discrepancy,
                    emulator_error: tidy(told.error),
                    emulator_foretells: tidy(told.share),
                    luck_error: tidy(self.searched.luck[at].sqrt()),
                    foretold: tidy(mean),
                    foretold_sd: tidy(sd),
                    checked: tidy(checked),
                    checked_sd: tidy(checked_sd),
                    checked_met: tidy(met),
                    present: alone(&real.present),
                    calibrated: alone(&real.calibrated),
                }
            })
            .collect()
    }

    fn place(
        &self,
        place: &[f64],
        figures: &[FigureFound],
        real: impl Fn(&FigureFound) -> f64,
    ) -> Place {
        let far = self.searched.waves.last().map_or_else(Vec::new, |last| last.implausible(place));
        let most = (0..far.len()).max_by(|&one, &other| far[one].total_cmp(&far[other]));
        let is_met = |one: &&FigureFound| (real(one) - one.published).abs() <= one.tolerance;
        let name = |one: &FigureFound| format!("{}, {}", one.target, one.label);
        Place {
            worst: tidy(worst(far.clone(), 0)),
            second_worst: tidy(worst(far, 1)),
            worst_figure: most.map_or_else(String::new, |at| self.calibration.figures[at].name()),
            is_left: is_left(&self.searched.waves, place),
            met: figures.iter().filter(is_met).count(),
            missed: figures.iter().filter(|one| !is_met(one)).map(name).collect(),
        }
    }

    fn pairs(&self, believed: &[Vec<f64>]) -> Vec<Pair> {
        let column = |at: usize| believed.iter().map(|place| place[at]).collect::<Vec<f64>>();
        let columns: Vec<Vec<f64>> = (0..self.calibration.sought.len()).map(column).collect();
        let mut pairs = Vec::new();
        for (one_at, one) in columns.iter().enumerate() {
            for (other_at, other) in columns.iter().enumerate().skip(one_at + 1) {
                let correlation = tidy(correlation(one, other));
                if correlation.abs() >= CLOSE {
                    let id = |at: usize| self.calibration.sought[at].id.clone();
                    pairs.push(Pair { one: id(one_at), other: id(other_at), correlation });
                }
            }
        }
        pairs.sort_by(|one, next| next.correlation.abs().total_cmp(&one.correlation.abs()));
        pairs.truncate(MOST_PAIRS);
        pairs
    }
}

fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let ([mean, sd], [other_mean, other_sd]) = (moments(one), moments(other));
    let products = one.iter().zip(other).map(|(one, other)| (one - mean) * (other - other_mean));
    let spread = (sd * other_sd).max(f64::MIN_POSITIVE);
    products.sum::<f64>() / one.len().max(1) as f64 / spread
}
