//! The desks in a browser: what every route answers, what an address makes again, and what is refused.

mod choices;
mod generate;
mod killed;
mod practice;
mod sessions;

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use klantreis_cli::ExitStatus;
use klantreis_texts::{Lang, Texts};
use klantreis_web::{DESKS, House, Server, hash_of};
use tempfile::TempDir;
use tower::ServiceExt;

use crate::cli::klantreis;

/// A small comparison, as an address.
const SMALL: &str = "a=regulier&b=regulier&b-caseload=50&b-styles=dwingend,aanmoedigend&b-market=krap\
    &persons=30&weeks=120&replications=4&seed=3";

/// The sessions of the house that all tests ask, at each stage of an exercise.
static SESSIONS: LazyLock<TempDir> = LazyLock::new(practice::stages);
static APP: LazyLock<Router> = LazyLock::new(|| {
    let house = House::open(SESSIONS.path().to_owned()).expect("the evidence is sound");
    klantreis_web::app(Arc::new(house))
});
static RUNTIME: LazyLock<tokio::runtime::Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime")
});

/// What a route answers.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
    bytes: Vec<u8>,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap_or_default())
    }
}

fn ask_as(path: &str, host: &str) -> Answer {
    let request = Request::get(path).header(header::HOST, host).body(Body::empty());
    answer_of(&APP, request.expect("a request"))
}

fn ask_of(app: &Router, path: &str) -> Answer {
    let request = Request::get(path).header(header::HOST, "127.0.0.1:8473").body(Body::empty());
    answer_of(app, request.expect("a request"))
}

/// Sends a form with what a browser says about the page that it stands on.
fn send(app: &Router, path: &str, pairs: &[(String, String)], headers: &[(&str, &str)]) -> Answer {
    let encode = |word: &String| {
        let bytes: Vec<String> = word.bytes().map(|byte| format!("%{byte:02X}")).collect();
        bytes.concat()
    };
    let words: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
    let mut request = Request::post(path)
        .header(header::HOST, "127.0.0.1:8473")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    answer_of(app, request.body(Body::from(words.join("&"))).expect("a request"))
}

fn answer_of(app: &Router, request: Request<Body>) -> Answer {
    RUNTIME.block_on(async {
        let answer = app.clone().oneshot(request).await.expect("an answer");
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, headers, text, bytes: bytes.into() }
    })
}

fn ask(path: &str) -> Answer {
    ask_as(path, "127.0.0.1:8473")
}

/// Every link of a page to a page of this server, without what stands after a `#`.
fn links(text: &str) -> BTreeSet<String> {
    let hrefs = text.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
    let own = hrefs.filter(|href| href.starts_with('/')).map(|href| href.replace("&amp;", "&"));
    own.collect()
}

#[test]
fn every_page_that_a_page_links_to_is_there_in_both_languages() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut left: BTreeSet<String> = ["/nl/".to_owned(), "/en/".to_owned()].into();
    // One of a kind: all numbers, targets, sources and people have the same page.
    let kind = |path: &str| {
        let bare = path.split('?').next().unwrap_or_default();
        let many = ["/getal/", "/doel/", "/bron/", "/thema/", "/dossier/", "/klant/"];
        many.iter()
            .find_map(|one| bare.find(one).map(|at| bare[..at + one.len()].to_owned()))
            .unwrap_or_else(|| bare.to_owned())
    };
    while let Some(path) = left.pop_first() {
        if !seen.insert(kind(&path)) {
            continue;
        }
        let answer = ask(&path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(!answer.text.contains("[web-"), "{path}: a sentence is missing");
        if answer.header(header::CONTENT_TYPE).starts_with("text/html") {
            left.extend(links(&answer.text));
        }
    }
    for desk in DESKS {
        for lang in ["nl", "en"] {
            assert!(seen.contains(&format!("/{lang}/{}", desk.path)), "no door to {}", desk.path);
        }
    }
    assert!(seen.len() > 45, "only {seen:?}");
}

#[test]
fn a_page_loads_nothing_from_elsewhere_and_holds_no_script_or_style_of_its_own() {
    for path in ["/nl/", "/en/vergelijken", "/nl/bewijs", "/nl/dossier?seed=2"] {
        let answer = ask(path);
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.starts_with("default-src 'self'") && !policy.contains("unsafe"), "{policy}");
        for word in ["<style", " style=", "onclick", "http://", "https://"] {
            assert!(!answer.text.contains(word), "{path} has {word}");
        }
        let scripts = answer.text.matches("<script").count();
        assert_eq!(scripts, answer.text.matches("<script src=\"/assets/").count());
        // Two files would race: htmx begins without an extension that comes after it.
        assert_eq!(scripts, 1, "{path}");
    }
    let script = ask("/assets/htmx.js").text;
    let at = |word: &str| script.find(word).unwrap_or_else(|| panic!("no {word}"));
    assert!(at("this.initialize()") < at("registerExtension(\"sse\""));
}

