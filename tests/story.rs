//! The story of a week: what causes is told before what follows.

use std::collections::{BTreeMap, BTreeSet};

use klantreis_sim::kernel::{Fact, HouseholdId, PersonId, Week};
use klantreis_tests::cohort;

/// Pairs of which the second never stands before the first on one day of one person's diary.
const CAUSES: [[&str; 2]; 8] = [
    ["labour job-ended", "labour insurance-began"],
    ["labour job-ended", "money bijstand-returned"],
    ["labour job-began", "money bijstand-left"],
    ["labour job-began", "journey step-entered"],
    ["education graduated", "education enrolled"],
    ["law part-passed", "law exam-passed"],
    ["law exam-passed", "education enrolled"],
    ["household family-came", "money bijstand-began"],
];

fn facts() -> Vec<Fact> {
    cohort(300).weeks(520).live().diary().facts().to_vec()
}

fn name(fact: &Fact) -> String {
    format!("{} {}", fact.room, fact.name)
}

#[test]
fn a_week_tells_causes_before_what_follows() {
    let facts = facts();
    let mut met = BTreeSet::new();
    for day in facts.chunk_by(|one, other| (one.week, one.person) == (other.week, other.person)) {
        let names: Vec<String> = day.iter().map(name).collect();
        for [cause, effect] in CAUSES {
            let last = names.iter().rposition(|name| name == cause);
            let first = names.iter().position(|name| name == effect);
            if let (Some(last), Some(first)) = (last, first) {
                assert!(last < first, "{effect} before {cause}: {names:?}");
                met.insert([cause, effect]);
            }
        }
    }
    assert!(met.len() > 4, "only {met:?} came together");
}

#[test]
fn no_debt_is_paid_off_that_nobody_told_of() {
    let household = |person: PersonId| person.household();
    let mut owed: BTreeMap<HouseholdId, Week> = BTreeMap::new();
    let mut paid = 0;
    for fact in facts().iter().filter(|fact| fact.room == "money") {
        match fact.name {
            "debt-brought" | "debt-arose" => {
                owed.entry(household(fact.person)).or_insert(fact.week);
            }
            "debt-paid" => {
                let since = owed.get(&household(fact.person));
                assert!(since.is_some_and(|since| *since < fact.week), "{fact:?}");
                paid += 1;
            }
            _ => {}
        }
    }
    assert!(paid > 30, "only {paid} households paid off");
}
