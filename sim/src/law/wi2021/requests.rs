//! What people ask DUO for, and what they are answered.

use super::components::{Item, Trajectory};
use crate::kernel::Week;
use crate::kernel::chance::Question;
use crate::law::components::Duty;
use crate::law::exam::Part;
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;

const ASKS: Question = Question::new(521, "law: requests at the start of the duty");

/// What is asked for, by its number in the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Request {
    Extension,
    FullExemption,
    ForATime,
    Part,
    Dispensation,
}

impl File<'_> {
    /// Answers what was asked for when the duty began.
    pub(super) fn answer_requests(
        &self,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if !own.comes_up(Item::Requests, self.week) {
            return;
        }
        let requests = &self.numbers.requests;
        let [full, part, which, medical] = self.chance.uniforms(ASKS, self.person, Week(0), 0);
        if full < requests.full_refused {
            self.refuse(Request::FullExemption, voices);
        }
        if part < requests.part_granted {
            // Two parts, that of speaking and that of listening, can be proved by a course of before.
            let part = if which < 0.5 { Part::Speaking } else { Part::Listening };
            self.grant(Request::Part, part, duty, voices);
        } else if part < requests.part_granted + requests.part_refused {
            self.refuse(Request::Part, voices);
        }
        if self.body.is_severe() {
            if medical < requests.dispensed_part {
                self.grant(Request::Dispensation, Part::Writing, duty, voices);
            } else if medical < requests.dispensed_part + requests.dispensation_refused {
                self.refuse(Request::Dispensation, voices);
            }
        }
    }

    fn grant(&self, request: Request, part: Part, duty: &mut Duty, voices: &mut Voices<'_>) {
        duty.parts_passed |= part.bit();
        let (kind, part) = (f32::from(request as u8), f32::from(part as u8));
        voices.tell(self, LawHappening::RequestGranted { kind, part });
    }

    pub(super) fn refuse(&self, request: Request, voices: &mut Voices<'_>) {
        voices.tell(self, LawHappening::RequestRefused { kind: f32::from(request as u8) });
    }
}
