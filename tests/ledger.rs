//! What a scenario costs and brings in: booked by nobody but the people who are lived.

use std::collections::BTreeMap;

use bevy_ecs::prelude::World;
use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Content, Overlay};
use klantreis_records::ledger::{
    Account, Bookkeeper, Books, Costs, Entry, Kept, LeftOut, Line, Sum,
};
use klantreis_records::summary::Interval;
use klantreis_scenarios::library::find_world;
use klantreis_scenarios::municipality::sizes;
use klantreis_scenarios::{Order, Scenario, replicate};
use klantreis_sim::arrival::{Clocks, Cohort};
use klantreis_sim::education::Study;
use klantreis_sim::guidance::{Craft, Style, Team, TeamPlan};
use klantreis_sim::health::CarePolicy;
use klantreis_sim::household::{Children, Home, HouseholdTerms, Members};
use klantreis_sim::kernel::week::WEEKS_PER_MONTH;
use klantreis_sim::kernel::{HouseholdId, Observer, PersonId, Settings, Week};
use klantreis_sim::labour::{Career, Job};
use klantreis_sim::language::Course;
use klantreis_sim::money::{Bijstand, Debt, MoneyParams, MoneyPolicy};
use serde_json::Value;

use crate::cli::json;

const PERSONS: u32 = 150;
const WEEKS: u32 = 200;

fn known() -> Catalogue {
    Catalogue::builtin().expect("the evidence is sound")
}

/// A number of the evidence in its own unit.
fn number(catalogue: &Catalogue, id: &str) -> f64 {
    match catalogue.parameter(id).map(|known| &known.content) {
        Some(Content::Value(value)) => *value,
        other => panic!("{id}: {other:?}"),
    }
}

/// Writes down what each person and each household has in each week.
#[derive(Default)]
struct OneByOne {
    wages: BTreeMap<PersonId, f64>,
    insured: BTreeMap<PersonId, f64>,
    students: BTreeMap<PersonId, f64>,
    bijstand: BTreeMap<HouseholdId, f64>,
    childcare: BTreeMap<HouseholdId, f64>,
    lessons: BTreeMap<PersonId, f64>,
    weeks: u32,
    staff: [f64; 4],
    withheld: f64,
    relieved: f64,
    in_reception: u32,
}

/// Prices beside those of 2024, by the series of the evidence.
fn level(costs: &Catalogue, week: Week) -> f64 {
    match costs.parameter("costs.prices.level").map(|known| &known.content) {
        Some(Content::Series(series)) => series.at(week.monday()),
        other => panic!("{other:?}"),
    }
}

struct Brute {
    catalogue: Catalogue,
    seen: OneByOne,
}

impl Observer for Brute {
    fn see(&mut self, week: Week, world: &mut World) {
        let real = 1.0 / level(&self.catalogue, week) / WEEKS_PER_MONTH;
        let seen = &mut self.seen;
        let mut persons = world.query::<(&PersonId, &Job, &Career, &Study, &Course, &Clocks)>();
        let params = world.resource::<MoneyParams>();
        for (&person, job, career, study, course, clocks) in persons.iter(world) {
            seen.in_reception += u32::from(clocks.permit() <= week && week < clocks.housed());
            if job.is_held() {
                *seen.wages.entry(person).or_default() += real * f64::from(job.wage());
            } else if career.is_insured(week) {
                let insured = f64::from(params.insured(career.last_wage()));
                *seen.insured.entry(person).or_default() += real * insured;
            }
            if study.has_study_finance() {
                *seen.students.entry(person).or_default() += 1.0;
            }
            seen.lessons.insert(person, f64::from(course.hours_taken()));
        }
        let mut households = world.query::<(&HouseholdId, &Bijstand, &Children, &Members, &Debt)>();
        for (&household, bijstand, children, members, debt) in households.iter(world) {
            seen.withheld += real * f64::from(bijstand.withheld(week));
            seen.relieved += f64::from(u8::from(debt.is_relieved()));
            if bijstand.is_paid() {
                *seen.bijstand.entry(household).or_default() += real * f64::from(bijstand.amount());
            }
            if children.childcare() > 0.0 {
                let hours = f64::from(children.childcare());
                *seen.childcare.entry(household).or_default() += hours;
                assert!(members.iter().count() > 0, "childcare for somebody's children");
            }
        }
        let log = world.resource::<Team>().log().last().expect("a week");
        let direct = f64::from(log.capacity) / f64::from((log.capacity + log.intervisie).max(1));
        seen.staff[0] += f64::from(log.fte) * direct;
        seen.staff[1] += f64::from(log.fte) * (1.0 - direct);
        seen.staff[2] += f64::from(log.jobhunters);
        seen.staff[3] += f64::from(log.interpreted) / 60.0;
        seen.weeks += 1;
    }
}

