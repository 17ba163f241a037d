//! What volunteers change for a klantmanager.

use bevy_ecs::prelude::*;

use super::components::{Client, Repeats, Signalled};
use crate::kernel::People;
use crate::trust::Openness;

/// Takes over what volunteers signalled, and how much longer talks take beside them.
pub(super) fn hear_volunteers(
    mut signalled: MessageReader<Signalled>,
    mut repeats: MessageReader<Repeats>,
    mut clients: Query<&mut Client>,
    people: Res<People>,
) {
    for signal in signalled.read() {
        let Ok(mut client) = clients.get_mut(people.entity(signal.row)) else { continue };
        let known = &mut client.told[signal.fact as usize];
        *known = (*known).max(Openness::Partly);
    }
    for told in repeats.read() {
        let Ok(mut client) = clients.get_mut(people.entity(told.row)) else { continue };
        client.repeats = told.share;
    }
}
