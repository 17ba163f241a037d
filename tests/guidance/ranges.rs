//! What the one table adds up to, contact by contact and in a year: the ranges of and
//! R-47, which are no second model beside it.

use bevy_ecs::prelude::World;
use klantreis_evidence::Catalogue;
use klantreis_sim::guidance::{Act, Client, Logica, Style, TeamPlan, Topic};
use klantreis_sim::health::Mind;
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{Observer, Week};
use klantreis_sim::money::Indebted;
use klantreis_sim::motivation::matrix_level;
use klantreis_sim::trust::{Fact, Openness, Trust};
use klantreis_tests::{Trial, cohort};

use super::course::{Courses, Moment};
use super::{Scripted, clients, staffed, unhurried};

const RELATIONEEL: Logica =
    Logica { procedureel: 0.0, relationeel: 1.0, zorgdragend: 0.0, empowerend: 0.0 };
const EMPOWEREND: Logica =
    Logica { procedureel: 0.0, relationeel: 0.0, zorgdragend: 0.0, empowerend: 1.0 };

/// Automatic klantmanagers with time, in a style and by a logic, every month.
fn team(style: Style, logica: Logica) -> TeamPlan {
    TeamPlan { styles: vec![style], logica, rhythm: Some(4), ..unhurried() }
}

fn lived(trial: &Trial) -> Courses {
    Courses::of(trial.build().expect("it is sound"), trial.weeks)
}

/// The mean change of a state for each contact in the year after the intake.
fn a_contact(courses: &Courses, of: impl Fn(&Moment) -> f32) -> f64 {
    let (mut change, mut contacts) = (0.0, 0.0);
    for moments in courses.0.values().filter(|moments| moments.len() > 52) {
        change += f64::from(of(&moments[52]) - of(&moments[0]));
        contacts += f64::from(moments[52].contacts - moments[0].contacts);
    }
    assert!(contacts > 500.0, "only {contacts} contacts");
    change / contacts
}

fn within(value: f64, range: std::ops::RangeInclusive<f64>, what: &str) {
    assert!(range.contains(&value), "{what}: {value} outside {range:?}");
}

#[test]
fn a_year_of_being_heard_wins_the_trust_of_r_33() {
    let courses = lived(&clients(400, team(Style::NEUTRAL, RELATIONEEL)));
    let (mut won, mut heard) = (0.0, 0.0);
    for moments in courses.0.values().filter(|moments| moments.len() > 52) {
        won += f64::from(moments[52].trust - moments[0].trust);
        let meetings = moments[..=52].windows(2).filter(|two| two[1].contacts > two[0].contacts);
        heard += meetings.map(|two| f64::from(two[1].heard)).sum::<f64>();
    }
    // 0.03 to 0.10 for each contact in which somebody was fully heard.
    within(won / heard, 0.03..=0.10, "trust for each contact, heard");
}

#[test]
fn style_moves_wanting_as_r_35_says() {
    let wants = |style| {
        let courses = lived(&clients(400, team(style, Logica::default())));
        a_contact(&courses, |moment| moment.motivation.willen())
    };
    // N(+.02, .01) and N(-.015, .015), within one standard deviation.
    within(wants(Style::AANMOEDIGEND), 0.01..=0.03, "wanting by an encouraging contact");
    within(wants(Style::DWINGEND), -0.03..=0.0, "wanting by a compelling contact");
}

/// Appointments missed, of all from one week to another after the intake.
fn missed(courses: &Courses, from: usize, to: usize) -> f64 {
    let (mut missed, mut all) = (0.0, 0.0);
    for moments in courses.0.values().filter(|moments| moments.len() > to) {
        let (then, now) = (&moments[from], &moments[to]);
        missed += f64::from(now.misses - then.misses);
        all += f64::from(now.misses - then.misses) + f64::from(now.contacts - then.contacts);
    }
    assert!(all > 500.0, "only {all} appointments");
    missed / all
}

#[test]
fn style_moves_staying_away_as_r_37_says() {
    let share = |style, from, to| {
        let rhythm = Some(2);
        let plan = TeamPlan { rhythm, ..team(style, Logica::default()) };
        missed(&lived(&clients(1_000, plan)), from, to)
    };
    let neutral = share(Style::NEUTRAL, 0, 30);
    within(neutral, 0.04..=0.16, "staying away");
    let compelled = share(Style::DWINGEND, 0, 3) / share(Style::NEUTRAL, 0, 3);
    within(compelled, 0.7..=1.05, "compelled, in the first weeks");
    let later = share(Style::DWINGEND, 4, 30) / share(Style::NEUTRAL, 4, 30);
    within(later, 1.1..=1.8, "compelled, later");
    let encouraged = share(Style::AANMOEDIGEND, 4, 30) / share(Style::NEUTRAL, 4, 30);
    within(encouraged, 0.5..=1.0, "encouraged");
}

#[test]
fn a_year_of_own_action_adds_the_self_reliance_of_r_47() {
    let gained = |logica| {
        let courses = lived(&clients(400, team(Style::NEUTRAL, logica)));
        let by_contact = a_contact(&courses, |one| one.motivation.zelfredzaamheid());
        let contacts = 52.0 / 6.0;
        f64::from(matrix_level(1.0) - matrix_level(0.0)) * by_contact * contacts
    };
    // 0.02 to 0.05 a month on the scale of the matrix.
    within(gained(EMPOWEREND), 0.24..=0.60, "self-reliance in a year, on the matrix");
}

