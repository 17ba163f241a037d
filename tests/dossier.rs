//! The dossier: a life in words, that of nobody, with nothing hidden told and nothing left unsaid.

use std::collections::BTreeSet;
use std::path::Path;

use klantreis_records::dossier::{Dossier, Figure, TOLD, WIDTH, choose, keys, write_dossier};
use klantreis_sim::EVENTS;
use klantreis_sim::kernel::{PersonId, Simulation};
use klantreis_tests::cohort;
use klantreis_texts::{Lang, Texts};

fn lived() -> Simulation {
    cohort(40).seed(1).weeks(400).live()
}

/// The dossiers of everyone in a world.
fn dossiers(simulation: &mut Simulation, lang: Lang) -> Vec<String> {
    let everyone: BTreeSet<PersonId> =
        simulation.diary().facts().iter().map(|fact| fact.person).collect();
    let texts = Texts::new(lang);
    let write = |person| write_dossier(&texts, simulation, person).expect("it is someone");
    everyone.into_iter().map(write).collect()
}

/// The names of happenings as they stand in the rooms.
fn happenings() -> BTreeSet<(String, String)> {
    let of = |(room, events): &(&str, &'static [klantreis_sim::kernel::diary::Event])| {
        let room = (*room).to_owned();
        events.iter().map(move |event| (room.clone(), event.name.to_owned()))
    };
    EVENTS.iter().flat_map(of).collect()
}

#[test]
fn a_dossier_is_what_it_was() {
    let mut simulation = lived();
    let person = choose(simulation.diary()).expect("things happened");
    let dossier = Dossier::open(&mut simulation, person).expect("it is someone");
    insta::assert_snapshot!("dossier", dossier.write(&Texts::new(Lang::Nl)));
    insta::assert_snapshot!("dossier-english", dossier.write(&Texts::new(Lang::En)));
}

#[test]
fn every_happening_of_every_room_has_its_sentence_in_both_languages() {
    let told: BTreeSet<(String, String)> =
        TOLD.iter().map(|(room, name, _)| ((*room).to_owned(), (*name).to_owned())).collect();
    assert_eq!(happenings(), told);
    for fact in lived().diary().facts() {
        assert!(told.contains(&(fact.room.to_owned(), fact.name.to_owned())), "{}", fact.name);
    }
    for (_, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        for key in keys() {
            assert!(texts.knows(&key), "{} does not know {key}", lang.name());
        }
    }
}

#[test]
fn every_label_is_known_in_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../records/src/dossier");
    let mut labels = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("a folder").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("text");
        let quoted = text.split('"').filter(|part| part.starts_with("dossier-"));
        labels.extend(quoted.filter(|key| !key.contains('{')).map(str::to_owned));
    }
    assert!(labels.len() > 50, "only {labels:?}");
    for (_, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        for key in &labels {
            assert!(texts.knows(key), "{} does not know {key}", lang.name());
        }
    }
}

#[test]
fn every_dossier_says_first_that_it_is_synthetic() {
    let mut simulation = lived();
    for (lang, word) in [(Lang::Nl, "synthetisch"), (Lang::En, "synthetic")] {
        for dossier in dossiers(&mut simulation, lang) {
            let title = dossier.lines().nth(1).expect("a title").to_lowercase();
            assert!(title.starts_with(word), "{title}");
        }
    }
}

#[test]
fn no_line_is_too_long_and_nothing_is_left_to_fill_in() {
    let mut simulation = lived();
    for (_, lang) in Lang::ALL {
        for dossier in dossiers(&mut simulation, lang) {
            for line in dossier.lines() {
                assert!(line.chars().count() <= WIDTH, "{line}");
                assert_eq!(line, line.trim_end());
                for mark in ["[", "]", "{", "}", "$", "NaN", "inf "] {
                    assert!(!line.contains(mark), "{line}");
                }
            }
        }
    }
}

/// A date at the beginning of a line, as year, month and day.
fn date_of(line: &str, months: &[String]) -> Option<(u16, usize, u8)> {
    let mut words = line.split(' ');
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = months.iter().position(|name| name == month)?;
    Some((words.next()?.parse().ok()?, month, day))
}

#[test]
fn dated_lines_stand_in_order_of_time() {
    let texts = Texts::new(Lang::Nl);
    let months: Vec<String> =
        (1..=12).map(|month| texts.say(&format!("dossier-month-{month}"), &[])).collect();
    for dossier in dossiers(&mut lived(), Lang::Nl) {
        let mut dated = 0;
        for section in dossier.split("\n\n") {
            let dates: Vec<_> = section.lines().filter_map(|line| date_of(line, &months)).collect();
            assert!(dates.is_sorted(), "{section}");
            dated += dates.len();
        }
        assert!(dated > 2, "{dossier}");
    }
}

#[test]
fn the_journal_has_one_entry_for_each_fact() {
    let mut simulation = lived();
    let person = choose(simulation.diary()).expect("things happened");
    let facts = simulation.diary().of(person).count();
    let dossier = write_dossier(&Texts::new(Lang::Nl), &mut simulation, person);
    let dossier = dossier.expect("it is someone");
    let journal = dossier.rsplit("\n\n").next().expect("a journal");
    let entries = journal.lines().skip(2).filter(|line| !line.starts_with(' '));
    assert_eq!(entries.count(), facts);
}

#[test]
fn a_mind_is_never_told_in_figures() {
    for (room, name, figures) in TOLD {
        if ["revealed", "treatment-ended"].contains(name) {
            assert_eq!(figures, &[Figure::Silent; 2], "{room} {name}");
        }
    }
    for dossier in dossiers(&mut lived(), Lang::Nl) {
        for word in ["MHI", "PTSS", "depressie", "trauma"] {
            assert!(!dossier.contains(word), "{word}");
        }
    }
}

#[test]
fn the_fullest_life_is_chosen() {
    let simulation = lived();
    let kinds = |person| {
        let facts = simulation.diary().of(person);
        facts.map(|fact| (fact.room, fact.name)).collect::<BTreeSet<_>>().len()
    };
    let chosen = choose(simulation.diary()).expect("things happened");
    for fact in simulation.diary().facts() {
        let (most, other) = (kinds(chosen), kinds(fact.person));
        assert!(most > other || (most == other && chosen <= fact.person));
    }
}

#[test]
fn nobody_has_no_dossier() {
    let mut simulation = cohort(10).without_diary().weeks(10).live();
    assert_eq!(choose(simulation.diary()), None);
    assert!(Dossier::open(&mut simulation, PersonId(u64::MAX)).is_none());
}
