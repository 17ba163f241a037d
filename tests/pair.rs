//! Guidance toward work: its clock, what comes after it and nothing before, and the Amsterdam pair.

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Outcome};
use klantreis_records::statistics::{Filter, Moment, Table};
use klantreis_scenarios::{Order, Scenario, replicate};
use klantreis_sim::arrival::Clocks;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::journey::Journey;
use klantreis_sim::kernel::{Simulation, Week};
use klantreis_sim::labour::{Career, Search};
use klantreis_tests::{Trial, cohort, diary_bytes};

/// A team that begins so many weeks after the own home, for whom nobody is introduced.
fn begins_after(weeks: f32) -> TeamPlan {
    TeamPlan { work_guidance_after: Some(weeks), ..TeamPlan::of_caseload(50.0) }
}

fn world(team: TeamPlan) -> Trial {
    cohort(500).weeks(180).with_vacancies_for_all().guided_by(team)
}

/// Of everybody with a start of work guidance: weeks since the own home.
fn starts(simulation: &mut Simulation) -> Vec<i32> {
    let world = simulation.world();
    let mut persons = world.query::<(&Clocks, &Journey)>();
    let begun = persons.iter(world).filter(|(_, journey)| journey.guidance_start() != Week::NEVER);
    begun.map(|(clocks, journey)| journey.guidance_start().since(clocks.housed())).collect()
}

fn weeks_worked(simulation: &mut Simulation) -> f64 {
    let world = simulation.world();
    let mut careers = world.query::<&Career>();
    careers.iter(world).map(|career| f64::from(career.weeks_worked())).sum()
}

#[test]
fn work_guidance_begins_at_the_own_home_or_as_late_as_the_team_says() {
    let mut early = world(begins_after(0.0)).live();
    let early = starts(&mut early);
    let at_once = early.iter().filter(|weeks| **weeks <= 10).count();
    assert!(at_once * 10 > early.len() * 8, "{at_once} of {} within ten weeks", early.len());
    let mut late = world(begins_after(91.0)).live();
    let late = starts(&mut late);
    assert!(late.len() > 100, "{} have begun", late.len());
    assert!(late.iter().all(|weeks| *weeks >= 91 - 14), "none before three months less");
}

#[test]
fn before_its_start_guidance_does_nothing_to_work() {
    // Both begin after the run: their caseloads, jobhunters and lessons change nothing about work.
    // What it does otherwise is switched off: what is told to it, the relief of being arranged for, the
    // hopes that are talked about, and the debt of a measure. Each of these weighs on, or lifts, a mind.
    let never = TeamPlan {
        work_guidance_after: Some(1_000.0),
        conversation: Some(8.0),
        clients_per_jobhunter: Some(20.0),
        ..TeamPlan::of_caseload(50.0)
    };
    let lived = |team| {
        ["S-53", "S-82", "S-98", "R-38"].into_iter().fold(world(team), Trial::without).live()
    };
    let mut many = lived(TeamPlan { caseload: 300.0, ..never.clone() });
    let mut few = lived(never);
    assert!(starts(&mut few).is_empty());
    let jobs = |simulation: &mut Simulation| {
        let world = simulation.world();
        let mut careers = world.query::<&Career>();
        careers.iter(world).map(Career::weeks_worked).collect::<Vec<_>>()
    };
    assert_eq!(jobs(&mut few), jobs(&mut many));
}

#[test]
fn guidance_beside_the_course_ends_waiting_sooner_and_late_guidance_leaves_it() {
    let waits = |team: TeamPlan| {
        let mut simulation = world(team).live();
        let world = simulation.world();
        let mut persons = world.query::<(&Clocks, &Search)>();
        let housed = persons.iter(world).filter(|(clocks, _)| clocks.housed() != Week::NEVER);
        let (sum, count) = housed.fold((0.0, 0.0), |(sum, count), (clocks, search)| {
            (sum + f64::from(search.waits_until().since(clocks.housed())), count + 1.0)
        });
        sum / count
    };
    let (beside, late, never) =
        (waits(begins_after(0.0)), waits(begins_after(91.0)), waits(begins_after(1_000.0)));
    assert!(beside < 0.6 * never, "{beside} weeks beside, {never} without");
    assert!(late > 0.95 * never, "{late} weeks late, {never} without");
}

