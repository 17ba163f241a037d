//! The files of the pages: styles and scripts, all of them in the program.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const PICTURE: &str = "image/svg+xml";
const TEXT: &str = "text/plain; charset=utf-8";

/// htmx with its extension in one file: alone, htmx begins before an extension that comes late, and then
/// never opens a stream.
const HTMX: &str = concat!(
    include_str!("../assets/vendor/htmx/htmx.min.js"),
    "\n",
    include_str!("../assets/vendor/htmx/hx-sse.min.js"),
);

/// The files by name, with their kinds.
const FILES: &[(&str, &str, &str)] = &[
    ("klantreis.css", CSS, include_str!("../assets/klantreis.css")),
    ("voorbeeld.css", CSS, include_str!("../assets/vendor/voorbeeld/theme.css")),
    ("utrecht.css", CSS, include_str!("../assets/vendor/utrecht/html.css")),
    ("icon.svg", PICTURE, include_str!("../assets/icon.svg")),
    ("htmx.js", SCRIPT, HTMX),
    ("third-party.txt", TEXT, include_str!("../assets/vendor/THIRD_PARTY.md")),
];

/// Sends the icon.
pub(crate) async fn send_icon() -> Response {
    send(Path("icon.svg".to_owned())).await
}

/// Sends a file.
pub(crate) async fn send(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, text)) => ([(header::CONTENT_TYPE, *kind)], *text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
