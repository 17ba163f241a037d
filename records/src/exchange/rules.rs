//! The rules by which DUO accepts what a municipality reports, held against the diary.
//!
//! They are checked on whole weeks. Where the published text contradicts itself about blame, this
//! reading holds: `Nee` in the last two months of the term, `Ja` after it, nothing before.

use std::collections::BTreeMap;

use klantreis_sim::kernel::{Fact, PersonId, Week, weeks_of_months};
use klantreis_sim::law::Route;

/// The last months of a term, in which being late is nobody's blame [months].
const LAST_MONTHS: f64 = 2.0;
/// The most hours that an estimate can hold [hours].
const MOST_INTENSITY: f32 = 9999.0;
/// The lower level that a plan can set [level].
const A2: f32 = 2.0;
/// The level that a route has when none is set [level].
const B1: f32 = 3.0;

/// The rules with what each asks for; M and V are the same for the MAP and for the PVT.
pub const RULES: &[(&str, &str)] = &[
    ("P1", "a plan is not dated before the duty began"),
    ("P2", "a changed plan is not dated before the first or the current one"),
    ("P3", "a plan is not dated before the person settled in the municipality"),
    ("P4", "no education route at A2"),
    ("P5", "no Z-route at B1"),
    ("P6", "no B1-route at A2 in the very first plan"),
    ("P7", "B1-route and education route say a level, or else mean B1"),
    ("P8", "an intensity belongs to the B1-route of an asylum migrant"),
    ("P9", "a plan is withdrawn only before there is a term"),
    ("A1", "an offer is for asylum migrants"),
    ("A2", "an offer needs a plan"),
    ("A3", "a bridging course belongs to the education route, and only there"),
    ("A4", "an offer is not dated before the current plan"),
    ("A5", "a course ends after it began"),
    ("A6", "a course lies within the term"),
    ("M1", "only the municipality that reported it changes it"),
    ("M2", "the municipality has the current plan"),
    ("M3", "the duty is not met by the Z-route yet"),
    ("M4", "not before the term began"),
    ("M5", "not after the Z-route was finished"),
    ("M6", "not in the future"),
    ("M7", "not missing once the Z-route is finished"),
    ("M8", "without a word on blame the term is not over"),
    ("M9", "before the end of the term there is no blame"),
    ("M10", "blame is denied in the last two months of the term only"),
    ("M11", "blame is found after the term only"),
    ("V1", "only the municipality that reported it changes it"),
    ("V2", "the municipality has the current plan"),
    ("V3", "the duty is not met by the Z-route yet"),
    ("V4", "not before the term began"),
    ("V5", "not after the Z-route was finished"),
    ("V6", "not in the future"),
    ("V7", "not missing once the Z-route is finished"),
    ("V8", "without a word on blame the term is not over"),
    ("V9", "before the end of the term there is no blame"),
    ("V10", "blame is denied in the last two months of the term only"),
    ("V11", "blame is found after the term only"),
    ("S1", "a municipality acts for people it may see: those who live there"),
];

/// A fact that breaks a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The rule, one of [`RULES`].
    pub rule: &'static str,
    /// About whom.
    pub person: PersonId,
    /// When.
    pub week: Week,
}

/// The reports of the MAP and of the PVT, with the names of their rules.
const REPORTS: [(&str, [&str; 11]); 2] = [
    ("market-module-closed", ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11"]),
    ("declaration-signed", ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "V10", "V11"]),
];

/// What is known of a person at a fact.
#[derive(Clone, Copy, Debug)]
struct File {
    duty: Option<Week>,
    is_family: bool,
    settled: Option<Week>,
    first_plan: Option<Week>,
    plan: Option<Week>,
    route: f32,
    /// Whether the municipality of now has the current plan.
    has_own_plan: bool,
    term: Option<[Week; 2]>,
    is_over: bool,
    finished: Option<Week>,
    reported: [Option<Week>; 2],
    /// In which municipality, counted from the first, it was reported.
    reported_in: [u8; 2],
    municipality: u8,
}

impl Default for File {
    fn default() -> Self {
        Self {
            duty: None,
            is_family: false,
            settled: None,
            first_plan: None,
            plan: None,
            route: -1.0,
            has_own_plan: false,
            term: None,
            is_over: false,
            finished: None,
            reported: [None; 2],
            reported_in: [0; 2],
            municipality: 0,
        }
    }
}

/// Everything in a diary that breaks a rule; `now` is the last week that has been lived.
///
/// Only people whose duty began under Wi2021 are looked at.
#[must_use]
pub fn violations(facts: &[Fact], now: Week) -> Vec<Violation> {
    let mut files: BTreeMap<PersonId, File> = BTreeMap::new();
    let mut found = Vec::new();
    for fact in facts.iter().filter(|fact| fact.room == "law") {
        let is_known = fact.name == "duty-began" || files.contains_key(&fact.person);
        if !is_known && !is_of_2021(fact.name) {
            continue;
        }
        let file = files.entry(fact.person).or_default();
        let mut broken = Vec::new();
        file.see(fact, now, &mut broken);
        let of = |rule| Violation { rule, person: fact.person, week: fact.week };
        found.extend(broken.into_iter().map(of));
    }
    found.sort_unstable();
    found
}

