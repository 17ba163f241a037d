//! Room `journey`.

mod components;

pub use components::*;
