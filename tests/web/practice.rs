//! Oefenen in a browser: the same log as in a terminal, one answer a step, and nothing hidden too early.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, header};
use klantreis_sim::plan::Path as Way;
use klantreis_tests::diary_bytes;
use klantreis_training::Session;
use klantreis_training::codes::{TOPICS, guesses, measures};
use klantreis_training::content::moves;
use klantreis_training::desk::{Desk, Phase, Talk, TaskCard};
use klantreis_training::log::Log;
use klantreis_web::House;
use tempfile::TempDir;

use super::{Answer, ask_of, send};
use crate::training::choices::play_to;
use crate::training::cues::sentence;
use crate::training::terminal::{said, type_lines};
use crate::training::{EXERCISE, begin, catalogue, play, step};

pub(super) const LIST: &str = "/nl/oefenen";

pub(super) type Pairs = Vec<(String, String)>;

/// A house of its own, with its folder of sessions.
pub(super) struct Place {
    pub(super) folder: TempDir,
    app: Router,
}

impl Place {
    pub(super) fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        Self { app: app(folder.path()), folder }
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.sessie"))
    }

    pub(super) fn session(&self, name: &str) -> Session {
        Session::resume(&self.file(name), &catalogue()).expect("a session")
    }

    pub(super) fn ask(&self, path: &str) -> Answer {
        ask_of(&self.app, path)
    }

    pub(super) fn send(&self, path: &str, pairs: &[(String, String)]) -> Answer {
        send(&self.app, path, pairs, &[("sec-fetch-site", "same-origin")])
    }

    pub(super) fn begin(&self, name: &str) -> Answer {
        self.send(LIST, &pairs(&[("oefening", EXERCISE), ("naam", name), ("toeval", "1")]))
    }

    /// Lines of the log.
    pub(super) fn lines(&self, name: &str) -> usize {
        Log::resume(&self.file(name)).expect("a log").1.len()
    }
}

pub(super) fn app(folder: &Path) -> Router {
    klantreis_web::app(Arc::new(House::open(folder.to_owned()).expect("the evidence is sound")))
}

pub(super) fn at(name: &str) -> String {
    format!("{LIST}/sessie/{name}")
}

pub(super) fn pairs(words: &[(&str, &str)]) -> Pairs {
    words.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// A folder with a session at each stage: the plan, a scene, the end of a talk, the look back, the goal, the end.
pub(super) fn stages() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let copy = |name: &str| {
        let to = folder.path().join(format!("{name}.sessie"));
        // A log that is open keeps its latest lines beside its file.
        let mut new = Session::start(&to, EXERCISE, 1, &catalogue()).expect("a session");
        for decision in Log::resume(&folder.path().join("a.sessie")).expect("a log").1 {
            new.decide(decision).expect("it fits");
        }
    };
    for number in 0.. {
        let name = match &session.desk().phase {
            Phase::Plan if session.desk().week == 3 => "plan",
            Phase::Talk(talk) if talk.scene.is_some() => "scene",
            Phase::Talk(talk) if !talk.said.is_empty() && talk.makes_plan => "plangesprek",
            Phase::Talk(talk) if !talk.said.is_empty() => "einde",
            Phase::Assess => "terugblik",
            Phase::Aim => "doel",
            Phase::Plan | Phase::Talk(_) => "",
            Phase::Done => break,
        };
        if !name.is_empty() && !folder.path().join(format!("{name}.sessie")).exists() {
            copy(name);
        }
        step(&mut session, number).expect("a step");
    }
    folder
}

/// What a trainee answers at a step: as lines in a terminal, and as a form.
fn respond(desk: &Desk, silent: bool, number: usize) -> (Vec<String>, Pairs) {
    match &desk.phase {
        Phase::Plan => plan(desk, number),
        Phase::Talk(talk) => match &talk.scene {
            Some(scene) if !silent => {
                let count = scene.options.len() + 1;
                let place = number % count;
                let option = place.checked_sub(1).map_or("-", |place| &scene.options[place].0);
                (vec![place.to_string()], pairs(&[("wat", "zeg"), ("optie", option)]))
            }
            _ => close(talk, number),
        },
        Phase::Assess => (
            ["Druk.", "", "Meer <b>vragen</b> & luisteren"].map(str::to_owned).to_vec(),
            pairs(&[
                ("wat", "terug"),
                ("reaction", "Druk."),
                ("plus", ""),
                ("delta", "Meer <b>vragen</b> & luisteren"),
            ]),
        ),
        Phase::Aim => (vec!["Rustig".to_owned()], pairs(&[("wat", "doel"), ("doel", "Rustig ")])),
        Phase::Done => (Vec::new(), Vec::new()),
    }
}

