//! The exam in parts: who sits which part, and who passes.

use super::components::Duty;
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

    /// The parts of the exam of Wi2021, as passed [bits]: the MAP took the place of ONA.
    pub const EVERY_2021: u8 = Self::EVERY & !(1 << Self::LabourMarket as u8);

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

/// What is asked of whoever sits the exam.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sitting {
    /// The parts that belong to it [bits].
    pub(super) parts: u8,
    /// What each part asks for [level].
    pub(super) levels: [f32; Part::ALL.len()],
    /// How far below that a part is tried [level].
    pub(super) margin: f32,
    /// How sharply it tells those above from those below [level].
    pub(super) scale: f32,
}

impl Sitting {
    /// How far ahead of what a part asks for someone is [level].
    pub(super) fn ahead(&self, part: Part, dutch: Dutch) -> f32 {
        part.level(dutch) - self.levels[part as usize]
    }
}

/// Sits the parts that are open and near enough, and returns for each that was sat if it was passed.
pub(super) fn sit(
    sitting: &Sitting,
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
    let open = sitting.parts & !duty.parts_passed;
    for ((part, luck), result) in Part::ALL.into_iter().zip(luck).zip(&mut results) {
        let ahead = sitting.ahead(part, dutch);
        if open & part.bit() != 0 && ahead >= -sitting.margin {
            let passed = luck < maths::logistic(ahead / sitting.scale);
            duty.parts_passed |= if passed { part.bit() } else { 0 };
            *result = Some(passed);
        }
    }
    duty.attempts = duty.attempts.saturating_add(u8::from(results.iter().any(Option::is_some)));
    results
}
