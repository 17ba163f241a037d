//! What a comparison says, in figures: `comparison.json`.

pub mod beside;
mod cells;
mod choice;
mod otherwise;
mod paired;
mod positive;
mod published;
mod shown;
mod standings;
pub mod twins;
pub mod words;

use klantreis_evidence::Outcome;
use klantreis_sim::kernel::weeks_of_months;
use serde::Serialize;

use crate::ledger::{Books, Paired};
use crate::statistics::{GUIDED_MONTHS, Group, Moment, TABLE_MONTHS, Table, Views, told_groups};
use crate::summary::{Line, Made, NOTICE, SHOWN, Strengths, Summary};
use cells::figure;
pub use cells::{CarriedCell, PairCell};
pub(crate) use cells::{Shares, ends};
pub use choice::{Choice, Remark};
pub use otherwise::{Beside, Dropped, Otherwise};
pub use paired::{Difference, LEAST_DRAWS, Saving, Spread, Verdict, Wanted, saving};
pub use positive::{POSITIVE_GROUPS, PositiveLine};
pub use published::{Figure, Published, Whom};
pub use shown::{ByClock, CLOCKS};
pub use standings::StandingLine;
pub use twins::Twins;

/// The version of the shape of a comparison: 3 has published figures for each pair, the choices of
/// each scenario, units apart, positive health, and what each offer cost; 4 where people stand.
const SCHEMA_VERSION: u32 = 4;

/// The four outcomes of work, which are never mixed.
pub const WORK: [Outcome; 4] =
    [Outcome::Working, Outcome::EverWorked, Outcome::WorkMainIncome, Outcome::OffBenefit];
/// Returns to bijstand, counted from the exit.
pub const RETURNS: [Outcome; 2] = [Outcome::Returned, Outcome::ReturnedAfterWork];
/// The clock that starts with each person's work guidance.
pub const WORK_GUIDANCE: &str = "work-guidance";

/// The number that holds what the levers of a package do not explain.
pub const UNEXPLAINED: &str = "guidance.package.unexplained";
/// The months after the start of work guidance of short tables.
pub const GUIDED_HORIZON: u16 = 12;
/// The months after an exit at which returns are counted.
pub const RETURN_MONTHS: [u16; 3] = [6, 12, 24];
/// Of a group with fewer persons in a world, on average, nothing is said [count].
pub const LEAST_PERSONS: f64 = 10.0;
/// The horizon of pictures and short tables: the last one reached, and no later than this [months].
const LATEST_HORIZON: u16 = 36;

/// What one would want of an outcome.
#[must_use]
pub fn wanted(outcome: Outcome) -> Wanted {
    match outcome {
        Outcome::TemporaryContract | Outcome::InEducation | Outcome::ExamExempt => Wanted::Neither,
        Outcome::AnyBijstand
        | Outcome::BenefitOrCoa
        | Outcome::Unhealthy
        | Outcome::Returned
        | Outcome::LostTalk
        | Outcome::LostTalkLower
        | Outcome::LostTalkUpper
        | Outcome::ReturnedAfterWork => Wanted::Less,
        _ => Wanted::More,
    }
}

/// All worlds of one scenario, in the order of their replications.
#[derive(Clone, Debug)]
pub struct Worlds {
    /// How they were made.
    pub made: Made,
    /// How well the numbers behind them are known.
    pub strengths: Strengths,
    /// What the scenario chooses.
    pub choices: Vec<Choice>,
    /// What was counted.
    pub tables: Vec<Table>,
    /// What was booked; absent where no ledger was kept.
    pub books: Option<Books>,
    /// Positive health and where people stand the same time after each permit, by sub-group; empty where
    /// nobody looked.
    pub views: Vec<Vec<Views>>,
}

/// Something that the compared scenario has otherwise than the baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// Its name: the id of a number or a mechanism, or a key of a scenario.
    pub key: String,
    /// What it is: `number`, `mechanism`, or the key itself.
    pub kind: &'static str,
    /// The lever that it belongs to.
    pub lever: Option<String>,
    /// What the baseline has.
    pub baseline: String,
    /// What the compared scenario has.
    pub other: String,
    /// The unit of a number.
    pub unit: &'static str,
    /// How well a number is known.
    pub strength: Option<&'static str>,
}

