//! Exits from bijstand and returns to it, by household.

use std::collections::BTreeMap;

use bevy_ecs::message::{MessageCursor, Messages};
use bevy_ecs::prelude::*;
use klantreis_evidence::Outcome;
use klantreis_sim::arrival::Belongs;
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{People, Row, Told, Week, weeks_of_months};
use klantreis_sim::money::MoneyHappening;

use super::outcomes::OUTCOMES;
use super::plan::Moment;
use super::table::Table;

/// One exit of a household.
struct Exit {
    groups: u64,
    week: Week,
    /// Never, while nobody has returned.
    returned: Week,
}

/// All exits so far; a household that leaves twice has two.
#[derive(Default)]
pub(crate) struct Exits {
    cursor: MessageCursor<Told<MoneyHappening>>,
    all: Vec<Exit>,
    /// Whether each of them was by work: beside them, as a flag in each would take the room of a number.
    by_work: Vec<bool>,
    /// The place of the latest exit of each household.
    latest: BTreeMap<Entity, u32>,
}

impl Exits {
    /// Takes in what was told this week; `groups_of` says in which groups the first adult is.
    pub(crate) fn see(&mut self, week: Week, world: &World, groups_of: impl Fn(Row) -> u64) {
        let Some(messages) = world.get_resource::<Messages<Told<MoneyHappening>>>() else { return };
        for told in self.cursor.read(messages) {
            let [own, came_with] = households(world, told.row);
            match told.what {
                MoneyHappening::BijstandLeft { by_work, .. } => {
                    let groups = groups_of(told.row);
                    self.latest.insert(own, self.all.len() as u32);
                    self.by_work.push(by_work > 0.5);
                    self.all.push(Exit { groups, week, returned: Week::NEVER });
                }
                MoneyHappening::BijstandReturned { .. } => {
                    // Who left a couple carries its file along, and the exit with it.
                    let exit = self.latest.get(&own).or_else(|| self.latest.get(&came_with));
                    if let Some(&place) = exit {
                        self.all[place as usize].returned = week;
                    }
                }
                _ => {}
            }
        }
    }

    /// Counts the returns within each asked number of months, of the exits that are old enough.
    pub(crate) fn count(&self, moments: &[(usize, Moment)], table: &mut Table) {
        for &(place, moment) in moments {
            let Moment::SinceExit(months) = moment else { continue };
            let weeks = weeks_of_months(f64::from(months));
            for (exit, &by_work) in self.all.iter().zip(&self.by_work) {
                let until = exit.week.plus(weeks);
                if !until.is_past(table.last()) {
                    continue;
                }
                let has_returned = exit.returned != Week::NEVER && exit.returned.is_past(until);
                let back = u32::from(has_returned);
                let mut counted = [[0; 2]; OUTCOMES];
                counted[Outcome::Returned as usize] = [back, 1];
                if by_work {
                    counted[Outcome::ReturnedAfterWork as usize] = [back, 1];
                }
                table.add(place, exit.groups, &counted);
            }
        }
    }
}

/// The household a person lives in, and the one the person came with.
fn households(world: &World, row: Row) -> [Entity; 2] {
    let person = world.resource::<People>().entity(row);
    let own = world.get::<Home>(person).map_or(Entity::PLACEHOLDER, Home::household);
    let came_with = world.get::<Belongs>(person).map_or(Entity::PLACEHOLDER, Belongs::to);
    [own, came_with]
}
