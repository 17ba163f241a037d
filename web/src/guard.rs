//! What every answer says to the browser, and whom the server answers at all.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// What a page may load: what comes from this server, and nothing that stands in the page itself.
const POLICY: &str =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Refuses names of other machines, and sends each answer with its policy unless it has one.
pub(crate) async fn guard(request: Request, next: Next) -> Response {
    // A page of elsewhere that has this address by a name of its own is not answered.
    if !is_of_this_machine(request.headers()) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    // A form of another page is not taken, whoever sends it.
    if !request.method().is_safe() && !is_of_our_pages(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    answer
}

fn is_of_this_machine(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST) else { return true };
    let Ok(host) = host.to_str() else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|one| one.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// Whether the browser says that a page of this server sent a form: all that it says must say so.
fn is_of_our_pages(headers: &HeaderMap) -> bool {
    let word = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let own = word("host").map(|host| format!("http://{host}"));
    match (word("sec-fetch-site"), word("origin")) {
        (None, None) => false,
        (site, origin) => {
            site.is_none_or(|site| site == "same-origin")
                && origin.is_none_or(|origin| own.as_deref() == Some(origin))
        }
    }
}

/// The policy of a page with one style of its own in it.
pub(crate) fn policy_with(style: &str) -> String {
    format!("{POLICY}; style-src 'self' '{}'", hash_of(style))
}

/// A text as a policy names it: `sha256-` and its hash in base 64.
#[must_use]
pub fn hash_of(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let hash = Sha256::digest(text.as_bytes());
    let mut written = String::from("sha256-");
    for three in hash.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            written.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    written
}
