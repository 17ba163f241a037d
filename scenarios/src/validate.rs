//! Published figures against simulated ones, each with a verdict.

use std::collections::{BTreeMap, BTreeSet};

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Fixed, How, Outcome, Point, Quantity, Target, Unit, Use};
use klantreis_records::statistics::{Estimate, Filter, Moment, Table, estimate, estimate_share};
use serde::Serialize;

use crate::error::ScenarioError;
use crate::library::LIBRARY;
use crate::lost_talks::LostTalksCost;
use crate::run::{Order, replicate};
use crate::scenario::Scenario;

/// Persons of a validation by default; with fewer nothing is judged.
pub const PERSONS: u32 = 20_000;
/// Replications of a validation by default.
pub const REPLICATIONS: u32 = 10;

/// What is said about a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Within the tolerance, with an interval of luck that is narrower.
    Met,
    /// Outside the tolerance.
    Missed,
    /// Shown beside the published figure, not judged.
    Reported,
    /// Kept for validation.
    HeldOut,
    /// Fed by a parameter that was derived from it.
    ByConstruction,
    /// Not counted: another scenario, another clock, or beyond the run.
    NotComputed,
    /// Too few persons or replications to judge.
    TooSmall,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Self; 7] = [
        Self::Met,
        Self::Missed,
        Self::Reported,
        Self::HeldOut,
        Self::ByConstruction,
        Self::NotComputed,
        Self::TooSmall,
    ];

    /// Its name in files and texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Reported => "reported",
            Self::HeldOut => "held-out",
            Self::ByConstruction => "by-construction",
            Self::NotComputed => "not-computed",
            Self::TooSmall => "too-small",
        }
    }
}

/// A point of a target with what the simulation says, in the target's own unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PointVerdict {
    /// How the point is called.
    pub label: String,
    /// The published figure.
    pub target: Option<f64>,
    /// The mean over replications.
    pub simulated: Option<f64>,
    /// The lower end of its interval of luck.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// The verdict.
    pub verdict: Verdict,
    /// How far off still counts as met.
    #[serde(skip)]
    pub tolerance: Option<f64>,
    /// The unit of all these numbers.
    #[serde(skip)]
    pub unit: String,
}

/// A target with its points.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TargetVerdict {
    /// Its id.
    pub id: String,
    /// What it is used for.
    #[serde(rename = "use")]
    pub used_for: &'static str,
    /// The scenario that must meet it.
    pub scenario: String,
    /// What hampers a comparison.
    pub note: Option<String>,
    /// The points.
    pub points: Vec<PointVerdict>,
}

/// All targets with their verdicts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Validation {
    /// The version of this shape.
    pub schema_version: u32,
    /// The targets, by id.
    pub targets: Vec<TargetVerdict>,
}

impl Validation {
    /// Whether a point that was to be fitted is missed.
    #[must_use]
    pub fn misses(&self) -> bool {
        let fit = self.targets.iter().filter(|target| target.used_for == Use::Fit.name());
        fit.flat_map(|target| &target.points).any(|point| point.verdict == Verdict::Missed)
    }

    /// How many points have a verdict [count].
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        let points = self.targets.iter().flat_map(|target| &target.points);
        points.filter(|point| point.verdict == verdict).count()
    }
}

/// How the targets are to be tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// Seed, threads and spread.
    pub order: Order,
    /// Adults per run [count].
    pub persons: u32,
    /// Runs per scenario [count].
    pub replications: u32,
    /// Only this scenario, by name or file: it is held against the targets of its own name or else
    /// of the first that it extends. All scenarios when absent.
    pub scenario: Option<String>,
    /// Changes laid over every scenario, to see what they do to the verdicts.
    pub changes: Vec<crate::scenario::Change>,
}

