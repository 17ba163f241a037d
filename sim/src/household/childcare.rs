//! Childcare: found and wanted or not, and how long it takes.

use bevy_ecs::prelude::*;

use super::components::{CaredFor, Children, Home, HouseholdTerms, SentToChildcare};
use super::params::HouseholdParams;
use super::systems::count;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{HouseholdId, People, Week};

const CHILDCARE: Question = Question::new(202, "household: childcare found and wanted");
const CHILDCARE_WAIT: Question = Question::new(203, "household: wait for childcare");

/// Finds childcare for parents whom a klantmanager sent on, where they want it and have found none.
pub(super) fn find_childcare(
    mut sent: MessageReader<SentToChildcare>,
    mut households: Query<(&HouseholdId, &mut Children)>,
    persons: Query<&Home>,
    people: Res<People>,
    (params, terms): (Res<HouseholdParams>, Res<HouseholdTerms>),
    chance: Res<Chance>,
    week: Res<Week>,
) -> Result {
    for &SentToChildcare { row } in sent.read() {
        let Ok(home) = persons.get(people.entity(row)) else { continue };
        let (id, mut children) = households.get_mut(home.household())?;
        let has_none = children.childcare_from == Week::NEVER;
        let is_asked = children.present && count(&children, &params, *week).0 > 0;
        // Where childcare is switched off, nobody can find any.
        if has_none && is_asked && params.childcare_obtained > 0.0 {
            children.childcare_decided = true;
            if is_wanted(id, &params, *terms, &chance) {
                children.childcare_from = begins(id, &params, &chance, *week);
            }
        }
    }
    Ok(())
}

/// Whether and when childcare comes, decided once, when a young child is there first.
pub(super) fn decide_childcare(
    children: &mut Children,
    id: &HouseholdId,
    params: &HouseholdParams,
    terms: HouseholdTerms,
    chance: &Chance,
    week: Week,
) {
    if children.childcare_decided || !children.present || count(children, params, week).0 == 0 {
        return;
    }
    children.childcare_decided = true;
    let [found, ..] = chance.uniforms(CHILDCARE, id.as_person(), Week(0), 0);
    if found < params.childcare_obtained && is_wanted(id, params, terms, chance) {
        children.childcare_from = begins(id, params, chance, week);
    }
}

fn is_wanted(
    id: &HouseholdId,
    params: &HouseholdParams,
    terms: HouseholdTerms,
    chance: &Chance,
) -> bool {
    let paid = params.childcare_accepted.max(params.childcare_accepted_paid);
    let accepted = if terms.own_part_paid { paid } else { params.childcare_accepted };
    chance.uniforms(CHILDCARE, id.as_person(), Week(0), 0)[1] < accepted
}

fn begins(id: &HouseholdId, params: &HouseholdParams, chance: &Chance, week: Week) -> Week {
    let mut dice = chance.generator(CHILDCARE_WAIT, id.as_person(), Week(0));
    let wait = dice.gamma(params.childcare_wait_shape, params.childcare_wait);
    week.plus(1 + wait as i32)
}

/// Takes over what offers say of childcare on the spot; nothing comes where there are none.
pub(crate) fn take_childcare(
    mut cared_for: MessageReader<CaredFor>,
    mut homes: Query<&mut Home>,
    people: Res<People>,
) {
    for given in cared_for.read() {
        let Ok(mut home) = homes.get_mut(people.entity(given.row)) else { continue };
        home.cared_for = given.hours;
    }
}
