//! Persons and events of one world as tables.

use bevy_ecs::prelude::*;
use bevy_ecs::query::Allow;
use klantreis_sim::arrival::{Belongs, Clocks, Nationality, Origin, Schooling, Sex};
use klantreis_sim::education::{Study, Track};
use klantreis_sim::event_of;
use klantreis_sim::household::{Deceased, Home};
use klantreis_sim::journey::Journey;
use klantreis_sim::kernel::{Fact, PersonId, Simulation, Week};
use klantreis_sim::labour::{Career, Job, Sector};
use klantreis_sim::language::Dutch;
use klantreis_sim::law::{Duty, Standing};
use klantreis_sim::money::{Income, Livelihood};
use serde::Serialize;

use crate::error::RecordsError;
use crate::statistics::age_at_permit;

use crate::dossier::{Dossier, choose};

/// One person at the end of a run: a row of `persons.csv`. Synthetic, like everyone here.
///
/// Of somebody who died it is the state in the week of death.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonRecord {
    /// The lasting name.
    pub person: String,
    /// The household the person was born to in the model.
    pub household: String,
    /// Sex: `woman` or `man`.
    pub sex: &'static str,
    /// Age at the permit [years].
    pub age_at_permit: u8,
    /// Nationality, a label of the cohort's composition.
    pub nationality: &'static str,
    /// Schooling at arrival.
    pub schooling: &'static str,
    /// Whether the person followed a partner.
    pub follower: bool,
    /// The Monday of arrival in the country.
    pub arrival: String,
    /// The Monday of the permit.
    pub permit: String,
    /// The Monday of the own home; empty when it has not come.
    pub housed: String,
    /// The Monday on which the duty to inburger began; empty when it has not.
    pub duty: String,
    /// Children at home [count].
    pub children: u8,
    /// Speaking level, 0 = A0 to 4 = B2 [level].
    pub speaking: f32,
    /// Reading level [level].
    pub reading: f32,
    /// How the duty to inburger stands.
    pub exam: &'static str,
    /// Where the person is on the klantreis.
    pub step: String,
    /// The sector of the job; empty without one.
    pub sector: &'static str,
    /// Hours of the job [hours/week].
    pub hours: f32,
    /// Whether the contract is permanent.
    pub permanent: bool,
    /// Weeks worked so far [weeks].
    pub weeks_worked: u16,
    /// Jobs so far [count].
    pub jobs: u16,
    /// What the person mainly lives on.
    pub livelihood: &'static str,
    /// Whether the household gets any bijstand.
    pub on_bijstand: bool,
    /// The course followed; empty without one.
    pub study: &'static str,
    /// The Monday of the week of death; empty for the living.
    pub died: String,
}

/// The columns of `persons.csv` in order: name, what it says, unit.
pub const COLUMNS: [(&str, &str, &str); 25] = [
    ("person", "the lasting name: municipality, batch, household, place", "name"),
    ("household", "the household the person was born to in the model", "name"),
    ("sex", "woman or man", "word"),
    ("age_at_permit", "age at the permit", "years"),
    ("nationality", "a label of the composition of the cohort", "word"),
    ("schooling", "schooling at arrival", "word"),
    ("follower", "followed a partner", "true/false"),
    ("arrival", "the Monday of arrival in the country", "date"),
    ("permit", "the Monday of the permit", "date"),
    ("housed", "the Monday of the own home; empty when it has not come", "date"),
    ("duty", "the Monday on which the duty to inburger began; empty when it has not", "date"),
    ("children", "children at home", "count"),
    ("speaking", "speaking Dutch, A0 = 0 to C1 = 5", "level"),
    ("reading", "reading Dutch", "level"),
    ("exam", "how the duty to inburger stands", "word"),
    ("step", "where the person is on the klantreis", "word"),
    ("sector", "the sector of the job; empty without one", "word"),
    ("hours", "hours of the job", "hours/week"),
    ("permanent", "the contract is permanent", "true/false"),
    ("weeks_worked", "weeks worked so far", "weeks"),
    ("jobs", "jobs so far", "count"),
    ("livelihood", "what the person mainly lives on", "word"),
    ("on_bijstand", "the household gets any bijstand", "true/false"),
    ("study", "the course of the regular schools; empty without one", "word"),
    ("died", "the Monday of the week of death; empty for the living", "date"),
];

/// Persons and events of a world, kept when its run is over.
#[derive(Clone, Debug)]
pub struct Keepsake {
    /// The persons, by name.
    pub persons: Vec<PersonRecord>,
    /// What happened, in the order of the diary.
    pub facts: Vec<Fact>,
    /// The fullest life as a dossier, with its person; nothing in a world without a diary.
    pub dossier: Option<(PersonId, Dossier)>,
}

impl Keepsake {
    /// Takes what is to be kept of a world.
    #[must_use]
    pub fn take(simulation: &mut Simulation) -> Self {
        let facts = simulation.diary().facts().to_vec();
        let now = simulation.next_week().plus(-1);
        let dossier = choose(simulation.diary())
            .and_then(|person| Some((person, Dossier::open(simulation, person)?)));
        Self { persons: persons(simulation.world(), now), facts, dossier }
    }
}

