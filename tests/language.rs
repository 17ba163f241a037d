//! What teaches Dutch, what does not, and how it is lost.

use std::collections::BTreeMap;

use klantreis_evidence::Catalogue;
use klantreis_sim::arrival::{Arrival, Clocks, Origin};
use klantreis_sim::health::Ability;
use klantreis_sim::household::Home;
use klantreis_sim::journey::{Activity, JourneyRoom};
use klantreis_sim::kernel::{Builder, PersonId, Settings, SimError, Simulation, Theme, Week};
use klantreis_sim::labour::{Job, Search};
use klantreis_sim::language::{Course, Dutch, Language};
use klantreis_sim::law::{Duty, Law};
use klantreis_sim::money::Income;
use klantreis_tests::{Trial, cohort};

/// Stands in for the rooms that are left out: healthy people without children, work or study.
struct Nothing;

impl Theme for Nothing {
    const NAME: &'static str = "nothing";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder
            .person_has::<Ability>()
            .person_has::<Home>()
            .person_has::<Income>()
            .person_has::<Job>()
            .person_has::<Search>();
        Ok(())
    }
}

/// A world in which only lessons, the exam and an activity beside the course bear on Dutch.
pub(crate) fn live_alone(trial: &Trial) -> Simulation {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let known = known.overlaid(&trial.overlays).expect("the numbers exist");
    let mut settings = Settings::new(trial.seed, trial.cohort.from, known);
    settings.switches = trial.off.clone();
    settings.diary = true;
    let mut simulation = Simulation::new(settings)
        .with::<Arrival>()
        .and_then(Simulation::with::<Nothing>)
        .and_then(Simulation::with::<Language>)
        .and_then(Simulation::with::<Law>)
        .and_then(Simulation::with::<JourneyRoom>)
        .expect("nothing is missing")
        .told(klantreis_sim::STORY);
    simulation.world().insert_resource(trial.cohort.clone());
    let mut simulation = simulation.build().expect("the order is stated");
    simulation.live(trial.weeks, &mut []);
    simulation
}

/// Lessons go on, because nobody sits the exam: what a week teaches shows undisturbed.
fn lessons(persons: u32) -> Trial {
    cohort(persons).weeks(160).with("law.exam.first", 60.0)
}

/// Those lessons with the same activity for everybody, and no drop-out.
pub(crate) fn lessons_and_activity(persons: u32, hours: f64, dutch: f64) -> Trial {
    lessons(persons)
        .with("guidance.practical-lessons.share", 0.0)
        .with("guidance.job-language.share", 0.0)
        .with("guidance.activity.share", 1.0)
        .with("guidance.activity.hours", hours)
        .with("guidance.activity.dutch-setting", dutch)
        .with("guidance.activity.drop-out", 0.0)
}

fn dutch_of(mut simulation: Simulation) -> BTreeMap<PersonId, Dutch> {
    let world = simulation.world();
    world.query::<(&PersonId, &Dutch)>().iter(world).map(|(&id, &dutch)| (id, dutch)).collect()
}

pub(crate) fn speaking(trial: &Trial) -> BTreeMap<PersonId, f32> {
    dutch_of(live_alone(trial)).into_iter().map(|(id, dutch)| (id, dutch.speaking())).collect()
}

pub(crate) fn reading(trial: &Trial) -> BTreeMap<PersonId, f32> {
    dutch_of(live_alone(trial)).into_iter().map(|(id, dutch)| (id, dutch.reading())).collect()
}

/// Refuses a person who has less in the world that should give more; counts those who have more.
fn gainers(more: &BTreeMap<PersonId, f32>, less: &BTreeMap<PersonId, f32>) -> usize {
    for (id, level) in more {
        assert!(*level >= less[id], "{id:?} has {level}, and {} without", less[id]);
    }
    more.iter().filter(|(id, level)| **level > less[id]).count()
}

/// The mean difference person by person, with its standard error.
fn paired(gaps: &[f64]) -> (f64, f64) {
    let count = gaps.len() as f64;
    let mean = gaps.iter().sum::<f64>() / count;
    let spread = gaps.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / (count - 1.0);
    (mean, (spread / count).sqrt())
}

#[test]
fn volunteering_in_a_dutch_setting_teaches_speaking() {
    let volunteering = lessons_and_activity(300, 12.0, 1.0);
    let idle = volunteering.clone().with("guidance.activity.share", 0.0);
    assert!(gainers(&speaking(&volunteering), &speaking(&idle)) > 100);
}

#[test]
fn an_activity_in_dutch_teaches_more_beside_a_course() {
    let dual = lessons_and_activity(300, 12.0, 1.0);
    assert!(gainers(&speaking(&dual), &speaking(&dual.clone().without("S-118"))) > 100);
}

