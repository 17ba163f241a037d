//! The numbers that hold for every offer.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::kernel::Switches;

/// The numbers of this room; times in weeks.
#[derive(Resource, Clone, Copy, Debug)]
pub struct OfferParams {
    /// Log-odds of accepting, and what wanting and its counterforces do to them.
    pub(super) accept: f32,
    pub(super) accept_slope: f32,
    /// What feeling obliged counts, against wanting.
    pub(super) accept_must: f32,
    /// How long a person waits for a place.
    pub(super) waits: i32,
    /// How often an automatic klantmanager makes an offer in a talk that has room for one.
    pub(crate) proposed: f32,
    /// How much faster people drop out of a week that is too full, and after a week not attended.
    pub(super) overload: f32,
    pub(super) missed: f32,
    /// What of the overload is left where one team plans, and where hours are flexible.
    pub(super) integrated: f32,
    pub(super) flexible: f32,
    /// What an activity brings nearer to work where nobody guides, and where somebody does.
    pub(super) unguided: f32,
    pub(super) guided: f32,
    /// What is left of a wordy offer below a level.
    pub(super) wordy: f32,
    pub(super) wordy_below: u8,
    /// Clarity at which a meeting brings all that it can.
    pub(super) clear: f32,
    pub(super) clarity_counts: bool,
    /// What of a meeting is lost for each level that hopes stand above what is within reach [share].
    pub(super) former: f32,
    pub(super) is_scarce: bool,
    pub(super) has_levels: bool,
}

impl OfferParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let unguided = from.share("offers.activity.unguided")? as f32;
        let unguided = switches.keep("S-114", unguided, 1.0);
        let overload = from.ratio("offers.drop-out.overload")? as f32;
        Ok(Self {
            accept: from.log_ratio("offers.answer.base")? as f32,
            accept_must: from.share("offers.answer.must")? as f32,
            accept_slope: from.log_ratio("offers.answer.wanting")? as f32,
            waits: from.weeks("offers.queue.longest")? as i32,
            proposed: from.share("offers.talk.proposed")? as f32,
            overload: switches.keep("S-119", overload, 1.0),
            missed: from.ratio("offers.drop-out.missed")? as f32,
            integrated: switches.keep(
                "S-120",
                from.share("offers.drop-out.integrated")? as f32,
                1.0,
            ),
            flexible: switches.keep("S-128", from.share("offers.drop-out.flexible")? as f32, 1.0),
            unguided,
            guided: switches.keep("S-116", 1.0, unguided),
            wordy: switches.keep("S-125", from.share("offers.wordy.left")? as f32, 1.0),
            wordy_below: from.level("offers.wordy.below")? as u8,
            clear: from.share("offers.meeting.clear")? as f32,
            clarity_counts: switches.is_on("S-131"),
            former: switches.keep("S-132", from.share("offers.meeting.former")? as f32, 0.0),
            is_scarce: switches.is_on("S-135"),
            has_levels: switches.is_on("S-124"),
        })
    }

    /// Whether somebody speaks enough; without S-124 nobody asks.
    pub(super) fn gate(&self, level: u8) -> u8 {
        if self.has_levels { level } else { u8::MAX }
    }
}
