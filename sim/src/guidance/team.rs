//! A team: its description, and its klantmanagers with their limited hours.

use bevy_ecs::prelude::*;

use super::action::{Logica, Style};
use super::craft::Craft;
use super::params::TeamParams;
use super::task::Task;
use super::view::Practice;
use crate::health::CarePolicy;
use crate::household::HouseholdTerms;
use crate::kernel::{PersonId, SimError, Week, maths};
use crate::money::MoneyPolicy;
use crate::offers::OfferPlan;

/// The place of a klantmanager in the team; whoever leaves is followed up in the same place.
pub type SeatNumber = u16;

/// Who comes first when there is not time for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Allocation {
    /// Who needs it most, as far as is known.
    #[default]
    Need,
    /// Who has waited longest.
    Equal,
    /// Who seems likeliest to find work: the pull of targets (S-180, creaming).
    Target,
    /// Who has had least so far, so that partners get equal attention.
    EqualPartners,
}

impl Allocation {
    /// All rules, with the names of a scenario.
    pub const ALL: [(&'static str, Self); 4] = [
        ("need", Self::Need),
        ("equal", Self::Equal),
        ("target", Self::Target),
        ("equal-partners", Self::EqualPartners),
    ];
}

/// The description of a team, as a scenario asks for it; what is absent holds as in the evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamPlan {
    /// Clients in sight per full-time klantmanager [count].
    pub caseload: f32,
    /// Hours with and for clients of a full-time klantmanager [hours/week].
    pub hours: Option<f32>,
    /// The styles of a klantmanager's contacts, by turns; one is a constant style.
    pub styles: Vec<Style>,
    /// The logics.
    pub logica: Logica,
    /// Who comes first.
    pub allocation: Allocation,
    /// Klantmanagers who leave [1/week].
    pub turnover: Option<f32>,
    /// Whether clients are introduced to the next klantmanager by the last one.
    pub warm_handover: bool,
    /// Weeks between progress talks, as agreed [weeks].
    pub rhythm: Option<i32>,
    /// What there is to offer.
    pub offers: Vec<OfferPlan>,
    /// Whether that stands in the place of the activities and lessons of an average municipality.
    pub only_own_offers: bool,
    /// From the own home to the start of work guidance [weeks].
    pub work_guidance_after: Option<f32>,
    /// Clients in work guidance per full-time jobhunter; without it there are no jobhunters [count].
    pub clients_per_jobhunter: Option<f32>,
    /// Spoken lessons beside the course from the start of work guidance on [hours/week].
    pub conversation: Option<f32>,
    /// Average skill of the klantmanagers; 1 is that of unselected ones [ratio].
    pub skill: Option<f32>,
    /// How it goes about its work.
    pub craft: Craft,
    /// What it becomes from which week on (S-191), in that order; none of these has any of its own.
    pub switches: Vec<(Week, TeamPlan)>,
    /// What it does about money.
    pub money: MoneyPolicy,
    /// What it does for families.
    pub families: HouseholdTerms,
    /// What it does about care for the mind.
    pub care: CarePolicy,
}

impl TeamPlan {
    /// A team with a caseload, in the style, logics and allocation that say the least.
    #[must_use]
    pub fn of_caseload(caseload: f32) -> Self {
        Self {
            caseload,
            hours: None,
            styles: vec![Style::NEUTRAL],
            logica: Logica::default(),
            allocation: Allocation::default(),
            turnover: None,
            warm_handover: false,
            rhythm: None,
            offers: Vec::new(),
            only_own_offers: false,
            work_guidance_after: None,
            clients_per_jobhunter: None,
            conversation: None,
            skill: None,
            craft: Craft::default(),
            switches: Vec::new(),
            money: MoneyPolicy::default(),
            families: HouseholdTerms::default(),
            care: CarePolicy::default(),
        }
    }

    /// Refuses a team that cannot work.
    ///
    /// # Errors
    /// [`SimError::Team`] when a number makes no sense.
    pub fn check(&self) -> Result<(), SimError> {
        let refuse = |what: &str| Err(SimError::Team { what: what.to_owned() });
        let shares = self.logica.shares();
        let wrong = |number: f32| !number.is_finite() || number < 0.0;
        if wrong(self.caseload) || self.caseload < 1.0 {
            return refuse("a caseload is at least 1");
        }
        if self.hours.is_some_and(wrong) || self.turnover.is_some_and(wrong) {
            return refuse("hours and turnover are not negative");
        }
        let counts = [self.work_guidance_after, self.conversation];
        if counts.into_iter().flatten().any(wrong) {
            return refuse("the start of work guidance and lessons are not negative");
        }
        let above_nought = [self.clients_per_jobhunter, self.skill];
        if above_nought.into_iter().flatten().any(|number| wrong(number) || number == 0.0) {
            return refuse("clients per jobhunter and skill are more than nought");
        }
        if self.styles.is_empty() {
            return refuse("it has no style");
        }
        if shares.into_iter().any(wrong) || (shares.iter().sum::<f32>() - 1.0).abs() > 1e-3 {
            return refuse("the four logics do not add up to 1");
        }
        if self.rhythm.is_some_and(|weeks| weeks < 1) {
            return refuse("the rhythm is at least one week");
        }
        // One jobhunter counts once (S-133): a colleague in the team, or an offer from outside.
        let introduces = |offer: &OfferPlan| {
            offer.during.iter().chain(&offer.after).any(|effect| effect.mechanism == "S-133")
        };
        if self.clients_per_jobhunter.is_some() && self.offers.iter().any(introduces) {
            return refuse("jobhunters are either members of the team or an offer");
        }
        self.craft.fault().or(self.money.fault()).map_or(Ok(()), refuse)?;
        OfferPlan::check_all(&self.offers)?;
        let later = || self.switches.iter().map(|(_, plan)| plan);
        later().try_for_each(Self::check)?;
        // A place is remembered by the number of its offer, also when that is closed.
        let known = || std::iter::once(self).chain(later()).flat_map(|plan| &plan.offers);
        let is_other =
            |one: &&OfferPlan| known().any(|two| one.number == two.number && one.name != two.name);
        match known().find(is_other) {
            Some(offer) => Err(SimError::Offer {
                name: offer.name.clone(),
                what: "another offer has its number".to_owned(),
            }),
            None => Ok(()),
        }
    }
}

