//! Sign patterns of the evidence (3A) that concern caseload, care and work.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use klantreis_sim::arrival::Origin;
use klantreis_sim::guidance::{Act, Style, TeamPlan};
use klantreis_sim::kernel::{Observer, People, PersonId, Week};
use klantreis_sim::labour::{Career, Job, Search, Stance};
use klantreis_sim::money::Income;
use klantreis_tests::{Trial, cohort};

use super::course::{Courses, difference};
use super::{Scripted, clients, staffed, unhurried};

/// More than chance gives [standard errors].
const SURE: f64 = 3.0;

fn assert_above((mean, error): (f64, f64), what: &str) {
    assert!(mean > SURE * error, "{what}: {mean} +- {error}");
}

/// How somebody fared in a world that was lived.
#[derive(Clone, Copy, Default)]
struct Life {
    is_woman: bool,
    measures: f64,
    /// Weeks neither in work nor available for it, once waiting is over [weeks].
    out_of_labour: f64,
    has_worked: f64,
    is_off_benefit: f64,
}

/// Counts the weeks out of the labour force.
#[derive(Default)]
struct Out(BTreeMap<PersonId, f64>);

impl Observer for Out {
    fn see(&mut self, _: Week, world: &mut World) {
        let mut persons = world.query::<(&PersonId, &Search, &Job)>();
        for (person, search, job) in persons.iter(world) {
            let is_out = search.stance() == Stance::NotAvailable && !job.is_held();
            *self.0.entry(*person).or_default() += f64::from(u8::from(is_out));
        }
    }
}

fn lives(trial: &Trial) -> BTreeMap<PersonId, Life> {
    let mut simulation = trial.build().expect("it is sound");
    let mut out = Out::default();
    simulation.live(trial.weeks, &mut [&mut out]);
    let mut measures: BTreeMap<PersonId, f64> = BTreeMap::new();
    for fact in simulation.diary().facts().iter().filter(|fact| fact.name == "measure-taken") {
        *measures.entry(fact.person).or_default() += 1.0;
    }
    let world = simulation.world();
    assert!(!world.resource::<People>().is_empty());
    let mut persons = world.query::<(&PersonId, &Origin, &Career, &Income)>();
    let flag = |yes: bool| f64::from(u8::from(yes));
    let lives = persons.iter(world).map(|(person, origin, career, income)| {
        let life = Life {
            is_woman: origin.is_woman(),
            measures: measures.get(person).copied().unwrap_or_default(),
            out_of_labour: out.0.get(person).copied().unwrap_or_default(),
            has_worked: flag(career.longest_spell() >= 4),
            is_off_benefit: flag(income.is_off_benefit()),
        };
        (*person, life)
    });
    lives.collect()
}

/// One number of everybody, or of women alone.
fn of(
    lives: &BTreeMap<PersonId, Life>,
    women: bool,
    number: impl Fn(&Life) -> f64,
) -> BTreeMap<PersonId, f64> {
    let asked = lives.iter().filter(|(_, life)| life.is_woman || !women);
    asked.map(|(person, life)| (*person, number(life))).collect()
}

#[test]
fn a_low_caseload_brings_more_measures_more_women_out_of_the_labour_force_and_more_jobs() {
    // P-79, of a regime that monitors: in expectation, by pairs of persons who share all luck.
    let world = |caseload| {
        let styles = vec![Style::DWINGEND];
        let work_guidance_after = Some(0.0);
        let team = TeamPlan {
            styles,
            work_guidance_after,
            rhythm: Some(2),
            ..TeamPlan::of_caseload(caseload)
        };
        let trial = cohort(4_000).weeks(200).with_vacancies_for_all().guided_by(team);
        // At the upper end of its range: at its central value the women who withdraw are too few to be
        // told from those who find a job.
        lives(&trial.with("team.measure.withdraws", 0.6))
    };
    let (low, high) = (world(30.0), world(300.0));
    let more = |women, number: fn(&Life) -> f64| {
        difference(&of(&low, women, number), &of(&high, women, number))
    };
    assert_above(more(false, |life| life.measures), "measures");
    assert_above(more(true, |life| life.out_of_labour), "weeks of women out of the labour force");
    assert_above(more(false, |life| life.has_worked), "ever worked");
}

#[test]
fn a_caseload_does_more_to_ever_having_worked_than_to_leaving_the_benefit() {
    let world = |caseload| {
        let team = TeamPlan { work_guidance_after: Some(0.0), ..TeamPlan::of_caseload(caseload) };
        let trial = cohort(4_000).weeks(130).without_diary().guided_by(team);
        lives(&trial.with("team.support.elasticity", 0.6))
    };
    let (low, high) = (world(40.0), world(300.0));
    let worked = |life: &Life| life.has_worked;
    assert_above(difference(&of(&low, false, worked), &of(&high, false, worked)), "ever worked");
    let apart = |life: &Life| life.has_worked - life.is_off_benefit;
    assert_above(difference(&of(&low, false, apart), &of(&high, false, apart)), "beyond leaving");
}

#[test]
fn care_relieves_in_the_first_weeks_and_costs_self_reliance_later() {
    // S-82: the same clients with whom the klantmanager arranges things, or says nothing at all.
    let trial = clients(400, unhurried());
    let courses = |acts: &[Act]| Courses::of(staffed(&trial, Scripted::says(acts)), trial.weeks);
    let (care, nothing) = (courses(&[Act::Arrange; 7]), courses(&[]));
    let tense = |courses: &Courses| courses.at(6, |one| one.motivation.weerstand());
    let (care_now, nothing_now) = (tense(&care), tense(&nothing));
    for (person, tension) in &care_now {
        let other = nothing_now[person];
        assert!(*tension <= other, "{person:?}: {tension} with care, {other} without");
    }
    assert_above(difference(&nothing_now, &care_now), "less resistance");
    let mind = |courses: &Courses, weeks| courses.at(weeks, |one| one.mind);
    let relief = |weeks| difference(&mind(&care, weeks), &mind(&nothing, weeks));
    assert_above(relief(12), "relief of the mind");
    let relies = |courses: &Courses| courses.at(60, |one| one.motivation.zelfredzaamheid());
    let (care_later, nothing_later) = (relies(&care), relies(&nothing));
    for (person, self_reliance) in &care_later {
        let other = nothing_later[person];
        assert!(*self_reliance <= other, "{person:?}: {self_reliance} with care, {other} without");
    }
    assert_above(difference(&nothing_later, &care_later), "self-reliance");
}
