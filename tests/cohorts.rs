//! Cohorts in time: a year, several years, a projection, and several municipalities at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use bevy_ecs::query::Allow;
use indicatif::ProgressBar;
use klantreis_cli::ExitStatus;
use klantreis_evidence::{At, Catalogue, Clock, Outcome};
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::{Order, Scenario, Trial, Validation, Verdict, replicate, validate};
use klantreis_sim::arrival::{Clocks, Cohort, Origin, first_week_of, split};
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::PersonId;
use klantreis_tests::{Trial as World, cohort};
use klantreis_texts::{Lang, Texts};
use tempfile::TempDir;

use crate::cli::{klantreis, run_into};

fn catalogue() -> Catalogue {
    Catalogue::builtin().expect("the evidence is sound")
}

fn scenario(name: &str) -> Scenario {
    Scenario::find(name, &catalogue()).expect("the library has it")
}

/// A world of several years of permits.
fn stock(persons: u32, years: [i16; 2]) -> World {
    let mut world = cohort(persons).without_diary();
    let [from, to] = [years[0], years[1] + 1].map(first_week_of);
    world.cohort = Cohort { permit_years: years, from, to, ..world.cohort };
    world.weeks = to.since(from) as u32 + 1;
    world
}

/// Who came, with what and when.
fn people(world: &World) -> BTreeMap<PersonId, (Origin, Clocks)> {
    let mut simulation = world.live();
    let world = simulation.world();
    // Whoever died came as well.
    let mut persons = world.query_filtered::<(&PersonId, &Origin, &Clocks), Allow<Deceased>>();
    persons.iter(world).map(|(id, origin, clocks)| (*id, (*origin, *clocks))).collect()
}

#[test]
fn what_is_left_of_whole_persons_goes_to_the_largest_remainders() {
    assert_eq!(split(10, &[1.0, 1.0, 1.0]), [4, 3, 3]);
    assert_eq!(split(900, &[20_000.0, 33_000.0, 37_000.0]), [200, 330, 370]);
    assert_eq!(split(2, &[10.0, 1.0, 9.0]), [1, 0, 1]);
    for persons in [1, 7, 99, 300_000] {
        let parts = split(persons, &[0.3, 12.5, 7.0, 883_000.0]);
        assert_eq!(parts.iter().sum::<u32>(), persons);
    }
}

#[test]
fn each_year_of_a_stock_has_as_many_people_as_its_permits_ask_for() {
    let world = stock(900, [2014, 2016]);
    let people = people(&world);
    let own = people.values().filter(|(origin, _)| !origin.is_follower());
    let mut by_year: BTreeMap<i16, u32> = BTreeMap::new();
    for (_, clocks) in own {
        *by_year.entry(clocks.permit().monday().year()).or_default() += 1;
    }
    assert_eq!(by_year, BTreeMap::from([(2014, 200), (2015, 330), (2016, 370)]));
}

#[test]
fn the_people_of_a_year_in_a_stock_are_those_of_the_cohort_of_that_year() {
    let in_stock = people(&stock(270, [2014, 2016]));
    let alone = stock(99, [2015, 2015]);
    let of_year = people(&alone);
    assert!(of_year.len() > 99, "followers come too");
    for (id, there) in &of_year {
        let (here, there) = (format!("{:?}", in_stock.get(id)), format!("{:?}", Some(there)));
        assert_eq!(here, there, "{id:?}");
    }
}

#[test]
fn openings_are_those_of_the_years_that_have_begun() {
    let world = stock(90, [2014, 2016]);
    let mut simulation = world.build().expect("a sound world");
    let mut asked = BTreeSet::new();
    for _ in 0..world.weeks {
        simulation.live(1, &mut []);
        let living = simulation.world();
        let now = *living.resource::<klantreis_sim::kernel::Week>();
        asked.insert(living.resource::<klantreis_sim::arrival::Batches>().asked(now));
    }
    assert_eq!(asked, BTreeSet::from([20, 53, 90]));
}

#[test]
fn a_cohort_of_years_without_a_week_is_refused() {
    let mut world = stock(90, [2014, 2016]);
    world.cohort.to = first_week_of(2016);
    assert!(world.build().err().is_some_and(|error| error.to_string().contains("2016")));
    world.cohort.permit_years = [2016, 2014];
    assert!(world.build().is_err());
}

