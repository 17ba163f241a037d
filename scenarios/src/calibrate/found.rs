//! What a calibration found.

use klantreis_records::manifest::Hashed;
use serde::Serialize;

/// What a calibration found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// How it was made.
    pub made: MadeBy,
    /// What each wave left.
    pub waves: Vec<WaveLeft>,
    /// The numbers that were sought.
    pub parameters: Vec<SoughtFound>,
    /// Pairs of numbers that the figures hold together, the closest first.
    pub pairs: Vec<Pair>,
    /// The figures that were to be met.
    pub figures: Vec<FigureFound>,
    /// The numbers as they are now.
    pub present: Place,
    /// The numbers that were found.
    pub calibrated: Place,
    /// Whether a truth that was made up was found again; absent for published figures.
    pub recovery: Option<Recovery>,
}

/// How a calibration was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MadeBy {
    /// The calibration.
    pub calibration: String,
    /// What was asked.
    pub question: String,
    /// The scenario whose numbers were sought.
    pub scenario: String,
    /// The method, in a word.
    pub method: &'static str,
    /// The seed of all luck.
    pub seed: u64,
    /// The day, as the caller said it; absent when nobody did.
    pub date: Option<String>,
    /// Adults with a permit in each world [count].
    pub persons: u32,
    /// Worlds behind each run [count].
    pub replications: u32,
    /// Runs of a wave [count].
    pub runs: usize,
    /// Points by which what is left is known [count].
    pub sample: usize,
    /// What may be left of the spread of a prior for a number to count as identified [share].
    pub identified: f64,
    /// Beyond how many standard deviations a place is ruled out.
    pub cut: f64,
    /// The version of the program.
    pub version: &'static str,
    /// Fingerprint of all numbers before the search.
    pub evidence: String,
    /// Fingerprint of the model.
    pub model: &'static str,
    /// The text of the calibration.
    pub text: Hashed,
    /// The number of the truth that was made up, when one was.
    pub truth: Option<u32>,
}

/// What a wave left of the space.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WaveLeft {
    /// Which wave, from 1.
    pub wave: usize,
    /// Runs that it lived [count].
    pub runs: usize,
    /// Of these, runs in which a figure could not be counted [count].
    pub uncounted: usize,
    /// Runs that its emulator rests on, those of earlier waves among them [count].
    pub fitted: usize,
    /// Figures that may be missed before a place is ruled out [count].
    pub forgiven: usize,
    /// How much of the variance of left-out runs is foretold, on average over the figures [share].
    pub foretold: f64,
    /// What it left of what was there before it [share].
    pub left_of_before: f64,
    /// What is left of all that is searched [share].
    pub left: f64,
    /// The figure that ruled out most points, of those that the wave before left.
    pub strictest: String,
}

/// Mean, spread and quantiles of a number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Belief {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
    /// Below it lie 5%.
    pub q05: f64,
    /// Below it lie 25%.
    pub q25: f64,
    /// Below it lies half.
    pub q50: f64,
    /// Below it lie 75%.
    pub q75: f64,
    /// Below it lie 95%.
    pub q95: f64,
}

/// A number that was sought.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SoughtFound {
    /// Its id.
    pub id: String,
    /// Its unit.
    pub unit: &'static str,
    /// The lowest value tried.
    pub low: f64,
    /// The highest one.
    pub high: f64,
    /// What it is now.
    pub present: f64,
    /// What was believed before, within the range.
    pub prior: Belief,
    /// What is believed after.
    pub posterior: Belief,
    /// What is left of the standard deviation of the prior [share].
    pub sd_left: f64,
    /// What is left of its variance [share].
    pub variance_left: f64,
    /// Whether the figures identify it; if not, it stays driven by its prior.
    pub identified: bool,
    /// The value that was found; absent when it is not identified.
    pub calibrated: Option<f64>,
    /// How far what it is now lies from the mean after [standard deviations after].
    pub present_away: f64,
    /// The truth that was made up.
    pub truth: Option<f64>,
    /// Whether that truth lies where 90% of the belief after lies.
    pub recovered: Option<bool>,
}

/// Two numbers that the figures hold together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// One of them.
    pub one: String,
    /// The other.
    pub other: String,
    /// Their correlation after.
    pub correlation: f64,
}

/// A figure that was to be met.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureFound {
    /// The target.
    pub target: String,
    /// The point.
    pub label: String,
    /// The scenario that must meet it.
    pub scenario: String,
    /// The unit of all these.
    pub unit: String,
    /// The published figure, or that of the truth that was made up.
    pub published: f64,
    /// How far off still counts as met.
    pub tolerance: f64,
    /// How far the model itself may be off.
    pub discrepancy: f64,
    /// Error of the last emulator for runs that were left out.
    pub emulator_error: f64,
    /// The part of the variance of these runs that it foretells [share].
    pub emulator_foretells: f64,
    /// Error by luck of a run.
    pub luck_error: f64,
    /// What the emulator says of the belief after, on average.
    pub foretold: f64,
    /// Its spread.
    pub foretold_sd: f64,
    /// What real runs of draws of that belief say, on average, with other luck.
    pub checked: f64,
    /// Their spread.
    pub checked_sd: f64,
    /// Of these runs, those within the tolerance [share].
    pub checked_met: f64,
    /// A real run of what the numbers are now.
    pub present: f64,
    /// A real run of what was found.
    pub calibrated: f64,
}

/// A place in the space of numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// How many standard deviations the worst figure lies off, by the last emulator.
    pub worst: f64,
    /// The same for the second worst.
    pub second_worst: f64,
    /// The worst figure.
    pub worst_figure: String,
    /// Whether all waves leave it.
    pub is_left: bool,
    /// Figures within their tolerance in a real run [count].
    pub met: usize,
    /// The others.
    pub missed: Vec<String>,
}

/// Whether a truth that was made up was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Recovery {
    /// Numbers called identified [count].
    pub identified: usize,
    /// Of these, those whose truth lies where 90% of the belief after lies [count].
    pub recovered: usize,
}

impl Found {
    /// The numbers that the figures identify.
    pub fn identified(&self) -> impl Iterator<Item = &SoughtFound> {
        self.parameters.iter().filter(|one| one.identified)
    }
}
