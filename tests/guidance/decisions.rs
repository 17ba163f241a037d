//! What a klantmanager can decide: every kind of action does what it says.

use std::collections::BTreeMap;

use klantreis_sim::guidance::{
    Act, Action, ClientView, Desk, Form, Kind, Place, Practice, Style, Task, Team, TeamPlan,
};
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{Fact as Dated, PersonId, Simulation};
use klantreis_sim::money::Debt;
use klantreis_tests::{Trial, cohort};

use super::course::{Courses, difference};
use super::{clients, kind_of, staffed, unhurried};

/// More than chance and rounding give [standard errors].
const SURE: f64 = 3.0;

/// A klantmanager who decides the same in every talk that has a free form.
#[derive(Clone, Copy, Debug)]
struct Decides {
    kind: Kind,
    form: Option<Form>,
    /// What is done when a measure is due.
    at_measure: Kind,
}

impl Decides {
    const TALKS: Self = Self { kind: Kind::Talk, form: None, at_measure: Kind::Measure };

    fn on(kind: Kind) -> Self {
        Self { kind, ..Self::TALKS }
    }

    fn by(form: Form) -> Self {
        Self { form: Some(form), ..Self::TALKS }
    }
}

impl Practice for Decides {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        (0..desk.tasks.len()).collect()
    }

    fn forms(&mut self, desk: &Desk) -> Vec<(usize, Form)> {
        self.form
            .into_iter()
            .flat_map(|form| (0..desk.tasks.len() + 2).map(move |place| (place, form)))
            .collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let mut action =
            Action::talk(client.client, task.minutes).with(&[Act::Opening, Act::Inform]);
        action.kind = match task.form {
            form if form.is_free() => self.kind,
            Form::Measure => self.at_measure,
            _ => kind_of(task),
        };
        action
    }
}

fn lived(trial: &Trial, someone: Decides) -> Simulation {
    let mut simulation = staffed(trial, someone);
    simulation.live(trial.weeks, &mut []);
    simulation
}

fn facts<'a>(simulation: &'a Simulation, name: &'a str) -> impl Iterator<Item = &'a Dated> {
    simulation.diary().facts().iter().filter(move |fact| fact.name == name)
}

fn count(simulation: &Simulation, name: &str) -> usize {
    facts(simulation, name).count()
}

/// Contacts whose form is the klantmanager's choice [count].
fn free_forms(simulation: &Simulation) -> usize {
    let is_free =
        |fact: &&Dated| Form::CHOICES.iter().any(|form| form.number() == fact.figures[0] as u8);
    facts(simulation, "met").filter(is_free).count()
}

/// What the household of each person owes [euro].
fn debts(simulation: &mut Simulation) -> BTreeMap<PersonId, f64> {
    let homes: Vec<_> = {
        let world = simulation.world();
        let mut persons = world.query::<(&PersonId, &Home)>();
        persons.iter(world).map(|(person, home)| (*person, home.household())).collect()
    };
    let world = simulation.world();
    let owed = |home| world.get::<Debt>(home).map_or(0.0, |debt| f64::from(debt.amount()));
    homes.into_iter().map(|(person, home)| (person, owed(home))).collect()
}

#[test]
fn help_with_debts_lets_people_owe_less() {
    let trial = clients(600, unhurried()).weeks(200);
    let mut helped = lived(&trial, Decides::on(Kind::Refer(Place::DebtHelp)));
    let mut alone = lived(&trial, Decides::TALKS);
    let (mean, error) = difference(&debts(&mut helped), &debts(&mut alone));
    assert!(mean < -SURE * error, "{mean} +- {error}");
    assert!(count(&helped, "sent-on") > 1_000 && count(&alone, "sent-on") == 0);
}

#[test]
fn who_is_sent_on_finds_childcare_a_volunteer_and_care() {
    let trial = clients(600, unhurried()).weeks(260);
    let alone = lived(&trial, Decides::TALKS);
    for (place, comes) in [
        (Place::Childcare, "childcare-began"),
        (Place::Volunteer, "guide-came"),
        (Place::Care, "treatment-began"),
    ] {
        let sent = lived(&trial, Decides::on(Kind::Refer(place)));
        let (with, without) = (count(&sent, comes), count(&alone, comes));
        assert!(with as f64 > 1.1 * without as f64, "{comes}: {with} and {without}");
    }
}

