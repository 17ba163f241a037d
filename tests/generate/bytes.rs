//! The same order gives the same bytes, and a longer one begins with them.

use std::fs;

use klantreis_records::tables::TABLES;
use klantreis_scenarios::generate::DataSet;

use super::{Made, OF_2021, all_formats, files, make, order, rows, scenario};
use crate::reference::compare;

#[test]
fn the_same_order_gives_the_same_bytes_with_one_thread_or_many_in_every_format() {
    let scenario = scenario(40, 60);
    let made =
        |threads| files(&make(&scenario, &DataSet { formats: all_formats(), threads, ..order() }));
    let alone = made(Some(1));
    assert!(alone.len() > 40, "only {:?}", alone.keys());
    for threads in [Some(3), None] {
        let together = made(threads);
        assert!(alone.keys().eq(together.keys()));
        for (name, bytes) in &alone {
            assert!(together.get(name) == Some(bytes), "{name} differs with {threads:?} threads");
        }
    }
    let mut other = order();
    other.seed = 2;
    assert_ne!(files(&make(&scenario, &other))["csv/persons.csv"], alone["csv/persons.csv"]);
}

#[test]
fn a_small_data_set_is_its_golden_file() {
    let order = DataSet { formats: all_formats(), ..order() };
    let made = make(&scenario(8, 100), &order);
    let mut text = String::new();
    // The truth behind the files, a row for each week of everyone, is held by its hash alone.
    for table in TABLES.iter().filter(|table| !table.is_latent) {
        let path = made.folder.path().join(format!("csv/{}.csv", table.name));
        text += &format!("== {}\n{}", table.name, fs::read_to_string(path).expect("words"));
    }
    for file in &made.generated.files {
        // Versions of libraries may change these two; that they are read right is tested elsewhere.
        let is_text = !file.file.starts_with("sqlite/") && !file.file.starts_with("parquet/");
        if is_text && !file.file.ends_with("datapackage.json") {
            text += &format!("{} {}\n", file.sha256, file.file);
        }
    }
    compare(
        "tests/golden/data-set.txt",
        &text,
        "UPDATE_DOCS=1 cargo test -p klantreis-tests golden",
    );
}

/// The same data set, for so many weeks.
fn lived(weeks: u32) -> Made {
    make(&scenario(60, weeks), &order())
}

#[test]
fn nothing_that_was_registered_before_a_week_knows_what_came_after_it() {
    let whole = lived(120);
    for weeks in [30, 70] {
        let part = lived(weeks);
        for table in TABLES {
            let name = format!("csv/{}.csv", table.name);
            let read = |made: &Made| fs::read(made.folder.path().join(&name)).expect("a table");
            let (part, whole) = (read(&part), read(&whole));
            assert!(whole.starts_with(&part), "{name}: {weeks} weeks are no beginning");
        }
        // What follows was registered later, so that the part is all of it.
        let last = rows(part.folder.path(), "caseload").pop().expect("a week")["valid_to"].clone();
        for table in TABLES.iter().filter(|table| !table.is_latent) {
            let (had, all) =
                (rows(part.folder.path(), table.name), rows(whole.folder.path(), table.name));
            assert!(had.iter().all(|row| row["registered_at"] < last), "{}", table.name);
            assert!(
                all[had.len()..].iter().all(|row| row["registered_at"] >= last),
                "{}",
                table.name
            );
        }
    }
}

#[test]
fn rows_are_registered_no_earlier_than_they_hold_and_versions_count_on() {
    let made = lived(120);
    for table in TABLES {
        let rows = rows(made.folder.path(), table.name);
        // So few people over so few weeks all live.
        let is_empty = table.name == "deaths" || OF_2021.contains(&table.name);
        assert_eq!(rows.is_empty(), is_empty, "{}", table.name);
        let mut versions = std::collections::BTreeMap::new();
        for row in rows {
            assert_eq!(row["synthetic"], made.generated.mark);
            if !table.is_latent && table.name != "measures" {
                assert!(row["registered_at"] >= row["valid_from"], "{}: {row:?}", table.name);
            }
            if let Some(to) = row.get("valid_to").filter(|to| !to.is_empty()) {
                assert!(*to >= row["valid_from"], "{}: {row:?}", table.name);
            }
            if let Some(version) = row.get("version") {
                let last = versions.entry(row[table.key[0]].clone()).or_insert(0);
                *last += 1;
                assert_eq!(*version, last.to_string(), "{}: {row:?}", table.name);
            }
        }
    }
}

#[test]
fn a_plan_gets_a_new_version_when_a_talk_looks_back_on_steps_that_were_done() {
    let made = lived(120);
    let mut last = std::collections::BTreeMap::new();
    let mut later = 0;
    for row in rows(made.folder.path(), "plans") {
        let steps: u32 = row["steps_done"].parse().expect("a count");
        if let Some(before) = last.insert(row["plan_id"].clone(), steps) {
            later += 1;
            assert!(steps >= before, "{row:?}");
        }
    }
    let tells_of_steps = last.values().filter(|steps| **steps > 0).count();
    assert!(later > 0 && tells_of_steps > 0, "{later} later versions, {tells_of_steps} with steps");
}
