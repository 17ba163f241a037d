//! Room `labour`.

mod components;

pub use components::*;
