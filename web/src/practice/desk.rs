//! The desk of a week: what came in, who waits, the agenda, and the clients.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use klantreis_training::codes::{INTERVISIE, LETTER};
use klantreis_training::decision::Decision;
use klantreis_training::desk::{Agenda, Desk, Dossier, TaskCard};
use klantreis_training::words;
use maud::{Markup, html};

use super::given::Given;
use super::{DOOR, Open};
use crate::page::Page;

/// What a place in the agenda is called in a form, before the client.
const PLACE: &str = "plek-";
/// What the form of a contact is called in a form, before the client.
const FORM: &str = "vorm-";

/// The hours of a week are to be given.
pub(super) fn plan(open: &Open<'_>, given: &Given, wrong: Option<&str>) -> Response {
    let (page, desk) = (open.page, open.session.desk());
    let held = html! {
        @if let Some(wrong) = wrong { p.wrong role="alert" { strong { (wrong) } } }
        (before(open))
        p.lead { (words::head(desk, page.texts)) }
        @if open.step() == 0 { p lang="nl" { (desk.brief) } }
        // In the order of reading; a wide screen has the agenda beside the rest.
        div.desk.week {
            section.inbox-part aria-labelledby="inbox-head" {
                h2 id="inbox-head" { (page.say("desk-inbox")) " (" (desk.inbox.len()) ")" }
                @if desk.inbox.is_empty() { p { (page.say("desk-inbox-empty")) } }
                ul.inbox {
                    @for message in &desk.inbox {
                        li {
                            @if message.is_urgent { strong { (page.say("desk-urgent")) ": " } }
                            (words::message(message, page.texts))
                        }
                    }
                }
            }
            section.agenda-part aria-labelledby="agenda-head" {
                h2 id="agenda-head" { (page.say("web-practice-agenda")) }
                (agenda_form(open, given))
            }
            section.clients-part aria-labelledby="clients-head" {
                h2 id="clients-head" { (page.say("desk-clients")) " (" (desk.clients.len()) ")" }
                ul.clients {
                    @for client in &desk.clients {
                        li { a href=(file_of(open, client.client)) { (words::client(client, page.texts)) } }
                    }
                }
            }
        }
    };
    page.show_titled(&title(page, desk), DOOR, &held)
}

/// Week so many of so many.
fn title(page: &Page<'_>, desk: &Desk) -> String {
    let words = [("week", page.count(desk.week).into()), ("weeks", page.count(desk.weeks).into())];
    page.fill("web-practice-week", &words)
}

/// The address of a client's file.
fn file_of(open: &Open<'_>, client: u64) -> String {
    format!("{}/klant/{client}", open.address())
}

/// What the last decision led to, before the next one.
pub(super) fn before(open: &Open<'_>) -> Markup {
    let (page, desk) = (open.page, open.session.desk());
    let met_nobody = matches!(open.session.decisions().last(), Some(Decision::Plan { .. }))
        && desk.held.iter().all(|held| !held.came);
    html! {
        @if met_nobody { p.status { (page.say("web-practice-met-nobody")) } }
        @if !desk.just_said.is_empty() {
            section.said aria-labelledby="effects-head" {
                h2 id="effects-head" { (page.say("web-practice-effects")) }
                @for said in &desk.just_said {
                    p lang="nl" { "“" (said.words) "”" }
                    p { strong { (page.say("web-practice-intended")) } " " span lang="nl" { (said.intended) } }
                    p { strong { (page.say("web-practice-unintended")) } " " span lang="nl" { (said.unintended) } }
                }
            }
        }
    }
}

/// Who waits, and a place in the agenda for each.
fn agenda_form(open: &Open<'_>, given: &Given) -> Markup {
    let (page, desk) = (open.page, open.session.desk());
    let chosen = order(page, given, desk.tasks.len()).unwrap_or_default();
    let forms = forms(given, &chosen);
    let look = open.address();
    html! {
        form method="post" action=(look) hx-get=(look) hx-trigger="change" hx-target="#agenda" hx-select="#agenda" hx-swap="outerHTML" hx-sync="replace" {
            input type="hidden" name="stap" value=(open.step());
            @if desk.tasks.is_empty() {
                p { (page.say("desk-tasks-none")) }
            } @else {
                p.why { (page.say("web-practice-agenda-how")) }
                @if desk.tasks.iter().any(|task| !task.choices.is_empty()) {
                    p.why { (page.say("web-practice-forms-how")) }
                }
                fieldset {
                    legend { (page.say("desk-tasks")) }
                    @for task in &desk.tasks { (row(page, task, desk.tasks.len(), given)) }
                }
                (agenda(page, desk, &desk.agenda(&chosen, &forms)))
                p.buttons {
                    button type="submit" name="wat" value="uren" { (page.say("web-practice-live")) }
                    button.plain type="submit" formmethod="get" formaction=(look) formnovalidate { (page.say("web-practice-look")) }
                }
            }
            p.buttons {
                button.plain type="submit" name="wat" value="niemand" { (page.say("web-practice-nobody-now")) }
            }
        }
    }
}

