//! What the desk shows: values only, so that a terminal, a page or a test can show the same.

use std::collections::BTreeMap;

use klantreis_evidence::Catalogue;
use klantreis_scenarios::offers::{LIBRARY, Offer};
use klantreis_sim::arrival::Schooling;
use klantreis_sim::guidance::{ActTable, ClientView, Form, Glance, Task, Urgency};
use klantreis_sim::journey::Step;
use klantreis_sim::kernel::Week;
use klantreis_sim::offers::{Door, OfferPlan};
use klantreis_sim::plan::Path;
use klantreis_sim::trust::{Fact, Openness};
use serde::Serialize;

use crate::codes::{CONTACTS, FACTS, PLACES, SCHOOLING, TOPICS, word_of};
use crate::storylet::Who;

/// Where a session is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "phase", rename_all = "kebab-case")]
pub enum Phase {
    /// The hours of a week are to be given.
    Plan,
    /// A contact goes on.
    Talk(Box<Talk>),
    /// The weeks are over; the trainee looks back first.
    Assess,
    /// The trainee looked back: the hidden lines are there, and one goal is asked for.
    Aim,
    /// All is done.
    Done,
}

/// All that the desk shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Desk {
    /// The title of the exercise.
    pub title: String,
    /// What is asked.
    pub brief: String,
    /// The week at the desk, counted from 1 [weeks].
    pub week: u32,
    /// Of how many [weeks].
    pub weeks: u32,
    /// The Monday of the week.
    pub monday: String,
    /// The hours of the week [minutes].
    pub minutes: u32,
    /// What came in.
    pub inbox: Vec<Message>,
    /// What can be given hours this week.
    pub tasks: Vec<TaskCard>,
    /// The clients.
    pub clients: Vec<Dossier>,
    /// What there is to refer to.
    pub offers: Vec<OfferCard>,
    /// What happened to the hours of this week, once they are given.
    pub held: Vec<Held>,
    /// What was said in scenes of the contact that ended just now, for its effects.
    pub just_said: Vec<Exchange>,
    /// Where the session is.
    pub phase: Phase,
}

/// What an order of clients would do with the hours of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The clients in that order, each with what is given and what is still to be given [minutes].
    pub given: Vec<(TaskCard, u32)>,
    /// What is left of the hours [minutes].
    pub left: u32,
}

impl Desk {
    /// What an order of clients, and the forms chosen for some, would do with the hours: each gets what
    /// is needed, until there are none.
    #[must_use]
    pub fn agenda(&self, clients: &[u64], forms: &BTreeMap<u64, String>) -> Agenda {
        let mut agenda = Agenda { given: Vec::new(), left: self.minutes };
        for client in clients {
            let Some(task) = self.tasks.iter().find(|task| task.client == *client) else {
                continue;
            };
            let task = task.in_form(forms.get(client).map(String::as_str));
            let minutes = task.left.min(agenda.left);
            agenda.left -= minutes;
            agenda.given.push((task, minutes));
        }
        agenda
    }

    /// What is known of a client; absent for somebody who is not at this desk.
    #[must_use]
    pub fn client(&self, client: u64) -> Option<&Dossier> {
        self.clients.iter().find(|known| known.client == client)
    }
}

/// Something in the inbox: a key of a sentence and what fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The key of the sentence.
    pub key: String,
    /// Whom it is about.
    pub client: u64,
    /// The client's name.
    pub name: String,
    /// A name or a number in the sentence.
    pub what: String,
    /// Whether it does not wait.
    pub is_urgent: bool,
}

/// A task that can be given hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskCard {
    /// For whom.
    pub client: u64,
    /// The client's name.
    pub name: String,
    /// The form of the contact.
    pub form: &'static str,
    /// How urgent, as a word.
    pub urgency: &'static str,
    /// What it takes [minutes].
    pub minutes: u32,
    /// What is still to be given [minutes].
    pub left: u32,
    /// How long it has waited [weeks].
    pub waits: i32,
    /// The other forms that it can have, each with what it takes; none where the form is fixed or
    /// something of it was done already [minutes].
    pub choices: Vec<(&'static str, u32)>,
}

impl TaskCard {
    /// The same in another form, where it can have that.
    #[must_use]
    pub fn in_form(&self, form: Option<&str>) -> Self {
        let choice = self.choices.iter().find(|(known, _)| form == Some(known));
        let mut card = self.clone();
        if let Some(&(form, minutes)) = choice {
            (card.form, card.minutes, card.left) = (form, minutes, minutes);
        }
        card
    }
}

/// A contact of this week, or one that did not take place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// With whom.
    pub client: u64,
    /// The client's name.
    pub name: String,
    /// The form.
    pub form: &'static str,
    /// Whether the client came.
    pub came: bool,
    /// Whether it is over.
    pub is_over: bool,
}

