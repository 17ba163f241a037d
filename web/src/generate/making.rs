//! A folder for a while, in which a data set is made; it is gone when nobody needs it any more.

use std::io;
use std::path::Path;

use indicatif::ProgressBar;
use klantreis_scenarios::generate::Generated;
use tempfile::TempDir;

use crate::wrong::Wrong;

/// What fills an empty folder.
type Fill<'a> = dyn Fn(&Path, &ProgressBar) -> Result<Generated, Wrong> + 'a;

/// Makes a data set in a folder of its own.
///
/// # Errors
/// [`Wrong`] for a folder that cannot be made, and what the making itself refuses.
pub(super) fn make(fill: &Fill<'_>) -> Result<(TempDir, Generated), Wrong> {
    let folder = TempDir::new().map_err(|error| no_room(&error))?;
    let generated = fill(folder.path(), &ProgressBar::hidden())?;
    Ok((folder, generated))
}

/// No place on this machine to make files in.
pub(super) fn no_room(error: &io::Error) -> Wrong {
    Wrong::NoRoom { why: error.to_string() }
}
