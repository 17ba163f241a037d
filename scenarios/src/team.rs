//! What a scenario says about its team, key by key, so that a comparison can put keys back.
//!
//! A key is named as in the file with the name of its table before it: `team.caseload`. Whatever a
//! scenario does not say is taken from the scenario that it extends, and else from the evidence.

use klantreis_evidence::tree::{Fields, Value};
use klantreis_evidence::{Place, Unit};
use klantreis_sim::guidance::{Allocation, Logica, Style, TeamPlan};

use crate::error::ScenarioError;

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

/// How far the parts of the logics may be off a whole.
const ROUNDING: f64 = 1e-3;

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

            /// What it says, by key, in words for people.
            #[must_use]
            pub fn says(&self) -> Vec<(&'static str, String)> {
                let all = [$(($name, self.$key.as_ref().map(|one| one.say()))),*];
                let said = all.into_iter().filter_map(|(key, said)| said.map(|said| (key, said)));
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
];

impl Team {
    /// Reads the table `team` of a scenario.
    ///
    /// # Errors
    /// [`ScenarioError`] with file and line for a key that nobody knows and a value that makes no sense.
    pub(crate) fn read(mut from: Fields) -> Result<Self, ScenarioError> {
        from.allow(TEAM_KEYS)?;
        let mut team = Self {
            styles: styles(&mut from)?,
            allocation: allocation(&mut from)?,
            warm_handover: from.flag("warm_handover")?,
            ..Self::default()
        };
        if let Some(table) = from.table("logica")? {
            team.logica = Some(logica(table)?);
        }
        for known in NUMBERS {
            *(known.place)(&mut team) = known.read(&mut from)?;
        }
        from.finish()?;
        Ok(team)
    }

    /// Changes a number, as `--set team.caseload=60` does.
    ///
    /// # Errors
    /// [`ScenarioError::OutOfBounds`] for a value that makes no sense, [`ScenarioError::UnknownWord`]
    /// for a key that holds no number.
    pub(crate) fn set(&mut self, place: Place, key: &str, value: f64) -> Result<(), ScenarioError> {
        let bare = key.strip_prefix(PREFIX).unwrap_or(key);
        let Some(known) = NUMBERS.iter().find(|known| known.key == bare) else {
            let allowed = NUMBERS.iter().map(|known| known.key).collect::<Vec<_>>().join(", ");
            let word = bare.to_owned();
            return Err(ScenarioError::UnknownWord { place, key: "team", word, allowed });
        };
        *(known.place)(self) = Some(known.checked(place, value)?);
        Ok(())
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
        Some(plan)
    }
}

impl Number {
    /// A number in the key's own unit, or a table of a value with its unit.
    fn read(&self, from: &mut Fields) -> Result<Option<f64>, ScenarioError> {
        if !from.has_table(self.key) {
            return match from.take(self.key) {
                None => Ok(None),
                Some((place, Value::Number(value))) => self.checked(place, value).map(Some),
                Some((place, _)) => self.refuse(place),
            };
        }
        let Some(mut table) = from.table(self.key)? else { return Ok(None) };
        table.allow(&["value", "unit"])?;
        let value = table.number("value")?;
        let (place, value) = table.need("value", value)?;
        let value = match table.text("unit")? {
            None => value,
            Some((at, given)) => self.in_own_unit(at, value, given)?,
        };
        self.checked(place, value).map(Some)
    }

    fn in_own_unit(&self, place: Place, value: f64, given: String) -> Result<f64, ScenarioError> {
        let units = (Unit::named(&given), Unit::named(self.unit));
        match units {
            (Some(unit), Some(own)) if unit.quantity == own.quantity => {
                Ok(unit.canonical(value) / own.factor)
            }
            _ => {
                let (id, unit) = (format!("{PREFIX}{}", self.key), self.unit);
                Err(ScenarioError::WrongUnit { place, id, unit, given })
            }
        }
    }

    fn checked(&self, place: Place, value: f64) -> Result<f64, ScenarioError> {
        if (self.least..=self.most).contains(&value) { Ok(value) } else { self.refuse(place) }
    }

