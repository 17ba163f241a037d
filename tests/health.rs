//! What wears minds down and lifts them, when it comes to light, and what care does.

use std::collections::BTreeMap;

use bevy_ecs::prelude::*;
use klantreis_evidence::{Catalogue, Overlay};
use klantreis_sim::arrival::{Arrival, Cohort, Origin};
use klantreis_sim::education::Education;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::health::positive::look;
use klantreis_sim::health::{Ability, Body, Care, CarePolicy, Health, Mind};
use klantreis_sim::household::{Home, HouseholdRoom, HouseholdTerms};
use klantreis_sim::kernel::{
    Builder, PersonId, Phase, Row, Settings, SimError, Simulation, Switches, Theme, Told, Week,
};
use klantreis_sim::labour::{Job, LabourHappening};
use klantreis_sim::money::MoneyHappening;
use klantreis_tests::{Trial, cohort};

/// What a room that only exists in tests tells, to everybody who is first in a household.
#[derive(Resource, Clone, Copy, Default)]
struct Rumour {
    week: Option<Week>,
    of_work: bool,
    of_debt: bool,
}

/// The room of rumours.
struct Rumours;

impl Theme for Rumours {
    const NAME: &'static str = "rumours";

    fn furnish(builder: &mut Builder<'_>) -> Result<(), SimError> {
        builder
            .message::<Told<LabourHappening>>()
            .message::<Told<MoneyHappening>>()
            .resource(Rumour::default())
            .systems(Phase::Seek, spread);
        Ok(())
    }
}

fn spread(
    persons: Query<(&PersonId, &Row)>,
    rumour: Res<Rumour>,
    week: Res<Week>,
    mut work: MessageWriter<Told<LabourHappening>>,
    mut money: MessageWriter<Told<MoneyHappening>>,
) {
    for (&person, &row) in &persons {
        if rumour.week != Some(*week) || person.place() > 0 {
            continue;
        }
        if rumour.of_work {
            let what = LabourHappening::JobBegan { sector: 1.0, hours: 20.0 };
            work.write(Told { person, row, what });
        }
        if rumour.of_debt {
            money.write(Told { person, row, what: MoneyHappening::DebtArose { amount: 1.0 } });
        }
    }
}

/// A small world in which everybody's permit comes in the first week.
pub(crate) struct World {
    persons: u32,
    pub(crate) seed: u64,
    rumour: Rumour,
    switches: Switches,
    numbers: Vec<(&'static str, f64)>,
}

impl World {
    pub(crate) fn of(persons: u32) -> Self {
        let (rumour, switches) = (Rumour::default(), Switches::all_on());
        Self { persons, seed: 1, rumour, switches, numbers: Vec::new() }
    }

    pub(crate) fn without(mut self, mechanism: &str) -> Self {
        self.switches = self.switches.without(mechanism);
        self
    }

    pub(crate) fn with(mut self, id: &'static str, value: f64) -> Self {
        self.numbers.push((id, value));
        self
    }

    /// Nothing presses, nothing lifts, nothing opens or comes to light.
    fn in_peace(self) -> Self {
        [
            "health.mind.resilience",
            "health.spiral.inactive",
            "health.spiral.active",
            "health.pressure.move",
            "health.pressure.family-abroad",
            "health.onset.rate",
            "health.reveal.rate",
            "household.death.rate",
        ]
        .into_iter()
        .fold(self, |world, id| world.with(id, 0.0))
    }

    pub(crate) fn told(mut self, week: i32, of_work: bool, of_debt: bool) -> Self {
        self.rumour = Rumour { week: Some(first_week().plus(week)), of_work, of_debt };
        self
    }

