//! Plans: how well they fit, what adjusting a goal costs, and when guidance ends.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use klantreis_sim::arrival::Clocks;
use klantreis_sim::guidance::{Act, Client, Craft, TeamPlan, Topic};
use klantreis_sim::kernel::{Observer, PersonId, Simulation, Week};
use klantreis_sim::motivation::Motivation;
use klantreis_sim::plan::{Ambition, Path, Plan};
use klantreis_tests::cohort;

use crate::guidance::course::{Courses, difference};
use crate::guidance::{Scripted, clients, staffed, unhurried};

/// A team with time for everybody and this craft.
fn with(craft: Craft) -> TeamPlan {
    TeamPlan { craft, ..unhurried() }
}

/// Everybody's number at the end, of those who have a plan.
fn planned(
    mut simulation: Simulation,
    weeks: u32,
    of: impl Fn(&Plan, &Ambition) -> f32,
) -> BTreeMap<PersonId, f64> {
    simulation.live(weeks, &mut []);
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Plan, &Ambition)>();
    let with_plan = persons.iter(world).filter(|(_, plan, _)| plan.signed() != Week::NEVER);
    with_plan.map(|(person, plan, hopes)| (*person, f64::from(of(plan, hopes)))).collect()
}

#[test]
fn a_broader_intake_gives_everybody_a_plan_that_fits_no_worse() {
    let fit = |intake| {
        let trial = clients(200, with(Craft { intake: Some(intake), ..Craft::default() }));
        planned(staffed(&trial, Scripted::says(&[])), trial.weeks, |plan, _| plan.fit())
    };
    let (short, usual, broad) = (fit(60), fit(180), fit(360));
    assert!(usual.len() > 80, "only {} plans", usual.len());
    for (person, fits) in &usual {
        let bounds = short.get(person).zip(broad.get(person));
        let (less, more) = bounds.unwrap_or((fits, fits));
        assert!(less <= fits && fits <= more, "{person:?}: {less} {fits} {more}");
    }
    let (gain, error) = difference(&broad, &short);
    assert!(gain > 3.0 * error && gain > 0.1, "{gain} +- {error}");
}

/// Ownership and wanting of each client, the week before and the week of an adjusted goal.
#[derive(Default)]
struct Losses {
    before: BTreeMap<PersonId, (f32, f32)>,
    lost: BTreeMap<PersonId, (f64, f64)>,
}

impl Observer for Losses {
    fn see(&mut self, week: Week, world: &mut World) {
        for (person, plan, moved) in world.query::<(&PersonId, &Plan, &Motivation)>().iter(world) {
            let now = (moved.eigenaarschap(), moved.willen());
            if let Some(before) = self.before.insert(*person, now)
                && plan.adjusted() == week
            {
                let lost = (f64::from(before.0 - now.0), f64::from(before.1 - now.1));
                self.lost.insert(*person, lost);
            }
        }
    }
}

/// What each client loses when the goal becomes this way to work in the contact with this number.
fn losses(contact: u16, path: Path) -> BTreeMap<PersonId, (f64, f64)> {
    let trial = clients(600, unhurried()).with("team.skill.spread", 0.0).weeks(180);
    let someone = Scripted { goal: Some((contact, path)), ..Scripted::says(&[]) };
    let mut losses = Losses::default();
    staffed(&trial, someone).live(trial.weeks, &mut [&mut losses]);
    losses.lost
}

#[test]
fn a_goal_adjusted_later_hurts_more() {
    let (early, late) = (losses(5, Path::Shortest), losses(30, Path::Shortest));
    let of = |lost: &BTreeMap<PersonId, (f64, f64)>| {
        lost.iter().map(|(person, lost)| (*person, lost.1)).collect::<BTreeMap<_, _>>()
    };
    let (more, error) = difference(&of(&late), &of(&early));
    assert!(more > 3.0 * error, "wanting lost later over early: {more} +- {error}");
}

#[test]
fn a_way_to_the_hoped_for_work_hurts_less_than_giving_it_up() {
    let (given_up, kept) = (losses(5, Path::Shortest), losses(5, Path::Broodbaan));
    let of = |lost: &BTreeMap<PersonId, (f64, f64)>| {
        lost.iter().map(|(person, lost)| (*person, lost.0)).collect::<BTreeMap<_, _>>()
    };
    let (less, error) = difference(&of(&given_up), &of(&kept));
    assert!(less > 3.0 * error, "ownership lost: {less} +- {error}");
}

