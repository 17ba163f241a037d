//! How things are counted, where sources differ in their definitions.

use klantreis_evidence::{Catalogue, EvidenceError};

/// The borders that decide what counts as what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Definitions {
    /// From here a job is four fifths of full time [hours/week].
    pub four_fifths: f32,
    /// Below this a job is part-time [hours/week].
    pub part_time: f32,
    /// Unbroken time in work from which someone has ever worked [weeks].
    pub ever_worked: u16,
    /// Loneliness from which someone is often lonely [share].
    pub often_lonely: f32,
    /// From a version of a plan on file until a talk writes what was done since into a new one [weeks].
    pub plan_review: f64,
}

impl Definitions {
    /// The theme of these numbers; they are read once, since a curve has one meaning from end to end.
    pub const THEME: &'static str = "records";

    /// Reads the definitions of a catalogue.
    ///
    /// # Errors
    /// [`EvidenceError`] when one is missing, doubtful or read by nobody.
    pub fn read(catalogue: &Catalogue) -> Result<Self, EvidenceError> {
        let mut from = catalogue.theme(Self::THEME)?;
        let full_time = from.hours_per_week("records.work.full-time")?;
        let definitions = Self {
            four_fifths: (full_time * from.share("records.work.four-fifths")?) as f32,
            part_time: from.hours_per_week("records.work.part-time")? as f32,
            ever_worked: from.weeks("records.work.at-least")?.round() as u16,
            often_lonely: from.share("records.loneliness.often")? as f32,
            plan_review: from.weeks("records.plan.review")?,
        };
        from.finish()?;
        Ok(definitions)
    }
}
