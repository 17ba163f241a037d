//! The rules for scenes: nothing gives the best answer away, and everybody can read them.

use std::collections::BTreeMap;

use klantreis_evidence::Place;

use super::claims::unguaranteed;
use super::words::{hard_word, sentences, unknown_slot, words_of};
use super::{Choice, Scene};
use crate::codes::TOPICS;
use crate::error::TrainingError;

/// Fewest and most options of a scene.
const OPTIONS: [usize; 2] = [4, 7];
/// How many times as long as the median an option may be, and how many times as short.
const LENGTH: f64 = 1.6;
/// Fewest options that can be defended.
const DEFENDED: usize = 2;
/// Words of a sentence: on average, and at most [words].
const SENTENCE: [f64; 2] = [12.0, 20.0];
/// From so many scenes on, rules for all of them together make sense [count].
const SET: usize = 10;

/// Refuses a scene that breaks a rule.
///
/// # Errors
/// [`TrainingError::Scene`] with file, line, what is wrong and how it must be.
pub fn check_scene(scene: &Scene) -> Result<(), TrainingError> {
    let refuse = |line: usize, what: String| {
        let place = Place { file: scene.file.clone(), line };
        Err(TrainingError::Scene { place, what })
    };
    let count = scene.choices.len();
    if !(OPTIONS[0]..=OPTIONS[1]).contains(&count) {
        let [least, most] = OPTIONS;
        return refuse(1, format!("there are {count} options; there must be {least} to {most}"));
    }
    for (choice, letter) in scene.choices.iter().zip('a'..) {
        if choice.id != letter.to_string() {
            let what = format!("option `{}` stands where option `{letter}` must be", choice.id);
            return refuse(choice.line, what);
        }
        if choice.said.tolk != choice.said.acts.iter().any(|act| act == "interpret") {
            let what = format!("option {letter}: `tolk` and the act `interpret` go together");
            return refuse(choice.line, what);
        }
    }
    check_bests(scene).or_else(|(line, what)| refuse(line, what))?;
    let defended = scene.choices.iter().filter(|choice| choice.defence.is_some()).count();
    if defended < DEFENDED {
        let what = format!("{defended} options can be defended; there must be {DEFENDED} or more");
        return refuse(1, what);
    }
    for choice in &scene.choices {
        let (own, median) = (length(choice) as f64, median(scene));
        if own > median * LENGTH || own * LENGTH < median {
            let what = format!(
                "option {} has {own} words where the median has {median}: length gives an answer away",
                choice.id
            );
            return refuse(choice.line, what);
        }
    }
    check_claims(scene).or_else(|(line, what)| refuse(line, what))?;
    check_words(scene).or_else(|(line, what)| refuse(line, what))
}

/// Refuses what contradicts the file of a client for whom the scene can be played.
fn check_claims(scene: &Scene) -> Result<(), (usize, String)> {
    let of_topic = TOPICS.iter().find(|(word, _)| *word == scene.topic).map(|(_, topic)| *topic);
    if scene.when.cue.is_some() && scene.when.cue != of_topic {
        let what = format!("`topic` is `{}` and `signaal` is about something else", scene.topic);
        return Err((1, what));
    }
    match unguaranteed(scene) {
        None => Ok(()),
        Some((line, words, true)) => Err((
            line,
            format!("it says `{words}`, and nothing in `when` guarantees that; see claims.toml"),
        )),
        Some((line, words, false)) => {
            Err((line, format!("it says `{words}`, and no file guarantees that; see claims.toml")))
        }
    }
}

/// Refuses what fits best where it is the same for everybody, or cannot be known.
fn check_bests(scene: &Scene) -> Result<(), (usize, String)> {
    let Some((last, others)) = scene.bests.split_last().filter(|(_, rest)| !rest.is_empty()) else {
        let count = scene.bests.len();
        let what = format!(
            "`voorkeur` is there {count} times; there must be two or more, so that it depends on the client"
        );
        return Err((1, what));
    };
    if !last.when.is_empty() {
        let what =
            "the last `voorkeur` has `voorwaarde`; it must hold for whoever is left".to_owned();
        return Err((last.line, what));
    }
    for (place, best) in scene.bests.iter().enumerate() {
        let option = &best.option;
        let Some(choice) = scene.choice(option) else {
            return Err((
                best.line,
                format!("`voorkeur` names option `{option}`, which is not there"),
            ));
        };
        if choice.defence.is_none() {
            let what = format!("option {option} is preferred and nothing defends it: say why");
            return Err((choice.line, what));
        }
        if scene.bests[..place].iter().any(|other| other.option == *option) {
            return Err((best.line, format!("option {option} is preferred twice")));
        }
    }
    for best in others {
        if best.when.is_empty() {
            let what = "`voorkeur` has no `voorwaarde` and hides those after it".to_owned();
            return Err((best.line, what));
        }
        if !best.when.can_hold_with(&scene.when) {
            let what = "`voorwaarde` asks for what `when` rules out".to_owned();
            return Err((best.line, what));
        }
    }
    Ok(())
}

