//! How mind and body move, and what comes of it.

mod drift;
mod feel;
mod lift;
mod settle;
mod surface;

pub(super) use drift::drift;
pub(super) use feel::feel_events;
pub(crate) use lift::take_lifts;
pub(super) use settle::settle_health;
pub(super) use surface::{Surfacing, hear_what_was_told, surface};
