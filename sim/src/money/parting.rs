//! What becomes of a household's bijstand and debts when a couple parts, or its last adult dies.

use bevy_ecs::prelude::*;
use bevy_ecs::query::Allow;

use super::components::{Bijstand, Debt, MoneyHappening};
use crate::arrival::Belongs;
use crate::household::{Deceased, Home, HouseholdHappening, Members};
use crate::kernel::{People, Told, Week};

/// Carries the file over to the one who left, and halves what is owed: both are liable for it.
///
/// Bijstand that was paid to both goes on for each until the new household is reviewed, this week,
/// against the norm for one.
pub(super) fn part_files(
    mut home: MessageReader<Told<HouseholdHappening>>,
    persons: Query<(&Belongs, &Home)>,
    mut households: Query<(&mut Bijstand, &mut Debt)>,
    people: Res<People>,
    week: Res<Week>,
) -> Result {
    for told in home.read() {
        if told.what != HouseholdHappening::Divorced {
            continue;
        }
        let Ok((came_with, home)) = persons.get(people.entity(told.row)) else { continue };
        if came_with.to() == home.household() {
            continue;
        }
        let [(mut file, mut debt), (mut own_file, mut own_debt)] =
            households.get_many_mut([came_with.to(), home.household()])?;
        (file.review, debt.amount) = (*week, debt.amount / 2.0);
        (*own_file, *own_debt) = (*file, *debt);
    }
    Ok(())
}

/// Ends the bijstand of a household whose last adult died; what it owed lapses.
pub(super) fn close_files(
    mut home: MessageReader<Told<HouseholdHappening>>,
    persons: Query<&Home, Allow<Deceased>>,
    mut households: Query<(&Members, &mut Bijstand, &mut Debt)>,
    people: Res<People>,
    week: Res<Week>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    for &Told { person, row, what } in home.read() {
        if !matches!(what, HouseholdHappening::Died { .. }) {
            continue;
        }
        let home = persons.get(people.entity(row))?;
        let (members, mut bijstand, mut debt) = households.get_mut(home.household())?;
        if members.iter().next().is_some() {
            continue;
        }
        if bijstand.paid {
            let weeks = week.since(bijstand.began) as f32;
            let what = MoneyHappening::BijstandLeft { by_work: 0.0, weeks };
            told.write(Told { person, row, what });
        }
        *bijstand = Bijstand::default();
        bijstand.review = Week::NEVER;
        *debt = Debt::default();
    }
    Ok(())
}
