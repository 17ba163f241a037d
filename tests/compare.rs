//! Vergelijken: scenarios side by side with the same luck, and what each lever carries.

mod levers;
mod presented;

use std::fs;
use std::path::Path;

use klantreis_cli::ExitStatus;
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{entries, json, klantreis};
use crate::schema;

/// Small worlds that reach a year and a half.
const SMALL: [&str; 7] = ["--persons", "120", "--weeks", "135", "--replications", "6", "--quiet"];

/// More offers, in a lever; a number of a labour market that this world does not have, in another.
const MORE_OFFERS: &str = "extends = \"cohort-2014\"\nquestion = \"More offers?\"\n\
    [levers]\noffers = [\"labour.offer.base\"]\nnothing = [\"labour.market.zeer-krap\"]\n\
    [[overlays]]\nid = \"labour.offer.base\"\nvalue = 0.2\n\
    [[overlays]]\nid = \"labour.market.zeer-krap\"\nvalue = 1.5\n";

/// A scenario file of a name in a folder.
fn file(folder: &TempDir, name: &str, text: &str) -> String {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

/// Compares the cohort of 2014 with another scenario.
fn compared(other: &str, more: &[&str]) -> Value {
    let typed = ["compare", "cohort-2014", other, "--json"];
    json(&[&typed[..], &SMALL, more].concat())
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("no {key} in {value}"))
}

/// All cells of the first pair.
fn cells(answer: &Value) -> impl Iterator<Item = &Value> {
    list(&answer["pairs"][0], "lines").iter().flat_map(|line| list(line, "cells"))
}

fn cell<'a>(answer: &'a Value, outcome: &str, months: u64) -> &'a Value {
    let of = |line: &&Value| line["outcome"] == outcome && line["group"] == "all";
    let line = list(&answer["pairs"][0], "lines").iter().find(of).expect("a line");
    list(line, "cells").iter().find(|cell| cell["months"] == months).expect("a cell")
}

#[test]
fn a_scenario_against_itself_differs_by_exactly_nothing() {
    for uncertainty in ["luck", "priors", "both"] {
        let answer = compared("cohort-2014", &["--uncertainty", uncertainty]);
        let mut counted = 0;
        for cell in cells(&answer).filter(|cell| !cell["difference"].is_null()) {
            counted += 1;
            assert_eq!((&cell["difference"], &cell["equal"]), (&0.0.into(), &100.0.into()));
            let verdict = if uncertainty == "luck" { "luck-only" } else { "same" };
            assert_eq!(cell["verdict"], verdict, "{cell}");
        }
        assert!(counted > 100, "only {counted} cells have people");
        assert_eq!(list(&answer["pairs"][0], "differing").len(), 0);
    }
}

#[test]
fn each_side_of_a_comparison_is_the_run_of_its_scenario() {
    let answer =
        compared("cohort-2014", &["--set", "B:labour.offer.base=0.2", "--uncertainty", "luck"]);
    for (key, set) in [("baseline", "0.12"), ("other", "0.2")] {
        let set = format!("labour.offer.base={set}");
        let run = json(&[&["run", "cohort-2014", "--json", "--set", &set], &SMALL[..]].concat());
        for line in list(&run, "lines").iter().filter(|line| line["group"] == "all") {
            for found in list(line, "cells").iter().filter(|found| found["reached"] == true) {
                let outcome = line["outcome"].as_str().expect("words");
                let months = found["months"].as_u64().expect("months");
                let mine = cell(&answer, outcome, months);
                assert!(mine[key].is_null() || mine[key] == found["mean"], "{mine} {found}");
            }
        }
    }
}

#[test]
fn words_are_set_on_one_side_too_and_an_unknown_one_is_refused_with_those_there_are() {
    let sets = ["--set", "B:off=P-77,R-31", "--set", "market=krap", "--uncertainty", "luck"];
    let answer = compared("cohort-2014", &sets);
    let differing = list(&answer["pairs"][0], "differing");
    let told = |key: &str| differing.iter().map(|one| one[key].clone()).collect::<Vec<_>>();
    assert_eq!(told("key"), ["P-77", "R-31"]);
    assert_eq!((told("baseline"), told("other")), (vec!["on".into(); 2], vec!["off".into(); 2]));
    let typed = ["compare", "cohort-2014", "cohort-2014", "--set", "off=P-7777"];
    let refused = klantreis(&typed);
    assert_eq!(refused.status, ExitStatus::Wrong);
    assert!(refused.err.contains("P-7777") && refused.err.contains("P-77,"), "{}", refused.err);
}

