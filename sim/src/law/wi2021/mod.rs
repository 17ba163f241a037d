//! The act of 2021: broad intake, PIP, three routes, and a term that begins with the plan.
//!
//! Municipalities have the lead (regie). Where a team guides, its intake and its plan are the broad
//! intake and the PIP of the act, so that hours decide; else both come after drawn delays.

mod begin;
mod components;
mod exam;
mod fine;
mod hear;
mod intake;
mod params;
mod participation;
mod plan;
mod requests;
mod route;
mod term;

pub(super) use components::Item;
pub use components::{Route, Trajectory};
pub(super) use hear::{hear_schools, hear_team};
pub(super) use params::Numbers;

use super::components::{Duty, Standing};
use super::file::{File, Voices};
use super::happenings::LawHappening;
use crate::education::Track;
use crate::kernel::Week;
use crate::kernel::chance::Question;
use params::Delay;

impl File<'_> {
    /// Looks into the file of someone under Wi2021, and returns when to look again.
    pub(super) fn turn_2021(
        &self,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) -> Week {
        if duty.standing == Standing::Before {
            self.begin_2021(duty, own, voices);
        } else if is_wanted(duty) && self.study.diploma() != Track::None {
            // A Dutch diploma stands for the exam.
            duty.settle(Standing::Exempt, self.week);
            voices.tell(self, LawHappening::Exempted);
        }
        if is_wanted(duty) && own.comes_up(Item::Pension, self.week) {
            duty.settle(Standing::Withdrawn, self.week);
            voices.tell(self, LawHappening::Withdrawn);
        }
        // One version of the plan a week: what asks for another one waits for the next.
        let versions = own.versions;
        if duty.is_open() {
            self.change_place(own, voices);
            self.hold_intake(own, voices);
            self.look_at_plan(duty, own, voices);
            self.offer_lessons(duty, own, voices);
            self.answer_requests(duty, own, voices);
            self.take_part(duty, own, voices);
            if own.versions == versions {
                self.reconsider_route(duty, own, voices);
            }
            self.announce_end(own, voices);
            self.end_term_2021(duty, own, voices);
            self.decide_on_fines(duty, own, voices);
        }
        if duty.is_open() && duty.next_attempt <= self.week {
            let may_scale_down = own.versions == versions;
            self.take_exam_2021(may_scale_down, duty, own, voices);
        }
        if duty.is_open() {
            self.close_when_complete(duty, own, voices);
        }
        match duty.standing {
            Standing::Open | Standing::Overdue => {
                own.next().min(duty.next_attempt).min(duty.term_end)
            }
            Standing::Suspended => own.when(Item::Pension),
            _ => Week::NEVER,
        }
    }

    /// A wait of at least a week, drawn once in a life or, with a week, each time [weeks].
    fn wait(&self, delay: Delay, question: Question, at: Week) -> i32 {
        let mut dice = self.chance.generator(question, self.person, at);
        (dice.gamma(delay.shape, delay.mean).round() as i32).max(1)
    }
}

/// Whether the duty stands, or stands still for a time.
fn is_wanted(duty: &Duty) -> bool {
    duty.is_open() || duty.standing == Standing::Suspended
}

/// As figures say yes and no.
fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}
