//! The picture of a run: who works, month by month, beside the published figures. SVG by hand.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use klantreis_evidence::{At, Catalogue, Clock, Outcome, Target, Unit};
use klantreis_texts::Texts;

use crate::statistics::Filter;
use crate::summary::{Cell, Summary};

/// The drawing [pixels]: whole, and the frame of the curve from left, top to right, bottom.
const SIZE: [f64; 2] = [760.0, 466.0];
const FRAME: [f64; 4] = [64.0, 96.0, 736.0, 390.0];
/// Distance between the lines of the grid [months], [percent].
const EVERY: [u16; 2] = [12, 10];

/// Where a month and a percentage lie in the drawing.
struct Scale {
    months: f64,
    percent: f64,
}

impl Scale {
    fn x(&self, months: f64) -> f64 {
        FRAME[0] + (FRAME[2] - FRAME[0]) * months / self.months
    }

    fn y(&self, percent: f64) -> f64 {
        FRAME[3] - (FRAME[3] - FRAME[1]) * percent / self.percent
    }
}

/// Draws the curve of working now with its band, and the published points for everyone.
#[must_use]
pub fn draw(summary: &Summary, catalogue: &Catalogue, texts: &Texts) -> String {
    let curve = summary.curves.iter().find(|line| line.outcome == Outcome::Working.name());
    let cells: Vec<&Cell> = curve
        .map(|line| line.cells.iter().filter(|cell| cell.mean.is_some()).collect())
        .unwrap_or_default();
    let last = cells.last().map_or(12, |cell| cell.months).max(12);
    let mut points = published(&summary.made.scenario, catalogue);
    points.retain(|point| point.months <= f64::from(last));
    let highest = cells.iter().filter_map(|cell| cell.high);
    let highest = highest.chain(points.iter().map(|point| point.ends()[1])).fold(10.0, f64::max);
    let scale = Scale {
        months: f64::from(last.next_multiple_of(EVERY[0])),
        percent: (share(highest) / f64::from(EVERY[1])).ceil() * f64::from(EVERY[1]),
    };
    let mut svg = open(summary, &points, texts);
    svg += &grid(&scale, texts);
    svg += &band(&cells, &scale);
    for point in &points {
        svg += &dot(point, &scale);
    }
    svg += &legend(summary.made.uncertainty, texts);
    svg + "</svg>\n"
}

/// A published figure.
struct Published<'a> {
    months: f64,
    percent: f64,
    tolerance: f64,
    target: &'a Target,
}

impl Published<'_> {
    /// The lowest and the highest percentage that still count as met.
    fn ends(&self) -> [f64; 2] {
        [share(self.percent - self.tolerance), share(self.percent + self.tolerance)]
    }
}

/// A percentage of people: never below nothing, never above all.
fn share(percent: f64) -> f64 {
    percent.clamp(0.0, 100.0)
}

/// The published figures of working for everyone of a scenario.
fn published<'a>(scenario: &str, catalogue: &'a Catalogue) -> Vec<Published<'a>> {
    let mut found = Vec::new();
    for target in catalogue.targets().filter(|target| target.scenario == scenario) {
        for point in &target.points {
            let everyone = Filter::is_everyone(&point.population);
            if let (
                true,
                Outcome::Working,
                At::Months(months, Clock::Permit),
                Some(value),
                Some(unit),
            ) = (everyone, point.outcome, &point.at, point.value, Unit::named(&point.unit))
            {
                let percent = |value| 100.0 * unit.canonical(value);
                let tolerance = point.tolerance.map_or(0.0, percent);
                found.push(Published {
                    months: *months,
                    percent: percent(value),
                    tolerance,
                    target,
                });
            }
        }
    }
    found
}

fn dot(point: &Published<'_>, scale: &Scale) -> String {
    let (x, y) = (scale.x(point.months), scale.y(point.percent));
    let [low, high] = point.ends().map(|end| scale.y(end));
    let whisker = if point.tolerance > 0.0 {
        format!(
            r##"<path d="M{x:.1} {low:.1}V{high:.1}m-4 0h8M{left:.1} {low:.1}h8" fill="none" stroke="#b3541e" stroke-width="1.5"/>
"##,
            left = x - 4.0,
        )
    } else {
        String::new()
    };
    format!(
        r##"{whisker}<circle cx="{x:.1}" cy="{y:.1}" r="5" fill="#b3541e" stroke="#fff" stroke-width="1.5"/>
"##
    )
}

