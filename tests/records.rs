//! Records: counts that add up, intervals that mean something, tables others can read.

use std::collections::BTreeSet;

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Content, Outcome, Overlay, Place, Strength};
use klantreis_records::manifest::Hashed;
use klantreis_records::persons::{COLUMNS, PersonRecord, write_events, write_persons};
use klantreis_records::states::{Lives, names};
use klantreis_records::statistics::{Filter, Moment, Table, odds_ratio};
use klantreis_scenarios::{Change, Lived, Order, Scenario, replicate};
use klantreis_sim::arrival::{Nationality, Schooling, Sex};
use klantreis_sim::guidance::{Craft, TeamPlan};
use klantreis_sim::kernel::Week;
use klantreis_sim::money::MoneyPolicy;
use klantreis_sim::plan::Path;
use klantreis_sim::{EVENTS, MECHANISMS, TEAM_THEMES, event_of};
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
        let first = whole(table, 0, Filter::everyone());
        assert!((290..=300).contains(&first), "{first} of 300, but for those older than 64");
        let mut before = first;
        for months in [1, 3, 6, 12, 17, 24, 30, 36] {
            let now = whole(table, months, Filter::everyone());
            assert!(
                now <= before && now + 3 >= first,
                "{now} at {months} months, {first} at first"
            );
            before = now;
        }
    }
}

#[test]
fn whoever_has_died_is_counted_no_more_and_stands_in_the_file_of_persons() {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let mut scenario = Scenario::find("cohort-2014", &catalogue).expect("it is sound");
    (scenario.persons, scenario.weeks, scenario.replications) = (600, 220, 1);
    let overlay = Overlay {
        id: "household.death.rate".to_owned(),
        value: 0.01,
        reason: Some("a test asks".to_owned()),
    };
    let change = Change { overlay, from: None, place: Place::default() };
    scenario.set(vec![change], &catalogue).expect("it is a number");
    let order = Order { keep: true, ..Order::new(3) };
    let none = std::iter::empty();
    let lived = replicate(&scenario, &catalogue, none, &order, &ProgressBar::hidden());
    let lived = lived.expect("it runs");
    let everyone =
        |person: &&PersonRecord| !person.follower && (18..=64).contains(&person.age_at_permit);
    let persons = &lived.kept[0].persons;
    let day = |monday: &str| monday.parse::<jiff::civil::Date>().expect("a date");
    for months in [0, 12, 36] {
        let weeks = klantreis_sim::kernel::weeks_of_months(f64::from(months));
        let alive = persons.iter().filter(everyone).filter(|person| {
            let moment = Week::of(day(&person.permit)).plus(weeks);
            person.died.is_empty() || Week::of(day(&person.died)) > moment
        });
        assert_eq!(whole(&lived.tables[0], months, Filter::everyone()), alive.count() as u64);
    }
    let died = persons.iter().filter(|person| !person.died.is_empty()).count();
    assert!(died > 10, "{died} died");
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
    let head: Vec<&str> = table.lines().next().expect("a head").split(',').collect();
    assert_eq!(head, COLUMNS.map(|(name, ..)| name), "docs/events.md says what each means");
    let columns = head.len();
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert!(rows.iter().all(|row| row.split(',').count() == columns));
    let persons: BTreeSet<&str> = rows.iter().filter_map(|row| row.split(',').next()).collect();
    assert_eq!(persons.len(), rows.len(), "a name stands twice");
}

#[test]
fn every_event_is_declared_with_the_figures_that_it_has() {
    let simulation = cohort(1_500).weeks(520).live();
    let craft = Craft {
        path: Path::Broodbaan,
        adjusts_after: Some(26),
        social_map: 0.5,
        ..Craft::default()
    };
    let offers = crate::offers::scarce(20.0);
    let money = MoneyPolicy { basics: Some(0.5), ..MoneyPolicy::default() };
    let team = TeamPlan { craft, offers, money, ..TeamPlan::of_caseload(100.0) };
    let guided = cohort(300).weeks(260).guided_by(team).live();
    let under_2021 = crate::wi2021::of_2022(3_000).weeks(300).live();
    let mut seen = BTreeSet::new();
    let both = simulation.diary().facts().iter().chain(guided.diary().facts());
    for fact in both.chain(under_2021.diary().facts()) {
        let event = event_of(fact.room, fact.name);
        let event = event.unwrap_or_else(|| panic!("{} {} is undeclared", fact.room, fact.name));
        for figure in &fact.figures[event.figures.len()..] {
            assert!(*figure == 0.0, "{} {} says more than it declares", fact.room, fact.name);
        }
        for (said, figure) in event.figures.iter().zip(fact.figures) {
            let whole = ["yes/no", "code", "count"].contains(&said.unit);
            assert!(!whole || figure.fract() == 0.0, "{} {figure} {}", fact.name, said.unit);
            assert!(said.unit != "yes/no" || figure.abs() <= 1.0, "{} {figure}", fact.name);
        }
        seen.insert((fact.room, fact.name));
    }
    // Decisions of a klantmanager of flesh and blood; an automatic one of a neutral style never takes them.
    for decision in ["warned", "talked-over"] {
        assert!(seen.insert(("guidance", decision)), "{decision} by itself");
    }
    // What a measure withholds comes with the measure.
    assert!(seen.insert(("money", "withheld")), "something was withheld by itself");
    let declared: BTreeSet<_> = EVENTS
        .iter()
        .flat_map(|(room, events)| events.iter().map(move |event| (*room, event.name)))
        .collect();
    assert_eq!(seen, declared, "what is declared happens within ten years");
}

