//! Problem debts of households: there at the start, arising at the edges of bijstand, paid off slowly.

use bevy_ecs::prelude::*;

use super::bijstand::EVERY;
use super::components::{Bijstand, Debt, FineDue, Fined, Indebted, MoneyHappening, SentToDebtHelp};
use super::params::MoneyParams;
use super::policy::MoneyPolicy;
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
    (params, policy): (Res<MoneyParams>, Res<MoneyPolicy>),
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
            let is_early = (0..params.relief_weeks).contains(&housed);
            debt.relieved = policy.relieves && bijstand.is_paid() && is_early;
            if (0..params.debt_start_weeks).contains(&housed) {
                let eased = params.eased(&policy, bijstand, debt.relieved);
                rate += params.debt_rate_start * EVERY as f32 * eased;
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

impl MoneyParams {
    /// What is left of new debts in the first months by what a team does about money [ratio].
    fn eased(&self, policy: &MoneyPolicy, bijstand: &Bijstand, relieved: bool) -> f32 {
        let by_relief = if relieved { self.relief_left } else { 1.0 };
        let waits = policy.advances && !bijstand.had;
        by_relief * if waits { self.advance_left } else { 1.0 }
    }

    /// Withholds a part of a benefit that is paid, longer when that was done lately; for how long [weeks].
    fn withhold(&self, share: f32, bijstand: &mut Bijstand, week: Week) -> f32 {
        let is_repeated = bijstand.withheld_until.plus(self.measure_within) > week;
        let weeks = self.measure_weeks * if is_repeated { self.measure_repeated } else { 1.0 };
        let from = bijstand.withheld_until.max(week);
        (bijstand.withheld, bijstand.withheld_until) = (share, from.plus(weeks.round() as i32));
        weeks
    }
}

/// Withholds what measures take of bijstand (P-65), and lets some of them end in debts.
pub(super) fn fine(
    mut fined: MessageReader<Fined>,
    mut households: Query<(&HouseholdId, &Members, &mut Bijstand, &mut Debt)>,
    mut persons: Query<(&Home, &mut Indebted)>,
    people: Res<People>,
    (params, policy): (Res<MoneyParams>, Res<MoneyPolicy>),
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    for &Fined { row } in fined.read() {
        let Ok((home, _)) = persons.get(people.entity(row)) else { continue };
        let (id, members, mut bijstand, mut debt) = households.get_mut(home.household())?;
        let mut ends_in_debt = params.debt_fined;
        let withholds = policy.withholds.filter(|_| params.withholds && bijstand.paid);
        if let Some(share) = withholds {
            let weeks = params.withhold(share, &mut bijstand, *week);
            let what = MoneyHappening::Withheld { share, weeks };
            told.write(Told { person: people.name(row), row, what });
            let heavier = share * weeks / (params.measure_usual * params.measure_weeks);
            ends_in_debt = (ends_in_debt * heavier).min(1.0);
        }
        if !chance.yes(ends_in_debt, FINED, people.name(row), *week) {
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
        let Ok((&person, home, _)) = persons.get(people.entity(row)) else { continue };
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
        let Ok(home) = persons.get(people.entity(row)) else { continue };
        let mut debt = households.get_mut(home.household())?;
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
