//! How the facts of a week about one person become rows.
//!
//! Three times: what was registered on Monday, what a contact brought, and what came in by Friday. The
//! text of a contact is written between the second and the third, so that it knows nothing of the third.

use bevy_ecs::prelude::*;
use jiff::civil::Date;
use klantreis_sim::arrival::{Clocks, Nationality, Origin, Schooling, Sex};
use klantreis_sim::guidance::Client;
use klantreis_sim::kernel::{Chance, Fact, People, PersonId, Row};
use klantreis_sim::offers::Offers;
use klantreis_sim::plan::Plan;

use super::household::{Composition, composition};
use super::known::{KnownJob, KnownOffer, KnownPlan, Registered, Versioned};
use super::{BORN, DAY, Days, Known, Register, day_after};
use crate::notes::{Contact, path_name};
use crate::tables::Cell;
use crate::tables::list::{FORMS, SECTORS};

/// Working days of a week [count].
const WORKING_DAYS: f32 = 5.0;
/// Days of a week [count].
const WEEK_DAYS: f32 = 7.0;
/// BRP table 56: the permit of someone whose claim to asylum was granted, and of who follows.
const ASYLUM: &str = "26";
/// The form of a talk about the plan.
const PLAN_FORM: usize = 1;

/// Whose week it is, and when things of it happened.
struct Of<'a> {
    world: &'a World,
    chance: &'a Chance,
    person: PersonId,
    row: Row,
    seat: Option<u16>,
    days: Days,
    /// The day of contacts.
    day: Date,
}

