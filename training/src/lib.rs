//! Practice for klantmanagers: a trainee sits at a desk of the simulated world and decides.
//!
//! A session is a log of decisions on disk. What the desk shows is worked out from the log and the
//! seed, again and again, so nothing else has to be kept. The trainee is a werkwijze like any other:
//! [`script::Trainee`] implements the decision trait of the model.

pub mod codes;
pub mod content;
pub mod debrief;
pub mod decision;
pub mod desk;
pub mod error;
pub mod exercise;
mod inbox;
pub mod log;
pub mod page;
pub mod script;
pub mod session;
pub mod storylet;
pub mod words;
pub mod world;

pub use error::TrainingError;
pub use exercise::Exercise;
pub use inbox::keys as inbox_keys;
pub use session::Session;
