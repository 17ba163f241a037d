//! Reading what a scenario says about its team, and changing a number of it.

use klantreis_evidence::tree::{Fields, Value};
use klantreis_evidence::{Place, Unit};
use klantreis_sim::guidance::{Allocation, Logica, Style};
use klantreis_sim::plan::Path;

use super::{LOGICS, NUMBERS, Number, PREFIX, STYLES, TEAM_KEYS, Team};
use crate::error::ScenarioError;

/// How far the parts of the logics may be off a whole.
const ROUNDING: f64 = 1e-3;

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
            path: path(&mut from)?,
            warm_handover: from.flag("warm_handover")?,
            joint_intake: from.flag("joint_intake")?,
            only_own_offers: from.flag("only_own_offers")?,
            single_point: from.flag("single_point")?,
            specialised: from.flag("specialised")?,
            ontzorgen: from.flag("ontzorgen")?,
            advance: from.flag("advance")?,
            childcare_paid: from.flag("childcare_paid")?,
            care_interpreter: from.flag("care_interpreter")?,
            own_risk_paid: from.flag("own_risk_paid")?,
            health_network: from.flag("health_network")?,
            family_based: from.flag("family_based")?,
            ..Self::default()
        };
        if let Some(table) = from.table("logica")? {
            team.logica = Some(logica(table, "logica")?);
        }
        if let Some(table) = from.table("later_logica")? {
            team.later_logica = Some(logica(table, "later_logica")?);
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

/// The way to work in a plan.
fn path(from: &mut Fields) -> Result<Option<Path>, ScenarioError> {
    let Some((place, word)) = from.text("path")? else { return Ok(None) };
    let known = Path::ALL.iter().find(|(name, _)| *name == word);
    known.map(|(_, path)| Some(*path)).ok_or_else(|| {
        let allowed = Path::ALL.map(|(name, _)| name).join(", ");
        ScenarioError::UnknownWord { place, key: "path", word, allowed }
    })
}

/// The mix of logics; those that are not named have no part.
fn logica(mut from: Fields, key: &'static str) -> Result<Logica, ScenarioError> {
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
        return Err(ScenarioError::OutOfBounds { place, key, expected });
    }
    let [procedureel, relationeel, zorgdragend, empowerend] = shares.map(|share| share as f32);
    Ok(Logica { procedureel, relationeel, zorgdragend, empowerend })
}
