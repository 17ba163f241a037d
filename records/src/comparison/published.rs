//! What is published of the compared scenarios, beside what was found.

use klantreis_evidence::{At, Catalogue, Clock, Fixed, Outcome, Target, Use};
use serde::Serialize;

use super::{Pair, PairCell, WORK_GUIDANCE};
use crate::manifest::Cited;
use crate::statistics::Filter;

/// A scenario of which figures are sought.
#[derive(Clone, Copy, Debug)]
pub struct Whom<'a> {
    /// Its name.
    pub scenario: &'a str,
    /// The first and the last year of its permits.
    pub permit_years: [i16; 2],
}

/// A published figure, with what may be done with it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// The target that holds it.
    pub target: String,
    /// The figure [percent].
    pub value: f64,
    /// How far off still counts as met; absent where that is not judged [percentage points].
    pub tolerance: Option<f64>,
    /// Whether it is held against the model, or shown beside it alone.
    pub is_judged: bool,
    /// Who says so.
    pub sources: Vec<Cited>,
}

/// What is published of one cell of a pair, for everyone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Published {
    /// The outcome.
    pub outcome: &'static str,
    /// What months are counted from, as in the lines of the pair.
    pub clock: &'static str,
    /// Months by that clock [months].
    pub months: u16,
    /// Of the baseline; absent where nothing is published.
    pub baseline: Option<Figure>,
    /// Of the other.
    pub other: Option<Figure>,
}

impl Published {
    /// What the targets say of either of two scenarios as a whole, in the order of the targets.
    #[must_use]
    pub fn between(catalogue: &Catalogue, baseline: Whom<'_>, other: Whom<'_>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (whom, is_baseline) in [(baseline, true), (other, false)] {
            for (outcome, clock, months, figure) in of(catalogue, whom) {
                let outcome = outcome.name();
                let is_same =
                    |one: &Self| (one.outcome, one.clock, one.months) == (outcome, clock, months);
                let place = all.iter().position(is_same).unwrap_or_else(|| {
                    all.push(Self { outcome, clock, months, baseline: None, other: None });
                    all.len() - 1
                });
                let known = &mut all[place];
                let side = if is_baseline { &mut known.baseline } else { &mut known.other };
                side.get_or_insert(figure);
            }
        }
        all
    }

    /// The figures, that of the baseline first.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.baseline.iter().chain(&self.other)
    }

    /// By how much the other exceeds the baseline; absent unless both are published [percentage points].
    #[must_use]
    pub fn difference(&self) -> Option<f64> {
        Some(self.other.as_ref()?.value - self.baseline.as_ref()?.value)
    }
}

impl Pair {
    /// What is published by a clock, each beside the cell that it belongs to, where that was reached.
    #[must_use]
    pub fn beside_published(&self, clock: &str) -> Vec<(Outcome, &Published, &PairCell)> {
        let known = self.published.iter().filter(|one| one.clock == clock);
        let beside = known.filter_map(|one| {
            let (_, outcome) = Outcome::ALL.iter().find(|(name, _)| *name == one.outcome)?;
            let cell = if clock == WORK_GUIDANCE {
                self.guided(*outcome, one.months)
            } else {
                self.cell(*outcome, "all", one.months)
            };
            cell.filter(|cell| cell.reached).map(|cell| (*outcome, one, cell))
        });
        beside.collect()
    }
}

/// The figures on everybody in a scenario, in percent, by a clock that comparisons have.
fn of<'a>(
    catalogue: &'a Catalogue,
    whom: Whom<'a>,
) -> impl Iterator<Item = (Outcome, &'static str, u16, Figure)> + 'a {
    let is_asked = move |target: &&Target| {
        target.scenario == whom.scenario && matches!(target.used_for, Use::Fit | Use::Scenario)
    };
    catalogue.targets().filter(is_asked).flat_map(move |target| {
        target.points.iter().filter_map(move |point| {
            let (clock, months) = match point.at {
                At::Months(months, Clock::Permit) => ("permit", months),
                At::Months(months, Clock::Guidance) => (WORK_GUIDANCE, months),
                _ => return None,
            };
            let years = point.population.permit_years;
            let is_whole = point.against.is_none()
                && point.unit == "percent"
                && Filter::is_everyone(&point.population)
                && years.is_none_or(|years| years == whom.permit_years);
            let value = point.value.filter(|_| is_whole)?;
            let cite = |one: &klantreis_evidence::Witness| Cited {
                id: one.id.clone(),
                at: one.at.clone(),
            };
            let is_judged = point.tolerance.is_some() && point.fixed != Some(Fixed::Reported);
            let figure = Figure {
                target: target.id.clone(),
                value,
                tolerance: point.tolerance.filter(|_| is_judged),
                is_judged,
                sources: target.sources.iter().map(cite).collect(),
            };
            Some((point.outcome, clock, months as u16, figure))
        })
    })
}
