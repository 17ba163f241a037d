//! The desk of a trainee: a log that stays, a world that answers alike, and nothing hidden shown.

pub(crate) mod choices;
mod content;
pub(crate) mod cues;
mod debrief;
mod log;
pub(crate) mod routes;
pub(crate) mod terminal;

use std::collections::BTreeMap;
use std::path::Path;

use klantreis_evidence::Catalogue;
use klantreis_sim::guidance::{ActTable, TeamParams};
use klantreis_sim::guidance::{
    Action, Automatic, ClientView, Desk, Form, Practice, Practices, Task,
};
use klantreis_sim::kernel::{Chance, PersonId, Simulation, Week};
use klantreis_sim::motivation::Motivation;
use klantreis_sim::trust::Trust;
use klantreis_tests::diary_bytes;
use klantreis_training::content::moves;
use klantreis_training::decision::{Closing, Contact, Decision, SelfAssessment, form_named};
use klantreis_training::desk::Phase;
use klantreis_training::{Exercise, Session, TrainingError};

pub(crate) const EXERCISE: &str = "eerste-kwartaal-light";

pub(crate) fn catalogue() -> Catalogue {
    Catalogue::builtin().expect("the evidence is sound")
}

/// Begins a session in a folder.
pub(crate) fn begin(folder: &Path, seed: u64) -> Session {
    Session::start(&folder.join("a.sessie"), EXERCISE, seed, &catalogue()).expect("a session")
}

/// Takes one step as a busy trainee would: whoever waits longest first, the option at a place.
pub(crate) fn step(session: &mut Session, option: usize) -> Result<bool, TrainingError> {
    match session.desk().phase.clone() {
        Phase::Plan => {
            let mut tasks = session.desk().tasks.clone();
            tasks.sort_by_key(|task| (-task.waits, task.client));
            let clients: Vec<u64> = tasks.iter().map(|task| task.client).collect();
            session.plan(&clients)?;
        }
        Phase::Talk(talk) => match &talk.scene {
            Some(scene) => session.choose(&scene.options[option % scene.options.len()].0)?,
            None => session.close(Closing {
                // A call can be over with the scene.
                moves: moves()
                    .get(option % moves().len())
                    .filter(|one| one.said.minutes <= talk.minutes)
                    .map(|one| one.said.clone())
                    .into_iter()
                    .collect(),
                path: talk.makes_plan.then(|| "broodbaan".to_owned()),
                note: "Rustig gesprek.".to_owned(),
                ..Closing::default()
            })?,
        },
        Phase::Assess => session.assess(SelfAssessment::default())?,
        Phase::Aim => session.aim("Meer vragen.")?,
        Phase::Done => return Ok(false),
    }
    Ok(true)
}

/// Plays a session to its end.
pub(crate) fn play(session: &mut Session) {
    for number in 0.. {
        if !step(session, number).expect("a step") {
            break;
        }
    }
}

/// A trainee's log as a werkwijze, made here and not in the crate.
struct Replay {
    begins: Week,
    colleague: Automatic,
    decisions: Vec<Decision>,
    now: Week,
}

impl Practice for Replay {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        self.now = desk.week;
        let by_colleague = self.colleague.plan(desk);
        if desk.week < self.begins {
            return by_colleague;
        }
        let order = self.decisions.iter().find_map(|decision| match decision {
            Decision::Plan { week, clients, .. } if self.begins.plus(*week as i32) == desk.week => {
                Some(clients.clone())
            }
            _ => None,
        });
        let place = |client: u64| desk.tasks.iter().position(|task| task.client.0 == client);
        order.into_iter().flatten().filter_map(place).collect()
    }

    fn forms(&mut self, desk: &Desk) -> Vec<(usize, Form)> {
        let mut chosen = Vec::new();
        for decision in &self.decisions {
            let Decision::Plan { week, forms, .. } = decision else { continue };
            if self.begins.plus(*week as i32) != desk.week {
                continue;
            }
            for (client, word) in forms {
                let place = desk.tasks.iter().position(|task| task.client.0 == *client);
                chosen.extend(place.zip(form_named(word)));
            }
        }
        chosen
    }

    fn weighs_measures(&self, week: Week) -> bool {
        week >= self.begins
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let by_colleague = self.colleague.meet(client, task);
        if self.now < self.begins {
            return by_colleague;
        }
        let mut contact = Contact::default();
        let is_now = |week: u32, whom: u64| {
            self.begins.plus(week as i32) == self.now && PersonId(whom) == client.client
        };
        for decision in &self.decisions {
            match decision {
                Decision::Choose { week, client, chosen } if is_now(*week, *client) => {
                    contact.chosen.push(chosen.clone());
                }
                Decision::Close { week, client, closing } if is_now(*week, *client) => {
                    contact.closing = Some(closing.clone());
                }
                _ => {}
            }
        }
        contact.action(client.client, task)
    }
}

