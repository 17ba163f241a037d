//! Who finds the road to education, how it goes, and what a diploma is worth.

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;
use klantreis_evidence::{Catalogue, Overlay};
use klantreis_sim::arrival::{Arrival, Cohort, Origin, Schooling};
use klantreis_sim::education::{Credential, Education, Study, Track};
use klantreis_sim::health::Health;
use klantreis_sim::kernel::{Fact, Observer, PersonId, Settings, Simulation, Switches, Week};
use klantreis_sim::language::Dutch;
use klantreis_sim::law::Duty;
use klantreis_tests::cohort;

/// A world in which nobody needs Dutch to enter a course, unless asked.
struct World {
    persons: u32,
    switches: Switches,
    numbers: Vec<(&'static str, f64)>,
}

impl World {
    /// Language closes no door.
    fn open(persons: u32) -> Self {
        let switches = Switches::all_on().without("S-141");
        Self { persons, switches, numbers: Vec::new() }
    }

    fn without(mut self, mechanism: &str) -> Self {
        self.switches = self.switches.without(mechanism);
        self
    }

    fn with(mut self, id: &'static str, value: f64) -> Self {
        self.numbers.push((id, value));
        self
    }

    /// Lives some weeks with the rooms of arrival, health and education.
    fn live(&self, weeks: u32) -> Simulation {
        let overlays: Vec<_> = self
            .numbers
            .iter()
            .map(|&(id, value)| Overlay { id: id.to_owned(), value, reason: Some("a test".into()) })
            .collect();
        let catalogue = Catalogue::builtin().expect("the evidence is sound");
        let catalogue = catalogue.overlaid(&overlays).expect("the numbers exist");
        let mut cohort = Cohort::of_year(self.persons, 2014);
        cohort.to = cohort.from.plus(1);
        let mut settings = Settings::new(1, cohort.from, catalogue);
        settings.switches = self.switches.clone();
        settings.diary = true;
        let mut simulation = Simulation::new(settings)
            .with::<Arrival>()
            .and_then(Simulation::with::<Health>)
            .and_then(Simulation::with::<Education>)
            .expect("nothing is missing")
            .told(klantreis_sim::STORY);
        simulation.world().insert_resource(cohort);
        let mut simulation = simulation.build().expect("the order is stated");
        simulation.live(weeks, &mut []);
        simulation
    }
}

/// A component of everybody.
fn all<C: Component + Copy>(simulation: &mut Simulation) -> BTreeMap<PersonId, C> {
    let world = simulation.world();
    world.query::<(&PersonId, &C)>().iter(world).map(|(&person, &state)| (person, state)).collect()
}

/// The facts of education with a name.
fn facts(simulation: &Simulation, name: &str) -> Vec<Fact> {
    let facts = simulation.diary().facts().iter();
    facts.filter(|fact| fact.room == "education" && fact.name == name).copied().collect()
}

/// The first enrolment of everybody who has one.
fn first_enrolments(simulation: &Simulation) -> BTreeMap<PersonId, Fact> {
    let mut first = BTreeMap::new();
    for fact in facts(simulation, "enrolled") {
        first.entry(fact.person).or_insert(fact);
    }
    first
}

/// The share of those of an age at the permit who have entered a course.
fn entered(simulation: &mut Simulation, from: f32, to: f32) -> f32 {
    let began = Cohort::of_year(1, 2014).from;
    let (first, origins) = (first_enrolments(simulation), all::<Origin>(simulation));
    let of_age = |origin: &Origin| (from..to).contains(&origin.age(began));
    let asked: Vec<_> = origins.iter().filter(|(_, origin)| of_age(origin)).collect();
    let yes = asked.iter().filter(|(person, _)| first.contains_key(person)).count();
    yes as f32 / asked.len() as f32
}

#[test]
fn nobody_enters_a_course_without_dutch() {
    // There is no room of language here, so nobody learns any.
    let mut world = World::open(2_000);
    world.switches = Switches::all_on();
    assert_eq!(facts(&world.live(260), "enrolled").len(), 0);
    assert!(facts(&World::open(2_000).live(260), "enrolled").len() > 100);
}

/// Whoever entered a first course with less Dutch than the lowest asks and no exam passed.
#[derive(Default)]
struct Gate {
    seen: BTreeMap<PersonId, bool>,
    entered: u32,
    short: u32,
}

impl Observer for Gate {
    fn see(&mut self, _: Week, world: &mut bevy_ecs::world::World) {
        let mut persons = world.query::<(&PersonId, &Study, &Dutch, &Duty)>();
        for (&person, study, dutch, duty) in persons.iter(world) {
            let before = self.seen.insert(person, study.is_enrolled());
            if before == Some(false) && study.is_enrolled() {
                let level = f32::midpoint(dutch.speaking(), dutch.reading());
                self.entered += 1;
                self.short += u32::from(level < 1.5 && !duty.is_passed());
            }
        }
    }
}

#[test]
fn schools_ask_for_dutch_or_a_passed_exam() {
    let world = cohort(1_500).with("education.level.lower", 1.5).without_diary();
    let mut gate = Gate::default();
    world.build().expect("nothing is missing").live(200, &mut [&mut gate]);
    assert!(gate.entered > 50 && gate.short == 0, "{} of {} short", gate.short, gate.entered);
    let mut open = Gate::default();
    let mut world = world.without("S-141").build().expect("nothing is missing");
    world.live(200, &mut [&mut open]);
    assert!(open.short > 50);
}

#[test]
fn nobody_enters_a_course_before_the_own_home() {
    let simulation = World::open(2_000).live(260);
    let mut homes = BTreeMap::new();
    for fact in simulation.diary().facts() {
        if fact.name == "housed" {
            homes.insert(fact.person, fact.week);
        } else if fact.name == "enrolled" {
            assert!(homes.contains_key(&fact.person), "{:?} studies in reception", fact.person);
        }
    }
}

#[test]
fn past_the_age_limit_few_enter_and_the_youngest_enter_most() {
    let mut simulation = World::open(12_000).with("education.entry.rate", 0.004).live(130);
    let young = entered(&mut simulation, 18.0, 22.0);
    let middle = entered(&mut simulation, 23.0, 26.0);
    let older = entered(&mut simulation, 30.0, 70.0);
    assert!(young > 1.5 * middle, "{young} of the youngest, {middle} of those of 23 to 25");
    assert!(middle > 4.0 * older, "{middle} of those of 23 to 25, {older} of those past 30");
    assert!(older > 0.0);
}

#[test]
fn the_age_rule_concerns_nobody_below_the_limit() {
    let rule = World::open(3_000).live(156);
    let mut free = World::open(3_000).without("S-27").live(156);
    let origins = all::<Origin>(&mut free);
    let below = |simulation: &Simulation| -> Vec<Fact> {
        let facts = simulation.diary().facts().iter().copied();
        facts.filter(|fact| origins[&fact.person].age(fact.week) < 30.0).collect()
    };
    assert_eq!(below(&rule), below(&free));
    assert!(first_enrolments(&free).len() > first_enrolments(&rule).len());
}

#[test]
fn entry_at_a_steady_rate_is_exponential() {
    // One rate for everybody, whatever age and health.
    let mut simulation = World::open(8_000)
        .without("S-27")
        .without("S-167")
        .without("S-168")
        .with("education.age.younger", 0.0)
        .with("education.entry.rate", 0.02)
        .live(156);
    let homes = simulation.diary().facts().iter().filter(|fact| fact.name == "housed");
    let homes: Vec<(PersonId, Week)> = homes.map(|fact| (fact.person, fact.week)).collect();
    let first = first_enrolments(&simulation);
    let last = simulation.next_week();
    let weekly: f64 = 0.02 * 12.0 / 52.177_5;
    let expected: f64 =
        homes.iter().map(|(_, home)| 1.0 - (1.0 - weekly).powi(last.since(*home))).sum();
    let count = homes.iter().filter(|(person, _)| first.contains_key(person)).count() as f64;
    let error = expected.sqrt();
    assert!((count - expected).abs() < 3.0 * error, "{count}, expected {expected} +- {error}");
    assert!(all::<Study>(&mut simulation).values().any(Study::is_enrolled));
}

#[test]
fn most_begin_at_lower_mbo_unless_that_rule_is_off() {
    let share_low = |simulation: &Simulation| {
        let first = first_enrolments(simulation);
        let low = first.values().filter(|fact| fact.figures[0] == f32::from(Track::LowerMbo as u8));
        low.count() as f32 / first.len() as f32
    };
    assert!(share_low(&World::open(4_000).live(156)) > 0.6);
    assert!(share_low(&World::open(4_000).without("S-28").live(156)) < 0.1);
}

#[test]
fn a_course_ends_on_its_date_or_is_left_before() {
    let simulation = World::open(4_000).live(400);
    let mut until: BTreeMap<PersonId, (Week, f32)> = BTreeMap::new();
    let (mut left, mut finished) = (0, 0);
    // Within a week the diary tells by name: a new course stands before the diploma it follows.
    let mut told: Vec<Fact> = simulation.diary().facts().to_vec();
    told.retain(|fact| fact.room == "education");
    told.sort_by_key(|fact| (fact.week, fact.person, fact.name == "enrolled"));
    for fact in told {
        match fact.name {
            "enrolled" => {
                let end = fact.week.plus(fact.figures[1] as i32);
                assert!(until.insert(fact.person, (end, fact.figures[0])).is_none());
            }
            "graduated" => {
                assert_eq!(until.remove(&fact.person), Some((fact.week, fact.figures[0])));
                finished += 1;
            }
            "left" => {
                let (end, track) = until.remove(&fact.person).expect("there was a course");
                assert!(fact.week < end && track == fact.figures[0]);
                left += 1;
            }
            _ => {}
        }
    }
    assert!(left > 50 && finished > left, "{left} left, {finished} finished");
}

#[test]
fn ill_health_makes_students_leave() {
    let count = |weight| {
        let world = World::open(4_000).with("education.leave.unhealthy", weight);
        facts(&world.live(208), "left").len()
    };
    assert!(count(1.5) > count(0.0) + 20, "{} against {}", count(1.5), count(0.0));
}

#[test]
fn lower_mbo_alone_adds_less_than_a_higher_diploma() {
    let worth = |world: &World| {
        let mut simulation = world.live(400);
        let studies = all::<Study>(&mut simulation);
        let mut worth: BTreeMap<Track, f32> = BTreeMap::new();
        for (person, credential) in all::<Credential>(&mut simulation) {
            if !studies[&person].is_valued() {
                worth.insert(studies[&person].diploma(), credential.log_ratio());
            }
        }
        worth
    };
    let usual = worth(&World::open(4_000));
    assert_eq!(usual[&Track::None], 0.0);
    assert!(usual[&Track::LowerMbo] > 0.0 && usual[&Track::LowerMbo] < usual[&Track::HigherMbo]);
    let equal = worth(&World::open(4_000).without("S-142"));
    assert_eq!(equal[&Track::LowerMbo], equal[&Track::HigherMbo]);
    let worthless = worth(&World::open(4_000).without("S-140"));
    assert!(worthless.values().all(|&worth| worth == 0.0));
}

#[test]
fn schooling_from_elsewhere_counts_once_it_is_valued() {
    let mut simulation = World::open(4_000).without("S-140").live(300);
    let origins = all::<Origin>(&mut simulation);
    let studies = all::<Study>(&mut simulation);
    let mut valued = [0; Schooling::ALL.len()];
    for (person, credential) in all::<Credential>(&mut simulation) {
        let known = studies[&person].is_valued();
        valued[origins[&person].schooling().rank()] += u32::from(known);
        assert_eq!(credential.log_ratio() > 0.0, known);
    }
    assert_eq!(valued[Schooling::NonePrimary.rank()], 0);
    assert!(valued[Schooling::Tertiary.rank()] > 100);
}

#[test]
fn study_finance_begins_only_below_the_age_limit() {
    let mut simulation = World::open(6_000)
        .with("education.age.limit", 30.0)
        .with("education.age.beyond", 1.0)
        .live(104);
    let (origins, first) = (all::<Origin>(&mut simulation), first_enrolments(&simulation));
    let mut without = 0;
    for (person, study) in all::<Study>(&mut simulation) {
        let began = first.get(&person).map(|fact| origins[&person].age(fact.week));
        assert!(!study.has_study_finance() || began.is_some_and(|age| age < 30.0));
        without += usize::from(study.is_enrolled() && !study.has_study_finance());
    }
    assert!(without > 20);
}

#[test]
fn a_diploma_is_never_lost() {
    let world = World::open(3_000);
    let (early, late) = (all::<Study>(&mut world.live(260)), all::<Study>(&mut world.live(400)));
    assert!(early.iter().all(|(person, study)| study.diploma() <= late[person].diploma()));
    assert!(late.values().any(|study| study.diploma() == Track::HigherMbo));
}
