//! Work since the start of each person's work guidance, which no lifetime total can tell.

use bevy_ecs::prelude::*;
use klantreis_sim::journey::Journey;
use klantreis_sim::kernel::{People, Row, Week};
use klantreis_sim::labour::Job;

/// One person since the start of work guidance.
#[derive(Clone, Copy, Default)]
struct Since {
    has_begun: bool,
    /// Weeks in work without a break until now [weeks].
    spell: u16,
    /// The longest of those [weeks].
    longest: u16,
}

/// Everybody since the start of work guidance, and who began in which week.
#[derive(Default)]
pub(crate) struct Guided {
    persons: Vec<Since>,
    began: Vec<(Week, Row)>,
}

impl Guided {
    /// Takes in the week.
    pub(crate) fn see(&mut self, week: Week, world: &World) {
        let people = world.resource::<People>();
        self.persons.resize(people.len(), Since::default());
        for (row, since) in self.persons.iter_mut().enumerate() {
            let own = Row(row as u32);
            let entity = people.entity(own);
            if !since.has_begun {
                let begins = world.get::<Journey>(entity).map(Journey::guidance_start);
                since.has_begun = begins == Some(week);
                if !since.has_begun {
                    continue;
                }
                self.began.push((week, own));
            }
            let works = world.get::<Job>(entity).is_some_and(Job::is_held);
            since.spell = if works { since.spell + 1 } else { 0 };
            since.longest = since.longest.max(since.spell);
        }
    }

    /// Who began in a week.
    pub(crate) fn begun(&self, week: Week) -> Vec<usize> {
        let first = self.began.partition_point(|(began, _)| *began < week);
        let these = self.began[first..].iter().take_while(|(began, _)| *began == week);
        these.map(|(_, row)| row.0 as usize).collect()
    }

    /// The longest unbroken time in work since the start [weeks].
    pub(crate) fn longest(&self, row: usize) -> u16 {
        self.persons.get(row).map_or(0, |since| since.longest)
    }
}
