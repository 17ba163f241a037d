//! What a scenario says about its team, key by key, so that a comparison can put keys back.
//!
//! A key is named as in the file with the name of its table before it: `team.caseload`. Whatever a
//! scenario does not say is taken from the scenario that it extends, and else from the evidence.

mod read;
mod say;

use klantreis_evidence::Unit;
use klantreis_sim::guidance::{Allocation, Craft, Logica, Style, TeamPlan};
use klantreis_sim::health::CarePolicy;
use klantreis_sim::household::HouseholdTerms;
use klantreis_sim::money::MoneyPolicy;
use klantreis_sim::plan::Path;

use self::say::{Say, with_unit};

/// The styles by their names in a scenario, the most compelling first.
pub const STYLES: [(&str, i8); 5] = [
    ("dwingend", -2),
    ("licht-dwingend", -1),
    ("neutraal", 0),
    ("licht-aanmoedigend", 1),
    ("aanmoedigend", 2),
];

/// The logics by their names in a scenario.
pub const LOGICS: [&str; 4] = ["procedureel", "relationeel", "zorgdragend", "empowerend"];

macro_rules! team {
    ($($(#[$doc:meta])* $key:ident: $kind:ty = $name:literal;)*) => {
        /// What a scenario says about its team; what is absent holds as in the evidence.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Team { $($(#[$doc])* pub $key: Option<$kind>),* }

        /// What the table `team` of a scenario can say.
        pub const TEAM_KEYS: &[&str] = &[$($name),*];

        impl Team {
            /// This team laid over the one that it extends.
            #[must_use]
            pub fn over(self, below: Self) -> Self {
                Self { $($key: self.$key.or(below.$key)),* }
            }

            /// The same team with one key as another team has it, absent or not; `key` is one of
            /// [`TEAM_KEYS`], with or without `team.` before it. Any other key changes nothing.
            #[must_use]
            pub fn with_key_of(&self, key: &str, other: &Self) -> Self {
                let mut team = self.clone();
                match key.strip_prefix(PREFIX).unwrap_or(key) {
                    $($name => team.$key.clone_from(&other.$key),)*
                    _ => {}
                }
                team
            }

            /// What it says, by key, in words for people, numbers without their units.
            #[must_use]
            pub fn says_bare(&self) -> Vec<(&'static str, String)> {
                let all = [$(($name, self.$key.as_ref().map(|one| one.say()))),*];
                all.into_iter().filter_map(|(key, said)| said.map(|said| (key, said))).collect()
            }

            /// What it says, by key, in words for people.
            #[must_use]
            pub fn says(&self) -> Vec<(&'static str, String)> {
                let said = self.says_bare().into_iter();
                said.map(|(key, said)| (key, with_unit(key, said))).collect()
            }
        }
    };
}

team! {
    /// Clients in sight per full-time klantmanager [count].
    caseload: f64 = "caseload";
    /// Hours with and for clients of a full-time klantmanager [hours/week].
    hours: f64 = "hours";
    /// The styles of contacts, by turns.
    styles: Vec<Style> = "styles";
    /// The mix of logics [share].
    logica: Logica = "logica";
    /// Who comes first.
    allocation: Allocation = "allocation";
    /// Klantmanagers who leave [1/year].
    turnover: f64 = "turnover";
    /// Whether clients are introduced to the next klantmanager by the last one.
    warm_handover: bool = "warm_handover";
    /// Weeks between progress talks, as agreed [weeks].
    rhythm: f64 = "rhythm";
    /// From the own home to the start of work guidance [months].
    work_guidance_after: f64 = "work_guidance_after";
    /// Clients in work guidance per full-time jobhunter [count].
    clients_per_jobhunter: f64 = "clients_per_jobhunter";
    /// Spoken lessons beside the course from the start of work guidance on [hours/week].
    conversation: f64 = "conversation";
    /// Average skill of the klantmanagers against that of unselected ones [ratio].
    skill: f64 = "skill";
    /// Minutes of an intake, as agreed (S-46) [minutes].
    intake: f64 = "intake";
    /// Whether the intake is held with those who guide socially (S-65).
    joint_intake: bool = "joint_intake";
    /// Clients whose profile of the COA is handed over and used (S-45) [share].
    handed_over: f64 = "handed_over";
    /// The way to work in a plan (S-95, S-98).
    path: Path = "path";
    /// From the intake until hopes are dealt with; within the plan itself when absent (S-97) [weeks].
    adjusts_after: f64 = "adjusts_after";
    /// How far everybody around a client works to the same plan (S-91) [share].
    alignment: f64 = "alignment";
    /// Progress talks with a third party at the table [share].
    three_party: f64 = "three_party";
    /// Talks in which a client is sent on to the social map, where what is seen asks for it (S-162)
    /// [share].
    social_map: f64 = "social_map";
    /// Whether what it offers stands in the place of the activities and lessons of an average municipality.
    only_own_offers: bool = "only_own_offers";
    /// How far somebody helps to put practical matters in order first (S-163) [share].
    basics: f64 = "basics";
    /// Whether rent, energy and insurance are paid out of the benefit at first (P-11).
    ontzorgen: bool = "ontzorgen";
    /// Whether there is an advance until the first payment (S-166).
    advance: bool = "advance";
    /// What a measure withholds of the benefit (P-65) [share].
    withholds: f64 = "withholds";
    /// Whether the municipality pays what parents pay themselves for childcare (S-173).
    childcare_paid: bool = "childcare_paid";
    /// Whether care for the mind has interpreters (S-161).
    care_interpreter: bool = "care_interpreter";
    /// Whether the own risk of those on bijstand is paid (S-161).
    own_risk_paid: bool = "own_risk_paid";
    /// Whether municipality and care meet in a network (S-38).
    health_network: bool = "health_network";
    /// Whether guidance is with the whole family (S-165).
    family_based: bool = "family_based";
    /// Whether clients have a single point of contact (S-63).
    single_point: bool = "single_point";
    /// Klantmanagers that a client deals with at a time (S-56) [count].
    faces: f64 = "faces";
    /// Clients with whom their klantmanager has a language in common (S-185) [share].
    shared_language: f64 = "shared_language";
    /// Whether the team knows the matters of statushouders better than others do (S-184).
    specialised: bool = "specialised";
    /// Intervisie of each klantmanager, out of the hours for clients (S-189) [hours/week].
    intervisie: f64 = "intervisie";
    /// Full-time klantmanagers whatever the number of clients: the caseload creeps (S-182) [count].
    klantmanagers: f64 = "klantmanagers";
    /// The mix of logics later on (S-84, S-85) [share].
    later_logica: Logica = "later_logica";
    /// From the own home until that mix [weeks].
    later_after: f64 = "later_after";
}

/// What stands before a key where keys of all kinds stand together.
pub const PREFIX: &str = "team.";

/// A key that holds a number.
struct Number {
    key: &'static str,
    unit: &'static str,
    least: f64,
    most: f64,
    place: fn(&mut Team) -> &mut Option<f64>,
}

const fn number(
    key: &'static str,
    unit: &'static str,
    [least, most]: [f64; 2],
    place: fn(&mut Team) -> &mut Option<f64>,
) -> Number {
    Number { key, unit, least, most, place }
}

/// The keys that hold numbers, with their units and what such a number can be at all.
const NUMBERS: &[Number] = &[
    number("caseload", "count", [1.0, 10_000.0], |team| &mut team.caseload),
    number("hours", "hours/week", [0.0, 168.0], |team| &mut team.hours),
    number("turnover", "1/year", [0.0, 52.0], |team| &mut team.turnover),
    number("rhythm", "weeks", [1.0, 520.0], |team| &mut team.rhythm),
    number("work_guidance_after", "months", [0.0, 120.0], |team| &mut team.work_guidance_after),
    number("clients_per_jobhunter", "count", [1.0, 10_000.0], |team| {
        &mut team.clients_per_jobhunter
    }),
    number("conversation", "hours/week", [0.0, 40.0], |team| &mut team.conversation),
    number("skill", "ratio", [0.1, 10.0], |team| &mut team.skill),
    number("intake", "minutes", [1.0, 2_400.0], |team| &mut team.intake),
    number("handed_over", "share", [0.0, 1.0], |team| &mut team.handed_over),
    number("adjusts_after", "weeks", [0.0, 520.0], |team| &mut team.adjusts_after),
    number("alignment", "share", [0.0, 1.0], |team| &mut team.alignment),
    number("three_party", "share", [0.0, 1.0], |team| &mut team.three_party),
    number("social_map", "share", [0.0, 1.0], |team| &mut team.social_map),
    number("basics", "share", [0.0, 1.0], |team| &mut team.basics),
    number("withholds", "share", [0.0, 1.0], |team| &mut team.withholds),
    number("faces", "count", [1.0, 10.0], |team| &mut team.faces),
    number("shared_language", "share", [0.0, 1.0], |team| &mut team.shared_language),
    number("intervisie", "hours/week", [0.0, 40.0], |team| &mut team.intervisie),
    number("klantmanagers", "count", [1.0, 10_000.0], |team| &mut team.klantmanagers),
    number("later_after", "weeks", [0.0, 520.0], |team| &mut team.later_after),
];

impl Team {
    /// The unit of a key that holds a number, with `team.` before it or without; else nothing.
    #[must_use]
    pub fn unit_of(key: &str) -> &'static str {
        let bare = key.strip_prefix(PREFIX).unwrap_or(key);
        NUMBERS.iter().find(|known| known.key == bare).map_or("", |known| known.unit)
    }

    /// A key that must be said beside what is said, if one is absent.
    pub(crate) fn lacks(&self) -> Option<&'static str> {
        match (&self.later_logica, self.later_after) {
            _ if self.caseload.is_none() => Some("team.caseload"),
            (Some(_), None) => Some("team.later_after"),
            (None, Some(_)) => Some("team.later_logica"),
            _ => None,
        }
    }

    /// The team that the world employs; absent without a caseload, which every team needs.
    #[must_use]
    pub fn plan(&self) -> Option<TeamPlan> {
        let narrow = |number: f64| number as f32;
        let in_weeks = |number: f64, unit: &str| {
            Unit::named(unit).map_or(number, |unit| unit.canonical(number))
        };
        let mut plan = TeamPlan::of_caseload(narrow(self.caseload?));
        plan.hours = self.hours.map(narrow);
        if let Some(styles) = &self.styles {
            plan.styles.clone_from(styles);
        }
        plan.logica = self.logica.unwrap_or_default();
        plan.allocation = self.allocation.unwrap_or_default();
        plan.turnover = self.turnover.map(|rate| narrow(in_weeks(rate, "1/year")));
        plan.warm_handover = self.warm_handover.unwrap_or_default();
        plan.rhythm = self.rhythm.map(|weeks| weeks.round() as i32);
        let months = |number: f64| narrow(in_weeks(number, "months"));
        plan.work_guidance_after = self.work_guidance_after.map(months);
        plan.clients_per_jobhunter = self.clients_per_jobhunter.map(narrow);
        plan.conversation = self.conversation.map(narrow);
        plan.skill = self.skill.map(narrow);
        plan.only_own_offers = self.only_own_offers.unwrap_or_default();
        plan.craft = self.craft();
        plan.money = MoneyPolicy {
            basics: self.basics.map(narrow),
            relieves: self.ontzorgen.unwrap_or_default(),
            advances: self.advance.unwrap_or_default(),
            withholds: self.withholds.map(narrow),
        };
        plan.families = HouseholdTerms {
            is_family_based: self.family_based.unwrap_or_default(),
            own_part_paid: self.childcare_paid.unwrap_or_default(),
        };
        plan.care = CarePolicy {
            has_interpreters: self.care_interpreter.unwrap_or_default(),
            pays_own_risk: self.own_risk_paid.unwrap_or_default(),
            has_network: self.health_network.unwrap_or_default(),
        };
        Some(plan)
    }

    /// How it goes about its work.
    fn craft(&self) -> Craft {
        let share = |number: Option<f64>| number.unwrap_or_default() as f32;
        let whole = |number: f64| number.round() as u32;
        let plain = Craft::default();
        Craft {
            // Without a time for it there is no later mix: reading refuses one without the other.
            later: self.later_after.map(|weeks| whole(weeks) as i32).zip(self.later_logica),
            intervisie: share(self.intervisie),
            shared_language: share(self.shared_language),
            faces: self.faces.map_or(plain.faces, |count| whole(count) as u8),
            is_specialised: self.specialised.unwrap_or(plain.is_specialised),
            has_single_point: self.single_point.unwrap_or(plain.has_single_point),
            has_joint_intake: self.joint_intake.unwrap_or(plain.has_joint_intake),
            intake: self.intake.map(whole),
            handed_over: self.handed_over.map(|number| number as f32),
            seats: self.klantmanagers.map(|count| whole(count) as u16),
            alignment: share(self.alignment),
            path: self.path.unwrap_or(plain.path),
            adjusts_after: self.adjusts_after.map(|weeks| whole(weeks) as i32),
            three_party: share(self.three_party),
            social_map: share(self.social_map),
        }
    }
}
