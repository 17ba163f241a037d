//! Curves with bands, one line for each scenario.

use std::fmt::Write as _;

use klantreis_texts::Texts;

use super::html::escape;
use crate::summary::{Cell, Line};

/// The drawing [pixels]: whole, and the frame from left, top to right, bottom.
const SIZE: [f64; 2] = [340.0, 236.0];
const FRAME: [f64; 4] = [34.0, 12.0, 316.0, 196.0];
/// Distance between the marks of the months [months].
const EVERY: u16 = 12;
/// Distance between the names at the ends of lines [pixels].
const APART: f64 = 14.0;

/// How the line of a scenario looks: colour, and dashes for those who see no colour.
const LOOKS: [(&str, &str); 6] = [
    ("#444444", "6 3"),
    ("#0b5fa5", "none"),
    ("#b3541e", "2 2"),
    ("#1b7a43", "9 3 2 3"),
    ("#7a3b9a", "4 2"),
    ("#7a6000", "12 3"),
];

/// The look of a scenario by its letter.
#[must_use]
pub fn look(letter: char) -> (&'static str, &'static str) {
    let place = (letter as usize).saturating_sub('A' as usize);
    LOOKS[place % LOOKS.len()]
}

/// Where a month and a percentage lie in the drawing.
struct Scale {
    months: f64,
    percent: f64,
}

impl Scale {
    fn at(&self, months: u16, percent: f64) -> String {
        let x = FRAME[0] + (FRAME[2] - FRAME[0]) * f64::from(months) / self.months;
        format!("{x:.1} {:.1}", self.y(percent))
    }

    fn y(&self, percent: f64) -> f64 {
        FRAME[3] - (FRAME[3] - FRAME[1]) * percent.clamp(0.0, 100.0) / self.percent
    }
}

/// Draws the lines of one outcome; nothing when no month was reached.
#[must_use]
pub fn draw(
    id: &str,
    title: &str,
    described: &str,
    lines: &[(char, &Line)],
    texts: &Texts,
) -> String {
    let reached = |line: &&Line| -> Vec<Cell> {
        line.cells.iter().filter(|cell| cell.mean.is_some()).cloned().collect()
    };
    let lines: Vec<(char, Vec<Cell>)> =
        lines.iter().map(|(letter, line)| (*letter, reached(line))).collect();
    let cells = || lines.iter().flat_map(|(_, cells)| cells);
    let Some(last) = cells().map(|cell| cell.months).max() else { return String::new() };
    let highest = cells().filter_map(|cell| cell.high.or(cell.mean)).fold(1.0, f64::max);
    let step = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|step| highest / step <= 6.0);
    let step = step.unwrap_or(20.0);
    let scale = Scale {
        months: f64::from(last.max(EVERY).next_multiple_of(EVERY)),
        percent: ((highest / step).ceil() * step).min(100.0),
    };
    let (title, described) = (escape(title), escape(described));
    let mut svg = format!(
        "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" font-size=\"12\" \
         fill=\"#1a1a1a\">\n<title id=\"{id}-t\">{title}</title>\n\
         <desc id=\"{id}-d\">{described}</desc>\n",
        SIZE[0], SIZE[1]
    );
    svg += &grid(&scale, step, texts);
    for (letter, cells) in &lines {
        svg += &band(*letter, cells, &scale);
    }
    svg += &names(&lines, &scale);
    svg + "</svg>\n"
}

fn grid(scale: &Scale, step: f64, texts: &Texts) -> String {
    let [left, _, right, bottom] = FRAME;
    let mut svg = String::new();
    // Writing to a string cannot fail, here and below.
    for number in 0..=(scale.percent / step).round() as u32 {
        let percent = f64::from(number) * step;
        let y = scale.y(percent);
        let _ = writeln!(
            svg,
            "<path d=\"M{left} {y:.1}H{right}\" stroke=\"#ddd\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{percent}</text>",
            left - 6.0,
            y + 4.0
        );
    }
    for months in (0..=scale.months as u16).step_by(usize::from(EVERY)) {
        let x = left + (right - left) * f64::from(months) / scale.months;
        let _ = writeln!(
            svg,
            "<path d=\"M{x:.1} {bottom}v4\" stroke=\"#1a1a1a\"/>\
             <text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{months}</text>",
            bottom + 17.0
        );
    }
    let axis = escape(&texts.say("report-axis", &[]));
    let _ = writeln!(
        svg,
        "<path d=\"M{left} {bottom}H{right}\" stroke=\"#1a1a1a\"/>\
         <text x=\"{right}\" y=\"{}\" text-anchor=\"end\">{axis}</text>",
        SIZE[1] - 6.0
    );
    svg
}

fn band(letter: char, cells: &[Cell], scale: &Scale) -> String {
    let (colour, dashes) = look(letter);
    let place = |cell: &Cell, end: Option<f64>| scale.at(cell.months, end.unwrap_or_default());
    let upper = cells.iter().map(|cell| place(cell, cell.high.or(cell.mean)));
    let lower = cells.iter().rev().map(|cell| place(cell, cell.low.or(cell.mean)));
    let around: Vec<String> = upper.chain(lower).collect();
    let middle: Vec<String> = cells.iter().map(|cell| place(cell, cell.mean)).collect();
    if middle.is_empty() {
        return String::new();
    }
    format!(
        "<path d=\"M{}Z\" fill=\"{colour}\" fill-opacity=\"0.16\"/>\n\
         <path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.2\" \
         stroke-dasharray=\"{dashes}\" stroke-linejoin=\"round\"/>\n",
        around.join("L"),
        middle.join("L")
    )
}

/// The letter of each scenario at the end of its line, none over another.
fn names(lines: &[(char, Vec<Cell>)], scale: &Scale) -> String {
    let end = |(letter, cells): &(char, Vec<Cell>)| {
        let last = cells.last()?;
        let x = FRAME[0] + (FRAME[2] - FRAME[0]) * f64::from(last.months) / scale.months;
        Some((*letter, x, scale.y(last.mean.unwrap_or_default())))
    };
    let mut ends: Vec<(char, f64, f64)> = lines.iter().filter_map(end).collect();
    ends.sort_by(|one, other| one.2.total_cmp(&other.2).then(one.0.cmp(&other.0)));
    let mut lowest = f64::NEG_INFINITY;
    let mut svg = String::new();
    for (letter, x, y) in ends {
        let y = y.max(lowest + APART);
        lowest = y;
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-weight=\"700\" fill=\"{}\">{letter}</text>",
            x + 6.0,
            y + 4.0,
            look(letter).0
        );
    }
    svg
}
