//! Lists the scenes, so that a new file is part of the program without being named anywhere else.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new("content/storylets");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            println!("cargo::rerun-if-changed={}", path.display());
            names.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    // The order of a folder is the machine's; that of the names is not.
    names.sort();
    let mut list = String::from("&[\n");
    for name in &names {
        // Writing to a string cannot fail.
        let _ = writeln!(
            list,
            "({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/content/storylets/\", {name:?}))),"
        );
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("storylets.rs"), list)
}
