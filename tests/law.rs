//! The term, the exam and the ways in which the duty ends.

use std::collections::BTreeMap;

use klantreis_sim::arrival::{Clocks, Cohort};
use klantreis_sim::kernel::{Fact, PersonId, Simulation, Week};
use klantreis_sim::language::{Course, Dutch};
use klantreis_sim::law::{Act, Duty, LawParams, Part, Standing};
use klantreis_tests::{Trial, cohort};

/// The facts of the law by person, in order of time.
fn files(simulation: &Simulation) -> BTreeMap<PersonId, Vec<Fact>> {
    let mut files: BTreeMap<PersonId, Vec<Fact>> = BTreeMap::new();
    for fact in simulation.diary().facts().iter().filter(|fact| fact.room == "law") {
        files.entry(fact.person).or_default().push(*fact);
    }
    files
}

fn told(simulation: &Simulation, name: &str) -> usize {
    simulation.diary().facts().iter().filter(|fact| fact.name == name).count()
}

fn is_end_of_term(fact: &Fact) -> bool {
    matches!(fact.name, "extended" | "term-exceeded" | "dispensed")
}

fn is_sitting(fact: &Fact) -> bool {
    matches!(fact.name, "part-passed" | "part-failed")
}

/// Lives a world week by week and shows it after each week.
fn watch(trial: &Trial, mut see: impl FnMut(Week, &mut Simulation)) -> Simulation {
    let mut simulation = trial.build().expect("the world is sound");
    for _ in 0..trial.weeks {
        let week = simulation.next_week();
        simulation.live(1, &mut []);
        see(week, &mut simulation);
    }
    simulation
}

fn passed(trial: &Trial) -> usize {
    let mut simulation = trial.clone().without_diary().live();
    let world = simulation.world();
    world.query::<&Duty>().iter(world).filter(|duty| duty.is_passed()).count()
}

#[test]
fn the_exam_is_sat_after_the_start_of_the_duty_and_until_it_is_settled() {
    let simulation = cohort(500).weeks(400).live();
    let mut sat = 0;
    for facts in files(&simulation).values() {
        let began = facts.iter().find(|fact| fact.name == "term-began").map(|fact| fact.week);
        let settled = facts
            .iter()
            .find(|fact| matches!(fact.name, "exam-passed" | "exempted" | "dispensed"))
            .map_or(Week::NEVER, |fact| fact.week);
        for fact in facts.iter().filter(|fact| is_sitting(fact)) {
            // The first moment to think of the exam lies half a year after the start.
            let began = began.expect("a sitting within a duty");
            assert!(fact.week >= began.plus(26) && fact.week <= settled);
            sat += 1;
        }
    }
    assert!(sat > 1000, "only {sat} parts were sat");
}

#[test]
fn the_week_in_which_the_term_ends_is_outside_it() {
    let trial = cohort(300).weeks(260);
    let mut ends: BTreeMap<PersonId, Week> = BTreeMap::new();
    let simulation = watch(&trial, |week, simulation| {
        let world = simulation.world();
        for (id, duty) in world.query::<(&PersonId, &Duty)>().iter(world) {
            if duty.standing() == Standing::Open {
                assert!(week < duty.term_end(), "still open in the week of its end");
                ends.entry(*id).or_insert(duty.term_end());
            }
        }
    });
    let mut ended = 0;
    for (id, facts) in files(&simulation) {
        if let Some(first) = facts.iter().find(|fact| is_end_of_term(fact)) {
            assert_eq!(first.week, ends[&id], "{id:?}");
            ended += 1;
        }
    }
    assert!(ended > 50, "only {ended} terms ended");
}

#[test]
fn a_term_is_three_years_and_an_extension_moves_its_end() {
    let simulation = cohort(500).weeks(500).live();
    let mut moved = 0;
    for facts in files(&simulation).values() {
        let mut due = None;
        for fact in facts {
            if is_end_of_term(fact) {
                assert_eq!(due, Some(fact.week), "{:?}", fact.person);
            }
            match fact.name {
                "term-began" => {
                    assert_eq!(fact.figures[0], 157.0);
                    due = Some(fact.week.plus(157));
                }
                "extended" => {
                    due = Some(fact.week.plus(fact.figures[0] as i32));
                    moved += 1;
                }
                "term-exceeded" => due = Some(fact.week.plus(104)),
                _ => {}
            }
        }
    }
    assert!(moved > 50, "only {moved} terms were moved");
}

#[test]
fn a_part_is_sat_by_those_whose_dutch_is_near_enough() {
    // Sharp as a knife: whoever is a seventh of a level short fails.
    let trial = cohort(400).weeks(300).with("law.exam.scale", 0.01);
    let (mut sat, mut seen) = (0, 0);
    watch(&trial, |week, simulation| {
        let fresh: Vec<Fact> = simulation.diary().facts()[seen..].to_vec();
        seen += fresh.len();
        let world = simulation.world();
        let dutch: BTreeMap<PersonId, Dutch> =
            world.query::<(&PersonId, &Dutch)>().iter(world).map(|(id, of)| (*id, *of)).collect();
        for fact in fresh.iter().filter(|fact| is_sitting(fact)) {
            assert_eq!(fact.week, week);
            let level = Part::ALL[fact.figures[0] as usize].level(dutch[&fact.person]);
            assert!(level >= 2.0 - 0.25, "sat at {level}");
            assert!(fact.name == "part-failed" || level > 1.85, "passed at {level}");
            assert!(fact.name == "part-passed" || level < 2.15, "failed at {level}");
            sat += 1;
        }
    });
    assert!(sat > 300, "only {sat} parts were sat");
}