#[test]
fn an_assumption_is_dropped_on_both_sides_and_gives_what_switching_it_off_gives() {
    let folder = TempDir::new().expect("a folder");
    let assumed = format!("{MORE_OFFERS}[assumptions]\nnames = [\"S-138\"]\n");
    let more = file(&folder, "more.toml", &assumed);
    let answer = compared(&more, &["--uncertainty", "luck"]);
    let [names] = list(&answer["pairs"][0], "otherwise") else { panic!("one assumption") };
    assert_eq!((&names["assumption"], &names["off"]), (&"names".into(), &vec!["S-138"].into()));
    let off = compared(&more, &["--uncertainty", "luck", "--set", "off=S-138"]);
    let lines = list(names, "lines");
    let of_all = list(&off["pairs"][0], "lines").iter().filter(|line| line["group"] == "all");
    let of_all: Vec<&Value> = of_all.filter(|line| lines.contains(line)).collect();
    assert_eq!(of_all.len(), lines.len(), "every line is that of both without it");
    let stands = cell(&answer, "working", 18);
    assert_ne!(stands, cell(&off, "working", 18), "and differs from what stands");
    let said =
        klantreis(&[&["compare", "cohort-2014", &more, "--lang", "en"], &SMALL[..]].concat());
    let mut lines = said.out.lines().skip_while(|line| !line.contains("off in both: S-138"));
    let [head, table] = [(); 2].map(|()| lines.next().expect("a table"));
    assert!(head.contains("names") && table.contains("Without"), "{head}: {table}");
}

#[test]
fn a_change_of_one_side_changes_that_one_alone() {
    let set = |sets: &[&str]| {
        let sets: Vec<&str> = sets.iter().flat_map(|set| ["--set", set]).collect();
        compared("cohort-2014", &[&["--uncertainty", "luck"], &sets[..]].concat())
    };
    let one = set(&["B:labour.offer.base=0.2"]);
    let differing = list(&one["pairs"][0], "differing");
    assert_eq!(differing.len(), 1);
    assert_eq!(differing[0]["key"], "labour.offer.base");
    assert_eq!(
        (&differing[0]["baseline"], &differing[0]["other"]),
        (&"0.12".into(), &"0.2".into())
    );
    assert!(cell(&one, "working", 18)["difference"].as_f64() > Some(0.0));
    let both = set(&["labour.offer.base=0.2"]);
    assert_eq!(cell(&both, "working", 18)["difference"], 0.0);
    assert_eq!(cell(&both, "working", 18)["baseline"], cell(&one, "working", 18)["other"]);
    let away = set(&["A:labour.offer.base=0.2"]);
    assert!(cell(&away, "working", 18)["difference"].as_f64() < Some(0.0));
}

#[test]
fn shared_luck_saves_replications() {
    let typed = ["compare", "cohort-2014", "cohort-2014", "--set", "B:labour.offer.base=0.15"];
    let size = ["--persons", "300", "--weeks", "210", "--replications", "30", "--quiet"];
    let answer = json(&[&typed[..], &size, &["--uncertainty", "luck", "--json"]].concat());
    let saved = list(&answer["pairs"][0], "saved");
    assert_eq!(saved.len(), 4, "one for each outcome of work");
    for one in saved {
        let [low, ratio] = [&one["low"], &one["ratio"]].map(|it| it.as_f64().expect("a number"));
        assert!(ratio > 4.0 && low > 1.0 && low < ratio, "{one}");
    }
}

#[test]
fn numbers_that_do_not_differ_are_drawn_alike_on_both_sides() {
    let folder = TempDir::new().expect("a folder");
    let idle =
        "extends = \"cohort-2014\"\n[[overlays]]\nid = \"labour.market.zeer-krap\"\nvalue = 1.5\n";
    let idle = file(&folder, "idle.toml", idle);
    let answer = compared(&idle, &["--uncertainty", "priors"]);
    assert_eq!(list(&answer["pairs"][0], "differing").len(), 1);
    assert!(cells(&answer).all(|cell| cell["difference"].is_null() || cell["difference"] == 0.0));
    let spread = |answer: &Value| {
        let cell = &answer["sides"][0]["curves"][0]["cells"][18];
        cell["high"].as_f64().expect("a bound") - cell["low"].as_f64().expect("a bound")
    };
    assert!(spread(&answer) > 0.0, "the draws do differ from one another");
}

