//! How well a course fits whoever takes it (S-123).

use bevy_ecs::prelude::*;

use super::components::Fits;
use super::learner::Learner;
use crate::kernel::{People, maths};

/// Takes over how well courses fit; nothing comes where nobody advises.
pub(crate) fn take_fits(
    mut fits: MessageReader<Fits>,
    mut learners: Query<&mut Learner>,
    people: Res<People>,
) {
    for fit in fits.read() {
        let Ok(mut learner) = learners.get_mut(people.entity(fit.row)) else { continue };
        learner.effort = learner.own_effort * maths::exp(fit.log_ratio);
    }
}
