//! What happens: a world of statushouders, lived week by week.
//!
//! This list of rooms is the table of contents of the model.

pub mod arrival;
pub mod education;
pub mod health;
pub mod household;
pub mod journey;
pub mod kernel;
pub mod labour;
pub mod language;
pub mod law;
pub mod money;
