//! Work while in reception, which no state of a person remembers.

use bevy_ecs::prelude::*;
use klantreis_sim::arrival::Clocks;
use klantreis_sim::kernel::{Row, Week};
use klantreis_sim::labour::Job;

type Pass = (&'static Row, &'static Clocks, &'static Job);

/// Who worked in reception after the duty to inburger was notified.
#[derive(Default)]
pub(crate) struct Reception {
    worked: Vec<bool>,
    pass: Option<QueryState<Pass>>,
}

impl Reception {
    /// Takes in the week.
    pub(crate) fn see(&mut self, week: Week, world: &mut World) {
        let pass = self.pass.get_or_insert_with(|| world.query());
        for (row, clocks, job) in pass.iter(world) {
            let row = row.0 as usize;
            if row >= self.worked.len() {
                self.worked.resize(row + 1, false);
            }
            let is_there = clocks.duty() <= week && week < clocks.housed();
            self.worked[row] |= is_there && job.is_held();
        }
    }

    /// Whether somebody worked there: a part of a whole that holds nobody who left it before the notice.
    pub(crate) fn counted(&self, row: usize, clocks: &Clocks) -> [u32; 2] {
        let was_there = clocks.duty() < clocks.housed();
        let worked = self.worked.get(row).is_some_and(|worked| *worked);
        [u32::from(was_there && worked), u32::from(was_there)]
    }
}
