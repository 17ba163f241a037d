//! Luck: every random number belongs to a person, a question and a week.

use bevy_ecs::prelude::*;

use super::maths::{inverse_normal, ln};
use super::person::PersonId;
use super::philox::philox;
use super::week::Week;

/// How many persons a block of luck holds.
pub const LANES: usize = 64;

/// Four uniform numbers for each of 64 persons.
pub type Block = [[f32; LANES]; 4];

/// A question that chance answers; its number is unique in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    number: u16,
    name: &'static str,
}

impl Question {
    /// Names a question; a test refuses a number used twice.
    #[must_use]
    pub const fn new(number: u16, name: &'static str) -> Self {
        Self { number, name }
    }

    /// Its name, as "room: question".
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }
}

/// The luck of one world.
#[derive(Resource, Clone, Copy, Debug)]
pub struct Chance {
    key: [u32; 2],
}

impl Chance {
    /// The luck that belongs to a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { key: [seed as u32, (seed >> 32) as u32] }
    }

    /// The luck of a replication; the scenario is not in the key, so scenarios share luck.
    #[must_use]
    pub fn of_replication(seed: u64, replication: u32) -> Self {
        let words = philox(Self::new(seed).key, [replication, 0, 0, u32::MAX]);
        Self { key: [words[0], words[1]] }
    }

    /// Four words for a question.
    #[inline(always)]
    #[must_use]
    pub fn words(&self, question: Question, person: PersonId, week: Week, index: u16) -> [u32; 4] {
        let stream = u32::from(question.number) << 16 | u32::from(index);
        philox(self.key, [person.0 as u32, (person.0 >> 32) as u32, week.0 as u32, stream])
    }

    /// Four uniform numbers in [0, 1).
    #[inline(always)]
    #[must_use]
    pub fn uniforms(
        &self,
        question: Question,
        person: PersonId,
        week: Week,
        index: u16,
    ) -> [f32; 4] {
        self.words(question, person, week, index).map(unit)
    }

    /// One uniform number in [0, 1).
    #[must_use]
    pub fn uniform(&self, question: Question, person: PersonId, week: Week) -> f32 {
        self.uniforms(question, person, week, 0)[0]
    }

    /// Yes with a probability.
    #[must_use]
    pub fn yes(&self, probability: f32, question: Question, person: PersonId, week: Week) -> bool {
        self.uniform(question, person, week) < probability
    }

    /// A standard normal number.
    #[must_use]
    pub fn normal(&self, question: Question, person: PersonId, week: Week, index: u16) -> f32 {
        let word = self.words(question, person, week, index)[0];
        inverse_normal((f64::from(word) + 0.5) / 4_294_967_296.0) as f32
    }

    /// One of several, by shares that sum to one; the last takes what rounding leaves.
    #[must_use]
    pub fn pick(&self, shares: &[f32], question: Question, person: PersonId, week: Week) -> usize {
        let mut left = self.uniform(question, person, week);
        for (place, share) in shares.iter().enumerate() {
            left -= share;
            if left < 0.0 {
                return place;
            }
        }
        shares.len().saturating_sub(1)
    }

    /// An exponential number with a mean.
    #[must_use]
    pub fn exponential(&self, mean: f32, question: Question, person: PersonId, week: Week) -> f32 {
        -mean * ln(1.0 - self.uniform(question, person, week))
    }

    /// A generator for the distributions of `rand_distr`, at set-up only.
    ///
    /// It counts in the index, so that a rejected draw shifts nothing else.
    #[must_use]
    pub fn generator(&self, question: Question, person: PersonId, week: Week) -> ChanceRng {
        ChanceRng { chance: *self, question, person, week, index: 0, words: [0; 4], left: 0 }
    }

    /// Fills a block: the same words as [`Chance::uniforms`] with index 0, for 64 persons at once.
    pub fn fill(
        &self,
        question: Question,
        week: Week,
        persons: &[PersonId; LANES],
        out: &mut Block,
    ) {
        for (lane, person) in persons.iter().enumerate() {
            let words = self.uniforms(question, *person, week, 0);
            for (row, word) in out.iter_mut().zip(words) {
                row[lane] = word;
            }
        }
    }
}

#[inline(always)]
fn unit(word: u32) -> f32 {
    (word >> 8) as f32 * (1.0 / 16_777_216.0)
}

/// Keyed luck as a generator of `rand`.
#[derive(Clone, Debug)]
pub struct ChanceRng {
    chance: Chance,
    question: Question,
    person: PersonId,
    week: Week,
    index: u16,
    words: [u32; 4],
    left: usize,
}

impl ChanceRng {
    fn next(&mut self) -> u32 {
        if self.left == 0 {
            self.words = self.chance.words(self.question, self.person, self.week, self.index);
            self.index = self.index.wrapping_add(1);
            self.left = 4;
        }
        self.left -= 1;
        self.words[3 - self.left]
    }
}

impl rand::TryRng for ChanceRng {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(self.next())
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let low = u64::from(self.next());
        Ok(u64::from(self.next()) << 32 | low)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in bytes.chunks_mut(4) {
            let word = self.next().to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}