#[test]
fn who_gets_a_permit_since_2021_waits_longer_for_a_home_and_nobody_before() {
    let wait = |year: i16, later: f64| {
        let mut world = cohort(200).weeks(60).without_diary().with("arrival.home.later", later);
        world.cohort = Cohort { permit_years: [year; 2], ..Cohort::of_year(200, year) };
        let people = people(&world);
        let weeks = people.values().map(|(_, clocks)| clocks.housed().since(clocks.permit()));
        weeks.sum::<i32>()
    };
    assert_eq!(wait(2020, 1.0), wait(2020, 3.0));
    let [same, half, whole] = [wait(2022, 1.0), wait(2021, 3.0), wait(2022, 3.0)];
    assert!(f64::from(whole) > 1.5 * f64::from(same), "{same} {whole}");
    assert!(f64::from(half) > 1.1 * f64::from(wait(2021, 1.0)), "{half}");
}

/// A small validation of everything.
fn small() -> Validation {
    let trial = Trial {
        order: Order::new(1),
        persons: 300,
        replications: 2,
        scenario: None,
        changes: Vec::new(),
    };
    validate(&catalogue(), &trial, &ProgressBar::hidden()).expect("it runs")
}

#[test]
fn every_figure_to_be_met_is_computed_or_its_note_says_why_not() {
    let (known, validation) = (catalogue(), small());
    let mut computed = 0;
    for target in &validation.targets {
        let is_there = LIBRARY.iter().any(|(name, _)| *name == target.scenario);
        assert!(is_there, "{} is of a scenario that is not there", target.id);
        let note = target.note.as_deref().unwrap_or_default();
        for point in &target.points {
            computed += usize::from(point.simulated.is_some());
            let asked = known.target(&target.id).expect("a target");
            let asked = asked.points.iter().find(|one| one.label == point.label).expect("a point");
            // Among so few there may be nobody to count: then nothing is wrong with the target.
            let is_rare = asked.population.nationality.is_some()
                || asked.population.moves.is_some()
                || matches!(asked.at, At::Months(_, Clock::Offer))
                || asked.outcome == Outcome::LostToName;
            let is_uncounted = asked.outcome == Outcome::Other
                || asked.population.ages.is_some_and(|[_, oldest]| oldest < 18.0);
            let is_said = note.contains("ot computed");
            assert!(!is_uncounted || is_said, "{} says not why: {point:?}", target.id);
            let is_there = point.simulated.is_some();
            assert!(is_there != is_uncounted || is_rare, "{} {point:?}", target.id);
            let is_judged = point.verdict != Verdict::NotComputed;
            assert!(is_judged || is_uncounted || is_rare, "{} {point:?}", target.id);
        }
    }
    assert!(computed > 80, "{computed} points are computed");
    let all =
        ["T-8", "T-8e", "T-11", "T-13", "T-14", "T-19", "T-26", "T-30", "T-30b", "T-33", "T-42"];
    for id in all {
        let target = validation.targets.iter().find(|target| target.id == id).expect("a target");
        assert!(target.points.iter().all(|point| point.simulated.is_some()), "{id}");
    }
}

#[test]
fn a_group_of_some_permit_years_waits_for_its_own_years_alone() {
    let mut stock = scenario("stock-2014-2022");
    let known = catalogue();
    // To 84 months after the last permit of 2016, long before those of 2022 are as old.
    (stock.persons, stock.replications, stock.weeks) = (300, 1, 157 + 366);
    let target = known.target("T-12").expect("a target");
    let lived = replicate(&stock, &known, &target.points, &Order::new(1), &ProgressBar::hidden());
    let table = &lived.expect("it runs").tables[0];
    let counted = |point: &klantreis_evidence::Point| {
        use klantreis_records::statistics::{Filter, Moment};
        let filter = Filter::of(&point.population, &stock.cohort())?;
        table.ratio(Moment::of(&point.at)?, filter, point.outcome)
    };
    let narrow = counted(&target.points[0]).expect("all of these years are reached");
    let mut whole = target.points[0].clone();
    whole.population.permit_years = None;
    assert_eq!(counted(&whole), None, "the others are not");
    whole.population.permit_years = Some([2013, 2016]);
    assert_eq!(counted(&whole), None, "a year outside the stock is nobody's");
    // 90 of 236 thousand permits are of these years, and somewhat over half of those of Syrians.
    assert!((40..90).contains(&narrow.whole), "{narrow:?}");
}

