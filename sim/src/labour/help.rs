//! What others do to a person's way to work.

use bevy_ecs::prelude::*;

use super::components::{Help, Search};
use crate::kernel::People;

/// Takes over what offers do; nothing comes where there are none.
pub(crate) fn take_help(
    mut help: MessageReader<Help>,
    mut searches: Query<&mut Search>,
    people: Res<People>,
) {
    for &given in help.read() {
        let (Help::Stands { row, .. } | Help::Ties { row, .. } | Help::Skills { row, .. }) = given;
        let Ok(mut search) = searches.get_mut(people.entity(row)) else { continue };
        match given {
            Help::Stands { opens, loses, renews, .. } => {
                (search.opened, search.loses, search.renews) = (opens, loses, renews);
            }
            Help::Ties { opens, .. } => search.tied = opens,
            Help::Skills { by, .. } => search.soft_skills += by,
        }
    }
}
