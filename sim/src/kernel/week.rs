//! Weeks as numbers, and the story of one week.

#![allow(clippy::inline_always, reason = "compiled into the functions that are dispatched")]

use bevy_ecs::prelude::*;
use jiff::civil::Date;

/// The Monday that is week 0. Every date of the model lies after it.
const EPOCH: Date = jiff::civil::date(1960, 1, 4);

/// A week of the ISO calendar, counted from the week of Monday 4 January 1960 [weeks].
///
/// Half a word holds six centuries on either side; a person has some thirty of these, so that a
/// whole word would make a world a tenth larger.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week(pub i16);

impl Week {
    /// A week that never comes: the value of a date that has not happened.
    pub const NEVER: Self = Self(i16::MAX);

    /// Before every other week: the value of a date that needs no counting from.
    pub const LONG_AGO: Self = Self(i16::MIN);

    /// The week of a number, the nearest there is beyond six centuries.
    #[must_use]
    #[inline(always)]
    pub fn at(number: i32) -> Self {
        Self(number.clamp(i16::MIN.into(), i16::MAX.into()) as i16)
    }

    /// Weeks since the epoch [weeks].
    #[must_use]
    #[inline(always)]
    pub fn number(self) -> i32 {
        self.0.into()
    }

    /// The week in which a date falls.
    #[must_use]
    pub fn of(date: Date) -> Self {
        let days = (date - EPOCH).get_days();
        Self::at(days.div_euclid(7))
    }

    /// The Monday of this week; the epoch's for a week outside the calendar.
    #[must_use]
    pub fn monday(self) -> Date {
        let days = i64::from(self.0).saturating_mul(7);
        EPOCH.checked_add(jiff::Span::new().try_days(days).unwrap_or_default()).unwrap_or(EPOCH)
    }

    /// Whether this week has come, seen from `now`.
    #[must_use]
    #[inline(always)]
    pub fn is_past(self, now: Self) -> bool {
        self <= now
    }

    /// Weeks from `earlier` to this week [weeks]; centuries for [`Week::NEVER`].
    #[must_use]
    #[inline(always)]
    pub fn since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// This week and `weeks` more, [`Week::NEVER`] staying what it is.
    #[must_use]
    #[inline(always)]
    pub fn plus(self, weeks: i32) -> Self {
        if self == Self::NEVER { self } else { Self::at(self.number().saturating_add(weeks)) }
    }
}

/// The seven phases of a week, in the order in which they are lived.
///
/// Only those who are new are touched in [`Phase::Arrive`], where rooms have no order among themselves.
/// What happens in the homes and minds of those who are there stands before the agendas, so that whoever
/// parts, loses a partner or breaks down is a crisis on an agenda of the same week.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// People come in, families that follow among them; each room gives them their starting states.
    Arrive,
    /// Children are born, people die and part, care is shared, minds drift; then agendas are made.
    Plan,
    /// Contacts take place, and what was said in them is answered: places, trust, what people want.
    Meet,
    /// Lessons and ties move on.
    Live,
    /// Vacancies, applications, contracts, losses.
    Seek,
    /// Exams and terms, courses and studies, benefit and debts, steps of the klantreis.
    Turn,
    /// Facts go to the diary.
    Record,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Self; 7] =
        [Self::Arrive, Self::Plan, Self::Meet, Self::Live, Self::Seek, Self::Turn, Self::Record];
}

/// What one room does in one phase; the story of a week orders these where rooms meet.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chapter(pub Phase, pub &'static str);

/// The story of a week: for each phase the rooms that act in it, in order.
pub type Story = &'static [(Phase, &'static [&'static str])];

/// The two halves of [`Phase::Arrive`]: first people come, then every room settles its own states.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arrive {
    /// Rows are made for those who come this week.
    Come,
    /// Each room gives the newcomers their starting states.
    Settle,
}

/// Average length of a year [weeks].
pub const WEEKS_PER_YEAR: f32 = 52.177_5;

/// Length of a decade, by which effects of age are stated [years].
pub const DECADE: f32 = 10.0;

/// Average length of a month [weeks], for turning months of a report into weeks.
pub const WEEKS_PER_MONTH: f64 = 52.177_5 / 12.0;

/// Minutes in an hour.
pub const MINUTES_PER_HOUR: f64 = 60.0;

/// The number of weeks in `months` months, rounded to a whole week [weeks].
#[must_use]
pub fn weeks_of_months(months: f64) -> i32 {
    (months * WEEKS_PER_MONTH).round() as i32
}
