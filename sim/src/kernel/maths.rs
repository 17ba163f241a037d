//! Mathematics that gives the same bits on every machine: only +, -, *, /, sqrt and bit patterns.
//!
//! Functions on `f32` are for columns of persons: without branches, so that a loop over them is
//! compiled to vectors. Functions on `f64` are for set-up and rare events. The yardstick of each
//! stated error is the platform's own function in double precision.

#![allow(clippy::inline_always, reason = "inlined into loops that are compiled for wide vectors")]

/// A polynomial, by its factors from the highest power to the lowest.
macro_rules! polynomial {
    ($x:expr; $highest:expr $(, $next:expr)*) => {{
        let sum = $highest;
        $(let sum = sum * $x + $next;)*
        sum
    }};
}

/// The natural logarithm of 2 in two parts: a multiple of the first is exact.
const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];
const LN_2_64: [f64; 2] = [0.693_145_751_953_125, 1.428_606_820_309_417_3e-6];

/// Adding this to a float below 2^22 rounds it, and leaves the whole number in its lowest bits.
const ROUND: f32 = 12_582_912.0;
const ROUND_64: f64 = 6_755_399_441_055_744.0;

/// One of two numbers, without a branch that the machine would have to guess.
///
/// In a weekly pass over everybody a guess is wrong for many, and costs more than both numbers.
#[inline(always)]
#[must_use]
pub fn select(yes: bool, if_so: f32, if_not: f32) -> f32 {
    std::hint::select_unpredictable(yes, if_so, if_not)
}

/// e to the power of `x`; relative error below 2e-7, constant outside [-87, 88].
#[inline(always)]
#[must_use]
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 88.0);
    let rounded = x * std::f32::consts::LOG2_E + ROUND;
    let whole = rounded - ROUND;
    let rest = x - whole * LN_2[0] - whole * LN_2[1];
    let curve = polynomial!(
        rest;
        1.987_569_1e-4, 1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5
    );
    let power_of_two = f32::from_bits(rounded.to_bits().wrapping_add(127) << 23);
    (curve * (rest * rest) + rest + 1.0) * power_of_two
}

/// e to the power of `x` in double precision; relative error below 4e-16, constant outside
/// [-708, 709].
#[must_use]
pub fn exp64(x: f64) -> f64 {
    let x = x.clamp(-708.0, 709.0);
    let rounded = x * std::f64::consts::LOG2_E + ROUND_64;
    let whole = rounded - ROUND_64;
    let rest = x - whole * LN_2_64[0] - whole * LN_2_64[1];
    let square = rest * rest;
    // The quotient of two polynomials by Moshier (Cephes), exact at 0.
    let odd =
        rest * polynomial!(square; 1.261_771_930_748_105_9e-4, 3.029_944_077_074_419_6e-2, 1.0);
    let even = polynomial!(
        square;
        3.001_985_051_386_644_6e-6, 2.524_483_403_496_841e-3, 0.227_265_548_208_155_03, 2.0
    );
    let power_of_two = f64::from_bits(rounded.to_bits().wrapping_add(1023) << 52);
    (2.0 * (odd / (even - odd)) + 1.0) * power_of_two
}

/// Natural logarithm; error below 1e-7 relative to the larger of 1 and the answer's size, minus
/// infinity at 0, not a number below.
#[inline(always)]
#[must_use]
pub fn ln(x: f32) -> f32 {
    const ROOT_HALF: u32 = 0x3F35_04F3;
    let small = x < f32::MIN_POSITIVE;
    let normal = if small { x * 33_554_432.0 } else { x };
    let shift = if small { -25.0 } else { 0.0 };
    // Writes x as 2^whole times a mantissa between sqrt(1/2) and sqrt(2).
    let bits = normal.to_bits().wrapping_add(0x3F80_0000 - ROOT_HALF);
    let whole = ((bits >> 23) as i32 - 127) as f32 + shift;
    let rest = f32::from_bits((bits & 0x007F_FFFF) + ROOT_HALF) - 1.0;
    // ln(1 + rest) by the odd powers of rest / (2 + rest); factors of fdlibm.
    let ratio = rest / (2.0 + rest);
    let square = ratio * ratio;
    let curve = square * polynomial!(square; 0.242_790_79, 0.284_987_87, 0.400_009_72, 0.666_666_6);
    let half_square = 0.5 * rest * rest;
    let bend = half_square - ratio * (half_square + curve) - whole * LN_2[1];
    let value = whole * LN_2[0] - (bend - rest);
    let value = if x == 0.0 { f32::NEG_INFINITY } else { value };
    let value = if x == f32::INFINITY { x } else { value };
    if x >= 0.0 { value } else { f32::NAN }
}

