//! The participatieladder and the phases of Piëzo: where people stand, and that looking moves nothing.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{Entity, World};
use klantreis_evidence::Catalogue;
use klantreis_records::dossier::write_dossier;
use klantreis_records::statistics::{ViewsLater, estimate};
use klantreis_scenarios::Scenario;
use klantreis_scenarios::offers::Offer;
use klantreis_scenarios::run::live_one;
use klantreis_sim::education::Study;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::journey::Activity;
use klantreis_sim::journey::ladder::{PiezoPhase, Rung, Stand, look};
use klantreis_sim::kernel::{Observer, PersonId, Simulation, Week};
use klantreis_sim::labour::Job;
use klantreis_sim::language::Course;
use klantreis_sim::money::Income;
use klantreis_sim::network::Ties;
use klantreis_sim::offers::{Form, Offers, Places};
use klantreis_tests::cohort;
use klantreis_texts::{Lang, Texts};
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{json, klantreis};

fn catalogue() -> Catalogue {
    Catalogue::builtin().expect("the evidence is sound")
}

fn of_library(name: &str, persons: u32, weeks: u32) -> Scenario {
    let scenario = Scenario::find(name, &catalogue()).expect("it is sound");
    Scenario { persons, weeks, ..scenario }
}

/// Everybody alive with where they stand.
fn stands(world: &mut World) -> Vec<(PersonId, Entity, Stand)> {
    let mut persons = world.query::<(Entity, &PersonId)>();
    let all: Vec<(Entity, PersonId)> =
        persons.iter(world).map(|(entity, person)| (entity, *person)).collect();
    let stand = |(entity, person)| (person, entity, look(world, entity).expect("somebody"));
    all.into_iter().map(stand).collect()
}

/// Looks at everybody who works or begins to, week by week.
#[derive(Default)]
struct Workers {
    began: usize,
    alone_at_once: usize,
    seen: [usize; 2],
}

impl Observer for Workers {
    fn see(&mut self, week: Week, world: &mut World) {
        for (person, entity, stand) in stands(world) {
            let job = world.get::<Job>(entity).expect("a job or none");
            assert_eq!(job.is_held(), stand.rung >= Rung::SupportedWork, "{person:?}: {stand:?}");
            if !job.is_held() {
                continue;
            }
            self.began += usize::from(job.began() == week);
            assert_eq!(stand.phase, PiezoPhase::WorkOrEducation);
            let offers = world.resource::<Offers>();
            let form = |number: u8| offers.get(number.into()).map(|offer| offer.form);
            let places = world.get::<Places>(entity).into_iter().flat_map(Places::held);
            let mut places = places.filter(|&number| form(number) == Some(Form::Support));
            let course = world.get::<Course>(entity).expect("one").hours_per_week() > 0.0;
            let activity = world.get::<Activity>(entity).expect("one");
            let is_supported = world.get::<Income>(entity).expect("one").is_on_bijstand()
                || course
                || places.next().is_some();
            // Lessons that an offer gave end with the first week of work, those of the team go on.
            let lessons = activity.practical_lessons() > 0.0 || activity.has_job_language();
            let is_alone = stand.rung == Rung::PaidWork;
            assert!(
                is_alone != is_supported || (lessons && !is_supported),
                "{person:?}: {stand:?}"
            );
            self.alone_at_once += usize::from(is_alone && job.began() == week);
            self.seen[usize::from(is_supported)] += 1;
        }
    }
}

#[test]
fn whoever_gets_a_paid_job_stands_that_week_on_the_highest_rung_or_with_support_on_the_one_below() {
    let mut workers = Workers::default();
    let scenario = of_library("amsterdam-2016", 150, 150);
    let mut simulation = live_one(&Scenario { weeks: 1, ..scenario.clone() }, &catalogue(), 1)
        .expect("a sound world");
    simulation.live(scenario.weeks, &mut [&mut workers]);
    assert!(workers.began > 30, "only {} got a job", workers.began);
    assert!(workers.alone_at_once > 5, "only {} stand highest at once", workers.alone_at_once);
    assert!(workers.seen.iter().all(|weeks| *weeks > 100), "{:?}", workers.seen);
}

