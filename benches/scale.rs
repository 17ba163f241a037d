//! Measures what a second thread and many people cost, and says whether both are in bounds.

#![expect(clippy::print_stdout, reason = "a table for people is all that this program makes")]

use std::process::{Command, ExitCode};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use indicatif::ProgressBar;
use klantreis_benches::measure::{median, process_cpu_seconds};
use klantreis_evidence::{Catalogue, Point};
use klantreis_records::Definitions;
use klantreis_records::statistics::{Plan, Watcher};
use klantreis_scenarios::{Order, Scenario, replicate};
use klantreis_sim::arrival::Cohort;
use klantreis_sim::kernel::{People, Settings};

/// What is lived.
const SCENARIO: &str = "cohort-2014";
/// Rounds; in each of them both numbers of threads run once, so that a busy machine slows both.
const ROUNDS: u64 = 15;
/// The size of what the threads share.
const SHARED: Size = Size { persons: 1_000, weeks: 520, replications: 8 };
/// Most CPU time on two threads, as times that on one.
const MOST_CPU: f64 = 1.1;

/// Sizes of the worlds whose memory is measured; of 79,270 a hundred thousand live, with those who follow.
const COHORTS: [u32; 4] = [1_000, 10_000, 79_270, 100_000];
/// Persons in a world from which on memory is promised: in a small one the program itself is most of it.
const PROMISED_FROM: f64 = 100_000.0;
const WEEKS: u32 = 520;
/// Most memory of the whole process for each person who lives there, without a diary [bytes].
const MOST_BYTES: f64 = 1024.0;
/// Asks this program for memory alone.
const MEMORY: &str = "--memory";
/// Asks this program to live one world and to tell its memory: a peak belongs to a whole process.
const PEAK: &str = "--peak";

struct Size {
    persons: u32,
    weeks: u32,
    replications: u32,
}

/// The points of targets that a run of the scenario counts.
fn points(catalogue: &Catalogue) -> impl Iterator<Item = &Point> {
    catalogue.targets().filter(|target| target.scenario == SCENARIO).flat_map(|one| &one.points)
}

/// CPU time of all threads of a run [seconds].
fn run(scenario: &Scenario, catalogue: &Catalogue, seed: u64, threads: usize) -> Result<f64> {
    let order = Order { threads: Some(threads), ..Order::new(seed) };
    let start = process_cpu_seconds();
    let lived = replicate(scenario, catalogue, points(catalogue), &order, &ProgressBar::hidden())?;
    let seconds = process_cpu_seconds() - start;
    ensure!(lived.tables.len() == scenario.replications as usize, "a replication is missing");
    Ok(seconds)
}

/// CPU seconds on one thread and on two, by round.
fn rounds(catalogue: &Catalogue) -> Result<Vec<[f64; 2]>> {
    let mut scenario = Scenario::find(SCENARIO, catalogue)?;
    scenario.persons = SHARED.persons;
    scenario.weeks = SHARED.weeks;
    scenario.replications = SHARED.replications;
    let mut rounds = Vec::new();
    for seed in 0..ROUNDS {
        let mut round = [0.0; 2];
        // Who comes first changes, so that neither always meets a machine that was just at rest.
        for place in [seed as usize % 2, 1 - seed as usize % 2] {
            round[place] = run(&scenario, catalogue, seed, place + 1)?;
        }
        rounds.push(round);
    }
    Ok(rounds)
}

/// Lives a world as a replication does, without a diary; how many persons live there at the end.
fn live(persons: u32) -> Result<usize> {
    let catalogue = Catalogue::builtin()?;
    let cohort = Cohort::of_year(persons, 2014);
    let plan = Arc::new(Plan::new(cohort.clone(), points(&catalogue))?);
    let mut watcher = Watcher::new(plan, Definitions::read(&catalogue)?);
    let settings = Settings::new(1, cohort.from, catalogue);
    let mut simulation = klantreis_sim::build(settings, cohort)?;
    simulation.live(WEEKS, &mut [&mut watcher]);
    std::hint::black_box(watcher.finish(simulation.world()));
    Ok(simulation.world().resource::<People>().len())
}

/// The most memory that this process had in the machine's working memory at any time [bytes].
fn peak() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")
        .context("only Linux tells a process its memory")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes: u64 = line
        .and_then(|line| line.trim().strip_suffix(" kB"))
        .context("no peak is told")?
        .parse()?;
    Ok(kibibytes * 1024)
}

/// Persons and peak memory [bytes] of a world of its own process.
fn measured(persons: u32) -> Result<[f64; 2]> {
    let child =
        Command::new(std::env::current_exe()?).args([PEAK, &persons.to_string()]).output()?;
    ensure!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
    let told = String::from_utf8(child.stdout)?;
    let (persons, bytes) = told.trim().split_once(' ').context("two numbers were expected")?;
    Ok([persons.parse()?, bytes.parse()?])
}

fn main() -> Result<ExitCode> {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    if let [verb, persons] = &typed[..]
        && verb == PEAK
    {
        let persons = live(persons.parse()?)?;
        println!("{persons} {}", peak()?);
        return Ok(ExitCode::SUCCESS);
    }
    let asks_for_memory_alone = typed == [MEMORY];
    ensure!(asks_for_memory_alone || typed.is_empty(), "nothing or {MEMORY} was expected");
    let is_quick = asks_for_memory_alone || tell_times()? <= MOST_CPU;
    let is_small = tell_memory()?;
    Ok(if is_quick && is_small { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what a second thread costs; as times what one costs.
fn tell_times() -> Result<f64> {
    let rounds = rounds(&Catalogue::builtin()?)?;
    let Size { persons, weeks, replications } = SHARED;
    println!(
        "CPU time of {replications} replications of {persons} persons and {weeks} weeks, medians of \
         {ROUNDS} rounds.\n\n\
         | threads | seconds | times one thread | middle half of the rounds | most |\n\
         |---|---|---|---|---|"
    );
    let seconds = [0, 1].map(|place| median(rounds.iter().map(|round| round[place])));
    let mut ratios: Vec<f64> = rounds.iter().map(|round| round[1] / round[0]).collect();
    ratios.sort_by(f64::total_cmp);
    let [low, times, high] = [1, 2, 3].map(|quarter| ratios[quarter * ratios.len() / 4]);
    println!("| 1 | {:.2} | 1 | | |", seconds[0]);
    println!("| 2 | {:.2} | {times:.3} | {low:.2} to {high:.2} | {MOST_CPU} |", seconds[1]);
    Ok(times)
}

/// Prints the memory of worlds; whether all that is promised is kept.
fn tell_memory() -> Result<bool> {
    println!(
        "\nPeak of a whole process without a diary, {WEEKS} weeks.\n\n\
         | cohort | persons with followers | MiB | bytes for each person | most |\n|---|---|---|---|---|"
    );
    let mut is_kept = true;
    for cohort in COHORTS {
        let [persons, bytes] = measured(cohort)?;
        let each = bytes / persons;
        let is_promised = persons >= PROMISED_FROM;
        is_kept &= !is_promised || each <= MOST_BYTES;
        let most = if is_promised { MOST_BYTES.to_string() } else { String::new() };
        println!(
            "| {cohort} | {persons} | {:.1} | {each:.0} | {most} |",
            bytes / f64::from(1 << 20)
        );
    }
    Ok(is_kept)
}
