//! Room `money`.

mod components;

pub use components::*;