#[test]
fn without_work_the_highest_thing_that_somebody_does_is_the_rung_and_the_phase() {
    let plain = cohort(400).weeks(110);
    let guided = cohort(200).weeks(110).guided_by(TeamPlan::of_caseload(60.0));
    for trial in [plain, guided] {
        let has_team = trial.team.is_some();
        let mut simulation = trial.live();
        let world = simulation.world();
        let mut seen = [0; Rung::ALL.len()];
        for (person, entity, stand) in stands(world) {
            seen[stand.rung as usize] += 1;
            let activity = world.get::<Activity>(entity).expect("one");
            let is_enrolled = world.get::<Study>(entity).expect("one").is_enrolled();
            let learns = world.get::<Course>(entity).expect("one").hours_per_week() > 0.0
                || activity.practical_lessons() > 0.0
                || activity.has_job_language();
            if world.get::<Job>(entity).expect("one").is_held() {
                continue;
            }
            let expected = if activity.hours() > 0.0 {
                (Rung::UnpaidWork, PiezoPhase::Outside)
            } else if learns || is_enrolled {
                (Rung::Activities, PiezoPhase::Rhythm)
            } else {
                let ties = world.get::<Ties>(entity).map(|ties| ties.dutch() + ties.own());
                let rung = match ties {
                    None => Rung::IsolatedOrContacts,
                    Some(ties) if ties < 0.2 => Rung::Isolated,
                    Some(_) => Rung::Contacts,
                };
                (rung, PiezoPhase::Home)
            };
            let phase = if is_enrolled { PiezoPhase::WorkOrEducation } else { expected.1 };
            assert_eq!((stand.rung, stand.phase), (expected.0, phase), "{person:?}");
        }
        let [unknown, isolated, contacts, activities, unpaid, ..] = seen;
        assert!(activities > 10 && unpaid > 3, "{seen:?}");
        assert_eq!([unknown == 0, isolated + contacts > 0], [has_team; 2], "{seen:?}");
    }
}

#[test]
fn looking_changes_no_byte_of_a_diary_wherever_the_border_of_isolated_lies() {
    let facts = |border: Option<f64>, looks: bool| {
        let mut trial = cohort(150).weeks(150).guided_by(TeamPlan::of_caseload(60.0));
        if let Some(border) = border {
            trial = trial.with("journey.ladder.contacts", border);
        }
        let mut simulation = trial.build().expect("a sound world");
        let mut later = ViewsLater::default();
        let mut observers: Vec<&mut dyn Observer> = Vec::new();
        if looks {
            observers.push(&mut later);
        }
        simulation.live(trial.weeks, &mut observers);
        let seen = stands(simulation.world());
        let isolated = seen.iter().filter(|(.., stand)| stand.rung == Rung::Isolated).count();
        let facts = simulation.diary().facts().to_vec();
        (facts, isolated, later.finish())
    };
    let (plain, isolated, _) = facts(None, false);
    let (seen, _, later) = facts(None, true);
    assert!(plain == seen, "looking changed something");
    assert!(later[0].positive.means().is_some(), "nobody was looked at");
    let (moved, more, _) = facts(Some(0.5), true);
    assert!(more > isolated + 5, "{more} isolated in place of {isolated}");
    assert!(plain == moved, "a border of a view moved a life");
}

/// Everybody after so many weeks of a scenario.
fn after(scenario: &Scenario) -> Simulation {
    live_one(scenario, &catalogue(), 1).expect("a sound world")
}

#[test]
fn whoever_is_in_a_phase_of_piezo_is_seen_in_it_and_works_unpaid_from_the_third_phase_on() {
    let mut seen = [0; PiezoPhase::ALL.len()];
    for weeks in [150, 200, 250, 300] {
        let mut simulation = after(&of_library("piezo", 400, weeks));
        let world = simulation.world();
        for (person, entity, stand) in stands(world) {
            // A place is left in the week after work or study began.
            let works = world.get::<Job>(entity).expect("one").is_held();
            if works || world.get::<Study>(entity).expect("one").is_enrolled() {
                continue;
            }
            for number in world.get::<Places>(entity).expect("one").held() {
                // Their numbers follow one another.
                let phase = PiezoPhase::ALL[usize::from(number - 40)].1;
                seen[phase as usize] += 1;
                // A course goes on beside the first phase.
                assert_eq!(stand.phase.max(PiezoPhase::Rhythm), phase.max(PiezoPhase::Rhythm));
                let is_work = matches!(phase, PiezoPhase::Inside | PiezoPhase::Outside);
                let rung = if is_work { Rung::UnpaidWork } else { Rung::Activities };
                assert_eq!(stand.rung, rung, "{person:?} in {phase:?}");
            }
        }
    }
    assert!(seen[..4].iter().all(|persons| *persons > 0), "{seen:?}");
}

