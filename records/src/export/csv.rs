//! CSV after RFC 4180, with a Data Package (v2) that describes it.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Exporter, Label, Sink, number, refuse};
use crate::error::RecordsError;
use crate::tables::{Cell, Column, Holds, Rows, Table};

/// The format.
pub(super) const CSV: Exporter =
    Exporter { name: "csv", says: "CSV with a Data Package v2 descriptor", files, open };

/// The description, by the name that its standard gives it.
const PACKAGE: &str = "datapackage.json";
/// The standard of the description.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

fn file_of(table: &Table) -> String {
    format!("{}.csv", table.name)
}

fn files(tables: &[&'static Table]) -> Vec<String> {
    tables.iter().map(|table| file_of(table)).chain([PACKAGE.to_owned()]).collect()
}

struct Csv {
    files: Vec<(&'static str, BufWriter<File>)>,
    line: Vec<u8>,
}

fn open(
    folder: &Path,
    tables: &[&'static Table],
    label: &Label,
) -> Result<Box<dyn Sink>, RecordsError> {
    let described = serde_json::to_string_pretty(&describe(tables, label))? + "\n";
    std::fs::write(folder.join(PACKAGE), described).map_err(refuse(PACKAGE))?;
    let mut opened = Vec::new();
    for table in tables {
        let name = file_of(table);
        let file = File::create(folder.join(&name)).map_err(refuse(&name))?;
        let mut file = BufWriter::with_capacity(1 << 16, file);
        let header: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        writeln!(file, "{}", header.join(",")).map_err(refuse(&name))?;
        opened.push((table.name, file));
    }
    Ok(Box::new(Csv { files: opened, line: Vec::new() }))
}

impl Sink for Csv {
    fn take(&mut self, rows: &Rows) -> Result<(), RecordsError> {
        let name = rows.table.name;
        let Some((_, file)) = self.files.iter_mut().find(|(known, _)| *known == name) else {
            return Ok(());
        };
        self.line.clear();
        for row in rows.iter() {
            for (place, cell) in row.iter().enumerate() {
                if place > 0 {
                    self.line.push(b',');
                }
                write_cell(cell, &mut self.line);
            }
            self.line.push(b'\n');
        }
        file.write_all(&self.line).map_err(refuse(&file_of(rows.table)))
    }

    fn finish(self: Box<Self>) -> Result<(), RecordsError> {
        for (name, mut file) in self.files {
            file.flush().map_err(refuse(&format!("{name}.csv")))?;
        }
        Ok(())
    }
}

fn write_cell(cell: &Cell, to: &mut Vec<u8>) {
    match cell {
        Cell::Empty => {}
        Cell::Whole(whole) => number::write_signed(*whole, to),
        Cell::Number(figure) => number::write_number(*figure, to),
        Cell::Word(word) => write_words(word, to),
        Cell::Words(words) => write_words(words, to),
        Cell::Day(day) => number::write_day(*day, to),
        Cell::Flag(is) => to.extend_from_slice(if *is { b"true" } else { b"false" }),
    }
}

fn write_words(words: &str, to: &mut Vec<u8>) {
    let bytes = words.as_bytes();
    if !bytes.iter().any(|byte| matches!(byte, b'"' | b',' | b'\n' | b'\r')) {
        to.extend_from_slice(bytes);
        return;
    }
    to.push(b'"');
    for &byte in bytes {
        if byte == b'"' {
            to.push(b'"');
        }
        to.push(byte);
    }
    to.push(b'"');
}

/// The whole description.
fn describe(tables: &[&'static Table], label: &Label) -> Value {
    let resources: Vec<Value> = tables.iter().map(|table| describe_table(table, tables)).collect();
    json!({
        "$schema": PROFILE,
        "name": "klantreis",
        "title": label.notice,
        "description": label.notice,
        "synthetic": label.mark,
        "made": made(label),
        "resources": resources,
    })
}

/// What a data set was made from.
pub(super) fn made(label: &Label) -> Value {
    let pairs = label.made.iter().map(|(name, value)| ((*name).to_owned(), json!(value)));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn describe_table(table: &Table, all: &[&'static Table]) -> Value {
    let fields: Vec<Value> = table.columns.iter().map(describe_column).collect();
    // A link to a table that was left out would lead nowhere.
    let links = table.links.iter().filter(|link| all.iter().any(|one| one.name == link.table));
    let foreign: Vec<Value> = links
        .map(|link| {
            let reference = json!({ "resource": link.table, "fields": link.to });
            json!({ "fields": link.columns, "reference": reference })
        })
        .collect();
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "primaryKey": table.key,
        "missingValues": [""],
    });
    if !foreign.is_empty() {
        schema["foreignKeys"] = json!(foreign);
    }
    json!({
        "name": table.name,
        "type": "table",
        "path": file_of(table),
        "description": table.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema,
    })
}

fn describe_column(column: &Column) -> Value {
    let kind = match column.holds {
        Holds::Whole => "integer",
        Holds::Number => "number",
        Holds::Words => "string",
        Holds::Day => "date",
        Holds::Flag => "boolean",
    };
    let mut field = json!({ "name": column.name, "type": kind, "description": column.says });
    if !column.unit.is_empty() {
        field["unit"] = json!(column.unit);
    }
    let mut constraints = Map::new();
    if !column.may_be_empty {
        constraints.insert("required".to_owned(), json!(true));
    }
    let words: Vec<&str> = column.words.iter().copied().filter(|word| !word.is_empty()).collect();
    if !words.is_empty() {
        constraints.insert("enum".to_owned(), json!(words));
    }
    if !constraints.is_empty() {
        field["constraints"] = Value::Object(constraints);
    }
    field
}