#[test]
fn a_volunteer_comes_once_to_whoever_had_none_and_after_a_wait() {
    let trial = clients(200, unhurried()).weeks(260);
    let sent = lived(&trial, Decides::on(Kind::Refer(Place::Volunteer)));
    let mut came = BTreeMap::new();
    for fact in facts(&sent, "guide-came") {
        assert!(came.insert(fact.person, fact.week).is_none(), "two came");
    }
    let alone = lived(&trial, Decides::TALKS);
    let own: Vec<PersonId> = facts(&alone, "guide-came").map(|fact| fact.person).collect();
    let mut first = BTreeMap::new();
    for fact in facts(&sent, "sent-on").filter(|fact| !own.contains(&fact.person)) {
        first.entry(fact.person).or_insert(fact.week);
    }
    let waits =
        first.iter().filter_map(|(person, sent)| came.get(person).map(|came| came.since(*sent)));
    let waits: Vec<i32> = waits.collect();
    assert!(waits.len() > 50 && waits.iter().all(|weeks| *weeks == 6), "{waits:?}");
}

#[test]
fn a_referral_takes_its_minutes_from_the_talk() {
    let trial = clients(300, unhurried());
    let courses = |someone| Courses::of(staffed(&trial, someone), trial.weeks);
    let clear = |courses: &Courses| courses.at(40, |moment| moment.motivation.duidelijkheid());
    let longer = clients(300, unhurried()).with("acts.minutes.referral", 120.0);
    let sends = Decides::on(Kind::Refer(Place::Childcare));
    let (long, short) = (Courses::of(staffed(&longer, sends), trial.weeks), courses(sends));
    let (mean, error) = difference(&clear(&long), &clear(&short));
    assert!(mean < -SURE * error, "two hours for a referral leave no talk: {mean} +- {error}");
}

#[test]
fn a_formal_warning_costs_trust_and_is_told() {
    let trial = clients(300, unhurried());
    let courses = |someone| Courses::of(staffed(&trial, someone), trial.weeks);
    let trust = |courses: &Courses| courses.at(20, |moment| moment.trust);
    let (warned, talked) = (courses(Decides::on(Kind::Warn)), courses(Decides::TALKS));
    let (mean, error) = difference(&trust(&warned), &trust(&talked));
    assert!(mean < -SURE * error, "{mean} +- {error}");
    assert!(count(&lived(&trial, Decides::on(Kind::Warn)), "warned") > 300);
    assert_eq!(count(&lived(&trial, Decides::TALKS), "warned"), 0);
}

#[test]
fn a_measure_that_is_due_is_a_decision_and_elsewhere_there_is_none() {
    let compelling = TeamPlan { styles: vec![Style::DWINGEND], ..unhurried() };
    let trial = clients(600, compelling).weeks(260);
    let takes = lived(&trial, Decides::TALKS);
    assert!(count(&takes, "measure-taken") > 20, "the promise is hardly tried");
    for instead in [Kind::Talk, Kind::Warn, Kind::None] {
        let waives = lived(&trial, Decides { at_measure: instead, ..Decides::TALKS });
        assert_eq!(count(&waives, "measure-taken"), 0, "{instead:?}");
    }
    let encouraging = TeamPlan { styles: vec![Style::AANMOEDIGEND], ..unhurried() };
    let anywhere = lived(&clients(600, encouraging).weeks(260), Decides::on(Kind::Measure));
    assert_eq!(count(&anywhere, "measure-taken"), 0, "no file, no measure");
}

