//! What a client lets slip: a scene takes it up where one can, and the desk says so where none does.

use std::collections::BTreeMap;
use std::sync::Arc;

use klantreis_sim::guidance::{ClientView, Task};
use klantreis_texts::{Lang, Texts};
use klantreis_training::Session;
use klantreis_training::decision::{Closing, Decision};
use klantreis_training::desk::{Phase, SceneCard, Talk};
use klantreis_training::log::Log;
use klantreis_training::script::{Otherwise, Script};
use klantreis_training::storylet::{Scene, scenes};
use klantreis_training::words;

use super::choices::play_to;
use super::terminal::type_lines;
use super::{begin, catalogue, play, step};

/// The talk that goes on, as the klantmanager sees client and task.
fn seen(session: &Session, talk: &Talk) -> (ClientView, Task) {
    let script = Arc::new(Script::of(session.decisions()));
    let weeks = session.desk().week;
    let lived = session.world().live(&script, Otherwise::Nobody, weeks, false).expect("a world");
    let meetings = lived.seen().meetings;
    *meetings.iter().find(|(view, _)| view.client.0 == talk.client).expect("the talk")
}

/// The scene of a card.
fn scene_of(card: &SceneCard) -> &'static Scene {
    scenes().expect("scenes").iter().find(|scene| scene.id == card.id).expect("a scene")
}

/// The scenes that could be played in a talk: they fit, there is time, and the client had none of them.
fn possible(session: &Session, talk: &Talk) -> Vec<&'static Scene> {
    let (view, task) = seen(session, talk);
    let had = |scene: &Scene| {
        session.decisions().iter().any(|decision| match decision {
            Decision::Choose { client, chosen, .. } => {
                *client == talk.client && chosen.scene == scene.id
            }
            _ => false,
        })
    };
    let is_short =
        |scene: &Scene| scene.choices.iter().all(|choice| choice.said.minutes <= talk.minutes);
    let all = scenes().expect("scenes").iter();
    all.filter(|scene| scene.fits(&view, &task) && is_short(scene) && !had(scene)).collect()
}

#[test]
fn a_scene_takes_up_what_the_client_lets_slip_wherever_one_can() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let (mut on, mut beside, mut missed) = (0, 0, 0);
    for seed in 1..=3 {
        let below = folder.path().join(seed.to_string());
        std::fs::create_dir(&below).expect("a folder");
        let mut session = begin(&below, seed);
        for number in 0.. {
            if session.desk().phase == Phase::Assess {
                break;
            }
            if let Phase::Talk(talk) = session.desk().phase.clone()
                && let Some(card) = &talk.scene
            {
                let (played, possible) = (scene_of(card), possible(&session, &talk));
                assert!(possible.iter().any(|scene| scene.id == played.id), "{}", played.id);
                let is_on = |scene: &Scene| Some(scene.topic) == talk.cue;
                let tells = |scene: &Scene| scene.when.missed.is_some();
                let can_take_up = possible.iter().any(|scene| is_on(scene));
                assert_eq!(is_on(played), can_take_up, "{} with {:?}", played.id, talk.cue);
                assert_eq!(talk.is_cue_beside, talk.cue.is_some() && !can_take_up);
                on += usize::from(can_take_up);
                beside += usize::from(talk.is_cue_beside);
                // Whoever stayed away and lets nothing slip is spoken to about staying away.
                if !can_take_up && possible.iter().any(|scene| tells(scene)) {
                    assert!(tells(played), "{}", played.id);
                    missed += 1;
                }
            }
            step(&mut session, number).expect("a step");
        }
    }
    assert!(on > 10 && beside > 5 && missed > 2, "{on} on, {beside} beside, {missed} missed");
}

/// What the desk says of a cue, in a language.
fn said(talk: &Talk, is_over: bool) -> String {
    words::cue(talk, is_over, &Texts::new(Lang::Nl)).expect("a cue")
}