#[test]
fn practical_lessons_and_a_course_for_the_job_teach_speaking() {
    for (share, mechanism) in
        [("guidance.practical-lessons.share", "S-122"), ("guidance.job-language.share", "S-111")]
    {
        let lessons = lessons(300)
            .with("guidance.activity.share", 0.0)
            .with("language.loss.unused", 0.0)
            .with(share, 1.0);
        let without = lessons.clone().without(mechanism);
        assert!(gainers(&speaking(&lessons), &speaking(&without)) > 100, "{mechanism}");
        assert!(reading(&lessons) == reading(&without), "{mechanism}");
    }
}

#[test]
fn a_course_of_grammar_does_less_for_speaking_than_for_reading() {
    let course = lessons(300).with("guidance.activity.share", 0.0);
    assert!(gainers(&speaking(&course.clone().without("S-121")), &speaking(&course)) > 150);
}

#[test]
fn a_week_that_is_too_full_takes_from_lessons_unless_one_team_plans_it() {
    let full = lessons_and_activity(300, 30.0, 0.0)
        .with("language.load.capacity", 30.0)
        .with("language.load.integrated-relief", 1.0)
        .with("guidance.activity.integrated", 0.0);
    let integrated = full.clone().with("guidance.activity.integrated", 1.0);
    let roomy = full.clone().without("S-119");
    assert!(gainers(&reading(&roomy), &reading(&full)) > 100);
    assert!(reading(&integrated) == reading(&roomy));
    assert!(reading(&integrated.without("S-120")) == reading(&full));
}

#[test]
fn who_does_not_mean_to_stay_learns_less() {
    let world = lessons(500);
    let stayers = gainers(&reading(&world.clone().without("S-93")), &reading(&world));
    // One in five has low intention; not all of them have begun or can read.
    let expected = 500.0 * 0.2 * 0.75;
    let noise = 4.0 * f64::sqrt(expected);
    assert!((stayers as f64 - expected).abs() < noise, "{stayers}, expected {expected:.0}");
}

#[test]
fn older_people_learn_more_slowly_in_expectation() {
    let world = lessons(3000);
    let (with, without) = (reading(&world), reading(&world.clone().without("S-177")));
    let mut simulation = live_alone(&world.weeks(60));
    let engine = simulation.world();
    let mut persons = engine.query::<(&PersonId, &Origin, &Clocks)>();
    let (mut young, mut old) = (Vec::new(), Vec::new());
    for (id, origin, clocks) in persons.iter(engine) {
        let gap = f64::from(with[id] - without[id]);
        let age = origin.age(clocks.permit());
        if age > 40.0 {
            old.push(gap);
        } else if age < 25.0 {
            young.push(gap);
        }
    }
    let ((old, old_error), (young, young_error)) = (paired(&old), paired(&young));
    assert!(old < -4.0 * old_error, "{old} +- {old_error} above 40");
    assert!(young > 4.0 * young_error, "{young} +- {young_error} below 25");
}

#[test]
fn unused_dutch_is_lost_by_one_percent_a_month() {
    let silence = cohort(2000)
        .with("language.course.most-hours", 0.0)
        .with("guidance.activity.share", 0.0)
        .with("guidance.practical-lessons.share", 0.0)
        .with("guidance.job-language.share", 0.0);
    let before = dutch_of(live_alone(&silence.clone().weeks(104)));
    let after = dutch_of(live_alone(&silence.weeks(156)));
    let kept = (-0.01_f64 * 12.0 * 52.0 / 52.1775).exp();
    let mut long_stayers = 0;
    for (id, dutch) in &before {
        let left = f64::from(dutch.speaking()) * kept;
        assert!((f64::from(after[id].speaking()) - left).abs() < 1e-3, "{id:?}");
        long_stayers += usize::from(dutch.speaking() > 0.0);
    }
    assert!(long_stayers > 30, "only {long_stayers} know any Dutch");
}

#[test]
fn dutch_that_is_used_is_kept() {
    // Lessons that teach no speaking at all: they only keep what is there.
    let usual = cohort(2000)
        .with("language.course.spoken", 0.0)
        .with("guidance.activity.share", 0.0)
        .with("guidance.practical-lessons.share", 0.0)
        .with("guidance.job-language.share", 0.0);
    let before = dutch_of(live_alone(&usual.clone().weeks(100)));
    let mut simulation = live_alone(&usual.weeks(101));
    let world = simulation.world();
    let (mut kept, mut lost) = (0, 0);
    for (id, course, dutch) in world.query::<(&PersonId, &Course, &Dutch)>().iter(world) {
        let had = before.get(id).map_or(0.0, Dutch::speaking);
        if had > 0.0 && course.hours_per_week() > 0.0 {
            assert_eq!(dutch.speaking(), had);
            kept += 1;
        } else if had > 0.0 {
            assert!(dutch.speaking() < had);
            lost += 1;
        }
    }
    assert!(kept > 10 && lost > 10, "{kept} keep and {lost} lose their Dutch");
}

