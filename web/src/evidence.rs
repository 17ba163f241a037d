//! The evidence: every number, target and source behind the model, as the program has them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use klantreis_evidence::{Content, Parameter, Strength, Target, Witness};
use maud::{Markup, html};

use crate::house::House;
use crate::page::{In, Page, encode};

/// The path of this desk.
const DOOR: &str = "bewijs";

/// The pages of this desk.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new()
        .route("/bewijs", get(show))
        .route("/bewijs/thema/{id}", get(theme))
        .route("/bewijs/getal/{id}", get(number))
        .route("/bewijs/doelen", get(targets))
        .route("/bewijs/doel/{id}", get(target))
        .route("/bewijs/bronnen", get(sources))
        .route("/bewijs/bron/{id}", get(source))
}

fn theme_of(id: &str) -> &str {
    id.split('.').next().unwrap_or_default()
}

fn at(page: &Page<'_>, kind: &str, id: &str) -> String {
    page.path(&format!("{DOOR}/{kind}/{}", encode(id)))
}

/// A table that scrolls by itself where it does not fit.
fn table(id: &str, caption: &str, heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.scroll role="region" aria-labelledby=(id) tabindex="0" {
            table {
                caption id=(id) { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The themes, with how well their numbers are known.
async fn show(State(house): State<Arc<House>>, here: In) -> Response {
    let page = Page::new(&house, here);
    let catalogue = &house.catalogue;
    let themes: BTreeSet<&str> = catalogue.parameters().map(|one| theme_of(&one.id)).collect();
    let mut heads = vec![page.say("web-evidence-theme")];
    heads.extend(Strength::ALL.map(|strength| page.say(&format!("strength-{}", strength.name()))));
    let rows: Vec<Vec<Markup>> = themes
        .iter()
        .map(|theme| {
            let mut row = vec![html! { a href=(at(&page, "thema", theme)) { (theme) } }];
            row.extend(Strength::ALL.map(|strength| {
                let of = |one: &&Parameter| theme_of(&one.id) == *theme && one.strength == strength;
                let number = catalogue.parameters().filter(of).count();
                html! { (page.count(number as f64)) }
            }));
            row
        })
        .collect();
    let held = html! {
        p.lead { (page.say("web-evidence-lead")) }
        p { (page.say("web-evidence-english")) }
        ul {
            li { a href=(page.path("bewijs/doelen")) { (page.say("web-evidence-targets")) } }
            li { a href=(page.path("bewijs/bronnen")) { (page.say("web-evidence-sources")) } }
        }
        (table("themes", &page.say("web-evidence-themes"), &heads, &rows))
    };
    page.show("web-evidence-title", DOOR, &held)
}

fn id_of(names: &BTreeMap<String, String>) -> String {
    names.get("id").cloned().unwrap_or_default()
}

fn unknown(page: &Page<'_>, id: &str) -> Response {
    let held = html! { p { (page.fill("web-evidence-unknown", &[("id", id.into())])) } };
    (StatusCode::NOT_FOUND, page.show("web-nothing-title", DOOR, &held)).into_response()
}

type Names = Path<BTreeMap<String, String>>;

/// The numbers of a theme.
async fn theme(State(house): State<Arc<House>>, here: In, Path(names): Names) -> Response {
    let (page, id) = (Page::new(&house, here), id_of(&names));
    let of = house.catalogue.parameters().filter(|one| theme_of(&one.id) == id);
    let rows: Vec<Vec<Markup>> = of
        .map(|one| {
            vec![
                html! { a href=(at(&page, "getal", &one.id)) { (one.id) } },
                html! { span lang="en" { (one.meaning) } },
                html! { (value(one)) " " (one.unit.name) },
                html! { (page.say(&format!("strength-{}", one.strength.name()))) },
            ]
        })
        .collect();
    if rows.is_empty() {
        return unknown(&page, &id);
    }
    let heads = ["number", "meaning", "value", "strength"]
        .map(|key| page.say(&format!("web-evidence-{key}")));
    let title = page.fill("web-evidence-of-theme", &[("theme", id.as_str().into())]);
    let held = html! { (table("numbers", &page.say("web-evidence-numbers"), &heads, &rows)) };
    page.show_titled(&title, DOOR, &held)
}

/// What a number holds.
fn value(known: &Parameter) -> String {
    match &known.content {
        Content::Value(value) => value.to_string(),
        Content::Shares(shares) => {
            let parts = shares.iter().map(|(name, share)| format!("{name} {share}"));
            parts.collect::<Vec<_>>().join(", ")
        }
        Content::Series(series) => match series.steps() {
            [] => String::new(),
            [(date, value)] => format!("{value} ({date})"),
            [(first, one), .., (last, other)] => format!("{one} ({first}) ... {other} ({last})"),
        },
    }
}

/// Facts about an entry, each with its name.
fn facts(page: &Page<'_>, facts: &[(&str, Option<Markup>)]) -> Markup {
    html! {
        dl {
            @for (key, fact) in facts {
                @if let Some(fact) = fact {
                    dt { (page.say(&format!("web-evidence-{key}"))) }
                    dd { (fact) }
                }
            }
        }
    }
}

fn english(words: &str) -> Markup {
    html! { span lang="en" { (words) } }
}

fn witnesses(page: &Page<'_>, sources: &[Witness]) -> Option<Markup> {
    (!sources.is_empty()).then(|| {
        html! {
            ul {
                @for one in sources {
                    li { a href=(at(page, "bron", &one.id)) { (one.id) } ": " (english(&one.at)) }
                }
            }
        }
    })
}

/// One number.
async fn number(State(house): State<Arc<House>>, here: In, Path(names): Names) -> Response {
    let (page, id) = (Page::new(&house, here), id_of(&names));
    let Some(known) = house.catalogue.parameter(&id) else { return unknown(&page, &id) };
    let theme = theme_of(&id);
    let held = html! {
        p.lead { (english(&known.meaning)) }
        (facts(&page, &[
            ("value", Some(html! { (value(known)) " " (known.unit.name) })),
            ("range", known.range.map(|[low, high]| html! { (low) " - " (high) " " (known.unit.name) })),
            ("drawn", Some(html! { (page.say(if known.is_drawn() { "web-evidence-is-drawn" } else { "web-evidence-is-fixed" })) })),
            ("standing", Some(html! { (page.say(&format!("standing-{}", known.standing().name()))) })),
            ("strength", Some(html! { (page.say(&format!("strength-{}", known.strength.name()))) })),
            ("caveat", known.caveat.as_deref().map(english)),
            ("witnesses", witnesses(&page, &known.sources)),
            ("place", Some(html! { code { (known.place) } })),
        ]))
        p { a href=(at(&page, "thema", theme)) { (page.fill("web-evidence-of-theme", &[("theme", theme.into())])) } }
    };
    page.show_titled(&id, DOOR, &held)
}

fn row_of_target(page: &Page<'_>, one: &Target) -> Vec<Markup> {
    vec![
        html! { a href=(at(page, "doel", &one.id)) { (one.id) } },
        english(&one.quantity),
        html! { (one.scenario) },
        html! { (page.say(&format!("use-{}", one.used_for.name()))) },
    ]
}

fn target_heads(page: &Page<'_>) -> [String; 4] {
    ["target", "meaning", "scenario", "use"].map(|key| page.say(&format!("web-evidence-{key}")))
}

/// All targets.
async fn targets(State(house): State<Arc<House>>, here: In) -> Response {
    let page = Page::new(&house, here);
    let rows: Vec<Vec<Markup>> =
        house.catalogue.targets().map(|one| row_of_target(&page, one)).collect();
    let title = page.say("web-evidence-targets");
    let held = table("targets", &title, &target_heads(&page), &rows);
    page.show("web-evidence-targets", DOOR, &held)
}

/// One target.
async fn target(State(house): State<Arc<House>>, here: In, Path(names): Names) -> Response {
    let (page, id) = (Page::new(&house, here), id_of(&names));
    let Some(known) = house.catalogue.target(&id) else { return unknown(&page, &id) };
    let rows: Vec<Vec<Markup>> = known
        .points
        .iter()
        .map(|point| {
            let number = |value: Option<f64>| value.map_or_else(String::new, |one| one.to_string());
            vec![
                english(&point.label),
                html! { (page.say(&format!("outcome-{}", point.outcome.name()))) },
                html! { (number(point.value)) },
                html! { (number(point.tolerance)) },
                html! { (point.unit) },
            ]
        })
        .collect();
    let heads = ["point", "outcome", "value", "tolerance", "unit"]
        .map(|key| page.say(&format!("web-evidence-{key}")));
    let held = html! {
        p.lead { (english(&known.quantity)) }
        (facts(&page, &[
            ("scenario", Some(html! { (known.scenario) })),
            ("use", Some(html! { (page.say(&format!("use-{}", known.used_for.name()))) })),
            ("caveat", known.note.as_deref().map(english)),
            ("witnesses", witnesses(&page, &known.sources)),
        ]))
        (table("points", &page.say("web-evidence-points"), &heads, &rows))
    };
    page.show_titled(&id, DOOR, &held)
}

/// All sources.
async fn sources(State(house): State<Arc<House>>, here: In) -> Response {
    let page = Page::new(&house, here);
    let rows: Vec<Vec<Markup>> = house
        .catalogue
        .sources()
        .map(|one| {
            vec![
                html! { a href=(at(&page, "bron", &one.id)) { (one.id) } },
                html! { (one.title) },
                html! { (one.year) },
            ]
        })
        .collect();
    let heads =
        ["source", "source-title", "year"].map(|key| page.say(&format!("web-evidence-{key}")));
    let title = page.say("web-evidence-sources");
    page.show("web-evidence-sources", DOOR, &table("sources", &title, &heads, &rows))
}

/// One source, with what leans on it.
async fn source(State(house): State<Arc<House>>, here: In, Path(names): Names) -> Response {
    let (page, id) = (Page::new(&house, here), id_of(&names));
    let catalogue = &house.catalogue;
    let Some(known) = catalogue.source(&id) else { return unknown(&page, &id) };
    let cites = |sources: &[Witness]| sources.iter().any(|one| one.id == id);
    let numbers = catalogue.parameters().filter(|one| cites(&one.sources));
    let targets = catalogue.targets().filter(|one| cites(&one.sources));
    let held = html! {
        p.lead { (known.title) " (" (known.year) ")" }
        (facts(&page, &[
            ("where", Some(english(&known.place))),
            ("licence", Some(english(&known.licence))),
            ("read", Some(english(&known.read))),
            ("caveat", known.note.as_deref().map(english)),
        ]))
        h2 { (page.say("web-evidence-leans")) }
        ul {
            @for one in numbers { li { a href=(at(&page, "getal", &one.id)) { (one.id) } } }
            @for one in targets { li { a href=(at(&page, "doel", &one.id)) { (one.id) } } }
        }
    };
    page.show_titled(&id, DOOR, &held)
}
