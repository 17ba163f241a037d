//! The register of a municipality: what it writes down while a world lives, row by row.
//!
//! An observer of a [`Simulation`](klantreis_sim::kernel::Simulation) with a diary. It takes the facts of
//! each week out of the diary, so that memory does not grow with the weeks, and hands rows to writers.

mod contacts;
mod facts;
mod household;
mod identify;
mod known;
mod latent;
mod law;
mod place;
mod team;
mod work;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use bevy_ecs::prelude::*;
use jiff::civil::Date;
use klantreis_evidence::Catalogue;
use klantreis_sim::arrival::Batches;
use klantreis_sim::kernel::{
    Chance, Diary, HouseholdId, Observer, People, PersonId, Question, Row, Week,
};
use klantreis_texts::Texts;

pub use identify::{Block, BsnPolicy, Identifiers, MOST_BLOCKS, passes_elfproef};
pub(crate) use known::{Duty, Known, KnownPlan, News};
pub(crate) use law::ROUTES;
pub use place::Municipality;

use crate::definitions::Definitions;
use crate::error::RecordsError;
use crate::export::{Behind, Sink};
use crate::notes::Writer;
use crate::tables::{Cell, Rows, Table};
use household::HouseholdFile;
use identify::Counter;
use place::Country;
use team::Seats;

const BORN: Question = Question::new(9001, "records: days of birth and arrival within their weeks");
const DAY: Question = Question::new(9002, "records: the day of a contact within its week");
const HOME: Question = Question::new(9003, "records: the postcode of a home");

/// Rows that are handed to writers together.
const TOGETHER: usize = 2_048;

/// Someone who takes rows: at once, or in a thread of its own.
pub enum Outlet {
    /// At once.
    Here(Box<dyn Sink>),
    /// In a thread of its own.
    Behind(Behind),
}

impl Outlet {
    fn take(&mut self, rows: &Arc<Rows>) -> Result<(), RecordsError> {
        match self {
            Self::Here(sink) => sink.take(rows),
            Self::Behind(behind) => behind.hand(rows),
        }
    }

    fn finish(self) -> Result<(), RecordsError> {
        match self {
            Self::Here(sink) => sink.finish(),
            Self::Behind(behind) => behind.finish(),
        }
    }
}

/// What a register is asked to write.
pub struct Request {
    /// The tables.
    pub tables: Vec<&'static Table>,
    /// Identifiers of persons.
    pub identifiers: Identifiers,
    /// The block of all ids.
    pub block: Block,
    /// The watermark of every row.
    pub mark: String,
}

/// Ids of every kind; those of persons go by the files that were opened.
struct Counters {
    klantmanagers: Counter,
    households: Counter,
    permits: Counter,
    benefits: Counter,
    contacts: Counter,
    plans: Counter,
    letters: Counter,
    offers: Counter,
    jobs: Counter,
    measures: Counter,
    notifications: Counter,
}

/// The register, over one municipality after the other.
pub struct Register<'a> {
    request: Request,
    texts: Writer<'a>,
    outlets: Vec<Outlet>,
    buffers: Vec<Rows>,
    /// Rows of each table so far [count].
    written: Vec<u64>,
    facts: u64,
    /// Id and name of everyone, in the order in which files were opened.
    opened: Vec<(i64, PersonId)>,
    counters: Counters,
    countries: Vec<Country>,
    place: Municipality,
    /// What is on file, by row.
    known: Vec<Option<Known>>,
    rows: HashMap<PersonId, Row>,
    /// Everyone by name, for tables with a row for each.
    order: Vec<(PersonId, Entity, Row)>,
    households: BTreeMap<HouseholdId, HouseholdFile>,
    seats: Seats,
    /// Age of a version of a plan from which a talk writes a new one [days].
    plan_review: i64,
    month: Option<(i16, i8)>,
    failed: Option<RecordsError>,
}

/// The days of a week, as registers use them.
#[derive(Clone, Copy)]
struct Days {
    week: Week,
    monday: Date,
    friday: Date,
}

impl Days {
    fn of(week: Week) -> Self {
        let monday = week.monday();
        Self { week, monday, friday: day_after(monday, 4) }
    }
}

/// So many days later; the day itself at the end of the calendar.
fn day_after(day: Date, days: i64) -> Date {
    day.checked_add(jiff::Span::new().try_days(days).unwrap_or_default()).unwrap_or(day)
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Persons [count].
    pub persons: u64,
    /// By which name the world knows each person, in the order in which files were opened: id and name.
    pub opened: Vec<(i64, PersonId)>,
    /// Rows of each table [count].
    pub tables: Vec<(&'static str, u64)>,
    /// Cells that say something, watermark and key apart [count].
    pub facts: u64,
}

impl Written {
    /// Rows of all tables [count].
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }
}

impl<'a> Register<'a> {
    /// An empty register.
    ///
    /// # Errors
    /// [`RecordsError`] when a code list is missing.
    pub fn new(
        request: Request,
        catalogue: &Catalogue,
        texts: &'a Texts,
        outlets: Vec<Outlet>,
    ) -> Result<Self, RecordsError> {
        let buffers: Vec<Rows> =
            request.tables.iter().map(|&table| Rows { table, cells: Vec::new() }).collect();
        let counter = Counter::new(request.block);
        let counters = Counters {
            klantmanagers: counter,
            households: counter,
            permits: counter,
            benefits: counter,
            contacts: counter,
            plans: counter,
            letters: counter,
            offers: counter,
            jobs: counter,
            measures: counter,
            notifications: counter,
        };
        Ok(Self {
            texts: Writer::new(texts, &request.mark),
            request,
            outlets,
            written: vec![0; buffers.len()],
            buffers,
            facts: 0,
            opened: Vec::new(),
            counters,
            countries: place::countries(catalogue)?,
            place: Municipality::default(),
            known: Vec::new(),
            rows: HashMap::new(),
            order: Vec::new(),
            households: BTreeMap::new(),
            seats: Seats::default(),
            plan_review: (Definitions::read(catalogue)?.plan_review * facts::WEEK_DAYS) as i64,
            month: None,
            failed: None,
        })
    }