/// Natural logarithm in double precision; error below 3e-16 relative to the larger of 1 and the
/// answer's size, minus infinity at 0, not a number below.
#[must_use]
pub fn ln64(x: f64) -> f64 {
    const ROOT_HALF: u64 = 0x3FE6_A09E_667F_3BCD;
    let small = x < f64::MIN_POSITIVE;
    let normal = if small { x * 18_014_398_509_481_984.0 } else { x };
    let shift = if small { -54.0 } else { 0.0 };
    let bits = normal.to_bits().wrapping_add(0x3FF0_0000_0000_0000 - ROOT_HALF);
    let whole = f64::from((bits >> 52) as i32 - 1023) + shift;
    let rest = f64::from_bits((bits & 0x000F_FFFF_FFFF_FFFF) + ROOT_HALF) - 1.0;
    let ratio = rest / (2.0 + rest);
    let square = ratio * ratio;
    let curve = square
        * polynomial!(
            square;
            0.147_981_986_051_165_86, 0.153_138_376_992_093_73, 0.181_835_721_616_180_5,
            0.222_221_984_321_497_84, 0.285_714_287_436_623_9, 0.399_999_999_994_094_2,
            0.666_666_666_666_673_5
        );
    let half_square = 0.5 * rest * rest;
    let bend = half_square - ratio * (half_square + curve) - whole * LN_2_64[1];
    let value = whole * LN_2_64[0] - (bend - rest);
    let value = if x == 0.0 { f64::NEG_INFINITY } else { value };
    let value = if x == f64::INFINITY { x } else { value };
    if x >= 0.0 { value } else { f64::NAN }
}

/// 1 / (1 + e^-x); relative error below 3e-7 for `x` above -87.
#[inline(always)]
#[must_use]
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// `base` to the power of `exponent`; relative error below 1e-7, not a number for a negative base.
///
/// Base 0 gives 0 for a positive exponent, 1 for exponent 0, infinity for a negative one.
#[must_use]
pub fn power(base: f32, exponent: f32) -> f32 {
    if exponent == 0.0 {
        1.0
    } else if base == 0.0 {
        if exponent > 0.0 { 0.0 } else { f32::INFINITY }
    } else {
        exp64(f64::from(exponent) * ln64(f64::from(base))) as f32
    }
}

/// The quantile of the standard normal distribution at `p` in (0, 1); relative error below 2e-15.
///
/// Algorithm AS 241 of Wichura (1988).
#[must_use]
pub fn inverse_normal(p: f64) -> f64 {
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        return centred * near_centre(r);
    }
    let tail = if centred < 0.0 { p } else { 1.0 - p };
    let r = (-ln64(tail)).sqrt();
    let size = if r <= 5.0 { in_tail(r - 1.6) } else { far_out(r - 5.0) };
    if centred < 0.0 { -size } else { size }
}

fn near_centre(r: f64) -> f64 {
    let above = polynomial!(
        r;
        2_509.080_928_730_122_7, 33_430.575_583_588_13, 67_265.770_927_008_7, 45_921.953_931_549_87,
        13_731.693_765_509_46, 1_971.590_950_306_551_4, 133.141_667_891_784_38,
        3.387_132_872_796_366_5
    );
    let below = polynomial!(
        r;
        5_226.495_278_852_854, 28_729.085_735_721_943, 39_307.895_800_092_71, 21_213.794_301_586_597,
        5_394.196_021_424_751, 687.187_007_492_057_9, 42.313_330_701_600_91, 1.0
    );
    above / below
}

