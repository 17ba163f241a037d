//! What a sweep says: every cell of a grid of scenarios, held against a reference of its own panel.

mod picture;
mod tasks;

use klantreis_evidence::Outcome;
use serde::{Deserialize, Serialize};

use crate::comparison::{PairCell, Shares, Spread, Verdict, ends, wanted};
use crate::statistics::{Ratio, TRUST_PARTS};
use crate::summary::NOTICE;
pub use picture::draw;
pub use tasks::{read_tasks, write_tasks};

/// The file with the counts of every world.
pub const TASKS: &str = "tasks.csv";
/// The file with the picture.
pub const PICTURE: &str = "heatmap.svg";
/// The file that says which part of a sweep a folder holds.
pub const SHARD: &str = "shard.json";

/// What varies along one side of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// Its name.
    pub name: String,
    /// Its levels, in their order.
    pub levels: Vec<String>,
    /// The level of the reference, counted from nought; absent for an axis along which nothing is
    /// compared, so that each of its levels is a panel of its own.
    pub reference: Option<usize>,
}

/// All that decides about the figures of a sweep, beside program and evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Design {
    /// The name of the experiment.
    pub experiment: String,
    /// What it asks.
    pub question: String,
    /// The seed of all luck.
    pub seed: u64,
    /// Adults in each world [count].
    pub persons: u32,
    /// How long each world is lived [weeks].
    pub weeks: u32,
    /// How often each cell is lived [count].
    pub replications: u32,
    /// Which spread is shown: `luck`, `priors` or `both`.
    pub uncertainty: String,
    /// When outcomes are counted, since the permit [months].
    pub months: u16,
    /// The outcomes, by name.
    pub outcomes: Vec<String>,
    /// What varies; the last axis changes fastest from cell to cell.
    pub axes: Vec<Axis>,
}

impl Design {
    /// How many cells there are [count].
    #[must_use]
    pub fn cells(&self) -> usize {
        self.axes.iter().map(|axis| axis.levels.len()).product()
    }

    /// How many worlds there are: every cell in every replication [count].
    #[must_use]
    pub fn tasks(&self) -> usize {
        self.cells() * self.replications as usize
    }

    /// The levels of a cell, by axis, counted from nought.
    #[must_use]
    pub fn levels_of(&self, cell: usize) -> Vec<usize> {
        let mut rest = cell;
        let mut levels: Vec<usize> = self
            .axes
            .iter()
            .rev()
            .map(|axis| {
                let level = rest % axis.levels.len();
                rest /= axis.levels.len();
                level
            })
            .collect();
        levels.reverse();
        levels
    }

    /// The cell of levels.
    #[must_use]
    pub fn cell_of(&self, levels: &[usize]) -> usize {
        let axes = self.axes.iter().zip(levels);
        axes.fold(0, |cell, (axis, level)| cell * axis.levels.len() + level)
    }

    /// The cell that a cell is held against: the reference of its panel.
    #[must_use]
    pub fn reference_of(&self, cell: usize) -> usize {
        let mut levels = self.levels_of(cell);
        for (level, axis) in levels.iter_mut().zip(&self.axes) {
            *level = axis.reference.unwrap_or(*level);
        }
        self.cell_of(&levels)
    }

    /// The names of the levels of a cell.
    #[must_use]
    pub fn names_of(&self, cell: usize) -> Vec<&str> {
        let levels = self.levels_of(cell);
        let axes = self.axes.iter().zip(levels);
        axes.map(|(axis, level)| axis.levels[level].as_str()).collect()
    }

    /// Which spread is shown.
    fn spread(&self) -> Spread {
        let all = [Spread::Luck, Spread::Priors, Spread::Both];
        all.into_iter().find(|one| one.name() == self.uncertainty).unwrap_or(Spread::Both)
    }
}

/// One outcome of one cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// The outcome.
    pub outcome: String,
    /// Where 95% of the draws of the numbers lie: the lower end [percent].
    pub low: Option<f64>,
    /// The upper end [percent].
    pub high: Option<f64>,
    /// The cell as `other`, held against the reference of its panel as `baseline`.
    #[serde(flatten)]
    pub held: PairCell,
}

