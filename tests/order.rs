//! The order of a week is stated, and nothing else about order matters.

use std::fs;
use std::path::Path;

use bevy_ecs::prelude::*;
use klantreis_sim::kernel::{Builder, Phase, SimError, Simulation, Theme};
use klantreis_tests::{ROOMS, Room, cohort, diary_bytes};

/// What the rooms below write.
#[derive(Resource, Default)]
struct Prize(u32);

fn take(mut prize: ResMut<Prize>) {
    prize.0 += 1;
}

fn double(mut prize: ResMut<Prize>) {
    prize.0 *= 2;
}

/// A room that writes the same thing twice in one phase, in no stated order.
struct Quarrel;

impl Theme for Quarrel {
    const NAME: &'static str = "quarrel";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.resource(Prize::default()).systems(Phase::Live, (take, double));
        Ok(())
    }
}

/// The same in an order that is stated.
struct Agreement;

impl Theme for Agreement {
    const NAME: &'static str = "agreement";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.resource(Prize::default()).systems(Phase::Live, (take, double).chain());
        Ok(())
    }
}

/// A room that agrees with itself, and is not in the story that orders it beside the other.
struct Neighbour;

impl Theme for Neighbour {
    const NAME: &'static str = "neighbour";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder.systems(Phase::Live, double);
        Ok(())
    }
}

/// A world with all rooms and some that only exist here.
fn with_rooms(more: &[Room]) -> Result<Simulation, SimError> {
    let rooms: Vec<Room> =
        ROOMS.iter().map(|(_, room)| *room).chain(more.iter().copied()).collect();
    cohort(20).furnish(&rooms)
}

#[test]
fn two_systems_that_write_the_same_thing_in_no_stated_order_are_refused() {
    let refused = with_rooms(&[Simulation::with::<Quarrel>]).err();
    let Some(SimError::Ambiguous(which)) = refused else {
        panic!("a world in which the order of two systems decides was built");
    };
    assert!(!which.is_empty());
    let with_order = with_rooms(&[Simulation::with::<Agreement>]);
    assert!(with_order.is_ok(), "{:?}", with_order.err());
}

#[test]
fn two_rooms_that_write_the_same_thing_outside_the_story_are_refused() {
    let rooms: [Room; 2] = [Simulation::with::<Agreement>, Simulation::with::<Neighbour>];
    assert!(matches!(with_rooms(&rooms).err(), Some(SimError::Ambiguous(_))));
}

#[test]
fn the_order_in_which_rooms_are_furnished_changes_nothing() {
    let world = cohort(60).weeks(250);
    let listed: Vec<Room> = ROOMS.iter().map(|(_, room)| *room).collect();
    let backwards: Vec<Room> = listed.iter().rev().copied().collect();
    let plain = diary_bytes(&world.live());
    for rooms in [listed, backwards] {
        let mut simulation = world.furnish(&rooms).expect("a sound world");
        simulation.live(world.weeks, &mut []);
        assert!(plain == diary_bytes(&simulation));
    }
}

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
fn the_description_of_a_week_has_the_order_of_the_story() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/model.md");
    let text = fs::read_to_string(path).expect("the page is there");
    let table = text.split("| phase | who acts |").nth(1).expect("a table of the week");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let described: Vec<(String, Vec<String>)> = rows
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0].to_owned(), cells[1].split(", ").map(str::to_owned).collect())
        })
        .collect();
    let phases: Vec<&str> = described.iter().map(|(phase, _)| phase.as_str()).collect();
    assert_eq!(phases, Phase::ALL.map(|phase| format!("{phase:?}")));
    for (phase, rooms) in &described {
        let told = klantreis_sim::STORY.iter().find(|(known, _)| format!("{known:?}") == *phase);
        match told {
            Some((_, told)) => assert_eq!(rooms, told, "{phase}"),
            None => {
                assert!(["Arrive", "Record"].contains(&phase.as_str()), "{phase} is in no story");
            }
        }
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
