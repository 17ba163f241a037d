//! Choices beside what is said: the form of a contact, the social map, and a measure that is due.

use std::collections::BTreeMap;
use std::path::Path;

use klantreis_sim::kernel::Fact;
use klantreis_texts::{Lang, Texts};
use klantreis_training::codes::{CONTACTS, INTERVISIE, PLACES};
use klantreis_training::decision::{Closing, Decision};
use klantreis_training::desk::{Phase, Talk};
use klantreis_training::{Session, TrainingError};

use super::terminal::{said, type_lines};
use super::{begin, catalogue, play, step};

/// A seed with which somebody stays away so often that a measure is due.
const STAYS_AWAY: u64 = 20;

/// Takes a step as a trainee who chooses forms and sends clients on wherever that can be.
pub(crate) fn step_otherwise(session: &mut Session, number: usize) -> Result<bool, TrainingError> {
    match session.desk().phase.clone() {
        Phase::Plan => {
            let (mut clients, mut forms) = (Vec::new(), BTreeMap::new());
            for (place, task) in session.desk().tasks.iter().enumerate() {
                clients.push(task.client);
                let chosen = task.choices.get((number + place) % 6);
                forms.extend(chosen.map(|(form, _)| (task.client, (*form).to_owned())));
            }
            session.plan_in_forms(&clients, forms)?;
            Ok(true)
        }
        Phase::Talk(talk) if talk.scene.is_none() && !talk.places.is_empty() => {
            session.close(sends_on(talk.places[number % talk.places.len()]))?;
            Ok(true)
        }
        _ => step(session, number),
    }
}

fn sends_on(place: &str) -> Closing {
    Closing { place: Some(place.to_owned()), ..Closing::default() }
}

/// What the diary of a session holds of contacts, from its first week at the desk on.
fn told(session: &Session) -> Vec<Fact> {
    let lived = session.live().expect("a world");
    let begins = session.world().begins();
    let facts = lived.diary().facts().iter().filter(|fact| fact.room == "guidance");
    let names = ["met", "missed", "talked-over", "sent-on", "warned", "measure-taken"];
    facts.filter(|fact| fact.week >= begins && names.contains(&fact.name)).copied().collect()
}

/// Plays until there is a talk of some kind, and gives it.
pub(crate) fn play_to(session: &mut Session, wanted: fn(&Talk) -> bool) -> Talk {
    for number in 0..400 {
        if let Phase::Talk(talk) = &session.desk().phase
            && wanted(talk)
        {
            return (**talk).clone();
        }
        assert!(session.desk().phase != Phase::Assess, "there is no such talk");
        step(session, number).expect("a step");
    }
    panic!("there is no such talk");
}

#[test]
fn a_talk_that_is_due_takes_the_form_that_was_chosen_and_its_minutes() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let forms = {
        let desk = begin(folder.path(), 1).desk().clone();
        let free = desk.tasks.iter().find(|task| !task.choices.is_empty()).expect("a choice");
        free.choices.clone()
    };
    assert_eq!(forms.len(), 5);
    for (form, minutes) in forms {
        let below = folder.path().join(form);
        std::fs::create_dir(&below).expect("a folder");
        let mut session = begin(&below, 1);
        let task = session.desk().tasks.iter().find(|task| !task.choices.is_empty()).cloned();
        let task = task.expect("a choice");
        let chosen = BTreeMap::from([(task.client, form.to_owned())]);
        let agenda = session.desk().agenda(&[task.client], &chosen);
        assert_eq!((agenda.given[0].0.form, agenda.given[0].1), (form, minutes));
        session.plan_in_forms(&[task.client], chosen).expect("a week");
        let (_, known) = CONTACTS.iter().find(|(word, _)| *word == form).expect("a form");
        let facts = told(&session);
        let fact = facts.iter().find(|fact| fact.person.0 == task.client).expect("a contact");
        if form == INTERVISIE {
            assert_eq!((fact.name, fact.figures[0]), ("talked-over", minutes as f32));
            continue;
        }
        assert!(["met", "missed"].contains(&fact.name), "{fact:?}");
        assert_eq!(fact.figures[0], f32::from(known.number()), "{form}");
        assert!(fact.name == "missed" || fact.figures[1] <= minutes as f32, "{fact:?}");
        if let Phase::Talk(talk) = &session.desk().phase {
            assert_eq!((talk.client, talk.form), (task.client, form));
        }
    }
}

#[test]
fn a_call_takes_place_in_hours_that_are_too_few_for_a_visit() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let held = |form: Option<&str>| {
        let below = folder.path().join(form.unwrap_or("usual"));
        std::fs::create_dir(&below).expect("a folder");
        let mut session = begin(&below, 1);
        let desk = session.desk().clone();
        let visit = desk.tasks.iter().find(|task| task.form == "huisbezoek").expect("a visit");
        let long = desk.tasks.iter().find(|task| task.form == "intake" && task.left == 180);
        let long = long.expect("an intake");
        assert!(desk.minutes < long.left + visit.left);
        let forms = form.map(|form| (visit.client, form.to_owned())).into_iter().collect();
        session.plan_in_forms(&[long.client, visit.client], forms).expect("a week");
        told(&session).iter().any(|fact| fact.person.0 == visit.client)
    };
    assert!(!held(None), "a visit takes more than is left");
    assert!(held(Some("telefoon")), "a call fits");
}

