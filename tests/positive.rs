//! Positive health of two sides, two years after the permit.

use bevy_ecs::prelude::World;
use klantreis_records::statistics::{VIEW_MONTHS, ViewsLater};
use klantreis_sim::arrival::{Clocks, Origin};
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::health::positive::{DIMENSIONS, look};
use klantreis_sim::kernel::{Observer, Week, weeks_of_months};
use klantreis_tests::cohort;
use klantreis_texts::{Lang, Texts};
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{json, klantreis};

/// Sums over whoever had the permit two years before, everyone and women.
#[derive(Default)]
struct Brute {
    sums: [[f64; 6]; 2],
    persons: [f64; 2],
}

impl Observer for Brute {
    fn see(&mut self, week: Week, world: &mut World) {
        let mut persons = world.query::<(bevy_ecs::prelude::Entity, &Origin, &Clocks)>();
        let after = weeks_of_months(f64::from(VIEW_MONTHS));
        let due = |(_, origin, clocks): &(_, &Origin, &Clocks)| {
            let age = origin.age(clocks.permit().plus(1)) as u8;
            let is_own = !origin.is_follower() && (18..=64).contains(&age);
            is_own && clocks.permit().plus(after) == week
        };
        let due: Vec<_> = persons.iter(world).filter(due).collect();
        for (person, origin, _) in due {
            let shares = look(world, person, week).expect("somebody");
            for group in 0..=usize::from(origin.is_woman()) {
                self.persons[group] += 1.0;
                for (sum, share) in self.sums[group].iter_mut().zip(shares) {
                    *sum += f64::from(share);
                }
            }
        }
    }
}

#[test]
fn everybody_is_looked_at_once_two_years_after_the_own_permit() {
    let trial = cohort(150).weeks(170).guided_by(TeamPlan::of_caseload(80.0)).without_diary();
    let mut simulation = trial.build().expect("a sound world");
    let (mut later, mut brute) = (ViewsLater::default(), Brute::default());
    simulation.live(trial.weeks, &mut [&mut later, &mut brute]);
    let counted = later.finish();
    // Everyone stands first among the sub-groups, and women second.
    for (group, one) in counted.iter().take(2).enumerate() {
        let means = one.positive.means().expect("people");
        for (place, mean) in means.into_iter().enumerate() {
            let expected = brute.sums[group][place] / brute.persons[group];
            assert!((mean - expected).abs() < 0.001, "{}: {mean}, {expected}", DIMENSIONS[place]);
        }
    }
    assert!(brute.persons[0] > 130.0 && brute.persons[1] > 30.0, "{:?}", brute.persons);
    let spread = brute.sums[0].map(|sum| sum / brute.persons[0]);
    assert!(spread.iter().any(|mean| *mean > spread[0] + 0.1 || *mean < spread[0] - 0.1));
}

fn compared(more: &[&str]) -> Value {
    let size = ["--persons", "60", "--weeks", "170", "--replications", "6", "--quiet", "--json"];
    let typed = ["compare", "cohort-2014", "cohort-2014", "--uncertainty", "luck"];
    json(&[&typed[..], &size, more].concat())
}

fn line<'a>(answer: &'a Value, dimension: &str, group: &str) -> &'a Value {
    let lines = answer["pairs"][0]["positive_health"].as_array().expect("lines");
    let is_asked = |one: &&Value| one["dimension"] == dimension && one["group"] == group;
    lines.iter().find(is_asked).expect("a line")
}

#[test]
fn both_sides_differ_in_what_work_moves_and_in_nothing_where_nothing_is_different() {
    let same = compared(&[]);
    crate::schema::check("comparison", &same);
    for dimension in DIMENSIONS {
        let line = line(&same, dimension, "all");
        assert_eq!((&line["difference"], &line["equal"]), (&0.0.into(), &100.0.into()), "{line}");
        assert!(line["baseline"].as_f64().is_some_and(|mean| (1.0..99.0).contains(&mean)));
    }
    let more = compared(&["--set", "B:labour.wait.scale=2", "--reason", "a test"]);
    let low = |dimension: &str| line(&more, dimension, "men")["luck_low"].as_f64().expect("luck");
    assert!(low("participation") > 0.0 && low("meaning") > 0.0, "{more}");
    let body = line(&more, "bodily-functions", "all");
    assert_eq!(body["difference"], 0.0, "work moves no body: {body}");
}

#[test]
fn a_comparison_tells_of_positive_health_on_a_screen_and_in_the_report_or_that_it_is_too_short() {
    let folder = TempDir::new().expect("a folder");
    for (name, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        let out = folder.path().join(name).display().to_string();
        let ask = |weeks: &str| {
            let size = ["--persons", "20", "--replications", "2", "--quiet", "--lang", name];
            let typed = ["compare", "cohort-2014", "cohort-2015", "--out", &out, "--weeks", weeks];
            let said = klantreis(&[&typed[..], &size].concat()).out;
            let page = std::fs::read_to_string(folder.path().join(name).join("report.html"));
            (said, page.expect("a page"))
        };
        let (said, page) = ask("170");
        let title = texts.say("compare-positive", &[]);
        assert!(said.contains(&title), "no `{title}` in {said}");
        let women = texts.say("group-women", &[]);
        let caption = texts.say("report-positive-caption", &[("group", women.into())]);
        assert!(page.contains(&caption), "no `{caption}`");
        for dimension in DIMENSIONS {
            let words = texts.say(&format!("positive-{dimension}"), &[]);
            assert!(said.contains(&words), "no `{words}` in {said}");
            assert!(page.contains(&format!("<th scope=\"row\">{words}</th>")), "no `{words}`");
        }
        let (said, page) = ask("120");
        assert!(!said.contains(&title), "{said}");
        assert!(page.contains(&texts.say("report-positive-none", &[])) && !page.contains(&caption));
    }
}
