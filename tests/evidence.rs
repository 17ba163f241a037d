//! Every number has a witness, and every witness is heard.

use klantreis_evidence::{Catalogue, EvidenceError, Overlay, Strength};
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