#[test]
fn a_form_is_on_disk_and_is_read_again() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    for number in 0..4 {
        step_otherwise(&mut session, number).expect("a step");
    }
    let first = serde_json::to_string(&session.decisions()[0]).expect("JSON");
    assert!(first.contains("\"forms\":{\""), "{first}");
    let again = Session::resume(&folder.path().join("a.sessie"), &catalogue()).expect("it");
    assert_eq!(again.decisions(), session.decisions());
    assert_eq!(again.desk(), session.desk());
}

#[test]
fn lines_of_a_log_from_before_these_choices_still_play() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let read = |line: String| serde_json::from_str::<Decision>(&line).expect("a line of a log");
    let clients: Vec<u64> = session.desk().tasks.iter().map(|task| task.client).collect();
    let plan = format!(r#"{{"what":"plan","week":0,"clients":{clients:?}}}"#).replace(' ', "");
    session.decide(read(plan.clone())).expect("hours");
    let Phase::Talk(talk) = session.desk().phase.clone() else { panic!("nobody came") };
    let path = if talk.makes_plan { r#","path":"broodbaan""# } else { "" };
    let client = talk.client;
    let end = format!(
        r#"{{"what":"close","week":0,"client":{client},"closing":{{"moves":[]{path},"note":"Rustig."}}}}"#
    );
    session.decide(read(end.clone())).expect("an end");
    // And who uses none of them writes the lines of before.
    let written = session.decisions().iter().map(|one| serde_json::to_string(one).expect("JSON"));
    assert_eq!(written.collect::<Vec<_>>(), [plan, end]);
}

#[test]
fn sending_on_reaches_the_diary_and_the_file_and_is_counted_when_looking_back() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 2);
    let talk = play_to(&mut session, |talk| talk.scene.is_none() && !talk.places.is_empty());
    assert_eq!(talk.places, PLACES.iter().map(|(word, _)| *word).collect::<Vec<_>>());
    session.close(sends_on("schuldhulp")).expect("an end");
    let debts = f32::from(PLACES[1].1.number());
    let sent: Vec<Fact> =
        told(&session).into_iter().filter(|fact| fact.name == "sent-on").collect();
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert_eq!((sent[0].person.0, sent[0].figures[0]), (talk.client, debts));
    let again = |session: &mut Session| {
        for number in 0..400 {
            if session.desk().phase == Phase::Assess {
                break;
            }
            if let Phase::Talk(other) = &session.desk().phase
                && other.client == talk.client
            {
                assert!(!other.places.contains(&"schuldhulp"), "nowhere twice");
            }
            step(session, number).expect("a step");
        }
    };
    again(&mut session);
    assert_eq!(session.desk().client(talk.client).expect("it").sent_on, ["schuldhulp"]);
    play(&mut session);
    let revealed = session.debrief(None).expect("a debrief").revealed.expect("all");
    let groups = revealed.attention.groups.iter();
    let by_sex = groups.filter(|group| ["women", "men"].contains(&group.key));
    let sum: f64 = by_sex.map(|group| group.referrals * group.number as f64).sum();
    assert!((sum - 1.0).abs() < 1e-9, "{sum} referrals were counted");
}

#[test]
fn a_measure_is_taken_by_who_takes_it_and_by_nobody_else() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a.sessie");
    let mut session = begin(folder.path(), STAYS_AWAY);
    let due = play_to(&mut session, |talk| talk.can_waive);
    assert!(due.places.is_empty() && due.offers.is_empty() && !due.makes_plan);
    refuse(&mut session, sends_on("hulp"));
    drop(session);
    let end = |instead: Option<&str>| {
        let copy = folder.path().join(instead.unwrap_or("taken"));
        std::fs::copy(&file, &copy).expect("a copy");
        let mut session = Session::resume(&copy, &catalogue()).expect("it");
        session
            .close(Closing { instead: instead.map(str::to_owned), ..Closing::default() })
            .expect("an end");
        let facts = told(&session);
        let of = |name: &str| {
            facts.iter().filter(|fact| fact.name == name && fact.person.0 == due.client).count()
        };
        [of("measure-taken"), of("warned")]
    };
    assert_eq!(end(None), [1, 0]);
    assert_eq!(end(Some("waarschuwing")), [0, 1]);
    assert_eq!(end(Some("gesprek")), [0, 0]);
}

/// Refuses a closing and finds that nothing was written.
pub(crate) fn refuse(session: &mut Session, closing: Closing) {
    let lines = session.decisions().len();
    let refused = session.close(closing);
    assert!(matches!(refused, Err(TrainingError::NotNow { .. })), "{refused:?}");
    assert_eq!(session.decisions().len(), lines);
}

