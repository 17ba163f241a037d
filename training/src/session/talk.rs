//! A talk: which scene is played, and what is left of the time.

use klantreis_sim::guidance::{ClientView, Form, Task};
use klantreis_sim::kernel::chance::Question;
use klantreis_sim::kernel::{PersonId, Week};

use crate::codes::{PLACES, ROUTES, word_of};
use crate::decision::{Contact, Decision};
use crate::desk::{Exchange, OfferCard, Routing, SceneCard, Talk, form_word, possible, topic_word};
use crate::error::TrainingError;
use crate::storylet::{Occasion, Scene, Who, scene, scenes, spoken};

use super::{Cast, Session};

const SCENE: Question = Question::new(1202, "training: which of the scenes that fit");
const ORDER: Question = Question::new(1203, "training: order of options");

/// What was said in the scenes of a contact, and what came back.
pub(super) fn exchanges(contact: &Contact, who: &Who) -> Vec<Exchange> {
    let said = contact.chosen.iter().filter_map(|chosen| {
        let choice = scene(&chosen.scene)?.choice(&chosen.option)?;
        Some(Exchange {
            words: who.fill(&choice.words),
            answer: who.fill(&choice.answer),
            intended: who.fill(&choice.intended),
            unintended: who.fill(&choice.unintended),
        })
    });
    said.collect()
}

/// What is known about the route where it can be chosen: a plan is made, or can be adjusted.
fn routing_of(view: &ClientView, task: &Task) -> Option<Routing> {
    let adjusts = view.has_signed && !matches!(task.form, Form::Measure | Form::Letter);
    let known = view.routing.filter(|_| task.form == Form::Plan || adjusts)?;
    let route = known.route.map(|route| word_of(ROUTES, route));
    Some(Routing { within_reach: known.within_reach, route })
}

/// Whether a contact leaves time to send somebody on: a plan, a measure and a letter do not.
fn leaves_time(task: &Task) -> bool {
    !matches!(task.form, Form::Plan | Form::Measure | Form::Letter)
}

/// Where on the social map a client can be sent on to in a contact; nowhere twice.
fn places_for(view: &ClientView, task: &Task) -> Vec<&'static str> {
    let places = PLACES.iter().filter(|(_, place)| leaves_time(task) && !view.sent_on.has(*place));
    places.map(|(word, _)| *word).collect()
}

impl Session {
    /// A contact as it stands.
    pub(super) fn talk(
        &self,
        view: &ClientView,
        task: &Task,
        contact: &Contact,
        now: Week,
        cast: &Cast,
    ) -> Result<Talk, TrainingError> {
        let who = cast.who(view.client.0);
        let spent: u32 = contact.said().map(|said| said.minutes).sum();
        let whole = (self.talk * task.minutes as f32) as u32;
        let beside_map = self.minutes_beside_map(task, spent);
        // In a letter nobody answers.
        let is_spoken = contact.chosen.is_empty() && task.form != Form::Letter;
        let played = if is_spoken { self.scene_for(view, task, whole, now)? } else { None };
        let cue = view.cue.map(topic_word);
        let last = contact.chosen.last().map(|chosen| chosen.topic.as_str());
        let about = played.map(|scene| scene.topic).or(last);
        Ok(Talk {
            client: view.client.0,
            form: form_word(task.form),
            minutes: whole.saturating_sub(spent),
            cue,
            is_cue_beside: cue.zip(about).is_some_and(|(cue, about)| cue != about),
            scene: played.map(|scene| self.card(scene, view.client, now, cast)),
            said: exchanges(contact, &who),
            makes_plan: task.form == Form::Plan,
            can_adjust: view.has_signed && !matches!(task.form, Form::Measure | Form::Letter),
            offers: self.offers_for(view, task),
            places: beside_map.map_or_else(Vec::new, |_| places_for(view, task)),
            minutes_beside_map: beside_map.unwrap_or_default(),
            can_waive: task.form == Form::Measure,
            routing: routing_of(view, task),
            name: who.name,
        })
    }

    /// What is left of a talk when the client is sent on; absent where there is no time for both.
    fn minutes_beside_map(&self, task: &Task, spent: u32) -> Option<u32> {
        let left = task.minutes.checked_sub(self.referral)?;
        ((self.talk * left as f32) as u32).checked_sub(spent)
    }

    /// What a client can be referred to in a contact; a plan or a measure leaves no time for it.
    fn offers_for(&self, view: &ClientView, task: &Task) -> Vec<OfferCard> {
        if !leaves_time(task) {
            return Vec::new();
        }
        let possible = possible(view, &self.world.team().offers);
        let fits = |offer: &&OfferCard| possible.contains(&offer.number);
        self.offers.iter().filter(fits).cloned().collect()
    }

    /// The scene that takes up what the talk begins with, fits best and was played least; never one that
    /// this client had.
    fn scene_for(
        &self,
        view: &ClientView,
        task: &Task,
        minutes: u32,
        now: Week,
    ) -> Result<Option<&'static Scene>, TrainingError> {
        let mut played: Vec<(&str, u64)> = Vec::new();
        for decision in &self.decisions {
            if let Decision::Choose { client, chosen, .. } = decision {
                played.push((&chosen.scene, *client));
            }
        }
        let luck = self.world.luck();
        let mut fitting: Vec<(Occasion, usize, f32, &Scene)> = Vec::new();
        for (place, scene) in scenes()?.iter().enumerate() {
            let had = |(id, client): &&(&str, u64)| *id == scene.id && *client == view.client.0;
            let longest = scene.choices.iter().map(|choice| choice.said.minutes).max();
            let is_long = longest.is_none_or(|longest| longest > minutes);
            if is_long || !scene.fits(view, task) || played.iter().any(|one| had(&one)) {
                continue;
            }
            let times = played.iter().filter(|(id, _)| *id == scene.id).count();
            let draw = luck.uniforms(SCENE, view.client, now, place as u16)[0];
            // What asks for much fits seldom, and is likelier to come first where it does.
            let draw = draw / (1 + scene.when.demands()) as f32;
            fitting.push((scene.occasion(view), times, draw, scene));
        }
        fitting.sort_by(|one, other| {
            let by_luck = || one.2.total_cmp(&other.2).then(one.3.id.cmp(&other.3.id));
            (one.0, one.1).cmp(&(other.0, other.1)).then_with(by_luck)
        });
        Ok(fitting.first().map(|(.., scene)| *scene))
    }

    /// A scene as the player sees it.
    fn card(&self, scene: &Scene, client: PersonId, now: Week, cast: &Cast) -> SceneCard {
        let who = cast.who(client.0);
        let luck = self.world.luck();
        let mut options: Vec<(f32, &str, String)> = Vec::new();
        for (place, choice) in scene.choices.iter().enumerate() {
            let draw = luck.uniforms(ORDER, client, now, place as u16)[0];
            options.push((draw, &choice.id, who.fill(&choice.words)));
        }
        options.sort_by(|one, other| one.0.total_cmp(&other.0));
        let options = options.into_iter().map(|(_, id, words)| (id.to_owned(), words));
        let words = spoken(&scene.client, cast.trust(client.0), self.bands);
        SceneCard {
            id: scene.id.clone(),
            title: who.fill(&scene.title),
            situation: who.fill(&scene.situation),
            client: who.fill(words),
            options: options.collect(),
        }
    }
}