#[test]
fn a_stock_is_counted_by_date_as_it_grows() {
    let folder = TempDir::new().expect("a folder");
    let size = ["--persons", "236", "--weeks", "200", "--replications", "1", "--quiet"];
    let out = folder.path().join("out").display().to_string();
    let typed = [&["run", "stock-2014-2022", "--out", &out, "--lang", "en"][..], &size].concat();
    let answer = klantreis(&typed);
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    assert!(answer.out.contains("Percent of adults with a permit by that date"), "{}", answer.out);
    let text = fs::read_to_string(folder.path().join("out/summary.json")).expect("a summary");
    let summary: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    crate::schema::check("summary", &summary);
    let cells = summary["dates"][0]["cells"].as_array().expect("cells");
    let cells: Vec<_> = cells.iter().filter(|cell| cell["reached"] == true).collect();
    let dates: Vec<&str> = cells.iter().filter_map(|cell| cell["date"].as_str()).collect();
    assert_eq!(dates[..2], ["2014-12-29", "2015-06-29"]);
    let counted: Vec<u64> = cells.iter().filter_map(|cell| cell["whole"].as_u64()).collect();
    assert!(counted.is_sorted() && counted[0] < counted[5], "{counted:?}");
    // Those of 2014 by the turn of the year: 20 of 236, some of them above working age.
    assert!((15..=20).contains(&counted[0]), "{counted:?}");
    let plain =
        crate::cli::json(&["run", "cohort-2014", "--persons", "9", "--weeks", "60", "--json"]);
    assert_eq!(plain["dates"], serde_json::json!([]), "a single year has months of its own");
}

#[test]
fn a_projection_says_so_wherever_it_is_shown() {
    let folder = TempDir::new().expect("a folder");
    let size = ["--persons", "8", "--weeks", "20", "--replications", "2", "--quiet"];
    let place = |name: &str| folder.path().join(name).display().to_string();
    let said = "projection, not a measurement";
    let [out, both, data] = ["out", "both", "data"].map(place);
    let run = ["run", "projection-2026", "--lang", "en", "--out", &out];
    let answer = klantreis(&[&run[..], &size].concat());
    assert!(answer.out.contains(said), "{}{}", answer.out, answer.err);
    let compare = ["compare", "cohort-2014", "projection-2026", "--lang", "en", "--out", &both];
    let answer = klantreis(&[&compare[..], &size].concat());
    assert!(answer.out.contains(said), "{}{}", answer.out, answer.err);
    let generate = ["generate", "--scenario", "projection-2026", "--bsn", "none", "--lang", "en"];
    let more = ["--persons", "8", "--weeks", "20", "--quiet", "--out", &data];
    let answer = klantreis(&[&generate[..], &more].concat());
    assert!(answer.out.contains(said), "{}{}", answer.out, answer.err);
    let answer = klantreis(&["scenarios", "show", "projection-2026"]);
    let note = Texts::new(Lang::Nl).say("note-projection-2026", &[]);
    assert!(answer.out.contains(&note), "{}", answer.out);
    for file in ["out/summary.json", "out/manifest.json", "both/report.html", "data/manifest.json"]
    {
        let text = fs::read_to_string(folder.path().join(file)).expect(file);
        assert!(text.contains("not a measurement"), "{file}");
    }
    // What extends it is one too.
    let mine = folder.path().join("mine.toml");
    fs::write(&mine, "extends = \"projection-2026\"\nmarket = \"ruim\"\n").expect("a file");
    let answer = klantreis(&[&["run", &mine.display().to_string()][..], &size].concat());
    assert!(answer.out.contains("not a measurement"), "{}{}", answer.out, answer.err);
    let answer = klantreis(&[&["run", "cohort-2014"][..], &size].concat());
    assert!(!answer.out.contains("Let op"), "{}", answer.out);
}