/// What there is to refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfferCard {
    /// Its number.
    pub number: u8,
    /// Its name.
    pub name: String,
}

/// What is known of a client.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dossier {
    /// The client.
    pub client: u64,
    /// The first name.
    pub name: String,
    /// Whether this is a woman.
    pub is_woman: bool,
    /// Age in whole years.
    pub age: u32,
    /// Schooling, as a word.
    pub schooling: &'static str,
    /// The partner's name, if there is one here.
    pub partner: Option<String>,
    /// Children below school age [count].
    pub young_children: u8,
    /// Spoken Dutch, as a level.
    pub level: &'static str,
    /// The step of the klantreis, as a word.
    pub step: &'static str,
    /// Whether there is a job.
    pub works: bool,
    /// Whether there is a school.
    pub studies: bool,
    /// Whether the course of inburgering has begun.
    pub has_begun_course: bool,
    /// Since the own home; absent before it [weeks].
    pub weeks_home: Option<i32>,
    /// Since the last contact; absent without one [weeks].
    pub last_contact: Option<i32>,
    /// Contacts so far [count].
    pub contacts: u16,
    /// Minutes so far [minutes].
    pub minutes: u32,
    /// Appointments missed in a row [count].
    pub missed: u8,
    /// What was told, by what it is about: `hint`, `partly` or `fully`.
    pub told: Vec<(&'static str, &'static str)>,
    /// The way to work in the plan; absent without a plan.
    pub path: Option<&'static str>,
    /// Since the plan was signed [weeks].
    pub plan_age: Option<i32>,
    /// The numbers of the offers that can be made.
    pub possible: Vec<u8>,
    /// The names of the offers in which the client has a place.
    pub places: Vec<String>,
    /// Where on the social map the client has been sent, in words of [`PLACES`].
    pub sent_on: Vec<&'static str>,
    /// What the trainee wrote down.
    pub journal: Vec<JournalLine>,
}

/// A line of the journal of contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JournalLine {
    /// The week at the desk, counted from 1.
    pub week: u32,
    /// The trainee's words.
    pub note: String,
    /// The plan in the client's own words.
    pub own_words: String,
}

/// A contact that goes on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Talk {
    /// With whom.
    pub client: u64,
    /// The client's name.
    pub name: String,
    /// The form.
    pub form: &'static str,
    /// What is left of the talk [minutes].
    pub minutes: u32,
    /// What the client lets slip, if anything.
    pub cue: Option<&'static str>,
    /// Whether the scene of this contact, over or not, is about something else than that.
    pub is_cue_beside: bool,
    /// The scene that is played; absent when none is left.
    pub scene: Option<SceneCard>,
    /// What was said so far in this contact, and what came back.
    pub said: Vec<Exchange>,
    /// Whether the plan is to be made in this contact.
    pub makes_plan: bool,
    /// Whether the goal of the plan can be adjusted.
    pub can_adjust: bool,
    /// The offers that can be made.
    pub offers: Vec<OfferCard>,
    /// The places of the social map to which the client can be sent on, in words of [`PLACES`]; none
    /// where there is no time left for it.
    pub places: Vec<&'static str>,
    /// What is left of the talk when the client is sent on [minutes].
    pub minutes_beside_map: u32,
    /// Whether a measure is due, which can be taken or not.
    pub can_waive: bool,
    /// What is known about the route, where one can be chosen: under Wi2021, with the plan.
    pub routing: Option<Routing>,
}

/// What is known about the learning route of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Routing {
    /// Whether the B1-route is in reach, says the leerbaarheidstoets; absent before it was sat.
    pub within_reach: Option<bool>,
    /// The route of the plan, as a word; absent before there is one.
    pub route: Option<&'static str>,
}

impl Routing {
    /// The word for what the test says.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self.within_reach {
            None => "none",
            Some(true) => "b1",
            Some(false) => "z",
        }
    }

    /// Whether a route goes against what the test says: that needs a reason (P-6).
    #[must_use]
    pub fn is_against(&self, route: &str) -> bool {
        let route = crate::decision::route_named(route);
        route.zip(self.within_reach).is_some_and(|(route, reach)| route.is_against(reach))
    }
}

/// A scene as the player sees it, without codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SceneCard {
    /// The scene.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the klantmanager sees.
    pub situation: String,
    /// What the client says.
    pub client: String,
    /// What can be said: the name of the option and its words, shuffled.
    pub options: Vec<(String, String)>,
}

/// What was said and what came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exchange {
    /// The klantmanager's words.
    pub words: String,
    /// What followed.
    pub answer: String,
    /// The intended effect, for when the talk is over.
    pub intended: String,
    /// The unintended effect.
    pub unintended: String,
}

/// The word for a way to work.
#[must_use]
pub fn path_word(path: Path) -> &'static str {
    word_of(&Path::ALL, path)
}

