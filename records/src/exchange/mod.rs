//! What DUO and municipalities tell each other about people under Wi2021, as the diary has it.
//!
//! Notices and rules are projections: nothing is drawn here, and nothing of it can differ from what
//! happened. Names and codes are those of the exchange (`duo-municipal-exchange` in the sources).

mod notices;
mod rules;

pub(crate) use notices::Known;
pub use notices::{CODES, Code, Listed, Notice, notices};
pub use rules::{RULES, Violation, violations};
