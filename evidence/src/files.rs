//! The evidence as files, and those that are part of the program.

use std::io::Read as _;
use std::path::Path;

use crate::error::{EvidenceError, Place};

/// A file by name, with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path below the repository, or as the user gave it.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// The largest file that is read [bytes]: a hundred times the largest of the program's own.
const LARGEST_FILE: u64 = 4 << 20;

impl File {
    /// Reads a file of text, and gives up on one that never ends.
    ///
    /// # Errors
    /// [`EvidenceError::Unreadable`] and [`EvidenceError::TooLarge`].
    pub fn open(path: &Path) -> Result<Self, EvidenceError> {
        let name = path.display().to_string();
        let place = || Place { file: name.clone(), line: 0 };
        let refuse = |why: &dyn std::fmt::Display| EvidenceError::Unreadable {
            place: place(),
            why: why.to_string(),
        };
        let file = std::fs::File::open(path).map_err(|error| refuse(&error))?;
        let mut bytes = Vec::new();
        let size = file.take(LARGEST_FILE + 1).read_to_end(&mut bytes);
        if size.map_err(|error| refuse(&error))? as u64 > LARGEST_FILE {
            return Err(EvidenceError::TooLarge { place: place(), most: LARGEST_FILE });
        }
        let text = String::from_utf8(bytes).map_err(|_| refuse(&"it is no text in UTF-8"))?;
        Ok(Self { name, text })
    }
}

/// All files of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceFiles {
    /// The sources.
    pub sources: File,
    /// Parameters by theme.
    pub parameters: Vec<(String, File)>,
    /// Targets by theme.
    pub targets: Vec<(String, File)>,
    /// Code lists by name.
    pub codes: Vec<(String, File)>,
}

impl Default for File {
    fn default() -> Self {
        Self { name: "sources.toml".to_owned(), text: String::new() }
    }
}

macro_rules! files {
    ($folder:literal, $ending:literal, $($name:literal)*) => {
        vec![$((
            $name.to_owned(),
            File {
                name: concat!("evidence/", $folder, "/", $name, $ending).to_owned(),
                text: include_str!(concat!("../", $folder, "/", $name, $ending)).to_owned(),
            },
        )),*]
    };
}

impl EvidenceFiles {
    /// The files that are part of the program.
    #[must_use]
    pub fn builtin() -> Self {
        Self {
            sources: File {
                name: "evidence/sources.toml".to_owned(),
                text: include_str!("../sources.toml").to_owned(),
            },
            parameters: files!("parameters", ".toml",
                "acts" "arrival" "costs" "education" "guidance" "health" "household" "journey" "labour"
                "language" "law" "money" "motivation" "network" "offers" "plan" "records" "team" "trust"),
            targets: files!("targets", ".toml",
                "work" "benefit" "law" "health" "education" "housing" "family"),
            codes: files!("codes", ".csv",
                "countries" "municipalities" "cefr" "sectors" "schooling" "forbidden-words"),
        }
    }
}
