//! The frame of every page: language, doors, notice; and what pages are made with.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse, Response};
use klantreis_scenarios::Scenario;
use klantreis_texts::{Argument, Decimals, Lang, Texts};
use maud::{DOCTYPE, Markup, html};

use crate::DESKS;
use crate::house::House;
use crate::wrong::Wrong;

/// Where a request stands: its language, and the rest of its address, with what is asked.
pub(crate) struct In {
    pub(crate) lang: Lang,
    pub(crate) rest: String,
}

impl FromRequestParts<Arc<House>> for In {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        house: &Arc<House>,
    ) -> Result<Self, Self::Rejection> {
        let names = Path::<BTreeMap<String, String>>::from_request_parts(parts, house).await;
        let name = names.ok().and_then(|Path(names)| names.get("lang").cloned());
        let lang = Lang::ALL.iter().find(|(known, _)| Some(*known) == name.as_deref());
        let Some((_, lang)) = lang else {
            return Err(crate::start::nothing_here(axum::extract::State(Arc::clone(house))).await);
        };
        let uri = OriginalUri::from_request_parts(parts, house).await;
        let whole = uri.map_or_else(|_| String::new(), |uri| uri.0.to_string());
        let rest = whole.strip_prefix(&format!("/{}/", lang.name())).unwrap_or_default();
        Ok(Self { lang: *lang, rest: rest.to_owned() })
    }
}

/// A page in the making.
pub(crate) struct Page<'a> {
    pub(crate) texts: &'a Texts,
    here: In,
    /// Whether a browser without scripts should ask again soon.
    pub(crate) again: bool,
}

impl<'a> Page<'a> {
    pub(crate) fn new(house: &'a House, here: In) -> Self {
        Self { texts: house.texts(here.lang), here, again: false }
    }

    /// A sentence that asks for nothing.
    pub(crate) fn say(&self, key: &str) -> String {
        self.texts.say(key, &[])
    }

    /// What must be borne in mind with every figure of a scenario, in a sentence.
    pub(crate) fn note(&self, scenario: &Scenario) -> Option<String> {
        let note = self.texts.of_scenario("note", &scenario.name, scenario.note.as_deref()?);
        Some(self.fill("run-note", &[("note", note.into())]))
    }

    /// A sentence, filled in.
    pub(crate) fn fill(&self, key: &str, words: &[(&str, Argument)]) -> String {
        self.texts.say(key, words)
    }

    /// A whole number as the language writes it.
    pub(crate) fn count(&self, number: impl Into<f64>) -> String {
        self.texts.number(number.into(), Decimals(0))
    }

    /// The address of a page in this language.
    pub(crate) fn path(&self, below: &str) -> String {
        format!("/{}/{below}", self.texts.lang().name())
    }

    /// The whole page; `door` is the path of the desk it belongs to.
    pub(crate) fn show(&self, title: &str, door: &str, held: &Markup) -> Response {
        self.show_titled(&self.say(title), door, held)
    }

    /// The whole page with a title that is no key.
    pub(crate) fn show_titled(&self, title: &str, door: &str, held: &Markup) -> Response {
        let lang = self.texts.lang().name();
        let home = self.say("web-home");
        let page = html! {
            (DOCTYPE)
            html lang=(lang) class="voorbeeld-theme" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " - klantreis" }
                    @if self.again {
                        noscript { meta http-equiv="refresh" content="2"; }
                    }
                    link rel="stylesheet" href="/assets/voorbeeld.css";
                    link rel="stylesheet" href="/assets/utrecht.css";
                    link rel="stylesheet" href="/assets/klantreis.css";
                    link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                    script src="/assets/htmx.js" defer {}
                }
                body.utrecht-html {
                    a.skip href="#main" { (self.say("report-skip")) }
                    header {
                        a.brand href=(self.path("")) { "klantreis" }
                        nav aria-label=(self.say("web-doors")) {
                            ul {
                                li { a href=(self.path("")) aria-current=[door.is_empty().then_some("page")] { (home) } }
                                @for desk in DESKS {
                                    li {
                                        a href=(self.path(desk.path)) aria-current=[(desk.path == door).then_some("page")] {
                                            (self.say(&format!("web-desk-{}", desk.key)))
                                        }
                                    }
                                }
                            }
                        }
                        nav.languages aria-label=(self.say("web-languages")) {
                            ul {
                                @for (name, one) in Lang::ALL {
                                    @if one != self.texts.lang() {
                                        li {
                                            a href=(format!("/{name}/{}", self.here.rest)) lang=(name) hreflang=(name) {
                                                (self.say("web-other-language"))
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                    main id="main" tabindex="-1" {
                        h1 { (title) }
                        (held)
                    }
                    footer { p { (self.say("notice")) } p { a href="/assets/third-party.txt" { (self.say("web-third-party")) } } }
                }
            }
        };
        Html(page.into_string()).into_response()
    }

    /// A page that says what is wrong with what was asked, and what to do.
    pub(crate) fn refuse(&self, door: &str, wrong: &Wrong) -> Response {
        let [error, hint] = wrong.told(self.texts);
        let held = html! {
            p.wrong { strong { (error) } }
            p { (self.say("web-hint")) " " (hint) }
            p { a href=(self.path(door)) { (self.say("web-back")) } }
        };
        (StatusCode::BAD_REQUEST, self.show("web-wrong-title", door, &held)).into_response()
    }
}

/// A word of an address, with what is special in one written otherwise.
pub(crate) fn encode(word: &str) -> String {
    let mut written = String::new();
    for byte in word.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.,".contains(&byte) {
            written.push(char::from(byte));
        } else {
            written += &format!("%{byte:02X}");
        }
    }
    written
}
