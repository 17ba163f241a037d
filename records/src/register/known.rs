//! What is on file about a person so far: nothing of it lies in the future of the row being written.

use jiff::civil::Date;
use klantreis_sim::arrival::{Schooling, Sex};
use klantreis_sim::kernel::HouseholdId;
use klantreis_sim::plan::Path;
use klantreis_sim::trust::FACTS;

use super::day_after;

/// A version of something, and the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Versioned {
    pub(super) id: i64,
    pub(super) version: u32,
    pub(super) from: Date,
}

impl Versioned {
    pub(super) fn first(id: i64, from: Date) -> Self {
        Self { id, version: 1, from }
    }

    pub(super) fn next(&mut self) -> u32 {
        self.version += 1;
        self.version
    }
}

/// A job on file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct KnownJob {
    pub(super) row: Versioned,
    /// Its sector by number.
    pub(crate) sector: u8,
    /// Its hours [hours/week].
    pub(crate) hours: f32,
    /// Whether the contract is permanent.
    pub(crate) permanent: bool,
}

impl KnownJob {
    /// Since when.
    pub(crate) fn since(&self) -> Date {
        self.row.from
    }
}

/// An offer on file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KnownOffer {
    pub(super) row: Versioned,
    pub(super) number: u16,
    /// Its name in the library.
    pub(crate) name: Box<str>,
    pub(super) hours: Option<f32>,
}

impl KnownOffer {
    /// Whether there is a place, and no waiting for one.
    pub(crate) fn is_attended(&self) -> bool {
        self.hours.is_some()
    }
}

/// A plan on file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct KnownPlan {
    pub(super) row: Versioned,
    /// The way to work.
    pub(crate) path: Path,
    /// Agreed steps that were done [count].
    pub(crate) steps: u32,
    /// Those of them that this version tells of [count].
    pub(super) told: u32,
}

impl KnownPlan {
    /// Since when this version holds.
    pub(crate) fn since(&self) -> Date {
        self.row.from
    }

    /// Versions so far [count].
    pub(crate) fn versions(&self) -> u32 {
        self.row.version
    }

    /// Whether steps were done that no version tells of, and this one is so many days old [days].
    pub(super) fn is_due(&self, days: i64, on: Date) -> bool {
        self.steps > self.told && day_after(self.row.from, days) <= on
    }
}

/// Something that was registered since the last contact: the key of its words, and what fills them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct News {
    /// The key.
    pub(crate) key: &'static str,
    /// A number in it, if it has one.
    pub(crate) count: u64,
    /// The name of an offer in it, if it has one.
    pub(crate) offer: Option<Box<str>>,
}

/// How it stands with the duty to integrate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Duty {
    /// There is something to be done for it, or nothing is known of it.
    Open,
    /// The exam is passed.
    Done,
    /// There is none, or no longer.
    Lifted,
}

/// What is on file about a person.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(super) id: i64,
    pub(super) row: Versioned,
    pub(super) household: HouseholdId,
    pub(super) registered: Registered,
    /// Which person of the data set this is, from nought [count].
    pub(super) index: u64,
    /// Since when there is an own home in the municipality.
    pub(crate) housed: Option<Date>,
    /// Whether a partner lives in the household.
    pub(crate) has_partner: bool,
    /// Children at home [count].
    pub(crate) children: u8,
    /// The highest whole level of speaking that was reached [level].
    pub(crate) level: u8,
    /// Lessons a week of the course that runs [hours/week].
    pub(crate) course: Option<f32>,
    /// Parts of the exam that were passed [count].
    pub(crate) parts: u8,
    /// How it stands with the duty to integrate.
    pub(crate) duty: Duty,
    /// The course of the regular schools, by number.
    pub(crate) study: u8,
    /// The job there is.
    pub(crate) job: Option<KnownJob>,
    /// Jobs that ended [count].
    pub(crate) past_jobs: u16,
    /// Offers that run or are waited for.
    pub(crate) offers: Vec<KnownOffer>,
    /// The plan there is.
    pub(crate) plan: Option<KnownPlan>,
    /// How much was told of each kind of fact: 0 nothing to 3 all.
    pub(crate) told: [u8; FACTS],
    /// Whether a volunteer guides.
    pub(crate) has_guide: bool,
    /// Whether bijstand is paid.
    pub(crate) on_bijstand: bool,
    /// Contacts that took place [count].
    pub(crate) contacts: u16,
    /// Appointments missed in a row [count].
    pub(crate) missed: u8,
    /// Appointments missed in all [count].
    pub(crate) misses: u16,
    /// Letters so far [count].
    pub(crate) letters: u16,
    /// The day of the last contact.
    pub(crate) last_contact: Option<Date>,
    /// Whether the klantmanager of now has not met the client yet.
    pub(crate) is_new_to: bool,
    /// Versions of the learning route so far [count].
    pub(super) routes: u32,
    /// What DUO has notified of so far.
    pub(super) notified: crate::exchange::Known,
    /// What was registered since the last contact.
    pub(crate) news: Vec<News>,
}

/// What a person brings that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Registered {
    pub(crate) sex: Sex,
    pub(crate) schooling: Schooling,
    pub(crate) born: Date,
    pub(crate) arrived: Date,
    pub(crate) follower: bool,
    /// The country by the number of its label.
    pub(crate) country: u8,
}

/// The most news that one contact goes into.
const MOST_NEWS: usize = 3;

impl Known {
    pub(super) fn new(
        id: i64,
        index: u64,
        from: Date,
        household: HouseholdId,
        registered: Registered,
    ) -> Self {
        Self {
            id,
            row: Versioned::first(id, from),
            household,
            registered,
            index,
            housed: None,
            has_partner: false,
            children: 0,
            level: 0,
            course: None,
            parts: 0,
            duty: Duty::Open,
            study: 0,
            job: None,
            past_jobs: 0,
            offers: Vec::new(),
            plan: None,
            told: [0; FACTS],
            has_guide: false,
            on_bijstand: false,
            contacts: 0,
            missed: 0,
            misses: 0,
            letters: 0,
            routes: 0,
            notified: crate::exchange::Known::default(),
            last_contact: None,
            is_new_to: false,
            news: Vec::new(),
        }
    }

    /// Whether this is a woman.
    pub(crate) fn is_woman(&self) -> bool {
        self.registered.sex == Sex::Woman
    }

    /// Whether the person came through family reunification.
    pub(crate) fn is_follower(&self) -> bool {
        self.registered.follower
    }

    /// The day of arrival in the country.
    pub(crate) fn arrived(&self) -> Date {
        self.registered.arrived
    }

    /// Schooling at arrival.
    pub(crate) fn schooling(&self) -> Schooling {
        self.registered.schooling
    }

    /// Age on a day [years].
    pub(crate) fn age(&self, on: Date) -> u64 {
        let born = self.registered.born;
        let had = (on.month(), on.day()) >= (born.month(), born.day());
        let years = i32::from(on.year()) - i32::from(born.year()) - i32::from(!had);
        u64::try_from(years).unwrap_or_default()
    }

    /// Which of the voices of a kind of text comes to this person first.
    pub(crate) fn voice(&self) -> u64 {
        self.index
    }

    /// Notes something for the next contact; what is oldest makes room.
    pub(super) fn hear(&mut self, key: &'static str, count: u64, offer: Option<&str>) {
        if self.news.len() == MOST_NEWS {
            self.news.remove(0);
        }
        self.news.push(News { key, count, offer: offer.map(Into::into) });
    }
}
