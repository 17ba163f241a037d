//! `SQLite`: one file with all tables, and one about itself.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};

use super::{Exporter, Label, Sink, number};
use crate::error::RecordsError;
use crate::tables::{Cell, Column, Holds, Link, Rows, Table};

/// The format.
pub(super) const SQLITE: Exporter =
    Exporter { name: "sqlite", says: "one SQLite file, with a table `about`", files, open };

const FILE: &str = "klantreis.sqlite";
/// By which `file` and others know a database of ours: the letters KLRS.
const APPLICATION: u32 = 0x4b4c_5253;

fn files(_: &[&'static Table]) -> Vec<String> {
    vec![FILE.to_owned()]
}

struct Sqlite {
    file: Connection,
    tables: Vec<&'static Table>,
}

fn open(
    folder: &Path,
    tables: &[&'static Table],
    label: &Label,
) -> Result<Box<dyn Sink>, RecordsError> {
    let file = Connection::open(folder.join(FILE))?;
    // The file gets its name when it is whole: until then there is nothing to roll back to. Links are
    // looked at when somebody reads: rows come table by table, and keys get their index at the end.
    file.execute_batch(&format!(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA foreign_keys = OFF;
         PRAGMA application_id = {APPLICATION}; BEGIN;
         CREATE TABLE about (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;"
    ))?;
    let about = [("notice", label.notice.clone()), ("synthetic", label.mark.clone())];
    for (name, value) in about.iter().chain(&label.made) {
        file.execute("INSERT INTO about VALUES (?1, ?2)", (name, value))?;
    }
    for table in tables {
        let links =
            table.links.iter().filter(|link| tables.iter().any(|one| one.name == link.table));
        let columns = table.columns.iter().map(declare).chain(links.map(declare_link));
        let columns = columns.collect::<Vec<_>>().join(",\n  ");
        let sql = format!("CREATE TABLE {} (\n  {columns}\n) STRICT", table.name);
        file.execute_batch(&sql)?;
    }
    Ok(Box::new(Sqlite { file, tables: tables.to_vec() }))
}

fn declare(column: &Column) -> String {
    let kind = match column.holds {
        Holds::Whole | Holds::Flag => "INTEGER",
        Holds::Number => "REAL",
        Holds::Words | Holds::Day => "TEXT",
    };
    let null = if column.may_be_empty { "" } else { " NOT NULL" };
    format!("\"{}\" {kind}{null}", column.name)
}

fn declare_link(link: &Link) -> String {
    let (here, there) = (link.columns.join(", "), link.to.join(", "));
    format!("FOREIGN KEY ({here}) REFERENCES {} ({there})", link.table)
}

impl Sink for Sqlite {
    fn take(&mut self, rows: &Rows) -> Result<(), RecordsError> {
        let table = rows.table;
        if !self.tables.iter().any(|known| known.name == table.name) {
            return Ok(());
        }
        let marks = vec!["?"; table.columns.len()].join(", ");
        let sql = format!("INSERT INTO {} VALUES ({marks})", table.name);
        let mut insert = self.file.prepare_cached(&sql)?;
        for row in rows.iter() {
            insert.execute(params_from_iter(row))?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), RecordsError> {
        for table in &self.tables {
            // Made when all rows are there: an index that grows row by row costs many times as much.
            let (name, key) = (table.name, table.key.join(", "));
            self.file
                .execute_batch(&format!("CREATE UNIQUE INDEX {name}_key ON {name} ({key})"))?;
        }
        self.file.execute_batch("COMMIT")?;
        self.file.close().map_err(|(_, error)| error.into())
    }
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let owned = |value| Ok(ToSqlOutput::Owned(value));
        match self {
            Self::Empty => owned(Value::Null),
            Self::Whole(whole) => owned(Value::Integer(*whole)),
            Self::Number(figure) => owned(Value::Real(number::rounded(*figure))),
            Self::Flag(is) => owned(Value::Integer(i64::from(*is))),
            Self::Day(day) => {
                let mut written = Vec::with_capacity(10);
                number::write_day(*day, &mut written);
                owned(Value::Text(String::from_utf8_lossy(&written).into_owned()))
            }
            Self::Word(_) | Self::Words(_) => {
                let words = self.words().unwrap_or_default();
                Ok(ToSqlOutput::Borrowed(ValueRef::Text(words.as_bytes())))
            }
        }
    }
}
