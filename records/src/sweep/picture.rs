//! The heat map of a sweep: a panel for each outcome and each set of shared levels. SVG by hand.

use std::fmt::Write as _;

use klantreis_texts::{Decimals, Texts};

use super::{Found, Panel, Sweep};
use crate::picture::escape;

/// Of a cell: width, height. Of the drawing: left of the panels, between panels, above the first
/// panel, above the cells of a panel, below all [pixels].
const CELL: [f64; 2] = [92.0, 46.0];
const LEFT: f64 = 78.0;
const GAP: f64 = 22.0;
const TOP: f64 = 74.0;
const HEAD: f64 = 62.0;
const BELOW: f64 = 92.0;
/// The palest and the deepest colour: red, green, blue.
const COLOURS: [[f64; 3]; 2] = [[238.0, 245.0, 251.0], [11.0, 79.0, 138.0]];
/// From which part of the scale on letters are white.
const DEEP: f64 = 0.68;

/// Draws the heat map; hatched cells are those whose order against the reference flips.
#[must_use]
pub fn draw(sweep: &Sweep, texts: &Texts) -> String {
    let panels = sweep.panels();
    let Some(first) = panels.first() else { return String::new() };
    let (columns, rows) = (first.columns, first.cells.len() / first.columns.max(1));
    let wide = columns as f64 * CELL[0] + GAP;
    let high = rows as f64 * CELL[1] + HEAD + GAP;
    let width = LEFT + panels.len() as f64 * wide;
    let height = TOP + sweep.design.outcomes.len() as f64 * high + BELOW;
    let mut svg = open(sweep, texts, width, height);
    for (at, name) in sweep.design.outcomes.iter().enumerate() {
        let top = TOP + at as f64 * high;
        let title = escape(&texts.say(&format!("outcome-{name}"), &[]));
        svg += &format!(
            "<text x=\"16\" y=\"{:.0}\" font-size=\"15\" font-weight=\"600\">{title}</text>\n",
            top + 16.0
        );
        let scale = Scale::of(sweep, at);
        for (place, panel) in panels.iter().enumerate() {
            let corner = [LEFT + place as f64 * wide, top + HEAD];
            svg += &heads(sweep, panel, texts, corner, place == 0);
            for (order, cell) in &panel.cells {
                let row = order.first().copied().unwrap_or_default() as f64;
                let column = order.get(1).copied().unwrap_or_default() as f64;
                let corner = [corner[0] + column * CELL[0], corner[1] + row * CELL[1]];
                if let Some(found) = cell.outcomes.get(at) {
                    svg += &square(found, cell.is_reference, &scale, texts, corner);
                }
            }
        }
    }
    svg + &legend(sweep, texts, height) + "</svg>\n"
}

/// From the lowest to the highest mean of an outcome [percent].
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(sweep: &Sweep, place: usize) -> Self {
        let means = sweep.cells.iter().filter_map(|cell| cell.outcomes.get(place)?.held.other);
        let (low, high) =
            means.fold((f64::MAX, f64::MIN), |(low, high), mean| (low.min(mean), high.max(mean)));
        Self { low, high }
    }

    /// Where a mean lies, from nought to one.
    fn place(&self, mean: f64) -> f64 {
        if self.high > self.low { (mean - self.low) / (self.high - self.low) } else { 0.0 }
    }
}

fn open(sweep: &Sweep, texts: &Texts, width: f64, height: f64) -> String {
    let design = &sweep.design;
    let months = texts.number(design.months.into(), Decimals(0));
    let words = [("experiment", design.experiment.as_str().into()), ("months", months.into())];
    let title = escape(&texts.say("sweep-picture-title", &words));
    let described = escape(&describe(sweep, texts));
    let notice = escape(&texts.say("notice", &[]));
    let made = escape(&made(sweep, texts));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0} {height:.0}" role="img" aria-labelledby="sweep-title sweep-description" lang="{lang}" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<title id="sweep-title">{title}</title>