#[test]
fn cohorts_differ_by_their_years_of_permits_alone() {
    let first = scenario("cohort-2014");
    for year in 2015..=2023 {
        let mut other = scenario(&format!("cohort-{year}"));
        assert_eq!(other.permit_years, [year; 2]);
        assert_eq!(other.permits[0], first_week_of(year));
        other.permit_years = first.permit_years;
        other.permits = first.permits;
        (other.weeks, other.name, other.question) =
            (first.weeks, first.name.clone(), first.question.clone());
        other.texts.clone_from(&first.texts);
        assert_eq!(other, first, "{year}");
    }
}

#[test]
fn several_municipalities_are_the_same_on_any_threads_in_any_order() {
    let folder = TempDir::new().expect("a folder");
    let mut all = Vec::new();
    for (number, (names, threads)) in
        [("Utrecht,Ermelo,GM0363", "1"), ("amsterdam,0344,Ermelo", "3")].into_iter().enumerate()
    {
        let out = folder.path().join(number.to_string());
        let answer =
            run_into(&out, &["--municipality", names, "--threads", threads, "--lang", "en"]);
        assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
        assert!(answer.out.contains("Works now, by municipality"), "{}", answer.out);
        let files = ["summary.json", "manifest.json", "persons.csv", "events.csv"];
        let read = |file: &str| fs::read_to_string(out.join(file)).expect("a file");
        all.push((answer.out, files.map(read)));
    }
    assert!(all[0] == all[1], "the order or the threads made a difference");
    let [summary, manifest, persons, _] = &all[0].1;
    let [summary, manifest]: [serde_json::Value; 2] =
        [summary, manifest].map(|text| serde_json::from_str(text).expect("JSON"));
    crate::schema::check("summary", &summary);
    crate::schema::check("manifest", &manifest);
    // 60 persons over 362, 883 and 27 thousand inhabitants.
    let expected = serde_json::json!([
        {"code": "GM0233", "name": "Ermelo", "persons": 1},
        {"code": "GM0344", "name": "Utrecht", "persons": 17},
        {"code": "GM0363", "name": "Amsterdam", "persons": 42},
    ]);
    assert_eq!(manifest["places"], expected);
    let places: BTreeSet<&str> =
        persons.lines().skip(1).filter_map(|line| line.split('-').next()).collect();
    assert_eq!(places.len(), 3, "the code is part of every id: {places:?}");
    let count = |cell: &serde_json::Value| cell["whole"].as_u64().expect("a count");
    let parts = summary["municipalities"].as_array().expect("municipalities");
    let of_parts: u64 = parts.iter().map(|part| count(&part["lines"][0]["cells"][0])).sum();
    assert_eq!(of_parts, count(&summary["lines"][0]["cells"][0]));
}

#[test]
fn a_municipality_without_anybody_is_refused_and_so_is_one_without_known_inhabitants() {
    let ask = |persons: &str, names: &str| {
        let size = ["run", "cohort-2014", "--weeks", "2", "--replications", "1", "--quiet"];
        klantreis(&[&size[..], &["--persons", persons, "--municipality", names]].concat())
    };
    let answer = ask("3", "Amsterdam,Zeewolde");
    assert_eq!((answer.status, answer.out.as_str()), (ExitStatus::Wrong, ""));
    assert!(answer.err.contains("Zeewolde would have none"), "{}", answer.err);
    assert!(answer.err.contains("hint: ask for more persons"), "{}", answer.err);
    let answer = ask("30", "Amsterdam,GM9999");
    assert_eq!(answer.status, ExitStatus::Wrong);
    assert!(answer.err.contains("GM9999") && answer.err.contains("Zeewolde"), "{}", answer.err);
    assert_eq!(ask("3", "GM9999").status, ExitStatus::Done, "one alone has them all");
}

#[test]
fn there_are_municipalities_enough_for_a_large_run_each_with_its_strength() {
    let known = catalogue();
    let codes = known.code_list("municipalities").expect("a list");
    assert!(codes.rows().count() >= 40);
    let unique: BTreeSet<&str> = codes.column("code").collect();
    assert_eq!(unique.len(), codes.rows().count());
    for (name, inhabitants) in codes.column("name").zip(codes.column("inhabitants")) {
        let many: u32 = inhabitants.parse().expect("a number");
        assert!((10_000..1_000_000).contains(&many), "{name}");
    }
    assert!(codes.column("strength").all(|word| ["verified", "assumed"].contains(&word)));
}
