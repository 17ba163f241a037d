//! Records: counts that add up, intervals that mean something, tables others can read.

use std::collections::BTreeSet;

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Outcome};
use klantreis_records::persons::write_persons;
use klantreis_records::states::{Lives, names};
use klantreis_records::statistics::{Filter, Moment, Table, odds_ratio};
use klantreis_scenarios::{Lived, Order, Scenario, replicate};
use klantreis_sim::MECHANISMS;
use klantreis_sim::arrival::{Nationality, Schooling, Sex};
use klantreis_tests::cohort;

/// Two small replications of the national cohort.
fn lived() -> Lived {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let mut scenario = Scenario::find("cohort-2014", &catalogue).expect("it is sound");
    (scenario.persons, scenario.weeks, scenario.replications) = (300, 220, 2);
    let order = Order { keep: true, ..Order::new(3) };
    let targets = catalogue.targets().filter(|target| target.scenario == scenario.name);
    let points = targets.flat_map(|target| &target.points);
    replicate(&scenario, &catalogue, points, &order, &ProgressBar::hidden()).expect("it runs")
}

fn whole(table: &Table, months: u16, filter: Filter) -> u64 {
    let ratio = table.ratio(Moment::SincePermit(months), filter, Outcome::Working);
    ratio.expect("it is reached").whole
}

#[test]
fn everyone_is_looked_at_exactly_once_at_each_horizon() {
    let lived = lived();
    for table in &lived.tables {
        let first = whole(table, 3, Filter::everyone());
        assert!((290..=300).contains(&first), "{first} of 300, but for those older than 64");
        for months in [0, 1, 6, 12, 17, 24, 30, 36] {
            assert_eq!(whole(table, months, Filter::everyone()), first, "{months} months");
        }
    }
}

#[test]
fn sub_groups_add_up_to_everyone() {
    let lived = lived();
    let all = Filter::everyone();
    let kinds: [Vec<Filter>; 4] = [
        [Sex::Man, Sex::Woman].map(|sex| Filter { sex: Some(sex), ..all }).to_vec(),
        Schooling::ALL.map(|one| Filter { schooling: Some(one), ..all }).to_vec(),
        [true, false].map(|young| Filter { young_child: Some(young), ..all }).to_vec(),
        (0..Nationality::NAMES.len() as u8)
            .map(|one| Filter { nationality: Some(Nationality(one)), ..all })
            .collect(),
    ];
    for table in &lived.tables {
        for kind in &kinds {
            for outcome in [Outcome::Working, Outcome::AnyBijstand, Outcome::TemporaryContract] {
                let ratio = |filter| {
                    table.ratio(Moment::SincePermit(36), filter, outcome).expect("it is reached")
                };
                let parts = kind.iter().map(|filter| ratio(*filter));
                let sum = parts.fold((0, 0), |sum, one| (sum.0 + one.part, sum.1 + one.whole));
                assert_eq!(sum, (ratio(all).part, ratio(all).whole), "{outcome:?}");
            }
        }
    }
}

#[test]
fn the_work_outcomes_are_four_and_each_keeps_its_place() {
    let lived = lived();
    for table in &lived.tables {
        let part = |outcome| {
            let ratio = table.ratio(Moment::SincePermit(36), Filter::everyone(), outcome);
            ratio.expect("it is reached").part
        };
        assert!(part(Outcome::WorkMainIncome) <= part(Outcome::Working), "income without work");
        assert!(part(Outcome::EverWorked) > 0 && part(Outcome::OffBenefit) > 0);
        let never = |months: u16| {
            let ratio =
                table.ratio(Moment::SincePermit(months), Filter::everyone(), Outcome::EverWorked);
            ratio.expect("it is reached").part
        };
        assert!((1..=36).all(|months| never(months) >= never(months - 1)), "ever does not end");
    }
}

#[test]
fn a_horizon_beyond_the_run_is_no_number() {
    let lived = lived();
    let table = &lived.tables[0];
    for months in [60, 72, 96, 120] {
        let moment = Moment::SincePermit(months);
        assert!(!table.reaches(moment));
        assert_eq!(table.value(moment, Filter::everyone(), Outcome::Working), None);
    }
}

#[test]
fn counts_of_worlds_add_up_in_any_order() {
    let lived = lived();
    let (mut one, mut other) = (lived.tables[0].clone(), lived.tables[1].clone());
    one.merge(&lived.tables[1]);
    other.merge(&lived.tables[0]);
    assert_eq!(one, other);
    let all = Filter::everyone();
    let sum: u64 = lived.tables.iter().map(|table| whole(table, 24, all)).sum();
    assert_eq!(whole(&one, 24, all), sum);
}

#[test]
fn a_table_of_events_tells_the_exits_that_were_counted() {
    let lived = lived();
    let count = |name: &str| lived.kept[0].facts.iter().filter(|fact| fact.name == name).count();
    let all = Filter { ages: None, ..Filter::everyone() };
    assert!(lived.tables[0].ratio(Moment::SinceExit(6), all, Outcome::Returned).is_none());
    let ratio = lived.tables[0].ratio(Moment::SinceExit(6), Filter::everyone(), Outcome::Returned);
    let ratio = ratio.expect("exits are counted");
    assert!(ratio.whole > 0 && ratio.whole <= count("bijstand-left") as u64);
    assert!(ratio.part <= count("bijstand-returned") as u64);
}

#[test]
fn persons_are_a_table_with_one_row_each() {
    let lived = lived();
    let mut table = Vec::new();
    write_persons(lived.kept[0].persons.clone(), &mut table).expect("it is written");
    let table = String::from_utf8(table).expect("words");
    let columns = table.lines().next().expect("a head").split(',').count();
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert!(rows.iter().all(|row| row.split(',').count() == columns));
    let persons: BTreeSet<&str> = rows.iter().filter_map(|row| row.split(',').next()).collect();
    assert_eq!(persons.len(), rows.len(), "a name stands twice");
}

#[test]
fn every_state_that_a_mechanism_names_can_be_told() {
    let mut simulation = cohort(80).build().expect("it is sound");
    let mut lives = Lives::default();
    simulation.live(120, &mut [&mut lives]);
    let people = lives.state("working", simulation.world()).expect("a state").len();
    for name in names() {
        let values = lives.state(name, simulation.world()).expect("a state");
        assert_eq!(values.len(), people);
        assert!(values.iter().all(|(_, value)| value.is_finite()), "{name}");
        assert!(values.is_sorted_by_key(|(person, _)| *person));
    }
    let women = lives.state("working:women", simulation.world()).expect("a state").len();
    let men = lives.state("working:men", simulation.world()).expect("a state").len();
    assert_eq!(women + men, people);
    for mechanism in MECHANISMS.iter().flat_map(|room| room.iter()) {
        let told = lives.state(mechanism.state, simulation.world());
        assert!(told.is_some(), "{} names the state {}", mechanism.id, mechanism.state);
    }
    assert!(lives.state("nothing", simulation.world()).is_none());
}

#[test]
fn odds_need_someone_on_either_side() {
    let odds = odds_ratio(0.5, 0.2).expect("odds");
    assert!((odds - 4.0).abs() < 1e-12);
    assert_eq!(odds_ratio(0.0, 0.2), None);
    assert_eq!(odds_ratio(0.5, 1.0), None);
}
