//! What other rooms do to the mind, where a scenario has them.

use bevy_ecs::prelude::*;

use crate::health::{Lifted, Mind};
use crate::kernel::People;

/// Takes over what lifted or pressed minds; nothing comes where there are no offers.
pub(crate) fn take_lifts(
    mut lifted: MessageReader<Lifted>,
    mut minds: Query<&mut Mind>,
    people: Res<People>,
) {
    for lift in lifted.read() {
        let Ok(mut mind) = minds.get_mut(people.entity(lift.row)) else { continue };
        mind.level += lift.by;
    }
}
