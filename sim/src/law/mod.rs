//! Room `law`.

mod components;

pub use components::*;
