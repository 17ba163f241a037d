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
mod tests {
    use rand::Rng;

    use super::*;
    use crate::kernel::dispatch::{Level, available, limit_to};

    const LUCK: Chance = Chance::new(0x0123_4567_89AB_CDEF);
    const TALK: Question = Question::new(7, "test: talk");
    const OFFER: Question = Question::new(8, "test: offer");

    /// Persons whose names use all 64 bits, drawn by chance itself.
    fn anyone(number: u32) -> PersonId {
        let [low, high, ..] = LUCK.words(OFFER, PersonId(u64::from(number)), Week(0), 1);
        PersonId(u64::from(high) << 32 | u64::from(low))
    }

    #[test]
    fn a_block_holds_the_numbers_of_each_person_at_every_level() {
        for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
            let _limit = limit_to(level);
            for round in 0..200 {
                let persons = std::array::from_fn(|lane| anyone(round * 64 + lane as u32));
                let week = Week(LUCK.words(TALK, persons[0], Week(0), 0)[0] as i16);
                let mut block = [[0.0; LANES]; 4];
                LUCK.fill(TALK, week, &persons, &mut block);
                for lane in 0..LANES {
                    let here = block.map(|row| row[lane].to_bits());
                    let alone = LUCK.uniforms(TALK, persons[lane], week, 0).map(f32::to_bits);
                    assert_eq!(here, alone, "{level:?}, {:?} in {week:?}", persons[lane]);
                }
            }
        }
    }

    #[test]
    fn indices_side_by_side_hold_the_numbers_of_each_at_every_level() {
        for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
            let _limit = limit_to(level);
            for first in (0..400).step_by(SIDE_BY_SIDE) {
                let (person, week) = (anyone(first.into()), Week(first as i16 - 200));
                let block = LUCK.uniforms_from(TALK, person, week, first);
                for lane in 0..SIDE_BY_SIDE {
                    let here = block.map(|row| row[lane].to_bits());
                    let alone = LUCK.uniforms(TALK, person, week, first + lane as u16);
                    assert_eq!(here, alone.map(f32::to_bits), "{level:?}, {lane} from {first}");
                }
            }
        }
    }

    #[test]
    fn slices_hold_the_numbers_of_each_person_at_every_level() {
        for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
            let _limit = limit_to(level);
            for count in 0..150 {
                let persons: Vec<PersonId> = (0..count).map(anyone).collect();
                let week = Week::at(count as i32 * 7 - 300);
                let mut rows: [Vec<f32>; 4] = std::array::from_fn(|_| vec![0.0; persons.len()]);
                LUCK.fill_uniforms(TALK, week, &persons, rows.each_mut().map(Vec::as_mut_slice));
                for (place, person) in persons.iter().enumerate() {
                    let here = rows.each_ref().map(|row| row[place].to_bits());
                    let alone = LUCK.uniforms(TALK, *person, week, 0).map(f32::to_bits);
                    assert_eq!(here, alone, "{level:?}, {person:?} in {week:?}");
                }
            }
        }
    }

    #[test]
    fn the_counter_holds_person_week_question_and_index() {
        let words = LUCK.words(TALK, PersonId(0xAAAA_BBBB_CCCC_DDDD), Week(-2), 9);
        let counter = [0xCCCC_DDDD, 0xAAAA_BBBB, 0xFFFF_FFFE, 7 << 16 | 9];
        assert_eq!(words, philox([0x89AB_CDEF, 0x0123_4567], counter));
    }

    #[test]
    fn a_uniform_number_is_never_one() {
        assert_eq!([uniform(0), uniform(u32::MAX)], [0.0, 1.0 - f32::EPSILON / 2.0]);
    }

    #[test]
    fn a_normal_number_is_always_finite_and_symmetric() {
        assert!(normal(0) < -6.0 && normal(u32::MAX) == -normal(0));
    }

    #[test]
    fn uniform_normal_and_exponential_numbers_have_their_means_and_spreads() {
        let people = || (0..100_000).map(PersonId);
        let uniforms: Vec<f32> = people().map(|who| LUCK.uniform(TALK, who, Week(3))).collect();
        let normals: Vec<f32> =
            people().flat_map(|who| LUCK.normals(TALK, who, Week(1), 0)).collect();
        let squares: Vec<f32> = normals.iter().map(|x| x * x).collect();
        let waits: Vec<f32> =
            people().map(|who| LUCK.exponential(4.0, OFFER, who, Week(1))).collect();
        let root = f64::sqrt;
        for (drawn, mean, spread) in [
            (uniforms, 0.5, root(1.0 / 12.0)),
            (normals, 0.0, 1.0),
            (squares, 1.0, root(2.0)),
            (waits, 4.0, 4.0),
        ] {
            let count = drawn.len() as f64;
            let found = drawn.into_iter().map(f64::from).sum::<f64>() / count;
            let error = 4.0 * spread / count.sqrt(); // four standard errors
            assert!((found - mean).abs() < error, "{found}, expected {mean} +- {error}");
        }
    }

    #[test]
    fn picks_follow_their_shares_and_never_land_where_there_is_none() {
        let shares = [0.0, 0.2, 0.0, 0.5, 0.3, 0.0];
        let mut counts = [0_u32; 6];
        for person in 0..100_000 {
            counts[LUCK.pick(&shares, TALK, PersonId(person), Week(5))] += 1;
        }
        for (count, share) in counts.into_iter().zip(shares) {
            let noise = 4.0 * (100_000.0 * share * (1.0 - share)).sqrt(); // four standard errors
            assert!((count as f32 - 100_000.0 * share).abs() <= noise, "{counts:?}");
        }
        assert_eq!(LUCK.pick(&[1e-9, 0.0], TALK, PersonId(1), Week(5)), 0);
    }

    #[test]
    fn a_generator_gives_the_words_of_its_own_indices() {
        let mut dice = LUCK.generator(TALK, PersonId(1), Week(2));
        let drawn: Vec<u32> = (0..8).map(|_| dice.next_u32()).collect();
        let words = |index| LUCK.words(TALK, PersonId(1), Week(2), index);
        assert_eq!(drawn, [words(0x8000), words(0x8001)].concat());
        let mut again = LUCK.generator(TALK, PersonId(1), Week(2));
        assert_eq!(again.next_u64(), u64::from(drawn[1]) << 32 | u64::from(drawn[0]));
        let mut bytes = [0; 6];
        again.fill_bytes(&mut bytes);
        assert_eq!(bytes[..4], drawn[2].to_le_bytes());
    }

    #[test]
    fn replications_differ_and_repeat() {
        let first = Chance::of_replication(1, 0);
        assert_eq!(first, Chance::of_replication(1, 0));
        assert_ne!(first, Chance::of_replication(1, 1));
        assert_ne!(first, Chance::of_replication(2, 0));
    }
}
