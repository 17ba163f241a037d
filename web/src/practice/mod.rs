//! Oefenen: the desk of a trainee, step by step; what is answered is on disk before it is told.
//!
//! Nothing of a session stays in memory: each page is made from its log, so that a session can go on in
//! a terminal and here by turns. A form names the step that it answers, and answers no other.

mod desk;
mod ending;
mod given;
mod list;
mod look_back;
mod shelf;
mod talk;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use klantreis_training::desk::Phase;
use klantreis_training::{Session, TrainingError};
use maud::html;

use crate::house::House;
use crate::page::{In, Page};
use crate::wrong::Wrong;
use given::Given;
pub(crate) use shelf::Shelf;

/// The path of this desk.
const DOOR: &str = "oefenen";

type Names = Path<BTreeMap<String, String>>;
type Sent = Result<Form<Vec<(String, String)>>, FormRejection>;
type Asked = Result<Query<Vec<(String, String)>>, QueryRejection>;

/// The pages of this desk.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new()
        .route("/oefenen", get(list::show).post(list::begin))
        .route("/oefenen/sessie/{name}", get(show).post(answer))
        .route("/oefenen/sessie/{name}/klant/{client}", get(file))
        .route("/oefenen/sessie/{name}/nabespreking", get(look_back::read))
}

/// A session that is open, and the page that is made of it.
struct Open<'a> {
    page: &'a Page<'a>,
    name: &'a str,
    session: Session,
}

impl Open<'_> {
    /// The address of the session.
    fn address(&self) -> String {
        address(self.page, self.name)
    }

    /// The number of the step that a form of this page answers.
    fn step(&self) -> usize {
        self.session.decisions().len()
    }
}

/// The address of a session.
fn address(page: &Page<'_>, name: &str) -> String {
    page.path(&format!("{DOOR}/sessie/{name}"))
}

