//! Memory of `generate`: as much for many weeks as for few.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::binary::binary;

/// Persons of the world.
const PERSONS: &str = "6000";
/// The most memory that `generate` may have [bytes].
const MOST: u64 = 1 << 30;
/// How much more twice as many weeks may take [ratio].
const GROWTH: f64 = 1.15;
/// The fewest facts for each person [count].
const FACTS: u64 = 150;

/// What `generate` printed, and the most memory that its process had [bytes].
fn measured(weeks: &str) -> (Value, u64) {
    let folder = TempDir::new().expect("a folder");
    let printed = fs::File::create(folder.path().join("printed.json")).expect("a file");
    let mut child = Command::new(binary())
        .args(["generate", "--persons", PERSONS, "--weeks", weeks, "--bsn", "none", "--latent"])
        .args(["--json", "--quiet", "--out", "data"])
        .current_dir(folder.path())
        .stdout(Stdio::from(printed))
        .spawn()
        .expect("the program runs");
    // The peak is told as long as the process lives, and never falls: the last look has it.
    let told = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let status = loop {
        if let Some(status) = child.try_wait().expect("a process") {
            break status;
        }
        let status = fs::read_to_string(&told).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        peak = kibibytes.map_or(peak, |now| now * 1024);
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(status.success(), "generate ended with {status}");
    let printed = fs::read_to_string(folder.path().join("printed.json")).expect("a file");
    (serde_json::from_str(&printed).expect("JSON"), peak)
}

#[test]
#[ignore = "six thousand lives, twice: the long tier"]
#[expect(clippy::print_stderr, reason = "a test that is left out says so, and a measure is told")]
fn twice_as_many_weeks_take_no_more_memory() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: only Linux tells the memory of a process");
        return;
    }
    let (short, few) = measured("156");
    let (_, many) = measured("312");
    let number = |key: &str| short[key].as_u64().expect("a number");
    let facts = number("facts") / number("persons");
    eprintln!("{few} bytes in 156 weeks, {many} in 312; {facts} facts a person in 156 weeks");
    assert!(few > 0 && few < MOST && many < MOST, "{few} and {many} bytes");
    assert!((many as f64) < few as f64 * GROWTH, "{few} bytes became {many}");
    assert!(facts >= FACTS, "{facts} facts a person");
}
