//! How the duty of a person begins, goes on and ends.

use bevy_ecs::prelude::*;

use super::components::{Duty, LawHappening, Standing};
use super::due::{Docket, Due};
use super::exam::{Part, sit};
use super::params::{LawParams, Rules};
use crate::arrival::{Clocks, Origin};
use crate::education::{Study, Track};
use crate::health::Body;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{PersonId, Row, Told, Week};
use crate::language::{Course, Dutch};

const EXEMPTION: Question = Question::new(501, "law: exemption, first sitting");
const DISPENSATION: Question = Question::new(503, "law: dispensation");
const EXTENSION: Question = Question::new(504, "law: extension");

type Files<'a> = (
    (&'a PersonId, &'a Row, &'a Origin, &'a Clocks, &'a Body),
    (&'a Course, &'a Dutch, &'a Study, &'a mut Duty, &'a mut Docket),
);

/// What a person's file rests on.
struct File<'a> {
    rules: &'a Rules,
    chance: Chance,
    week: Week,
    person: PersonId,
    origin: &'a Origin,
    clocks: &'a Clocks,
    body: Body,
    course: Course,
    dutch: Dutch,
    study: &'a Study,
}

/// Looks into the files that are due.
pub(super) fn take_turns(
    due: Res<Due>,
    mut persons: Query<Files>,
    params: Res<LawParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LawHappening>>,
) -> Result {
    for &entity in &due.0 {
        let (
            (&person, &row, origin, clocks, &body),
            (&course, &dutch, study, mut duty, mut docket),
        ) = persons.get_mut(entity)?;
        let (rules, chance, week) = (params.rules(clocks.permit()), *chance, *week);
        let file = File { rules, chance, week, person, origin, clocks, body, course, dutch, study };
        let mut tell = |what| {
            told.write(Told { person, row, what });
        };
        file.turn(&mut duty, &mut tell);
        docket.due = next_due(&duty);
    }
    Ok(())
}

/// The next week in which something of the duty comes up.
fn next_due(duty: &Duty) -> Week {
    match duty.standing {
        Standing::Open | Standing::Overdue => duty.next_attempt.min(duty.term_end),
        _ => Week::NEVER,
    }
}

impl File<'_> {
    /// Begins the duty, ends the term, or sits the exam, as the week asks.
    fn turn(&self, duty: &mut Duty, tell: &mut impl FnMut(LawHappening)) {
        if duty.standing == Standing::Before {
            self.begin(duty, tell);
        } else if self.study.diploma() != Track::None {
            // A Dutch diploma stands for the exam.
            settle(duty, Standing::Exempt, self.week);
            tell(LawHappening::Exempted);
        }
        if duty.is_open() && duty.term_end <= self.week {
            self.end_term(duty, tell);
        }
        if duty.is_open() && duty.next_attempt <= self.week {
            self.take_exam(duty, tell);
        }
    }

    fn begin(&self, duty: &mut Duty, tell: &mut impl FnMut(LawHappening)) {
        let [exempt, first, ..] = self.chance.uniforms(EXEMPTION, self.person, Week(0), 0);
        let mut none = 1.0 - self.rules.exemption.other;
        if self.body.is_severe() {
            none *= 1.0 - self.rules.exemption.severely_limited;
        }
        if self.origin.is_long_stayer() {
            none *= 1.0 - self.rules.exemption.long_stayer;
        }
        if exempt >= none {
            settle(duty, Standing::Exempt, self.week);
            tell(LawHappening::Exempted);
            return;
        }
        let exam = &self.rules.exam;
        duty.standing = Standing::Open;
        duty.term_end = self.week.plus(self.rules.term);
        duty.next_attempt = self.week.plus(exam.first + (first * exam.interval as f32) as i32);
        tell(LawHappening::TermBegan { weeks: self.rules.term as f32 });
    }

    /// Dispenses, extends, or calls the duty overdue: the week of the end is outside the term.
    ///
    /// Whoever is overdue gets a new term, which is not extended.
    fn end_term(&self, duty: &mut Duty, tell: &mut impl FnMut(LawHappening)) {
        let extension = &self.rules.extension;
        let effort = self.course.hours_taken() >= extension.hours;
        let granted = if effort { extension.granted_effort } else { extension.granted_other };
        if self.is_dispensed(duty) {
            let hours = self.course.hours_taken();
            settle(duty, Standing::Dispensed, self.week);
            tell(LawHappening::Dispensed { hours });
        } else if duty.standing == Standing::Open
            && self.chance.yes(granted, EXTENSION, self.person, self.week)
        {
            let weeks =
                if self.learns_to_read() { extension.length_script } else { extension.length };
            duty.term_end = duty.term_end.plus(weeks);
            tell(LawHappening::Extended { weeks: weeks as f32 });
        } else {
            duty.standing = Standing::Overdue;
            duty.term_end = duty.term_end.plus(self.rules.new_term);
            tell(LawHappening::TermExceeded);
        }
    }

    fn take_exam(&self, duty: &mut Duty, tell: &mut impl FnMut(LawHappening)) {
        let exam = &self.rules.exam;
        let pressed = self.week >= duty.term_end.plus(-exam.pressure);
        let (margin, interval) = if pressed {
            (exam.pressed_margin, exam.pressed_interval)
        } else {
            (exam.margin, exam.interval)
        };
        duty.next_attempt = self.week.plus(interval.max(1));
        let results = sit(exam, margin, duty, self.dutch, self.chance, self.person, self.week);
        let attempts = f32::from(duty.attempts);
        for (part, result) in Part::ALL.into_iter().zip(results) {
            let part = f32::from(part as u8);
            match result {
                Some(true) => tell(LawHappening::PartPassed { part, attempts }),
                Some(false) => tell(LawHappening::PartFailed { part, attempts }),
                None => {}
            }
        }
        if duty.parts_passed == Part::EVERY {
            let weeks = self.week.since(self.clocks.duty()) as f32;
            settle(duty, Standing::Passed, self.week);
            tell(LawHappening::ExamPassed { weeks });
        }
    }

    /// Whether someone who took many lessons, and tried or cannot read well enough to, is let off.
    fn is_dispensed(&self, duty: &Duty) -> bool {
        let dispensation = &self.rules.dispensation;
        (duty.attempts >= dispensation.sittings || self.learns_to_read())
            && self.course.hours_taken() >= dispensation.hours
            && self.chance.yes(dispensation.granted, DISPENSATION, self.person, self.week)
    }

    fn learns_to_read(&self) -> bool {
        self.dutch.reading() < self.rules.still_learning_to_read
    }
}

fn settle(duty: &mut Duty, standing: Standing, week: Week) {
    duty.standing = standing;
    duty.settled = week;
}
