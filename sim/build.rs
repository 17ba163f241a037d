//! Takes the fingerprint of the model, so that a manifest can say which one was lived.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

#[expect(clippy::disallowed_methods, reason = "a build reads its sources; a simulation reads none")]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    gather(Path::new("src"), &mut files)?;
    // The order of a folder is the machine's; that of the names is not.
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        // Separators and line ends differ between machines that hold the same text.
        let name: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
        let text = fs::read_to_string(&file)?.replace("\r\n", "\n");
        hash.update(format!("{}\n{}\n{text}", name.join("/"), text.len()));
    }
    let digits = hash.finalize().iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    println!("cargo::rustc-env=KLANTREIS_MODEL={digits}");
    Ok(())
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