fn in_tail(r: f64) -> f64 {
    let above = polynomial!(
        r;
        7.745_450_142_783_414e-4, 0.022_723_844_989_269_184, 0.241_780_725_177_450_6,
        1.270_458_252_452_368_4, 3.647_848_324_763_204_5, 5.769_497_221_460_691,
        4.630_337_846_156_546, 1.423_437_110_749_683_5
    );
    let below = polynomial!(
        r;
        1.050_750_071_644_416_9e-9, 5.475_938_084_995_345e-4, 0.015_198_666_563_616_457,
        0.148_103_976_427_480_08, 0.689_767_334_985_1, 1.676_384_830_183_803_8,
        2.053_191_626_637_759, 1.0
    );
    above / below
}

fn far_out(r: f64) -> f64 {
    let above = polynomial!(
        r;
        2.010_334_399_292_288_1e-7, 2.711_555_568_743_487_6e-5, 0.001_242_660_947_388_078_4,
        0.026_532_189_526_576_124, 0.296_560_571_828_504_87, 1.784_826_539_917_291_3,
        5.463_784_911_164_114, 6.657_904_643_501_103
    );
    let below = polynomial!(
        r;
        2.044_263_103_389_939_8e-15, 1.421_511_758_316_446e-7, 1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4, 0.014_875_361_290_850_615, 0.136_929_880_922_735_8,
        0.599_832_206_555_888, 1.0
    );
    above / below
}

/// The share of a standard normal distribution below `x`; error below 1e-15 (Hart 1968, West 2005).
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    let size = x.abs();
    let density = exp64(-0.5 * size * size);
    let tail = if size < 7.071_067_811_865_47 {
        let above = polynomial!(
            size;
            0.035_262_496_599_891_1, 0.700_383_064_443_688, 6.373_962_203_531_65,
            33.912_866_078_383, 112.079_291_497_871, 221.213_596_169_931, 220.206_867_912_376
        );
        let below = polynomial!(
            size;
            0.088_388_347_648_318_4, 1.755_667_163_182_64, 16.064_177_579_207,
            86.780_732_202_946_1, 296.564_248_779_674, 637.333_633_378_831, 793.826_512_519_948,
            440.413_735_824_752
        );
        density * (above / below)
    } else {
        let fraction = [4.0, 3.0, 2.0, 1.0].iter().fold(size + 0.65, |below, n| size + n / below);
        density / fraction / 2.506_628_274_631
    };
    if x > 0.0 { 1.0 - tail } else { tail }
}

