//! The truth behind the files, and the month's payments.

use bevy_ecs::prelude::*;
use klantreis_sim::health::{Body, Mind};
use klantreis_sim::household::Home;
use klantreis_sim::kernel::HouseholdId;
use klantreis_sim::labour::{Career, Search};
use klantreis_sim::language::Dutch;
use klantreis_sim::money::{Bijstand, Debt};
use klantreis_sim::motivation::Motivation;
use klantreis_sim::plan::{Ambition, Plan};
use klantreis_sim::trust::Trust;

use super::{Days, Register, day_after};
use crate::tables::Cell;

type Guided = (
    Option<&'static Trust>,
    Option<&'static Motivation>,
    Option<&'static Plan>,
    Option<&'static Ambition>,
);
type Hidden =
    (&'static Mind, &'static Body, &'static Dutch, &'static Search, &'static Career, &'static Home);

impl Register<'_> {
    /// Writes down everybody as they truly are.
    pub(super) fn see_truth(&mut self, world: &mut World, days: Days) {
        let mut states = world.query::<(Guided, Hidden)>();
        let mut debts = world.query::<&Debt>();
        let order = std::mem::take(&mut self.order);
        for &(_, entity, row) in &order {
            let Some(id) = self.known[row.0 as usize].as_ref().map(|known| known.id) else {
                continue;
            };
            let Ok((guided, hidden)) = states.get(world, entity) else { continue };
            let (trust, motivation, plan, ambition) = guided;
            let (mind, body, dutch, search, career, home) = hidden;
            let debt = debts.get(world, home.household()).map_or(0.0, Debt::amount);
            let wants = |state: fn(&Motivation) -> f32| Cell::from(motivation.map(state));
            // Before the first version there is no plan that could fit.
            let plan = plan.filter(|plan| plan.versions() > 0);
            let cells = [
                id.into(),
                trust.map(Trust::level).into(),
                wants(Motivation::willen),
                wants(Motivation::moeten),
                wants(Motivation::weerstand),
                wants(Motivation::eigenaarschap),
                wants(Motivation::zelfredzaamheid),
                wants(Motivation::duidelijkheid),
                plan.map(Plan::fit).into(),
                ambition.map(Ambition::gap).into(),
                mind.level().into(),
                body.limit().into(),
                dutch.speaking().into(),
                dutch.reading().into(),
                search.soft_skills().into(),
                career.discouragement().into(),
                debt.into(),
                days.monday.into(),
                day_after(days.monday, 7).into(),
            ];
            self.add("latent", cells);
        }
        self.order = order;
    }

    /// Writes down the payments of a month, in its first whole week.
    pub(super) fn see_month(&mut self, world: &mut World, days: Days) {
        let month = (days.monday.year(), days.monday.month());
        if self.month.replace(month) == Some(month) {
            return;
        }
        let mut paid = world.query::<(&HouseholdId, &Bijstand)>();
        let mut paid: Vec<(HouseholdId, f32)> = paid
            .iter(world)
            .filter(|(_, bijstand)| bijstand.is_paid())
            .map(|(household, bijstand)| (*household, bijstand.amount()))
            .collect();
        paid.sort_unstable_by_key(|(household, _)| *household);
        let first = days.monday.first_of_month();
        let next = day_after(days.monday.last_of_month(), 1);
        for (household, amount) in paid {
            let file = self.households.get(&household);
            let Some((id, benefit)) = file.and_then(|file| Some((file.id, file.benefit?))) else {
                continue;
            };
            let cells = [
                benefit.row.id.into(),
                benefit.row.version.into(),
                id.into(),
                amount.into(),
                first.max(benefit.row.from).into(),
                next.into(),
                days.friday.into(),
            ];
            self.add("payments", cells);
        }
    }
}
