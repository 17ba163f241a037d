//! What is counted of one person: each outcome as "is in the whole" and "is in the part".
//!
//! The four work outcomes stand apart and are never mixed: working now; ever worked for an unbroken
//! month; work as the main income; the household fully off benefit.

use klantreis_evidence::Outcome;
use klantreis_sim::arrival::{Clocks, HouseholdPlan, Origin};
use klantreis_sim::education::Study;
use klantreis_sim::guidance::Client;
use klantreis_sim::health::{Care, Mind};
use klantreis_sim::kernel::Week;
use klantreis_sim::labour::{Career, Job, Sector};
use klantreis_sim::language::Learner;
use klantreis_sim::law::{Duty, Route, Standing, Trajectory};
use klantreis_sim::money::{Income, Livelihood};
use klantreis_sim::network::Ties;
use klantreis_sim::trust::Trust;

use crate::definitions::Definitions;

/// How many outcomes there are.
pub(crate) const OUTCOMES: usize = Outcome::ALL.len();

/// Trust is counted in so many parts of a whole, so that its sums are whole numbers [count].
pub(crate) const TRUST_PARTS: u32 = 1000;

/// What is seen of a person when counted.
pub(crate) struct Look<'a> {
    pub(crate) now: Week,
    pub(crate) origin: &'a Origin,
    pub(crate) clocks: &'a Clocks,
    pub(crate) job: &'a Job,
    pub(crate) career: &'a Career,
    pub(crate) income: &'a Income,
    pub(crate) duty: &'a Duty,
    /// Under Wi2021: the way through that act.
    pub(crate) trajectory: Option<&'a Trajectory>,
    pub(crate) mind: &'a Mind,
    pub(crate) care: &'a Care,
    pub(crate) study: &'a Study,
    pub(crate) learner: &'a Learner,
    /// In a world with a team: what stands between the person and it, and whom the person knows.
    pub(crate) guided: Option<(&'a Trust, &'a Client, &'a Ties)>,
}

/// Per outcome what one person adds to the part and to the whole.
pub(crate) type Counted = [[u32; 2]; OUTCOMES];

impl Look<'_> {
    /// Counts a person, without the outcomes that have a clock of their own.
    pub(crate) fn counted(&self, how: &Definitions) -> Counted {
        let mut counted = [[0; 2]; OUTCOMES];
        let mut count = |outcome: Outcome, whole: bool, part: bool| {
            counted[outcome as usize] = [u32::from(whole && part), u32::from(whole)];
        };
        let works = self.job.is_held();
        let livelihood = self.income.livelihood();
        count(Outcome::Working, true, works);
        count(Outcome::EverWorked, true, self.career.longest_spell() >= how.ever_worked);
        count(Outcome::WorkMainIncome, true, livelihood == Livelihood::Work);
        count(Outcome::OffBenefit, true, self.income.is_off_benefit());
        count(Outcome::BenefitOrCoa, true, is_benefit(livelihood));
        count(Outcome::AnyBijstand, true, self.income.is_on_bijstand());
        count(Outcome::TemporaryContract, works, !self.job.is_permanent());
        count(Outcome::Hospitality, works, self.job.sector() == Sector::Hospitality);
        count(Outcome::FourFifthsFte, works, self.job.hours() >= how.four_fifths);
        count(Outcome::PartTime, works, self.job.hours() < how.part_time);
        let standing = self.duty.standing();
        count(Outcome::ExamPassed, true, standing == Standing::Passed);
        let excused =
            matches!(standing, Standing::Exempt | Standing::Dispensed | Standing::Withdrawn);
        count(Outcome::ExamExempt, true, excused);
        let open = matches!(standing, Standing::Before | Standing::Open | Standing::Suspended);
        count(Outcome::ExamOpen, true, open);
        count(Outcome::ExamOverdue, true, standing == Standing::Overdue);
        count(Outcome::RouteFinished, true, standing == Standing::Finished);
        if let Some(own) = self.trajectory {
            let has_duty = own.has_begun_intake() || self.duty.is_open();
            count(Outcome::IntakeBegun, has_duty, own.has_begun_intake());
            for (outcome, route) in [
                (Outcome::B1Route, Route::B1),
                (Outcome::EducationRoute, Route::Education),
                (Outcome::ZRoute, Route::Z),
            ] {
                count(outcome, own.route().is_some(), own.route() == Some(route));
            }
        }
        let saw = self.care.saw_psychologist().is_past(self.now);
        count(Outcome::Unhealthy, true, self.mind.is_unhealthy());
        count(Outcome::SawPsychologist, true, saw);
        count(Outcome::SawPsychologistUnhealthy, self.mind.is_unhealthy(), saw);
        count(Outcome::InEducation, true, self.study.is_enrolled());
        count(Outcome::WouldReturn, true, self.learner.would_return());
        if self.origin.perceived_name() {
            // Offers with another name, and those that there were: a ratio of sums over persons.
            let [were, refused] = [self.career.offers(), self.career.refused()].map(u32::from);
            counted[Outcome::ReactionsByName as usize] = [were + refused, were];
        }
        if let Some((_, _, ties)) = self.guided {
            let is_lonely = u32::from(ties.loneliness() >= how.often_lonely);
            counted[Outcome::OftenLonely as usize] = [is_lonely, 1];
        }
        if let Some((trust, ..)) = self.guided.filter(|(_, client, _)| client.seat().is_some()) {
            let parts = (trust.level().clamp(0.0, 1.0) * TRUST_PARTS as f32).round() as u32;
            counted[Outcome::Trust as usize] = [parts, TRUST_PARTS];
        }
        counted
    }

    /// Counts whether there was a home of one's own so many weeks after arrival.
    pub(crate) fn counted_at_home(&self, weeks: i32) -> Counted {
        let mut counted = [[0; 2]; OUTCOMES];
        let moment = self.clocks.arrival().plus(weeks);
        let is_seen = moment.is_past(self.now);
        let has_home = is_seen && self.clocks.housed().is_past(moment);
        counted[Outcome::OwnHome as usize] = [u32::from(has_home), u32::from(is_seen)];
        counted
    }

    /// Counts whether guidance began in reception.
    pub(crate) fn count_start(&self, counted: &mut Counted) {
        let began = u32::from(self.origin.started_in_azc());
        counted[Outcome::BegunInReception as usize] = [began, 1];
    }

    /// Counts the family that came after: whether, and how many weeks after the permit.
    pub(crate) fn count_family(&self, plan: &HouseholdPlan, counted: &mut Counted) {
        let came = plan.family_comes.is_past(self.now);
        counted[Outcome::BringsFamily as usize] = [u32::from(came), 1];
        if came {
            let weeks = plan.family_comes.since(self.clocks.permit()).max(0);
            counted[Outcome::FamilyDelay as usize] = [weeks as u32, 1];
        }
    }
}

/// Benefits of every kind and the allowance of the reception centre; study finance is none.
fn is_benefit(livelihood: Livelihood) -> bool {
    matches!(livelihood, Livelihood::Reception | Livelihood::Bijstand | Livelihood::Insurance)
}
