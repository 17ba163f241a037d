//! What each happening tells, and how its figures are put into words.

use Figure::{Count, Euros, Hours, Level, Months, Named, Silent, Weeks, Whether};
use klantreis_sim::arrival::{Nationality, Schooling};
use klantreis_sim::labour::Sector;
use klantreis_sim::law::{Part, Route};

/// How a figure of a happening is said, with the name it has in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// There is none, or it is nobody's business: the level of a mind stays hidden.
    Silent,
    /// As a whole number that a sentence can count with.
    Count(&'static str),
    /// As hours.
    Hours(&'static str),
    /// As whole euros.
    Euros(&'static str),
    /// As a stretch of time, given in weeks.
    Weeks(&'static str),
    /// As a stretch of time, given in months.
    Months(&'static str),
    /// As a level of the CEFR.
    Level(&'static str),
    /// As `yes` or `no`.
    Whether(&'static str),
    /// As the word for a number, under this name both in the sentence and in the texts.
    Named(&'static str),
}

/// What a happening tells: its room, its name, its figures.
pub type Tells = (&'static str, &'static str, [Figure; 2]);

/// Every happening of every room.
pub const TOLD: &[Tells] = &[
    ("arrival", "permit-given", [Weeks("time"), Whether("follower")]),
    ("arrival", "housed", [Weeks("time"), Count("moves")]),
    ("education", "valued", [Named("schooling"), Silent]),
    ("education", "enrolled", [Named("track"), Weeks("time")]),
    ("education", "left", [Named("track"), Silent]),
    ("education", "graduated", [Named("track"), Silent]),
    ("health", "revealed", [Silent, Silent]),
    ("health", "referred", [Weeks("time"), Silent]),
    ("health", "treatment-began", [Weeks("time"), Silent]),
    ("health", "treatment-ended", [Silent, Silent]),
    ("household", "family-came", [Months("time"), Count("children")]),
    ("household", "child-born", [Count("children"), Silent]),
    ("household", "childcare-began", [Hours("hours"), Silent]),
    ("household", "divorced", [Silent, Silent]),
    ("household", "died", [Silent, Silent]),
    ("household", "widowed", [Silent, Silent]),
    ("guidance", "met", [Silent, Silent]),
    ("guidance", "missed", [Silent, Silent]),
    ("guidance", "measure-taken", [Silent, Silent]),
    ("guidance", "sent-on", [Named("place"), Silent]),
    ("guidance", "warned", [Silent, Silent]),
    ("guidance", "talked-over", [Silent, Silent]),
    ("guidance", "handed-over", [Whether("warm"), Silent]),
    ("guidance", "work-guidance-began", [Weeks("time"), Silent]),
    // The weeks count from the own home, and may lie before it: the date says enough.
    ("journey", "step-entered", [Named("step"), Silent]),
    ("journey", "activity-began", [Hours("hours"), Whether("dutch")]),
    ("journey", "activity-ended", [Whether("dropped"), Silent]),
    ("journey", "out-of-sight", [Silent, Silent]),
    ("journey", "back-in-sight", [Silent, Silent]),
    ("labour", "search-began", [Silent, Silent]),
    ("labour", "withdrew", [Silent, Silent]),
    ("labour", "job-began", [Named("sector"), Hours("hours")]),
    ("labour", "renewed", [Whether("permanent"), Count("contracts")]),
    ("labour", "moved", [Named("sector"), Hours("hours")]),
    ("labour", "upgraded", [Named("sector"), Hours("hours")]),
    ("labour", "job-ended", [Weeks("time"), Whether("contract-end")]),
    ("labour", "insurance-began", [Weeks("time"), Silent]),
    ("language", "course-began", [Hours("hours"), Silent]),
    ("language", "course-ended", [Hours("hours"), Level("level")]),
    ("language", "level-reached", [Level("level"), Level("reading")]),
    ("law", "duty-began", [Whether("near-pension"), Whether("family")]),
    ("law", "group-changed", [Whether("family"), Silent]),
    ("law", "ten-weeks-began", [Silent, Silent]),
    ("law", "moved", [Whether("with-plan"), Silent]),
    ("law", "intake-began", [Weeks("time"), Silent]),
    ("law", "test-announced", [Silent, Silent]),
    ("law", "test-sat", [Whether("reach"), Silent]),
    ("law", "plan-late", [Silent, Silent]),
    ("law", "plan-dated", [Named("learning-route"), Silent]),
    ("law", "intensity-estimated", [Hours("hours"), Silent]),
    ("law", "term-began", [Weeks("time"), Silent]),
    ("law", "lessons-offered", [Weeks("time"), Weeks("lasting")]),
    ("law", "bridging-offered", [Weeks("time"), Weeks("lasting")]),
    ("law", "request-granted", [Named("request"), Named("part")]),
    ("law", "request-refused", [Named("request"), Silent]),
    ("law", "scaled-down", [Count("parts"), Hours("hours")]),
    ("law", "declaration-signed", [Named("blame"), Silent]),
    ("law", "market-module-closed", [Named("blame"), Hours("hours")]),
    ("law", "part-passed", [Named("part"), Count("attempts")]),
    ("law", "part-failed", [Named("part"), Count("attempts")]),
    ("law", "exam-passed", [Weeks("time"), Silent]),
    ("law", "route-finished", [Hours("lessons"), Hours("participation")]),
    ("law", "exempted", [Silent, Silent]),
    ("law", "released", [Silent, Silent]),
    ("law", "suspended", [Silent, Silent]),
    ("law", "resumed", [Weeks("time"), Silent]),
    ("law", "withdrawn", [Silent, Silent]),
    ("law", "term-nears", [Silent, Silent]),
    ("law", "prolonged", [Weeks("time"), Silent]),
    ("law", "fined", [Euros("amount"), Named("ground")]),
    ("law", "dispensed", [Hours("hours"), Silent]),
    ("law", "extended", [Weeks("time"), Silent]),
    ("law", "term-exceeded", [Silent, Silent]),
    ("money", "applied", [Silent, Silent]),
    ("money", "bijstand-began", [Euros("amount"), Silent]),
    ("money", "bijstand-left", [Whether("by-work"), Silent]),
    ("money", "bijstand-returned", [Weeks("time"), Whether("by-work")]),
    ("money", "debt-brought", [Euros("amount"), Silent]),
    ("money", "debt-arose", [Euros("amount"), Silent]),
    ("money", "debt-paid", [Silent, Silent]),
    ("money", "withheld", [Silent, Weeks("time")]),
    ("money", "basics-in-order", [Silent, Silent]),
    ("plan", "made", [Weeks("time"), Silent]),
    ("plan", "adjusted", [Silent, Count("versions")]),
    ("plan", "step-done", [Silent, Silent]),
    // Ownership and clarity are hidden: a signature says nothing of them.
    ("motivation", "plan-signed", [Silent, Silent]),
    ("network", "guide-came", [Silent, Silent]),
    ("network", "guide-left", [Silent, Silent]),
    ("network", "signalled", [Silent, Silent]),
    ("offers", "declined", [Silent, Silent]),
    ("offers", "waits", [Silent, Silent]),
    ("offers", "lapsed", [Silent, Silent]),
    ("offers", "began", [Silent, Silent]),
    ("offers", "completed", [Silent, Silent]),
    ("offers", "dropped", [Silent, Silent]),
    ("offers", "left", [Silent, Silent]),
    ("trust", "disclosed", [Silent, Silent]),
];

/// How the figures of a happening are said; nothing of them when it is not known.
pub(super) fn figures(room: &str, name: &str) -> [Figure; 2] {
    let tells = TOLD.iter().find(|tells| (tells.0, tells.1) == (room, name));
    tells.map_or([Silent; 2], |tells| tells.2)
}

/// The key of the sentence about a happening.
pub(super) fn key(room: &str, name: &str) -> String {
    format!("journal-{room}-{name}")
}

/// All keys that are made up while writing: those of happenings and of numbered words.
pub fn keys() -> impl Iterator<Item = String> {
    let numbered = [
        ("month", 1..=12),
        ("step", 1..=5),
        ("track", 1..=3),
        ("level", 0..=4),
        ("standing", 0..=8),
        ("livelihood", 0..=5),
        ("limit", 0..=2),
        ("third", 0..=2),
        ("sex", 0..=1),
        ("part", 0..=Part::ALL.len() - 1),
        ("learning-route", 0..=Route::ALL.len() - 1),
        ("request", 0..=4),
        ("blame", 0..=2),
        ("ground", 0..=3),
        ("schooling", 0..=Schooling::ALL.len() - 1),
        ("sector", 1..=Sector::ALL.len()),
        ("nationality", 0..=Nationality::NAMES.len() - 1),
    ];
    let words = numbered
        .into_iter()
        .flat_map(|(kind, numbers)| numbers.map(move |number| format!("dossier-{kind}-{number}")));
    TOLD.iter().map(|(room, name, _)| key(room, name)).chain(words)
}
