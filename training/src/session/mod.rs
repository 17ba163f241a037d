//! A session: a log of decisions, and the desk that follows from it.

mod check;
mod look;
mod talk;
mod who;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use klantreis_evidence::{Catalogue, Content};
use klantreis_sim::kernel::Simulation;

use crate::decision::{Closing, Decision, SelfAssessment};
use crate::desk::{Desk, OfferCard, Phase, offers_of};
use crate::error::TrainingError;
use crate::exercise::{EXERCISES, Exercise};
use crate::log::{Heading, Log};
use crate::script::{Otherwise, Script};
use crate::storylet::{hash_of, scene, scenes};
use crate::world::World;

pub use check::LONGEST;
pub(crate) use who::Cast;

/// A session at the desk.
pub struct Session {
    log: Log,
    exercise: Exercise,
    world: World,
    decisions: Vec<Decision>,
    offers: Vec<OfferCard>,
    /// Trust below which a client keeps things in, and from which a client tells [share].
    bands: [f32; 2],
    /// The part of a contact that is talk [share].
    talk: f32,
    /// What sending on takes of a contact [minutes].
    referral: u32,
    /// Until how long after the own home somebody has just settled [weeks].
    early: i32,
    /// From how much strain on there is something about the family to tell [share].
    strain: f32,
    desk: Desk,
}

impl Session {
    /// Begins a session in a file that is not there yet.
    ///
    /// # Errors
    /// [`TrainingError`] when there is no such exercise, the file is there or cannot be written.
    pub fn start(
        file: &Path,
        exercise: &str,
        seed: u64,
        catalogue: &Catalogue,
    ) -> Result<Self, TrainingError> {
        // What cannot be played must leave no file behind.
        let exercise = Exercise::find(exercise, catalogue)?;
        let world = World::new(&exercise, catalogue, seed)?;
        scenes()?;
        let log = Log::begin(file, heading(&exercise.name, seed, catalogue))?;
        Self::of(log, exercise, world, Vec::new(), catalogue)
    }

    /// Goes on with a session.
    ///
    /// # Errors
    /// [`TrainingError`] when the file is no session, cannot be read or is of another model.
    pub fn resume(file: &Path, catalogue: &Catalogue) -> Result<Self, TrainingError> {
        let (log, decisions) = Log::resume(file)?;
        let made = log.heading().clone();
        let now = heading(&made.exercise, made.seed, catalogue);
        if made != now {
            let told = |one: &Heading| {
                let short = |hash: &str| hash.chars().take(12).collect::<String>();
                let (model, evidence) = (short(&one.model), short(&one.evidence));
                format!("model {model}, numbers {evidence}, exercise {}", short(&one.content))
            };
            let (file, made, now) = (file.display().to_string(), told(&made), told(&now));
            return Err(TrainingError::OtherModel { file, made, now });
        }
        let exercise = Exercise::find(&made.exercise, catalogue)?;
        let world = World::new(&exercise, catalogue, made.seed)?;
        Self::of(log, exercise, world, decisions, catalogue)
    }

    fn of(
        log: Log,
        exercise: Exercise,
        world: World,
        decisions: Vec<Decision>,
        catalogue: &Catalogue,
    ) -> Result<Self, TrainingError> {
        let number = |id: &str| match catalogue.parameter(id).map(|found| &found.content) {
            Some(Content::Value(value)) => *value as f32,
            _ => 0.0,
        };
        let bands = [number("acts.border.sincere"), number("acts.disclosure.partly")];
        let talk = number("acts.pace.talk");
        let referral = number("acts.minutes.referral") as u32;
        let early = number("acts.border.early") as i32;
        let strain = number("trust.hidden.family-strain");
        let offers = offers_of(&world.team().offers, catalogue);
        let desk = Desk::of(&exercise);
        let mut session = Self {
            log,
            exercise,
            world,
            decisions,
            offers,
            bands,
            talk,
            referral,
            early,
            strain,
            desk,
        };
        session.look()?;
        Ok(session)
    }

    /// What the desk shows.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The decisions so far.
    #[must_use]
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The world.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Of what the session is a log.
    #[must_use]
    pub fn heading(&self) -> &Heading {
        self.log.heading()
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.log.heading().seed
    }

    /// Until how long after the own home somebody has just settled [weeks].
    pub(crate) fn early(&self) -> i32 {
        self.early
    }

