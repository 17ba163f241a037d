//! The sign patterns of the evidence (3A) that concern the rooms there are, as properties.
//!
//! Each is tried over seeds and over numbers drawn within their ranges, in pairs of worlds that
//! share all luck. Where nothing scarce is shared a pattern holds person by person, and that is
//! what is asked; elsewhere it holds on average. The patterns about klantmanagers (caseload,
//! trust, styles, aftercare) stand with their rooms, in `tests/guidance` and beside it.

use std::collections::{BTreeMap, BTreeSet};

use klantreis_sim::arrival::Origin;
use klantreis_sim::health::Mind;
use klantreis_sim::household::Home;
use klantreis_sim::journey::Journey;
use klantreis_sim::kernel::{HouseholdId, People, PersonId, Simulation, Week};
use klantreis_sim::labour::{Job, MarketChoice};
use klantreis_sim::money::Income;
use klantreis_tests::{Trial, cohort};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::health::{World, all};
use crate::language::{lessons_and_activity, live_alone, reading, speaking};

/// So many cases, the same ones every time, without a file of failures.
fn always_the_same(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2014),
        max_shrink_iters: 4,
        ..ProptestConfig::with_cases(cases)
    }
}

/// The week of each person's first job, for those who found one.
fn entries(simulation: &Simulation) -> BTreeMap<PersonId, Week> {
    let mut first = BTreeMap::new();
    for fact in simulation.diary().facts().iter().filter(|fact| fact.name == "job-began") {
        first.entry(fact.person).or_insert(fact.week);
    }
    first
}

/// Everybody, and whether the person is the only adult the household ever has.
fn people(simulation: &mut Simulation) -> BTreeMap<PersonId, bool> {
    let names = simulation.world().resource::<People>().names();
    let mut adults: BTreeMap<HouseholdId, u8> = BTreeMap::new();
    for name in names {
        *adults.entry(name.household()).or_default() += 1;
    }
    names.iter().map(|name| (*name, adults[&name.household()] == 1)).collect()
}

/// Weeks until the first job, the whole time for those who found none.
fn time_to_entry(entries: &BTreeMap<PersonId, Week>, person: PersonId, end: Week) -> i32 {
    entries.get(&person).copied().unwrap_or(end).number()
}

/// People who may look for work soon, in a world in which nobody waits behind others.
fn searchers(persons: u32, seed: u64, base: f64) -> Trial {
    cohort(persons)
        .seed(seed)
        .weeks(200)
        .with_vacancies_for_all()
        .with("labour.wait.scale", 6.0)
        .with("labour.offer.base", base)
}

