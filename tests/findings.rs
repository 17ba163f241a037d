//! What the page on findings says stands for each of them is there, and none is left out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klantreis_evidence::Catalogue;
use klantreis_scenarios::offers::LIBRARY;
use klantreis_scenarios::read::KEYS;
use klantreis_scenarios::team::TEAM_KEYS;

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/findings.md");
    fs::read_to_string(path).expect("the page is there")
}

/// The ids of a text, `S-12 to S-15` written out.
fn ids(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> =
        text.split(|one: char| one.is_whitespace() || ",.|".contains(one)).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let split = |word: &str| {
        let (kind, number) = word.split_once('-')?;
        Some((kind.to_owned(), number.parse::<u32>().ok()?))
    };
    let mut found = BTreeSet::new();
    for (place, word) in words.iter().enumerate() {
        let Some((kind, first)) = split(word) else { continue };
        let is_range = words.get(place + 1) == Some(&"to");
        let last = words.get(place + 2).filter(|_| is_range).and_then(|word| split(word));
        let last = last.map_or(first, |(_, last)| last);
        found.extend((first..=last).map(|number| format!("{kind}-{number}")));
    }
    found
}

/// The ids of the rows of a page, and the cells that say what stands for them.
fn rows(page: &str) -> Vec<(BTreeSet<String>, &str)> {
    let cells = page.lines().filter(|line| line.starts_with("| ")).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
        (ids(cells[0]), *cells.last().expect("a cell"))
    });
    cells.filter(|(ids, _)| !ids.is_empty()).collect()
}

#[test]
fn every_finding_has_a_switch_or_a_row_that_says_what_stands_for_it() {
    let page = page();
    let start = page.find("on both pages together:").expect("the page says what it covers");
    let covered = ids(page[start..].split("##").next().expect("a paragraph"));
    assert!(covered.len() > 130, "only {} findings are covered", covered.len());
    let switches: BTreeSet<String> =
        klantreis_scenarios::mechanisms::all().map(|one| one.id.to_owned()).collect();
    let told: BTreeSet<String> = rows(&page).into_iter().flat_map(|(ids, _)| ids).collect();
    for id in &covered {
        assert!(switches.contains(id) != told.contains(id), "{id} stands nowhere, or twice");
    }
    assert!(told.is_subset(&covered), "{:?}", told.difference(&covered));
}

#[test]
fn what_stands_for_a_finding_is_there() {
    let page = page();
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (ids, cell) in rows(&page) {
        assert!(cell.trim().len() > 10, "{ids:?}: {cell}");
        for name in cell.split('`').skip(1).step_by(2) {
            let is_number = catalogue.parameter(name).is_some()
                || name.strip_suffix('*').is_some_and(|start| {
                    catalogue.parameters().any(|known| known.id.starts_with(start))
                });
            let is_offer = LIBRARY.iter().any(|(known, _)| *known == name);
            let is_key = TEAM_KEYS.contains(&name)
                || KEYS.contains(&name)
                || ["shortest", "target", "equal-partners", "klantmanagers"].contains(&name);
            let is_file = name.contains('/') && root.join(name).is_file();
            assert!(is_number || is_offer || is_key || is_file, "{ids:?}: there is no `{name}`");
        }
    }
}
