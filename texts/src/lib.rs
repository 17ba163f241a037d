//! What is said: the sentences of screens and records, by key, in Dutch and in English.
//!
//! Dutch is the first language. A key that one language lacks fails a test, never a reader.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

mod names;
mod number;

pub use number::Decimals;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// The languages with their names.
    pub const ALL: [(&'static str, Self); 2] = [("nl", Self::Nl), ("en", Self::En)];

    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The files of this language, by name.
    #[must_use]
    pub fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Nl => &[
                ("screens", include_str!("../nl/screens.ftl")),
                ("dossier", include_str!("../nl/dossier.ftl")),
                ("compare", include_str!("../nl/compare.ftl")),
                ("calibrate", include_str!("../nl/calibrate.ftl")),
                ("journal", include_str!("../nl/journal.ftl")),
                ("training", include_str!("../nl/training.ftl")),
                ("web", include_str!("../nl/web.ftl")),
            ],
            Self::En => &[
                ("screens", include_str!("../en/screens.ftl")),
                ("dossier", include_str!("../en/dossier.ftl")),
                ("compare", include_str!("../en/compare.ftl")),
                ("calibrate", include_str!("../en/calibrate.ftl")),
                ("training", include_str!("../en/training.ftl")),
                ("web", include_str!("../en/web.ftl")),
            ],
        }
    }
}

/// Something that a sentence is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Words, as they are.
    Words(String),
    /// A whole number, so that a sentence can tell one from many.
    Count(u64),
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

/// The sentences of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The sentences of a language. A sentence that does not parse is absent; a test finds it.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.name().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks around arguments are for screens that mix directions of writing; files do not.
        bundle.set_use_isolating(false);
        for (_, text) in lang.files() {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a sentence for a key.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// What is said of a scenario, `question` or `note`: the program's own sentence where it has one,
    /// else the words of its file.
    #[must_use]
    pub fn of_scenario(&self, what: &str, scenario: &str, otherwise: &str) -> String {
        let own = format!("{what}-{scenario}");
        if self.knows(&own) { self.say(&own, &[]) } else { otherwise.to_owned() }
    }

    /// The names that the sentence of a key can be filled with; none when there is no such sentence.
    #[must_use]
    pub fn names(&self, key: &str) -> Vec<&str> {
        let message = self.bundle.get_message(key);
        message.and_then(|message| message.value()).map_or_else(Vec::new, names::names_of)
    }

    /// The sentence of a key, filled in; the key itself in brackets when there is none.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let mut filled = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Words(words) => FluentValue::from(words.as_str()),
                Argument::Count(count) => FluentValue::from(*count),
            };
            filled.set(*name, value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned()
    }

    /// A day that is written as `2015-07-20`, as the language writes it; other words as they are.
    #[must_use]
    pub fn date(&self, written: &str) -> String {
        let parts: Vec<&str> = written.split('-').collect();
        let [year, month, day] = parts[..] else { return written.to_owned() };
        let plain = |part: &str| part.trim_start_matches('0').to_owned();
        let month = self.say(&format!("dossier-month-{}", plain(month)), &[]);
        self.say(
            "dossier-date",
            &[("day", plain(day).into()), ("month", month.into()), ("year", plain(year).into())],
        )
    }

    /// So many of something, one told from many: `counted-persons` and its like.
    #[must_use]
    pub fn counted(&self, what: &str, number: u64) -> String {
        let written = self.number(number as f64, Decimals(0));
        let words = [("count", number.into()), ("written", written.into())];
        self.say(&format!("counted-{what}"), &words)
    }

    /// A number as this language writes it.
    #[must_use]
    pub fn number(&self, value: f64, decimals: Decimals) -> String {
        number::write(self.lang, value, decimals)
    }
}
