//! Work: whether a person seeks it, the job there is, and the working life so far.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, Figure, event, figure};
use crate::kernel::{Happening, Row, Week};

/// Sectors, in the order of the code list `sectors`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// No job.
    #[default]
    None,
    /// Hotels, restaurants, bars.
    Hospitality,
    /// Temporary work agencies.
    Agency,
    /// Shops and trade.
    Trade,
    /// Industry and logistics.
    Industry,
    /// Care, education, public services.
    Services,
}

impl Sector {
    /// The sectors in which one can work.
    pub const ALL: [Self; 5] =
        [Self::Hospitality, Self::Agency, Self::Trade, Self::Industry, Self::Services];
}

/// How a person stands towards the labour market.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Inburgering first: work is not looked for yet.
    #[default]
    Waiting,
    /// Looking for work when without a job.
    Available,
    /// Care, health or retirement keep the person away from work.
    NotAvailable,
}

/// Stance towards work -- always present.
#[derive(Component, Clone, Copy, Debug)]
pub struct Search {
    pub(super) stance: Stance,
    pub(super) waits_until: Week,
    pub(super) review: Week,
    pub(super) soft_skills: f32,
    pub(super) attachment: f32,
    pub(super) support: f32,
    pub(super) opened: f32,
    pub(super) tied: f32,
    pub(super) loses: f32,
    pub(super) renews: f32,
    pub(super) withdrawn: f32,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            stance: Stance::Waiting,
            waits_until: Week::NEVER,
            review: Week::NEVER,
            soft_skills: 0.0,
            attachment: 0.0,
            support: 0.0,
            opened: 0.0,
            tied: 0.0,
            loses: 0.0,
            renews: 0.0,
            withdrawn: 0.0,
        }
    }
}

/// What a klantmanager's minutes are worth, beyond plain average guidance -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct Support {
    /// Whose, by row.
    pub row: Row,
    /// How much more often work is offered [log-ratio].
    pub log_ratio: f32,
    /// How much less available for work [standard-deviations].
    pub withdraws: f32,
}

/// What offers and ties do to a person's way to work -- message from offers and network.
#[derive(Message, Clone, Copy, Debug)]
pub enum Help {
    /// From now on: how much more often work is offered [log-ratio], how much faster a job is lost
    /// [log-ratio], how much likelier a contract is renewed [log-ratio].
    Stands {
        /// Whose, by row.
        row: Row,
        /// Offers of work.
        opens: f32,
        /// Loss of the job.
        loses: f32,
        /// Renewal of a contract.
        renews: f32,
    },
    /// Ties to people who speak Dutch open so much, from now on [log-ratio].
    Ties {
        /// Whose, by row.
        row: Row,
        /// Offers of work.
        opens: f32,
    },
    /// Soft skills grew [standard-deviations].
    Skills {
        /// Whose, by row.
        row: Row,
        /// By how much.
        by: f32,
    },
}

/// Work guidance began, so that inburgering comes first no longer -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct WaitCut {
    /// For whom, by row.
    pub row: Row,
    /// What is left of the rest of waiting [share].
    pub left: f32,
}

/// A jobhunter brought someone to an employer in person -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct Introduced {
    /// Whom, by row.
    pub row: Row,
}

impl Search {
    /// How the person stands towards work.
    #[must_use]
    pub fn stance(&self) -> Stance {
        self.stance
    }
    /// Soft skills at the permit [standard-deviations].
    #[must_use]
    pub fn soft_skills(&self) -> f32 {
        self.soft_skills
    }
    /// How much more often a klantmanager's minutes, style and plan let work be offered [log-ratio].
    #[must_use]
    pub fn support(&self) -> f32 {
        self.support
    }
    /// How much more often offers and ties let work be offered [log-ratio].
    #[must_use]
    pub fn opened(&self) -> f32 {
        self.opened + self.tied
    }
    /// How much faster a job is lost, by what offers do [log-ratio].
    #[must_use]
    pub fn loses(&self) -> f32 {
        self.loses
    }
    /// How much likelier a contract is renewed, by what offers do [log-ratio].
    #[must_use]
    pub fn renews(&self) -> f32 {
        self.renews
    }
    /// When waiting ends; [`Week::NEVER`] before the own home.
    #[must_use]
    pub fn waits_until(&self) -> Week {
        self.waits_until
    }
}

