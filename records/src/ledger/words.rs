//! A ledger in words, the same on a screen and on a page.

use klantreis_texts::{Argument, Decimals, Texts};

use super::beside::{LeftOutLine, PairedLeftOut};
use super::lines::Line;
use super::paired::{BooksLine, Kept, Paired, PairedLine};
use super::yields::{Why, Yield};
use crate::comparison::words::Columns;

/// Whole euro.
fn euro(amount: f64, texts: &Texts) -> String {
    texts.number(amount, Decimals(0))
}

fn signed(amount: f64, texts: &Texts) -> String {
    let written = euro(amount, texts);
    // What rounds to nothing has no sign.
    let is_up = amount > 0.0 && written.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if is_up { format!("+{written}") } else { written }
}

fn interval([low, high]: [Option<f64>; 2], decimals: usize, texts: &Texts) -> String {
    let (Some(low), Some(high)) = (low, high) else { return String::new() };
    let number = |value| texts.number(value, Decimals(decimals)).into();
    texts.say("compare-interval", &[("low", number(low)), ("high", number(high))])
}

/// The name of a row.
#[must_use]
pub fn name(entry: &str, texts: &Texts) -> String {
    texts.say(&format!("ledger-{entry}"), &[])
}

/// Whether a row has something to say: a sum has, and a line that is not empty.
fn is_told(is_line: bool, amounts: &[f64]) -> bool {
    !is_line || amounts.iter().any(|amount| *amount != 0.0)
}

/// The heads of the ledger of a run, without that of the names.
#[must_use]
pub fn heads(texts: &Texts) -> Vec<String> {
    ["ledger-purse", "ledger-each", "ledger-interval", "ledger-discounted"]
        .map(|key| texts.say(key, &[]))
        .into()
}

/// The rows of the ledger of a run under these heads, each with its name.
#[must_use]
pub fn rows(kept: &Kept, texts: &Texts) -> Vec<(String, Vec<String>)> {
    let row = |line: &BooksLine| {
        let spread = match (line.low, line.high) {
            (None, None) => texts.say("interval-unknown", &[]),
            (low, high) => interval([low, high], 0, texts),
        };
        let purse = texts.say(&format!("purse-{}", line.purse.name()), &[]);
        let cells = vec![purse, euro(line.mean, texts), spread, euro(line.discounted, texts)];
        (name(line.entry, texts), cells)
    };
    let told = |line: &&BooksLine| is_told(line.kind.is_some(), &[line.mean]);
    let mut rows = Vec::new();
    for line in kept.lines.iter().filter(told) {
        rows.push(row(line));
        for one in kept.offers.iter().filter(|_| line.entry == Line::Offers.name()) {
            let cells = vec![String::new(), euro(one.mean, texts), String::new(), String::new()];
            rows.push((part(&one.offer, texts), cells));
        }
    }
    rows
}

/// The name of a row that is a part of the one above it.
fn part(offer: &str, texts: &Texts) -> String {
    texts.say("ledger-of-which", &[("offer", offer.into())])
}

/// What the ledger of a run holds and leaves out, in one sentence after another.
#[must_use]
pub fn terms(kept: &Kept, texts: &Texts) -> String {
    let number = |each: &f64| texts.number(*each, Decimals(1));
    let told = |one: &LeftOutLine| (one.what, one.each.as_ref().map(number));
    let left_out = kept.left_out.iter().map(told).collect();
    all_terms(kept.weeks, kept.discount_rate, left_out, texts)
}

/// The same of two ledgers.
#[must_use]
pub fn paired_terms(paired: &Paired, texts: &Texts) -> String {
    let told = |one: &PairedLeftOut| {
        let number = |each: f64| Argument::from(texts.number(each, Decimals(1)));
        let both = one.baseline.zip(one.other).map(|(baseline, other)| {
            let words = [("baseline", number(baseline)), ("other", number(other))];
            texts.say("ledger-both", &words)
        });
        (one.what, both)
    };
    let left_out = paired.left_out.iter().map(told).collect();
    all_terms(paired.weeks, paired.discount_rate, left_out, texts)
}