#[test]
fn figures_of_events_have_three_decimals_and_absent_ones_are_empty() {
    let facts = lived().kept.swap_remove(0).facts;
    let mut table = Vec::new();
    write_events(&facts, &mut table).expect("it is written");
    let table = String::from_utf8(table).expect("words");
    let mut fractions = 0;
    for (row, fact) in table.lines().skip(1).zip(&facts) {
        let cells: Vec<&str> = row.split(',').collect();
        let said = event_of(fact.room, fact.name).expect("it is declared").figures.len();
        for (place, cell) in cells[4..].iter().enumerate() {
            assert_eq!(cell.is_empty(), place >= said, "{row}");
            let decimals = cell.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert!(decimals <= 3, "{row}");
            fractions += usize::from(decimals > 0);
        }
    }
    assert!(fractions > 0, "nothing was rounded");
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
fn a_manifest_says_what_was_drawn_and_what_the_program_was_made_of() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let run = |uncertainty: &str| {
        let place = out.display().to_string();
        let typed = ["klantreis", "run", "cohort-2014", "--persons", "30", "--weeks", "60"];
        let more = ["--replications", "3", "--quiet", "--uncertainty", uncertainty, "--lang", "en"];
        let typed = typed.into_iter().chain(more).chain(["--out", &place]).map(Into::into);
        let (mut said, mut err) = (Vec::new(), Vec::new());
        klantreis_cli::run(typed, &mut said, &mut err);
        assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
        let manifest = std::fs::read_to_string(out.join("manifest.json")).expect("a manifest");
        let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
        crate::schema::check("manifest", &manifest);
        (String::from_utf8(said).expect("words"), manifest)
    };
    let known = Catalogue::builtin().expect("the evidence is sound").without_themes(TEAM_THEMES);
    let (said, manifest) = run("both");
    let table = std::fs::read_to_string(out.join("draws.csv")).expect("the draws");
    assert_eq!(manifest["draws"]["sha256"], Hashed::of("", &table).sha256.as_str());
    let drawn: BTreeSet<&str> =
        table.lines().skip(1).filter_map(|row| row.split(',').nth(1)).collect();
    let priors = known.parameters().filter(|number| number.prior.is_some());
    assert_eq!(drawn, priors.map(|number| number.id.as_str()).collect());
    let third = klantreis_scenarios::draw::draw_numbers(&known, 1, 2);
    let Content::Value(value) = third.parameter("labour.offer.a2").expect("a number").content
    else {
        panic!("no single value")
    };
    assert!(table.contains(&format!("\n2,labour.offer.a2,,{value},log-ratio\n")));
    let fixed = known.parameters().filter(|number| number.prior.is_none());
    let fixed = fixed.filter(|number| number.strength == Strength::Assumed).count();
    assert_eq!(manifest["strengths"]["with_prior"], drawn.len());
    assert_eq!(manifest["strengths"]["assumed_without_prior"], fixed);
    assert!(said.contains(&format!("{} numbers were drawn", drawn.len())), "{said}");
    assert!(said.contains(&format!("{fixed} assumed numbers stayed fixed")), "{said}");
    assert_eq!(manifest["built"]["model"], klantreis_sim::FINGERPRINT);
    assert_eq!(manifest["built"]["libraries"]["bevy_ecs"], "0.20.1");
    let (said, manifest) = run("luck");
    assert!(manifest["draws"].is_null() && !out.join("draws.csv").exists());
    assert!(!said.contains("stayed fixed"));
}

#[test]
fn one_replication_has_no_interval_and_two_have_one_of_shares() {
    let said = |replications: &str, more: &[&str]| {
        let typed = ["klantreis", "run", "cohort-2014", "--persons", "30", "--weeks", "220"];
        let rest = ["--replications", replications, "--quiet", "--lang", "nl"];
        let typed = typed.iter().chain(&rest).chain(more).copied().map(Into::into);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        klantreis_cli::run(typed, &mut out, &mut err);
        String::from_utf8(out).expect("words")
    };
    let one = said("1", &[]);
    assert!(one.contains(" (onbekend)") && !one.contains("±"), "{one}");
    for (replications, known) in [("1", false), ("2", true)] {
        let summary: serde_json::Value =
            serde_json::from_str(&said(replications, &["--json"])).expect("JSON");
        for cell in summary["curves"].as_array().expect("curves").iter().flat_map(|curve| {
            curve["cells"].as_array().expect("cells").iter().filter(|cell| cell["mean"].is_number())
        }) {
            assert_eq!(cell["low"].is_number() && cell["high"].is_number(), known, "{cell}");
            if let (Some(low), Some(high)) = (cell["low"].as_f64(), cell["high"].as_f64()) {
                assert!(0.0 <= low && low < high && high <= 100.0, "{cell}");
            }
        }
    }
}

#[test]
fn odds_need_someone_on_either_side() {
    let odds = odds_ratio(0.5, 0.2).expect("odds");
    assert!((odds - 4.0).abs() < 1e-12);
    assert_eq!(odds_ratio(0.0, 0.2), None);
    assert_eq!(odds_ratio(0.5, 1.0), None);
}
