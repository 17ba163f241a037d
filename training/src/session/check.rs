//! What fits where a session is, and what does not.

use std::collections::BTreeMap;

use crate::codes::{INSTEAD, TOPICS, guesses};
use crate::content::moves;
use crate::decision::{Closing, Decision, path_named, route_named};
use crate::desk::{Phase, Talk};
use crate::error::TrainingError;

use super::Session;

/// The longest text that anybody writes at the desk [characters].
pub const LONGEST: usize = 4000;

impl Session {
    /// Refuses a decision that does not fit where the session is.
    pub(super) fn check(&self, decision: &Decision) -> Result<(), TrainingError> {
        let fault = match (decision, &self.desk.phase) {
            (Decision::Plan { week, clients, forms }, Phase::Plan) if *week == self.week() => {
                self.fault_of_plan(clients).or_else(|| self.fault_of_forms(clients, forms))
            }
            (Decision::Choose { week, client, chosen }, Phase::Talk(talk))
                if (*week, *client) == (self.week(), talk.client) =>
            {
                let is_played = talk.scene.as_ref().is_some_and(|scene| scene.id == chosen.scene);
                (!is_played).then(|| "this scene is not played".to_owned())
            }
            (Decision::Close { week, client, closing }, Phase::Talk(talk))
                if (*week, *client) == (self.week(), talk.client) =>
            {
                fault_of_closing(closing, talk)
            }
            (Decision::Assess(own), Phase::Assess) => {
                [&own.reaction, &own.plus, &own.delta].into_iter().find_map(|text| fault_of(text))
            }
            (Decision::Aim { goal }, Phase::Aim) => fault_of(goal),
            _ => Some("the session is somewhere else".to_owned()),
        };
        fault.map_or(Ok(()), |what| Err(TrainingError::NotNow { what }))
    }

    fn fault_of_plan(&self, clients: &[u64]) -> Option<String> {
        let waits = |client: &u64| self.desk.tasks.iter().any(|task| task.client == *client);
        if !clients.iter().all(waits) {
            return Some("somebody in the agenda has nothing that waits".to_owned());
        }
        let mut places = clients.iter().enumerate();
        let is_twice = places.any(|(place, client)| clients[..place].contains(client));
        is_twice.then(|| "somebody is in the agenda twice".to_owned())
    }

    fn fault_of_forms(&self, clients: &[u64], forms: &BTreeMap<u64, String>) -> Option<String> {
        let fits = |(client, form): (&u64, &String)| {
            let task = self.desk.tasks.iter().find(|task| task.client == *client);
            let has = task.is_some_and(|task| task.choices.iter().any(|(known, _)| known == form));
            has && clients.contains(client)
        };
        let (client, form) = forms.iter().find(|one| !fits(*one))?;
        Some(format!("the talk with client {client} cannot have the form `{form}`"))
    }
}

/// What is wrong with the end of a contact.
fn fault_of_closing(closing: &Closing, talk: &Talk) -> Option<String> {
    if !closing.moves.iter().all(|said| moves().iter().any(|known| known.said == *said)) {
        return Some("something is said that nobody can say".to_owned());
    }
    let minutes: u32 = closing.moves.iter().map(|said| said.minutes).sum();
    let left = if closing.place.is_some() { talk.minutes_beside_map } else { talk.minutes };
    if minutes > left {
        return Some(format!("it takes {minutes} minutes and {left} are left of the talk"));
    }
    match closing.path.as_deref() {
        None if talk.makes_plan => return Some("the plan needs a way to work".to_owned()),
        Some(path) if path_named(path).is_none() => {
            return Some(format!("`{path}` is no way to work"));
        }
        Some(_) if !talk.makes_plan && !talk.can_adjust => {
            return Some("there is no plan to adjust".to_owned());
        }
        _ => {}
    }
    if let Some(fault) = fault_of_route(closing, talk) {
        return Some(fault);
    }
    if closing.place.as_deref().is_some_and(|place| !talk.places.contains(&place)) {
        return Some("the client cannot be sent on there now".to_owned());
    }
    if closing.path.is_some() && closing.place.is_some()
        || closing.offer.is_some() && closing.place.is_some()
    {
        return Some(
            "a contact has room for one of a plan, an offer and the social map".to_owned(),
        );
    }
    let is_instead = |word: &str| INSTEAD.iter().any(|(known, _)| *known == word);
    if closing.instead.as_deref().is_some_and(|word| !talk.can_waive || !is_instead(word)) {
        return Some("there is no measure to do this instead of".to_owned());
    }
    if closing.offer.is_some_and(|number| talk.offers.iter().all(|one| one.number != number)) {
        return Some("this offer cannot be made to this client now".to_owned());
    }
    let is_topic = |word: &String| TOPICS.iter().any(|(known, _)| known == word);
    if !closing.topic.iter().all(is_topic) {
        return Some("this is no topic".to_owned());
    }
    let is_guess = |word: &String| guesses().contains(&word.as_str());
    if !closing.guess.iter().all(is_guess) {
        return Some("this is nothing that can go on".to_owned());
    }
    [&closing.note, &closing.own_words, &closing.route_why]
        .into_iter()
        .find_map(|text| fault_of(text))
}

/// What is wrong with the route: it stands in a plan, and against the test only with a reason.
fn fault_of_route(closing: &Closing, talk: &Talk) -> Option<String> {
    let Some(route) = closing.route.as_deref() else {
        let is_odd = !closing.route_why.is_empty();
        return is_odd.then(|| "there is a reason for a route and no route".to_owned());
    };
    let Some(known) = talk.routing.filter(|_| closing.path.is_some()) else {
        return Some("there is no route to choose in this contact".to_owned());
    };
    if route_named(route).is_none() {
        return Some(format!("`{route}` is no route"));
    }
    let needs_reason = known.is_against(route) && closing.route_why.trim().is_empty();
    needs_reason.then(|| "a route against the leerbaarheidstoets needs a reason".to_owned())
}

/// What is wrong with a text that somebody wrote.
fn fault_of(text: &str) -> Option<String> {
    let length = text.chars().count();
    if length > LONGEST {
        return Some(format!("the text has {length} characters; the most is {LONGEST}"));
    }
    let is_odd = |mark: char| mark.is_control() && mark != '\n';
    text.chars().any(is_odd).then(|| "the text holds control characters".to_owned())
}
