//! Scenes: read with clear errors, held against their rules, within reach of a player.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use klantreis_sim::guidance::{ActTable, Line};
use klantreis_training::codes::ACTS;
use klantreis_training::content::{moves, names, read_moves, read_names};
use klantreis_training::debrief::read_lines;
use klantreis_training::desk::Phase;
use klantreis_training::storylet::{
    Choice, LIBRARY, Scene, check_set, dilemma_title, read_scene, scenes,
};

use super::{begin, step};

/// A scene that is sound.
fn example() -> String {
    let (_, text) = LIBRARY
        .iter()
        .find(|(name, _)| *name == "gezondheid-slaap-01.toml")
        .expect("the example is part of the program");
    (*text).to_owned()
}

#[test]
fn the_scenes_of_the_program_are_sound_alone_and_together() {
    let scenes = scenes().expect("every scene is sound");
    check_set(scenes).expect("nothing gives the best answer away");
    assert!(scenes.len() >= 30, "there are {} scenes", scenes.len());
    let mut by_dilemma: BTreeMap<&str, usize> = BTreeMap::new();
    for scene in scenes {
        *by_dilemma.entry(&scene.dilemma).or_default() += 1;
        assert!(dilemma_title(&scene.dilemma).is_some());
    }
    assert!(by_dilemma.len() >= 8, "{by_dilemma:?}");
}

#[test]
fn every_act_code_has_its_row_in_the_one_table() {
    for (code, _) in ACTS {
        let has_row =
            Line::ALL.iter().any(|(row, _)| row == code || row.starts_with(&format!("{code}-")));
        assert!(has_row, "{code} has no row");
    }
    let _: fn(&ActTable, Line) -> klantreis_sim::guidance::Effects = ActTable::effects;
}

#[test]
fn names_moves_and_the_lines_of_the_mirror_are_sound() {
    let own = read_names(include_str!("../../training/content/names.toml")).expect("names");
    assert_eq!(&own, names());
    assert!(own.women.len() >= 24 && own.men.len() >= 24);
    let own = read_moves(include_str!("../../training/content/moves.toml")).expect("moves");
    assert_eq!(own, moves());
    assert!(own.len() >= 15);
    read_lines(include_str!("../../training/content/mirror.toml")).expect("lines");
}

#[test]
fn a_scene_that_breaks_a_rule_is_refused_with_the_place_and_the_rule() {
    let good = example();
    read_scene("a.toml", &good).expect("the example is sound");
    let file: toml::Table = include_str!("broken.toml").parse().expect("cases");
    let cases = file["case"].as_array().expect("a list");
    assert_eq!(cases.len(), 28);
    for case in cases {
        let [from, to, says] = ["from", "to", "says"].map(|key| case[key].as_str().expect("words"));
        assert!(good.contains(from), "the example has no {from}");
        let broken = good.replacen(from, to, 1);
        let error = read_scene("a.toml", &broken).expect_err(says);
        let told = error.to_string();
        assert!(told.contains("a.toml") && told.contains(says), "{told}");
        assert!(error.hint().is_some());
    }
    let unknown = good.replacen("fout ", "vout ", 1);
    assert!(read_scene("a.toml", &unknown).is_err());
}

#[test]
fn scenes_whose_best_answer_shows_are_refused_together() {
    let one = read_scene("a.toml", &example()).expect("sound");
    let many: Vec<_> = (0..12)
        .map(|number| {
            let mut scene = one.clone();
            scene.id = format!("a.{number}");
            scene
        })
        .collect();
    let told = check_set(&many).expect_err("one answer").to_string();
    assert!(told.contains("the preferred option"), "{told}");
    let twice = [one.clone(), one];
    assert!(check_set(&twice).expect_err("a name twice").to_string().contains("`id`"));
}

/// A choice as it was played: the scene, the place on the desk of the option that fitted best, and its name.
struct Met {
    scene: String,
    place: usize,
    best: String,
}

/// What somebody meets who plays six times.
static MET: LazyLock<Vec<Met>> = LazyLock::new(|| {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut met = Vec::new();
    for seed in 1..=6 {
        let below = folder.path().join(seed.to_string());
        std::fs::create_dir(&below).expect("a folder");
        let mut session = begin(&below, seed);
        let mut shown = Vec::new();
        for number in 0.. {
            if let Phase::Talk(talk) = &session.desk().phase {
                shown.extend(talk.scene.clone());
            }
            if session.desk().phase == Phase::Assess {
                break;
            }
            step(&mut session, number).expect("a step");
        }
        let moments = session.debrief(None).expect("a debrief").moments;
        assert_eq!(moments.len(), shown.len());
        for (moment, card) in moments.into_iter().zip(shown) {
            let is_best = |(id, _): &(String, String)| *id == moment.preferred;
            let place = card.options.iter().position(is_best).expect("it is on the desk");
            met.push(Met { scene: moment.scene, place, best: moment.preferred });
        }
    }
    met
});

