//! The dossier of one person: what is known at the end, and everything that happened, in words.
//!
//! A projection of the diary and of a person's states, without a name or a number of citizenship.
//! What the model keeps hidden, such as the state of a mind in figures, stays hidden here.

mod journal;
mod page;
mod sections;
mod told;
mod work;

pub use told::{Figure, TOLD, Tells, keys};

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::Entity;
use bevy_ecs::query::Allow;
use klantreis_sim::arrival::{Clocks, Nationality, Origin};
use klantreis_sim::education::Study;
use klantreis_sim::health::positive::{self, DIMENSIONS};
use klantreis_sim::health::{Body, Care, Mind};
use klantreis_sim::household::{Deceased, Home};
use klantreis_sim::journey::ladder::{self, Stand};
use klantreis_sim::journey::{Activity, Journey};
use klantreis_sim::kernel::{Diary, Fact, PersonId, Simulation, Week};
use klantreis_sim::labour::{Career, Job};
use klantreis_sim::language::{Course, Dutch};
use klantreis_sim::law::Duty;
use klantreis_sim::money::{Debt, Income};
use klantreis_texts::Texts;

use page::Page;

/// The longest line of a dossier [characters].
pub const WIDTH: usize = 88;

/// What is known of one person at the end of a run.
#[derive(Clone, Debug)]
pub struct Dossier {
    person: PersonId,
    now: Week,
    nationality: Nationality,
    origin: Origin,
    clocks: Clocks,
    home: Home,
    dutch: Dutch,
    course: Course,
    duty: Duty,
    study: Study,
    body: Body,
    care: Care,
    job: Job,
    career: Career,
    income: Income,
    journey: Journey,
    activity: Activity,
    debt: f32,
    /// When the person died: all that is known is of that week.
    died: Option<Week>,
    /// The six dimensions of positive health; that of the mind stays hidden until it came to light.
    positive: [Option<f32>; 6],
    /// Where the person stands on the participatieladder and in the phases of Piëzo.
    stand: Stand,
    facts: Vec<Fact>,
}

type Who = (&'static PersonId, &'static Nationality, &'static Origin, &'static Clocks);
type Life = (&'static Home, &'static Dutch, &'static Course, &'static Duty, &'static Study);
type Health = (&'static Body, &'static Care);
type Rest = (&'static Job, &'static Career, &'static Income, &'static Journey, &'static Activity);

impl Dossier {
    /// Opens the dossier of a person; nothing for someone who is not in this world.
    #[must_use]
    pub fn open(simulation: &mut Simulation, person: PersonId) -> Option<Self> {
        let now = simulation.next_week().plus(-1);
        let facts = simulation.diary().of(person).copied().collect();
        let world = simulation.world();
        let mut entities = world.query_filtered::<(Entity, &PersonId), Allow<Deceased>>();
        let entity = entities.iter(world).find(|(_, known)| **known == person)?.0;
        let stand = ladder::look(world, entity)?;
        let mut persons = world.query_filtered::<(Who, Life, Health, Rest), Allow<Deceased>>();
        let mut dossier = persons.iter(world).find(|((who, ..), ..)| **who == person).map(
            |((_, nationality, origin, clocks), life, (body, care), rest)| {
                let (home, dutch, course, duty, study) = life;
                let (job, career, income, journey, activity) = rest;
                Self {
                    person,
                    now,
                    nationality: *nationality,
                    origin: *origin,
                    clocks: *clocks,
                    home: *home,
                    dutch: *dutch,
                    course: *course,
                    duty: *duty,
                    study: *study,
                    body: *body,
                    care: *care,
                    job: *job,
                    career: *career,
                    income: *income,
                    journey: *journey,
                    activity: *activity,
                    debt: 0.0,
                    died: None,
                    positive: [None; 6],
                    stand,
                    facts,
                }
            },
        )?;
        dossier.died = world.get::<Deceased>(entity).map(Deceased::week);
        let is_told = world.get::<Mind>(entity).is_some_and(Mind::is_revealed);
        let shares = positive::look(world, entity, now)?;
        dossier.positive = std::array::from_fn(|place| {
            let is_known = is_told || DIMENSIONS[place] != "mental-well-being";
            is_known.then_some(shares[place])
        });
        let debt = world.get::<Debt>(dossier.home.household());
        dossier.debt = debt.map_or(0.0, Debt::amount);
        Some(dossier)
    }

    /// Writes the dossier as plain text, no line longer than [`WIDTH`].
    #[must_use]
    pub fn write(&self, texts: &Texts) -> String {
        let mut page = Page::new(texts);
        self.write_front(&mut page);
        self.write_timeline(&mut page);
        self.write_journey(&mut page);
        self.write_duty(&mut page);
        self.write_language(&mut page);
        self.write_work(&mut page);
        self.write_income(&mut page);
        self.write_health(&mut page);
        self.write_education(&mut page);
        self.write_journal(&mut page);
        page.finish()
    }
}

/// Writes the dossier of a person; nothing for someone who is not in this world.
#[must_use]
pub fn write_dossier(
    texts: &Texts,
    simulation: &mut Simulation,
    person: PersonId,
) -> Option<String> {
    Dossier::open(simulation, person).map(|dossier| dossier.write(texts))
}

/// The person to whom the most different things happened, the first by name among equals.
///
/// Nobody when there is no diary, or nothing in it.
#[must_use]
pub fn choose(diary: &Diary) -> Option<PersonId> {
    let mut lives: BTreeMap<PersonId, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for fact in diary.facts() {
        lives.entry(fact.person).or_default().insert((fact.room, fact.name));
    }
    // The last of equals is the greatest, so the order of names is turned round.
    let fullest = lives.iter().rev().max_by_key(|(_, kinds)| kinds.len());
    fullest.map(|(person, _)| *person)
}
