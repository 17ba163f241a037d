//! Luck belongs to a person, a question and a week, and to nothing else.

use std::collections::{BTreeMap, BTreeSet};

use klantreis_evidence::Catalogue;
use klantreis_records::Definitions;
use klantreis_records::ledger::Costs;
use klantreis_records::states::{Lives, names};
use klantreis_sim::READ_ONCE;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::kernel::{Fact, HouseholdId, PersonId, Simulation};
use klantreis_sim::motivation::Motivation;
use klantreis_sim::trust::Trust;
use klantreis_tests::{Trial, cohort, diary_bytes};

/// The diary by household, as bytes.
fn by_household(simulation: &Simulation) -> BTreeMap<HouseholdId, Vec<u8>> {
    let mut lives: BTreeMap<HouseholdId, Vec<u8>> = BTreeMap::new();
    for fact in simulation.diary().facts() {
        lives.entry(fact.person.household()).or_default().extend(fact.bytes());
    }
    lives
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let world = cohort(150).weeks(200);
    assert_eq!(diary_bytes(&world.live()), diary_bytes(&world.live()));
}

#[test]
fn another_seed_gives_another_life() {
    let world = cohort(50).weeks(120);
    assert_ne!(diary_bytes(&world.live()), diary_bytes(&world.clone().seed(2).live()));
}

/// A world with fewer households than another, or with fewer people asked for.
fn fewer_and_more(world: &Trial) -> [(Trial, Trial); 2] {
    let (mut fewer, mut more) = (world.clone(), world.clone());
    let (municipality, batch) = (fewer.cohort.municipality, fewer.cohort.from.0 as u16);
    let first = (0..20).map(|number| HouseholdId::new(municipality, batch, number));
    fewer.cohort.left_out.extend(first);
    more.cohort.persons += more.cohort.persons / 2;
    [(fewer, world.clone()), (world.clone(), more)]
}

#[test]
fn other_people_change_no_life_while_openings_are_plentiful() {
    for (few, many) in fewer_and_more(&cohort(200).weeks(300).with_vacancies_for_all()) {
        let (few, many) = (by_household(&few.live()), by_household(&many.live()));
        assert!(few.len() < many.len(), "nobody was added");
        let changed = few.iter().filter(|(id, life)| many.get(id) != Some(life)).count();
        assert_eq!(changed, 0, "of {} lives", few.len());
    }
}

/// The facts of a household by week.
fn weeks_of(simulation: &Simulation) -> BTreeMap<HouseholdId, BTreeMap<i32, Vec<Fact>>> {
    let mut lives: BTreeMap<HouseholdId, BTreeMap<i32, Vec<Fact>>> = BTreeMap::new();
    for fact in simulation.diary().facts() {
        let life = lives.entry(fact.person.household()).or_default();
        life.entry(fact.week.number()).or_default().push(*fact);
    }
    lives
}

/// Vacancies are all that people share: a life that others change begins to differ with a job that
/// somebody else was before or behind in the queue for. Luck itself stays the same.
#[test]
fn other_people_change_a_life_through_the_queue_for_openings_alone() {
    // Many want the few openings there are, so the queue binds.
    let scarce = cohort(200).weeks(300).with("labour.market.openings", 0.01);
    let scarce = scarce.with("labour.offer.base", 0.9).with("labour.wait.scale", 1.0);
    for (few, many) in fewer_and_more(&scarce) {
        let (few, many) = (weeks_of(&few.live()), weeks_of(&many.live()));
        let mut changed = 0;
        for (id, one) in &few {
            let other = &many[id];
            let weeks = one.keys().chain(other.keys());
            let Some(first) = weeks.filter(|week| one.get(week) != other.get(week)).min() else {
                continue;
            };
            let hired = |life: &BTreeMap<i32, Vec<Fact>>| {
                let facts = life.get(first).into_iter().flatten();
                facts.filter(|fact| fact.name == "job-began").count()
            };
            assert_ne!(
                hired(one),
                hired(other),
                "{id:?} changed in week {first} by something else"
            );
            changed += 1;
        }
        assert!(changed > 5, "only {changed} lives were changed by a queue");
    }
}

/// When the numbers change [weeks]: late enough that exams and studies have begun before.
const BORDER: u32 = 104;

/// A number of each theme that is read every week, with a value far from its own.
const LATER: [(&str, f64); 15] = [
    ("household.care.hours-young", 10.0),
    ("language.loss.unused", 0.05),
    ("health.mind.persistence", 0.85),
    ("law.exam.scale", 0.8),
    ("education.entry.rate", 0.2),
    ("labour.offer.base", 0.3),
    ("money.leave.rate", 0.02),
    ("journey.intake.length", 30.0),
    ("guidance.activity.share", 0.6),
    ("trust.hidden.family-strain", 0.0),
    ("motivation.resistance.kept", 0.5),
    ("acts.attendance.base", -2.0),
    ("network.dutch.neighbours", 0.9),
    ("plan.step.base", 2.0),
    ("team.rhythm.progress", 26.0),
];