#[test]
fn a_letter_needs_nobody_to_come_and_brings_nothing_back() {
    let trial = clients(300, unhurried());
    let by_letter = lived(&trial, Decides::by(Form::Letter));
    let form = |fact: &Dated| fact.figures[0] as u8;
    let letter = Form::Letter.number();
    let letters: Vec<_> = facts(&by_letter, "met").filter(|fact| form(fact) == letter).collect();
    assert!(letters.len() > 1_000);
    assert!(
        letters.iter().all(|fact| (fact.figures[1] - 20.0).abs() < 0.5),
        "a letter takes 20 minutes"
    );
    assert!(facts(&by_letter, "missed").all(|fact| form(fact) != letter));
    let forms: Vec<u8> = facts(&by_letter, "met").map(form).collect();
    for kept in [Form::Intake, Form::Plan] {
        assert!(forms.contains(&kept.number()), "{kept:?} keeps its form");
    }
    assert!(!forms.contains(&Form::Progress.number()), "every talk became a letter");
    let (written, spoken) = (
        Courses::of(staffed(&trial, Decides::by(Form::Letter)), trial.weeks),
        Courses::of(staffed(&trial, Decides::TALKS), trial.weeks),
    );
    let told = |courses: &Courses| {
        courses.at(100, |moment| moment.told.iter().map(|how| f32::from(*how as u8)).sum())
    };
    let (mean, error) = difference(&told(&written), &told(&spoken));
    assert!(mean < -SURE * error, "{mean} +- {error}");
}

#[test]
fn a_case_that_is_talked_over_makes_a_better_klantmanager_and_is_no_contact() {
    let trial = clients(300, unhurried());
    let talked = lived(&trial, Decides::on(Kind::Intervisie));
    assert!(count(&talked, "talked-over") > 1_000);
    assert!(free_forms(&talked) == 0, "only intake, plan, crisis and measure are contacts");
    let by_form = lived(&trial, Decides::by(Form::Intervisie));
    assert!(count(&by_form, "talked-over") > 1_000);
    assert!(facts(&by_form, "talked-over").all(|fact| (fact.figures[0] - 60.0).abs() < 0.5));
}

/// Talks in odd weeks, talks cases over in even ones.
#[derive(Clone, Debug)]
struct Reflects;

impl Practice for Reflects {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        (0..desk.tasks.len()).collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let mut action = Action::talk(client.client, task.minutes).with(&[Act::Affirm, Act::Seek]);
        let is_even = task.opened.number() % 2 == 0;
        action.kind = if is_even && task.form.is_free() { Kind::Intervisie } else { kind_of(task) };
        action
    }
}

#[test]
fn what_is_talked_over_shows_in_later_talks() {
    let trial = clients(300, TeamPlan { rhythm: Some(1), ..unhurried() });
    let trust = |trial: &Trial| {
        let courses = Courses::of(staffed(trial, Reflects), trial.weeks);
        courses.at(60, |moment| moment.trust)
    };
    let off = trust(&trial.clone().without("S-189"));
    let (mean, error) = difference(&trust(&trial), &off);
    assert!(mean > SURE * error, "{mean} +- {error}");
}

#[test]
fn who_is_handed_over_has_a_colleague_from_then_on() {
    let team = TeamPlan { hours: Some(400.0), ..unhurried() };
    let trial = clients(300, TeamPlan { caseload: 50.0, ..team });
    let mut handed = lived(&trial, Decides::on(Kind::Handover));
    let moves = count(&handed, "handed-over");
    assert!(moves > 300, "{moves}");
    assert_eq!(count(&lived(&trial, Decides::TALKS), "handed-over"), 0);
    assert!(handed.world().resource::<Team>().places().count() > 1);
    let alone = cohort(20).weeks(150).with("team.plan.after", 1.0).guided_by(unhurried());
    let alone = lived(&alone, Decides::on(Kind::Handover));
    assert!(count(&alone, "met") > 50 && count(&alone, "handed-over") == 0, "to whom?");
}

#[test]
fn who_does_nothing_does_nothing() {
    let trial = clients(200, unhurried());
    let nothing = lived(&trial, Decides { at_measure: Kind::None, ..Decides::on(Kind::None) });
    assert!(count(&nothing, "met") > 200 && free_forms(&nothing) == 0);
}
