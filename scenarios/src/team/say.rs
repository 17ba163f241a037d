//! What a team says, in words for people.

use klantreis_sim::guidance::{Allocation, Logica, Style};
use klantreis_sim::plan::Path;

use super::{LOGICS, STYLES, Team};

/// A number with its unit; anything else as it is.
pub(super) fn with_unit(key: &str, said: String) -> String {
    match Team::unit_of(key) {
        "" => said,
        unit => format!("{said} {unit}"),
    }
}

/// What a key holds, in words for people.
pub(super) trait Say {
    /// In words.
    fn say(&self) -> String;
}

impl Say for f64 {
    fn say(&self) -> String {
        self.to_string()
    }
}

impl Say for bool {
    fn say(&self) -> String {
        self.to_string()
    }
}

impl Say for Vec<Style> {
    fn say(&self) -> String {
        let name = |style: &Style| STYLES.iter().find(|(_, steps)| *steps == style.steps());
        let names = self.iter().filter_map(name).map(|(name, _)| *name);
        names.collect::<Vec<_>>().join(", ")
    }
}

impl Say for Logica {
    fn say(&self) -> String {
        let parts = LOGICS.iter().zip(self.shares());
        parts.map(|(name, share)| format!("{name} {share}")).collect::<Vec<_>>().join(", ")
    }
}

impl Say for Allocation {
    fn say(&self) -> String {
        let name = Self::ALL.iter().find(|(_, rule)| rule == self);
        name.map_or_else(String::new, |(name, _)| (*name).to_owned())
    }
}

impl Say for Path {
    fn say(&self) -> String {
        let name = Self::ALL.iter().find(|(_, path)| path == self);
        name.map_or_else(String::new, |(name, _)| (*name).to_owned())
    }
}
