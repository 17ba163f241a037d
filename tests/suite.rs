//! The list of modules.

mod arrival;
mod chance;
mod education;
mod evidence;
mod health;
mod household;
mod journey;
mod labour;
mod money;
mod order;
mod rooms;
