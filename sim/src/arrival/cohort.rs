//! Which people a world is asked to hold.

use bevy_ecs::prelude::*;
use std::collections::BTreeSet;

use crate::kernel::{SimError, Week};

/// A cohort: how many adults get a permit in which period, in which municipality.
#[derive(Resource, Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Adults with a permit in the period, followers not counted [count].
    pub persons: u32,
    /// The municipality's code, part of every name.
    pub municipality: u16,
    /// The year whose composition holds.
    pub permit_year: i16,
    /// The first week with permits.
    pub from: Week,
    /// The first week after the permits.
    pub to: Week,
    /// Households left out, by number: everyone else must live the same life without them.
    pub left_out: BTreeSet<u32>,
}

impl Cohort {
    /// The cohort of a calendar year in one municipality.
    #[must_use]
    pub fn of_year(persons: u32, permit_year: i16) -> Self {
        Self {
            persons,
            municipality: 1,
            permit_year,
            from: Week::of(jiff::civil::date(permit_year, 1, 1)).plus(1),
            to: Week::of(jiff::civil::date(permit_year.saturating_add(1), 1, 1)).plus(1),
            left_out: BTreeSet::new(),
        }
    }

    /// Refuses a cohort that cannot be drawn.
    ///
    /// # Errors
    /// [`SimError::Cohort`] without people or with a period that ends before it begins.
    pub fn check(&self) -> Result<(), SimError> {
        let what = if self.persons == 0 {
            "it has no people".to_owned()
        } else if self.persons > 1 << 28 {
            format!("{} people are more than a world can name", self.persons)
        } else if self.from >= self.to {
            "its permits end before they begin".to_owned()
        } else if u16::try_from(self.from.0).is_err() {
            format!("a permit on {} lies outside the calendar", self.from.monday())
        } else {
            return Ok(());
        };
        Err(SimError::Cohort { what })
    }
}
