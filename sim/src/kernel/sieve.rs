//! Those of a column for whom something is up.

/// Finds the places of a column for which something holds, in their order; keeps its memory.
///
/// Every place is written down and only some are kept, so the machine has nothing to guess. In a
/// weekly look at everybody a wrong guess costs more than the look itself.
#[derive(Debug, Default)]
pub struct Sieve(Vec<u32>);

impl Sieve {
    /// The places below `length` for which `wanted` holds.
    pub fn keep(
        &mut self,
        length: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> impl Iterator<Item = usize> + '_ {
        if self.0.len() < length {
            self.0.resize(length, 0);
        }
        let mut kept = 0;
        for (place, number) in (0..length).zip(0..) {
            self.0[kept] = number;
            kept += usize::from(wanted(place));
        }
        self.0[..kept].iter().map(|&place| place as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::Sieve;

    #[test]
    fn the_wanted_are_kept_in_order_and_nothing_is_left_of_the_last_time() {
        let mut sieve = Sieve::default();
        let thirds: Vec<usize> = sieve.keep(10, |place| place % 3 == 0).collect();
        assert_eq!(thirds, [0, 3, 6, 9]);
        let late: Vec<usize> = sieve.keep(5, |place| place > 3).collect();
        assert_eq!(late, [4]);
        assert_eq!(sieve.keep(0, |_| true).count(), 0);
    }
}
