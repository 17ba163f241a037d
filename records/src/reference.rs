//! The reference pages: every number, target and source as a table in Markdown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use klantreis_evidence::{
    At, Catalogue, Content, Fixed, Parameter, Place, Point, Population, Prior, Standing, Target,
    Witness,
};

const WRITTEN: &str = "Written by the program from the files in `evidence/`: `UPDATE_DOCS=1 cargo \
                       test -p klantreis-tests reference`. Do not edit.\n";

/// All numbers, a table for each theme.
#[must_use]
pub fn parameters_page(known: &Catalogue) -> String {
    let mut page = format!(
        "# Parameters\n\n{WRITTEN}\nEvery number of the model with its unit, the range that the \
         evidence allows, how well it is known and who says so. What is *assumed* has no source \
         that says it, and a caveat instead. What is *calibrated* was set by the calibration named, \
         which found that published figures identify it ([calibration.md](calibration.md)); what is \
         *prior-driven* no published figure identifies, so that every result leans on its prior.\n"
    );
    let mut themes: BTreeMap<&str, Vec<&Parameter>> = BTreeMap::new();
    for parameter in known.parameters() {
        let theme = parameter.id.split('.').next().unwrap_or_default();
        themes.entry(theme).or_default().push(parameter);
    }
    for (theme, parameters) in themes {
        // Writing to a string cannot fail.
        let _ = write!(
            page,
            "\n## {theme}\n\n| Id | Meaning | Value | Range and prior | Strength | Sources and \
             caveat |\n|---|---|---|---|---|---|\n"
        );
        for parameter in parameters {
            let _ = writeln!(
                page,
                "| `{}` | {} | {} | {} | {} | {} |",
                parameter.id,
                cell(&parameter.meaning),
                content(parameter),
                belief(parameter),
                parameter.strength.name(),
                witnesses(&parameter.sources, parameter.caveat.as_deref()),
            );
        }
    }
    page
}

/// All targets with their points, by the file they stand in.
#[must_use]
pub fn targets_page(known: &Catalogue) -> String {
    let mut page = format!(
        "# Targets\n\n{WRITTEN}\nPublished figures that the outcome is held against, with the \
         distance that still counts as met. The value of a held-out target is not in the \
         project. Numbers are never fitted to a target that is not for fitting.\n"
    );
    let mut themes: BTreeMap<&str, Vec<&Target>> = BTreeMap::new();
    for target in known.targets() {
        themes.entry(theme(&target.place)).or_default().push(target);
    }
    for (theme, targets) in themes {
        let _ = write!(page, "\n## {theme}\n");
        for target in targets {
            describe_target(&mut page, target);
        }
    }
    page
}

fn describe_target(page: &mut String, target: &Target) {
    let _ = write!(
        page,
        "\n### {}: {}\n\nScenario `{}`, used for: {}. Sources: {}.",
        target.id,
        target.quantity,
        target.scenario,
        target.used_for.name(),
        witnesses(&target.sources, None),
    );
    for words in [&target.uncertainty, &target.note].into_iter().flatten() {
        let _ = write!(page, " {}", words.trim());
    }
    page.push('\n');
    if target.points.is_empty() {
        return;
    }
    page.push_str(
        "\n| Point | When | Who | Outcome | Value | Tolerance | Verdict |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for point in &target.points {
        let amount = |amount: Option<f64>| {
            amount.map_or_else(|| "-".to_owned(), |amount| format!("{amount} {}", point.unit))
        };
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} | {} |",
            cell(&point.label),
            moment(point),
            whom(&point.population),
            point.outcome.name(),
            amount(point.value),
            amount(point.tolerance),
            point.fixed.map_or("judged", Fixed::name),
        );
    }
}

