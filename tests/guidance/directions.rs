//! The directions of a contact, O-1 to O-9: signs that practice and sources agree on.
//!
//! Luck is paired and nothing scarce is shared, so each client is compared with the same client.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::World;
use klantreis_evidence::Catalogue;
use klantreis_sim::arrival::Nationality;
use klantreis_sim::guidance::{Act, Style, TeamPlan, Topic};
use klantreis_sim::kernel::{Fact as Dated, Observer, PersonId, Simulation, Week};
use klantreis_sim::trust::Openness;
use klantreis_tests::{Trial, cohort, diary_bytes};

use super::course::{Courses, Moment, difference};
use super::{Scripted, clients, staffed, unhurried};

/// More than chance and rounding give [standard errors].
const SURE: f64 = 3.0;

fn courses(trial: &Trial, someone: Scripted) -> Courses {
    Courses::of(staffed(trial, someone), trial.weeks)
}

fn assert_above(one: (f64, f64), what: &str) {
    assert!(one.0 > SURE * one.1, "{what}: {} +- {}", one.0, one.1);
}

#[test]
fn o_1_more_reflections_on_cues_never_mean_less_trust() {
    let trial = clients(400, unhurried());
    let plain = Scripted::says(&[Act::Inform, Act::QuestionOpen]);
    let on_cue = Some(vec![Act::Inform, Act::QuestionOpen, Act::Reflect, Act::Reflect]);
    let reflecting = Scripted { on_cue, ..plain.clone() };
    let (more, less) = (courses(&trial, reflecting), courses(&trial, plain));
    for weeks in [4, 12, 40] {
        let trust = |courses: &Courses| courses.at(weeks, |moment| moment.trust);
        assert_above(difference(&trust(&more), &trust(&less)), &format!("week {weeks}"));
    }
}

/// Each person's appointments, kept and all, from one week to another since the first one.
fn kept(simulation: &Simulation, from: i32, to: i32) -> BTreeMap<PersonId, [f64; 2]> {
    let facts = simulation.diary().facts();
    let mut first: BTreeMap<PersonId, Week> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.name == "met") {
        first.entry(fact.person).or_insert(fact.week);
    }
    let within = |fact: &&Dated| {
        first.get(&fact.person).is_some_and(|week| (from..=to).contains(&fact.week.since(*week)))
    };
    let mut kept: BTreeMap<PersonId, [f64; 2]> = BTreeMap::new();
    for fact in facts.iter().filter(within) {
        let is_met = match fact.name {
            "met" => 1.0,
            "missed" => 0.0,
            _ => continue,
        };
        let [met, all] = kept.entry(fact.person).or_default();
        (*met, *all) = (*met + is_met, *all + 1.0);
    }
    kept
}

/// By how much the share of appointments kept differs, with its standard error. Those of one person, and of
/// the same person in the other world, go together, so it is persons that are counted.
fn gap(one: &BTreeMap<PersonId, [f64; 2]>, other: &BTreeMap<PersonId, [f64; 2]>) -> (f64, f64) {
    let total = |kept: &BTreeMap<PersonId, [f64; 2]>| {
        let sum = kept.values().fold([0.0; 2], |sum, [met, all]| [sum[0] + met, sum[1] + all]);
        assert!(sum[0] > 500.0, "only {} met", sum[0]);
        (sum[0] / sum[1], sum[1])
    };
    let (here, there) = (total(one), total(other));
    let adds = |kept: &BTreeMap<PersonId, [f64; 2]>, person, (share, number): (f64, f64)| {
        kept.get(person).map_or(0.0, |[met, all]| (met - share * all) / number)
    };
    let persons: BTreeSet<&PersonId> = one.keys().chain(other.keys()).collect();
    let squares = persons.into_iter().map(|person| {
        let apart = adds(one, person, here) - adds(other, person, there);
        apart * apart
    });
    (here.0 - there.0, squares.sum::<f64>().sqrt())
}

#[test]
fn o_2_compulsion_brings_people_in_at_first_and_keeps_them_away_later() {
    let trial = clients(1_000, TeamPlan { rhythm: Some(1), ..unhurried() }).weeks(120);
    let lived = |acts: &[Act], style| {
        let someone = Scripted { styles: vec![style], ..Scripted::says(acts) };
        let mut simulation = staffed(&trial, someone);
        simulation.live(trial.weeks, &mut []);
        simulation
    };
    let dwingend = lived(&[Act::Warn, Act::Persuade, Act::Duty], Style::DWINGEND);
    let encouraging = [Act::Affirm, Act::Emphasise, Act::Seek];
    let aanmoedigend = lived(&encouraging, Style::AANMOEDIGEND);
    let of = |simulation: &Simulation, [from, to]: [i32; 2]| kept(simulation, from, to);
    let (early, late) = ([1, 3], [8, 26]);
    assert_above(gap(&of(&dwingend, early), &of(&aanmoedigend, early)), "kept at first");
    assert_above(gap(&of(&aanmoedigend, late), &of(&dwingend, late)), "kept later");
}

