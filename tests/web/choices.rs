//! What a trainee chooses at the desk of a browser: forms of talks, the social map, a measure.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use klantreis_texts::{Lang, Texts};
use klantreis_training::decision::{Closing, Decision};
use klantreis_training::desk::Phase;
use tempfile::TempDir;

use super::practice::{LIST, Place, at, form_for, pairs};
use crate::training::choices::play_to;
use crate::training::routes::{UNDER_2021, at_plan};
use crate::training::terminal::said;
use crate::training::{EXERCISE, begin, step};

/// A seed with which somebody stays away so often that a measure is due.
const STAYS_AWAY: &str = "20";

#[test]
fn the_agenda_tells_who_can_be_met() {
    let folder = TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 3);
    let mut weeks = 0;
    for number in 0..80 {
        if session.desk().phase != Phase::Plan {
            step(&mut session, number).expect("a step");
            continue;
        }
        let tasks = session.desk().tasks.clone();
        let clients: Vec<u64> = tasks.iter().map(|task| task.client).collect();
        let chosen = tasks.iter().map(|task| (task.client, form_for(task, number).to_owned()));
        let forms: BTreeMap<u64, String> = chosen.filter(|(_, form)| !form.is_empty()).collect();
        let (agenda, week) = (session.desk().agenda(&clients, &forms), session.desk().week);
        let given: u32 = agenda.given.iter().map(|(_, minutes)| minutes).sum();
        assert_eq!(given + agenda.left, session.desk().minutes);
        let mut whole: Vec<u64> = agenda
            .given
            .iter()
            .filter(|(task, minutes)| *minutes == task.left)
            .map(|(task, _)| task.client)
            .collect();
        session.plan_in_forms(&clients, forms).expect("a week");
        // Where nobody came, the desk is that of the next week.
        if session.desk().week == week {
            let mut held: Vec<u64> = session.desk().held.iter().map(|one| one.client).collect();
            whole.sort_unstable();
            held.sort_unstable();
            assert_eq!(whole, held, "week {week}");
            for one in &session.desk().held {
                let given = agenda.given.iter().find(|(task, _)| task.client == one.client);
                assert_eq!(given.expect("it").0.form, one.form, "week {week}");
            }
            weeks += 1;
        }
    }
    assert!(weeks > 5, "only {weeks} weeks");
}

#[test]
fn the_agenda_of_a_browser_counts_the_chosen_forms_and_keeps_them() {
    let place = Place::new();
    place.begin("a");
    let tasks = place.session("a").desk().tasks.clone();
    let task = tasks.iter().find(|task| !task.choices.is_empty()).expect("a choice");
    let fixed = tasks.iter().find(|task| task.choices.is_empty()).expect("an intake");
    let client = task.client;
    let shown = place.ask(&at("a")).text;
    assert!(shown.contains(&format!("<label for=\"vorm-{client}\">")), "{shown}");
    assert!(!shown.contains(&format!("vorm-{}", fixed.client)), "an intake keeps its form");
    let ask = |words: &str| place.ask(&format!("{}?{words}", at("a"))).text;
    let counted = ask(&format!("plek-{client}=1&vorm-{client}=brief"));
    let words = [("name", task.name.as_str().into()), ("form", said("form-brief").into())];
    let minutes = task.choices.iter().find(|(form, _)| *form == "brief").expect("a letter").1;
    let minutes = [("minutes", minutes.to_string().into())];
    let texts = Texts::new(Lang::Nl);
    let line = texts.say("web-practice-gets-done", &[&words[..], &minutes[..]].concat());
    assert!(counted.contains(&line), "{line} is not in {counted}");
    assert!(counted.contains("<option value=\"brief\" selected>"), "{counted}");
    // Who gets no number gets no form, and a form that is none is not counted.
    for words in [format!("vorm-{client}=brief"), format!("plek-{client}=1&vorm-{client}=maan")] {
        assert!(!ask(&words).contains(&line), "{words}");
    }
}

