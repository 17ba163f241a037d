//! The line of each client: what was seen, what was said, and what was hidden.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use klantreis_sim::guidance::Form;
use klantreis_sim::health::Mind;
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{Fact, Observer, PersonId, Week};
use klantreis_sim::money::Indebted;
use klantreis_sim::motivation::Motivation;
use klantreis_sim::trust::Trust;
use serde::Serialize;

use super::Kept;
use crate::codes::{FACTS, TAKEN};
use crate::desk::form_word;
use crate::inbox;
use crate::session::{Cast, Session};
use crate::storylet::{dilemma_title, scene};

/// A week of a client, hidden from the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Hidden {
    /// Trust [share].
    pub trust: f32,
    /// Wanting [share].
    pub willen: f32,
    /// Resistance [share].
    pub weerstand: f32,
    /// Which of the hidden facts hold, in the order of [`FACTS`].
    pub goes_on: [bool; 3],
}

/// Something on the line of a client.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Entry {
    /// A message of the inbox.
    Heard {
        /// The week, counted from 1.
        week: u32,
        /// The key of its sentence.
        key: String,
        /// What fills it beside the name.
        what: String,
    },
    /// A contact.
    Met {
        /// The week, counted from 1.
        week: u32,
        /// The form.
        form: &'static str,
        /// What it took [minutes].
        minutes: u32,
        /// What the client let slip.
        cue: Option<&'static str>,
        /// The choices in its scenes.
        moments: Vec<Moment>,
        /// The acts beside the scene, by their codes.
        moves: Vec<String>,
        /// What the trainee wrote down.
        note: String,
        /// What the trainee thought that goes on.
        guess: Option<String>,
        /// What was decided where a measure was due.
        measure: Option<String>,
    },
    /// The client told something that was hidden: what, and how much of it.
    Told {
        /// The week, counted from 1.
        week: u32,
        /// About what.
        topic: &'static str,
        /// How much: `hint`, `partly` or `fully`.
        much: &'static str,
    },
}

impl Entry {
    /// The week, counted from 1.
    #[must_use]
    pub fn week(&self) -> u32 {
        match self {
            Self::Heard { week, .. } | Self::Met { week, .. } | Self::Told { week, .. } => *week,
        }
    }
}

/// A choice in a scene, with the feedback to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// The week, counted from 1.
    pub week: u32,
    /// With whom.
    pub client: u64,
    /// The client's name.
    pub name: String,
    /// The scene.
    pub scene: String,
    /// Its title.
    pub title: String,
    /// What the klantmanager saw.
    pub situation: String,
    /// The dilemma, by number and title.
    pub dilemma: String,
    /// The mistake that it trains.
    pub mistake: String,
    /// The option that was chosen.
    pub option: String,
    /// Its words.
    pub words: String,
    /// The intended effect.
    pub intended: String,
    /// The unintended effect.
    pub unintended: String,
    /// Why it can be defended; empty where it cannot.
    pub defence: String,
    /// The other options with their words, and why they can be defended.
    pub others: Vec<(String, String, String)>,
    /// The option that fits this client best at this moment, by what the file said.
    pub preferred: String,
    /// Why it does.
    pub because: String,
}

/// A client's line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The client.
    pub client: u64,
    /// The client's name.
    pub name: String,
    /// What was seen and said, in order.
    pub entries: Vec<Entry>,
    /// What was hidden, week by week; empty until the trainee looked back.
    pub hidden: Vec<Hidden>,
}

/// Looks at what is hidden, week by week.
pub(super) struct Watcher {
    begins: Week,
    strain: f32,
    seen: BTreeMap<u64, Vec<Hidden>>,
}

impl Watcher {
    pub(super) fn new(begins: Week, strain: f32) -> Self {
        Self { begins, strain, seen: BTreeMap::new() }
    }
}

impl Observer for Watcher {
    fn see(&mut self, week: Week, world: &mut World) {
        if week < self.begins {
            return;
        }
        let strain = self.strain;
        let mut query = world.query::<(&PersonId, &Trust, &Motivation, &Mind, &Indebted, &Home)>();
        for (person, trust, motivation, mind, debt, home) in query.iter(world) {
            self.seen.entry(person.0).or_default().push(Hidden {
                trust: trust.level(),
                willen: motivation.willen(),
                weerstand: motivation.weerstand(),
                goes_on: [mind.is_unhealthy(), debt.is(), home.stress() >= strain],
            });
        }
    }
}

