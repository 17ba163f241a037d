//! Published figures beside what was found, in words, the same on a screen and on a page.

use klantreis_texts::{Decimals, Texts};

use super::words::{outcome, share, signed};
use super::{CLOCKS, Figure, Pair, Published};

/// A table of published figures beside those that were found, by one clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideTable {
    /// The clock.
    pub clock: &'static str,
    /// What it is about, with its clock.
    pub title: String,
    /// The heads after that of the outcomes.
    pub heads: Vec<String>,
    /// Outcome and cells; figures but the last, which names the targets.
    pub rows: Vec<(String, Vec<String>)>,
}

/// All that is published of a pair, clock by clock.
#[must_use]
pub fn tables(pair: &Pair, texts: &Texts) -> Vec<BesideTable> {
    let letters = [pair.baseline, pair.other].map(|letter| letter.to_string());
    let here = |name: &str| texts.say("published-here", &[("name", name.into())]);
    let out = |name: &str| texts.say("published-there", &[("name", name.into())]);
    let difference = texts.say("compare-difference", &[]);
    let [baseline, other] = &letters;
    let names = [baseline.as_str(), other.as_str(), difference.as_str()];
    let mut heads = vec![texts.say("compare-month", &[])];
    heads.extend(names.into_iter().flat_map(|name| [here(name), out(name)]));
    heads.push(texts.say("evidence-target", &[]));
    let table = |clock: &'static str| {
        let rows = pair.beside_published(clock).into_iter().map(|(of, known, cell)| {
            let figure = |figure: &Option<Figure>| figure.as_ref().map(|one| one.value);
            let [here_a, there_a] = [cell.baseline, figure(&known.baseline)];
            let [here_b, there_b] = [cell.other, figure(&known.other)];
            let mut words = vec![texts.number(f64::from(known.months), Decimals(0))];
            words.extend([here_a, there_a, here_b, there_b].map(|it| share(it, texts)));
            words.extend([cell.difference, known.difference()].map(|it| signed(it, texts)));
            words.push(targets(known, texts));
            (outcome(of, clock, texts), words)
        });
        let rows: Vec<_> = rows.collect();
        let title = texts.say(&format!("published-title-{clock}"), &[]);
        BesideTable { clock, title, heads: heads.clone(), rows }
    };
    CLOCKS.into_iter().map(table).filter(|table| !table.rows.is_empty()).collect()
}

/// The targets of a row; those that are not judged say so, once where none is.
fn targets(known: &Published, texts: &Texts) -> String {
    let join = |names: Vec<String>| names.join(", ");
    let open = |target: String| texts.say("published-not-judged", &[("target", target.into())]);
    let all = known.figures().map(|figure| figure.target.clone()).collect();
    if known.figures().all(|figure| !figure.is_judged) {
        return open(join(all));
    }
    let named = known.figures().map(|figure| {
        if figure.is_judged { figure.target.clone() } else { open(figure.target.clone()) }
    });
    join(named.collect())
}

/// What is to be borne in mind with the published figures that are shown; nothing without any.
#[must_use]
pub fn remarks(pair: &Pair, texts: &Texts) -> Vec<String> {
    let shown = || CLOCKS.into_iter().flat_map(|clock| pair.beside_published(clock));
    let figures: Vec<&Figure> = shown().flat_map(|(_, known, _)| known.figures()).collect();
    if figures.is_empty() {
        return Vec::new();
    }
    let mut said = vec![texts.say("published-lead", &[])];
    let mut targets: Vec<&str> = figures.iter().map(|figure| figure.target.as_str()).collect();
    targets.sort_unstable();
    targets.dedup();
    let own = targets.into_iter().map(|target| format!("published-note-{target}"));
    said.extend(own.filter(|key| texts.knows(key)).map(|key| texts.say(&key, &[])));
    said
}

/// Who says so, each source once; nothing without published figures.
#[must_use]
pub fn sources(pair: &Pair) -> Vec<String> {
    let shown = CLOCKS.into_iter().flat_map(|clock| pair.beside_published(clock));
    let cited = shown.flat_map(|(_, known, _)| known.figures().flat_map(|one| &one.sources));
    let mut sources: Vec<String> =
        cited.map(|source| format!("{}: {}", source.id, source.at)).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}
