//! Which cells of a pair are told together: those of one clock.

use klantreis_evidence::Outcome;

use super::{GUIDED_HORIZON, Pair, PairCell, WORK, WORK_GUIDANCE};

/// The clocks by which work is told, the one of guidance first.
pub const CLOCKS: [&str; 2] = [WORK_GUIDANCE, "permit"];

/// Cells so many months by one clock.
#[derive(Clone, Debug, PartialEq)]
pub struct ByClock<'a> {
    /// What months are counted from.
    pub clock: &'static str,
    /// How many [months].
    pub months: u16,
    /// Whole differences, by outcome.
    pub cells: Vec<(Outcome, &'a PairCell)>,
}

impl Pair {
    /// Work in short, clock by clock: what was reached since work guidance began, where people are
    /// guided, and all that is known at the horizon since the permit.
    #[must_use]
    pub fn work(&self, horizon: Option<u16>) -> Vec<ByClock<'_>> {
        self.by_clock(horizon, &[Outcome::EverWorked, Outcome::OffBenefit])
    }

    /// The outcomes of which is told what levers carry, clock by clock.
    #[must_use]
    pub fn carried(&self, horizon: u16) -> Vec<ByClock<'_>> {
        self.by_clock(Some(horizon), &[Outcome::EverWorked])
    }

    fn by_clock(&self, horizon: Option<u16>, of_guided: &[Outcome]) -> Vec<ByClock<'_>> {
        let guided = of_guided.iter().filter_map(|outcome| {
            let cell = self.guided(*outcome, GUIDED_HORIZON)?;
            cell.reached.then_some((*outcome, cell))
        });
        let since_permit = horizon.into_iter().flat_map(|months| {
            WORK.into_iter()
                .filter_map(move |outcome| Some((outcome, self.cell(outcome, "all", months)?)))
        });
        let [of_guidance, of_permit] = CLOCKS;
        let guided =
            ByClock { clock: of_guidance, months: GUIDED_HORIZON, cells: guided.collect() };
        let since_permit = ByClock {
            clock: of_permit,
            months: horizon.unwrap_or_default(),
            cells: since_permit.collect(),
        };
        [guided, since_permit].into_iter().filter(|one| !one.cells.is_empty()).collect()
    }
}
