//! How long everybody looks for work from a week of their own, and who lost a talk with whom.

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;
use klantreis_sim::guidance::{Client, LostTalks, Team};
use klantreis_sim::kernel::{Observer, People, PersonId, Row, Simulation, Week};
use klantreis_sim::labour::Job;

/// A talk that was lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LostTalk {
    /// In which week.
    pub week: Week,
    /// How well the klantmanager does it with whom it was lost; 1 is average [ratio].
    pub skill: f32,
}

/// The jobs of everybody in a world, by person, and the talks that were lost there.
#[derive(Default)]
pub struct Searches {
    /// Of each row: the first and the last week of each time in work.
    work: Vec<Vec<(Week, Week)>>,
    rows: BTreeMap<PersonId, usize>,
    lost: BTreeMap<PersonId, LostTalk>,
    end: Week,
}

impl Searches {
    /// Lives a world to its end; of `losing` the talks that are lost in it.
    #[must_use]
    pub fn of(mut simulation: Simulation, weeks: u32, losing: Option<&LostTalks>) -> Self {
        let mut watch = Watch { seen: Self::default(), losing };
        simulation.live(weeks, &mut [&mut watch]);
        let mut seen = watch.seen;
        let names = simulation.world().resource::<People>().names();
        seen.rows = names.iter().enumerate().map(|(row, name)| (*name, row)).collect();
        seen.end = simulation.next_week();
        seen
    }

    /// Who lost a talk.
    #[must_use]
    pub fn lost(&self) -> &BTreeMap<PersonId, LostTalk> {
        &self.lost
    }

    /// Weeks from a week until the next job, or until the end of the run; nothing for whoever was in
    /// work by then [weeks].
    #[must_use]
    pub fn from(&self, person: PersonId, week: Week) -> Option<i32> {
        let work = self.work.get(*self.rows.get(&person)?)?;
        if work.iter().any(|(from, to)| *from < week && week <= *to) {
            return None;
        }
        let next = work.iter().map(|(from, _)| *from).find(|from| *from >= week);
        Some(next.unwrap_or(self.end).since(week))
    }
}

/// Writes down who works, and with whom a talk was lost.
struct Watch<'a> {
    seen: Searches,
    losing: Option<&'a LostTalks>,
}

impl Observer for Watch<'_> {
    fn see(&mut self, week: Week, world: &mut World) {
        let people = world.resource::<People>();
        let lost = self.losing.map(|lost| lost.of_week(week)).unwrap_or_default();
        self.seen.work.resize(people.len(), Vec::new());
        for (row, work) in self.seen.work.iter_mut().enumerate() {
            let row = Row(row as u32);
            if world.get::<Job>(people.entity(row)).is_some_and(Job::is_held) {
                match work.last_mut().filter(|(_, to)| to.plus(1) == week) {
                    Some((_, to)) => *to = week,
                    None => work.push((week, week)),
                }
            }
            if lost.binary_search(&people.name(row)).is_ok() {
                let seat = world.get::<Client>(people.entity(row)).and_then(Client::seat);
                let team = world.get_resource::<Team>();
                let skill = seat.zip(team).and_then(|(seat, team)| team.skill(seat));
                let lost = LostTalk { week, skill: skill.unwrap_or(1.0) };
                self.seen.lost.insert(people.name(row), lost);
            }
        }
    }
}