#[test]
fn the_report_is_sent_with_the_hash_of_its_style_and_is_that_of_the_command_line() {
    assert_eq!(hash_of("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    let report = ask(&format!("/nl/vergelijken/verslag?{SMALL}"));
    assert_eq!(report.status, StatusCode::OK);
    let style = report.text.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
    let policy = report.header(header::CONTENT_SECURITY_POLICY);
    assert!(policy.contains(&hash_of(style.expect("a style"))), "{policy}");
    // The page gives the command; the command gives the page.
    let outcome = ask(&format!("/nl/vergelijken/uitkomst?{SMALL}"));
    let command = outcome.text.split("<code>").nth(1).and_then(|rest| rest.split("</code>").next());
    let command = command.expect("a command").to_owned();
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out").display().to_string();
    let typed: Vec<&str> = command.split(' ').skip(1).collect();
    let typed: Vec<&str> =
        typed.iter().map(|word| if *word == "out" { &out } else { *word }).collect();
    let answer = klantreis(&[&typed[..], &["--quiet"]].concat());
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    let written = std::fs::read_to_string(folder.path().join("out/report.html")).expect("a report");
    assert_eq!(written, report.text);
}

#[test]
fn curves_arrive_one_after_the_other_and_the_last_is_what_stays() {
    let address = SMALL.replace("seed=3", "seed=4");
    let first = ask(&format!("/en/vergelijken/uitkomst?{address}"));
    assert!(first.text.contains("hx-sse:connect"), "the page waits for events");
    assert!(first.text.contains("http-equiv=\"refresh\""), "and asks again without scripts");
    let events = ask(&format!("/en/vergelijken/stroom?{address}"));
    assert_eq!(events.header(header::CONTENT_TYPE), "text/event-stream");
    let told: Vec<&str> = events.text.split("\n\n").filter(|one| one.contains("data:")).collect();
    assert!(told.last().is_some_and(|last| last.contains("event: done")), "{}", events.text);
    let last = told[told.len() - 2];
    assert!(last.contains("All 4 replications are done") && last.matches("<svg").count() >= 6);
    let again = ask(&format!("/en/vergelijken/uitkomst?{address}"));
    assert!(!again.text.contains("hx-sse:connect") && again.text.contains("All 4 replications"));
    let curve = |text: &str| {
        let start = text.find("<svg viewBox=\"0 0 340").expect("a curve");
        text[start..].split("</svg>").next().expect("it ends").replace("\ndata: ", "\n")
    };
    assert_eq!(curve(last), curve(&again.text));
}

#[test]
fn a_projection_says_so_on_every_page_that_shows_it() {
    let small = "a=cohort-2014&b=projection-2026&persons=10&weeks=26&replications=2&seed=1";
    let order = "scenario=projection-2026&persons=9&weeks=8&seed=1&format=csv&bsn=none&block=1/1";
    for path in [
        format!("vergelijken/uitkomst?{small}"),
        format!("genereren/bestelling?{order}"),
        "dossier?scenario=projection-2026&seed=1".to_owned(),
    ] {
        for (name, lang) in Lang::ALL {
            let answer = ask(&format!("/{name}/{path}"));
            let note = Texts::new(lang).say("note-projection-2026", &[]);
            assert!(answer.text.contains(&note), "{path}: {}", answer.text);
        }
    }
}

/// A page of a comparison.
fn answer_path(lang: &str, page: &str, address: &str) -> String {
    format!("/{lang}/vergelijken/{page}?{address}")
}

/// What a page says is wrong, and what to do.
fn wrong(page: &str) -> [&str; 2] {
    let part = |from: &str| {
        let start = page.find(from).unwrap_or_else(|| panic!("no {from} in {page}"));
        page[start + from.len()..].split("</p>").next().unwrap_or_default()
    };
    [part("<p class=\"wrong\"><strong>"), part("</strong></p><p>")]
}

#[test]
fn an_address_that_asks_for_what_cannot_be_had_is_refused_with_what_to_do() {
    for (piece, instead, told) in [
        ("a=regulier", "a=/etc/passwd", "amsterdam-2016"),
        ("a=regulier", "a=mine.toml", "amsterdam-2016"),
        ("b-caseload=50", "b-caseload=0", "1.000"),
        ("b-caseload=50", "b-caseload=many", "1.000"),
        ("b-styles=dwingend", "b-styles=streng", "aanmoedigend"),
        ("b-market=krap", "b-market=mars", "zeer-krap"),
        ("b-styles=dwingend", "b-style=dwingend", "b-styles"),
        ("persons=30", "persons=3000000", "2.000"),
        ("replications=4", "replications=1", "200."),
        ("a=regulier", "a=cohort-2015&a-styles=dwingend", "cohort-2015"),
    ] {
        assert!(SMALL.contains(piece), "{piece}");
        for page in ["uitkomst", "stroom", "verslag"] {
            let answer = ask(&answer_path("nl", page, &SMALL.replacen(piece, instead, 1)));
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{instead}");
            assert!(answer.text.contains(told), "{instead}: {}", answer.text);
            assert!(answer.text.contains("Wat u kunt doen"), "{instead}");
            let english = ask(&answer_path("en", page, &SMALL.replacen(piece, instead, 1)));
            assert_ne!(wrong(&answer.text), wrong(&english.text), "each in its own language");
        }
    }
    assert_eq!(ask("/nl/dossier?scenario=/etc/passwd").status, StatusCode::BAD_REQUEST);
    assert_eq!(ask("/nl/dossier?seed=-1").status, StatusCode::BAD_REQUEST);
    assert_eq!(ask("/nl/dossier?scenaro=regulier").status, StatusCode::BAD_REQUEST);
    for path in ["/de/", "/nl/mars", "/nl/bewijs/getal/mars", "/nl/dossier/1-2-3-4", "/assets/mars"]
    {
        assert_eq!(ask(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    let words = "a=<script>alert(1)</script>".replace('<', "%3C").replace('>', "%3E");
    let answer = ask(&format!("/nl/vergelijken/uitkomst?{words}"));
    assert!(!answer.text.contains("<script>alert"), "{}", answer.text);
}

#[test]
fn a_name_of_another_machine_is_not_answered() {
    for host in ["klantreis.example", "127.0.0.1.example:80", "10.0.0.1", "localhost.example"] {
        assert_eq!(ask_as("/nl/", host).status, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    for host in ["localhost", "localhost:8473", "127.0.0.1", "[::1]:8473", "[::1]"] {
        assert_eq!(ask_as("/nl/", host).status, StatusCode::OK, "{host}");
    }
}

#[test]
fn a_taken_port_and_an_address_that_others_reach_are_refused() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let refused = |typed: &[&str], error: &str, hint: &str| {
        let answer = klantreis(typed);
        assert_eq!(answer.status, ExitStatus::Wrong);
        assert!(answer.out.is_empty(), "{}", answer.out);
        assert!(answer.err.contains(error) && answer.err.contains(hint), "{}", answer.err);
        assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
    };
    refused(&["serve", "--port", &port], "is taken", "hint: choose another one with --port");
    for address in ["0.0.0.0", "192.0.2.1", "::"] {
        let typed = ["serve", "--address", address];
        refused(&typed, "no address of this machine alone", "hint: leave --address out");
    }
    refused(&["serve", "--port", "70000"], "70000", "hint: ");
    refused(&["serve", "--address", "home"], "home", "hint: ");
}

#[test]
fn a_folder_where_no_session_can_be_kept_is_refused_before_anything_listens() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "no folder").expect("a file");
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let mut impossible = vec![file.clone(), file.join("below")];
    // Nobody writes there, whoever runs this.
    impossible.extend(cfg!(target_os = "linux").then(|| "/proc/klantreis/sessies".into()));
    for sessions in impossible {
        let named = sessions.display().to_string();
        // The port is taken: whoever speaks of the folder has not tried to listen.
        let answer = klantreis(&["serve", "--port", &port, "--sessions", &named]);
        assert_eq!(answer.status, ExitStatus::Wrong);
        assert!(answer.out.is_empty(), "{}", answer.out);
        let told = answer.err.contains(&format!("error: {named}: no session can be kept there"));
        assert!(told && answer.err.contains("hint: name another folder with --sessions"));
        assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
    }
    let new = folder.path().join("new").join("sessies").display().to_string();
    let answer = klantreis(&["serve", "--port", &port, "--sessions", &new]);
    assert!(answer.err.contains("is taken"), "{}", answer.err);
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(left.len(), 1, "something was left behind: {left:?}");
}

/// Whether a test may be left out because a foreign program is not there.
#[expect(clippy::print_stderr, reason = "a test that is left out says so")]
pub(crate) fn is_skipped(what: &str) -> bool {
    assert!(std::env::var_os("KLANTREIS_REQUIRE_TOOLS").is_none(), "there is no {what}");
    eprintln!("skipped: no {what}");
    true
}

#[test]
fn a_browser_finds_no_barrier_and_the_keyboard_is_enough() {
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    let has = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !has("node") || !has("chromium") || !browser.join("node_modules/axe-core").is_dir() {
        let _ = is_skipped("node, chromium or tests/browser/node_modules");
        return;
    }
    let sessions = practice::stages();
    let server = Server::listen(IpAddr::V4(Ipv4Addr::LOCALHOST), 0, sessions.path().to_owned())
        .expect("a port");
    let url = server.url();
    std::thread::spawn(move || server.answer());
    let output = Command::new("node")
        .arg("check.mjs")
        .arg(&url)
        // A folder for pictures of every page, for whoever wants to look at them.
        .args(std::env::var_os("KLANTREIS_PICTURES"))
        .current_dir(&browser)
        .output()
        .expect("node runs");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(told.contains("0 violations"), "{told}");
}
