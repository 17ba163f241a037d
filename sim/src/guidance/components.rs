//! The file of a client, and what happens in guidance.

use bevy_ecs::prelude::*;

use super::action::{Style, Topic};
use super::social_map::SentOn;
use super::task::Urgency;
use super::team::SeatNumber;
use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};
use crate::plan::Path;
use crate::trust::{FACTS, Fact, Openness};

/// What a klantmanager has on file about a client: observed facts only -- present where there is a
/// team.
#[derive(Component, Clone, Copy, Debug)]
pub struct Client {
    pub(super) seat: Option<SeatNumber>,
    pub(super) since: Week,
    pub(super) intake: Week,
    pub(super) plan: Week,
    pub(super) last_contact: Week,
    pub(super) contacts: u16,
    pub(super) minutes: u32,
    pub(super) lately: f32,
    pub(super) missed: u8,
    pub(super) misses: u16,
    pub(super) shown: Option<f32>,
    pub(super) agreed: bool,
    pub(super) told: [Openness; FACTS],
    pub(super) cue: Option<Topic>,
    pub(super) last_style: Option<Style>,
    pub(super) crisis: bool,
    pub(super) open: Option<Urgency>,
    pub(super) repeats: f32,
    /// Minutes of this week by the skill with which they were spent [minutes].
    pub(super) this_week: f32,
    pub(super) work_guidance: Week,
    pub(super) introduced: Week,
    /// What the klantmanager knows of the client's life [share].
    pub(super) known: f32,
    pub(super) path: Path,
    pub(super) measured: Week,
    /// Where on the social map the client has been sent.
    pub(super) sent_on: SentOn,
}

impl Default for Client {
    fn default() -> Self {
        Self {
            seat: None,
            since: Week::NEVER,
            intake: Week::NEVER,
            plan: Week::NEVER,
            last_contact: Week::NEVER,
            contacts: 0,
            minutes: 0,
            lately: 0.0,
            missed: 0,
            misses: 0,
            shown: None,
            agreed: false,
            told: [Openness::Nothing; FACTS],
            cue: None,
            last_style: None,
            crisis: false,
            open: None,
            repeats: 0.0,
            this_week: 0.0,
            work_guidance: Week::NEVER,
            introduced: Week::NEVER,
            known: 0.0,
            path: Path::default(),
            measured: Week::NEVER,
            sent_on: SentOn::default(),
        }
    }
}

impl Client {
    /// Which klantmanager has the client, if any.
    #[must_use]
    pub fn seat(&self) -> Option<SeatNumber> {
        self.seat
    }
    /// The week of the intake; [`Week::NEVER`] if there was none.
    #[must_use]
    pub fn intake(&self) -> Week {
        self.intake
    }
    /// The week in which the plan was made; [`Week::NEVER`] if there is none.
    #[must_use]
    pub fn plan(&self) -> Week {
        self.plan
    }
    /// What of a fact is known to the klantmanager, by the client or by a volunteer.
    #[must_use]
    pub fn knows(&self, fact: Fact) -> Openness {
        self.told[fact as usize]
    }
    /// What the klantmanager of now knows of the client's life [share].
    #[must_use]
    pub fn known(&self) -> f32 {
        self.known
    }
    /// The week of the last measure; [`Week::NEVER`] if there was none.
    #[must_use]
    pub fn measured(&self) -> Week {
        self.measured
    }
    /// Contacts that took place [count].
    #[must_use]
    pub fn contacts(&self) -> u16 {
        self.contacts
    }
    /// Minutes spent on this client [minutes].
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.minutes
    }
    /// Appointments missed [count].
    #[must_use]
    pub fn misses(&self) -> u16 {
        self.misses
    }
    /// Where on the social map the client has been sent.
    #[must_use]
    pub fn sent_on(&self) -> SentOn {
        self.sent_on
    }
    /// Motivation as it showed in the last contact [share].
    #[must_use]
    pub fn shown(&self) -> Option<f32> {
        self.shown
    }
}

