//! What a sweep has lived so far, kept beside its folder until that folder stands.
//!
//! A line is added for each world as soon as it has been lived. A sweep that is ended, however it is
//! ended, is taken up again by the same command; a line that was cut short is lived again.

use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use klantreis_records::manifest::Hashed;
use klantreis_records::statistics::Ratio;
use klantreis_records::sweep::Design;

use super::{Shard, Tasks};
use crate::failure::Failure;
use crate::folder::Folder;

/// The worlds that have been lived, in memory and in a file.
pub(super) struct Kept {
    path: PathBuf,
    file: File,
    tasks: Tasks,
}

impl Kept {
    /// Takes up what an earlier sweep of the same kind to the same folder left.
    ///
    /// # Errors
    /// [`Failure`] when another sweep is under way there or left its worlds there, and when the file
    /// cannot be written.
    pub(super) fn open(
        folder: &Folder,
        design: &Design,
        manifest: &str,
        shard: Shard,
    ) -> Result<Self, Failure> {
        let path = folder.beside("progress")?;
        let name = path.display().to_string();
        let wrong = |error: std::io::Error| Failure::file(&name, &error);
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&path).map_err(wrong)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Failure::new(
                    format!("another sweep to the same folder is under way ({name})"),
                    "wait for it, or choose another name for --out",
                ));
            }
            Err(TryLockError::Error(error)) => return Err(wrong(error)),
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(wrong)?;
        let head = format!("{} {}/{}\n", Hashed::of("", manifest).sha256, shard.part, shard.of);
        // What no line end follows was cut short.
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let text = String::from_utf8_lossy(&bytes[..whole]).into_owned();
        let mut tasks = Tasks::new();
        if let Some(lines) = text.strip_prefix(&head) {
            let mut good = head.len();
            for line in lines.split_inclusive('\n') {
                let Some((task, counts)) = read_line(line, design) else { break };
                tasks.insert(task, counts);
                good += line.len();
            }
            file.set_len(good as u64).map_err(wrong)?;
        } else if whole == 0 {
            file.set_len(0).map_err(wrong)?;
            file.seek(SeekFrom::Start(0)).map_err(wrong)?;
            file.write_all(head.as_bytes()).map_err(wrong)?;
        } else {
            return Err(Failure::new(
                format!("{name} holds the worlds of another sweep that was broken off"),
                "end that one with its own command, take the file away, or choose another --out",
            ));
        }
        file.seek(SeekFrom::End(0)).map_err(wrong)?;
        Ok(Self { path, file, tasks })
    }

    /// The worlds that have been lived.
    pub(super) fn tasks(&self) -> &Tasks {
        &self.tasks
    }

    /// Keeps a world.
    ///
    /// # Errors
    /// [`Failure`] when the file cannot be written.
    pub(super) fn add(&mut self, task: usize, counts: Vec<Ratio>) -> Result<(), Failure> {
        let numbers: Vec<String> =
            counts.iter().map(|one| format!("{}/{}", one.part, one.whole)).collect();
        let line = format!("{task} {}\n", numbers.join(" "));
        let wrong = |error| Failure::file(&self.path.display().to_string(), &error);
        self.file.write_all(line.as_bytes()).map_err(wrong)?;
        self.tasks.insert(task, counts);
        Ok(())
    }

    /// Takes the file away: the folder stands.
    pub(super) fn forget(self) {
        // What cannot be taken away is found whole by the next run, which then has nothing to live.
        let _ = fs::remove_file(self.path);
    }
}

fn read_line(line: &str, design: &Design) -> Option<(usize, Vec<Ratio>)> {
    let mut words = line.trim_end().split(' ');
    let task: usize = words.next()?.parse().ok()?;
    let ratio = |word: &str| {
        let (part, whole) = word.split_once('/')?;
        Some(Ratio { part: part.parse().ok()?, whole: whole.parse().ok()? })
    };
    let counts: Vec<Ratio> = words.map(ratio).collect::<Option<_>>()?;
    (task < design.tasks() && counts.len() == design.outcomes.len()).then_some((task, counts))
}
