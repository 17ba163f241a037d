//! How fast the kernel is, measured on a small model that every engine can run.

pub mod measure;
pub mod model;
pub mod reference;
pub mod week;

/// One way to run the mini-model.
pub trait Form {
    /// Lives all months; the share of clients who work at the end of each.
    fn live(&mut self) -> Vec<f64>;
}

/// Makes a form with a number of clients (a multiple of 400) and a seed, before its first month.
pub type Make = fn(u32, u64) -> Box<dyn Form>;

/// All forms by name, the slowest first.
pub const FORMS: [(&str, Make); 4] = [
    ("ordinary query", |clients, seed| Box::new(week::Engine::ordinary(clients, seed))),
    ("scalar loop", |clients, seed| Box::new(reference::Scalar::new(clients, seed))),
    ("contiguous query", |clients, seed| Box::new(week::Engine::contiguous(clients, seed))),
    ("plain loop", |clients, seed| Box::new(reference::Columns::new(clients, seed))),
];

#[cfg(test)]
mod tests {
    use klantreis_sim::kernel::dispatch::{Level, available, limit_to};

    use super::*;

    #[test]
    fn all_forms_give_the_same_shares_at_every_level() {
        let first = reference::Scalar::new(2_000, 7).live();
        assert!(first[59] > 0.2 && first[59] < 0.8, "{first:?}");
        for level in Level::ALL.into_iter().filter(|&level| level <= available()) {
            let _limit = limit_to(level);
            for (name, make) in FORMS {
                assert_eq!(make(2_000, 7).live(), first, "{name} at {level:?}");
            }
        }
    }

    #[test]
    fn another_seed_gives_other_shares() {
        assert_ne!(
            reference::Columns::new(2_000, 7).live(),
            reference::Columns::new(2_000, 8).live()
        );
    }
}
