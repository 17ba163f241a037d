//! The picture of a run: what it says of its band and its dots, and shares that stay shares.

use std::fs;

use klantreis_cli::ExitStatus;
use tempfile::TempDir;

use crate::cli::klantreis;

/// Top and bottom of the frame of the curve [pixels].
const FRAME: std::ops::RangeInclusive<f64> = 96.0..=390.0;

/// The picture of a run of few people, in English.
fn picture(uncertainty: &str) -> String {
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let size = [
        "run",
        "cohort-2014",
        "--persons",
        "8",
        "--weeks",
        "400",
        "--replications",
        "2",
        "--seed",
        "2",
    ];
    let how = ["--uncertainty", uncertainty, "--lang", "en", "--quiet", "--out"];
    let answer = klantreis(&[&size[..], &how, &[&out.display().to_string()]].concat());
    assert_eq!(answer.status, ExitStatus::Done, "{}", answer.err);
    fs::read_to_string(out.join("curve.svg")).expect("a picture")
}

#[test]
fn the_legend_says_what_the_band_holds() {
    for (uncertainty, band) in [
        ("luck", "95% interval of the mean, by luck"),
        ("priors", "95% of replications, other uncertain numbers"),
        ("both", "95% of replications, other luck and numbers"),
    ] {
        let picture = picture(uncertainty);
        assert_eq!(picture.matches(band).count(), 2, "legend and description say it");
    }
}

#[test]
fn the_dots_name_their_sources_and_show_their_tolerance() {
    let picture = picture("luck");
    assert!(picture.contains(">Published: T-7 (cbs-2018-16, "), "{picture}");
    assert!(picture.contains("published, with tolerance"));
    let [dots, whiskers] =
        ["<circle", "h8\" fill=\"none\""].map(|mark| picture.matches(mark).count());
    assert!(dots > 4 && whiskers == dots, "{dots} dots and {whiskers} whiskers");
}

#[test]
fn no_share_is_drawn_below_nothing_or_above_all() {
    let picture = picture("luck");
    let band = picture.lines().find(|line| line.contains("fill-opacity")).expect("a band");
    let path =
        band.split('"').nth(1).expect("a path").trim_start_matches('M').trim_end_matches('Z');
    let heights: Vec<f64> = path
        .split('L')
        .map(|place| place.split(' ').nth(1).and_then(|y| y.parse().ok()).expect("a height"))
        .collect();
    assert!(heights.contains(FRAME.start()), "two runs of eight people leave no limit untouched");
    assert!(heights.contains(FRAME.end()));
    assert!(heights.iter().all(|height| FRAME.contains(height)), "{heights:?}");
    assert!(!picture.contains(">110<"), "the scale ends at 100 percent");
}
