//! States of those whom a team guides.
//!
//! What comes and goes is told as its mean over the weeks in which the person has a klantmanager, since
//! most are out of guidance in the end; what is counted and what lasts is told as it is in the end.

use bevy_ecs::prelude::*;
use klantreis_sim::guidance::Client;
use klantreis_sim::health::{Body, Mind};
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::{PersonId, Row, Week};
use klantreis_sim::labour::Search;
use klantreis_sim::money::Indebted;
use klantreis_sim::motivation::Motivation;
use klantreis_sim::network::Ties;
use klantreis_sim::offers::{Offers, Places};
use klantreis_sim::plan::{Ambition, Plan};
use klantreis_sim::trust::{Fact, Openness, Trust};

/// What comes and goes in a week.
type Pass = (
    (&'static Row, &'static Client, &'static Trust, &'static Motivation),
    (&'static Mind, &'static Ties, &'static Search, &'static Indebted),
);

/// What there is in the end.
type End = (
    (&'static PersonId, &'static Row, &'static Client, &'static Plan, &'static Ambition),
    (&'static Places, &'static Mind, &'static Body, &'static Indebted),
);

/// Sums over the weeks with a klantmanager.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    weeks: f32,
    trust: f32,
    clarity: f32,
    self_reliance: f32,
    ownership: f32,
    told: f32,
    known: f32,
    mind: f32,
    ties: f32,
    soft_skills: f32,
    support: f32,
    opened: f32,
    loses: f32,
    renews: f32,
    indebted: f32,
}

/// Somebody who was guided, as a state sees one.
pub(super) struct Guided<'a> {
    sums: Sums,
    client: &'a Client,
    plan: &'a Plan,
    ambition: &'a Ambition,
    is_unable: bool,
    is_indebted: bool,
    begun: usize,
    completed: usize,
}

impl Guided<'_> {
    fn mean(&self, of: impl Fn(&Sums) -> f32) -> f32 {
        of(&self.sums) / self.sums.weeks
    }
}

/// A state by name.
pub(super) struct State {
    pub(super) name: &'static str,
    of: fn(&Guided<'_>) -> f32,
}

pub(super) const STATES: &[State] = &[
    State { name: "trust", of: |one| one.mean(|sums| sums.trust) },
    State { name: "clarity", of: |one| one.mean(|sums| sums.clarity) },
    State { name: "self-reliance", of: |one| one.mean(|sums| sums.self_reliance) },
    State { name: "ownership", of: |one| one.mean(|sums| sums.ownership) },
    State { name: "told", of: |one| one.mean(|sums| sums.told) },
    State { name: "known", of: |one| one.mean(|sums| sums.known) },
    State { name: "mind-guided", of: |one| one.mean(|sums| sums.mind) },
    State { name: "dutch-network", of: |one| one.mean(|sums| sums.ties) },
    State { name: "soft-skills", of: |one| one.mean(|sums| sums.soft_skills) },
    State { name: "support", of: |one| one.mean(|sums| sums.support) },
    State { name: "offers-of-work", of: |one| one.mean(|sums| sums.opened) },
    State { name: "job-loss", of: |one| one.mean(|sums| sums.loses) },
    State { name: "renewal", of: |one| one.mean(|sums| sums.renews) },
    State { name: "contacts", of: |one| f32::from(one.client.contacts()) },
    State { name: "minutes", of: |one| one.client.minutes() as f32 },
    State { name: "misses", of: |one| f32::from(one.client.misses()) },
    State { name: "measured-unable", of: |one| share(is_measured(one) && one.is_unable) },
    State { name: "indebted", of: |one| share(one.is_indebted) },
    State { name: "weeks-indebted", of: |one| one.sums.indebted },
    State { name: "fit", of: |one| one.plan.fit() },
    State { name: "steps", of: |one| f32::from(one.plan.steps()) },
    State { name: "gap", of: |one| one.ambition.gap() },
    State { name: "began", of: |one| one.begun as f32 },
    State { name: "completed", of: |one| one.completed as f32 },
];

fn share(is: bool) -> f32 {
    f32::from(u8::from(is))
}

fn is_measured(one: &Guided<'_>) -> bool {
    one.client.measured() != Week::NEVER
}

/// Follows whoever has a klantmanager.
#[derive(Default)]
pub(super) struct Lives {
    sums: Vec<Sums>,
    pass: Option<QueryState<Pass>>,
}

impl Lives {
    /// Looks at a week of a world; at nobody where there is no team.
    pub(super) fn see(&mut self, world: &mut World) {
        let pass = self.pass.get_or_insert_with(|| world.query());
        for ((row, client, trust, motivation), (mind, ties, search, indebted)) in pass.iter(world) {
            if client.seat().is_none() {
                continue;
            }
            let row = row.0 as usize;
            if row >= self.sums.len() {
                self.sums.resize(row + 1, Sums::default());
            }
            let sums = &mut self.sums[row];
            let told = Fact::ALL.iter().filter(|&&fact| client.knows(fact) >= Openness::Partly);
            sums.weeks += 1.0;
            sums.trust += trust.level();
            sums.clarity += motivation.duidelijkheid();
            sums.self_reliance += motivation.zelfredzaamheid();
            sums.ownership += motivation.eigenaarschap();
            sums.told += told.count() as f32;
            sums.known += client.known();
            sums.mind += mind.level();
            sums.ties += ties.dutch();
            sums.soft_skills += search.soft_skills();
            sums.support += search.support();
            sums.opened += search.opened();
            sums.loses += search.loses();
            sums.renews += search.renews();
            sums.indebted += share(indebted.is());
        }
    }

    /// A state of everybody who was guided, in the order of names; nothing for another state.
    pub(super) fn state(&self, name: &str, world: &mut World) -> Option<Vec<(PersonId, f32)>> {
        let state = STATES.iter().find(|state| state.name == name)?;
        let offers = world.remove_resource::<Offers>();
        let all = || offers.iter().flat_map(Offers::all);
        let mut persons = world.query_filtered::<End, Allow<Deceased>>();
        let mut values = Vec::new();
        for ((person, row, client, plan, ambition), (places, mind, body, indebted)) in
            persons.iter(world)
        {
            let Some(&sums) = self.sums.get(row.0 as usize).filter(|sums| sums.weeks > 0.0) else {
                continue;
            };
            let guided = Guided {
                sums,
                client,
                plan,
                ambition,
                is_unable: mind.is_unhealthy() || body.is_severe(),
                is_indebted: indebted.is(),
                begun: all().filter(|offer| places.has_had(offer)).count(),
                completed: all().filter(|offer| places.has_completed(offer)).count(),
            };
            values.push((*person, (state.of)(&guided)));
        }
        values.sort_unstable_by_key(|(person, _)| *person);
        if let Some(offers) = offers {
            world.insert_resource(offers);
        }
        Some(values)
    }
}
