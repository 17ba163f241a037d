//! The desk in the terminal: whatever is typed, nothing breaks and nothing is lost.

use std::io::Cursor;
use std::path::Path;

use klantreis_cli::ExitStatus;
use klantreis_cli::args::{Manner, Typed};
use klantreis_cli::commands::exercise::play;
use klantreis_cli::printer::Printer;
use klantreis_texts::{Lang, Texts};
use klantreis_training::debrief::Moment;
use klantreis_training::exercise::EXERCISES;
use klantreis_training::log::Log;

use super::EXERCISE;
use crate::schema;

/// A sentence of the screen.
pub(crate) fn said(key: &str) -> String {
    Texts::new(Lang::Nl).say(key, &[])
}

fn run(typed: &[&str]) -> (ExitStatus, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let typed = ["klantreis"].into_iter().chain(typed.iter().copied()).map(Into::into);
    let status = klantreis_cli::run(typed, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("words");
    (status, text(out), text(err))
}

/// What the desk answers to lines.
pub(crate) fn type_lines(file: &Path, lines: &[u8]) -> String {
    type_in(EXERCISE, file, lines)
}

/// The same in an exercise.
pub(crate) fn type_in(exercise: &str, file: &Path, lines: &[u8]) -> String {
    use clap::Parser;
    let Typed { manner, .. } = Typed::try_parse_from(["klantreis"]).expect("no words");
    let _: &Manner = &manner;
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut printer = Printer::new(&mut out, &mut err, &manner);
    let mut input = Cursor::new(lines.to_vec());
    let status = play(file, Some(exercise), None, &mut input, &mut printer).expect("it goes on");
    assert_eq!(status, ExitStatus::Done);
    String::from_utf8(out).expect("words")
}

#[test]
fn nonsense_is_answered_and_changes_nothing() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let nonsense: &[u8] =
        b"\n0\n99999999999999999999\n-1\n1 1\nd\nd 0\nd 77\n\xff\xfe\n\x1b[2J\nq1\n1;2\n' OR 1\n?\n";
    let answer = type_lines(&file, nonsense);
    assert!(answer.matches(&said("desk-bad-number")).count() >= 10, "{answer}");
    assert!(answer.contains("klantreis exercise play"));
    assert!(Log::resume(&file).expect("a log").1.is_empty());
}

#[test]
fn a_week_is_played_and_gone_on_with() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let answer = type_lines(&file, b"d 1\n1 2 3 4 5 6\n");
    for words in ["Week 1 ", "Postvak", "klanten (12)", "Dossier", "4:00 uur"] {
        assert!(answer.contains(words), "{words} is not in {answer}");
    }
    let again = type_lines(&file, b"q\n");
    let resumed = again.lines().next().expect("a line");
    for words in ["Eerste kwartaal light", "a.sessie", "week 1 van 13"] {
        assert!(resumed.contains(words), "{words} is not in {resumed}");
    }
    assert_eq!(Log::resume(&file).expect("a log").1.len(), 1);
}

#[test]
fn a_talk_shows_the_file_of_its_client_when_asked() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let answer = type_lines(&file, b"1 2 3 4 5 6\nd\nq\n");
    let (_, talk) = answer.split_once("-- Gesprek met ").expect("a talk");
    assert!(talk.contains("Dossier van") && talk.contains("Plan (PIP)"), "{talk}");
    assert_eq!(Log::resume(&file).expect("a log").1.len(), 1, "a look is no decision");
}

#[test]
fn exercises_and_look_backs_as_json_fit_their_schemas() {
    let (status, out, _) = run(&["exercise", "list", "--json"]);
    assert_eq!(status, ExitStatus::Done);
    schema::check("exercises", &serde_json::from_str(&out).expect("JSON"));
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = super::begin(folder.path(), 1);
    super::play(&mut session);
    drop(session);
    let own = folder.path().join("a.sessie").display().to_string();
    let (status, out, err) = run(&["exercise", "debrief", &own, "--json"]);
    assert_eq!(status, ExitStatus::Done, "{err}");
    schema::check("debrief", &serde_json::from_str(&out).expect("JSON"));
}

#[test]
fn bad_input_is_one_clear_error_and_status_two() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(folder.path().join("text"), "no session").expect("a file");
    type_lines(&folder.path().join("a.sessie"), b"q\n");
    let (text, nowhere, new, own) = (path("text"), path("x/y"), path("new"), path("a.sessie"));
    let page = path("page.html");
    let cases: [&[&str]; 9] = [
        &["exercise", "play", &text],
        &["exercise", "play", &nowhere],
        &["exercise", "play", &new, "--exercise", "nothing"],
        &["exercise", "play", &own, "--seed", "77"],
        &["exercise", "play", &own, "--exercise", "eerste-pip"],
        &["exercise", "play", "eerste-pip"],
        &["exercise", "debrief", &new, "--out", &page],
        &["exercise", "debrief", &own, "--out", &nowhere],
        &["exercise", "debrief", &own, "--out", &page, "--what-if", "soon"],
    ];
    for typed in cases {
        let (status, out, err) = run(typed);
        assert_eq!(status, ExitStatus::Wrong, "{typed:?} {out}");
        let lines: Vec<&str> = err.lines().collect();
        let [error, hint] = lines.as_slice() else { panic!("{typed:?} said {err}") };
        assert!(error.starts_with("error: ") && hint.starts_with("hint: "), "{err}");
    }
    assert!(!folder.path().join("new").exists() && !folder.path().join("page.html").exists());
}

