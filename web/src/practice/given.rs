//! What a form sent, key by key, in its order.

/// The pairs of a form or an address.
#[derive(Clone, Debug, Default)]
pub(super) struct Given(Vec<(String, String)>);

impl Given {
    pub(super) fn of(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The first value of a key, without blanks around it; empty without one.
    pub(super) fn one(&self, key: &str) -> &str {
        self.all(key).next().unwrap_or_default()
    }

    /// All values of a key in order.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(known, _)| known == key).map(|(_, value)| value.trim())
    }

    /// Whether a key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(known, _)| known == key)
    }

    /// The values of the keys that begin with a word, with the rest of the key.
    pub(super) fn below(&self, word: &str) -> impl Iterator<Item = (&str, &str)> {
        let rest = move |key: &'_ String| key.strip_prefix(word).map(str::len);
        self.0.iter().filter_map(move |(key, value)| {
            let length = rest(key)?;
            Some((&key[key.len() - length..], value.trim()))
        })
    }

    /// One line that somebody wrote, as a terminal would read it.
    pub(super) fn line(&self, key: &str) -> String {
        self.one(key).chars().filter(|mark| !mark.is_control()).collect()
    }

    /// Some lines that somebody wrote; browsers end them in two marks, of which one stays.
    pub(super) fn lines(&self, key: &str) -> String {
        let kept = |mark: &char| !mark.is_control() || *mark == '\n';
        self.one(key).chars().filter(kept).collect()
    }
}
