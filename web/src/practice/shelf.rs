//! The folder of sessions: names that are safe as files, and nothing outside it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use klantreis_training::TrainingError;
use klantreis_training::decision::Decision;
use klantreis_training::log::{Heading, Log};

/// How the files of sessions end.
pub(super) const ENDING: &str = "sessie";
/// The longest name of a session [characters].
pub(super) const LONGEST: usize = 40;

/// The sessions of this machine.
pub(crate) struct Shelf {
    folder: PathBuf,
    /// One answer at a time.
    turn: Mutex<()>,
}

/// A session in the folder, as far as a look at its log tells.
pub(super) struct Kept {
    pub(super) name: String,
    pub(super) what: Result<(Heading, Vec<Decision>), TrainingError>,
}

impl Shelf {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, turn: Mutex::new(()) }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file where the sessions will be, or where their folder will be made, and takes it away.
    ///
    /// # Errors
    /// What the machine says where nothing can be written.
    pub(crate) fn try_out(&self) -> std::io::Result<()> {
        let above = |folder: &Path| match folder.parent() {
            Some(above) if above.as_os_str().is_empty() => PathBuf::from("."),
            Some(above) => above.to_owned(),
            None => folder.to_owned(),
        };
        let mut there = self.folder.clone();
        // What is not there yet is made later, in the first folder above it that is.
        while std::fs::symlink_metadata(&there)
            .is_err_and(|error| error.kind() == ErrorKind::NotFound)
            && there != above(&there)
        {
            there = above(&there);
        }
        tempfile::NamedTempFile::new_in(&there).map(drop)
    }

    /// Waits until nobody else answers.
    pub(super) fn wait(&self) -> MutexGuard<'_, ()> {
        // Whoever panicked while answering has added a whole line or none.
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file of a name that a session may have; absent for any other word.
    pub(super) fn place(&self, name: &str) -> Option<PathBuf> {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let is_safe = name.len() <= LONGEST
            && name.bytes().next().is_some_and(is_plain)
            && name.bytes().all(|byte| is_plain(byte) || byte == b'-');
        is_safe.then(|| self.folder.join(format!("{name}.{ENDING}")))
    }

    /// The file of a session that is there; a link to elsewhere is none.
    pub(super) fn find(&self, name: &str) -> Option<PathBuf> {
        let file = self.place(name)?;
        std::fs::symlink_metadata(&file).is_ok_and(|about| about.is_file()).then_some(file)
    }

    /// The sessions by name; none where the folder is not there yet.
    ///
    /// # Errors
    /// [`TrainingError::Log`] for a folder that cannot be read.
    pub(super) fn list(&self) -> Result<Vec<Kept>, TrainingError> {
        let mut names = Vec::new();
        match std::fs::read_dir(&self.folder) {
            Ok(entries) => {
                for entry in entries.flatten() {
                    let path = entry.path();
                    let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
                    if self.find(name).is_some_and(|file| file == path) {
                        names.push(name.to_owned());
                    }
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(self.fault(&error)),
        }
        names.sort();
        let look = |name: String| {
            let file = self.folder.join(format!("{name}.{ENDING}"));
            let what = Log::resume(&file).map(|(log, lines)| (log.heading().clone(), lines));
            Kept { name, what }
        };
        Ok(names.into_iter().map(look).collect())
    }

    /// Makes the folder if it is not there.
    ///
    /// # Errors
    /// [`TrainingError::Log`] when it cannot be made.
    pub(super) fn make(&self) -> Result<(), TrainingError> {
        std::fs::create_dir_all(&self.folder).map_err(|error| self.fault(&error))
    }

    /// The first name that is free.
    pub(super) fn free(&self, word: &str) -> String {
        let names = (1_u32..).map(|number| format!("{word}-{number}"));
        let mut free = names.filter(|name| self.place(name).is_some_and(|file| !file.exists()));
        free.next().unwrap_or_default()
    }

    fn fault(&self, error: &std::io::Error) -> TrainingError {
        TrainingError::Log { file: self.folder.display().to_string(), what: error.to_string() }
    }
}
