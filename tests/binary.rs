//! The program as it is installed: found beside this test, built when it is absent or stale.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The built program.
pub(crate) fn binary() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let this = std::env::current_exe().expect("this test is a file");
        let folder = this.ancestors().nth(2).expect("target/<profile>/deps/<test>").to_owned();
        let target = folder.parent().expect("target/<profile>");
        let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        // Together with the tests, so that the features are those already built.
        build.args(["build", "--quiet", "--offline", "--package", "klantreis"]);
        build.args(["--package", "klantreis-tests", "--bin", "klantreis", "--target-dir"]);
        build.arg(target);
        if folder.file_name().is_some_and(|name| name == "release") {
            build.arg("--release");
        }
        let built = build.current_dir(env!("CARGO_MANIFEST_DIR")).status();
        assert!(built.expect("cargo runs").success(), "the program cannot be built");
        folder.join(format!("klantreis{}", std::env::consts::EXE_SUFFIX))
    })
}

/// Runs the built program in a folder.
pub(crate) fn run_binary(typed: &[&str], folder: &Path) -> Output {
    Command::new(binary()).args(typed).current_dir(folder).output().expect("the program runs")
}

#[test]
fn the_built_program_answers_with_its_exit_status() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let status = |typed: &[&str]| run_binary(typed, folder.path()).status.code();
    assert_eq!(status(&["scenarios"]), Some(0));
    std::fs::write(folder.path().join("bad.toml"), "weks = 1\n").expect("a file");
    assert_eq!(status(&["check", "bad.toml"]), Some(2));
    assert_eq!(status(&["run", "bad.toml"]), Some(2));
}

#[test]
fn data_go_to_stdout_and_remarks_to_stderr() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let typed = ["run", "cohort-2014", "--persons", "40", "--weeks", "60", "--replications", "2"];
    let answer = run_binary(&[&typed[..], &["--json", "--out", "out"]].concat(), folder.path());
    let data: Result<serde_json::Value, _> = serde_json::from_slice(&answer.stdout);
    assert!(data.is_ok(), "stdout holds more than JSON");
    let remarks = String::from_utf8(answer.stderr).expect("words");
    assert!(remarks.contains("out"), "{remarks}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_screen_that_cannot_be_written_leaves_no_folder() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
    let typed = ["run", "cohort-2014", "--persons", "40", "--weeks", "60", "--replications", "2"];
    let answer = Command::new(binary())
        .args([&typed[..], &["--quiet", "--out", "deep/out"]].concat())
        .current_dir(folder.path())
        .stdout(full)
        .output()
        .expect("the program runs");
    assert_eq!(answer.status.code(), Some(2));
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 0, "something is left over");
}

/// A disk that is full, as a limit to the size of files: of so many blocks of 512 or 1,024 bytes.
#[cfg(unix)]
#[test]
fn a_disk_that_runs_full_is_told_with_the_folder_that_was_asked_for_and_leaves_nothing() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let world =
        ["--persons", "60", "--weeks", "80", "--quiet", "--lang", "en", "--out", "deep/out"];
    let formats = ["csv", "jsonl", "sqlite", "parquet"].map(|format| ["--format", format].to_vec());
    let generate = formats
        .iter()
        .map(|format| [&["generate", "--scenario", "cohort-2014"], &format[..]].concat());
    let run = vec!["run", "cohort-2014", "--replications", "1"];
    for verb in generate.chain([run]) {
        let answer = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"])
            .arg(binary())
            .args([&verb[..], &world].concat())
            .current_dir(folder.path())
            .output()
            .expect("the program runs");
        let said = String::from_utf8(answer.stderr).expect("words");
        assert_eq!(answer.status.code(), Some(2), "{verb:?}: {said}");
        assert!(said.contains("deep/out") && !said.contains(".klantreis"), "{verb:?}: {said}");
        assert!(said.contains("hint: "), "{verb:?}: {said}");
        let left = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 0, "{verb:?}: something is left over");
    }
}

#[cfg(unix)]
#[test]
fn a_run_that_is_ended_halfway_leaves_nothing_behind() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut child = Command::new(binary())
        .args(["run", "cohort-2014", "--persons", "5000", "--replications", "50"])
        .args(["--quiet", "--out", "out"])
        .current_dir(folder.path())
        .spawn()
        .expect("the program runs");
    std::thread::sleep(std::time::Duration::from_millis(500));
    child.kill().expect("it still runs");
    child.wait().expect("it ends");
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 0, "something is left over");
}
