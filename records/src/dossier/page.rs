//! A page: headings, lines with a label or a date, and the words for dates, times and levels.

use klantreis_sim::kernel::Week;
use klantreis_sim::kernel::week::WEEKS_PER_MONTH;
use klantreis_texts::{Argument, Decimals, Texts};

use super::WIDTH;

/// Where the text of a line with a label begins [characters].
const LABEL: usize = 28;
/// Where the text of a line with a date begins [characters].
const DATE: usize = 22;

/// The dossier while it is written.
pub(super) struct Page<'a> {
    texts: &'a Texts,
    written: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(texts: &'a Texts) -> Self {
        Self { texts, written: String::new() }
    }

    pub(super) fn finish(self) -> String {
        self.written
    }

    /// The sentence of a key.
    pub(super) fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts.say(key, arguments)
    }

    /// The words of a key that asks for nothing.
    pub(super) fn words(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The word that stands for a number, such as the name of a step.
    pub(super) fn named(&self, kind: &str, number: usize) -> String {
        self.words(&format!("dossier-{kind}-{number}"))
    }

    /// Yes or no, in words.
    pub(super) fn whether(&self, is: bool) -> String {
        self.words(if is { "dossier-yes" } else { "dossier-no" })
    }

    /// Hours or euros, with a decimal where there is something to say.
    pub(super) fn number(&self, value: f32) -> String {
        let tenths = (value * 10.0).round();
        let decimals = Decimals(usize::from(tenths % 10.0 != 0.0));
        self.texts.number(f64::from(tenths / 10.0), decimals)
    }

    /// Whole euros.
    pub(super) fn euros(&self, value: f32) -> String {
        self.texts.number(f64::from(value), Decimals(0))
    }

    /// A date as it is written out.
    pub(super) fn date(&self, week: Week) -> String {
        let monday = week.monday();
        let month = self.named("month", monday.month() as usize);
        let (day, year) = (monday.day().to_string(), monday.year().to_string());
        let parts = [("day", day.into()), ("month", month.into()), ("year", year.into())];
        self.say("dossier-date", &parts)
    }

    /// A date if it has come, and otherwise that it has not.
    pub(super) fn date_by(&self, week: Week, now: Week) -> String {
        if week.is_past(now) { self.date(week) } else { self.words("dossier-not-yet") }
    }

    /// A stretch of time, in weeks when it is short, in months, or in years and months.
    pub(super) fn time(&self, weeks: f32) -> String {
        let weeks = weeks.max(0.0).round() as u64;
        let months = (weeks as f64 / WEEKS_PER_MONTH).round() as u64;
        if weeks < 9 {
            self.say("dossier-weeks", &[("weeks", weeks.into())])
        } else if months < 24 {
            self.say("dossier-months", &[("months", months.into())])
        } else {
            let parts = [("years", (months / 12).into()), ("months", (months % 12).into())];
            self.say("dossier-years", &parts)
        }
    }

    /// A level of the CEFR, and the next one when it is nearer.
    pub(super) fn level(&self, level: f32) -> String {
        let level = level.clamp(0.0, 4.0);
        let whole = level.floor() as usize;
        let name = self.named("level", whole);
        if whole == 4 || level - level.floor() < 0.5 {
            return name;
        }
        let next = self.named("level", whole + 1);
        self.say("dossier-toward", &[("level", name.into()), ("next", next.into())])
    }

    /// The title above everything.
    pub(super) fn title(&mut self, key: &str) {
        let rule = "=".repeat(WIDTH);
        let title = self.words(key);
        self.put(&[&rule, "\n"]);
        self.wrap("", 0, &title);
        self.put(&[&rule, "\n"]);
    }

    /// The heading of a section.
    pub(super) fn heading(&mut self, key: &str) {
        let heading = self.words(key);
        let rule = "-".repeat(heading.chars().count());
        self.put(&["\n", &heading, "\n", &rule, "\n"]);
    }

    /// Words across the page.
    pub(super) fn paragraph(&mut self, words: &str) {
        self.wrap("", 0, words);
    }

    /// What a label stands for.
    pub(super) fn line(&mut self, key: &str, words: &str) {
        let label = self.words(key);
        self.wrap(&label, LABEL, words);
    }

    /// What is dated; nothing in place of a date that has not come.
    pub(super) fn entry(&mut self, week: Week, now: Week, words: &str) {
        let date = self.date_by(week, now);
        self.wrap(&date, DATE, words);
    }

    fn put(&mut self, parts: &[&str]) {
        for part in parts {
            self.written.push_str(part);
        }
    }

    /// Breaks words over lines that begin at `indent`, the first one after its head.
    fn wrap(&mut self, head: &str, indent: usize, words: &str) {
        self.written.push_str(head);
        let mut width = head.chars().count();
        let mut begun = indent == 0;
        for word in words.split_whitespace() {
            let length = word.chars().count();
            let start = if begun { width + 1 } else { indent.max(width + 1) };
            if begun && width > indent && start + length > WIDTH {
                self.put(&["\n", &" ".repeat(indent)]);
                width = indent;
            } else if width > 0 || indent > 0 {
                self.written.push_str(&" ".repeat(start - width));
                width = start;
            }
            begun = true;
            self.written.push_str(word);
            width += length;
        }
        self.written.push('\n');
    }
}
