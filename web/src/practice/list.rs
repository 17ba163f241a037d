//! The exercises there are, the sessions that were begun, and a new one.

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use klantreis_training::decision::Decision;
use klantreis_training::exercise::EXERCISES;
use klantreis_training::{Exercise, Session, TrainingError};
use maud::{Markup, html};

use super::given::Given;
use super::shelf::{ENDING, Kept, LONGEST};
use super::{DOOR, Sent, address, away, odd, refuse};
use crate::house::House;
use crate::page::{In, Page};

/// The seed of a session when none is asked for, as in a terminal.
const SEED: &str = "1";

/// The exercises and the sessions.
pub(super) async fn show(State(house): State<Arc<House>>, here: In) -> Response {
    away(house, here, |house, page| list(house, page, &Given::default(), None)).await
}

/// Begins a session.
pub(super) async fn begin(State(house): State<Arc<House>>, here: In, sent: Sent) -> Response {
    away(house, here, move |house, page| {
        let Ok(Form(pairs)) = sent else { return page.refuse(DOOR, &odd(page)) };
        let given = Given::of(pairs);
        let name = given.one("naam");
        let wrong = |sentence: String| {
            let page = list(house, page, &given, Some(&sentence));
            (StatusCode::BAD_REQUEST, page).into_response()
        };
        let Some(file) = house.shelf.place(name) else {
            return wrong(page.say("web-practice-name-wrong"));
        };
        let Ok(seed) = given.one("toeval").parse() else {
            return wrong(page.say("web-practice-seed-wrong"));
        };
        let _mine = house.shelf.wait();
        // What cannot be played must leave no folder behind.
        let begun = Exercise::find(given.one("oefening"), &house.catalogue)
            .and_then(|_| house.shelf.make())
            .and_then(|()| Session::start(&file, given.one("oefening"), seed, &house.catalogue));
        match begun {
            Ok(_) => Redirect::to(&address(page, name)).into_response(),
            Err(TrainingError::Begun { .. }) => {
                let held = html! {
                    p.status { (page.fill("web-practice-begun", &[("name", name.into())])) }
                    p { a href=(address(page, name)) { (page.say("web-practice-go-on")) } }
                    p { a href=(page.path(DOOR)) { (page.say("web-practice-to-list")) } }
                };
                let page = page.show("web-practice-begun-title", DOOR, &held);
                (StatusCode::CONFLICT, page).into_response()
            }
            Err(error) => refuse(page, &error, &page.path(DOOR)),
        }
    })
    .await
}

fn list(house: &House, page: &Page<'_>, given: &Given, wrong: Option<&str>) -> Response {
    let (kept, exercises) = match (house.shelf.list(), exercises(house)) {
        (Ok(kept), Ok(exercises)) => (kept, exercises),
        (Err(error), _) | (_, Err(error)) => return refuse(page, &error, &page.path("")),
    };
    let folder = house.shelf.folder().display().to_string();
    let held = html! {
        @if let Some(wrong) = wrong { p.wrong role="alert" { strong { (wrong) } } }
        p.lead { (page.say("web-practice-lead")) }
        @if !kept.is_empty() {
            h2 { (page.say("web-practice-kept")) }
            ul.kept { @for one in &kept { (line(page, one, &exercises)) } }
        }
        h2 { (page.say("web-practice-new")) }
        @for exercise in &exercises { (form(page, house, exercise, given)) }
        h2 { (page.say("web-practice-where")) }
        p { (page.fill("web-practice-folder", &[("folder", folder.as_str().into())])) }
        pre tabindex="0" { code { "klantreis exercise play " (folder) "/" (page.say("web-practice-any")) "." (ENDING) } }
        p { (page.say("web-practice-privacy")) }
    };
    page.show("web-practice-title", DOOR, &held)
}

/// The exercises of the program.
fn exercises(house: &House) -> Result<Vec<Exercise>, TrainingError> {
    EXERCISES.iter().map(|(name, ..)| Exercise::find(name, &house.catalogue)).collect()
}

/// A session that was begun, and how far it is.
fn line(page: &Page<'_>, kept: &Kept, exercises: &[Exercise]) -> Markup {
    let how_far = match &kept.what {
        Err(_) => page.say("web-practice-unreadable"),
        Ok((heading, decisions)) => {
            let week = decisions.iter().rev().find_map(Decision::week).unwrap_or_default() + 1;
            let of = exercises.iter().find(|one| one.name == heading.exercise);
            let words = [
                ("title", of.map_or(&heading.exercise, |one| &one.title).as_str().into()),
                ("week", page.count(week).into()),
                ("weeks", page.count(of.map_or(week, |one| one.weeks)).into()),
                ("seed", heading.seed.to_string().into()),
            ];
            match decisions.last() {
                Some(Decision::Assess(_)) => page.fill("web-practice-far-aim", &words),
                Some(Decision::Aim { .. }) => page.fill("web-practice-far-done", &words),
                _ => page.fill("web-practice-far", &words),
            }
        }
    };
    html! { li { a href=(address(page, &kept.name)) { (kept.name) } " · " (how_far) } }
}

fn form(page: &Page<'_>, house: &House, exercise: &Exercise, given: &Given) -> Markup {
    let id = |key: &str| format!("{key}-{}", exercise.name);
    let is_own = given.one("oefening") == exercise.name;
    let filled = |key: &str, first: String| {
        if is_own { given.one(key).to_owned() } else { first }
    };
    let name = filled("naam", house.shelf.free(DOOR));
    let seed = filled("toeval", SEED.to_owned());
    let size = [
        ("clients", page.count(exercise.clients as f64).into()),
        ("weeks", page.count(exercise.weeks).into()),
    ];
    html! {
        form.card method="post" action=(page.path(DOOR)) {
            h3 lang="nl" { (exercise.title) }
            p lang="nl" { (exercise.brief) }
            p.why { (page.fill("web-practice-size", &size)) }
            input type="hidden" name="oefening" value=(exercise.name);
            div.field {
                label for=(id("naam")) { (page.say("web-practice-name")) }
                input id=(id("naam")) name="naam" value=(name) required maxlength=(LONGEST) pattern="[a-z0-9][a-z0-9\\-]*" autocomplete="off" aria-describedby=(id("naam-why"));
                p.why id=(id("naam-why")) { (page.say("web-practice-name-why")) }
            }
            div.field {
                label for=(id("toeval")) { (page.say("web-compare-seed")) }
                input type="number" id=(id("toeval")) name="toeval" value=(seed) min="0" required aria-describedby=(id("toeval-why"));
                p.why id=(id("toeval-why")) { (page.say("web-practice-seed-why")) }
            }
            button type="submit" { (page.say("web-practice-begin")) }
        }
    }
}
