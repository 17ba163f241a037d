//! What a calibration found, as a page in Markdown.

use klantreis_texts::{Argument, Decimals, Texts};

use super::found::{FigureFound, Found, Place, SoughtFound};

/// Digits of a number that is told: more are not known.
const DIGITS: i32 = 3;

/// The page.
#[must_use]
pub fn report_page(found: &Found, texts: &Texts) -> String {
    let page = Page { found, texts };
    let parts = [
        page.head(),
        page.waves(),
        page.parameters(),
        page.pairs(),
        page.figures(),
        page.places(),
        texts.say("notice", &[]),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n") + "\n"
}

struct Page<'a> {
    found: &'a Found,
    texts: &'a Texts,
}

impl Page<'_> {
    fn say(&self, key: &str, words: &[(&str, Argument)]) -> String {
        self.texts.say(&format!("calibrate-{key}"), words)
    }

    fn number(&self, value: f64) -> String {
        told(value, self.texts)
    }

    fn percent(&self, share: f64) -> String {
        let percent = 100.0 * share;
        let text = self.number(percent);
        // What is left of a space can be very little.
        if percent > 0.0 && percent < 0.001 {
            format!("{percent:.1e}%")
        } else {
            format!("{text}%")
        }
    }

    fn count(&self, count: usize) -> Argument {
        Argument::Words(self.texts.number(count as f64, Decimals(0)))
    }

    fn table(&self, heads: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
        let heads: Vec<String> = heads.iter().map(|key| self.say(key, &[])).collect();
        let mut lines = vec![line(&heads), line(&vec!["---".to_owned(); heads.len()])];
        lines.extend(rows.into_iter().map(|row| line(&row)));
        lines.join("\n")
    }

    fn head(&self) -> String {
        let made = &self.found.made;
        let undated = self.say("undated", &[]);
        let words = [
            ("calibration", made.calibration.as_str().into()),
            ("scenario", made.scenario.as_str().into()),
            ("persons", self.texts.counted("persons", made.persons.into()).into()),
            ("replications", self.texts.counted("replications", made.replications.into()).into()),
            ("runs", self.count(made.runs)),
            ("waves", self.count(self.found.waves.len())),
            ("seed", made.seed.to_string().into()),
            ("date", made.date.clone().unwrap_or(undated).into()),
        ];
        let mut parts = vec![
            format!("# {}", self.say("title", &words)),
            made.question.clone(),
            self.say("made", &words),
            self.say("method", &[("cut", self.number(made.cut).into())]),
        ];
        if let (Some(recovery), Some(truth)) = (self.found.recovery, made.truth) {
            let words = [
                ("truth", truth.to_string().into()),
                ("identified", self.count(recovery.identified)),
                ("recovered", self.count(recovery.recovered)),
            ];
            parts.push(self.say("recovery", &words));
        }
        let prints = [
            ("version", made.version.into()),
            ("evidence", made.evidence.as_str().into()),
            ("model", made.model.into()),
            ("text", made.text.sha256.as_str().into()),
        ];
        parts.push(self.say("prints", &prints));
        parts.join("\n\n")
    }

    fn waves(&self) -> String {
        let heads = ["wave", "runs", "fitted", "foretold", "left-of-before", "left", "strictest"];
        let rows = self.found.waves.iter().map(|wave| {
            vec![
                wave.wave.to_string(),
                wave.runs.to_string(),
                wave.fitted.to_string(),
                self.percent(wave.foretold),
                self.percent(wave.left_of_before),
                self.percent(wave.left),
                wave.strictest.clone(),
            ]
        });
        format!("## {}\n\n{}", self.say("waves", &[]), self.table(&heads, rows))
    }

    fn parameters(&self) -> String {
        let identified = self.found.identified().count();
        let words = [
            ("identified", self.count(identified)),
            ("others", self.count(self.found.parameters.len() - identified)),
            ("share", self.percent(self.found.made.identified).into()),
        ];
        let mut heads = vec![
            "number",
            "now",
            "before",
            "after",
            "band",
            "sd-left",
            "variance-left",
            "standing",
            "value",
            "away",
        ];
        let has_truth = self.found.recovery.is_some();
        if has_truth {
            heads.extend(["truth", "recovered"]);
        }
        let rows = self.found.parameters.iter().map(|one| {
            let mut row = self.parameter(one);
            if has_truth {
                row.push(one.truth.map_or_else(String::new, |truth| self.number(truth)));
                let key = if one.recovered == Some(true) { "yes" } else { "no" };
                row.push(self.say(key, &[]));
            }
            row
        });
        format!(
            "## {}\n\n{}\n\n{}",
            self.say("numbers", &[]),
            self.say("identified-of", &words),
            self.table(&heads, rows)
        )
    }

    fn parameter(&self, one: &SoughtFound) -> Vec<String> {
        let spread = |mean: f64, sd: f64| format!("{} ± {}", self.number(mean), self.number(sd));
        let standing = if one.identified { "is-identified" } else { "is-not-identified" };
        vec![
            format!("`{}`", one.id),
            self.number(one.present),
            spread(one.prior.mean, one.prior.sd),
            spread(one.posterior.mean, one.posterior.sd),
            format!("{} - {}", self.number(one.posterior.q05), self.number(one.posterior.q95)),
            self.percent(one.sd_left),
            self.percent(one.variance_left),
            self.say(standing, &[]),
            one.calibrated.map_or_else(|| "-".to_owned(), |value| self.number(value)),
            self.texts.number(one.present_away, Decimals(1)),
        ]
    }

    fn pairs(&self) -> String {
        if self.found.pairs.is_empty() {
            return String::new();
        }
        let rows = self.found.pairs.iter().map(|pair| {
            vec![
                format!("`{}`", pair.one),
                format!("`{}`", pair.other),
                self.texts.number(pair.correlation, Decimals(2)),
            ]
        });
        let heads = ["number", "with", "correlation"];
        format!("## {}\n\n{}", self.say("pairs", &[]), self.table(&heads, rows))
    }

    fn figures(&self) -> String {
        let heads = [
            "figure",
            "published",
            "tolerance",
            "discrepancy",
            "emulator",
            "luck",
            "foretold-after",
            "checked",
            "checked-met",
            "run-now",
            "run-found",
        ];
        let rows = self.found.figures.iter().map(|one| self.figure(one));
        format!(
            "## {}\n\n{}\n\n{}",
            self.say("figures", &[]),
            self.say("figures-explained", &[]),
            self.table(&heads, rows)
        )
    }

    fn figure(&self, one: &FigureFound) -> Vec<String> {
        let two = |value: f64| self.texts.number(value, Decimals(2));
        vec![
            format!("{}, {} ({})", one.target, one.label, one.unit),
            two(one.published),
            two(one.tolerance),
            two(one.discrepancy),
            format!("{} ({})", two(one.emulator_error), self.percent(one.emulator_foretells)),
            two(one.luck_error),
            format!("{} ± {}", two(one.foretold), two(one.foretold_sd)),
            format!("{} ± {}", two(one.checked), two(one.checked_sd)),
            self.percent(one.checked_met),
            two(one.present),
            two(one.calibrated),
        ]
    }

    fn places(&self) -> String {
        let lines = [("place-now", &self.found.present), ("place-found", &self.found.calibrated)];
        let lines = lines.map(|(key, place)| self.place(key, place));
        format!("## {}\n\n{}", self.say("places", &[]), lines.join("\n\n"))
    }

    fn place(&self, key: &str, place: &Place) -> String {
        let left = self.say(if place.is_left { "is-left" } else { "is-ruled-out" }, &[]);
        let missed = match place.missed.len() {
            0 => self.say("none", &[]),
            _ => place.missed.join("; "),
        };
        let words = [
            ("place", self.say(key, &[]).into()),
            ("left", left.into()),
            ("worst", self.texts.number(place.worst, Decimals(2)).into()),
            ("second", self.texts.number(place.second_worst, Decimals(2)).into()),
            ("figure", place.worst_figure.as_str().into()),
            ("met", self.count(place.met)),
            ("of", self.count(self.found.figures.len())),
            ("missed", missed.into()),
        ];
        self.say("place", &words)
    }
}

/// A row of a table.
fn line(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// A number in three digits, whatever its size.
#[must_use]
pub fn told(value: f64, texts: &Texts) -> String {
    let size = format!("{:.2e}", value.abs());
    let power: i32 = size.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0);
    let decimals = (DIGITS - 1 - power).clamp(0, 6) as usize;
    texts.number(value, Decimals(if value == 0.0 { 0 } else { decimals }))
}
