//! Room `health`.

mod components;

pub use components::*;
