//! The numbers of arrival.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, Series, ThemeReader};

use super::cohort::{PermitYear, first_week_of};
use super::components::{Nationality, Schooling, Tongue};
use crate::kernel::{Switches, Week};

const LABELS: [&str; 7] = ["syria", "eritrea", "afghanistan", "iraq", "iran", "turkey", "other"];
const SCHOOLING: [&str; 3] = ["none-primary", "secondary", "tertiary"];
const FIRST_YEAR: i16 = 2014;

/// What depends on nationality: starting states and dates drawn once.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Label {
    pub(crate) alone: f32,
    pub(crate) men_when_alone: f32,
    pub(crate) schooling: [f32; Schooling::ALL.len()],
    pub(crate) tongue: [f32; Tongue::ALL.len()],
    pub(crate) long_stayer: f32,
    pub(crate) network: f32,
    pub(crate) home_scale: f64,
    pub(crate) brings_family: f32,
    pub(crate) family_delay: f64,
}

/// The numbers of this room.
#[derive(Resource, Clone, Debug)]
pub struct ArrivalParams {
    pub(crate) composition: Vec<Vec<f32>>,
    pub(crate) permits: Vec<f64>,
    pub(crate) labels: [Label; Nationality::NAMES.len()],
    pub(crate) kinds: Vec<f32>,
    pub(crate) age_least: f64,
    pub(crate) age_adult: f64,
    pub(crate) age_shape: f64,
    pub(crate) age_mean: f64,
    pub(crate) age_most: f64,
    pub(crate) partner_age_gap: f32,
    pub(crate) partner_age_spread: f32,
    pub(crate) children_number: Vec<f32>,
    pub(crate) procedure_shape: f64,
    pub(crate) procedure_weeks: f64,
    pub(crate) stay_weeks: f64,
    pub(crate) stay_shape: f64,
    pub(crate) head_start: f32,
    pub(crate) home_shape: f64,
    pub(crate) home_gap: i32,
    pub(crate) home_long_stayer: f64,
    pub(crate) home_later: f64,
    pub(crate) home_crowding: Series,
    pub(crate) duty_weeks: i32,
    pub(crate) azc_start: f32,
    pub(crate) moves_per_week: f64,
    pub(crate) moves_weeks: i32,
    pub(crate) moves_most: f64,
    pub(crate) family_shape: f64,
    pub(crate) family_slowdown: f64,
    pub(crate) family_partner: f32,
    pub(crate) non_western_name: f32,
}

impl ArrivalParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let (mut composition, mut permits) = (Vec::new(), Vec::new());
        for year in FIRST_YEAR..=2023 {
            let id = format!("arrival.composition.permit-{year}");
            composition.push(narrow(&from.shares(&id, &LABELS)?));
            permits.push(from.count(&format!("arrival.permits.permit-{year}"))?);
        }
        let mut labels = [Label::default(); Nationality::NAMES.len()];
        for (label, name) in labels.iter_mut().zip(LABELS) {
            let schooling = from.shares(&format!("arrival.schooling.{name}"), &SCHOOLING)?;
            label.schooling.copy_from_slice(&narrow(&schooling));
            let tongues = Tongue::ALL.map(|(name, _)| name);
            let tongue = from.shares(&format!("arrival.tongue.{name}"), &tongues)?;
            label.tongue.copy_from_slice(&narrow(&tongue));
            label.alone = from.share(&format!("arrival.alone.{name}"))? as f32;
            label.men_when_alone = from.share(&format!("arrival.men-when-alone.{name}"))? as f32;
            label.long_stayer = from.share(&format!("arrival.long-stayer.{name}"))? as f32;
            label.network = from.standard_deviations(&format!("arrival.network.{name}"))? as f32;
            label.home_scale = from.weeks(&format!("arrival.home-scale.{name}"))?;
            label.brings_family = from.share(&format!("arrival.brings-family.{name}"))? as f32;
            label.family_delay = from.weeks(&format!("arrival.family-delay.{name}"))?;
            if !switches.is_on("R-41") {
                label.home_scale = 0.0;
            }
            label.brings_family = switches.keep("R-5", label.brings_family, 0.0);
        }
        let age_adult = from.above_nought("arrival.age.adult", Quantity::Years)?;
        Ok(Self {
            composition,
            permits,
            labels,
            kinds: narrow(&from.shares(
                "arrival.household.kind",
                &["couple-with-children", "couple", "single-parent", "other"],
            )?),
            age_least: from.years("arrival.age.least")?,
            age_adult,
            age_shape: from.number("arrival.age.shape", Quantity::Ratio)?,
            age_mean: from.years("arrival.age.mean-above-least")?,
            age_most: from.at_least(
                "arrival.age.most",
                Quantity::Years,
                ("the age of adults", age_adult),
            )?,
            partner_age_gap: from.years("arrival.partner.age-gap")? as f32,
            partner_age_spread: from.years("arrival.partner.age-spread")? as f32,
            children_number: narrow(
                &from
                    .shares("arrival.children.number", &["one", "two", "three", "four", "five"])?,
            ),
            procedure_shape: from.number("arrival.procedure.shape", Quantity::Ratio)?,
            procedure_weeks: from.weeks("arrival.procedure.mean")?,
            stay_weeks: from.weeks("arrival.long-stay.mean")?,
            stay_shape: from.number("arrival.long-stay.shape", Quantity::Ratio)?,
            head_start: switches.keep(
                "long-stayers",
                from.share("arrival.long-stay.head-start")? as f32,
                0.0,
            ),
            home_shape: from.number("arrival.home.shape", Quantity::Ratio)?,
            home_gap: from.weeks("arrival.home.after-permit")? as i32,
            home_long_stayer: from.ratio("arrival.home.long-stayer")?,
            home_later: from.ratio("arrival.home.later")?,
            home_crowding: from.series("arrival.home.crowding", Quantity::Share)?,
            duty_weeks: from.weeks("arrival.duty.after-permit")? as i32,
            azc_start: switches.keep("S-44", from.share("arrival.start.in-azc")? as f32, 1.0),
            moves_per_week: from.rate("arrival.moves.rate")?,
            moves_weeks: from.weeks("arrival.moves.counted-for")? as i32,
            moves_most: from.count("arrival.moves.most")?,
            family_shape: from.number("arrival.family.shape", Quantity::Ratio)?,
            family_slowdown: from.ratio("arrival.family.slowdown")?,
            family_partner: from.share("arrival.family.partner")? as f32,
            non_western_name: from.share("arrival.name.non-western")? as f32,
        })
    }

    /// The composition of a permit year; the nearest known year outside them.
    pub(super) fn composition_of(&self, year: i16) -> &[f32] {
        &self.composition[self.place_of(year)]
    }

    /// Permits in the weeks of a year that a cohort holds; of the nearest known year outside them [count].
    pub(super) fn permits_in(&self, held: &PermitYear) -> f64 {
        let whole = first_week_of(held.year + 1).since(first_week_of(held.year));
        self.permits[self.place_of(held.year)] * f64::from(held.weeks()) / f64::from(whole)
    }

    /// How much longer than in 2014 people wait for a home of their own, by the permit (R-41) [ratio].
    pub(super) fn home_slower(&self, permit: Week) -> f64 {
        1.0 + (self.home_later - 1.0) * self.home_crowding.at(permit.monday())
    }

    fn place_of(&self, year: i16) -> usize {
        (year - FIRST_YEAR).clamp(0, self.composition.len() as i16 - 1) as usize
    }
}

fn narrow(shares: &[f64]) -> Vec<f32> {
    shares.iter().map(|&share| share as f32).collect()
}
