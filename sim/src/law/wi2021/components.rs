//! The way of a person through Wi2021: route, versions of the plan, and what comes up when.

use bevy_ecs::prelude::*;

use crate::kernel::Week;

/// A learning route (leerroute).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The B1-route: Dutch at B1, and work.
    B1,
    /// The education route (onderwijsroute), to a course of the regular schools.
    Education,
    /// The Z-route (zelfredzaamheidsroute): hours of lessons and of participation, no exam.
    Z,
}

impl Route {
    /// All routes, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::B1, Self::Education, Self::Z];

    /// Whether the route goes against what the leerbaarheidstoets says.
    ///
    /// The test gives direction and forbids nothing: a municipality may deviate with good reasons (P-6).
    #[must_use]
    pub fn is_against(self, within_reach: bool) -> bool {
        (self == Self::Z) == within_reach
    }
}

/// What can come up in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::law) enum Item {
    /// The own home: the weeks for the first plan begin.
    Settles,
    /// The broad intake begins.
    Intake,
    /// The leerbaarheidstoets.
    Test,
    /// The weeks for the first plan are over.
    Late,
    /// A version of the plan is dated.
    Plan,
    /// Lessons are offered.
    Offer,
    /// The participatieverklaring is signed.
    Declaration,
    /// The MAP is closed.
    Market,
    /// Hours of the Z-route are counted.
    Review,
    /// The route is reconsidered.
    Switch,
    /// Requests are answered.
    Requests,
    /// The group under the act changes.
    Group,
    /// A move to another municipality.
    Move,
    /// Pension age.
    Pension,
    /// The end of the term is announced.
    Nears,
    /// A fine is decided on.
    Fine,
}

const ITEMS: usize = Item::Fine as usize + 1;

/// What of a file is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::law) enum Mark {
    IntakeBegan,
    TestSat,
    /// The B1-route is in reach, by the test.
    WithinReach,
    /// Counted among the family migrants.
    Family,
    DeclarationSigned,
    MarketClosed,
    /// Participation of the Z-route has begun.
    Participates,
    /// In another route than the test says.
    Misassigned,
}

/// The way of a person through Wi2021 -- present for its people alone.
#[derive(Component, Clone, Copy, Debug)]
#[component(storage = "SparseSet")]
pub struct Trajectory {
    agenda: [Week; ITEMS],
    marks: u8,
    pub(in crate::law) route: Option<Route>,
    /// What a klantmanager decided on for the next version of the plan.
    pub(in crate::law) decided: Option<Route>,
    pub(in crate::law) versions: u8,
    pub(in crate::law) moves: u8,
    /// Parts of the exam that came down to A2 [bits].
    pub(in crate::law) scaled: u8,
    /// Free attempts that are left [count].
    pub(in crate::law) free: u8,
    /// Hours of participation of the Z-route [hours].
    pub(in crate::law) participated: u16,
    pub(in crate::law) first_plan: Week,
    /// Since when exempt for a time.
    pub(in crate::law) suspended: Week,
}

impl Default for Trajectory {
    fn default() -> Self {
        Self {
            agenda: [Week::NEVER; ITEMS],
            marks: 0,
            route: None,
            decided: None,
            versions: 0,
            moves: 0,
            scaled: 0,
            free: 0,
            participated: 0,
            first_plan: Week::NEVER,
            suspended: Week::NEVER,
        }
    }
}

impl Trajectory {
    /// The route of the plan; absent before there is one.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        self.route
    }
    /// What the leerbaarheidstoets says, as the municipality is told of it; absent before it was sat.
    #[must_use]
    pub fn within_reach(&self) -> Option<bool> {
        self.is(Mark::TestSat).then(|| self.is(Mark::WithinReach))
    }
    /// Versions of the plan so far [count].
    #[must_use]
    pub fn versions(&self) -> u8 {
        self.versions
    }
    /// The week of the first plan; [`Week::NEVER`] before there is one.
    #[must_use]
    pub fn first_plan(&self) -> Week {
        self.first_plan
    }
    /// Whether the broad intake has begun.
    #[must_use]
    pub fn has_begun_intake(&self) -> bool {
        self.is(Mark::IntakeBegan)
    }
    /// Whether some part of the exam is asked for at A2.
    #[must_use]
    pub fn is_scaled_down(&self) -> bool {
        self.scaled != 0
    }
    /// Hours of participation of the Z-route so far [hours].
    #[must_use]
    pub fn participated(&self) -> u16 {
        self.participated
    }
    /// Free attempts at parts of the exam that are left [count].
    #[must_use]
    pub fn free_attempts(&self) -> u8 {
        self.free
    }

    pub(in crate::law) fn is(&self, mark: Mark) -> bool {
        self.marks & (1 << mark as u8) != 0
    }

    pub(in crate::law) fn mark(&mut self, mark: Mark, is: bool) {
        let bit = 1 << mark as u8;
        self.marks = if is { self.marks | bit } else { self.marks & !bit };
    }

    /// Puts something on the agenda; [`Week::NEVER`] takes it off.
    pub(in crate::law) fn put(&mut self, item: Item, week: Week) {
        self.agenda[item as usize] = week;
    }

    /// When something comes up.
    pub(in crate::law) fn when(&self, item: Item) -> Week {
        self.agenda[item as usize]
    }

    /// Whether something has come up, which takes it off the agenda.
    pub(in crate::law) fn comes_up(&mut self, item: Item, week: Week) -> bool {
        let is = self.when(item).is_past(week);
        if is {
            self.put(item, Week::NEVER);
        }
        is
    }

    /// The next thing that comes up.
    pub(in crate::law) fn next(&self) -> Week {
        self.agenda.iter().copied().min().unwrap_or(Week::NEVER)
    }

    /// Puts everything off, the pension apart.
    pub(in crate::law) fn put_off(&mut self, weeks: i32) {
        let pension = self.when(Item::Pension);
        for date in &mut self.agenda {
            *date = date.plus(weeks);
        }
        self.put(Item::Pension, pension);
    }
}