#[test]
fn nobody_passes_without_dutch() {
    let silent = cohort(300)
        .weeks(300)
        .with("language.course.most-hours", 0.0)
        .with("language.practice.worth", 0.0)
        .with("language.lessons.practical", 0.0)
        .with("language.lessons.job-language", 0.0)
        .with("language.start.long-stayer", 0.0)
        .with("language.start.long-stayer-spread", 0.0);
    assert_eq!(told(&silent.live(), "part-passed"), 0);
}

#[test]
fn a_part_once_passed_stays_passed_and_all_six_make_the_exam() {
    let trial = cohort(300).weeks(300);
    let mut before: BTreeMap<PersonId, u8> = BTreeMap::new();
    let simulation = watch(&trial, |_, simulation| {
        let world = simulation.world();
        for (id, duty) in world.query::<(&PersonId, &Duty)>().iter(world) {
            let had = before.insert(*id, duty.parts_passed()).unwrap_or(0);
            assert_eq!(had & duty.parts_passed(), had, "{id:?} lost a part");
            assert_eq!(duty.is_passed(), duty.parts_passed() == Part::EVERY, "{id:?}");
        }
    });
    for (id, facts) in files(&simulation) {
        let mut parts: Vec<_> = facts
            .iter()
            .filter(|fact| fact.name == "part-passed")
            .map(|fact| fact.figures[0])
            .collect();
        parts.sort_by(f32::total_cmp);
        parts.dedup();
        assert_eq!(parts.len() as u32, before[&id].count_ones(), "{id:?} passed a part twice");
    }
}

#[test]
fn a_lower_exam_lets_more_people_pass() {
    let usual = cohort(600).weeks(180);
    let (few, many) = (passed(&usual), passed(&usual.clone().with("law.exam.level", 1.0)));
    // Four standard errors of a difference of two counts, as if they were not even paired.
    let noise = 4.0 * f64::sqrt((few + many) as f64);
    assert!(many as f64 - few as f64 > noise, "{many} against {few}");
}

#[test]
fn only_effort_in_vain_is_dispensed_and_only_when_a_term_ends() {
    let simulation = cohort(1500).weeks(400).live();
    let mut dispensed = 0;
    for facts in files(&simulation).values() {
        for fact in facts.iter().filter(|fact| fact.name == "dispensed") {
            assert!(fact.figures[0] >= 600.0, "after {} hours", fact.figures[0]);
            dispensed += 1;
        }
    }
    assert!(dispensed > 30, "only {dispensed} were dispensed");
    assert_eq!(told(&cohort(300).weeks(400).without("P-20").live(), "dispensed"), 0);
}

#[test]
fn the_end_of_the_term_presses() {
    let late = |trial: &Trial| {
        let simulation = trial.live();
        let sittings = files(&simulation).into_values().flat_map(|facts| {
            let began = facts.first().map_or(Week(0), |fact| fact.week);
            facts.into_iter().filter(move |fact| {
                is_sitting(fact) && (120..157).contains(&fact.week.since(began))
            })
        });
        sittings.count() as f64
    };
    let world = cohort(600).weeks(230);
    let (pressed, calm) = (late(&world), late(&world.clone().without("P-23")));
    assert!(pressed - calm > 4.0 * f64::sqrt(pressed + calm), "{pressed} against {calm}");
}

#[test]
fn the_exempt_take_no_lessons_and_sit_no_exam() {
    let mut simulation = cohort(500).weeks(200).live();
    let files = files(&simulation);
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Duty, &Course, &Clocks)>();
    let mut exempt = 0;
    for (id, duty, course, clocks) in persons.iter(world) {
        if duty.standing() == Standing::Exempt && duty.settled() == clocks.duty() {
            exempt += 1;
            assert_eq!(course.hours_taken(), 0.0);
            assert!(!files[id].iter().any(is_sitting));
        }
    }
    assert!(exempt > 20, "only {exempt} are exempt from the start");
}

#[test]
fn a_dutch_diploma_ends_the_duty() {
    // An exam that nobody passes, and no dispensation: only the diploma is left.
    let mut simulation = cohort(2000).weeks(500).with("law.exam.level", 8.0).without("P-20").live();
    let graduates: Vec<Fact> = simulation
        .diary()
        .facts()
        .iter()
        .filter(|fact| fact.name == "graduated")
        .copied()
        .collect();
    let last = simulation.next_week().plus(-30);
    let world = simulation.world();
    let open: BTreeMap<PersonId, bool> = world
        .query::<(&PersonId, &Duty)>()
        .iter(world)
        .map(|(id, duty)| (*id, duty.is_open()))
        .collect();
    let before: Vec<_> = graduates.iter().filter(|fact| fact.week < last).collect();
    assert!(before.len() > 20, "only {} graduates", before.len());
    // Whoever died since has no duty that could be open.
    let is_open = |person| open.get(person).copied().unwrap_or(false);
    assert!(before.iter().all(|fact| !is_open(&fact.person)));
    assert!(before.iter().filter(|fact| open.contains_key(&fact.person)).count() > 20);
}

#[test]
fn a_permit_of_2022_falls_under_the_next_act() {
    let mut simulation = cohort(1).build().expect("the world is sound");
    let params = simulation.world().resource::<LawParams>();
    let first = Cohort::of_year(1, 2022).from;
    assert_eq!(params.act(Cohort::of_year(1, 2014).from), Act::Wi2013);
    assert_eq!(params.act(first.plus(-1)), Act::Wi2013);
    assert_eq!(params.act(first), Act::Wi2021);
}
