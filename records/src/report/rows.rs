//! Rows around nought: a forest of sub-groups, and bars of what levers carry.

use std::fmt::Write as _;

use super::html::escape;

/// The drawing [pixels]: its width, where the plot begins and ends, and the height of a row.
const WIDTH: f64 = 340.0;
const PLOT: [f64; 2] = [6.0, 334.0];
const ROW: f64 = 38.0;
/// The part of a row that holds its words, above its marks [pixels].
const WORDS: f64 = 18.0;
/// Where the first row begins, and the room for the scale below the last [pixels].
const TOP: f64 = 2.0;
const BELOW: f64 = 24.0;

/// How a value is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A filled dot: decided.
    Sure,
    /// An open dot: not decided.
    Open,
    /// A bar from nought.
    Bar,
    /// A bar of the whole.
    Whole,
}

/// One row.
pub(super) struct Row {
    /// What it is about.
    pub(super) label: String,
    /// Its value in words, at the right; or why there is none.
    pub(super) words: String,
    /// The value [percentage points].
    pub(super) value: Option<f64>,
    /// What luck leaves.
    pub(super) luck: Option<[f64; 2]>,
    /// Where the draws lie.
    pub(super) draws: Option<[f64; 2]>,
    /// How it is drawn.
    pub(super) mark: Mark,
}

/// Draws rows below one another on one scale; nothing without a value.
pub(super) fn draw(id: &str, title: &str, described: &str, rows: &[Row]) -> String {
    let ends = rows.iter().flat_map(|row| {
        row.value
            .into_iter()
            .chain(row.luck.into_iter().flatten())
            .chain(row.draws.into_iter().flatten())
    });
    let (low, high) =
        ends.fold((0.0_f64, 0.0_f64), |(low, high), end| (low.min(end), high.max(end)));
    if rows.iter().all(|row| row.value.is_none()) {
        return String::new();
    }
    // All nought has a scale too.
    let span = if high - low > 0.0 { high - low } else { 2.0 };
    let step = step_of(span);
    let (low, high) =
        ((low / step).floor() * step, (high / step).ceil().max((low / step).floor() + 1.0) * step);
    let x = |value: f64| PLOT[0] + 8.0 + (PLOT[1] - PLOT[0] - 16.0) * (value - low) / (high - low);
    let bottom = TOP + ROW * rows.len() as f64;
    let (title, described) = (escape(title), escape(described));
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
         font-size=\"12.5\" fill=\"#1a1a1a\">\n<title id=\"{id}-t\">{title}</title>\n\
         <desc id=\"{id}-d\">{described}</desc>\n",
        bottom + BELOW
    );
    // Writing to a string cannot fail, here and below.
    for number in 0..=((high - low) / step).round() as u32 {
        let value = low + f64::from(number) * step;
        let (at, is_nought) = (x(value), value.abs() < step / 2.0);
        let stroke = if is_nought { "#1a1a1a" } else { "#ddd" };
        let value = if is_nought { 0.0 } else { value };
        // Lines stand where marks do, and leave the words above them alone.
        let parts = (0..rows.len()).map(|place| TOP + ROW * place as f64 + WORDS);
        let parts: Vec<_> = parts.map(|from| format!("M{at:.1} {from}v{}", ROW - WORDS)).collect();
        let parts = parts.concat();
        let _ = writeln!(
            svg,
            "<path d=\"{parts}\" stroke=\"{stroke}\"/>\
             <text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{value:+}</text>",
            bottom + 17.0
        );
    }
    svg = svg.replace(">+0<", ">0<");
    for (place, row) in rows.iter().enumerate() {
        svg += &one(row, TOP + ROW * place as f64, &x);
    }
    svg + "</svg>\n"
}

/// A round distance between the lines of the scale.
fn step_of(span: f64) -> f64 {
    let steps = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];
    steps.into_iter().find(|step| span / step <= 6.0).unwrap_or(100.0)
}

fn one(row: &Row, top: f64, x: &impl Fn(f64) -> f64) -> String {
    let (text, middle) = (top + 13.0, top + f64::midpoint(WORDS, ROW));
    let (label, words) = (escape(&row.label), escape(&row.words));
    let mut svg = format!(
        "<text x=\"{}\" y=\"{text}\">{label}</text>\
         <text x=\"{}\" y=\"{text}\" text-anchor=\"end\" font-weight=\"600\">{words}</text>\n",
        PLOT[0], PLOT[1]
    );
    let Some(value) = row.value else { return svg };
    let (at, nought) = (x(value), x(0.0));
    if matches!(row.mark, Mark::Bar | Mark::Whole) {
        let fill = if row.mark == Mark::Whole { "#444444" } else { "#7fb2dd" };
        let (left, wide) = (at.min(nought), (at - nought).abs());
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{}\" width=\"{wide:.1}\" height=\"12\" fill=\"{fill}\" \
             stroke=\"#1a1a1a\" stroke-width=\"0.6\"/>",
            middle - 6.0
        );
    }
    // A dark whole needs a light whisker's edge.
    for (ends, wide) in [(row.draws, 1.5), (row.luck, 4.5)] {
        if let Some([low, high]) = ends.map(|ends| ends.map(x)) {
            let is_dot = matches!(row.mark, Mark::Sure | Mark::Open);
            let colour = if is_dot { "#0b5fa5" } else { "#b3541e" };
            let _ = writeln!(
                svg,
                "<path d=\"M{low:.1} {middle}H{high:.1}\" stroke=\"#fff\" stroke-width=\"{}\"/>\
                 <path d=\"M{low:.1} {middle}H{high:.1}\" stroke=\"{colour}\" \
                 stroke-width=\"{wide}\"/>",
                wide + 1.5
            );
        }
    }
    if matches!(row.mark, Mark::Sure | Mark::Open) {
        let fill = if row.mark == Mark::Sure { "#0b5fa5" } else { "#fff" };
        let _ = writeln!(
            svg,
            "<circle cx=\"{at:.1}\" cy=\"{middle}\" r=\"5\" fill=\"{fill}\" stroke=\"#0b5fa5\" \
             stroke-width=\"2\"/>"
        );
    }
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_the_scale_runs_through_the_words_of_a_row() {
        let row = |label: &str, value| Row {
            label: label.to_owned(),
            words: "+1,0".to_owned(),
            value: Some(value),
            luck: None,
            draws: None,
            mark: Mark::Sure,
        };
        let picture = draw("id", "title", "described", &[row("One", 12.0), row("Two", -3.0)]);
        let scale: Vec<&str> =
            picture.lines().filter(|line| line.contains("text-anchor=\"middle\"")).collect();
        assert!(scale.len() > 2, "{picture}");
        for line in scale {
            let path = line.split('"').nth(1).expect("a path");
            for (place, part) in path.split('M').skip(1).enumerate() {
                let (from, long) = part.split_once('v').expect("a line down");
                let from: f64 = from.split_once(' ').expect("a place").1.parse().expect("a number");
                let long: f64 = long.parse().expect("a number");
                let top = TOP + ROW * place as f64;
                // Words end some pixels below the line that they stand on.
                assert!(from >= top + 13.0 + 4.0 && from + long <= top + ROW, "{part}");
            }
        }
    }
}
