//! Who is who: names for clients, and what of them the desk may use.

use std::collections::BTreeMap;

use bevy_ecs::query::Allow;
use klantreis_sim::arrival::Origin;
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::chance::Question;
use klantreis_sim::kernel::{Chance, PersonId, Simulation, Week};
use klantreis_sim::trust::Trust;

use crate::content::names;
use crate::storylet::Who;
use crate::world::World;

const NAME: Question = Question::new(1201, "training: first names");

/// The people of an exercise by name, with their trust.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cast {
    people: BTreeMap<u64, (Who, f32)>,
}

impl Cast {
    /// Everybody who is in the world now, or died in it.
    pub(crate) fn of(simulation: &mut Simulation, world: &World) -> Self {
        let luck = world.luck();
        let plain = simulation.world();
        let mut query =
            plain.query_filtered::<(&PersonId, &Origin, Option<&Trust>), Allow<Deceased>>();
        let people = query.iter(plain).map(|(person, origin, trust)| {
            let trust = trust.map_or(0.0, Trust::level);
            (person.0, (who(*person, origin.is_woman(), world, &luck), trust))
        });
        Self { people: people.collect() }
    }

    /// How somebody is called.
    pub(crate) fn who(&self, person: u64) -> Who {
        let nobody = || Who { name: String::new(), address: String::new() };
        self.people.get(&person).map_or_else(nobody, |(who, _)| who.clone())
    }

    /// Somebody's trust [share].
    pub(crate) fn trust(&self, person: u64) -> f32 {
        self.people.get(&person).map_or(0.0, |(_, trust)| *trust)
    }
}

/// A name of one's own: the list is walked from a place that luck chooses, a step for each adult.
fn who(person: PersonId, is_woman: bool, world: &World, luck: &Chance) -> Who {
    let (list, address) =
        if is_woman { (&names().women, "mevrouw") } else { (&names().men, "meneer") };
    let first = luck.words(NAME, PersonId(0), Week(0), u16::from(is_woman))[0] as usize;
    let place = first % list.len().max(1) + world.place_of(person);
    let name = list.get(place % list.len().max(1)).cloned().unwrap_or_default();
    Who { name, address: address.to_owned() }
}
