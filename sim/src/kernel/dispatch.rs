//! The widest vectors of the machine, chosen while running: one program for ordinary machines.
//!
//! A hot function is compiled three times, for the baseline of the target (SSE2 on x86-64), AVX2
//! and AVX-512. rustc never fuses a multiply and an add by itself, so all copies give the same bits.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

pub use crate::dispatched;

/// The vector instructions that a copy of a hot function may use, from narrow to wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// What every machine of the target has: SSE2 on x86-64.
    Baseline,
    /// Vectors of 256 bits.
    Avx2,
    /// Vectors of 512 bits, with the parts F, BW, CD, DQ and VL.
    Avx512,
}

impl Level {
    /// All levels, from narrow to wide.
    pub const ALL: [Self; 3] = [Self::Baseline, Self::Avx2, Self::Avx512];
}

/// What this machine has; asked once.
static AVAILABLE: LazyLock<Level> = LazyLock::new(detect);

/// The highest level that may be used, as a number; lowered by [`limit_to`] only.
static ALLOWED: AtomicU8 = AtomicU8::new(Level::Avx512 as u8);

/// Held by the one who limits, so that two tests never limit each other.
static LIMITING: Mutex<()> = Mutex::new(());

#[cfg(target_arch = "x86_64")]
fn detect() -> Level {
    // Also what rustc takes for granted where there is AVX-512: AVX2, FMA and F16C.
    let wide = is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("fma")
        && is_x86_feature_detected!("f16c")
        && is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512cd")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512vl");
    if wide {
        Level::Avx512
    } else if is_x86_feature_detected!("avx2") {
        Level::Avx2
    } else {
        Level::Baseline
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn detect() -> Level {
    Level::Baseline
}

/// The widest level that this machine has.
#[must_use]
pub fn available() -> Level {
    *AVAILABLE
}

/// The level that a hot function uses now; never wider than [`available`].
#[inline]
#[must_use]
pub fn level() -> Level {
    match ALLOWED.load(Ordering::Relaxed) {
        0 => Level::Baseline,
        1 => Level::Avx2.min(*AVAILABLE),
        _ => *AVAILABLE,
    }
}

/// Keeps all threads at or below a level until the answer is dropped, for tests and measurements.
///
/// Results do not depend on it. A second caller waits until the first limit is dropped, so one
/// thread must not hold two.
#[must_use]
pub fn limit_to(level: Level) -> Limit {
    let turn = LIMITING.lock().unwrap_or_else(PoisonError::into_inner);
    ALLOWED.store(level as u8, Ordering::Relaxed);
    Limit { _turn: turn }
}

/// A limit in force; see [`limit_to`].
#[derive(Debug)]
pub struct Limit {
    _turn: MutexGuard<'static, ()>,
}

impl Drop for Limit {
    fn drop(&mut self) {
        ALLOWED.store(Level::Avx512 as u8, Ordering::Relaxed);
    }
}

/// Makes a hot function choose the widest vectors of the machine each time it is called.
///
/// The body is compiled once for each [`Level`]. What it calls must be `#[inline(always)]` to be
/// compiled with it; a call that is not inlined runs at the baseline. Arguments are plain names.
#[macro_export]
macro_rules! dispatched {
    (
        $(#[$attribute:meta])*
        $visible:vis fn $name:ident($($argument:ident: $kind:ty),* $(,)?) $(-> $answer:ty)? $body:block
    ) => {
        $(#[$attribute])*
        $visible fn $name($($argument: $kind),*) $(-> $answer)? {
            #[allow(clippy::inline_always, reason = "each copy must be compiled for its own level")]
            #[inline(always)]
            fn body($($argument: $kind),*) $(-> $answer)? $body

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn avx2($($argument: $kind),*) $(-> $answer)? {
                body($($argument),*)
            }

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512bw,avx512cd,avx512dq,avx512vl")]
            fn avx512($($argument: $kind),*) $(-> $answer)? {
                body($($argument),*)
            }

            match $crate::kernel::dispatch::level() {
                #[cfg(target_arch = "x86_64")]
                $crate::kernel::dispatch::Level::Avx512 => {
                    #[allow(unsafe_code, reason = "the level says that the machine has AVX-512")]
                    // SAFETY: `level` never exceeds what was detected on this machine.
                    unsafe { avx512($($argument),*) }
                }
                #[cfg(target_arch = "x86_64")]
                $crate::kernel::dispatch::Level::Avx2 => {
                    #[allow(unsafe_code, reason = "the level says that the machine has AVX2")]
                    // SAFETY: `level` never exceeds what was detected on this machine.
                    unsafe { avx2($($argument),*) }
                }
                _ => body($($argument),*),
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::maths::{exp, ln, logistic};

    dispatched! {
        /// Everything that a column pass may use, with sums of products that could be fused.
        fn mix(numbers: &[f32], out: &mut [f32]) {
            for (number, out) in numbers.iter().zip(out) {
                let grown = exp(number * 0.3 - 1.7) * 1.1 + number * number;
                let chance = logistic(0.7 * number - 0.2 * grown + 0.1);
                *out = if chance < 0.5 { grown / (1.0 + chance) } else { ln(grown) - chance.sqrt() };
            }
        }
    }

    #[test]
    fn every_level_gives_the_same_bits() {
        let numbers: Vec<f32> = (0..100_003).map(|step| step as f32 * 4e-4 - 20.0).collect();
        let at = |level| {
            let _limit = limit_to(level);
            let mut out = vec![0.0; numbers.len()];
            mix(&numbers, &mut out);
            out.into_iter().map(f32::to_bits).collect::<Vec<_>>()
        };
        let narrow = at(Level::Baseline);
        assert!(narrow == at(Level::Avx2), "AVX2 differs");
        assert!(narrow == at(Level::Avx512), "AVX-512 differs");
    }

    #[test]
    fn a_limit_holds_until_it_is_dropped_and_never_goes_beyond_the_machine() {
        for allowed in Level::ALL {
            let limit = limit_to(allowed);
            assert_eq!(level(), allowed.min(available()));
            drop(limit);
        }
        let _limit = limit_to(Level::Avx512);
        assert_eq!(level(), available());
    }
}
