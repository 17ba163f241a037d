//! How each client fares week by week, as an observer sees it from outside the model.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use klantreis_sim::guidance::Client;
use klantreis_sim::health::Mind;
use klantreis_sim::kernel::{Observer, PersonId, Simulation, Week};
use klantreis_sim::motivation::Motivation;
use klantreis_sim::trust::{Fact, Openness, Trust};

/// A client at the end of a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moment {
    pub(crate) trust: f32,
    pub(crate) told: [Openness; 3],
    pub(crate) motivation: Motivation,
    pub(crate) mind: f32,
    pub(crate) is_unhealthy: bool,
    pub(crate) contacts: u16,
    pub(crate) misses: u16,
    pub(crate) heard: f32,
}

/// Every client's weeks since the intake, the week of the intake first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Courses(pub(crate) BTreeMap<PersonId, Vec<Moment>>);

impl Observer for Courses {
    fn see(&mut self, _: Week, world: &mut World) {
        let mut persons = world.query::<(&PersonId, &Client, &Trust, &Motivation, &Mind)>();
        for (person, client, trust, motivation, mind) in persons.iter(world) {
            if client.intake() != Week::NEVER {
                self.0.entry(*person).or_default().push(Moment {
                    trust: trust.level(),
                    told: Fact::ALL.map(|fact| trust.told(fact)),
                    motivation: *motivation,
                    mind: mind.level(),
                    is_unhealthy: mind.is_unhealthy(),
                    contacts: client.contacts(),
                    misses: client.misses(),
                    heard: trust.heard(),
                });
            }
        }
    }
}

impl Courses {
    /// Lives a world and looks at its clients.
    pub(crate) fn of(mut simulation: Simulation, weeks: u32) -> Self {
        let mut courses = Self::default();
        simulation.live(weeks, &mut [&mut courses]);
        courses
    }

    /// Everybody's number so many weeks after the intake.
    pub(crate) fn at(&self, weeks: usize, of: impl Fn(&Moment) -> f32) -> BTreeMap<PersonId, f64> {
        let seen = self.0.iter().filter_map(|(person, moments)| {
            moments.get(weeks).map(|moment| (*person, f64::from(of(moment))))
        });
        seen.collect()
    }
}

/// The mean difference of one over another, by pairs of persons, with its standard error.
pub(crate) fn difference(
    one: &BTreeMap<PersonId, f64>,
    other: &BTreeMap<PersonId, f64>,
) -> (f64, f64) {
    let pairs: Vec<f64> =
        one.iter().filter_map(|(who, here)| other.get(who).map(|there| here - there)).collect();
    let count = pairs.len() as f64;
    assert!(count > 50.0, "only {count} pairs");
    let mean = pairs.iter().sum::<f64>() / count;
    let squares: f64 = pairs.iter().map(|pair| (pair - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0) / count).sqrt())
}