#[test]
fn a_level_never_leaves_the_scale() {
    let quick = ["language.pace.very-slow", "language.pace.slow", "language.pace.fast"]
        .into_iter()
        .fold(cohort(300).weeks(500), |trial, id| trial.with(id, 8.0))
        .with("law.exam.level", 6.0)
        .with("language.loss.unused", 0.5);
    let mut simulation = quick.build().expect("the world is sound");
    let (mut lowest, mut highest) = (f32::MAX, f32::MIN);
    for _ in 0..quick.weeks {
        simulation.live(1, &mut []);
        let world = simulation.world();
        for dutch in world.query::<&Dutch>().iter(world) {
            for level in [dutch.speaking(), dutch.reading()] {
                lowest = lowest.min(level);
                highest = highest.max(level);
            }
        }
    }
    assert_eq!((lowest, highest), (0.0, 5.0));
}

#[test]
fn lessons_wait_for_home_and_duty_and_end_with_the_duty_or_the_money() {
    let world = cohort(300).weeks(400).with("language.course.most-hours", 500.0);
    let mut simulation = world.build().expect("the world is sound");
    let (mut in_course, mut spent) = (0, 0);
    for _ in 0..world.weeks {
        let week = simulation.next_week();
        simulation.live(1, &mut []);
        let world = simulation.world();
        let mut persons = world.query::<(&Clocks, &Duty, &Course)>();
        for (clocks, duty, course) in persons.iter(world) {
            if course.hours_per_week() > 0.0 {
                in_course += 1;
                assert!(week >= clocks.housed().max(clocks.duty()));
                assert!(duty.is_open() || duty.settled() == week);
                assert!(course.hours_taken() < 520.0);
            }
            spent += usize::from(duty.is_open() && course.hours_taken() >= 500.0);
        }
    }
    assert!(in_course > 1000 && spent > 1000, "{in_course} weeks in course, {spent} after it");
}

#[test]
fn full_time_work_leaves_room_for_few_lessons() {
    let plain = cohort(1500).weeks(200).with("language.pressure.lessons", 1.0).without_diary();
    let mut simulation = plain.live();
    let jobs = jobs_of(&mut simulation);
    simulation.live(1, &mut []);
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Course)>();
    let mut workers = 0;
    for (id, course) in persons.iter(world).filter(|(_, course)| course.hours_per_week() > 0.0) {
        let hours = course.hours_per_week();
        if jobs[id] >= 36.0 {
            workers += 1;
            assert!(hours <= 0.4 * 12.0, "{hours} hours beside full-time work");
        } else if jobs[id] <= 20.0 {
            assert!(hours >= 0.5 * 9.0, "{hours} hours without much work");
        }
    }
    assert!(workers > 5, "only {workers} do both");
}

/// Hours of work by person.
fn jobs_of(simulation: &mut Simulation) -> BTreeMap<PersonId, f32> {
    let world = simulation.world();
    world.query::<(&PersonId, &Job)>().iter(world).map(|(id, job)| (*id, job.hours())).collect()
}

#[test]
fn each_level_is_told_once_and_in_order() {
    let simulation = cohort(300).weeks(400).live();
    let mut told: BTreeMap<PersonId, f32> = BTreeMap::new();
    for fact in simulation.diary().facts().iter().filter(|fact| fact.name == "level-reached") {
        let before = told.insert(fact.person, fact.figures[0]).unwrap_or(0.0);
        assert!(fact.figures[0] > before, "{:?} reached it twice", fact.person);
    }
    assert!(told.len() > 150, "only {} reached a level", told.len());
}

#[test]
fn a_course_begins_before_it_ends() {
    let simulation = cohort(300).weeks(400).live();
    let mut running: BTreeMap<PersonId, bool> = BTreeMap::new();
    for fact in simulation.diary().facts() {
        let began = fact.name == "course-began";
        if began || fact.name == "course-ended" {
            let before = running.insert(fact.person, began).unwrap_or(false);
            assert_ne!(before, began, "{:?} in week {:?}", fact.person, fact.week);
        }
    }
    assert!(running.len() > 200, "only {} took a course", running.len());
}

#[test]
fn long_stayers_alone_come_with_dutch() {
    let mut simulation = live_alone(&cohort(2000).weeks(1));
    let world = simulation.world();
    for (origin, dutch) in world.query::<(&Origin, &Dutch)>().iter(world) {
        assert!(origin.is_long_stayer() || dutch.speaking() == 0.0);
        assert!(dutch.reading() <= dutch.speaking());
    }
    assert_eq!(simulation.next_week(), Week(cohort(1).cohort.from.0 + 1));
}

#[test]
fn an_activity_is_what_the_tests_of_this_room_think_it_is() {
    let mut simulation = live_alone(&lessons_and_activity(300, 30.0, 1.0));
    let world = simulation.world();
    let active = world
        .query::<&Activity>()
        .iter(world)
        .filter(|activity| activity.hours() == 30.0 && activity.speaks_dutch())
        .count();
    assert!(active > 50, "only {active} are active");
}
