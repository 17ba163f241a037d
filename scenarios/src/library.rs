//! The scenarios that are part of the program, and those that are files.

use std::path::{Path, PathBuf};

use crate::error::ScenarioError;

/// The scenarios of the library, by name.
pub const LIBRARY: &[(&str, &str)] =
    &[("cohort-2014", include_str!("../library/cohort-2014.toml"))];

/// A scenario as text, with the name by which errors call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The name of the scenario.
    pub name: String,
    /// The file as errors call it.
    pub file: String,
    /// What it says.
    pub text: String,
    /// The folder in which files it extends are sought; absent for the library.
    pub(crate) folder: Option<PathBuf>,
}

/// Finds a scenario: a name of the library, or a file ending in `.toml`.
///
/// # Errors
/// [`ScenarioError::Unknown`] and [`ScenarioError::Unreadable`].
pub fn find(name: &str, folder: Option<&Path>) -> Result<Text, ScenarioError> {
    if let Some((name, text)) = LIBRARY.iter().find(|(known, _)| *known == name) {
        return Ok(Text {
            name: (*name).to_owned(),
            file: format!("scenarios/library/{name}.toml"),
            text: (*text).to_owned(),
            folder: None,
        });
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") {
        return Err(ScenarioError::Unknown { name: name.to_owned() });
    }
    read_file(&folder.map_or_else(|| path.to_owned(), |folder| folder.join(path)))
}

/// Reads a scenario file.
///
/// # Errors
/// [`ScenarioError::Unreadable`] when it is not there, not allowed or no text.
pub fn read_file(path: &Path) -> Result<Text, ScenarioError> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| ScenarioError::Unreadable {
        file: file.clone(),
        why: error.to_string(),
    })?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
    Ok(Text { name: stem.unwrap_or_default(), file, text, folder: Some(folder) })
}
