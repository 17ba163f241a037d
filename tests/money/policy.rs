//! What a team does about money: practical matters, bills, advances, measures, childcare.

use std::collections::BTreeMap;

use klantreis_sim::guidance::{Style, TeamPlan};
use klantreis_sim::household::{Children, HouseholdTerms};
use klantreis_sim::kernel::{Direction, PersonId, Simulation};
use klantreis_sim::money::{Basics, Bijstand, MoneyPolicy, TEAM_MECHANISMS};
use klantreis_tests::{Trial, cohort};

use crate::guidance::course::difference;

fn trial(plan: TeamPlan) -> Trial {
    cohort(400).weeks(200).with_vacancies_for_all().guided_by(plan)
}

/// A team of a caseload that does this about money.
fn team(money: MoneyPolicy) -> TeamPlan {
    TeamPlan { money, rhythm: Some(2), ..TeamPlan::of_caseload(40.0) }
}

fn strict(withholds: Option<f32>) -> TeamPlan {
    let money = MoneyPolicy { withholds, ..MoneyPolicy::default() };
    TeamPlan { styles: vec![Style::DWINGEND], ..team(money) }
}

/// How often something happened to each person.
fn told(simulation: &Simulation, room: &str, name: &str) -> BTreeMap<PersonId, f64> {
    let mut told = BTreeMap::new();
    for fact in simulation.diary().facts() {
        let count = told.entry(fact.person).or_insert(0.0);
        *count += f64::from(u8::from(fact.room == room && fact.name == name));
    }
    told
}

fn facts(trial: &Trial) -> Vec<u8> {
    let simulation = trial.live();
    let facts = simulation.diary().facts().iter();
    facts.flat_map(klantreis_sim::kernel::Fact::bytes).collect()
}

#[test]
fn a_team_that_asks_for_nothing_has_the_world_that_it_had() {
    let plain = trial(TeamPlan { rhythm: Some(2), ..TeamPlan::of_caseload(40.0) });
    assert_eq!(facts(&plain), facts(&trial(team(MoneyPolicy::default()))));
    // No switch of these does anything either.
    let off = TEAM_MECHANISMS.iter().fold(plain.clone(), |trial, one| trial.without(one.id));
    assert_eq!(facts(&plain), facts(&off));
}

#[test]
fn every_switch_moves_what_it_says() {
    let relieved = MoneyPolicy { relieves: true, ..MoneyPolicy::default() };
    let advanced = MoneyPolicy { advances: true, ..MoneyPolicy::default() };
    let neglected = MoneyPolicy { basics: Some(0.0), ..MoneyPolicy::default() };
    let worlds = [
        ("S-163", team(neglected), "guidance", "missed"),
        ("P-11", team(relieved), "money", "debt-arose"),
        ("S-166", team(advanced), "money", "debt-arose"),
        ("P-65", strict(Some(1.0)), "money", "debt-arose"),
    ];
    for (mechanism, (id, plan, room, name)) in TEAM_MECHANISMS.iter().zip(worlds) {
        assert_eq!(mechanism.id, id);
        let on = cohort(1_200).weeks(150).with_vacancies_for_all().guided_by(plan);
        let on = if id == "P-65" { on.with("acts.measure.after", 1.0) } else { on };
        let of = |trial: &Trial| told(&trial.live(), room, name);
        let (moved, error) = difference(&of(&on.clone().without(id)), &of(&on));
        let moved = if mechanism.off == Direction::Up { moved } else { -moved };
        assert!(moved > 2.0 * error && moved > 0.0, "{id} off moves {name} by {moved} +- {error}");
    }
}

