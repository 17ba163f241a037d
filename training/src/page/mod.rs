//! The debrief as a page that needs nothing but itself, on a screen and on paper.

mod html;
mod line;
mod panels;
mod swap;

use klantreis_texts::{Argument, Decimals, Texts};

use crate::debrief::{Debrief, Revealed};
use html::{element, escape};

/// How the page looks; no sentence in it.
pub const STYLE: &str = include_str!("style.css");

/// A page in one language.
struct Page<'a> {
    debrief: &'a Debrief,
    texts: &'a Texts,
    /// The address of the desk, where the page is read in a browser beside it.
    desk: Option<&'a str>,
}

/// A part of the page: its name in links, the key of its heading, what it holds.
type Part = (&'static str, &'static str, String);

/// Writes the page as a file of its own.
#[must_use]
pub fn write(debrief: &Debrief, texts: &Texts) -> String {
    write_beside(debrief, texts, None)
}

/// Writes the page with a way back to the desk at an address, if there is one.
#[must_use]
pub fn write_beside(debrief: &Debrief, texts: &Texts, desk: Option<&str>) -> String {
    let page = Page { debrief, texts, desk };
    let say = |key: &str| escape(&texts.say(key, &[]));
    let title = escape(&page.say("debrief-title", &[("title", debrief.title.clone().into())]));
    let parts = page.parts();
    let links =
        parts.iter().map(|(id, key, _)| format!("<li><a href=\"#{id}\">{}</a></li>\n", say(key)));
    let links: String = links.collect();
    let sections = parts.iter().map(|(id, key, held)| {
        let head = say(key);
        format!(
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{head}</h2>\n{held}</section>\n"
        )
    });
    let sections: String = sections.collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{skip}</a>\n<header>\n<h1>{title}</h1>\n\
         <p class=\"notice\">{notice}</p>\n{about}{back}</header>\n\
         <nav aria-label=\"{contents}\">\n<ul>\n{links}</ul>\n</nav>\n\
         <main id=\"main\">\n{sections}</main>\n</body>\n</html>\n",
        lang = texts.lang().name(),
        skip = say("report-skip"),
        notice = say("debrief-notice"),
        contents = say("report-contents"),
        about = page.about(),
        back = page.way_back("debrief-back"),
    )
}

impl Page<'_> {
    fn say(&self, key: &str, words: &[(&str, Argument)]) -> String {
        self.texts.say(key, words)
    }

    fn paragraph(&self, key: &str, words: &[(&str, Argument)]) -> String {
        element("p", &self.say(key, words))
    }

    fn number(&self, number: impl Into<f64>, decimals: usize) -> String {
        self.texts.number(number.into(), Decimals(decimals))
    }

    fn count(&self, number: impl Into<f64>) -> Argument {
        self.number(number, 0).into()
    }

    /// The way back to the desk; nothing in a file of its own.
    fn way_back(&self, key: &str) -> String {
        let Some(desk) = self.desk else { return String::new() };
        let (desk, words) = (escape(desk), escape(&self.say(key, &[])));
        format!("<p><a href=\"{desk}\">{words}</a></p>\n")
    }

    /// What was played, and how far.
    fn about(&self) -> String {
        let [done, total] = self.debrief.weeks;
        let words = [
            ("weeks", self.count(done)),
            ("total", self.count(total)),
            ("seed", self.debrief.seed.to_string().into()),
        ];
        self.paragraph("debrief-about", &words)
    }

    /// The parts in their order: first one's own look back, then what was hidden.
    fn parts(&self) -> Vec<Part> {
        let mut parts =
            vec![("own", "debrief-own", self.own()), ("line", "debrief-line", self.lines())];
        if let Some(Revealed { mirror, profile, attention, what_if }) = &self.debrief.revealed {
            parts.push(("mirror", "debrief-mirror", self.mirror(mirror)));
            parts.push(("logica", "debrief-logica", self.profile(profile)));
            parts.push(("attention", "debrief-attention", self.attention(attention)));
            parts.push(("what-if", "debrief-what-if", self.swap(what_if.as_ref())));
        }
        parts.push(("read", "debrief-read", self.reading()));
        parts
    }

    /// The trainee's own words.
    fn own(&self) -> String {
        let Some(own) = &self.debrief.assessment else {
            return self.paragraph("debrief-own-first", &[]);
        };
        let mut held = String::new();
        let answers = [("reaction", &own.reaction), ("plus", &own.plus), ("delta", &own.delta)];
        for (key, answer) in answers {
            held += &element("h3", &self.say(&format!("assess-{key}"), &[]));
            held += &self.answer(answer);
        }
        if let Some(aim) = &self.debrief.aim {
            held += &element("h3", &self.say("debrief-aim", &[]));
            held += &self.answer(aim);
        }
        held
    }

    fn answer(&self, answer: &str) -> String {
        if answer.is_empty() {
            return self.paragraph("debrief-no-answer", &[]);
        }
        format!("<blockquote><p>{}</p></blockquote>\n", escape(answer))
    }

    /// How the page is to be read, and what it cannot say.
    fn reading(&self) -> String {
        ["debrief-read-model", "debrief-read-sizes", "debrief-read-privacy"]
            .map(|key| self.paragraph(key, &[]))
            .concat()
    }
}
