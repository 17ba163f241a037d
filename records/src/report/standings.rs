//! Where people of both sides stand: the participatieladder and the phases of Piëzo, for everyone.

use super::Page;
use super::html::element;
use crate::comparison::words;

impl Page<'_> {
    /// Both of each pair, two years after the permit.
    pub(super) fn standings(&self) -> String {
        let lead = self.paragraph("report-standings-lead", &[]);
        lead + &self.by_pair(|pair| {
            let both = pair.standings();
            let rungs = both[0].iter().map(|line| line.place);
            let Some(explain) = words::standings(rungs, self.texts) else {
                return self.paragraph("report-standings-none", &[]);
            };
            let heads = [("ladder", "rung"), ("piezo", "piezo")];
            let tables = heads.into_iter().zip(both).map(|((name, kind), lines)| {
                let caption = self.say(&format!("compare-{name}"), &[]);
                let id = format!("{name}-{}", pair.other);
                let mut table = self.pair_table(id, caption, pair, false);
                table.name_rows(self.say(&format!("report-{kind}"), &[]));
                for line in lines {
                    let name = self.say(&format!("{kind}-{}", line.place), &[]);
                    table.row(name, self.pair_cells(&line.cell, false));
                }
                table.write()
            });
            tables.collect::<String>() + &element("p", &explain)
        })
    }
}
