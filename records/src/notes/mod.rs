//! What a klantmanager writes: journal, summary of the intake, plan, letter -- in Dutch.
//!
//! A text is written from what is on file at that moment and from the contact itself, and from nothing
//! else: it gets no world and no diary, so the future is out of its reach. What it says stands in
//! `texts/nl/journal.ftl`; which of the variants comes next hangs on the person and on how many there
//! were before, so that nobody reads the same words twice in a row.

mod slots;

use std::collections::BTreeMap;

use jiff::civil::Date;
use klantreis_sim::plan::Path;
use klantreis_texts::{Argument, Decimals, Texts};

use crate::register::{Known, KnownPlan};

/// A contact, or an appointment that was missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Contact {
    /// Its form.
    pub(crate) form: &'static str,
    /// Whether it took place.
    pub(crate) took_place: bool,
    /// On which day.
    pub(crate) on: Date,
    /// What it took [minutes].
    pub(crate) minutes: Option<u32>,
}

/// The kinds of whole texts, by the beginning of their keys.
pub const KINDS: [&str; 11] = [
    "note-progress",
    "note-phone",
    "note-home-visit",
    "note-crisis",
    "note-three-party",
    "note-measure",
    "note-plan",
    "note-missed",
    "intake",
    "plan-text",
    "letter-missed",
];

/// Writes texts.
pub(crate) struct Writer<'a> {
    texts: &'a Texts,
    variants: BTreeMap<String, u64>,
    mark: String,
}

/// How many variants a key has: `key-1`, `key-2` and so on.
#[must_use]
pub fn variants(texts: &Texts, key: &str) -> u64 {
    let mut known = 0;
    while texts.knows(&format!("{key}-{}", known + 1)) {
        known += 1;
    }
    known
}

/// A way to work by its name in scenarios.
pub(crate) fn path_name(path: Path) -> &'static str {
    Path::ALL.iter().find(|(_, known)| *known == path).map_or("", |(name, _)| name)
}

/// What a sentence is filled with.
type Filling = Vec<(&'static str, Argument)>;

impl<'a> Writer<'a> {
    pub(crate) fn new(texts: &'a Texts, mark: &str) -> Self {
        let keys = KINDS.iter().map(|kind| (*kind).to_owned()).chain(slots::keys());
        let variants = keys.map(|key| (key.clone(), variants(texts, &key))).collect();
        Self { texts, variants, mark: mark.to_owned() }
    }

    /// The journal of a contact; that of an intake is its summary.
    pub(crate) fn note(&self, known: &Known, contact: &Contact) -> String {
        let kind = match (contact.took_place, contact.form) {
            (false, _) => "note-missed",
            (true, "intake") => "intake",
            (true, "plan") => "note-plan",
            (true, "phone") => "note-phone",
            (true, "home-visit") => "note-home-visit",
            (true, "crisis") => "note-crisis",
            (true, "three-party") => "note-three-party",
            (true, "measure") => "note-measure",
            (true, _) => "note-progress",
        };
        let turn = u64::from(known.contacts) + u64::from(known.misses);
        let mut filling = self.filling(known, contact.on, turn);
        let minutes = contact.minutes.unwrap_or_default();
        filling.push(("minutes", minutes.to_string().into()));
        filling.push(("form", self.form(contact).into()));
        self.whole(kind, known.voice() + turn, &filling)
    }

    /// The letter after a missed appointment.
    pub(crate) fn letter(&self, known: &Known, contact: &Contact) -> String {
        let mut filling = self.address(known);
        filling.push(("line", "\n".into()));
        filling.push(("date", self.date(contact.on).into()));
        filling.push(("form", self.form(contact).into()));
        filling.push(("row", self.times(known.missed.into()).into()));
        let head = self.texts.say("letter-head", &[("mark", self.mark.as_str().into())]);
        let body = self.whole("letter-missed", known.voice() + u64::from(known.letters), &filling);
        format!("{head}\n{body}")
    }

    /// The text of a plan.
    pub(crate) fn plan(&self, known: &Known, plan: &KnownPlan, on: Date) -> String {
        let turn = u64::from(plan.versions());
        let mut filling = self.filling(known, on, turn);
        let goal = format!("plan-goal-{}", path_name(plan.path));
        filling.push(("goal", self.slot(&goal, known.voice() + turn, &self.address(known)).into()));
        filling.push(("date", self.date(on).into()));
        filling.push(("version", turn.to_string().into()));
        filling.push(("steps", plan.steps.to_string().into()));
        self.whole("plan-text", known.voice() + turn, &filling)
    }

    /// A whole text: the variant whose turn it is, filled in, without the gaps of empty slots in a line.
    fn whole(&self, kind: &str, turn: u64, filling: &Filling) -> String {
        let text = self.slot(kind, turn, filling);
        let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        text.lines().map(line).collect::<Vec<_>>().join("\n")
    }

    /// A sentence in the variant whose turn it is.
    fn slot(&self, key: &str, turn: u64, filling: &Filling) -> String {
        let among = self.variants.get(key).copied().unwrap_or(1).max(1);
        self.texts.say(&format!("{key}-{}", turn % among + 1), filling)
    }

    /// How a client is called and spoken of.
    fn address(&self, known: &Known) -> Filling {
        let word = |key: &str| {
            let sex = u8::from(!known.is_woman());
            Argument::from(self.texts.say(&format!("journal-{key}-{sex}"), &[]))
        };
        ["Who", "who", "They", "they", "their", "them"].map(|key| (key, word(key))).into()
    }

    fn date(&self, day: Date) -> String {
        let month = self.texts.say(&format!("dossier-month-{}", day.month()), &[]);
        let (day, year) = (day.day().to_string(), day.year().to_string());
        let words = [("day", day.into()), ("month", month.into()), ("year", year.into())];
        self.texts.say("dossier-date", &words)
    }

    fn form(&self, contact: &Contact) -> String {
        self.texts.say(&format!("journal-form-{}", contact.form), &[])
    }

    fn times(&self, times: u64) -> String {
        self.texts.say("journal-times", &[("times", times.into())])
    }

    fn number(&self, number: f32) -> String {
        self.texts.number(f64::from(number).round(), Decimals(0))
    }
}
