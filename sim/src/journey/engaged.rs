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
) {
    for now in engaged.read() {
        let Ok(mut activity) = activities.get_mut(people.entity(now.row)) else { continue };
        // What an average municipality gave goes on until the offer takes its place.
        if now.hours > 0.0 || activity.is_placed {
            activity.hours = now.hours;
            activity.speaks_dutch = now.speaks_dutch;
            activity.integrated = now.is_integrated;
            activity.is_placed = now.hours > 0.0;
        }
        activity.offered_lessons = now.practical_lessons;
        if now.has_job_language || activity.job_language_until == Week::NEVER {
            activity.job_language = now.has_job_language;
            activity.job_language_until = Week::NEVER;
        }
        activity.other = now.other_hours;
    }
}
