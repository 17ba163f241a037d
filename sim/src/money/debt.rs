//! Problem debts of households: there at the start, arising at the edges of bijstand, paid off slowly.

use bevy_ecs::prelude::*;

use super::bijstand::EVERY;
use super::components::{Bijstand, Debt, FineDue, Fined, Indebted, MoneyHappening, SentToDebtHelp};
use super::params::MoneyParams;
use crate::arrival::{Clocks, Newcomer};
use crate::household::{Home, Members};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::exp;
use crate::kernel::week::WEEKS_PER_MONTH;
use crate::kernel::{HouseholdId, People, PersonId, Sieve, Told, Week};

const START: Question = Question::new(810, "money: debt at the start");
const ONSET: Question = Question::new(811, "money: debt arises");
const FINED: Question = Question::new(813, "money: a measure ends in a debt");
const AMOUNT: Question = Question::new(812, "money: amount of a debt");

/// Lets debts arise and be paid off.
pub(super) fn owe_and_pay(
    mut newcomers: MessageReader<Newcomer>,
    mut households: Query<(&HouseholdId, &Members, &Bijstand, &mut Debt)>,
    mut persons: Query<(&Home, &Clocks, &mut Indebted)>,
    people: Res<People>,
    params: Res<MoneyParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut sieve: Local<Sieve>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    for newcomer in newcomers.read() {
        let (home, _, mut indebted) = persons.get_mut(newcomer.entity)?;
        let (id, _, _, mut debt) = households.get_mut(home.household())?;
        let first = newcomer.person.place() == 0;
        if first && chance.yes(params.debt_start, START, id.as_person(), Week(0)) {
            debt.amount = amount(&params, &chance, id, *week);
            let what = MoneyHappening::DebtBrought { amount: debt.amount };
            told.write(Told { person: newcomer.person, row: newcomer.row, what });
        }
        indebted.0 = debt.amount > 0.0;
    }
    let turn = week.number().rem_euclid(EVERY as i32) as u64;
    let months = EVERY as f32 / WEEKS_PER_MONTH as f32;
    for (ids, everyone, files, mut debts) in households.contiguous_iter_mut()? {
        let debts = debts.bypass_change_detection();
        for i in sieve.keep(ids.len(), |i| (ids[i].0 >> 2) % EVERY == turn) {
            let (id, members, bijstand, debt) = (&ids[i], &everyone[i], &files[i], &mut debts[i]);
            let Some(first) = members.iter().next() else { continue };
            let before = debt.amount > 0.0;
            if before {
                let earns = if bijstand.is_paid() { 1.0 } else { params.pays_off_faster };
                let helped = if debt.help_from <= *week { params.help_faster } else { 1.0 };
                let pays = params.pays_off * earns * helped;
                debt.amount = (debt.amount - pays * months).max(0.0);
            }
            let (_, clocks, _) = persons.get(people.entity(first))?;
            let housed = week.since(clocks.housed());
            let mut rate = 0.0;
            if (0..params.debt_start_weeks).contains(&housed) {
                rate += params.debt_rate_start * EVERY as f32;
            }
            if (0..EVERY as i32).contains(&week.since(bijstand.left())) {
                rate += params.debt_at_exit;
            }
            let arises = rate > 0.0 && chance.yes(rate, ONSET, id.as_person(), *week);
            if arises {
                debt.amount += amount(&params, &chance, id, *week);
            }
            let after = debt.amount > 0.0;
            if !after {
                debt.help_from = Week::NEVER;
            }
            if arises {
                let what = MoneyHappening::DebtArose { amount: debt.amount };
                told.write(Told { person: people.name(first), row: first, what });
            } else if before && !after {
                told.write(Told {
                    person: people.name(first),
                    row: first,
                    what: MoneyHappening::DebtPaid,
                });
            }
            if before != after {
                for row in members.iter() {
                    persons.get_mut(people.entity(row))?.2.0 = after;
                }
            }
        }
    }
    Ok(())
}

/// Lets some measures on bijstand end in debts.
pub(super) fn fine(
    mut fined: MessageReader<Fined>,
    mut households: Query<(&HouseholdId, &Members, &mut Debt)>,
    mut persons: Query<(&Home, &mut Indebted)>,
    people: Res<People>,
    params: Res<MoneyParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    for &Fined { row } in fined.read() {
        let (home, _) = persons.get(people.entity(row))?;
        let (id, members, mut debt) = households.get_mut(home.household())?;
        if !chance.yes(params.debt_fined, FINED, people.name(row), *week) {
            continue;
        }
        debt.amount += amount(&params, &chance, id, *week);
        for member in members.iter() {
            persons.get_mut(people.entity(member))?.1.0 = true;
        }
        let what = MoneyHappening::DebtArose { amount: debt.amount };
        told.write(Told { person: people.name(row), row, what });
    }
    Ok(())
}

/// Adds fines of the law of inburgering to what households owe (P-7).
pub(super) fn owe_fines(
    mut due: MessageReader<FineDue>,
    mut households: Query<(&Members, &mut Debt)>,
    mut persons: Query<(&PersonId, &Home, &mut Indebted)>,
    people: Res<People>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    for &FineDue { row, euro } in due.read() {
        let (&person, home, _) = persons.get(people.entity(row))?;
        let (members, mut debt) = households.get_mut(home.household())?;
        debt.amount += euro;
        for member in members.iter() {
            persons.get_mut(people.entity(member))?.2.0 = true;
        }
        let what = MoneyHappening::DebtArose { amount: debt.amount };
        told.write(Told { person, row, what });
    }
    Ok(())
}

/// Lets help with debts begin for whom a klantmanager sent on, where there are debts.
pub(super) fn seek_help(
    mut sent: MessageReader<SentToDebtHelp>,
    mut households: Query<&mut Debt>,
    persons: Query<&Home>,
    people: Res<People>,
    params: Res<MoneyParams>,
    week: Res<Week>,
) -> Result {
    for &SentToDebtHelp { row } in sent.read() {
        let mut debt = households.get_mut(persons.get(people.entity(row))?.household())?;
        if debt.amount > 0.0 && debt.help_from == Week::NEVER {
            debt.help_from = week.plus(params.help_wait);
        }
    }
    Ok(())
}

/// The amount of a new debt, lognormal with the known mean [euro].
fn amount(params: &MoneyParams, chance: &Chance, id: &HouseholdId, week: Week) -> f32 {
    let spread = params.debt_spread;
    let log = spread * chance.normal(AMOUNT, id.as_person(), week, 0) - 0.5 * spread * spread;
    params.debt_mean * exp(log)
}