/// What can be seen of a world: states by name, trust and motivation, and the diary.
#[derive(PartialEq)]
struct Seen {
    states: Vec<Vec<(PersonId, f32)>>,
    inner: BTreeMap<PersonId, String>,
    diary: Vec<u8>,
}

fn see(lives: &Lives, simulation: &mut Simulation) -> Seen {
    let states = |name| lives.state(name, simulation.world()).expect("a state");
    let states = names().map(states).collect();
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Trust, &Motivation)>();
    // As words, so that no state of these rooms is forgotten.
    let words = |(id, trust, motivation): (&PersonId, &Trust, &Motivation)| {
        (*id, format!("{trust:?} {motivation:?}"))
    };
    let inner = persons.iter(world).map(words).collect();
    Seen { states, inner, diary: diary_bytes(simulation) }
}

/// What can be seen at the border, and half as long after it.
fn before_and_after(world: &Trial) -> [Seen; 2] {
    let mut simulation = world.build().expect("a sound world");
    let mut lives = Lives::default();
    [BORDER, BORDER / 2].map(|weeks| {
        simulation.live(weeks, &mut [&mut lives]);
        see(&lives, &mut simulation)
    })
}

#[test]
fn an_overlay_from_some_week_leaves_the_time_before_untouched_whatever_its_theme() {
    let world = cohort(100).guided_by(TeamPlan::of_caseload(50.0));
    let [before, after] = before_and_after(&world);
    assert!(!before.diary.is_empty(), "nothing happened before");
    let mut idle = Vec::new();
    for (id, value) in LATER {
        let [untouched, touched] =
            before_and_after(&world.clone().with_later(BORDER as i32, id, value));
        assert!(before == untouched, "{id} from week {BORDER} changed the time before");
        idle.extend((after == touched).then_some(id));
    }
    assert!(idle.is_empty(), "{idle:?} from week {BORDER} do nothing");
}

#[test]
fn an_overlay_that_starts_at_week_52_leaves_every_diary_byte_equal_before_it() {
    let world = cohort(100).guided_by(TeamPlan::of_caseload(50.0));
    let diary = |world: &Trial, weeks: u32| {
        let mut simulation = world.build().expect("a sound world");
        simulation.live(weeks, &mut []);
        diary_bytes(&simulation)
    };
    let untouched = [52, 104].map(|weeks| diary(&world, weeks));
    let mut moved = 0;
    for (id, value) in LATER {
        let touched = world.clone().with_later(52, id, value);
        assert!(diary(&touched, 52) == untouched[0], "{id} from week 52 changed the time before");
        moved += usize::from(diary(&touched, 104) != untouched[1]);
    }
    assert!(moved > 10, "only {moved} of these numbers do anything in the year after");
}

#[test]
fn every_theme_has_a_number_that_is_tried_as_a_later_change() {
    let theme = |id: &str| id.split('.').next().expect("a theme").to_owned();
    let known = Catalogue::builtin().expect("the evidence is sound");
    let all: BTreeSet<String> = known.parameters().map(|one| theme(&one.id)).collect();
    let mut tried: BTreeSet<String> = LATER.iter().map(|(id, _)| theme(id)).collect();
    assert_eq!(tried.len(), LATER.len());
    // These act at the start alone, and a scenario that changes them later is refused.
    tried.extend(READ_ONCE.iter().map(|&theme| theme.to_owned()));
    tried.extend([Definitions::THEME, Costs::THEME].map(str::to_owned));
    // These act where there are offers alone: `tests/offers.rs`.
    tried.insert("offers".to_owned());
    assert_eq!(tried, all);
}

#[test]
fn a_diary_changes_nothing_that_it_writes_down() {
    let world = cohort(200).weeks(200);
    let (mut with, mut without) = (world.live(), world.without_diary().live());
    assert_eq!(states(&mut with), states(&mut without));
    assert!(without.diary().facts().is_empty());
}

/// Weeks worked and levels of speaking by person, to the last bit.
fn states(simulation: &mut Simulation) -> BTreeMap<PersonId, (u16, u32)> {
    use klantreis_sim::{labour::Career, language::Dutch};
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Career, &Dutch)>();
    persons
        .iter(world)
        .map(|(id, career, dutch)| (*id, (career.weeks_worked(), dutch.speaking().to_bits())))
        .collect()
}
