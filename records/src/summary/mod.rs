//! What a run says, in figures: `summary.json`.

mod views;

use klantreis_evidence::{Catalogue, Outcome, Standing, Strength};
use klantreis_sim::kernel::weeks_of_months;
use serde::Serialize;

use crate::comparison::Twins;
use crate::ledger::{Books, Kept};
use crate::manifest::Place;
use crate::statistics::{
    CURVE_MONTHS, Filter, Moment, Ratio, TABLE_MONTHS, Table, estimate_share, range_of_draws,
    told_groups,
};

pub use views::{Dimension, StandingShare};

/// What every output says of itself.
pub const NOTICE: &str = "synthetic: these people do not exist; no prediction about real persons";

/// The version of the shape of a summary: 3 has what each offer cost and what the ledger leaves out, 4 where
/// people stand.
const SCHEMA_VERSION: u32 = 4;

/// The outcomes of the tables, work outcomes first; they are never mixed.
pub const SHOWN: [Outcome; 12] = [
    Outcome::Working,
    Outcome::EverWorked,
    Outcome::WorkMainIncome,
    Outcome::OffBenefit,
    Outcome::AnyBijstand,
    Outcome::BenefitOrCoa,
    Outcome::TemporaryContract,
    Outcome::FourFifthsFte,
    Outcome::ExamPassed,
    Outcome::ExamExempt,
    Outcome::InEducation,
    Outcome::Unhealthy,
];

/// The outcomes of which the monthly curve is kept.
pub const CURVES: [Outcome; 5] = [
    Outcome::Working,
    Outcome::EverWorked,
    Outcome::WorkMainIncome,
    Outcome::OffBenefit,
    Outcome::AnyBijstand,
];

/// What an interval says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Interval {
    /// How sure the mean is, by Student's t over replications with other luck, on log-odds.
    Mean95,
    /// Where 95% of the replications lie, each with other numbers drawn from their priors.
    Draws95,
}

/// How a run was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Made {
    /// The scenario.
    pub scenario: String,
    /// What it asks.
    pub question: String,
    /// What must be borne in mind with every figure of it, if anything.
    pub note: Option<String>,
    /// The seed of all luck.
    pub seed: u64,
    /// Adults per replication, in all municipalities together [count].
    pub persons: u32,
    /// Municipalities by number.
    pub municipalities: Vec<u16>,
    /// How long each world was lived [weeks].
    pub weeks: u32,
    /// How often, with other luck [count].
    pub replications: u32,
    /// Which spread is shown: `luck`, `priors` or `both`.
    pub uncertainty: &'static str,
    /// What the intervals are.
    pub interval: Interval,
}

/// One cell: a share in percent with its interval, and the counts behind it over all replications.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// Months since the permit [months].
    pub months: u16,
    /// Whether the run was long enough.
    pub reached: bool,
    /// The mean over replications [percent].
    pub mean: Option<f64>,
    /// The lower end of the 95% interval; absent with a single replication [percent].
    pub low: Option<f64>,
    /// The upper end [percent].
    pub high: Option<f64>,
    /// Persons counted in, over all replications [count].
    pub part: u64,
    /// Persons counted of, over all replications [count].
    pub whole: u64,
}

/// The cells of one outcome in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The outcome.
    pub outcome: &'static str,
    /// The group.
    pub group: String,
    /// By months since the permit.
    pub cells: Vec<Cell>,
}

/// Returns to bijstand after an exit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Return {
    /// Which exits: `returned-to-bijstand` counts all, `returned-after-work-exit` those by work.
    pub outcome: &'static str,
    /// Within so many months after the exit.
    #[serde(flatten)]
    pub cell: Cell,
}

/// One cell of everybody with a permit by a date, as [`Cell`] has them by months.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DatedCell {
    /// The Monday of the week.
    pub date: String,
    /// Whether the run was long enough.
    pub reached: bool,
    /// The mean over replications [percent].
    pub mean: Option<f64>,
    /// The lower end of the 95% interval; absent with a single replication [percent].
    pub low: Option<f64>,
    /// The upper end [percent].
    pub high: Option<f64>,
    /// Persons counted in, over all replications [count].
    pub part: u64,
    /// Persons counted of, over all replications [count].
    pub whole: u64,
}

/// The cells of one outcome in one group, by date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DatedLine {
    /// The outcome.
    pub outcome: &'static str,
    /// The group.
    pub group: String,
    /// By date.
    pub cells: Vec<DatedCell>,
}

