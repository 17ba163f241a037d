//! `check`: whatever would stop a run is said before it, with the file and what to do.

use std::fs;
use std::path::{Path, PathBuf};

use klantreis_cli::ExitStatus;
use klantreis_scenarios::library::{AWAITED, LIBRARY};
use tempfile::TempDir;

fn check(paths: &[&Path]) -> (ExitStatus, String) {
    let paths = paths.iter().map(|path| path.display().to_string());
    let typed = ["klantreis", "check"].map(str::to_owned).into_iter().chain(paths);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = klantreis_cli::run(typed.map(Into::into), &mut out, &mut err);
    (status, String::from_utf8(err).expect("words"))
}

fn own(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence");
    fs::read_to_string(root.join(name)).expect("a file of the program")
}

/// A file of evidence in a folder of the user's own.
fn write(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("a file");
    path
}

/// Fails unless the file is refused, at this line of it when there is one.
#[track_caller]
fn refused(path: &Path, line: &str, says: &str) {
    let (status, said) = check(&[path]);
    assert_eq!(status, ExitStatus::Wrong, "{said}");
    let place = format!("error: {}{line}: ", path.display());
    assert!(said.starts_with(&place), "{said} does not start with {place}");
    assert!(said.contains(says) && said.contains("\nhint: "), "{said} does not say {says}");
}

#[test]
fn numbers_that_no_room_can_use_are_refused() {
    let folder = TempDir::new().expect("a folder");
    let labour = own("parameters/labour.toml");
    let line = |text: &str, words: &str| {
        let place = text.lines().position(|line| line == words).expect("the line is there");
        format!(":{}", place + 1)
    };
    let name = "parameters/labour.toml";
    let table = "\n[extra.number]\nmeaning = \"x\"\nunit = \"share\"\nvalue = 0.5\n\
                 range = [0, 1]\nstrength = \"assumed\"\ncaveat = \"x\"\n";
    let text = format!("{labour}{table}");
    refused(&write(&folder, name, &text), &line(&text, "[extra.number]"), "labour.extra.number");
    let text = labour.replace("[offer.base]", "[offer.basis]");
    refused(&write(&folder, name, &text), "", "no number `labour.offer.base`");
    let unit = labour.split("[contract.temporary]").nth(1).expect("a number");
    let other = unit.replacen("\"share\"", "\"ratio\"", 1);
    let text = labour.replace(unit, &other);
    assert_ne!(text, labour);
    refused(&write(&folder, name, &text), &line(&text, "[contract.temporary]"), "`ratio`");
    refused(&write(&folder, name, ""), ":1", "holds nothing");
    let path = write(&folder, "parameters/cooking.toml", &table.replace("extra", "soup"));
    refused(&path, "", "no room reads the theme `cooking`");
}

