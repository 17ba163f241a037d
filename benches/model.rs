//! The mini-model: clients, caseworkers and sixty months, small enough for any engine to run.
//!
//! It is not a model of policy, and its numbers are made up. It has the shape of one: bounded
//! states, a look at a second kind of agent, two logistic draws for each person and month.

#![allow(clippy::inline_always, reason = "inlined into loops that are compiled for wide vectors")]

use bevy_ecs::prelude::*;
use klantreis_sim::kernel::maths::logistic;
use klantreis_sim::kernel::{Chance, PersonId, Question, Week};

/// How many months are lived [months].
pub const MONTHS: usize = 60;

/// Asked at index 0 in each month, and at index 1 before the first.
pub const LUCK: Question = Question::new(0, "mini-model: month");

/// Who guides a client -- the number of a caseworker.
#[derive(Component, Clone, Copy, Debug)]
pub struct Caseworker(pub u32);

/// How much a client wants to, between 0 and 1.
#[derive(Component, Clone, Copy, Debug)]
pub struct Motivation(pub f32);

/// How much a client trusts the caseworker, between 0 and 1.
#[derive(Component, Clone, Copy, Debug)]
pub struct Trust(pub f32);

/// What a client says and understands, between 0 and 1.
#[derive(Component, Clone, Copy, Debug)]
pub struct Language(pub f32);

/// How well a client is, between 0 and 1 -- constant.
#[derive(Component, Clone, Copy, Debug)]
pub struct Health(pub f32);

/// How far a client is on the way, from 0 to 5.
#[derive(Component, Clone, Copy, Debug)]
pub struct Phase(pub u8);

/// How long a client was without work [months].
#[derive(Component, Clone, Copy, Debug)]
pub struct MonthsOnBenefit(pub u8);

/// Whether a client works: 0 or 1.
#[derive(Component, Clone, Copy, Debug)]
pub struct Employed(pub u8);

/// All states of one client.
#[derive(Bundle, Clone, Copy, Debug)]
pub struct Client {
    /// How much the client wants to.
    pub motivation: Motivation,
    /// How much the client trusts the caseworker.
    pub trust: Trust,
    /// What the client says and understands.
    pub language: Language,
    /// How well the client is.
    pub health: Health,
    /// How far the client is.
    pub phase: Phase,
    /// How long the client was without work.
    pub months_on_benefit: MonthsOnBenefit,
    /// Whether the client works.
    pub employed: Employed,
}

impl Client {
    /// A client before the first month.
    #[must_use]
    pub fn new(chance: &Chance, person: PersonId) -> Self {
        let luck = chance.uniforms(LUCK, person, Week(0), 1);
        Self {
            motivation: Motivation(0.3 + 0.4 * luck[0]),
            trust: Trust(0.2 + 0.4 * luck[1]),
            language: Language(0.3 * luck[2]),
            health: Health(0.4 + 0.6 * luck[3]),
            phase: Phase(0),
            months_on_benefit: MonthsOnBenefit(0),
            employed: Employed(0),
        }
    }

    /// One month of this client, the way one would write it for one person.
    #[inline(always)]
    pub fn live(&mut self, luck: [f32; 4], contact_chance: f32, market: f32) {
        let Self {
            motivation: Motivation(motivation),
            trust: Trust(trust),
            language: Language(language),
            health: Health(health),
            phase: Phase(phase),
            months_on_benefit: MonthsOnBenefit(months),
            employed: Employed(employed),
        } = self;
        let contact = luck[0] < contact_chance;
        if contact {
            *trust += 0.08 * (1.0 - *trust);
            *motivation += 0.05 * *trust * (1.0 - *motivation);
        } else {
            *trust -= 0.03 * *trust;
            *motivation -= 0.02 * *motivation;
        }
        let lesson = if contact { 1.25 } else { 1.0 };
        *language += 0.02 * (1.0 - *language) * (0.5 + *motivation) * lesson;
        if *phase < 5
            && luck[1]
                < logistic(step_score(*motivation, *trust, *language, *health, f32::from(*phase)))
        {
            *phase += 1;
        }
        if *employed == 0 {
            *months += 1;
            let score =
                job_score(*motivation, *language, *health, f32::from(*phase), f32::from(*months));
            if *phase >= 2 && luck[2] < market * logistic(score) {
                *employed = 1;
            }
        } else if luck[2] < loss_chance(*trust, market) {
            *employed = 0;
        }
    }

    /// The first half of the same month without a branch: contact, language and the next step.
    #[inline(always)]
    #[must_use]
    pub fn grown(self, luck: [f32; 4], contact_chance: f32) -> Self {
        let (motivation, trust, language) = (self.motivation.0, self.trust.0, self.language.0);
        let phase = i32::from(self.phase.0);
        let contact = luck[0] < contact_chance;
        let warmer = trust + 0.08 * (1.0 - trust);
        let cooler = trust - 0.03 * trust;
        let keener = motivation + 0.05 * warmer * (1.0 - motivation);
        let wearier = motivation - 0.02 * motivation;
        let trust = if contact { warmer } else { cooler };
        let motivation = if contact { keener } else { wearier };
        let lesson = if contact { 1.25 } else { 1.0 };
        let language = language + 0.02 * (1.0 - language) * (0.5 + motivation) * lesson;
        let step = logistic(step_score(motivation, trust, language, self.health.0, phase as f32));
        let step = if phase < 5 { step } else { 0.0 };
        let phase = phase + i32::from(luck[1] < step);
        Self {
            motivation: Motivation(motivation),
            trust: Trust(trust),
            language: Language(language),
            phase: Phase(phase as u8),
            ..self
        }
    }

    /// The second half without a branch: work found or lost.
    #[inline(always)]
    #[must_use]
    pub fn employed(self, luck: [f32; 4], market: f32) -> Self {
        // Factors of 0 and 1 choose exactly, where a condition could become a branch.
        let works = f32::from(self.employed.0);
        let may_start = f32::from(u8::from(self.phase.0 >= 2));
        let months = f32::from(self.months_on_benefit.0) + (1.0 - works);
        let score = job_score(
            self.motivation.0,
            self.language.0,
            self.health.0,
            f32::from(self.phase.0),
            months,
        );
        let job = market * logistic(score) * may_start;
        let change = job * (1.0 - works) + loss_chance(self.trust.0, market) * works;
        Self {
            months_on_benefit: MonthsOnBenefit(self.months_on_benefit.0 + (1 - self.employed.0)),
            employed: Employed(self.employed.0 ^ u8::from(luck[2] < change)),
            ..self
        }
    }
}

#[inline(always)]
fn step_score(motivation: f32, trust: f32, language: f32, health: f32, phase: f32) -> f32 {
    -3.5 + 1.2 * motivation + 1.0 * trust + 1.5 * language + 0.6 * health - 0.25 * phase
}

#[inline(always)]
fn job_score(motivation: f32, language: f32, health: f32, phase: f32, months: f32) -> f32 {
    -8.0 + 0.5 * phase + 1.5 * language + 1.0 * motivation + 0.8 * health - 0.01 * months.min(60.0)
}

#[inline(always)]
fn loss_chance(trust: f32, market: f32) -> f32 {
    0.03 * (1.5 - 0.5 * trust) * (2.0 - market)
}
