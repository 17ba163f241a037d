//! Which route a plan holds, and when it is changed.

use super::components::{Item, Mark, Route, Trajectory};
use crate::arrival::Schooling;
use crate::kernel::Week;
use crate::kernel::chance::Question;
use crate::law::components::Duty;
use crate::law::file::{File, Voices};

const ROUTE: Question = Question::new(514, "law: route");
const SWITCH: Question = Question::new(515, "law: whether and when the route is changed");

impl File<'_> {
    /// The route of a first plan: what the klantmanager decided on, else what the test says, now and then
    /// another one.
    pub(super) fn choose_route(&self, own: &mut Trajectory) -> Route {
        let fits = self.fitting_route(own);
        let [.., astray] = self.chance.uniforms(ROUTE, self.person, Week(0), 0);
        if let Some(route) = own.decided.take() {
            own.mark(Mark::Misassigned, route != fits);
            return route;
        }
        let is_astray = astray < self.numbers.routes.misassigned;
        own.mark(Mark::Misassigned, is_astray);
        if is_astray { fits.beside() } else { fits }
    }

    /// The route that fits, by the test, age and schooling.
    fn fitting_route(&self, own: &Trajectory) -> Route {
        let routes = &self.numbers.routes;
        if !own.is(Mark::WithinReach) {
            return Route::Z;
        }
        let [study, ..] = self.chance.uniforms(ROUTE, self.person, Week(0), 0);
        let is_young = self.origin.age(self.clocks.permit()) < routes.young;
        let is_schooled = self.origin.schooling() != Schooling::NonePrimary;
        let share = if is_young && is_schooled { routes.young_share } else { routes.other_share };
        if study < share { Route::Education } else { Route::B1 }
    }

    /// Puts on the agenda when the route will be changed, if it will.
    pub(super) fn foresee_switch(&self, own: &mut Trajectory) {
        let routes = &self.numbers.routes;
        let [luck, when, ..] = self.chance.uniforms(SWITCH, self.person, Week(0), 0);
        let share = if own.is(Mark::Misassigned) { routes.righted } else { routes.changed };
        if luck < share {
            let weeks = 1 + (when * (routes.window - 1).max(0) as f32) as i32;
            own.put(Item::Switch, own.first_plan.plus(weeks));
        }
    }

    /// Changes the route to what was decided on; else whoever went astray gets the fitting one, others
    /// the one beside theirs.
    pub(super) fn reconsider_route(
        &self,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        if !duty.is_open() || !own.comes_up(Item::Switch, self.week) {
            return;
        }
        let Some(now) = own.route else { return };
        let decided = own.decided.take();
        let next = match decided {
            Some(route) => route,
            None if own.is(Mark::Misassigned) => self.fitting_route(own),
            None => now.beside(),
        };
        let is_astray = decided.is_some_and(|route| route != self.fitting_route(own));
        own.mark(Mark::Misassigned, is_astray);
        if next != now {
            self.date_plan(next, duty, own, voices);
        }
    }
}

impl Route {
    /// The route that is nearest: between Z-route and B1-route, and down from the education route.
    fn beside(self) -> Self {
        match self {
            Self::B1 => Self::Z,
            Self::Education | Self::Z => Self::B1,
        }
    }
}
