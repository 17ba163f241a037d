//! The kernel: weeks, luck, persons, the diary and the door of a room. It knows no theme.

pub mod chance;
pub mod diary;
pub mod dispatch;
mod distributions;
pub mod error;
pub mod maths;
pub mod mechanism;
pub mod person;
pub mod philox;
pub mod sieve;
pub mod simulation;
pub mod theme;
pub mod week;

pub use chance::{Chance, Question};
pub use diary::{Diary, Fact, Happening, Told};
pub use error::SimError;
pub use mechanism::{Direction, Mechanism, Switches};
pub use person::{HouseholdId, People, PersonId, Row};
pub use sieve::Sieve;
pub use simulation::{Observer, Settings, Simulation};
pub use theme::{Builder, Theme};
pub use week::{Phase, Story, Week, weeks_of_months};