impl Register<'_> {
    /// Writes down the facts of a week about one person.
    pub(super) fn see_person(
        &mut self,
        facts: &[Fact],
        world: &World,
        chance: &Chance,
        days: Days,
    ) {
        let Some(person) = facts.first().map(|fact| fact.person) else { return };
        let Some(&row) = self.rows.get(&person) else { return };
        let entity = world.resource::<People>().entity(row);
        let seat = world.get::<Client>(entity).and_then(Client::seat);
        let luck = chance.uniform(DAY, person, days.week);
        let day = day_after(days.monday, (luck * WORKING_DAYS) as i64);
        let of = Of { world, chance, person, row, seat, days, day };
        let mut known = match self.known[row.0 as usize].take() {
            Some(known) => known,
            None => match self.register_person(&of) {
                Some(known) => known,
                None => return,
            },
        };
        let room = |fact: &Fact| match fact.room {
            "arrival" => 0,
            "guidance" | "plan" | "trust" | "motivation" => 1,
            _ => 2,
        };
        for fact in facts.iter().filter(|fact| room(fact) == 0) {
            self.see_arrival(fact, &mut known, &of);
        }
        let contacts: Vec<&Fact> = facts.iter().filter(|fact| room(fact) == 1).collect();
        self.see_contacts(&contacts, &mut known, &of);
        for fact in facts.iter().filter(|fact| room(fact) == 2) {
            match fact.room {
                "household" => self.see_family(fact, &mut known, &of),
                "money" => self.see_money(fact, &mut known, of.world, of.row, of.days),
                "labour" => self.see_work(fact, &mut known, &of),
                "offers" => self.see_offer(fact, &mut known, &of),
                _ => see_rest(fact, &mut known),
            }
        }
        // Whoever leaves a couple may hear of it through the other one.
        if composition(world, row).is_some_and(|(household, ..)| household != known.household) {
            let registered = [days.monday, days.friday];
            self.see_household("divorce", registered, &mut known, &of);
            known.row.next();
            self.write_residence(&known, &of, registered);
        }
        self.known[row.0 as usize] = Some(known);
    }

    /// Opens the file of a person whose permit came.
    fn register_person(&mut self, of: &Of<'_>) -> Option<Known> {
        let entity = of.world.resource::<People>().entity(of.row);
        let origin = of.world.get::<Origin>(entity)?;
        let clocks = of.world.get::<Clocks>(entity)?;
        let country = of.world.get::<Nationality>(entity)?.0;
        let (household, ..) = composition(of.world, of.row)?;
        let [born, arrived, ..] =
            of.chance.uniforms(BORN, of.person, klantreis_sim::kernel::Week(0), 0);
        let within = |luck: f32| (luck * WEEK_DAYS) as i64;
        let monday = of.days.monday;
        // Whoever came in the week of the permit came before it was given.
        let arrived = day_after(clocks.arrival().monday(), within(arrived)).min(monday);
        let registered = Registered {
            sex: origin.sex(),
            schooling: origin.schooling(),
            born: day_after(origin.birth().monday(), within(born)),
            arrived,
            follower: origin.is_follower(),
            country,
        };
        let index = self.counters.persons;
        self.counters.persons += 1;
        let id = self.request.block.id(index);
        Some(Known::new(id, index, monday, household, registered))
    }

    fn see_arrival(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>) {
        let monday = of.days.monday;
        if fact.name == "permit-given" {
            self.see_household("permit", [monday; 2], known, of);
            self.write_person(known, monday);
            self.write_residence(known, of, [monday; 2]);
            let cells = [
                self.counters.permits.next().into(),
                1_u32.into(),
                known.id.into(),
                ASYLUM.into(),
                monday.into(),
                Cell::Empty,
                monday.into(),
            ];
            self.add("permits", cells);
        } else {
            known.housed = Some(monday);
            self.see_household("home", [monday; 2], known, of);
            known.row.next();
            self.write_residence(known, of, [monday; 2]);
        }
    }

    /// Writes down the household of a person, if it changed.
    fn see_household(
        &mut self,
        reason: &'static str,
        days: [Date; 2],
        known: &mut Known,
        of: &Of<'_>,
    ) {
        let Some((household, _, home)) = composition(of.world, of.row) else { return };
        known.household = household;
        known.has_partner = home.partner().is_some();
        known.children = home.children();
        let adults = 1 + u32::from(known.has_partner);
        let (children, is_housed) = (known.children, known.housed.is_some());
        let now = Composition { household, adults, children, is_housed };
        self.register_household(now, reason, days, of.chance);
    }

    fn see_family(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>) {
        let days = [of.days.monday, of.days.friday];
        let reason = match fact.name {
            "family-came" => "family-came",
            "child-born" => "birth",
            "divorced" => "divorce",
            _ => {
                known.hear("childcare", 0, None);
                return;
            }
        };
        known.hear(reason, 0, None);
        if reason != "divorce" {
            self.see_household(reason, days, known, of);
        }
    }

    /// Writes down what never changes about a person.
    fn write_person(&mut self, known: &Known, from: Date) {
        let brought = known.registered;
        let country = self.countries.get(usize::from(brought.country)).cloned();
        let (code, nationality, birth) = country.map_or((None, None, None), |country| {
            (country.code, Some(country.nationality), Some(country.birth))
        });
        let schooling = match brought.schooling {
            Schooling::NonePrimary => "none-primary",
            Schooling::Secondary => "secondary",
            Schooling::Tertiary => "tertiary",
        };
        let cells = [
            known.id.into(),
            self.request.identifiers.bsn(known.index).into(),
            self.request.identifiers.v_number(known.index).into(),
            if brought.sex == Sex::Man { "man" } else { "woman" }.into(),
            brought.born.into(),
            code.into(),
            nationality.into(),
            birth.into(),
            schooling.into(),
            brought.follower.into(),
            brought.arrived.into(),
            from.into(),
            from.into(),
        ];
        self.add("persons", cells);
    }

    /// Writes down in which household a person lives, and where.
    fn write_residence(&mut self, known: &Known, of: &Of<'_>, [from, registered]: [Date; 2]) {
        let household = self.households.get(&known.household).map_or(0, |file| file.id);
        let home = known.housed.and_then(|_| self.postcode(of.chance, known.household));
        let cells = [
            known.id.into(),
            known.row.version.into(),
            household.into(),
            self.code(),
            home.into(),
            from.into(),
            Cell::Empty,
            registered.into(),
        ];
        self.add("residences", cells);
    }

    /// Writes down contacts, and what came of them the same day.
    fn see_contacts(&mut self, facts: &[&Fact], known: &mut Known, of: &Of<'_>) {
        let klantmanager = self.seats.klantmanager(of.seat);
        if let Some(file) = self.households.get(&known.household) {
            (known.has_partner, known.children) = file.adults_and_children();
        }
        let mut made = None;
        for fact in facts {
            match (fact.room, fact.name) {
                ("guidance", "handed-over") => {
                    known.is_new_to = true;
                    if fact.figures[0] == 0.0 {
                        known.told = Default::default();
                    }
                }
                ("trust", "disclosed") => {
                    if let Some(told) = known.told.get_mut(fact.figures[0] as usize) {
                        *told = fact.figures[1] as u8;
                    }
                }
                ("plan", "step-done") => {
                    known.hear("step-done", fact.figures[0] as u64, None);
                    if let Some(plan) = &mut known.plan {
                        plan.steps = fact.figures[0] as u32;
                    }
                }
                ("plan", _) => made = Some(*fact),
                _ => {}
            }
        }
        if made.is_some() {
            self.set_plan(known, of);
        }
        for fact in facts.iter().filter(|fact| fact.room == "guidance") {
            match fact.name {
                "met" => self.write_contact(fact, true, known, of, &klantmanager),
                "missed" => {
                    self.write_contact(fact, false, known, of, &klantmanager);
                    self.write_letter(fact, known, of, &klantmanager);
                }
                "measure-taken" => {
                    let id = self.counters.measures.next();
                    let cells = [
                        id.into(),
                        known.id.into(),
                        klantmanager.clone(),
                        u32::from(known.misses).into(),
                        of.day.into(),
                        Cell::Empty,
                        of.day.into(),
                    ];
                    self.add("measures", cells);
                    known.hear("measure", 0, None);
                }
                _ => {}
            }
        }
        if made.is_some() {
            self.write_plan(known, of, klantmanager);
        }
    }

    fn write_contact(
        &mut self,
        fact: &Fact,
        took_place: bool,
        known: &mut Known,
        of: &Of<'_>,
        klantmanager: &Cell,
    ) {
        let form = (fact.figures[0] as usize).min(FORMS.len() - 1);
        let minutes = took_place.then_some(fact.figures[1] as u32);
        self.seats.count(of.seat, minutes);
        if took_place {
            known.missed = 0;
        } else {
            known.missed = fact.figures[1] as u8;
            known.misses = known.misses.saturating_add(1);
        }
        let contact = Contact { form: FORMS[form], took_place, on: of.day, minutes };
        let note = self.texts.note(known, &contact);
        let id = self.counters.contacts.next();
        let cells = [
            id.into(),
            known.id.into(),
            klantmanager.clone(),
            FORMS[form].into(),
            took_place.into(),
            minutes.into(),
            note.into(),
            of.day.into(),
            day_after(of.day, 1).into(),
            of.day.into(),
        ];
        self.add("contacts", cells);
        if took_place {
            known.contacts = known.contacts.saturating_add(1);
            known.last_contact = Some(of.day);
            known.is_new_to = false;
            // A plan that is written the same day still tells what led to it.
            if form != PLAN_FORM {
                known.news.clear();
            }
        }
    }

    fn write_letter(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>, from: &Cell) {
        let form = (fact.figures[0] as usize).min(FORMS.len() - 1);
        let contact = Contact { form: FORMS[form], took_place: false, on: of.day, minutes: None };
        let text = self.texts.letter(known, &contact);
        known.letters = known.letters.saturating_add(1);
        let id = self.counters.letters.next();
        let cells = [
            id.into(),
            known.id.into(),
            from.clone(),
            "missed-appointment".into(),
            text.into(),
            of.day.into(),
            day_after(of.day, 1).into(),
            of.day.into(),
        ];
        self.add("letters", cells);
    }

    /// Takes over the plan of this week.
    fn set_plan(&mut self, known: &mut Known, of: &Of<'_>) {
        let entity = of.world.resource::<People>().entity(of.row);
        let Some(plan) = of.world.get::<Plan>(entity) else { return };
        match &mut known.plan {
            Some(on_file) => {
                on_file.row.next();
                (on_file.row.from, on_file.path) = (of.day, plan.path());
            }
            None => {
                let row = Versioned::first(self.counters.plans.next(), of.day);
                known.plan = Some(KnownPlan { row, path: plan.path(), steps: 0 });
            }
        }
    }

    fn write_plan(&mut self, known: &Known, of: &Of<'_>, klantmanager: Cell) {
        let Some(plan) = known.plan else { return };
        let text = self.texts.plan(known, &plan, of.day);
        let cells = [
            plan.row.id.into(),
            plan.row.version.into(),
            known.id.into(),
            klantmanager,
            path_name(plan.path).into(),
            plan.steps.into(),
            text.into(),
            of.day.into(),
            Cell::Empty,
            of.day.into(),
        ];
        self.add("plans", cells);
    }

    fn see_work(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>) {
        let [first, second] = fact.figures;
        match fact.name {
            "job-began" | "moved" | "upgraded" => {
                self.end_job(known, "other-job", of);
                known.hear(if fact.name == "job-began" { "job" } else { "other-job" }, 0, None);
                let row = Versioned::first(self.counters.jobs.next(), of.days.monday);
                let sector = (first as usize).min(SECTORS.len() - 1) as u8;
                let job = KnownJob { row, sector, hours: second, permanent: false };
                known.job = Some(job);
                self.write_job(known.id, &job, None, of);
            }
            "renewed" => {
                let Some(job) = &mut known.job else { return };
                job.permanent = first > 0.0;
                job.row.next();
                let job = *job;
                known.hear(if job.permanent { "permanent" } else { "renewed" }, 0, None);
                self.write_job(known.id, &job, None, of);
            }
            "job-ended" => {
                known.hear("job-ended", 0, None);
                self.end_job(known, if second > 0.0 { "contract-end" } else { "job-loss" }, of);
            }
            "search-began" => known.hear("search", 0, None),
            _ => {}
        }
    }

    fn end_job(&mut self, known: &mut Known, by: &'static str, of: &Of<'_>) {
        let Some(mut job) = known.job.take() else { return };
        known.past_jobs = known.past_jobs.saturating_add(1);
        job.row.next();
        self.write_job(known.id, &job, Some(by), of);
    }

    fn write_job(&mut self, person: i64, job: &KnownJob, end: Option<&'static str>, of: &Of<'_>) {
        let cells = [
            job.row.id.into(),
            job.row.version.into(),
            person.into(),
            SECTORS[usize::from(job.sector)].into(),
            job.hours.into(),
            job.permanent.into(),
            end.into(),
            job.row.from.into(),
            end.map(|_| of.days.monday).into(),
            of.days.friday.into(),
        ];
        self.add("jobs", cells);
    }

    fn see_offer(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>) {
        let number = fact.figures[0] as u16;
        let open = known.offers.iter().position(|offer| offer.number == number);
        let mut offer = match open {
            Some(place) => known.offers.remove(place),
            None => {
                let offers = of.world.get_resource::<Offers>();
                let name = offers.and_then(|offers| offers.get(number));
                let name = name.map_or_else(String::new, |offer| offer.name.clone());
                let row = Versioned::first(self.counters.offers.next(), of.days.monday);
                let row = Versioned { version: 0, ..row };
                KnownOffer { row, number, name: name.into_boxed_str(), hours: None }
            }
        };
        offer.row.next();
        let (status, is_open) = match fact.name {
            "declined" => ("declined", false),
            "waits" => ("waiting", true),
            "lapsed" => ("lapsed", false),
            "began" => ("attending", true),
            "completed" => ("completed", false),
            "dropped" => ("dropped-out", false),
            _ => ("left", false),
        };
        known.hear(status, 0, Some(&offer.name));
        if status == "attending" {
            offer.row.from = of.days.monday;
            offer.hours = Some(fact.figures[1]);
        }
        let was_attended = matches!(status, "completed" | "dropped-out" | "left");
        let cells = [
            offer.row.id.into(),
            offer.row.version.into(),
            known.id.into(),
            Cell::Words(offer.name.clone()),
            status.into(),
            offer.hours.into(),
            was_attended.then_some(fact.figures[1] as u32).into(),
            offer.row.from.into(),
            if is_open { Cell::Empty } else { of.days.monday.into() },
            of.days.friday.into(),
        ];
        self.add("offers", cells);
        if is_open {
            known.offers.push(offer);
        }
    }
}

