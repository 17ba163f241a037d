//! Luck: every random number belongs to a person, a question and a week.
//!
//! One question to one person in one week gives four numbers, further ones by index. Nothing is
//! remembered between questions, so whoever asks more, or earlier, changes no other answer.

#![allow(clippy::inline_always, reason = "inlined into loops that are compiled for wide vectors")]

use bevy_ecs::prelude::*;

use super::dispatch::dispatched;
use super::maths::{inverse_normal, ln};
use super::person::PersonId;
use super::philox::{philox, philox_rows};
use super::week::Week;

/// How many persons a block of luck holds.
pub const LANES: usize = 64;

/// Four uniform numbers in [0, 1) for each of 64 persons: the first row holds everybody's first.
pub type Block = [[f32; LANES]; 4];

/// How many counters go through Philox side by side.
pub const SIDE_BY_SIDE: usize = 8;

/// Half of the indices belong to [`Chance::generator`], so that it never repeats an indexed answer.
const GENERATOR: u16 = 0x8000;

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

    /// Its number, by which the answers are found.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.number
    }

    /// Its name, as "room: question".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }
}

/// The luck of one world.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    key: [u32; 2],
}

impl Chance {
    /// The luck that belongs to a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { key: [seed as u32, (seed >> 32) as u32] }
    }

    /// The luck of a replication; the scenario is not in the key, so scenarios share luck.
    #[must_use]
    pub fn of_replication(seed: u64, replication: u32) -> Self {
        let [low, high, ..] = philox(Self::new(seed).key, [replication, 0, 0, u32::MAX]);
        Self { key: [low, high] }
    }

    /// Four words: Philox of this luck at (person low, person high, week, question and index).
    ///
    /// Indices below 32,768 are for the asker; those above serve [`Chance::generator`].
    #[inline(always)]
    #[must_use]
    pub fn words(&self, question: Question, person: PersonId, week: Week, index: u16) -> [u32; 4] {
        let stream = stream(question, index);
        philox(self.key, [person.0 as u32, (person.0 >> 32) as u32, week.number() as u32, stream])
    }

    /// Four uniform numbers in [0, 1), multiples of 2^-24.
    #[inline(always)]
    #[must_use]
    pub fn uniforms(
        &self,
        question: Question,
        person: PersonId,
        week: Week,
        index: u16,
    ) -> [f32; 4] {
        self.words(question, person, week, index).map(uniform)
    }

    /// One uniform number in [0, 1): the first of [`Chance::uniforms`] at index 0.
    #[inline]
    #[must_use]
    pub fn uniform(&self, question: Question, person: PersonId, week: Week) -> f32 {
        self.uniforms(question, person, week, 0)[0]
    }

    /// Yes with a probability.
    #[inline]
    #[must_use]
    pub fn yes(&self, probability: f32, question: Question, person: PersonId, week: Week) -> bool {
        self.uniform(question, person, week) < probability
    }

    /// Four standard normal numbers.
    #[must_use]
    pub fn normals(
        &self,
        question: Question,
        person: PersonId,
        week: Week,
        index: u16,
    ) -> [f32; 4] {
        self.words(question, person, week, index).map(normal)
    }

    /// One standard normal number: the first of [`Chance::normals`].
    #[must_use]
    pub fn normal(&self, question: Question, person: PersonId, week: Week, index: u16) -> f32 {
        normal(self.words(question, person, week, index)[0])
    }

    /// The place of one of several, by shares that sum to one; never a place without a share.
    ///
    /// The last place with a share takes what rounding leaves.
    #[must_use]
    pub fn pick(&self, shares: &[f32], question: Question, person: PersonId, week: Week) -> usize {
        let mut left = self.uniform(question, person, week);
        let mut picked = 0;
        for (place, &share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            picked = place;
            left -= share;
            if left < 0.0 {
                break;
            }
        }
        picked
    }

    /// An exponential number with a mean, in the unit of the mean.
    #[must_use]
    pub fn exponential(&self, mean: f32, question: Question, person: PersonId, week: Week) -> f32 {
        -mean * ln(1.0 - self.uniform(question, person, week))
    }

    /// A generator for waits and counts that ask for more numbers than four, at set-up only.
    ///
    /// It counts in the index and leaves person and week alone, so a rejected draw shifts no other
    /// answer.
    #[must_use]
    pub fn generator(&self, question: Question, person: PersonId, week: Week) -> ChanceRng {
        ChanceRng {
            chance: *self,
            question,
            person,
            week,
            index: GENERATOR,
            words: [0; 4],
            left: 0,
        }
    }

    /// Fills a block with the numbers of [`Chance::uniforms`] at index 0, for 64 persons at once.
    pub fn fill(
        &self,
        question: Question,
        week: Week,
        persons: &[PersonId; LANES],
        out: &mut Block,
    ) {
        fill(*self, question, week, persons, out);
    }

    /// The same as [`Chance::fill`], for the body of a function that is itself [`dispatched`].
    #[inline(always)]
    pub fn fill_here(
        &self,
        question: Question,
        week: Week,
        persons: &[PersonId; LANES],
        out: &mut Block,
    ) {
        for start in (0..LANES).step_by(SIDE_BY_SIDE) {
            let persons = std::array::from_fn(|lane| persons[start + lane]);
            for (row, numbers) in out.iter_mut().zip(self.side_by_side(question, week, &persons)) {
                row[start..start + SIDE_BY_SIDE].copy_from_slice(&numbers);
            }
        }
    }

    /// Fills four slices with the numbers of [`Chance::uniforms`] at index 0, for any number of
    /// persons.
    ///
    /// # Panics
    /// If a slice is not as long as `persons`.
    pub fn fill_uniforms(
        &self,
        question: Question,
        week: Week,
        persons: &[PersonId],
        out: [&mut [f32]; 4],
    ) {
        for row in &out {
            assert_eq!(row.len(), persons.len(), "one number for each person");
        }
        fill_uniforms(*self, question, week, persons, out);
    }

    /// The numbers of [`Chance::uniforms`] at eight indices from `first` on, for one person.
    #[must_use]
    pub fn uniforms_from(
        &self,
        question: Question,
        person: PersonId,
        week: Week,
        first: u16,
    ) -> [[f32; SIDE_BY_SIDE]; 4] {
        let mut numbers = [[0.0; SIDE_BY_SIDE]; 4];
        fill_from(*self, question, person, week, first, &mut numbers);
        numbers
    }

    /// The numbers of a few persons, as vectors.
    #[inline(always)]
    fn side_by_side(
        self,
        question: Question,
        week: Week,
        persons: &[PersonId; SIDE_BY_SIDE],
    ) -> [[f32; SIDE_BY_SIDE]; 4] {
        let (mut low, mut high) = ([0; SIDE_BY_SIDE], [0; SIDE_BY_SIDE]);
        for lane in 0..SIDE_BY_SIDE {
            low[lane] = persons[lane].0 as u32;
            high[lane] = (persons[lane].0 >> 32) as u32;
        }
        let week = [week.number() as u32; SIDE_BY_SIDE];
        let words = philox_rows(self.key, [low, high, week, [stream(question, 0); SIDE_BY_SIDE]]);
        let mut numbers = [[0.0; SIDE_BY_SIDE]; 4];
        for (numbers, words) in numbers.iter_mut().zip(&words) {
            for lane in 0..SIDE_BY_SIDE {
                numbers[lane] = uniform(words[lane]);
            }
        }
        numbers
    }
}

