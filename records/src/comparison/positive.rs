//! Positive health of both sides, the same time after the permit: its six dimensions by group.

use klantreis_sim::health::positive::DIMENSIONS;
use serde::Serialize;

use super::cells::{PairCell, Shares};
use super::paired::{Spread, Wanted};
use super::{Pair, Worlds, groups_of_both, is_reached};
use crate::statistics::{Moment, POSITIVE_PARTS, Ratio, VIEW_MONTHS, Views, standard};

/// The groups of which a page shows the dimensions beside those of everyone.
pub const POSITIVE_GROUPS: [&str; 4] = ["women", "men", "young-child", "no-young-child"];

/// A dimension of positive health in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PositiveLine {
    /// Which.
    pub dimension: &'static str,
    /// The group.
    pub group: String,
    /// Both sides, of all one could wish for, and their difference.
    #[serde(flatten)]
    pub cell: PairCell,
}

/// The dimensions in all sub-groups, everyone first; nothing where they were not looked at.
pub(super) fn lines(spread: Spread, baseline: &Worlds, other: &Worlds) -> Vec<PositiveLine> {
    if baseline.views.is_empty() || other.views.is_empty() {
        return Vec::new();
    }
    let moment = Moment::SincePermit(VIEW_MONTHS);
    let reached = is_reached(&baseline.tables, moment) && is_reached(&other.tables, moment);
    let mut lines = Vec::new();
    let told = groups_of_both(baseline, other);
    let groups = standard().into_iter().enumerate().filter(|(_, group)| told.contains(group));
    for (place, group) in groups {
        for (dimension, name) in DIMENSIONS.into_iter().enumerate() {
            let shares = |worlds: &Worlds| {
                let of = |views: &Vec<Views>| views[place].positive.ratio(dimension);
                let counts: Vec<Ratio> = worlds.views.iter().map(of).collect();
                Shares::of_counts(&counts, POSITIVE_PARTS as u32)
            };
            let (theirs, mine) = (shares(baseline), shares(other));
            let wanted = Wanted::More;
            let cell = PairCell::of(spread, wanted, VIEW_MONTHS, reached, &theirs, &mine);
            lines.push(PositiveLine { dimension: name, group: group.name.clone(), cell });
        }
    }
    lines
}

impl Pair {
    /// The dimensions of a group; nothing where the runs did not reach them.
    pub fn positive_of<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a PositiveLine> {
        let is_told = move |line: &&PositiveLine| line.group == group && line.cell.reached;
        self.positive_health.iter().filter(is_told)
    }
}
