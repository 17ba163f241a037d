//! A TOML file as a tree in which every value knows its line.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use crate::error::{EvidenceError, Place};

/// A value with the line on which it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The line, counted from 1.
    pub line: usize,
    /// The value.
    pub value: Value,
}

/// What a value can be.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number, whole or not.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A date or time, as written.
    Date(String),
    /// A list.
    List(Vec<Node>),
    /// A table by key.
    Table(BTreeMap<String, Node>),
}

/// A table that is read key by key, and refuses what nobody asked for.
#[derive(Clone, Debug)]
pub struct Fields {
    file: String,
    id: String,
    line: usize,
    left: BTreeMap<String, Node>,
}

/// Reads a TOML text.
///
/// # Errors
/// [`EvidenceError::Syntax`] with file and line.
pub fn parse(file: &str, text: &str) -> Result<Fields, EvidenceError> {
    let lines = Lines::of(text);
    let table = DeTable::parse(text).map_err(|error| EvidenceError::Syntax {
        place: Place {
            file: file.to_owned(),
            line: error.span().map_or(1, |at| lines.line(at.start)),
        },
        what: error.message().lines().next().unwrap_or_default().to_owned(),
    })?;
    let left = branches(&lines, table.get_ref());
    Ok(Fields { file: file.to_owned(), id: String::new(), line: 1, left })
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line of a byte, counted from 1.
    fn line(&self, at: usize) -> usize {
        1 + self.0.partition_point(|&end| end < at)
    }
}

fn branches(lines: &Lines, table: &DeTable<'_>) -> BTreeMap<String, Node> {
    let node = |(key, value): (&toml::Spanned<_>, &toml::Spanned<DeValue<'_>>)| {
        let line = lines.line(key.span().start);
        (
            AsRef::<str>::as_ref(key.get_ref()).to_owned(),
            Node { line, value: leaf(lines, value.get_ref()) },
        )
    };
    table.iter().map(node).collect()
}