    /// From how much strain on there is something about the family to tell [share].
    pub(crate) fn strain(&self) -> f32 {
        self.strain
    }

    /// Lives the whole session as far as its decisions go, with a diary.
    ///
    /// # Errors
    /// [`TrainingError::Sim`] when the world cannot be built.
    pub fn live(&self) -> Result<Simulation, TrainingError> {
        let script = Arc::new(Script::of(&self.decisions));
        let weeks = self.exercise.weeks;
        Ok(self.world.live(&script, Otherwise::Nobody, weeks, true)?.simulation)
    }

    /// Takes a decision; when this returns, it is on disk.
    ///
    /// # Errors
    /// [`TrainingError::NotNow`] for one that does not fit, and what the log refuses; nothing changed.
    pub fn decide(&mut self, decision: Decision) -> Result<(), TrainingError> {
        self.check(&decision)?;
        let content = match &decision {
            Decision::Choose { chosen, .. } => {
                scene(&chosen.scene).map(|scene| scene.hash.as_str())
            }
            _ => None,
        };
        self.log.add(&decision, content)?;
        self.decisions.push(decision);
        self.look()
    }

    /// Gives the hours of this week to clients, the first one first.
    ///
    /// # Errors
    /// As [`Session::decide`].
    pub fn plan(&mut self, clients: &[u64]) -> Result<(), TrainingError> {
        self.plan_in_forms(clients, BTreeMap::new())
    }

    /// The same, with another form than is usual for some, in words of [`CONTACTS`](crate::codes::CONTACTS).
    ///
    /// # Errors
    /// As [`Session::decide`].
    pub fn plan_in_forms(
        &mut self,
        clients: &[u64],
        forms: BTreeMap<u64, String>,
    ) -> Result<(), TrainingError> {
        let week = self.week();
        self.decide(Decision::Plan { week, clients: clients.to_vec(), forms })
    }

    /// Chooses an option of the scene that is played.
    ///
    /// # Errors
    /// As [`Session::decide`].
    pub fn choose(&mut self, option: &str) -> Result<(), TrainingError> {
        let not_now = |what: &str| TrainingError::NotNow { what: what.to_owned() };
        let Phase::Talk(talk) = &self.desk.phase else {
            return Err(not_now("there is no talk now"));
        };
        let Some(card) = &talk.scene else { return Err(not_now("the scene is over")) };
        let chosen = scene(&card.id)
            .and_then(|scene| scene.chosen(option))
            .ok_or_else(|| not_now(&format!("the scene has no option `{option}`")))?;
        let (week, client) = (self.week(), talk.client);
        self.decide(Decision::Choose { week, client, chosen })
    }

    /// Ends the contact that goes on.
    ///
    /// # Errors
    /// As [`Session::decide`].
    pub fn close(&mut self, closing: Closing) -> Result<(), TrainingError> {
        let Phase::Talk(talk) = &self.desk.phase else {
            return Err(TrainingError::NotNow { what: "there is no talk now".to_owned() });
        };
        let (week, client) = (self.week(), talk.client);
        self.decide(Decision::Close { week, client, closing })
    }

    /// Looks back; from then on the hidden lines are shown.
    ///
    /// # Errors
    /// As [`Session::decide`].
    pub fn assess(&mut self, assessment: SelfAssessment) -> Result<(), TrainingError> {
        self.decide(Decision::Assess(assessment))
    }

    /// Sets one goal for the next time.
    ///
    /// # Errors
    /// As [`Session::decide`].
    pub fn aim(&mut self, goal: &str) -> Result<(), TrainingError> {
        self.decide(Decision::Aim { goal: goal.to_owned() })
    }

    /// The week at the desk, counted from 0.
    fn week(&self) -> u32 {
        self.desk.week - 1
    }
}

/// Of what a new session would be a log.
fn heading(exercise: &str, seed: u64, catalogue: &Catalogue) -> Heading {
    let texts = EXERCISES.iter().find(|(name, ..)| *name == exercise);
    let content =
        texts.map_or_else(String::new, |(_, own, world)| hash_of(&format!("{own}{world}")));
    Heading {
        exercise: exercise.to_owned(),
        seed,
        model: klantreis_sim::FINGERPRINT.to_owned(),
        evidence: catalogue.fingerprint(),
        content,
    }
}
