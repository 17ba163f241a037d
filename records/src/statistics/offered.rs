//! Who took part in offers, since when, and how they worked since then.

use bevy_ecs::prelude::*;
use klantreis_sim::kernel::{People, PersonId, Row, Week};
use klantreis_sim::labour::Job;
use klantreis_sim::offers::Places;

/// Somebody who took part, and the week of entering.
pub type Entrant = (Week, PersonId);

/// Whose weeks since the start of an offer are counted.
#[derive(Clone, Debug, Default)]
pub enum Follow {
    /// Nobody's.
    #[default]
    Nobody,
    /// Whoever enters one of these offers, by number, since then.
    Entrants(Vec<u8>),
    /// These persons, each since that week, whether anything was offered or not: twins.
    Twins(Vec<Entrant>),
}

/// One person since the start of the offer.
#[derive(Clone, Copy)]
struct Since {
    start: Week,
    /// Weeks in work without a break until now [weeks].
    spell: u16,
    /// The longest of those [weeks].
    longest: u16,
}

impl Default for Since {
    fn default() -> Self {
        Self { start: Week::NEVER, spell: 0, longest: 0 }
    }
}

/// Everybody who took part, and who began in which week.
#[derive(Default)]
pub(crate) struct Offered {
    follow: Follow,
    persons: Vec<Since>,
    began: Vec<(Week, usize)>,
}

impl Offered {
    pub(crate) fn of(mut follow: Follow) -> Self {
        if let Follow::Twins(entrants) = &mut follow {
            entrants.sort_unstable();
        }
        Self { follow, persons: Vec::new(), began: Vec::new() }
    }

    /// Whether anybody can be followed at all.
    pub(crate) fn is_idle(&self) -> bool {
        matches!(self.follow, Follow::Nobody)
    }

    /// Takes in the week.
    pub(crate) fn see(&mut self, week: Week, world: &World) {
        let people = world.resource::<People>();
        self.persons.resize(people.len(), Since::default());
        let today = match &self.follow {
            Follow::Twins(entrants) => {
                let first = entrants.partition_point(|(start, _)| *start < week);
                let last = entrants.partition_point(|(start, _)| *start <= week);
                &entrants[first..last]
            }
            _ => &[],
        };
        for (row, since) in self.persons.iter_mut().enumerate() {
            let entity = people.entity(Row(row as u32));
            if since.start == Week::NEVER {
                let begins = match &self.follow {
                    Follow::Nobody => false,
                    Follow::Entrants(numbers) => world
                        .get::<Places>(entity)
                        .is_some_and(|had| numbers.iter().any(|number| had.has_entered(*number))),
                    Follow::Twins(_) => {
                        let person = people.name(Row(row as u32));
                        today.binary_search(&(week, person)).is_ok()
                    }
                };
                if !begins {
                    continue;
                }
                since.start = week;
                self.began.push((week, row));
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
        these.map(|(_, row)| *row).collect()
    }

    /// The longest unbroken time in work since the start [weeks].
    pub(crate) fn longest(&self, row: usize) -> u16 {
        self.persons.get(row).map_or(0, |since| since.longest)
    }

    /// Whether a participant completed one of the offers or only dropped out; nothing of who left for
    /// work or study or still is there, and of twins, who had none.
    pub(crate) fn has_completed(&self, world: &World, entity: Entity) -> Option<bool> {
        let Follow::Entrants(numbers) = &self.follow else { return None };
        let had = world.get::<Places>(entity)?;
        let any = |end: fn(&Places, u8) -> bool| numbers.iter().any(|number| end(had, *number));
        let completed = any(Places::has_finished);
        (completed || any(Places::has_dropped)).then_some(completed)
    }

    /// Everybody who took part.
    pub(crate) fn entrants(&self, world: &World) -> Vec<Entrant> {
        let people = world.resource::<People>();
        let named = self.began.iter().map(|&(week, row)| (week, people.name(Row(row as u32))));
        named.collect()
    }
}