<desc id="sweep-description">{described} {notice}</desc>
<defs><pattern id="sweep-flips" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="#b3541e" stroke-width="2.4"/></pattern></defs>
<rect width="{width:.0}" height="{height:.0}" fill="#fff"/>
<text x="16" y="28" font-size="17" font-weight="600">{title}</text>
<text x="16" y="48" font-size="12" fill="#4d4d4d">{made}</text>
<text x="16" y="{bottom:.0}" font-size="11" fill="#595959">{notice}</text>
"##,
        lang = texts.lang().name(),
        bottom = height - 12.0,
    )
}

fn made(sweep: &Sweep, texts: &Texts) -> String {
    let design = &sweep.design;
    let words = [
        ("persons", texts.counted("persons", design.persons.into()).into()),
        ("replications", texts.counted("replications", design.replications.into()).into()),
        ("draws", texts.counted("draws", sweep.draws.into()).into()),
        ("seed", design.seed.to_string().into()),
    ];
    texts.say(if sweep.draws > 0 { "sweep-made" } else { "sweep-made-luck" }, &words)
}

/// The lowest and the highest cell of each outcome, and how many flip, in words.
fn describe(sweep: &Sweep, texts: &Texts) -> String {
    let told = sweep.design.outcomes.iter().enumerate().map(|(place, name)| {
        let mut cells: Vec<(f64, String)> = sweep
            .cells
            .iter()
            .filter_map(|cell| {
                Some((cell.outcomes.get(place)?.held.other?, cell.levels.join(", ")))
            })
            .collect();
        cells.sort_by(|one, other| one.0.total_cmp(&other.0));
        let flips = sweep.cells.iter().filter_map(|cell| cell.outcomes.get(place));
        let flips = flips.filter(|found| found.flips()).count();
        let [low, high] = [cells.first(), cells.last()].map(|end| {
            end.map_or_else(String::new, |(mean, levels)| {
                format!("{} ({levels})", texts.number(*mean, Decimals(1)))
            })
        });
        let words = [
            ("outcome", texts.say(&format!("outcome-{name}"), &[]).into()),
            ("low", low.into()),
            ("high", high.into()),
            ("flips", texts.number(flips as f64, Decimals(0)).into()),
            ("cells", texts.number(sweep.cells.len() as f64, Decimals(0)).into()),
        ];
        texts.say("sweep-described", &words)
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The name of a level: that of the texts where there is one.
fn level(axis: &str, name: &str, texts: &Texts) -> String {
    let key = format!("sweep-level-{axis}-{name}");
    escape(&if texts.knows(&key) { texts.say(&key, &[]) } else { name.to_owned() })
}

/// The name of an axis: that of the texts where there is one.
fn axis_name(axis: &str, texts: &Texts) -> String {
    let key = format!("sweep-axis-{axis}");
    escape(&if texts.knows(&key) { texts.say(&key, &[]) } else { axis.to_owned() })
}

fn heads(
    sweep: &Sweep,
    panel: &Panel<'_>,
    texts: &Texts,
    [left, top]: [f64; 2],
    first: bool,
) -> String {
    let mut svg = String::new();
    let shared: Vec<String> = sweep
        .design
        .axes
        .iter()
        .filter(|axis| axis.reference.is_none())
        .zip(&panel.names)
        .map(|(axis, name)| {
            format!("{}: {}", axis_name(&axis.name, texts), level(&axis.name, name, texts))
        })
        .collect();
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(
        svg,
        "<text x=\"{left:.0}\" y=\"{:.0}\" font-weight=\"600\">{}</text>",
        top - 24.0,
        shared.join(", ")
    );
    let mut compared = sweep.compared();
    let (rows, columns) = (compared.next(), compared.next());
    for (at, name) in columns.iter().flat_map(|axis| axis.levels.iter().enumerate()) {
        let axis = columns.map_or("", |axis| axis.name.as_str());
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\" font-size=\"12\">{}</text>",
            left + (at as f64 + 0.5) * CELL[0],
            top - 7.0,
            level(axis, name, texts)
        );
    }
    let rows = rows.filter(|_| first);
    if let Some(axis) = rows {
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\" font-size=\"12\">{}</text>",
            left - 8.0,
            top - 7.0,
            axis_name(&axis.name, texts)
        );
        for (at, name) in axis.levels.iter().enumerate() {
            let _ = writeln!(
                svg,
                "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\">{}</text>",
                left - 8.0,
                top + (at as f64 + 0.5) * CELL[1] + 4.5,
                level(&axis.name, name, texts)
            );
        }
    }
    svg
}

fn square(
    found: &Found,
    is_reference: bool,
    scale: &Scale,
    texts: &Texts,
    [left, top]: [f64; 2],
) -> String {
    let (width, height) = (CELL[0] - 3.0, CELL[1] - 3.0);
    let Some(mean) = found.held.other else {
        return format!(
            "<rect x=\"{left:.0}\" y=\"{top:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
             fill=\"none\" stroke=\"#767676\"/>\n"
        );
    };
    let place = scale.place(mean);
    let [pale, deep] = COLOURS;
    let [red, green, blue] =
        [0, 1, 2].map(|at: usize| (pale[at] + (deep[at] - pale[at]) * place).round());
    let fill = format!("rgb({red},{green},{blue})");
    let ink = if place > DEEP { "#fff" } else { "#1a1a1a" };
    let mut svg = format!(
        "<rect x=\"{left:.0}\" y=\"{top:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
         fill=\"{fill}\"/>\n"
    );
    if found.flips() {
        // The figures keep a plain ground between the hatches.
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.0}\" y=\"{top:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
             fill=\"url(#sweep-flips)\"/><rect x=\"{:.0}\" y=\"{:.0}\" width=\"52\" height=\"37\" \
             fill=\"{fill}\"/>",
            left + (width - 52.0) / 2.0,
            top + 3.0,
        );
    }
    let (middle, upper, lower) = (left + width / 2.0, top + 19.0, top + 35.0);
    let number = texts.number(mean, Decimals(1));
    let under = if is_reference {
        // A frame that is no colour tells the reference.
        let _ = writeln!(
            svg,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.0}\" height=\"{:.0}\" fill=\"none\" \
             stroke=\"#1a1a1a\" stroke-width=\"2.5\"/>",
            left + 1.0,
            top + 1.0,
            width - 2.0,
            height - 2.0
        );
        escape(&texts.say("sweep-reference", &[]))
    } else {
        crate::comparison::words::signed(found.held.difference, texts)
    };
    let _ = writeln!(
        svg,
        "<text x=\"{middle:.1}\" y=\"{upper:.0}\" text-anchor=\"middle\" fill=\"{ink}\" \
         font-weight=\"600\">{number}</text><text x=\"{middle:.1}\" y=\"{lower:.0}\" \
         text-anchor=\"middle\" fill=\"{ink}\" font-size=\"11\">{under}</text>"
    );
    svg
}

