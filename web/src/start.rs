//! The first page: the doors that are there.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use klantreis_texts::Lang;
use maud::html;

use crate::DESKS;
use crate::house::House;
use crate::page::{In, Page};

/// Sends a visitor to the pages in the first language of the browser that we speak, else Dutch.
pub(crate) async fn choose_language(headers: HeaderMap) -> Redirect {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut words = wanted.unwrap_or_default().split(',').map(str::trim);
    let known = words.find_map(|word| {
        Lang::ALL.iter().find(|(name, _)| word.get(..2) == Some(name)).map(|(name, _)| *name)
    });
    Redirect::to(&format!("/{}/", known.unwrap_or("nl")))
}

/// Shows the doors.
pub(crate) async fn show(State(house): State<Arc<House>>, here: In) -> Response {
    let page = Page::new(&house, here);
    let doors = html! {
        p.lead { (page.say("web-start-lead")) }
        ul.doors {
            @for desk in DESKS {
                li {
                    h2 { a href=(page.path(desk.path)) { (page.say(&format!("web-desk-{}", desk.key))) } }
                    p.for { (page.say(&format!("web-desk-{}-for", desk.key))) }
                    p { (page.say(&format!("web-desk-{}-what", desk.key))) }
                }
            }
        }
        h2 { (page.say("web-start-what")) }
        p { (page.say("web-start-not")) }
        p { (page.say("web-start-numbers")) }
    };
    page.show("web-start-title", "", &doors)
}

/// Says that there is no such page.
pub(crate) async fn nothing_here(State(house): State<Arc<House>>) -> Response {
    let page = Page::new(&house, In { lang: Lang::Nl, rest: String::new() });
    let told = html! { p { (page.say("web-nothing-here")) } };
    (StatusCode::NOT_FOUND, page.show("web-nothing-title", "", &told)).into_response()
}