#[test]
fn an_error_names_what_was_typed_and_its_hint_fits() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = super::begin(folder.path(), 1);
    super::play(&mut session);
    let moment = session.moments().expect("choices").swap_remove(0);
    drop(session);
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (own, page) = (path("a.sessie"), path("page.html"));
    let says = |typed: &[&str], words: &[&str]| {
        let (status, _, err) = run(typed);
        assert_eq!(status, ExitStatus::Wrong, "{typed:?}");
        for one in words {
            assert!(err.contains(one), "{typed:?} said {err}, and nothing of {one}");
        }
        err
    };
    let err = says(&["exercise", "play", &path("x/y")], &["/x/y: "]);
    assert!(!err.contains(".new"), "{err}");
    says(&["exercise", "debrief", &path("nope")], &["there is no such file", "exercise play"]);
    let pip = "klantreis exercise play eerste-pip.sessie --exercise eerste-pip";
    says(&["exercise", "play", "eerste-pip"], &["is an exercise", pip]);
    let other = ["exercise", "play", &own, "--exercise", "eerste-pip"];
    says(&other, &["is of the exercise eerste-kwartaal-light", "name a new file"]);
    let swap = |swap: &str, words: &[&str]| {
        let typed = ["exercise", "debrief", &own, "--out", &page, "--what-if", swap];
        says(&typed, &[&["hint: write WEEK:NAME:OPTION"], words].concat());
    };
    let Moment { week, client, name, .. } = &moment;
    swap("12:", &["three words"]);
    swap(&format!("99:{name}:a"), &["in week 99", &format!("week {week}")]);
    swap(&format!("{week}:Nobody:a"), &["`Nobody`"]);
    swap(&format!("{week}:{name}:z"), &["no option `z`", "a, b"]);
    // What --json calls a client is taken too, and means the same.
    let option = &moment.others[0].0;
    let page_of = |who: &str| {
        let swap = format!("{week}:{who}:{option}");
        let (status, out, err) = run(&["exercise", "debrief", &own, "--json", "--what-if", &swap]);
        assert_eq!(status, ExitStatus::Done, "{err}");
        out
    };
    assert_eq!(page_of(name), page_of(&client.to_string()));
}

#[test]
fn the_desk_writes_its_monday_as_the_language_does() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let session = super::begin(folder.path(), 1);
    let desk = session.desk();
    let said = |lang| klantreis_training::words::head(desk, &Texts::new(lang));
    assert_eq!(desk.monday, "2015-07-20");
    assert!(said(Lang::Nl).contains("20 juli 2015"), "{}", said(Lang::Nl));
    assert!(said(Lang::En).contains("20 July 2015"), "{}", said(Lang::En));
}

#[test]
fn check_knows_scenes_and_exercises() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../training/content");
    let scene = content.join("storylets/gezondheid-slaap-01.toml").display().to_string();
    let exercise = content.join("exercises/eerste-kwartaal-light.toml").display().to_string();
    let world = content.join("exercises/eerste-kwartaal-light.world.toml").display().to_string();
    let (status, out, err) = run(&["check", &scene, &exercise, &world]);
    assert_eq!(status, ExitStatus::Done, "{err}");
    assert!(out.contains("gespreksscène") && out.contains("oefening"), "{out}");
    let folder = tempfile::TempDir::new().expect("a folder");
    let broken = folder.path().join("b.toml");
    let text = std::fs::read_to_string(&scene).expect("the scene");
    std::fs::write(&broken, text.replace("\"D-2\"", "\"D-0\"")).expect("a file");
    let (status, _, err) = run(&["check", &broken.display().to_string()]);
    assert_eq!(status, ExitStatus::Wrong);
    assert!(err.contains("b.toml:2") && err.contains("D-0"), "{err}");
}

/// The command that begins an exercise.
fn beginning(name: &str) -> String {
    format!("klantreis exercise play {name}.sessie --exercise {name}")
}

#[test]
fn the_help_of_play_says_how_to_begin_to_go_on_and_to_look_back_and_what_there_is() {
    let (status, out, _) = run(&["exercise", "play", "--help"]);
    assert_eq!(status, ExitStatus::Done);
    for words in ["To begin:", "To stop:", "To go on:", "To begin anew:", "To look back:"] {
        assert!(out.contains(words), "{words} is not in {out}");
    }
    for (name, ..) in EXERCISES {
        assert!(out.contains(name), "{name} is not in {out}");
    }
    assert!(EXERCISES.iter().any(|(name, ..)| out.contains(&beginning(name))), "{out}");
    let (_, above, _) = run(&["exercise", "--help"]);
    assert!(above.contains("klantreis exercise play"), "{above}");
}

#[test]
fn a_command_that_the_desk_gives_can_be_typed_as_it_stands() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("my first.sessie");
    let shown = type_lines(&file, b"q\n");
    let command = format!("klantreis exercise play \"{}\"", file.display());
    assert!(shown.contains(&command), "{shown}");
    let file = folder.path().join("second.sessie");
    let shown = type_lines(&file, b"q\n");
    assert!(shown.contains(&format!("klantreis exercise play {}", file.display())), "{shown}");
}

#[test]
fn exercises_and_scenes_are_listed_without_their_codes() {
    let (status, out, _) = run(&["exercise", "list"]);
    assert_eq!(status, ExitStatus::Done);
    assert!(out.contains(EXERCISE) && out.contains("12 klanten, 13 weken"), "{out}");
    for (name, ..) in EXERCISES {
        assert!(out.contains(&beginning(name)), "how {name} begins is not in {out}");
    }
    let (_, blind, _) = run(&["exercise", "scenes"]);
    assert!(!blind.contains("question-") && !blind.contains("reflect"), "{blind}");
    let (_, key, _) = run(&["exercise", "scenes", "--key"]);
    assert!(key.contains("gezondheid.slaap.01 "), "{key}");
}
