//! Draws of the numbers that are not known for certain.

use klantreis_evidence::Catalogue;
use klantreis_sim::kernel::chance::{Chance, Question};
use klantreis_sim::kernel::{PersonId, Week};

const NUMBER: Question = Question::new(1000, "scenarios: the draw of a number");

/// Every number with a prior drawn once for a replication.
///
/// The luck belongs to seed, number and replication: a new number changes no other's draw, and all
/// scenarios with the same seed share their draws.
#[must_use]
pub fn draw_numbers(catalogue: &Catalogue, seed: u64, replication: u32) -> Catalogue {
    let chance = Chance::new(seed);
    // A replication has two halves, and the week of luck has room for one of them.
    let (high, low) = (u64::from(replication >> 16), Week(replication as i16));
    catalogue.drawn(|id| chance.generator(NUMBER, PersonId(spread(id) ^ high), low))
}

/// A number for a name (FNV-1a).
fn spread(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