/// The compared scenario with one lever put back to what the baseline has.
#[derive(Clone, Debug)]
pub struct PutBack {
    /// The lever.
    pub lever: String,
    /// What was put back.
    pub keys: Vec<String>,
    /// What was counted then.
    pub tables: Vec<Table>,
}

/// A scenario that is held against the baseline.
#[derive(Clone, Debug)]
pub struct Against {
    /// Its worlds.
    pub worlds: Worlds,
    /// What is different.
    pub differing: Vec<Differing>,
    /// What is published of either of the two.
    pub published: Vec<Published>,
    /// Its levers, each put back.
    pub levers: Vec<PutBack>,
    /// Its assumptions, each dropped.
    pub dropped: Vec<Dropped>,
}

/// One scenario of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Side {
    /// The letter by which it is called, the baseline `A`.
    pub letter: char,
    /// How it was made.
    pub made: Made,
    /// How well the numbers behind it are known.
    pub strengths: Strengths,
    /// What it chooses, which is no number about the world.
    pub choices: Vec<Choice>,
    /// Month by month, for everyone.
    pub curves: Vec<Line>,
}

/// The differences of one outcome in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairLine {
    /// The outcome.
    pub outcome: &'static str,
    /// What one would want of it.
    pub wanted: Wanted,
    /// The group.
    pub group: String,
    /// What months are counted from: `permit`, `work-guidance` or `benefit-exit`.
    pub clock: &'static str,
    /// By months.
    pub cells: Vec<PairCell>,
}

/// What a lever carries of one outcome in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CarriedLine {
    /// The outcome.
    pub outcome: &'static str,
    /// The group.
    pub group: String,
    /// What months are counted from, as in the lines of the pair.
    pub clock: &'static str,
    /// By months, those that were reached.
    pub cells: Vec<CarriedCell>,
}

/// What a lever carries.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Carried {
    /// The lever; absent for the rest that belongs to several of them together.
    pub lever: Option<String>,
    /// What was put back.
    pub keys: Vec<String>,
    /// By outcome and group.
    pub lines: Vec<CarriedLine>,
}

/// What shared luck saves for one outcome, for everyone at the horizon.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Saved {
    /// The outcome.
    pub outcome: &'static str,
    /// How many times as many replications it would take without.
    pub ratio: f64,
    /// The lower end of its 95% interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A scenario held against the baseline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// The letter of the baseline.
    pub baseline: char,
    /// The letter of the other.
    pub other: char,
    /// What is different.
    pub differing: Vec<Differing>,
    /// What is published of either of the two, to be read beside the lines.
    pub published: Vec<Published>,
    /// By outcome and group.
    pub lines: Vec<PairLine>,
    /// What each lever carries, the rest last; empty when the scenario names no levers.
    pub levers: Vec<Carried>,
    /// The same differences where an assumption does not hold; empty when the scenarios name none.
    pub otherwise: Vec<Otherwise>,
    /// What shared luck saves; empty unless luck alone was asked for.
    pub saved: Vec<Saved>,
    /// What both cost and bring in; absent where ledgers were not kept, or not over the same time.
    pub ledger: Option<Paired>,
    /// Positive health two years after the permit, by dimension and group.
    pub positive_health: Vec<PositiveLine>,
    /// Where people stand on the participatieladder then, by rung and group.
    pub participation_ladder: Vec<StandingLine>,
    /// In which phase of Piëzo they are then by what they do, by phase and group.
    pub piezo_phases: Vec<StandingLine>,
}

impl Carried {
    /// What it carries of an outcome for everyone, so many months by a clock.
    #[must_use]
    pub fn cell(&self, outcome: Outcome, clock: &str, months: u16) -> Option<&CarriedCell> {
        let is_asked = |one: &&CarriedLine| {
            one.outcome == outcome.name() && one.group == "all" && one.clock == clock
        };
        self.lines.iter().find(is_asked)?.cells.iter().find(|cell| cell.months == months)
    }
}

impl Pair {
    /// The cell of an outcome for everyone, so many months after the start of work guidance.
    #[must_use]
    pub fn guided(&self, outcome: Outcome, months: u16) -> Option<&PairCell> {
        let is_asked = |one: &&PairLine| {
            one.outcome == outcome.name() && one.group == "all" && one.clock == WORK_GUIDANCE
        };
        self.lines.iter().find(is_asked)?.cells.iter().find(|cell| cell.months == months)
    }

