//! The files of an order in one archive, the same bytes for the same order.

use std::fs::File;
use std::io::{self, Cursor, Seek, Write};
use std::path::Path;

use klantreis_scenarios::generate::{Generated, MANIFEST};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Puts the files of a data set into an archive, with its manifest.
///
/// # Errors
/// [`io::Error`] when a file cannot be read.
pub(super) fn pack(folder: &Path, generated: &Generated) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let files = generated.files.iter().map(|file| file.file.as_str());
    for name in files.chain([MANIFEST]) {
        add(&mut archive, folder, name)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn add<W: Write + Seek>(archive: &mut ZipWriter<W>, folder: &Path, name: &str) -> io::Result<()> {
    // Stored as they are: it never leaves this machine. Without a clock all files bear the first
    // day that an archive can name.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file(name, options)?;
    io::copy(&mut File::open(folder.join(name))?, archive)?;
    Ok(())
}