/// All sources.
#[must_use]
pub fn sources_page(known: &Catalogue) -> String {
    let mut page = format!(
        "# Sources\n\n{WRITTEN}\n| Id | Title | Year | Where | Licence | Read | Note |\n\
         |---|---|---|---|---|---|---|\n"
    );
    for source in known.sources() {
        let _ = writeln!(
            page,
            "| <a id=\"{}\"></a>`{}` | {} | {} | {} | {} | {} | {} |",
            source.id,
            source.id,
            cell(&source.title),
            cell(&source.year),
            cell(&source.place),
            cell(&source.licence),
            cell(&source.read),
            cell(source.note.as_deref().unwrap_or("-")),
        );
    }
    page
}

/// Words that fit into a cell.
fn cell(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

fn theme(place: &Place) -> &str {
    let name = place.file.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".toml").unwrap_or(name)
}

fn content(parameter: &Parameter) -> String {
    let unit = parameter.unit.name;
    let parts: Vec<String> = match &parameter.content {
        Content::Value(value) => return format!("{value} {unit}"),
        Content::Shares(shares) => {
            shares.iter().map(|(category, share)| format!("{} {share}", cell(category))).collect()
        }
        Content::Series(series) => {
            series.steps().iter().map(|(date, value)| format!("from {date} {value}")).collect()
        }
    };
    format!("{} ({unit})", parts.join("; "))
}

fn belief(parameter: &Parameter) -> String {
    let range = parameter.range.map(|[low, high]| format!("{low} to {high}"));
    let prior = parameter.prior.map(prior_in_words);
    let before = parameter.before.map(|prior| format!("before any fit {}", prior_in_words(prior)));
    let standing = match (parameter.standing(), &parameter.calibration) {
        (Standing::Fixed, _) => None,
        (standing, Some(name)) => Some(format!("*{}* ({name})", standing.name())),
        (standing, None) => Some(format!("*{}*", standing.name())),
    };
    let parts: Vec<String> = [range, prior, before, standing].into_iter().flatten().collect();
    if parts.is_empty() { "-".to_owned() } else { parts.join("; ") }
}

fn prior_in_words(prior: Prior) -> String {
    match prior {
        Prior::Normal { mean, sd } => format!("normal, mean {mean}, sd {sd}"),
        Prior::TruncatedNormal { mean, sd, low, high } => {
            format!("normal, mean {mean}, sd {sd}, cut to {low} to {high}")
        }
        Prior::Beta { a, b } => format!("beta, {a} and {b}"),
        Prior::Gamma { shape, mean } => format!("gamma, shape {shape}, mean {mean}"),
        Prior::LogNormal { median, sd } => {
            format!("lognormal, median {median}, sd of the log {sd}")
        }
        Prior::Uniform { low, high } => format!("uniform, {low} to {high}"),
        Prior::Bernoulli { p } => format!("one with chance {p}, else zero"),
        Prior::Dirichlet { weight } => format!("dirichlet, worth {weight} persons"),
    }
}

fn witnesses(witnesses: &[Witness], caveat: Option<&str>) -> String {
    let said = witnesses.iter().map(|witness| {
        format!("[{}](sources.md#{}): {}", witness.id, witness.id, cell(&witness.at))
    });
    said.chain(caveat.map(|caveat| format!("*{}*", cell(caveat)))).collect::<Vec<_>>().join("; ")
}

fn moment(point: &Point) -> String {
    match point.at {
        At::Months(months, clock) => format!("{months} months, clock: {}", clock.name()),
        At::Date(date) => date.to_string(),
        At::Whenever => "-".to_owned(),
    }
}

fn whom(population: &Population) -> String {
    let parts = [
        population.nationality.as_deref().map(cell),
        population.permit_years.map(|[first, last]| {
            if first == last { format!("permit {first}") } else { format!("permit {first}-{last}") }
        }),
        population.ages.map(|[low, high]| format!("ages {low} to {high}")),
        population.sex.as_deref().map(cell),
        population.moves.map(|[least, most]| {
            if least == most { format!("moves {least}") } else { format!("moves {least}-{most}") }
        }),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "everybody".to_owned() } else { parts.join(", ") }
}
