//! The inbox: what of last week reaches a klantmanager, and what is due.

use klantreis_sim::guidance::{ClientView, Form, Place, Task};
use klantreis_sim::kernel::{Fact, PersonId, Week};

use crate::codes::PLACES;
use crate::desk::{Message, OfferCard};
use crate::storylet::Who;

/// What somebody tells a klantmanager, by room and event; nothing hidden is among it.
const HEARD: &[(&str, &str)] = &[
    ("arrival", "housed"),
    ("education", "enrolled"),
    ("education", "graduated"),
    ("education", "left"),
    ("guidance", "measure-taken"),
    ("guidance", "missed"),
    ("guidance", "sent-on"),
    ("guidance", "talked-over"),
    ("guidance", "warned"),
    ("household", "child-born"),
    ("household", "childcare-began"),
    ("household", "died"),
    ("household", "divorced"),
    ("household", "family-came"),
    ("household", "widowed"),
    ("labour", "job-began"),
    ("labour", "job-ended"),
    ("language", "course-began"),
    ("language", "course-ended"),
    ("language", "level-reached"),
    ("law", "exam-passed"),
    ("law", "extended"),
    ("law", "part-failed"),
    ("law", "part-passed"),
    ("law", "term-exceeded"),
    ("network", "guide-came"),
    ("network", "guide-left"),
    ("network", "signalled"),
    ("offers", "began"),
    ("offers", "completed"),
    ("offers", "declined"),
    ("offers", "dropped"),
    ("offers", "waits"),
];

/// What does not wait.
const URGENT: &[&str] = &["died", "divorced", "widowed", "job-ended", "signalled", "dropped"];

/// The messages of a week, in the order of the diary, then what is due; `gone` are clients who died.
pub(crate) fn inbox(
    facts: &[Fact],
    before: Week,
    (clients, gone): (&[ClientView], &[PersonId]),
    tasks: &[Task],
    offers: &[OfferCard],
    name_of: &dyn Fn(u64) -> Who,
) -> Vec<Message> {
    let mut messages = Vec::new();
    let is_client = |fact: &&Fact| {
        let died = gone.contains(&fact.person);
        died || clients.iter().any(|client| client.client == fact.person)
    };
    for fact in facts.iter().filter(|fact| fact.week == before).filter(is_client) {
        let Some(what) = heard(fact, offers) else { continue };
        messages.push(Message {
            key: format!("inbox-{}-{}", fact.room, fact.name),
            client: fact.person.0,
            name: name_of(fact.person.0).name,
            what,
            is_urgent: URGENT.contains(&fact.name),
        });
    }
    for task in tasks {
        let key = match task.form {
            Form::Crisis => "inbox-crisis",
            Form::Intake => "inbox-intake",
            Form::Plan => "inbox-plan",
            Form::Measure => "inbox-measure",
            _ => continue,
        };
        if task.opened != before.plus(1) && task.form != Form::Crisis {
            continue;
        }
        messages.push(Message {
            key: key.to_owned(),
            client: task.client.0,
            name: name_of(task.client.0).name,
            what: String::new(),
            is_urgent: task.form == Form::Crisis,
        });
    }
    messages
}

/// What fills the sentence of a fact beside the name; absent where nobody tells a klantmanager.
pub(crate) fn heard(fact: &Fact, offers: &[OfferCard]) -> Option<String> {
    if !HEARD.contains(&(fact.room, fact.name)) {
        return None;
    }
    Some(match (fact.room, fact.name) {
        // What the desk has no name for, somebody else offered.
        ("offers", _) => {
            let offer = offers.iter().find(|one| f32::from(one.number) == fact.figures[0])?;
            offer.name.clone()
        }
        ("language", "level-reached") => crate::desk::level_word(fact.figures[0] as u8).to_owned(),
        ("guidance", "missed") | ("labour", "job-began") => format!("{:.0}", fact.figures[1]),
        ("guidance", "talked-over") => format!("{:.0}", fact.figures[0]),
        ("guidance", "sent-on") => {
            let is_there = |place: &&(&str, Place)| f32::from(place.1.number()) == fact.figures[0];
            PLACES.iter().find(is_there)?.0.to_owned()
        }
        _ => String::new(),
    })
}

/// The keys of all sentences that an inbox can need.
#[must_use]
pub fn keys() -> Vec<String> {
    let heard = HEARD.iter().map(|(room, name)| format!("inbox-{room}-{name}"));
    let due = ["inbox-crisis", "inbox-intake", "inbox-plan", "inbox-measure"];
    heard.chain(due.map(str::to_owned)).collect()
}
