//! What is said: every key that is asked for is known, in both languages.

use std::collections::BTreeSet;
use std::path::Path;

use klantreis_evidence::{Outcome, Standing, Strength, Use};
use klantreis_records::statistics::{Plan, STANDARD};
use klantreis_scenarios::{Uncertainty, Verdict};
use klantreis_sim::arrival::Cohort;
use klantreis_texts::{Lang, Texts};

/// The keys of a language, and the arguments that each sentence is filled with.
fn keys(lang: Lang) -> BTreeSet<(String, Vec<String>)> {
    let mut keys = BTreeSet::new();
    for (file, text) in lang.files() {
        let mut sentence: Option<(String, Vec<String>)> = None;
        for line in text.lines().chain([""]) {
            let begins = line.chars().next().is_some_and(char::is_alphabetic);
            if begins || line.is_empty() {
                keys.extend(sentence.take());
            }
            if begins {
                let (key, _) = line.split_once(" =").unwrap_or_else(|| panic!("{file}: {line}"));
                sentence = Some((key.to_owned(), Vec::new()));
            }
            if let Some((_, arguments)) = &mut sentence {
                for part in line.split("{ $").skip(1) {
                    let end = part.find(|letter: char| {
                        !letter.is_alphanumeric() && letter != '-' && letter != '_'
                    });
                    arguments.push(part[..end.unwrap_or(part.len())].to_owned());
                    arguments.sort();
                    arguments.dedup();
                }
            }
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_arguments() {
    let (nl, en) = (keys(Lang::Nl), keys(Lang::En));
    let lacking = |have: &BTreeSet<_>, lack: &BTreeSet<_>| {
        have.difference(lack).cloned().collect::<Vec<(String, Vec<String>)>>()
    };
    // Dossiers and letters are Dutch alone: what English has, Dutch has, and the screens in both.
    assert_eq!(lacking(&en, &nl), []);
    let screens = |lang: Lang| {
        lang.files().iter().find(|(name, _)| *name == "screens").map(|(_, text)| *text)
    };
    let count = |text: &str| text.lines().filter(|line| line.contains(" = ")).count();
    assert_eq!(screens(Lang::Nl).map(count), screens(Lang::En).map(count));
}

#[test]
fn every_sentence_parses() {
    for (_, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        for (key, _) in keys(lang) {
            assert!(texts.knows(&key), "{key} is not known in {}", lang.name());
        }
    }
}

/// The keys that stand as literals in calls of `say` below a folder.
fn asked(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            asked(&path, keys);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("text");
            for part in text.split("say(").skip(1) {
                let part = part.trim_start();
                if let Some(key) = part.strip_prefix('"').and_then(|part| part.split('"').next()) {
                    keys.insert(key.to_owned());
                }
            }
        }
    }
}

#[test]
fn every_key_that_is_asked_for_is_known() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut keys = BTreeSet::new();
    for folder in ["cli/src", "records/src", "training/src", "web/src"] {
        asked(&root.join(folder), &mut keys);
    }
    assert!(keys.len() > 20, "only {keys:?}");
    let mut add = |room: &str, name: &str| keys.insert(format!("{room}-{name}"));
    for (name, _) in Outcome::ALL {
        add("outcome", name);
    }
    for (name, _) in Use::ALL {
        add("use", name);
    }
    for (name, _) in Uncertainty::ALL {
        add("spread", name);
    }
    for verdict in Verdict::ALL {
        add("verdict", verdict.name());
    }
    for standing in Standing::ALL {
        add("standing", standing.name());
    }
    for strength in Strength::ALL {
        add("strength", strength.name());
    }
    let plan = Plan::new(Cohort::of_year(10, 2014), []).expect("few groups");
    for group in &plan.groups()[..STANDARD] {
        add("group", &group.name);
    }
    for key in ["target", "point", "published", "tolerance", "simulated", "interval", "verdict"] {
        add("validate", key);
    }
    let kinds = ["scenario", "offer", "parameters", "targets", "sources", "codes"];
    for key in kinds.into_iter().chain(["calibration", "exercise", "storylet"]) {
        add("kind", key);
    }
    for (act, _) in klantreis_training::codes::ACTS {
        add("act", act);
    }
    for (form, _) in klantreis_training::codes::CONTACTS {
        add("form", form);
    }
    for (topic, _) in klantreis_training::codes::TOPICS {
        add("topic", topic);
    }
    for (place, _) in klantreis_training::codes::PLACES {
        add("place", place);
    }
    for measure in klantreis_training::codes::measures() {
        add("measure", measure);
    }
    keys.extend(klantreis_training::inbox_keys());
    for (_, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        // What is on file in a municipality is Dutch alone.
        let is_dutch_alone = |key: &str| key.starts_with("journal-") || key.starts_with("letter-");
        for key in keys.iter().filter(|key| lang == Lang::Nl || !is_dutch_alone(key)) {
            assert!(texts.knows(key), "{} does not know {key}", lang.name());
        }
    }
}