/// Reports that nobody but a municipality under Wi2021 makes.
fn is_of_2021(name: &str) -> bool {
    matches!(name, "plan-dated" | "lessons-offered" | "bridging-offered")
        || REPORTS.iter().any(|(report, _)| *report == name)
}

impl File {
    fn see(&mut self, fact: &Fact, now: Week, broken: &mut Vec<&'static str>) {
        let ([first, second], week) = (fact.figures, fact.week);
        let mut fails = |rule, is_broken: bool| {
            if is_broken {
                broken.push(rule);
            }
        };
        let acts = is_of_2021(fact.name) || matches!(fact.name, "route-finished" | "scaled-down");
        fails("S1", acts && self.settled.is_none_or(|settled| settled > week));
        match fact.name {
            "duty-began" => (self.duty, self.is_family) = (Some(week), second > 0.5),
            "group-changed" => self.is_family = first > 0.5,
            "ten-weeks-began" => self.settled = Some(week),
            "moved" => {
                self.settled = Some(week);
                self.has_own_plan = false;
                self.municipality = self.municipality.saturating_add(1);
            }
            "plan-dated" => self.date_plan(fact, &mut fails),
            "plan-withdrawn" => fails("P9", self.term.is_some()),
            "intensity-estimated" => {
                let is_estimate = (1.0..=MOST_INTENSITY).contains(&first);
                fails("P8", !self.is_in(Route::B1) || self.is_family || !is_estimate);
            }
            "term-began" => self.term = Some([week, week.plus(first as i32)]),
            "extended" | "prolonged" | "resumed" => self.put_off(first as i32),
            "term-exceeded" => self.is_over = true,
            "lessons-offered" | "bridging-offered" => self.offer(fact, &mut fails),
            "route-finished" => {
                self.finished = Some(week);
                for ((_, rules), reported) in REPORTS.iter().zip(self.reported) {
                    fails(rules[6], reported.is_none());
                }
            }
            name => {
                if let Some(which) = REPORTS.iter().position(|(report, _)| *report == name) {
                    self.report(which, fact, now, &mut fails);
                }
            }
        }
    }

    fn is_in(&self, route: Route) -> bool {
        self.route == f32::from(route as u8)
    }

    fn put_off(&mut self, weeks: i32) {
        if let Some([_, end]) = &mut self.term {
            *end = end.plus(weeks);
        }
    }

    fn date_plan(&mut self, fact: &Fact, fails: &mut impl FnMut(&'static str, bool)) {
        let ([route, level], week) = (fact.figures, fact.week);
        let before = |date: Option<Week>| date.is_none_or(|date| week < date);
        fails("P1", before(self.duty));
        fails("P2", self.first_plan.max(self.plan).is_some_and(|plan| week < plan));
        fails("P3", before(self.settled));
        let is = |one: Route| route == f32::from(one as u8);
        fails("P4", is(Route::Education) && level == A2);
        fails("P5", is(Route::Z) && level == B1);
        fails("P6", is(Route::B1) && level == A2 && self.first_plan.is_none());
        fails("P7", !is(Route::Z) && level != A2 && level != B1);
        self.first_plan.get_or_insert(week);
        (self.plan, self.route, self.has_own_plan) = (Some(week), route, true);
    }

    fn offer(&self, fact: &Fact, fails: &mut impl FnMut(&'static str, bool)) {
        let ([wait, lasting], week) = (fact.figures, fact.week);
        let is_bridging = fact.name == "bridging-offered";
        fails("A1", self.is_family);
        fails("A2", self.plan.is_none());
        fails("A3", is_bridging != self.is_in(Route::Education));
        fails("A4", self.plan.is_some_and(|plan| week < plan));
        fails("A5", wait < 0.0 || lasting <= 0.0);
        let from = week.plus(wait as i32);
        let is_within = |[start, end]: [Week; 2]| {
            from >= start && (self.is_over || from.plus(lasting as i32) <= end)
        };
        fails("A6", !self.term.is_some_and(is_within));
    }

    fn report(
        &mut self,
        which: usize,
        fact: &Fact,
        now: Week,
        fails: &mut impl FnMut(&'static str, bool),
    ) {
        let (rules, week, blame) = (REPORTS[which].1, fact.week, fact.figures[0]);
        let is_changed = self.reported[which].is_some();
        fails(rules[0], is_changed && self.reported_in[which] != self.municipality);
        fails(rules[1], !self.has_own_plan);
        fails(rules[2], self.finished.is_some());
        fails(rules[3], self.term.is_none_or(|[start, _]| week < start));
        fails(rules[4], self.finished.is_some_and(|finished| week > finished));
        fails(rules[5], week > now);
        let end = self.term.map_or(Week::NEVER, |[_, end]| end);
        let is_over = self.is_over || week >= end;
        let (is_silent, is_denied, is_found) =
            (blame < 0.5, (0.5..1.5).contains(&blame), blame > 1.5);
        fails(rules[7], is_silent && is_over);
        fails(rules[8], is_found && !self.is_over && week < end);
        let last = end.plus(-weeks_of_months(LAST_MONTHS));
        fails(rules[9], is_denied && (is_over || week < last));
        fails(rules[10], is_found && !is_over);
        self.reported[which] = Some(week);
        self.reported_in[which] = self.municipality;
    }
}
