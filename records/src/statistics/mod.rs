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
mod reception;
mod replies;
mod searches;
mod standings;
mod table;
mod taken;
mod views;
mod views_later;

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
pub use searches::{LostTalk, Searches};
pub use standings::Standings;
pub(crate) use standings::rungs_of;
pub(crate) use table::told_groups;
pub use table::{Ratio, Table, odds_ratio};
pub use views::Views;
pub use views_later::{VIEW_MONTHS, ViewsLater};
