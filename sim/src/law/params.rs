//! The numbers of the law.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, Series, ThemeReader};

use super::act::Act;
use super::wi2021::Numbers;
use crate::kernel::{Switches, Week};

/// The exam, and how people go about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exam {
    /// What the exam asks for [level].
    pub(super) level: f32,
    /// How sharply it tells those above from those below [level].
    pub(super) scale: f32,
    /// How far below it people still try, with the term far away [level].
    pub(super) margin: f32,
    pub(super) first: i32,
    pub(super) interval: i32,
    /// The part of the term in which its end presses [weeks].
    pub(super) pressure: i32,
    pub(super) pressed_margin: f32,
    pub(super) pressed_interval: i32,
}

/// Chances to be exempt when the term begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exemption {
    pub(super) severely_limited: f32,
    pub(super) long_stayer: f32,
    pub(super) other: f32,
}

/// When effort in vain is enough.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dispensation {
    pub(super) hours: f32,
    pub(super) sittings: u8,
    pub(super) granted: f32,
}

/// When and by how much the term is extended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extension {
    pub(super) hours: f32,
    pub(super) granted_effort: f32,
    pub(super) granted_other: f32,
    pub(super) length: i32,
    pub(super) length_script: i32,
}

/// The rules that both acts share, with the numbers of Wi2013; times in weeks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    pub(super) term: i32,
    pub(super) new_term: i32,
    pub(super) exam: Exam,
    pub(super) exemption: Exemption,
    pub(super) dispensation: Dispensation,
    pub(super) extension: Extension,
    /// Reading below which someone is still learning to read [level].
    pub(super) still_learning_to_read: f32,
}

/// The numbers of this room.
#[derive(Resource, Clone, Debug)]
pub struct LawParams {
    under_2021: Series,
    pub(super) rules: Rules,
    pub(super) wi2021: Numbers,
}

impl LawParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        Ok(Self {
            under_2021: from.series("law.act.wi2021", Quantity::Share)?,
            wi2021: Numbers::read(from, switches)?,
            rules: Rules {
                term: weeks(from, "law.term.length")?,
                new_term: weeks(from, "law.term.length-when-overdue")?,
                exam: Exam::read(from, switches)?,
                exemption: Exemption::read(from)?,
                dispensation: Dispensation::read(from, switches)?,
                extension: Extension::read(from)?,
                still_learning_to_read: level(from, "law.reading.still-learning")?,
            },
        })
    }

    /// The act that a permit falls under.
    #[must_use]
    pub fn act(&self, permit: Week) -> Act {
        Act::of(permit, &self.under_2021)
    }
}

impl Exam {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let margin = level(from, "law.exam.margin")?;
        let interval = weeks(from, "law.exam.interval")?;
        let (pressed_margin, pressed_interval) =
            (level(from, "law.pressure.margin")?, weeks(from, "law.pressure.interval")?);
        // Without P-23 people go about the exam near the end of the term as they always do.
        let presses = switches.is_on("P-23");
        Ok(Self {
            level: level(from, "law.exam.level")?,
            scale: level(from, "law.exam.scale")?,
            margin,
            first: weeks(from, "law.exam.first")?,
            interval,
            pressure: weeks(from, "law.pressure.window")?,
            pressed_margin: if presses { pressed_margin } else { margin },
            pressed_interval: if presses { pressed_interval } else { interval },
        })
    }
}

impl Exemption {
    fn read(from: &mut ThemeReader) -> Result<Self, EvidenceError> {
        Ok(Self {
            severely_limited: from.share("law.exemption.severely-limited")? as f32,
            long_stayer: from.share("law.exemption.long-stayer")? as f32,
            other: from.share("law.exemption.other")? as f32,
        })
    }
}

impl Dispensation {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let granted = from.share("law.dispensation.granted")? as f32;
        Ok(Self {
            hours: from.hours("law.dispensation.hours")? as f32,
            sittings: from.count("law.dispensation.sittings")? as u8,
            granted: switches.keep("P-20", granted, 0.0),
        })
    }
}

impl Extension {
    fn read(from: &mut ThemeReader) -> Result<Self, EvidenceError> {
        Ok(Self {
            hours: from.hours("law.extension.hours")? as f32,
            granted_effort: from.share("law.extension.granted-effort")? as f32,
            granted_other: from.share("law.extension.granted-other")? as f32,
            length: weeks(from, "law.extension.length")?,
            length_script: weeks(from, "law.extension.length-script")?,
        })
    }
}

fn weeks(from: &mut ThemeReader, id: &str) -> Result<i32, EvidenceError> {
    Ok(from.weeks(id)?.round().max(1.0) as i32)
}

fn level(from: &mut ThemeReader, id: &str) -> Result<f32, EvidenceError> {
    Ok(from.level(id)? as f32)
}