#[test]
fn talks_about_what_is_within_reach_narrow_hopes_and_others_do_not() {
    let gap = |topic| {
        let trial = clients(200, unhurried());
        let someone = Scripted { topic, ..Scripted::says(&[Act::QuestionOpen]) };
        planned(staffed(&trial, someone), trial.weeks, |_, hopes| hopes.gap())
    };
    let (of_work, of_money) = (gap(Topic::Work), gap(Topic::Money));
    assert!(of_work.iter().all(|(person, gap)| of_money.get(person).is_none_or(|all| gap <= all)));
    let (more, error) = difference(&of_money, &of_work);
    assert!(more > 3.0 * error, "{more} +- {error}");
}

#[test]
fn who_works_to_one_plan_gets_more_of_it_done() {
    let steps = |alignment| {
        let trial = clients(300, with(Craft { alignment, ..Craft::default() }));
        let someone = Scripted::says(&[Act::Seek]);
        planned(staffed(&trial, someone), trial.weeks, |plan, _| f32::from(plan.steps()))
    };
    let (more, error) = difference(&steps(1.0), &steps(0.0));
    assert!(more > 3.0 * error, "{more} +- {error}");
}

#[test]
fn attention_alone_makes_nobody_self_reliant() {
    // S-69: being listened to wins trust; own steps build self-reliance.
    let course = |acts: &[Act]| {
        let trial = clients(300, unhurried()).with("plan.step.base", -20.0);
        Courses::of(staffed(&trial, Scripted::says(acts)), trial.weeks)
    };
    let (attention, doing) = (
        course(&[Act::QuestionOpen, Act::ReflectSimple, Act::Opening]),
        course(&[Act::Together, Act::LetDo]),
    );
    let relies = |courses: &Courses| courses.at(52, |moment| moment.motivation.zelfredzaamheid());
    let start = attention.at(0, |moment| moment.motivation.zelfredzaamheid());
    let (by_attention, _) = difference(&relies(&attention), &start);
    let (by_doing, error) = difference(&relies(&doing), &relies(&attention));
    assert!(by_attention.abs() < 0.01, "{by_attention} by attention");
    assert!(by_doing > 0.05 && by_doing > 3.0 * error, "{by_doing} +- {error} by doing");
}

#[test]
fn guidance_stops_when_somebody_is_out_of_sight() {
    let mut simulation = cohort(500).weeks(300).guided_by(TeamPlan::of_caseload(50.0)).live();
    let mut out: BTreeMap<PersonId, Week> = BTreeMap::new();
    let mut unseen = 0;
    for fact in simulation.diary().facts() {
        match (fact.room, fact.name) {
            ("journey", "out-of-sight") => {
                out.insert(fact.person, fact.week);
                unseen += 1;
            }
            ("journey", "back-in-sight") => {
                out.remove(&fact.person);
            }
            ("guidance", "met" | "missed") | ("plan", _) => {
                // Who goes out of sight this week may still be met: the hours were booked.
                let since = out.get(&fact.person).copied().unwrap_or(Week::NEVER);
                assert!(since >= fact.week, "{fact:?} out of sight since {since:?}");
            }
            _ => {}
        }
    }
    assert!(unseen > 50, "only {unseen} went out of sight");
    // What is hidden then stays without an owner (S-152): nobody is told of it.
    let world = simulation.world();
    assert!(world.query::<&Client>().iter(world).count() > 400);
}

#[test]
fn plans_take_about_nineteen_weeks_from_the_municipal_start() {
    let mut simulation =
        cohort(600).weeks(300).without_diary().guided_by(TeamPlan::of_caseload(100.0)).live();
    let world = simulation.world();
    let mut persons = world.query::<(&Plan, &Clocks)>();
    let waits: Vec<f64> = persons
        .iter(world)
        .filter(|(plan, _)| plan.signed() != Week::NEVER)
        .map(|(plan, clocks)| f64::from(plan.signed().since(clocks.housed())))
        .collect();
    let mean = waits.iter().sum::<f64>() / waits.len() as f64;
    assert!(waits.len() > 300 && (9.0..30.0).contains(&mean), "{mean} weeks");
}
