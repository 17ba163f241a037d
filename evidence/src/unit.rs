//! The closed list of units, what each measures, and how it is turned into the model's own.

/// Average length of a month [weeks].
const WEEKS_PER_MONTH: f64 = 52.177_5 / 12.0;
/// Average length of a year [weeks].
const WEEKS_PER_YEAR: f64 = 52.177_5;

/// What a number measures; numbers of one quantity are handed out in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A part of a whole, 0 to 1.
    Share,
    /// How much a part of a whole changes, -1 to 1.
    ShareChange,
    /// Events per week.
    Rate,
    /// A time in weeks.
    Weeks,
    /// An age in years.
    Years,
    /// A pure number.
    Ratio,
    /// The logarithm of a ratio, hazards or odds.
    LogRatio,
    /// A CEFR level, A0 = 0 to C1 = 5.
    Level,
    /// Standard deviations of a state.
    StandardDeviations,
    /// A whole number of things.
    Count,
    /// Hours.
    Hours,
    /// Hours per week.
    HoursPerWeek,
    /// Hours of lessons per CEFR level.
    HoursPerLevel,
    /// Full-time equivalents.
    Fte,
    /// Euro.
    Euros,
    /// Euro per month.
    EurosPerMonth,
    /// Euro per hour.
    EurosPerHour,
    /// Vacancies per unemployed person.
    Tightness,
}

impl Quantity {
    /// What such a number can be at all, in the model's own unit; no reason makes it otherwise.
    ///
    /// These are not what is likely, which is what a `range` says, but what the word can mean: a part
    /// is no more than the whole, a week has 168 hours, and time does not run backwards.
    #[must_use]
    pub fn bounds(self) -> [f64; 2] {
        const HOURS_PER_WEEK: f64 = 168.0;
        const HUNDRED_YEARS: f64 = 100.0 * WEEKS_PER_YEAR;
        match self {
            Self::Share => [0.0, 1.0],
            Self::ShareChange => [-1.0, 1.0],
            // A world is looked at by the week: what happens every hour happens all the time.
            Self::Rate | Self::HoursPerWeek => [0.0, HOURS_PER_WEEK],
            Self::Weeks => [0.0, HUNDRED_YEARS],
            Self::Years => [0.0, 150.0],
            Self::Hours | Self::HoursPerLevel => [0.0, HOURS_PER_WEEK * HUNDRED_YEARS],
            // Beyond these an exponential or a threshold is certain, and rounding takes over.
            Self::LogRatio | Self::StandardDeviations => [-20.0, 20.0],
            // Twice the six CEFR levels, so that a border can be one that nobody reaches.
            Self::Level => [-12.0, 12.0],
            Self::Count
            | Self::Fte
            | Self::Euros
            | Self::EurosPerMonth
            | Self::EurosPerHour
            | Self::Tightness => [0.0, 1e9],
            // A pure number may be a difference or a weight: only endless ones are refused.
            Self::Ratio => [f64::MIN, f64::MAX],
        }
    }
}

/// A unit as written in a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// As written.
    pub name: &'static str,
    /// What it measures.
    pub quantity: Quantity,
    /// What one of it is in the model's own unit.
    pub factor: f64,
}

const fn unit(name: &'static str, quantity: Quantity, factor: f64) -> Unit {
    Unit { name, quantity, factor }
}

/// All units there are.
pub const UNITS: &[Unit] = &[
    unit("share", Quantity::Share, 1.0),
    unit("percent", Quantity::Share, 0.01),
    unit("share-change", Quantity::ShareChange, 1.0),
    unit("1/week", Quantity::Rate, 1.0),
    unit("1/month", Quantity::Rate, 1.0 / WEEKS_PER_MONTH),
    unit("1/year", Quantity::Rate, 1.0 / WEEKS_PER_YEAR),
    unit("weeks", Quantity::Weeks, 1.0),
    unit("months", Quantity::Weeks, WEEKS_PER_MONTH),
    unit("years-duration", Quantity::Weeks, WEEKS_PER_YEAR),
    unit("years", Quantity::Years, 1.0),
    unit("ratio", Quantity::Ratio, 1.0),
    unit("log-ratio", Quantity::LogRatio, 1.0),
    unit("level", Quantity::Level, 1.0),
    unit("standard-deviations", Quantity::StandardDeviations, 1.0),
    unit("count", Quantity::Count, 1.0),
    unit("hours", Quantity::Hours, 1.0),
    unit("minutes", Quantity::Hours, 1.0 / 60.0),
    unit("hours/week", Quantity::HoursPerWeek, 1.0),
    unit("hours/level", Quantity::HoursPerLevel, 1.0),
    unit("fte", Quantity::Fte, 1.0),
    unit("euro", Quantity::Euros, 1.0),
    unit("euro/month", Quantity::EurosPerMonth, 1.0),
    unit("euro/hour", Quantity::EurosPerHour, 1.0),
    unit("vacancies/unemployed", Quantity::Tightness, 1.0),
];

impl Unit {
    /// The unit of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        UNITS.iter().find(|unit| unit.name == name).copied()
    }

    /// What a number of this unit can be at all, in this unit.
    #[must_use]
    pub fn bounds(&self) -> [f64; 2] {
        let round = |bound: f64| (bound / self.factor * 1e9).round() / 1e9;
        match self.quantity.bounds() {
            [low, high] if high < 1e15 => [round(low), round(high)],
            endless => endless,
        }
    }

    /// A number of this unit in the model's own.
    #[must_use]
    pub fn canonical(&self, value: f64) -> f64 {
        value * self.factor
    }
}
