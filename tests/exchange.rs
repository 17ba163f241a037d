//! The exchange between DUO and municipalities: what is notified, and what would be refused.

use std::collections::BTreeSet;

use klantreis_evidence::Catalogue;
use klantreis_records::exchange::{CODES, Listed, RULES, notices, violations};
use klantreis_scenarios::Scenario;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::kernel::{Fact, Simulation, Week};

use crate::wi2021::of_2022;

fn facts(simulation: &Simulation) -> &[Fact] {
    simulation.diary().facts()
}

/// The rules that a world breaks, with the first fact that does.
fn broken(simulation: &Simulation) -> Vec<String> {
    let found = violations(facts(simulation), simulation.next_week());
    found.iter().take(5).map(|one| format!("{one:?}")).collect()
}

#[test]
fn every_event_of_the_list_is_notified_and_no_other() {
    // Those near their pension and parted from a plan are few: more of them make the rare ones likely.
    let world = of_2022(10_000).weeks(200).with("law.group.renounces", 0.1);
    let simulation = world.live();
    let told = notices(facts(&simulation));
    let codes: BTreeSet<&str> = told.iter().map(|notice| notice.code).collect();
    let listed: BTreeSet<&str> = CODES.iter().map(|code| code.id).collect();
    assert_eq!(codes, listed, "of each event there is one in this world at least");
    let now = CODES.iter().filter(|code| code.listed == Listed::Now);
    assert_eq!(now.count(), 27, "the events of the exchange");
}

#[test]
fn who_lives_in_the_municipality_already_is_told_of_once() {
    let simulation = of_2022(400).weeks(150).live();
    let told = notices(facts(&simulation));
    let (mut at_once, mut later) = (0, 0);
    for life in told.chunk_by(|one, other| one.person == other.person) {
        let first = |code: &str| life.iter().find(|notice| notice.code == code);
        match (first("SS101"), first("SS139")) {
            (None, Some(_)) => at_once += 1,
            (Some(began), Some(settled)) => {
                assert!(began.week < settled.week);
                later += 1;
            }
            _ => {}
        }
        assert!(life.is_sorted_by_key(|notice| notice.week));
    }
    assert!(at_once > 10 && later > 100, "{at_once} at once, {later} later");
}

#[test]
fn nobody_under_the_act_of_before_is_notified_of() {
    let simulation = klantreis_tests::cohort(200).weeks(300).live();
    assert!(notices(facts(&simulation)).is_empty());
    assert!(broken(&simulation).is_empty());
}

#[test]
fn a_world_breaks_no_rule_with_or_without_a_team() {
    assert_eq!(broken(&of_2022(5_000).weeks(300).live()), Vec::<String>::new());
    let guided = of_2022(500).guided_by(TeamPlan::of_caseload(60.0)).live();
    assert!(notices(facts(&guided)).len() > 1_000);
    assert_eq!(broken(&guided), Vec::<String>::new());
}

#[test]
#[ignore = "a hundred thousand lives"]
fn a_hundred_thousand_lives_break_no_rule() {
    let simulation = of_2022(100_000).weeks(330).live();
    assert_eq!(broken(&simulation), Vec::<String>::new());
}

/// A broken copy of an honest diary.
struct Diary {
    facts: Vec<Fact>,
    now: Week,
}

impl Diary {
    fn place(&self, is: impl Fn(&Fact) -> bool) -> usize {
        self.facts.iter().position(is).expect("the diary has such a fact")
    }

    fn named(&self, name: &str) -> usize {
        self.place(|fact| fact.room == "law" && fact.name == name)
    }

    /// The first fact of a name about somebody.
    fn of(&self, place: usize, name: &str) -> usize {
        let person = self.facts[place].person;
        self.place(|fact| fact.person == person && fact.room == "law" && fact.name == name)
    }

    /// The first plan with a route.
    fn first_plan(&self, route: f32) -> usize {
        let all = self.facts.iter().enumerate();
        let plans = all.filter(|(_, fact)| fact.name == "plan-dated" && fact.figures[0] == route);
        let mut first = plans.filter(|(place, _)| self.of(*place, "plan-dated") == *place);
        first.next().expect("such a plan").0
    }

    /// Writes a changed copy of a fact at a place.
    fn write(&mut self, at: usize, from: usize, change: impl FnOnce(&mut Fact)) {
        let mut fact = self.facts[from];
        change(&mut fact);
        self.facts.insert(at, fact);
    }

    /// A report of somebody in time, far from the end of the term.
    fn report(&self, name: &str) -> usize {
        let is = |fact: &Fact| fact.name == name && fact.figures[0] == 0.0;
        let all = self.facts.iter().enumerate().filter(|(_, fact)| is(fact));
        let mut early = all.filter(|(place, fact)| {
            let began = self.facts[self.of(*place, "term-began")].week;
            fact.week.since(began) < 100
        });
        early.next().expect("a report in time").0
    }

    /// A finished Z-route, with its report.
    fn finished(&self, name: &str) -> [usize; 2] {
        let end = self.named("route-finished");
        [self.of(end, name), end]
    }

    /// Breaks a rule.
    fn break_rule(&mut self, rule: &str) {
        match rule.as_bytes()[0] {
            b'P' | b'S' => self.break_plan(rule),
            b'A' => self.break_offer(rule),
            b'M' => self.break_report(&rule[1..], "market-module-closed"),
            _ => self.break_report(&rule[1..], "declaration-signed"),
        }
    }