/// One of several municipalities: everybody in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Local {
    /// Its code, name and persons.
    #[serde(flatten)]
    pub place: Place,
    /// Its lines, by outcome, at the months of the tables.
    pub lines: Vec<Line>,
}

/// How many numbers of each strength the run used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Strengths {
    /// Counted or measured [count].
    pub measured: usize,
    /// Said by a source [count].
    pub reported: usize,
    /// Derived from sources [count].
    pub estimated: usize,
    /// Guessed, with a caveat [count].
    pub assumed: usize,
    /// Of all these: with a prior, so that they are drawn when ignorance is shown [count].
    pub with_prior: usize,
    /// Of the assumed ones: without a prior, so that they stay fixed even then [count].
    pub assumed_without_prior: usize,
    /// Set by a committed calibration, which found that published figures identify them [count].
    #[serde(skip)]
    pub calibrated: usize,
    /// Identified by no published figure, so that results lean on their priors [count].
    #[serde(skip)]
    pub prior_driven: usize,
}

impl Strengths {
    /// Counts the numbers of a catalogue.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut strengths = Self::default();
        for known in catalogue.parameters() {
            *match known.strength {
                Strength::Measured => &mut strengths.measured,
                Strength::Reported => &mut strengths.reported,
                Strength::Estimated => &mut strengths.estimated,
                Strength::Assumed => &mut strengths.assumed,
            } += 1;
            strengths.with_prior += usize::from(known.is_drawn());
            let standing = known.standing();
            strengths.calibrated += usize::from(standing == Standing::Calibrated);
            strengths.prior_driven += usize::from(standing == Standing::PriorDriven);
            strengths.assumed_without_prior +=
                usize::from(known.strength == Strength::Assumed && !known.is_drawn());
        }
        strengths
    }
}

/// What a run says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// How it was made.
    pub made: Made,
    /// How well the numbers behind it are known.
    pub strengths: Strengths,
    /// By outcome and group, at the months of the tables.
    pub lines: Vec<Line>,
    /// Month by month, for everyone.
    pub curves: Vec<Line>,
    /// Returns to bijstand.
    pub returns: Vec<Return>,
    /// Participants of offers beside their own twins, where the scenario follows any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub twins: Option<Twins>,
    /// Of a cohort of several years: by outcome and group, at the turn and the middle of each year.
    pub dates: Vec<DatedLine>,
    /// Each of several municipalities; nothing when there is but one.
    pub municipalities: Vec<Local>,
    /// Positive health of the adults of the cohort at the end of the run; empty where it was not counted.
    pub positive_health: Vec<Dimension>,
    /// Where they stand on the participatieladder then, from the lowest rung; the two lowest are one where no
    /// ties are known.
    pub participation_ladder: Vec<StandingShare>,
    /// In which phase of Piëzo they are then by what they do, from the first.
    pub piezo_phases: Vec<StandingShare>,
    /// What it cost and brought in; absent where no ledger was kept.
    pub ledger: Option<Kept>,
}

impl Summary {
    /// Sums up the tables of all replications.
    #[must_use]
    pub fn of(made: Made, strengths: Strengths, tables: &[Table]) -> Self {
        let runs = Runs { tables, interval: made.interval };
        let groups = told_groups(tables);
        let mut lines = Vec::new();
        for outcome in SHOWN {
            for group in &groups {
                let cells = TABLE_MONTHS.iter().map(|&months| {
                    runs.cell(Moment::SincePermit(months), months, group.filter, outcome)
                });
                let cells = cells.collect();
                lines.push(Line { outcome: outcome.name(), group: group.name.clone(), cells });
            }
        }
        let all = Filter::everyone();
        let curves = CURVES.map(|outcome| Line {
            outcome: outcome.name(),
            group: all.name(),
            cells: (0..=CURVE_MONTHS)
                .map(|months| runs.cell(Moment::SincePermit(months), months, all, outcome))
                .collect(),
        });
        let mut returns = Vec::new();
        for outcome in [Outcome::Returned, Outcome::ReturnedAfterWork] {
            for months in [6, 12, 24] {
                let cell = runs.cell(Moment::SinceExit(months), months, all, outcome);
                returns.push(Return { outcome: outcome.name(), cell });
            }
        }
        let (curves, dates) = (curves.to_vec(), runs.dates());
        Self {
            schema_version: SCHEMA_VERSION,
            notice: NOTICE,
            made,
            strengths,
            lines,
            curves,
            returns,
            dates,
            municipalities: Vec::new(),
            twins: None,
            positive_health: Vec::new(),
            participation_ladder: Vec::new(),
            piezo_phases: Vec::new(),
            ledger: None,
        }
    }

