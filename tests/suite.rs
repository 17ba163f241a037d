//! The list of modules.

mod arrival;
mod binary;
mod chance;
mod cli;
mod docs;
mod dossier;
mod education;
mod evidence;
mod health;
mod household;
mod journey;
mod labour;
mod language;
mod law;
mod money;
mod order;
mod records;
mod rooms;
mod scenarios;
mod schema;
mod targets;
mod texts;
