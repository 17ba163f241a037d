//! The learning route at the desk: chosen with the plan, and against the test only with a reason.

use std::path::Path;

use klantreis_sim::law::Route;
use klantreis_training::Session;
use klantreis_training::decision::{Closing, Decision};
use klantreis_training::desk::{Phase, Talk};

use super::choices::{play_to, refuse};
use super::terminal::{said, type_in};
use super::{begin, catalogue};

/// The exercise under the act of 2021.
pub(crate) const UNDER_2021: &str = "eerste-pip";

/// A session that stands at the first plan, with its talk.
pub(crate) fn at_plan(folder: &Path) -> (Session, Talk) {
    let file = folder.join("a.sessie");
    let mut session = if file.exists() {
        Session::resume(&file, &catalogue()).expect("a session")
    } else {
        Session::start(&file, UNDER_2021, 1, &catalogue()).expect("a session")
    };
    let talk = play_to(&mut session, |talk| {
        talk.makes_plan && talk.scene.is_none() && talk.routing.is_some()
    });
    (session, talk)
}

fn with_route(route: &str, why: &str) -> Closing {
    Closing {
        path: Some("broodbaan".to_owned()),
        route: Some(route.to_owned()),
        route_why: why.to_owned(),
        ..Closing::default()
    }
}

/// The route against what the test says.
fn against(talk: &Talk) -> &'static str {
    let known = talk.routing.expect("a route can be chosen");
    ["b1", "z"].into_iter().find(|route| known.is_against(route)).unwrap_or("z")
}

#[test]
fn a_trainee_chooses_the_route_of_the_plan_and_gives_a_reason_against_the_test() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let (mut session, talk) = at_plan(folder.path());
    refuse(&mut session, with_route("maan", ""));
    refuse(&mut session, Closing { path: None, ..with_route("b1", "") });
    let known = talk.routing.expect("a route can be chosen");
    let route = against(&talk);
    if known.within_reach.is_some() {
        refuse(&mut session, with_route(route, " "));
    }
    session.close(with_route(route, "Why not")).expect("an end");
    let Some(Decision::Close { closing, .. }) = session.decisions().last() else { panic!("none") };
    assert_eq!(closing.route.as_deref(), Some(route));
    let wanted = if route == "z" { Route::Z } else { Route::B1 };
    let lived = session.live().expect("a world");
    let mut dated = lived.diary().facts().iter().filter(|fact| {
        fact.person.0 == talk.client && (fact.room, fact.name) == ("law", "plan-dated")
    });
    // Where the home has not come, the plan is dated later.
    if let Some(plan) = dated.next() {
        assert_eq!(plan.figures[0], f32::from(wanted as u8));
    }
}

#[test]
fn there_is_no_route_to_choose_under_the_act_of_before_and_none_in_an_old_log() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let talk = play_to(&mut session, |talk| talk.makes_plan && talk.scene.is_none());
    assert_eq!(talk.routing, None);
    refuse(&mut session, with_route("b1", ""));
    let old = r#"{"what":"close","week":0,"client":1,"closing":{"moves":[],"path":"broodbaan"}}"#;
    let read: Decision = serde_json::from_str(old).expect("a line of before");
    assert!(!serde_json::to_string(&read).expect("a line").contains("route"));
}

#[test]
fn a_terminal_tells_what_the_test_says_and_asks_for_a_reason_against_it() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let (session, talk) = at_plan(folder.path());
    let known = talk.routing.expect("a route can be chosen");
    drop(session);
    let number = if against(&talk) == "z" { "3" } else { "1" };
    let why = if known.within_reach.is_some() { "\nDaarom.\n" } else { "" };
    let lines = format!("\n2\n{number}\n{why}\n\n\nq\n");
    let shown = type_in(UNDER_2021, &folder.path().join("a.sessie"), lines.as_bytes());
    assert!(shown.contains(&said(&format!("route-advice-{}", known.advice()))), "{shown}");
    let session = Session::resume(&folder.path().join("a.sessie"), &catalogue()).expect("it");
    let closed = session.decisions().iter().rev().find_map(|one| match one {
        Decision::Close { closing, client, .. } if *client == talk.client => Some(closing.clone()),
        _ => None,
    });
    let closing = closed.unwrap_or_else(|| panic!("nothing was closed: {shown}"));
    assert_eq!(closing.route.as_deref(), Some(against(&talk)), "{shown}");
    assert_eq!(closing.route_why.is_empty(), known.within_reach.is_none(), "{shown}");
    assert!(session.desk().phase != Phase::Done);
}
