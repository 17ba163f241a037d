//! What minutes do to work beside their direct part: the part of R-31 that goes through other rooms.

use std::collections::BTreeMap;

use klantreis_evidence::{Catalogue, Content, Overlay, Place};
use klantreis_scenarios::run::live_one;
use klantreis_scenarios::{Change, Scenario};
use klantreis_sim::guidance::Team;
use klantreis_sim::kernel::{PersonId, Simulation, Week};

/// Caseloads between which the number of R-31 was derived.
const CASELOADS: [f64; 2] = [300.0, 55.0];
/// Worlds of each caseload; the two of one seed share all luck.
const SEEDS: u64 = 12;
/// Adults in each.
const PERSONS: u32 = 3_000;

/// First jobs a week since the start of work guidance, of those who look for one, and minutes a month that
/// each client gets.
fn found(simulation: &mut Simulation) -> [f64; 2] {
    let end = simulation.next_week();
    let mut begun: BTreeMap<PersonId, Week> = BTreeMap::new();
    let mut jobs: BTreeMap<PersonId, Week> = BTreeMap::new();
    for fact in simulation.diary().facts() {
        match fact.name {
            "work-guidance-began" => {
                begun.entry(fact.person).or_insert(fact.week);
            }
            "job-began" if begun.contains_key(&fact.person) => {
                jobs.entry(fact.person).or_insert(fact.week);
            }
            _ => {}
        }
    }
    let weeks = begun
        .iter()
        .map(|(person, from)| f64::from(jobs.get(person).copied().unwrap_or(end).since(*from)));
    let log = simulation.world().resource::<Team>().log();
    let sum = |of: fn(&klantreis_sim::guidance::WeekLog) -> u32| {
        log.iter().map(|week| f64::from(of(week))).sum::<f64>()
    };
    let minutes = sum(|week| week.booked) / sum(|week| week.clients) * 365.25 / 12.0 / 7.0;
    [jobs.len() as f64 / weeks.sum::<f64>(), minutes]
}

/// A number as it is written.
fn single(id: &str, known: &Catalogue) -> f64 {
    match known.parameter(id).map(|known| &known.content) {
        Some(Content::Value(value)) => *value,
        other => panic!("{id} is {other:?}"),
    }
}

/// How much more often a first job is found for each log of minutes, with no direct part, and the standard
/// error over worlds.
fn by_channels(name: &str, known: &Catalogue) -> (f64, f64) {
    let scenario = |caseload: f64| {
        let mut scenario = Scenario::find(name, known).expect("it is sound");
        scenario.persons = PERSONS;
        scenario.team.as_mut().expect("a team").caseload = Some(caseload);
        let numbers = ["team.support.elasticity", "team.support.by-channels"];
        let changes = numbers.map(|id| Change {
            overlay: Overlay { id: id.to_owned(), value: 0.0, reason: None },
            from: None,
            place: Place::default(),
        });
        scenario.set(changes.to_vec(), known).expect("they are there");
        scenario
    };
    let least = single("team.support.least", known);
    let slopes: Vec<f64> = (1..=SEEDS)
        .map(|seed| {
            let [many, few] = CASELOADS.map(|caseload| {
                found(&mut live_one(&scenario(caseload), known, seed).expect("it lives"))
            });
            (few[0] / many[0]).ln() / ((least + few[1]) / (least + many[1])).ln()
        })
        .collect();
    let number = slopes.len() as f64;
    let mean = slopes.iter().sum::<f64>() / number;
    let squares: f64 = slopes.iter().map(|slope| (slope - mean).powi(2)).sum();
    (mean, (squares / (number - 1.0) / number).sqrt())
}

#[test]
#[ignore = "measures a number of the evidence: some minutes"]
fn channels_give_the_part_of_r_31_that_the_evidence_says() {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let said = single("team.support.by-channels", &known);
    let (plain, error) = by_channels("regulier", &known);
    assert!((plain - said).abs() <= 3.0 * error, "{plain} +- {error}, {said} is said");
    // Where there are offers and jobhunters they take minutes on, which one number for all worlds leaves out.
    let (offered, own) = by_channels("amsterdam-2016", &known);
    assert!(offered - plain > 3.0 * error.hypot(own), "{offered} +- {own} with offers");
    assert!(
        offered < 0.05,
        "{offered} +- {own}: more than a quarter of R-31, and no longer a caveat"
    );
}
