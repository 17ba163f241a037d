//! Bijstand of households: applied for, decided, tested against earnings, left and taken up again.

use bevy_ecs::prelude::*;

use super::components::{Bijstand, MoneyHappening};
use super::params::MoneyParams;
use crate::arrival::{Clocks, Newcomer};
use crate::education::{EducationHappening, Study};
use crate::household::{Home, HouseholdHappening, Members};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::ln;
use crate::kernel::{HouseholdId, People, Sieve, Told, Week};
use crate::labour::{Career, Job, LabourHappening};

const DECISION: Question = Question::new(801, "money: time until the decision");
const LEAVE: Question = Question::new(802, "money: leaving bijstand without work");
/// The chance of leaving without work is drawn once in this many weeks.
pub(super) const EVERY: u64 = 4;

/// Households whose means were tested this week.
#[derive(Resource, Default)]
pub(super) struct Reviewed(pub(super) Vec<Entity>);

/// Calls households for review to whom something happened that counts.
pub(super) fn call_for_review(
    mut newcomers: MessageReader<Newcomer>,
    mut work: MessageReader<Told<LabourHappening>>,
    mut study: MessageReader<Told<EducationHappening>>,
    mut home: MessageReader<Told<HouseholdHappening>>,
    persons: Query<&Home>,
    people: Res<People>,
    mut households: Query<&mut Bijstand>,
    week: Res<Week>,
) -> Result {
    let rows = newcomers
        .read()
        .map(|newcomer| newcomer.row)
        .chain(work.read().map(|told| told.row))
        .chain(study.read().map(|told| told.row))
        .chain(home.read().map(|told| told.row));
    for row in rows {
        // Those who died this week are passed over.
        let Ok(home) = persons.get(people.entity(row)) else { continue };
        households.get_mut(home.household())?.review = *week;
    }
    Ok(())
}

/// What the adults of a household bring in, and what the norm asks.
struct Means {
    earned: f32,
    insured: f32,
    norm: f32,
    /// Next week in which an insurance ends.
    until: Week,
    housed: Week,
    all_study: bool,
    /// Since when there have been earnings [weeks].
    earning_for: i32,
    is_single_parent: bool,
}

/// Tests the means of households that are due, and moves them in and out of bijstand.
pub(super) fn review(
    mut households: Query<(Entity, &HouseholdId, &Members, &mut Bijstand)>,
    persons: Query<(&Clocks, &Job, &Career, &Study, &Home)>,
    people: Res<People>,
    params: Res<MoneyParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut reviewed: ResMut<Reviewed>,
    mut sieve: Local<Sieve>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    reviewed.0.clear();
    let turn = week.number().rem_euclid(EVERY as i32) as u64;
    let monday = week.monday();
    let norms = [params.norm_single.at(monday) as f32, params.norm_couple.at(monday) as f32];
    let most = [&params.disregard_most, &params.disregard_parent_most];
    let most = most.map(|series| series.at(monday) as f32);
    for (entities, ids, everyone, mut files) in households.contiguous_iter_mut()? {
        let files = files.bypass_change_detection();
        let is_turn = |i: usize| {
            (files[i].paid & ((ids[i].0 >> 2) % EVERY == turn)) | (files[i].review <= *week)
        };
        for i in sieve.keep(ids.len(), is_turn) {
            let (id, members, bijstand) = (&ids[i], &everyone[i], &mut files[i]);
            if bijstand.paid && (id.0 >> 2) % EVERY == turn {
                leave_without_work(bijstand, id, &params, &chance, *week);
            }
            if bijstand.review > *week {
                continue;
            }
            let Some(first) = members.iter().next() else { continue };
            let means = means(members, &persons, &people, &params, norms, *week)?;
            let mut tell = |what| {
                told.write(Told { person: people.name(first), row: first, what });
            };
            decide(bijstand, id, &means, &params, most, &chance, *week, &mut tell);
            bijstand.review = next_review(bijstand, &means, &params, *week);
            reviewed.0.push(entities[i]);
        }
    }
    Ok(())
}

/// Some leave for another reason than work and stay away for a while.
fn leave_without_work(
    bijstand: &mut Bijstand,
    id: &HouseholdId,
    params: &MoneyParams,
    chance: &Chance,
    week: Week,
) {
    let [leaves, away, ..] = chance.uniforms(LEAVE, id.as_person(), week, 0);
    if leaves < params.leave_rate * EVERY as f32 {
        let weeks = -params.away_weeks * ln((1.0 - away).max(f32::MIN_POSITIVE));
        bijstand.away_until = week.plus(1 + weeks as i32);
        bijstand.review = week;
    }
}