    /// The cell of an outcome in a group after so many months since the permit, or since the exit
    /// for what is counted from there.
    #[must_use]
    pub fn cell(&self, outcome: Outcome, group: &str, months: u16) -> Option<&PairCell> {
        let is_asked = |one: &&PairLine| {
            one.outcome == outcome.name() && one.group == group && one.clock != WORK_GUIDANCE
        };
        self.lines.iter().find(is_asked)?.cells.iter().find(|cell| cell.months == months)
    }
}

/// What a comparison says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// Which spread is shown: `luck`, `priors` or `both`.
    pub uncertainty: &'static str,
    /// Draws of the uncertain numbers, the same for every scenario [count].
    pub draws: u32,
    /// The horizon of pictures and short tables; absent when none was reached [months].
    pub horizon: Option<u16>,
    /// The scenarios, the baseline first.
    pub sides: Vec<Side>,
    /// Each of the others held against the baseline.
    pub pairs: Vec<Pair>,
}

impl Comparison {
    /// Compares the worlds of scenarios; replication by replication, in a fixed order.
    #[must_use]
    pub fn of(spread: Spread, baseline: &Worlds, others: &[Against]) -> Self {
        let all: Vec<&Worlds> =
            std::iter::once(baseline).chain(others.iter().map(|other| &other.worlds)).collect();
        let reached = |months: &u16| {
            let moment = Moment::SincePermit(*months);
            let is_reached = |table: &Table| table.reaches(moment);
            all.iter().all(|worlds| worlds.tables.first().is_some_and(is_reached))
        };
        let horizon =
            TABLE_MONTHS.into_iter().rev().filter(|one| *one <= LATEST_HORIZON).find(reached);
        let sides = ('A'..).zip(&all).map(|(letter, worlds)| {
            let made = worlds.made.clone();
            let summary = Summary::of(made, worlds.strengths.clone(), &worlds.tables);
            Side {
                letter,
                made: summary.made,
                strengths: summary.strengths,
                choices: worlds.choices.clone(),
                curves: summary.curves,
            }
        });
        let pairs = ('B'..).zip(others);
        let pairs = pairs.map(|(letter, other)| pair(spread, horizon, baseline, letter, other));
        Self {
            schema_version: SCHEMA_VERSION,
            notice: NOTICE,
            uncertainty: baseline.made.uncertainty,
            draws: spread.draws(baseline.made.replications),
            horizon,
            sides: sides.collect(),
            pairs: pairs.collect(),
        }
    }
}

/// What is compared: an outcome at moments by one clock.
struct Asked {
    outcome: Outcome,
    clock: &'static str,
    moments: Vec<(u16, Moment)>,
}

/// All that is compared, work first; since the start of work guidance where all are guided.
fn asked(are_guided: bool) -> Vec<Asked> {
    let at = |months: &[u16], moment: fn(u16) -> Moment| {
        months.iter().map(|months| (*months, moment(*months))).collect()
    };
    let since_permit = SHOWN.into_iter().map(|outcome| Asked {
        outcome,
        clock: "permit",
        moments: at(&TABLE_MONTHS, Moment::SincePermit),
    });
    let since_exit = RETURNS.into_iter().map(|outcome| Asked {
        outcome,
        clock: "benefit-exit",
        moments: at(&RETURN_MONTHS, Moment::SinceExit),
    });
    let since_guidance = WORK.into_iter().filter(|_| are_guided).map(|outcome| Asked {
        outcome,
        clock: WORK_GUIDANCE,
        moments: at(&GUIDED_MONTHS, Moment::SinceGuidance),
    });
    since_permit.chain(since_guidance).chain(since_exit).collect()
}

/// Whether a run was long enough; whether exits are old enough is looked at one by one.
fn is_reached(tables: &[Table], moment: Moment) -> bool {
    tables.first().is_some_and(|table| match moment {
        Moment::SinceExit(months) => table.weeks() > weeks_of_months(f64::from(months)),
        _ => table.reaches(moment),
    })
}

