//! Who dies, and who stays behind.

use bevy_ecs::prelude::*;

use super::components::{Children, Deceased, Home, HouseholdHappening, Members};
use super::params::HouseholdParams;
use crate::arrival::{Clocks, Origin};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::week::DECADE;
use crate::kernel::{People, PersonId, Row, Sieve, Told, Week, maths};

const DEATH: Question = Question::new(204, "household: death");
/// The chance of a year is drawn once in this many weeks, in a week that the household keeps.
pub(super) const EVERY: u64 = 52;

/// Lets people die, and those who lived with them live on.
///
/// Whoever died stays in the world with the states of that week, and every query passes over them.
/// Nobody dies in the week of the permit, in which the rooms still settle their states.
pub(super) fn die(
    persons: Query<(Entity, &PersonId, &Row, &Origin, &Clocks)>,
    mut homes: Query<&mut Home>,
    mut households: Query<(&mut Members, &mut Children)>,
    people: Res<People>,
    params: Res<HouseholdParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut commands: Commands,
    mut sieve: Local<Sieve>,
    mut told: MessageWriter<Told<HouseholdHappening>>,
) -> Result {
    if params.death_rate <= 0.0 {
        return Ok(());
    }
    let turn = week.number().rem_euclid(EVERY as i32) as u64;
    for (entities, names, rows, origins, clocks) in persons.contiguous_iter()? {
        let is_turn = |i: usize| (names[i].0 >> 2) % EVERY == turn;
        for i in sieve.keep(names.len(), is_turn) {
            let (person, row, origin) = (names[i], rows[i], &origins[i]);
            let yearly = params.dying(origin.is_woman(), origin.age(*week));
            let is_settled = clocks[i].permit() < *week;
            if !is_settled || !chance.yes(yearly, DEATH, person, *week) {
                continue;
            }
            commands.entity(entities[i]).insert(Deceased(*week));
            let age = origin.age(*week);
            told.write(Told { person, row, what: HouseholdHappening::Died { age } });
            let home = homes.get(entities[i])?;
            let partner = home.partner();
            let (mut members, mut children) = households.get_mut(home.household())?;
            let stays = members.iter().find(|&other| other != row);
            members.rows = [stays, None];
            (children.parted, children.review) = (*week, *week);
            if members.rows[0].is_none() {
                children.childcare = 0.0;
            }
            if let Some(partner) = partner {
                homes.get_mut(people.entity(partner))?.partner = None;
                let (person, what) = (people.name(partner), HouseholdHappening::Widowed);
                told.write(Told { person, row: partner, what });
            }
        }
    }
    Ok(())
}

impl HouseholdParams {
    /// The chance of dying within a year, by sex and age [share].
    fn dying(&self, is_woman: bool, age: f32) -> f32 {
        let decades = (age - self.death_age) / DECADE;
        let by_sex = if is_woman { self.death_woman } else { 1.0 };
        self.death_rate * EVERY as f32 * by_sex * maths::exp(self.death_decade * decades)
    }
}
