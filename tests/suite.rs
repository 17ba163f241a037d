//! The list of modules.

mod arrival;
mod binary;
mod broken;
mod chance;
mod cli;
mod docs;
mod education;
mod evidence;
mod health;
mod household;
mod journey;
mod labour;
mod language;
mod law;
mod mechanisms;
mod money;
mod order;
mod priors;
mod records;
mod reference;
mod refusals;
mod rooms;
mod scenarios;
mod schema;
mod targets;
mod texts;
