//! The cells of a comparison in words, the same on a screen and on a page.

use klantreis_evidence::Outcome;
use klantreis_texts::{Decimals, Texts};

use super::cells::{CarriedCell, PairCell};
use super::{
    Beside, Comparison, GUIDED_HORIZON, Otherwise, Pair, Spread, UNEXPLAINED, WORK_GUIDANCE,
};

/// Which spreads a comparison has, in the order of their columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Whether luck is known.
    pub luck: bool,
    /// Whether numbers were drawn.
    pub draws: bool,
}

impl Columns {
    /// The columns of a comparison.
    #[must_use]
    pub fn of(comparison: &Comparison) -> Self {
        let is = |spread: Spread| comparison.uncertainty == spread.name();
        Self { luck: !is(Spread::Priors), draws: !is(Spread::Luck) }
    }

    /// The columns of a run with such a spread, in which a draw of the numbers has one luck alone.
    #[must_use]
    pub fn within(uncertainty: &str) -> Self {
        let luck = uncertainty == Spread::Luck.name();
        Self { luck, draws: !luck }
    }

    /// The heads of the columns from the difference on, with a verdict or without.
    #[must_use]
    pub fn heads(self, texts: &Texts, with_verdict: bool) -> Vec<String> {
        let mut heads = vec![texts.say("compare-difference", &[])];
        heads.extend(self.luck.then(|| texts.say("compare-luck", &[])));
        heads.extend(self.draws.then(|| texts.say("compare-draws", &[])));
        if with_verdict {
            heads.extend(self.draws.then(|| texts.say("compare-better", &[])));
            heads.push(texts.say("compare-verdict", &[]));
        }
        heads
    }

    /// The cells of a difference under these heads, verdict last.
    #[must_use]
    pub fn pair(self, cell: &PairCell, texts: &Texts) -> Vec<String> {
        let ends = [[cell.luck_low, cell.luck_high], [cell.draws_low, cell.draws_high]];
        let mut words = self.spread(cell.difference, ends, texts);
        words.extend(self.draws.then(|| {
            cell.better.map_or_else(String::new, |share| {
                let share = texts.number(share, Decimals(0));
                texts.say("compare-share", &[("share", share.into())])
            })
        }));
        words.push(texts.say(&format!("judged-{}", cell.verdict.name()), &[]));
        words
    }

    /// The cells of what a lever carries.
    #[must_use]
    pub fn carried(self, cell: &CarriedCell, texts: &Texts) -> Vec<String> {
        let ends = [[cell.luck_low, cell.luck_high], [cell.draws_low, cell.draws_high]];
        self.spread(cell.carries, ends, texts)
    }

    /// The heads of a difference with an assumption and without it.
    #[must_use]
    pub fn beside_heads(self, texts: &Texts) -> Vec<String> {
        let spread = if self.draws { "compare-draws" } else { "compare-luck" };
        let keys = ["compare-difference", spread, "compare-without", spread];
        keys.map(|key| texts.say(key, &[])).into()
    }

    /// The cells of a difference with an assumption and without it, each with its wider spread:
    /// two whole sets of columns would not fit beside one another.
    #[must_use]
    pub fn beside(self, both: &Beside<'_>, texts: &Texts) -> Vec<String> {
        let cells = [both.stands, both.without].into_iter();
        let words = cells.flat_map(|cell| {
            let luck = [cell.luck_low, cell.luck_high];
            let ends = if self.draws { [cell.draws_low, cell.draws_high] } else { luck };
            [signed(cell.difference, texts), interval(ends, texts)]
        });
        words.collect()
    }

    fn spread(
        self,
        difference: Option<f64>,
        [luck, draws]: [[Option<f64>; 2]; 2],
        texts: &Texts,
    ) -> Vec<String> {
        let mut words = vec![signed(difference, texts)];
        words.extend(self.luck.then(|| interval(luck, texts)));
        words.extend(self.draws.then(|| interval(draws, texts)));
        words
    }
}

