//! Room `education`.

mod components;

pub use components::*;
