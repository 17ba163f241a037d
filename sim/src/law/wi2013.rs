//! How the duty under Wi2013 begins, goes on and ends.

use super::components::{Duty, Standing};
use super::exam::{Part, Sitting, sit};
use super::file::{File, Voices};
use super::happenings::LawHappening;
use crate::education::Track;
use crate::kernel::Week;
use crate::kernel::chance::Question;

pub(super) const EXEMPTION: Question = Question::new(501, "law: exemption, first sitting");
const DISPENSATION: Question = Question::new(503, "law: dispensation");
pub(super) const EXTENSION: Question = Question::new(504, "law: extension");

/// The next week in which something of the duty comes up.
fn next_due(duty: &Duty) -> Week {
    match duty.standing {
        Standing::Open | Standing::Overdue => duty.next_attempt.min(duty.term_end),
        _ => Week::NEVER,
    }
}

impl File<'_> {
    /// Begins the duty, ends the term, or sits the exam, as the week asks; returns when to look again.
    pub(super) fn turn_2013(&self, duty: &mut Duty, voices: &mut Voices<'_>) -> Week {
        if duty.standing == Standing::Before {
            self.begin(duty, voices);
        } else if self.study.diploma() != Track::None {
            // A Dutch diploma stands for the exam.
            duty.settle(Standing::Exempt, self.week);
            voices.tell(self, LawHappening::Exempted);
        }
        if duty.is_open() && duty.term_end <= self.week {
            self.end_term(duty, voices);
        }
        if duty.is_open() && duty.next_attempt <= self.week {
            self.take_exam(duty, voices);
        }
        next_due(duty)
    }

    fn begin(&self, duty: &mut Duty, voices: &mut Voices<'_>) {
        let [exempt, first, ..] = self.chance.uniforms(EXEMPTION, self.person, Week(0), 0);
        let mut none = 1.0 - self.rules.exemption.other;
        if self.body.is_severe() {
            none *= 1.0 - self.rules.exemption.severely_limited;
        }
        if self.origin.is_long_stayer() {
            none *= 1.0 - self.rules.exemption.long_stayer;
        }
        if exempt >= none {
            duty.settle(Standing::Exempt, self.week);
            voices.tell(self, LawHappening::Exempted);
            return;
        }
        let exam = &self.rules.exam;
        duty.standing = Standing::Open;
        duty.term_end = self.week.plus(self.rules.term);
        duty.next_attempt = self.week.plus(exam.first + (first * exam.interval as f32) as i32);
        voices.tell(self, LawHappening::TermBegan { weeks: self.rules.term as f32 });
    }

    /// Dispenses, extends, or calls the duty overdue: the week of the end is outside the term.
    ///
    /// Whoever is overdue gets a new term, which is not extended.
    fn end_term(&self, duty: &mut Duty, voices: &mut Voices<'_>) {
        let extension = &self.rules.extension;
        let effort = self.course.hours_taken() >= extension.hours;
        let granted = if effort { extension.granted_effort } else { extension.granted_other };
        if self.is_dispensed(duty) {
            let hours = self.course.hours_taken();
            duty.settle(Standing::Dispensed, self.week);
            voices.tell(self, LawHappening::Dispensed { hours });
        } else if duty.standing == Standing::Open
            && self.chance.yes(granted, EXTENSION, self.person, self.week)
        {
            let weeks =
                if self.learns_to_read() { extension.length_script } else { extension.length };
            duty.term_end = duty.term_end.plus(weeks);
            voices.tell(self, LawHappening::Extended { weeks: weeks as f32 });
        } else {
            duty.standing = Standing::Overdue;
            duty.term_end = duty.term_end.plus(self.rules.new_term);
            voices.tell(self, LawHappening::TermExceeded);
        }
    }

    fn take_exam(&self, duty: &mut Duty, voices: &mut Voices<'_>) {
        let exam = &self.rules.exam;
        let pressed = self.week >= duty.term_end.plus(-exam.pressure);
        let (margin, interval) = if pressed {
            (exam.pressed_margin, exam.pressed_interval)
        } else {
            (exam.margin, exam.interval)
        };
        duty.next_attempt = self.week.plus(interval.max(1));
        let sitting = Sitting {
            parts: Part::EVERY,
            levels: [exam.level; Part::ALL.len()],
            margin,
            scale: exam.scale,
        };
        let results = sit(&sitting, duty, self.dutch, self.chance, self.person, self.week);
        let attempts = f32::from(duty.attempts);
        for (part, result) in Part::ALL.into_iter().zip(results) {
            let part = f32::from(part as u8);
            match result {
                Some(true) => voices.tell(self, LawHappening::PartPassed { part, attempts }),
                Some(false) => voices.tell(self, LawHappening::PartFailed { part, attempts }),
                None => {}
            }
        }
        if duty.parts_passed == Part::EVERY {
            let weeks = self.week.since(self.clocks.duty()) as f32;
            duty.settle(Standing::Passed, self.week);
            voices.tell(self, LawHappening::ExamPassed { weeks });
        }
    }

    /// Whether someone who took many lessons, and tried or cannot read well enough to, is let off.
    fn is_dispensed(&self, duty: &Duty) -> bool {
        let dispensation = &self.rules.dispensation;
        (duty.attempts >= dispensation.sittings || self.learns_to_read())
            && self.course.hours_taken() >= dispensation.hours
            && self.chance.yes(dispensation.granted, DISPENSATION, self.person, self.week)
    }
}
