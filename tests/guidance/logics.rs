//! The four logics against one another, and what goes with hours: the sign patterns of these rooms.

use std::collections::BTreeMap;

use klantreis_sim::guidance::{Client, Craft, Logica, Style, TeamPlan};
use klantreis_sim::health::Mind;
use klantreis_sim::kernel::PersonId;
use klantreis_sim::trust::{Fact, Trust};
use klantreis_tests::cohort;

use super::course::{Courses, Moment, difference};
use super::{clients, unhurried};

const PURE: [Logica; 4] = {
    let none = Logica { procedureel: 0.0, relationeel: 0.0, zorgdragend: 0.0, empowerend: 0.0 };
    [
        Logica { procedureel: 1.0, ..none },
        Logica { relationeel: 1.0, ..none },
        Logica { zorgdragend: 1.0, ..none },
        Logica { empowerend: 1.0, ..none },
    ]
};

/// A cohort whose automatic klantmanagers have time and one logic.
fn by(place: usize) -> Courses {
    let team = TeamPlan { logica: PURE[place], rhythm: Some(4), ..unhurried() };
    let trial = clients(500, team);
    Courses::of(trial.build().expect("it is sound"), trial.weeks)
}

fn assert_more(one: &Courses, other: &Courses, weeks: usize, of: fn(&Moment) -> f32, what: &str) {
    let (more, error) = difference(&one.at(weeks, of), &other.at(weeks, of));
    assert!(more > 3.0 * error, "{what}, week {weeks}: {more} +- {error}");
}

#[test]
fn each_logic_does_what_it_is_known_for_and_costs_something() {
    let [procedureel, relationeel, zorgdragend, empowerend] = [0, 1, 2, 3].map(by);
    let clarity = |one: &Moment| one.motivation.duidelijkheid();
    assert_more(&procedureel, &relationeel, 40, clarity, "S-80: rules make clear");
    let heard = |one: &Moment| one.heard;
    assert_more(&relationeel, &procedureel, 40, heard, "S-80: and nobody is heard");
    let trust = |one: &Moment| one.trust;
    assert_more(&relationeel, &procedureel, 40, trust, "S-81: the tie wins trust");
    let told = |one: &Moment| one.told.iter().map(|told| f32::from(*told as u8)).sum();
    assert_more(&relationeel, &procedureel, 60, told, "S-81: and things are told");
    let relies = |one: &Moment| one.motivation.zelfredzaamheid();
    assert_more(&empowerend, &zorgdragend, 60, relies, "S-82: care lets nobody learn");
    let owns = |one: &Moment| one.motivation.eigenaarschap();
    assert_more(&empowerend, &zorgdragend, 60, owns, "S-83: own steps are owned");
    // S-84: in the first months the lead is worth no more trust than relief.
    let (more, _) = difference(&empowerend.at(8, trust), &zorgdragend.at(8, trust));
    assert!(more < 0.003, "S-84: {more}");
}

#[test]
fn who_cannot_yet_gains_nothing_by_being_left_alone() {
    // S-83 presumes something to stand on: below it, letting do fails.
    let relies = |place: usize, start: f64| {
        let team = TeamPlan { logica: PURE[place], rhythm: Some(4), ..unhurried() };
        let trial = clients(400, team).with("motivation.start.self-reliance", start);
        let courses = Courses::of(trial.build().expect("it is sound"), trial.weeks);
        courses.at(26, |one| one.motivation.zelfredzaamheid())
    };
    let gain = |start| difference(&relies(3, start), &relies(2, start)).0;
    // Of the room there is to gain.
    let (low, usual) = (gain(0.1) / (1.0 - 0.1), gain(0.45) / (1.0 - 0.45));
    assert!(low < 0.7 * usual, "{low} for those who cannot yet, {usual} for others");
}

/// A number of everybody at the end of a world with a team.
fn at_the_end(team: TeamPlan, of: fn(&Client, &Trust, &Mind) -> f64) -> BTreeMap<PersonId, f64> {
    let mut simulation = cohort(800).weeks(260).without_diary().guided_by(team).live();
    let world = simulation.world();
    let mut persons = world.query::<(&PersonId, &Client, &Trust, &Mind)>();
    persons
        .iter(world)
        .map(|(person, client, trust, mind)| (*person, of(client, trust, mind)))
        .collect()
}

#[test]
fn a_higher_caseload_means_fewer_minutes_and_less_trust() {
    let states: [fn(&Client, &Trust, &Mind) -> f64; 2] =
        [|client, _, _| f64::from(client.minutes()), |_, trust, _| f64::from(trust.level())];
    for of in states {
        let with = |caseload| at_the_end(TeamPlan::of_caseload(caseload), of);
        let (less, error) = difference(&with(50.0), &with(250.0));
        assert!(less > 3.0 * error, "{less} +- {error}");
    }
}

#[test]
fn with_a_fixed_team_the_caseload_creeps() {
    let waits = |seats| {
        let team =
            TeamPlan { craft: Craft { seats, ..Craft::default() }, ..TeamPlan::of_caseload(60.0) };
        let mut simulation = cohort(800).weeks(200).without_diary().guided_by(team).live();
        let log = simulation.world().resource::<klantreis_sim::guidance::Team>().log().to_vec();
        let most = log.iter().map(|week| week.clients / week.klantmanagers.max(1)).max();
        let waited: u32 = log.iter().map(|week| week.waited).sum();
        (most.unwrap_or(0), waited)
    };
    let (follows, creeps) = (waits(None), waits(Some(4)));
    assert!(follows.0 <= 60 && creeps.0 > 100, "{follows:?} {creeps:?}");
    assert!(creeps.1 > follows.1, "{follows:?} {creeps:?}");
}

#[test]
fn even_at_fifty_clients_not_everybody_with_ill_health_is_known() {
    // S-159: what nobody was told of gets no attention.
    let team = TeamPlan { hours: None, ..TeamPlan::of_caseload(50.0) };
    let ill = at_the_end(team, |_, trust, mind| {
        let told = f64::from(trust.told(Fact::Mind) as u8 >= 2);
        if mind.is_unhealthy() { told } else { f64::NAN }
    });
    let known: Vec<f64> = ill.values().copied().filter(|told| !told.is_nan()).collect();
    let share = known.iter().sum::<f64>() / known.len() as f64;
    assert!(known.len() > 200 && (0.01..0.8).contains(&share), "{share} of {}", known.len());
}

#[test]
fn someone_who_is_known_to_be_ill_is_never_taken_for_unwilling() {
    let measured = |told: f64| {
        let styles = vec![Style::DWINGEND];
        let team = TeamPlan { styles, rhythm: Some(2), ..TeamPlan::of_caseload(30.0) };
        let simulation = cohort(600)
            .weeks(200)
            .guided_by(team)
            .with("team.attribution.low", told)
            .with("team.attribution.high", told)
            .live();
        let facts = simulation.diary().facts();
        let of_ill = |fact: &&klantreis_sim::kernel::Fact| {
            fact.name == "measure-taken" && fact.figures[1] > 0.0
        };
        facts.iter().filter(of_ill).count()
    };
    let (never, always) = (measured(0.0), measured(1.0));
    // Who falls ill between the decision and the talk is the exception.
    assert!(always > 10 && never * 5 < always, "{never} {always}");
}
