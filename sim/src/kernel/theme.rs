//! The door every room has, and the hands that furnish a world.

use std::collections::BTreeSet;

use bevy_ecs::component::Mutable;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::ScheduleConfigs;
use bevy_ecs::system::ScheduleSystem;
use klantreis_evidence::{Catalogue, EvidenceError, ThemeReader};

use super::diary::{Happening, Told, collector};
use super::error::SimError;
use super::mechanism::Switches;
use super::person::PersonId;
use super::week::{Arrive, Chapter, Phase, Week};

/// A room of the model.
pub trait Theme {
    /// Its name: that of its folder and of its parameter file.
    const NAME: &'static str;

    /// Reads the room's numbers, declares its states and messages, puts its systems in phases.
    ///
    /// # Errors
    /// [`SimError::Evidence`] when a number is missing or of the wrong kind.
    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError>;
}

/// Something done to a world between weeks.
pub(crate) type Act = Box<dyn FnMut(&mut World) + Send + Sync>;

/// Numbers of a room that replace the earlier ones from a week on.
pub(crate) type Change = (Week, Box<dyn Fn(&mut World) + Send + Sync>);

/// What a room needs to furnish its part of a world.
pub struct Builder<'a> {
    pub(crate) room: &'static str,
    pub(crate) world: &'a mut World,
    pub(crate) schedule: &'a mut Schedule,
    pub(crate) regimes: &'a [(Week, Catalogue)],
    pub(crate) switches: &'a Switches,
    pub(crate) collectors: &'a mut Vec<Act>,
    pub(crate) updaters: &'a mut Vec<fn(&mut World)>,
    pub(crate) changes: &'a mut Vec<Change>,
    pub(crate) themes: &'a mut BTreeSet<String>,
}

impl Builder<'_> {
    /// Reads the numbers of a room, once for each regime of the world's description.
    ///
    /// # Errors
    /// Whatever `read` refuses, and a number of the room's file that `read` does not ask for.
    pub fn numbers<P: Resource<Mutability = Mutable> + Clone>(
        &mut self,
        theme: &str,
        read: impl Fn(&mut ThemeReader, &Switches) -> Result<P, EvidenceError>,
    ) -> Result<(), SimError> {
        self.themes.insert(theme.to_owned());
        for (number, (from, catalogue)) in self.regimes.iter().enumerate() {
            let mut reader = catalogue.theme(theme)?;
            let numbers = read(&mut reader, self.switches)?;
            reader.finish()?;
            if number == 0 {
                self.world.insert_resource(numbers);
            } else {
                let change = move |world: &mut World| world.insert_resource(numbers.clone());
                self.changes.push((*from, Box::new(change)));
            }
        }
        Ok(())
    }

    /// Declares a state that every person has; a room that only reads it declares it too.
    pub fn person_has<C: Component + Default>(&mut self) -> &mut Self {
        // The engine only refuses a second declaration, which changes nothing here.
        let _ = self.world.try_register_required_components::<PersonId, C>();
        self
    }

    /// Lets every query pass over whoever has this state, unless the query allows it.
    pub fn passes_over<C: Component>(&mut self) -> &mut Self {
        self.world.register_disabling_component::<C>();
        self
    }

    /// Declares a state that every household has.
    pub fn household_has<C: Component + Default>(&mut self) -> &mut Self {
        self.world.register_required_components::<super::person::HouseholdId, C>();
        self
    }

    /// Declares a message; a room that only reads it declares it too, and works on its own.
    pub fn message<M: Message>(&mut self) -> &mut Self {
        if !self.world.contains_resource::<Messages<M>>() {
            self.world.insert_resource(Messages::<M>::default());
            self.updaters.push(|world| world.resource_mut::<Messages<M>>().update());
        }
        self
    }

    /// Declares the happenings of this room: others may read them, and the diary keeps them.
    pub fn happenings<H: Happening>(&mut self) -> &mut Self {
        self.message::<Told<H>>();
        self.collectors.push(collector::<H>());
        self
    }

    /// Adds something the whole room shares.
    pub fn resource<R: Resource>(&mut self, resource: R) -> &mut Self {
        self.world.insert_resource(resource);
        self
    }

    /// Puts systems into a phase; the story of a week says where this room comes in it.
    pub fn systems<M>(
        &mut self,
        phase: Phase,
        systems: impl IntoScheduleConfigs<ScheduleSystem, M>,
    ) -> &mut Self {
        let systems: ScheduleConfigs<ScheduleSystem> = systems.into_configs();
        self.schedule.add_systems(systems.in_set(Chapter(phase, self.room)).in_set(phase));
        self
    }

    /// Puts the system in place that brings people in.
    pub fn come<M>(&mut self, systems: impl IntoScheduleConfigs<ScheduleSystem, M>) -> &mut Self {
        self.schedule.add_systems(systems.in_set(Arrive::Come));
        self
    }

    /// Puts systems in place that give newcomers their starting states.
    pub fn settle<M>(&mut self, systems: impl IntoScheduleConfigs<ScheduleSystem, M>) -> &mut Self {
        self.schedule.add_systems(systems.in_set(Arrive::Settle));
        self
    }
}
