//! A world that can be built from its description, and lived week by week.

use std::collections::BTreeSet;

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings};
use klantreis_evidence::Catalogue;

use super::chance::Chance;
use super::diary::Diary;
use super::error::SimError;
use super::mechanism::Switches;
use super::person::{HouseholdId, People, PersonId, Row};
use super::theme::{Act, Builder, Change, Theme};
use super::week::{Arrive, Chapter, Phase, Story, Week};

/// What the kernel must know to build a world.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The seed of all luck.
    pub seed: u64,
    /// Which replication this is; it changes the luck and nothing else.
    pub replication: u32,
    /// The first week.
    pub start: Week,
    /// What is known, from which week on; the first entry holds from the start.
    pub regimes: Vec<(Week, Catalogue)>,
    /// Which mechanisms are off.
    pub switches: Switches,
    /// Whether a diary is kept.
    pub diary: bool,
    /// Shuffles the order of systems where no order is stated; for tests.
    pub shuffle: Option<u64>,
}

impl Settings {
    /// A world with everything on, no diary and one regime.
    #[must_use]
    pub fn new(seed: u64, start: Week, catalogue: Catalogue) -> Self {
        Self {
            seed,
            replication: 0,
            start,
            regimes: vec![(start, catalogue)],
            switches: Switches::all_on(),
            diary: false,
            shuffle: None,
        }
    }
}

/// Someone who looks at the columns of a world after each week, and changes nothing.
pub trait Observer {
    /// Looks at the world at the end of `week`.
    fn see(&mut self, week: Week, world: &mut World);
}

/// One world: a municipality or team, its people and its weeks.
pub struct Simulation {
    world: World,
    schedule: Schedule,
    settings: Settings,
    collectors: Vec<Act>,
    updaters: Vec<fn(&mut World)>,
    changes: Vec<Change>,
    next_change: usize,
    next_week: Week,
    themes: BTreeSet<String>,
}

impl Simulation {
    /// An empty world, to be furnished with rooms.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let mut world = World::new();
        world.insert_resource(Chance::of_replication(settings.seed, settings.replication));
        world.insert_resource(settings.start);
        world.insert_resource(People::default());
        world.insert_resource(Diary::default());
        world.register_required_components::<PersonId, Row>();
        world.register_component::<HouseholdId>();
        let mut schedule = Schedule::default();
        for pair in Phase::ALL.windows(2) {
            schedule.configure_sets((pair[0], pair[1]).chain());
        }
        schedule.configure_sets((Arrive::Come, Arrive::Settle).chain().in_set(Phase::Arrive));
        schedule.set_build_settings(build_settings(settings.shuffle));
        Self {
            world,
            schedule,
            next_week: settings.start,
            settings,
            collectors: Vec::new(),
            updaters: Vec::new(),
            changes: Vec::new(),
            next_change: 0,
            themes: BTreeSet::new(),
        }
    }

    /// Furnishes a room.
    ///
    /// # Errors
    /// [`SimError::Evidence`] when the room's numbers are not sound.
    pub fn with<T: Theme>(mut self) -> Result<Self, SimError> {
        T::furnish(&mut Builder {
            room: T::NAME,
            world: &mut self.world,
            schedule: &mut self.schedule,
            regimes: &self.settings.regimes,
            switches: &self.settings.switches,
            collectors: &mut self.collectors,
            updaters: &mut self.updaters,
            changes: &mut self.changes,
            themes: &mut self.themes,
        })?;
        Ok(self)
    }

    /// States the order of rooms within each phase.
    #[must_use]
    pub fn told(mut self, story: Story) -> Self {
        for (phase, rooms) in story {
            for pair in rooms.windows(2) {
                let (first, second) = (Chapter(*phase, pair[0]), Chapter(*phase, pair[1]));
                self.schedule.configure_sets((first, second).chain());
            }
        }
        self
    }

    /// Closes the door: orders the systems and refuses an order that is not stated.
    ///
    /// # Errors
    /// [`SimError::Ambiguous`] when two systems touch the same thing in no stated order.
    pub fn build(mut self) -> Result<Self, SimError> {
        self.changes.sort_by_key(|change| change.0);
        self.schedule.initialize(&mut self.world).map_err(|error| {
            SimError::Ambiguous(error.to_string(self.schedule.graph(), &self.world))
        })?;
        Ok(self)
    }

    /// Lives `weeks` weeks, showing each to the observers.
    pub fn live(&mut self, weeks: u32, observers: &mut [&mut dyn Observer]) {
        for _ in 0..weeks {
            let week = self.next_week;
            self.world.insert_resource(week);
            while let Some((from, change)) = self.changes.get(self.next_change) {
                if *from > week {
                    break;
                }
                change(&mut self.world);
                self.next_change += 1;
            }
            self.schedule.run(&mut self.world);
            if self.settings.diary {
                for collect in &mut self.collectors {
                    collect(&mut self.world);
                }
                self.world.resource_mut::<Diary>().close_week();
            }
            for observer in observers.iter_mut() {
                observer.see(week, &mut self.world);
            }
            for update in &self.updaters {
                update(&mut self.world);
            }
            self.next_week = week.plus(1);
        }
    }

    /// What has happened so far; empty without a diary.
    #[must_use]
    pub fn diary(&self) -> &Diary {
        self.world.resource::<Diary>()
    }

    /// The world, for observers and for reading columns.
    pub fn world(&mut self) -> &mut World {
        &mut self.world
    }

    /// The themes of evidence that the rooms have read.
    #[must_use]
    pub fn themes(&self) -> &BTreeSet<String> {
        &self.themes
    }

    /// The week that will be lived next.
    #[must_use]
    pub fn next_week(&self) -> Week {
        self.next_week
    }
}

/// Hidden order is an error; a shuffle seed puts the rest to the test.
fn build_settings(shuffle: Option<u64>) -> ScheduleBuildSettings {
    let settings = ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..ScheduleBuildSettings::default()
    };
    #[cfg(feature = "shuffle")]
    let settings = ScheduleBuildSettings { shuffle_seed: shuffle, ..settings };
    #[cfg(not(feature = "shuffle"))]
    let _ = shuffle;
    settings
}
