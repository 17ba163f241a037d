//! Genereren in a browser: the first files of an order, all of it in one archive, and what is refused.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use klantreis_cli::ExitStatus;
use tempfile::TempDir;
use tower::ServiceExt;
use zip::ZipArchive;

use super::{APP, Answer, ask, links};
use crate::cli::klantreis;

/// A small order.
const ORDER: &str = "scenario=amsterdam-2016&municipality=Harderwijk&persons=24&weeks=110&seed=5\
    &format=jsonl&bsn=9999&block=2/4";

fn order(lang: &str, page: &str, order: &str) -> Answer {
    ask(&format!("/{lang}/genereren/{page}?{order}"))
}

/// The files of an archive, by name.
fn unpack(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("a file");
        let mut held = Vec::new();
        file.read_to_end(&mut held).expect("it can be read");
        let name = file.name().expect("a name").into_owned();
        files.insert(name, held);
    }
    files
}

/// What the command that a page shows writes, by name.
fn commanded(page: &str) -> BTreeMap<String, Vec<u8>> {
    let start = page.find("<code>klantreis ").expect("a command") + "<code>klantreis ".len();
    let command = page[start..].split("</code>").next().expect("it ends");
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("data").display().to_string();
    let typed: Vec<&str> =
        command.split(' ').map(|word| if word == "data" { &out } else { word }).collect();
    let answer = klantreis(&typed);
    assert_eq!(answer.status, ExitStatus::Done, "{command}: {}", answer.err);
    let root = folder.path().join("data");
    let mut files = BTreeMap::new();
    for entry in [&root, &root.join("jsonl")] {
        for file in fs::read_dir(entry).expect("it is there") {
            let path = file.expect("a file").path();
            let name = path.strip_prefix(&root).expect("below").display().to_string();
            if path.is_file() {
                files.insert(name, fs::read(&path).expect("it can be read"));
            }
        }
    }
    files
}

#[test]
fn the_archive_holds_the_bytes_that_the_command_of_the_page_writes() {
    for more in ["", "&latent=1"] {
        let asked = format!("{ORDER}{more}");
        let page = order("nl", "bestelling", &asked);
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        let packed = order("nl", "bestanden", &asked);
        assert_eq!(packed.header(header::CONTENT_TYPE), "application/zip");
        let name = packed.header(header::CONTENT_DISPOSITION);
        assert!(name.starts_with("attachment; filename=\"klantreis-synthetic-"), "{name}");
        assert_eq!(packed.header(header::CONTENT_LENGTH), packed.bytes.len().to_string());
        let files = unpack(&packed.bytes);
        assert_eq!(files.contains_key("jsonl/latent.jsonl"), !more.is_empty());
        assert_eq!(files, commanded(&page.text), "{asked}");
        let again = order("en", "bestanden", &asked);
        assert!(again.bytes == packed.bytes, "the same order, the same archive");
        assert!(page.text.contains("&amp;block=2%2F4"), "the address makes the order again");
    }
}

#[test]
fn the_first_ten_files_are_those_of_the_archive_and_lead_to_the_same_lives() {
    let page = order("en", "bestelling", ORDER);
    let files = unpack(&order("nl", "bestanden", ORDER).bytes);
    let [persons, contacts] = ["persons", "contacts"].map(|table| {
        let text = String::from_utf8_lossy(&files[&format!("jsonl/{table}.jsonl")]).into_owned();
        let row = |line| serde_json::from_str::<serde_json::Value>(line).expect("a row");
        text.lines().map(row).collect::<Vec<_>>()
    });
    let shown: Vec<&str> = page.text.split("<details class=\"file\">").skip(1).collect();
    assert_eq!(shown.len(), 10);
    let mut lives = Vec::new();
    for (file, person) in shown.iter().zip(&persons) {
        for key in ["bsn", "v_number"] {
            let told = person[key].as_str().expect("words");
            assert!(file.contains(&format!("<dd>{told}</dd>")), "{told} is not in {file}");
        }
        let mine = contacts.iter().filter(|row| row["person_id"] == person["person_id"]);
        // No text of a file has a sign that is special in a page.
        let notes: Vec<&str> =
            mine.filter_map(|row| row["note"].as_str()).filter(|note| !note.is_empty()).collect();
        for note in notes.first().into_iter().chain(notes.last()) {
            assert!(
                file.contains(&format!("<p lang=\"nl\">{note}</p>")),
                "{note} is not in {file}"
            );
        }
        let link = links(file).into_iter().find(|link| link.contains("/dossier/")).expect("a link");
        let dossier = ask(&link);
        assert_eq!(dossier.status, StatusCode::OK, "{link}");
        // What a file says of plan and permit, the dossier says too.
        let since = file.split("</summary>").next().and_then(|head| head.rsplit("since ").next());
        let since = since.expect("a permit").trim();
        let month_and_year = since.split_once(' ').expect("a day").1;
        assert!(dossier.text.contains(month_and_year), "{since}: {}", dossier.text);
        lives.push(link);
    }
    lives.sort();
    lives.dedup();
    assert_eq!(lives.len(), 10, "ten lives");
    assert!(shown.iter().any(|file| file.contains("<p lang=\"nl\">")), "a text is shown");
}

