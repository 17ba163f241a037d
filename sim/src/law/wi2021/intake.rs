//! The broad intake and its leerbaarheidstoets.

use super::components::{Item, Mark, Trajectory};
use super::flag;
use crate::kernel::Week;
use crate::kernel::chance::Question;
use crate::language::learnability;
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;

const TEST: Question = Question::new(512, "law: until the leerbaarheidstoets");
const NOISE: Question = Question::new(513, "law: error of the leerbaarheidstoets");

impl File<'_> {
    /// Holds the broad intake and the test when they are due.
    pub(super) fn hold_intake(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        if own.comes_up(Item::Intake, self.week) {
            self.begin_intake(own, voices);
        }
        if own.comes_up(Item::Test, self.week) {
            self.sit_test(own, voices);
        }
    }

    /// Whatever of it is not behind someone whose plan is made comes first.
    pub(super) fn complete_intake(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        if !own.is(Mark::IntakeBegan) {
            self.begin_intake(own, voices);
        }
        if !own.is(Mark::TestSat) {
            self.sit_test(own, voices);
        }
    }

    fn begin_intake(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        if own.is(Mark::IntakeBegan) {
            return;
        }
        own.mark(Mark::IntakeBegan, true);
        own.put(Item::Intake, Week::NEVER);
        let weeks = self.week.since(self.clocks.duty()) as f32;
        voices.tell(self, LawHappening::IntakeBegan { weeks });
        voices.tell(self, LawHappening::TestAnnounced);
        let weeks = self.wait(self.numbers.start.test, TEST, Week(0));
        own.put(Item::Test, self.week.plus(weeks));
    }

    /// The test measures how well someone learns, with error.
    fn sit_test(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        own.mark(Mark::TestSat, true);
        own.put(Item::Test, Week::NEVER);
        let routes = &self.numbers.routes;
        let learns = self.language.map_or(0.0, |numbers| {
            learnability(numbers, self.chance, self.person, self.origin, self.clocks)
        });
        let noise = routes.noise * self.chance.normal(NOISE, self.person, Week(0), 0);
        let score = learns + noise;
        let is_within_reach = score >= routes.within_reach;
        own.mark(Mark::WithinReach, is_within_reach);
        voices.tell(self, LawHappening::TestSat { within_reach: flag(is_within_reach), score });
    }
}
