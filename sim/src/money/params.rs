//! The numbers of money.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, Series, ThemeReader};

use crate::kernel::Switches;
use crate::kernel::week::MINUTES_PER_HOUR;

/// The numbers of this room; amounts in euro a month, rates per week.
#[derive(Resource, Clone, Debug)]
pub struct MoneyParams {
    pub(super) norm_single: Series,
    pub(super) norm_couple: Series,
    pub(super) disregard: f32,
    pub(super) disregard_most: Series,
    /// For how long earnings are disregarded for everyone [weeks].
    pub(super) disregard_lasts: i32,
    pub(super) disregard_parent: f32,
    pub(super) disregard_parent_most: Series,
    pub(super) decision_least: i32,
    pub(super) decision_most: i32,
    pub(super) insurance: f32,
    pub(super) leave_rate: f32,
    pub(super) away_weeks: f32,
    pub(super) debt_start: f32,
    pub(super) debt_mean: f32,
    pub(super) debt_spread: f32,
    pub(super) debt_rate_start: f32,
    pub(super) debt_start_weeks: i32,
    pub(super) debt_at_exit: f32,
    pub(super) debt_fined: f32,
    pub(super) pays_off: f32,
    /// How much faster a debt is paid off without bijstand.
    pub(super) pays_off_faster: f32,
    /// From being sent on until help with debts begins [weeks], and how much faster it goes with it.
    pub(super) help_wait: i32,
    pub(super) help_faster: f32,
    /// For how long bills are paid out of the benefit [weeks], and what is left of new debts then.
    pub(super) relief_weeks: i32,
    pub(super) relief_left: f32,
    /// What is left of new debts until the first payment where there is an advance.
    pub(super) advance_left: f32,
    /// How long a measure withholds [weeks], and how much longer when repeated so soon [weeks].
    pub(super) measure_weeks: f32,
    pub(super) measure_repeated: f32,
    pub(super) measure_within: i32,
    /// What a measure withholds where debts after it were stated [share]; nothing is withheld off P-65.
    pub(super) measure_usual: f32,
    pub(super) withholds: bool,
    pub(super) basics_matters: u8,
    pub(super) basics_solved: f32,
    pub(super) basics_helped: f32,
    pub(super) basics_hinder: f32,
    /// What helping with all of them takes of a klantmanager [minutes].
    pub(crate) basics_minutes: f32,
    /// Every household is looked at again at least this often [weeks].
    pub(super) review_weeks: i32,
}

impl MoneyParams {
    /// What unemployment insurance pays after a last wage, in the unit of that wage.
    #[must_use]
    pub fn insured(&self, last_wage: f32) -> f32 {
        self.insurance * last_wage
    }

    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let debt = |value: f64| switches.keep("R-42", value as f32, 0.0);
        Ok(Self {
            norm_single: from.series("money.norm.single", Quantity::EurosPerMonth)?,
            norm_couple: from.series("money.norm.couple", Quantity::EurosPerMonth)?,
            disregard: from.share("money.disregard.share")? as f32,
            disregard_most: from.series("money.disregard.most", Quantity::EurosPerMonth)?,
            disregard_lasts: from.weeks("money.disregard.lasts")? as i32,
            disregard_parent: from.share("money.disregard.parent")? as f32,
            disregard_parent_most: from
                .series("money.disregard.parent-most", Quantity::EurosPerMonth)?,
            decision_least: from.weeks("money.decision.least")? as i32,
            decision_most: from.weeks("money.decision.most")? as i32,
            insurance: switches.keep(
                "R-27",
                from.share("money.insurance.replacement")? as f32,
                0.0,
            ),
            leave_rate: switches.keep("P-47", from.rate("money.leave.rate")? as f32, 0.0),
            away_weeks: from.weeks("money.leave.away")? as f32,
            debt_start: debt(from.share("money.debt.at-start")?),
            debt_mean: from.number("money.debt.mean", Quantity::Euros)? as f32,
            debt_spread: from.number("money.debt.spread", Quantity::LogRatio)? as f32,
            debt_rate_start: debt(from.rate("money.debt.first-months")?),
            debt_start_weeks: from.weeks("money.debt.first-months-last")? as i32,
            debt_at_exit: debt(from.share("money.debt.at-exit")?),
            debt_fined: switches.keep("R-38", debt(from.share("money.debt.after-measure")?), 0.0),
            pays_off: from.number("money.debt.pays-off", Quantity::EurosPerMonth)? as f32,
            pays_off_faster: from.ratio("money.debt.pays-off-faster")? as f32,
            help_wait: from.weeks("money.debt.help-wait")? as i32,
            help_faster: from.ratio("money.debt.help-faster")? as f32,
            relief_weeks: from.weeks("money.relief.lasts")? as i32,
            relief_left: switches.keep("P-11", from.ratio("money.relief.left")? as f32, 1.0),
            advance_left: switches.keep("S-166", from.ratio("money.advance.left")? as f32, 1.0),
            measure_weeks: from.weeks("money.measure.lasts")? as f32,
            measure_repeated: from.ratio("money.measure.repeated")? as f32,
            measure_within: from.weeks("money.measure.repeated-within")? as i32,
            measure_usual: from.share("money.measure.usual")? as f32,
            withholds: switches.is_on("P-65"),
            basics_matters: from.number("money.basics.matters", Quantity::Count)? as u8,
            basics_solved: from.rate("money.basics.solved")? as f32,
            basics_helped: from.ratio("money.basics.helped")? as f32,
            basics_hinder: switches.keep("S-163", from.share("money.basics.hinders")? as f32, 0.0),
            basics_minutes: (from.number("money.basics.minutes", Quantity::Hours)?
                * MINUTES_PER_HOUR) as f32,
            review_weeks: from.weeks("money.review.every")? as i32,
        })
    }
}
