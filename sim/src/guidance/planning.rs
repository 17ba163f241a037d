//! What a contact does to the plan, and what a klantmanager gets to know of a client's life.

use super::act::{Act, Line};
use super::action::{Action, Channel, Kind, Topic};
use super::components::Client;
use super::effect::Outcome;
use super::meet::{Contact, Numbers, Voices};
use super::params::MeasureParams;
use super::task::Form;
use crate::kernel::chance::Question;
use crate::kernel::week::{DECADE, WEEKS_PER_YEAR};
use crate::kernel::{Week, maths};
use crate::law::RouteDecided;
use crate::motivation::Stirred;
use crate::plan::{Path, PlanMoved, Planned};
use crate::trust::{Fact, Move, Openness, TrustMoved};

const STEPS: Question = Question::new(1042, "guidance: an agreed step is done");
const PROFILE: Question = Question::new(1043, "guidance: the profile of the COA is handed over");

impl Contact<'_> {
    /// Gets to know the client, looks back on the agreed step, makes or adjusts the plan.
    pub(super) fn work_on_plan(
        &self,
        action: &Action,
        client: &mut Client,
        numbers: &Numbers<'_>,
        voices: &mut Voices<'_>,
    ) {
        self.get_to_know(action, client, numbers);
        let plan = self.hidden.1.2;
        let is_made = plan.signed() != Week::NEVER;
        if is_made && self.does_step(numbers) {
            self.happens(Line::StepDone, 1.0, numbers, voices);
            self.plan_is(Planned::Stepped, voices);
        }
        let hopes = &numbers.plans.hopes;
        let fit = self.fit(client, numbers);
        let closes = hopes.closes[action.path as usize];
        match action.kind {
            Kind::Plan => {
                let weeks = numbers.week.since(client.intake).max(0) as f32;
                self.plan_is(Planned::Made { path: action.path, fit, weeks, closes }, voices);
                client.plan = client.plan.min(*numbers.week);
            }
            Kind::Goal if is_made => {
                self.plan_is(Planned::Adjusted { path: action.path, fit, closes }, voices);
            }
            Kind::Talk | Kind::Offer(_)
                if action.topic == Topic::Work && tests_hopes(&action.acts) =>
            {
                self.plan_is(Planned::Tested((hopes.tested * self.skill).min(1.0)), voices);
                return;
            }
            _ => return,
        }
        if let Some(route) = action.route.filter(|_| self.seen.2.1.is_some()) {
            voices.routes.write(RouteDecided { row: self.task.row, route });
        }
        client.path = action.path;
        self.disappoint(action.path, client, numbers, voices);
        if action.path == Path::Broodbaan {
            self.happens(Line::GoalAdjusted, 1.0, numbers, voices);
        }
    }

    /// Learns about the client's life: most in the intake, some in each contact after it.
    fn get_to_know(&self, action: &Action, client: &mut Client, numbers: &Numbers<'_>) {
        let knowing = &numbers.plans.knowing;
        let gap = action.wording - self.speaking(action);
        let is_understood = action.interpreter || gap <= numbers.table.modifiers.language_levels;
        let mut worth = if is_understood { 1.0 } else { knowing.misunderstood };
        if self.craft.is_specialised {
            worth *= numbers.params.craft.specialised;
        }
        let unknown = match self.task.form {
            Form::Intake => {
                if self.craft.has_joint_intake {
                    worth *= knowing.joint;
                }
                let share = self.craft.handed_over.unwrap_or(knowing.handed_over);
                if numbers.chance.yes(share, PROFILE, self.task.client, Week(0)) {
                    client.known = client.known.max(knowing.prior);
                }
                let minutes = action.minutes as f32;
                let fresh = minutes.min(knowing.tires);
                let minutes = fresh + knowing.tired * (minutes - fresh);
                maths::exp(-minutes * worth / knowing.scale)
            }
            _ if action.channel == Channel::HomeVisit => 1.0 - knowing.home_visit * worth,
            _ if action.channel.is_written() => return,
            _ => 1.0 - knowing.talk * worth,
        };
        client.known = 1.0 - (1.0 - client.known) * unknown.max(0.0);
    }

    /// How well a plan fits: by what is known of the client's life, less what is kept hidden.
    fn fit(&self, client: &Client, numbers: &Numbers<'_>) -> f32 {
        let knowing = &numbers.plans.knowing;
        let hides = |fact: &&Fact| {
            self.holds(**fact, numbers) && client.told[**fact as usize] < Openness::Partly
        };
        let hidden = knowing.hidden * Fact::ALL.iter().filter(hides).count() as f32;
        knowing.plain.unwrap_or(client.known) * (1.0 - hidden).max(0.0)
    }

    /// Whether the step agreed upon last time was done.
    fn does_step(&self, numbers: &Numbers<'_>) -> bool {
        let (_, motivation, ..) = self.hidden.0;
        let stepping = &numbers.plans.stepping;
        let at_table = self.task.form == Form::ThreeParty;
        let aligned = if at_table { 1.0 } else { self.craft.alignment };
        let odds = self.log_odds(numbers)
            + stepping.base
            + stepping.fit * self.hidden.1.2.fit()
            + stepping.ownership * motivation.eigenaarschap()
            + stepping.aligned * aligned;
        numbers.chance.yes(maths::logistic(odds), STEPS, self.task.client, *numbers.week)
    }

    /// A hope given up hurts: more the wider the gap, the later and the older (S-96, S-97, S-102),
    /// less in the hands of someone who can bring it (S-197).
    fn disappoint(
        &self,
        path: Path,
        client: &Client,
        numbers: &Numbers<'_>,
        voices: &mut Voices<'_>,
    ) {
        let hopes = &numbers.plans.hopes;
        let years = numbers.week.since(client.intake).max(0) as f32 / WEEKS_PER_YEAR;
        let age = self.seen.0.2.age(*numbers.week);
        let decades = ((age - hopes.older_from) / DECADE).max(0.0);
        let lost = hopes.loses[path as usize]
            * self.hidden.1.3.gap()
            * (1.0 + hopes.later * years)
            * (1.0 + hopes.older * decades)
            / self.skill.max(0.5);
        if lost > 0.0 {
            self.happens(Line::GoalLost, lost, numbers, voices);
        }
    }

    /// A named event of the table happens to the client, so many times as strong.
    fn happens(&self, line: Line, factor: f32, numbers: &Numbers<'_>, voices: &mut Voices<'_>) {
        let (person, row) = (self.task.client, self.task.row);
        let by = Outcome::of_event_times(&numbers.table, line, factor);
        voices.moved.write(TrustMoved { person, row, by: Move::Blow(by.vertrouwen) });
        voices.stirred.write(Stirred { person, row, by, signs: false, on: None });
    }

    fn plan_is(&self, by: Planned, voices: &mut Voices<'_>) {
        voices.planned.write(PlanMoved { person: self.task.client, row: self.task.row, by });
    }
}

/// Whether a talk about work tests hopes against what is within reach (S-108).
fn tests_hopes(acts: &[Act]) -> bool {
    let tests = [Act::QuestionOpen, Act::PersuadeAllowed, Act::ConfrontSoft, Act::Inform];
    acts.iter().any(|act| tests.contains(act))
}

impl MeasureParams {
    /// Whether a measure was taken of late.
    fn is_fresh(&self, client: &Client, week: Week) -> bool {
        client.measured != Week::NEVER && week.since(client.measured) < self.lasts
    }

    /// What a measure does to the rate of finding work [log-ratio] and to being available for it
    /// [standard-deviations].
    pub(super) fn pressed(&self, client: &Client, week: Week) -> (f32, f32) {
        if self.is_fresh(client, week) { (self.entry, self.withdraws) } else { (0.0, 0.0) }
    }
}
