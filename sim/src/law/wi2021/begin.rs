//! How the duty begins, and what changes around it: group, home, municipality.

use super::components::{Item, Mark, Trajectory};
use super::flag;
use crate::kernel::Week;
use crate::kernel::chance::Question;
use crate::labour::WaitCut;
use crate::language::LessonsArranged;
use crate::law::components::{Duty, Regie, Standing};
use crate::law::file::{File, Voices};
use crate::law::happenings::LawHappening;
use crate::law::wi2013::EXEMPTION;

const GROUP: Question = Question::new(505, "law: group under the act of 2021");
const GROUP_WAIT: Question = Question::new(506, "law: until the group changes");
const MOVES: Question = Question::new(507, "law: moves to another municipality");
const INTAKE: Question = Question::new(508, "law: until the broad intake");
const IN_RECEPTION: Question = Question::new(509, "law: broad intake in reception");
const PLAN: Question = Question::new(510, "law: until the plan");
const WORKS: Question = Question::new(523, "law: work from reception");
const ANSWERED: Question = Question::new(511, "law: until requests are answered");

/// What is drawn once in a life is drawn in this week.
const ONCE: Week = Week(0);

impl File<'_> {
    /// Begins the duty, or lifts it at once.
    pub(super) fn begin_2021(
        &self,
        duty: &mut Duty,
        own: &mut Trajectory,
        voices: &mut Voices<'_>,
    ) {
        let places = &self.numbers.places;
        let pension = self.origin.birth().plus(places.pension);
        let follower = self.origin.is_follower();
        let [family, renounces, ..] = self.chance.uniforms(GROUP, self.person, ONCE, 0);
        let as_family = follower && family < places.as_family;
        own.mark(Mark::Family, as_family);
        let near_pension = flag(pension.since(self.week) <= places.near_pension);
        let as_family = flag(as_family);
        voices.tell(self, LawHappening::DutyBegan { near_pension, as_family });
        self.look_for_work_from_reception(voices);
        if let Some((standing, what)) = self.is_let_off() {
            duty.settle(standing, self.week);
            voices.tell(self, what);
            return;
        }
        duty.standing = Standing::Open;
        own.free = self.numbers.asked.free;
        // There are no lessons before the plan.
        let (row, from, hours) = (self.row, Week::NEVER, self.numbers.lessons.hours[0]);
        voices.lessons.write(LessonsArranged { row, from, hours, most: 0.0 });
        own.put(Item::Pension, pension);
        let settles = self.clocks.housed().max(self.week);
        own.put(Item::Settles, settles);
        let answered = self.numbers.requests.answered;
        own.put(Item::Requests, self.week.plus(self.wait(answered, ANSWERED, ONCE)));
        if own.is(Mark::Family) {
            let weeks = self.wait(places.to_asylum, GROUP_WAIT, ONCE);
            own.put(Item::Group, self.week.plus(weeks));
        } else if follower && renounces < places.renounces {
            let weeks = self.wait(places.to_family, GROUP_WAIT, ONCE);
            own.put(Item::Group, self.week.plus(weeks));
        }
        if self.regie == Regie::Drawn {
            self.plan_ahead(settles, own);
        }
    }

    /// Lets some who wait for a home look for work from there: under this act work goes beside the course, and
    /// the duty begins in reception. For whom is available for it the wait for inburgering is over.
    fn look_for_work_from_reception(&self, voices: &mut Voices<'_>) {
        let waits_for_home = self.clocks.housed() > self.week;
        let share = self.numbers.start.works;
        if waits_for_home && self.chance.yes(share, WORKS, self.person, ONCE) {
            voices.work.write(WaitCut { row: self.row, left: 0.0 });
        }
    }

    /// What an average municipality, which no team stands for, will do and when.
    fn plan_ahead(&self, settles: Week, own: &mut Trajectory) {
        let start = &self.numbers.start;
        let early = self.chance.yes(start.in_reception, IN_RECEPTION, self.person, ONCE);
        let intake = if early {
            self.week.plus(self.wait(start.from_reception, INTAKE, ONCE))
        } else {
            settles.plus(self.wait(start.from_home, INTAKE, ONCE))
        };
        // Whoever's plan is near is seen before it: the intake with its test makes the plan.
        let plan = settles.plus(self.wait(start.plan, PLAN, ONCE));
        let intake = intake.min(plan.plus(-(start.test.mean as i32))).max(self.week);
        own.put(Item::Intake, intake);
        own.put(Item::Plan, plan.max(intake.plus(1)));
        self.draw_move(settles, own);
    }

    fn draw_move(&self, from: Week, own: &mut Trajectory) {
        let mean = self.numbers.places.between_moves;
        if mean > 0.0 {
            let weeks = self.chance.exponential(mean, MOVES, self.person, from);
            own.put(Item::Move, from.plus(1 + weeks as i32));
        }
    }

    /// Whether someone is let off from the start, and by what: the same chances as under Wi2013.
    fn is_let_off(&self) -> Option<(Standing, LawHappening)> {
        let [luck, ..] = self.chance.uniforms(EXEMPTION, self.person, ONCE, 0);
        let exemption = &self.rules.exemption;
        let medical = if self.body.is_severe() { exemption.severely_limited } else { 0.0 };
        let mut other = 1.0 - exemption.other;
        if self.origin.is_long_stayer() {
            other *= 1.0 - exemption.long_stayer;
        }
        match 1.0 - luck {
            luck if luck <= medical => Some((Standing::Dispensed, LawHappening::Released)),
            luck if luck <= 1.0 - (1.0 - medical) * other => {
                Some((Standing::Exempt, LawHappening::Exempted))
            }
            _ => None,
        }
    }

    /// Lets the home come, the municipality change and the group.
    pub(super) fn change_place(&self, own: &mut Trajectory, voices: &mut Voices<'_>) {
        let start = &self.numbers.start;
        if own.comes_up(Item::Group, self.week) {
            let to_family = !own.is(Mark::Family);
            own.mark(Mark::Family, to_family);
            voices.tell(self, LawHappening::GroupChanged { to_family: flag(to_family) });
        }
        if own.comes_up(Item::Settles, self.week) {
            voices.tell(self, LawHappening::TenWeeksBegan);
            own.put(Item::Late, self.week.plus(start.norm));
        }
        if own.comes_up(Item::Move, self.week) {
            own.moves = own.moves.saturating_add(1);
            let has_plan = own.versions > 0;
            let with_plan = flag(has_plan);
            let moves = f32::from(own.moves);
            voices.tell(self, LawHappening::Moved { with_plan, moves });
            // The next municipality makes a version of its own, or the first one.
            let weeks = self.wait(start.plan, PLAN, self.week);
            own.put(Item::Plan, self.week.plus(weeks).max(own.when_ready()));
            if !has_plan {
                own.put(Item::Late, self.week.plus(start.norm));
            }
            self.draw_move(self.week, own);
        }
    }
}

impl Trajectory {
    /// The first week in which intake and test can be behind someone.
    fn when_ready(&self) -> Week {
        if self.is(Mark::IntakeBegan) { Week::LONG_AGO } else { self.when(Item::Intake).plus(1) }
    }
}