/// The choices in scenes, in order.
pub(super) fn moments(kept: &[Kept], cast: &Cast) -> Vec<Moment> {
    kept.iter().flat_map(|one| moments_of(one, cast)).collect()
}

fn moments_of(kept: &Kept, cast: &Cast) -> Vec<Moment> {
    let who = cast.who(kept.view.client.0);
    let found = kept.contact.chosen.iter().filter_map(|chosen| {
        // A scene that is no longer part of the program has left its codes and no words.
        let scene = scene(&chosen.scene)?;
        let choice = scene.choice(&chosen.option)?;
        let others = scene.choices.iter().filter(|other| other.id != choice.id).map(|other| {
            let defence = other.defence.as_deref().unwrap_or_default();
            (other.id.clone(), who.fill(&other.words), who.fill(defence))
        });
        let best = scene.best(&kept.view, &kept.task);
        let title = dilemma_title(&scene.dilemma).unwrap_or_default();
        Some(Moment {
            week: kept.week + 1,
            client: kept.view.client.0,
            name: who.name.clone(),
            scene: scene.id.clone(),
            title: who.fill(&scene.title),
            situation: who.fill(&scene.situation),
            dilemma: format!("{}: {title}", scene.dilemma),
            mistake: who.fill(&scene.mistake),
            option: choice.id.clone(),
            words: who.fill(&choice.words),
            intended: who.fill(&choice.intended),
            unintended: who.fill(&choice.unintended),
            defence: who.fill(choice.defence.as_deref().unwrap_or_default()),
            others: others.collect(),
            preferred: best.map_or_else(String::new, |best| best.option.clone()),
            because: best.map_or_else(String::new, |best| who.fill(&best.because)),
        })
    });
    found.collect()
}

/// The lines of all clients, by name of the model.
pub(super) fn lines(
    facts: &[Fact],
    watcher: &Watcher,
    kept: &[Kept],
    cast: &Cast,
    session: &Session,
    is_revealed: bool,
) -> Vec<Line> {
    let begins = session.world().begins();
    let week_of = |week: Week| u32::try_from(week.since(begins)).ok().map(|week| week + 1);
    let mut lines: Vec<Line> = session
        .desk()
        .clients
        .iter()
        .map(|client| Line {
            client: client.client,
            name: client.name.clone(),
            entries: Vec::new(),
            hidden: Vec::new(),
        })
        .collect();
    for line in &mut lines {
        let own = facts.iter().filter(|fact| fact.person.0 == line.client);
        for fact in own {
            let Some(week) = week_of(fact.week) else { continue };
            if (fact.room, fact.name) == ("trust", "disclosed") {
                line.entries.extend(told(fact, week));
            } else if let Some(what) = inbox::heard(fact, &session.desk().offers) {
                let key = format!("inbox-{}-{}", fact.room, fact.name);
                line.entries.push(Entry::Heard { week, key, what });
            }
        }
        for one in kept.iter().filter(|one| one.view.client.0 == line.client) {
            line.entries.push(met(one, cast));
        }
        // What follows from a talk stands after it.
        line.entries.sort_by_key(|entry| (entry.week(), !matches!(entry, Entry::Met { .. })));
        if is_revealed {
            line.hidden = watcher.seen.get(&line.client).cloned().unwrap_or_default();
        }
    }
    lines
}

fn told(fact: &Fact, week: u32) -> Option<Entry> {
    const MUCH: [&str; 4] = ["", "hint", "partly", "fully"];
    let (topic, _) = FACTS.iter().find(|(_, known)| *known as usize == fact.figures[0] as usize)?;
    let much = MUCH.get(fact.figures[1] as usize)?;
    Some(Entry::Told { week, topic, much })
}

fn met(kept: &Kept, cast: &Cast) -> Entry {
    let closing = kept.contact.closing.clone().unwrap_or_default();
    let is_measure = kept.task.form == Form::Measure;
    let moves = closing.moves.iter().flat_map(|said| said.acts.clone()).collect();
    Entry::Met {
        week: kept.week + 1,
        form: form_word(kept.task.form),
        minutes: kept.task.minutes,
        cue: kept.view.cue.map(crate::desk::topic_word),
        moments: moments_of(kept, cast),
        moves,
        note: closing.note,
        guess: closing.guess,
        measure: is_measure.then(|| closing.instead.unwrap_or_else(|| TAKEN.to_owned())),
    }
}
