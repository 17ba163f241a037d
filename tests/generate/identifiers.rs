//! Identifiers: one-to-one, within the declared range, and refused beyond it.

use std::collections::BTreeSet;

use klantreis_records::register::{Block, BsnPolicy, Identifiers, passes_elfproef};
use klantreis_records::tables::TABLES;
use klantreis_scenarios::generate::DataSet;

use super::{OF_2021, make, order, rows, scenario, try_make};

fn block(words: &str) -> Block {
    words.parse().expect("a block")
}

/// All BSNs of a policy in a block.
fn all(policy: BsnPolicy, words: &str) -> Vec<u32> {
    let identifiers = Identifiers::new(policy, block(words));
    let bsn = |index| identifiers.bsn(index).expect("within capacity").parse().expect("digits");
    let all: Vec<u32> = (0..identifiers.capacity()).map(bsn).collect();
    assert_eq!(identifiers.bsn(identifiers.capacity()), None, "more than the capacity");
    assert!(identifiers.check(identifiers.capacity()).is_ok());
    assert!(identifiers.check(identifiers.capacity() + 1).is_err());
    all
}

#[test]
fn every_bsn_lies_in_its_range_and_is_given_once() {
    let test = all(BsnPolicy::Test, "1/1");
    assert_eq!(test.len(), 9_091);
    assert_eq!((test[0], test[9_090]), (999_900_006, 999_999_990));
    let wide = all(BsnPolicy::Wide, "1/1");
    assert_eq!(wide.len(), 90_909);
    let invalid = all(BsnPolicy::Invalid, "1/1");
    assert_eq!(invalid.len(), 90_909);
    for (numbers, passes) in [(&test, true), (&wide, true), (&invalid, false)] {
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len());
        assert!(numbers.iter().all(|number| number / 1_000_000 == 999));
        assert!(numbers.iter().all(|number| passes_elfproef(*number) == passes));
    }
    assert!(passes_elfproef(123_456_782) && !passes_elfproef(123_456_783));
}

#[test]
fn blocks_share_out_all_bsns_and_no_two_have_one_in_common() {
    let mut parts: Vec<u32> =
        ["1/3", "2/3", "3/3"].into_iter().flat_map(|words| all(BsnPolicy::Test, words)).collect();
    parts.sort_unstable();
    assert_eq!(parts, all(BsnPolicy::Test, "1/1"));
    for wrong in ["0/3", "4/3", "1", "1/0", "a/b", "1/1001", "-1/3", "+1/3", "1/3/5", ""] {
        assert!(wrong.parse::<Block>().is_err(), "{wrong}");
    }
}

#[test]
fn data_sets_of_two_blocks_can_be_put_together() {
    let scenario = scenario(60, 120);
    let made =
        ["1/2", "2/2"].map(|words| make(&scenario, &DataSet { block: block(words), ..order() }));
    let ids = |place: usize, table: &str, column: &str| -> BTreeSet<String> {
        let rows = rows(made[place].folder.path(), table);
        rows.into_iter().map(|row| row[column].clone()).collect()
    };
    let may_be_empty = |name: &str| name == "deaths" || OF_2021.contains(&name);
    let filled = TABLES.iter().filter(|table| !may_be_empty(table.name));
    let own = filled.map(|table| (table.name, table.key[0]));
    for (table, column) in own.chain([("persons", "bsn"), ("persons", "v_number")]) {
        let (one, other) = (ids(0, table, column), ids(1, table, column));
        assert!(!one.is_empty(), "{table} is empty");
        assert!(one.is_disjoint(&other), "{table}.{column}");
    }
}

#[test]
fn nobody_gets_an_identifier_twice_and_too_many_persons_are_refused() {
    let made = make(&scenario(60, 80), &order());
    let persons = rows(made.folder.path(), "persons");
    assert_eq!(persons.len() as u64, made.generated.persons);
    for column in ["person_id", "bsn", "v_number"] {
        let all: BTreeSet<&str> = persons.iter().map(|row| row[column].as_str()).collect();
        assert_eq!(all.len(), persons.len(), "{column}");
    }
    let none = DataSet { bsn: BsnPolicy::None, ..order() };
    let without = rows(make(&scenario(20, 80), &none).folder.path(), "persons");
    assert!(without.iter().all(|row| row["bsn"].is_empty() && row["v_number"].len() == 10));
    // Both before a world is built, and when those who follow are counted.
    for (words, persons) in [("1/1", 9_092), ("1/500", 18)] {
        let order = DataSet { block: block(words), ..order() };
        let refused = try_make(&scenario(persons, 60), &order).err().expect("too many");
        assert!(refused.to_string().contains("--bsn 9999"), "{refused}");
        assert!(refused.hint().is_some());
    }
}

#[test]
fn codes_are_those_of_the_municipality() {
    let made = make(&scenario(60, 120), &order());
    let residences = rows(made.folder.path(), "residences");
    assert!(residences.iter().all(|row| row["municipality_code"] == "0243"));
    let homes: BTreeSet<u32> = residences
        .iter()
        .filter(|row| !row["pc4"].is_empty())
        .map(|row| row["pc4"].parse().expect("four digits"))
        .collect();
    assert!(homes.len() > 3 && homes.iter().all(|pc4| (3841..=3848).contains(pc4)), "{homes:?}");
    for row in rows(made.folder.path(), "permits") {
        assert_eq!(row["title_code"], "26");
    }
}