fn leaf(lines: &Lines, value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(words) => Value::Text(words.clone().into_owned()),
        DeValue::Integer(number) => {
            let digits = number.as_str();
            let value = i64::from_str_radix(digits, number.radix());
            // Too many digits for a whole number: still a number, which bounds will refuse.
            let large = || digits.parse().unwrap_or(f64::NAN);
            Value::Number(value.map_or_else(|_| large(), |value| value as f64))
        }
        DeValue::Float(number) => Value::Number(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(list) => Value::List(
            list.iter()
                .map(|one| Node {
                    line: lines.line(one.span().start),
                    value: leaf(lines, one.get_ref()),
                })
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(branches(lines, table)),
    }
}

impl Fields {
    /// Where this table stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { file: self.file.clone(), line: self.line }
    }

    /// The table's name in full.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The keys not read so far, in alphabetical order.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        self.left.keys().cloned().collect()
    }

    /// The place of a line in this file.
    fn at(&self, line: usize) -> Place {
        Place { file: self.file.clone(), line }
    }

    /// Whether a key holds a table, where something else may stand as well.
    #[must_use]
    pub fn has_table(&self, key: &str) -> bool {
        matches!(self.left.get(key), Some(Node { value: Value::Table(_), .. }))
    }

    /// Takes a value with its place.
    pub fn take(&mut self, key: &str) -> Option<(Place, Value)> {
        let node = self.left.remove(key)?;
        Some((self.at(node.line), node.value))
    }

    fn wrong<T>(place: Place, key: &str, expected: &'static str) -> Result<T, EvidenceError> {
        Err(EvidenceError::WrongType { place, key: key.to_owned(), expected })
    }

    /// Takes words; blank ones say nothing and are refused wherever they stand.
    ///
    /// # Errors
    /// When the value is something else, or blank.
    pub fn text(&mut self, key: &str) -> Result<Option<(Place, String)>, EvidenceError> {
        match self.take(key) {
            None => Ok(None),
            Some((place, Value::Text(words))) if words.trim().is_empty() => {
                Err(EvidenceError::Blank { place, key: key.to_owned() })
            }
            Some((place, Value::Text(words) | Value::Date(words))) => Ok(Some((place, words))),
            Some((place, _)) => Self::wrong(place, key, "words in quotes"),
        }
    }

    /// Takes a number where words may stand as well; leaves anything else where it is.
    pub(crate) fn take_number(&mut self, key: &str) -> Option<f64> {
        let Value::Number(number) = self.left.get(key)?.value else { return None };
        self.left.remove(key);
        Some(number)
    }

    /// Takes a finite number.
    ///
    /// # Errors
    /// When the value is something else.
    pub fn number(&mut self, key: &str) -> Result<Option<(Place, f64)>, EvidenceError> {
        match self.take(key) {
            None => Ok(None),
            Some((place, Value::Number(number))) if number.is_finite() => Ok(Some((place, number))),
            Some((place, _)) => Self::wrong(place, key, "a number"),
        }
    }

    /// Takes a yes or no.
    ///
    /// # Errors
    /// When the value is something else.
    pub fn flag(&mut self, key: &str) -> Result<Option<bool>, EvidenceError> {
        match self.take(key) {
            None => Ok(None),
            Some((_, Value::Flag(flag))) => Ok(Some(flag)),
            Some((place, _)) => Self::wrong(place, key, "true or false"),
        }
    }

    /// Takes a list of numbers.
    ///
    /// # Errors
    /// When the value or one of the list is something else.
    pub fn numbers(&mut self, key: &str) -> Result<Option<(Place, Vec<f64>)>, EvidenceError> {
        let (place, list) = match self.take(key) {
            None => return Ok(None),
            Some((place, Value::List(list))) => (place, list),
            Some((place, _)) => return Self::wrong(place, key, "a list of numbers"),
        };
        let mut numbers = Vec::new();
        for node in list {
            match node.value {
                Value::Number(number) if number.is_finite() => numbers.push(number),
                _ => return Self::wrong(self.at(node.line), key, "a list of numbers"),
            }
        }
        Ok(Some((place, numbers)))
    }

    /// Takes a table of its own.
    ///
    /// # Errors
    /// When the value is something else, or its name is blank.
    pub fn table(&mut self, key: &str) -> Result<Option<Self>, EvidenceError> {
        match self.take(key) {
            None => Ok(None),
            Some((place, Value::Table(_))) if key.trim().is_empty() => {
                Err(EvidenceError::Blank { place, key: key.to_owned() })
            }
            Some((place, Value::Table(left))) => Ok(Some(self.below(key, place.line, left))),
            Some((place, _)) => Self::wrong(place, key, "a table"),
        }
    }

    /// Takes a list of tables; empty when there is none.
    ///
    /// # Errors
    /// When the value or one of the list is something else.
    pub fn tables(&mut self, key: &str) -> Result<Vec<Self>, EvidenceError> {
        let list = match self.take(key) {
            None => return Ok(Vec::new()),
            Some((_, Value::List(list))) => list,
            Some((place, _)) => return Self::wrong(place, key, "a list of tables"),
        };
        list.into_iter()
            .map(|node| match node.value {
                Value::Table(left) => Ok(self.below(key, node.line, left)),
                _ => Self::wrong(self.at(node.line), key, "a list of tables"),
            })
            .collect()
    }

    fn below(&self, key: &str, line: usize, left: BTreeMap<String, Node>) -> Self {
        let id = if self.id.is_empty() { key.to_owned() } else { format!("{}.{key}", self.id) };
        Self { file: self.file.clone(), id, line, left }
    }

    /// The same for a key that must be there.
    ///
    /// # Errors
    /// [`EvidenceError::MissingKey`] when the value is absent.
    pub fn need<T>(&self, key: &'static str, value: Option<T>) -> Result<T, EvidenceError> {
        value.ok_or_else(|| EvidenceError::MissingKey {
            place: self.place(),
            id: self.id.clone(),
            key,
        })
    }

    /// Refuses any other key than these, so that a list of keys says all there are.
    ///
    /// # Errors
    /// [`EvidenceError::UnknownKey`] for the first other key.
    pub fn allow(&self, keys: &[&str]) -> Result<(), EvidenceError> {
        match self.left.iter().find(|(key, _)| !keys.contains(&key.as_str())) {
            None => Ok(()),
            Some((key, node)) => Err(self.unknown(key, node)),
        }
    }

    fn unknown(&self, key: &str, node: &Node) -> EvidenceError {
        let (place, id) = (self.at(node.line), self.id.clone());
        EvidenceError::UnknownKey { place, id, key: key.to_owned() }
    }

    /// Refuses whatever is left.
    ///
    /// # Errors
    /// [`EvidenceError::UnknownKey`] for the first key that nobody read.
    pub fn finish(self) -> Result<(), EvidenceError> {
        match self.left.iter().next() {
            None => Ok(()),
            Some((key, node)) => Err(self.unknown(key, node)),
        }
    }
}
