//! The tables of a generated municipality: what they hold, typed, in one place.
//!
//! Every exporter, every description and the page `docs/tables.md` walk over [`TABLES`]. A row is a
//! version: it says what was registered on `registered_at` about the time from `valid_from` on. Of the
//! versions of one id, a later one replaces what the earlier ones say about the time from its own
//! `valid_from` on. Rows are only ever added, so what a municipality knew on a day is what it had
//! registered by then, and nothing of a later day can leak into an earlier row.

pub(crate) mod list;
pub mod page;

pub use list::TABLES;

use jiff::civil::Date;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Whole numbers.
    Whole,
    /// Numbers with three decimals.
    Number,
    /// Words: a closed list, a code or a text.
    Words,
    /// Days.
    Day,
    /// Yes or no.
    Flag,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// What it says.
    pub says: &'static str,
    /// Its unit, empty where there is none.
    pub unit: &'static str,
    /// Whether a cell may be empty.
    pub may_be_empty: bool,
    /// The words there are, where the list is closed.
    pub words: &'static [&'static str],
}

impl Column {
    /// The same column, where a cell may be empty.
    #[must_use]
    pub const fn or_empty(mut self) -> Self {
        self.may_be_empty = true;
        self
    }

    /// The same column with a closed list of words.
    #[must_use]
    pub const fn one_of(mut self, words: &'static [&'static str]) -> Self {
        self.words = words;
        self
    }
}

/// Columns that name a row of another table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The columns here.
    pub columns: &'static [&'static str],
    /// The other table.
    pub table: &'static str,
    /// The columns there: its key.
    pub to: &'static [&'static str],
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name, and that of its file.
    pub name: &'static str,
    /// What a row is.
    pub says: &'static str,
    /// The columns that name a row together.
    pub key: &'static [&'static str],
    /// The rows of other tables that it names.
    pub links: &'static [Link],
    /// Whether it holds what nobody can know: the truth behind the files.
    pub is_latent: bool,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

impl Table {
    /// The place of a column.
    #[must_use]
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }
}

/// The tables, with those that hold the truth behind the files or without.
#[must_use]
pub fn tables(latent: bool) -> Vec<&'static Table> {
    TABLES.iter().filter(|table| latent || !table.is_latent).collect()
}

/// The table of a name.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A whole number.
    Whole(i64),
    /// A number, written with three decimals.
    Number(f32),
    /// A word of a list.
    Word(&'static str),
    /// Words.
    Words(Box<str>),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// Whether it may stand in a column.
    #[must_use]
    pub fn fits(&self, column: &Column) -> bool {
        match self {
            Self::Empty => column.may_be_empty,
            Self::Whole(_) => column.holds == Holds::Whole,
            Self::Number(number) => column.holds == Holds::Number && number.is_finite(),
            Self::Word(word) => {
                column.holds == Holds::Words
                    && (column.words.is_empty() || column.words.contains(word))
            }
            Self::Words(_) => column.holds == Holds::Words && column.words.is_empty(),
            Self::Day(_) => column.holds == Holds::Day,
            Self::Flag(_) => column.holds == Holds::Flag,
        }
    }

    /// The words in it, if it holds any.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Words(words) => Some(words),
            _ => None,
        }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<f32> for Cell {
    fn from(number: f32) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(is: bool) -> Self {
        Self::Flag(is)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<&'static str> for Cell {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Words(words.into_boxed_str())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(maybe: Option<T>) -> Self {
        maybe.map_or(Self::Empty, Into::into)
    }
}

/// Rows of one table, cell after cell.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The table.
    pub table: &'static Table,
    /// The cells, row after row.
    pub cells: Vec<Cell>,
}

impl Rows {
    /// The rows.
    pub fn iter(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks_exact(self.table.columns.len())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len() / self.table.columns.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }
}