#[test]
fn measures_are_as_rare_as_r_38_says_and_none_where_every_talk_encourages() {
    let measures_a_year = |style: Style| {
        let team = TeamPlan { styles: vec![style], ..TeamPlan::of_caseload(80.0) };
        let mut simulation = cohort(800).weeks(312).guided_by(team).live();
        let facts = simulation.diary().facts();
        let taken = facts.iter().filter(|fact| fact.name == "measure-taken").count() as f64;
        let log = simulation.world().resource::<klantreis_sim::guidance::Team>().log();
        taken / (log.iter().map(|week| f64::from(week.clients)).sum::<f64>() / 52.0)
    };
    within(measures_a_year(Style::DWINGEND), 0.01..=0.04, "measures for each client and year");
    // Without pressure fewer are kept away so often; R-38 does not tell styles apart.
    within(measures_a_year(Style::NEUTRAL), 0.002..=0.04, "measures of a team without a style");
    within(measures_a_year(Style::AANMOEDIGEND), 0.0..=0.0, "measures of who asks first");
}

#[test]
fn named_events_move_trust_as_r_33_says() {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let mut reader = known.theme("acts").expect("the theme is there");
    let mut share = |id: &str| reader.share(id).expect("a share");
    within(share("acts.measure.trust-least"), 0.05..=0.30, "the least a measure costs");
    within(share("acts.measure.trust-most"), 0.05..=0.30, "the most a measure costs");
    // A month without contact costs 0.02; half as much and half more are near enough.
    let month = 52.0 / 12.0;
    within(month * share("acts.silence.a-week"), 0.01..=0.03, "a month of silence");
    let mut ratio = |id: &str| reader.ratio(id).expect("a ratio");
    within(ratio("acts.handover.cold"), 0.4..=0.8, "a cold handover keeps");
    within(ratio("acts.handover.warm"), 0.4..=0.8, "a warm handover keeps");
}

/// What the clients of somebody who asks about the mind in every talk tell of it: share at the first
/// talk, share within a year, and the share that R-34 foretells for these talks at this trust.
fn told_about_the_mind(trial: &Trial) -> [f64; 3] {
    let acts = [Act::Opening, Act::QuestionOpen, Act::ReflectSimple, Act::Affirm];
    let someone = Scripted { topic: Topic::Health, ..Scripted::says(&acts) };
    let courses = Courses::of(staffed(trial, someone), trial.weeks);
    let (mut ill, mut first, mut year, mut foretold) = (0.0, 0.0, 0.0, 0.0);
    for moments in courses.0.values().filter(|moments| moments.len() > 52) {
        if !moments[..=52].iter().all(|moment| moment.is_unhealthy) {
            continue;
        }
        let tells = |moment: &Moment| f64::from(u8::from(moment.told[0] > Openness::Nothing));
        let talks = moments[..=52].windows(2).filter(|two| two[1].contacts > two[0].contacts);
        let silent = |trust: f32| 1.0 / (1.0 + (f64::from(trust) * 5.0 - 4.0 + 1.0).exp());
        let silence: f64 = talks.map(|two| silent(two[0].trust)).product();
        ill += 1.0;
        first += tells(&moments[0]);
        year += tells(&moments[52]);
        foretold += 1.0 - silence * silent(moments[0].trust);
    }
    assert!(ill > 100.0, "only {ill} are ill for a year");
    [first / ill, year / ill, foretold / ill]
}

/// Family stress from which there is something to tell.
fn family_strain() -> f32 {
    let known = Catalogue::builtin().expect("the evidence is sound");
    let mut reader = known.theme("trust").expect("the theme is there");
    reader.share("trust.hidden.family-strain").expect("a share") as f32
}

/// For whom there was something to tell at the intake, by fact, and who told nothing of it [count].
struct Intakes {
    counted: [[u32; 2]; 3],
    family_strain: f32,
}

impl Observer for Intakes {
    fn see(&mut self, week: Week, world: &mut World) {
        let mut persons = world.query::<(&Client, &Trust, &Mind, &Indebted, &Home)>();
        for (client, trust, mind, indebted, home) in persons.iter(world) {
            if client.intake() != week {
                continue;
            }
            let holds = [mind.is_unhealthy(), indebted.is(), home.stress() >= self.family_strain];
            for (fact, counted) in Fact::ALL.into_iter().zip(&mut self.counted) {
                let holds = holds[fact as usize];
                counted[0] += u32::from(holds);
                counted[1] += u32::from(holds && trust.told(fact) == Openness::Nothing);
            }
        }
    }
}

#[test]
fn as_much_is_hidden_at_the_intake_as_r_20_says() {
    let trial = clients(2_000, unhurried());
    let mut intakes = Intakes { counted: [[0; 2]; 3], family_strain: family_strain() };
    trial.build().expect("it is sound").live(trial.weeks, &mut [&mut intakes]);
    let [mind, debt, family] = intakes.counted.map(|[all, hidden]| {
        assert!(all > 200, "only {all} have something to tell");
        f64::from(hidden) / f64::from(all)
    });
    // Beta(6,4), Beta(4,6) and Beta(5,5), within one standard deviation.
    within(mind, 0.45..=0.75, "ill health of mind");
    within(debt, 0.25..=0.55, "debts");
    within(family, 0.35..=0.65, "strain in the family");
}

#[test]
fn a_year_of_asking_tells_less_than_r_34_foretells_and_more_than_half_of_it() {
    let team = TeamPlan { rhythm: Some(6), ..unhurried() };
    let [first, year, foretold] = told_about_the_mind(&clients(2_000, team));
    assert!(first < year, "{first} at the intake, {year} after a year");
    within(year / foretold, 0.6..=1.0, "told of what is foretold");
}
