//! Parquet: one file a table, in columns, compressed.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::{Exporter, Label, Sink, number, refuse};
use crate::error::RecordsError;
use crate::tables::{Cell, Column, Holds, Rows, Table};

/// The format.
pub(super) const PARQUET: Exporter =
    Exporter { name: "parquet", says: "Parquet, one file a table", files, open };

/// Rows that are written together: enough for columns to compress, few enough to be held.
const TOGETHER: usize = 1 << 15;
/// The day from which Parquet counts.
const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);

fn file_of(name: &str) -> String {
    format!("{name}.parquet")
}

fn files(tables: &[&'static Table]) -> Vec<String> {
    tables.iter().map(|table| file_of(table.name)).collect()
}

/// A file with the rows that wait for it.
struct Open {
    table: &'static Table,
    file: SerializedFileWriter<File>,
    waiting: Vec<Cell>,
}

struct Parquet {
    files: Vec<Open>,
}

fn open(
    folder: &Path,
    tables: &[&'static Table],
    label: &Label,
) -> Result<Box<dyn Sink>, RecordsError> {
    let says = |key: &str, value: &str| KeyValue::new(key.to_owned(), value.to_owned());
    let mut about = vec![says("notice", &label.notice), says("synthetic", &label.mark)];
    about.extend(label.made.iter().map(|(name, value)| says(name, value)));
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by("klantreis".to_owned())
        .set_key_value_metadata(Some(about))
        .build();
    let properties = Arc::new(properties);
    let mut opened = Vec::new();
    for table in tables {
        let name = file_of(table.name);
        let schema = Arc::new(describe(table)?);
        let file = File::create(folder.join(&name)).map_err(refuse(&name))?;
        let file = SerializedFileWriter::new(file, schema, Arc::clone(&properties))?;
        opened.push(Open { table, file, waiting: Vec::new() });
    }
    Ok(Box::new(Parquet { files: opened }))
}

fn describe(table: &Table) -> Result<Type, ParquetError> {
    let columns: Result<Vec<_>, _> =
        table.columns.iter().map(|column| describe_column(column).map(Arc::new)).collect();
    Type::group_type_builder(table.name).with_fields(columns?).build()
}

fn describe_column(column: &Column) -> Result<Type, ParquetError> {
    let (physical, logical) = match column.holds {
        Holds::Whole => (Physical::INT64, None),
        Holds::Number => (Physical::DOUBLE, None),
        Holds::Words => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Holds::Day => (Physical::INT32, Some(LogicalType::Date)),
        Holds::Flag => (Physical::BOOLEAN, None),
    };
    let repetition = if column.may_be_empty { Repetition::OPTIONAL } else { Repetition::REQUIRED };
    Type::primitive_type_builder(column.name, physical)
        .with_logical_type(logical)
        .with_repetition(repetition)
        .build()
}

impl Open {
    /// Writes what waits as one group of rows.
    fn write(&mut self) -> Result<(), RecordsError> {
        let width = self.table.columns.len();
        let mut group = self.file.next_row_group()?;
        for (place, column) in self.table.columns.iter().enumerate() {
            let cells = self.waiting.iter().skip(place).step_by(width);
            if let Some(mut writer) = group.next_column()? {
                write_column(column, cells, &mut writer)?;
                writer.close()?;
            }
        }
        group.close()?;
        self.waiting.clear();
        Ok(())
    }
}

/// Writes the cells of one column.
fn write_column<'a>(
    column: &Column,
    cells: impl Iterator<Item = &'a Cell> + Clone,
    to: &mut SerializedColumnWriter<'_>,
) -> Result<(), ParquetError> {
    let levels: Option<Vec<i16>> = column
        .may_be_empty
        .then(|| cells.clone().map(|cell| i16::from(*cell != Cell::Empty)).collect());
    let levels = levels.as_deref();
    match column.holds {
        Holds::Whole => {
            let values: Vec<i64> = cells
                .filter_map(|cell| if let Cell::Whole(whole) = cell { Some(*whole) } else { None })
                .collect();
            to.typed::<Int64Type>().write_batch(&values, levels, None)?;
        }
        Holds::Number => {
            let rounded = |cell: &Cell| match cell {
                Cell::Number(figure) => Some(number::rounded(*figure)),
                _ => None,
            };
            let values: Vec<f64> = cells.filter_map(rounded).collect();
            to.typed::<DoubleType>().write_batch(&values, levels, None)?;
        }
        Holds::Words => {
            let values: Vec<ByteArray> =
                cells.filter_map(Cell::words).map(ByteArray::from).collect();
            to.typed::<ByteArrayType>().write_batch(&values, levels, None)?;
        }
        Holds::Day => {
            let counted = |cell: &Cell| match cell {
                Cell::Day(day) => Some((*day - EPOCH).get_days()),
                _ => None,
            };
            let values: Vec<i32> = cells.filter_map(counted).collect();
            to.typed::<Int32Type>().write_batch(&values, levels, None)?;
        }
        Holds::Flag => {
            let values: Vec<bool> = cells
                .filter_map(|cell| if let Cell::Flag(is) = cell { Some(*is) } else { None })
                .collect();
            to.typed::<BoolType>().write_batch(&values, levels, None)?;
        }
    }
    Ok(())
}

impl Sink for Parquet {
    fn take(&mut self, rows: &Rows) -> Result<(), RecordsError> {
        let name = rows.table.name;
        let Some(open) = self.files.iter_mut().find(|open| open.table.name == name) else {
            return Ok(());
        };
        let full = TOGETHER * rows.table.columns.len();
        let mut cells = rows.cells.as_slice();
        while !cells.is_empty() {
            let (now, later) = cells.split_at(cells.len().min(full - open.waiting.len()));
            open.waiting.extend_from_slice(now);
            cells = later;
            if open.waiting.len() == full {
                open.write()?;
            }
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), RecordsError> {
        for mut open in self.files {
            if !open.waiting.is_empty() {
                open.write()?;
            }
            open.file.close()?;
        }
        Ok(())
    }
}