/// A team that does a little of everything.
fn team() -> TeamPlan {
    let craft = Craft { intervisie: 1.0, ..Craft::default() };
    let world = find_world("training-offers").expect("a world");
    let world = Scenario::read(world, &known()).expect("a scenario");
    TeamPlan {
        clients_per_jobhunter: Some(80.0),
        conversation: Some(4.0),
        work_guidance_after: Some(0.0),
        offers: world.team_plan().expect("a team").offers,
        craft,
        styles: vec![Style::DWINGEND],
        rhythm: Some(2),
        money: MoneyPolicy { relieves: true, withholds: Some(0.5), ..MoneyPolicy::default() },
        families: HouseholdTerms { own_part_paid: true, ..HouseholdTerms::default() },
        care: CarePolicy { has_interpreters: true, pays_own_risk: true, has_network: false },
        ..TeamPlan::of_caseload(60.0)
    }
}

#[test]
fn the_account_of_a_world_is_that_of_its_people_one_by_one() {
    // Some die, and what was spent on them stays spent.
    let deadly = Overlay {
        id: "household.death.rate".to_owned(),
        value: 0.01,
        reason: Some("a test asks".to_owned()),
    };
    let catalogue = known().overlaid(&[deadly]).expect("it is a number");
    let cohort = Cohort::of_year(PERSONS, 2014);
    let settings = Settings { diary: true, ..Settings::new(3, cohort.from, catalogue.clone()) };
    let plan = team();
    let mut simulation =
        klantreis_sim::build_with(settings, cohort, Some(plan.clone())).expect("a world");
    let mut bookkeeper = Bookkeeper::new(Costs::read(&catalogue).expect("costs"));
    let mut brute = Brute { catalogue: catalogue.clone(), seen: OneByOne::default() };
    simulation.live(WEEKS, &mut [&mut bookkeeper, &mut brute]);
    let facts = simulation.diary().facts().to_vec();
    let account = bookkeeper.finish(simulation.world());

    let price = |id: &str| number(&catalogue, id);
    let sum = |of: &BTreeMap<PersonId, f64>| of.values().sum::<f64>();
    let seen = &brute.seen;
    let told = |room: &str, name: &str| {
        facts.iter().filter(|fact| fact.room == room && fact.name == name).collect::<Vec<_>>()
    };
    let cost = |number: f32| {
        let offer = plan.offers.iter().find(|offer| offer.number == number as u8);
        f64::from(offer.expect("an offer").cost)
    };
    let places = told("offers", "began").iter().map(|fact| cost(fact.figures[0])).sum::<f64>();
    let weeks = match catalogue.parameter("team.conversation.length") {
        Some(known) => match known.content {
            Content::Value(weeks) => weeks * known.unit.factor,
            ref other => panic!("{other:?}"),
        },
        None => panic!("how long lessons last is known"),
    };
    assert!(!told("household", "died").is_empty(), "nobody died");
    let lessons = told("guidance", "work-guidance-began").len() as f64 * 4.0 * weeks.round();
    let week = price("costs.klantmanager.week");
    let klantmanager = week * price("costs.klantmanager.hour");
    let interpreter = price("costs.interpreter.hour") * price("costs.interpreter.part");
    let public = price("costs.childcare.public");
    let hours = seen.childcare.values().sum::<f64>() * price("costs.childcare.hour");
    let students = price("costs.study-finance.amount") / WEEKS_PER_MONTH;
    for (line, expected) in [
        (Line::Wages, sum(&seen.wages)),
        (Line::Taxes, sum(&seen.wages) * price("costs.tax.wage")),
        (Line::Insurance, sum(&seen.insured)),
        (Line::StudyFinance, sum(&seen.students) * students),
        (Line::Course, sum(&seen.lessons) * price("costs.course.hour")),
        (Line::Bijstand, seen.bijstand.values().sum()),
        (Line::Childcare, hours * public),
        (Line::ChildcarePaid, hours * (1.0 - public)),
        (Line::Withheld, seen.withheld),
        (Line::Ontzorgen, seen.relieved * price("costs.relief.month") / WEEKS_PER_MONTH),
        (Line::Klantmanagers, seen.staff[0] * klantmanager),
        (Line::Intervisie, seen.staff[1] * klantmanager),
        (Line::Jobhunters, seen.staff[2] * week * price("costs.jobhunter.hour")),
        (Line::Interpreters, seen.staff[3] * interpreter),
        (Line::Offers, places),
        (Line::Lessons, lessons * price("costs.lesson.hour")),
    ] {
        let booked = account.each(Entry::Line(line), false) * f64::from(PERSONS);
        assert!(expected > 0.0, "{line:?}: nothing happened");
        assert!((booked - expected).abs() < 0.02, "{line:?}: {booked} instead of {expected}");
        let discounted = account.each(Entry::Line(line), true) * f64::from(PERSONS);
        assert!(discounted < booked && discounted > 0.9 * booked, "{line:?}: {discounted}");
    }
    assert_eq!((account.weeks(), seen.weeks), (WEEKS, WEEKS));
    // What each offer cost, and what has no price.
    for offer in &plan.offers {
        let began = told("offers", "began");
        let began =
            began.iter().filter(|fact| fact.figures[0] as u8 == offer.number).count() as u64;
        let taken = account.offers().get(&offer.name).copied().unwrap_or_default();
        let cents = began as i64 * (f64::from(offer.cost) * 100.0).round() as i64;
        assert_eq!((taken.places, taken.cents), (began, cents), "{}", offer.name);
    }
    assert!(account.offers().len() > 3, "{:?}", account.offers());
    let books =
        Books { terms: Costs::read(&catalogue).expect("costs").terms(), accounts: vec![account] };
    let kept = Kept::of(&books, Interval::Mean95).expect("a ledger");
    let each = |what: LeftOut| {
        let line = kept.left_out.iter().find(|line| line.what == what.name());
        line.expect("it is named").each.map(|each| each * f64::from(PERSONS))
    };
    let treatments = told("health", "treatment-began").len() as f64;
    assert!(treatments > 5.0, "only {treatments} treatments");
    let near = |one: Option<f64>, other: f64| {
        (one.expect("counted") - other).abs() <= 0.005 * f64::from(PERSONS)
    };
    assert!(near(each(LeftOut::Care), treatments), "{:?}, {treatments}", each(LeftOut::Care));
    let weeks = f64::from(seen.in_reception);
    assert!(
        weeks > 1000.0 && near(each(LeftOut::Reception), weeks),
        "{:?}",
        each(LeftOut::Reception)
    );
    assert_eq!(each(LeftOut::Allowances), None);
}

