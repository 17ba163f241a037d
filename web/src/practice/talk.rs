//! A contact: the scene with what can be said, beside the file of the client.

use axum::response::Response;
use klantreis_training::codes::LETTER;
use klantreis_training::desk::{SceneCard, Talk};
use klantreis_training::words;
use maud::{Markup, html};

use super::given::Given;
use super::{DOOR, Open, desk, ending};

/// What a form says when nothing is said.
pub(super) const SILENCE: &str = "-";

/// A contact that goes on.
pub(super) fn talk(open: &Open<'_>, talk: &Talk, given: &Given, wrong: Option<&str>) -> Response {
    let page = open.page;
    let file = open.session.desk().client(talk.client);
    let is_silent = given.has("stil") || given.one("wat") == "sluit";
    let told = [
        ("form", words::form(talk.form, page.texts).into()),
        ("minutes", page.count(talk.minutes).into()),
    ];
    let held = html! {
        @if let Some(wrong) = wrong { p.wrong role="alert" { strong { (wrong) } } }
        (desk::before(open))
        p.lead { (page.fill("web-practice-talk-form", &told)) }
        (met(open))
        div.desk {
            div {
                @if file.is_some() { p.narrow { a href="#file-head" { (page.say("web-practice-to-file")) } } }
                @if let Some(cue) = words::cue(talk, talk.scene.is_none() || is_silent, page.texts) {
                    p.status { (cue) }
                }
                @match &talk.scene {
                    Some(scene) if !is_silent => (played(open, talk, scene)),
                    _ => (ending::form(open, talk, given)),
                }
            }
            @if let Some(file) = file {
                aside aria-labelledby="file-head" {
                    h2 id="file-head" { (desk::name_of(page, file)) }
                    (desk::lines(page, file))
                }
            }
        }
    };
    let name = [("name", talk.name.as_str().into())];
    let title = if talk.form == LETTER { "web-practice-letter" } else { "web-practice-talk" };
    page.show_titled(&page.fill(title, &name), DOOR, &held)
}

/// Who came this week, and who did not.
fn met(open: &Open<'_>) -> Markup {
    let (page, desk) = (open.page, open.session.desk());
    let week = [("week", page.count(desk.week).into()), ("weeks", page.count(desk.weeks).into())];
    html! {
        p.why {
            (page.fill("web-practice-week", &week)) ": "
            @for (place, held) in desk.held.iter().enumerate() {
                @if place > 0 { "; " }
                (words::held(held, page.texts))
                @if held.is_over && held.came { " (" (page.say("web-practice-over")) ")" }
            }
        }
    }
}

/// A scene with what can be said.
fn played(open: &Open<'_>, talk: &Talk, scene: &SceneCard) -> Markup {
    let page = open.page;
    html! {
        h2 lang="nl" { (scene.title) }
        p lang="nl" { (scene.situation) }
        p { (page.fill("talk-says", &[("name", talk.name.as_str().into())])) }
        blockquote lang="nl" { p { "“" (scene.client) "”" } }
        form method="post" action=(open.address()) {
            input type="hidden" name="stap" value=(open.step());
            input type="hidden" name="wat" value="zeg";
            fieldset {
                legend { (page.say("web-practice-say")) }
                @for (option, words) in &scene.options {
                    (choice("optie", option, html! { span lang="nl" { (words) } }, false))
                }
                (choice("optie", SILENCE, html! { (page.say("web-practice-silence")) }, false))
            }
            button type="submit" { (page.say("web-practice-speak")) }
        }
    }
}

/// A way to answer with its button, as one large target.
pub(super) fn choice(name: &str, value: &str, words: Markup, is_chosen: bool) -> Markup {
    html! {
        label.option {
            input type="radio" name=(name) value=(value) required checked[is_chosen];
            span { (words) }
        }
    }
}