/// A number by which the highest of floats comes first, in an order that whole numbers sort by.
#[must_use]
pub fn descending(number: f32) -> i32 {
    // Nothing added makes one nought of the two; the bits of floats are ordered but for the sign.
    let bits = (number + 0.0).to_bits().cast_signed();
    !(bits ^ ((bits >> (i32::BITS - 1)) & i32::MAX))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the platform's functions are the yardstick")]
mod tests {
    use super::*;

    /// Evenly spaced numbers.
    fn grid(low: f64, high: f64, steps: u32) -> impl Iterator<Item = f64> {
        (0..=steps).map(move |step| low + (high - low) * f64::from(step) / f64::from(steps))
    }

    /// The largest of some errors.
    fn worst(errors: impl Iterator<Item = f64>) -> f64 {
        errors.fold(0.0, f64::max)
    }

    /// How far two logarithms are apart, relative to the larger of 1 and their size.
    fn apart(given: f64, right: f64) -> f64 {
        (given - right).abs() / right.abs().max(1.0)
    }

    #[test]
    fn exp_keeps_its_error_bound() {
        let error = |x: f64| f64::from(exp(x as f32)) / f64::from(x as f32).exp() - 1.0;
        let found = worst(grid(-87.0, 88.0, 2_000_000).map(|x| error(x).abs()));
        assert!(found < 2e-7, "{found:e}");
        assert_eq!(exp(0.0), 1.0);
        assert_eq!([exp(-1e9), exp(1e9)], [exp(-87.0), exp(88.0)]);
        assert!(exp(f32::NAN).is_nan());
    }

    #[test]
    fn exp64_keeps_its_error_bound() {
        let found = worst(grid(-708.0, 709.0, 1_000_000).map(|x| (exp64(x) / x.exp() - 1.0).abs()));
        assert!(found < 4e-16, "{found:e}");
        assert_eq!(exp64(0.0), 1.0);
        assert!(exp64(f64::NAN).is_nan());
    }

    #[test]
    fn ln_keeps_its_error_bound() {
        let error = |x: f32| apart(f64::from(ln(x)), f64::from(x).ln());
        let found = worst(grid(-103.0, 88.0, 1_000_000).map(|log| error(log.exp() as f32)));
        let near_one = worst(grid(0.5, 2.0, 1_000_000).map(|x| error(x as f32)));
        assert!(found < 1e-7 && near_one < 1e-7, "{found:e} {near_one:e}");
        assert_eq!([ln(1.0), ln(0.0), ln(f32::INFINITY)], [0.0, f32::NEG_INFINITY, f32::INFINITY]);
        assert!(ln(-1.0).is_nan() && ln(f32::NAN).is_nan());
    }

    #[test]
    fn ln64_keeps_its_error_bound() {
        let error = |x: f64| apart(ln64(x), x.ln());
        let found = worst(grid(-740.0, 709.0, 1_000_000).map(|log| error(log.exp())));
        let near_one = worst(grid(0.5, 2.0, 1_000_000).map(error));
        assert!(found < 3e-16 && near_one < 3e-16, "{found:e} {near_one:e}");
        assert_eq!(
            [ln64(1.0), ln64(0.0), ln64(f64::INFINITY)],
            [0.0, f64::NEG_INFINITY, f64::INFINITY]
        );
        assert!(ln64(-1.0).is_nan() && ln64(f64::NAN).is_nan());
    }

    #[test]
    fn logistic_keeps_its_error_bound() {
        let error = |x: f32| f64::from(logistic(x)) * (1.0 + (-f64::from(x)).exp()) - 1.0;
        let found = worst(grid(-87.0, 87.0, 1_000_000).map(|x| error(x as f32).abs()));
        assert!(found < 3e-7, "{found:e}");
        assert_eq!(logistic(0.0), 0.5);
    }

    #[test]
    fn power_keeps_its_error_bound() {
        let error = |base: f32, exponent: f32| {
            f64::from(power(base, exponent)) / f64::from(base).powf(f64::from(exponent)) - 1.0
        };
        for exponent in [-2.0, -0.5, 0.3, 1.0, 3.7] {
            let found =
                worst(grid(0.01, 30.0, 100_000).map(|base| error(base as f32, exponent).abs()));
            assert!(found < 1e-7, "{exponent}: {found:e}");
        }
        assert_eq!([power(0.0, 2.0), power(0.0, 0.0), power(0.0, -1.0)], [0.0, 1.0, f32::INFINITY]);
        assert!(power(-1.0, 2.0).is_nan());
    }

    #[test]
    fn the_normal_distribution_gives_known_values() {
        let known = [
            (1e-300, -37.047_096_299_361_2),
            (1e-10, -6.361_340_902_404_057),
            (0.025, -1.959_963_984_540_054_3),
            (0.25, -0.674_489_750_196_081_7),
            (0.5, 0.0),
            (0.9, 1.281_551_565_544_600_6),
            (0.999_999, 4.753_424_308_817_087),
        ];
        for (p, x) in known {
            let found = (inverse_normal(p) - x).abs() / x.abs().max(1.0);
            assert!(found < 2e-15, "{p:e}: {found:e}");
            assert!((normal_cdf(x) - p).abs() < 1e-15, "{p}");
        }
    }

    #[test]
    fn the_quantile_undoes_the_share_below() {
        let error = |p: f64| (normal_cdf(inverse_normal(p)) - p).abs();
        let found = worst(grid(0.0, 1.0, 1_000_001).filter(|&p| p > 0.0 && p < 1.0).map(error));
        assert!(found < 1e-15, "{found:e}");
    }

    #[test]
    fn the_highest_comes_first_and_the_two_noughts_are_one() {
        let numbers = [f32::INFINITY, 3.5, 0.25, 0.0, -0.25, -7.0, f32::NEG_INFINITY];
        assert!(numbers.map(super::descending).is_sorted());
        assert!(super::descending(3.5) < super::descending(0.25));
        assert!(super::descending(-0.25) < super::descending(-7.0));
        assert_eq!(super::descending(0.0), super::descending(-0.0));
    }
}