#[test]
fn the_file_tells_where_somebody_was_sent_on_to() {
    let place = Place::new();
    let mut session = begin(place.folder.path(), 1);
    let mut sent_on = None;
    for number in 0..40 {
        match session.desk().phase.clone() {
            Phase::Talk(talk) if talk.scene.is_none() && talk.places.contains(&"hulp") => {
                let closing = Closing { place: Some("hulp".to_owned()), ..Closing::default() };
                session.close(closing).expect("an end");
                sent_on = Some(talk.client);
                break;
            }
            _ => _ = step(&mut session, number).expect("a step"),
        }
    }
    for number in 0.. {
        if session.desk().phase == Phase::Plan {
            break;
        }
        step(&mut session, number).expect("a step");
    }
    drop(session);
    let file = place.ask(&format!("{}/klant/{}", at("a"), sent_on.expect("somebody"))).text;
    let told = Texts::new(Lang::Nl).say("file-sent-on", &[("places", said("place-hulp").into())]);
    assert!(file.contains(&told), "{told} is not in {file}");
}

#[test]
fn a_measure_is_chosen_by_hand_in_a_browser() {
    let place = Place::new();
    let form = pairs(&[("oefening", EXERCISE), ("naam", "a"), ("toeval", STAYS_AWAY)]);
    assert_eq!(place.send(LIST, &form).status, StatusCode::SEE_OTHER);
    let mut session = place.session("a");
    let due = play_to(&mut session, |talk| talk.can_waive);
    drop(session);
    let page = place.ask(&format!("{}?stil=1", at("a"))).text;
    assert!(page.contains(&said("web-practice-measure")) && !page.contains("name=\"kaart\""));
    let chosen = page.split("name=\"maatregel\"").skip(1);
    let tags = chosen.filter_map(|part| part.split('>').next());
    assert!(tags.clone().count() == 3 && !tags.into_iter().any(|tag| tag.contains("checked")));
    let lines = place.lines("a");
    let send = |word: &str| {
        let step = lines.to_string();
        place.send(&at("a"), &pairs(&[("wat", "sluit"), ("maatregel", word), ("stap", &step)]))
    };
    for word in ["", "maan"] {
        assert_eq!(send(word).status, StatusCode::BAD_REQUEST, "{word}");
    }
    assert_eq!(place.lines("a"), lines);
    assert_eq!(send("waarschuwing").status, StatusCode::SEE_OTHER);
    let last = place.session("a").decisions().last().cloned();
    let Some(Decision::Close { client, closing, .. }) = last else { panic!("{last:?}") };
    assert_eq!((client, closing.instead.as_deref()), (due.client, Some("waarschuwing")));
}

#[test]
fn a_route_is_chosen_with_the_plan_in_a_browser() {
    let place = Place::new();
    let form = pairs(&[("oefening", UNDER_2021), ("naam", "a"), ("toeval", "1")]);
    assert_eq!(place.send(LIST, &form).status, StatusCode::SEE_OTHER);
    drop(at_plan(place.folder.path()));
    let session = place.session("a");
    let Phase::Talk(talk) = session.desk().phase.clone() else { panic!("no talk") };
    let known = talk.routing.expect("a route can be chosen");
    drop(session);
    let page = place.ask(&at("a")).text;
    assert!(page.contains(&said(&format!("route-advice-{}", known.advice()))), "{page}");
    let lines = place.lines("a");
    let send = |route: &str, way: &str, why: &str| {
        let step = lines.to_string();
        let words = [("wat", "sluit"), ("weg", way), ("leerroute", route), ("waarom", why)];
        let mut form = pairs(&words);
        form.push(("stap".to_owned(), step));
        place.send(&at("a"), &form)
    };
    assert_eq!(send("maan", "broodbaan", "").status, StatusCode::BAD_REQUEST);
    let against = ["b1", "z"].into_iter().find(|route| known.is_against(route));
    if let Some(route) = against {
        assert_eq!(send(route, "broodbaan", "").status, StatusCode::BAD_REQUEST);
    }
    assert_eq!(place.lines("a"), lines);
    let route = against.unwrap_or("z");
    assert_eq!(send(route, "broodbaan", "Daarom.").status, StatusCode::SEE_OTHER);
    let last = place.session("a").decisions().last().cloned();
    let Some(Decision::Close { closing, .. }) = last else { panic!("{last:?}") };
    assert_eq!(closing.route.as_deref(), Some(route));
}