#[test]
fn luck_alone_judges_nothing_and_a_sure_gain_is_better() {
    let set = ["--set", "B:labour.offer.base=0.3", "--reason", "a test asks"];
    let lucky = compared("cohort-2014", &[&["--uncertainty", "luck"], &set[..]].concat());
    let verdict = |answer: &Value, outcome| cell(answer, outcome, 18)["verdict"].clone();
    assert_eq!(verdict(&lucky, "ever-worked"), "luck-only");
    let typed = ["compare", "cohort-2014", "cohort-2014", "--json", "--persons", "120"];
    let size = ["--weeks", "135", "--quiet", "--replications"];
    let of = |replications: &str| json(&[&typed[..], &size, &[replications], &set].concat());
    assert_eq!(verdict(&of("40"), "ever-worked"), "better");
    assert_eq!(verdict(&of("38"), "ever-worked"), "not-decided", "nineteen draws are too few");
}

#[test]
fn horizons_beyond_a_run_are_not_reached_and_few_people_are_too_few() {
    let answer = compared("cohort-2014", &["--set", "B:labour.offer.base=0.2"]);
    for cell in cells(&answer).filter(|cell| cell["months"].as_u64() > Some(24)) {
        assert_eq!((&cell["verdict"], &cell["reached"]), (&"not-reached".into(), &false.into()));
        assert!(cell["difference"].is_null() && cell["baseline"].is_null());
    }
    let small: Vec<&Value> = cells(&answer).filter(|cell| cell["verdict"] == "too-small").collect();
    assert!(!small.is_empty(), "of 120 people few come from Turkey");
    assert!(small.iter().all(|cell| cell["difference"].is_null() && cell["other"].is_null()));
    let typed = ["compare", "cohort-2014", "cohort-2014", "--lang", "en"];
    let table = klantreis(&[&typed[..], &SMALL].concat()).out;
    assert!(table.contains("not reached") && table.contains("group too small"), "{table}");
}

/// A comparison into a folder.
fn compare_into(out: &Path, other: &str, more: &[&str]) {
    let out = out.display().to_string();
    let typed = ["compare", "cohort-2014", other, "--out", &out];
    let answer = klantreis(&[&typed[..], &SMALL, more].concat());
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
}

#[test]
fn one_thread_and_two_write_the_same_bytes() {
    let folder = TempDir::new().expect("a folder");
    let more = file(&folder, "more.toml", MORE_OFFERS);
    for uncertainty in ["luck", "both"] {
        let [one, two] = ["1", "2"].map(|threads| {
            let out = folder.path().join(threads);
            compare_into(&out, &more, &["--threads", threads, "--uncertainty", uncertainty]);
            out
        });
        assert_eq!(entries(&one), entries(&two));
        assert!(entries(&one).len() >= 2);
        for name in entries(&one) {
            let read = |folder: &Path| fs::read(folder.join(&name)).expect("a file");
            assert_eq!(read(&one), read(&two), "{name} differs");
        }
    }
}

#[test]
fn the_files_of_a_comparison_fit_their_schemas() {
    let folder = TempDir::new().expect("a folder");
    let more = file(&folder, "more.toml", MORE_OFFERS);
    let out = folder.path().join("out");
    for uncertainty in ["luck", "both"] {
        // The second replaces the first: a comparison is ours as a run is.
        compare_into(&out, &more, &["--uncertainty", uncertainty]);
        for (name, of) in [("comparison", "summary"), ("comparison-manifest", "manifest")] {
            let text = fs::read_to_string(out.join(format!("{of}.json"))).expect("a file");
            schema::check(name, &serde_json::from_str(&text).expect("JSON"));
        }
    }
    schema::check("comparison", &compared(&more, &["--uncertainty", "priors"]));
    let draws = fs::read_to_string(out.join("draws.csv")).expect("a file");
    let of = |replication: &str| {
        let rows = draws.lines().filter_map(|row| row.strip_prefix(replication));
        rows.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of("0,"), of("1,"), "two replications share a draw");
    assert_ne!(of("0,"), of("2,"));
}