fn means(
    members: &Members,
    persons: &Query<(&Clocks, &Job, &Career, &Study, &Home)>,
    people: &People,
    params: &MoneyParams,
    norms: [f32; 2],
    week: Week,
) -> Result<Means> {
    let mut means = Means {
        earned: 0.0,
        insured: 0.0,
        norm: 0.0,
        until: Week::NEVER,
        housed: Week::NEVER,
        all_study: true,
        earning_for: 0,
        is_single_parent: false,
    };
    let (mut adults, mut children) = (0, 0);
    for row in members.iter() {
        let (clocks, job, career, study, home) = persons.get(people.entity(row))?;
        means.housed = means.housed.min(clocks.housed());
        means.earned += job.wage();
        if job.is_held() {
            means.earning_for = means.earning_for.max(week.since(job.began()));
        }
        children = children.max(home.children());
        if !job.is_held() && career.is_insured(week) {
            means.insured += params.insured(career.last_wage());
            means.until = means.until.min(career.insured_until());
        }
        if study.has_study_finance() {
            continue;
        }
        means.all_study = false;
        adults += 1;
    }
    means.is_single_parent = members.iter().count() == 1 && children > 0;
    means.norm = if adults > 1 { norms[1] } else { norms[0] };
    Ok(means)
}

/// What is paid beside earnings [euro/month]; part of the earnings is disregarded.
///
/// The disregard changes what is paid and never who is paid: a household that earns less than its norm
/// gets the rest whatever is disregarded.
fn payable(means: &Means, params: &MoneyParams, most: [f32; 2]) -> f32 {
    let disregard = if means.earning_for < params.disregard_lasts {
        (params.disregard * means.earned).min(most[0])
    } else if means.is_single_parent {
        (params.disregard_parent * means.earned).min(most[1])
    } else {
        0.0
    };
    // The disregard lets earnings pay beside bijstand; it does not keep a full wage on bijstand.
    if means.earned + means.insured >= means.norm || means.all_study {
        return 0.0;
    }
    means.norm - (means.earned - disregard) - means.insured
}

fn decide(
    bijstand: &mut Bijstand,
    id: &HouseholdId,
    means: &Means,
    params: &MoneyParams,
    most: [f32; 2],
    chance: &Chance,
    week: Week,
    tell: &mut impl FnMut(MoneyHappening),
) {
    if means.housed > week {
        return;
    }
    let payable = if bijstand.away_until > week { 0.0 } else { payable(means, params, most) };
    bijstand.amount = payable;
    let weeks = |from: Week| week.since(from) as f32;
    if bijstand.paid {
        if payable <= 0.0 {
            let by_work = means.earned + means.insured >= means.norm;
            bijstand.left_by_work = by_work;
            bijstand.left = week;
            bijstand.paid = false;
            bijstand.applied = Week::NEVER;
            let by_work = f32::from(u8::from(by_work));
            tell(MoneyHappening::BijstandLeft { by_work, weeks: weeks(bijstand.began) });
        }
    } else if payable <= 0.0 {
        bijstand.applied = Week::NEVER;
    } else if bijstand.applied == Week::NEVER {
        let span = (params.decision_most - params.decision_least) as f32;
        let luck = chance.uniform(DECISION, id.as_person(), week);
        bijstand.applied = week.plus(params.decision_least + (luck * span) as i32);
        tell(MoneyHappening::Applied);
    } else if bijstand.applied <= week {
        bijstand.paid = true;
        if bijstand.had {
            let by_work = f32::from(u8::from(bijstand.left_by_work));
            tell(MoneyHappening::BijstandReturned { weeks: weeks(bijstand.left), by_work });
        } else {
            bijstand.had = true;
            bijstand.began = week;
            tell(MoneyHappening::BijstandBegan { amount: payable });
        }
    }
}

fn next_review(bijstand: &Bijstand, means: &Means, params: &MoneyParams, week: Week) -> Week {
    let dates = [means.housed, bijstand.applied, bijstand.away_until, means.until];
    let dated = dates.into_iter().filter(|&date| date > week).min().unwrap_or(Week::NEVER);
    dated.min(week.plus(params.review_weeks))
}