#[test]
fn nobody_gets_a_new_debt_by_relief_or_an_advance() {
    let both = MoneyPolicy { relieves: true, advances: true, ..MoneyPolicy::default() };
    let world = |money| cohort(600).weeks(60).with_vacancies_for_all().guided_by(team(money));
    let debts = |money| told(&world(money).live(), "money", "debt-arose");
    let (with, without) = (debts(both), debts(MoneyPolicy::default()));
    let sum = |debts: &BTreeMap<PersonId, f64>| debts.values().sum::<f64>();
    assert!(sum(&with) < 0.7 * sum(&without), "{} of {}", sum(&with), sum(&without));
}

#[test]
fn a_measure_withholds_what_the_scenario_says_and_longer_when_repeated() {
    let world = trial(strict(Some(0.5))).with("acts.measure.after", 1.0);
    let mut simulation = world.live();
    let mut weeks = BTreeMap::new();
    for fact in simulation.diary().facts() {
        if (fact.room, fact.name) == ("money", "withheld") {
            assert_eq!(fact.figures[0], 0.5);
            *weeks.entry(fact.figures[1].to_bits()).or_insert(0) += 1;
        }
    }
    let lengths: Vec<f32> = weeks.keys().map(|bits| f32::from_bits(*bits)).collect();
    assert_eq!(lengths.len(), 2, "once and repeated: {lengths:?}");
    assert!((lengths[1] / lengths[0] - 2.0).abs() < 1e-6, "{lengths:?}");
    let measures = told(&simulation, "guidance", "measure-taken").values().sum::<f64>();
    let withheld = told(&simulation, "money", "withheld").values().sum::<f64>();
    assert!(withheld > 20.0 && withheld <= measures, "{withheld} of {measures}");
    let world = simulation.world();
    let now = *world.resource::<klantreis_sim::kernel::Week>();
    let mut households = world.query::<&Bijstand>();
    for bijstand in households.iter(world) {
        let part = bijstand.withheld(now);
        assert!(part == 0.0 || part == 0.5 * bijstand.amount());
    }
}

#[test]
fn help_puts_matters_in_order_sooner_and_takes_hours() {
    let when = |help: f32| {
        let money = MoneyPolicy { basics: Some(help), ..MoneyPolicy::default() };
        let mut simulation = trial(team(money)).live();
        let (mut housed, mut weeks, mut count) = (BTreeMap::new(), 0, 0);
        for fact in simulation.diary().facts() {
            match (fact.room, fact.name) {
                ("arrival", "housed") => {
                    housed.insert(fact.person.household(), fact.week);
                }
                ("money", "basics-in-order") => {
                    weeks += fact.week.since(housed[&fact.person.household()]);
                    count += 1;
                }
                _ => {}
            }
        }
        let world = simulation.world();
        let booked: u32 = world
            .resource::<klantreis_sim::guidance::Team>()
            .log()
            .iter()
            .take(120)
            .map(|week| week.open)
            .sum();
        let mut households = world.query::<&Basics>();
        let open = households.iter(world).filter(|basics| basics.open() > 0).count();
        (f64::from(weeks) / f64::from(count), open, booked)
    };
    let (alone, helped) = (when(0.0), when(1.0));
    assert!(helped.0 < 0.6 * alone.0, "{} weeks with help, {} without", helped.0, alone.0);
    assert!(helped.1 <= alone.1, "{} households with open matters, {}", helped.1, alone.1);
    assert!(helped.2 > alone.2, "help at the intake lets other tasks wait");
}

#[test]
fn more_parents_use_childcare_that_is_paid() {
    let households = |own_part_paid: bool| {
        let families = HouseholdTerms { own_part_paid, ..HouseholdTerms::default() };
        let plan = TeamPlan { families, ..TeamPlan::of_caseload(60.0) };
        let mut simulation = cohort(800).weeks(200).without_diary().guided_by(plan).live();
        let world = simulation.world();
        let mut households = world.query::<&Children>();
        let with = households.iter(world).filter(|children| children.childcare() > 0.0);
        with.count()
    };
    let (paid, plain) = (households(true), households(false));
    assert!(
        paid > plain && plain > 5,
        "{paid} households with childcare that is paid, {plain} else"
    );
}
