//! `exercise debrief`: the page on which a trainee looks back.

use std::path::Path;

use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// Writes the page.
pub(super) fn write(
    _file: &Path,
    _out: &Path,
    _what_if: Option<&str>,
    _printer: &mut Printer<'_>,
) -> Result<ExitStatus, Failure> {
    Ok(ExitStatus::Done)
}