#[test]
fn jobhunters_open_work_and_none_are_no_jobhunters() {
    let hunted = |clients_per_jobhunter| {
        let team = TeamPlan { clients_per_jobhunter, ..begins_after(0.0) };
        let worlds = (1..=4).map(|seed| weeks_worked(&mut world(team.clone()).seed(seed).live()));
        worlds.collect::<Vec<_>>()
    };
    let (none, some) = (hunted(None), hunted(Some(60.0)));
    assert!(none.iter().zip(&some).all(|(none, some)| some > none), "{none:?} {some:?}");
}

#[test]
fn skilled_klantmanagers_open_more_work_with_the_same_hours() {
    let with = |skill| {
        let team = TeamPlan { skill: Some(skill), ..begins_after(0.0) };
        (1..=6).map(|seed| weeks_worked(&mut world(team.clone()).seed(seed).live())).sum::<f64>()
    };
    let (plain, selected) = (with(1.0), with(2.0));
    assert!(selected > plain, "{selected} weeks worked with skill, {plain} without");
}

#[test]
fn what_is_unexplained_is_nothing_unless_a_scenario_says_so() {
    let plain = world(begins_after(0.0)).live();
    let nought = world(begins_after(0.0)).with("guidance.package.unexplained", 0.0).live();
    assert_eq!(diary_bytes(&plain), diary_bytes(&nought));
    let sum = |value| {
        let trial = world(begins_after(0.0)).with("guidance.package.unexplained", value);
        (1..=4).map(|seed| weeks_worked(&mut trial.clone().seed(seed).live())).sum::<f64>()
    };
    assert!(sum(0.7) > sum(0.0));
}

#[test]
fn a_compelling_style_does_to_work_what_its_number_says_and_less_to_who_resists() {
    use klantreis_sim::guidance::Style;
    let sum = |style, coercive| {
        let team = TeamPlan { styles: vec![style], rhythm: Some(2), ..begins_after(0.0) };
        let trial = world(team).with("team.style.coercive", coercive);
        let trial = trial.with("team.style.reactance", 0.0);
        (1..=4).map(|seed| weeks_worked(&mut trial.clone().seed(seed).live())).sum::<f64>()
    };
    assert!(sum(Style::DWINGEND, 0.5) > sum(Style::DWINGEND, -0.5));
    assert!((sum(Style::NEUTRAL, 0.5) - sum(Style::NEUTRAL, -0.5)).abs() < f64::EPSILON);
}

/// Shares of everybody in each replication, by outcome.
fn shares(name: &str, moment: Moment, outcomes: [Outcome; 2]) -> [Vec<f64>; 2] {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let mut scenario = Scenario::find(name, &catalogue).expect("it is sound");
    (scenario.persons, scenario.replications) = (3_000, 4);
    let order = Order::new(1);
    let lived = replicate(&scenario, &catalogue, [], &order, &ProgressBar::hidden());
    let tables = lived.expect("it lives").tables;
    outcomes.map(|outcome| {
        let value = |table: &Table| table.value(moment, Filter::everyone(), outcome);
        tables.iter().filter_map(value).collect()
    })
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn the_amsterdam_pair_gains_more_in_ever_worked_than_in_leaving_benefit() {
    let year = Moment::SinceGuidance(12);
    let [[old, old_off], [new, new_off]] = ["amsterdam-2015-oud", "amsterdam-2016"].map(|name| {
        let shares = shares(name, year, [Outcome::EverWorked, Outcome::OffBenefit]);
        assert!(shares.iter().all(|values| values.len() == 4), "the clock is reached");
        shares.map(|values| mean(&values))
    });
    assert!((0.11..0.19).contains(&old), "old {old}");
    assert!((0.23..0.33).contains(&new), "new {new}");
    assert!((1.5..2.5).contains(&(new / old)), "{new} against {old}");
    assert!(new_off > old_off && new_off - old_off < new - old, "{new_off} less {old_off}");
}
