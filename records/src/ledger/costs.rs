//! The numbers of a ledger: what things cost, and on what terms amounts are added up.

use klantreis_evidence::{Catalogue, EvidenceError, Quantity, Series};
use klantreis_sim::kernel::week::{MINUTES_PER_HOUR, WEEKS_PER_MONTH};

const MONTHS_PER_YEAR: f64 = 12.0;

/// What is stated beside every ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// How much less an amount counts for each year that it comes later [1/year].
    pub discount: f64,
    /// What one study says that each euro yields [ratio].
    pub reported: f64,
}

/// What things cost, in euro of one year.
#[derive(Clone, Debug)]
pub struct Costs {
    /// The level of prices by date [ratio].
    pub(super) level: Series,
    /// A full-time klantmanager [euro/week].
    pub(super) klantmanager: f64,
    /// A full-time jobhunter [euro/week].
    pub(super) jobhunter: f64,
    /// An interpreter, for each minute of a contact [euro/minute].
    pub(super) interpreter: f64,
    /// Spoken lessons [euro/hour].
    pub(super) lesson: f64,
    /// The course of inburgering [euro/hour].
    pub(super) course: f64,
    /// Childcare, as far as it is public money [euro/hour].
    pub(super) childcare: f64,
    /// Childcare, as far as parents pay it themselves [euro/hour].
    pub(super) own_part: f64,
    /// Paying the bills of a household out of its benefit [euro/week].
    pub(super) relief: f64,
    /// The own risk that a treatment uses up [euro].
    pub(super) own_risk: f64,
    /// Interpreters in a treatment [euro].
    pub(super) care_interpreter: f64,
    /// Study finance [euro/week].
    pub(super) study_finance: f64,
    /// Taxes, premiums and charges for each euro of net wage [ratio].
    pub(super) tax: f64,
    /// How much less an amount counts for each week that it comes later [1/week].
    pub(super) discount: f64,
    reported: f64,
}

impl Costs {
    /// The theme of these numbers; they are read once, since a ledger has one price list.
    pub const THEME: &'static str = "costs";

    /// Reads the costs of a catalogue.
    ///
    /// # Errors
    /// [`EvidenceError`] when one is missing, doubtful or read by nobody.
    pub fn read(catalogue: &Catalogue) -> Result<Self, EvidenceError> {
        let mut from = catalogue.theme(Self::THEME)?;
        let week = from.hours_per_week("costs.klantmanager.week")?;
        let mut hour = |id: &str| from.number(id, Quantity::EurosPerHour);
        let klantmanager = week * hour("costs.klantmanager.hour")?;
        let jobhunter = week * hour("costs.jobhunter.hour")?;
        let (interpreter, childcare) =
            (hour("costs.interpreter.hour")?, hour("costs.childcare.hour")?);
        let (lesson, course) = (hour("costs.lesson.hour")?, hour("costs.course.hour")?);
        let a_month = from.number("costs.study-finance.amount", Quantity::EurosPerMonth)?;
        let relief = from.number("costs.relief.month", Quantity::EurosPerMonth)?;
        let public = from.share("costs.childcare.public")?;
        let costs = Self {
            level: from.series("costs.prices.level", Quantity::Ratio)?,
            klantmanager,
            jobhunter,
            interpreter: interpreter * from.share("costs.interpreter.part")? / MINUTES_PER_HOUR,
            lesson,
            course,
            childcare: childcare * public,
            own_risk: from.number("costs.care.own-risk", Quantity::Euros)?,
            care_interpreter: interpreter * from.number("costs.care.hours", Quantity::Hours)?,
            own_part: childcare * (1.0 - public),
            relief: relief / WEEKS_PER_MONTH,
            study_finance: a_month / WEEKS_PER_MONTH,
            tax: from.ratio("costs.tax.wage")?,
            discount: from.rate("costs.discount.rate")?,
            reported: from.ratio("costs.reported.yield")?,
        };
        from.finish()?;
        Ok(costs)
    }

    /// What is stated beside a ledger.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms {
            discount: self.discount * MONTHS_PER_YEAR * WEEKS_PER_MONTH,
            reported: self.reported,
        }
    }
}
