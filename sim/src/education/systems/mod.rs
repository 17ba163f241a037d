//! Turns in the way through education.

mod settle;
mod turns;
mod watch;

pub(super) use settle::settle_education;
pub(super) use turns::take_turns;
pub(super) use watch::{Turns, look_for_turns};
