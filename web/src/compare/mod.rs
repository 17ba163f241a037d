//! Vergelijken: choose, see the curves arrive, read the report; the address makes it all again.

mod asked;
mod form;
mod running;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use klantreis_evidence::Outcome;
use klantreis_records::comparison::WORK;
use klantreis_records::comparison::words::share;
use klantreis_records::report::{self, STYLE, draw_curve, look};
use klantreis_records::{Report, summary::Line};
use klantreis_scenarios::Scenario;
use maud::{Markup, PreEscaped, html};
use tokio::sync::watch;

use crate::guard::policy_with;
use crate::house::House;
use crate::page::{In, Page};
use crate::wrong::Wrong;
use asked::Asked;
pub(crate) use running::Comparisons;
use running::{Stage, finished};

/// The path of this desk.
const DOOR: &str = "vergelijken";

type Given = Query<BTreeMap<String, String>>;

/// The pages of this desk.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new()
        .route("/vergelijken", get(choose))
        .route("/vergelijken/uitkomst", get(outcome))
        .route("/vergelijken/stroom", get(arrive))
        .route("/vergelijken/verslag", get(read))
}

/// The form.
async fn choose(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let page = Page::new(&house, here);
    match Asked::read(&given) {
        Ok(asked) => {
            let held = html! {
                p.lead { (page.say("web-compare-lead")) }
                (form::form(&page, &asked))
            };
            page.show("web-compare-title", DOOR, &held)
        }
        Err(wrong) => page.refuse(DOOR, &wrong),
    }
}

/// What is asked, checked, with the scenarios it is asked about.
fn ask(house: &House, given: &BTreeMap<String, String>) -> Result<(Asked, Vec<Scenario>), Wrong> {
    let asked = Asked::read(given)?;
    let scenarios = asked.scenarios(&house.catalogue)?;
    Ok((asked, scenarios))
}

/// The curves, as they arrive, and the way to the report.
async fn outcome(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let mut page = Page::new(&house, here);
    let (asked, scenarios) = match ask(&house, &given) {
        Ok(known) => known,
        Err(wrong) => return page.refuse(DOOR, &wrong),
    };
    let notes: BTreeSet<String> =
        scenarios.iter().filter_map(|scenario| page.note(scenario)).collect();
    let stage = Comparisons::of(&house, &asked, scenarios);
    let stage = stage.borrow().clone();
    if let Some(Err(wrong)) = &stage.found {
        return page.refuse(DOOR, wrong);
    }
    let address = asked.address();
    let at = |below: &str| format!("{}?{address}", page.path(&format!("{DOOR}/{below}")));
    let is_done = stage.found.is_some();
    let held = html! {
        @for note in notes { p { strong { (note) } } }
        div.status id="progress" role="status" { (progress(&page, &asked, &stage)) }
        @if !is_done {
            div hx-sse:connect=(at("stroom")) hx-sse:close="done" {}
            noscript { p { (page.say("web-compare-noscript")) } }
        }
        div id="curves" { (curves(&page, &asked, &stage.curves)) }
        h2 { (page.say("web-compare-again")) }
        p { (page.say("web-compare-link")) " " a href=(at("uitkomst")) { (page.say("web-compare-this")) } }
        p { (page.say("web-compare-command")) }
        pre tabindex="0" { code { (asked.command()) } }
        h2 { (page.say("web-compare-change")) }
        (form::form(&page, &asked))
    };
    page.again = !is_done;
    page.show("web-compare-outcome", DOOR, &held)
}

/// How far it is, in words; the way to the report when it is there.
fn progress(page: &Page<'_>, asked: &Asked, stage: &Stage) -> Markup {
    let words = [("done", page.count(stage.done).into()), ("of", page.count(stage.of).into())];
    match &stage.found {
        None => html! { p { (page.fill("web-compare-progress", &words)) } },
        Some(Err(wrong)) => {
            let [error, hint] = wrong.told(page.texts);
            html! { p.wrong { (error) } p { (hint) } }
        }
        Some(Ok(_)) => {
            let report = format!("{}?{}", page.path("vergelijken/verslag"), asked.address());
            html! { p { (page.fill("web-compare-done", &words)) " " a href=(report) { (page.say("web-compare-report")) } } }
        }
    }
}

