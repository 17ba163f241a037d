//! Offers that only a name stood in the way of, in the year before a date.

use bevy_ecs::prelude::*;
use klantreis_sim::kernel::{People, Row, Week};
use klantreis_sim::labour::Career;

/// How long before a date replies are counted [weeks].
const YEAR: i32 = 52;

/// What a working life had of both until a week: offers, and those that the name cost [count].
fn so_far(career: &Career) -> [u32; 2] {
    [career.offers(), career.refused()].map(u32::from)
}

/// What everybody had a year before each date.
pub(crate) struct Replies {
    before: Vec<(Week, Vec<[u32; 2]>)>,
}

impl Replies {
    /// Follows the year before each of these dates.
    pub(crate) fn until(dates: impl Iterator<Item = Week>) -> Self {
        Self { before: dates.map(|date| (date, Vec::new())).collect() }
    }

    /// Takes in the week.
    pub(crate) fn see(&mut self, week: Week, world: &World) {
        let people = world.resource::<People>();
        for (date, had) in &mut self.before {
            if date.plus(-YEAR) == week {
                let rows = (0..people.len()).map(|row| people.entity(Row(row as u32)));
                let careers = rows.map(|person| world.get::<Career>(person));
                *had = careers.map(|career| career.map_or([0; 2], so_far)).collect();
            }
        }
    }

    /// Of the offers of the year before a date with another name, those that the name cost; nothing on
    /// another date.
    pub(crate) fn counted(&self, date: Week, row: usize, career: &Career) -> Option<[u32; 2]> {
        let (_, had) = self.before.iter().find(|(one, _)| *one == date)?;
        let [offers, lost] = so_far(career);
        let [offers_before, lost_before] = had.get(row).copied().unwrap_or_default();
        let lost = lost - lost_before;
        Some([lost, offers - offers_before + lost])
    }
}
