//! JSON Lines, one object a line, with a JSON Schema for each table.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Exporter, Label, Sink, csv, number, refuse};
use crate::error::RecordsError;
use crate::tables::{Cell, Column, Holds, Rows, Table};

/// The format.
pub(super) const JSON_LINES: Exporter =
    Exporter { name: "jsonl", says: "JSON Lines with a JSON Schema for each table", files, open };

fn file_of(name: &str) -> String {
    format!("{name}.jsonl")
}

fn schema_of(name: &str) -> String {
    format!("{name}.schema.json")
}

fn files(tables: &[&'static Table]) -> Vec<String> {
    tables.iter().flat_map(|table| [file_of(table.name), schema_of(table.name)]).collect()
}

struct JsonLines {
    files: Vec<(&'static str, BufWriter<File>)>,
    lines: Vec<u8>,
}

fn open(
    folder: &Path,
    tables: &[&'static Table],
    label: &Label,
) -> Result<Box<dyn Sink>, RecordsError> {
    let mut opened = Vec::new();
    for table in tables {
        let schema = schema_of(table.name);
        let described = serde_json::to_string_pretty(&describe(table, label))? + "\n";
        std::fs::write(folder.join(&schema), described).map_err(refuse(&schema))?;
        let name = file_of(table.name);
        let file = File::create(folder.join(&name)).map_err(refuse(&name))?;
        opened.push((table.name, BufWriter::with_capacity(1 << 16, file)));
    }
    Ok(Box::new(JsonLines { files: opened, lines: Vec::new() }))
}

impl Sink for JsonLines {
    fn take(&mut self, rows: &Rows) -> Result<(), RecordsError> {
        let name = rows.table.name;
        let Some((_, file)) = self.files.iter_mut().find(|(known, _)| *known == name) else {
            return Ok(());
        };
        self.lines.clear();
        for row in rows.iter() {
            self.lines.push(b'{');
            for (place, (column, cell)) in rows.table.columns.iter().zip(row).enumerate() {
                let comma: &[u8] = if place > 0 { b",\"" } else { b"\"" };
                self.lines.extend_from_slice(comma);
                self.lines.extend_from_slice(column.name.as_bytes());
                self.lines.extend_from_slice(b"\":");
                write_cell(cell, &mut self.lines)?;
            }
            self.lines.extend_from_slice(b"}\n");
        }
        file.write_all(&self.lines).map_err(refuse(&file_of(name)))
    }

    fn finish(self: Box<Self>) -> Result<(), RecordsError> {
        for (name, mut file) in self.files {
            file.flush().map_err(refuse(&file_of(name)))?;
        }
        Ok(())
    }
}

fn write_cell(cell: &Cell, to: &mut Vec<u8>) -> Result<(), RecordsError> {
    match cell {
        Cell::Empty => to.extend_from_slice(b"null"),
        Cell::Whole(whole) => number::write_signed(*whole, to),
        Cell::Number(figure) => number::write_number(*figure, to),
        Cell::Word(_) | Cell::Words(_) => {
            serde_json::to_writer(&mut *to, cell.words().unwrap_or_default())?;
        }
        Cell::Day(day) => {
            to.push(b'"');
            number::write_day(*day, to);
            to.push(b'"');
        }
        Cell::Flag(is) => to.extend_from_slice(if *is { b"true" } else { b"false" }),
    }
    Ok(())
}

fn describe(table: &Table, label: &Label) -> Value {
    let properties: Map<String, Value> = table
        .columns
        .iter()
        .map(|column| (column.name.to_owned(), describe_column(column)))
        .collect();
    let required: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.name,
        "description": table.says,
        "$comment": format!("{} {}", label.notice, label.mark),
        "x-made": csv::made(label),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn describe_column(column: &Column) -> Value {
    let kind = match column.holds {
        Holds::Whole => "integer",
        Holds::Number => "number",
        Holds::Words | Holds::Day => "string",
        Holds::Flag => "boolean",
    };
    let says = match column.unit {
        "" => column.says.to_owned(),
        unit => format!("{} [{unit}]", column.says),
    };
    let mut property = json!({ "type": kind, "description": says });
    if column.holds == Holds::Day {
        property["format"] = json!("date");
    }
    let mut words: Vec<Value> =
        column.words.iter().filter(|word| !word.is_empty()).map(|word| json!(word)).collect();
    if column.may_be_empty {
        property["type"] = json!([kind, "null"]);
        words.push(Value::Null);
    }
    if words.len() > 1 || !column.words.is_empty() {
        property["enum"] = json!(words);
    }
    property
}
