//! Times the whole model against the mini-model, per person and week, and says whether it is in bounds.

#![expect(clippy::print_stdout, reason = "a table for people is all that this program makes")]

use std::process::ExitCode;

use klantreis_benches::FORMS;
use klantreis_benches::measure::{cpu_seconds, median, seconds_of};
use klantreis_benches::model::MONTHS;
use klantreis_evidence::Catalogue;
use klantreis_records::ledger::{Bookkeeper, Costs};
use klantreis_sim::arrival::Cohort;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::kernel::{Observer, People, Settings, SimError};

/// Rounds; in each of them everything runs once, so that a busy machine slows all of it.
const ROUNDS: u64 = 9;
const PERSONS: u32 = 2_000;
const WEEKS: u32 = 520;
/// Clients of the mini-model, and the place of its contiguous form in [`FORMS`].
const CLIENTS: u32 = 100_000;
const CONTIGUOUS: usize = 2;
/// Who writes down what happens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writes {
    Nobody,
    /// A diary.
    Diary,
    /// A ledger of costs and benefits.
    Ledger,
}

/// A world that is timed: its name, who writes, the caseload of its klantmanagers if it has any, and
/// most times the mini-model that a person's week in it may cost.
const WORLDS: [(&str, Writes, Option<f32>, f64); 5] = [
    ("whole model", Writes::Nobody, None, 25.0),
    ("whole model with diary", Writes::Diary, None, 50.0),
    ("whole model with ledger", Writes::Ledger, None, 27.0),
    ("with klantmanagers, 300 clients each", Writes::Nobody, Some(300.0), 25.0),
    ("with klantmanagers, 55 clients each", Writes::Nobody, Some(55.0), 25.0),
];

/// CPU time of a person's week [seconds], with or without a diary, a ledger and klantmanagers.
fn whole(
    catalogue: &Catalogue,
    seed: u64,
    writes: Writes,
    caseload: Option<f32>,
) -> Result<f64, SimError> {
    let cohort = Cohort::of_year(PERSONS, 2014);
    let mut settings = Settings::new(seed, cohort.from, catalogue.clone());
    settings.diary = writes == Writes::Diary;
    let team = caseload.map(TeamPlan::of_caseload);
    let mut simulation = klantreis_sim::build_with(settings, cohort, team)?;
    let mut bookkeeper = Bookkeeper::new(Costs::read(catalogue)?);
    let mut observers: Vec<&mut dyn Observer> = Vec::new();
    if writes == Writes::Ledger {
        observers.push(&mut bookkeeper);
    }
    let (mut lived, start) = (0, cpu_seconds());
    for _ in 0..WEEKS {
        simulation.live(1, &mut observers);
        lived += simulation.world().resource::<People>().len();
    }
    Ok((cpu_seconds() - start) / lived as f64)
}

fn main() -> Result<ExitCode, SimError> {
    let catalogue = Catalogue::builtin()?;
    let mut rounds = Vec::new();
    for seed in 0..ROUNDS {
        let mut form = FORMS[CONTIGUOUS].1(CLIENTS, seed);
        let mini = seconds_of(|| form.live()) / (f64::from(CLIENTS) * MONTHS as f64);
        let mut round = vec![mini];
        for (_, writes, caseload, _) in WORLDS {
            round.push(whole(&catalogue, seed, writes, caseload)?);
        }
        rounds.push(round);
    }
    let nanoseconds = |place: usize| 1e9 * median(rounds.iter().map(|round| round[place]));
    println!(
        "A person's week of {PERSONS} persons and {WEEKS} weeks, medians of {ROUNDS} rounds.\n"
    );
    println!("| | nanoseconds | times the mini-model | most |\n|---|---|---|---|");
    println!("| mini-model, contiguous, {CLIENTS} clients | {:.1} | 1 | |", nanoseconds(0));
    let mut kept = true;
    for (place, (name, _, _, most)) in (1..).zip(WORLDS) {
        let times = median(rounds.iter().map(|round| round[place] / round[0]));
        println!("| {name} | {:.0} | {times:.1} | {most} |", nanoseconds(place));
        kept &= times <= most;
    }
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