fn legend(sweep: &Sweep, texts: &Texts, height: f64) -> String {
    let top = height - BELOW + 14.0;
    let flips = escape(&texts.say("sweep-legend-flips", &[]));
    let mut names = sweep.compared().map(|axis| {
        let name = axis.reference.map_or("", |at| axis.levels[at].as_str());
        format!("{} {}", axis_name(&axis.name, texts), level(&axis.name, name, texts))
    });
    let names = names.by_ref().collect::<Vec<_>>().join(", ");
    let reference = texts.say("sweep-legend-reference", &[("reference", names.into())]);
    // The names are escaped already; the sentence around them has nothing to escape.
    format!(
        "<rect x=\"16\" y=\"{top:.0}\" width=\"26\" height=\"16\" fill=\"#eef5fb\"/>\
         <rect x=\"16\" y=\"{top:.0}\" width=\"26\" height=\"16\" fill=\"url(#sweep-flips)\"/>\
         <text x=\"50\" y=\"{:.0}\">{flips}</text>\n\
         <rect x=\"17\" y=\"{:.0}\" width=\"24\" height=\"14\" fill=\"none\" stroke=\"#1a1a1a\" \
         stroke-width=\"2.5\"/><text x=\"50\" y=\"{:.0}\">{reference}</text>\n",
        top + 13.0,
        top + 25.0,
        top + 37.0,
    )
}
