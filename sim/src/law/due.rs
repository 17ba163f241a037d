//! For whom something of the law comes up this week.

use bevy_ecs::prelude::*;

use super::act::Act;
use super::params::LawParams;
use super::wi2021::Trajectory;
use crate::arrival::{Clocks, Newcomer};
use crate::kernel::Week;

/// The next week in which a file must be looked into -- [`Week::NEVER`] once the duty is settled.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Docket {
    pub(super) due: Week,
}

impl Default for Docket {
    fn default() -> Self {
        Self { due: Week::NEVER }
    }
}

/// Those whose file must be looked into this week, in the order of rows.
#[derive(Resource, Default)]
pub(super) struct Due(pub(super) Vec<Entity>);

/// Opens the files of newcomers: they are due when the duty begins.
///
/// What Wi2021 asks for is kept beside it for its own people alone.
pub(super) fn open_files(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Clocks, &mut Docket)>,
    params: Res<LawParams>,
    mut commands: Commands,
) -> Result {
    for newcomer in newcomers.read() {
        let (clocks, mut docket) = persons.get_mut(newcomer.entity)?;
        docket.due = clocks.duty();
        if params.act(clocks.permit()) == Act::Wi2021 {
            commands.entity(newcomer.entity).insert(Trajectory::default());
        }
    }
    Ok(())
}

/// Finds them.
pub(super) fn find_due(
    dockets: Query<(Entity, &Docket)>,
    mut due: ResMut<Due>,
    week: Res<Week>,
) -> Result {
    due.0.clear();
    for (entities, dockets) in dockets.contiguous_iter()? {
        for (entity, docket) in entities.iter().zip(dockets) {
            if docket.due <= *week {
                due.0.push(*entity);
            }
        }
    }
    Ok(())
}
