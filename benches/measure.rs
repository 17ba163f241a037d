//! CPU time, and what many measurements of it say.

use rustix::time::{ClockId, clock_gettime};

/// CPU time of this thread so far [seconds]; the machine may be shared, so not the time of a clock.
#[must_use]
pub fn cpu_seconds() -> f64 {
    read(ClockId::ThreadCPUTime)
}

/// CPU time of all threads of this process so far, those that have ended too [seconds].
#[must_use]
pub fn process_cpu_seconds() -> f64 {
    read(ClockId::ProcessCPUTime)
}

fn read(clock: ClockId) -> f64 {
    let time = clock_gettime(clock);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// The CPU time that some work takes [seconds].
pub fn seconds_of<T>(work: impl FnOnce() -> T) -> f64 {
    let start = cpu_seconds();
    std::hint::black_box(work());
    cpu_seconds() - start
}

/// The number in the middle; of an even count the higher of the two.
///
/// # Panics
/// If there are no numbers.
#[must_use]
pub fn median(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.into_iter().collect();
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
