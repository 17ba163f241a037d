//! A theme more or less, or a question more, changes nobody's luck.

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;
use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::education::{Credential, EducationHappening, Study};
use klantreis_sim::health::{Ability, Body, Mind};
use klantreis_sim::household::{Home, HouseholdHappening};
use klantreis_sim::journey::{Activity, Journey};
use klantreis_sim::kernel::diary::{Event, Figure};
use klantreis_sim::kernel::{
    Builder, Chance, Fact, Happening, PersonId, Phase, Question, Row, SimError, Simulation, Theme,
    Told, Week,
};
use klantreis_sim::labour::{Career, Job, LabourHappening, Search};
use klantreis_sim::language::{Course, Dutch};
use klantreis_sim::law::{Duty, LawHappening};
use klantreis_sim::money::{Income, Indebted, MoneyHappening};
use klantreis_tests::{ROOMS, Room, Trial, cohort};

/// A question that no room of the model asks.
const WHIM: Question = Question::new(60_001, "whims: what comes to mind");
/// The first question of household, asked a second time by somebody else.
const ASKED_BEFORE: Question = Question::new(201, "household: birth, divorce");

/// A state that only the room below knows.
#[derive(Component, Clone, Copy, Default)]
struct Whim {
    weeks: u32,
    sum: f32,
}

/// Something that only happens in the room below.
#[derive(Clone, Copy)]
struct CameToMind(f32);

impl Happening for CameToMind {
    const ROOM: &'static str = "whims";
    const PLACE: u8 = 100;
    const EVENTS: &'static [Event] = &[Event {
        name: "came-to-mind",
        says: "A whim came",
        figures: &[Figure { says: "how strong", unit: "ratio" }],
    }];

    fn name(&self) -> &'static str {
        "came-to-mind"
    }

    fn figures(&self) -> [f32; 2] {
        [self.0, 0.0]
    }
}

/// A room with a state, questions and happenings of its own, of no consequence to any other.
struct Whims;

impl Theme for Whims {
    const NAME: &'static str = "whims";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.person_has::<Whim>().happenings::<CameToMind>().systems(Phase::Meet, have_whims);
        Ok(())
    }
}

fn have_whims(
    mut persons: Query<(&PersonId, &Row, &Dutch, &mut Whim)>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<CameToMind>>,
) {
    for (&person, &row, dutch, mut whim) in &mut persons {
        whim.weeks += 1;
        whim.sum += chance.normal(WHIM, person, *week, 0) + dutch.speaking();
        if chance.yes(0.05, WHIM, person, *week) && chance.yes(0.5, ASKED_BEFORE, person, *week) {
            told.write(Told { person, row, what: CameToMind(whim.sum) });
        }
    }
}

/// Stands in for a room that is left out: its states stay as they begin, and it tells nothing.
struct Silence;

impl Theme for Silence {
    const NAME: &'static str = "silence";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder
            .person_has::<Ability>()
            .person_has::<Activity>()
            .person_has::<Body>()
            .person_has::<Career>()
            .person_has::<Course>()
            .person_has::<Credential>()
            .person_has::<Duty>()
            .person_has::<Dutch>()
            .person_has::<Home>()
            .person_has::<Income>()
            .person_has::<Indebted>()
            .person_has::<Job>()
            .person_has::<Journey>()
            .person_has::<Mind>()
            .person_has::<Search>()
            .person_has::<Study>()
            .message::<Told<EducationHappening>>()
            .message::<Told<HouseholdHappening>>()
            .message::<Told<LabourHappening>>()
            .message::<Told<LawHappening>>()
            .message::<Told<MoneyHappening>>();
        Ok(())
    }
}

fn live(trial: &Trial, rooms: &[Room]) -> Simulation {
    let mut simulation = trial.furnish(rooms).expect("a sound world");
    simulation.live(trial.weeks, &mut []);
    simulation
}

fn all_rooms() -> Vec<Room> {
    ROOMS.iter().map(|(_, room)| *room).collect()
}

/// All rooms but one, for which silence stands in.
fn without(name: &str) -> Vec<Room> {
    let others = ROOMS.iter().filter(|(other, _)| *other != name).map(|(_, room)| *room);
    others.chain([Simulation::with::<Silence> as Room]).collect()
}

/// The facts of some rooms as bytes.
fn bytes_of(simulation: &Simulation, wanted: impl Fn(&str) -> bool) -> Vec<u8> {
    let facts = simulation.diary().facts().iter().filter(|fact| wanted(fact.room));
    facts.flat_map(Fact::bytes).collect()
}

#[test]
fn one_theme_more_changes_no_byte_of_the_diary() {
    let world = cohort(150).weeks(250);
    let plain = live(&world, &all_rooms());
    let rooms: Vec<Room> =
        all_rooms().into_iter().chain([Simulation::with::<Whims> as Room]).collect();
    let more = live(&world, &rooms);
    let whims = more.diary().facts().iter().filter(|fact| fact.room == "whims").count();
    assert!(whims > 100, "the theme did {whims} things");
    assert!(bytes_of(&plain, |_| true) == bytes_of(&more, |room| room != "whims"));
}

/// What a person comes with, to the last bit: drawn at the start, before any room acts on another.
fn drawn(simulation: &mut Simulation) -> BTreeMap<PersonId, String> {
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Origin, &Clocks)>();
    persons.iter(world).map(|(id, who, when)| (*id, format!("{who:?} {when:?}"))).collect()
}

#[test]
fn one_theme_less_changes_no_arrival_no_household_and_no_word_of_luck() {
    let world = cohort(150).weeks(200);
    let mut plain = live(&world, &all_rooms());
    // All rooms after these two read them; they read no other.
    let first = |room: &str| room == "arrival" || room == "household";
    let (lives, people) = (bytes_of(&plain, first), drawn(&mut plain));
    assert!(!lives.is_empty());
    for (name, _) in ROOMS.iter().filter(|(name, _)| !first(name)) {
        let mut less = live(&world, &without(name));
        assert!(lives == bytes_of(&less, first), "without {name} others live another life");
        assert!(people == drawn(&mut less), "without {name} others come");
        assert_eq!(*plain.world().resource::<Chance>(), *less.world().resource::<Chance>());
    }
}

/// A world in which money is asked for and never comes.
fn without_consequence_of_money() -> Trial {
    cohort(150)
        .weeks(250)
        .with("money.decision.least", 5_000.0)
        .with("money.decision.most", 5_000.0)
        .with("money.debt.at-start", 0.0)
        .with("money.debt.first-months", 0.0)
        .with("money.debt.at-exit", 0.0)
}

/// A world in which the klantreis is watched and nothing is offered along it.
fn without_consequence_of_journey() -> Trial {
    cohort(150)
        .weeks(250)
        .without("S-150")
        .without("S-174")
        .with("guidance.activity.share", 0.0)
        .with("guidance.practical-lessons.share", 0.0)
        .with("guidance.job-language.share", 0.0)
}

/// A room whose results nobody uses can be left out: the lives in all other rooms stay the same.
#[test]
fn one_theme_less_changes_no_other_byte_where_nobody_leans_on_it() {
    for (name, world) in
        [("money", without_consequence_of_money()), ("journey", without_consequence_of_journey())]
    {
        let (plain, less) = (live(&world, &all_rooms()), live(&world, &without(name)));
        let own = plain.diary().facts().iter().filter(|fact| fact.room == name).count();
        assert!(own > 50, "{name} did {own} things");
        assert!(bytes_of(&plain, |room| room != name) == bytes_of(&less, |_| true), "{name}");
    }
}
