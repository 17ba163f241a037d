//! The first files of an order, as they would be written, each with the way to the whole dossier.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use klantreis_evidence::Catalogue;
use klantreis_records::export::exporter;
use klantreis_records::persons::name_of;
use klantreis_scenarios::generate::{DataSet, generate};
use klantreis_scenarios::{Scenario, ScenarioError};
use klantreis_sim::kernel::PersonId;
use maud::{Markup, html};
use serde_json::Value;

use super::making::{make, no_room};
use crate::page::Page;
use crate::wrong::Wrong;

/// How many files are shown.
pub(super) const SHOWN: usize = 10;
/// The format that is read back: each row is an object.
const READ: &str = "jsonl";

/// What is on file about one person.
pub(super) struct FileOf {
    /// By what name the world knows the person.
    pub(super) name: Option<String>,
    person: Value,
    permit: Option<Value>,
    household: Option<Value>,
    benefit: Option<Value>,
    job: Option<Value>,
    plan: Option<Value>,
    contacts: Vec<Value>,
}

/// The first files of an order.
pub(super) fn files(
    scenario: &Scenario,
    order: &DataSet,
    catalogue: &Catalogue,
    wrong: &dyn Fn(ScenarioError) -> Wrong,
) -> Result<Vec<FileOf>, Wrong> {
    // What nobody in a municipality can know is in no file, and is not shown.
    let formats = exporter(READ).into_iter().collect();
    let order = DataSet { formats, latent: false, ..order.clone() };
    let (folder, generated) = make(&|folder, progress| {
        generate(scenario, catalogue, &order, folder, progress).map_err(wrong)
    })?;
    read(folder.path(), &generated.opened).map_err(|error| no_room(&error))
}

/// Reads the first files of a data set back; `opened` says by which names the world knows them.
fn read(folder: &Path, opened: &[(i64, PersonId)]) -> io::Result<Vec<FileOf>> {
    let persons = rows(folder, "persons", |_| true, SHOWN)?;
    let first: Vec<Value> = persons.iter().map(|row| row["person_id"].clone()).collect();
    let of_first =
        |table: &str| rows(folder, table, |row| first.contains(&row["person_id"]), usize::MAX);
    let [permits, residences, jobs] =
        [of_first("permits")?, of_first("residences")?, of_first("jobs")?];
    let [plans, contacts] = [of_first("plans")?, of_first("contacts")?];
    let homes: Vec<Value> = residences.iter().map(|row| row["household_id"].clone()).collect();
    let of_homes =
        |table: &str| rows(folder, table, |row| homes.contains(&row["household_id"]), usize::MAX);
    let [compositions, benefits] = [of_homes("compositions")?, of_homes("benefits")?];
    let of = |person: Value| {
        let id = &person["person_id"];
        let is_mine = |row: &&Value| row["person_id"] == *id;
        let last = |rows: &[Value]| rows.iter().rfind(is_mine).cloned();
        let home = last(&residences).map(|row| row["household_id"].clone());
        let of_home = |rows: &[Value]| {
            rows.iter().rfind(|row| Some(&row["household_id"]) == home.as_ref()).cloned()
        };
        let name = opened.iter().find(|(known, _)| id.as_i64() == Some(*known));
        FileOf {
            name: name.map(|(_, name)| name_of(*name)),
            permit: last(&permits),
            household: of_home(&compositions),
            benefit: of_home(&benefits),
            job: last(&jobs),
            plan: last(&plans),
            contacts: contacts.iter().filter(is_mine).cloned().collect(),
            person,
        }
    };
    Ok(persons.into_iter().map(of).collect())
}

/// The first rows of a table that are wanted, of the format that is read back.
fn rows(
    folder: &Path,
    table: &str,
    wanted: impl Fn(&Value) -> bool,
    most: usize,
) -> io::Result<Vec<Value>> {
    let file = File::open(folder.join(READ).join(format!("{table}.{READ}")))?;
    let lines = BufReader::new(file).lines();
    let rows = lines.map(|line| Ok(serde_json::from_str::<Value>(&line?)?));
    rows.filter(|row| row.as_ref().map_or(true, &wanted)).take(most).collect()
}

