//! States of persons by name, as mechanisms are measured on them.

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;
use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::education::{Study, Track};
use klantreis_sim::health::{Care, Mind};
use klantreis_sim::household::Home;
use klantreis_sim::journey::Journey;
use klantreis_sim::kernel::{Observer, PersonId, Row, Week};
use klantreis_sim::labour::{Career, Job};
use klantreis_sim::language::{Course, Dutch};
use klantreis_sim::law::Duty;
use klantreis_sim::money::{Debt, Income};

type Who = (&'static PersonId, &'static Row, &'static Origin, &'static Clocks, &'static Home);
type Mastery = (&'static Dutch, &'static Course, &'static Duty, &'static Study);
type Living = (
    &'static Job,
    &'static Career,
    &'static Mind,
    &'static Care,
    &'static Income,
    &'static Journey,
);

type Pass = (&'static Row, &'static Mind, &'static Care, &'static Study, &'static Home);

/// What has been lived week by week, for the states that no column keeps.
#[derive(Clone, Copy, Debug, Default)]
struct Lived {
    weeks: f32,
    unhealthy: f32,
    waiting_care: f32,
    study: f32,
    stress: f32,
    care_hours: f32,
}

/// A person as a state sees one.
struct Life<'a> {
    now: Week,
    clocks: &'a Clocks,
    dutch: &'a Dutch,
    course: &'a Course,
    duty: &'a Duty,
    study: &'a Study,
    job: &'a Job,
    career: &'a Career,
    mind: &'a Mind,
    income: &'a Income,
    journey: &'a Journey,
    debt: f32,
    lived: Lived,
}

/// A state by name.
struct State {
    name: &'static str,
    of: fn(&Life<'_>) -> f32,
}

const STATES: &[State] = &[
    State { name: "weeks-worked", of: |life| f32::from(life.career.weeks_worked()) },
    State { name: "working", of: |life| share(life.job.is_held()) },
    State { name: "speaking", of: |life| life.dutch.speaking() },
    State { name: "reading", of: |life| life.dutch.reading() },
    State { name: "mind", of: |life| life.mind.level() },
    State { name: "revealed", of: |life| share(life.mind.is_revealed()) },
    State { name: "unhealthy-weeks", of: |life| life.lived.unhealthy },
    State { name: "weeks-waiting-care", of: |life| life.lived.waiting_care },
    State { name: "exam-passed", of: |life| share(life.duty.is_passed()) },
    State { name: "weeks-to-exam", of: weeks_to_exam },
    State { name: "weeks-on-bijstand", of: |life| f32::from(life.income.weeks_on_bijstand()) },
    State { name: "debt", of: |life| life.debt },
    State { name: "dutch-diploma", of: |life| share(life.study.diploma() != Track::None) },
    State { name: "weeks-in-study", of: |life| life.lived.study },
    State { name: "weeks-in-sight", of: |life| f32::from(life.journey.weeks_in_sight()) },
    State { name: "weeks-in-matching", of: |life| f32::from(life.journey.weeks_in_matching()) },
    State { name: "hours-taken", of: |life| life.course.hours_taken() },
    State { name: "family-stress", of: |life| life.lived.stress / life.lived.weeks.max(1.0) },
    State { name: "care-hours", of: |life| life.lived.care_hours / life.lived.weeks.max(1.0) },
    State { name: "jobs", of: |life| f32::from(life.career.jobs()) },
    State { name: "longest-spell", of: |life| f32::from(life.career.longest_spell()) },
    State { name: "discouragement", of: |life| life.career.discouragement() },
    State { name: "wage", of: |life| life.job.wage() },
];

/// The names of all states; `:women` or `:men` after a name asks for these alone.
pub fn names() -> impl Iterator<Item = &'static str> {
    STATES.iter().map(|state| state.name)
}

/// Weeks from the start of the duty until it was met, or until now [weeks].
fn weeks_to_exam(life: &Life<'_>) -> f32 {
    life.duty.settled().min(life.now).since(life.clocks.duty()).max(0) as f32
}

fn share(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// Follows every life of a world, so that its states can be told at the end.
#[derive(Default)]
pub struct Lives {
    lived: Vec<Lived>,
    now: Week,
    pass: Option<QueryState<Pass>>,
}

impl Observer for Lives {
    fn see(&mut self, week: Week, world: &mut World) {
        self.now = week;
        let pass = self.pass.get_or_insert_with(|| world.query());
        for (row, mind, care, study, home) in pass.iter(world) {
            let row = row.0 as usize;
            if row >= self.lived.len() {
                self.lived.resize(row + 1, Lived::default());
            }
            let lived = &mut self.lived[row];
            lived.weeks += 1.0;
            lived.unhealthy += share(mind.is_unhealthy());
            lived.waiting_care += share(care.is_waiting(week));
            lived.study += share(study.is_enrolled());
            lived.stress += home.stress();
            lived.care_hours += home.care_hours();
        }
    }
}

impl Lives {
    /// A state of every person, in the order of names; nothing for a state that nobody knows.
    #[must_use]
    pub fn state(&self, name: &str, world: &mut World) -> Option<Vec<(PersonId, f32)>> {
        let (name, women) = match name.split_once(':') {
            None => (name, None),
            Some((name, "women")) => (name, Some(true)),
            Some((name, "men")) => (name, Some(false)),
            Some(_) => return None,
        };
        let state = STATES.iter().find(|state| state.name == name)?;
        let mut persons = world.query::<(Who, Mastery, Living)>();
        let mut debts = world.query::<(Entity, &Debt)>();
        let debts: BTreeMap<Entity, f32> =
            debts.iter(world).map(|(household, debt)| (household, debt.amount())).collect();
        let mut values: Vec<(PersonId, f32)> = persons
            .iter(world)
            .filter(|((_, _, origin, ..), ..)| women.is_none_or(|women| origin.is_woman() == women))
            .map(|((person, row, _, clocks, home), mastery, living)| {
                let (dutch, course, duty, study) = mastery;
                let (job, career, mind, _, income, journey) = living;
                let debt = debts.get(&home.household()).copied().unwrap_or_default();
                let lived = self.lived.get(row.0 as usize).copied().unwrap_or_default();
                let life = Life {
                    now: self.now,
                    clocks,
                    dutch,
                    course,
                    duty,
                    study,
                    job,
                    career,
                    mind,
                    income,
                    journey,
                    debt,
                    lived,
                };
                (*person, (state.of)(&life))
            })
            .collect();
        values.sort_unstable_by_key(|(person, _)| *person);
        Some(values)
    }
}
