//! `evidence`: the numbers behind the model with what bears them out, and one of them explained.

mod explain;
mod find;
mod list;

use super::catalogue;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// Lists what is known, or explains a number, a target, a source or a mechanism.
///
/// # Errors
/// [`Failure`] for a name that nobody knows.
pub fn run(id: Option<&str>, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    if let Some(list) = list::List::of(id, &catalogue) {
        if printer.json {
            printer.print_json(&list.listed())?;
        } else {
            let lines = list.lines(printer);
            printer.print(&lines)?;
        }
        return Ok(ExitStatus::Done);
    }
    let id = id.unwrap_or_default();
    let entry = find::find(id, &catalogue).ok_or_else(|| find::unknown(id, &catalogue))?;
    if printer.json {
        printer.print_json(&explain::explained(&entry, &catalogue))?;
    } else {
        let lines = explain::lines(&entry, &catalogue, printer);
        printer.print(&lines)?;
    }
    Ok(ExitStatus::Done)
}