/// A share in percent with one decimal; nothing where there is none.
#[must_use]
pub fn share(percent: Option<f64>, texts: &Texts) -> String {
    percent.map_or_else(String::new, |percent| texts.number(percent, Decimals(1)))
}

/// A difference with its sign.
#[must_use]
pub fn signed(points: Option<f64>, texts: &Texts) -> String {
    points.map_or_else(String::new, |points| {
        let written = texts.number(points, Decimals(1));
        // What rounds to nothing has no sign.
        let is_up = points > 0.0 && written.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
        if is_up { format!("+{written}") } else { written }
    })
}

/// Both ends of an interval.
#[must_use]
pub fn interval([low, high]: [Option<f64>; 2], texts: &Texts) -> String {
    let (Some(low), Some(high)) = (low, high) else { return String::new() };
    let number = |value| texts.number(value, Decimals(1)).into();
    texts.say("compare-interval", &[("low", number(low)), ("high", number(high))])
}

/// The name of a lever; the rest, which has none, says so.
#[must_use]
pub fn lever(name: Option<&str>, texts: &Texts) -> String {
    match name {
        None => texts.say("compare-lever-rest", &[]),
        Some("other") => texts.say("compare-lever-other", &[]),
        Some(name) => name.to_owned(),
    }
}

/// What does not hold where an assumption is dropped, with the mechanisms that are off.
#[must_use]
pub fn otherwise(otherwise: &Otherwise, texts: &Texts) -> String {
    let own = format!("assumption-{}", otherwise.assumption);
    let assumption = &otherwise.assumption;
    let name = if texts.knows(&own) { texts.say(&own, &[]) } else { assumption.clone() };
    let words = [("assumption", name.into()), ("off", otherwise.off.join(", ").into())];
    texts.say("compare-otherwise", &words)
}

/// What is compared with an assumption and without it: an outcome, and since when.
#[must_use]
pub fn beside(both: &Beside<'_>, texts: &Texts) -> String {
    let outcome = texts.say(&format!("outcome-{}", both.outcome.name()), &[]);
    texts.say(&format!("compare-since-{}", both.clock), &[("outcome", outcome.into())])
}

/// What the levers leave unexplained, its share of the difference, and what is left without it; none
/// where nothing of the kind was put in.
///
/// It is told of having worked since work guidance began where that is known, since the permit else.
#[must_use]
pub fn unexplained(pair: &Pair, months: u16, texts: &Texts) -> Option<String> {
    let names = |keys: &[String]| keys.iter().any(|key| key == UNEXPLAINED);
    let lever = pair.levers.iter().find(|one| names(&one.keys))?;
    let outcome = Outcome::EverWorked;
    let guided = pair.guided(outcome, GUIDED_HORIZON).filter(|cell| cell.reached);
    let (whole, carried, title) = if let Some(whole) = guided {
        let count = texts.number(f64::from(GUIDED_HORIZON), Decimals(0));
        let title = texts.say("report-guided", &[("months", count.into())]);
        (whole, lever.cell(outcome, WORK_GUIDANCE, GUIDED_HORIZON)?, title)
    } else {
        let title = texts.say(&format!("outcome-{}", outcome.name()), &[]);
        (pair.cell(outcome, "all", months)?, lever.cell(outcome, "permit", months)?, title)
    };
    let (whole, carries) = (whole.difference?, carried.carries?);
    let share = if whole == 0.0 { 0.0 } else { 100.0 * carries / whole };
    let words = [
        ("key", UNEXPLAINED.into()),
        ("outcome", title.into()),
        ("carries", signed(Some(carries), texts).into()),
        ("whole", signed(Some(whole), texts).into()),
        ("left", signed(Some(whole - carries), texts).into()),
        ("share", texts.number(share, Decimals(0)).into()),
    ];
    Some(texts.say("compare-unexplained", &words))
}
