//! A log of decisions as a werkwijze: the trainee as an implementation of the decision trait.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use klantreis_sim::guidance::{Action, Automatic, ClientView, Desk, Form, Practice, Task};
use klantreis_sim::kernel::{PersonId, Week};

use crate::decision::{Contact, Decision, form_named};

/// Decisions, found by week and client.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Script {
    /// The clients who get hours, by week at the desk.
    pub orders: BTreeMap<u32, Vec<u64>>,
    /// The forms of talks that are to have another one than is usual, by week at the desk and client.
    pub forms: BTreeMap<(u32, u64), Form>,
    /// What was decided about each contact, by week at the desk and client.
    pub contacts: BTreeMap<(u32, u64), Contact>,
}

impl Script {
    /// The script of a log.
    pub fn of<'a>(decisions: impl IntoIterator<Item = &'a Decision>) -> Self {
        let mut script = Self::default();
        for decision in decisions {
            match decision {
                Decision::Plan { week, clients, forms } => {
                    script.orders.insert(*week, clients.clone());
                    let named = |(client, word): (&u64, &String)| {
                        form_named(word).map(|form| ((*week, *client), form))
                    };
                    script.forms.extend(forms.iter().filter_map(named));
                }
                Decision::Choose { week, client, chosen } => {
                    let contact = script.contacts.entry((*week, *client)).or_default();
                    contact.chosen.push(chosen.clone());
                }
                Decision::Close { week, client, closing } => {
                    let contact = script.contacts.entry((*week, *client)).or_default();
                    contact.closing = Some(closing.clone());
                }
                Decision::Assess(_) | Decision::Aim { .. } => {}
            }
        }
        script
    }
}

/// What the desk showed: the last desk and the contacts that took place in that week.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// The desk before it was decided on.
    pub desk: Option<Desk>,
    /// The contacts in their order.
    pub meetings: Vec<(ClientView, Task)>,
    /// Contacts so far on which the script is silent [count].
    pub unscripted: u32,
}

/// Who decides where the script says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// Nobody: hours stay unused, and a contact passes in silence.
    Nobody,
    /// The colleague of before.
    Colleague,
}

/// A trainee at the desk: the colleague until the exercise begins, from then on the script.
pub struct Trainee {
    script: Arc<Script>,
    begins: Week,
    colleague: Automatic,
    otherwise: Otherwise,
    seen: Arc<Mutex<Seen>>,
}

impl Trainee {
    /// A trainee who follows up a colleague.
    #[must_use]
    pub fn new(
        script: Arc<Script>,
        begins: Week,
        colleague: Automatic,
        otherwise: Otherwise,
        seen: Arc<Mutex<Seen>>,
    ) -> Self {
        Self { script, begins, colleague, otherwise, seen }
    }

    /// The week at the desk; absent before the exercise.
    fn week(&self, week: Week) -> Option<u32> {
        u32::try_from(week.since(self.begins)).ok()
    }
}

impl Practice for Trainee {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        let by_colleague = self.colleague.plan(desk);
        let Some(week) = self.week(desk.week) else { return by_colleague };
        // Whoever panicked while looking has changed nothing.
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.desk = Some(desk.clone());
        seen.meetings.clear();
        let Some(order) = self.script.orders.get(&week) else {
            return match self.otherwise {
                Otherwise::Nobody => Vec::new(),
                Otherwise::Colleague => by_colleague,
            };
        };
        let place =
            |client: &u64| desk.tasks.iter().position(|task| task.client == PersonId(*client));
        order.iter().filter_map(place).collect()
    }

    fn forms(&mut self, desk: &Desk) -> Vec<(usize, Form)> {
        let Some(week) = self.week(desk.week) else { return Vec::new() };
        let form = |(place, task): (usize, &Task)| {
            let form = self.script.forms.get(&(week, task.client.0))?;
            Some((place, *form))
        };
        desk.tasks.iter().enumerate().filter_map(form).collect()
    }

    fn weighs_measures(&self, week: Week) -> bool {
        self.week(week).is_some()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let by_colleague = self.colleague.meet(client, task);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(week) = seen.desk.as_ref().and_then(|desk| self.week(desk.week)) else {
            return by_colleague;
        };
        seen.meetings.push((*client, *task));
        if let Some(contact) = self.script.contacts.get(&(week, client.client.0)) {
            return contact.action(client.client, task);
        }
        seen.unscripted += 1;
        match self.otherwise {
            Otherwise::Nobody => Action::talk(client.client, task.minutes),
            Otherwise::Colleague => by_colleague,
        }
    }
}
