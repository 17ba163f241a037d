//! How many, of whom, when: counts as whole numbers, and what they say about the average world.

mod exits;
mod group;
mod guided;
mod interval;
mod observer;
mod offered;
mod outcomes;
mod plan;
mod positive;
mod positive_later;
mod reception;
mod replies;
mod searches;
mod table;

pub use group::{Filter, Group, STANDARD};
pub(crate) use group::{age_at_permit, standard};
pub(crate) use interval::student;
pub use interval::{Estimate, estimate, estimate_share, range_of_draws};
pub use observer::Watcher;
pub use offered::{Entrant, Follow};
pub(crate) use outcomes::TRUST_PARTS;
pub use plan::{CURVE_MONTHS, GUIDED_MONTHS, Moment, OFFER_MONTHS, Plan, TABLE_MONTHS};
pub(crate) use positive::POSITIVE_PARTS;
pub use positive::PositiveHealth;
pub use positive_later::{POSITIVE_MONTHS, PositiveLater};
pub use searches::{LostTalk, Searches};
pub use table::{Ratio, Table, odds_ratio};