fn plan(desk: &Desk, number: usize) -> (Vec<String>, Pairs) {
    if desk.tasks.is_empty() || number % 11 == 10 {
        return (vec!["-".to_owned()], pairs(&[("wat", "niemand")]));
    }
    // Every second week from the bottom of the list.
    let mut places: Vec<usize> = (1..=desk.tasks.len()).collect();
    if number % 2 == 1 {
        places.reverse();
    }
    let mut form = pairs(&[("wat", "uren")]);
    for (place, task) in desk.tasks.iter().enumerate() {
        let order = places.iter().position(|one| *one == place + 1).expect("a place") + 1;
        form.push((format!("plek-{}", task.client), order.to_string()));
        form.push((format!("vorm-{}", task.client), form_for(task, number).to_owned()));
    }
    let word = |place: &usize| {
        let letter = form_for(&desk.tasks[place - 1], number).chars().next();
        format!("{place}{}", letter.map(String::from).unwrap_or_default())
    };
    let line: Vec<String> = places.iter().map(word).collect();
    (vec![line.join(" ")], form)
}

/// The form that a task gets at a step; empty for the usual one.
pub(super) fn form_for(task: &TaskCard, number: usize) -> &'static str {
    task.choices.get((number + task.client as usize) % 8).map_or("", |(form, _)| form)
}

fn close(talk: &Talk, number: usize) -> (Vec<String>, Pairs) {
    let mut form = pairs(&[("wat", "sluit")]);
    let mut add = |key: &str, value: &str| form.push((key.to_owned(), value.to_owned()));
    let mut left = talk.minutes;
    let wished = [number % moves().len(), (number * 7) % moves().len(), number % moves().len()];
    let mut chosen = Vec::new();
    for place in wished {
        if moves()[place].said.minutes <= left {
            left -= moves()[place].said.minutes;
            chosen.push((place + 1).to_string());
            add("doe", &(place + 1).to_string());
        }
    }
    let mut lines = vec![chosen.join(" ")];
    add("doe", "");
    // What the rest is about is told by a form that asks all at once, and counts where there is a rest.
    add("onderwerp", TOPICS[number % TOPICS.len()].0);
    if !chosen.is_empty() {
        lines.push((number % TOPICS.len() + 1).to_string());
    }
    let way = number % Way::ALL.len();
    let has_way = talk.makes_plan || (talk.can_adjust && number.is_multiple_of(4));
    if has_way {
        lines.push((way + 1).to_string());
        lines.push("I want to work".to_owned());
        add("weg", Way::ALL[way].0);
        add("woorden", " I want to work ");
    } else {
        if talk.can_adjust {
            lines.push(String::new());
            add("weg", "");
        }
        let offer = talk.offers.first().filter(|_| !number.is_multiple_of(3));
        if !talk.offers.is_empty() {
            lines.push(offer.map_or_else(String::new, |_| "1".to_owned()));
            add("aanbod", &offer.map_or_else(String::new, |one| one.number.to_string()));
        }
        let has_time = talk.minutes - left <= talk.minutes_beside_map;
        if offer.is_none() && !talk.places.is_empty() && has_time {
            let place = number % talk.places.len();
            lines.push((place + 1).to_string());
            add("kaart", talk.places[place]);
        }
    }
    if talk.can_waive {
        lines.push((number % measures().len() + 1).to_string());
        add("maatregel", measures()[number % measures().len()]);
    }
    let guess = number % guesses().len();
    lines.push((guess + 1).to_string());
    add("denk", guesses()[guess]);
    lines.push(format!("Gesprek {number} <&>"));
    add("regel", &format!("Gesprek {number} <&>"));
    (lines, form)
}

/// Answers one step in the browser; gives the lines that a terminal would get.
fn go_on(place: &Place, name: &str, silent: &mut bool, number: usize) -> Option<Vec<String>> {
    let session = place.session(name);
    let (lines, mut form) = respond(session.desk(), *silent, number);
    if form.is_empty() {
        return None;
    }
    form.push(("stap".to_owned(), session.decisions().len().to_string()));
    let answer = place.send(&at(name), &form);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "step {number}: {}", answer.text);
    let next = answer.header(header::LOCATION).to_owned();
    *silent = next.ends_with("?stil=1");
    assert!(next.starts_with(&at(name)), "{next}");
    Some(lines)
}

