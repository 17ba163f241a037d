//! Households on file, with their bijstand.

use bevy_ecs::prelude::*;
use jiff::civil::Date;
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{Chance, Fact, HouseholdId, People, Row};
use klantreis_sim::money::Bijstand;

use super::known::Versioned;
use super::{Days, Known, Register};
use crate::tables::Cell;

/// A spell of bijstand on file.
#[derive(Clone, Copy)]
pub(super) struct Benefit {
    pub(super) row: Versioned,
    person: i64,
    amount: f32,
}

/// A household on file.
pub(super) struct HouseholdFile {
    pub(super) id: i64,
    version: u32,
    adults: u32,
    children: u8,
    is_housed: bool,
    pub(super) benefit: Option<Benefit>,
}

impl HouseholdFile {
    /// Whether there are two adults, and how many children, as far as is known.
    pub(super) fn adults_and_children(&self) -> (bool, u8) {
        (self.adults > 1, self.children)
    }
}

/// How a household is put together, and where it lives.
#[derive(Clone, Copy)]
pub(super) struct Composition {
    pub(super) household: HouseholdId,
    pub(super) adults: u32,
    pub(super) children: u8,
    pub(super) is_housed: bool,
}

/// The household of a row as it is now.
pub(super) fn composition(world: &World, row: Row) -> Option<(HouseholdId, Entity, Home)> {
    let entity = world.resource::<People>().entity(row);
    let home = *world.get::<Home>(entity)?;
    let household = *world.get::<HouseholdId>(home.household())?;
    Some((household, home.household(), home))
}

impl Register<'_> {
    /// Writes down a household when it is new or has changed, and says its id.
    pub(super) fn register_household(
        &mut self,
        of: Composition,
        reason: &'static str,
        [from, registered]: [Date; 2],
        chance: &Chance,
    ) -> i64 {
        let counter = &mut self.counters.households;
        let file = self.households.entry(of.household).or_insert_with(|| HouseholdFile {
            id: counter.next(),
            version: 0,
            adults: 0,
            children: 0,
            is_housed: false,
            benefit: None,
        });
        let (id, is_new) = (file.id, file.version == 0);
        let is_housed = of.is_housed || file.is_housed;
        let is_known = file.version > 0
            && (file.adults, file.children, file.is_housed) == (of.adults, of.children, is_housed);
        if is_known {
            return id;
        }
        file.version += 1;
        (file.adults, file.children, file.is_housed) = (of.adults, of.children, is_housed);
        let version = file.version;
        let postcode = if is_housed { self.postcode(chance, of.household) } else { None };
        if is_new {
            let code = self.code();
            self.add("households", [id.into(), code, from.into(), registered.into()]);
        }
        let cells = [
            id.into(),
            version.into(),
            of.adults.into(),
            i64::from(of.children).into(),
            reason.into(),
            postcode.into(),
            from.into(),
            Cell::Empty,
            registered.into(),
        ];
        self.add("compositions", cells);
        id
    }

    /// Writes down what happens with the bijstand of the household of a person.
    pub(super) fn see_money(
        &mut self,
        fact: &Fact,
        known: &mut Known,
        world: &World,
        row: Row,
        days: Days,
    ) {
        let Some((household, entity, _)) = composition(world, row) else { return };
        let amount = world.get::<Bijstand>(entity).map_or(0.0, Bijstand::amount);
        let Some(file) = self.households.get_mut(&household) else { return };
        let id = file.id;
        let (benefit, status, by_work) = match fact.name {
            "applied" => {
                let row = Versioned::first(self.counters.benefits.next(), days.monday);
                let benefit = Benefit { row, person: known.id, amount: 0.0 };
                file.benefit = Some(benefit);
                known.hear("applied", 0, None);
                (benefit, "applied", None)
            }
            "bijstand-began" | "bijstand-returned" => {
                let counter = &mut self.counters.benefits;
                let benefit = file.benefit.get_or_insert_with(|| Benefit {
                    row: Versioned { version: 0, ..Versioned::first(counter.next(), days.monday) },
                    person: known.id,
                    amount: 0.0,
                });
                benefit.row.next();
                (benefit.row.from, benefit.amount) = (days.monday, amount);
                known.hear("bijstand", 0, None);
                (*benefit, "paid", None)
            }
            "bijstand-left" => {
                let Some(mut benefit) = file.benefit.take() else { return };
                benefit.row.next();
                let by_work = fact.figures[0] > 0.0;
                known.hear(if by_work { "bijstand-left-work" } else { "bijstand-left" }, 0, None);
                (benefit, "ended", Some(by_work))
            }
            _ => return,
        };
        known.on_bijstand = status == "paid";
        let amount = (status != "applied").then_some(benefit.amount);
        let end = (status == "ended").then_some(days.monday);
        let cells = [
            benefit.row.id.into(),
            benefit.row.version.into(),
            id.into(),
            benefit.person.into(),
            status.into(),
            amount.into(),
            by_work.into(),
            benefit.row.from.into(),
            end.into(),
            days.friday.into(),
        ];
        self.add("benefits", cells);
    }
}
