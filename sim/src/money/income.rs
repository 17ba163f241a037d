//! What each person lives on this week.

use bevy_ecs::prelude::*;

use super::bijstand::Reviewed;
use super::components::{Bijstand, Income, Livelihood};
use crate::arrival::Clocks;
use crate::education::Study;
use crate::household::Members;
use crate::kernel::{People, Week};
use crate::labour::{Career, Job};

/// Writes the income of the persons whose household was reviewed.
pub(super) fn live_on(
    reviewed: Res<Reviewed>,
    households: Query<(&Members, &Bijstand)>,
    mut persons: Query<(&Clocks, &Job, &Career, &Study, &mut Income)>,
    people: Res<People>,
    week: Res<Week>,
) -> Result {
    for &household in &reviewed.0 {
        let (members, bijstand) = households.get(household)?;
        let adults = members.iter().count().max(1) as f32;
        for row in members.iter() {
            let (clocks, job, career, study, mut income) = persons.get_mut(people.entity(row))?;
            income.on_bijstand = bijstand.paid && !study.has_study_finance();
            income.off_benefit = bijstand.had && !bijstand.paid;
            income.livelihood =
                if job.is_held() && (!bijstand.paid || job.wage() >= bijstand.amount / adults) {
                    Livelihood::Work
                } else if income.on_bijstand {
                    Livelihood::Bijstand
                } else if study.has_study_finance() {
                    Livelihood::StudyFinance
                } else if career.is_insured(*week) {
                    Livelihood::Insurance
                } else if clocks.housed() > *week {
                    Livelihood::Reception
                } else {
                    Livelihood::None
                };
        }
    }
    Ok(())
}

/// Counts weeks on bijstand.
pub(super) fn count_weeks(mut persons: Query<&mut Income>) -> Result {
    for mut incomes in persons.contiguous_iter_mut()? {
        for income in incomes.bypass_change_detection() {
            income.weeks_on_bijstand += u16::from(income.on_bijstand);
        }
    }
    Ok(())
}