/// What can happen to a person in work this week, as hazards [1/week]; refreshed every few weeks.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Hazard {
    /// Of being offered work, at the reference market and before the employer sees a name.
    pub(super) offer: f32,
    /// Of losing the job while a contract runs.
    pub(super) loss: f32,
    /// Of finding a better job.
    pub(super) upgrade: f32,
    /// The next dated event: a contract's end, the end of waiting, a review of the stance.
    pub(super) next: Week,
}

impl Default for Hazard {
    fn default() -> Self {
        Self { offer: 0.0, loss: 0.0, upgrade: 0.0, next: Week::NEVER }
    }
}

/// The job a person has -- always present, [`Sector::None`] when there is none.
#[derive(Component, Clone, Copy, Debug)]
pub struct Job {
    pub(super) sector: Sector,
    pub(super) permanent: bool,
    pub(super) speaks_dutch: bool,
    pub(super) contracts: u8,
    pub(super) grade: u8,
    pub(super) hours: f32,
    pub(super) wage: f32,
    pub(super) began: Week,
    pub(super) until: Week,
}

impl Default for Job {
    fn default() -> Self {
        Self {
            sector: Sector::None,
            permanent: false,
            speaks_dutch: false,
            contracts: 0,
            grade: 0,
            hours: 0.0,
            wage: 0.0,
            began: Week::NEVER,
            until: Week::NEVER,
        }
    }
}

impl Job {
    /// Whether there is a job.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.sector != Sector::None
    }
    /// The sector.
    #[must_use]
    pub fn sector(&self) -> Sector {
        self.sector
    }
    /// Whether the contract is permanent.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        self.permanent
    }
    /// Whether Dutch is really spoken on the work floor (S-115).
    #[must_use]
    pub fn speaks_dutch(&self) -> bool {
        self.speaks_dutch
    }
    /// Hours [hours/week].
    #[must_use]
    pub fn hours(&self) -> f32 {
        self.hours
    }
    /// Net wage [euro/month].
    #[must_use]
    pub fn wage(&self) -> f32 {
        self.wage
    }
    /// The step on the way from broodbaan to droombaan: 0 the first job [count].
    #[must_use]
    pub fn grade(&self) -> u8 {
        self.grade
    }
    /// The first week of the job.
    #[must_use]
    pub fn began(&self) -> Week {
        self.began
    }
    /// The first week after the contract; [`Week::NEVER`] when permanent.
    #[must_use]
    pub fn until(&self) -> Week {
        self.until
    }
}

/// The working life so far -- always present.
#[derive(Component, Clone, Copy, Debug)]
pub struct Career {
    pub(super) weeks_worked: u16,
    pub(super) spell: u16,
    pub(super) longest_spell: u16,
    pub(super) jobs: u16,
    pub(super) offers: u16,
    pub(super) refused: u16,
    pub(super) discouraged: f32,
    pub(super) last_end: Week,
    pub(super) last_wage: f32,
    pub(super) insured_until: Week,
}

impl Default for Career {
    fn default() -> Self {
        Self {
            weeks_worked: 0,
            spell: 0,
            longest_spell: 0,
            jobs: 0,
            offers: 0,
            refused: 0,
            discouraged: 0.0,
            last_end: Week::LONG_AGO,
            last_wage: 0.0,
            insured_until: Week::LONG_AGO,
        }
    }
}

