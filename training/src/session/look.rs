//! From the log to the desk: the world is lived as far as the log goes.

use std::sync::Arc;

use bevy_ecs::query::With;
use klantreis_sim::guidance::{ActTable, Client, ClientView, view_clients};
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::{PersonId, Simulation};

use crate::decision::Decision;
use crate::desk::{Desk, Dossier, Exchange, Held, JournalLine, Phase, TaskCard, form_word};
use crate::error::TrainingError;
use crate::exercise::Exercise;
use crate::inbox::inbox;
use crate::script::{Otherwise, Script};
use crate::world::Lived;

use super::talk::exchanges;
use super::{Cast, Session};

impl Desk {
    /// The desk of an exercise before anything is on it.
    pub(super) fn of(exercise: &Exercise) -> Self {
        Self {
            title: exercise.title.clone(),
            brief: exercise.brief.clone(),
            week: 1,
            weeks: exercise.weeks,
            monday: String::new(),
            minutes: 0,
            inbox: Vec::new(),
            tasks: Vec::new(),
            clients: Vec::new(),
            offers: Vec::new(),
            held: Vec::new(),
            just_said: Vec::new(),
            phase: Phase::Plan,
        }
    }
}

impl Session {
    /// Lives the world as far as the log goes, and puts the desk in order.
    pub(super) fn look(&mut self) -> Result<(), TrainingError> {
        let script = Arc::new(Script::of(&self.decisions));
        // The week that is not over: the first without hours, or with a contact that goes on.
        let first = script.orders.len().saturating_sub(1) as u32;
        for week in first..self.exercise.weeks {
            let mut before = self.world.live(&script, Otherwise::Nobody, week, false)?;
            let cast = Cast::of(&mut before.simulation, &self.world);
            let now = self.world.begins().plus(week as i32);
            let known = view_clients(before.simulation.world(), 0, now);
            let mut lived = self.world.live(&script, Otherwise::Nobody, week + 1, true)?;
            self.desk = self.desk_in(week, &script, &mut lived, known, &cast)?;
            self.desk.just_said = self.just_said(&script, &cast);
            if script.orders.contains_key(&week) && self.desk.held.iter().all(|one| one.is_over) {
                continue;
            }
            return Ok(());
        }
        let has = |wanted: fn(&Decision) -> bool| self.decisions.iter().any(wanted);
        self.desk.phase = if has(|one| matches!(one, Decision::Aim { .. })) {
            Phase::Done
        } else if has(|one| matches!(one, Decision::Assess(_))) {
            Phase::Aim
        } else {
            Phase::Assess
        };
        Ok(())
    }

    /// The desk of a week that was lived with the script.
    fn desk_in(
        &self,
        week: u32,
        script: &Script,
        lived: &mut Lived,
        mut clients: Vec<ClientView>,
        cast: &Cast,
    ) -> Result<Desk, TrainingError> {
        let now = self.world.begins().plus(week as i32);
        let seen = lived.seen();
        let mut desk = Desk::of(&self.exercise);
        (desk.week, desk.monday) = (week + 1, now.monday().to_string());
        desk.offers.clone_from(&self.offers);
        let Some(shown) = seen.desk else { return Ok(desk) };
        // Whoever has something that waits was looked at this week, the others at the end of the last.
        for view in &shown.clients {
            match clients.iter_mut().find(|known| known.client == view.client) {
                Some(known) => *known = *view,
                None => clients.push(*view),
            }
        }
        let who = |person: u64| cast.who(person);
        desk.minutes = shown.minutes;
        let table = lived.simulation.world().resource::<ActTable>().clone();
        let gone = gone(&mut lived.simulation);
        let facts = lived.simulation.diary().facts();
        desk.inbox =
            inbox(facts, now.plus(-1), (&clients, &gone), &shown.tasks, &self.offers, &who);
        desk.tasks = shown
            .tasks
            .iter()
            .zip(&shown.glances)
            .map(|(task, glance)| TaskCard::of(task, glance, &who(task.client.0), now, &table))
            .collect();
        let plans = &self.world.team().offers;
        desk.clients = clients
            .iter()
            .map(|view| {
                let journal = self.journal(view.client.0);
                Dossier::of(view, now, &who, plans, &self.offers, journal)
            })
            .collect();
        if !script.orders.contains_key(&week) {
            return Ok(desk);
        }
        let of_now = facts.iter().filter(|fact| fact.week == now && fact.room == "guidance");
        for fact in of_now.filter(|fact| ["missed", "talked-over"].contains(&fact.name)) {
            let task = shown.tasks.iter().find(|task| task.client == fact.person);
            let chosen = script.forms.get(&(week, fact.person.0)).copied();
            let form = chosen.or(task.map(|task| task.form));
            desk.held.push(Held {
                client: fact.person.0,
                name: who(fact.person.0).name,
                form: form.map_or("", form_word),
                came: fact.name != "missed",
                is_over: true,
            });
        }
        for (view, task) in &seen.meetings {
            let contact = script.contacts.get(&(week, view.client.0)).cloned().unwrap_or_default();
            let is_over = contact.closing.is_some();
            if !is_over && desk.phase == Phase::Plan {
                let talk = self.talk(view, task, &contact, now, cast)?;
                desk.phase = Phase::Talk(Box::new(talk));
            }
            desk.held.push(Held {
                client: view.client.0,
                name: who(view.client.0).name,
                form: form_word(task.form),
                came: true,
                is_over,
            });
        }
        Ok(desk)
    }

    /// What was said in scenes of the contact that ended with the last decision.
    fn just_said(&self, script: &Script, cast: &Cast) -> Vec<Exchange> {
        let Some(Decision::Close { week, client, .. }) = self.decisions.last() else {
            return Vec::new();
        };
        let contact = script.contacts.get(&(*week, *client));
        contact.map_or_else(Vec::new, |contact| exchanges(contact, &cast.who(*client)))
    }

    /// What the trainee wrote down about a client.
    fn journal(&self, client: u64) -> Vec<JournalLine> {
        let lines = self.decisions.iter().filter_map(|decision| match decision {
            Decision::Close { week, client: whose, closing } if *whose == client => {
                Some(JournalLine {
                    week: week + 1,
                    note: closing.note.clone(),
                    own_words: closing.own_words.clone(),
                })
            }
            _ => None,
        });
        lines.collect()
    }
}

/// The clients of the desk who died.
fn gone(simulation: &mut Simulation) -> Vec<PersonId> {
    let world = simulation.world();
    let mut all = world.query_filtered::<(&PersonId, &Client), With<Deceased>>();
    let own = all.iter(world).filter(|(_, client)| client.seat() == Some(0));
    own.map(|(person, _)| *person).collect()
}
