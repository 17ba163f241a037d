//! The end: the trainee looks back, reads what was hidden, and sets one goal.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use klantreis_training::debrief::Swap;
use klantreis_training::decision::SelfAssessment;
use klantreis_training::page::{STYLE, write_beside};
use klantreis_training::session::LONGEST;
use maud::{Markup, html};

use super::given::Given;
use super::{Asked, DOOR, Names, Open, desk, open, refuse};
use crate::guard::policy_with;
use crate::house::House;
use crate::page::In;

/// What is asked before anything hidden is shown.
const QUESTIONS: [&str; 3] = ["reaction", "plus", "delta"];

/// The trainee looks back.
pub(super) fn assess(open: &Open<'_>, given: &Given, wrong: Option<&str>) -> Response {
    let page = open.page;
    let held = html! {
        @if let Some(wrong) = wrong { p.wrong role="alert" { strong { (wrong) } } }
        (desk::before(open))
        p.lead { (page.say("assess-title")) }
        p { a href=(debrief(open)) { (page.say("web-practice-line")) } }
        form method="post" action=(open.address()) {
            input type="hidden" name="stap" value=(open.step());
            input type="hidden" name="wat" value="terug";
            @for key in QUESTIONS {
                div.field {
                    label for=(key) { (page.say(&format!("assess-{key}"))) }
                    textarea id=(key) name=(key) rows="4" maxlength=(LONGEST) { (given.one(key)) }
                }
            }
            button type="submit" { (page.say("web-practice-keep")) }
        }
    };
    page.show("debrief-own", DOOR, &held)
}

/// The look back as its form says.
pub(super) fn assessment(given: &Given) -> SelfAssessment {
    let [reaction, plus, delta] = QUESTIONS.map(|key| given.lines(key));
    SelfAssessment { reaction, plus, delta }
}

/// One goal is asked for.
pub(super) fn aim(open: &Open<'_>, given: &Given, wrong: Option<&str>) -> Response {
    let page = open.page;
    let held = html! {
        @if let Some(wrong) = wrong { p.wrong role="alert" { strong { (wrong) } } }
        p.lead { (page.say("web-practice-aim-lead")) }
        p { a.button href=(debrief(open)) { (page.say("web-practice-debrief")) } }
        form method="post" action=(open.address()) {
            input type="hidden" name="stap" value=(open.step());
            input type="hidden" name="wat" value="doel";
            div.field {
                label for="doel" { (page.say("aim-ask")) }
                input id="doel" name="doel" maxlength=(LONGEST) autocomplete="off" value=(given.one("doel"));
            }
            button type="submit" { (page.say("web-practice-keep")) }
        }
    };
    page.show("web-practice-aim-title", DOOR, &held)
}

/// All is done: the debrief, and choices to swap.
pub(super) fn done(open: &Open<'_>) -> Response {
    let page = open.page;
    let swaps = match swaps(open) {
        Ok(swaps) => swaps,
        Err(error) => return refuse(page, &error, &page.path(DOOR)),
    };
    let held = html! {
        p.lead { (page.say("web-practice-done")) }
        p { a.button href=(debrief(open)) { (page.say("web-practice-debrief")) } }
        (swaps)
        p { a href=(page.path(DOOR)) { (page.say("web-practice-to-list")) } }
    };
    page.show("web-practice-done-title", DOOR, &held)
}

/// The choices that can be swapped; nothing where none was made.
fn swaps(open: &Open<'_>) -> Result<Markup, klantreis_training::TrainingError> {
    let page = open.page;
    let moments = open.session.moments()?;
    Ok(html! {
        @if !moments.is_empty() {
            h2 { (page.say("debrief-what-if")) }
            p { (page.say("web-practice-swap")) }
            @for moment in &moments {
                @let words = [("week", page.count(moment.week).into()), ("name", moment.name.as_str().into()), ("title", moment.title.as_str().into())];
                details {
                    summary { (page.fill("web-practice-moment", &words)) }
                    p { strong { (page.say("talk-you")) } " " span lang="nl" { "“" (moment.words) "”" } }
                    p { (page.say("what-if-other")) ":" }
                    ul.others {
                        @for (option, words, _) in &moment.others {
                            li { a lang="nl" href=(format!("{}?ruil={}:{}:{option}", debrief(open), moment.week, moment.client)) { (words) } }
                        }
                    }
                }
            }
        }
    })
}

/// The address of the debrief.
fn debrief(open: &Open<'_>) -> String {
    format!("{}/nabespreking", open.address())
}

/// The page of the debrief; what was hidden is in it once the trainee looked back.
pub(super) async fn read(
    State(house): State<Arc<House>>,
    here: In,
    Path(names): Names,
    asked: Asked,
) -> Response {
    let given = Given::of(asked.map(|Query(pairs)| pairs).unwrap_or_default());
    let names: BTreeMap<String, String> = names;
    open(house, here, &names, move |open| {
        let page = open.page;
        let swap = match given.one("ruil") {
            "" => None,
            word => match read_swap(word) {
                Some(swap) => Some(swap),
                None => return page.refuse(DOOR, &super::odd(page)),
            },
        };
        match open.session.debrief(swap.as_ref()) {
            Ok(debrief) => {
                let written = write_beside(&debrief, page.texts, Some(&open.address()));
                // As the page has it: the element begins with the end of a line.
                let policy = policy_with(&format!("\n{STYLE}"));
                ([(header::CONTENT_SECURITY_POLICY, policy)], Html(written)).into_response()
            }
            Err(error) => refuse(page, &error, &open.address()),
        }
    })
    .await
}

/// Reads WEEK:CLIENT:OPTION.
fn read_swap(word: &str) -> Option<Swap> {
    let mut parts = word.split(':');
    let (week, client, option) = (parts.next()?, parts.next()?, parts.next()?);
    let (week, client) = (week.parse().ok()?, client.parse().ok()?);
    parts.next().is_none().then(|| Swap { week, client, option: option.to_owned() })
}