#[test]
fn participants_of_piezo_stand_higher_than_their_untreated_twins_the_more_so_in_later_phases() {
    let scenario = of_library("piezo", 1000, 400);
    let untreated = scenario.twins.as_ref().expect("twins").untreated(&scenario);
    let [mut treated, mut without] = [after(&scenario), after(&untreated)];
    let twins: BTreeMap<PersonId, Stand> =
        stands(without.world()).into_iter().map(|(person, _, stand)| (person, stand)).collect();
    let world = treated.world();
    let [mut all, mut later] = [Vec::new(), Vec::new()];
    for (person, entity, stand) in stands(world) {
        let places = world.get::<Places>(entity).expect("one");
        let Some(twin) = twins.get(&person) else { continue };
        let higher = f64::from(stand.phase as u8) - f64::from(twin.phase as u8);
        if (40..=44).any(|number| places.has_entered(number)) {
            all.push(higher);
        }
        if places.held().any(|number| number >= 42) {
            later.push(higher);
        }
    }
    let low = |higher: &[f64]| estimate(higher.iter().copied()).and_then(|known| known.interval);
    let ends = [low(&all), low(&later)].map(|ends| ends.expect("many"));
    // The first phases take the place of what an average municipality gives, which is seen as a later one.
    assert!(all.len() > 100 && ends[0][0] > 0.0, "{ends:?} of {}", all.len());
    assert!(later.len() > 5 && ends[1][0] > ends[0][1], "{ends:?} of {}", later.len());
}

fn places<'a>(answer: &'a Value, table: &str) -> Vec<(&'a str, f64)> {
    let shares = answer[table].as_array().expect("a table").iter();
    let share = |one: &'a Value| {
        (one["place"].as_str().expect("a name"), one["mean"].as_f64().expect("a share"))
    };
    shares.map(share).collect()
}

#[test]
fn everybody_stands_on_one_rung_and_in_one_phase_and_the_lowest_two_are_one_without_a_team() {
    let run = |scenario: &str, more: &[&str]| {
        let typed = ["run", scenario, "--persons", "60", "--weeks", "150", "--replications", "3"];
        let answer = json(&[&typed[..], more, &["--quiet", "--json"]].concat());
        crate::schema::check("summary", &answer);
        for table in ["participation_ladder", "piezo_phases"] {
            let sum: f64 = places(&answer, table).into_iter().map(|(_, share)| share).sum();
            assert!((sum - 100.0).abs() < 0.05, "{table} adds up to {sum}: {answer}");
        }
        let rungs = places(&answer, "participation_ladder");
        rungs.into_iter().map(|(place, _)| place.to_owned()).collect::<Vec<_>>()
    };
    let names: Vec<&str> = Rung::ALL.iter().map(|(name, _)| *name).collect();
    let apart = run("amsterdam-2016", &[]);
    assert_eq!(apart, names[1..]);
    for more in [&[][..], &["--uncertainty", "both"], &["--municipality", "utrecht,almere"]] {
        let together = run("cohort-2014", more);
        assert_eq!((together[0].as_str(), &together[1..]), (names[0], &apart[2..]));
    }
}

fn compared(other: &str, more: &[&str]) -> Value {
    let size = ["--persons", "60", "--weeks", "170", "--replications", "4", "--quiet", "--json"];
    let typed = ["compare", "cohort-2014", other, "--uncertainty", "luck"];
    let answer = json(&[&typed[..], &size, more].concat());
    crate::schema::check("comparison", &answer);
    answer["pairs"][0].clone()
}

/// The lines of a table for a group: name, both shares, difference.
fn lines(pair: &Value, table: &str, group: &str) -> Vec<(String, [f64; 3])> {
    let lines = pair[table].as_array().expect("lines").iter();
    let lines = lines.filter(|line| line["group"] == group);
    let figure = |line: &Value, key: &str| line[key].as_f64().expect("a figure");
    let figures = |line: &Value| {
        let all = ["baseline", "other", "difference"].map(|key| figure(line, key));
        (line["place"].as_str().expect("a name").to_owned(), all)
    };
    lines.map(figures).collect()
}

#[test]
fn both_sides_of_a_comparison_add_up_and_differ_in_what_is_different_alone() {
    let same = compared("cohort-2014", &[]);
    for table in ["participation_ladder", "piezo_phases"] {
        for group in ["all", "men"] {
            let lines = lines(&same, table, group);
            assert!(lines.iter().all(|(_, [.., difference])| *difference == 0.0), "{lines:?}");
            let sum: f64 = lines.iter().map(|(_, [mine, ..])| mine).sum();
            assert!((sum - 100.0).abs() < 0.01, "{table} of {group} adds up to {sum}");
        }
    }
    let more = compared("cohort-2014", &["--set", "B:labour.wait.scale=2", "--reason", "a test"]);
    let work: f64 = lines(&more, "participation_ladder", "all")
        .into_iter()
        .filter(|(place, _)| ["supported-work", "paid-work"].contains(&place.as_str()))
        .map(|(_, [.., difference])| difference)
        .sum();
    assert!(work > 1.0, "{work} points more work: {more}");
    // One side alone knows ties: what both can tell is told.
    let mixed = compared("amsterdam-2016", &[]);
    let rungs = lines(&mixed, "participation_ladder", "all");
    assert_eq!(rungs[0].0, Rung::IsolatedOrContacts.name());
    for side in [0, 1] {
        let sum: f64 = rungs.iter().map(|(_, shares)| shares[side]).sum();
        assert!(rungs.len() == 5 && (sum - 100.0).abs() < 0.01, "{rungs:?}");
    }
}

