//! What others may see: statistics, persons and events as files, manifest and picture.
//!
//! Everything here is a projection of a lived world; nothing here changes one.

pub mod columns;
pub mod comparison;
pub mod definitions;
pub mod dossier;
pub mod draws;
pub mod error;
pub mod exchange;
pub mod export;
pub mod ledger;
pub mod manifest;
pub mod notes;
pub mod persons;
pub mod picture;
pub mod reference;
pub mod register;
pub mod report;
pub mod states;
pub mod statistics;
pub mod summary;
pub mod sweep;
pub mod tables;

pub use comparison::Comparison;
pub use definitions::Definitions;
pub use dossier::Dossier;
pub use error::RecordsError;
pub use manifest::Manifest;
pub use persons::Keepsake;
pub use report::Report;
pub use summary::Summary;
pub use sweep::Sweep;