#[test]
fn a_form_or_a_place_that_does_not_fit_is_refused_and_leaves_no_line() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let tasks = session.desk().tasks.clone();
    let free = tasks.iter().find(|task| !task.choices.is_empty()).expect("a choice").client;
    let fixed = tasks.iter().find(|task| task.form == "intake").expect("an intake").client;
    let cases = [
        (free, free, "maan"),
        (free, free, "intake"),
        (free, free, ""),
        (fixed, fixed, "telefoon"),
        (fixed, free, "telefoon"),
        (free, 1, "telefoon"),
    ];
    for (first, client, form) in cases {
        let forms = BTreeMap::from([(client, form.to_owned())]);
        let refused = session.plan_in_forms(&[first], forms);
        assert!(matches!(refused, Err(TrainingError::NotNow { .. })), "{form}: {refused:?}");
    }
    assert!(session.decisions().is_empty());
    let talk = play_to(&mut session, |talk| {
        talk.scene.is_none() && !talk.places.is_empty() && !talk.offers.is_empty()
    });
    refuse(&mut session, sends_on("maan"));
    let offer = Some(talk.offers[0].number);
    refuse(&mut session, Closing { offer, ..sends_on("hulp") });
    let instead = Some("waarschuwing".to_owned());
    refuse(&mut session, Closing { instead, ..Closing::default() });
    let plan = play_to(&mut session, |talk| talk.makes_plan && talk.scene.is_none());
    assert!(plan.places.is_empty());
    let path = Some("broodbaan".to_owned());
    refuse(&mut session, Closing { path, ..sends_on("hulp") });
}

/// The first lines at the desk of a folder.
fn type_at(folder: &Path, lines: &str) -> String {
    type_lines(&folder.join("a.sessie"), lines.as_bytes())
}

#[test]
fn a_letter_behind_a_number_is_the_form_in_a_terminal() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let tasks = begin(folder.path(), 1).desk().tasks.clone();
    let place = |wanted: fn(&bool) -> bool| {
        let is_free = tasks.iter().map(|task| !task.choices.is_empty()).collect::<Vec<_>>();
        is_free.iter().position(wanted).expect("a task") + 1
    };
    let (free, fixed) = (place(|is_free| *is_free), place(|is_free| !*is_free));
    let lines = format!("?\n{fixed}t\n{free}z\nt\n{free}t {free}\n{free}T\nq\n");
    let shown = type_at(folder.path(), &lines);
    let bad_form = |task: usize| {
        let words = [("name", tasks[task - 1].name.as_str().into())];
        shown.matches(&Texts::new(Lang::Nl).say("desk-bad-form", &words)).count()
    };
    let bad = bad_form(free) + bad_form(fixed);
    assert_eq!((bad, shown.matches(&said("desk-bad-number")).count()), (2, 2), "{shown}");
    assert!(shown.contains(&format!("t = {}", said("form-telefoon"))), "{shown}");
    let session = Session::resume(&folder.path().join("a.sessie"), &catalogue()).expect("it");
    let [Decision::Plan { forms, .. }] = session.decisions() else { panic!("one line") };
    assert_eq!(*forms, BTreeMap::from([(tasks[free - 1].client, "telefoon".to_owned())]));
}

#[test]
fn a_terminal_asks_where_to_send_on_and_what_to_do_about_a_measure() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 2);
    let talk = play_to(&mut session, |talk| {
        talk.scene.is_none() && !talk.places.is_empty() && !talk.can_adjust
    });
    drop(session);
    let offer = if talk.offers.is_empty() { "" } else { "\n" };
    let shown = type_at(folder.path(), &format!("\n{offer}2\n\n\nq\n"));
    assert!(shown.contains(&said("place-schuldhulp")), "{shown}");
    let session = Session::resume(&folder.path().join("a.sessie"), &catalogue()).expect("it");
    let last = session.decisions().last();
    let Some(Decision::Close { closing, .. }) = last else { panic!("{last:?} in {shown}") };
    assert_eq!(closing.place.as_deref(), Some("schuldhulp"), "{shown}");
    drop(session);
    std::fs::remove_file(folder.path().join("a.sessie")).expect("the file");
    let mut session = begin(folder.path(), STAYS_AWAY);
    let due = play_to(&mut session, |talk| talk.can_waive);
    drop(session);
    let silence = if due.scene.is_some() { "0\n" } else { "" };
    let adjust = if due.can_adjust { "\n" } else { "" };
    // Enter is no answer to the question about a measure.
    let shown = type_at(folder.path(), &format!("{silence}\n{adjust}\n3\n\n\nq\n"));
    assert!(shown.contains(&said("desk-bad-number")), "{shown}");
    let session = Session::resume(&folder.path().join("a.sessie"), &catalogue()).expect("it");
    let last = session.decisions().last();
    let Some(Decision::Close { closing, .. }) = last else { panic!("{last:?} in {shown}") };
    assert_eq!(closing.instead.as_deref(), Some("gesprek"), "{shown}");
}