/// Tries all targets, each with its own scenario and a horizon that reaches it and no further.
///
/// # Errors
/// [`ScenarioError`] when a scenario cannot be run.
pub fn validate(
    catalogue: &Catalogue,
    trial: &Trial,
    progress: &ProgressBar,
) -> Result<Validation, ScenarioError> {
    let mut verdicts = Vec::new();
    for (scenario, targets) in asked(catalogue, trial)? {
        let mut runs = Runs::default();
        if let Some(scenario) = scenario {
            let points = targets.iter().flat_map(|target| &target.points);
            let against: BTreeSet<&str> =
                points.filter_map(|point| point.against.as_ref()?.scenario.as_deref()).collect();
            for name in against {
                let other = Scenario::find(name, catalogue)?;
                let tables = live(other, &targets, catalogue, trial, progress)?;
                runs.others.insert(name.to_owned(), tables);
            }
            let points = targets.iter().flat_map(|target| &target.points);
            if points.map(|point| point.outcome).any(LostTalksCost::counts) {
                let scenario = sized(scenario.clone(), catalogue, trial)?;
                runs.lost_talks =
                    LostTalksCost::live(&scenario, catalogue, &trial.order, progress)?;
            }
            runs.own = live(scenario, &targets, catalogue, trial, progress)?;
        }
        for target in targets {
            let points = target.points.iter().map(|point| judge(point, target, &runs, trial));
            verdicts.push(TargetVerdict {
                id: target.id.clone(),
                used_for: target.used_for.name(),
                scenario: target.scenario.clone(),
                note: target.note.clone(),
                points: points.collect(),
            });
        }
    }
    verdicts.sort_by_key(|target| natural(&target.id));
    Ok(Validation { schema_version: 1, targets: verdicts })
}

/// What was lived for the targets of a scenario.
#[derive(Default)]
struct Runs {
    /// The scenario itself.
    own: Vec<Table>,
    /// Those with which it is compared, by name, each replication with the same luck.
    others: BTreeMap<String, Vec<Table>>,
    /// The scenario beside itself with a talk less for everybody, where a target asks for it.
    lost_talks: LostTalksCost,
}

/// The targets by scenario, with the scenario itself when there is one.
type Asked<'a> = Vec<(Option<Scenario>, Vec<&'a Target>)>;

fn asked<'a>(catalogue: &'a Catalogue, trial: &Trial) -> Result<Asked<'a>, ScenarioError> {
    let mut by_scenario: BTreeMap<&str, Vec<&Target>> = BTreeMap::new();
    for target in catalogue.targets() {
        by_scenario.entry(&target.scenario).or_default().push(target);
    }
    if let Some(only) = &trial.scenario {
        let scenario = Scenario::find(only, catalogue)?;
        let mut names = scenario.texts.iter().map(|text| text.name.as_str());
        let targets = names.find_map(|name| by_scenario.remove(name));
        let file = &scenario.texts[0].file;
        let targets = targets.ok_or_else(|| ScenarioError::NoTargets { file: file.clone() })?;
        return Ok(vec![(Some(scenario), targets)]);
    }
    let with_scenario = |(name, targets)| {
        let is_there = LIBRARY.iter().any(|(known, _)| *known == name);
        let scenario = is_there.then(|| Scenario::find(name, catalogue)).transpose()?;
        Ok((scenario, targets))
    };
    by_scenario.into_iter().map(with_scenario).collect()
}

/// `T-2` before `T-10a`.
fn natural(id: &str) -> (u32, String) {
    let digits: String = id.chars().filter(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u32::MAX), id.to_owned())
}

/// The scenario with what a trial says of its size and numbers.
fn sized(
    mut scenario: Scenario,
    catalogue: &Catalogue,
    trial: &Trial,
) -> Result<Scenario, ScenarioError> {
    scenario.set(trial.changes.clone(), catalogue)?;
    scenario.persons = trial.persons;
    scenario.replications = trial.replications;
    Ok(scenario)
}

fn live(
    scenario: Scenario,
    targets: &[&Target],
    catalogue: &Catalogue,
    trial: &Trial,
    progress: &ProgressBar,
) -> Result<Vec<Table>, ScenarioError> {
    let mut scenario = sized(scenario, catalogue, trial)?;
    let cohort = scenario.cohort();
    let points = || targets.iter().flat_map(|target| &target.points);
    let moments: Vec<(Moment, Filter)> = points()
        .filter_map(|point| Some((Moment::of(&point.at)?, Filter::of(&point.population, &cohort)?)))
        .collect();
    let needed = moments.iter().map(|(moment, filter)| moment.weeks_needed_for(*filter, &cohort));
    let needed = needed.max().unwrap_or(0).max(0) as u32;
    // What is counted over a whole run has the scenario's own horizon; else no week is lived in vain.
    let is_whole = |(moment, _): &(Moment, Filter)| {
        matches!(moment, Moment::AtEnd | Moment::SinceExit(_) | Moment::SinceOffer(_))
    };
    let whole = if needed == 0 || moments.iter().any(is_whole) { scenario.weeks } else { 0 };
    scenario.weeks = needed.max(whole);
    Ok(replicate(&scenario, catalogue, points(), &trial.order, progress)?.tables)
}

