//! What the model meets, held against the page that says so.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Overlay};
use klantreis_scenarios::scenario::Change;
use klantreis_scenarios::{Order, Trial, Validation, Verdict, validate};

fn tried(persons: u32, replications: u32, changes: Vec<Change>) -> Validation {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let scenario = Some("cohort-2014".to_owned());
    let trial = Trial { order: Order::new(1), persons, replications, scenario, changes };
    validate(&catalogue, &trial, &ProgressBar::hidden()).expect("a sound scenario")
}

/// Verdicts by target and point.
fn verdicts(validation: &Validation) -> BTreeMap<(String, String), Verdict> {
    let targets = validation.targets.iter();
    targets
        .flat_map(|target| {
            target
                .points
                .iter()
                .map(|point| ((target.id.clone(), point.label.clone()), point.verdict))
        })
        .collect()
}

#[test]
#[ignore = "four whole validations of 20,000 persons take minutes; the long tier"]
fn a_model_in_which_nobody_works_misses_the_curves_of_work() {
    let nobody = [("labour.offer.base", 0.0), ("arrival.long-stay.head-start", 0.0)];
    let changes = nobody.map(|(id, value)| Change {
        overlay: Overlay {
            id: id.to_owned(),
            value,
            reason: Some("a world without work".to_owned()),
        },
        from: None,
        place: klantreis_evidence::Place::default(),
    });
    let validation = tried(20_000, 2, changes.to_vec());
    assert!(validation.misses());
    for id in ["T-1", "T-2", "T-7"] {
        let missed = verdicts(&validation)
            .iter()
            .filter(|((target, _), verdict)| target == id && **verdict == Verdict::Missed)
            .count();
        assert!(missed > 0, "{id} is met by a world in which nobody works");
    }
}

#[test]
#[ignore = "a whole validation takes minutes; the long tier"]
fn every_point_that_the_page_calls_met_is_met() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/validation.md");
    let page = fs::read_to_string(page).expect("docs/validation.md is there");
    let now = verdicts(&tried(20_000, 10, Vec::new()));
    let (mut target, mut met) = (String::new(), 0);
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            target = heading.split(':').next().unwrap_or_default().to_owned();
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, label, .., "met", _] = cells[..] {
            let verdict = now.get(&(target.clone(), label.to_owned()));
            assert_eq!(verdict, Some(&Verdict::Met), "{target}, {label}");
            met += 1;
        }
    }
    assert!(met > 30, "only {met} points are met on the page");
}
