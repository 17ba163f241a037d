//! The end of a contact: what else is done, the plan, a way on, and a line for the file.

use klantreis_sim::plan::Path;
use klantreis_training::codes::{LETTER, ROUTES, TAKEN, TOPICS, guesses, measures};
use klantreis_training::content::moves;
use klantreis_training::decision::{Closing, Said};
use klantreis_training::desk::Talk;
use klantreis_training::session::LONGEST;
use maud::{Markup, html};

use super::Open;
use super::given::Given;
use super::talk::choice;
use crate::page::Page;

/// How many things more can be done in a talk before the others are unfolded [count].
const SHOWN: usize = 3;
/// How many things more can be done in a talk [count].
const MOST: usize = 10;

/// What was said, and how the contact ends.
pub(super) fn form(open: &Open<'_>, talk: &Talk, given: &Given) -> Markup {
    let page = open.page;
    let is_letter = talk.form == LETTER;
    let after = if is_letter { "web-practice-after-letter" } else { "web-practice-after" };
    let close = if is_letter { "web-practice-send" } else { "web-practice-close" };
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
            p { (page.say(if is_letter { "talk-free-letter" } else { "talk-free" })) }
        }
        form method="post" action=(open.address()) {
            input type="hidden" name="stap" value=(open.step());
            input type="hidden" name="wat" value="sluit";
            (more(page, talk, given))
            (way(page, talk, given))
            (measure(page, talk, given))
            fieldset {
                legend { (page.say(after)) }
                (select(page, "denk", "web-practice-guess", "web-practice-guess-none", given, &named(page, "topic", guesses())))
                div.field {
                    label for="regel" { (page.say("web-practice-note")) }
                    input id="regel" name="regel" maxlength=(LONGEST) autocomplete="off" value=(given.one("regel"));
                }
            }
            button type="submit" { (page.say(close)) }
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
    let (head, topic) = if talk.form == LETTER {
        ("talk-moves-letter", "web-practice-topic-letter")
    } else {
        ("talk-moves", "web-practice-topic")
    };
    let is_open = chosen.iter().skip(SHOWN).any(|place| !place.is_empty());
    html! {
        fieldset {
            legend { (page.say(head)) }
            p.why { (page.fill("web-practice-moves-why", &[("minutes", page.count(talk.minutes).into())])) }
            @for number in 1..=SHOWN { (slot(number)) }
            details open[is_open] {
                summary { (page.say("web-practice-more")) }
                @for number in SHOWN + 1..=MOST { (slot(number)) }
            }
            (select(page, "onderwerp", topic, "web-practice-topic-none", given, &named(page, "topic", TOPICS.iter().map(|(word, _)| *word))))
        }
    }
}

/// The plan or its goal, an offer, the social map: what can be done in this contact.
fn way(page: &Page<'_>, talk: &Talk, given: &Given) -> Markup {
    let ways = named(page, "path", Path::ALL.iter().map(|(word, _)| *word));
    let words = html! {
        div.field {
            label for="woorden" { (page.say("web-practice-own-words")) }
            input id="woorden" name="woorden" maxlength=(LONGEST) autocomplete="off" value=(given.one("woorden"));
        }
    };
    let ways_on = [talk.can_adjust, !talk.offers.is_empty(), !talk.places.is_empty()];
    let count = ways_on.into_iter().filter(|is_there| *is_there).count();
    html! {
        @if talk.makes_plan {
            fieldset {
                legend { (page.say("web-practice-path")) }
                @for (word, told) in &ways { (choice("weg", word, html! { (told) }, given.one("weg") == word)) }
                (route(page, talk, given))
                (words)
            }
        } @else if count > 0 {
            fieldset {
                legend { (page.say("web-practice-plan")) }
                @if count > 1 { p.why { (page.say("web-practice-one-of")) } }
                @if talk.can_adjust {
                    (select(page, "weg", "web-practice-adjust", "web-practice-adjust-none", given, &ways))
                    (route(page, talk, given))
                    (words)
                }
                @if !talk.offers.is_empty() {
                    @let offers: Vec<(String, String)> = talk.offers.iter().map(|offer| (offer.number.to_string(), offer.name.clone())).collect();
                    (select(page, "aanbod", "web-practice-offer", "web-practice-offer-none", given, &offers))
                }
                @if !talk.places.is_empty() {
                    (select(page, "kaart", "web-practice-map", "web-practice-map-none", given, &named(page, "place", talk.places.iter().copied())))
                    p.why { (page.fill("web-practice-map-why", &[("minutes", page.count(talk.minutes_beside_map).into())])) }
                }
            }
        }
    }
}