    fn refuse<T>(&self, place: Place) -> Result<T, ScenarioError> {
        let expected = format!("a number from {} to {} {}", self.least, self.most, self.unit);
        Err(ScenarioError::OutOfBounds { place, key: self.key, expected })
    }
}

fn styles(from: &mut Fields) -> Result<Option<Vec<Style>>, ScenarioError> {
    let wrong = |place| {
        let expected = "a list of styles, such as [\"neutraal\", \"aanmoedigend\"]".to_owned();
        ScenarioError::OutOfBounds { place, key: "styles", expected }
    };
    let (place, nodes) = match from.take("styles") {
        None => return Ok(None),
        Some((place, Value::List(nodes))) if !nodes.is_empty() => (place, nodes),
        Some((place, _)) => return Err(wrong(place)),
    };
    let mut styles = Vec::new();
    for node in nodes {
        let place = Place { line: node.line, ..place.clone() };
        let Value::Text(word) = node.value else { return Err(wrong(place)) };
        let Some((_, steps)) = STYLES.iter().find(|(name, _)| *name == word) else {
            let allowed = STYLES.map(|(name, _)| name).join(", ");
            return Err(ScenarioError::UnknownWord { place, key: "styles", word, allowed });
        };
        styles.push(Style::new(*steps));
    }
    Ok(Some(styles))
}

fn allocation(from: &mut Fields) -> Result<Option<Allocation>, ScenarioError> {
    let Some((place, word)) = from.text("allocation")? else { return Ok(None) };
    let known = Allocation::ALL.iter().find(|(name, _)| *name == word);
    known.map(|(_, rule)| Some(*rule)).ok_or_else(|| {
        let allowed = Allocation::ALL.map(|(name, _)| name).join(", ");
        ScenarioError::UnknownWord { place, key: "allocation", word, allowed }
    })
}

/// The mix of logics; those that are not named have no part.
fn logica(mut from: Fields) -> Result<Logica, ScenarioError> {
    from.allow(&LOGICS)?;
    let place = from.place();
    let mut shares = [0.0; LOGICS.len()];
    for (share, name) in shares.iter_mut().zip(LOGICS) {
        if let Some((place, value)) = from.number(name)? {
            if !(0.0..=1.0).contains(&value) {
                let expected = "a share from 0 to 1".to_owned();
                return Err(ScenarioError::OutOfBounds { place, key: name, expected });
            }
            *share = value;
        }
    }
    from.finish()?;
    if (shares.iter().sum::<f64>() - 1.0).abs() > ROUNDING {
        let expected = "four shares that add up to 1".to_owned();
        return Err(ScenarioError::OutOfBounds { place, key: "logica", expected });
    }
    let [procedureel, relationeel, zorgdragend, empowerend] = shares.map(|share| share as f32);
    Ok(Logica { procedureel, relationeel, zorgdragend, empowerend })
}

/// A number with its unit; anything else as it is.
fn with_unit(key: &str, said: String) -> String {
    match NUMBERS.iter().find(|known| known.key == key) {
        Some(known) => format!("{said} {}", known.unit),
        None => said,
    }
}

/// What a key holds, in words for people.
trait Say {
    fn say(&self) -> String;
}

impl Say for f64 {
    fn say(&self) -> String {
        self.to_string()
    }
}

impl Say for bool {
    fn say(&self) -> String {
        self.to_string()
    }
}

impl Say for Vec<Style> {
    fn say(&self) -> String {
        let name = |style: &Style| STYLES.iter().find(|(_, steps)| *steps == style.steps());
        let names = self.iter().filter_map(name).map(|(name, _)| *name);
        names.collect::<Vec<_>>().join(", ")
    }
}

impl Say for Logica {
    fn say(&self) -> String {
        let parts = LOGICS.iter().zip(self.shares());
        parts.map(|(name, share)| format!("{name} {share}")).collect::<Vec<_>>().join(", ")
    }
}

impl Say for Allocation {
    fn say(&self) -> String {
        let name = Self::ALL.iter().find(|(_, rule)| rule == self);
        name.map_or_else(String::new, |(name, _)| (*name).to_owned())
    }
}
