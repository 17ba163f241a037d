//! The numbers of plans, hopes, and what a klantmanager gets to know.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, ThemeReader};

use crate::kernel::Switches;
use crate::kernel::week::MINUTES_PER_HOUR;

/// What is hoped for at the start, and what adjusting it costs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hopes {
    pub(super) gap: [f32; 3],
    pub(super) gap_age: f32,
    pub(super) gap_spread: f32,
    pub(super) age_from: f32,
    /// What of the gap each way of [`super::Path`] closes [share].
    pub(crate) closes: [f32; 3],
    /// What of the loss each way brings [share].
    pub(crate) loses: [f32; 3],
    pub(crate) later: f32,
    pub(crate) older: f32,
    pub(crate) older_from: f32,
    pub(crate) tested: f32,
    pub(super) acceptance: f32,
    pub(super) usual: f32,
}

impl Hopes {
    /// How much more often work is accepted than with hopes as usual (S-98) [log-ratio].
    pub(crate) fn opens(&self, ambition: &super::Ambition) -> f32 {
        self.acceptance * (ambition.gap() - self.usual)
    }
}

/// What a klantmanager gets to know of a client's life.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Knowing {
    /// Minutes of an intake after which a first part of e is left unknown [minutes].
    pub(crate) scale: f32,
    pub(crate) tires: f32,
    pub(crate) tired: f32,
    pub(crate) prior: f32,
    pub(crate) handed_over: f32,
    pub(crate) misunderstood: f32,
    pub(crate) joint: f32,
    pub(crate) talk: f32,
    pub(crate) home_visit: f32,
    pub(crate) hidden: f32,
    pub(crate) kept_cold: f32,
    pub(crate) kept_warm: f32,
    /// What stands for all of this where breadth makes no difference [share].
    pub(crate) plain: Option<f32>,
}

/// When an agreed step is done, beside what makes a client come [log-ratio].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stepping {
    pub(crate) base: f32,
    pub(crate) fit: f32,
    pub(crate) ownership: f32,
    pub(crate) aligned: f32,
}

/// The numbers of this room.
#[derive(Resource, Clone, Copy, Debug)]
pub struct PlanParams {
    pub(super) term: f32,
    pub(crate) hopes: Hopes,
    pub(crate) knowing: Knowing,
    pub(crate) stepping: Stepping,
}

impl PlanParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            term: from.weeks("plan.term.law")? as f32,
            hopes: read_hopes(from, switches)?,
            knowing: read_knowing(from, switches)?,
            stepping: Stepping {
                base: from.log_ratio("plan.step.base")? as f32,
                fit: switches.keep("S-46", from.log_ratio("plan.step.fit")? as f32, 0.0),
                ownership: switches.keep(
                    "S-67",
                    from.log_ratio("plan.step.ownership")? as f32,
                    0.0,
                ),
                aligned: switches.keep("S-91", from.log_ratio("plan.step.aligned")? as f32, 0.0),
            },
        })
    }
}

fn read_hopes(from: &mut ThemeReader, switches: &Switches) -> Result<Hopes, EvidenceError> {
    let loses = if switches.is_on("S-96") { 1.0 } else { 0.0 };
    Ok(Hopes {
        gap: [
            from.level("plan.gap.primary")? as f32,
            from.level("plan.gap.secondary")? as f32,
            from.level("plan.gap.tertiary")? as f32,
        ],
        gap_age: from.level("plan.gap.decade")? as f32,
        gap_spread: from.level("plan.gap.spread")? as f32,
        age_from: from.years("plan.gap.age-from")? as f32,
        closes: [0.0, from.share("plan.closes.broodbaan")? as f32, 1.0],
        loses: [0.0, loses * from.share("plan.loses.broodbaan")? as f32, loses],
        later: switches.keep("S-97", from.ratio("plan.loses.later")? as f32, 0.0),
        older: switches.keep("S-102", from.ratio("plan.loses.older")? as f32, 0.0),
        older_from: from.years("plan.loses.older-from")? as f32,
        tested: switches.keep("S-108", from.share("plan.closes.talk")? as f32, 0.0),
        acceptance: switches.keep("S-98", from.log_ratio("plan.acceptance.level")? as f32, 0.0),
        usual: from.level("plan.acceptance.usual")? as f32,
    })
}

fn read_knowing(from: &mut ThemeReader, switches: &Switches) -> Result<Knowing, EvidenceError> {
    let mut share = |name: &str| -> Result<f32, EvidenceError> {
        Ok(from.share(&format!("plan.known.{name}"))? as f32)
    };
    let (tired, prior, handed_over) = (share("tired")?, share("prior")?, share("handed-over")?);
    let (talk, home_visit, hidden) = (share("talk")?, share("home-visit")?, share("hidden")?);
    let (kept_cold, kept_warm) = (share("kept-cold")?, share("kept-warm")?);
    let (misunderstood, plain) = (share("misunderstood")?, share("plain")?);
    Ok(Knowing {
        scale: (from.hours("plan.known.scale")? * MINUTES_PER_HOUR) as f32,
        tires: (from.hours("plan.known.tires")? * MINUTES_PER_HOUR) as f32,
        tired: switches.keep("S-50", tired, 1.0),
        prior: switches.keep("S-45", prior, 0.0),
        handed_over,
        misunderstood: switches.keep("S-48", misunderstood, 1.0),
        joint: switches.keep("S-65", from.ratio("plan.known.joint")? as f32, 1.0),
        talk,
        home_visit: switches.keep("S-196", home_visit, talk),
        hidden: switches.keep("S-47", hidden, 0.0),
        kept_cold: switches.keep("S-192", kept_cold, 1.0),
        kept_warm: switches.keep("S-192", kept_warm, 1.0),
        plain: (!switches.is_on("S-46")).then_some(plain),
    })
}