/// The sub-groups that both sides have people in: a side without routes has nobody to hold against those of
/// the other.
fn groups_of_both(baseline: &Worlds, other: &Worlds) -> Vec<Group> {
    let theirs = told_groups(&other.tables);
    let of_both = told_groups(&baseline.tables).into_iter().filter(|group| theirs.contains(group));
    of_both.cloned().collect()
}

fn pair(
    spread: Spread,
    horizon: Option<u16>,
    baseline: &Worlds,
    letter: char,
    other: &Against,
) -> Pair {
    let groups = groups_of_both(baseline, &other.worlds);
    let mut lines = Vec::new();
    // One more than the levers: the last is the rest.
    let mut levers: Vec<Carried> = other
        .levers
        .iter()
        .map(|one| (Some(one.lever.clone()), one.keys.clone()))
        .chain((!other.levers.is_empty()).then(|| (None, Vec::new())))
        .map(|(lever, keys)| Carried { lever, keys, lines: Vec::new() })
        .collect();
    let is_guided = |tables: &[Table]| {
        let moment = Moment::SinceGuidance(GUIDED_HORIZON);
        let plan = tables.first().map(Table::plan);
        plan.is_some_and(|plan| plan.moments().any(|(one, _)| one == moment))
    };
    let are_guided = is_guided(&baseline.tables) && is_guided(&other.worlds.tables);
    for Asked { outcome, clock, moments } in asked(are_guided) {
        for group in &groups {
            let name = || group.name.clone();
            let mut cells = Vec::new();
            let mut carried: Vec<Vec<CarriedCell>> = vec![Vec::new(); levers.len()];
            for &(months, moment) in &moments {
                let shares = |tables: &[Table]| Shares::of(tables, moment, group.filter, outcome);
                let (mine, theirs) = (shares(&other.worlds.tables), shares(&baseline.tables));
                let reached = is_reached(&other.worlds.tables, moment)
                    && is_reached(&baseline.tables, moment);
                cells.push(PairCell::of(spread, wanted(outcome), months, reached, &theirs, &mine));
                if reached {
                    let without: Vec<Shares> =
                        other.levers.iter().map(|lever| shares(&lever.tables)).collect();
                    let found = CarriedCell::of_all(spread, months, &theirs, &mine, &without);
                    for (cells, cell) in carried.iter_mut().zip(found) {
                        cells.push(cell);
                    }
                }
            }
            let wanted = wanted(outcome);
            lines.push(PairLine { outcome: outcome.name(), wanted, group: name(), clock, cells });
            for (lever, cells) in levers.iter_mut().zip(carried) {
                let outcome = outcome.name();
                lever.lines.push(CarriedLine { outcome, group: name(), clock, cells });
            }
        }
    }
    let saved = match (spread, horizon, groups.first()) {
        (Spread::Luck, Some(months), Some(all)) => WORK
            .into_iter()
            .filter_map(|outcome| {
                let shares = |tables: &[Table]| {
                    Shares::of(tables, Moment::SincePermit(months), all.filter, outcome)
                };
                let sides = shares(&baseline.tables).both(&shares(&other.worlds.tables));
                let saving = saving(&sides)?;
                let [low, high] = saving.interval.map(figure);
                Some(Saved { outcome: outcome.name(), ratio: figure(saving.ratio), low, high })
            })
            .collect(),
        _ => Vec::new(),
    };
    let (differing, published) = (other.differing.clone(), other.published.clone());
    let everyone = groups.first().map(|group| group.filter);
    let otherwise = everyone.map_or_else(Vec::new, |filter| {
        other.dropped.iter().map(|one| Otherwise::of(spread, are_guided, filter, one)).collect()
    });
    let ledger = match (&baseline.books, &other.worlds.books) {
        (Some(theirs), Some(mine)) => Paired::of(spread, theirs, mine),
        _ => None,
    };
    let positive_health = positive::lines(spread, baseline, &other.worlds);
    let (participation_ladder, piezo_phases) = standings::lines(spread, baseline, &other.worlds);
    let (baseline, other) = ('A', letter);
    Pair {
        baseline,
        other,
        differing,
        published,
        lines,
        levers,
        otherwise,
        saved,
        ledger,
        positive_health,
        participation_ladder,
        piezo_phases,
    }
}