/// The targets behind the dots, each with its sources.
fn cited(points: &[Published<'_>]) -> String {
    let words = |target: &Target| {
        let sources: BTreeSet<&str> = target.sources.iter().map(|one| one.id.as_str()).collect();
        let sources: Vec<&str> = sources.into_iter().collect();
        format!("{} ({})", target.id, sources.join(", "))
    };
    let mut cited: Vec<String> = points.iter().map(|point| words(point.target)).collect();
    cited.dedup();
    cited.join("; ")
}

fn open(summary: &Summary, points: &[Published<'_>], texts: &Texts) -> String {
    let [width, height] = SIZE;
    let counted = |what, number: u32| texts.counted(what, number.into()).into();
    let made = &summary.made;
    let title = escape(&texts.say("picture-title", &[("scenario", made.scenario.as_str().into())]));
    let described = escape(&texts.say(
        "picture-describe",
        &[
            ("replications", counted("replications", made.replications)),
            ("persons", counted("persons", made.persons)),
            ("band", band_in_words(made.uncertainty, texts).into()),
        ],
    ));
    let cited = cited(points);
    let sources = if cited.is_empty() {
        String::new()
    } else {
        escape(&texts.say("picture-sources", &[("sources", cited.into())]))
    };
    let notice = escape(&texts.say("notice", &[]));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title description" lang="{lang}" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<title id="title">{title}</title>
<desc id="description">{described} {sources} {notice}</desc>
<rect width="{width}" height="{height}" fill="#fff"/>
<text x="{left}" y="28" font-size="17" font-weight="600">{title}</text>
<text x="{left}" y="{above}" font-size="11" fill="#595959">{sources}</text>
<text x="{left}" y="{bottom}" font-size="11" fill="#595959">{notice}</text>
"##,
        lang = texts.lang().name(),
        left = FRAME[0],
        above = height - 24.0,
        bottom = height - 8.0,
    )
}

fn grid(scale: &Scale, texts: &Texts) -> String {
    let [left, top, right, bottom] = FRAME;
    let mut svg = String::new();
    let steps =
        |most: f64, every: u16| (0..=(most / f64::from(every)) as u16).map(move |at| at * every);
    for percent in steps(scale.percent, EVERY[1]) {
        let y = scale.y(f64::from(percent));
        let _ = writeln!(
            svg,
            r##"<path d="M{left} {y:.1}H{right}" stroke="#ddd"/><text x="{x}" y="{text:.1}" text-anchor="end">{percent}</text>"##,
            x = left - 8.0,
            text = y + 4.5,
        );
    }
    for months in steps(scale.months, EVERY[0]) {
        let x = scale.x(f64::from(months));
        let _ = writeln!(
            svg,
            r##"<path d="M{x:.1} {bottom}v5" stroke="#222"/><text x="{x:.1}" y="{y}" text-anchor="middle">{months}</text>"##,
            y = bottom + 20.0,
        );
    }
    let (months, percent) = (texts.say("picture-months", &[]), texts.say("picture-percent", &[]));
    let _ = writeln!(
        svg,
        r##"<path d="M{left} {bottom}H{right}" stroke="#222"/>
<text x="{right}" y="{below}" text-anchor="end">{months}</text>
<text x="{left}" y="{above}">{percent}</text>"##,
        below = bottom + 38.0,
        above = top - 12.0,
        months = escape(&months),
        percent = escape(&percent),
    );
    svg
}

fn band(cells: &[&Cell], scale: &Scale) -> String {
    let place = |cell: &Cell, percent: Option<f64>| {
        let y = scale.y(share(percent.unwrap_or_default()));
        format!("{:.1} {y:.1}", scale.x(f64::from(cell.months)))
    };
    let upper = cells.iter().map(|cell| place(cell, cell.high.or(cell.mean)));
    let lower = cells.iter().rev().map(|cell| place(cell, cell.low.or(cell.mean)));
    let around: Vec<String> = upper.chain(lower).collect();
    let middle: Vec<String> = cells.iter().map(|cell| place(cell, cell.mean)).collect();
    if middle.is_empty() {
        return String::new();
    }
    format!(
        r##"<path d="M{}Z" fill="#0b5fa5" fill-opacity="0.22"/>
<path d="M{}" fill="none" stroke="#0b5fa5" stroke-width="2.5" stroke-linejoin="round"/>
"##,
        around.join("L"),
        middle.join("L"),
    )
}

/// What the band says, by the spread that was asked for.
fn band_in_words(uncertainty: &str, texts: &Texts) -> String {
    texts.say(&format!("picture-band-{uncertainty}"), &[])
}

fn legend(uncertainty: &str, texts: &Texts) -> String {
    let [simulated, published] =
        ["picture-simulated", "picture-published"].map(|key| escape(&texts.say(key, &[])));
    let band = escape(&band_in_words(uncertainty, texts));
    format!(
        r##"<path d="M330 44h26" stroke="#0b5fa5" stroke-width="2.5"/><text x="364" y="48.5">{simulated}</text>
<path d="M330 62h26" stroke="#0b5fa5" stroke-opacity="0.22" stroke-width="11"/><text x="364" y="66.5">{band}</text>
<path d="M343 72v16m-4 0h8m-8 -16h8" fill="none" stroke="#b3541e" stroke-width="1.5"/>
<circle cx="343" cy="80" r="5" fill="#b3541e" stroke="#fff" stroke-width="1.5"/><text x="364" y="84.5">{published}</text>
"##
    )
}

pub(crate) fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