#[test]
fn o_3_arranging_wins_trust_early_and_costs_self_reliance_in_a_year() {
    let trial = clients(400, unhurried());
    let arranging = courses(&trial, Scripted::says(&[Act::Arrange; 7]));
    let acts = [Act::Together, Act::LetDo, Act::Together, Act::LetDo];
    let learning = courses(&trial, Scripted::says(&acts));
    let relies = |courses: &Courses| courses.at(52, |moment| moment.motivation.zelfredzaamheid());
    assert_above(difference(&relies(&learning), &relies(&arranging)), "self-reliance");
    let trust = |courses: &Courses| courses.at(8, |moment| moment.trust);
    assert_above(difference(&trust(&arranging), &trust(&learning)), "trust");
}

#[test]
fn o_4_with_twice_the_caseload_fewer_things_are_told() {
    let told = |caseload| {
        let team = TeamPlan { rhythm: Some(3), ..TeamPlan::of_caseload(caseload) };
        let worlds = (1..=4).map(|seed| {
            let simulation = cohort(500).weeks(160).guided_by(team.clone()).seed(seed).live();
            simulation.diary().facts().iter().filter(|fact| fact.name == "disclosed").count()
        });
        worlds.collect::<Vec<_>>()
    };
    let (many, few) = (told(60.0), told(120.0));
    // In every world of the four.
    assert!(many.iter().zip(&few).all(|(many, few)| few < many), "{many:?} {few:?}");
}

#[test]
fn o_5_a_handover_makes_people_tell_later() {
    // Nobody is guided toward work within the run: no place closes for want of clients.
    let work_guidance_after = Some(1_000.0);
    let plain = clients(800, TeamPlan { turnover: None, work_guidance_after, ..unhurried() })
        .with("team.turnover.rate", 0.0)
        // Who comes is as good at it as who went.
        .with("team.skill.spread", 0.0)
        .weeks(160);
    let week = 80;
    let handed_over = plain.clone().with_later(week, "team.turnover.rate", 60.0 * 52.0).with_later(
        week + 1,
        "team.turnover.rate",
        0.0,
    );
    let acts = [Act::Opening, Act::ReflectSimple, Act::Affirm];
    let someone = Scripted { topic: Topic::Health, ..Scripted::says(&acts) };
    let lived = |trial: &Trial| {
        let mut simulation = staffed(trial, someone.clone());
        simulation.live(trial.weeks, &mut []);
        simulation
    };
    let (before, after) = (lived(&plain), lived(&handed_over));
    let handovers = |simulation: &Simulation| {
        let facts = simulation.diary().facts().iter();
        facts.filter(|fact| fact.name == "handed-over").map(|fact| fact.week).collect::<Vec<_>>()
    };
    let weeks = handovers(&after);
    assert!(handovers(&before).is_empty() && weeks.len() > 100, "{} handovers", weeks.len());
    let (here, there) = (told_all_after(&before, weeks[0]), told_all_after(&after, weeks[0]));
    let telling = |weeks: &BTreeMap<PersonId, f64>| {
        weeks.values().filter(|weeks| **weeks < f64::from(LAST_TOLD)).count()
    };
    assert!(telling(&here) > 50 && telling(&there) > 50, "{} {}", telling(&here), telling(&there));
    let later = difference(&there, &here);
    assert_above(later, "weeks until all is told");
    // The talk that the handover itself takes the place of makes less than a week of it; lost trust the rest.
    assert!(later.0 > 4.0, "{} weeks later", later.0);
}

/// Nobody is followed longer after a handover [weeks].
const LAST_TOLD: i32 = 70;

/// In how many weeks from a week on clients told all of something for the first time; whoever did so before is
/// left out, whoever did not by the end counts until then.
fn told_all_after(simulation: &Simulation, from: Week) -> BTreeMap<PersonId, f64> {
    let mut told = BTreeMap::new();
    for fact in simulation.diary().facts() {
        if fact.name == "met" && fact.week < from {
            told.entry(fact.person).or_insert(LAST_TOLD);
        }
        if fact.name == "disclosed" && fact.figures[1] == f32::from(Openness::Fully as u8) {
            let weeks = fact.week.since(from);
            told.entry(fact.person).and_modify(|first| *first = weeks.min(*first));
        }
    }
    told.retain(|_, weeks| *weeks >= 0);
    told.into_iter().map(|(person, weeks)| (person, f64::from(weeks))).collect()
}

#[test]
fn o_6_a_first_talk_hardly_ever_tells_all_about_the_mind() {
    let acts = [Act::Opening, Act::QuestionOpen, Act::ReflectSimple, Act::Affirm];
    let someone = Scripted { topic: Topic::Health, ..Scripted::says(&acts) };
    let courses = courses(&clients(2_000, unhurried()), someone);
    let firsts: Vec<&Moment> = courses.0.values().filter_map(|moments| moments.first()).collect();
    let severe = worst(&firsts, severe());
    let all = severe.iter().filter(|first| first.told[0] == Openness::Fully).count();
    assert!(severe.len() > 150, "only {} are severely ill", severe.len());
    let share = all as f64 / severe.len() as f64;
    assert!(share < 0.05, "{share} tell all");
    // It is no empty promise: with time, more do.
    let later = courses.0.values().filter_map(|moments| moments.get(60));
    let told = later.filter(|one| one.told[0] == Openness::Fully).count();
    assert!(told > 2 * all, "{told} later, {all} at first");
}

