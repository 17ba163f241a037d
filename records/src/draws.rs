//! The numbers that were drawn for each replication, as a table.

use klantreis_evidence::{Catalogue, Content};

use crate::error::RecordsError;

/// The file of this table in a run's folder.
pub const FILE: &str = "draws.csv";

/// Writes as CSV what each replication drew: one row for a single number, one for each share.
///
/// The digits are those that the worlds were built with, so that a run can be told from its files.
///
/// # Errors
/// [`RecordsError::Csv`] when the table cannot be written.
pub fn write_draws(
    drawn: impl IntoIterator<Item = Catalogue>,
    to: impl std::io::Write,
) -> Result<(), RecordsError> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(["replication", "id", "category", "value", "unit"])?;
    for (replication, known) in drawn.into_iter().enumerate() {
        let replication = replication.to_string();
        for number in known.parameters().filter(|number| number.is_drawn()) {
            let mut row = |category: &str, value: f64| {
                let value = value.to_string();
                writer.write_record([&replication, &number.id, category, &value, number.unit.name])
            };
            match &number.content {
                Content::Value(value) => row("", *value)?,
                Content::Shares(shares) => {
                    for (category, share) in shares {
                        row(category, *share)?;
                    }
                }
                Content::Series(_) => {}
            }
        }
    }
    writer.flush().map_err(csv::Error::from)?;
    Ok(())
}
