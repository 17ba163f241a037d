//! The mini-model without an engine, twice: a plain loop over persons, and columns in blocks.

use klantreis_sim::kernel::PersonId;

use crate::Form;
use crate::columns::live_month;
use crate::model::{
    Caseworker, Client, Employed, Health, Language, MONTHS, MonthsOnBenefit, Motivation, Phase,
    Trust,
};
use crate::town::Town;

/// One struct a client, one client at a time.
#[derive(Clone, Debug)]
pub struct Scalar {
    town: Town,
    clients: Vec<(PersonId, Caseworker, Client)>,
}

impl Scalar {
    /// Clients before the first month.
    #[must_use]
    pub fn new(clients: u32, seed: u64) -> Self {
        let town = Town::new(clients, seed);
        let client = |number| {
            let person = PersonId(u64::from(number));
            (person, town.caseworker(number), Client::new(&town.chance, person))
        };
        let clients = (0..clients).map(client).collect();
        Self { town, clients }
    }
}

impl Form for Scalar {
    fn live(&mut self) -> Vec<f64> {
        let count = self.clients.len() as f64;
        let share = |month| {
            let month = self.town.month(month);
            let mut working = 0_u32;
            for (person, caseworker, client) in &mut self.clients {
                client.live(month.luck(*person), month.contact_chance(*caseworker), month.market);
                working += u32::from(client.employed.0);
            }
            f64::from(working) / count
        };
        (0..MONTHS).map(share).collect()
    }
}

/// One column a state, 64 clients at a time: the plain loop that an engine is compared with.
#[derive(Clone, Debug)]
pub struct Columns {
    town: Town,
    persons: Vec<PersonId>,
    caseworkers: Vec<Caseworker>,
    motivation: Vec<Motivation>,
    trust: Vec<Trust>,
    language: Vec<Language>,
    health: Vec<Health>,
    phase: Vec<Phase>,
    months_on_benefit: Vec<MonthsOnBenefit>,
    employed: Vec<Employed>,
}

impl Columns {
    /// Clients before the first month.
    #[must_use]
    pub fn new(clients: u32, seed: u64) -> Self {
        let Scalar { town, clients } = Scalar::new(clients, seed);
        Self {
            town,
            persons: clients.iter().map(|client| client.0).collect(),
            caseworkers: clients.iter().map(|client| client.1).collect(),
            motivation: clients.iter().map(|client| client.2.motivation).collect(),
            trust: clients.iter().map(|client| client.2.trust).collect(),
            language: clients.iter().map(|client| client.2.language).collect(),
            health: clients.iter().map(|client| client.2.health).collect(),
            phase: clients.iter().map(|client| client.2.phase).collect(),
            months_on_benefit: clients.iter().map(|client| client.2.months_on_benefit).collect(),
            employed: clients.iter().map(|client| client.2.employed).collect(),
        }
    }
}

impl Form for Columns {
    fn live(&mut self) -> Vec<f64> {
        let count = self.persons.len() as f64;
        let share = |month| {
            let working = live_month(
                &self.town.month(month),
                &self.persons,
                &self.caseworkers,
                &mut self.motivation,
                &mut self.trust,
                &mut self.language,
                &self.health,
                &mut self.phase,
                &mut self.months_on_benefit,
                &mut self.employed,
            );
            f64::from(working) / count
        };
        (0..MONTHS).map(share).collect()
    }
}
