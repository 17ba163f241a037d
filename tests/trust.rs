//! Trust: what moves it, and what is told.

use klantreis_sim::guidance::{Act, Channel, TeamPlan, Topic};
use klantreis_sim::kernel::Week;
use klantreis_sim::trust::Trust;

use crate::guidance::course::{Courses, difference};
use crate::guidance::{Scripted, clients, staffed, unhurried};

#[test]
fn nobody_trusts_at_first_and_being_heard_builds_trust() {
    let trial = clients(300, unhurried());
    let acts = [Act::ReflectSimple, Act::Affirm, Act::QuestionOpen];
    let heard = Courses::of(staffed(&trial, Scripted::says(&acts)), trial.weeks);
    let mean = |weeks| {
        let levels = heard.at(weeks, |moment| moment.trust);
        levels.values().sum::<f64>() / levels.len() as f64
    };
    let (first, later) = (mean(0), mean(52));
    assert!((0.2..0.42).contains(&first), "{first} at first");
    assert!(later > first + 0.1, "{later} a year later");
}

#[test]
fn trust_moves_only_by_contacts_and_events() {
    // Nobody meets anybody: no hours, so no contact, no silence after one, no handover.
    let team = TeamPlan { hours: Some(0.0), ..unhurried() };
    let mut simulation = clients(100, team).build().expect("it is sound");
    simulation.live(60, &mut []);
    let levels = |simulation: &mut klantreis_sim::kernel::Simulation| {
        let world = simulation.world();
        let mut persons = world.query::<(&klantreis_sim::kernel::PersonId, &Trust)>();
        persons.iter(world).map(|(id, trust)| (*id, *trust)).collect::<Vec<_>>()
    };
    let before = levels(&mut simulation);
    simulation.live(60, &mut []);
    let after = levels(&mut simulation);
    assert!(before.len() > 50 && before.iter().all(|one| after.contains(one)));
}

#[test]
fn a_handover_keeps_a_part_of_trust_and_a_warm_one_more() {
    let after = |warm| {
        let team = TeamPlan { warm_handover: warm, turnover: None, ..unhurried() };
        let week = 100;
        let trial = clients(200, team)
            .with("team.turnover.rate", 0.0)
            .with("team.skill.spread", 0.0)
            .with("acts.silence.a-week", 0.0)
            .with_later(week, "team.turnover.rate", 60.0 * 52.0);
        let mut simulation = staffed(&trial, Scripted::says(&[]));
        let mut courses = Courses::default();
        simulation.live(week as u32, &mut [&mut courses]);
        let before = courses.0.clone();
        simulation.live(1, &mut [&mut courses]);
        let ratios: Vec<f32> = before
            .iter()
            .filter_map(|(who, moments)| {
                let (then, now) = (moments.last()?, courses.0[who].last()?);
                (then.trust > 0.1).then_some(now.trust / then.trust)
            })
            .collect();
        assert!(ratios.len() > 50, "only {} clients", ratios.len());
        ratios
    };
    // Whoever is out of sight keeps the klantmanager of the file, and changes with it.
    assert!(after(false).iter().all(|kept| (kept - 0.6).abs() < 1e-3));
    assert!(after(true).iter().all(|kept| (kept - 0.8).abs() < 1e-3));
}

#[test]
fn silence_costs_trust() {
    let with = |silence| {
        let rare = TeamPlan { rhythm: Some(4), hours: Some(3.0), ..unhurried() };
        let trial = clients(200, rare).with("acts.silence.a-week", silence);
        let courses = Courses::of(staffed(&trial, Scripted::says(&[])), trial.weeks);
        courses.at(60, |moment| moment.trust)
    };
    let (fallen, errors) = difference(&with(0.0), &with(0.004));
    assert!(fallen > 3.0 * errors && fallen > 0.005, "{fallen} +- {errors}");
}

#[test]
fn a_home_visit_a_broad_opening_and_less_shame_make_people_tell_more() {
    let told = |channel, acts: &[Act], shame: f64| {
        let trial = clients(400, unhurried())
            .with("trust.shame.mind", shame)
            .with("trust.shame.debt", shame)
            .with("trust.shame.family", shame);
        let someone = Scripted { channel, topic: Topic::Money, ..Scripted::says(acts) };
        let mut simulation = staffed(&trial, someone);
        simulation.live(trial.weeks, &mut []);
        simulation.diary().facts().iter().filter(|fact| fact.name == "disclosed").count()
    };
    let talk = [Act::QuestionOpen, Act::ReflectSimple];
    let opens = [Act::QuestionOpen, Act::ReflectSimple, Act::Opening];
    let plain = told(Channel::Office, &talk, 0.25);
    assert!(plain > 20, "only {plain} told");
    assert!(told(Channel::HomeVisit, &talk, 0.25) > plain);
    assert!(told(Channel::Office, &opens, 0.25) > plain);
    assert!(told(Channel::Office, &talk, 0.05) > plain);
}

#[test]
fn what_is_told_about_the_mind_leads_to_care() {
    let acts = [Act::Opening, Act::ReflectSimple, Act::Affirm];
    let revealed = |off: Option<&str>| {
        let mut trial = clients(800, unhurried());
        if let Some(id) = off {
            trial = trial.without(id);
        }
        let someone = Scripted { topic: Topic::Health, ..Scripted::says(&acts) };
        let mut simulation = staffed(&trial, someone);
        simulation.live(trial.weeks, &mut []);
        let facts = simulation.diary().facts();
        let named = |name: &str| facts.iter().filter(|fact| fact.name == name).count();
        (named("revealed"), named("referred"))
    };
    let (on, off) = (revealed(None), revealed(Some("S-53")));
    assert!(on.0 > off.0 && on.1 > off.1, "{on:?} with it, {off:?} without");
}

#[test]
fn week_never_is_no_contact() {
    // The file of somebody who was never met says so, rather than a date.
    let team = TeamPlan { hours: Some(0.0), ..unhurried() };
    let mut simulation = clients(50, team).live();
    let world = simulation.world();
    let mut files = world.query::<&klantreis_sim::guidance::Client>();
    assert!(files.iter(world).all(|file| file.intake() == Week::NEVER && file.minutes() == 0));
}
