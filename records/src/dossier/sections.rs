//! The sections that are read from a person's states.

use klantreis_sim::education::Track;
use klantreis_sim::health::positive::DIMENSIONS;
use klantreis_sim::journey::Step;
use klantreis_sim::kernel::Week;
use klantreis_sim::law::{Part, Standing};

use super::Dossier;
use super::page::Page;
use crate::persons::name_of;

/// The steps of the klantreis that can be entered.
const STEPS: [Step; 5] =
    [Step::Intake, Step::Orientation, Step::Activation, Step::Matching, Step::Aftercare];

impl Dossier {
    /// Writes the front page, which first of all says that nobody is this person.
    pub(super) fn write_front(&self, page: &mut Page<'_>) {
        page.title("dossier-title");
        page.paragraph(&page.words("dossier-notice"));
        page.heading("dossier-front");
        page.line("dossier-number", &name_of(self.person));
        page.line("dossier-household", &name_of(self.person.household().as_person()));
        page.line("dossier-written", &page.date(self.now));
        page.line("dossier-address", &page.named("sex", usize::from(!self.origin.is_woman())));
        let born = self.origin.birth().monday().year().to_string();
        let years = self.origin.age(self.died.unwrap_or(self.now)) as u64;
        page.line(
            "dossier-born",
            &page.say("dossier-age", &[("year", born.into()), ("band", age_band(years).into())]),
        );
        if let Some(week) = self.died {
            page.line("dossier-died", &page.date(week));
        }
        page.line("dossier-nationality", &page.named("nationality", self.nationality.0.into()));
        let route = if self.origin.is_follower() { "dossier-follower" } else { "dossier-asylum" };
        page.line("dossier-route", &page.words(route));
        page.line("dossier-partner", &page.whether(self.home.partner().is_some()));
        let (all, young) = (self.home.children(), self.home.young_children());
        page.line(
            "dossier-children",
            &page.say(
                "dossier-children-count",
                &[("children", u64::from(all).into()), ("young", u64::from(young).into())],
            ),
        );
        page.line("dossier-family-abroad", &page.whether(self.home.has_family_abroad()));
    }

    /// Writes the five clocks in order of time, those that have not begun last.
    pub(super) fn write_timeline(&self, page: &mut Page<'_>) {
        page.heading("dossier-timeline");
        let mut clocks = [
            (self.clocks.arrival(), "dossier-clock-arrival"),
            (self.clocks.permit(), "dossier-clock-permit"),
            (self.clocks.housed(), "dossier-clock-housed"),
            (self.clocks.duty(), "dossier-clock-duty"),
            (self.journey.guidance_start(), "dossier-clock-guidance"),
        ];
        clocks.sort_by_key(|(week, _)| if week.is_past(self.now) { *week } else { Week::NEVER });
        for (week, key) in clocks {
            page.entry(week, self.now, &page.words(key));
        }
    }

    /// Writes the steps of the klantreis by the date of first entry.
    pub(super) fn write_journey(&self, page: &mut Page<'_>) {
        page.heading("dossier-journey");
        let step = match self.journey.step() {
            Step::Before => page.words("dossier-not-begun"),
            step => page.named("step", step as usize),
        };
        page.line("dossier-step-now", &step);
        page.line("dossier-in-sight", &page.whether(self.journey.is_in_sight()));
        let (rung, phase) = (self.stand.rung.on_file(), self.stand.phase);
        page.line("dossier-ladder", &page.words(&format!("rung-{}", rung.name())));
        page.line("dossier-piezo", &page.words(&format!("piezo-{}", phase.name())));
        let mut steps = STEPS.map(|step| (self.journey.entered(step), step));
        steps.sort_by_key(|(week, step)| (*week, *step));
        for (week, step) in steps {
            page.entry(week, self.now, &page.named("step", step as usize));
        }
    }

    /// Writes how the duty to inburger stands.
    pub(super) fn write_duty(&self, page: &mut Page<'_>) {
        page.heading("dossier-duty");
        let standing = self.duty.standing();
        page.line("dossier-standing", &page.named("standing", standing as usize));
        if standing == Standing::Before {
            return;
        }
        if self.duty.term_end() != Week::NEVER {
            page.line("dossier-term-end", &page.date(self.duty.term_end()));
        }
        let passed: Vec<String> = Part::ALL
            .into_iter()
            .filter(|part| self.duty.parts_passed() & part.bit() != 0)
            .map(|part| page.named("part", part as usize))
            .collect();
        let passed = if passed.is_empty() { page.words("dossier-none") } else { passed.join(", ") };
        page.line("dossier-parts", &passed);
        if self.duty.settled().is_past(self.now) {
            page.line("dossier-settled", &page.date(self.duty.settled()));
        }
    }

    /// Writes the levels of Dutch as words of the CEFR.
    pub(super) fn write_language(&self, page: &mut Page<'_>) {
        page.heading("dossier-language");
        page.line("dossier-speaking", &page.level(self.dutch.speaking()));
        page.line("dossier-reading", &page.level(self.dutch.reading()));
        let say = |key, hours| page.say(key, &[("hours", page.number(hours).into())]);
        let now = say("dossier-hours", self.course.hours_per_week());
        let taken = say("dossier-hours-in-all", self.course.hours_taken().round());
        page.line("dossier-lessons-now", &now);
        page.line("dossier-lessons-taken", &taken);
    }

    /// Writes functional limits and care, and never a diagnosis.
    pub(super) fn write_health(&self, page: &mut Page<'_>) {
        page.heading("dossier-health");
        let limit = match self.body.limit() {
            _ if self.body.is_severe() => 2,
            limit => usize::from(limit > 0.0),
        };
        page.line("dossier-limits", &page.named("limit", limit));
        page.line("dossier-waiting", &page.whether(self.care.is_waiting(self.now)));
        let seen = page.date_by(self.care.saw_psychologist(), self.now);
        page.line("dossier-care", &seen);
        for (dimension, share) in DIMENSIONS.iter().zip(self.positive) {
            // In thirds: a figure would say more than anybody knows.
            let third = share.map(|share| ((share * 3.0) as usize).min(2));
            let words = third.map_or_else(
                || page.words("dossier-positive-untold"),
                |third| page.named("third", third),
            );
            page.line(&format!("positive-{dimension}"), &words);
        }
        page.paragraph(&page.words("dossier-no-diagnosis"));
    }

    /// Writes schooling, its valuation, study and diploma.
    pub(super) fn write_education(&self, page: &mut Page<'_>) {
        page.heading("dossier-education");
        page.line("dossier-schooling", &page.named("schooling", self.origin.schooling().rank()));
        page.line("dossier-valued", &page.whether(self.study.is_valued()));
        for (key, track) in
            [("dossier-study", self.study.track()), ("dossier-diploma", self.study.diploma())]
        {
            let words = match track {
                Track::None => page.words("dossier-none"),
                track => page.named("track", track as usize),
            };
            page.line(key, &words);
        }
    }
}

/// The ages among which someone counts, so that no birthday is needed.
fn age_band(years: u64) -> String {
    match years {
        0..25 => "18-24".to_owned(),
        65.. => "65+".to_owned(),
        _ => {
            let from = (years - 25) / 10 * 10 + 25;
            format!("{from}-{}", from + 9)
        }
    }
}