type Who = (&'static PersonId, &'static Nationality, &'static Origin, &'static Clocks);
type Life = (&'static Dutch, &'static Duty, &'static Journey, &'static Study, &'static Income);
type Rest =
    (&'static Job, &'static Career, &'static Home, &'static Belongs, Option<&'static Deceased>);

fn persons(world: &mut World, now: Week) -> Vec<PersonRecord> {
    let mut query = world.query_filtered::<(Who, Life, Rest), Allow<Deceased>>();
    let mut persons: Vec<(PersonId, PersonRecord)> = query
        .iter(world)
        .map(|((person, nationality, origin, clocks), life, (job, career, home, _, died))| {
            let (dutch, duty, journey, study, income) = life;
            let record = PersonRecord {
                person: name_of(*person),
                household: name_of(person.household().as_person()),
                sex: if origin.sex() == Sex::Man { "man" } else { "woman" },
                age_at_permit: age_at_permit(origin, clocks),
                nationality: nationality.name(),
                schooling: schooling(origin.schooling()),
                follower: origin.is_follower(),
                arrival: monday(clocks.arrival(), now),
                permit: monday(clocks.permit(), now),
                housed: monday(clocks.housed(), now),
                duty: monday(clocks.duty(), now),
                children: home.children(),
                speaking: rounded(dutch.speaking()),
                reading: rounded(dutch.reading()),
                exam: standing(duty.standing()),
                step: format!("{:?}", journey.step()).to_lowercase(),
                sector: sector(job.sector()),
                hours: rounded(job.hours()),
                permanent: job.is_permanent(),
                weeks_worked: career.weeks_worked(),
                jobs: career.jobs(),
                livelihood: livelihood(income.livelihood()),
                on_bijstand: income.is_on_bijstand(),
                study: track(study.track()),
                died: died.map_or_else(String::new, |died| monday(died.week(), now)),
            };
            (*person, record)
        })
        .collect();
    persons.sort_unstable_by_key(|(person, _)| *person);
    persons.into_iter().map(|(_, record)| record).collect()
}

/// The lasting name of a person as files write it: municipality, batch, household, place.
#[must_use]
pub fn name_of(person: PersonId) -> String {
    let (municipality, batch) = (person.0 >> 48, person.0 >> 32 & 0xffff);
    let (household, place) = ((person.0 & 0xffff_ffff) >> 2, person.place());
    format!("{municipality}-{batch}-{household}-{place}")
}

/// Writes persons as CSV.
///
/// # Errors
/// [`RecordsError::Csv`] when the table cannot be written.
pub fn write_persons(
    persons: impl IntoIterator<Item = PersonRecord>,
    to: impl std::io::Write,
) -> Result<(), RecordsError> {
    let mut writer = csv::Writer::from_writer(to);
    for person in persons {
        writer.serialize(person)?;
    }
    writer.flush().map_err(csv::Error::from)?;
    Ok(())
}

/// Three decimals: more would be digits of a number format and not of a life.
fn rounded(figure: f32) -> f32 {
    // The sum turns a minus nought into a plain one.
    ((f64::from(figure) * 1e3).round() / 1e3) as f32 + 0.0
}

/// Writes events as CSV: Monday, person, room, what happened, and its two figures.
///
/// What the figures of an event mean stands in [`klantreis_sim::EVENTS`]; a figure that it does not
/// have is an empty cell.
///
/// # Errors
/// [`RecordsError::Csv`] when the table cannot be written.
pub fn write_events<'a>(
    facts: impl IntoIterator<Item = &'a Fact>,
    to: impl std::io::Write,
) -> Result<(), RecordsError> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(["monday", "person", "room", "event", "figure_1", "figure_2"])?;
    for fact in facts {
        let said = event_of(fact.room, fact.name).map_or(0, |event| event.figures.len());
        let mut figures = fact.figures.map(|figure| rounded(figure).to_string());
        figures.iter_mut().skip(said).for_each(String::clear);
        writer.write_record([
            fact.week.monday().to_string().as_str(),
            &name_of(fact.person),
            fact.room,
            fact.name,
            &figures[0],
            &figures[1],
        ])?;
    }
    writer.flush().map_err(csv::Error::from)?;
    Ok(())
}

fn monday(week: Week, now: Week) -> String {
    if week.is_past(now) { week.monday().to_string() } else { String::new() }
}

fn schooling(schooling: Schooling) -> &'static str {
    match schooling {
        Schooling::NonePrimary => "none-primary",
        Schooling::Secondary => "secondary",
        Schooling::Tertiary => "tertiary",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Before => "before",
        Standing::Open => "open",
        Standing::Passed => "passed",
        Standing::Exempt => "exempt",
        Standing::Dispensed => "dispensed",
        Standing::Overdue => "overdue",
        Standing::Suspended => "suspended",
        Standing::Withdrawn => "withdrawn",
        Standing::Finished => "finished",
    }
}

fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::None => "",
        Sector::Hospitality => "hospitality",
        Sector::Agency => "agency",
        Sector::Trade => "trade",
        Sector::Industry => "industry",
        Sector::Services => "services",
    }
}

fn livelihood(livelihood: Livelihood) -> &'static str {
    match livelihood {
        Livelihood::Reception => "reception",
        Livelihood::None => "none",
        Livelihood::Bijstand => "bijstand",
        Livelihood::Work => "work",
        Livelihood::Insurance => "unemployment-insurance",
        Livelihood::StudyFinance => "study-finance",
    }
}

fn track(track: Track) -> &'static str {
    match track {
        Track::None => "",
        Track::LowerMbo => "lower-mbo",
        Track::HigherMbo => "higher-mbo",
        Track::Tertiary => "tertiary",
    }
}