/// A klantmanager with hours and a desk.
pub(super) struct Seat {
    /// The name by which luck knows this place.
    pub(super) name: PersonId,
    /// Since when the klantmanager of now sits here.
    pub(super) joined: Week,
    /// How well the klantmanager does it; 1 is average.
    pub(super) skill: f32,
    /// What intervisie added to it [log-ratio].
    pub(super) learned: f32,
    /// Hours of this week [minutes].
    pub(super) capacity: u32,
    /// Clients in sight.
    pub(super) clients: u32,
    /// What they weigh together [ratio].
    pub(super) weight: f32,
    pub(super) practice: Box<dyn Practice>,
    pub(super) tasks: Vec<Task>,
    /// What got its last hours this week, and takes place.
    pub(super) meetings: Vec<Task>,
}

/// A week of a team, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WeekLog {
    /// Klantmanagers [count].
    pub klantmanagers: u32,
    /// Clients in sight [count].
    pub clients: u32,
    /// What these klantmanagers are paid for [fte].
    pub fte: f32,
    /// Hours there were [minutes].
    pub capacity: u32,
    /// Hours of intervisie, which are not among those [minutes].
    pub intervisie: u32,
    /// Hours that were given to tasks [minutes].
    pub booked: u32,
    /// Contacts with an interpreter [minutes].
    pub interpreted: u32,
    /// Jobhunters beside the klantmanagers [fte].
    pub jobhunters: f32,
    /// The fullest desk: booked minus capacity [minutes].
    pub most_over: i64,
    /// Tasks that came [count].
    pub opened: u32,
    /// Tasks that were done or fell away [count].
    pub closed: u32,
    /// Weeks that these had waited, together [weeks].
    pub waited: u32,
    /// Tasks that wait at the end of the week [count].
    pub open: u32,
}

/// A place in the team at the end of a week, as its administration knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occupied {
    /// Since when the klantmanager of now sits here.
    pub joined: Week,
    /// Hours of this week [minutes].
    pub capacity: u32,
    /// Clients in sight [count].
    pub clients: u32,
    /// Tasks that wait [count].
    pub waiting: u32,
}

/// The team of a world -- there only where a scenario asks for one.
#[derive(Resource)]
pub struct Team {
    pub(super) plan: TeamPlan,
    pub(super) seats: Vec<Seat>,
    pub(super) log: Vec<WeekLog>,
    /// The part of an introduction for which there were hours, but not for the whole [count].
    pub(super) introductions_left: f32,
}

impl Team {
    pub(super) fn new(plan: TeamPlan) -> Self {
        Self { plan, seats: Vec::new(), log: Vec::new(), introductions_left: 0.0 }
    }

    /// The weeks so far.
    #[must_use]
    pub fn log(&self) -> &[WeekLog] {
        &self.log
    }

    /// The places there are, in order.
    pub fn places(&self) -> impl Iterator<Item = Occupied> + '_ {
        self.seats.iter().map(|seat| Occupied {
            joined: seat.joined,
            capacity: seat.capacity,
            clients: seat.clients,
            waiting: seat.tasks.len() as u32,
        })
    }

    /// How well the klantmanager at a place does it, with what intervisie added; 1 is average. Nobody
    /// in the team knows it.
    #[must_use]
    pub fn skill(&self, place: SeatNumber) -> Option<f32> {
        let seat = self.seats.get(usize::from(place))?;
        Some(seat.skill * maths::exp(seat.learned))
    }

    /// Weeks between progress talks, as agreed [weeks].
    pub(super) fn rhythm(&self, params: &TeamParams) -> i32 {
        self.plan.rhythm.unwrap_or(params.progress)
    }

    pub(super) fn today(&mut self) -> &mut WeekLog {
        if self.log.is_empty() {
            self.log.push(WeekLog::default());
        }
        let last = self.log.len() - 1;
        &mut self.log[last]
    }
}

/// Makes the practice of a klantmanager from the name of the place and the week of joining.
type Maker = Box<dyn Fn(PersonId, Week) -> Box<dyn Practice> + Send + Sync>;

/// Who sits at the desks: automatic klantmanagers, unless someone else takes a place.
#[derive(Resource)]
pub struct Practices {
    pub(super) make: Maker,
    /// Whether they follow the description of the team, and so change with it.
    pub(super) are_automatic: bool,
}

impl Practices {
    /// Everybody at a desk is made by `make`, from the name of the place and the week of joining.
    #[must_use]
    pub fn new(make: impl Fn(PersonId, Week) -> Box<dyn Practice> + Send + Sync + 'static) -> Self {
        Self { make: Box::new(make), are_automatic: false }
    }
}