    /// The same with the ledger that was kept.
    #[must_use]
    pub fn with_books(self, books: &Books) -> Self {
        Self { ledger: Kept::of(books, self.made.interval), ..self }
    }

    /// The same, with participants beside their twins.
    #[must_use]
    pub fn with_twins(mut self, twins: Option<Twins>) -> Self {
        self.twins = twins;
        self
    }

    /// The same with a part for each municipality, from the tables of all its replications.
    #[must_use]
    pub fn with_municipalities(mut self, places: Vec<Place>, local: &[Vec<Table>]) -> Self {
        let interval = self.made.interval;
        let all = Filter::everyone();
        self.municipalities = places
            .into_iter()
            .zip(local)
            .map(|(place, tables)| {
                let runs = Runs { tables, interval };
                let line = |outcome: Outcome| Line {
                    outcome: outcome.name(),
                    group: all.name(),
                    cells: TABLE_MONTHS
                        .iter()
                        .map(|&months| runs.cell(Moment::SincePermit(months), months, all, outcome))
                        .collect(),
                };
                Local { place, lines: CURVES.map(line).to_vec() }
            })
            .collect();
        self
    }

    /// The cells of an outcome in a group.
    #[must_use]
    pub fn line(&self, outcome: Outcome, group: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.outcome == outcome.name() && line.group == group)
    }
}

/// The counts of all replications, and what their intervals are to say.
struct Runs<'a> {
    tables: &'a [Table],
    interval: Interval,
}

impl Runs<'_> {
    /// What is counted by date, in the order of dates.
    fn dates(&self) -> Vec<DatedLine> {
        let Some(plan) = self.tables.first().map(Table::plan) else { return Vec::new() };
        let moments = plan.moments().map(|(moment, _)| moment);
        let moments: Vec<Moment> =
            moments.filter(|moment| matches!(moment, Moment::OnDate(_))).collect();
        if moments.is_empty() || !plan.cohort().is_of_many_years() {
            return Vec::new();
        }
        let groups = told_groups(self.tables);
        let lines = SHOWN.iter().flat_map(|outcome| {
            groups.iter().map(|group| {
                let cells = moments.iter().map(|&moment| self.on(moment, group.filter, *outcome));
                let group = group.name.clone();
                DatedLine { outcome: outcome.name(), group, cells: cells.collect() }
            })
        });
        lines.collect()
    }

    /// The cell of a date.
    fn on(&self, moment: Moment, filter: Filter, outcome: Outcome) -> DatedCell {
        let date = match moment {
            Moment::OnDate(week) => week.monday().to_string(),
            _ => String::new(),
        };
        let Cell { reached, mean, low, high, part, whole, .. } =
            self.cell(moment, 0, filter, outcome);
        DatedCell { date, reached, mean, low, high, part, whole }
    }

    fn cell(&self, moment: Moment, months: u16, filter: Filter, outcome: Outcome) -> Cell {
        let tables = self.tables;
        let reached = tables.first().is_some_and(|table| match moment {
            // Whether exits are old enough is looked at one by one; a run must last as long at least.
            Moment::SinceExit(months) => table.weeks() > weeks_of_months(f64::from(months)),
            _ => table.reaches(moment),
        });
        let ratios = || tables.iter().filter_map(|table| table.ratio(moment, filter, outcome));
        let shares = ratios().filter_map(Ratio::share);
        let (part, whole) =
            ratios().fold((0, 0), |sum, ratio| (sum.0 + ratio.part, sum.1 + ratio.whole));
        let known = match self.interval {
            Interval::Mean95 => estimate_share(shares, whole),
            Interval::Draws95 => range_of_draws(shares),
        };
        let known = known.filter(|_| reached).map(|known| known.times(100.0));
        let ends = known.and_then(|known| known.interval);
        let rounded = |value: f64| (value * 1e4).round() / 1e4;
        Cell {
            months,
            reached,
            mean: known.map(|known| rounded(known.mean)),
            low: ends.map(|[low, _]| rounded(low)),
            high: ends.map(|[_, high]| rounded(high)),
            part,
            whole,
        }
    }
}
