//! How the facts of a week about one person become rows.
//!
//! Three times: what was registered on Monday, what a contact brought, and what came in by Friday. The
//! text of a contact is written between the second and the third, so that it knows nothing of the third.

use bevy_ecs::prelude::*;
use jiff::civil::Date;
use klantreis_sim::arrival::{Clocks, Nationality, Origin, Schooling, Sex};
use klantreis_sim::guidance::Client;
use klantreis_sim::kernel::{Chance, Fact, People, PersonId, Row};

use super::household::{Composition, composition};
use super::known::{Duty, Registered};
use super::{BORN, DAY, Days, Known, Register, day_after};
use crate::tables::Cell;

/// Working days of a week [count].
const WORKING_DAYS: f32 = 5.0;
/// Days of a week [count].
pub(super) const WEEK_DAYS: f64 = 7.0;
/// BRP table 56: the permit of someone whose claim to asylum was granted, and of who follows.
const ASYLUM: &str = "26";

/// Whose week it is, and when things of it happened.
pub(super) struct Of<'a> {
    pub(super) world: &'a World,
    pub(super) chance: &'a Chance,
    pub(super) person: PersonId,
    pub(super) row: Row,
    pub(super) seat: Option<u16>,
    pub(super) days: Days,
    /// The day of contacts.
    pub(super) day: Date,
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
        self.see_law(facts, &mut known, &of);
        if facts.iter().any(|fact| (fact.room, fact.name) == ("household", "died")) {
            self.see_death(&mut known, &of);
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
        let within = |luck: f32| (f64::from(luck) * WEEK_DAYS) as i64;
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
        let index = self.opened.len() as u64;
        let id = self.request.block.id(index);
        self.opened.push((id, of.person));
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
            "widowed" => "death",
            "died" => return,
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

    /// Writes down that a person died, and ends what was on file.
    fn see_death(&mut self, known: &mut Known, of: &Of<'_>) {
        let (monday, friday) = (of.days.monday, of.days.friday);
        self.end_job(known, "death", of);
        self.end_offers(known, of);
        self.add("deaths", [known.id.into(), monday.into(), friday.into()]);
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
        ("law", "exam-passed" | "route-finished") => {
            known.duty = Duty::Done;
            known.hear("exam", 0, None);
        }
        ("law", "exempted" | "released" | "dispensed" | "withdrawn") => {
            known.duty = Duty::Lifted;
            known.hear("duty", 0, None);
        }
        ("law", "extended" | "prolonged") => known.hear("extended", 0, None),
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
