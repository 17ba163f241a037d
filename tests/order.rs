//! The order of a week is stated, and nothing else about order matters.

use klantreis_sim::kernel::{Phase, SimError};
use klantreis_tests::{cohort, diary_bytes};

#[test]
fn a_shuffled_order_of_systems_gives_the_same_diary() {
    let world = cohort(100).weeks(200);
    let plain = diary_bytes(&world.live());
    for seed in 1..=4 {
        let shuffled = klantreis_tests::Trial { shuffle: Some(seed), ..world.clone() };
        assert!(plain == diary_bytes(&shuffled.live()), "shuffle {seed} changed the diary");
    }
}

#[test]
fn the_story_names_each_phase_once() {
    let told: Vec<Phase> = klantreis_sim::STORY.iter().map(|(phase, _)| *phase).collect();
    for phase in &told {
        assert_eq!(told.iter().filter(|other| *other == phase).count(), 1, "{phase:?}");
    }
}

#[test]
fn an_unknown_switch_is_refused() {
    let refused = cohort(10).without("S-0").build().err();
    assert!(matches!(refused, Some(SimError::UnknownMechanism(id)) if id == "S-0"));
}

#[test]
fn a_cohort_without_people_is_refused() {
    assert!(matches!(cohort(0).build().err(), Some(SimError::Cohort { .. })));
}
