//! What becomes of a household's bijstand and debts when a couple parts.

use bevy_ecs::prelude::*;

use super::components::{Bijstand, Debt};
use crate::arrival::Belongs;
use crate::household::{Home, HouseholdHappening};
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
        let (came_with, home) = persons.get(people.entity(told.row))?;
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