dispatched! {
    fn fill_from(
        chance: Chance,
        question: Question,
        person: PersonId,
        week: Week,
        first: u16,
        out: &mut [[f32; SIDE_BY_SIDE]; 4],
    ) {
        let mut streams = [0; SIDE_BY_SIDE];
        for (lane, word) in streams.iter_mut().enumerate() {
            *word = stream(question, first + lane as u16);
        }
        let low = [person.0 as u32; SIDE_BY_SIDE];
        let high = [(person.0 >> 32) as u32; SIDE_BY_SIDE];
        let week = [week.number() as u32; SIDE_BY_SIDE];
        let words = philox_rows(chance.key, [low, high, week, streams]);
        for (numbers, words) in out.iter_mut().zip(&words) {
            for lane in 0..SIDE_BY_SIDE {
                numbers[lane] = uniform(words[lane]);
            }
        }
    }
}

dispatched! {
    fn fill(
        chance: Chance,
        question: Question,
        week: Week,
        persons: &[PersonId; LANES],
        out: &mut Block,
    ) {
        chance.fill_here(question, week, persons, out);
    }
}

dispatched! {
    fn fill_uniforms(
        chance: Chance,
        question: Question,
        week: Week,
        persons: &[PersonId],
        out: [&mut [f32]; 4],
    ) {
        let (groups, rest) = persons.as_chunks::<SIDE_BY_SIDE>();
        let [first, second, third, fourth] = out;
        for (group, persons) in groups.iter().enumerate() {
            let here = group * SIDE_BY_SIDE..(group + 1) * SIDE_BY_SIDE;
            let numbers = chance.side_by_side(question, week, persons);
            first[here.clone()].copy_from_slice(&numbers[0]);
            second[here.clone()].copy_from_slice(&numbers[1]);
            third[here.clone()].copy_from_slice(&numbers[2]);
            fourth[here].copy_from_slice(&numbers[3]);
        }
        for (row, person) in (groups.len() * SIDE_BY_SIDE..).zip(rest) {
            [first[row], second[row], third[row], fourth[row]] =
                chance.uniforms(question, *person, week, 0);
        }
    }
}

/// The last word of the counter.
#[inline(always)]
fn stream(question: Question, index: u16) -> u32 {
    u32::from(question.number) << 16 | u32::from(index)
}

/// The highest 24 bits of a word, as a number in [0, 1).
#[inline(always)]
fn uniform(word: u32) -> f32 {
    // By way of a signed number, which narrow vectors convert in one step.
    (word >> 8) as i32 as f32 * (1.0 / 16_777_216.0)
}

/// The standard normal number at the middle of a word's place in (0, 1).
fn normal(word: u32) -> f32 {
    inverse_normal((f64::from(word) + 0.5) * (1.0 / 4_294_967_296.0)) as f32
}

/// Keyed luck as a generator of `rand`; made by [`Chance::generator`].
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
    fn next_word(&mut self) -> u32 {
        if self.left == 0 {
            self.words = self.chance.words(self.question, self.person, self.week, self.index);
            self.index = self.index.wrapping_add(1) | GENERATOR;
            self.left = self.words.len();
        }
        self.left -= 1;
        self.words[3 - self.left]
    }
}

impl rand::TryRng for ChanceRng {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(self.next_word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let low = u64::from(self.next_word());
        Ok(u64::from(self.next_word()) << 32 | low)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in bytes.chunks_mut(4) {
            let word = self.next_word().to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
