//! A folder of files that appears whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::failure::Failure;

/// The file by which a folder of ours is known.
const OURS: &str = "manifest.json";

/// A folder in the making, beside the one it will become.
pub struct Folder {
    making: TempDir,
    becomes: PathBuf,
}

impl Folder {
    /// Begins a folder; refuses at once what could only fail later.
    ///
    /// # Errors
    /// [`Failure`] when the place is taken by something else or cannot be written.
    pub fn begin(becomes: &Path) -> Result<Self, Failure> {
        let name = becomes.display();
        if becomes.symlink_metadata().is_ok() && !becomes.is_dir() {
            return Err(Failure::new(
                format!("{name} is a file, not a folder"),
                "choose another name for --out, or take the file away",
            ));
        }
        if becomes.is_dir() && !is_empty(becomes)? && !becomes.join(OURS).is_file() {
            return Err(Failure::new(
                format!("{name} holds files that this program did not write"),
                "choose another name for --out: an earlier run is replaced, nothing else",
            ));
        }
        let beside = match becomes.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        if !beside.is_dir() {
            return Err(Failure::new(
                format!("{} is no folder", beside.display()),
                "make the folder first, or choose another place for --out",
            ));
        }
        let making = making_in(&beside).map_err(|error| {
            Failure::file(&format!("{} cannot be written", beside.display()), &error)
        })?;
        Ok(Self { making, becomes: becomes.to_owned() })
    }

    /// Writes a file into the folder in the making.
    ///
    /// # Errors
    /// [`Failure`] when it cannot be written.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), Failure> {
        let path = self.making.path().join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| Failure::file(name, &error))?;
        }
        fs::write(path, content).map_err(|error| Failure::file(name, &error))
    }

    /// Puts the folder in its place, an earlier one of ours making room.
    ///
    /// # Errors
    /// [`Failure`] when the folder cannot be moved; what stood there before stands there still.
    pub fn finish(self) -> Result<(), Failure> {
        let refuse =
            |error: std::io::Error| Failure::file(&self.becomes.display().to_string(), &error);
        let beside = self.making.path().parent().unwrap_or(Path::new("."));
        // The earlier folder waits in a folder of its own until the new one stands.
        let waiting = making_in(beside).map_err(refuse)?;
        let earlier = waiting.path().join("earlier");
        let stood = self.becomes.is_dir();
        if stood {
            fs::rename(&self.becomes, &earlier).map_err(refuse)?;
        }
        if let Err(error) = fs::rename(self.making.path(), &self.becomes) {
            if stood {
                fs::rename(&earlier, &self.becomes).map_err(refuse)?;
            }
            return Err(refuse(error));
        }
        Ok(())
    }
}

fn is_empty(folder: &Path) -> Result<bool, Failure> {
    let mut entries = fs::read_dir(folder)
        .map_err(|error| Failure::file(&folder.display().to_string(), &error))?;
    Ok(entries.next().is_none())
}

fn making_in(folder: &Path) -> std::io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".klantreis-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The folder will be an ordinary one: the user's own mask decides who may read it.
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(folder)
}
