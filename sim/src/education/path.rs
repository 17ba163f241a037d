//! What of a person's way through education no diploma shows.

use bevy_ecs::prelude::*;

use crate::kernel::Week;

/// The way through education -- written by this room alone.
#[derive(Component, Clone, Copy, Debug)]
pub(crate) struct Path {
    /// When foreign schooling is valued; [`Week::NEVER`] if it never is.
    pub(super) valued_from: Week,
    /// Whether a Dutch course has been followed before.
    pub(super) studied: bool,
}

impl Default for Path {
    fn default() -> Self {
        Self { valued_from: Week::NEVER, studied: false }
    }
}
