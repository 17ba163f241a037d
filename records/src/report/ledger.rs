//! What both approaches cost and bring in, and what each euro more yields.

use super::html::{Cell, Table, element};
use super::{Page, letters};
use crate::comparison::words::Columns;
use crate::ledger::words;

impl Page<'_> {
    /// The ledgers of each pair, with what a euro more is worth first.
    pub(super) fn ledger(&self) -> String {
        let lead = self.paragraph("report-ledger-lead", &[]);
        lead + &self.by_pair(|pair| {
            let Some(paired) = &pair.ledger else {
                return self.paragraph("ledger-none", &letters(pair));
            };
            let (both, columns) = ([pair.baseline, pair.other], Columns::of(self.comparison()));
            let said = words::yields(paired, both, self.texts);
            let said: String = said.iter().map(|one| element("p", one)).collect();
            let mut heads = vec![self.say("ledger-entry", &[])];
            heads.extend(words::paired_heads(both, columns, self.texts));
            let id = format!("ledger-table-{}", pair.other);
            let mut table = Table::new(id, self.say("ledger-run", &[]), heads);
            for (name, mut cells) in words::paired_rows(paired, columns, self.texts) {
                let verdict = Cell::Verdict(cells.pop().unwrap_or_default());
                let purse = Cell::Word(cells.remove(0));
                let figures = cells.into_iter().map(Cell::Figure);
                table.row(name, [purse].into_iter().chain(figures).chain([verdict]));
            }
            let terms = words::paired_terms(paired, self.texts);
            said + &table.write() + &element("p", &terms)
        })
    }
}
