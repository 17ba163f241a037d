//! The desks in a browser: a small server for this machine alone, which works without JavaScript.
//!
//! A desk is one line in [`DESKS`]: its key in the texts, its first page and its routes. The start
//! page shows the desks that stand there and no others.

mod assets;
mod compare;
mod dossier;
mod error;
mod evidence;
mod generate;
mod guard;
mod house;
mod page;
mod practice;
mod serve;
mod start;
mod wrong;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::get;

pub use error::WebError;
pub use guard::hash_of;
pub use house::House;
pub use serve::{DEFAULT_PORT, Server};

/// A desk, or another door on the start page.
pub struct Desk {
    /// Its key in the texts: `web-desk-KEY`, `web-desk-KEY-for` and `web-desk-KEY-what`.
    pub key: &'static str,
    /// Its first page, below the language.
    pub path: &'static str,
    /// Its routes, below the language.
    pub routes: fn() -> Router<Arc<House>>,
}

/// The doors of the house, in the order of the start page.
pub const DESKS: &[Desk] = &[
    Desk { key: "practice", path: "oefenen", routes: practice::routes },
    Desk { key: "compare", path: "vergelijken", routes: compare::routes },
    Desk { key: "generate", path: "genereren", routes: generate::routes },
    Desk { key: "dossier", path: "dossier", routes: dossier::routes },
    Desk { key: "evidence", path: "bewijs", routes: evidence::routes },
];

/// The routes as a value: tests ask them without a server.
pub fn app(house: Arc<House>) -> Router {
    let desks = DESKS.iter().fold(Router::new(), |all, desk| all.merge((desk.routes)()));
    Router::new()
        .route("/", get(start::choose_language))
        .route("/assets/{*name}", get(assets::send))
        // Browsers ask for it where a page names no icon, as a report does not.
        .route("/favicon.ico", get(assets::send_icon))
        .route("/{lang}/", get(start::show))
        .nest("/{lang}", desks)
        .fallback(start::nothing_here)
        .layer(from_fn(guard::guard))
        .with_state(house)
}
