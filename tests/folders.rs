//! Where a run may write: nobody's files are ever lost, and nothing stands there in part.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klantreis_cli::ExitStatus;
use klantreis_cli::folder::Folder;
use tempfile::TempDir;

use crate::cli::{entries, run_into};

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

/// An earlier run in a folder of its own.
fn earlier() -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let answer = run_into(&out, &[]);
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    (folder, out)
}

fn seed_of(out: &Path) -> u64 {
    let text = fs::read_to_string(out.join("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    manifest["made"]["seed"].as_u64().expect("a seed")
}

#[test]
fn a_manifest_of_somebody_else_protects_its_folder() {
    let alike = "{\"notice\": \"mine\", \"schema_version\": 1, \"made\": {\"scenario\": \"x\"}}";
    for text in ["{}", alike, "no JSON"] {
        let folder = TempDir::new().expect("a folder");
        let theirs = folder.path().join("theirs");
        fs::create_dir(&theirs).expect("a folder");
        fs::write(theirs.join("manifest.json"), text).expect("a file");
        fs::write(theirs.join("persons.csv"), "years of work").expect("a file");
        let answer = run_into(&theirs, &[]);
        assert_eq!(answer.status, ExitStatus::Wrong);
        assert!(answer.err.contains("did not write"), "{}", answer.err);
        assert_eq!(entries(&theirs), names(["manifest.json", "persons.csv"]));
        assert_eq!(entries(folder.path()), names(["theirs"]));
    }
}

#[test]
fn files_beside_an_earlier_run_are_named_and_kept() {
    for name in ["notes.txt", "dossier/notes.txt", "dossier/1-2-3.txt", "more/deep.txt"] {
        let (_folder, out) = earlier();
        fs::create_dir_all(out.join(name).parent().expect("a folder")).expect("a folder");
        fs::write(out.join(name), "dear").expect("a file");
        let answer = run_into(&out, &["--seed", "2"]);
        assert_eq!(answer.status, ExitStatus::Wrong);
        let named = if name.starts_with("more") { "more" } else { name };
        assert!(answer.err.contains(named), "{}", answer.err);
        assert!(answer.err.contains("hint: move them"), "{}", answer.err);
        assert_eq!(fs::read_to_string(out.join(name)).expect("a file"), "dear");
        assert_eq!(seed_of(&out), 1, "the earlier run stands");
    }
}

#[test]
fn a_file_that_comes_while_the_world_lives_is_kept() {
    let (folder, out) = earlier();
    let making = Folder::begin(&out).expect("a place").make().expect("a folder");
    making.write("summary.json", "{}").expect("a file");
    fs::write(out.join("notes.txt"), "dear").expect("a file");
    assert!(making.finish().is_err());
    assert_eq!(fs::read_to_string(out.join("notes.txt")).expect("a file"), "dear");
    assert_eq!(seed_of(&out), 1);
    assert_eq!(entries(folder.path()), names(["out"]));
}

#[cfg(unix)]
#[test]
fn a_new_folder_that_cannot_take_its_place_leaves_the_earlier_run() {
    let (folder, out) = earlier();
    let making = Folder::begin(&out).expect("a place").make().expect("a folder");
    for name in entries(folder.path()).iter().filter(|name| name.starts_with(".klantreis")) {
        fs::remove_dir(folder.path().join(name)).expect("it is empty");
    }
    assert!(making.finish().is_err());
    assert_eq!(seed_of(&out), 1);
    assert_eq!(entries(folder.path()), names(["out"]));
}

#[test]
fn a_run_that_was_killed_between_two_moves_is_put_right_by_the_next() {
    let (folder, out) = earlier();
    let aside = folder.path().join(".klantreis-out-earlier");
    fs::rename(&out, &aside).expect("it moves");
    assert_eq!(run_into(&out, &["--set", "labour.offer.base=0.1"]).status, ExitStatus::Done);
    assert_eq!(entries(folder.path()), names(["out"]), "nothing is hidden");
    fs::rename(&out, &aside).expect("it moves");
    // Begun and given up: the earlier run is back.
    drop(Folder::begin(&out).expect("a place"));
    assert_eq!(seed_of(&out), 1);
    // The new run stood already, only the earlier one was not yet taken away.
    let (_other, copy) = earlier();
    fs::rename(&copy, &aside).or_else(|_| copy_run(&copy, &aside)).expect("it moves");
    assert_eq!(run_into(&out, &["--seed", "3"]).status, ExitStatus::Done);
    assert_eq!((seed_of(&out), entries(folder.path())), (3, names(["out"])));
}

fn copy_run(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)?.flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

#[test]
fn what_a_killed_run_left_is_swept_and_nothing_else_is() {
    let folder = TempDir::new().expect("a folder");
    let make = |name: &str, file: &str| {
        fs::create_dir_all(folder.path().join(name).join("dossier")).expect("a folder");
        fs::write(folder.path().join(name).join(file), "half").expect("a file");
    };
    make(".klantreis-out-Ab3dE9", "summary.json");
    make(".klantreis-out-Zz3dE9", "letter.txt");
    make(".klantreis-out-2-Ab3dE9", "summary.json");
    make(".klantreis-notes", "summary.json");
    assert_eq!(run_into(&folder.path().join("out"), &[]).status, ExitStatus::Done);
    let kept = [".klantreis-notes", ".klantreis-out-2-Ab3dE9", ".klantreis-out-Zz3dE9", "out"];
    assert_eq!(entries(folder.path()), names(kept));
    let letter = folder.path().join(".klantreis-out-Zz3dE9/letter.txt");
    assert_eq!(fs::read_to_string(letter).expect("a file"), "half");
}

#[test]
fn folders_above_are_made_and_go_again_when_the_run_fails() {
    let folder = TempDir::new().expect("a folder");
    let deep = folder.path().join("a/b/c/d");
    assert_eq!(run_into(&deep, &["--set", "labour.offer.base=1e9"]).status, ExitStatus::Wrong);
    assert_eq!(entries(folder.path()), names([]));
    drop(Folder::begin(&deep).expect("a place").make().expect("a folder"));
    assert_eq!(entries(folder.path()), names([]), "given up halfway");
    let answer = run_into(&deep, &[]);
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    assert_eq!(seed_of(&deep), 1);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_its_target_gets_the_run() {
    use std::os::unix::fs::symlink;
    let (folder, out) = earlier();
    let link = folder.path().join("link");
    symlink(&out, &link).expect("a link");
    assert_eq!(run_into(&link, &["--seed", "2"]).status, ExitStatus::Done);
    assert!(link.symlink_metadata().expect("a link").is_symlink());
    assert_eq!(seed_of(&out), 2);
    let loose = folder.path().join("loose");
    symlink(folder.path().join("nowhere"), &loose).expect("a link");
    let answer = run_into(&loose, &[]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(answer.err.contains("is a link to nothing"), "{}", answer.err);
    assert_eq!(entries(folder.path()), names(["link", "loose", "out"]));
}

#[test]
fn the_folder_one_stands_in_is_refused() {
    let answer = run_into(Path::new("."), &[]);
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(answer.err.contains("the folder you stand in"), "{}", answer.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_where_nothing_can_be_written_is_called_as_it_was_typed() {
    for typed in ["/proc/x", "/proc/deep/x"] {
        let answer = run_into(Path::new(typed), &[]);
        assert_eq!(answer.status, ExitStatus::Wrong);
        assert!(answer.err.starts_with(&format!("error: {typed}: ")), "{}", answer.err);
        assert!(!answer.err.contains(".klantreis"), "{}", answer.err);
        assert!(answer.err.contains("\nhint: "), "{}", answer.err);
    }
}