/// A volunteer told the klantmanager a part of what goes on -- message from network.
#[derive(Message, Clone, Copy, Debug)]
pub struct Signalled {
    /// With whom, by row.
    pub row: Row,
    /// What.
    pub fact: Fact,
}

/// Talks repeat what a volunteer asked, from now on -- message from network.
#[derive(Message, Clone, Copy, Debug)]
pub struct Repeats {
    /// With whom, by row.
    pub row: Row,
    /// How much longer talks take, without bringing more [share].
    pub share: f32,
}

/// What happens in guidance.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum GuidanceHappening {
    /// A contact took place: its form [number], minutes [minutes].
    Met { form: f32, minutes: f32 },
    /// The client did not come: the form [number], misses in a row [count].
    Missed { form: f32, in_a_row: f32 },
    /// A measure was taken: clarity beforehand [share], whether health kept the client away [share].
    MeasureTaken { duidelijkheid: f32, unable: f32 },
    /// The client was sent on: to which place of the social map [code].
    SentOn { place: f32 },
    /// The client was warned formally: clarity beforehand [share].
    Warned { duidelijkheid: f32 },
    /// The case was talked over with colleagues: minutes [minutes].
    TalkedOver { minutes: f32 },
    /// Another klantmanager took over: whether warm [share].
    HandedOver { warm: f32 },
    /// Guidance toward work began: weeks since the own home [weeks].
    WorkGuidanceBegan { weeks: f32 },
}

impl Happening for GuidanceHappening {
    const ROOM: &'static str = "guidance";
    const PLACE: u8 = 15;
    const EVENTS: &'static [Event] = &[
        event(
            "met",
            "A contact took place",
            &[
                figure(
                    "form: 0 intake, 1 plan, 2 progress talk, 3 phone, 4 home visit, 5 crisis, 6 measure, 7 three parties, 8 letter",
                    "code",
                ),
                figure("minutes", "minutes"),
            ],
        ),
        event(
            "missed",
            "The client did not come",
            &[
                figure(
                    "form: 0 intake, 1 plan, 2 progress talk, 3 phone, 4 home visit, 5 crisis, 6 measure, 7 three parties, 8 letter",
                    "code",
                ),
                figure("appointments missed in a row", "count"),
            ],
        ),
        event(
            "measure-taken",
            "A measure was taken",
            &[
                figure("clarity beforehand", "share"),
                figure("ill health kept the client away", "yes/no"),
            ],
        ),
        event(
            "sent-on",
            "The client was sent on to a place of the social map",
            &[figure("place: 0 care, 1 help with debts, 2 childcare, 3 volunteer", "code")],
        ),
        event("warned", "The client was warned", &[figure("clarity beforehand", "share")]),
        event(
            "talked-over",
            "The case was talked over with colleagues",
            &[figure("minutes", "minutes")],
        ),
        event("handed-over", "Another klantmanager took over", &[figure("warmly", "yes/no")]),
        event(
            "work-guidance-began",
            "Guidance toward work began",
            &[figure("weeks since the own home", "weeks")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::Met { .. } => "met",
            Self::Missed { .. } => "missed",
            Self::MeasureTaken { .. } => "measure-taken",
            Self::SentOn { .. } => "sent-on",
            Self::Warned { .. } => "warned",
            Self::TalkedOver { .. } => "talked-over",
            Self::HandedOver { .. } => "handed-over",
            Self::WorkGuidanceBegan { .. } => "work-guidance-began",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Met { form, minutes } => [form, minutes],
            Self::Missed { form, in_a_row } => [form, in_a_row],
            Self::MeasureTaken { duidelijkheid, unable } => [duidelijkheid, unable],
            Self::SentOn { place } => [place, 0.0],
            Self::Warned { duidelijkheid } => [duidelijkheid, 0.0],
            Self::TalkedOver { minutes } => [minutes, 0.0],
            Self::HandedOver { warm } => [warm, 0.0],
            Self::WorkGuidanceBegan { weeks } => [weeks, 0.0],
        }
    }
}