#[test]
fn what_each_offer_cost_adds_up_to_their_line_in_a_run_and_on_both_sides() {
    let books = lived(60, 2, None);
    let kept = Kept::of(&books, Interval::Mean95).expect("a ledger");
    let line = kept.lines.iter().find(|line| line.entry == "offers").expect("a line");
    // The new practice of Amsterdam has four offers of its own, the old one none.
    let each: f64 = kept.offers.iter().map(|offer| offer.mean).sum();
    assert_eq!(kept.offers.len(), 4);
    assert!(line.mean > 10.0 && (line.mean - each).abs() < 0.05, "{} and {each}", line.mean);
    let size = ["--persons", "80", "--weeks", "200", "--replications", "2", "--quiet", "--json"];
    let typed = ["compare", "cohort-2014", "almere", "--uncertainty", "luck"];
    let answer = json(&[&typed[..], &size].concat());
    let offers = &answer["pairs"][0]["ledger"]["offers"];
    let offers = offers.as_array().expect("a list");
    assert!(offers.len() > 2, "{offers:?}");
    let sum = |side: &str| offers.iter().filter_map(|one| one[side].as_f64()).sum::<f64>();
    for side in ["baseline", "other"] {
        let whole = line_of(&answer, "offers", side);
        let rounding = 0.01 * offers.len() as f64;
        assert!((sum(side) - whole).abs() < rounding, "{side}: {} and {whole}", sum(side));
    }
    assert!(sum("other") > 10.0 && sum("baseline") == 0.0, "{offers:?}");
}

fn line_of(answer: &Value, entry: &str, key: &str) -> f64 {
    line(answer, entry)[key].as_f64().expect("an amount")
}

