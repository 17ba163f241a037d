//! A folder of files that appears whole or not at all.
//!
//! The files are written into a folder in the making, beside the one it will become; then the
//! earlier run steps aside, the new one takes its place, and the earlier one goes. A process that is
//! killed in between leaves the earlier run in a hidden folder beside it: the next run to the same
//! place puts it back, or takes it away when the new one stands. Nothing is made before there is
//! something to write, so that a process ended while worlds live leaves nothing at all.

mod ours;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::failure::Failure;

/// How names of folders in the making begin.
const PREFIX: &str = ".klantreis";
/// How many letters the machine adds to such a name.
const LETTERS: usize = 6;

/// A place where a folder may come.
pub struct Folder {
    /// As the user calls it.
    typed: PathBuf,
    becomes: PathBuf,
    beside: PathBuf,
    name: String,
}

/// A folder in the making.
pub struct Making {
    files: TempDir,
    folder: Folder,
    made: Vec<PathBuf>,
}

impl Folder {
    /// Finds the place; refuses at once what could only fail later, and writes nothing that stays.
    ///
    /// What an interrupted run to the same place left behind is put right.
    ///
    /// # Errors
    /// [`Failure`] when the place is taken by something else or cannot be written.
    pub fn begin(typed: &Path) -> Result<Self, Failure> {
        let becomes = resolve(typed)?;
        let name = becomes.file_name().map(|name| name.to_string_lossy().into_owned());
        let (Some(name), Some(beside)) = (name, becomes.parent()) else {
            return Err(Failure::new(
                format!("{} cannot be replaced", typed.display()),
                "give --out the name of a folder, not the top of a disk",
            ));
        };
        let (typed, beside) = (typed.to_owned(), beside.to_owned());
        let folder = Self { typed, becomes, beside, name };
        folder.mend()?;
        folder.check()?;
        // Whether one may write here is only known by trying.
        let standing = folder.missing().last().and_then(|made| made.parent()).map(Path::to_owned);
        let standing = standing.unwrap_or_else(|| folder.beside.clone());
        if !standing.is_dir() {
            return Err(Failure::new(
                format!("{} is no folder", standing.display()),
                "choose another place for --out",
            ));
        }
        folder.making_in(&standing).map_err(|error| refuse(&folder.typed, &error))?;
        Ok(folder)
    }

    /// A hidden file beside the folder, for what must outlive a process that is ended; the folders
    /// above are made.
    ///
    /// # Errors
    /// [`Failure`] when they cannot be made.
    pub fn beside(&self, what: &str) -> Result<PathBuf, Failure> {
        fs::create_dir_all(&self.beside).map_err(|error| refuse(&self.typed, &error))?;
        Ok(self.beside.join(format!("{PREFIX}-{}-{what}", self.name)))
    }

    /// Begins the folder in the making.
    ///
    /// # Errors
    /// [`Failure`] when it cannot be made.
    pub fn make(self) -> Result<Making, Failure> {
        let made = self.missing();
        let files = fs::create_dir_all(&self.beside).and_then(|()| self.making_in(&self.beside));
        match files {
            Ok(files) => Ok(Making { files, folder: self, made }),
            Err(error) => {
                remove_empty(&made);
                Err(refuse(&self.typed, &error))
            }
        }
    }

    /// Where an earlier run waits while the new one takes its place.
    fn aside(&self) -> PathBuf {
        self.beside.join(format!("{PREFIX}-{}-earlier", self.name))
    }

    /// The folders above that are not there, the lowest first.
    fn missing(&self) -> Vec<PathBuf> {
        let above = self.becomes.ancestors().skip(1);
        above.take_while(|folder| !folder.exists()).map(Path::to_owned).collect()
    }

    /// Refuses a place that holds anything but an earlier run of ours.
    fn check(&self) -> Result<(), Failure> {
        if !self.becomes.is_dir() {
            return Ok(());
        }
        let here = std::env::current_dir().and_then(fs::canonicalize);
        if here.is_ok_and(|here| here.starts_with(&self.becomes)) {
            return Err(Failure::new(
                format!("{} is the folder you stand in, or one above it", self.becomes.display()),
                "give --out the name of a folder below it, such as out",
            ));
        }
        ours::check(&self.becomes)
    }