#[test]
fn most_scenes_are_met_by_somebody_who_plays_often() {
    let met: BTreeSet<&str> = MET.iter().map(|one| one.scene.as_str()).collect();
    let all = scenes().expect("scenes").len();
    assert!(met.len() * 10 >= all * 7, "{} of {all} scenes were met", met.len());
}

#[test]
fn the_order_on_the_desk_gives_nothing_away() {
    for place in 0..4 {
        let here = MET.iter().filter(|one| one.place == place).count();
        assert!(here * 5 <= MET.len() * 2, "{here} of {} stand in place {place}", MET.len());
    }
}

/// The two readings of a blind reader, by tone and with care: an option for each scene.
fn readings() -> BTreeMap<&'static str, [&'static str; 2]> {
    let lines = include_str!("readings.txt").lines().filter(|line| !line.starts_with('#'));
    let of = |line: &'static str| {
        let words: Vec<&str> = line.split(' ').collect();
        let [scene, tone, care] = words[..] else { panic!("{line}") };
        (scene, [tone, care])
    };
    lines.map(of).collect()
}

#[test]
fn a_reader_who_sees_no_codes_and_no_client_is_seldom_right() {
    let scenes = scenes().expect("scenes");
    let readings = readings();
    for (reading, how) in ["by tone", "with care"].into_iter().enumerate() {
        // A scene that came later was not read.
        let read: Vec<(&Scene, &str)> = scenes
            .iter()
            .filter_map(|scene| Some((scene, readings.get(scene.id.as_str())?[reading])))
            .collect();
        assert!(read.len() * 10 >= scenes.len() * 9, "read the new scenes blind too");
        let cases: usize = read.iter().map(|(scene, _)| scene.bests.len()).sum();
        let fits = |(scene, option): &&(&Scene, &str)| {
            scene.bests.iter().any(|best| best.option == *option)
        };
        let right = read.iter().filter(fits).count();
        assert!(right * 5 <= cases * 2, "{how}: right in {right} of {cases} cases");
        let chose = |met: &&Met| readings.get(met.scene.as_str()).map(|two| two[reading]);
        let found = MET.iter().filter(|met| chose(met) == Some(met.best.as_str())).count();
        assert!(found * 5 <= MET.len() * 2, "{how}: right {found} of {} times", MET.len());
    }
}

/// A way to answer every scene without knowing the client.
type Habit = (&'static str, fn(&Scene) -> &Choice);

fn first_by<K: Ord>(scene: &Scene, of: impl Fn(&Choice) -> K) -> &Choice {
    scene.choices.iter().min_by_key(|choice| of(choice)).expect("options")
}

/// Whether a choice has one of some acts.
fn has(choice: &Choice, acts: &[&str]) -> bool {
    choice.said.acts.iter().any(|act| acts.contains(&act.as_str()))
}

const HABITS: [Habit; 10] = [
    ("the longest", |scene| first_by(scene, |one| Reverse(one.words.len()))),
    ("the shortest", |scene| first_by(scene, |one| one.words.len())),
    ("the softest", |scene| first_by(scene, |one| Reverse(one.said.style))),
    ("the sternest", |scene| first_by(scene, |one| one.said.style)),
    ("the quickest", |scene| first_by(scene, |one| one.said.minutes)),
    ("the slowest", |scene| first_by(scene, |one| Reverse(one.said.minutes))),
    ("what listens", |scene| {
        let acts = ["reflect", "reflect-simple", "question-open", "opening", "affirm"];
        first_by(scene, |one| !has(one, &acts))
    }),
    ("what leaves the choice", |scene| {
        first_by(scene, |one| !has(one, &["seek", "emphasise", "persuade-allowed", "self"]))
    }),
    ("what takes over", |scene| first_by(scene, |one| !has(one, &["arrange", "together"]))),
    ("what asks something", |scene| first_by(scene, |one| !one.words.contains('?'))),
];

#[test]
fn no_habit_and_no_blind_reader_finds_what_fits_in_more_than_four_cases_of_ten() {
    let scenes = scenes().expect("scenes");
    let cases: usize = scenes.iter().map(|scene| scene.bests.len()).sum();
    // Whoever knows the scenes by heart and not the client is right once in each scene.
    assert!(scenes.len() * 5 <= cases * 2, "{} scenes have {cases} cases", scenes.len());
    for (habit, choose) in HABITS {
        let is_right = |scene: &&Scene| {
            let chosen = choose(scene);
            scene.bests.iter().any(|best| best.option == chosen.id)
        };
        let right = scenes.iter().filter(is_right).count();
        assert!(right * 5 <= cases * 2, "{habit} is right in {right} of {cases} cases");
        // And at the desk, where some clients are met more often than others.
        let found = MET.iter().filter(|one| {
            let scene = scenes.iter().find(|scene| scene.id == one.scene).expect("it");
            choose(scene).id == one.best
        });
        let found = found.count();
        assert!(found * 5 <= MET.len() * 2, "{habit} is right {found} of {} times", MET.len());
    }
}