/// The four outcomes of work, month by month, for both sides.
fn curves(page: &Page<'_>, asked: &Asked, sides: &[(char, Vec<Line>)]) -> Markup {
    let of = |outcome: Outcome| -> Vec<(char, &Line)> {
        let named = |line: &&Line| line.outcome == outcome.name();
        sides
            .iter()
            .filter_map(|(letter, lines)| Some((*letter, lines.iter().find(named)?)))
            .collect()
    };
    html! {
        ul.legend {
            @for (side, letter) in asked.sides.iter().zip(['A', 'B']) {
                @let (colour, dashes) = look(letter);
                li {
                    svg viewBox="0 0 48 16" aria-hidden="true" { path d="M0 8H48" stroke=(colour) stroke-width="3" stroke-dasharray=(dashes) {} }
                    (letter) ": " (side.scenario)
                    @for word in [&side.caseload, &side.styles, &side.market] { @if !word.is_empty() { ", " (word) } }
                }
            }
        }
        @if sides.is_empty() {
            p { (page.say("web-compare-wait")) }
        } @else {
            p.why { (page.say("web-compare-band")) }
            div.panels {
                @for outcome in WORK {
                    @let lines = of(outcome);
                    @let title = page.say(&format!("outcome-{}", outcome.name()));
                    @let id = format!("curve-{}", outcome.name());
                    figure {
                        figcaption { (page.fill("web-compare-percent", &[("outcome", title.as_str().into())])) }
                        (PreEscaped(draw_curve(&id, &title, &ends(page, &lines), &lines, page.texts)))
                        p.why { (ends(page, &lines)) }
                    }
                }
            }
        }
    }
}

/// Where each line ends, in words.
fn ends(page: &Page<'_>, lines: &[(char, &Line)]) -> String {
    let end = |(letter, line): &(char, &Line)| {
        let last = line.cells.iter().rfind(|cell| cell.mean.is_some())?;
        let words = [
            ("letter", letter.to_string().into()),
            ("share", share(last.mean, page.texts).into()),
            ("months", page.count(last.months).into()),
        ];
        Some(page.fill("report-line-end", &words))
    };
    lines.iter().filter_map(end).collect::<Vec<_>>().join(" ")
}

/// The curves as events: one for each step, and a last one when all is done.
async fn arrive(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let lang = here.lang;
    let (asked, scenarios) = match ask(&house, &given) {
        Ok(known) => known,
        Err(wrong) => return Page::new(&house, here).refuse(DOOR, &wrong),
    };
    let stage = Comparisons::of(&house, &asked, scenarios);
    let events = stream::unfold(Next::First(stage), move |next| {
        let (house, asked) = (Arc::clone(&house), asked.clone());
        async move {
            let mut stage = match next {
                Next::First(stage) => stage,
                Next::Stage(mut stage) => {
                    // The comparison ended without an answer: there is nothing more to tell.
                    if stage.changed().await.is_err() {
                        return Some((Ok(Event::default().event("done").data("done")), Next::End));
                    }
                    stage
                }
                Next::Done => {
                    return Some((Ok(Event::default().event("done").data("done")), Next::End));
                }
                Next::End => return None,
            };
            let seen = stage.borrow_and_update().clone();
            let page = Page::new(&house, In { lang, rest: String::new() });
            let told = html! {
                hx-partial hx-target="#progress" hx-swap="innerHTML" { (progress(&page, &asked, &seen)) }
                hx-partial hx-target="#curves" hx-swap="innerHTML" { (curves(&page, &asked, &seen.curves)) }
            };
            let next = if seen.found.is_some() { Next::Done } else { Next::Stage(stage) };
            let event: Result<Event, Infallible> = Ok(Event::default().data(told.into_string()));
            Some((event, next))
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

/// What a stream of events tells next.
enum Next {
    First(watch::Receiver<Stage>),
    Stage(watch::Receiver<Stage>),
    Done,
    End,
}

/// The report; a browser waits for it as for any page.
async fn read(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let page = Page::new(&house, here);
    let (asked, scenarios) = match ask(&house, &given) {
        Ok(known) => known,
        Err(wrong) => return page.refuse(DOOR, &wrong),
    };
    let found = finished(Comparisons::of(&house, &asked, scenarios)).await;
    match found {
        Some(Ok(found)) => {
            let report = Report {
                comparison: &found.comparison,
                manifest: &found.manifest,
                catalogue: &house.catalogue,
                command: &asked.command(),
            };
            let written = report::write(report, page.texts);
            // As the page has it: the element begins with the end of a line.
            let policy = policy_with(&format!("\n{STYLE}"));
            ([(header::CONTENT_SECURITY_POLICY, policy)], Html(written)).into_response()
        }
        Some(Err(wrong)) => page.refuse(DOOR, &wrong),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
