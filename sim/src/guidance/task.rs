//! What waits for a klantmanager: tasks with their urgency, form and minutes.

use crate::kernel::{PersonId, Row, Week};

/// How urgent a task is; the first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// A crisis.
    Crisis,
    /// What the law asks: intake and plan.
    Statutory,
    /// A progress talk.
    Progress,
    /// Aftercare (nazorg).
    Aftercare,
}

/// The form of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The intake.
    Intake,
    /// The talk about the plan (PIP).
    Plan,
    /// A progress talk in the office.
    Progress,
    /// By phone.
    Phone,
    /// At the client's home.
    HomeVisit,
    /// A crisis.
    Crisis,
    /// The file of a measure; the client is heard beforehand.
    Measure,
    /// With a third party at the table.
    ThreeParty,
    /// A letter; nobody has to come.
    Letter,
    /// The case is talked over with colleagues (intervisie), without the client.
    Intervisie,
}

impl Form {
    /// Its number in the diary.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// What a klantmanager can make of a talk that is due, by choice.
    pub const CHOICES: [Self; 6] = [
        Self::Progress,
        Self::Phone,
        Self::HomeVisit,
        Self::ThreeParty,
        Self::Letter,
        Self::Intervisie,
    ];

    /// Whether its form is the klantmanager's choice: intake, plan, crisis and measure have their own.
    #[must_use]
    pub fn is_free(self) -> bool {
        Self::CHOICES.contains(&self)
    }
}

/// Something to be done for a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// For whom.
    pub client: PersonId,
    /// In which row.
    pub row: Row,
    /// How urgent.
    pub urgency: Urgency,
    /// In which form.
    pub form: Form,
    /// What it takes [minutes].
    pub minutes: u32,
    /// What of it is still to be given hours [minutes].
    pub left: u32,
    /// Since when it waits.
    pub opened: Week,
}
