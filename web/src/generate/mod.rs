//! Genereren: order a data set, look at its first files, take it with you.

mod archive;
mod asked;
mod form;
mod making;
mod preview;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use klantreis_scenarios::Scenario;
use klantreis_scenarios::generate::generate;
use maud::{Markup, html};

use crate::house::House;
use crate::page::{In, Page};
use crate::wrong::Wrong;
use asked::{Asked, NUMBERS};
use preview::FileOf;

/// The path of this desk.
const DOOR: &str = "genereren";

type Given = Query<BTreeMap<String, String>>;

/// Orders are made one after the other, so that they do not starve other pages.
#[derive(Default)]
pub(crate) struct Orders {
    turn: Arc<Mutex<()>>,
}

/// The pages of this desk.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new()
        .route("/genereren", get(choose))
        .route("/genereren/bestelling", get(look))
        .route("/genereren/bestanden", get(take))
}

/// The form.
async fn choose(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let page = Page::new(&house, here);
    match Asked::read(&given) {
        Ok(asked) => {
            let held = html! {
                p.lead { (page.say("web-generate-lead")) }
                p { (bounds(&page)) }
                (form::form(&page, &asked, &house.catalogue))
            };
            page.show("web-generate-title", DOOR, &held)
        }
        Err(wrong) => page.refuse(DOOR, &wrong),
    }
}

/// What a browser may ask for at most.
fn bounds(page: &Page<'_>) -> String {
    let most = |place: usize| page.count(NUMBERS[place].most).into();
    page.fill("web-generate-bounds", &[("persons", most(0)), ("weeks", most(1))])
}

/// The first files of an order, and the way to all of it.
async fn look(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let page = Page::new(&house, here);
    let asked = match Asked::read(&given) {
        Ok(asked) => asked,
        Err(wrong) => return page.refuse(DOOR, &wrong),
    };
    let files = in_turn(&house, asked.clone(), |house, asked| {
        let (scenario, order) = asked.order(&house.catalogue)?;
        preview::files(&scenario, &order, &house.catalogue, &|error| asked.wrong(error))
    });
    match files.await {
        Ok(Ok(files)) => {
            page.show("web-generate-order", DOOR, &shown(&page, &house, &asked, &files))
        }
        Ok(Err(wrong)) => page.refuse(DOOR, &wrong),
        Err(status) => status.into_response(),
    }
}

fn shown(page: &Page<'_>, house: &House, asked: &Asked, files: &[FileOf]) -> Markup {
    let at = |below: &str| format!("{}?{}", page.path(&format!("{DOOR}/{below}")), asked.address());
    let dossier = asked.dossier();
    let scenario = Scenario::find(&asked.scenario, &house.catalogue).ok();
    let note = scenario.and_then(|scenario| page.note(&scenario));
    html! {
        @if let Some(note) = note { p { strong { (note) } } }
        p.lead { (page.fill("web-generate-shown", &[("count", page.count(files.len() as f64).into())])) }
        h2 { (page.say("web-generate-files")) }
        @for file in files { (preview::show(page, file, &dossier)) }
        h2 { (page.say("web-generate-take")) }
        p { a.button href=(at("bestanden")) download { (page.say("web-generate-download")) } }
        p { (page.say("web-generate-what")) }
        h2 { (page.say("web-generate-again")) }
        p { (page.say("web-generate-link")) " " a href=(at("bestelling")) { (page.say("web-generate-this")) } }
        p { (page.say("web-compare-command")) }
        pre tabindex="0" { code { (asked.command()) } }
        h2 { (page.say("web-compare-change")) }
        p { (bounds(page)) }
        (form::form(page, asked, &house.catalogue))
    }
}

/// All files of an order.
async fn take(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let page = Page::new(&house, here);
    let asked = match Asked::read(&given) {
        Ok(asked) => asked,
        Err(wrong) => return page.refuse(DOOR, &wrong),
    };
    let packed = in_turn(&house, asked, |house, asked| {
        let (scenario, order) = asked.order(&house.catalogue)?;
        let (folder, generated) = making::make(&|folder, progress| {
            let made = generate(&scenario, &house.catalogue, &order, folder, progress);
            made.map_err(|error| asked.wrong(error))
        })?;
        let packed = archive::pack(folder.path(), &generated);
        Ok((generated.mark, packed.map_err(|error| making::no_room(&error))?))
    });
    match packed.await {
        Ok(Ok((mark, packed))) => {
            let headers = [
                (header::CONTENT_TYPE, "application/zip".to_owned()),
                (header::CONTENT_LENGTH, packed.length.to_string()),
                (
                    header::CONTENT_DISPOSITION,
                    format!("attachment; filename=\"klantreis-{mark}.zip\""),
                ),
            ];
            (headers, packed.send()).into_response()
        }
        Ok(Err(wrong)) => page.refuse(DOOR, &wrong),
        Err(status) => status.into_response(),
    }
}

/// Works at an order when it is its turn, away from what answers other pages.
async fn in_turn<T: Send + 'static>(
    house: &Arc<House>,
    asked: Asked,
    work: impl FnOnce(&House, &Asked) -> Result<T, Wrong> + Send + 'static,
) -> Result<Result<T, Wrong>, StatusCode> {
    let house = Arc::clone(house);
    let done = tokio::task::spawn_blocking(move || {
        let turn = Arc::clone(&house.orders.turn);
        let _mine = turn.lock().unwrap_or_else(PoisonError::into_inner);
        work(&house, &asked)
    });
    done.await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}