#[test]
fn the_same_answers_in_a_terminal_and_in_a_browser_give_the_same_log_and_diary_byte_for_byte() {
    let place = Place::new();
    assert_eq!(place.begin("browser").status, StatusCode::SEE_OTHER);
    let (mut silent, mut typed) = (false, String::new());
    for number in 0.. {
        let Some(lines) = go_on(&place, "browser", &mut silent, number) else { break };
        for line in lines {
            typed += &format!("{line}\n");
        }
    }
    let told = type_lines(&place.file("terminal"), typed.as_bytes());
    let facts = |name: &str| {
        let session = place.session(name);
        let lines = session.decisions().iter().map(|one| serde_json::to_string(one).expect("JSON"));
        let world = session.live().expect("a world");
        (session.heading().clone(), lines.collect::<Vec<_>>(), diary_bytes(&world))
    };
    let (browser, terminal) = (facts("browser"), facts("terminal"));
    assert_eq!(browser.1, terminal.1, "{told}");
    assert!(browser == terminal && browser.2.len() > 1000);
    for kind in [
        "plan", "choose", "close", "assess", "aim", "offer", "path", "forms", "place", "brief",
        "telefoon",
    ] {
        let word = format!("\"{kind}\"");
        assert!(browser.1.iter().any(|line| line.contains(&word)), "no {kind} was played");
    }
}

#[test]
fn a_session_goes_on_in_a_terminal_and_in_a_browser_by_turns() {
    let place = Place::new();
    let shown = type_lines(&place.file("a"), b"1 2 3\nq\n");
    assert!(shown.contains("Gesprek met"), "{shown}");
    let page = place.ask(&at("a"));
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Gesprek met") && page.text.contains(&said("web-practice-say")));
    assert!(place.ask(LIST).text.contains("/nl/oefenen/sessie/a\""));
    let mut silent = false;
    for number in 1..4 {
        go_on(&place, "a", &mut silent, number).expect("it goes on");
    }
    let lines = place.lines("a");
    let again = type_lines(&place.file("a"), b"q\n");
    let opening = said("desk-resumed").split(" {").next().expect("words").to_owned();
    assert!(again.contains(&format!("{opening} Eerste kwartaal light in ")), "{again}");
    assert_eq!(place.lines("a"), lines);
}

#[test]
fn a_page_tells_a_cue_that_the_scene_is_not_about_as_earlier_and_then_as_left() {
    let place = Place::new();
    let mut session = begin(place.folder.path(), 1);
    let talk = play_to(&mut session, |talk| talk.scene.is_some() && talk.is_cue_beside);
    let scene = talk.scene.clone().expect("a scene");
    let told = ["talk-cue", "talk-cue-beside", "talk-cue-left"].map(|key| sentence(key, &talk));
    let shown = |address: &str| {
        let page = place.ask(address).text;
        told.each_ref().map(|line| page.matches(line.as_str()).count())
    };
    drop(session);
    assert_eq!(shown(&at("a")), [0, 1, 0]);
    assert_eq!(shown(&format!("{}?stil=ja", at("a"))), [0, 0, 1]);
    place.session("a").choose(&scene.options[0].0).expect("an option");
    assert_eq!(shown(&at("a")), [0, 0, 1]);
}

#[test]
fn a_form_answers_its_own_step_and_no_other() {
    let place = Place::new();
    place.begin("a");
    let desk = place.session("a").desk().clone();
    let (_, mut form) = plan(&desk, 0);
    form.push(("stap".to_owned(), "0".to_owned()));
    assert_eq!(place.send(&at("a"), &form).status, StatusCode::SEE_OTHER);
    // The same form once more, as a second click or the back button would send it.
    let late = place.send(&at("a"), &form);
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains(&said("web-practice-late")) && late.text.contains(&at("a")));
    for stap in ["", "2", "x", "-1"] {
        let late = place.send(&at("a"), &pairs(&[("wat", "niemand"), ("stap", stap)]));
        assert_eq!(late.status, StatusCode::CONFLICT, "{stap}");
    }
    assert_eq!(place.lines("a"), 1);
}