#[test]
fn an_order_by_the_code_of_a_municipality_is_the_order_by_its_name() {
    let [by_name, by_code, by_small_letters] = ["Harderwijk", "GM0243", "harderwijk"].map(|word| {
        let asked = ORDER.replacen("Harderwijk", word, 1);
        let page = order("nl", "bestelling", &asked);
        assert!(page.text.contains("<option value=\"Harderwijk\" selected>"), "{word}");
        order("nl", "bestanden", &asked).bytes
    });
    assert!(by_name == by_code && by_name == by_small_letters);
}

#[test]
fn a_long_order_keeps_no_other_page_waiting() {
    // One thread for all answers: an order that is made on it would be done before the page.
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let answer = |path: &str| {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        APP.clone().oneshot(request)
    };
    runtime.block_on(async {
        let order = tokio::spawn(answer("/nl/genereren/bestelling?persons=150&weeks=260"));
        tokio::task::yield_now().await;
        let page = answer("/nl/").await.expect("an answer");
        assert_eq!(page.status(), StatusCode::OK);
        assert!(!order.is_finished(), "the page waited for the order");
        let order = order.await.expect("it ends").expect("an answer");
        assert_eq!(order.status(), StatusCode::OK);
    });
}

#[test]
fn what_nobody_can_know_is_in_no_file_that_is_shown() {
    let [with, without] =
        ["&latent=1", ""].map(|more| order("en", "bestelling", &format!("{ORDER}{more}")).text);
    let files = |page: &str| {
        let start = page.find("<details class=\"file\">").expect("a file");
        page[start..].split("<h2>").next().expect("files").to_owned()
    };
    assert_eq!(files(&with), files(&without));
}

#[test]
fn an_order_that_cannot_be_had_is_refused_in_the_language_of_the_page() {
    for (piece, instead, told) in [
        ("scenario=amsterdam-2016", "scenario=/etc/passwd", "cohort-2014"),
        ("municipality=Harderwijk", "municipality=Mars", "Harderwijk"),
        ("persons=24", "persons=1001", "1.000"),
        ("persons=24", "persons=0", "1.000"),
        ("weeks=110", "weeks=many", "520"),
        ("seed=5", "seed=-1", "4.294.967.295"),
        ("format=jsonl", "format=xml", "parquet"),
        ("bsn=9999", "bsn=1234", "invalid"),
        ("block=2/4", "block=5/4", "2/4"),
        ("block=2/4", "id-block=2/4", "block"),
        ("block=2/4", "block=2/4&dirty=1", "latent"),
        ("persons=24&weeks=110&seed=5&format=jsonl&bsn=9999&block=2/4", "block=2/1000", "9999"),
    ] {
        assert!(ORDER.contains(piece), "{piece}");
        let asked = ORDER.replacen(piece, instead, 1);
        for page in ["bestelling", "bestanden"] {
            let answer = order("nl", page, &asked);
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{instead}");
            assert!(answer.text.contains(told), "{instead}: {}", answer.text);
            let english = order("en", page, &asked);
            assert_ne!(super::wrong(&answer.text), super::wrong(&english.text), "{instead}");
        }
    }
}