/// Refuses words that are too hard, sentences that are too long and slots that nobody fills.
fn check_words(scene: &Scene) -> Result<(), (usize, String)> {
    let mut lengths = Vec::new();
    let client = &scene.client;
    let of_scene = [&scene.title, &scene.mistake, &scene.situation];
    let of_client = [&client.low, &client.middle, &client.high];
    let of_bests = scene.bests.iter().map(|best| (best.line, &best.because));
    let of_choices = scene.choices.iter().flat_map(|choice| {
        let words = [&choice.words, &choice.answer, &choice.intended, &choice.unintended];
        words.into_iter().chain(&choice.defence).map(|text| (choice.line, text))
    });
    let texts = of_scene.into_iter().chain(of_client).map(|text| (1, text));
    let texts = texts.chain(of_choices).chain(of_bests);
    for (line, text) in texts {
        if let Some(slot) = unknown_slot(text) {
            return Err((line, format!("`{slot}` is no slot; there are {{naam}} and {{aanhef}}")));
        }
        if let Some((hard, plainer)) = hard_word(text) {
            return Err((line, format!("`{hard}` is harder than B1: write `{plainer}`")));
        }
        for words in sentences(text) {
            lengths.push(words as f64);
            if words as f64 > SENTENCE[1] {
                let most = SENTENCE[1];
                return Err((line, format!("a sentence has {words} words; the most is {most}")));
            }
        }
    }
    let mean = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
    if mean > SENTENCE[0] {
        let most = SENTENCE[0];
        let what = format!("sentences have {mean:.1} words on average; the most is {most}");
        return Err((1, what));
    }
    Ok(())
}

/// How long an option is [words].
fn length(choice: &Choice) -> usize {
    words_of(&choice.words).count()
}

fn median(scene: &Scene) -> f64 {
    let mut lengths: Vec<usize> = scene.choices.iter().map(length).collect();
    lengths.sort_unstable();
    let middle = lengths.len() / 2;
    let (low, high) = (lengths[(lengths.len() - 1) / 2], lengths[middle]);
    f64::midpoint(low as f64, high as f64)
}

/// The largest part of all cases in which whoever knows the scenes and not the clients can be right.
const BLIND: f64 = 0.4;

/// Something that may be so of the preferred option in a part of the cases only.
type Telltale = (&'static str, f64, fn(&Scene, &Choice) -> bool);

/// What would give the preferred option away, if it were so in more than a share of the cases.
const TELLTALES: [Telltale; 8] = [
    ("is the longest", 0.4, |scene, best| {
        others(scene, best).all(|other| length(other) < length(best))
    }),
    ("is the shortest", 0.4, |scene, best| {
        others(scene, best).all(|other| length(other) > length(best))
    }),
    ("is the first in its file", 0.4, |scene, best| scene.choices[0].id == best.id),
    ("is the softest", 0.4, |scene, best| {
        others(scene, best).all(|other| other.said.style < best.said.style)
    }),
    ("takes the longest", 0.4, |scene, best| {
        others(scene, best).all(|other| other.said.minutes < best.said.minutes)
    }),
    ("alone asks something", 0.4, |scene, best| {
        asks(best) && others(scene, best).all(|other| !asks(other))
    }),
    ("is encouraging", 0.6, |_, best| best.said.style > 0),
    ("has an open question", 0.5, |_, best| {
        best.said.acts.iter().any(|act| act == "question-open")
    }),
];
/// The other options.
fn others<'a>(scene: &'a Scene, best: &'a Choice) -> impl Iterator<Item = &'a Choice> {
    scene.choices.iter().filter(|other| other.id != best.id)
}

/// Whether an option asks something.
fn asks(choice: &Choice) -> bool {
    choice.words.contains('?')
}

/// The largest share of cases in which the preferred option begins with the same act.
const SAME_ACT: f64 = 0.3;

/// Refuses scenes that break a rule together: one name twice, or a best answer that shows.
///
/// # Errors
/// [`TrainingError::Set`] with what is wrong and how it must be; [`TrainingError::Scene`] for a name
/// that is there twice.
pub fn check_set(scenes: &[Scene]) -> Result<(), TrainingError> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for scene in scenes {
        if let Some(other) = names.insert(&scene.id, &scene.file) {
            let place = Place { file: scene.file.clone(), line: 1 };
            let what = format!("`id` is `{}`, as in {other}", scene.id);
            return Err(TrainingError::Scene { place, what });
        }
    }
    if scenes.len() < SET {
        return Ok(());
    }
    let bests: Vec<(&Scene, &Choice)> = scenes
        .iter()
        .flat_map(|scene| {
            let preferred = scene.bests.iter().filter_map(|best| scene.choice(&best.option));
            preferred.map(move |choice| (scene, choice))
        })
        .collect();
    let share = |number: usize| number as f64 / bests.len().max(1) as f64;
    let blind = share(scenes.len());
    if blind > BLIND {
        let what = format!(
            "who does not know the clients can be right in {:.0} % of {} cases; the most is {:.0} %",
            blind * 100.0,
            bests.len(),
            BLIND * 100.0
        );
        return Err(TrainingError::Set { what });
    }
    for (what, most, holds) in TELLTALES {
        let found = share(bests.iter().filter(|(scene, best)| holds(scene, best)).count());
        if found > most {
            let what = format!(
                "in {:.0} % the preferred option {what}; in {:.0} % it may",
                found * 100.0,
                most * 100.0
            );
            return Err(TrainingError::Set { what });
        }
    }
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, best) in &bests {
        *first.entry(best.said.acts.first().map_or("", String::as_str)).or_default() += 1;
    }
    match first.into_iter().find(|(_, number)| share(*number) > SAME_ACT) {
        None => Ok(()),
        Some((act, number)) => {
            let what = format!(
                "in {:.0} % the preferred option begins with `{act}`; in {:.0} % it may",
                share(number) * 100.0,
                SAME_ACT * 100.0
            );
            Err(TrainingError::Set { what })
        }
    }
}
