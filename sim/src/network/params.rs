//! The numbers of ties.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::kernel::Switches;

/// The numbers of this room; times in weeks.
#[derive(Resource, Clone, Copy, Debug)]
pub struct NetworkParams {
    /// Ties at the start.
    pub(super) dutch: f32,
    pub(super) own: f32,
    pub(super) own_spread: f32,
    /// What brings Dutch ties: neighbours, colleagues, a volunteer; and at what level of Dutch.
    pub(super) neighbours: f32,
    pub(super) colleagues: f32,
    pub(super) volunteer: f32,
    pub(super) speaks: f32,
    /// How ties of the own group come, and how both fade.
    pub(super) own_group: f32,
    pub(super) fade: f32,
    /// What takes loneliness away, and how fast it follows.
    pub(super) by_dutch: f32,
    pub(super) by_own: f32,
    pub(super) by_partner: f32,
    pub(super) follows: f32,
    /// What loneliness does to the mind, and from what loneliness on.
    pub(super) on_mind: f32,
    pub(super) usual: f32,
    /// What Dutch ties open, beside the usual number of them.
    pub(super) on_work: f32,
    pub(super) usual_dutch: f32,
    /// The volunteer: who gets one, for how long, what is signalled and asked twice.
    pub(super) guided: f32,
    pub(super) guided_for: i32,
    pub(super) guided_wait: i32,
    pub(super) signals: f32,
    pub(super) unclear: f32,
    pub(super) repeats: f32,
}

impl NetworkParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let neighbours = from.rate("network.dutch.neighbours")? as f32;
        let on_mind = from.standard_deviations("network.loneliness.on-mind")? as f32;
        let on_work = from.log_ratio("network.dutch.on-work")? as f32;
        let signals = from.rate("network.guide.signals")? as f32;
        let repeats = from.share("network.guide.repeats")? as f32;
        let by_dutch = from.share("network.loneliness.by-dutch")? as f32;
        Ok(Self {
            dutch: from.share("network.dutch.start")? as f32,
            own: from.share("network.own.start")? as f32,
            own_spread: from.share("network.own.spread")? as f32,
            neighbours: switches.keep("S-195", neighbours, 0.0),
            colleagues: from.rate("network.dutch.colleagues")? as f32,
            volunteer: from.rate("network.dutch.volunteer")? as f32,
            speaks: from.level("network.dutch.speaks")? as f32,
            own_group: from.rate("network.own.grows")? as f32,
            fade: from.rate("network.ties.fade")? as f32,
            by_dutch,
            by_own: from.share("network.loneliness.by-own")? as f32,
            by_partner: from.share("network.loneliness.by-partner")? as f32,
            follows: from.rate("network.loneliness.follows")? as f32,
            on_mind: switches.keep("S-113", on_mind, 0.0),
            usual: from.share("network.loneliness.usual")? as f32,
            on_work: switches.keep("S-134", on_work, 0.0),
            usual_dutch: from.share("network.dutch.usual")? as f32,
            guided: from.share("network.guide.share")? as f32,
            guided_for: from.weeks("network.guide.length")? as i32,
            guided_wait: from.weeks("network.guide.wait")? as i32,
            signals: switches.keep("S-194", signals, 0.0),
            unclear: from.share("network.guide.unclear")? as f32,
            repeats: switches.keep("S-64", repeats, 0.0),
        })
    }
}