    /// Puts right what an interrupted run to the same place left behind.
    fn mend(&self) -> Result<(), Failure> {
        let aside = self.aside();
        if aside.is_dir() {
            // An empty folder was made in the meantime: the earlier run may have it.
            let _ = fs::remove_dir(&self.becomes);
            if !self.becomes.exists() {
                fs::rename(&aside, &self.becomes).map_err(|error| refuse(&aside, &error))?;
            } else if ours::is_run(&self.becomes) && ours::is_run(&aside) {
                ours::remove(&aside).map_err(|error| refuse(&aside, &error))?;
            } else {
                return Err(Failure::new(
                    format!("{} holds an earlier run", aside.display()),
                    "an interrupted run left it there: move it elsewhere, or take it away",
                ));
            }
        }
        let Ok(entries) = fs::read_dir(&self.beside) else { return Ok(()) };
        let begins = format!("{PREFIX}-{}-", self.name);
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let letters = name.strip_prefix(&begins).unwrap_or_default();
            if letters.len() == LETTERS && letters.bytes().all(|one| one.is_ascii_alphanumeric()) {
                // Only files that we write go; what else is there keeps its folder alive.
                let _ = ours::remove(&entry.path());
            }
        }
        Ok(())
    }

    fn making_in(&self, folder: &Path) -> std::io::Result<TempDir> {
        let prefix = format!("{PREFIX}-{}-", self.name);
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix).rand_bytes(LETTERS);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // The folder will be an ordinary one: the user's own mask decides who may read it.
            builder.permissions(fs::Permissions::from_mode(0o777));
        }
        builder.tempdir_in(folder)
    }
}

impl Making {
    /// Writes a file into the folder in the making.
    ///
    /// # Errors
    /// [`Failure`] when it cannot be written.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), Failure> {
        let path = self.files.path().join(name);
        let wrong = |error: std::io::Error| refuse(&self.folder.typed.join(name), &error);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(wrong)?;
        }
        fs::write(path, content).map_err(wrong)
    }

    /// Names the folder that was asked for in what went wrong while its files were written.
    #[must_use]
    pub fn locate(&self, failure: Failure) -> Failure {
        let error = format!("{}: {}", self.folder.typed.display(), failure.error);
        Failure { error, hint: failure.hint }
    }

    /// The folder in the making, for files that are too long to be held before they are written.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.files.path()
    }

    /// Puts the folder in its place, an earlier run of ours making room.
    ///
    /// # Errors
    /// [`Failure`] when the folder cannot be moved; what stood there before stands there still, or
    /// the failure says where it waits.
    pub fn finish(mut self) -> Result<(), Failure> {
        let (becomes, aside) = (self.folder.becomes.clone(), self.folder.aside());
        // A long run leaves time to put something else here.
        self.folder.check()?;
        let stood = becomes.is_dir();
        if stood {
            fs::rename(&becomes, &aside).map_err(|error| refuse(&becomes, &error))?;
        }
        if let Err(error) = fs::rename(self.files.path(), &becomes) {
            if stood && fs::rename(&aside, &becomes).is_err() {
                return Err(Failure::new(
                    format!("{}: {error}", becomes.display()),
                    format!("the earlier run is kept in {}: move it back", aside.display()),
                ));
            }
            return Err(refuse(&becomes, &error));
        }
        self.made.clear();
        if stood {
            // What cannot be taken away now is taken away by the next run.
            let _ = ours::remove(&aside);
        }
        Ok(())
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        if !self.made.is_empty() {
            let _ = ours::remove(self.files.path());
            remove_empty(&self.made);
        }
    }
}

/// The folder that a name stands for: behind a link, below the folder one stands in.
fn resolve(typed: &Path) -> Result<PathBuf, Failure> {
    let (name, hint) = (typed.display(), "choose another name for --out, or take it away");
    if typed.symlink_metadata().is_ok() {
        let Ok(known) = fs::canonicalize(typed) else {
            return Err(Failure::new(format!("{name} is a link to nothing"), hint));
        };
        if !known.is_dir() {
            return Err(Failure::new(format!("{name} is a file, not a folder"), hint));
        }
        return Ok(known);
    }
    // Of what is not there yet, the part that is there may hold links too.
    let mut rest = Vec::new();
    let whole = std::path::absolute(typed).map_err(|error| refuse(typed, &error))?;
    let mut standing = whole.as_path();
    while standing.symlink_metadata().is_err() {
        let (Some(name), Some(above)) = (standing.file_name(), standing.parent()) else { break };
        rest.push(name.to_owned());
        standing = above;
    }
    let standing = fs::canonicalize(standing).map_err(|error| refuse(standing, &error))?;
    Ok(rest.into_iter().rev().fold(standing, |path, name| path.join(name)))
}

fn remove_empty(folders: &[PathBuf]) {
    for folder in folders {
        // A folder that others have used in the meantime stays.
        let _ = fs::remove_dir(folder);
    }
}

fn refuse(path: &Path, error: &std::io::Error) -> Failure {
    Failure::file(&path.display().to_string(), error)
}
