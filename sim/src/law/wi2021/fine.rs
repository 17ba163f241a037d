//! Fines: for a route that is late, for PVT and MAP (P-7), and for a duty of the plan (P-8).

use super::components::{Item, Trajectory};
use crate::law::components::Duty;
use crate::law::exam::Part;
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;
use crate::money::FineDue;

/// What a fine is for, by its number in the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    Route,
    Declaration,
    Market,
    /// A duty of the plan, by a measure of a team.
    Plan,
}

impl File<'_> {
    /// Lays down fines for what is missing some weeks after the term: the more effort, the less.
    pub(super) fn decide_on_fines(
        &self,
        duty: &Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if !own.comes_up(Item::Fine, self.week) {
            return;
        }
        let fines = &self.numbers.fines;
        let [route, declaration, market] = self.lacks(duty, own);
        let parts = Part::EVERY_2021.count_ones() as f32;
        let passed = (duty.parts_passed & Part::EVERY_2021).count_ones() as f32 / parts;
        let effort = (self.course.hours_taken() / fines.effort).min(1.0);
        let for_route = fines.route * (1.0 - effort) * (1.0 - passed);
        for (is_missing, euro, ground) in [
            (route, for_route, Ground::Route),
            (declaration, fines.declaration, Ground::Declaration),
            (market, fines.market, Ground::Market),
        ] {
            // Fines are whole euros.
            if is_missing && euro.round() >= 1.0 {
                self.fine(euro.round(), ground, voices);
                voices.fines.write(FineDue { row: self.row, euro: euro.round() });
            }
        }
    }

    fn fine(&self, euro: f32, ground: Ground, voices: &mut Voices<'_>) {
        voices.tell(self, LawHappening::Fined { euro, ground: f32::from(ground as u8) });
    }
}
