//! The counts of every world of a sweep, as whole numbers: what is kept, taken up again and merged.

use std::collections::BTreeMap;
use std::io::Write;

use super::Design;
use crate::error::RecordsError;
use crate::statistics::Ratio;

/// The columns before the levels.
const FIRST: [&str; 3] = ["task", "replication", "cell"];

/// Writes counts as a table, task by task.
///
/// # Errors
/// [`RecordsError::Csv`] when it cannot be written.
pub fn write_tasks(
    design: &Design,
    tasks: &BTreeMap<usize, Vec<Ratio>>,
    to: impl Write,
) -> Result<(), RecordsError> {
    let mut table = csv::Writer::from_writer(to);
    let mut head: Vec<String> = FIRST.map(str::to_owned).into();
    head.extend(design.axes.iter().map(|axis| axis.name.clone()));
    for outcome in &design.outcomes {
        head.extend([format!("{outcome}_part"), format!("{outcome}_whole")]);
    }
    table.write_record(&head)?;
    for (&task, counts) in tasks {
        let (replication, cell) = (task / design.cells(), task % design.cells());
        let mut row: Vec<String> =
            [task, replication, cell].iter().map(|number| (number + 1).to_string()).collect();
        row.extend(design.names_of(cell).into_iter().map(str::to_owned));
        row.extend(counts.iter().flat_map(|one| [one.part.to_string(), one.whole.to_string()]));
        table.write_record(&row)?;
    }
    table.flush().map_err(|error| RecordsError::Csv(error.into()))
}

/// Reads counts back; nothing when the table is not one of this design.
#[must_use]
pub fn read_tasks(design: &Design, text: &str) -> Option<BTreeMap<usize, Vec<Ratio>>> {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let first = FIRST.len() + design.axes.len();
    let wide = first + 2 * design.outcomes.len();
    let mut tasks = BTreeMap::new();
    for row in table.records() {
        let row = row.ok().filter(|row| row.len() == wide)?;
        let task: usize = row[0].parse().ok()?;
        let task = task.checked_sub(1).filter(|task| *task < design.tasks())?;
        let numbers: Vec<u64> =
            row.iter().skip(first).map(|word| word.parse().ok()).collect::<Option<_>>()?;
        let counts = numbers.chunks_exact(2).map(|two| Ratio { part: two[0], whole: two[1] });
        if tasks.insert(task, counts.collect()).is_some() {
            return None;
        }
    }
    Some(tasks)
}
