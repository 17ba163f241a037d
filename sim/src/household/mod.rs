//! Room `household`.

mod components;

pub use components::*;