fn judge(point: &Point, target: &Target, runs: &Runs, trial: &Trial) -> PointVerdict {
    let simulated = simulate(point, runs);
    let ends = simulated.and_then(|known| known.interval);
    let verdict = verdict(point, target.used_for, simulated, trial.persons);
    PointVerdict {
        label: point.label.clone(),
        target: point.value,
        simulated: simulated.map(|known| rounded(known.mean)),
        low: ends.map(|[low, _]| rounded(low)),
        high: ends.map(|[_, high]| rounded(high)),
        verdict,
        tolerance: point.tolerance,
        unit: point.unit.clone(),
    }
}

/// What the replications say about a point, in the point's unit.
fn simulate(point: &Point, runs: &Runs) -> Option<Estimate> {
    if LostTalksCost::counts(point.outcome) {
        let unit = Unit::named(&point.unit)?;
        return runs.lost_talks.lengthening(point.outcome).map(|it| it.times(1.0 / unit.factor));
    }
    let tables = &runs.own;
    let moment = Moment::of(&point.at)?;
    let cohort = tables.first()?.plan().cohort();
    let filter = Filter::of(&point.population, cohort)?;
    let value = |table: &Table| table.value(moment, filter, point.outcome);
    let unit = Unit::named(&point.unit)?;
    if let Some(against) = &point.against {
        let others = match &against.scenario {
            Some(name) => runs.others.get(name)?,
            None => tables,
        };
        let other_filter = Filter::of(&against.population, others.first()?.plan().cohort())?;
        let other_value = |table: &Table| table.value(moment, other_filter, point.outcome);
        let pairs = tables.iter().zip(others);
        let compared = pairs.filter_map(|(own, other)| match (value(own)?, other_value(other)?) {
            (own, other) if against.how == How::Difference => Some(own - other),
            (_, 0.0) => None,
            (own, other) => Some(own / other),
        });
        return estimate(compared).map(|known| known.times(1.0 / unit.factor));
    }
    let values = tables.iter().filter_map(value);
    let known = if unit.quantity == Quantity::Share {
        let ratios = tables.iter().filter_map(|table| table.ratio(moment, filter, point.outcome));
        estimate_share(values, ratios.map(|ratio| ratio.whole).sum())
    } else {
        estimate(values)
    };
    known.map(|known| known.times(1.0 / unit.factor))
}

/// Judges a point.
fn verdict(point: &Point, used_for: Use, simulated: Option<Estimate>, persons: u32) -> Verdict {
    if used_for == Use::HeldOut {
        return Verdict::HeldOut;
    }
    let Some(simulated) = simulated else {
        return if point.outcome == Outcome::Other && used_for == Use::Input {
            Verdict::ByConstruction
        } else {
            Verdict::NotComputed
        };
    };
    match (point.fixed, used_for, point.value, point.tolerance) {
        // What a number was derived from is no proof of the model, but it must not be lost either.
        (Some(Fixed::ByConstruction), _, Some(value), Some(tolerance))
            if persons >= PERSONS && simulated.is_away_from(value, tolerance) =>
        {
            Verdict::Missed
        }
        (Some(Fixed::ByConstruction), ..) | (None, Use::Input, ..) => Verdict::ByConstruction,
        (None, Use::Fit | Use::Scenario, Some(value), Some(tolerance)) => {
            if persons < PERSONS || simulated.half_width() > tolerance {
                Verdict::TooSmall
            } else if (simulated.mean - value).abs() <= tolerance {
                Verdict::Met
            } else {
                Verdict::Missed
            }
        }
        _ => Verdict::Reported,
    }
}

/// Six decimals: more would only be noise in a file.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
