//! A talk: the scene with what can be said, and the end of the contact.

use axum::response::Response;
use klantreis_sim::plan::Path;
use klantreis_training::codes::{TOPICS, guesses};
use klantreis_training::content::moves;
use klantreis_training::decision::{Closing, Said};
use klantreis_training::desk::{SceneCard, Talk};
use klantreis_training::session::LONGEST;
use klantreis_training::words;
use maud::{Markup, html};

use super::given::Given;
use super::{DOOR, Open, desk};
use crate::page::Page;

/// What a form says when nothing is said.
pub(super) const SILENCE: &str = "-";
/// How many things more can be done in a talk before the others are unfolded [count].
const SHOWN: usize = 3;
/// How many things more can be done in a talk [count].
const MOST: usize = 10;

/// A contact that goes on.
pub(super) fn talk(open: &Open<'_>, talk: &Talk, given: &Given, wrong: Option<&str>) -> Response {
    let page = open.page;
    let file = open.session.desk().client(talk.client);
    let is_silent = given.has("stil") || given.one("wat") == "sluit";
    let told = [
        ("form", words::form(talk.form, page.texts).into()),
        ("minutes", page.count(talk.minutes).into()),
    ];
    let held = html! {
        @if let Some(wrong) = wrong { p.wrong role="alert" { strong { (wrong) } } }
        (desk::before(open))
        p.lead { (page.fill("web-practice-talk-form", &told)) }
        (met(open))
        div.desk {
            div {
                @if file.is_some() { p.narrow { a href="#file-head" { (page.say("web-practice-to-file")) } } }
                @if let Some(cue) = talk.cue {
                    @let topic = page.say(&format!("topic-{cue}"));
                    p.status { (page.fill("talk-cue", &[("topic", topic.into())])) }
                }
                @match &talk.scene {
                    Some(scene) if !is_silent => (played(open, talk, scene)),
                    _ => (ending(open, talk, given)),
                }
            }
            @if let Some(file) = file {
                aside aria-labelledby="file-head" {
                    h2 id="file-head" { (desk::name_of(page, file)) }
                    (desk::lines(page, file))
                }
            }
        }
    };
    let name = [("name", talk.name.as_str().into())];
    page.show_titled(&page.fill("web-practice-talk", &name), DOOR, &held)
}

/// Who came this week, and who did not.
fn met(open: &Open<'_>) -> Markup {
    let (page, desk) = (open.page, open.session.desk());
    let week = [("week", page.count(desk.week).into()), ("weeks", page.count(desk.weeks).into())];
    html! {
        p.why {
            (page.fill("web-practice-week", &week)) ": "
            @for (place, held) in desk.held.iter().enumerate() {
                @if place > 0 { "; " }
                (words::held(held, page.texts))
                @if held.is_over && held.came { " (" (page.say("web-practice-over")) ")" }
            }
        }
    }
}

/// A scene with what can be said.
fn played(open: &Open<'_>, talk: &Talk, scene: &SceneCard) -> Markup {
    let page = open.page;
    html! {
        h2 lang="nl" { (scene.title) }
        p lang="nl" { (scene.situation) }
        p { (page.fill("talk-says", &[("name", talk.name.as_str().into())])) }
        blockquote lang="nl" { p { "“" (scene.client) "”" } }
        form method="post" action=(open.address()) {
            input type="hidden" name="stap" value=(open.step());
            input type="hidden" name="wat" value="zeg";
            fieldset {
                legend { (page.say("web-practice-say")) }
                @for (option, words) in &scene.options {
                    (choice("optie", option, html! { span lang="nl" { (words) } }, false))
                }
                (choice("optie", SILENCE, html! { (page.say("web-practice-silence")) }, false))
            }
            button type="submit" { (page.say("web-practice-speak")) }
        }
    }
}

/// A way to answer with its button, as one large target.
fn choice(name: &str, value: &str, words: Markup, is_chosen: bool) -> Markup {
    html! {
        label.option {
            input type="radio" name=(name) value=(value) required checked[is_chosen];
            span { (words) }
        }
    }
}

/// What was said, and how the contact ends.
fn ending(open: &Open<'_>, talk: &Talk, given: &Given) -> Markup {
    let page = open.page;
    html! {
        @for said in &talk.said {
            div.said {
                p { strong { (page.say("talk-you")) } " " span lang="nl" { "“" (said.words) "”" } }
                p lang="nl" { (said.answer) }
            }
        }
        @if talk.scene.is_some() {
            p { (page.say("web-practice-is-silent")) " " a href=(open.address()) { (page.say("web-practice-speak-yet")) } }
        } @else if talk.said.is_empty() {
            p { (page.say("talk-free")) }
        }
        form method="post" action=(open.address()) {
            input type="hidden" name="stap" value=(open.step());
            input type="hidden" name="wat" value="sluit";
            (more(page, talk, given))
            (way(page, talk, given))
            fieldset {
                legend { (page.say("web-practice-after")) }
                (select(page, "denk", "web-practice-guess", "web-practice-guess-none", given, &named(page, "topic", guesses())))
                div.field {
                    label for="regel" { (page.say("web-practice-note")) }
                    input id="regel" name="regel" maxlength=(LONGEST) autocomplete="off" value=(given.one("regel"));
                }
            }
            button type="submit" { (page.say("web-practice-close")) }
        }
    }
}

