//! A team that goes on under another description from a week on (S-191).

use bevy_ecs::prelude::*;

use super::Practices;
use super::automatic::Automatic;
use super::params::TeamParams;
use super::table::ActTable;
use super::team::{Team, TeamPlan};
use super::view::Practice;
use crate::kernel::{Chance, Week};
use crate::offers::OfferParams;

/// The numbers that klantmanagers work by.
pub(super) struct Numbers<'a> {
    pub(super) table: &'a ActTable,
    pub(super) params: &'a TeamParams,
    pub(super) offers: &'a OfferParams,
    pub(super) chance: &'a Chance,
}

/// Klantmanagers who do as the description of a team says.
pub(super) fn automatic(plan: &TeamPlan, numbers: &Numbers<'_>) -> Practices {
    let (table, params, chance) = (numbers.table.clone(), *numbers.params, *numbers.chance);
    let proposed = numbers.offers.proposed;
    let described = plan.clone();
    let make = move |_, joined| -> Box<dyn Practice> {
        let automatic = Automatic::new(&described, &table, &params, chance);
        Box::new(automatic.who_proposes(proposed).since(joined))
    };
    Practices { are_automatic: true, ..Practices::new(make) }
}

/// Lets the team take the description of this week, if there is one: the same people at the same desks.
///
/// What it has to offer changes in the room of offers.
pub(super) fn take_switches(
    mut team: ResMut<Team>,
    mut practices: ResMut<Practices>,
    numbers: (Res<ActTable>, Res<TeamParams>, Res<OfferParams>),
    chance: Res<Chance>,
    week: Res<Week>,
) {
    let is_due = |team: &Team| team.plan.switches.first().is_some_and(|(from, _)| *from <= *week);
    while is_due(&team) {
        let (_, later) = team.plan.switches.remove(0);
        let switches = std::mem::take(&mut team.plan.switches);
        team.plan = TeamPlan { switches, ..later };
        // Whoever took a place decides alone: another description does not take it back.
        if practices.are_automatic {
            let (table, params, of_offers) = &numbers;
            let numbers = Numbers { table, params, offers: of_offers, chance: &chance };
            *practices = automatic(&team.plan, &numbers);
            for seat in &mut team.seats {
                seat.practice = (practices.make)(seat.name, seat.joined);
            }
        }
    }
}