/// What talks moved in everybody, to the last bit; a diary alone shows little of it.
fn states(simulation: &mut Simulation) -> Vec<(u64, [u32; 4])> {
    let world = simulation.world();
    let mut query = world.query::<(&PersonId, &Trust, &Motivation)>();
    let of = |(person, trust, motivation): (&PersonId, &Trust, &Motivation)| {
        let shares = [
            trust.level(),
            motivation.willen(),
            motivation.weerstand(),
            motivation.eigenaarschap(),
        ];
        (person.0, shares.map(f32::to_bits))
    };
    query.iter(world).map(of).collect()
}

#[test]
fn a_log_played_as_a_policy_in_the_scenario_gives_the_same_diary_byte_for_byte() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 4);
    for number in 0.. {
        if !choices::step_otherwise(&mut session, number).expect("a step") {
            break;
        }
    }
    let mut own = session.live().expect("a world");
    let (played, moved) = (diary_bytes(&own), states(&mut own));
    let (settings, cohort, team) = session.world().described();
    let mut scenario =
        klantreis_sim::build_with(settings.clone(), cohort.clone(), Some(team.clone()))
            .expect("a world");
    let world = scenario.world();
    world.insert_resource(session.exercise().scenario.market);
    let colleague = Automatic::new(
        team,
        world.resource::<ActTable>(),
        world.resource::<TeamParams>(),
        *world.resource::<Chance>(),
    );
    let (begins, decisions) = (session.world().begins(), session.decisions().to_vec());
    world.insert_resource(Practices::new(move |_, _| {
        let (colleague, decisions) = (colleague.clone(), decisions.clone());
        Box::new(Replay { begins, colleague, decisions, now: Week(0) })
    }));
    scenario.live(session.exercise().run_in + session.exercise().weeks, &mut []);
    assert!(played.len() > 1000, "only {} bytes", played.len());
    assert!(played == diary_bytes(&scenario), "the diaries differ");
    assert!(moved == states(&mut scenario), "trust or motivation differ");
}

#[test]
fn each_seed_gives_twelve_clients_and_four_hours_a_week() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for seed in 1..=20 {
        let file = folder.path().join(format!("{seed}.sessie"));
        let session = Session::start(&file, EXERCISE, seed, &catalogue()).expect("a session");
        let desk = session.desk();
        assert_eq!((desk.clients.len(), desk.minutes), (12, 240), "seed {seed}");
        assert_eq!((desk.week, desk.weeks), (1, 13));
        let mut names: Vec<&str> = desk.clients.iter().map(|one| one.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 12, "two clients have one name with seed {seed}");
    }
}

#[test]
fn some_clients_of_the_third_year_have_a_job() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut all = 0;
    for seed in 1..=8 {
        let file = folder.path().join(format!("{seed}.sessie"));
        let session = Session::start(&file, "derde-jaar", seed, &catalogue()).expect("a session");
        let clients = &session.desk().clients;
        let working = clients.iter().filter(|one| one.works).count();
        assert!(working <= 4, "{working} work with seed {seed}");
        all += working;
    }
    assert!(all >= 8, "{all} of 96 work");
}

#[test]
fn an_exercise_cannot_ask_for_more_who_work_than_there_are_clients() {
    let Exercise { scenario, .. } = Exercise::find(EXERCISE, &catalogue()).expect("an exercise");
    let text = include_str!("../training/content/exercises/derde-jaar.toml");
    let read = |text: &str| Exercise::read("a", "a.toml", text, scenario.clone());
    assert_eq!(read(text).expect("it is sound").working, 3);
    for wrong in ["13", "-1", "1.5"] {
        let text = text.replace("werkend  = 3", &format!("werkend  = {wrong}"));
        let told = read(&text).expect_err("too many").to_string();
        assert!(told.contains("a.toml:6") && told.contains("werkend"), "{told}");
    }
}

#[test]
fn the_desk_shows_no_code_and_nothing_hidden() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 2);
    for number in 0..60 {
        let shown = serde_json::to_string(session.desk()).expect("JSON");
        for hidden in ["trust", "willen", "weerstand", "logica", "acts", "style", "preferred"] {
            assert!(!shown.contains(&format!("\"{hidden}\"")), "the desk shows {hidden}");
        }
        step(&mut session, number).expect("a step");
    }
}

#[test]
fn what_does_not_fit_now_is_refused_and_leaves_no_line() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 2);
    let first = session.desk().tasks[0].client;
    let refused = [
        session.plan(&[1]),
        session.plan(&[first, first]),
        session.choose("a"),
        session.close(Closing::default()),
        session.aim("too early"),
        session.assess(SelfAssessment::default()),
        session.decide(Decision::Plan { week: 7, clients: Vec::new(), forms: BTreeMap::new() }),
    ];
    for answer in refused {
        assert!(matches!(answer, Err(TrainingError::NotNow { .. })), "{answer:?}");
    }
    assert!(session.decisions().is_empty());
}
