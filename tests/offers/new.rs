//! A new offer is one TOML file and no code.

use std::fs;

use klantreis_cli::ExitStatus;
use serde_json::Value;
use tempfile::TempDir;

/// An offer that nobody has thought of before.
const OFFER: &str = r#"# A walk together every week.

[offer]
number   = 63
names    = { nl = "Wandelgroep", en = "Walking together" }
form     = "lessons"
provider = "volunteers"
purpose  = "participation"
setting  = "dutch"
steps    = ["orientation", "activation", "matching"]
teaches  = "practical-dutch"

[during.mind]
mechanism = "S-112"
meaning  = "Being out together, each week"
unit     = "standard-deviations"
value    = 0.03
range    = [0, 0.1]
strength = "assumed"
caveat   = "A test asks."

[during.childcare]
mechanism = "S-173"
meaning  = "Children walk along"
unit     = "hours/week"
value    = 2
range    = [0, 8]
strength = "assumed"
caveat   = "A test asks."
"#;

const SCENARIO: &str = r#"extends = "cohort-2014"
question = "What does walking together do?"

[team]
caseload = 40

[offers]
"walking.toml" = 200

[twins]
offers = ["walking"]
"#;

fn number(key: &str, unit: &str, value: f64, most: f64) -> String {
    format!(
        "\n[numbers.{key}]\nmeaning = \"{key}\"\nunit = \"{unit}\"\nvalue = {value}\n\
         range = [0, {most}]\nstrength = \"assumed\"\ncaveat = \"A test asks.\"\n"
    )
}

fn run(typed: &[&str]) -> (ExitStatus, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let typed = std::iter::once("klantreis").chain(typed.iter().copied());
    let status = klantreis_cli::run(typed.map(Into::into), &mut out, &mut err);
    let words = |bytes| String::from_utf8(bytes).expect("words");
    (status, words(out), words(err))
}

#[test]
fn a_new_offer_is_one_file_and_no_code() {
    let folder = TempDir::new().expect("a folder");
    let numbers = [
        number("weeks", "weeks", 26.0, 52.0),
        number("hours", "hours/week", 2.0, 8.0),
        number("level", "level", 0.0, 1.0),
        number("drop-out", "1/month", 0.02, 0.3),
        number("cost", "euro", 10.0, 100.0),
    ];
    let text = numbers.concat();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let offer = file("walking.toml", &format!("{OFFER}{text}"));
    let scenario = file("walk.toml", SCENARIO);
    let (status, _, said) = run(&["check", &offer, &scenario]);
    assert_eq!(status, ExitStatus::Done, "{said}");
    let small = ["--persons", "150", "--weeks", "180", "--replications", "3", "--json", "--quiet"];
    let (status, out, said) = run(&[&["run", scenario.as_str()][..], &small].concat());
    assert_eq!(status, ExitStatus::Done, "{said}");
    let summary: Value = serde_json::from_str(&out).expect("JSON");
    crate::schema::check("summary", &summary);
    let twins = &summary["twins"];
    assert_eq!(twins["offers"][0], "walking");
    assert!(
        twins["persons"].as_f64().is_some_and(|persons| persons > 20.0),
        "{}",
        twins["persons"]
    );
    // It does what its file says: fewer are unhealthy than their own twins.
    let is_asked =
        |line: &&Value| line["outcome"] == "mentally-unhealthy" && line["group"] == "all";
    let line = twins["lines"].as_array().and_then(|lines| lines.iter().find(is_asked));
    let cell = &line.expect("a line")["cells"][0];
    assert!(cell["difference"].as_f64().is_some_and(|points| points < 0.0), "{cell}");
}
