//! Which people a world is asked to hold.

use bevy_ecs::prelude::*;
use std::collections::BTreeSet;

use crate::kernel::{HouseholdId, SimError, Week};

/// A cohort: how many adults get a permit in which period, in which municipality.
#[derive(Resource, Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Adults with a permit in the period, followers not counted [count].
    pub persons: u32,
    /// The municipality's code, part of every name.
    pub municipality: u16,
    /// The first and the last year whose composition holds; over several years each holds for the
    /// permits of its own.
    pub permit_years: [i16; 2],
    /// The first week with permits.
    pub from: Week,
    /// The first week after the permits.
    pub to: Week,
    /// Households left out: everyone else must live the same life without them.
    pub left_out: BTreeSet<HouseholdId>,
}

/// The permits of one year within a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermitYear {
    /// The year whose composition holds.
    pub year: i16,
    /// The first week with its permits.
    pub from: Week,
    /// The first week after them.
    pub to: Week,
}

impl PermitYear {
    /// How long its permits last [weeks].
    #[must_use]
    pub fn weeks(&self) -> i32 {
        self.to.since(self.from)
    }
}

/// The first week of a year of permits: a week belongs to the year of its Monday.
#[must_use]
pub fn first_week_of(year: i16) -> Week {
    let first = jiff::civil::date(year, 1, 1);
    let week = Week::of(first);
    if week.monday() < first { week.plus(1) } else { week }
}

impl Cohort {
    /// The cohort of a calendar year in one municipality.
    #[must_use]
    pub fn of_year(persons: u32, permit_year: i16) -> Self {
        Self {
            persons,
            municipality: 1,
            permit_years: [permit_year; 2],
            from: Week::of(jiff::civil::date(permit_year, 1, 1)).plus(1),
            to: Week::of(jiff::civil::date(permit_year.saturating_add(1), 1, 1)).plus(1),
            left_out: BTreeSet::new(),
        }
    }

    /// Whether it spans several years of permits.
    #[must_use]
    pub fn is_of_many_years(&self) -> bool {
        self.permit_years[0] < self.permit_years[1]
    }

    /// Its years of permits, the first one first; a cohort of one year has one, whatever its weeks.
    pub fn years(&self) -> impl Iterator<Item = PermitYear> + '_ {
        let [first, last] = self.permit_years;
        (first..=last).map(move |year| PermitYear {
            year,
            from: if year == first { self.from } else { first_week_of(year) },
            to: if year == last { self.to } else { first_week_of(year + 1) },
        })
    }

    /// Refuses a cohort that cannot be drawn.
    ///
    /// # Errors
    /// [`SimError::Cohort`] without people, with a period that ends before it begins, or with a year
    /// of permits that has no week in it.
    pub fn check(&self) -> Result<(), SimError> {
        let [first, last] = self.permit_years;
        let what = if self.persons == 0 {
            "it has no people".to_owned()
        } else if self.persons > 1 << 28 {
            format!("{} people are more than a world can name", self.persons)
        } else if self.from >= self.to {
            "its permits end before they begin".to_owned()
        } else if u16::try_from(self.from.0).is_err() {
            format!("a permit on {} lies outside the calendar", self.from.monday())
        } else if first > last {
            format!("its last year of permits, {last}, comes before its first, {first}")
        } else if let Some(none) = self.years().find(|year| year.from >= year.to) {
            format!("the year {} has no week among its permits", none.year)
        } else {
            return Ok(());
        };
        Err(SimError::Cohort { what })
    }
}

/// Splits persons in proportion to weights; what is left of whole persons goes to the largest
/// remainders, of equal ones to the first.
#[must_use]
pub fn split(persons: u32, weights: &[f64]) -> Vec<u32> {
    let total: f64 = weights.iter().sum();
    let exact: Vec<f64> =
        weights.iter().map(|weight| f64::from(persons) * weight / total).collect();
    let mut parts: Vec<u32> = exact.iter().map(|part| *part as u32).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&one, &other| exact[other].fract().total_cmp(&exact[one].fract()));
    let given: u32 = parts.iter().sum();
    for &place in order.iter().cycle().take((persons - given) as usize) {
        parts[place] += 1;
    }
    parts
}
