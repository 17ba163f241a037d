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
pub const KINDS: [&str; 12] = [
    "note-progress",
    "note-phone",
    "note-home-visit",
    "note-crisis",
    "note-three-party",
    "note-letter",
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
    variants: BTreeMap<String, Vec<Variant<'a>>>,
    /// How clients are called and spoken of, by sex.
    address: [Vec<(&'static str, String)>; 2],
    mark: String,
}

/// One way to say something.
struct Variant<'a> {
    key: String,
    /// What it is filled with: nothing else is worked out.
    names: Vec<&'a str>,
}

impl Variant<'_> {
    fn wants(&self, name: &str) -> bool {
        self.names.contains(&name)
    }
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
        let variants = keys.map(|key| {
            let variant = |turn| {
                let key = format!("{key}-{turn}");
                let names = texts.names(&key);
                Variant { key, names }
            };
            let all = (1..=variants(texts, &key)).map(variant).collect();
            (key, all)
        });
        let address = ["0", "1"].map(|sex| {
            let word = |key| (key, texts.say(&format!("journal-{key}-{sex}"), &[]));
            ["Who", "who", "They", "they", "their", "them"].map(word).into()
        });
        Self { texts, variants: variants.collect(), address, mark: mark.to_owned() }
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
            (true, "letter") => "note-letter",
            (true, "measure") => "note-measure",
            (true, _) => "note-progress",
        };
        let turn = u64::from(known.contacts) + u64::from(known.misses);
        let Some(variant) = self.variant(kind, known.voice() + turn) else { return String::new() };
        let mut filling = self.filling(variant, known, contact.on, turn);
        let minutes = contact.minutes.unwrap_or_default();
        filling.push(("minutes", minutes.to_string().into()));
        filling.push(("form", self.form(contact).into()));
        self.whole(variant, &filling)
    }

    /// The letter after a missed appointment.
    pub(crate) fn letter(&self, known: &Known, contact: &Contact) -> String {
        let turn = known.voice() + u64::from(known.letters);
        let Some(variant) = self.variant("letter-missed", turn) else { return String::new() };
        let mut filling = self.address(variant, known);
        filling.push(("line", "\n".into()));
        filling.push(("date", self.date(contact.on).into()));
        filling.push(("form", self.form(contact).into()));
        filling.push(("row", self.times(known.missed.into()).into()));
        let head = self.texts.say("letter-head", &[("mark", self.mark.as_str().into())]);
        let body = self.whole(variant, &filling);
        format!("{head}\n{body}")
    }

    /// The text of a plan.
    pub(crate) fn plan(&self, known: &Known, plan: &KnownPlan, on: Date) -> String {
        let turn = u64::from(plan.versions());
        let variant = self.variant("plan-text", known.voice() + turn);
        let Some(variant) = variant else { return String::new() };
        let mut filling = self.filling(variant, known, on, turn);
        let goal = format!("plan-goal-{}", path_name(plan.path));
        filling.push(("goal", self.with(&goal, known.voice() + turn, known, []).into()));
        filling.push(("date", self.date(on).into()));
        filling.push(("version", turn.to_string().into()));
        filling.push(("steps", plan.steps.to_string().into()));
        self.whole(variant, &filling)
    }

    /// A whole text: a variant, filled in, without the gaps of empty slots in a line.
    fn whole(&self, variant: &Variant<'_>, filling: &Filling) -> String {
        let text = self.texts.say(&variant.key, filling);
        let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        text.lines().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The variant whose turn it is.
    fn variant(&self, key: &str, turn: u64) -> Option<&Variant<'a>> {
        let all = self.variants.get(key)?;
        all.get((turn % (all.len() as u64).max(1)) as usize)
    }

    /// How a client is called and spoken of, as far as a variant asks for it.
    fn address(&self, variant: &Variant<'_>, known: &Known) -> Filling {
        let words = self.address[usize::from(!known.is_woman())].iter();
        let words = words.filter(|(name, _)| variant.wants(name));
        words.map(|(name, words)| (*name, words.as_str().into())).collect()
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