impl Career {
    /// Weeks with a job [weeks].
    #[must_use]
    pub fn weeks_worked(&self) -> u16 {
        self.weeks_worked
    }
    /// The longest unbroken time in work [weeks].
    #[must_use]
    pub fn longest_spell(&self) -> u16 {
        self.longest_spell
    }
    /// Jobs so far [count].
    #[must_use]
    pub fn jobs(&self) -> u16 {
        self.jobs
    }
    /// Offers of employers to whom the person applied [count].
    #[must_use]
    pub fn offers(&self) -> u16 {
        self.offers
    }
    /// Offers that only the name stood in the way of (S-138) [count].
    #[must_use]
    pub fn refused(&self) -> u16 {
        self.refused
    }
    /// Discouragement by refusals that had to do with the name (S-138) [share].
    #[must_use]
    pub fn discouragement(&self) -> f32 {
        self.discouraged
    }
    /// The net wage of the last job that ended [euro/month].
    #[must_use]
    pub fn last_wage(&self) -> f32 {
        self.last_wage
    }
    /// The first week after unemployment insurance; long past when there was none.
    #[must_use]
    pub fn insured_until(&self) -> Week {
        self.insured_until
    }
    /// Whether unemployment insurance is paid in a week.
    #[must_use]
    pub fn is_insured(&self, now: Week) -> bool {
        self.insured_until > now
    }
}

/// What happens in work.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum LabourHappening {
    /// Waiting ended and the search for work began.
    SearchBegan,
    /// The person is no longer available for work.
    Withdrew,
    /// A job began: sector [number], hours [hours/week].
    JobBegan { sector: f32, hours: f32 },
    /// A contract was renewed: whether permanent [share], contracts so far [count].
    Renewed { permanent: f32, contracts: f32 },
    /// A move to another job: sector [number], hours [hours/week].
    Moved { sector: f32, hours: f32 },
    /// A better job: sector [number], hours [hours/week].
    Upgraded { sector: f32, hours: f32 },
    /// The job ended: weeks it lasted [weeks], whether the contract simply ended [share].
    JobEnded { weeks: f32, contract_end: f32 },
    /// Unemployment insurance began [weeks].
    InsuranceBegan { weeks: f32 },
}

/// How figures name it.
const SECTOR: Figure =
    figure("sector: 1 hospitality, 2 agency, 3 trade, 4 industry, 5 services", "code");

impl Happening for LabourHappening {
    const ROOM: &'static str = "labour";
    const PLACE: u8 = 50;
    const EVENTS: &'static [Event] = &[
        event("search-began", "Waiting ended and the search for work began", &[]),
        event("withdrew", "The person is no longer available for work", &[]),
        event("job-began", "A job began", &[SECTOR, figure("hours", "hours/week")]),
        event(
            "renewed",
            "A contract was renewed",
            &[figure("permanent", "yes/no"), figure("contracts so far", "count")],
        ),
        event("moved", "A move to another job", &[SECTOR, figure("hours", "hours/week")]),
        event("upgraded", "A better job", &[SECTOR, figure("hours", "hours/week")]),
        event(
            "job-ended",
            "The job ended",
            &[figure("how long it lasted", "weeks"), figure("the contract simply ended", "yes/no")],
        ),
        event(
            "insurance-began",
            "Unemployment insurance began",
            &[figure("how long it is paid at most", "weeks")],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::SearchBegan => "search-began",
            Self::Withdrew => "withdrew",
            Self::JobBegan { .. } => "job-began",
            Self::Renewed { .. } => "renewed",
            Self::Moved { .. } => "moved",
            Self::Upgraded { .. } => "upgraded",
            Self::JobEnded { .. } => "job-ended",
            Self::InsuranceBegan { .. } => "insurance-began",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::SearchBegan | Self::Withdrew => [0.0; 2],
            Self::JobBegan { sector, hours }
            | Self::Moved { sector, hours }
            | Self::Upgraded { sector, hours } => [sector, hours],
            Self::Renewed { permanent, contracts } => [permanent, contracts],
            Self::JobEnded { weeks, contract_end } => [weeks, contract_end],
            Self::InsuranceBegan { weeks } => [weeks, 0.0],
        }
    }
}
