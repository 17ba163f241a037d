//! Keeps the account of a world while it is lived.

use std::collections::BTreeMap;

use bevy_ecs::message::{Message, MessageCursor, Messages};
use bevy_ecs::prelude::*;
use klantreis_sim::arrival::{Clocks, Cohort};
use klantreis_sim::education::Study;
use klantreis_sim::guidance::{Team, WeekLog};
use klantreis_sim::health::{CarePolicy, HealthHappening, HealthParams};
use klantreis_sim::household::{Children, Deceased, HouseholdTerms};
use klantreis_sim::journey::LessonsGiven;
use klantreis_sim::kernel::week::WEEKS_PER_MONTH;
use klantreis_sim::kernel::{Observer, People, Row, Told, Week};
use klantreis_sim::labour::{Career, Job};
use klantreis_sim::language::{Course, Dutch};
use klantreis_sim::money::{Bijstand, Debt, Income, MoneyParams};
use klantreis_sim::offers::{OfferHappening, Offers};

use super::account::Account;
use super::beside::{COUNTED, LeftOut, Taken};
use super::costs::Costs;
use super::lines::{LINES, Line};

type Persons = (
    (&'static Job, &'static Career, &'static Study, &'static Course),
    (&'static Clocks, Option<&'static Deceased>),
);
type Households = (&'static Bijstand, &'static Children, &'static Debt);

/// Books what a world costs and brings in, week by week, and changes nothing.
pub struct Bookkeeper {
    costs: Costs,
    plain: [f64; LINES],
    discounted: [f64; LINES],
    /// Places that were taken, by offer.
    taken: BTreeMap<String, Taken>,
    /// What has no price, and is counted [count].
    left_out: [u64; COUNTED],
    /// What a euro of this week counts in the first week [ratio].
    worth: f64,
    weeks: u32,
    /// Lessons of the course until last week, of everybody together [hours].
    lessons: f64,
    persons: Option<QueryState<Persons, Allow<Deceased>>>,
    households: Option<QueryState<Households>>,
    offers: MessageCursor<Told<OfferHappening>>,
    given: MessageCursor<LessonsGiven>,
    treatments: MessageCursor<Told<HealthHappening>>,
}

impl Bookkeeper {
    /// A bookkeeper with a price list.
    #[must_use]
    pub fn new(costs: Costs) -> Self {
        Self {
            costs,
            plain: [0.0; LINES],
            discounted: [0.0; LINES],
            taken: BTreeMap::new(),
            left_out: [0; COUNTED],
            worth: 1.0,
            weeks: 0,
            lessons: 0.0,
            persons: None,
            households: None,
            offers: MessageCursor::default(),
            given: MessageCursor::default(),
            treatments: MessageCursor::default(),
        }
    }

    /// Closes the account.
    #[must_use]
    pub fn finish(self, world: &World) -> Account {
        let persons = world.resource::<Cohort>().persons;
        let amounts = [&self.plain, &self.discounted];
        Account::of(persons, self.weeks, amounts, self.taken, self.left_out)
    }

    /// Books an amount of this week [euro].
    fn book(&mut self, line: Line, amount: f64) {
        self.plain[line as usize] += amount;
        self.discounted[line as usize] += amount * self.worth;
    }

    /// What people earn and get, and the course.
    fn book_persons(&mut self, week: Week, level: f64, world: &mut World) {
        // What was spent on those who died stays spent.
        let pass = self.persons.get_or_insert_with(|| world.query_filtered());
        let params = world.resource::<MoneyParams>();
        let (mut wages, mut insured, mut students, mut lessons) = (0.0, 0.0, 0_u32, 0.0);
        // Sums run in the order of the rows, which is the same whenever the world is.
        for ((job, career, study, course), (clocks, died)) in pass.iter(world) {
            lessons += f64::from(course.hours_taken());
            if died.is_some() {
                continue;
            }
            self.left_out[LeftOut::Reception as usize] += u64::from(week < clocks.housed());
            wages += f64::from(job.wage());
            students += u32::from(study.has_study_finance());
            if !job.is_held() && career.is_insured(week) {
                insured += f64::from(params.insured(career.last_wage()));
            }
        }
        let wages = wages / WEEKS_PER_MONTH / level;
        self.book(Line::Wages, wages);
        self.book(Line::Taxes, wages * self.costs.tax);
        self.book(Line::Insurance, insured / WEEKS_PER_MONTH / level);
        self.book(Line::StudyFinance, f64::from(students) * self.costs.study_finance);
        self.book(Line::Course, (lessons - self.lessons) * self.costs.course);
        self.lessons = lessons;
    }

    /// Bijstand and childcare, which belong to households.
    fn book_households(&mut self, week: Week, level: f64, world: &mut World) {
        let pass = self.households.get_or_insert_with(|| world.query());
        let (mut paid, mut withheld, mut hours, mut relieved) = (0.0, 0.0, 0.0, 0_u32);
        for (bijstand, children, debt) in pass.iter(world) {
            if bijstand.is_paid() {
                paid += f64::from(bijstand.amount());
                withheld += f64::from(bijstand.withheld(week));
            }
            hours += f64::from(children.childcare());
            relieved += u32::from(debt.is_relieved());
        }
        let terms = world.get_resource::<HouseholdTerms>().copied().unwrap_or_default();
        let own_part = if terms.own_part_paid { hours * self.costs.own_part } else { 0.0 };
        self.book(Line::Bijstand, paid / WEEKS_PER_MONTH / level);
        self.book(Line::Withheld, withheld / WEEKS_PER_MONTH / level);
        self.book(Line::Ontzorgen, f64::from(relieved) * self.costs.relief);
        self.book(Line::Childcare, hours * self.costs.childcare);
        self.book(Line::ChildcarePaid, own_part);
    }

    /// What is spent on guidance; nothing where there is no team.
    fn book_guidance(&mut self, world: &World) {
        if let Some(week) = world.get_resource::<Team>().and_then(|team| team.log().last()) {
            self.book_staff(week);
        }
        let (mut places, mut hours) = (0.0, 0.0);
        if let Some(offers) = world.get_resource::<Offers>() {
            for told in read(&mut self.offers, world) {
                if let OfferHappening::Began { offer, .. } = told.what {
                    let Some(offer) = offers.get(offer as u16) else { continue };
                    let taken = self.taken.entry(offer.name.clone()).or_default();
                    taken.places += 1;
                    taken.cents += (f64::from(offer.cost) * 100.0).round() as i64;
                    places += f64::from(offer.cost);
                }
            }
        }
        let mut care = 0.0;
        let policy = world.get_resource::<CarePolicy>().copied().unwrap_or_default();
        let begins = |what| matches!(what, HealthHappening::TreatmentBegan { .. });
        for told in read(&mut self.treatments, world).filter(|told| begins(told.what)) {
            care += self.costs.care_help(policy, told.row, world);
            self.left_out[LeftOut::Care as usize] += 1;
        }
        for given in read(&mut self.given, world) {
            hours += f64::from(given.hours) * f64::from(given.weeks);
        }
        // Places and series of lessons are booked whole when they begin: whoever leaves costs them.
        self.book(Line::CareHelp, care);
        self.book(Line::Offers, places);
        self.book(Line::Lessons, hours * self.costs.lesson);
    }

    fn book_staff(&mut self, week: &WeekLog) {
        let klantmanagers = f64::from(week.fte) * self.costs.klantmanager;
        let hours = f64::from(week.capacity + week.intervisie).max(1.0);
        let intervisie = klantmanagers * f64::from(week.intervisie) / hours;
        self.book(Line::Klantmanagers, klantmanagers - intervisie);
        self.book(Line::Intervisie, intervisie);
        self.book(Line::Jobhunters, f64::from(week.jobhunters) * self.costs.jobhunter);
        self.book(Line::Interpreters, f64::from(week.interpreted) * self.costs.interpreter);
    }
}

impl Costs {
    /// What a team pays for a treatment that begins [euro].
    fn care_help(&self, policy: CarePolicy, row: Row, world: &World) -> f64 {
        let person = world.resource::<People>().entity(row);
        let params = world.resource::<HealthParams>();
        let needs = world.get::<Dutch>(person).is_some_and(|dutch| params.needs_interpreter(dutch));
        let is_poor = world.get::<Income>(person).is_some_and(Income::is_on_bijstand);
        let interpreter = f64::from(u8::from(policy.has_interpreters && needs));
        let own_risk = f64::from(u8::from(policy.pays_own_risk && is_poor));
        interpreter * self.care_interpreter + own_risk * self.own_risk
    }
}

/// What was written since the last look; nothing where nobody writes such messages.
fn read<'a, M: Message>(
    cursor: &'a mut MessageCursor<M>,
    world: &'a World,
) -> impl Iterator<Item = &'a M> {
    world.get_resource::<Messages<M>>().map(|messages| cursor.read(messages)).into_iter().flatten()
}

impl Observer for Bookkeeper {
    fn see(&mut self, week: Week, world: &mut World) {
        let level = self.costs.level.at(week.monday());
        self.book_persons(week, level, world);
        self.book_households(week, level, world);
        self.book_guidance(world);
        self.worth /= 1.0 + self.costs.discount;
        self.weeks += 1;
    }
}
