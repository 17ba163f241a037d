//! What luck is held to.

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
    let normals: Vec<f32> = people().flat_map(|who| LUCK.normals(TALK, who, Week(1), 0)).collect();
    let squares: Vec<f32> = normals.iter().map(|x| x * x).collect();
    let waits: Vec<f32> = people().map(|who| LUCK.exponential(4.0, OFFER, who, Week(1))).collect();
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