#[test]
fn what_a_ledger_leaves_out_is_named_under_it_on_a_screen_and_in_the_report() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let out = folder.path().join("out").display().to_string();
    let size = ["--persons", "80", "--weeks", "160", "--replications", "2", "--quiet"];
    for lang in ["nl", "en"] {
        let ask = |verb: &[&str]| crate::cli::klantreis(&[verb, &size, &["--lang", lang]].concat());
        let run = ask(&["run", "almere"]).out;
        let compare = ask(&["compare", "cohort-2014", "almere", "--out", &out]).out;
        let report =
            std::fs::read_to_string(folder.path().join("out/report.html")).expect("a page");
        std::fs::remove_dir_all(folder.path().join("out")).expect("it can go");
        let texts = klantreis_texts::Texts::new(match lang {
            "nl" => klantreis_texts::Lang::Nl,
            _ => klantreis_texts::Lang::En,
        });
        for what in LeftOut::ALL {
            let key = format!("ledger-without-{}", what.name());
            let said = texts.say(&key, &[("each", "@".into())]);
            for part in said.split('@') {
                assert!(run.contains(part), "{lang}: {part} not in {run}");
                assert!(compare.contains(part), "{lang}: {part} not in {compare}");
                assert!(report.contains(part), "{lang}: {part} not in the report");
            }
        }
        let of_which = texts.say("ledger-of-which", &[("offer", "practical-dutch-lessons".into())]);
        assert!(run.contains(&of_which) && compare.contains(&of_which), "{of_which} in {run}");
        assert!(report.contains(&of_which), "{of_which} in the report");
    }
}

fn each(account: &Account, entry: Entry) -> f64 {
    account.each(entry, false)
}

#[test]
fn sums_are_those_of_their_lines_and_every_line_is_in_one_purse() {
    let books = lived(40, 1, None);
    let account = &books.accounts[0];
    let of = |sum| each(account, Entry::Sum(sum));
    let near = |one: f64, other: f64| assert!((one - other).abs() < 1e-6, "{one} and {other}");
    near(of(Sum::Public), of(Sum::Received) - of(Sum::Spent) - of(Sum::Paid));
    near(of(Sum::Public), of(Sum::Municipal) + of(Sum::National));
    let lines = Line::ALL.into_iter().filter(|line| *line != Line::Wages);
    let all: f64 = lines.map(|line| each(account, Entry::Line(line))).sum();
    near(all, of(Sum::Spent) + of(Sum::Paid) + of(Sum::Received));
    assert!(of(Sum::Spent) > 0.0 && of(Sum::Paid) > 0.0 && of(Sum::Received) > 0.0);
}

/// The books of the new practice of Amsterdam, small.
fn lived(persons: u32, replications: u32, threads: Option<usize>) -> Books {
    let catalogue = known();
    let mut scenario = Scenario::find("amsterdam-2016", &catalogue).expect("a scenario");
    (scenario.persons, scenario.weeks, scenario.replications) = (persons, 150, replications);
    let order = Order { threads, ..Order::new(5) };
    replicate(&scenario, &catalogue, [], &order, &ProgressBar::hidden()).expect("it lives").books
}

#[test]
fn two_threads_book_what_one_books() {
    let (one, two) = (lived(30, 4, Some(1)), lived(30, 4, Some(2)));
    assert_eq!(one, two);
    assert_ne!(one.accounts[0], one.accounts[1], "other luck books otherwise");
}

#[test]
fn the_accounts_of_two_municipalities_add_up_to_that_of_both() {
    let catalogue = known();
    let mut scenario = Scenario::find("cohort-2014", &catalogue).expect("a scenario");
    (scenario.persons, scenario.weeks, scenario.replications) = (30, 120, 1);
    let parts = sizes(&[363, 599], 30, &catalogue).expect("two towns");
    let mut of = |municipalities: &[u16], persons: u32| {
        scenario.persons = persons;
        let order = Order { municipalities: municipalities.to_vec(), ..Order::new(5) };
        let lived = replicate(&scenario, &catalogue, [], &order, &ProgressBar::hidden());
        lived.expect("it lives").books.accounts.remove(0)
    };
    let both = of(&[363, 599], 30);
    let (mut one, other) = (of(&[363], parts[0]), of(&[599], parts[1]));
    assert_ne!(one, other);
    // By hand, since what merges them for a run is what merges them below.
    for line in Line::ALL.map(Entry::Line) {
        let euro = |account: &Account, persons: u32| each(account, line) * f64::from(persons);
        let sum = euro(&one, parts[0]) + euro(&other, parts[1]);
        assert!((euro(&both, 30) - sum).abs() < 1e-6, "{}: {sum}", line.name());
    }
    one.merge(&other);
    assert_eq!(both, one);
}