/// Takes note of what has no table of its own and stands in texts.
fn see_rest(fact: &Fact, known: &mut Known) {
    let first = fact.figures[0];
    match (fact.room, fact.name) {
        ("language", "course-began") => {
            known.course = Some(first);
            known.hear("course", 0, None);
        }
        ("language", "course-ended") => {
            known.course = None;
            known.hear("course-ended", 0, None);
        }
        ("language", "level-reached") => {
            known.level = known.level.max(first as u8);
            known.hear("level", first as u64, None);
        }
        ("law", "part-passed") => {
            known.parts = known.parts.saturating_add(1);
            known.hear("part", first as u64, None);
        }
        ("law", "part-failed") => known.hear("part-failed", first as u64, None),
        ("law", "exam-passed" | "exempted" | "dispensed") => {
            known.duty_done = true;
            known.hear(if fact.name == "exam-passed" { "exam" } else { "duty" }, 0, None);
        }
        ("law", "extended") => known.hear("extended", 0, None),
        ("education", "enrolled") => {
            known.study = first as u8;
            known.hear("enrolled", 0, None);
        }
        ("education", "left" | "graduated") => {
            known.study = 0;
            known.hear(if fact.name == "left" { "study-left" } else { "graduated" }, 0, None);
        }
        ("network", "guide-came") => {
            known.has_guide = true;
            known.hear("guide", 0, None);
        }
        ("network", "guide-left") => known.has_guide = false,
        _ => {}
    }
}