impl Found {
    /// Whether it is open which of the two is higher: the order flips within what is not known.
    #[must_use]
    pub fn flips(&self) -> bool {
        self.held.verdict == Verdict::NotDecided
    }
}

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GridCell {
    /// Its levels, by axis.
    pub levels: Vec<String>,
    /// Whether it is the reference of its panel.
    pub is_reference: bool,
    /// What was found, by outcome.
    pub outcomes: Vec<Found>,
}

/// What a sweep says, in figures: `summary.json`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sweep {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// How it was made.
    pub design: Design,
    /// Draws of the uncertain numbers, the same for every cell [count].
    pub draws: u32,
    /// The cells, the last axis fastest.
    pub cells: Vec<GridCell>,
}

impl Sweep {
    /// What the counts of all worlds say: by replication, then by cell, then by outcome.
    #[must_use]
    pub fn of(design: &Design, tasks: &[Vec<Ratio>]) -> Self {
        let spread = design.spread();
        let number = design.cells();
        let shares = |cell: usize, place: usize, outcome: Outcome| {
            let counts: Vec<Ratio> = tasks
                .iter()
                .skip(cell)
                .step_by(number)
                .map(|counts| counts.get(place).copied().unwrap_or_default())
                .collect();
            Shares::of_counts(&counts, if outcome == Outcome::Trust { TRUST_PARTS } else { 1 })
        };
        let cells = (0..number).map(|cell| {
            let reference = design.reference_of(cell);
            let found = design.outcomes.iter().enumerate().filter_map(|(place, name)| {
                let outcome = Outcome::ALL.iter().find(|(known, _)| known == name)?.1;
                let mine = shares(cell, place, outcome);
                let theirs = shares(reference, place, outcome);
                let wanted = wanted(outcome);
                let held = PairCell::of(spread, wanted, design.months, true, &theirs, &mine);
                // Of a few people even the figures say nothing.
                let known = held.other.and_then(|_| mine.spread(spread));
                let [low, high] = ends(known.and_then(|known| known.draws.or(known.luck)));
                Some(Found { outcome: name.clone(), low, high, held })
            });
            GridCell {
                levels: design.names_of(cell).into_iter().map(str::to_owned).collect(),
                is_reference: cell == reference,
                outcomes: found.collect(),
            }
        });
        Self {
            schema_version: 1,
            notice: NOTICE,
            design: design.clone(),
            draws: spread.draws(design.replications),
            cells: cells.collect(),
        }
    }

    /// The panels of the grid: for each the cells in it, row by row, and how many stand in a row.
    #[must_use]
    pub fn panels(&self) -> Vec<Panel<'_>> {
        let axes = &self.design.axes;
        let compared: Vec<usize> =
            (0..axes.len()).filter(|&at| axes[at].reference.is_some()).collect();
        let columns = compared.get(1).map_or(1, |&at| axes[at].levels.len());
        let mut panels: Vec<Panel<'_>> = Vec::new();
        for (place, cell) in self.cells.iter().enumerate() {
            let levels = self.design.levels_of(place);
            let names: Vec<&str> = (0..axes.len())
                .filter(|at| !compared.contains(at))
                .map(|at| axes[at].levels[levels[at]].as_str())
                .collect();
            // By row, then by column, wherever the axis of the panels stands among the axes.
            let order: Vec<usize> = compared.iter().map(|&at| levels[at]).collect();
            let at = panels.iter().position(|panel| panel.names == names).unwrap_or_else(|| {
                panels.push(Panel { names, columns, cells: Vec::new() });
                panels.len() - 1
            });
            panels[at].cells.push((order, cell));
        }
        for panel in &mut panels {
            panel.cells.sort_by(|one, other| one.0.cmp(&other.0));
        }
        panels
    }

    /// The axes along which cells are compared: rows, then columns.
    pub fn compared(&self) -> impl Iterator<Item = &Axis> {
        self.design.axes.iter().filter(|axis| axis.reference.is_some())
    }
}

/// A part of the grid whose cells are held against one reference.
#[derive(Clone, Debug)]
pub struct Panel<'a> {
    /// The levels that all of its cells share.
    pub names: Vec<&'a str>,
    /// How many cells stand in a row [count].
    pub columns: usize,
    /// The cells with their row and column, row by row.
    pub cells: Vec<(Vec<usize>, &'a GridCell)>,
}

/// Which outcomes a grid can show: those that are counted of everyone since the permit.
#[must_use]
pub fn can_show(outcome: Outcome) -> bool {
    outcome == Outcome::Trust || crate::summary::SHOWN.contains(&outcome)
}
