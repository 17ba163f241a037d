//! The persons of a data set are those of the world: nothing is added and nothing left out.

use std::collections::BTreeMap;

use klantreis_records::Keepsake;
use klantreis_records::persons::name_of;
use klantreis_scenarios::run::live_one;
use klantreis_sim::kernel::{Fact, PersonId};

use super::{DataSet, OF_2021, Row, catalogue, make, order, rows, scenario};

/// The Monday of a day, as it is written.
fn monday(day: &str) -> String {
    let day: jiff::civil::Date = day.parse().expect("a day");
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(jiff::Span::new().days(since)).expect("a Monday").to_string()
}

/// What a table says of each person, as words, in order.
fn of_table(
    rows: &[Row],
    is_told: impl Fn(&Row) -> bool,
    words: impl Fn(&Row) -> String,
) -> BTreeMap<String, Vec<String>> {
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows.iter().filter(|row| is_told(row)) {
        told.entry(row["person_id"].clone()).or_default().push(words(row));
    }
    told
}

#[test]
fn everyone_has_the_contacts_jobs_and_offers_of_the_same_person_in_the_world() {
    let scenario = scenario(80, 130);
    let made = make(&scenario, &order());
    let world = live_one(&scenario, &catalogue(), 1).expect("it can be lived");
    let facts = world.diary().facts();
    let mut ids: BTreeMap<PersonId, String> = BTreeMap::new();
    for fact in facts {
        let next = (ids.len() + 1).to_string();
        ids.entry(fact.person).or_insert(next);
    }
    assert_eq!(ids.len() as u64, made.generated.persons);
    let of_world = |room: &str, names: &[&str], words: &dyn Fn(&Fact) -> String| {
        let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for fact in facts.iter().filter(|fact| fact.room == room && names.contains(&fact.name)) {
            told.entry(ids[&fact.person].clone()).or_default().push(words(fact));
        }
        told
    };
    let table = |name: &str| rows(made.folder.path(), name);

    let forms = [
        "intake",
        "plan",
        "progress",
        "phone",
        "home-visit",
        "crisis",
        "measure",
        "three-party",
        "letter",
    ];
    let contacts = of_world("guidance", &["met", "missed"], &|fact| {
        let (met, form) = (fact.name == "met", forms[fact.figures[0] as usize]);
        let minutes = if met { fact.figures[1].to_string() } else { String::new() };
        format!("{} {form} {met} {minutes}", fact.week.monday())
    });
    let written = of_table(
        &table("contacts"),
        |_| true,
        |row| {
            let from = monday(&row["valid_from"]);
            format!("{from} {} {} {}", row["form"], row["took_place"], row["minutes"])
        },
    );
    assert!(contacts.len() > 40);
    assert_eq!(contacts, written);

    let jobs = of_world("labour", &["job-began", "moved", "upgraded"], &|fact| {
        // Tables have three decimals.
        let hours = (f64::from(fact.figures[1]) * 1_000.0).round() / 1_000.0;
        format!("{} {hours}", fact.week.monday())
    });
    let written = of_table(
        &table("jobs"),
        |row| row["version"] == "1",
        |row| format!("{} {}", row["valid_from"], row["hours"]),
    );
    assert!(jobs.len() > 3);
    assert_eq!(jobs, written);

    for (room, name, table_name) in
        [("guidance", "measure-taken", "measures"), ("arrival", "permit-given", "permits")]
    {
        let happened = of_world(room, &[name], &|fact| fact.week.monday().to_string());
        let written = of_table(&table(table_name), |_| true, |row| monday(&row["valid_from"]));
        assert!(!happened.is_empty(), "{name} never happened");
        assert_eq!(happened, written, "{name}");
    }
    for (name, status) in [("began", "attending"), ("completed", "completed"), ("waits", "waiting")]
    {
        let happened = of_world("offers", &[name], &|fact| fact.week.monday().to_string());
        let is_told = |row: &Row| row["status"] == status;
        let written = of_table(&table("offers"), is_told, |row| monday(&row["registered_at"]));
        assert!(!happened.is_empty(), "{name} never happened");
        assert_eq!(happened, written, "{name}");
    }
}

