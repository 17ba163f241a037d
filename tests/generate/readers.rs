//! Programs of others read what is written, and every link leads somewhere.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use klantreis_records::tables::{TABLES, tables};
use klantreis_scenarios::generate::DataSet;
use rusqlite::Connection;

use super::{all_formats, format, make, order, rows, scenario};
use crate::web::is_skipped;

#[test]
fn frictionless_json_schema_and_duckdb_read_the_same_rows() {
    let needs = "import duckdb, frictionless, jsonschema";
    let has = Command::new("python3").args(["-c", needs]).output();
    if !has.is_ok_and(|done| done.status.success()) {
        let _ = is_skipped("python3 with frictionless and duckdb");
        return;
    }
    let made = make(&scenario(60, 90), &DataSet { formats: all_formats(), ..order() });
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("generate/read.py");
    let read =
        Command::new("python3").arg(script).arg(made.folder.path()).output().expect("an answer");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let counts: BTreeMap<String, u64> = serde_json::from_slice(&read.stdout).expect("counts");
    let written: BTreeMap<String, u64> =
        made.generated.tables.iter().map(|(name, rows)| ((*name).to_owned(), *rows)).collect();
    assert_eq!(counts, written);
}

#[test]
fn every_link_of_the_sqlite_file_leads_to_a_row() {
    let order = DataSet { formats: vec![format("sqlite"), format("csv")], ..order() };
    let made = make(&scenario(60, 90), &order);
    let file = made.folder.path().join("sqlite/klantreis.sqlite");
    let database = Connection::open(&file).expect("a database");
    let broken = |sql: &str| -> usize {
        let mut asked = database.prepare(sql).expect("a question");
        let mut rows = asked.query([]).expect("an answer");
        let mut found = 0;
        while rows.next().expect("a row").is_some() {
            found += 1;
        }
        found
    };
    assert_eq!(broken("PRAGMA foreign_key_check"), 0);
    let links: usize = TABLES
        .iter()
        .map(|table| {
            let sql = format!("SELECT DISTINCT id FROM pragma_foreign_key_list('{}')", table.name);
            broken(&sql)
        })
        .sum();
    assert_eq!(links, TABLES.iter().map(|table| table.links.len()).sum::<usize>());
    database.execute("PRAGMA foreign_keys = OFF", []).ok();
    database.execute("DELETE FROM persons WHERE person_id = 1", []).expect("one fewer");
    assert!(broken("PRAGMA foreign_key_check") > 0, "a lost person is not missed");
    for (table, count) in &made.generated.tables {
        assert_eq!(rows(made.folder.path(), table).len() as u64, *count, "{table}");
    }
}

#[test]
fn the_truth_behind_the_files_is_there_only_when_asked_for() {
    let hidden: Vec<&str> =
        TABLES.iter().filter(|table| table.is_latent).map(|table| table.name).collect();
    assert_eq!(hidden, ["latent"]);
    let without = make(&scenario(20, 60), &DataSet { latent: false, ..order() });
    assert!(!without.folder.path().join("csv/latent.csv").exists());
    let package = std::fs::read_to_string(without.folder.path().join("csv/datapackage.json"));
    assert!(!package.expect("a description").contains("latent"));
    let latent = TABLES.iter().find(|table| table.is_latent).expect("a table");
    let hidden: Vec<&str> = latent.columns.iter().map(|column| column.name).collect();
    for table in tables(false) {
        let own =
            table.columns.iter().map(|column| column.name).filter(|name| hidden.contains(name));
        let shared: Vec<&str> = own.collect();
        let harmless = ["person_id", "valid_from", "valid_to", "synthetic"];
        assert!(shared.iter().all(|name| harmless.contains(name)), "{}: {shared:?}", table.name);
    }
    // Everything else is the same with it and without.
    let with = make(&scenario(20, 60), &order());
    let read = |made: &super::Made| std::fs::read(made.folder.path().join("csv/contacts.csv"));
    assert_eq!(read(&with).expect("a table"), read(&without).expect("a table"));
}
