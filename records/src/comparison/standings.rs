//! Where people of both sides stand, the same time after the permit: participatieladder and phases of Piëzo.

use klantreis_sim::journey::ladder::PiezoPhase;
use serde::Serialize;

use super::cells::{PairCell, Shares};
use super::paired::{Spread, Wanted};
use super::{Pair, Worlds, groups_of_both, is_reached};
use crate::statistics::{Moment, Ratio, Standings, VIEW_MONTHS, rungs_of, standard};

/// A rung or a phase in one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StandingLine {
    /// Which.
    pub place: &'static str,
    /// The group.
    pub group: String,
    /// How many of both sides stand there, and their difference.
    #[serde(flatten)]
    pub cell: PairCell,
}

/// The rungs of the ladder and the phases in all sub-groups, everyone first; nothing where nobody looked.
pub(super) fn lines(
    spread: Spread,
    baseline: &Worlds,
    other: &Worlds,
) -> (Vec<StandingLine>, Vec<StandingLine>) {
    let (mut ladder, mut phases) = (Vec::new(), Vec::new());
    if baseline.views.is_empty() || other.views.is_empty() {
        return (ladder, phases);
    }
    let moment = Moment::SincePermit(VIEW_MONTHS);
    let reached = is_reached(&baseline.tables, moment) && is_reached(&other.tables, moment);
    let told = groups_of_both(baseline, other);
    let groups = standard();
    let cell = |group: usize, ratio: &dyn Fn(&Standings) -> Ratio| {
        let [theirs, mine] = [baseline, other].map(|worlds| {
            let counts = worlds.views.iter().map(|views| ratio(&views[group].standings));
            Shares::of_counts(&counts.collect::<Vec<_>>(), 1)
        });
        // Where somebody stands is no more wished for than where others do: for some a lower rung is the end.
        PairCell::of(spread, Wanted::Neither, VIEW_MONTHS, reached, &theirs, &mine)
    };
    let all = || baseline.views.iter().chain(&other.views).flatten().map(|views| &views.standings);
    let groups = groups.iter().enumerate().filter(|(_, group)| told.contains(group));
    for (at, group) in groups {
        let group = &group.name;
        ladder.extend(rungs_of(all()).map(|(place, rung)| {
            let cell = cell(at, &|counted| counted.on(rung));
            StandingLine { place, group: group.clone(), cell }
        }));
        phases.extend(PiezoPhase::ALL.map(|(place, phase)| {
            let cell = cell(at, &|counted| counted.within(phase));
            StandingLine { place, group: group.clone(), cell }
        }));
    }
    (ladder, phases)
}

impl Pair {
    /// The rungs of the ladder and the phases, for everyone; nothing where the runs did not reach them.
    #[must_use]
    pub fn standings(&self) -> [Vec<&StandingLine>; 2] {
        let is_told = |line: &&StandingLine| line.group == "all" && line.cell.reached;
        [&self.participation_ladder, &self.piezo_phases]
            .map(|lines| lines.iter().filter(is_told).collect())
    }
}
