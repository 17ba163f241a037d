//! Numbers as a language writes them.

use crate::Lang;

/// How many decimals are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimals(pub usize);

/// Writes a number with the marks of a language: 1.234,5 in Dutch, 1,234.5 in English.
pub(crate) fn write(lang: Lang, value: f64, Decimals(decimals): Decimals) -> String {
    let (thousands, point) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut written = String::new();
    // A number that rounds to nothing has no sign.
    if value < 0.0 && plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        written.push('-');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            written.push(thousands);
        }
        written.push(digit);
    }
    if !rest.is_empty() {
        written.push(point);
        written.push_str(rest);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Decimals, Lang, write};

    #[test]
    fn each_language_has_its_own_marks() {
        assert_eq!(write(Lang::Nl, 1_234_567.891, Decimals(2)), "1.234.567,89");
        assert_eq!(write(Lang::En, 1_234_567.891, Decimals(2)), "1,234,567.89");
        assert_eq!(write(Lang::En, -0.04, Decimals(1)), "0.0");
        assert_eq!(write(Lang::Nl, 20_000.0, Decimals(0)), "20.000");
    }
}
