//! The log of a session: one file, only added to; what is acknowledged is on disk.

use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags, params};
use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::error::TrainingError;

/// What says that a file of `SQLite` is one of ours: "klan" in ASCII.
const APPLICATION: i32 = 0x6b6c_616e;

/// Of what a session is a log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The exercise.
    pub exercise: String,
    /// The seed.
    pub seed: u64,
    /// The fingerprint of the model.
    pub model: String,
    /// The fingerprint of the numbers.
    pub evidence: String,
    /// The fingerprint of the exercise.
    pub content: String,
}

/// A log that is open.
pub struct Log {
    connection: Connection,
    file: PathBuf,
    heading: Heading,
    /// Lines so far [count].
    lines: usize,
}

impl Log {
    /// Begins a log in a file that is not there yet.
    ///
    /// # Errors
    /// [`TrainingError::Begun`] when there is a file, [`TrainingError::Log`] when it cannot be written.
    pub fn begin(file: &Path, heading: Heading) -> Result<Self, TrainingError> {
        if file.exists() {
            return Err(TrainingError::Begun { file: file.display().to_string() });
        }
        let fault = |error: &dyn std::fmt::Display| {
            // The store names the file that is in the making; whoever reads this knows their own.
            let (making, own) = (making_of(file).display().to_string(), file.display().to_string());
            fault(file, &error.to_string().replace(&making, &own))
        };
        // The file gets its name when it is whole: whoever is cut off here leaves no half session.
        let making = making_of(file);
        let _ = std::fs::remove_file(&making);
        let made = (|| {
            let connection = open(&making, OpenFlags::default())?;
            connection.execute_batch(
                "BEGIN; \
                 CREATE TABLE heading (line TEXT NOT NULL); \
                 CREATE TABLE event (seq INTEGER PRIMARY KEY, week INTEGER, at TEXT NOT NULL, \
                 action TEXT NOT NULL, content TEXT, engine TEXT NOT NULL);",
            )?;
            connection.pragma_update(None, "application_id", APPLICATION)?;
            let line = serde_json::to_string(&heading).unwrap_or_default();
            connection.execute("INSERT INTO heading VALUES (?1)", params![line])?;
            connection.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
            connection.close().map_err(|(_, error)| error)
        })();
        if let Err(error) = made {
            let _ = std::fs::remove_file(&making);
            return Err(fault(&error));
        }
        std::fs::rename(&making, file).map_err(|error| fault(&error))?;
        sync_folder(file);
        Ok(Self::resume(file)?.0)
    }

    /// Goes on with a log, and reads what it holds.
    ///
    /// # Errors
    /// [`TrainingError::NotThere`] for no file, [`TrainingError::NoSession`] for another one,
    /// [`TrainingError::Log`] when it cannot be read.
    pub fn resume(file: &Path) -> Result<(Self, Vec<Decision>), TrainingError> {
        let no_session = || TrainingError::NoSession { file: file.display().to_string() };
        if !file.exists() {
            return Err(TrainingError::NotThere { file: file.display().to_string() });
        }
        // Looked at before it is opened: whatever else it is stays as it was.
        if !is_ours(file)? {
            return Err(no_session());
        }
        let read = || -> Result<(Connection, String, Vec<String>), rusqlite::Error> {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = open(file, flags)?;
            let heading = connection.query_row("SELECT line FROM heading", [], |row| row.get(0))?;
            let mut query = connection.prepare("SELECT action FROM event ORDER BY seq")?;
            let lines = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            drop(query);
            Ok((connection, heading, lines))
        };
        let (connection, heading, lines) = match read() {
            Ok(found) => found,
            Err(rusqlite::Error::SqliteFailure(error, words))
                if !is_foreign(error.code, words.as_deref()) =>
            {
                return Err(fault(file, &rusqlite::Error::SqliteFailure(error, words)));
            }
            Err(_) => return Err(no_session()),
        };
        let heading: Heading = serde_json::from_str(&heading).map_err(|_| no_session())?;
        let decisions: Vec<Decision> = lines
            .iter()
            .map(|line| serde_json::from_str(line).map_err(|error| fault(file, &error)))
            .collect::<Result<_, _>>()?;
        let (file, count) = (file.to_owned(), decisions.len());
        Ok((Self { connection, file, heading, lines: count }, decisions))
    }

    /// Of what it is a log.
    #[must_use]
    pub fn heading(&self) -> &Heading {
        &self.heading
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Adds a decision; when this returns, it is on disk.
    ///
    /// # Errors
    /// [`TrainingError::Log`] when it cannot be written, [`TrainingError::GoneOn`] when somebody else
    /// wrote in between.
    pub fn add(&mut self, decision: &Decision, content: Option<&str>) -> Result<(), TrainingError> {
        let action = serde_json::to_string(decision).map_err(|error| fault(&self.file, &error))?;
        // The time on the wall is kept for people; nothing reads it.
        let added = self.connection.execute(
            "INSERT INTO event VALUES (?1, ?2, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?3, ?4, ?5)",
            params![self.lines as i64, decision.week(), action, content, env!("CARGO_PKG_VERSION")],
        );
        match added {
            Ok(_) => {
                self.lines += 1;
                Ok(())
            }
            Err(rusqlite::Error::SqliteFailure(error, _))
                if error.code == ErrorCode::ConstraintViolation =>
            {
                Err(TrainingError::GoneOn { file: self.file.display().to_string() })
            }
            Err(error) => Err(fault(&self.file, &error)),
        }
    }
}

/// The file of a session that is not whole yet.
fn making_of(file: &Path) -> PathBuf {
    file.with_added_extension("new")
}

/// Opens a file so that what is committed stays, whatever happens to the machine.
fn open(file: &Path, flags: OpenFlags) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// Whether a file says in its first bytes that it is a session.
fn is_ours(file: &Path) -> Result<bool, TrainingError> {
    /// Where `SQLite` keeps whose file it is [bytes].
    const AT: usize = 68;
    if !file.is_file() {
        return Ok(false);
    }
    let mut head = Vec::new();
    std::fs::File::open(file)
        .and_then(|open| open.take(AT as u64 + 4).read_to_end(&mut head))
        .map_err(|error| fault(file, &error))?;
    let is_database = head.starts_with(b"SQLite format 3\0");
    Ok(is_database && head.get(AT..) == Some(&APPLICATION.to_be_bytes()))
}

/// Whether a failure says that the file is something else than a session.
fn is_foreign(code: ErrorCode, words: Option<&str>) -> bool {
    let no_table = words.is_some_and(|words| words.contains("no such table"));
    code == ErrorCode::NotADatabase || no_table
}

fn fault(file: &Path, error: &dyn std::fmt::Display) -> TrainingError {
    TrainingError::Log { file: file.display().to_string(), what: error.to_string() }
}

/// Writes the folder's entry to disk, where the system lets one.
fn sync_folder(file: &Path) {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = std::fs::File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
}
