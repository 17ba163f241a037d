//! The Tijdlijn of each client: a picture, the same as a table, and what happened.

use std::fmt::Write as _;

use klantreis_texts::Argument;

use super::Page;
use super::html::{element, escape, table};
use crate::codes::{FACTS, LETTER};
use crate::debrief::{Entry, Hidden, Line, Moment};

/// The drawing [pixels]: whole, and its frame from left, top to right, bottom.
const SIZE: [f64; 2] = [720.0, 250.0];
const FRAME: [f64; 4] = [58.0, 16.0, 560.0, 180.0];
/// The hidden lines: key of the name, dashes, and how to find them.
const HIDDEN: [(&str, &str, fn(&Hidden) -> f32); 3] = [
    ("trust", "", |week| week.trust),
    ("willen", "9 5", |week| week.willen),
    ("weerstand", "2 4", |week| week.weerstand),
];

impl Page<'_> {
    /// The lines of all clients.
    pub(super) fn lines(&self) -> String {
        let key = if self.debrief.revealed.is_some() {
            "debrief-line-revealed"
        } else {
            "debrief-line-hidden"
        };
        let mut held = self.paragraph(key, &[]);
        for (place, line) in self.debrief.lines.iter().enumerate() {
            held += &self.line(place, line);
        }
        held
    }

    fn line(&self, place: usize, line: &Line) -> String {
        let mut held = element("h3", &line.name);
        if !line.hidden.is_empty() {
            held += &self.picture(place, line);
            held += &self.weeks(place, line);
            held += &self.went_on(line);
        }
        if line.entries.is_empty() {
            return held + &self.paragraph("debrief-line-empty", &[]);
        }
        held += "<ol class=\"line\">\n";
        for entry in &line.entries {
            held += &self.entry(entry, &line.name);
        }
        held + "</ol>\n"
    }

    /// The hidden lines as a picture.
    fn picture(&self, place: usize, line: &Line) -> String {
        let [left, top, right, bottom] = FRAME;
        let last = f64::from(self.debrief.weeks[1].max(2) - 1);
        let x = |week: f64| left + (right - left) * week / last;
        let y = |share: f32| bottom - (bottom - top) * f64::from(share);
        let name: Argument = line.name.clone().into();
        let title = self.say("debrief-picture", &[("name", name)]);
        let title = escape(&title);
        let mut svg = format!(
            "<figure>\n<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"picture-{place}\">\n\
             <title id=\"picture-{place}\">{title}</title>\n",
            SIZE[0], SIZE[1],
        );
        // Writing to a string cannot fail, here and below.
        for share in [0.0_f32, 0.5, 1.0] {
            let at = y(share);
            let _ = writeln!(
                svg,
                "<line x1=\"{left}\" y1=\"{at:.1}\" x2=\"{right}\" y2=\"{at:.1}\" stroke=\"#bbb\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                left - 8.0,
                at + 4.0,
                escape(&self.number(share * 100.0, 0)),
            );
        }
        let mut labels: Vec<(f64, String)> = Vec::new();
        for (key, dashes, of) in HIDDEN {
            let points = line
                .hidden
                .iter()
                .enumerate()
                .map(|(week, hidden)| format!("{:.1},{:.1} ", x(week as f64), y(of(hidden))));
            let points: String = points.collect();
            let _ = writeln!(
                svg,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"#0b4f7d\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\"/>",
                points.trim_end(),
            );
            let end = line.hidden.last().map_or(0.0, of);
            labels.push((y(end), self.say(&format!("debrief-{key}"), &[])));
        }
        svg += &write_labels(labels, x((line.hidden.len().max(1) - 1) as f64) + 8.0);
        for entry in &line.entries {
            if let Entry::Met { week, .. } = entry {
                let at = x(f64::from(week - 1));
                let _ = writeln!(
                    svg,
                    "<circle cx=\"{at:.1}\" cy=\"{bottom}\" r=\"5\" fill=\"#1b1b1b\"/>"
                );
            }
        }
        for week in (0..self.debrief.weeks[1]).step_by(2) {
            let _ = writeln!(
                svg,
                "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
                x(f64::from(week)),
                bottom + 24.0,
                week + 1,
            );
        }
        let caption = escape(&self.say("debrief-picture-caption", &[]));
        svg + &format!("</svg>\n<figcaption>{caption}</figcaption>\n</figure>\n")
    }

    /// The same as a table.
    fn weeks(&self, place: usize, line: &Line) -> String {
        let name: Argument = line.name.clone().into();
        let caption = self.say("debrief-picture", &[("name", name)]);
        let mut heads = vec![self.say("debrief-week", &[])];
        heads.extend((1..=line.hidden.len()).map(|week| week.to_string()));
        let rows: Vec<(String, Vec<String>)> = HIDDEN
            .iter()
            .map(|(key, _, of)| {
                let cells = line.hidden.iter().map(|week| self.number(of(week) * 100.0, 1));
                (self.say(&format!("debrief-{key}"), &[]), cells.collect())
            })
            .collect();
        table(&format!("weeks-{place}"), &caption, &heads, &rows)
    }

    /// What went on without being seen, from when to when.
    fn went_on(&self, line: &Line) -> String {
        let mut held = String::new();
        for (place, (topic, _)) in FACTS.iter().enumerate() {
            let weeks: Vec<usize> = line
                .hidden
                .iter()
                .enumerate()
                .filter(|(_, week)| week.goes_on[place])
                .map(|(week, _)| week + 1)
                .collect();
            let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { continue };
            let told = line.entries.iter().rev().find_map(|entry| match entry {
                Entry::Told { week, topic: about, much } if about == topic => Some((week, much)),
                _ => None,
            });
            let told = match told {
                Some((week, much)) => {
                    let much = self.say(&format!("told-{much}"), &[]);
                    self.say(
                        "debrief-was-told",
                        &[("week", self.count(*week)), ("much", much.into())],
                    )
                }
                None => self.say("debrief-not-told", &[]),
            };
            let topic = self.say(&format!("topic-{topic}"), &[]);
            held += &self.paragraph(
                "debrief-went-on",
                &[
                    ("topic", topic.into()),
                    ("first", self.count(*first as f64)),
                    ("last", self.count(*last as f64)),
                    ("told", told.into()),
                ],
            );
        }
        held
    }

    fn entry(&self, entry: &Entry, name: &str) -> String {
        let week = self.say("debrief-in-week", &[("week", self.count(entry.week()))]);
        let week = format!("<span class=\"week\">{}</span> ", escape(&week));
        match entry {
            Entry::Heard { key, what, .. } => {
                let words: [(&str, Argument); 2] =
                    [("name", name.to_owned().into()), ("what", what.clone().into())];
                format!("<li>{week}{}</li>\n", escape(&self.say(key, &words)))
            }
            Entry::Told { topic, much, .. } => {
                let topic = self.say(&format!("topic-{topic}"), &[]);
                let much = self.say(&format!("told-{much}"), &[]);
                let words: [(&str, Argument); 2] = [("topic", topic.into()), ("much", much.into())];
                format!("<li>{week}{}</li>\n", escape(&self.say("debrief-told", &words)))
            }
            Entry::Met { form, minutes, cue, moments, moves, note, guess, measure, .. } => {
                let key = if *form == LETTER { "debrief-wrote" } else { "debrief-met" };
                let form = self.say(&format!("form-{form}"), &[]);
                let words: [(&str, Argument); 2] =
                    [("form", form.into()), ("minutes", self.count(*minutes))];
                let mut held = format!("<li>{week}{}\n", escape(&self.say(key, &words)));
                let mut more = |key: &str, what: String| {
                    held += &self.paragraph(key, &[("what", what.into())]);
                };
                if let Some(cue) = cue {
                    more("debrief-cue", self.say(&format!("topic-{cue}"), &[]));
                }
                if let Some(guess) = guess {
                    more("debrief-guess", self.say(&format!("topic-{guess}"), &[]));
                }
                if let Some(measure) = measure {
                    more("debrief-measure", self.say(&format!("measure-{measure}"), &[]));
                }
                if !moves.is_empty() {
                    let moves: Vec<String> =
                        moves.iter().map(|act| self.say(&format!("act-{act}"), &[])).collect();
                    more("debrief-moves", moves.join(", "));
                }
                if !note.is_empty() {
                    more("debrief-note", note.clone());
                }
                held += &moments.iter().map(|moment| self.moment(moment)).collect::<String>();
                held + "</li>\n"
            }
        }
    }

    /// What else could be said, by the names that a swap takes; folded, and open on paper.
    fn others(&self, moment: &Moment) -> String {
        let summary = escape(&self.say("debrief-others", &[]));
        let mut held =
            format!("<details>\n<summary>{summary}</summary>\n<ul lang=\"nl\" class=\"others\">\n");
        for (id, words, _) in &moment.others {
            let _ = writeln!(held, "<li><strong>{}</strong> {}</li>", escape(id), escape(words));
        }
        held + "</ul>\n</details>\n"
    }

    /// What of this client's file counted here.
    fn fitting(&self, moment: &Moment) -> String {
        let other = moment.others.iter().find(|(id, ..)| *id == moment.preferred);
        let mut held = match other {
            Some((_, words, _)) => {
                self.paragraph("debrief-fits-other", &[("what", words.clone().into())])
            }
            None => self.paragraph("debrief-fits", &[]),
        };
        held += &self.paragraph("debrief-because", &[("what", moment.because.clone().into())]);
        held
    }

    /// A choice with its feedback; the words of a scene are Dutch.
    pub(super) fn moment(&self, moment: &Moment) -> String {
        let mut held = String::from("<div class=\"said\">\n");
        let words: [(&str, Argument); 2] =
            [("title", moment.title.clone().into()), ("dilemma", moment.dilemma.clone().into())];
        held +=
            &format!("<p><strong>{}</strong></p>\n", escape(&self.say("debrief-scene", &words)));
        held += &format!("<p lang=\"nl\">{}</p>\n", escape(&moment.situation));
        held += &format!("<blockquote lang=\"nl\"><p>{}</p></blockquote>\n", escape(&moment.words));
        let lines = [
            ("debrief-intended", &moment.intended),
            ("debrief-unintended", &moment.unintended),
            ("debrief-defence", &moment.defence),
            ("debrief-mistake", &moment.mistake),
        ];
        if self.debrief.revealed.is_some() {
            for (key, what) in lines.into_iter().filter(|(_, what)| !what.is_empty()) {
                held += &self.paragraph(key, &[("what", what.clone().into())]);
            }
            held += &self.fitting(moment);
            held += &self.others(moment);
        }
        held + "</div>\n"
    }
}

/// The names of lines at their ends, moved apart where they would cover one another.
fn write_labels(mut labels: Vec<(f64, String)>, x: f64) -> String {
    // As high as the letters of a narrow screen.
    const APART: f64 = 26.0;
    labels.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut svg = String::new();
    let mut above = f64::MIN;
    for (y, words) in labels {
        let y = y.max(above + APART);
        above = y;
        let _ = writeln!(svg, "<text x=\"{x:.1}\" y=\"{:.1}\">{}</text>", y + 4.0, escape(&words));
    }
    svg
}
