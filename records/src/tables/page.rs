//! The page of tables and columns.

use std::fmt::Write as _;

use super::{Column, Holds, TABLES, Table};
use crate::export::EXPORTERS;

/// The page `docs/tables.md`.
#[must_use]
pub fn tables_page() -> String {
    let mut page = String::from(
        "# Tables\n\nWritten by `klantreis generate`, and this page from the same list as they; [generate.md] says\n\
         what a row means and how it is made. Cells that may be empty are marked with `?`.\n\n## Formats\n\n\
         | Format | What it is | Files |\n|---|---|---|\n",
    );
    let all: Vec<&'static Table> = TABLES.iter().collect();
    for exporter in EXPORTERS {
        let files = (exporter.files)(&all);
        let named = files.first().map_or("", String::as_str);
        let more =
            if files.len() > 1 { format!(" and {} more", files.len() - 1) } else { String::new() };
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| `{}` | {} | `{named}`{more} |", exporter.name, exporter.says);
    }
    for table in TABLES {
        describe(table, &mut page);
    }
    page + "\n[generate.md]: generate.md\n"
}

fn describe(table: &Table, page: &mut String) {
    let key = table.key.iter().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", ");
    let switched = if table.is_latent { " Only with `--latent`." } else { "" };
    let (name, says) = (table.name, table.says);
    let _ = write!(page, "\n## {name}\n\nA row is {says}. Key: {key}.{switched}\n");
    for link in table.links {
        let (here, there) = (link.columns.join(", "), link.to.join(", "));
        let _ = writeln!(page, "\n- `{here}` names `{there}` of [{0}](#{0})", link.table);
    }
    page.push_str("\n| Column | Holds | What it says |\n|---|---|---|\n");
    for column in table.columns {
        let may_be_empty = if column.may_be_empty { "?" } else { "" };
        let holds = holds(column);
        let _ =
            writeln!(page, "| `{}` | {holds}{may_be_empty} | {} |", column.name, says_of(column));
    }
}

fn holds(column: &Column) -> String {
    let kind = match column.holds {
        Holds::Whole => "whole number",
        Holds::Number => "number",
        Holds::Words => "words",
        Holds::Day => "day",
        Holds::Flag => "yes or no",
    };
    if column.unit.is_empty() { kind.to_owned() } else { format!("{kind} [{}]", column.unit) }
}

fn says_of(column: &Column) -> String {
    let words: Vec<String> = column
        .words
        .iter()
        .filter(|word| !word.is_empty())
        .map(|word| format!("`{word}`"))
        .collect();
    if words.is_empty() {
        column.says.to_owned()
    } else {
        format!("{}: {}", column.says, words.join(", "))
    }
}