    /// Opens the files of a municipality: its world comes next.
    pub fn open(&mut self, place: Municipality) {
        self.place = place;
        self.known.clear();
        self.rows.clear();
        self.order.clear();
        self.households.clear();
        self.seats = Seats::default();
        self.month = None;
    }

    /// Says what went wrong while rows were written, if anything did.
    ///
    /// # Errors
    /// The first thing that went wrong.
    pub fn check(&mut self) -> Result<(), RecordsError> {
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Hands over what is left, and closes all files.
    ///
    /// # Errors
    /// The first thing that went wrong; why a writer stopped goes before that it did.
    pub fn finish(mut self) -> Result<Written, RecordsError> {
        let mut outcome = self.check();
        for place in 0..self.buffers.len() {
            outcome = outcome.and_then(|()| self.hand_over(place));
        }
        for outlet in self.outlets {
            let closed = outlet.finish();
            let is_vague = matches!(outcome, Ok(()) | Err(RecordsError::Stopped));
            if is_vague && closed.is_err() {
                outcome = closed;
            }
        }
        outcome?;
        let names = self.buffers.iter().map(|rows| rows.table.name);
        let tables = names.zip(self.written).collect();
        let persons = self.opened.len() as u64;
        Ok(Written { persons, opened: self.opened, tables, facts: self.facts })
    }

    /// Whether a table is asked for.
    fn wants(&self, table: &str) -> bool {
        self.request.tables.iter().any(|known| known.name == table)
    }

    /// Adds a row to a table that is asked for.
    fn add<const N: usize>(&mut self, table: &str, cells: [Cell; N]) {
        let mark = Cell::Words(self.request.mark.as_str().into());
        let Some(place) = self.buffers.iter().position(|rows| rows.table.name == table) else {
            return;
        };
        let rows = &mut self.buffers[place];
        debug_assert_eq!(N + 1, rows.table.columns.len(), "{table}");
        debug_assert!(
            cells.iter().zip(rows.table.columns).all(|(cell, column)| cell.fits(column)),
            "{table}: {cells:?}"
        );
        self.written[place] += 1;
        let filled = cells.iter().filter(|cell| **cell != Cell::Empty).count();
        self.facts += filled.saturating_sub(rows.table.key.len()) as u64;
        rows.cells.extend(cells);
        rows.cells.push(mark);
        if rows.cells.len() >= TOGETHER * rows.table.columns.len() {
            let outcome = self.hand_over(place);
            self.fail(outcome);
        }
    }

    fn fail(&mut self, outcome: Result<(), RecordsError>) {
        if let Err(error) = outcome {
            self.failed.get_or_insert(error);
        }
    }

    fn hand_over(&mut self, place: usize) -> Result<(), RecordsError> {
        let buffer = &mut self.buffers[place];
        if buffer.is_empty() || self.failed.is_some() {
            buffer.cells.clear();
            return Ok(());
        }
        let room = Vec::with_capacity(buffer.cells.len());
        let cells = std::mem::replace(&mut buffer.cells, room);
        let rows = Arc::new(Rows { table: buffer.table, cells });
        self.outlets.iter_mut().try_for_each(|outlet| outlet.take(&rows))
    }

    /// Takes note of those who came, and refuses a world with more people than identifiers.
    fn meet_newcomers(&mut self, world: &World) {
        let people = world.resource::<People>();
        let known = self.known.len();
        if people.len() == known {
            return;
        }
        if known == 0 {
            let to_come = world.get_resource::<Batches>().map_or(0, Batches::to_come);
            let persons = (self.opened.len() + people.len() + to_come) as u64;
            let outcome = self.request.identifiers.check(persons);
            self.fail(outcome);
        }
        for (row, &name) in people.names().iter().enumerate().skip(known) {
            let row = Row(row as u32);
            self.rows.insert(name, row);
            self.order.push((name, people.entity(row), row));
            self.known.push(None);
        }
        self.order.sort_unstable_by_key(|(name, ..)| *name);
    }

    fn code(&self) -> Cell {
        self.place.code.clone().into()
    }

    /// The postcode of a home.
    fn postcode(&self, chance: &Chance, household: HouseholdId) -> Option<String> {
        let (first, last) = self.place.pc4?;
        let luck = chance.uniform(HOME, household.as_person(), Week(0));
        let among = f32::from(last.saturating_sub(first)) + 1.0;
        let drawn = first + ((luck * among) as u16).min(last.saturating_sub(first));
        Some(format!("{drawn:04}"))
    }
}

impl Observer for Register<'_> {
    fn see(&mut self, week: Week, world: &mut World) {
        let facts = world.resource_mut::<Diary>().hand_over();
        if self.failed.is_some() {
            return;
        }
        let days = Days::of(week);
        let chance = *world.resource::<Chance>();
        self.meet_newcomers(world);
        self.see_team(world, days);
        for of_person in facts.chunk_by(|one, other| one.person == other.person) {
            self.see_person(of_person, world, &chance, days);
        }
        self.see_month(world, days);
        if self.wants("latent") {
            self.see_truth(world, days);
        }
        self.close_week(days);
    }
}