/// A task and its place in the agenda.
fn row(page: &Page<'_>, task: &TaskCard, count: usize, given: &Given) -> Markup {
    let id = format!("{PLACE}{}", task.client);
    let place = given.one(&id);
    html! {
        div.task {
            label for=(id) {
                @if task.urgency == "crisis" { strong { (page.say("desk-urgent")) ": " } }
                (words::task(task, page.texts))
            }
            select id=(id) name=(id) {
                option value="" { (page.say("web-practice-no-place")) }
                @for number in 1..=count {
                    option value=(number) selected[place == number.to_string()] { (number) }
                }
            }
            @if !task.choices.is_empty() { (other_form(page, task, given)) }
        }
    }
}

/// The form of a contact, where there is a choice.
fn other_form(page: &Page<'_>, task: &TaskCard, given: &Given) -> Markup {
    let id = format!("{FORM}{}", task.client);
    let chosen = given.one(&id);
    let told = |form: &str, minutes: u32| {
        let words = [
            ("form", words::form(form, page.texts).into()),
            ("minutes", page.count(minutes).into()),
        ];
        page.fill("web-practice-form-option", &words)
    };
    html! {
        div.other {
            label for=(id) { (page.fill("web-practice-form", &[("name", task.name.as_str().into())])) }
            select id=(id) name=(id) {
                option value="" { (told(task.form, task.left)) }
                @for (form, minutes) in &task.choices {
                    option value=(form) selected[chosen == *form] { (told(form, *minutes)) }
                }
            }
        }
    }
}

/// What the chosen order does with the hours.
fn agenda(page: &Page<'_>, desk: &Desk, agenda: &Agenda) -> Markup {
    html! {
        div.status id="agenda" role="status" {
            @if agenda.given.is_empty() {
                p { (page.fill("web-practice-hours", &[("hours", words::hours(desk.minutes, page.texts).into())])) }
            } @else {
                ol {
                    @for (task, minutes) in &agenda.given {
                        @let key = match *minutes {
                            0 => "web-practice-gets-none",
                            some if some < task.left => "web-practice-gets-part",
                            _ if [LETTER, INTERVISIE].contains(&task.form) => "web-practice-gets-done",
                            _ => "web-practice-gets-all",
                        };
                        @let told = [
                            ("name", task.name.as_str().into()),
                            ("form", words::form(task.form, page.texts).into()),
                            ("minutes", page.count(*minutes).into()),
                            ("left", page.count(task.left).into()),
                        ];
                        li { (page.fill(key, &told)) }
                    }
                }
                p { (page.fill("web-practice-hours-left", &[("hours", words::hours(agenda.left, page.texts).into())])) }
            }
        }
    }
}

/// The clients in the order of their places; those with one place stand as in the list.
pub(super) fn order(page: &Page<'_>, given: &Given, count: usize) -> Result<Vec<u64>, String> {
    let mut order = Vec::new();
    for (client, place) in given.below(PLACE).filter(|(_, place)| !place.is_empty()) {
        let place = place.parse::<usize>().ok().filter(|place| (1..=count).contains(place));
        match (client.parse::<u64>(), place) {
            (Ok(client), Some(place)) => order.push((place, client)),
            _ => return Err(page.say("web-practice-odd")),
        }
    }
    if order.is_empty() {
        return Err(page.say("web-practice-no-order"));
    }
    order.sort_by_key(|(place, _)| *place);
    Ok(order.into_iter().map(|(_, client)| client).collect())
}

/// The forms that are not the usual ones, of those who have a place in the agenda.
pub(super) fn forms(given: &Given, clients: &[u64]) -> BTreeMap<u64, String> {
    let form = |client: &u64| {
        let word = given.one(&format!("{FORM}{client}"));
        (!word.is_empty()).then(|| (*client, word.to_owned()))
    };
    clients.iter().filter_map(form).collect()
}

/// The file of a client on a page of its own.
pub(super) fn file(open: &Open<'_>, client: Option<u64>) -> Response {
    let page = open.page;
    let back = html! { p { a href=(open.address()) { (page.say("debrief-back")) } } };
    let Some(client) = client.and_then(|client| open.session.desk().client(client)) else {
        let held = html! { p { (page.say("web-practice-no-client")) } (back) };
        return (StatusCode::NOT_FOUND, page.show("web-nothing-title", DOOR, &held))
            .into_response();
    };
    let held = html! { (lines(page, client)) (back) };
    page.show_titled(&name_of(page, client), DOOR, &held)
}

/// The head of a file.
pub(super) fn name_of(page: &Page<'_>, client: &Dossier) -> String {
    page.fill("file-title", &[("name", client.name.as_str().into())])
}

/// The lines of a file.
pub(super) fn lines(page: &Page<'_>, client: &Dossier) -> Markup {
    html! { ul.file { @for line in words::dossier(client, page.texts) { li { (line) } } } }
}
