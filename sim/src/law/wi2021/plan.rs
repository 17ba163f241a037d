//! The PIP: its versions, its term of ten weeks, and the lessons that are offered under it.

use super::components::{Item, Mark, Route, Trajectory};
use crate::kernel::Week;
use crate::kernel::chance::Question;
use crate::language::LessonsArranged;
use crate::law::components::Duty;
use crate::law::exam::Part;
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;
use crate::law::wi2013::EXEMPTION;

const OFFER: Question = Question::new(516, "law: until lessons are offered and begin");
const DECLARATION: Question = Question::new(517, "law: until the participatieverklaring");
const MARKET: Question = Question::new(518, "law: until the MAP is closed");

impl File<'_> {
    /// Signals a plan that is late, and dates a version that is due.
    pub(super) fn look_at_plan(
        &self,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if own.comes_up(Item::Plan, self.week) {
            self.complete_intake(own, voices);
            let route = match own.route {
                Some(route) => route,
                None => self.choose_route(own),
            };
            self.date_plan(route, duty, own, voices);
        }
        if own.comes_up(Item::Late, self.week) && own.versions == 0 {
            voices.tell(self, LawHappening::PlanLate);
        }
    }

    /// Dates a version of the plan: the term begins with the first one.
    pub(super) fn date_plan(
        &self,
        route: Route,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        let (is_first, is_other) = (own.versions == 0, own.route != Some(route));
        own.versions = own.versions.saturating_add(1);
        own.route = Some(route);
        let lessons = &self.numbers.lessons;
        let level = self.level_of(route, own);
        voices.tell(self, LawHappening::PlanDated { route: f32::from(route as u8), level });
        if route == Route::B1 && !own.is(Mark::Family) {
            let hours = lessons.most[route as usize];
            voices.tell(self, LawHappening::IntensityEstimated { hours });
        }
        if is_first {
            own.first_plan = self.week;
            duty.term_end = self.week.plus(self.rules.term);
            voices.tell(self, LawHappening::TermBegan { weeks: self.rules.term as f32 });
            own.put(Item::Nears, duty.term_end.plus(-self.numbers.parts.nears));
            let weeks = self.wait(self.numbers.parts.declaration, DECLARATION, Week(0));
            own.put(Item::Declaration, self.week.plus(weeks));
            self.foresee_switch(own);
        }
        if is_other {
            self.take_route(route, duty, own);
        }
    }

    /// What a route asks for from now on: lessons, the MAP, the exam or hours.
    fn take_route(&self, route: Route, duty: &mut Duty, own: &mut Trajectory) {
        own.put(Item::Offer, self.week);
        own.put(Item::Review, Week::NEVER);
        if !own.is(Mark::MarketClosed) {
            let weeks = self.wait(self.numbers.parts.market, MARKET, Week(0));
            let closes = own.first_plan.plus(weeks).max(self.week.plus(1));
            own.put(Item::Market, if route == Route::Education { Week::NEVER } else { closes });
        }
        let exam = &self.rules.exam;
        let [_, luck, ..] = self.chance.uniforms(EXEMPTION, self.person, Week(0), 0);
        let first = own.first_plan.plus(exam.first + (luck * exam.interval as f32) as i32);
        duty.next_attempt =
            if route == Route::Z { Week::NEVER } else { first.max(self.week.plus(1)) };
    }

    /// The level that a version of the plan sets; the Z-route sets none [level].
    fn level_of(&self, route: Route, own: &Trajectory) -> f32 {
        match route {
            Route::Z => 0.0,
            Route::B1 if own.scaled & Part::EVERY_2021 != 0 => self.rules.exam.level,
            Route::B1 | Route::Education => self.numbers.asked.level,
        }
    }

    /// Offers the lessons of the route; family migrants find and pay their own.
    pub(super) fn offer_lessons(&self, duty: &Duty, own: &mut Trajectory, voices: &mut Voices<'_>) {
        let Some(route) = own.route else { return };
        if !own.comes_up(Item::Offer, self.week) {
            return;
        }
        let lessons = &self.numbers.lessons;
        let wait = self.wait(lessons.wait, OFFER, self.week);
        let from = self.week.plus(wait);
        let (hours, most) = (lessons.hours[route as usize], lessons.most[route as usize]);
        voices.lessons.write(LessonsArranged { row: self.row, from, hours, most });
        if route == Route::Z {
            own.mark(Mark::Participates, false);
            own.put(Item::Review, from);
        }
        // An offer lasts as long as its lessons take, and no longer than the term.
        let left = (most - self.course.hours_taken()).max(hours);
        let lasting = ((left / hours.max(1.0)).ceil() as i32).min(duty.term_end.since(from));
        if own.is(Mark::Family) || lasting < 1 {
            return;
        }
        let (wait, lasting) = (wait as f32, lasting as f32);
        voices.tell(
            self,
            if route == Route::Education {
                LawHappening::BridgingOffered { wait, lasting }
            } else {
                LawHappening::LessonsOffered { wait, lasting }
            },
        );
    }
}