/// Does something that reads or writes files, away from whoever answers.
async fn away(
    house: Arc<House>,
    here: In,
    work: impl FnOnce(&House, &Page<'_>) -> Response + Send + 'static,
) -> Response {
    let done = tokio::task::spawn_blocking(move || {
        let page = Page::new(&house, here);
        work(&house, &page)
    });
    done.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Opens a session for a page.
async fn open(
    house: Arc<House>,
    here: In,
    names: &BTreeMap<String, String>,
    show: impl FnOnce(Open<'_>) -> Response + Send + 'static,
) -> Response {
    let name = names.get("name").cloned().unwrap_or_default();
    away(house, here, move |house, page| {
        let Some(file) = house.shelf.find(&name) else { return not_there(page, &name) };
        match Session::resume(&file, &house.catalogue) {
            Ok(session) => show(Open { page, name: &name, session }),
            Err(error) => refuse(page, &error, &page.path(DOOR)),
        }
    })
    .await
}

/// Where the session is.
async fn show(
    State(house): State<Arc<House>>,
    here: In,
    Path(names): Names,
    asked: Asked,
) -> Response {
    let given = Given::of(asked.map(|Query(pairs)| pairs).unwrap_or_default());
    open(house, here, &names, move |open| stand(&open, &given, None)).await
}

/// The page of where a session is; what is wrong with an answer stands above its form.
fn stand(open: &Open<'_>, given: &Given, wrong: Option<&str>) -> Response {
    let page = match &open.session.desk().phase {
        Phase::Plan => desk::plan(open, given, wrong),
        Phase::Talk(talk) => talk::talk(open, talk, given, wrong),
        Phase::Assess => look_back::assess(open, given, wrong),
        Phase::Aim => look_back::aim(open, given, wrong),
        Phase::Done => look_back::done(open),
    };
    if wrong.is_some() { (StatusCode::BAD_REQUEST, page).into_response() } else { page }
}

/// The file of a client.
async fn file(State(house): State<Arc<House>>, here: In, Path(names): Names) -> Response {
    let client = names.get("client").and_then(|word| word.parse().ok());
    open(house, here, &names, move |open| desk::file(&open, client)).await
}

/// Takes an answer: once, and only the one that comes next.
async fn answer(
    State(house): State<Arc<House>>,
    here: In,
    Path(names): Names,
    sent: Sent,
) -> Response {
    let Ok(Form(pairs)) = sent else {
        let page = Page::new(&house, here);
        return page.refuse(DOOR, &odd(&page));
    };
    let given = Given::of(pairs);
    let keeper = Arc::clone(&house);
    open(house, here, &names, move |mut open| {
        // One at a time: of two answers to one step the second is told that it is late.
        let _mine = keeper.shelf.wait();
        match take(&mut open, &given) {
            Ok(Taken::Yes) => Redirect::to(&open.address()).into_response(),
            Ok(Taken::Silence) => {
                Redirect::to(&format!("{}?stil=1", open.address())).into_response()
            }
            Ok(Taken::Late) | Err(TrainingError::GoneOn { .. }) => late(&open),
            Ok(Taken::No(wrong)) => stand(&open, &given, Some(&wrong)),
            Err(error) => refuse(open.page, &error, &open.address()),
        }
    })
    .await
}

/// What became of an answer.
enum Taken {
    /// It is on disk.
    Yes,
    /// Nothing is said; the talk goes on, and its end is the answer.
    Silence,
    /// It answers a step that is over.
    Late,
    /// It cannot be meant so.
    No(String),
}

fn take(open: &mut Open<'_>, given: &Given) -> Result<Taken, TrainingError> {
    if given.one("stap") != open.step().to_string() {
        return Ok(Taken::Late);
    }
    let page = open.page;
    match (given.one("wat"), open.session.desk().phase.clone()) {
        ("niemand", Phase::Plan) => open.session.plan(&[])?,
        ("uren", Phase::Plan) => match desk::order(page, given, open.session.desk().tasks.len()) {
            Ok(clients) => {
                let forms = desk::forms(given, &clients);
                open.session.plan_in_forms(&clients, forms)?;
            }
            Err(wrong) => return Ok(Taken::No(wrong)),
        },
        ("zeg", Phase::Talk(_)) => match given.one("optie") {
            "" => return Ok(Taken::No(page.say("web-practice-no-option"))),
            talk::SILENCE => return Ok(Taken::Silence),
            option => open.session.choose(option)?,
        },
        ("sluit", Phase::Talk(talk)) => match ending::closing(page, given, &talk) {
            Ok(closing) => open.session.close(closing)?,
            Err(wrong) => return Ok(Taken::No(wrong)),
        },
        ("terug", Phase::Assess) => open.session.assess(look_back::assessment(given))?,
        ("doel", Phase::Aim) => open.session.aim(&given.line("doel"))?,
        _ => return Ok(Taken::No(page.say("web-practice-odd"))),
    }
    Ok(Taken::Yes)
}

/// Says kindly that an answer came to a step that is over.
fn late(open: &Open<'_>) -> Response {
    let page = open.page;
    let held = html! {
        p.status { (page.say("web-practice-late")) }
        p { a href=(open.address()) { (page.say("web-practice-late-on")) } }
    };
    (StatusCode::CONFLICT, page.show("web-practice-late-title", DOOR, &held)).into_response()
}

/// Says that there is no such session.
fn not_there(page: &Page<'_>, name: &str) -> Response {
    let held = html! {
        p { (page.fill("web-practice-nobody", &[("name", name.into())])) }
        p { a href=(page.path(DOOR)) { (page.say("web-practice-to-list")) } }
    };
    (StatusCode::NOT_FOUND, page.show("web-nothing-title", DOOR, &held)).into_response()
}

/// What is wrong with a form that no page of ours has.
fn odd(page: &Page<'_>) -> Wrong {
    Wrong::Said { error: page.say("web-practice-odd"), hint: page.say("web-practice-odd-hint") }
}

/// What went wrong with a session, in the reader's language, with the words of the store below it.
fn refuse(page: &Page<'_>, error: &TrainingError, back: &str) -> Response {
    let (status, key) = match error {
        TrainingError::Log { .. } => (StatusCode::INTERNAL_SERVER_ERROR, "log"),
        TrainingError::NoSession { .. } | TrainingError::NotThere { .. } => {
            (StatusCode::UNPROCESSABLE_ENTITY, "broken")
        }
        TrainingError::OtherModel { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "model"),
        TrainingError::UnknownExercise { .. } => (StatusCode::BAD_REQUEST, "unknown"),
        TrainingError::TooFewClients { .. } => (StatusCode::BAD_REQUEST, "few"),
        TrainingError::GoneOn { .. } => (StatusCode::CONFLICT, "late"),
        _ => (StatusCode::BAD_REQUEST, "odd"),
    };
    let held = html! {
        p.wrong { strong { (page.say(&format!("web-practice-{key}"))) } }
        p { (page.say("web-hint")) " " (page.say(&format!("web-practice-{key}-hint"))) }
        p.why { (page.say("web-practice-detail")) " " span lang="en" { (error) } }
        p { a href=(back) { (page.say("web-back")) } }
    };
    (status, page.show("web-wrong-title", DOOR, &held)).into_response()
}
