//! The team on file: who sits in which place, and what a week of theirs held.

use bevy_ecs::prelude::*;
use klantreis_sim::guidance::{Occupied, Team};
use klantreis_sim::kernel::Week;

use super::known::Versioned;
use super::{Days, Register, day_after};
use crate::tables::Cell;

/// A place in the team.
struct Seat {
    joined: Week,
    row: Versioned,
    now: Option<Occupied>,
    minutes: u32,
    contacts: u32,
    missed: u32,
}

/// The places in the team.
#[derive(Default)]
pub(super) struct Seats(Vec<Seat>);

impl Seats {
    /// The klantmanager in a place.
    pub(super) fn klantmanager(&self, seat: Option<u16>) -> Cell {
        let seat = seat.and_then(|seat| self.0.get(usize::from(seat)));
        seat.map(|seat| seat.row.id).into()
    }

    /// Counts a contact; without minutes it was missed.
    pub(super) fn count(&mut self, seat: Option<u16>, minutes: Option<u32>) {
        let Some(seat) = seat.and_then(|seat| self.0.get_mut(usize::from(seat))) else { return };
        match minutes {
            Some(minutes) => {
                seat.minutes += minutes;
                seat.contacts += 1;
            }
            None => seat.missed += 1,
        }
    }
}

impl Register<'_> {
    /// Writes down who came and who left.
    pub(super) fn see_team(&mut self, world: &World, days: Days) {
        let Some(team) = world.get_resource::<Team>() else { return };
        let places: Vec<Occupied> = team.places().collect();
        for place in (0..self.seats.0.len().max(places.len())).rev() {
            let now = places.get(place).copied();
            let joined = now.map(|now| now.joined);
            let before = self.seats.0.get(place).map(|seat| seat.joined);
            if joined == before {
                continue;
            }
            if let Some(seat) = self.seats.0.get_mut(place) {
                let mut row = seat.row;
                row.next();
                self.write_place(row, place, Some(days));
            }
            if joined.is_none() {
                self.seats.0.truncate(place);
            }
        }
        for (place, now) in places.into_iter().enumerate() {
            let is_new = self.seats.0.get(place).is_none_or(|seat| seat.joined != now.joined);
            if is_new {
                let row = Versioned::first(self.counters.klantmanagers.next(), days.monday);
                let code = self.code();
                let from = Cell::from(days.monday);
                self.add("klantmanagers", [row.id.into(), code, from.clone(), from]);
                self.write_place(row, place, None);
                let (minutes, contacts, missed) = (0, 0, 0);
                let joined = now.joined;
                let seat = Seat { joined, row, now: None, minutes, contacts, missed };
                if place < self.seats.0.len() {
                    self.seats.0[place] = seat;
                } else {
                    self.seats.0.push(seat);
                }
            }
            self.seats.0[place].now = Some(now);
        }
    }

    fn write_place(&mut self, row: Versioned, place: usize, left: Option<Days>) {
        let registered = left.map_or(row.from, |days| days.monday);
        self.add(
            "places",
            [
                row.id.into(),
                row.version.into(),
                (place as i64 + 1).into(),
                row.from.into(),
                left.map(|days| days.monday).into(),
                registered.into(),
            ],
        );
    }

    /// Writes down the week of each klantmanager.
    pub(super) fn close_week(&mut self, days: Days) {
        for place in 0..self.seats.0.len() {
            let seat = &mut self.seats.0[place];
            let Some(now) = seat.now.take() else { continue };
            let cells = [
                seat.row.id.into(),
                now.clients.into(),
                now.capacity.into(),
                std::mem::take(&mut seat.minutes).into(),
                std::mem::take(&mut seat.contacts).into(),
                std::mem::take(&mut seat.missed).into(),
                now.waiting.into(),
                days.monday.into(),
                day_after(days.monday, 7).into(),
                days.friday.into(),
            ];
            self.add("caseload", cells);
        }
    }
}
