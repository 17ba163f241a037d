//! Mathematics that gives the same bits on every machine: only +, -, *, /, sqrt and bit patterns.

const LN_2: f64 = std::f64::consts::LN_2;
const LOG2_E: f32 = std::f32::consts::LOG2_E;

/// e to the power of `x`; relative error below 3e-7, saturating outside [-87, 88].
#[inline(always)]
#[must_use]
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 88.0);
    // Round to the nearest whole power of two by the bits of a large float.
    let shifter = 12_582_912.0_f32;
    let whole = (x * LOG2_E + shifter) - shifter;
    let rest = (x - whole * 0.693_359_375) - whole * -2.121_944_4e-4;
    let poly = 1.987_569_1e-4_f32;
    let poly = poly * rest + 1.398_199_9e-3;
    let poly = poly * rest + 8.333_452e-3;
    let poly = poly * rest + 4.166_579_6e-2;
    let poly = poly * rest + 1.666_666_5e-1;
    let poly = poly * rest + 5.000_000_1e-1;
    let value = (poly * rest) * rest + rest + 1.0;
    value * f32::from_bits((((whole as i32) + 127) as u32) << 23)
}

/// Natural logarithm; absolute error below 1e-13 relative for normal numbers, minus infinity at 0.
#[must_use]
pub fn ln64(x: f64) -> f64 {
    if x <= 0.0 {
        return if x == 0.0 { f64::NEG_INFINITY } else { f64::NAN };
    }
    let bits = x.to_bits();
    let mut exponent = ((bits >> 52) & 0x7ff) as i64 - 1023;
    let mut mantissa = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
    if exponent == -1023 {
        // Subnormal: scale up by 2^54 first.
        let scaled = (x * 18_014_398_509_481_984.0).to_bits();
        exponent = ((scaled >> 52) & 0x7ff) as i64 - 1023 - 54;
        mantissa = f64::from_bits((scaled & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
    }
    if mantissa > std::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), a series that converges fast for m near 1.
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let mut sum = 0.0;
    for term in (0..14).rev() {
        sum = sum * square + 1.0 / f64::from(2 * term + 1);
    }
    2.0 * ratio * sum + exponent as f64 * LN_2
}

/// Natural logarithm in single precision, by way of [`ln64`].
#[must_use]
pub fn ln(x: f32) -> f32 {
    ln64(f64::from(x)) as f32
}

/// e to the power of `x` in double precision; relative error below 1e-14.
#[must_use]
pub fn exp64(x: f64) -> f64 {
    let x = x.clamp(-708.0, 709.0);
    let whole = (x / LN_2).round();
    let rest = x - whole * LN_2;
    let mut sum = 1.0;
    for term in (1..=16).rev() {
        sum = sum * rest / f64::from(term) + 1.0;
    }
    sum * f64::from_bits(((whole as i64 + 1023) as u64) << 52)
}

/// 1 / (1 + e^-x).
#[inline(always)]
#[must_use]
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// `base` to the power of `exponent`, for a positive base; 0 for base 0 and a positive exponent.
#[must_use]
pub fn power(base: f32, exponent: f32) -> f32 {
    if exponent == 0.0 {
        1.0
    } else if base <= 0.0 {
        0.0
    } else {
        exp64(f64::from(exponent) * ln64(f64::from(base))) as f32
    }
}

/// The quantile of the standard normal distribution at `p` in (0, 1); error below 2e-9 (Acklam).
#[must_use]
pub fn inverse_normal(p: f64) -> f64 {
    const A: [f64; 6] = [
        -39.696_830_286_653_76,
        220.946_098_424_520_5,
        -275.928_510_446_968_7,
        138.357_751_867_269,
        -30.664_798_066_147_16,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -54.476_098_798_224_06,
        161.585_836_858_040_9,
        -155.698_979_859_886_6,
        66.801_311_887_719_72,
        -13.280_681_552_885_72,
    ];
    const C: [f64; 6] = [
        -0.007_784_894_002_430_293,
        -0.322_396_458_041_136_5,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] = [
        0.007_784_695_709_041_462,
        0.322_467_129_070_039_8,
        2.445_134_137_142_996,
        3.754_408_661_907_416,
    ];
    let horner = |terms: &[f64], x: f64| terms.iter().fold(0.0, |sum, term| sum * x + term);
    if p < 0.024_25 {
        let q = (-2.0 * ln64(p)).sqrt();
        horner(&C, q) / (horner(&D, q) * q + 1.0)
    } else if p > 1.0 - 0.024_25 {
        let q = (-2.0 * ln64(1.0 - p)).sqrt();
        -horner(&C, q) / (horner(&D, q) * q + 1.0)
    } else {
        let q = p - 0.5;
        let r = q * q;
        horner(&A, r) * q / (horner(&B, r) * r + 1.0)
    }
}