fn all_terms(
    weeks: u32,
    discount_rate: f64,
    left_out: Vec<(&str, Option<String>)>,
    texts: &Texts,
) -> String {
    let words: [(&str, Argument); 2] = [
        ("weeks", texts.counted("weeks", weeks.into()).into()),
        ("rate", texts.number(discount_rate, Decimals(2)).into()),
    ];
    let mut said = vec![texts.say("ledger-terms", &words)];
    for (what, each) in left_out {
        let words: Vec<(&str, Argument)> =
            each.into_iter().map(|each| ("each", each.into())).collect();
        said.push(texts.say(&format!("ledger-without-{what}"), &words));
    }
    said.join(" ")
}

/// The heads of two ledgers, without that of the names.
#[must_use]
pub fn paired_heads(letters: [char; 2], columns: Columns, texts: &Texts) -> Vec<String> {
    let mut heads = vec![texts.say("ledger-purse", &[])];
    heads.extend(letters.map(String::from));
    heads.push(texts.say("compare-difference", &[]));
    heads.extend(columns.luck.then(|| texts.say("compare-luck", &[])));
    heads.extend(columns.draws.then(|| texts.say("compare-draws", &[])));
    heads.extend(["ledger-discounted", "compare-verdict"].map(|key| texts.say(key, &[])));
    heads
}

/// The rows of two ledgers under these heads, each with its name, verdict last.
#[must_use]
pub fn paired_rows(paired: &Paired, columns: Columns, texts: &Texts) -> Vec<(String, Vec<String>)> {
    let row = |line: &PairedLine| {
        let mut cells = vec![texts.say(&format!("purse-{}", line.purse.name()), &[])];
        cells.extend([line.baseline, line.other].map(|amount| euro(amount, texts)));
        cells.push(signed(line.difference, texts));
        let luck = [line.luck_low, line.luck_high];
        let draws = [line.draws_low, line.draws_high];
        cells.extend(columns.luck.then(|| interval(luck, 0, texts)));
        cells.extend(columns.draws.then(|| interval(draws, 0, texts)));
        cells.push(signed(line.discounted, texts));
        cells.push(texts.say(&format!("judged-{}", line.verdict.name()), &[]));
        (name(line.entry, texts), cells)
    };
    let told = |line: &&PairedLine| is_told(line.kind.is_some(), &[line.baseline, line.other]);
    let mut rows = Vec::new();
    for line in paired.lines.iter().filter(told) {
        rows.push(row(line));
        for one in paired.offers.iter().filter(|_| line.entry == Line::Offers.name()) {
            let [baseline, other] = [one.baseline, one.other].map(|amount| euro(amount, texts));
            let mut cells = vec![String::new(), baseline, other];
            cells.push(signed(one.other - one.baseline, texts));
            cells.resize(paired_heads(['A', 'B'], columns, texts).len(), String::new());
            rows.push((part(&one.offer, texts), cells));
        }
    }
    rows
}

/// What each euro more on guidance yields, as it is and discounted, beside what one study says.
#[must_use]
pub fn yields(paired: &Paired, letters: [char; 2], texts: &Texts) -> Vec<String> {
    let [baseline, other] = letters.map(|letter| Argument::from(letter.to_string()));
    let of = |one: &Yield, how: &str| {
        if one.why != Why::Known {
            let words = [
                ("baseline", baseline.clone()),
                ("other", other.clone()),
                ("spent", signed(one.spent, texts).into()),
                ("gained", signed(one.gained, texts).into()),
            ];
            return texts.say(&format!("ledger-yield-{}", one.why.name()), &words);
        }
        let luck = interval([one.luck_low, one.luck_high], 1, texts);
        let draws = interval([one.draws_low, one.draws_high], 1, texts);
        let ratio = one.ratio.map_or_else(String::new, |ratio| texts.number(ratio, Decimals(1)));
        let words = [
            ("baseline", baseline.clone()),
            ("other", other.clone()),
            ("spent", signed(one.spent, texts).into()),
            ("gained", signed(one.gained, texts).into()),
            ("ratio", ratio.into()),
        ];
        let mut said = texts.say(&format!("ledger-yield-{how}"), &words);
        for (key, range) in [("ledger-yield-luck", luck), ("ledger-yield-draws", draws)] {
            if !range.is_empty() {
                said = format!("{said} {}", texts.say(key, &[("range", range.into())]));
            }
        }
        said
    };
    let mut said = vec![of(&paired.yields, "plain")];
    if paired.yields.why == Why::Known {
        said.push(of(&paired.discounted, "discounted"));
    }
    let reported = texts.number(paired.reported, Decimals(0));
    said.push(texts.say("ledger-reported", &[("reported", reported.into())]));
    said
}
