//! The exam of Wi2021: five parts at B1, each of which can come down to A2.

use super::components::{Route, Trajectory};
use crate::kernel::Week;
use crate::kernel::chance::Question;
use crate::law::components::Duty;
use crate::law::exam::{Part, Sitting, sit};
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;

const SCALE: Question = Question::new(519, "law: coming down to A2");

impl File<'_> {
    /// Sits the parts that are near enough; what stays out of reach can come down to A2 (P-3).
    ///
    /// Once the free attempts are gone a try costs a fee, and people try only when they are nearer.
    pub(super) fn take_exam_2021(
        &self,
        may_scale_down: bool,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if matches!(own.route, None | Some(Route::Z)) {
            duty.next_attempt = Week::NEVER;
            return;
        }
        let exam = &self.rules.exam;
        let pressed = self.week >= duty.term_end.plus(-exam.pressure);
        let (margin, interval) = if pressed {
            (exam.pressed_margin, exam.pressed_interval)
        } else {
            (exam.margin, exam.interval)
        };
        let margin = if own.free > 0 { margin } else { self.numbers.asked.paid_margin };
        duty.next_attempt = self.week.plus(interval.max(1));
        let mut sitting = Sitting {
            parts: Part::EVERY_2021,
            levels: self.levels(own),
            margin,
            scale: exam.scale,
        };
        let may_scale_down = may_scale_down && own.route == Some(Route::B1);
        if may_scale_down && self.scale_down(&sitting, duty, own, voices) {
            sitting.levels = self.levels(own);
        }
        let results = sit(&sitting, duty, self.dutch, self.chance, self.person, self.week);
        let attempts = f32::from(duty.attempts);
        for (part, result) in Part::ALL.into_iter().zip(results) {
            let part = f32::from(part as u8);
            match result {
                Some(true) => voices.tell(self, LawHappening::PartPassed { part, attempts }),
                Some(false) => voices.tell(self, LawHappening::PartFailed { part, attempts }),
                None => continue,
            }
            own.free = own.free.saturating_sub(1);
        }
    }

    /// What each part asks for: knowledge of society is asked in plain words.
    fn levels(&self, own: &Trajectory) -> [f32; Part::ALL.len()] {
        Part::ALL.map(|part| {
            let is_plain = part == Part::Society || own.scaled & part.bit() != 0;
            if is_plain { self.rules.exam.level } else { self.numbers.asked.level }
        })
    }

    /// Lets parts out of reach come down to A2 after considerable effort, in a version of the plan.
    fn scale_down(
        &self,
        sitting: &Sitting,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) -> bool {
        let asked = &self.numbers.asked;
        let hours = self.course.hours_taken();
        let is_far = |part: &Part| {
            let is_open = (duty.parts_passed | own.scaled) & part.bit() == 0;
            let is_language = *part != Part::Society && sitting.parts & part.bit() != 0;
            is_open && is_language && sitting.ahead(*part, self.dutch) < -sitting.margin
        };
        if hours < asked.scale_hours {
            return false;
        }
        let far = Part::ALL.into_iter().filter(is_far).fold(0, |bits, part| bits | part.bit());
        if far == 0 || !self.chance.yes(asked.scale_granted, SCALE, self.person, self.week) {
            return false;
        }
        own.scaled |= far;
        let parts = own.scaled.count_ones() as f32;
        voices.tell(self, LawHappening::ScaledDown { parts, hours });
        self.date_plan(Route::B1, duty, own, voices);
        true
    }
}
