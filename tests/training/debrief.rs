//! The look back: first one's own, then what was hidden; counts without a mark.

use std::sync::Arc;
use std::time::Instant;

use klantreis_benches::ORDINARY;
use klantreis_benches::model::MONTHS;
use klantreis_sim::kernel::PersonId;
use klantreis_sim::trust::Trust;
use klantreis_texts::{Lang, Texts};
use klantreis_training::debrief::{Debrief, Group, LUCKS, Mirror, Swap};
use klantreis_training::desk::Phase;
use klantreis_training::script::Script;
use klantreis_training::{Session, TrainingError, page};

use super::{begin, play, step};
use crate::binary::run_binary;

/// How often a time is taken.
const TIMES: usize = 10;
/// Clients in the mini-model that tells how fast a machine is [count].
const CLIENTS: u32 = 20_000;
/// What a month of one of them takes on the machine of docs/performance.md, where 33 million a second were lived
/// [seconds].
const STEP: f64 = 1.0 / 33e6;

/// A session that was played to its end, and its look back.
fn played(seed: u64) -> (tempfile::TempDir, Session, Debrief) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), seed);
    play(&mut session);
    let debrief = session.debrief(None).expect("a debrief");
    (folder, session, debrief)
}

#[test]
fn nothing_hidden_is_shown_before_the_own_look_back() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    let mut number = 0;
    while session.desk().phase != Phase::Assess {
        step(&mut session, number).expect("a step");
        number += 1;
    }
    let before = session.debrief(None).expect("a debrief");
    assert!(before.revealed.is_none());
    assert!(before.lines.iter().all(|line| line.hidden.is_empty()));
    let shown = page::write(&before, &Texts::new(Lang::Nl));
    assert!(!shown.contains("<svg") && !shown.contains("Onbedoeld"));
    let swap = Swap { week: 1, client: 1, option: "a".to_owned() };
    assert!(matches!(session.debrief(Some(&swap)), Err(TrainingError::NotNow { .. })));
    step(&mut session, number).expect("a step");
    let after = session.debrief(None).expect("a debrief");
    assert!(after.revealed.is_some());
    assert!(after.lines.iter().any(|line| line.hidden.len() == 13));
}

#[test]
fn swapping_an_option_for_itself_changes_nothing_in_any_luck() {
    let (_folder, session, debrief) = played(2);
    let moment = debrief.moments.first().expect("a choice").clone();
    let (week, client, option) = (moment.week, moment.client, moment.option);
    let swap = Swap { week, client, option };
    let revealed = session.debrief(Some(&swap)).expect("a debrief").revealed.expect("all");
    let what_if = revealed.what_if.expect("a swap");
    assert_eq!(what_if.trust[0], what_if.trust[1]);
    assert_eq!(what_if.luck.band, [0.0; 3]);
    assert_eq!(what_if.luck.counts, [0, LUCKS, 0]);
    assert_eq!(what_if.luck.told, [0, LUCKS, 0]);
}

#[test]
fn swapping_a_choice_leaves_the_other_households_as_they_were() {
    let (_folder, session, debrief) = played(2);
    let moment = debrief.moments.first().expect("a choice");
    let script = Script::of(session.decisions());
    let mut other = script.clone();
    let contact = other.contacts.get_mut(&(moment.week - 1, moment.client)).expect("it");
    contact.chosen[0].said.acts = vec!["confront-hard".to_owned()];
    let trust = |script: &Script| {
        let script = Arc::new(script.clone());
        let lived = session.world().live_with_luck(&script, 13, moment.week - 1, 7);
        let mut simulation = lived.expect("a world").simulation;
        let world = simulation.world();
        let mut query = world.query::<(&PersonId, &Trust)>();
        query.iter(world).map(|(person, trust)| (*person, trust.level())).collect::<Vec<_>>()
    };
    let household = PersonId(moment.client).household();
    let (own, other) = (trust(&script), trust(&other));
    for (one, another) in own.iter().zip(&other) {
        let is_touched = one.0.household() == household;
        assert!(is_touched || one == another, "{one:?} became {another:?}");
    }
    assert_ne!(own, other, "a hard confrontation did nothing");
}

#[test]
fn a_swap_that_cannot_be_made_is_refused() {
    let (_folder, session, debrief) = played(1);
    let moment = debrief.moments.first().expect("a choice");
    for (week, client, option) in
        [(99, moment.client, "a"), (moment.week, 1, "a"), (moment.week, moment.client, "z")]
    {
        let swap = Swap { week, client, option: option.to_owned() };
        let refused = session.debrief(Some(&swap));
        assert!(matches!(refused, Err(TrainingError::NotNow { .. })), "{refused:?}");
    }
}

/// How many times as long this machine takes for the mini-model in a plain query of the engine, on two threads
/// at a time, as that of docs/performance.md; never less than once.
fn slowness() -> f64 {
    let started = Instant::now();
    std::thread::scope(|scope| {
        for seed in 1..=2 {
            scope.spawn(move || ORDINARY(CLIENTS, seed).live());
        }
    });
    let steps = f64::from(CLIENTS) * MONTHS as f64;
    (started.elapsed().as_secs_f64() / steps / STEP).max(1.0)
}

