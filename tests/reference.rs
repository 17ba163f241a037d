//! Pages that the program writes are those that it would write now.

use std::path::{Path, PathBuf};

use klantreis_evidence::Catalogue;
use klantreis_records::reference::{parameters_page, sources_page, targets_page};
use klantreis_scenarios::offers::offers_page;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// A page as it stands in the repository; empty when it is not there.
pub(crate) fn committed(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_default()
}

/// Whether pages are to be written anew.
pub(crate) fn is_updating() -> bool {
    std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1")
}

/// Writes a page into the repository.
pub(crate) fn write(name: &str, text: &str) {
    std::fs::write(path(name), text).expect("the folder of pages can be written");
}

/// Compares a file of the repository with what the program makes now; writes it when updating.
///
/// # Panics
/// When they differ, with the first line that does and the command that writes the file anew.
pub(crate) fn compare(name: &str, fresh: &str, command: &str) {
    if is_updating() {
        write(name, fresh);
    }
    let stands = committed(name);
    let lines = stands.lines().zip(fresh.lines());
    let same = lines.take_while(|(here, there)| here == there).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("nothing more").to_owned();
    assert!(
        stands == fresh,
        "{name} is stale from line {}\n  committed: {}\n  now: {}\nIf this is meant: {command}",
        same + 1,
        line(&stands),
        line(fresh)
    );
}

fn check(name: &str, page: impl Fn(&Catalogue) -> String) {
    let fresh = page(&Catalogue::builtin().expect("the evidence is sound"));
    compare(name, &fresh, "UPDATE_DOCS=1 cargo test -p klantreis-tests reference");
}

#[test]
fn the_page_of_parameters_is_fresh() {
    check("docs/parameters.md", parameters_page);
}

#[test]
fn the_page_of_events_is_fresh() {
    check("docs/events.md", |_| klantreis_records::columns::events_page());
}

#[test]
fn the_page_of_tables_is_fresh() {
    check("docs/tables.md", |_| klantreis_records::tables::page::tables_page());
}

#[test]
fn the_page_of_offers_is_fresh() {
    check("docs/offers.md", |catalogue| offers_page(catalogue).expect("sound offers"));
}

#[test]
fn the_page_of_targets_is_fresh() {
    check("docs/targets.md", targets_page);
}

#[test]
fn the_page_of_sources_is_fresh() {
    check("docs/sources.md", sources_page);
}

#[test]
fn every_number_target_and_source_stands_on_its_page() {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let (parameters, targets) = (parameters_page(&known), targets_page(&known));
    for parameter in known.parameters() {
        assert!(parameters.contains(&format!("| `{}` |", parameter.id)), "{}", parameter.id);
    }
    for target in known.targets() {
        assert!(targets.contains(&format!("\n### {}: ", target.id)), "{}", target.id);
    }
    let sources = sources_page(&known);
    for source in known.sources() {
        assert!(sources.contains(&format!("<a id=\"{}\"></a>", source.id)), "{}", source.id);
    }
}