#[test]
fn screens_and_the_report_name_every_rung_and_phase_in_both_languages() {
    let folder = TempDir::new().expect("a folder");
    for (name, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        let say = |key: &str| texts.say(key, &[]);
        let out = folder.path().join(name).display().to_string();
        let ask = |weeks: &str| {
            let size = ["--persons", "20", "--replications", "2", "--quiet", "--lang", name];
            let typed = ["compare", "cohort-2014", "cohort-2015", "--out", &out, "--weeks", weeks];
            let said = klantreis(&[&typed[..], &size].concat()).out;
            let page = std::fs::read_to_string(folder.path().join(name).join("report.html"));
            (said, page.expect("a page"))
        };
        let run = ["run", "cohort-2014", "--persons", "20", "--weeks", "100", "--quiet"];
        let run = klantreis(&[&run[..], &["--lang", name]].concat()).out;
        let (said, page) = ask("170");
        let rungs = Rung::ALL.into_iter().filter(|(_, rung)| rung.on_file() == *rung);
        let rungs = rungs.map(|(name, _)| say(&format!("rung-{name}")));
        let phases = PiezoPhase::ALL.map(|(name, _)| say(&format!("piezo-{name}")));
        for words in rungs.chain(phases) {
            assert!(run.contains(&words) && said.contains(&words), "no `{words}` in {run}{said}");
            assert!(page.contains(&format!("<th scope=\"row\">{words}</th>")), "no `{words}`");
        }
        for words in ["standings-explain", "standings-ties"].map(say) {
            assert!([&run, &said, &page].iter().all(|text| text.contains(&words)), "no `{words}`");
        }
        let (said, page) = ask("120");
        assert!(
            !said.contains(&say("compare-ladder")) && !said.contains(&say("standings-explain"))
        );
        assert!(page.contains(&say("report-standings-none")));
    }
}

#[test]
fn a_dossier_says_rung_and_phase_and_not_who_is_isolated() {
    let mut simulation = cohort(300).weeks(150).guided_by(TeamPlan::of_caseload(60.0)).live();
    let texts = Texts::new(Lang::Nl);
    let say = |key: &str| texts.say(key, &[]);
    let everyone = stands(simulation.world());
    let mut hidden = 0;
    for (person, _, Stand { rung, phase }) in everyone {
        let said = write_dossier(&texts, &mut simulation, person).expect("somebody");
        let line = |label: &str| {
            let label = say(label);
            let found = said.lines().find_map(|line| line.strip_prefix(&label));
            found.unwrap_or_default().trim_start_matches([':', ' ']).to_owned()
        };
        let expected = if rung < Rung::Activities { "isolated-or-contacts" } else { rung.name() };
        hidden += usize::from(rung == Rung::Isolated);
        assert_eq!(line("dossier-ladder"), say(&format!("rung-{expected}")));
        assert_eq!(line("dossier-piezo"), say(&format!("piezo-{}", phase.name())));
    }
    assert!(hidden > 0, "nobody is isolated");
}

#[test]
fn an_offer_says_its_phase_or_its_kind_does_and_no_other_word_is_taken() {
    let phase =
        |name: &str| Offer::find(name, None, &catalogue()).expect("it is sound").plan.piezo_phase();
    assert_eq!(phase("piezo-phase-0"), Some(PiezoPhase::Home));
    assert_eq!(phase("social-activation"), Some(PiezoPhase::Rhythm));
    assert_eq!(phase("taalboost"), Some(PiezoPhase::Rhythm));
    assert_eq!(phase("work-experience-place"), Some(PiezoPhase::Outside));
    assert_eq!(phase("jobhunter"), None, "help with finding work is no phase");
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("mine.toml");
    let text = include_str!("../scenarios/offers/social-activation.toml");
    std::fs::write(&path, text.replace("\"rhythm\"", "\"third\"")).expect("a file");
    let error = Offer::find(&path.display().to_string(), None, &catalogue()).expect_err("refused");
    let said = error.to_string();
    assert!(said.contains("mine.toml:9") && said.contains("cannot be `third`"), "{said}");
}