/// What else is done, in order, and what it is about.
fn more(page: &Page<'_>, talk: &Talk, given: &Given) -> Markup {
    let chosen: Vec<&str> = given.all("doe").collect();
    let slot = |number: usize| {
        let id = format!("doe-{number}");
        let place = chosen.get(number - 1).copied().unwrap_or_default();
        html! {
            div.field {
                label for=(id) { (page.fill("web-practice-move", &[("number", page.count(number as f64).into())])) }
                select id=(id) name="doe" {
                    option value="" { (page.say("web-practice-move-none")) }
                    @for (at, one) in moves().iter().enumerate() {
                        @let words = [("label", one.label.as_str().into()), ("minutes", page.count(one.said.minutes).into())];
                        option value=(at + 1) lang="nl" selected[place == (at + 1).to_string()] { (page.fill("talk-move", &words)) }
                    }
                }
            }
        }
    };
    let is_open = chosen.iter().skip(SHOWN).any(|place| !place.is_empty());
    html! {
        fieldset {
            legend { (page.say("talk-moves")) }
            p.why { (page.fill("web-practice-moves-why", &[("minutes", page.count(talk.minutes).into())])) }
            @for number in 1..=SHOWN { (slot(number)) }
            details open[is_open] {
                summary { (page.say("web-practice-more")) }
                @for number in SHOWN + 1..=MOST { (slot(number)) }
            }
            (select(page, "onderwerp", "web-practice-topic", "web-practice-topic-none", given, &named(page, "topic", TOPICS.iter().map(|(word, _)| *word))))
        }
    }
}

/// The plan or its goal, and a referral: what can be done in this contact.
fn way(page: &Page<'_>, talk: &Talk, given: &Given) -> Markup {
    let ways = named(page, "path", Path::ALL.iter().map(|(word, _)| *word));
    let words = html! {
        div.field {
            label for="woorden" { (page.say("web-practice-own-words")) }
            input id="woorden" name="woorden" maxlength=(LONGEST) autocomplete="off" value=(given.one("woorden"));
        }
    };
    html! {
        @if talk.makes_plan {
            fieldset {
                legend { (page.say("web-practice-path")) }
                @for (word, told) in &ways { (choice("weg", word, html! { (told) }, given.one("weg") == word)) }
                (words)
            }
        } @else if talk.can_adjust || !talk.offers.is_empty() {
            fieldset {
                legend { (page.say("web-practice-plan")) }
                @if talk.can_adjust && !talk.offers.is_empty() { p.why { (page.say("web-practice-one-of")) } }
                @if talk.can_adjust {
                    (select(page, "weg", "web-practice-adjust", "web-practice-adjust-none", given, &ways))
                    (words)
                }
                @if !talk.offers.is_empty() {
                    @let offers: Vec<(String, String)> = talk.offers.iter().map(|offer| (offer.number.to_string(), offer.name.clone())).collect();
                    (select(page, "aanbod", "web-practice-offer", "web-practice-offer-none", given, &offers))
                }
            }
        }
    }
}

/// The words of a closed list with what they are called.
fn named<'a>(
    page: &Page<'_>,
    kind: &str,
    words: impl IntoIterator<Item = &'a str>,
) -> Vec<(String, String)> {
    let told = |word: &str| (word.to_owned(), page.say(&format!("{kind}-{word}")));
    words.into_iter().map(told).collect()
}

/// One of a list, or none.
fn select(
    page: &Page<'_>,
    id: &str,
    label: &str,
    none: &str,
    given: &Given,
    words: &[(String, String)],
) -> Markup {
    html! {
        div.field {
            label for=(id) { (page.say(label)) }
            select id=(id) name=(id) {
                option value="" { (page.say(none)) }
                @for (word, told) in words { option value=(word) selected[given.one(id) == word] { (told) } }
            }
        }
    }
}

/// How a contact ends, as its form says; a sentence about what cannot be meant.
pub(super) fn closing(page: &Page<'_>, given: &Given, talk: &Talk) -> Result<Closing, String> {
    let mut said: Vec<Said> = Vec::new();
    for word in given.all("doe").filter(|word| !word.is_empty()) {
        let place = word.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
        let one = place.and_then(|place| moves().get(place));
        said.push(one.ok_or_else(|| page.say("web-practice-odd"))?.said.clone());
    }
    let minutes: u32 = said.iter().map(|one| one.minutes).sum();
    if minutes > talk.minutes {
        let words =
            [("minutes", page.count(minutes).into()), ("left", page.count(talk.minutes).into())];
        return Err(page.fill("talk-too-long", &words));
    }
    let word = |key: &str| Some(given.one(key).to_owned()).filter(|word| !word.is_empty());
    let (path, own_words) = (word("weg"), given.line("woorden"));
    let offer = match word("aanbod") {
        Some(number) => Some(number.parse().map_err(|_| page.say("web-practice-odd"))?),
        None => None,
    };
    if talk.makes_plan && path.is_none() {
        return Err(page.say("web-practice-path-needed"));
    }
    if path.is_some() && offer.is_some() {
        return Err(page.say("web-practice-one-of"));
    }
    if path.is_none() && !own_words.is_empty() {
        return Err(page.say("web-practice-words-alone"));
    }
    Ok(Closing {
        // What the rest of a talk is about is asked only where there is a rest.
        topic: word("onderwerp").filter(|_| !said.is_empty()),
        moves: said,
        path,
        offer,
        place: None,
        instead: None,
        own_words,
        note: given.line("regel"),
        guess: word("denk"),
    })
}
