//! Philox4x32-10 of Salmon and others (2011): a random number is a function of a key and a counter.

#![allow(clippy::inline_always, reason = "inlined into loops that are compiled for wide vectors")]

/// Multipliers and Weyl constants of the published algorithm.
const MULTIPLY: [u64; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// The part of a lane that counts.
const LOW: u64 = 0xFFFF_FFFF;

/// Ten rounds over one counter.
///
/// The words live in lanes of 64 bits, of which the low half counts. In a loop over counters the
/// compiler then multiplies whole vectors without packing and unpacking them each round.
#[inline(always)]
#[must_use]
pub fn philox(key: [u32; 2], counter: [u32; 4]) -> [u32; 4] {
    let (mut key, mut words) = (key, counter.map(u64::from));
    for _ in 0..10 {
        let first = MULTIPLY[0] * (words[0] & LOW);
        let second = MULTIPLY[1] * (words[2] & LOW);
        words = [
            (second >> 32) ^ words[1] ^ u64::from(key[0]),
            second,
            (first >> 32) ^ words[3] ^ u64::from(key[1]),
            first,
        ];
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    words.map(|word| word as u32)
}

/// The same over several counters side by side: the first row holds their first words.
///
/// The compiler makes vectors of the rows; eight counters keep all levels busy. Loops over lanes, as
/// `map` of an array is not always compiled into the function that calls it.
#[inline(always)]
#[must_use]
pub fn philox_rows<const N: usize>(key: [u32; 2], counters: [[u32; N]; 4]) -> [[u32; N]; 4] {
    let mut key = key;
    let mut words = [[0; N]; 4];
    for (words, counters) in words.iter_mut().zip(&counters) {
        for lane in 0..N {
            words[lane] = u64::from(counters[lane]);
        }
    }
    for _ in 0..10 {
        let (mut first, mut second) = ([0; N], [0; N]);
        for lane in 0..N {
            first[lane] = MULTIPLY[0] * (words[0][lane] & LOW);
            second[lane] = MULTIPLY[1] * (words[2][lane] & LOW);
        }
        for lane in 0..N {
            words[0][lane] = (second[lane] >> 32) ^ words[1][lane] ^ u64::from(key[0]);
            words[2][lane] = (first[lane] >> 32) ^ words[3][lane] ^ u64::from(key[1]);
        }
        words[1] = second;
        words[3] = first;
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    let mut answers = [[0; N]; 4];
    for (answers, words) in answers.iter_mut().zip(&words) {
        for lane in 0..N {
            answers[lane] = words[lane] as u32;
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::philox;

    #[test]
    fn the_published_answers_are_given() {
        let zero = philox([0; 2], [0; 4]);
        assert_eq!(zero, [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        let ones = philox([u32::MAX; 2], [u32::MAX; 4]);
        assert_eq!(ones, [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
        let pi = philox(
            [0xa409_3822, 0x299f_31d0],
            [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
        );
        assert_eq!(pi, [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]);
    }
}
