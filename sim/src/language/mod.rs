//! Room `language`.

mod components;

pub use components::*;
