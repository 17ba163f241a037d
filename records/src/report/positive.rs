//! Positive health of both sides: its six dimensions for everyone, and what groups differ by.

use super::Page;
use crate::comparison::{POSITIVE_GROUPS, Pair};

impl Page<'_> {
    /// The dimensions of each pair, two years after the permit.
    pub(super) fn positive(&self) -> String {
        let lead = self.paragraph("report-positive-lead", &[]);
        lead + &self.by_pair(|pair| {
            let everyone = self.dimensions(pair, "all");
            if everyone.is_empty() {
                return self.paragraph("report-positive-none", &[]);
            }
            everyone + &POSITIVE_GROUPS.map(|group| self.dimensions(pair, group)).concat()
        })
    }

    /// The table of one group; nothing where the runs did not reach it.
    fn dimensions(&self, pair: &Pair, group: &str) -> String {
        let words = [("group", self.say(&format!("group-{group}"), &[]).into())];
        let caption = self.say("report-positive-caption", &words);
        let id = format!("positive-{group}-{}", pair.other);
        let mut table = self.pair_table(id, caption, pair, false);
        table.name_rows(self.say("report-positive-dimension", &[]));
        for line in pair.positive_of(group) {
            let name = self.say(&format!("positive-{}", line.dimension), &[]);
            table.row(name, self.pair_cells(&line.cell, false));
        }
        table.write()
    }
}
