//! What others do to a person's way to work.

use bevy_ecs::prelude::*;

use super::components::{Help, Search};
use crate::kernel::People;

/// Takes over what offers do; nothing comes where there are none.
pub(crate) fn take_help(
    mut help: MessageReader<Help>,
    mut searches: Query<&mut Search>,
    people: Res<People>,
) -> Result {
    for given in help.read() {
        match *given {
            Help::Stands { row, opens, loses, renews } => {
                let mut search = searches.get_mut(people.entity(row))?;
                (search.opened, search.loses, search.renews) = (opens, loses, renews);
            }
            Help::Ties { row, opens } => searches.get_mut(people.entity(row))?.tied = opens,
            Help::Skills { row, by } => {
                searches.get_mut(people.entity(row))?.soft_skills += by;
            }
        }
    }
    Ok(())
}
