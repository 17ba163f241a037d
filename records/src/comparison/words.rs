//! The cells of a comparison in words, the same on a screen and on a page.

use klantreis_evidence::Outcome;
use klantreis_sim::journey::ladder::Rung;
use klantreis_texts::{Decimals, Texts};

use super::cells::{CarriedCell, PairCell};
use super::{
    Beside, Comparison, Differing, GUIDED_HORIZON, Otherwise, Pair, Spread, UNEXPLAINED,
    WORK_GUIDANCE,
};

/// What sets the minutes that there are for each client.
const HOURS: [&str; 4] =
    ["team.caseload", "team.hours", "team.klantmanagers", "team.support.elasticity"];

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
        Some(name) => own_word("lever", name, texts).unwrap_or_else(|| name.to_owned()),
    }
}

/// The word of a language for a name, where it has one.
fn own_word(room: &str, name: &str, texts: &Texts) -> Option<String> {
    let key = format!("{room}-{}", name.replace('/', "-per-").replace('_', "-"));
    texts.knows(&key).then(|| texts.say(&key, &[]))
}

/// A unit as readers know it.
#[must_use]
pub fn unit(name: &str, texts: &Texts) -> String {
    own_word("unit", name, texts).unwrap_or_else(|| name.to_owned())
}

/// The name of a theme of the evidence.
#[must_use]
pub fn theme(name: &str, texts: &Texts) -> String {
    own_word("theme", name, texts).unwrap_or_else(|| name.to_owned())
}

/// What a key of the team or an offer is about, and what kind of thing any other key is.
#[must_use]
pub fn about(key: &str, kind: &str, texts: &Texts) -> String {
    let bare = key.strip_prefix("team.").unwrap_or(key);
    let own = if kind == "team" { own_word("team-key", bare, texts) } else { None };
    own.unwrap_or_else(|| texts.say(&format!("kind-of-{kind}"), &[]))
}

/// How well a number is known; what is no number about the world is a choice.
#[must_use]
pub fn strength(name: Option<&str>, texts: &Texts) -> String {
    name.map_or_else(
        || texts.say("strength-of-choice", &[]),
        |name| texts.say(&format!("strength-{name}"), &[]),
    )
}

/// What a scenario has for a key: numbers as the language writes them, words in it where it has them.
#[must_use]
pub fn told(value: &str, texts: &Texts) -> String {
    if value == "-" {
        return texts.say("compare-not-said", &[]);
    }
    // A star marks a number that is drawn.
    let (plain, star) = value.strip_suffix('*').map_or((value, ""), |plain| (plain, "*"));
    if let Ok(number) = plain.parse::<f64>() {
        let decimals = plain.split_once('.').map_or(0, |(_, rest)| rest.len());
        return texts.number(number, Decimals(decimals)) + star;
    }
    own_word("holds", value, texts).unwrap_or_else(|| value.to_owned())
}

/// Both sides of what is different, as readers know them.
#[must_use]
pub fn sides(one: &Differing, texts: &Texts) -> [String; 2] {
    [&one.baseline, &one.other].map(|value| told(value, texts))
}

/// A moment: so many months by a clock.
#[must_use]
pub fn moment(clock: &str, months: u16, texts: &Texts) -> String {
    let months = texts.number(f64::from(months), Decimals(0));
    texts.say(&format!("moment-{clock}"), &[("months", months.into())])
}

/// The name of an outcome by a clock.
#[must_use]
pub fn outcome(outcome: Outcome, clock: &str, texts: &Texts) -> String {
    if outcome == Outcome::EverWorked && clock == WORK_GUIDANCE {
        return texts.say("outcome-worked-since-guidance", &[]);
    }
    texts.say(&format!("outcome-{}", outcome.name()), &[])
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

/// What is borne in mind with the effect of hours, where the minutes for a client differ.
#[must_use]
pub fn hours(pair: &Pair, texts: &Texts) -> Option<String> {
    let differ = pair.differing.iter().any(|one| HOURS.contains(&one.key.as_str()));
    differ.then(|| texts.say("compare-hours", &[]))
}

/// An outcome with its moment.
fn of_cell(of: Outcome, clock: &str, months: u16, texts: &Texts) -> String {
    format!("{}, {}", outcome(of, clock, texts), moment(clock, months, texts))
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
        let title = of_cell(outcome, WORK_GUIDANCE, GUIDED_HORIZON, texts);
        (whole, lever.cell(outcome, WORK_GUIDANCE, GUIDED_HORIZON)?, title)
    } else {
        let title = of_cell(outcome, "permit", months, texts);
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

/// How to read rungs and phases, from the rungs that are told; nothing where none is.
#[must_use]
pub fn standings<'a>(rungs: impl IntoIterator<Item = &'a str>, texts: &Texts) -> Option<String> {
    let lowest = rungs.into_iter().next()?;
    let knows_ties = lowest != Rung::IsolatedOrContacts.name();
    let ties = (!knows_ties).then(|| texts.say("standings-ties", &[]));
    let explain = texts.say("standings-explain", &[]);
    Some([explain].into_iter().chain(ties).collect::<Vec<_>>().join(" "))
}
