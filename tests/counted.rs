//! What is counted week by week for targets: work in reception, replies that a name cost, loneliness.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy_ecs::prelude::World;
use klantreis_evidence::{At, Catalogue, Outcome, Point};
use klantreis_records::Definitions;
use klantreis_records::statistics::{Filter, Moment, Plan, Ratio, Table, Watcher};
use klantreis_sim::arrival::{Clocks, Cohort, Origin};
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::kernel::{Observer, PersonId, Week};
use klantreis_sim::labour::{Job, MarketChoice};
use klantreis_sim::network::Ties;
use klantreis_tests::{Trial, cohort};

/// A point that asks for an outcome of everybody at a moment.
fn point(outcome: Outcome, at: At) -> Point {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let mut point = known.target("T-7").expect("a target").points[0].clone();
    (point.outcome, point.at) = (outcome, at);
    point.population.permit_years = None;
    point
}

/// What a world says of a point, with somebody else who looks on.
fn counted(trial: &Trial, point: &Point, other: &mut dyn Observer) -> (Ratio, World) {
    let mut simulation = trial.build().expect("a sound world");
    let plan = Arc::new(Plan::new(trial.cohort.clone(), [point]).expect("few groups"));
    let known = Catalogue::builtin().expect("the evidence is sound");
    let how = Definitions::read(&known).expect("definitions");
    let mut watcher = Watcher::new(plan, how);
    simulation.live(trial.weeks, &mut [&mut watcher, other]);
    let table: Table = watcher.finish(simulation.world());
    let moment = Moment::of(&point.at).expect("a moment");
    let ratio = table.ratio(moment, Filter::everyone(), point.outcome).expect("it is reached");
    (ratio, std::mem::take(simulation.world()))
}

/// Nobody who looks on.
struct Nobody;

impl Observer for Nobody {
    fn see(&mut self, _: Week, _: &mut World) {}
}

fn is_counted(origin: &Origin, clocks: &Clocks) -> bool {
    let age = origin.age(clocks.permit().plus(1)) as u8;
    !origin.is_follower() && (18..=64).contains(&age)
}

/// Who worked in which weeks.
#[derive(Default)]
struct Weeks(BTreeMap<PersonId, Vec<Week>>);

impl Observer for Weeks {
    fn see(&mut self, week: Week, world: &mut World) {
        let mut persons = world.query::<(&PersonId, &Job)>();
        for (&person, job) in persons.iter(world) {
            if job.is_held() {
                self.0.entry(person).or_default().push(week);
            }
        }
    }
}

#[test]
fn work_in_reception_is_that_between_the_notice_of_the_duty_and_the_own_home() {
    // A late notice and jobs that are soon lost, so that some work in reception before it alone.
    let mut trial = cohort(600).weeks(200).without_diary().with("labour.offer.waiting", -1.0);
    trial = trial.with("arrival.duty.after-permit", 40.0).with("labour.loss.base", 1.0);
    trial.cohort = Cohort::of_year(600, 2022);
    let mut weeks = Weeks::default();
    let asked = point(Outcome::WorkedInReception, At::Whenever);
    let (ratio, mut world) = counted(&trial, &asked, &mut weeks);
    let mut persons = world.query::<(&PersonId, &Origin, &Clocks)>();
    let (mut whole, mut part, mut outside, mut too_early) = (0, 0, 0, 0);
    for (person, origin, clocks) in persons.iter(&world) {
        if !is_counted(origin, clocks) {
            continue;
        }
        let worked = weeks.0.get(person).map_or(&[][..], Vec::as_slice);
        let between = |week: &&Week| (clocks.duty()..clocks.housed()).contains(week);
        let has_worked = worked.iter().any(|week| between(&week));
        whole += u64::from(clocks.duty() < clocks.housed());
        part += u64::from(has_worked);
        outside += usize::from(!has_worked && !worked.is_empty());
        let is_early =
            worked.first().is_some_and(|week| *week < clocks.duty().min(clocks.housed()));
        too_early += usize::from(!has_worked && is_early && clocks.duty() < clocks.housed());
    }
    assert_eq!((ratio.part, ratio.whole), (part, whole));
    assert!(part > 15 && part + 50 < whole, "{part} of {whole}");
    assert!(outside > 30 && too_early > 5, "{outside} work elsewhere, {too_early} too early");
}

/// What a name cost in the year before the end of 2019, in a world of permits of 2016.
fn lost(change: impl Fn(Trial) -> Trial) -> Ratio {
    let mut trial = cohort(1500).without_diary().with_vacancies_for_all();
    trial.cohort = Cohort::of_year(1500, 2016);
    let date = jiff::civil::date(2019, 12, 30);
    trial.weeks = (Week::of(date).since(trial.cohort.from) + 1) as u32;
    counted(&change(trial), &point(Outcome::LostToName, At::Date(date)), &mut Nobody).0
}

#[test]
fn replies_that_a_name_cost_are_those_of_the_year_and_its_market() {
    let share = |ratio: Ratio| ratio.share().expect("somebody had a reply");
    let at = |factor: f64| {
        move |trial: Trial| {
            let trial = trial.with("labour.name.factor", factor);
            trial.with("labour.name.elasticity", 0.0).with("labour.name.discouragement", 0.0)
        }
    };
    // Some four standard errors of that many replies.
    let half = lost(at(0.5));
    assert!(half.whole > 150, "only {} replies", half.whole);
    let noise = 4.0 * (0.25 / half.whole as f64).sqrt();
    assert!((share(half) - 0.5).abs() < noise, "{half:?}");
    assert_eq!(lost(at(1.0)).part, 0);
    assert_eq!(lost(|trial| trial.without("S-138")).part, 0);
    // What a name cost before that year is not counted in it.
    let week = Week::of(jiff::civil::date(2018, 12, 31)).since(Cohort::of_year(1, 2016).from) + 1;
    let until = lost(|trial| at(0.5)(trial).with_later(week, "labour.name.factor", 1.0));
    assert!(until.part == 0 && until.whole > 150, "{until:?}");
    // Where employers choose less in a tight market, the gap closes.
    let tight = |market| {
        move |trial: Trial| at(0.5)(trial).market(market).with("labour.name.elasticity", 0.3)
    };
    let [slack, tight] =
        [MarketChoice::Ruim, MarketChoice::ZeerKrap].map(|market| share(lost(tight(market))));
    assert!(slack > tight + 0.1, "{slack} in a slack market, {tight} in a tight one");
}

#[test]
fn often_lonely_is_who_lies_above_the_border_and_nobody_is_counted_without_a_team() {
    let plain = cohort(200).weeks(150).without_diary();
    let end = plain.cohort.from.plus(149).monday();
    let asked = point(Outcome::OftenLonely, At::Date(end));
    let (ratio, _) = counted(&plain, &asked, &mut Nobody);
    assert_eq!(ratio, Ratio::default());
    let guided = plain.guided_by(TeamPlan::of_caseload(60.0));
    let (ratio, mut world) = counted(&guided, &asked, &mut Nobody);
    let mut persons = world.query::<(&Ties, &Origin, &Clocks)>();
    let all = persons.iter(&world).filter(|(_, origin, clocks)| is_counted(origin, clocks));
    let levels: Vec<f32> = all.map(|(ties, ..)| ties.loneliness()).collect();
    let above = levels.iter().filter(|level| **level >= 0.6).count() as u64;
    assert_eq!((ratio.part, ratio.whole), (above, levels.len() as u64));
    assert!(above > 0 && above < ratio.whole, "{ratio:?}");
}
