//! The report of a comparison: one page that needs nothing but itself, on a screen and on paper.

mod chosen;
mod curves;
mod html;
mod ledger;
mod made;
mod outcomes;
mod pictures;
mod positive;
mod rows;
mod standings;

use klantreis_evidence::Catalogue;
use klantreis_texts::{Argument, Decimals, Texts};

use crate::comparison::{Comparison, Pair, words};
use crate::manifest::ComparisonManifest;
pub use curves::{draw as draw_curve, look};
use html::{element, escape};

/// The file of the report in the folder of a comparison.
pub const FILE: &str = "report.html";

/// How the page looks; no sentence in it.
pub const STYLE: &str = include_str!("style.css");

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// What was found.
    pub comparison: &'a Comparison,
    /// What it rests on.
    pub manifest: &'a ComparisonManifest,
    /// The numbers, for what they mean.
    pub catalogue: &'a Catalogue,
    /// What one types to make it again.
    pub command: &'a str,
}

/// A report in one language.
struct Page<'a> {
    report: Report<'a>,
    texts: &'a Texts,
}

/// Writes the page.
#[must_use]
pub fn write(report: Report<'_>, texts: &Texts) -> String {
    let page = Page { report, texts };
    let title = escape(&page.title());
    // The parts in their order: id, the key of the heading, and what they hold.
    let parts = [
        ("short", "report-short", page.short()),
        ("reading", "report-reading", page.reading()),
        ("curves", "report-curves", page.curves()),
        ("groups", "report-groups", page.groups()),
        ("levers", "report-levers", page.levers()),
        ("positive", "report-positive", page.positive()),
        ("standings", "report-standings", page.standings()),
        ("ledger", "report-ledger", page.ledger()),
        ("all", "report-all", page.all_outcomes()),
        ("numbers", "report-numbers", page.numbers()),
        ("made", "report-made", page.made()),
    ];
    let parts = parts.map(|(id, key, held)| (id, escape(&texts.say(key, &[])), held));
    let links =
        parts.iter().map(|(id, head, _)| format!("<li><a href=\"#{id}\">{head}</a></li>\n"));
    let links: String = links.collect();
    let sections = parts.iter().map(|(id, head, held)| {
        format!(
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{head}</h2>\n{held}</section>\n"
        )
    });
    let sections: String = sections.collect();
    let say = |key: &str| escape(&texts.say(key, &[]));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{skip}</a>\n<header>\n<h1>{title}</h1>\n\
         <p class=\"notice\">{notice}</p>\n</header>\n\
         <nav aria-label=\"{contents}\">\n<ul>\n{links}</ul>\n</nav>\n\
         <main id=\"main\">\n{sections}</main>\n</body>\n</html>\n",
        lang = texts.lang().name(),
        skip = say("report-skip"),
        notice = say("notice"),
        contents = say("report-contents"),
    )
}

impl<'a> Page<'a> {
    fn say(&self, key: &str, words: &[(&str, Argument)]) -> String {
        self.texts.say(key, words)
    }

    fn paragraph(&self, key: &str, words: &[(&str, Argument)]) -> String {
        element("p", &self.say(key, words))
    }

    fn count(&self, number: impl Into<f64>) -> Argument {
        self.texts.number(number.into(), Decimals(0)).into()
    }

    fn outcome(&self, name: &str) -> String {
        self.say(&format!("outcome-{name}"), &[])
    }

    fn comparison(&self) -> &'a Comparison {
        self.report.comparison
    }

    /// The horizon in words, with its months.
    fn horizon(&self) -> Option<(u16, String)> {
        let months = self.comparison().horizon?;
        Some((months, words::moment("permit", months, self.texts)))
    }

    fn title(&self) -> String {
        let name =
            |side: &crate::comparison::Side| format!("{} ({})", side.made.scenario, side.letter);
        let mut names = self.comparison().sides.iter().map(name);
        let baseline = names.next().unwrap_or_default();
        let others = names.collect::<Vec<_>>().join(", ");
        self.say("report-title", &[("baseline", baseline.into()), ("others", others.into())])
    }

    /// A part for each pair, with a heading when there are several.
    fn by_pair(&self, part: impl Fn(&Pair) -> String) -> String {
        let pairs = &self.comparison().pairs;
        let held = pairs.iter().map(|pair| {
            if pairs.len() == 1 {
                return part(pair);
            }
            let head = element("h3", &self.say("compare-pair", &letters(pair)));
            head + &part(pair)
        });
        held.collect()
    }
}

fn letters(pair: &Pair) -> [(&'static str, Argument); 2] {
    [("baseline", pair.baseline.to_string().into()), ("other", pair.other.to_string().into())]
}
