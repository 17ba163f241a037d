//! The page of verdicts, `docs/validation.md`, written from a validation and never by hand.

use std::fmt::Write as _;

use klantreis_evidence::Catalogue;

use crate::validate::{Trial, Validation, Verdict};

/// The line that says of which numbers and which model a page was made.
#[must_use]
pub fn made_of(catalogue: &Catalogue) -> String {
    let (evidence, model) = (catalogue.fingerprint(), klantreis_sim::FINGERPRINT);
    format!("Evidence: `{evidence}`. Model: `{model}`.")
}

/// The page, in Markdown.
#[must_use]
pub fn validation_page(validation: &Validation, catalogue: &Catalogue, trial: &Trial) -> String {
    let mut page = String::from("# Validation\n\n");
    let (persons, replications, seed) = (trial.persons, trial.replications, trial.order.seed);
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(
        page,
        "Published figures beside simulated ones: {persons} persons, {replications} replications, \
         seed {seed}. Written by `klantreis validate --write-docs docs/validation.md`; a test holds \
         this page against a new validation.\n\n\
         A point is *met* when the mean over replications lies within the tolerance and its 95% \
         interval of luck is narrower than the tolerance. Points that are *reported*, *by \
         construction* or *held out* do not count as met.\n",
    );
    let _ = writeln!(page, "{}\n", made_of(catalogue));
    let counts: Vec<String> = Verdict::ALL
        .iter()
        .map(|verdict| format!("{} {}", validation.count(*verdict), verdict.name()))
        .collect();
    let _ = writeln!(page, "Points: {}.", counts.join(", "));
    for target in &validation.targets {
        let known = catalogue.target(&target.id);
        let quantity = known.map_or("", |known| known.quantity.as_str());
        let _ = writeln!(page, "\n## {}: {quantity}\n", target.id);
        let _ = writeln!(page, "Scenario `{}`, use: {}.\n", target.scenario, target.used_for);
        page.push_str("| point | published | tolerance | simulated | low | high | verdict |\n");
        page.push_str("|---|---:|---:|---:|---:|---:|---|\n");
        for point in &target.points {
            let _ = writeln!(
                page,
                "| {} | {} | {} | {} | {} | {} | {} |",
                point.label,
                figure(point.target),
                figure(point.tolerance),
                figure(point.simulated),
                figure(point.low),
                figure(point.high),
                point.verdict.name()
            );
        }
        if let Some(note) = &target.note {
            let _ = writeln!(page, "\n{note}");
        }
        let sources = known.map_or(&[][..], |known| &known.sources);
        let cited: Vec<String> =
            sources.iter().map(|one| format!("`{}` ({})", one.id, one.at)).collect();
        let _ = writeln!(page, "\nSources: {}.", cited.join(", "));
    }
    page
}

fn figure(number: Option<f64>) -> String {
    number.map_or_else(String::new, |number| format!("{number:.1}"))
}
