//! The mini-model in the engine, twice: contiguous columns in blocks, and an ordinary query.

use bevy_ecs::prelude::*;
use klantreis_sim::kernel::PersonId;

use crate::Form;
use crate::columns::live_month;
use crate::model::{
    Caseworker, Client, Employed, Health, Language, MONTHS, MonthsOnBenefit, Motivation, Phase,
    Trust,
};
use crate::town::Town;

/// A world with clients, and what is done with them each month.
pub struct Engine {
    world: World,
    schedule: Schedule,
}

/// The share of clients who worked at the end of each month so far.
#[derive(Resource, Clone, Debug, Default)]
struct Shares(Vec<f64>);

/// All columns of a client.
type Everything = (
    &'static PersonId,
    &'static Caseworker,
    &'static mut Motivation,
    &'static mut Trust,
    &'static mut Language,
    &'static Health,
    &'static mut Phase,
    &'static mut MonthsOnBenefit,
    &'static mut Employed,
);

impl Engine {
    /// The form of a hot pass: the columns of a table as slices, without change detection.
    #[must_use]
    pub fn contiguous(clients: u32, seed: u64) -> Self {
        let mut schedule = Schedule::default();
        schedule.add_systems(live_in_columns);
        Self { world: world(clients, seed), schedule }
    }

    /// The form that one would write first: a loop over a query.
    #[must_use]
    pub fn ordinary(clients: u32, seed: u64) -> Self {
        let mut schedule = Schedule::default();
        schedule.add_systems(live_one_by_one);
        Self { world: world(clients, seed), schedule }
    }
}

impl Form for Engine {
    fn live(&mut self) -> Vec<f64> {
        for _ in 0..MONTHS {
            self.schedule.run(&mut self.world);
        }
        self.world.resource::<Shares>().0.clone()
    }
}

fn world(clients: u32, seed: u64) -> World {
    let town = Town::new(clients, seed);
    let mut world = World::new();
    world.init_resource::<Shares>();
    world.spawn_batch(
        (0..clients)
            .map(|number| {
                let person = PersonId(u64::from(number));
                (person, town.caseworker(number), Client::new(&town.chance, person))
            })
            .collect::<Vec<_>>(),
    );
    world.insert_resource(town);
    world
}

fn live_in_columns(
    mut clients: Query<Everything>,
    town: Res<Town>,
    mut shares: ResMut<Shares>,
) -> Result {
    let month = town.month(shares.0.len());
    let (mut working, mut count) = (0, 0);
    for (
        persons,
        caseworkers,
        mut motivation,
        mut trust,
        mut language,
        health,
        mut phase,
        mut months_on_benefit,
        mut employed,
    ) in clients.contiguous_iter_mut()?
    {
        count += persons.len();
        working += live_month(
            &month,
            persons,
            caseworkers,
            motivation.bypass_change_detection(),
            trust.bypass_change_detection(),
            language.bypass_change_detection(),
            health,
            phase.bypass_change_detection(),
            months_on_benefit.bypass_change_detection(),
            employed.bypass_change_detection(),
        );
    }
    shares.0.push(f64::from(working) / count as f64);
    Ok(())
}

fn live_one_by_one(mut clients: Query<Everything>, town: Res<Town>, mut shares: ResMut<Shares>) {
    let month = town.month(shares.0.len());
    let (mut working, mut count) = (0_u32, 0_u32);
    for (
        &person,
        &caseworker,
        mut motivation,
        mut trust,
        mut language,
        &health,
        mut phase,
        mut months_on_benefit,
        mut employed,
    ) in &mut clients
    {
        let mut client = Client {
            motivation: *motivation,
            trust: *trust,
            language: *language,
            health,
            phase: *phase,
            months_on_benefit: *months_on_benefit,
            employed: *employed,
        };
        client.live(month.luck(person), month.contact_chance(caseworker), month.market);
        *motivation = client.motivation;
        *trust = client.trust;
        *language = client.language;
        *phase = client.phase;
        *months_on_benefit = client.months_on_benefit;
        *employed = client.employed;
        count += 1;
        working += u32::from(client.employed.0);
    }
    shares.0.push(f64::from(working) / f64::from(count));
}