proptest! {
    #![proptest_config(always_the_same(32))]

    /// S-137. A partner's job or a refusal for one's name would change more than the market does,
    /// so those who live alone are compared, with names that employers do not read.
    #[test]
    fn a_tighter_market_lets_nobody_enter_later(
        seed: u64,
        slack in 0.05..1.0_f64,
        tighter in 1.2..2.0_f64,
        elasticity in 0.05..1.5_f64,
        base in 0.02..0.2_f64,
    ) {
        let world = searchers(120, seed, base)
            .without("S-138")
            .with("labour.market.elasticity", elasticity)
            .with("labour.market.ruim", slack)
            .with("labour.market.krap", slack * tighter);
        let mut tight = world.clone().market(MarketChoice::Krap).live();
        let (late, early) = (entries(&world.market(MarketChoice::Ruim).live()), entries(&tight));
        let end = tight.next_week();
        let mut gained = 0;
        for (person, _) in people(&mut tight).into_iter().filter(|(_, alone)| *alone) {
            let gain = time_to_entry(&late, person, end) - time_to_entry(&early, person, end);
            prop_assert!(gain >= 0, "{person:?} entered {gain} weeks later in a tighter market");
            gained += gain;
        }
        // A market that is hardly tighter, with an elasticity of next to nothing, may help nobody.
        prop_assert!(gained > 0 || elasticity * (tighter - 1.0) < 0.1, "nobody gained");
    }

    /// S-137 with all mechanisms at work and scarce openings: on average.
    #[test]
    fn a_tighter_market_gives_more_work(seed: u64, elasticity in 0.1..1.5_f64) {
        let world = cohort(300).seed(seed).weeks(300);
        let world = world.with("labour.market.elasticity", elasticity);
        let mut tight = world.clone().market(MarketChoice::Krap).live();
        let (late, early) = (entries(&world.market(MarketChoice::Ruim).live()), entries(&tight));
        let end = tight.next_week();
        let gain: i32 = people(&mut tight)
            .into_keys()
            .map(|person| time_to_entry(&late, person, end) - time_to_entry(&early, person, end))
            .sum();
        prop_assert!(gain > 0, "{gain} weeks of work gained");
    }

    /// S-172, P-34. The same parents with the same children, young or as if they were at school.
    #[test]
    fn a_young_child_keeps_mothers_from_work_more_than_fathers_and_both_from_some(
        seed: u64,
        mother in -2.5..-0.8_f64,
        father in -0.6..-0.1_f64,
        hours in 20.0..40.0_f64,
        base in 0.05..0.2_f64,
    ) {
        let groups = ["syria", "eritrea", "afghanistan", "iraq", "iran", "turkey", "other"];
        // Many families, without what else would change with the age of a child: childcare, and
        // room for study. No exam ends lessons or waiting, no name discourages.
        let families = groups.iter().fold(searchers(300, seed, base), |world, group| {
            world.with(&format!("arrival.alone.{group}"), 0.2)
        });
        let young = families
            .with("law.exam.first", 60.0)
            .with("education.entry.rate", 0.0)
            .without("S-138")
            .without("S-173")
            .with("labour.offer.mother-first", mother)
            .with("labour.offer.father", father)
            .with("household.care.hours-young", hours);
        let at_school = young.clone().with("household.care.young-until", 0.0);
        let mut with = young.clone().weeks(60).live();
        let parents: BTreeMap<PersonId, bool> = {
            let world = with.world();
            let mut persons = world.query::<(&PersonId, &Origin, &Home)>();
            let parents = persons.iter(world).filter(|(_, _, home)| home.young_children() > 0);
            parents.map(|(id, origin, _)| (*id, origin.is_woman())).collect()
        };
        with.live(young.weeks - 60, &mut []);
        let (with_young, without) = (entries(&with), entries(&at_school.live()));
        let (end, alone) = (with.next_week(), people(&mut with));
        // Mothers enter less often anyway, so what counts is the part of the time in work lost.
        let (mut lost, mut had) = ([0.0, 0.0], [0.0, 0.0]);
        for (&person, &is_woman) in &parents {
            let without = time_to_entry(&without, person, end);
            let delay = time_to_entry(&with_young, person, end) - without;
            prop_assert!(delay >= 0 || !alone[&person], "a young child brought {person:?} to work");
            lost[usize::from(is_woman)] += f64::from(delay);
            had[usize::from(is_woman)] += f64::from(end.number() - without);
        }
        let [fathers, mothers] = [lost[0] / had[0], lost[1] / had[1]];
        prop_assert!(fathers > 0.0, "fathers lost {fathers} of it");
        prop_assert!(mothers > fathers, "mothers lost {mothers}, fathers {fathers}");
    }

    /// S-174: contact drops to nothing in the week after, and not at all under the policy switch.
    #[test]
    fn contact_ends_with_the_partner_of_whoever_works_the_household_off_benefit(
        seed: u64,
        base in 0.05..0.3_f64,
    ) {
        for policy in [false, true] {
            let world = searchers(150, seed, base).without_diary();
            let world = if policy { world.without("S-174") } else { world };
            let mut simulation = world.build().expect("a sound world");
            let (mut left_by_partner, mut weeks) = (BTreeSet::new(), 0);
            let mut seen = BTreeMap::new();
            for _ in 0..world.weeks {
                simulation.live(1, &mut []);
                let contacts = contacts(&mut simulation);
                let couples = couples(&mut simulation);
                for person in left_by_partner.intersection(&couples) {
                    let (now, before): (u16, u16) = (contacts[person], seen[person]);
                    prop_assert_eq!(now - before, u16::from(policy), "{:?}", person);
                    weeks += 1;
                }
                left_by_partner = partners_of_workers_off_benefit(&mut simulation);
                seen = contacts;
            }
            prop_assert!(weeks > 100, "only {} such weeks", weeks);
        }
    }

    /// S-115.
    #[test]
    fn volunteering_teaches_where_dutch_is_spoken_and_nothing_elsewhere(
        seed: u64,
        hours in 4.0..32.0_f64,
        worth in 0.05..0.6_f64,
        dual in 1.0..3.0_f64,
    ) {
        // A week that is too full would take from the lessons.
        let volunteers = |dutch| {
            lessons_and_activity(60, hours, dutch)
                .seed(seed)
                .without("S-119")
                .with("language.practice.worth", worth)
                .with("language.practice.dual", dual)
        };
        let idle = volunteers(0.0).with("guidance.activity.share", 0.0);
        prop_assert!(speaking(&volunteers(0.0)) == speaking(&idle));
        prop_assert!(reading(&volunteers(0.0)) == reading(&idle));
        let (spoken, silent) = (speaking(&volunteers(1.0)), speaking(&idle));
        prop_assert!(spoken.iter().all(|(id, level)| *level >= silent[id]), "somebody lost");
        prop_assert!(spoken.iter().any(|(id, level)| *level > silent[id]), "nobody gained");
    }

    /// S-154, S-155.
    #[test]
    fn more_comes_to_light_after_a_job_begins_and_nothing_less(
        seed: u64,
        week in 1..40_i32,
        boost in 1.5..5.0_f64,
        reveal in 0.01..0.1_f64,
        unhealthy in 0.3..0.5_f64,
    ) {
        let world = || {
            let mut world = World::of(600).with("health.relief.job-began", 0.0);
            world.seed = seed;
            world
                .with("health.onset.boost", boost)
                .with("health.reveal.rate", reveal)
                .with("health.start.unhealthy", unhealthy)
        };
        let revealed = |world: World| -> BTreeSet<PersonId> {
            let minds = all::<Mind>(&mut world.live(70));
            minds.into_iter().filter(|(_, mind)| mind.is_revealed()).map(|(id, _)| id).collect()
        };
        let quiet = revealed(world());
        let working = revealed(world().told(week, true, false));
        prop_assert!(quiet.is_subset(&working), "the start of a job hid a problem");
        prop_assert!(working.len() > quiet.len(), "it revealed nothing");
        let off = revealed(world().without("S-155").told(week, true, false));
        prop_assert!(off == revealed(world().without("S-155")), "it reveals by S-155 alone");
    }

    /// S-119, S-120.
    #[test]
    fn whoever_drops_out_of_an_integrated_track_drops_out_of_a_parallel_one(
        seed: u64,
        hours in 20.0..32.0_f64,
        capacity in 24.0..26.0_f64,
        drop in 0.02..0.1_f64,
        overload in 2.0..10.0_f64,
    ) {
        let dropped = |integrated| -> BTreeSet<PersonId> {
            let world = lessons_and_activity(150, hours, 0.5)
                .seed(seed)
                .with("journey.load.capacity", capacity)
                .with("guidance.activity.drop-out", drop)
                .with("guidance.activity.drop-out-overload", overload)
                .with("guidance.activity.integrated", integrated);
            let simulation = live_alone(&world);
            let ended = simulation.diary().facts().iter();
            let ended = ended.filter(|fact| fact.name == "activity-ended");
            ended.filter(|fact| fact.figures[0] > 0.0).map(|fact| fact.person).collect()
        };
        let (integrated, parallel) = (dropped(1.0), dropped(0.0));
        prop_assert!(integrated.is_subset(&parallel), "coordination drove somebody out");
        prop_assert!(integrated.len() < parallel.len(), "{} dropped out", parallel.len());
    }
}