#[test]
#[ignore = "a promise of the program as it is shipped: two hundred lucks in less than a second"]
fn a_debrief_with_the_swap_that_is_asked_for_takes_less_than_a_second() {
    let (folder, session, debrief) = played(3);
    drop(session);
    let moment = debrief.moments.first().expect("a choice");
    let swap = format!("{}:{}:{}", moment.week, moment.name, moment.others[0].0);
    let typed = ["exercise", "debrief", "a.sessie", "--what-if", &swap];
    // A second is one of the machine on which it was promised: a slower one has as much longer as it needs for
    // other work. Others may have the processors for a while: the best of some times is the machine's and the
    // program's own.
    let (mut best, mut slower) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..TIMES {
        slower = slower.min(slowness());
        let started = Instant::now();
        let answer = run_binary(&typed, folder.path());
        assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
        best = best.min(started.elapsed().as_secs_f64());
    }
    let is_kept = best / slower < 1.0;
    assert!(cfg!(debug_assertions) || is_kept, "{best} seconds, {slower} times as slow");
}

#[test]
fn the_mirror_counts_codes_and_shows_no_ratio_of_a_few() {
    let few = ["reflect", "reflect-simple", "question-open", "seek", "warn", "arrange"];
    let mirror = Mirror::count(few.into_iter());
    assert_eq!((mirror.number, mirror.others, mirror.adherent), (4, 2, [1, 0]));
    assert_eq!((mirror.complex, mirror.reflections), (None, None));
    let many: Vec<&str> = few.into_iter().cycle().take(30).collect();
    let mirror = Mirror::count(many.into_iter());
    assert_eq!((mirror.number, mirror.complex, mirror.reflections), (20, Some(50.0), Some(2.0)));
}

#[test]
fn every_choice_is_on_the_page_with_both_its_effects() {
    let (_folder, session, debrief) = played(6);
    let decisions = session.decisions().iter();
    let choices = decisions
        .filter(|one| serde_json::to_string(one).is_ok_and(|line| line.contains("\"choose\"")));
    assert_eq!(choices.count(), debrief.moments.len());
    let shown = page::write(&debrief, &Texts::new(Lang::Nl));
    let plain = shown.replace("&#39;", "'").replace("&quot;", "\"");
    for moment in &debrief.moments {
        assert!(plain.contains(&moment.intended) && plain.contains(&moment.unintended));
        assert!(plain.contains(&moment.mistake) && plain.contains(&moment.dilemma));
        assert!(plain.contains(&moment.situation) && plain.contains(&moment.because));
        assert!(moment.others.iter().all(|(_, words, _)| plain.contains(words)));
    }
}

#[test]
fn the_page_needs_nothing_but_itself_and_says_its_limits() {
    let (_folder, _session, mut debrief) = played(1);
    if let Some(own) = &mut debrief.assessment {
        own.plus = "<script>alert(1)</script> & \"zo\"".to_owned();
    }
    for (_, lang) in Lang::ALL {
        let shown = page::write(&debrief, &Texts::new(lang));
        for outside in ["<script", "http:", "https:", "src=", "<link", "@import", "url("] {
            assert!(!shown.contains(outside), "the page has {outside}");
        }
        let (_, body) = shown.split_once("</style>").expect("a page");
        assert!(!body.contains('['), "a sentence has no words: {body}");
        for (open, close) in
            [("<section", "</section>"), ("<table", "</table>"), ("<svg", "</svg>")]
        {
            assert_eq!(shown.matches(open).count(), shown.matches(close).count());
        }
        let ids: Vec<&str> =
            shown.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "an id stands twice");
    }
    let texts = Texts::new(Lang::Nl);
    let limits = texts.say("mirror-limits", &[]);
    assert!(limits.contains("gevalideerde MITI-score"));
    assert!(page::write(&debrief, &texts).contains(&limits));
}

#[test]
fn attention_for_one_group_alone_stands_out() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut session = begin(folder.path(), 1);
    for number in 0.. {
        let desk = session.desk().clone();
        if desk.phase == Phase::Plan {
            let is_woman =
                |client: u64| desk.clients.iter().any(|one| one.client == client && one.is_woman);
            let clients = desk.tasks.iter().map(|task| task.client);
            let women: Vec<u64> = clients.filter(|client| is_woman(*client)).collect();
            session.plan(&women).expect("a week");
        } else if !step(&mut session, number).expect("a step") {
            break;
        }
    }
    let attention = session.debrief(None).expect("it").revealed.expect("all").attention;
    let of = |key: &str| attention.groups.iter().find(|group| group.key == key).expect("it");
    let is_part = |group: &Group| (1..attention.number).contains(&group.number);
    assert!(attention.groups.iter().all(is_part), "a group of nobody, or of everybody");
    assert!(of("women").stands_out() && of("men").stands_out());
    assert_eq!(of("men").contacts, 0.0);
}
