//! The folder of sessions of Oefenen in a browser: names, files that are broken, and places that are none.

use axum::http::StatusCode;
use tempfile::TempDir;

use super::practice::{LIST, Place, app, at, pairs};
use super::send;
use crate::training::terminal::said;
use crate::training::{EXERCISE, begin};

#[test]
fn bad_names_and_broken_files_are_told_and_nothing_is_written() {
    let place = Place::new();
    let long = "a".repeat(41);
    for name in ["", "../a", "a/b", "A", "-a", "a.sessie", "a b", "é", ".", &long] {
        let answer = place.begin(name);
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{name}");
        assert!(answer.text.contains(&said("web-practice-name-wrong")), "{name}");
    }
    for (key, value, status) in [
        ("oefening", "mars", StatusCode::BAD_REQUEST),
        ("toeval", "-1", StatusCode::BAD_REQUEST),
        ("toeval", "many", StatusCode::BAD_REQUEST),
    ] {
        let mut form = pairs(&[("oefening", EXERCISE), ("naam", "a"), ("toeval", "1")]);
        form.iter_mut()
            .filter(|(known, _)| known == key)
            .for_each(|(_, old)| value.clone_into(old));
        assert_eq!(place.send(LIST, &form).status, status, "{key}={value}");
    }
    assert_eq!(std::fs::read_dir(place.folder.path()).expect("it").count(), 0);
    for path in ["/sessie/mars", "/sessie/..%2Fmars", "/sessie/a%00", "/sessie/mars/nabespreking"] {
        assert_eq!(place.ask(&format!("{LIST}{path}")).status, StatusCode::NOT_FOUND, "{path}");
    }
    std::fs::write(place.file("kapot"), "no session").expect("a file");
    let broken = place.ask(&at("kapot"));
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        broken.text.contains(&said("web-practice-broken"))
            && broken.text.contains(&said("web-hint"))
    );
    assert_eq!(std::fs::read(place.file("kapot")).expect("the file"), b"no session");
    let list = place.ask(LIST);
    assert!(list.status == StatusCode::OK && list.text.contains(&said("web-practice-unreadable")));
    // A second one of the same name: the first stays as it is.
    assert_eq!(place.begin("a").status, StatusCode::SEE_OTHER);
    let again = place.begin("a");
    assert!(
        again.status == StatusCode::CONFLICT && again.text.contains(&said("web-practice-go-on"))
    );
    assert_eq!(place.ask(&format!("{}/klant/1", at("a"))).status, StatusCode::NOT_FOUND);
    assert_eq!(place.ask(&format!("{}/klant/x", at("a"))).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_in_the_words_of_the_reader() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "no folder").expect("a file");
    let form = pairs(&[("oefening", EXERCISE), ("naam", "a"), ("toeval", "1")]);
    let app = app(&file.join("below"));
    let answer = send(&app, LIST, &form, &[("sec-fetch-site", "same-origin")]);
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.text.contains("--sessions"), "{}", answer.text);
    assert_eq!(std::fs::read(&file).expect("the file"), b"no folder");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_elsewhere_is_no_session() {
    let (place, elsewhere) = (Place::new(), TempDir::new().expect("a folder"));
    drop(begin(elsewhere.path(), 1));
    std::os::unix::fs::symlink(elsewhere.path().join("a.sessie"), place.file("b")).expect("a link");
    assert_eq!(place.ask(&at("b")).status, StatusCode::NOT_FOUND);
    assert!(!place.ask(LIST).text.contains("sessie/b\""));
}
