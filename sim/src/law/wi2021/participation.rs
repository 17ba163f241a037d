//! What is asked beside Dutch: PVT, MAP, and the hours of the Z-route.

use super::components::{Item, Mark, Route, Trajectory};
use crate::journey::ParticipationGiven;
use crate::kernel::Week;
use crate::law::components::{Duty, Standing};
use crate::law::exam::Part;
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;

/// Hours of the Z-route are counted once in so many weeks.
const EVERY: i32 = 4;

impl File<'_> {
    /// Signs the PVT, closes the MAP and counts the hours of the Z-route when they are due.
    ///
    /// Only the municipality whose plan holds can close them: after a move they wait for its version.
    pub(super) fn take_part(&self, duty: &mut Duty, own: &mut Trajectory, voices: &mut Voices<'_>) {
        // In the week in which a term ends, what becomes of it comes first.
        if duty.term_end.is_past(self.week) {
            return;
        }
        let awaited = own.when(Item::Plan);
        for item in [Item::Declaration, Item::Market] {
            if awaited != Week::NEVER && own.when(item).is_past(self.week) {
                own.put(item, awaited.max(self.week).plus(1));
            }
        }
        let blame = self.blame(duty);
        if own.comes_up(Item::Declaration, self.week) {
            own.mark(Mark::DeclarationSigned, true);
            voices.tell(self, LawHappening::DeclarationSigned { blame });
        }
        if own.comes_up(Item::Market, self.week) {
            own.mark(Mark::MarketClosed, true);
            let hours = self.numbers.parts.market_hours;
            voices.tell(self, LawHappening::MarketModuleClosed { blame, hours });
        }
        if own.comes_up(Item::Review, self.week) {
            self.count_hours(own, voices);
        }
    }

    /// Blame as DUO is told: none in time, `Nee` in the last two months, `Ja` after the term.
    fn blame(&self, duty: &Duty) -> f32 {
        let is_near = duty.term_end.plus(-self.numbers.parts.nears).is_past(self.week);
        match duty.standing() {
            Standing::Overdue => 2.0,
            _ if is_near => 1.0,
            _ => 0.0,
        }
    }

    /// Adds the hours of the last weeks, and finds something to take part in for whoever has nothing.
    fn count_hours(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        let lessons = &self.numbers.lessons;
        if own.is(Mark::Participates) {
            let hours = (self.beside * EVERY as f32) as u16;
            own.participated = own.participated.saturating_add(hours);
        }
        own.mark(Mark::Participates, true);
        own.put(Item::Review, self.week.plus(EVERY));
        if !self.is_active && f32::from(own.participated) < lessons.participation {
            let hours = lessons.participation_a_week;
            let weeks = (lessons.participation / hours.max(1.0)).ceil() as i32;
            voices.participation.write(ParticipationGiven { row: self.row, hours, weeks });
        }
    }

    /// Closes the duty when all that the route asks for is done.
    pub(super) fn close_when_complete(
        &self,
        duty: &mut Duty,
        own: &Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if self.lacks(duty, own) != [false; 3] || own.when(Item::Plan) != Week::NEVER {
            return;
        }
        if own.route == Some(Route::Z) {
            let (lessons, participation) = (self.course.hours_taken(), f32::from(own.participated));
            duty.settle(Standing::Finished, self.week);
            voices.tell(self, LawHappening::RouteFinished { lessons, participation });
        } else {
            let weeks = self.week.since(self.clocks.duty()) as f32;
            duty.settle(Standing::Passed, self.week);
            voices.tell(self, LawHappening::ExamPassed { weeks });
        }
    }

    /// What the route still asks for: the route itself, the PVT, the MAP.
    pub(super) fn lacks(&self, duty: &Duty, own: &Trajectory) -> [bool; 3] {
        let lessons = &self.numbers.lessons;
        let route = match own.route {
            Some(Route::Z) => {
                self.course.hours_taken() < lessons.most[Route::Z as usize]
                    || f32::from(own.participated) < lessons.participation
            }
            Some(_) => duty.parts_passed & Part::EVERY_2021 != Part::EVERY_2021,
            None => true,
        };
        let market = own.route != Some(Route::Education) && !own.is(Mark::MarketClosed);
        [route, !own.is(Mark::DeclarationSigned), market]
    }
}
