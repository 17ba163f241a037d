//! States of persons by name, as mechanisms are measured on them.

mod guided;

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;
use bevy_ecs::query::Allow;
use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::education::{Study, Track};
use klantreis_sim::health::{Care, Mind};
use klantreis_sim::household::{Deceased, Home};
use klantreis_sim::journey::{Activity, Journey};
use klantreis_sim::kernel::{Observer, PersonId, Row, Week};
use klantreis_sim::labour::{Career, Job, Search, Stance};
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
    &'static Search,
);

type Pass = (
    (&'static Row, &'static Mind, &'static Care, &'static Study, &'static Home),
    (&'static Job, &'static Search, &'static Activity, &'static Dutch, &'static Course),
);

/// What has been lived week by week, for the states that no column keeps.
#[derive(Clone, Copy, Debug, Default)]
struct Lived {
    weeks: f32,
    unhealthy: f32,
    waiting_care: f32,
    study: f32,
    stress: f32,
    care_hours: f32,
    waiting: f32,
    workless: f32,
    first_spell: f32,
    began: bool,
    left: bool,
    young_children: bool,
    activity: bool,
    lessons: bool,
    job_language: bool,
    idle: f32,
    alone: f32,
    low_dutch: f32,
    began_with: f32,
    best_speaking: f32,
}

/// A person as a state sees one.
struct Life<'a> {
    now: Week,
    origin: &'a Origin,
    search: &'a Search,
    clocks: &'a Clocks,
    dutch: &'a Dutch,
    course: &'a Course,
    duty: &'a Duty,
    study: &'a Study,
    job: &'a Job,
    career: &'a Career,
    mind: &'a Mind,
    care: &'a Care,
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
    State { name: "weeks-lived", of: |life| life.lived.weeks },
    State { name: "weeks-worked", of: |life| f32::from(life.career.weeks_worked()) },
    State { name: "weeks-waiting", of: |life| life.lived.waiting },
    State { name: "weeks-to-job", of: |life| life.lived.workless },
    State { name: "first-spell", of: |life| life.lived.first_spell },
    State { name: "best-speaking", of: |life| life.lived.best_speaking },
    State { name: "diploma-rank", of: |life| f32::from(life.study.diploma() as u8) },
    State { name: "working", of: |life| share(life.job.is_held()) },
    State { name: "speaking", of: |life| life.dutch.speaking() },
    State { name: "reading", of: |life| life.dutch.reading() },
    State { name: "mind", of: |life| life.mind.level() },
    State { name: "revealed", of: |life| share(life.mind.is_revealed()) },
    State { name: "unhealthy-weeks", of: |life| life.lived.unhealthy },
    State {
        name: "saw-psychologist",
        of: |life| share(life.care.saw_psychologist().is_past(life.now)),
    },
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

/// Those whom a mechanism concerns.
struct Concerned {
    name: &'static str,
    is: fn(&Life<'_>) -> bool,
}

const CONCERNED: &[Concerned] = &[
    Concerned { name: "women", is: |life| life.origin.is_woman() },
    Concerned { name: "men", is: |life| !life.origin.is_woman() },
    Concerned { name: "parents", is: |life| life.lived.young_children },
    Concerned { name: "mothers", is: |life| life.lived.young_children && life.origin.is_woman() },
    Concerned { name: "idle", is: |life| life.lived.idle > life.lived.weeks / 2.0 },
    Concerned { name: "alone", is: |life| life.lived.alone > life.lived.weeks / 2.0 },
    Concerned { name: "steady", is: |life| life.career.longest_spell() >= 52 },
    Concerned { name: "low-dutch", is: |life| life.lived.began && life.lived.began_with < 2.0 },
    Concerned {
        name: "burdened",
        is: |life| life.lived.unhealthy.min(life.lived.low_dutch) > life.lived.weeks / 2.0,
    },
    Concerned { name: "active", is: |life| life.lived.activity },
    Concerned { name: "lessons", is: |life| life.lived.lessons },
    Concerned { name: "job-language", is: |life| life.lived.job_language },
    Concerned { name: "tied", is: |life| life.origin.network() > 0.0 },
    Concerned { name: "skilled", is: |life| life.search.soft_skills() > 0.0 },
    Concerned { name: "workers", is: |life| life.career.weeks_worked() > 0 },
    Concerned { name: "diploma", is: |life| life.study.diploma() != Track::None },
    Concerned { name: "lower-mbo", is: |life| life.study.diploma() == Track::LowerMbo },
    Concerned { name: "long-stayers", is: |life| life.origin.is_long_stayer() },
    Concerned { name: "older", is: |life| life.origin.age(life.clocks.permit()) >= 40.0 },
    Concerned { name: "unwell", is: |life| life.lived.unhealthy > life.lived.weeks / 2.0 },
    Concerned { name: "students", is: |life| life.lived.study > 0.0 },
];

/// The names of all states; a group after it, as in `:women`, asks for these alone.
pub fn names() -> impl Iterator<Item = &'static str> {
    STATES.iter().map(|state| state.name)
}

/// The names of the states of those who are guided, known in a world with a team; they have no groups.
pub fn guided_names() -> impl Iterator<Item = &'static str> {
    guided::STATES.iter().map(|state| state.name)
}

/// The names of the groups that can be asked for.
pub fn groups() -> impl Iterator<Item = &'static str> {
    CONCERNED.iter().map(|group| group.name)
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
    guided: guided::Lives,
}