#[test]
fn an_answer_that_is_not_on_the_list_is_refused_and_leaves_no_line() {
    let place = Place::new();
    place.begin("a");
    let client = place.session("a").desk().tasks[0].client;
    let plek = format!("plek-{client}");
    let vorm = format!("vorm-{client}");
    let at_plan: [&[(&str, &str)]; 8] = [
        &[("wat", "uren"), (&plek, "1"), (&vorm, "maan")],
        &[("wat", "uren")],
        &[("wat", "uren"), (&plek, "99")],
        &[("wat", "uren"), (&plek, "one")],
        &[("wat", "uren"), ("plek-1", "1")],
        &[("wat", "uren"), (&plek, "1"), (&plek, "2")],
        &[("wat", "zeg"), ("optie", "a")],
        &[("wat", "iets")],
    ];
    let refuse = |form: &[(&str, &str)], stap: &str| {
        let lines = place.lines("a");
        let mut form = pairs(form);
        form.push(("stap".to_owned(), stap.to_owned()));
        let answer = place.send(&at("a"), &form);
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form:?}");
        assert!(answer.text.contains("class=\"wrong\""), "{form:?}: {}", answer.text);
        assert_eq!(place.lines("a"), lines, "{form:?}");
        answer.text
    };
    for form in at_plan {
        refuse(form, "0");
    }
    assert_eq!(
        place.send(&at("a"), &pairs(&[("wat", "uren"), (&plek, "1"), ("stap", "0")])).status,
        StatusCode::SEE_OTHER
    );
    let mut number = 1;
    while !matches!(place.session("a").desk().phase, Phase::Talk(_)) {
        go_on(&place, "a", &mut false, number).expect("it goes on");
        number += 2;
    }
    let stap = place.lines("a").to_string();
    let last = moves().len().to_string();
    let at_talk: [&[(&str, &str)]; 11] = [
        &[("wat", "sluit"), ("kaart", "maan")],
        &[("wat", "sluit"), ("maatregel", "gesprek")],
        &[("wat", "zeg")],
        &[("wat", "zeg"), ("optie", "z")],
        &[("wat", "zeg"), ("optie", "../a")],
        &[("wat", "sluit"), ("doe", "0")],
        &[("wat", "sluit"), ("doe", "999")],
        &[("wat", "sluit"), ("weg", "maan")],
        &[("wat", "sluit"), ("aanbod", "250")],
        &[("wat", "sluit"), ("denk", "alles")],
        &[("wat", "sluit"), ("woorden", "I want this")],
    ];
    for form in at_talk {
        refuse(form, &stap);
    }
    // What somebody wrote stands in the form again when something else in it is wrong.
    let mut long: Vec<(&str, &str)> = vec![("wat", "sluit"), ("regel", "This stays")];
    long.extend(std::iter::repeat_n(("doe", last.as_str()), 40));
    assert!(refuse(&long, &stap).contains("value=\"This stays\""));
}

#[test]
fn a_form_of_another_page_is_not_taken() {
    let place = Place::new();
    let form = pairs(&[("oefening", EXERCISE), ("naam", "a"), ("toeval", "1")]);
    let own = "http://127.0.0.1:8473";
    let refused: [&[(&str, &str)]; 8] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("origin", "null")],
        &[("origin", "http://127.0.0.1:9999")],
        &[("sec-fetch-site", "same-origin"), ("origin", "http://elsewhere.example")],
        &[("sec-fetch-site", "cross-site"), ("origin", own)],
    ];
    for headers in refused {
        let answer = send(&place.app, LIST, &form, headers);
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    assert_eq!(std::fs::read_dir(place.folder.path()).expect("it").count(), 0);
    assert_eq!(send(&place.app, LIST, &form, &[("origin", own)]).status, StatusCode::SEE_OTHER);
}

#[test]
fn what_is_hidden_is_shown_after_the_own_look_back_alone() {
    let place = Place::new();
    let mut session = begin(place.folder.path(), 2);
    let look = |path: &str| place.ask(&format!("{}/nabespreking{path}", at("a")));
    for number in 0.. {
        if session.desk().phase == Phase::Assess {
            break;
        }
        step(&mut session, number).expect("a step");
    }
    let before = look("");
    assert_eq!(before.status, StatusCode::OK);
    assert!(!before.text.contains("<svg") && !before.text.contains("id=\"mirror\""));
    assert_eq!(look("?ruil=1:1:a").status, StatusCode::BAD_REQUEST);
    play(&mut session);
    drop(session);
    let after = look("");
    assert!(after.text.contains("<svg") && after.text.contains("id=\"mirror\""));
    assert!(after.header(header::CONTENT_SECURITY_POLICY).contains("'sha256-"));
    // The page is that of the terminal, with a way back instead of a line to type.
    let done = place.ask(&at("a"));
    let swap = done.text.split("?ruil=").nth(1).expect("a swap");
    let swap = swap.split('"').next().expect("a value");
    let swapped = look(&format!("?ruil={swap}"));
    assert_eq!(swapped.status, StatusCode::OK, "{swap}");
    assert!(swapped.text.contains(&format!("<a href=\"{}\">", at("a"))));
    for odd in ["x", "1:2", "1:2:3:4", "99:1:a", "1:1:<b>"] {
        let answer = look(&format!("?ruil={}", odd.replace('<', "%3C").replace('>', "%3E")));
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{odd}");
        assert!(!answer.text.contains("<b>"), "{odd}");
    }
}
