//! What offers fill a person's week with.

use bevy_ecs::prelude::*;

use super::components::{Activity, Engaged};
use crate::kernel::{People, Week};

/// Takes over what people do in offers; nothing comes where there are none.
///
/// Offers end it themselves, so that it has no date of its own.
pub(crate) fn take_engagements(
    mut engaged: MessageReader<Engaged>,
    mut activities: Query<&mut Activity>,
    people: Res<People>,
) -> Result {
    for now in engaged.read() {
        *activities.get_mut(people.entity(now.row))? = Activity {
            hours: now.hours,
            speaks_dutch: now.speaks_dutch,
            integrated: now.is_integrated,
            practical_lessons: now.practical_lessons,
            job_language: now.has_job_language,
            other: now.other_hours,
            is_placed: true,
            until: Week::NEVER,
            lessons_until: Week::NEVER,
            job_language_until: Week::NEVER,
        };
    }
    Ok(())
}
