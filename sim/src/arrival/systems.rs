//! How planned people become persons with a row.

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;

use super::cohort::Cohort;
use super::components::{ArrivalHappening, Belongs, Clocks, Nationality, Newcomer, Origin};
use super::params::ArrivalParams;
use super::plan::{Planned, draw_cohort};
use crate::kernel::chance::Chance;
use crate::kernel::{HouseholdId, People, PersonId, Row, Told, Week};

/// Who came in which week: rows lie in the order of coming.
#[derive(Resource, Default)]
pub struct Batches {
    /// Those still to come, the next one last.
    plan: Option<Vec<Planned>>,
    /// How many were asked for by the week in which their year of permits opens.
    asked: Vec<(Week, u32)>,
    first_week: Option<Week>,
    first_row: Vec<u32>,
    /// Households of which an adult is still to come, and those of this week: nobody else is looked up.
    households: BTreeMap<HouseholdId, Entity>,
    of_this_week: BTreeMap<HouseholdId, Entity>,
}

impl Batches {
    /// Adults who are still to come; nobody is known before the first week [count].
    #[must_use]
    pub fn to_come(&self) -> usize {
        self.plan.as_ref().map_or(0, Vec::len)
    }

    /// Adults asked for whose year of permits has opened, present or left out; of a cohort of one year
    /// all, from its first week on [count].
    #[must_use]
    pub fn asked(&self, now: Week) -> u32 {
        let opened = self.asked.iter().filter(|(opens, _)| opens.is_past(now));
        opened.map(|(_, persons)| persons).sum()
    }

    /// The rows of those whose permit came in a week.
    #[must_use]
    pub fn rows(&self, permit: Week) -> std::ops::Range<usize> {
        let Some(first_week) = self.first_week else { return 0..0 };
        let Ok(place) = usize::try_from(permit.since(first_week)) else { return 0..0 };
        match (self.first_row.get(place), self.first_row.get(place + 1)) {
            (Some(&from), Some(&to)) => from as usize..to as usize,
            _ => 0..0,
        }
    }
}

/// Gives a row to everyone whose permit comes this week.
pub(super) fn bring_in(world: &mut World) {
    let week = *world.resource::<Week>();
    world.resource_scope(|world, mut batches: Mut<Batches>| {
        let batches = &mut *batches;
        let asked = &mut batches.asked;
        let plan = batches.plan.get_or_insert_with(|| {
            let drawn = draw_cohort(
                world.resource::<Chance>(),
                world.resource::<Cohort>(),
                world.resource::<ArrivalParams>(),
            );
            *asked = drawn.asked;
            make_room(world, drawn.planned.len());
            drawn.planned
        });
        batches.first_week.get_or_insert(week);
        if batches.first_row.is_empty() {
            batches.first_row.push(0);
        }
        while let Some(planned) = plan.pop_if(|next| next.clocks.permit <= week) {
            let id = planned.person.household();
            let known = batches.households.get(&id).or_else(|| batches.of_this_week.get(&id));
            let household = known.copied().unwrap_or_else(|| {
                let household = world.spawn((id, planned.household)).id();
                let waits = if planned.household.partner_follows {
                    &mut batches.households
                } else {
                    &mut batches.of_this_week
                };
                waits.insert(id, household);
                household
            });
            bring(world, &planned, household);
        }
        batches.of_this_week.clear();
        // Nobody is kept twice, as planned and as living; by halves, so that it is seldom done.
        if plan.len() < plan.capacity() / 2 {
            plan.shrink_to_fit();
        }
        batches.first_row.push(world.resource::<People>().len() as u32);
    });
}

/// What a person begins with.
type NewPerson = (PersonId, Row, Nationality, Origin, Clocks, Belongs);

/// At most so many persons, of whom none has come yet.
struct StillToCome(usize);

impl Iterator for StillToCome {
    type Item = NewPerson;

    fn next(&mut self) -> Option<NewPerson> {
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.0))
    }
}

/// Makes room for all who will come.
///
/// Columns that grow by doubling leave holes behind that nothing fits into again: some 80 bytes for each person.
fn make_room(world: &mut World, persons: usize) {
    drop(world.spawn_batch(StillToCome(persons)));
    world.resource_mut::<People>().reserve(persons);
}

fn bring(world: &mut World, planned: &Planned, household: Entity) {
    let person = planned.person;
    let row = world.resource::<People>().next_row();
    let of_person: NewPerson =
        (person, row, planned.nationality, planned.origin, planned.clocks, Belongs(household));
    let entity = world.spawn(of_person).id();
    world.resource_mut::<People>().add(entity, person);
    world.write_message(Newcomer { person, row, entity });
    let weeks = planned.clocks.permit.since(planned.clocks.arrival) as f32;
    let follower = f32::from(u8::from(planned.origin.follower));
    let what = ArrivalHappening::PermitGiven { weeks, follower };
    world.write_message(Told { person, row, what });
}

/// Tells of those who get their own home this week.
pub(super) fn tell_homes(
    persons: Query<(&PersonId, &Row, &Clocks, &Origin)>,
    week: Res<Week>,
    mut told: MessageWriter<Told<ArrivalHappening>>,
) {
    for (&person, &row, clocks, origin) in &persons {
        if clocks.housed == *week {
            let weeks = clocks.housed.since(clocks.permit) as f32;
            let what = ArrivalHappening::Housed { weeks, moves: f32::from(origin.moves()) };
            told.write(Told { person, row, what });
        }
    }
}
