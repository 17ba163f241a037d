//! The evidence as files, and those that are part of the program.

/// A file by name, with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path below the repository, or as the user gave it.
    pub name: String,
    /// What it says.
    pub text: String,
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
                "acts" "arrival" "education" "guidance" "health" "household" "journey" "labour"
                "language" "law" "money" "motivation" "records" "team" "trust"),
            targets: files!("targets", ".toml",
                "work" "benefit" "law" "health" "education" "housing" "family"),
            codes: files!("codes", ".csv",
                "countries" "municipalities" "cefr" "sectors" "schooling" "forbidden-words"),
        }
    }
}
