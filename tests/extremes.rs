//! A number at the end of what it can be is refused in words or lived with; it never breaks a world.

use std::panic::{AssertUnwindSafe, catch_unwind};

use klantreis_evidence::{Catalogue, Content};
use klantreis_sim::guidance::TeamPlan;
use klantreis_tests::{Trial, cohort};

/// A small world in which every room has something to do.
fn busy() -> Trial {
    let team = TeamPlan {
        offers: crate::offers::scarce(200.0),
        clients_per_jobhunter: Some(20.0),
        conversation: Some(2.0),
        work_guidance_after: Some(0.0),
        ..TeamPlan::of_caseload(50.0)
    };
    cohort(12).weeks(120).guided_by(team)
}

/// Every number with a value of its own, at the ends of what its unit can be and at nought.
fn extremes() -> Vec<(String, f64)> {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let single = catalogue.parameters().filter(|known| matches!(known.content, Content::Value(_)));
    single
        .flat_map(|known| {
            // An endless unit ends at a million here.
            let [low, high] = known.unit.bounds().map(|end| end.clamp(-1e6, 1e6));
            [low, 0.0_f64.clamp(low, high), high].map(|end| (known.id.clone(), end))
        })
        .collect()
}

/// Those of some extremes that end neither in words nor in a life.
fn broken(extremes: impl Iterator<Item = (String, f64)>) -> Vec<(String, f64)> {
    let breaks = |(id, end): &(String, f64)| {
        let live = || {
            let trial = busy().with(id, *end);
            if let Ok(mut simulation) = trial.build() {
                simulation.live(trial.weeks, &mut []);
            }
        };
        catch_unwind(AssertUnwindSafe(live)).is_err()
    };
    extremes.filter(breaks).collect()
}

#[test]
fn a_number_at_the_end_of_what_it_can_be_breaks_no_world() {
    // A few of them; and those that broke one before they were refused.
    let known = [
        ("arrival.age.most", 1.0),
        ("arrival.age.adult", 150.0),
        ("arrival.age.adult", 0.0),
        ("acts.pace.act", 0.0),
        ("acts.pace.empowering", -1e6),
    ];
    let known = known.map(|(id, end)| (id.to_owned(), end));
    let broken = broken(known.into_iter().chain(extremes().into_iter().step_by(120)));
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
#[ignore = "lives some two thousand worlds; the long tier"]
fn no_number_at_the_end_of_what_it_can_be_breaks_a_world() {
    let broken = broken(extremes().into_iter());
    assert!(broken.is_empty(), "{broken:?}");
}