/// Weeks in which the municipality saw each person.
fn contacts(simulation: &mut Simulation) -> BTreeMap<PersonId, u16> {
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Journey)>();
    persons.iter(world).map(|(id, journey)| (*id, journey.weeks_in_sight())).collect()
}

/// Those who live with a partner.
fn couples(simulation: &mut Simulation) -> BTreeSet<PersonId> {
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Home)>();
    let couples = persons.iter(world).filter(|(_, home)| home.partner().is_some());
    couples.map(|(id, _)| *id).collect()
}

/// Those without work whose household is off benefit while the partner works.
fn partners_of_workers_off_benefit(simulation: &mut Simulation) -> BTreeSet<PersonId> {
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Home, &Job, &Income)>();
    let mut held: BTreeMap<PersonId, bool> = BTreeMap::new();
    let mut waiting = Vec::new();
    for (&person, home, job, income) in persons.iter(world) {
        held.insert(person, job.is_held());
        if let (Some(partner), true, false) =
            (home.partner(), income.is_off_benefit(), job.is_held())
        {
            waiting.push((person, partner));
        }
    }
    let people = world.resource::<People>();
    let works = |row| held.get(&people.name(row)).copied().unwrap_or(false);
    waiting.into_iter().filter(|(_, row)| works(*row)).map(|(person, _)| person).collect()
}
