//! What happens to people, felt.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;
use std::collections::BTreeSet;

use crate::education::EducationHappening;
use crate::health::Mind;
use crate::health::latent::Latent;
use crate::health::params::HealthParams;
use crate::household::{Home, HouseholdHappening};
use crate::kernel::{People, Row, Told, Week};
use crate::labour::LabourHappening;
use crate::law::LawHappening;
use crate::money::MoneyHappening;

/// What other rooms tell that touches the mind.
#[derive(SystemParam)]
pub(crate) struct News<'w, 's> {
    household: MessageReader<'w, 's, Told<HouseholdHappening>>,
    labour: MessageReader<'w, 's, Told<LabourHappening>>,
    education: MessageReader<'w, 's, Told<EducationHappening>>,
    law: MessageReader<'w, 's, Told<LawHappening>>,
    money: MessageReader<'w, 's, Told<MoneyHappening>>,
}

/// Pushes the mind by what happened, and notes for whom things have just settled.
pub(crate) fn feel_events(
    mut news: News,
    mut persons: Query<(&Home, &mut Mind, &mut Latent)>,
    people: Res<People>,
    params: Res<HealthParams>,
    week: Res<Week>,
) {
    let settled = week.plus(params.settled_weeks);
    let mut feel = |row: Row, push: f32, settles: bool| {
        // Those who have died since are passed over.
        let Ok((_, mut mind, mut latent)) = persons.get_mut(people.entity(row)) else {
            return;
        };
        mind.level += push;
        if settles {
            latent.settled_until = settled;
        }
    };
    for told in news.labour.read() {
        match told.what {
            LabourHappening::JobBegan { .. } => feel(told.row, params.job_relief, true),
            LabourHappening::JobEnded { .. } => feel(told.row, -params.job_lost_shock, false),
            _ => {}
        }
    }
    for told in news.education.read() {
        if matches!(told.what, EducationHappening::Enrolled { .. }) {
            feel(told.row, 0.0, true);
        }
    }
    for told in news.law.read() {
        if matches!(told.what, LawHappening::ExamPassed { .. }) {
            feel(told.row, 0.0, true);
        }
    }
    // A household feels together; once, however many of its adults were told.
    let [mut relieved, mut in_debt, mut bereaved] = [const { BTreeSet::new() }; 3];
    for told in news.household.read() {
        match told.what {
            HouseholdHappening::FamilyCame { .. } => {
                relieved.insert(told.row);
            }
            HouseholdHappening::Widowed => {
                bereaved.insert(told.row);
            }
            _ => {}
        }
    }
    for told in news.money.read() {
        if matches!(told.what, MoneyHappening::DebtArose { .. }) {
            in_debt.insert(told.row);
        }
    }
    let pushes = [
        (relieved, params.family_relief),
        (in_debt, -params.debt_shock),
        (bereaved, -params.bereaved_shock),
    ];
    for (rows, push) in pushes {
        let mut touched = rows.clone();
        for &row in &rows {
            touched.extend(persons.get(people.entity(row)).ok().and_then(|one| one.0.partner()));
        }
        for row in touched {
            if let Ok(mut one) = persons.get_mut(people.entity(row)) {
                one.1.level += push;
            }
        }
    }
}
