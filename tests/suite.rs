//! The list of modules.

mod education;
mod health;
