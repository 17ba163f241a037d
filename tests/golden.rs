//! A whole world gives the same bytes everywhere: debug or release, narrow vectors or wide.
//!
//! The files in `tests/golden` are compared in the ordinary suite and in the release tier of
//! `.ci/run`, so that both profiles meet the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use klantreis_cli::ExitStatus;
use klantreis_records::manifest::Hashed;
use klantreis_records::states::{Lives, names};
use klantreis_sim::kernel::dispatch::{Level, available, limit_to};
use klantreis_tests::{cohort, diary_bytes};
use tempfile::TempDir;

use crate::cli::klantreis;
use crate::reference::compare;

/// What writes all files of this kind anew.
const REFRESH: &str = "UPDATE_DOCS=1 cargo test -p klantreis-tests golden";
/// The files of a run that hold results; the manifest would differ with every remark on a number.
const RESULTS: [&str; 3] = ["events.csv", "persons.csv", "summary.json"];

/// The results of a run of the national cohort, as the program writes them.
fn results(persons: &str, replications: &str) -> BTreeMap<&'static str, String> {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let place = out.display().to_string();
    let typed = ["run", "cohort-2014", "--persons", persons, "--weeks", "260", "--quiet"];
    let more = ["--replications", replications, "--out", &place];
    let answer = klantreis(&[&typed[..], &more].concat());
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    let read = |name: &'static str| {
        (name, fs::read_to_string(out.join(name)).expect("the run writes the file"))
    };
    RESULTS.map(read).into()
}

fn hash(text: &str) -> String {
    Hashed::of("", text).sha256
}

/// The diary of a world, and to the last bit what everybody has come to: events are seldom, so a small
/// difference shows here long before it shows in one of them.
fn world() -> (Vec<u8>, BTreeMap<&'static str, String>) {
    let mut simulation = cohort(300).build().expect("it is sound");
    let mut lives = Lives::default();
    simulation.live(260, &mut [&mut lives]);
    let diary = diary_bytes(&simulation);
    let mut state = |name| {
        let values = lives.state(name, simulation.world()).expect("a known state");
        let line = |(person, value): (_, f32)| format!("{person:?} {:08x}\n", value.to_bits());
        (name, values.into_iter().map(line).collect())
    };
    (diary, names().map(&mut state).collect())
}

/// Hashes of the files and of states, then for each happening how often it came and the start of the hash of its
/// rows: what differs is seen at a glance, though the rows themselves are not kept.
fn page(results: &BTreeMap<&str, String>, states: &BTreeMap<&str, String>) -> String {
    let mut page = String::new();
    for (name, text) in results {
        page += &format!("{name} {}\n", hash(text));
    }
    for (name, values) in states {
        page += &format!("state {name} {}\n", &hash(values)[..16]);
    }
    let mut happenings: BTreeMap<(&str, &str), (usize, String)> = BTreeMap::new();
    for row in results["events.csv"].lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let (count, rows) = happenings.entry((cells[2], cells[3])).or_default();
        *count += 1;
        *rows += &format!("{row}\n");
    }
    for ((room, event), (count, rows)) in &happenings {
        page += &format!("{room} {event} {count} {}\n", &hash(rows)[..16]);
    }
    page
}

#[test]
fn ten_lives_are_told_as_they_were() {
    let fresh = results("10", "1");
    for name in ["events.csv", "persons.csv"] {
        compare(&format!("tests/golden/{name}"), &fresh[name], REFRESH);
    }
}

#[test]
fn a_whole_world_has_the_hashes_that_it_had() {
    let fresh = page(&results("300", "2"), &world().1);
    compare("tests/golden/world.txt", &fresh, REFRESH);
    let rooms = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../sim/src"));
    for room in rooms.expect("the rooms are there").flatten().filter(|one| one.path().is_dir()) {
        let name = room.file_name().to_string_lossy().into_owned();
        let is_told = fresh.contains(&format!("\n{name} "));
        // Nobody is guided by name in a national cohort; those rooms have their own tests.
        let needs_team = ["guidance", "motivation", "network", "offers", "plan", "trust"]
            .contains(&name.as_str());
        assert_ne!(is_told, needs_team || name == "kernel", "{name} is told, or should be");
    }
}

#[test]
fn every_level_of_vectors_gives_a_whole_world_the_same_bytes() {
    let at = |level| {
        let _limit = limit_to(level);
        world()
    };
    let (diary, states) = at(Level::Baseline);
    assert!(diary.len() > 100_000, "only {} bytes of diary", diary.len());
    for level in Level::ALL.into_iter().filter(|level| *level <= available()) {
        let (others_diary, others_states) = at(level);
        for (name, values) in &states {
            assert!(*values == others_states[name], "{level:?} makes {name} another");
        }
        assert!(diary == others_diary, "{level:?} gives another diary");
    }
}
