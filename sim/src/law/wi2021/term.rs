//! The term of Wi2021: announced, extended, or over.

use super::components::{Item, Trajectory};
use crate::kernel::chance::Question;
use crate::law::components::{Duty, Standing};
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;
use crate::law::wi2013::EXTENSION;
use crate::law::wi2021::requests::Request;

const SPECIAL: Question = Question::new(520, "law: special grounds, extension asked for");

impl File<'_> {
    /// Tells that the term is nearly over.
    pub(super) fn announce_end(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        if own.comes_up(Item::Nears, self.week) {
            voices.tell(self, LawHappening::TermNears);
        }
    }

    /// Dispenses on special grounds, extends, or calls the duty overdue: the week of the end is outside.
    ///
    /// Who is still learning to read is given more time unasked; others ask for it. Whoever is overdue
    /// gets a new term, which is not extended, and later a fine for what is missing.
    pub(super) fn end_term_2021(
        &self,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if !duty.is_open() || duty.term_end > self.week {
            return;
        }
        let extension = &self.rules.extension;
        let hours = self.course.hours_taken();
        let effort = hours >= extension.hours;
        let granted = if effort { extension.granted_effort } else { extension.granted_other };
        let is_granted = self.chance.yes(granted, EXTENSION, self.person, self.week);
        let [special, asked, ..] = self.chance.uniforms(SPECIAL, self.person, self.week, 0);
        if effort && special < self.numbers.parts.special {
            duty.settle(Standing::Dispensed, self.week);
            voices.tell(self, LawHappening::Dispensed { hours });
        } else if duty.standing == Standing::Open && is_granted {
            let (weeks, what) = if self.learns_to_read() {
                let weeks = extension.length_script;
                (weeks, LawHappening::Prolonged { weeks: weeks as f32 })
            } else {
                let weeks = extension.length;
                (weeks, LawHappening::Extended { weeks: weeks as f32 })
            };
            voices.tell(self, what);
            duty.term_end = duty.term_end.plus(weeks);
            own.put(Item::Nears, duty.term_end.plus(-self.numbers.parts.nears));
        } else {
            if duty.standing == Standing::Open && asked < self.numbers.requests.extension_asked {
                self.refuse(Request::Extension, voices);
            }
            duty.standing = Standing::Overdue;
            voices.tell(self, LawHappening::TermExceeded);
            duty.term_end = duty.term_end.plus(self.rules.new_term);
            own.put(Item::Nears, duty.term_end.plus(-self.numbers.parts.nears));
            own.put(Item::Fine, self.week.plus(self.numbers.fines.decided));
        }
    }
}
