//! The numbers of the household.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, ThemeReader};

use crate::kernel::Switches;

/// The numbers of this room; rates are per week, hours per week, ages in weeks.
#[derive(Resource, Clone, Copy, Debug)]
pub struct HouseholdParams {
    pub(super) birth_rate: f32,
    pub(super) birth_age_full: f32,
    pub(super) birth_age_last: f32,
    pub(super) divorce_rate: f32,
    pub(super) divorce_weeks: i32,
    pub(super) death_rate: f32,
    pub(super) death_age: f32,
    /// By how much the rate rises in ten years of age [log-ratio].
    pub(super) death_decade: f32,
    pub(super) death_woman: f32,
    pub(super) young_until: i32,
    pub(super) school_until: i32,
    pub(super) hours_young: f32,
    pub(super) hours_young_further: f32,
    pub(super) hours_school: f32,
    pub(super) hours_school_further: f32,
    pub(super) mother_share: f32,
    pub(super) childcare_obtained: f32,
    pub(super) childcare_accepted: f32,
    pub(super) childcare_accepted_paid: f32,
    pub(super) childcare_wait: f64,
    pub(super) childcare_wait_shape: f64,
    pub(super) childcare_hours: f32,
    pub(super) stress_abroad: f32,
    pub(super) stress_divorce: f32,
    /// What is left of stress where guidance is with the whole family.
    pub(super) stress_left: f32,
}

impl HouseholdParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            birth_rate: switches.keep("births", from.rate("household.births.rate")? as f32, 0.0),
            birth_age_full: from.years("household.births.full-until")? as f32,
            birth_age_last: from.years("household.births.last-age")? as f32,
            divorce_rate: from.rate("household.divorce.rate")? as f32,
            divorce_weeks: from.weeks("household.divorce.stress-lasts")? as i32,
            death_rate: switches.keep("deaths", from.rate("household.death.rate")? as f32, 0.0),
            death_age: from.years("household.death.age")? as f32,
            death_decade: from.number("household.death.decade", Quantity::LogRatio)? as f32,
            death_woman: from.ratio("household.death.woman")? as f32,
            young_until: from.weeks("household.care.young-until")? as i32,
            school_until: from.weeks("household.care.school-until")? as i32,
            hours_young: from.hours_per_week("household.care.hours-young")? as f32,
            hours_young_further: from.hours_per_week("household.care.hours-young-further")? as f32,
            hours_school: from.hours_per_week("household.care.hours-school")? as f32,
            hours_school_further: from.hours_per_week("household.care.hours-school-further")?
                as f32,
            mother_share: switches.keep(
                "S-171",
                from.share("household.care.mother-share")? as f32,
                0.5,
            ),
            childcare_obtained: switches.keep(
                "S-173",
                from.share("household.childcare.obtained")? as f32,
                0.0,
            ),
            childcare_accepted: from.share("household.childcare.accepted")? as f32,
            childcare_accepted_paid: from.share("household.childcare.accepted-paid")? as f32,
            childcare_wait: from.weeks("household.childcare.wait")?,
            childcare_wait_shape: from.number("household.childcare.wait-shape", Quantity::Ratio)?,
            childcare_hours: from.hours_per_week("household.childcare.hours")? as f32,
            stress_abroad: switches.keep(
                "S-165",
                from.share("household.stress.family-abroad")? as f32,
                0.0,
            ),
            stress_left: from.ratio("household.stress.family-based")? as f32,
            stress_divorce: switches.keep(
                "S-165",
                from.share("household.stress.divorce")? as f32,
                0.0,
            ),
        })
    }

    /// Care that the children of these ages ask for, childcare apart [hours/week].
    pub(super) fn care(&self, young: u8, school: u8) -> f32 {
        let further = |count: u8| f32::from(count.saturating_sub(1));
        let first = |count: u8| f32::from(u8::from(count > 0));
        first(young) * self.hours_young
            + further(young) * self.hours_young_further
            + first(school) * self.hours_school
            + further(school) * self.hours_school_further
    }
}
