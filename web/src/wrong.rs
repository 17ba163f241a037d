//! What is wrong with what was asked, and what to do: told in the language of the page.

use std::collections::BTreeMap;

use klantreis_scenarios::ScenarioError;
use klantreis_texts::{Decimals, Texts};

/// What was filled in: the key of its label, and the letter of its side where there are two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) label: String,
    pub(crate) side: Option<&'static str>,
}

impl Field {
    /// A field of which there is one.
    pub(crate) fn new(label: &str) -> Self {
        Self { label: label.to_owned(), side: None }
    }

    /// A field of one of the sides.
    pub(crate) fn of_side(label: &str, side: &'static str) -> Self {
        Self { label: label.to_owned(), side: Some(side) }
    }

    fn told(&self, texts: &Texts) -> String {
        let label = texts.say(&self.label, &[]);
        match self.side {
            Some(side) => format!("{}: {label}", side.to_uppercase()),
            None => label,
        }
    }
}

/// What is wrong with what was asked.
#[derive(Clone, Debug)]
pub(crate) enum Wrong {
    /// No number, or one outside its bounds.
    Number { field: Field, value: String, bounds: [f64; 2] },
    /// A word outside a closed list.
    Word { field: Field, value: String, allowed: String },
    /// Something in no shape of its field; the key says what would be.
    Odd { field: Field, value: String, hint: &'static str },
    /// No place on the machine for files.
    NoRoom { why: String },
    /// Something about a team in a scenario that has none.
    NoTeam { field: Field, scenario: String },
    /// A key that an address of this desk does not have.
    Key { key: String, allowed: String },
    /// In words already.
    Said { error: String, hint: String },
}

impl Wrong {
    /// A word that is no name of the library.
    pub(crate) fn scenario(field: Field, value: &str, names: &[(&str, &str)]) -> Self {
        let allowed = names.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        Self::Word { field, value: value.to_owned(), allowed }
    }

    /// Refuses an address with a key that is not one of these: what it asks for would be left out in silence.
    pub(crate) fn check_keys<'k>(
        given: &BTreeMap<String, String>,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Result<(), Self> {
        let known: Vec<&str> = known.into_iter().collect();
        match given.keys().find(|key| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(Self::Key { key: key.clone(), allowed: known.join(", ") }),
        }
    }

    /// What a scenario says against a word that was filled in.
    pub(crate) fn of_scenario(error: ScenarioError, field: Field, scenario: &str) -> Self {
        match error {
            ScenarioError::UnknownWord { word, allowed, .. } => {
                Self::Word { field, value: word, allowed }
            }
            ScenarioError::Missing { .. } => Self::NoTeam { field, scenario: scenario.to_owned() },
            error => error.into(),
        }
    }

    /// What is wrong, and what to do, as the reader's language says it.
    pub(crate) fn told(&self, texts: &Texts) -> [String; 2] {
        let number = |value: f64| texts.number(value, Decimals(0)).into();
        let (key, words) = match self {
            Self::Said { error, hint } => return [error.clone(), hint.clone()],
            Self::Odd { field, value, hint } => {
                let words = [("field", field.told(texts).into()), ("value", value.as_str().into())];
                return [texts.say("web-wrong-number", &words), texts.say(hint, &[])];
            }
            Self::Key { key, allowed } => {
                let words = [("key", key.as_str()), ("allowed", allowed.as_str())];
                ("key", words.map(|(name, word)| (name, word.into())).to_vec())
            }
            Self::NoRoom { why } => ("no-room", vec![("why", why.as_str().into())]),
            Self::Number { field, value, bounds: [least, most] } => {
                let bounds = [("least", number(*least)), ("most", number(*most))];
                let words = [("field", field.told(texts).into()), ("value", value.as_str().into())];
                ("number", words.into_iter().chain(bounds).collect::<Vec<_>>())
            }
            Self::Word { field, value, allowed } => {
                let words =
                    [("value", value.as_str().into()), ("allowed", allowed.as_str().into())];
                let field = ("field", field.told(texts).into());
                ("word", words.into_iter().chain([field]).collect())
            }
            Self::NoTeam { field, scenario } => {
                let field = ("field", field.told(texts).into());
                ("no-team", vec![field, ("scenario", scenario.as_str().into())])
            }
        };
        let keys = [format!("web-wrong-{key}"), format!("web-wrong-{key}-hint")];
        keys.map(|key| texts.say(&key, &words))
    }
}

impl From<ScenarioError> for Wrong {
    fn from(error: ScenarioError) -> Self {
        Self::Said { error: error.to_string(), hint: error.hint().unwrap_or_default().to_owned() }
    }
}
