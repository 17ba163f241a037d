//! Klantmanagers: limited hours, one door for decisions, and what contacts do.

mod channels;
pub(crate) mod course;
mod decisions;
mod directions;
mod effects;
mod hours;
mod logics;
mod patterns;
mod ranges;
mod sight;
mod switches;

use klantreis_sim::guidance::{
    Act, Action, Channel, ClientView, Desk, Form, Kind, Practice, Practices, Style, Task, TeamPlan,
    Topic,
};
use klantreis_sim::kernel::Simulation;
use klantreis_sim::plan::Path;
use klantreis_tests::{Trial, cohort};

/// A team with time for everybody.
pub(crate) fn unhurried() -> TeamPlan {
    TeamPlan {
        hours: Some(4_000.0),
        turnover: Some(0.0),
        rhythm: Some(2),
        work_guidance_after: Some(0.0),
        ..TeamPlan::of_caseload(50.0)
    }
}

/// A small cohort whose plans are made soon, so that talks follow one another.
pub(crate) fn clients(persons: u32, team: TeamPlan) -> Trial {
    cohort(persons)
        .weeks(150)
        .with("team.plan.after", 1.0)
        .with("team.talk.phone", 0.0)
        .with("team.talk.home-visit", 0.0)
        .with_vacancies_for_all()
        .guided_by(team)
}

/// A klantmanager who says the same in every contact.
#[derive(Clone, Debug)]
pub(crate) struct Scripted {
    pub(crate) acts: Vec<Act>,
    /// Instead of the acts, when the client gives a cue.
    pub(crate) on_cue: Option<Vec<Act>>,
    /// Instead of the acts, in the contact with this number.
    pub(crate) once: Option<(u16, Vec<Act>)>,
    /// By turns.
    pub(crate) styles: Vec<Style>,
    pub(crate) channel: Channel,
    pub(crate) topic: Topic,
    /// A goal adjusted to a way to work, in the contact with this number.
    pub(crate) goal: Option<(u16, Path)>,
}

impl Scripted {
    pub(crate) fn says(acts: &[Act]) -> Self {
        Self {
            acts: acts.to_vec(),
            on_cue: None,
            once: None,
            styles: vec![Style::NEUTRAL],
            channel: Channel::Office,
            topic: Topic::Work,
            goal: None,
        }
    }
}

/// What a task is about, and nothing more.
pub(crate) fn kind_of(task: &Task) -> Kind {
    match task.form {
        Form::Plan => Kind::Plan,
        Form::Measure => Kind::Measure,
        _ => Kind::Talk,
    }
}

impl Practice for Scripted {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        (0..desk.tasks.len()).collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let once = self.once.as_ref().filter(|(number, _)| *number == client.contacts);
        let on_cue = self.on_cue.as_ref().filter(|_| client.cue.is_some());
        let acts = once.map(|(_, acts)| acts).or(on_cue).unwrap_or(&self.acts);
        let mut action = Action::talk(client.client, task.minutes).with(acts);
        action.style = self.styles[usize::from(client.contacts) % self.styles.len()];
        action.channel = self.channel;
        action.topic = self.topic;
        action.kind = kind_of(task);
        if let Some((_, path)) = self.goal.filter(|(number, _)| *number == client.contacts) {
            (action.kind, action.path) = (Kind::Goal, path);
        }
        action
    }
}

/// The world of a trial, with someone at every desk.
pub(crate) fn staffed(trial: &Trial, someone: impl Practice + Clone) -> Simulation {
    let mut simulation = trial.build().expect("it is sound");
    let make = move |_, _| -> Box<dyn Practice> { Box::new(someone.clone()) };
    simulation.world().insert_resource(Practices::new(make));
    simulation
}