    fn break_plan(&mut self, rule: &str) {
        let plan = |route: f32, level: f32, diary: &mut Self| {
            let place = diary.first_plan(route);
            diary.facts[place].figures[1] = level;
        };
        match rule {
            "P1" => {
                let place = self.named("plan-dated");
                let began = self.of(place, "duty-began");
                self.facts[began].week = self.facts[place].week.plus(1);
            }
            "P2" => {
                let all = self.facts.iter().enumerate();
                let mut plans = all.filter(|(_, fact)| fact.name == "plan-dated");
                let later = plans.find(|(place, _)| self.of(*place, "plan-dated") != *place);
                let place = later.expect("a version").0;
                let first = self.facts[self.of(place, "plan-dated")].week;
                self.facts[place].week = first.plus(-1);
            }
            "P3" => {
                let place = self.named("plan-dated");
                let settled = self.of(place, "ten-weeks-began");
                self.facts[settled].week = self.facts[place].week.plus(1);
            }
            "P4" => plan(1.0, 2.0, self),
            "P5" => plan(2.0, 3.0, self),
            "P6" => plan(0.0, 2.0, self),
            "P7" => plan(0.0, 0.0, self),
            "P8" => {
                let place = self.named("intensity-estimated");
                self.facts[place].figures[0] = 10_000.0;
            }
            "P9" => {
                let place = self.named("term-nears");
                self.facts[place].name = "plan-withdrawn";
            }
            "S1" => {
                let place = self.named("plan-dated");
                let settled = self.of(place, "ten-weeks-began");
                self.facts.remove(settled);
            }
            _ => panic!("nobody knows how to break {rule}"),
        }
    }

    fn break_offer(&mut self, rule: &str) {
        match rule {
            "A1" => {
                let place = self.named("lessons-offered");
                let began = self.of(place, "duty-began");
                self.facts[began].figures[1] = 1.0;
            }
            "A2" => {
                let place = self.named("lessons-offered");
                let person = self.facts[place].person;
                self.facts.retain(|fact| (fact.person, fact.name) != (person, "plan-dated"));
            }
            "A3" => {
                let place = self.named("lessons-offered");
                self.facts[place].name = "bridging-offered";
            }
            "A4" => {
                let place = self.named("lessons-offered");
                self.facts[place].week = self.facts[self.of(place, "plan-dated")].week.plus(-1);
            }
            "A5" | "A6" => {
                let place = self.named("lessons-offered");
                self.facts[place].figures[1] = if rule == "A5" { 0.0 } else { 400.0 };
            }
            _ => panic!("nobody knows how to break {rule}"),
        }
    }

    fn break_report(&mut self, number: &str, report: &str) {
        match number {
            "1" => {
                let place = self.report(report);
                self.write(place + 1, place, |fact| fact.name = "moved");
                self.write(place + 2, place, |_| {});
            }
            "2" => {
                let place = self.report(report);
                self.write(place, place, |fact| fact.name = "moved");
            }
            "3" => {
                let [place, end] = self.finished(report);
                self.write(end + 1, place, |_| {});
            }
            "4" => {
                let place = self.report(report);
                let began = self.of(place, "term-began");
                self.facts[began].week = self.facts[place].week.plus(1);
            }
            "5" => {
                let [place, end] = self.finished(report);
                let after = self.facts[end].week.plus(1);
                self.write(end + 1, place, |fact| fact.week = after);
            }
            "6" => {
                let (place, after) = (self.report(report), self.now.plus(1));
                self.facts[place].week = after;
            }
            "7" => {
                let [place, _] = self.finished(report);
                self.facts.remove(place);
            }
            "8" => {
                let place = self.report(report);
                self.write(place, place, |fact| fact.name = "term-exceeded");
            }
            "9" | "11" => {
                let place = self.report(report);
                self.facts[place].figures[0] = 2.0;
            }
            "10" => {
                let place = self.report(report);
                self.facts[place].figures[0] = 1.0;
            }
            _ => panic!("nobody knows how to break {number} of {report}"),
        }
    }
}

#[test]
fn each_rule_can_be_broken() {
    let simulation = of_2022(500).weeks(300).live();
    let now = simulation.next_week();
    for (rule, _) in RULES {
        let mut diary = Diary { facts: facts(&simulation).to_vec(), now };
        assert!(violations(&diary.facts, now).is_empty(), "the diary is honest");
        diary.break_rule(rule);
        let found = violations(&diary.facts, now);
        assert!(found.iter().any(|one| one.rule == *rule), "{rule} was broken, found {found:?}");
    }
}

#[test]
fn the_scenarios_of_the_act_fall_under_it_and_the_ondertussengroep_does_not() {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let of = |name| Scenario::find(name, &catalogue).expect("it is sound");
    let first = Week::of(jiff::civil::date(2022, 1, 3));
    for name in ["cohort-2022", "wi2021"] {
        assert!(of(name).permits[0] >= first, "{name}");
    }
    let group = of("ondertussengroep");
    assert!(group.permits[1] <= first);
    assert_eq!(group.team, of("wi2021").team, "guided alike");
}
