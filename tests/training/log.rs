//! What is acknowledged is on disk, whatever happens.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use klantreis_texts::{Lang, Texts};
use klantreis_training::log::Log;
use klantreis_training::{Session, TrainingError};

use super::{EXERCISE, begin, catalogue, play, step};
use crate::binary::binary;

/// How often the program is killed.
const KILLS: usize = 50;

/// Plays weeks in which nobody gets hours, and kills the program when so many are acknowledged.
fn play_and_kill(file: &Path, weeks: usize) {
    let mut child = Command::new(binary())
        .args(["exercise", "play"])
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    // More than is waited for: the kill falls into the next week's writing.
    input.write_all("-\n".repeat(weeks + 1).as_bytes()).expect("a line");
    let held = Texts::new(Lang::Nl).say("desk-held", &[]);
    let mut acknowledged = 0;
    let mut line = String::new();
    while acknowledged < weeks {
        line.clear();
        assert!(output.read_line(&mut line).expect("a line") > 0, "the program stopped");
        acknowledged += usize::from(line.trim() == held);
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
}

#[test]
fn fifty_kills_lose_nothing_that_was_acknowledged() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for number in 0..KILLS {
        // One session is killed five times, so that what was mended is killed again.
        let file = folder.path().join(format!("{}.sessie", number / 5));
        let before = if file.exists() { Log::resume(&file).expect("a log").1.len() } else { 0 };
        let weeks = 1 + number % 2;
        play_and_kill(&file, weeks);
        let (_, decisions) = Log::resume(&file).expect("a log that can be read");
        assert!(decisions.len() >= before + weeks, "kill {number} lost a week");
        assert!(decisions.len() <= before + weeks + 1, "kill {number} made a week");
    }
    let session = Session::resume(&folder.path().join("0.sessie"), &catalogue());
    assert!(session.is_ok(), "{:?}", session.err());
}

#[test]
fn a_session_that_is_resumed_shows_the_same_desk() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let mut session = begin(folder.path(), 3);
    for number in 0..12 {
        step(&mut session, number).expect("a step");
        let again = Session::resume(&file, &catalogue()).expect("the session");
        assert_eq!(again.desk(), session.desk(), "after step {number}");
        assert_eq!(again.decisions(), session.decisions());
    }
}

#[test]
fn two_who_write_into_one_session_do_not_mix() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut one = begin(folder.path(), 3);
    let mut other = Session::resume(&folder.path().join("a.sessie"), &catalogue()).expect("it");
    step(&mut one, 0).expect("a step");
    let refused = step(&mut other, 0).err();
    assert!(matches!(&refused, Some(TrainingError::GoneOn { .. })), "{refused:?}");
    assert_eq!(Log::resume(&folder.path().join("a.sessie")).expect("a log").1.len(), 1);
}

#[test]
fn what_is_no_session_is_refused_and_kept_as_it_was() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("b.sessie");
    for bytes in [&b""[..], b"no session", b"SQLite format 3\0 and then nothing"] {
        std::fs::write(&file, bytes).expect("a file");
        let refused = Session::resume(&file, &catalogue()).err();
        assert!(matches!(refused, Some(TrainingError::NoSession { .. })), "{refused:?}");
        assert_eq!(std::fs::read(&file).expect("the file"), bytes);
        let refused = Session::start(&file, EXERCISE, 1, &catalogue()).err();
        assert!(matches!(refused, Some(TrainingError::Begun { .. })), "{refused:?}");
    }
    let nowhere = Session::start(&folder.path().join("x/y.sessie"), EXERCISE, 1, &catalogue());
    assert!(matches!(nowhere.err(), Some(TrainingError::Log { .. })));
    assert!(Session::resume(folder.path(), &catalogue()).is_err());
}

#[test]
fn a_session_of_another_model_is_refused() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let mut heading = begin(&folder.path().join("."), 1).heading().clone();
    std::fs::remove_file(&file).expect("the file");
    heading.model = "another".to_owned();
    drop(Log::begin(&file, heading).expect("a log"));
    let refused = Session::resume(&file, &catalogue()).err();
    assert!(matches!(refused, Some(TrainingError::OtherModel { .. })), "{refused:?}");
}

#[test]
fn the_same_decisions_give_the_same_log_and_the_same_end() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let end = |name: &str| {
        let below = folder.path().join(name);
        std::fs::create_dir(&below).expect("a folder");
        let mut session = begin(&below, 5);
        play(&mut session);
        (session.decisions().to_vec(), session.desk().clone())
    };
    assert_eq!(end("one"), end("other"));
}
