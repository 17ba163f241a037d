//! The exam in parts: who sits which part, and who passes.

use super::components::Duty;
use super::params::Exam;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{PersonId, Week, maths};
use crate::language::Dutch;

const PARTS: Question = Question::new(502, "law: parts of the exam");

/// The parts of the exam, in the order of their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Speaking.
    Speaking,
    /// Listening.
    Listening,
    /// Reading.
    Reading,
    /// Writing.
    Writing,
    /// Knowledge of Dutch society (KNM).
    Society,
    /// Orientation on the Dutch labour market (ONA).
    LabourMarket,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 6] = [
        Self::Speaking,
        Self::Listening,
        Self::Reading,
        Self::Writing,
        Self::Society,
        Self::LabourMarket,
    ];

    /// All parts as passed [bits].
    pub const EVERY: u8 = (1 << Self::ALL.len()) - 1;

    /// The bit of this part among those passed.
    #[must_use]
    pub fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The Dutch it asks for: speaking and listening the spoken kind, all others the written.
    #[must_use]
    pub fn level(self, dutch: Dutch) -> f32 {
        match self {
            Self::Speaking | Self::Listening => dutch.speaking(),
            _ => dutch.reading(),
        }
    }
}

/// Sits the parts that are open and near enough, and returns for each that was sat if it was passed.
pub(super) fn sit(
    exam: &Exam,
    margin: f32,
    duty: &mut Duty,
    dutch: Dutch,
    chance: Chance,
    person: PersonId,
    week: Week,
) -> [Option<bool>; Part::ALL.len()] {
    let [first, second, third, fourth] = chance.uniforms(PARTS, person, week, 0);
    let [fifth, sixth, ..] = chance.uniforms(PARTS, person, week, 1);
    let luck = [first, second, third, fourth, fifth, sixth];
    let mut results = [None; Part::ALL.len()];
    for ((part, luck), result) in Part::ALL.into_iter().zip(luck).zip(&mut results) {
        let ahead = part.level(dutch) - exam.level;
        if duty.parts_passed & part.bit() == 0 && ahead >= -margin {
            let passed = luck < maths::logistic(ahead / exam.scale);
            duty.parts_passed |= if passed { part.bit() } else { 0 };
            *result = Some(passed);
        }
    }
    duty.attempts = duty.attempts.saturating_add(u8::from(results.iter().any(Option::is_some)));
    results
}