/// A file that opens and closes.
pub(super) fn show(page: &Page<'_>, file: &FileOf, dossier: &str) -> Markup {
    let (person, permit) = (&file.person, file.permit.as_ref());
    let sex = page.say(&format!("web-sex-{}", words(&person["sex"])));
    let since = permit.map(|row| date(page, &row["valid_from"])).unwrap_or_default();
    let head = [
        ("id", words(&person["person_id"]).into()),
        ("sex", sex.as_str().into()),
        ("since", since.as_str().into()),
    ];
    let mut written = file.contacts.iter().filter(|row| !words(&row["note"]).is_empty());
    // Whoever came once has a last note alone.
    let last = written.next_back();
    let notes = [("first", written.next()), ("last", last)];
    html! {
        details.file {
            summary { (page.fill("web-file-head", &head)) }
            dl {
                @for (key, value) in told(page, file) { dt { (page.say(&format!("web-file-{key}"))) } dd { (value) } }
            }
            @if let Some(plan) = &file.plan {
                h3 { (page.fill("web-file-plan", &[("date", date(page, &plan["valid_from"]).into())])) }
                // Files are in Dutch, whatever the language of the page.
                p lang="nl" { (words(&plan["text"])) }
            }
            @for (key, contact) in notes {
                @if let Some(contact) = contact {
                    h3 { (page.fill(&format!("web-file-{key}"), &[("date", date(page, &contact["valid_from"]).into())])) }
                    p lang="nl" { (words(&contact["note"])) }
                }
            }
            @if let Some(name) = &file.name {
                p { a href=(format!("{}/{name}?{dossier}", page.path("dossier"))) { (page.fill("web-file-dossier", &[("person", name.as_str().into())])) } }
            }
        }
    }
}

/// What a file says, key by key; what is not known is left out.
fn told(page: &Page<'_>, file: &FileOf) -> Vec<(&'static str, String)> {
    let person = &file.person;
    let day = |row: &Value| date(page, &row["valid_from"]);
    let household = file.household.as_ref().map(|row| {
        let count = |key: &str| page.count(row[key].as_f64().unwrap_or_default()).into();
        page.fill("web-file-home", &[("adults", count("adults")), ("children", count("children"))])
    });
    let benefit = file.benefit.as_ref().map(|row| {
        let words = [("date", day(row).into())];
        page.fill(&format!("web-file-benefit-{}", self::words(&row["status"])), &words)
    });
    let job = file.job.as_ref().map(|row| {
        let hours = page.count(row["hours"].as_f64().unwrap_or_default().round());
        let ended = row["valid_to"].as_str().map(|_| date(page, &row["valid_to"]));
        let key = if ended.is_some() { "web-file-job-over" } else { "web-file-job-held" };
        let until = ended.unwrap_or_default();
        page.fill(
            key,
            &[("date", day(row).into()), ("hours", hours.into()), ("until", until.into())],
        )
    });
    let schooling = page.say(&format!("web-schooling-{}", words(&person["schooling"])));
    let all = [
        ("bsn", Some(words(&person["bsn"]))),
        ("v-number", Some(words(&person["v_number"]))),
        ("born", Some(date(page, &person["birth_date"]))),
        ("schooling", Some(schooling)),
        ("arrived", Some(date(page, &person["arrived"]))),
        ("household", household),
        ("benefit", benefit),
        ("job", job),
        ("contacts", Some(page.count(file.contacts.len() as f64))),
    ];
    let known = all.into_iter().filter_map(|(key, value)| Some((key, value?)));
    known.filter(|(_, value)| !value.is_empty()).collect()
}

/// A value of a cell, as words; nothing for an empty one.
fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(words) => words.clone(),
        other => other.to_string(),
    }
}

/// A day of a cell, as the language writes it.
fn date(page: &Page<'_>, value: &Value) -> String {
    page.texts.date(&words(value))
}
