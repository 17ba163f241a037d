//! Every number has a witness, and every witness is heard.

use std::collections::BTreeSet;

use klantreis_evidence::{Catalogue, Content, EvidenceError, Overlay, Prior, Strength};
use klantreis_tests::cohort;

fn known() -> Catalogue {
    Catalogue::builtin().expect("the evidence is sound")
}

#[test]
fn the_evidence_is_sound_and_every_number_is_read_once() {
    // Building a world closes every parameter file: an unread number would be refused.
    assert!(cohort(1).build().is_ok());
    assert!(known().parameters().count() > 150);
}

#[test]
fn an_assumed_number_says_its_caveat_and_any_other_its_source() {
    for parameter in known().parameters() {
        match parameter.strength {
            Strength::Assumed => assert!(parameter.caveat.is_some(), "{}", parameter.id),
            _ => assert!(!parameter.sources.is_empty(), "{}", parameter.id),
        }
    }
}

#[test]
fn a_value_outside_its_range_needs_a_reason() {
    let outside = |reason: Option<&str>| Overlay {
        id: "labour.contract.temporary".to_owned(),
        value: 0.01,
        reason: reason.map(str::to_owned),
    };
    let refused = known().overlaid(&[outside(None)]);
    assert!(matches!(refused, Err(EvidenceError::OutOfRange { .. })));
    assert!(known().overlaid(&[outside(Some("to see what happens"))]).is_ok());
}

#[test]
fn equal_numbers_have_equal_fingerprints_and_others_have_not() {
    let overlay = Overlay { id: "labour.contract.temporary".to_owned(), value: 0.9, reason: None };
    assert_eq!(known().fingerprint(), known().fingerprint());
    let changed = known().overlaid(&[overlay]).expect("inside the range");
    assert_ne!(known().fingerprint(), changed.fingerprint());
}

/// The ids of targets that a text names, such as T-7 or T-10a.
fn targets_named(text: &str) -> BTreeSet<String> {
    let words = text.split(|one: char| !one.is_ascii_alphanumeric() && one != '-');
    let is_target = |word: &&str| {
        word.strip_prefix("T-")
            .is_some_and(|rest| rest.starts_with(|one: char| one.is_ascii_digit()))
    };
    words.filter(is_target).map(str::to_owned).collect()
}

/// The ids of numbers that a note says were set with its figures.
fn numbers_named(note: &str) -> BTreeSet<String> {
    let list = note.split_once("Set with it: ").map_or("", |(_, list)| list.trim_end_matches('.'));
    list.split(", ").filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// Whether a caveat says that published figures set its number.
fn was_set(caveat: &str) -> bool {
    let caveat = caveat.to_lowercase();
    ["set with", "fitted on", "fitted to the"].iter().any(|said| caveat.contains(said))
}

#[test]
fn a_number_that_was_set_with_a_figure_and_the_note_of_that_figure_say_so_of_each_other() {
    let known = known();
    let mut said_by_numbers = BTreeSet::new();
    for parameter in known.parameters() {
        let caveat = parameter.caveat.as_deref().unwrap_or_default();
        if was_set(caveat) {
            let targets = targets_named(caveat);
            assert!(
                !targets.is_empty(),
                "{} does not say with which figure it was set",
                parameter.id
            );
            said_by_numbers
                .extend(targets.into_iter().map(|target| (target, parameter.id.clone())));
        }
    }
    let said_by_notes: BTreeSet<(String, String)> = known
        .targets()
        .flat_map(|target| {
            let numbers = numbers_named(target.note.as_deref().unwrap_or_default());
            numbers.into_iter().map(|number| (target.id.clone(), number))
        })
        .collect();
    assert!(said_by_numbers.len() > 40, "only {} found", said_by_numbers.len());
    let silent: Vec<_> = said_by_numbers.difference(&said_by_notes).collect();
    assert!(silent.is_empty(), "the note of the figure does not name the number: {silent:?}");
    let alone: Vec<_> = said_by_notes.difference(&said_by_numbers).collect();
    assert!(alone.is_empty(), "the caveat of the number does not name the figure: {alone:?}");
}

#[test]
fn a_number_that_is_no_longer_what_was_believed_before_says_with_which_figure_it_was_set() {
    let known = known();
    let mut moved = 0;
    for parameter in known.parameters() {
        let (Some(before), Content::Value(value)) = (parameter.before, &parameter.content) else {
            continue;
        };
        // Two starting states were left where they were believed to be.
        if matches!(before, Prior::Normal { mean, .. } if (mean - value).abs() < f64::EPSILON) {
            continue;
        }
        moved += 1;
        let caveat = parameter.caveat.as_deref().unwrap_or_default();
        assert!(was_set(caveat), "{} was believed to be {before:?} and is {value}", parameter.id);
    }
    assert!(moved > 15, "only {moved} found");
}