#[test]
fn wrong_use_of_compare_is_refused_with_one_error_line_and_one_hint_line() {
    let folder = TempDir::new().expect("a folder");
    let with = |name: &str, levers: &str| {
        file(&folder, name, &format!("extends = \"cohort-2014\"\n[levers]\n{levers}\n"))
    };
    let unknown = with("unknown.toml", "a = [\"labour.offer.nobody\"]");
    let twice = with("twice.toml", "a = [\"market\"]\nb = [\"market\"]");
    let empty = with("empty.toml", "a = []");
    let other = with("other.toml", "other = [\"market\"]");
    let plain = with("plain.toml", "a = \"market\"");
    let assumed = |name: &str, says: &str| {
        file(&folder, name, &format!("extends = \"cohort-2014\"\n[assumptions]\n{says}\n"))
    };
    let nobody = assumed("nobody.toml", "a = [\"S-9999\"]");
    let bare = assumed("bare.toml", "a = []");
    let pair = ["cohort-2014", "cohort-2014"];
    let same = |more: &[&'static str]| [&pair[..], more].concat();
    let wrong: Vec<(Vec<&str>, &str)> = vec![
        (vec![], "required"),
        (vec!["cohort-2014"], "2 values required"),
        (vec!["cohort-2014"; 7], "no more were expected"),
        (vec!["cohort-2014", "cohort-1814"], "there is no scenario `cohort-1814`"),
        (same(&["--set", "C:labour.offer.base=0.2"]), "there is no scenario C"),
        (same(&["--set", "B:labour.offer.base"]), "no number with a value"),
        (same(&["--set", "B:labour.offer.nobody=1"]), "there is no number"),
        (same(&["--set", "B:labour.offer.base=0.2", "--set", "labour.offer.base=0.2"]), "twice"),
        (same(&["--set", "B:labour.offer.base=0.9"]), "gives no reason"),
        (same(&["--uncertainty", "fear"]), "fear"),
        (same(&["--replications", "0"]), "0"),
        (same(&["--out", ""]), "out"),
        (vec!["cohort-2014", &unknown], "unknown.toml:3"),
        (vec!["cohort-2014", &twice], "twice.toml:4"),
        (vec!["cohort-2014", &nobody], "nobody.toml:3"),
        (vec!["cohort-2014", &bare], "bare.toml:3"),
        (vec!["cohort-2014", &empty], "empty.toml:3"),
        (vec!["cohort-2014", &other], "other.toml:3"),
        (vec!["cohort-2014", &plain], "plain.toml:3"),
    ];
    for (typed, says) in wrong {
        let answer = klantreis(&[&["compare"], &typed[..]].concat());
        assert_eq!(answer.status, ExitStatus::Wrong, "{typed:?}: {}", answer.err);
        assert_eq!(answer.out, "", "{typed:?} printed data");
        let lines: Vec<&str> = answer.err.lines().collect();
        let [error, hint] = lines[..] else { panic!("{typed:?}: {}", answer.err) };
        assert!(error.starts_with("error: ") && hint.starts_with("hint: "), "{}", answer.err);
        assert!(error.contains(says), "{typed:?}: {error}");
    }
}

#[test]
fn the_table_is_as_it_was() {
    let folder = TempDir::new().expect("a folder");
    let more = file(&folder, "more.toml", MORE_OFFERS);
    for (lang, uncertainty) in [("nl", "both"), ("en", "luck")] {
        let typed = ["compare", "cohort-2014", &more, "--lang", lang];
        let answer = klantreis(&[&typed[..], &SMALL, &["--uncertainty", uncertainty]].concat());
        assert_eq!((answer.status, answer.err.as_str()), (ExitStatus::Done, ""));
        assert!(!answer.out.contains('['), "something is not said: {}", answer.out);
        insta::assert_snapshot!(format!("table-{lang}"), answer.out);
    }
}

/// The page of a small comparison.
fn page(lang: &str, uncertainty: &str) -> String {
    let folder = TempDir::new().expect("a folder");
    let more = file(&folder, "more.toml", MORE_OFFERS);
    let out = folder.path().join("out");
    compare_into(&out, &more, &["--uncertainty", uncertainty, "--lang", lang]);
    // The command names the folder of this test.
    let page = fs::read_to_string(out.join("report.html")).expect("a page");
    page.replace(&folder.path().display().to_string(), "FOLDER")
}

#[test]
fn the_page_is_as_it_was() {
    let page = page("nl", "both");
    // Numbers come and go with the evidence; the page about them is held by its first table.
    let (before, after) = page.split_once("<caption id=\"numbers-arrival\">").expect("numbers");
    let (_, after) = after.split_once("<h2 id=\"made\">").expect("how it was made");
    let is_print = |line: &&str| !line.contains("<dd>") || line.len() != 25;
    let after: Vec<&str> = after.lines().filter(is_print).collect();
    let before = before.lines().filter(|line| !line.contains("getallen")).collect::<Vec<_>>();
    insta::assert_snapshot!("page", before.join("\n") + &after.join("\n"));
}

#[test]
fn the_page_needs_nothing_but_itself() {
    for (lang, uncertainty) in [("nl", "luck"), ("en", "both"), ("nl", "priors")] {
        let page = page(lang, uncertainty);
        for outside in ["http:", "https:", "<script", "<link", "<img", "@import", "url(", "src="] {
            assert!(!page.contains(outside), "{outside} needs something else");
        }
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        assert!(!page.contains("[report") && !page.contains("{$"), "something is not said");
        assert!(!page.contains("[compare") && !page.contains("[group"), "something is not said");
    }
}

/// The tags of a page in their order, closing ones with their slash.
fn tags(page: &str) -> Vec<&str> {
    let body = page.split_once("</style>").expect("a style").1;
    let parts = body.split('<').skip(1);
    parts.map(|part| part.split(['>', ' ', '\n']).next().expect("a name")).collect()
}

#[test]
fn the_page_is_sound_and_can_be_read_without_seeing_it() {
    let page = page("nl", "both");
    let mut open: Vec<&str> = vec!["html", "head"];
    for tag in tags(&page) {
        let is_drawn = ["path", "circle", "rect"].contains(&tag.trim_end_matches('/'));
        if is_drawn {
            continue;
        }
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{open:?}"),
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let ids: Vec<&str> =
        page.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    let different: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(ids.len(), different.len(), "an id stands twice");
    for part in page.split("aria-labelledby=\"").skip(1) {
        for id in part.split('"').next().expect("ids").split(' ') {
            assert!(ids.contains(&id), "nothing is called {id}");
        }
    }
    for part in page.split("href=\"#").skip(1) {
        assert!(ids.contains(&part.split('"').next().expect("an id")));
    }
    let pictures = page.matches("<svg").count();
    let told = page.matches("role=\"img\"").count();
    assert_eq!(pictures, told + page.matches("aria-hidden").count(), "a picture says nothing");
    assert!(told >= 12 && page.matches("<desc").count() == told, "{told} pictures");
    assert_eq!(page.matches("<table>").count(), page.matches("<caption").count());
    assert_eq!(page.matches("<h1>").count(), 1);
    for number in ["labour.offer.base", "labour.name.factor"] {
        assert!(page.contains(&format!("<th scope=\"row\">{number}</th>")));
    }
    assert!(page.contains("aangenomen</td>"));
    assert!(page.contains("--seed 1 --uncertainty both"), "how to make it again");
}

#[cfg(unix)]
#[test]
fn what_a_file_says_cannot_break_the_page() {
    let folder = TempDir::new().expect("a folder");
    let text = "extends = \"cohort-2014\"\nquestion = \"<script>alert('&')</script>\"\n\
        [levers]\n\"<b>\" = [\"labour.offer.base\"]\n\
        [[overlays]]\nid = \"labour.offer.base\"\nvalue = 0.2\n";
    let evil = file(&folder, "<i>\"evil'.toml", text);
    let out = folder.path().join("out");
    compare_into(&out, &evil, &["--uncertainty", "luck"]);
    let page = fs::read_to_string(out.join("report.html")).expect("a page");
    for tag in ["<script", "<b>", "<i>", "\"evil"] {
        assert!(!page.contains(tag), "{tag} got through");
    }
    assert!(page.contains("&lt;script&gt;alert(&#39;&amp;&#39;)"));
}

#[test]
fn every_word_of_a_comparison_is_known() {
    use klantreis_records::comparison::Verdict;
    use klantreis_texts::{Lang, Texts};
    let verdicts = Verdict::ALL.map(|verdict| format!("judged-{}", verdict.name()));
    let spreads = ["luck", "priors", "both"];
    let spread = ["compare-explain", "report-band", "report-uncertainty"];
    let spread = spread.iter().flat_map(|key| spreads.map(|one| format!("{key}-{one}")));
    let kinds =
        ["number", "mechanism", "team", "market", "cohort"].map(|kind| format!("kind-of-{kind}"));
    let keys: Vec<String> = verdicts.into_iter().chain(spread).chain(kinds).collect();
    for (_, lang) in Lang::ALL {
        let texts = Texts::new(lang);
        assert!(keys.iter().all(|key| texts.knows(key)), "{keys:?}");
    }
}