/// How many are severely ill of mind at the permit, says the evidence [share].
fn severe() -> f64 {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let mut reader = known.theme("health").expect("the theme is there");
    reader.share("health.start.severe").expect("a share")
}

/// Such a part of the clients: those whose mind is worst, all of whom are unhealthy.
fn worst<'a>(firsts: &[&'a Moment], share: f64) -> Vec<&'a Moment> {
    let mut sorted = firsts.to_vec();
    sorted.sort_by(|one, next| one.mind.total_cmp(&next.mind));
    sorted.truncate((share * firsts.len() as f64) as usize);
    assert!(sorted.iter().all(|first| first.is_unhealthy), "a healthy one among the worst");
    sorted
}

/// Whoever changes everybody's nationality, every week.
struct Relabel;

impl Observer for Relabel {
    fn see(&mut self, _: Week, world: &mut World) {
        for mut nationality in world.query::<&mut Nationality>().iter_mut(world) {
            nationality.0 = (nationality.0 + 1) % Nationality::NAMES.len() as u8;
        }
    }
}

#[test]
fn o_7_another_label_of_origin_changes_nothing() {
    let trial = cohort(150).weeks(150).guided_by(TeamPlan::of_caseload(60.0));
    let mut relabelled = trial.build().expect("it is sound");
    relabelled.live(trial.weeks, &mut [&mut Relabel]);
    assert!(diary_bytes(&trial.live()) == diary_bytes(&relabelled), "a label made a difference");
}

#[test]
fn o_8_changing_styles_leave_everybody_less_sure_than_either_style() {
    let trial = clients(300, unhurried());
    let with = |styles: &[Style]| {
        let acts = [Act::QuestionOpen, Act::Inform, Act::Closing];
        let someone = Scripted { styles: styles.to_vec(), ..Scripted::says(&acts) };
        let courses = courses(&trial, someone);
        let talks = courses.at(50, |moment| f32::from(moment.contacts));
        (courses.at(50, |moment| moment.motivation.duidelijkheid()), talks)
    };
    let (changing, talks) = with(&[Style::DWINGEND, Style::AANMOEDIGEND]);
    for constant in [Style::DWINGEND, Style::AANMOEDIGEND] {
        let (constant, talks_then) = with(&[constant]);
        assert_above(difference(&constant, &changing), "clarity of one style");
        // Styles keep people away too, and a talk less explains less: as many talks, less clarity.
        let as_many = changing.iter().filter(|(person, _)| talks[*person] == talks_then[*person]);
        let as_many: Vec<_> = as_many.collect();
        assert!(as_many.len() > 100, "{} had as many talks", as_many.len());
        for (person, clarity) in as_many {
            assert!(*clarity < constant[person], "{person:?}: {clarity}, {}", constant[person]);
        }
    }
}

/// Trust beside that of the same client without a confrontation, so many weeks after it.
fn beside(
    with: &Courses,
    without: &Courses,
    contact: u16,
    weeks: usize,
    whom: impl Fn(&Moment) -> bool,
) -> (f64, f64) {
    let mut trust = [BTreeMap::new(), BTreeMap::new()];
    for (person, moments) in &with.0 {
        // The week after the contact in which it was said.
        let Some(said) = moments.iter().position(|one| one.contacts > contact) else { continue };
        let Some(other) = without.0.get(person) else { continue };
        if said == 0 || !whom(&moments[said - 1]) {
            continue;
        }
        if let (Some(here), Some(there)) = (moments.get(said + weeks), other.get(said + weeks)) {
            trust[0].insert(*person, f64::from(here.trust));
            trust[1].insert(*person, f64::from(there.trust));
        }
    }
    difference(&trust[0], &trust[1])
}

#[test]
fn o_9_a_hard_confrontation_harms_and_a_soft_one_pays_back_with_whoever_is_able() {
    let trial = clients(1_500, unhurried()).weeks(160);
    let acts = [Act::Affirm, Act::ReflectSimple];
    let plain = Scripted::says(&acts);
    let contact = 10;
    let saying = |act| {
        let once = Some((contact, [&acts[..], &[act]].concat()));
        courses(&trial, Scripted { once, ..plain.clone() })
    };
    let (none, soft, hard) =
        (courses(&trial, plain.clone()), saying(Act::ConfrontSoft), saying(Act::ConfrontHard));
    let ill = |one: &Moment| one.is_unhealthy;
    for weeks in [0, 1, 4, 8, 16, 26] {
        let worse = beside(&soft, &hard, contact, weeks, ill);
        assert_above(worse, &format!("soft over hard, {weeks} weeks after"));
    }
    let able = |one: &Moment| !one.is_unhealthy && one.trust > 0.42;
    let at_first = beside(&none, &soft, contact, 1, able);
    assert_above(at_first, "none over soft a week after");
    let in_the_end = beside(&soft, &none, contact, 8, able);
    assert_above(in_the_end, "soft over none eight weeks after");
}