/// The sentence of a key about the topic of a cue.
pub(crate) fn sentence(key: &str, talk: &Talk) -> String {
    let texts = Texts::new(Lang::Nl);
    let topic = texts.say(&format!("topic-{}", talk.cue.expect("a cue")), &[]);
    texts.say(key, &[("topic", topic.into())])
}

#[test]
fn a_cue_that_no_scene_takes_up_was_earlier_and_can_be_come_back_to() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let talk = play_to(&mut session, |talk| talk.scene.is_some() && talk.is_cue_beside);
    assert_eq!(said(&talk, false), sentence("talk-cue-beside", &talk));
    let scene = talk.scene.clone().expect("a scene");
    session.choose(&scene.options[0].0).expect("an option");
    let Phase::Talk(left) = session.desk().phase.clone() else { panic!("it goes on") };
    assert!(left.scene.is_none() && left.is_cue_beside);
    assert_eq!(said(&left, true), sentence("talk-cue-left", &talk));
    drop(session);
    // The same in a terminal, for whoever comes back to it later.
    let shown = type_lines(&folder.path().join("a.sessie"), b"q\n");
    assert!(shown.contains(&sentence("talk-cue-left", &talk)), "{shown}");
}

#[test]
fn a_terminal_tells_a_cue_before_the_scene_and_again_after_it_where_it_was_left() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let cases: [(fn(&Talk) -> bool, [&str; 3], [usize; 3]); 2] = [
        (
            |talk| talk.scene.is_some() && talk.is_cue_beside,
            ["talk-cue", "talk-cue-beside", "talk-cue-left"],
            [0, 1, 1],
        ),
        (
            |talk| talk.scene.is_some() && talk.cue.is_some() && !talk.is_cue_beside,
            ["talk-cue", "talk-cue-beside", "talk-cue-left"],
            [1, 0, 0],
        ),
    ];
    for (wanted, keys, times) in cases {
        let mut session = begin(folder.path(), 2);
        let talk = play_to(&mut session, wanted);
        drop(session);
        let shown = type_lines(&file, b"1\nq\n");
        let told = keys.map(|key| shown.matches(&sentence(key, &talk)).count());
        assert_eq!(told, times, "{shown}");
        std::fs::remove_file(&file).expect("the file");
    }
}

#[test]
fn a_log_with_a_scene_that_is_chosen_otherwise_by_now_plays_as_it_did() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let mut session = begin(folder.path(), 1);
    let talk = play_to(&mut session, |talk| {
        talk.scene.is_some() && talk.cue.is_some() && !talk.is_cue_beside
    });
    let off = |scene: &&Scene| Some(scene.topic) != talk.cue;
    let other = possible(&session, &talk).into_iter().find(off).expect("another scene");
    let week = session.desk().week - 1;
    let chosen = other.chosen("a").expect("an option");
    drop(session);
    // As a version would have written it that chose by luck alone.
    let (mut log, mut before) = Log::resume(&file).expect("a log");
    let path = talk.makes_plan.then(|| "broodbaan".to_owned());
    let closing = Closing { path, ..Closing::default() };
    for line in [
        Decision::Choose { week, client: talk.client, chosen },
        Decision::Close { week, client: talk.client, closing },
    ] {
        log.add(&line, None).expect("a line");
        before.push(line);
    }
    drop(log);
    let mut session = Session::resume(&file, &catalogue()).expect("it goes on");
    assert_eq!(session.decisions(), before);
    let was = &other.choices[0].words;
    let said: BTreeMap<&str, &str> =
        session.desk().just_said.iter().map(|one| (&*one.words, &*one.answer)).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(!was.contains('{') && said.contains_key(was.as_str()), "{said:?}");
    play(&mut session);
    let moments = session.debrief(None).expect("a debrief").moments;
    assert!(moments.iter().any(|one| one.scene == other.id && one.client == talk.client));
}