/// The word for a level of spoken Dutch.
#[must_use]
pub fn level_word(level: u8) -> &'static str {
    const LEVELS: [&str; 6] = ["A0", "A1", "A2", "B1", "B2", "C1"];
    LEVELS[usize::from(level).min(LEVELS.len() - 1)]
}

fn step_word(step: Step) -> &'static str {
    match step {
        Step::Before => "before",
        Step::Intake => "intake",
        Step::Orientation => "orientation",
        Step::Activation => "activation",
        Step::Matching => "matching",
        Step::Aftercare => "aftercare",
    }
}

fn openness_word(openness: Openness) -> Option<&'static str> {
    match openness {
        Openness::Nothing => None,
        Openness::Hint => Some("hint"),
        Openness::Partly => Some("partly"),
        Openness::Fully => Some("fully"),
    }
}

/// The word for a form of contact.
#[must_use]
pub fn form_word(form: Form) -> &'static str {
    word_of(CONTACTS, form)
}

/// The word for a topic.
#[must_use]
pub fn topic_word(topic: klantreis_sim::guidance::Topic) -> &'static str {
    word_of(TOPICS, topic)
}

/// The offers that a klantmanager can make, by number.
pub(crate) fn offers_of(plans: &[OfferPlan], catalogue: &Catalogue) -> Vec<OfferCard> {
    let name = |plan: &OfferPlan| {
        let known = LIBRARY.iter().any(|(name, _)| *name == plan.name);
        let offer = known.then(|| Offer::find(&plan.name, None, catalogue).ok()).flatten();
        offer.map_or_else(|| plan.name.clone(), |offer| offer.names[0].clone())
    };
    let made = plans.iter().filter(|plan| plan.door == Door::Klantmanager);
    made.map(|plan| OfferCard { number: plan.number, name: name(plan) }).collect()
}

impl TaskCard {
    pub(crate) fn of(task: &Task, glance: &Glance, who: &Who, now: Week, table: &ActTable) -> Self {
        let others = CONTACTS.iter().filter(|(_, form)| form.is_free() && *form != task.form);
        let is_free = task.form.is_free() && task.left >= task.minutes;
        let takes = |form: &Form| glance.takes(table.minutes_of(*form));
        let choices = others.filter(|_| is_free).map(|(word, form)| (*word, takes(form)));
        Self {
            choices: choices.collect(),
            client: task.client.0,
            name: who.name.clone(),
            form: form_word(task.form),
            urgency: match task.urgency {
                Urgency::Crisis => "crisis",
                Urgency::Statutory => "statutory",
                Urgency::Progress => "progress",
                Urgency::Aftercare => "aftercare",
            },
            minutes: task.minutes,
            left: task.left,
            waits: now.since(task.opened),
        }
    }
}

impl Dossier {
    pub(crate) fn of(
        view: &ClientView,
        now: Week,
        name_of: &dyn Fn(u64) -> Who,
        plans: &[OfferPlan],
        offers: &[OfferCard],
        journal: Vec<JournalLine>,
    ) -> Self {
        let held: Vec<u8> = view.places.held().collect();
        Self {
            client: view.client.0,
            name: name_of(view.client.0).name,
            is_woman: view.is_woman,
            age: view.age as u32,
            schooling: word_of::<Schooling>(SCHOOLING, view.schooling),
            partner: view.partner.map(|partner| name_of(partner.0).name),
            young_children: view.young_children,
            level: level_word(view.level),
            step: step_word(view.step),
            works: view.works,
            studies: view.studies,
            has_begun_course: view.has_begun_course,
            weeks_home: (view.weeks_home >= 0).then_some(view.weeks_home),
            last_contact: view.last_contact.map(|week| now.since(week)),
            contacts: view.contacts,
            minutes: view.minutes,
            missed: view.missed,
            told: FACTS
                .iter()
                .filter_map(|(word, fact): &(&'static str, Fact)| {
                    openness_word(view.told[*fact as usize]).map(|how| (*word, how))
                })
                .collect(),
            path: view.path.map(path_word),
            plan_age: view.plan_made.map(|week| now.since(week)),
            possible: possible(view, plans),
            places: offers
                .iter()
                .filter(|offer| held.contains(&offer.number))
                .map(|offer| offer.name.clone())
                .collect(),
            sent_on: PLACES
                .iter()
                .filter(|(_, place)| view.sent_on.has(*place))
                .map(|(word, _)| *word)
                .collect(),
            journal,
        }
    }
}

/// The numbers of the offers that can be made to a client.
pub(crate) fn possible(view: &ClientView, plans: &[OfferPlan]) -> Vec<u8> {
    let facts = view.facts();
    let fits =
        |plan: &&OfferPlan| plan.door == Door::Klantmanager && view.places.allow(plan, &facts);
    plans.iter().filter(fits).map(|plan| plan.number).collect()
}