    /// Lives some weeks with the rooms of arrival, household, health and education.
    pub(crate) fn live(&self, weeks: u32) -> Simulation {
        let overlays: Vec<_> = self
            .numbers
            .iter()
            .map(|&(id, value)| Overlay { id: id.to_owned(), value, reason: Some("a test".into()) })
            .collect();
        let catalogue = Catalogue::builtin().expect("the evidence is sound");
        let catalogue = catalogue.overlaid(&overlays).expect("the numbers exist");
        let mut cohort = Cohort::of_year(self.persons, 2014);
        cohort.to = cohort.from.plus(1);
        let mut settings = Settings::new(self.seed, cohort.from, catalogue);
        settings.switches = self.switches.clone();
        settings.diary = true;
        let mut simulation = Simulation::new(settings)
            .with::<Arrival>()
            .and_then(Simulation::with::<HouseholdRoom>)
            .and_then(Simulation::with::<Health>)
            .and_then(Simulation::with::<Education>)
            .and_then(Simulation::with::<Rumours>)
            .expect("nothing is missing")
            .told(klantreis_sim::STORY);
        simulation.world().insert_resource(cohort);
        simulation.world().insert_resource(self.rumour);
        let mut simulation = simulation.build().expect("the order is stated");
        simulation.live(weeks, &mut []);
        simulation
    }
}

fn first_week() -> Week {
    Cohort::of_year(1, 2014).from
}

/// A component of everybody.
pub(crate) fn all<C: Component + Copy>(simulation: &mut Simulation) -> BTreeMap<PersonId, C> {
    let world = simulation.world();
    world.query::<(&PersonId, &C)>().iter(world).map(|(&person, &state)| (person, state)).collect()
}

fn mean(values: impl Iterator<Item = f32>) -> (f32, f32) {
    let values: Vec<f32> = values.collect();
    let number = values.len() as f32;
    let mean = values.iter().sum::<f32>() / number;
    let spread = values.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / number;
    (mean, (spread / number).sqrt())
}

/// Levels in one world less those in another, person by person.
fn gains(one: &mut Simulation, other: &mut Simulation) -> Vec<f32> {
    let (one, other) = (all::<Mind>(one), all::<Mind>(other));
    one.iter().map(|(person, mind)| mind.level() - other[person].level()).collect()
}

#[test]
fn two_in_five_are_unhealthy_at_the_permit() {
    let mut simulation = World::of(20_000).with("health.start.unhealthy", 0.41).live(1);
    let minds = all::<Mind>(&mut simulation);
    let (share, _) = mean(minds.values().map(|mind| f32::from(u8::from(mind.is_unhealthy()))));
    let error = (0.41 * 0.59 / minds.len() as f32).sqrt();
    assert!((share - 0.41).abs() < 3.0 * error, "{share} unhealthy, expected 0.41 +- {error}");
}

#[test]
fn left_in_peace_minds_change_and_their_spread_does_not() {
    let world = World::of(6_000).in_peace();
    let world = world.with("health.mind.lasting", 0.4).with("health.mind.persistence", 0.95);
    let (early, late) = (all::<Mind>(&mut world.live(1)), all::<Mind>(&mut world.live(209)));
    let number = early.len() as f32;
    for minds in [&early, &late] {
        let (level, _) = mean(minds.values().map(Mind::level));
        let (variance, _) = mean(minds.values().map(|mind| mind.level().powi(2)));
        assert!(level.abs() < 4.0 / number.sqrt(), "a mean of {level}");
        assert!((variance - 1.0).abs() < 4.0 * (2.0 / number).sqrt(), "a variance of {variance}");
    }
    // What lasts is four tenths; of the rest 0.95 a month is left after 208 weeks.
    let (product, error) = mean(early.iter().map(|(who, mind)| mind.level() * late[who].level()));
    let expected = 0.4 + 0.6 * 0.95_f32.powf(208.0 / 4.348_125);
    assert!((product - expected).abs() < 4.0 * error, "{product}, expected {expected} +- {error}");
}

#[test]
fn without_activity_every_mind_sinks() {
    let mut active = World::of(300).in_peace().live(156);
    let sinking = World::of(300).in_peace().with("health.spiral.inactive", 0.3);
    let gains = gains(&mut sinking.live(156), &mut active);
    // Those who followed their family later have had less time to sink.
    assert!(gains.iter().all(|&gain| gain < 0.0 && gain > -0.3));
    assert!(mean(gains.into_iter()).0 < -0.2);
}

#[test]
fn whoever_studies_fares_better_than_the_same_person_at_home() {
    // The road to education is open to all, or closed; onset plays no part.
    let world = |entry| {
        World::of(2_000)
            .in_peace()
            .without("S-141")
            .without("S-27")
            .with("health.spiral.inactive", 0.3)
            .with("health.spiral.active", 0.1)
            .with("education.entry.rate", entry)
    };
    let (mut busy, mut idle) = (world(0.1).live(260), world(0.0).live(260));
    let gains = gains(&mut busy, &mut idle);
    assert!(gains.iter().all(|&gain| gain >= 0.0), "study harmed someone");
    assert!(gains.iter().any(|&gain| gain > 0.1), "study helped nobody");
}

#[test]
fn resilience_lifts_and_moves_between_centres_weigh() {
    let world = || World::of(1_000).in_peace();
    let mut unmoved = world().live(104);
    let mut resilient = world().with("health.mind.resilience", 0.5).live(104);
    assert!(gains(&mut resilient, &mut unmoved).iter().all(|&gain| gain > 0.0));
    let brittle = world().with("health.mind.resilience", 0.5).without("S-156");
    assert!(gains(&mut brittle.live(104), &mut unmoved).iter().all(|&gain| gain == 0.0));
    let mut moved = world().with("health.pressure.move", 0.05).live(104);
    let minds = (all::<Mind>(&mut moved), all::<Mind>(&mut unmoved));
    for (person, origin) in all::<Origin>(&mut moved) {
        let gain = minds.0[&person].level() - minds.1[&person].level();
        assert_eq!(gain < -1e-4, origin.moves() > 0, "{} moves gave {gain}", origin.moves());
    }
}

#[test]
fn an_opened_wound_comes_to_light_and_stays() {
    let wounded = World::of(2_000).in_peace().with("health.onset.rate", 0.02);
    let wounded = wounded.with("health.onset.drop", 0.7).with("health.care.gain", 0.0).live(156);
    let whole = World::of(2_000).in_peace().live(156);
    let (wounded, whole) = (all::<Mind>(&mut { wounded }), all::<Mind>(&mut { whole }));
    assert!(wounded.values().filter(|mind| mind.is_revealed()).count() > 200);
    assert!(whole.values().all(|mind| !mind.is_revealed()));
    for (person, mind) in wounded {
        let drop = whole[&person].level() - mind.level();
        let expected = if mind.is_revealed() { 0.7 } else { 0.0 };
        assert!((drop - expected).abs() < 1e-3, "{drop} after a drop of {expected}");
    }
}

#[test]
fn a_debt_weighs_on_both_partners_once() {
    let world = || World::of(500).with("health.shock.debt", 0.3);
    let (mut free, mut owing) = (world().live(8), world().told(6, false, true).live(8));
    let minds = (all::<Mind>(&mut owing), all::<Mind>(&mut free));
    let mut partners = 0;
    for (person, home) in all::<Home>(&mut owing) {
        let gain = minds.0[&person].level() - minds.1[&person].level();
        assert!((gain + 0.3).abs() < 0.01, "a debt moved {person:?} by {gain}");
        partners += usize::from(person.place() == 1 && home.partner().is_some());
    }
    assert!(partners > 50);
}

#[test]
fn the_wait_for_care_is_the_one_in_the_evidence() {
    // Everything comes to light and is taken up, and severe care takes no longer than other care.
    let world = World::of(8_000)
        .with("health.reveal.rate", 0.1)
        .with("health.care.uptake", 0.9)
        .with("health.care.wait", 16.0)
        .with("health.care.wait-spread", 0.5)
        .with("health.care.wait-severe", 16.0);
    let weeks = referrals(&world.live(30));
    let median = weeks[weeks.len() / 2];
    // The error of a median of lognormal numbers, and half a week of rounding.
    let error = 16.0 * 0.5 * 1.2533 / (weeks.len() as f32).sqrt();
    assert!(weeks.len() > 1_000);
    assert!((median - 16.0).abs() < 3.0 * error + 0.5, "{median} weeks, expected 16 +- {error}");
    // One standard deviation of the logarithm further, 84 in 100 waits are over.
    let late = weeks[weeks.len() * 84 / 100];
    assert!((late - 16.0 * 0.5_f32.exp()).abs() < 3.0, "{late} weeks for 84 in 100");
    // Severe cases are the smaller part: waiting longer, they move the mean more than the median.
    let slow = referrals(&world.with("health.care.wait-severe", 52.0).live(30));
    assert!(mean(slow.iter().copied()).0 > mean(weeks.iter().copied()).0 + 5.0);
    assert!(slow[slow.len() / 2] < 26.0, "{} weeks", slow[slow.len() / 2]);
}

/// The waits of all referrals in a diary, in order [weeks].
fn referrals(simulation: &Simulation) -> Vec<f32> {
    let facts = simulation.diary().facts().iter().filter(|fact| fact.name == "referred");
    let mut weeks: Vec<f32> = facts.map(|fact| fact.figures[0]).collect();
    weeks.sort_by(f32::total_cmp);
    weeks
}

#[test]
fn without_waiting_lists_nobody_waits_and_minds_are_better() {
    let world = || World::of(6_000).with("health.reveal.rate", 0.05).with("health.onset.rate", 0.0);
    let (mut slow, mut swift) = (world().live(52), world().without("S-161").live(52));
    let now = slow.next_week().plus(-1);
    let waiting = |cares: &BTreeMap<PersonId, Care>| {
        cares.values().filter(|care| care.is_waiting(now)).count()
    };
    assert!(waiting(&all::<Care>(&mut slow)) > 100);
    assert_eq!(waiting(&all::<Care>(&mut swift)), 0);
    let (gain, error) = mean(gains(&mut swift, &mut slow).into_iter());
    assert!(gain > 3.0 * error, "a gain of {gain} +- {error}");
}

#[test]
fn who_is_in_care_was_revealed_and_waited_before_it_began() {
    let mut simulation = World::of(3_000)
        .with("health.reveal.rate", 0.05)
        .with("health.care.treatment", 6.0)
        .live(200);
    // Within a week the diary tells by name, and a referral before what it followed from.
    let mut facts = simulation.diary().facts().to_vec();
    facts.retain(|fact| fact.room == "health");
    facts.sort_by_key(|fact| (fact.week, fact.person, fact.name != "revealed"));
    let mut last: BTreeMap<PersonId, (&str, Week)> = BTreeMap::new();
    let mut ended = 0;
    for fact in &facts {
        let previous = last.insert(fact.person, (fact.name, fact.week));
        let before = previous.map(|(name, _)| name);
        if fact.name == "treatment-ended" {
            // Six months.
            assert_eq!(previous.map(|(_, week)| fact.week.since(week)), Some(26));
            ended += 1;
        }
        let allowed: &[Option<&str>] = match fact.name {
            "revealed" => &[None],
            "referred" => &[Some("revealed"), Some("treatment-ended")],
            "treatment-began" => &[Some("referred")],
            _ => &[Some("treatment-began")],
        };
        assert!(allowed.contains(&before), "{before:?} before {}", fact.name);
    }
    assert!(ended > 100, "{ended} treatments ended");
    let minds = all::<Mind>(&mut simulation);
    for (person, care) in all::<Care>(&mut simulation) {
        let seen = care.saw_psychologist() != Week::NEVER;
        assert!(!seen || minds[&person].is_revealed());
    }
}

#[test]
fn limits_of_the_body_grow_with_age_and_are_the_known_share_at_thirty() {
    let world = World::of(20_000).with("health.body.mild", 0.4).with("health.body.severe", 0.03);
    let mut simulation = world.live(1);
    let origins = all::<Origin>(&mut simulation);
    let bodies = all::<Body>(&mut simulation);
    let limited = |from: f32, to: f32, severe: bool| {
        let some = origins.iter().filter(|(_, origin)| {
            let age = origin.age(first_week());
            age >= from && age < to
        });
        mean(some.map(|(person, _)| {
            let body = bodies[person];
            f32::from(u8::from(if severe { body.is_severe() } else { body.limit() > 0.0 }))
        }))
    };
    for (severe, expected) in [(false, 0.4), (true, 0.03)] {
        let (share, error) = limited(28.0, 32.0, severe);
        assert!((share - expected).abs() < 3.0 * error, "{share}, expected {expected} +- {error}");
        assert!(limited(50.0, 67.0, severe).0 > limited(18.0, 28.0, severe).0);
    }
}

#[test]
fn ability_is_a_share_above_nothing_whatever_happens() {
    for seed in 0..4 {
        let mut world = World::of(400)
            .with("health.ability.unhealthy", -1.2)
            .with("health.ability.severe-limit", -2.0)
            .with("health.onset.drop", 2.0)
            .told(30, true, true);
        world.seed = seed;
        let mut simulation = world.live(150);
        assert!(all::<Mind>(&mut simulation).values().all(|mind| mind.level().is_finite()));
        for ability in all::<Ability>(&mut simulation).values() {
            assert!(ability.share() > 0.0 && ability.share() <= 1.0, "{}", ability.share());
        }
    }
}

#[test]
fn ill_health_and_troubles_each_take_from_ability() {
    let usual = all::<Ability>(&mut World::of(1_000).live(52));
    for mechanism in ["S-167", "S-168"] {
        let spared = all::<Ability>(&mut World::of(1_000).without(mechanism).live(52));
        assert!(spared.iter().all(|(who, ability)| ability.share() >= usual[who].share()));
        assert!(spared.iter().any(|(who, ability)| ability.share() > usual[who].share()));
    }
}

/// A world whose team does this about care.
fn cared_for(care: CarePolicy) -> Trial {
    cohort(1_500).weeks(200).guided_by(TeamPlan { care, ..TeamPlan::of_caseload(60.0) })
}

/// Referrals that were taken up, and the mean wait of treatments that began [weeks].
fn care_of(trial: &Trial) -> [f64; 2] {
    let simulation = trial.live();
    let of = |name: &str| -> Vec<f32> {
        let facts = simulation.diary().facts().iter();
        let these = facts.filter(|fact| fact.room == "health" && fact.name == name);
        these.map(|fact| fact.figures[0]).collect()
    };
    let (referred, began) = (of("referred"), of("treatment-began"));
    let waited = began.iter().map(|weeks| f64::from(*weeks)).sum::<f64>() / began.len() as f64;
    [referred.len() as f64, waited]
}

#[test]
fn interpreters_and_a_paid_own_risk_let_more_take_up_care_and_their_switch_stops_that() {
    let both = CarePolicy { has_interpreters: true, pays_own_risk: true, ..CarePolicy::default() };
    let (with, plain) = (cared_for(both), cared_for(CarePolicy::default()));
    let (more, less) = (care_of(&with)[0], care_of(&plain)[0]);
    // Paired luck: nobody takes up less, and a tenth more is far beyond what luck leaves.
    assert!(more > 1.1 * less && less > 50.0, "{more} referrals, {less} without");
    let facts = |trial: &Trial| trial.live().diary().facts().to_vec();
    assert!(facts(&with.without("R-23")) == facts(&plain), "off, nothing is left of it");
}

#[test]
fn a_health_network_shortens_the_wait_and_its_switch_stops_that() {
    let network = CarePolicy { has_network: true, ..CarePolicy::default() };
    let (with, plain) = (cared_for(network), cared_for(CarePolicy::default()));
    let (quick, slow) = (care_of(&with)[1], care_of(&plain)[1]);
    assert!(quick < 0.9 * slow, "{quick} weeks with a network, {slow} without");
    let facts = |trial: &Trial| trial.live().diary().facts().to_vec();
    assert!(facts(&with.without("S-38")) == facts(&plain), "off, nothing is left of it");
}

#[test]
fn guidance_with_the_whole_family_leaves_less_stress_in_every_home() {
    let stress = |is_family_based: bool| -> BTreeMap<PersonId, f32> {
        let families = HouseholdTerms { is_family_based, ..HouseholdTerms::default() };
        let plan = TeamPlan { families, ..TeamPlan::of_caseload(60.0) };
        let mut simulation = cohort(800).weeks(80).without_diary().guided_by(plan).live();
        let world = simulation.world();
        let mut persons = world.query::<(&PersonId, &Home)>();
        persons.iter(world).map(|(person, home)| (*person, home.stress())).collect()
    };
    let (with, without) = (stress(true), stress(false));
    let strained = without.iter().filter(|(_, stress)| **stress > 0.0);
    let mut count = 0;
    for (person, stress) in strained {
        count += 1;
        assert!(with[person] < *stress, "{person:?}: {} of {stress}", with[person]);
    }
    assert!(count > 50, "only {count} are under stress");
}

#[test]
fn positive_health_follows_what_there_is_and_moves_nothing() {
    let plain = cohort(400).weeks(200);
    let mut simulation = plain.live();
    let facts = simulation.diary().facts().to_vec();
    let now = simulation.next_week().plus(-1);
    let world = simulation.world();
    let mut persons = world.query::<(Entity, &Body, &Mind, &Job)>();
    let all: Vec<(Entity, f32, bool, bool)> = persons
        .iter(world)
        .map(|(person, body, mind, job)| (person, body.limit(), mind.is_unhealthy(), job.is_held()))
        .collect();
    let mut working = 0;
    for (person, limit, is_unhealthy, works) in all {
        let [body, mental, meaning, quality, joins, daily] =
            look(world, person, now).expect("somebody");
        assert!(
            [body, mental, meaning, quality, joins, daily].iter().all(|x| (0.0..=1.0).contains(x))
        );
        assert_eq!(body, 1.0 - limit);
        assert_eq!(mental < 0.5, is_unhealthy, "the border of unhealthy is a half");
        working += usize::from(works);
        assert!(!works || (joins == 1.0 && meaning == 1.0), "work joins and gives meaning");
    }
    assert!(working > 20, "only {working} work");
    assert!(facts == plain.live().diary().facts(), "looking changed something");
}