#[test]
fn the_name_that_goes_with_an_id_is_that_of_the_same_person_in_the_world() {
    let mut scenario = scenario(60, 130);
    let places = vec![243, 363];
    let block = "2/4".parse().expect("a block");
    let made = make(&scenario, &DataSet { municipalities: places.clone(), block, ..order() });
    let told = |words: [&str; 5]| words.map(str::to_owned);
    let mut in_world = BTreeMap::new();
    // By inhabitants, 49 and 883 thousand.
    for (place, persons) in places.into_iter().zip([3, 57]) {
        (scenario.municipality, scenario.persons) = (place, persons);
        let mut world = live_one(&scenario, &catalogue(), 1).expect("it can be lived");
        for one in Keepsake::take(&mut world).persons {
            let follower = one.follower.to_string();
            let known = told([one.sex, one.schooling, &follower, &one.arrival, &one.permit]);
            in_world.insert(one.person, known);
        }
    }
    let table = rows(made.folder.path(), "persons");
    assert_eq!(made.generated.opened.len(), table.len());
    let names: BTreeMap<String, String> =
        made.generated.opened.iter().map(|(id, name)| (id.to_string(), name_of(*name))).collect();
    for row in &table {
        let name = &names[&row["person_id"]];
        let [arrived, permit] = ["arrived", "valid_from"].map(|column| monday(&row[column]));
        let written = told([&row["sex"], &row["schooling"], &row["follower"], &arrived, &permit]);
        assert_eq!(in_world.get(name), Some(&written), "{name}");
    }
}

#[test]
fn the_week_of_a_klantmanager_adds_up_to_the_contacts_in_it() {
    let made = make(&scenario(60, 100), &order());
    let caseload = rows(made.folder.path(), "caseload");
    let count = |row: &Row, column: &str| row[column].parse::<u64>().expect("a number");
    let sum = |column: &str| caseload.iter().map(|row| count(row, column)).sum::<u64>();
    let contacts = rows(made.folder.path(), "contacts");
    let (met, missed): (Vec<&Row>, Vec<&Row>) =
        contacts.iter().partition(|row| row["took_place"] == "true");
    assert_eq!(sum("contacts"), met.len() as u64);
    assert_eq!(sum("missed"), missed.len() as u64);
    let minutes: u64 = met.iter().map(|row| count(row, "minutes")).sum();
    assert_eq!(sum("minutes_in_contacts"), minutes);
}

#[test]
fn people_under_the_act_of_2021_have_routes_and_what_duo_notifies_of() {
    let mut scenario = klantreis_scenarios::Scenario::find("wi2021", &catalogue()).expect("sound");
    (scenario.persons, scenario.weeks) = (60, 160);
    let made = make(&scenario, &order());
    let world = live_one(&scenario, &catalogue(), 1).expect("it can be lived");
    let facts = world.diary().facts();
    let dated = facts.iter().filter(|fact| (fact.room, fact.name) == ("law", "plan-dated")).count();
    let told = klantreis_records::exchange::notices(facts);
    let [routes, notices] = OF_2021.map(|table| rows(made.folder.path(), table));
    assert!(dated > 30 && routes.len() == dated, "{} of {dated} versions", routes.len());
    assert!(routes.iter().all(|row| (row["route"] == "z") == row["level"].is_empty()));
    assert_eq!(notices.len(), told.len());
    let codes = |all: &mut Vec<String>| all.sort();
    let mut written: Vec<String> = notices.iter().map(|row| row["event_code"].clone()).collect();
    let mut projected: Vec<String> = told.iter().map(|notice| notice.code.to_owned()).collect();
    codes(&mut written);
    codes(&mut projected);
    assert_eq!(written, projected);
}