const TARGET: &str = "[X-1]
quantity = \"Share in work\"
scenario = \"cohort-2014\"
outcome = \"working\"
use = \"fit\"
unit = \"percent\"
population = { nationality = \"Syria\", permit_year = 2014, ages = [18, 64] }
points = [
  { label = \"a year\", at = { months = 12 }, value = 3, tolerance = 1 },
]
sources = [{ id = \"cbs-2018-16\", at = \"a table\" }]
";

#[test]
fn targets_that_cannot_be_meant_are_refused() {
    let folder = TempDir::new().expect("a folder");
    let target = |text: &str| write(&folder, "targets/extra.toml", text);
    let (status, said) = check(&[&target(TARGET)]);
    assert_eq!(status, ExitStatus::Done, "{said}");
    for (piece, instead, line, says) in [
        ("tolerance = 1", "tolerance = -1", 9, "the tolerance of `X-1` is -1"),
        ("tolerance = 1", "tolerance = 0", 9, "the tolerance of `X-1` is 0"),
        ("tolerance = 1", "tolerance = 100", 9, "the tolerance of `X-1` is 100"),
        ("value = 3", "value = 130", 9, "`X-1` is 130 percent"),
        ("value = 3", "value = -3", 9, "`X-1` is -3 percent"),
        ("\"working\"", "\"other\"\nnote = \"a\"", 10, ""),
        ("months = 12", "months = -3", 9, "`months` is -3"),
        ("months = 12", "months = 1300", 9, "`months` is 1300"),
        ("Syria", "Atlantis", 7, "no nationality `Atlantis`"),
        ("value = 3", "value = 3, population = { nationality = \"Mu\" }", 9, "`Mu`"),
        ("cohort-2014", "cohort-1999", 3, "no scenario `cohort-1999`"),
        ("unit = \"percent\"", "unit = \"bananas\"", 6, "`bananas`"),
        ("[18, 64]", "[64, 18]", 7, "`ages`"),
        ("2014,", "2014.5,", 7, "`permit_year`"),
        ("permit_year = 2014,", "permit_years = [2016, 2014],", 7, "`permit_years`"),
        ("permit_year = 2014,", "permit_years = [2014, 2015.5],", 7, "`permit_years`"),
        ("permit_year = 2014,", "moves = [-1, 2],", 7, "`moves`"),
        ("tolerance = 1 ", "against = { how = \"ratio\" } ", 9, "`against`"),
    ] {
        let text = TARGET.replacen(piece, instead, 1);
        assert_ne!(text, TARGET);
        if says.is_empty() {
            // A change may be negative, though no change is more than the whole.
            let lost = text.replace("value = 3", "value = -34");
            assert_eq!(check(&[&target(&lost)]).0, ExitStatus::Done);
            let path = target(&text.replace("value = 3", "value = -130"));
            refused(&path, &format!(":{line}"), "-130 percent");
        } else {
            refused(&target(&text), &format!(":{line}"), says);
        }
    }
}

#[test]
fn every_scenario_that_a_target_waits_for_is_known_by_name() {
    let known = klantreis_evidence::Catalogue::builtin().expect("the evidence is sound");
    klantreis_scenarios::sound::check_evidence(&known).expect("it is sound");
    for name in AWAITED {
        let waits = known.targets().any(|target| target.scenario == *name);
        assert!(waits, "no target waits for {name}");
        assert!(LIBRARY.iter().all(|(there, _)| there != name), "{name} is there: take it out");
    }
}

#[test]
fn a_number_far_outside_its_own_prior_is_refused() {
    let folder = TempDir::new().expect("a folder");
    let labour = own("parameters/labour.toml");
    let value = "value    = 0.161";
    let line = labour.lines().position(|line| line == value).expect("the number is there") + 1;
    let with = |prior: &str, far: &str| {
        let now = "{ kind = \"truncated-normal\", mean = 0.161, sd = 0.15, low = 0, high = 1.5 }";
        assert!(labour.contains(now));
        let text = labour.replace(now, prior).replace(value, &format!("value    = {far}"));
        write(&folder, "parameters/labour.toml", &text)
    };
    for (prior, far, near) in [
        ("kind = \"truncated-normal\", mean = 0.161, sd = 0.15, low = 0, high = 1.5", "1.4", "0.7"),
        ("kind = \"normal\", mean = 0.161, sd = 0.15", "1.4", "0.7"),
        ("kind = \"lognormal\", median = 0.161, sd = 0.3", "1.4", "0.4"),
        ("kind = \"lognormal\", median = 0.161, sd = 0.3", "0", "0.08"),
        ("kind = \"gamma\", shape = 4, mean = 0.161", "0.6", "0.4"),
        ("kind = \"beta\", a = 20, b = 80", "0.5", "0.3"),
        ("kind = \"uniform\", low = 0.1, high = 0.2", "0.21", "0.2"),
    ] {
        let prior = format!("{{ {prior} }}");
        refused(&with(&prior, far), &format!(":{line}"), &format!("is {far}, "));
        let (status, said) = check(&[&with(&prior, near)]);
        assert_eq!(status, ExitStatus::Done, "{prior} {near}: {said}");
    }
}

#[test]
fn a_file_is_checked_with_the_others_that_are_given() {
    let folder = TempDir::new().expect("a folder");
    let more = "\n[a-new-book]\ntitle = \"New\"\nyear = 2026\nwhere = \"a shelf\"\n\
                licence = \"quoted\"\nread = \"in full\"\n";
    let sources = write(&folder, "sources.toml", &(own("sources.toml") + more));
    let journey = own("parameters/journey.toml").replacen("id = \"", "id = \"a-new-book", 1);
    let from = journey.find("a-new-book").expect("a witness") + "a-new-book".len();
    let until = from + journey[from..].find('"').expect("an end");
    let journey = format!("{}{}", &journey[..from], &journey[until..]);
    let journey = write(&folder, "parameters/journey.toml", &journey);
    let (status, said) = check(&[&sources, &journey]);
    assert_eq!(status, ExitStatus::Done, "{said}");
    assert_eq!(check(&[&journey]).0, ExitStatus::Wrong);
    let few = write(&folder, "few/sources.toml", more);
    let (status, said) = check(&[&few]);
    assert_eq!(status, ExitStatus::Wrong);
    assert!(said.contains("there is no source") && said.contains("few/sources.toml"), "{said}");
}

#[test]
fn every_fault_is_laid_at_its_own_file() {
    let folder = TempDir::new().expect("a folder");
    let wrong = |name: &str, from: &str, to: &str| {
        let text = own(&format!("parameters/{name}.toml"));
        assert!(text.contains(from));
        write(&folder, &format!("parameters/{name}.toml"), &text.replacen(from, to, 1))
    };
    let labour = wrong("labour", "[offer.base]", "[offer.basis]");
    let money = wrong("money", "[", "[a");
    let law = write(&folder, "parameters/law.toml", &own("parameters/law.toml"));
    let (status, said) = check(&[&labour, &law, &money]);
    assert_eq!(status, ExitStatus::Wrong);
    assert_eq!(said.matches("error: ").count(), 2, "{said}");
    for path in [labour, money] {
        assert!(said.contains(&format!("error: {}", path.display())), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_never_ends_is_given_up() {
    let (status, said) = check(&[Path::new("/dev/zero")]);
    assert_eq!(status, ExitStatus::Wrong);
    assert!(said.contains("error: /dev/zero: ") && said.contains("hint: "), "{said}");
    let folder = TempDir::new().expect("a folder");
    let large = write(&folder, "large.toml", &" ".repeat(5 << 20));
    let (status, said) = check(&[&large]);
    assert_eq!(status, ExitStatus::Wrong);
    assert!(said.contains("more than") && said.contains("large.toml: "), "{said}");
}

#[test]
fn an_offer_is_known_by_its_table_and_refused_at_its_line() {
    let folder = TempDir::new().expect("a folder");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/offers/jobhunter.toml");
    let good = fs::read_to_string(path).expect("an offer of the library");
    let (status, said) = check(&[&write(&folder, "mine.toml", &good)]);
    assert_eq!(status, ExitStatus::Done, "{said}");
    let line = |words: &str| {
        let place = good.lines().position(|line| line.starts_with(words));
        format!(":{}", place.expect("the line is there") + 1)
    };
    for (from, to, at, says) in [
        ("provider = \"team\"", "provider = \"me\"", line("provider"), "cannot be `me`"),
        ("[during.offers-of-work]", "[during.luck]", line("[during"), "cannot be `luck`"),
        ("number   = 5", "number = 5\nprice = 3", format!(":{}", 5), "price"),
    ] {
        assert!(good.contains(from), "{from}");
        let wrong = write(&folder, "wrong.toml", &good.replacen(from, to, 1));
        refused(&wrong, &at, says);
    }
}
