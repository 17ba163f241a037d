//! Work: who finds it, keeps it, loses it.

use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::kernel::{PersonId, Simulation};
use klantreis_sim::labour::{Career, Job, Market, MarketChoice};
use klantreis_tests::{Trial, cohort, diary_bytes};
use std::collections::BTreeMap;

fn weeks_worked(trial: &Trial) -> BTreeMap<PersonId, f64> {
    let mut simulation = trial.live();
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Career)>();
    persons.iter(world).map(|(id, career)| (*id, f64::from(career.weeks_worked()))).collect()
}

/// The mean difference between two worlds, person by person, with its standard error.
fn paired(one: &Trial, other: &Trial) -> (f64, f64) {
    let (one, other) = (weeks_worked(one), weeks_worked(other));
    let gaps: Vec<f64> =
        one.iter().filter_map(|(id, weeks)| Some(weeks - other.get(id)?)).collect();
    let count = gaps.len() as f64;
    let mean = gaps.iter().sum::<f64>() / count;
    let spread = gaps.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / (count - 1.0);
    (mean, (spread / count).sqrt())
}

#[test]
fn a_name_read_as_non_western_costs_work() {
    let world = cohort(800).weeks(400).without_diary();
    let (gap, error) = paired(&world.clone().without("S-138"), &world);
    assert!(gap > 4.0 * error, "{gap} +- {error}");
}

#[test]
fn nobody_works_before_the_own_home_but_those_with_a_head_start_and_a_lucky_few() {
    let mut simulation = cohort(1000).weeks(52).live();
    let world = simulation.world();
    let mut persons = world.query::<(&Origin, &Clocks, &Job)>();
    let early = persons
        .iter(world)
        .filter(|(origin, clocks, job)| {
            job.is_held() && job.began() < clocks.housed() && !origin.is_long_stayer()
        })
        .count();
    assert!(early < 10, "{early} of 1000 worked before they had a home");
}

#[test]
fn more_openings_never_give_fewer_jobs_on_average() {
    let world = cohort(500).weeks(350).without_diary();
    let few = world.clone().with("labour.market.openings", 0.004);
    let (gap, error) = paired(&world.with_vacancies_for_all(), &few);
    assert!(gap > 4.0 * error, "{gap} +- {error}");
}

#[test]
fn without_any_opening_nobody_is_hired() {
    // A head start is a job from before the permit, which needs no opening.
    let world = cohort(300).weeks(300).with("arrival.long-stay.head-start", 0.0);
    let simulation = world.with("labour.market.openings", 0.0).live();
    let hired = simulation.diary().facts().iter().filter(|fact| fact.name == "job-began").count();
    assert_eq!(hired, 0);
}

#[test]
fn a_contract_ends_when_it_runs_out_is_renewed_or_lost() {
    let mut simulation = cohort(400).weeks(450).live();
    check_jobs(&mut simulation);
    let facts = simulation.diary().facts();
    for name in ["job-began", "renewed", "moved", "upgraded", "job-ended", "insurance-began"] {
        assert!(facts.iter().any(|fact| fact.name == name), "no {name} in 450 weeks");
    }
}

fn check_jobs(simulation: &mut Simulation) {
    let now = simulation.next_week();
    let world = simulation.world();
    let mut jobs = world.query::<&Job>();
    for job in jobs.iter(world).filter(|job| job.is_held()) {
        assert!(job.is_permanent() || job.until() >= now.plus(-1), "a contract ran out unseen");
        assert!(job.hours() > 0.0 && job.hours() <= 40.0 && job.wage() > 0.0);
    }
}

#[test]
fn jobs_without_temporary_contracts_last_longer() {
    let world = cohort(600).weeks(450).without_diary();
    let (gap, error) = paired(&world.clone().without("S-146"), &world);
    assert!(gap > 2.0 * error, "{gap} +- {error}");
}

#[test]
fn a_shock_leaves_the_time_before_it_untouched_and_costs_work_afterwards() {
    let (before_it, seeds) = (104, 1..=4);
    let tightness =
        |simulation: &mut Simulation| simulation.world().resource::<Market>().tightness();
    let worked = |simulation: &mut Simulation| {
        let world = simulation.world();
        let mut careers = world.query::<&Career>();
        careers.iter(world).map(|career| f64::from(career.weeks_worked())).sum::<f64>()
    };
    for seed in seeds {
        let [mut average, mut shocked] = [MarketChoice::Gemiddeld, MarketChoice::Schok]
            .map(|market| cohort(600).seed(seed).market(market).build().expect("sound"));
        for simulation in [&mut average, &mut shocked] {
            simulation.live(before_it, &mut []);
        }
        assert!(diary_bytes(&average) == diary_bytes(&shocked), "nothing before the shock");
        let until_then = worked(&mut average);
        for simulation in [&mut average, &mut shocked] {
            simulation.live(13, &mut []);
        }
        let [before, half] = [&mut average, &mut shocked].map(tightness);
        for simulation in [&mut average, &mut shocked] {
            simulation.live(200, &mut []);
        }
        let left = tightness(&mut shocked) / before;
        assert!(left < half / before && half < before, "{left} {half} {before}");
        // Openings that nobody took stand for some weeks, so that a market feels it late.
        let [with, without] = [&mut average, &mut shocked].map(|one| worked(one) - until_then);
        assert!(without < 0.95 * with, "{without} of {with} weeks of work");
    }
}
