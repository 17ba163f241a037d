//! Positive health and where people stand, of everybody the same time after the permit, by group.

use bevy_ecs::prelude::*;
use klantreis_sim::arrival::{Batches, Clocks, Nationality, Origin};
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{Observer, People, Row, Week, weeks_of_months};

use super::group::{Group, standard};
use super::observer::traits;
use super::taken::Taken;
use super::views::{Views, see};

/// The months since the permit at which people are looked at.
pub const VIEW_MONTHS: u16 = 24;

type Who = (&'static Nationality, &'static Origin, &'static Clocks, &'static Home);

/// Looks at each adult of the cohort once, so many months after the permit.
pub struct ViewsLater {
    groups: Vec<Group>,
    counted: Vec<Views>,
    taken: Taken,
    who: Option<QueryState<Who>>,
}

impl Default for ViewsLater {
    fn default() -> Self {
        let groups = standard();
        let counted = vec![Views::default(); groups.len()];
        Self { groups, counted, taken: Taken::default(), who: None }
    }
}

impl ViewsLater {
    /// What was counted, in the order of the sub-groups of every table.
    #[must_use]
    pub fn finish(self) -> Vec<Views> {
        self.counted
    }
}

impl Observer for ViewsLater {
    fn see(&mut self, week: Week, world: &mut World) {
        let mut query = self.who.take().unwrap_or_else(|| world.query::<Who>());
        let world = &*world;
        query.update_archetypes(world);
        self.taken.see(week, world);
        let after = weeks_of_months(f64::from(VIEW_MONTHS));
        for row in world.resource::<Batches>().rows(week.plus(-after)) {
            let person = world.resource::<People>().entity(Row(row as u32));
            let Ok(who) = query.get_manual(world, person) else { continue };
            let is_follower = who.1.is_follower();
            let Some(seen) = see(world, person, week).filter(|_| !is_follower) else { continue };
            let traits = traits(who, row, &self.taken);
            for (group, counted) in self.groups.iter().zip(&mut self.counted) {
                if group.filter.holds(traits) {
                    counted.add(seen);
                }
            }
        }
        self.who = Some(query);
    }
}
