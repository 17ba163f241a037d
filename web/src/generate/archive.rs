//! The files of an order in one archive, the same bytes for the same order.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use axum::body::Body;
use futures_util::stream;
use klantreis_scenarios::generate::{Generated, MANIFEST};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// How much of an archive is in memory at a time [bytes].
const PIECE: usize = 1 << 18;

/// An archive on disk that has no name: it is gone when nobody reads it any more.
pub(super) struct Archive {
    file: File,
    /// How long it is [bytes].
    pub(super) length: u64,
}

/// Puts the files of a data set into an archive, with its manifest.
///
/// # Errors
/// [`io::Error`] when a file cannot be read, or the archive cannot be written.
pub(super) fn pack(folder: &Path, generated: &Generated) -> io::Result<Archive> {
    let mut archive = ZipWriter::new(tempfile::tempfile()?);
    let files = generated.files.iter().map(|file| file.file.as_str());
    for name in files.chain([MANIFEST]) {
        add(&mut archive, folder, name)?;
    }
    let mut file = archive.finish()?;
    let length = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    Ok(Archive { file, length })
}

fn add<W: Write + Seek>(archive: &mut ZipWriter<W>, folder: &Path, name: &str) -> io::Result<()> {
    // Stored as they are: it never leaves this machine. Without a clock all files bear the first
    // day that an archive can name.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file(name, options)?;
    io::copy(&mut File::open(folder.join(name))?, archive)?;
    Ok(())
}

impl Archive {
    /// Sends it piece by piece: memory does not grow with an order.
    pub(super) fn send(self) -> Body {
        Body::from_stream(stream::try_unfold(self.file, |file| async {
            let read = tokio::task::spawn_blocking(move || {
                let mut piece = Vec::with_capacity(PIECE);
                (&file).take(PIECE as u64).read_to_end(&mut piece)?;
                Ok::<_, io::Error>((!piece.is_empty()).then_some((piece, file)))
            });
            read.await.map_err(io::Error::other)?
        }))
    }
}
