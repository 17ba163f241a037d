//! Numbers and days as files write them: the same digits on every machine, and quickly.

use jiff::civil::Date;

/// How many parts a whole is written in.
const PARTS: f64 = 1000.0;

/// A number rounded to three decimals, without a minus before a nought.
pub(super) fn rounded(number: f32) -> f64 {
    (f64::from(number) * PARTS).round() / PARTS + 0.0
}

/// Appends a number with at most three decimals.
pub(super) fn write_number(number: f32, to: &mut Vec<u8>) {
    let scaled = (f64::from(number) * PARTS).round();
    if scaled.abs() >= 1e15 {
        to.extend_from_slice(rounded(number).to_string().as_bytes());
        return;
    }
    let whole = scaled.abs() as u64;
    if scaled < 0.0 && whole > 0 {
        to.push(b'-');
    }
    write_whole(whole / 1000, to);
    let parts = whole % 1000;
    if parts > 0 {
        let digits = [parts / 100, parts / 10 % 10, parts % 10].map(|digit| b'0' + digit as u8);
        let length = digits.iter().rposition(|&digit| digit != b'0').map_or(0, |last| last + 1);
        to.push(b'.');
        to.extend_from_slice(&digits[..length]);
    }
}

/// Appends a whole number.
pub(super) fn write_signed(number: i64, to: &mut Vec<u8>) {
    if number < 0 {
        to.push(b'-');
    }
    write_whole(number.unsigned_abs(), to);
}

fn write_whole(mut number: u64, to: &mut Vec<u8>) {
    let mut digits = [0_u8; 20];
    let mut from = digits.len();
    loop {
        from -= 1;
        digits[from] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    to.extend_from_slice(&digits[from..]);
}

/// Appends a day as year, month and day.
pub(super) fn write_day(day: Date, to: &mut Vec<u8>) {
    let (year, month, day) = (day.year().unsigned_abs(), day.month() as u8, day.day() as u8);
    let digit = |number: u16, unit: u16| b'0' + (number / unit % 10) as u8;
    to.extend([1000, 100, 10, 1].map(|unit| digit(year, unit)));
    for part in [month, day] {
        to.extend([b'-', digit(part.into(), 10), digit(part.into(), 1)]);
    }
}