fn lines(answer: &Value) -> &[Value] {
    answer["pairs"][0]["ledger"]["lines"].as_array().expect("a ledger")
}

fn line<'a>(answer: &'a Value, entry: &str) -> &'a Value {
    lines(answer).iter().find(|line| line["entry"] == entry).expect("a line")
}

fn compared(scenarios: [&str; 2], more: &[&str]) -> Value {
    let size = ["--persons", "40", "--weeks", "120", "--replications", "6", "--quiet", "--json"];
    json(&[&["compare", scenarios[0], scenarios[1]][..], &size, more].concat())
}

#[test]
fn a_lever_without_effect_changes_no_line_by_a_cent() {
    for (scenario, uncertainty) in [("amsterdam-2016", "both"), ("cohort-2014", "luck")] {
        // A number of a labour market that this world does not have.
        let sets = ["--set", "B:labour.market.zeer-krap=1.5", "--uncertainty", uncertainty];
        let answer = compared([scenario, scenario], &sets);
        assert!(answer["pairs"][0]["differing"].as_array().is_some_and(|list| list.len() == 1));
        for line in lines(&answer) {
            assert_eq!((&line["difference"], &line["discounted"]), (&0.0.into(), &0.0.into()));
            assert_eq!(line["baseline"], line["other"], "{line}");
        }
        let yields = &answer["pairs"][0]["ledger"]["yields"];
        assert_eq!(
            (&yields["why"], &yields["ratio"]),
            (&"nothing-more-spent".into(), &Value::Null)
        );
    }
}

#[test]
fn a_price_moves_its_own_line_and_what_that_adds_up_to() {
    let sets = ["--set", "B:costs.jobhunter.hour=75", "--uncertainty", "luck"];
    let answer = compared(["amsterdam-2016", "amsterdam-2016"], &sets);
    let jobhunters = line(&answer, "jobhunters");
    let amount = |key: &str| jobhunters[key].as_f64().expect("an amount");
    assert!((amount("other") - 1.5 * amount("baseline")).abs() < 0.02, "{jobhunters}");
    let moved: Vec<&str> = lines(&answer)
        .iter()
        .filter(|line| line["difference"] != 0.0)
        .filter_map(|line| line["entry"].as_str())
        .collect();
    assert_eq!(moved, ["jobhunters", "spent", "left-municipal", "left-public"]);
}

#[test]
fn more_hours_cost_more_and_the_ratio_is_what_is_gained_for_each_euro() {
    let answer = compared(["amsterdam-2015-oud", "amsterdam-2016"], &["--uncertainty", "luck"]);
    let amount = |entry: &str| line(&answer, entry)["difference"].as_f64().expect("an amount");
    assert!(amount("klantmanagers") > 0.0 && amount("jobhunters") > 0.0);
    let yields = &answer["pairs"][0]["ledger"]["yields"];
    let of = |key: &str| yields[key].as_f64().unwrap_or_else(|| panic!("{key}: {yields}"));
    assert_eq!(yields["why"], "known");
    assert!((of("gained") - (amount("received") - amount("paid"))).abs() < 0.03);
    assert!((of("ratio") - of("gained") / of("spent")).abs() < 0.02);
    assert!(of("luck_low") < of("ratio") && of("ratio") < of("luck_high"));
    assert!(yields["draws_low"].is_null(), "nothing was drawn");
}

#[test]
fn ledgers_of_runs_that_last_otherwise_are_not_held_against_one_another() {
    let typed =
        ["compare", "amsterdam-2016", "cohort-2014", "--persons", "5", "--replications", "2"];
    let answer = json(&[&typed[..], &["--quiet", "--json"]].concat());
    assert!(answer["pairs"][0]["ledger"].is_null());
}

#[test]
fn a_home_without_children_costs_no_childcare() {
    let mut simulation = klantreis_tests::cohort(300).weeks(250).without_diary().live();
    let world = simulation.world();
    let mut homes = world.query::<&Home>();
    let young: BTreeMap<_, u8> =
        homes.iter(world).map(|home| (home.household(), home.young_children())).collect();
    let mut households = world.query::<(bevy_ecs::prelude::Entity, &Children)>();
    let mut with = 0;
    for (household, children) in households.iter(world) {
        with += usize::from(children.childcare() > 0.0);
        let has_young = young.get(&household).is_some_and(|count| *count > 0);
        assert!(has_young || children.childcare() == 0.0);
    }
    assert!(with > 5, "only {with} households have childcare");
}
