//! Criterion's view of the forms of the mini-model, and of the luck and the maths they use.

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use klantreis_benches::FORMS;
use klantreis_benches::model::{LUCK, MONTHS};
use klantreis_sim::dispatched;
use klantreis_sim::kernel::chance::LANES;
use klantreis_sim::kernel::dispatch::{Level, available, limit_to};
use klantreis_sim::kernel::maths::logistic;
use klantreis_sim::kernel::{Chance, PersonId, Week};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    forms(&mut criterion);
    parts(&mut criterion);
    criterion.final_summary();
}

/// All forms at the widest level.
fn forms(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("mini-model");
    group.sample_size(10);
    for clients in [10_000_u32, 100_000] {
        group.throughput(Throughput::Elements(u64::from(clients) * MONTHS as u64));
        for (name, make) in FORMS {
            group.bench_function(BenchmarkId::new(name, clients), |bencher| {
                let made = || make(clients, 1);
                bencher.iter_batched_ref(made, |form| form.live(), BatchSize::PerIteration);
            });
        }
    }
    group.finish();
}

dispatched! {
    fn logistics(scores: &[f32; LANES], chances: &mut [f32; LANES]) {
        for (chance, score) in chances.iter_mut().zip(scores) {
            *chance = logistic(*score);
        }
    }
}

/// A block of luck and a block of logistic chances at each level.
fn parts(criterion: &mut Criterion) {
    let persons: [PersonId; LANES] = std::array::from_fn(|lane| PersonId(lane as u64));
    let scores: [f32; LANES] = std::array::from_fn(|lane| lane as f32 * 0.1 - 3.0);
    for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
        let _limit = limit_to(level);
        let mut group = criterion.benchmark_group(format!("64 persons, {level:?}"));
        group.throughput(Throughput::Elements(LANES as u64));
        let (chance, mut block) = (Chance::new(1), [[0.0; LANES]; 4]);
        group.bench_function("four words of luck", |bencher| {
            bencher.iter(|| {
                chance.fill(LUCK, Week(1), black_box(&persons), &mut block);
                black_box(&mut block);
            });
        });
        let mut chances = [0.0; LANES];
        group.bench_function("a logistic chance", |bencher| {
            bencher.iter(|| {
                logistics(black_box(&scores), &mut chances);
                black_box(&mut chances);
            });
        });
        group.finish();
    }
}