impl Observer for Lives {
    fn see(&mut self, week: Week, world: &mut World) {
        self.now = week;
        self.guided.see(world);
        let pass = self.pass.get_or_insert_with(|| world.query());
        for ((row, mind, care, study, home), (job, search, activity, dutch, course)) in
            pass.iter(world)
        {
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
            lived.waiting += share(search.stance() == Stance::Waiting);
            if job.is_held() && !lived.began {
                lived.began = true;
                lived.began_with = dutch.speaking();
            }
            lived.best_speaking = lived.best_speaking.max(dutch.speaking());
            lived.low_dutch += share(dutch.speaking() < 2.0);
            let busy = job.is_held() || study.is_enrolled() || activity.hours() > 0.0;
            lived.idle += share(!busy && course.hours_per_week() == 0.0);
            lived.alone += share(home.partner().is_none() && home.children() == 0);
            lived.left |= lived.began && !job.is_held();
            lived.workless += share(!lived.began);
            lived.first_spell += share(lived.began && !lived.left);
            lived.young_children |= home.young_children() > 0;
            lived.activity |= activity.hours() > 0.0;
            lived.lessons |= activity.practical_lessons() > 0.0;
            lived.job_language |= activity.has_job_language();
        }
    }
}

impl Lives {
    /// A state of every person, in the order of names; nothing for a state that nobody knows.
    ///
    /// A state of [`guided_names`] is that of whoever has been guided.
    #[must_use]
    pub fn state(&self, name: &str, world: &mut World) -> Option<Vec<(PersonId, f32)>> {
        if let Some(values) = self.guided.state(name, world) {
            return Some(values);
        }
        let (name, group) =
            name.split_once(':').map_or((name, None), |(name, group)| (name, Some(group)));
        let group = match group {
            None => None,
            Some(group) => Some(CONCERNED.iter().find(|one| one.name == group)?),
        };
        let state = STATES.iter().find(|state| state.name == name)?;
        // Of those who died the states are those of that week.
        let mut persons = world.query_filtered::<(Who, Mastery, Living), Allow<Deceased>>();
        let mut debts = world.query::<(Entity, &Debt)>();
        let debts: BTreeMap<Entity, f32> =
            debts.iter(world).map(|(household, debt)| (household, debt.amount())).collect();
        let mut values: Vec<(PersonId, f32)> = persons
            .iter(world)
            .filter_map(|((person, row, origin, clocks, home), mastery, living)| {
                let (dutch, course, duty, study) = mastery;
                let (job, career, mind, care, income, journey, search) = living;
                let debt = debts.get(&home.household()).copied().unwrap_or_default();
                let lived = self.lived.get(row.0 as usize).copied().unwrap_or_default();
                let life = Life {
                    now: self.now,
                    origin,
                    search,
                    clocks,
                    dutch,
                    course,
                    duty,
                    study,
                    job,
                    career,
                    mind,
                    care,
                    income,
                    journey,
                    debt,
                    lived,
                };
                group.is_none_or(|group| (group.is)(&life)).then(|| (*person, (state.of)(&life)))
            })
            .collect();
        values.sort_unstable_by_key(|(person, _)| *person);
        Some(values)
    }
}
