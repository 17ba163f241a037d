//! The numbers that were found, as a scenario that extends the one they were sought for.

use super::file::Calibration;
use super::found::Found;

/// The overlay, in TOML, with what it rests on; `source` is the hash of the file of what was found.
#[must_use]
pub fn overlay_text(found: &Found, calibration: &Calibration, source: &str) -> String {
    let made = &found.made;
    let date = made.date.as_deref().unwrap_or("undated");
    let mut targets: Vec<String> = Vec::new();
    for figure in &calibration.figures {
        let entry = format!("{} (discrepancy {})", figure.target, figure.discrepancy);
        if targets.last() != Some(&entry) {
            targets.push(entry);
        }
    }
    let method = format!(
        "{} in {} waves of {} runs, {} persons and {} replications each",
        made.method,
        found.waves.len(),
        made.runs,
        made.persons,
        made.replications
    );
    let rows = [
        ("calibration", made.calibration.clone()),
        ("method", method),
        ("targets", targets.join(", ")),
        ("seed", made.seed.to_string()),
        ("date", date.to_owned()),
        ("version", made.version.to_owned()),
        ("model", made.model.to_owned()),
        ("evidence", made.evidence.clone()),
        ("text", made.text.sha256.clone()),
        ("result", source.to_owned()),
    ];
    let mut text = format!(
        "# Written by `klantreis calibrate {}`. What is not identified is not here: it stays with its\n\
         # prior.\nextends = \"{}\"\n\n[provenance]\n",
        made.calibration, made.scenario
    );
    for (key, words) in rows {
        text += &format!("{key} = {}\n", quoted(&words));
    }
    for one in found.identified() {
        let Some(value) = one.calibrated else { continue };
        let reason = format!(
            "Calibrated ({}, seed {}, {date}): mean {}, sd {}, {:.0}% of that of the prior.",
            made.calibration,
            made.seed,
            one.posterior.mean,
            one.posterior.sd,
            100.0 * one.sd_left
        );
        text += &format!(
            "\n[[overlays]]\nid     = \"{}\"\nvalue  = {value}\nreason = {}\n",
            one.id,
            quoted(&reason)
        );
    }
    text
}

/// Words as TOML writes them.
fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}
