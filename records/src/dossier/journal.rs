//! The journal: every fact of the diary as one sentence with its date.

use klantreis_sim::kernel::Fact;
use klantreis_sim::kernel::week::WEEKS_PER_MONTH;
use klantreis_texts::Argument;

use super::Dossier;
use super::page::Page;
use super::told::{Figure, figures, key};

impl Dossier {
    /// Writes every fact of the diary, in order of time.
    pub(super) fn write_journal(&self, page: &mut Page<'_>) {
        page.heading("dossier-journal");
        if self.facts.is_empty() {
            page.paragraph(&page.words("dossier-none"));
        }
        for fact in &self.facts {
            let sentence = self.sentence(page, fact);
            page.entry(fact.week, self.now, &sentence);
        }
    }

    /// How the person is spoken of, at the beginning of a sentence.
    pub(super) fn address(&self, page: &Page<'_>) -> Argument {
        page.named("sex", usize::from(!self.origin.is_woman())).into()
    }

    fn sentence(&self, page: &Page<'_>, fact: &Fact) -> String {
        let mut arguments = vec![("who", self.address(page))];
        for (figure, value) in figures(fact.room, fact.name).into_iter().zip(fact.figures) {
            arguments.extend(argument(page, figure, value));
        }
        page.say(&key(fact.room, fact.name), &arguments)
    }
}

/// A figure as a sentence is filled with it.
fn argument(page: &Page<'_>, figure: Figure, value: f32) -> Option<(&'static str, Argument)> {
    let whole = value.max(0.0).round();
    Some(match figure {
        Figure::Silent => return None,
        Figure::Count(name) => (name, Argument::Count(whole as u64)),
        Figure::Hours(name) => (name, page.number(value).into()),
        Figure::Euros(name) => (name, page.euros(value).into()),
        Figure::Weeks(name) => (name, page.time(value).into()),
        Figure::Months(name) => (name, page.time(value * WEEKS_PER_MONTH as f32).into()),
        Figure::Level(name) => (name, page.level(value).into()),
        Figure::Whether(name) => (name, if value > 0.5 { "yes" } else { "no" }.into()),
        Figure::Named(name) => (name, page.named(name, whole as usize).into()),
    })
}
