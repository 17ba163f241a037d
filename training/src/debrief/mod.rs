//! The debrief as values: what happened, what was hidden, and what the choices look like together.

mod attention;
mod logica;
mod mirror;
mod timeline;
mod what_if;

use std::sync::Arc;

use klantreis_sim::guidance::{ClientView, Task};
use serde::Serialize;

use crate::decision::{Contact, Decision, SelfAssessment};
use crate::desk::Phase;
use crate::error::TrainingError;
use crate::script::{Otherwise, Script};
use crate::session::{Cast, Session};

pub use attention::{Attention, Group};
pub use logica::{Profile, Share};
pub use mirror::{Lines, Mirror, read_lines};
pub use timeline::{Entry, Hidden, Line, Moment};
pub use what_if::{LUCKS, Luck, Swap, WhatIf};

/// All that the page shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debrief {
    /// The title of the exercise.
    pub title: String,
    /// The seed.
    pub seed: u64,
    /// Weeks that are over, of how many [weeks].
    pub weeks: [u32; 2],
    /// The trainee's own look back; until it is there nothing hidden is shown.
    pub assessment: Option<SelfAssessment>,
    /// The goal for the next time.
    pub aim: Option<String>,
    /// Each client's line.
    pub lines: Vec<Line>,
    /// The choices that can be swapped, in order.
    pub moments: Vec<Moment>,
    /// What comes with the hidden lines.
    pub revealed: Option<Revealed>,
}

/// What is shown after the trainee looked back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Revealed {
    /// The MI-spiegel.
    pub mirror: Mirror,
    /// The profile of logics.
    pub profile: Profile,
    /// How attention was spread.
    pub attention: Attention,
    /// One decision swapped; absent where there is none to swap.
    pub what_if: Option<WhatIf>,
}

/// A contact that took place, with what was said in it.
pub(crate) struct Kept {
    pub(crate) week: u32,
    pub(crate) view: ClientView,
    pub(crate) task: Task,
    pub(crate) contact: Contact,
}

impl Session {
    /// What the trainee looks back on, with one decision swapped: the one asked for, else one whose
    /// other option is worth a look.
    ///
    /// # Errors
    /// [`TrainingError::NotNow`] for a swap that cannot be made.
    pub fn debrief(&self, swap: Option<&Swap>) -> Result<Debrief, TrainingError> {
        let script = Arc::new(Script::of(self.decisions()));
        let total = self.exercise().weeks;
        let done = self.weeks_over();
        let mut watcher = timeline::Watcher::new(self.world().begins(), self.strain());
        let mut lived = self.world().live_watched(
            &script,
            Otherwise::Nobody,
            done,
            true,
            &mut [&mut watcher],
        )?;
        let cast = Cast::of(&mut lived.simulation, self.world());
        let kept = self.kept(&script, done)?;
        let assessment = self.decisions().iter().find_map(|decision| match decision {
            Decision::Assess(own) => Some(own.clone()),
            _ => None,
        });
        let aim = self.decisions().iter().find_map(|decision| match decision {
            Decision::Aim { goal } => Some(goal.clone()),
            _ => None,
        });
        let is_revealed = assessment.is_some();
        let moments = timeline::moments(&kept, &cast);
        let facts = lived.simulation.diary().facts();
        let revealed = if is_revealed {
            let clients = self.clients_at_start()?;
            let swap = swap.cloned().or_else(|| what_if::worth_a_look(&moments));
            Some(Revealed {
                mirror: Mirror::of(&kept),
                profile: Profile::of(&kept, self.early(), &cast),
                attention: Attention::of(&clients, &kept, &self.world().luck()),
                what_if: swap.map(|swap| self.swapped(&script, &swap, &moments)).transpose()?,
            })
        } else {
            if swap.is_some() {
                let what = "the hidden lines are shown after the own look back".to_owned();
                return Err(TrainingError::NotNow { what });
            }
            None
        };
        Ok(Debrief {
            title: self.exercise().title.clone(),
            seed: self.seed(),
            weeks: [done, total],
            lines: timeline::lines(facts, &watcher, &kept, &cast, self, is_revealed),
            assessment,
            aim,
            moments,
            revealed,
        })
    }

    /// The choices that can be swapped, in order.
    ///
    /// # Errors
    /// [`TrainingError::Sim`] when the world cannot be built.
    pub fn moments(&self) -> Result<Vec<Moment>, TrainingError> {
        let script = Arc::new(Script::of(self.decisions()));
        let done = self.weeks_over();
        let kept = self.kept(&script, done)?;
        let mut lived = self.world().live(&script, Otherwise::Nobody, done, false)?;
        Ok(timeline::moments(&kept, &Cast::of(&mut lived.simulation, self.world())))
    }

    /// Weeks that are over [weeks].
    fn weeks_over(&self) -> u32 {
        match self.desk().phase {
            Phase::Plan | Phase::Talk(_) => self.desk().week - 1,
            _ => self.exercise().weeks,
        }
    }

    /// The contacts that took place so far, in order.
    fn kept(&self, script: &Arc<Script>, done: u32) -> Result<Vec<Kept>, TrainingError> {
        let mut kept = Vec::new();
        for week in 0..done {
            let lived = self.world().live(script, Otherwise::Nobody, week + 1, false)?;
            for (view, task) in lived.seen().meetings {
                let contact = script.contacts.get(&(week, view.client.0));
                let contact = contact.cloned().unwrap_or_default();
                kept.push(Kept { week, view, task, contact });
            }
        }
        Ok(kept)
    }

    /// The clients when the trainee sat down.
    fn clients_at_start(&self) -> Result<Vec<ClientView>, TrainingError> {
        let script = Arc::new(Script::default());
        let mut lived = self.world().live(&script, Otherwise::Nobody, 0, false)?;
        let now = self.world().begins();
        Ok(klantreis_sim::guidance::view_clients(lived.simulation.world(), 0, now))
    }
}