/// The learning route, where one can be chosen, with what the leerbaarheidstoets says.
fn route(page: &Page<'_>, talk: &Talk, given: &Given) -> Markup {
    let routes = named(page, "route", ROUTES.iter().map(|(word, _)| *word));
    let none = if talk.makes_plan { "web-practice-route-rule" } else { "web-practice-route-same" };
    html! {
        @if let Some(known) = talk.routing {
            p.why { (page.say(&format!("route-advice-{}", known.advice()))) }
            (select(page, "leerroute", "web-practice-route", none, given, &routes))
            div.field {
                label for="waarom" { (page.say("web-practice-route-why")) }
                input id="waarom" name="waarom" maxlength=(LONGEST) autocomplete="off" value=(given.one("waarom"));
            }
        }
    }
}

/// What is done about a measure that is due; nothing is chosen before somebody chooses.
fn measure(page: &Page<'_>, talk: &Talk, given: &Given) -> Markup {
    html! {
        @if talk.can_waive {
            fieldset {
                legend { (page.say("web-practice-measure")) }
                p.why { (page.say("web-practice-measure-why")) }
                @for (word, told) in named(page, "measure", measures()) {
                    (choice("maatregel", &word, html! { (told) }, given.one("maatregel") == word))
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
    let word = |key: &str| Some(given.one(key).to_owned()).filter(|word| !word.is_empty());
    let mut said: Vec<Said> = Vec::new();
    for word in given.all("doe").filter(|word| !word.is_empty()) {
        let place = word.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
        let one = place.and_then(|place| moves().get(place));
        said.push(one.ok_or_else(|| page.say("web-practice-odd"))?.said.clone());
    }
    let minutes: u32 = said.iter().map(|one| one.minutes).sum();
    let place = word("kaart");
    let left = if place.is_some() { talk.minutes_beside_map } else { talk.minutes };
    if minutes > left {
        let words = [("minutes", page.count(minutes).into()), ("left", page.count(left).into())];
        return Err(page.fill("talk-too-long", &words));
    }
    let (path, own_words) = (word("weg"), given.line("woorden"));
    let offer = match word("aanbod") {
        Some(number) => Some(number.parse().map_err(|_| page.say("web-practice-odd"))?),
        None => None,
    };
    if talk.makes_plan && path.is_none() {
        return Err(page.say("web-practice-path-needed"));
    }
    let chosen = [path.is_some(), offer.is_some(), place.is_some()];
    if chosen.into_iter().filter(|is_chosen| *is_chosen).count() > 1 {
        return Err(page.say("web-practice-one-of"));
    }
    if path.is_none() && !own_words.is_empty() {
        return Err(page.say("web-practice-words-alone"));
    }
    let (route, mut route_why) = (word("leerroute"), given.line("waarom"));
    if route.is_some() && path.is_none() {
        return Err(page.say("web-practice-route-alone"));
    }
    let is_against = |route: &String| talk.routing.is_some_and(|known| known.is_against(route));
    match route.as_ref().filter(|route| is_against(route)) {
        Some(_) if route_why.trim().is_empty() => {
            return Err(page.say("web-practice-route-needs-why"));
        }
        Some(_) => {}
        None => route_why.clear(),
    }
    let measure = word("maatregel");
    if talk.can_waive && measure.is_none() {
        return Err(page.say("web-practice-measure-needed"));
    }
    Ok(Closing {
        // What the rest of a talk is about is asked only where there is a rest.
        topic: word("onderwerp").filter(|_| !said.is_empty()),
        moves: said,
        path,
        route,
        route_why,
        offer,
        place,
        instead: measure.filter(|word| word != TAKEN),
        own_words,
        note: given.line("regel"),
        guess: word("denk"),
    })
}
