//! What the figures rest on: every number with its strength, and how to make them again.

use klantreis_evidence::{Parameter, Standing};
use klantreis_texts::{Argument, Decimals};

use super::Page;
use super::html::{Cell, Table, element, escape};
use crate::comparison::words;
use crate::manifest::{Holds, Manifest, Number};
use crate::summary::Strengths;

impl Page<'_> {
    /// All numbers used, theme by theme.
    pub(super) fn numbers(&self) -> String {
        let sides = &self.report.manifest.sides;
        let Some((first, others)) = sides.split_first() else { return String::new() };
        let strengths = &first.strengths;
        let mut held = self.paragraph("run-strengths", &self.counts(strengths));
        if self.comparison().draws > 0 {
            held += &self.paragraph("report-drawn", &self.counts(strengths));
        }
        let standing = [
            ("calibrated", self.count(strengths.calibrated as f64)),
            ("driven", self.count(strengths.prior_driven as f64)),
        ];
        held += &self.paragraph("run-standing", &standing);
        held += &self.paragraph("report-numbers-lead", &[]);
        held += &self.chosen();
        let theme =
            |number: &Number| number.id.split('.').next().map_or_else(String::new, str::to_owned);
        for numbers in first.numbers.chunk_by(|one, next| theme(one) == theme(next)) {
            let room = theme(&numbers[0]);
            let heads = ["id", "meaning", "value", "unit", "strength", "prior"];
            let heads = heads.map(|key| self.say(&format!("evidence-{key}"), &[]));
            let caption = words::theme(&room, self.texts);
            let mut table = Table::new(format!("numbers-{room}"), caption, heads.to_vec());
            for number in numbers {
                table.row(number.id.clone(), self.number_cells(number, others));
            }
            held += &table.write();
        }
        held
    }

    fn number_cells(&self, number: &Number, others: &[Manifest]) -> [Cell; 5] {
        let known = self.report.catalogue.parameter(&number.id);
        let mut value = self.told(&number.value);
        for (letter, side) in ('B'..).zip(others) {
            let other = side.numbers.iter().find(|one| one.id == number.id);
            if let Some(other) = other.filter(|other| other.value != number.value) {
                value += &format!("; {letter}: {}", self.told(&other.value));
            }
        }
        let is_drawn = number.has_prior && self.comparison().draws > 0;
        let mut drawn = self.say(if is_drawn { "report-is-drawn" } else { "report-is-fixed" }, &[]);
        let standing = known.map_or(Standing::Fixed, Parameter::standing);
        if standing != Standing::Fixed {
            drawn += ", ";
            drawn += &self.say(&format!("standing-{}", standing.name()), &[]);
        }
        [
            Cell::Meaning(known.map_or_else(String::new, |known| known.meaning.clone())),
            Cell::Figure(value),
            Cell::Word(words::unit(number.unit, self.texts)),
            Cell::Word(words::strength(Some(number.strength), self.texts)),
            Cell::Word(drawn),
        ]
    }

    fn told(&self, value: &Holds) -> String {
        match value {
            Holds::Value(value) => {
                // As many decimals as the number has.
                let plain = value.to_string();
                let decimals = plain.split_once('.').map_or(0, |(_, rest)| rest.len());
                self.texts.number(*value, Decimals(decimals))
            }
            Holds::Many(many) => {
                self.say("report-many-values", &[("count", (many.len() as u64).into())])
            }
        }
    }

    fn counts(&self, strengths: &Strengths) -> [(&'static str, Argument); 7] {
        let all = strengths.measured + strengths.reported + strengths.estimated + strengths.assumed;
        [
            ("all", self.count(all as f64)),
            ("measured", self.count(strengths.measured as f64)),
            ("reported", self.count(strengths.reported as f64)),
            ("estimated", self.count(strengths.estimated as f64)),
            ("assumed", self.count(strengths.assumed as f64)),
            ("drawn", self.count(strengths.with_prior as f64)),
            ("fixed", self.count(strengths.assumed_without_prior as f64)),
        ]
    }

    /// Seed, sizes, versions, and what to type.
    pub(super) fn made(&self) -> String {
        let comparison = self.comparison();
        let Some(side) = comparison.sides.first() else { return String::new() };
        let (made, manifest) = (&side.made, self.report.manifest);
        let weeks = comparison.sides.iter().map(|side| {
            let weeks = self.texts.counted("weeks", side.made.weeks.into());
            format!("{} {weeks}", side.letter)
        });
        let first = manifest.sides.first();
        let print = |of: fn(&Manifest) -> &str| {
            escape(first.map_or("", of)).chars().take(16).collect::<String>()
        };
        let spread = self.say(&format!("report-uncertainty-{}", comparison.uncertainty), &[]);
        let facts = [
            ("report-persons", self.texts.counted("persons", made.persons.into())),
            ("report-replications", self.texts.counted("replications", made.replications.into())),
            ("report-draws", self.texts.counted("draws", comparison.draws.into())),
            ("report-weeks", weeks.collect::<Vec<_>>().join(", ")),
            ("report-seed", made.seed.to_string()),
            ("report-uncertainty", spread),
            ("report-version", manifest.version.to_owned()),
            ("report-evidence", print(|side| &side.evidence)),
            ("report-model", print(|side| side.built.model)),
        ];
        let facts = facts
            .into_iter()
            .map(|(key, fact)| element("dt", &self.say(key, &[])) + &element("dd", &fact));
        let mut held = format!("<dl>\n{}</dl>\n", facts.collect::<String>());
        for pair in &comparison.pairs {
            for saved in &pair.saved {
                let number = |value| self.texts.number(value, Decimals(1)).into();
                let words = [
                    ("ratio", number(saved.ratio)),
                    ("outcome", self.outcome(saved.outcome).into()),
                    ("low", number(saved.low)),
                    ("high", number(saved.high)),
                ];
                held += &self.paragraph("compare-saved", &words);
            }
        }
        held += &self.paragraph("report-again", &[]);
        held += &format!("<pre><code>{}</code></pre>\n", escape(self.report.command));
        held + &self.paragraph("report-files", &[])
    }
}
