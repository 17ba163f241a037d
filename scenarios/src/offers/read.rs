//! Reads one offer, key by key, and refuses what does not belong there.

use std::path::Path;

use klantreis_evidence::tree::{Fields, Value, parse};
use klantreis_evidence::{
    Catalogue, Content, EvidenceError, Parameter, Place, Quantity, UNITS, Unit,
};
use klantreis_sim::arrival::Tongue;
use klantreis_sim::journey::Step;
use klantreis_sim::journey::ladder::PiezoPhase;
use klantreis_sim::offers::{Door, Effect, Form, HIGHEST_NUMBER, OfferPlan, State, Teaches};
use klantreis_sim::{MECHANISMS, TEAM_MECHANISMS};

use super::{Offer, PROVIDERS, find_offer};
use crate::error::ScenarioError;
use crate::library::Text;

/// The tables of an offer's file.
pub const TABLES: &[&str] = &["offer", "numbers", "during", "after"];
/// What its table `offer` can say beside the flags.
pub const OFFER_KEYS: &[&str] = &[
    "number",
    "names",
    "form",
    "provider",
    "purpose",
    "phase",
    "door",
    "teaches",
    "setting",
    "steps",
    "follows",
    "language",
    "guided",
    "integrated",
    "flexible",
    "wordy",
    "needs-clarity",
];
/// What is true or false about it; false where it is not said.
pub const FLAGS: &[&str] = &["guided", "integrated", "flexible", "wordy", "needs-clarity"];
/// Its numbers, what each measures, and whether it may be absent.
pub const NUMBERS: &[(&str, Quantity, bool)] = &[
    ("weeks", Quantity::Weeks, false),
    ("hours", Quantity::HoursPerWeek, false),
    ("level", Quantity::Level, false),
    ("drop-out", Quantity::Rate, false),
    ("cost", Quantity::Euros, false),
    ("lasting", Quantity::Weeks, true),
    ("youngest", Quantity::Years, true),
    ("oldest", Quantity::Years, true),
];
/// The table of what an offer does while it lasts.
const DURING: &str = "during";
/// What an effect says beside what every number says.
pub const EFFECT_KEYS: &[&str] = &["mechanism"];

const STEPS: &[(&str, Step)] = &[
    ("intake", Step::Intake),
    ("orientation", Step::Orientation),
    ("activation", Step::Activation),
    ("matching", Step::Matching),
    ("aftercare", Step::Aftercare),
];
const PURPOSES: &[(&str, bool)] = &[("work", true), ("participation", false)];
const SETTINGS: &[(&str, bool)] = &[("dutch", true), ("other", false)];

pub(super) fn read_offer(text: &Text, catalogue: &Catalogue) -> Result<Offer, ScenarioError> {
    let (name, folder) = (text.name.as_str(), text.folder.as_deref());
    let mut from = parse(&text.file, &text.text)?;
    from.allow(TABLES)?;
    let about = from.table("offer")?;
    let mut about = from.need("offer", about)?;
    about.allow(OFFER_KEYS)?;
    let numbers = from.table("numbers")?;
    let mut tables = Tables { name, catalogue, read: Vec::new() };
    let numbers = from.need("numbers", numbers)?;
    let place = numbers.place();
    let [weeks, hours, level, drop_out, cost, lasting, youngest, oldest] =
        tables.numbers(numbers)?;
    let ages = [youngest.unwrap_or(0.0), oldest.unwrap_or(f64::INFINITY)];
    if ages[0] > ages[1] {
        let expected = format!("{} years or more, as `youngest` says", ages[0]);
        return Err(ScenarioError::OutOfBounds { place, key: "oldest", expected });
    }
    let [weeks, hours, level, drop_out, cost, lasting] =
        [weeks, hours, level, drop_out, cost, lasting].map(Option::unwrap_or_default);
    let during = tables.effects(DURING, from.table(DURING)?)?;
    let after = tables.effects("after", from.table("after")?)?;
    let names = names(&mut about)?;
    let provider = about.text("provider")?;
    let (place, provider) = about.need("provider", provider)?;
    if !PROVIDERS.contains(&provider.as_str()) {
        return Err(unknown(place, "provider", provider, PROVIDERS.iter().copied()));
    }
    let mut flags = [false; FLAGS.len()];
    for (flag, key) in flags.iter_mut().zip(FLAGS) {
        *flag = about.flag(key)?.unwrap_or_default();
    }
    let [is_guided, is_integrated, is_flexible, is_wordy, needs_clarity] = flags;
    let door = word(&mut about, "door", &Door::ALL, Some(Door::Klantmanager))?;
    let follows = follows(&mut about, folder)?;
    if door == Door::Onward && follows.is_none() {
        let place = about.place();
        return Err(ScenarioError::NothingFollowed { place });
    }
    let plan = OfferPlan {
        number: number(&mut about)?,
        name: name.to_owned(),
        form: word(&mut about, "form", &Form::ALL, None)?,
        door,
        teaches: word(&mut about, "teaches", &Teaches::ALL, Some(Teaches::Nothing))?,
        speaks_dutch: word(&mut about, "setting", SETTINGS, None)?,
        phase: phase(&mut about)?,
        is_for_work: word(&mut about, "purpose", PURPOSES, None)?,
        is_guided,
        is_integrated,
        is_flexible,
        is_wordy,
        needs_clarity,
        steps: steps(&mut about)?,
        level: level as u8,
        ages: ages.map(|years| years as f32),
        tongue: language(&mut about)?,
        follows,
        weeks: weeks.round().max(1.0) as i32,
        hours: hours as f32,
        drop_out: drop_out as f32,
        lasting: lasting.round() as i32,
        cost: cost as f32,
        places: 0.0,
        during,
        after,
    };
    about.finish()?;
    from.finish()?;
    Ok(Offer { plan, names, provider, numbers: tables.read })
}

fn unknown<'a>(
    place: Place,
    key: &'static str,
    word: String,
    allowed: impl Iterator<Item = &'a str>,
) -> ScenarioError {
    let allowed = allowed.collect::<Vec<_>>().join(", ");
    ScenarioError::UnknownWord { place, key, word, allowed }
}

/// A word of a closed list.
fn word<T: Copy>(
    from: &mut Fields,
    key: &'static str,
    allowed: &[(&'static str, T)],
    absent: Option<T>,
) -> Result<T, ScenarioError> {
    let Some((place, word)) = from.text(key)? else { return Ok(from.need(key, absent)?) };
    let known = allowed.iter().find(|(name, _)| *name == word);
    known
        .map(|(_, meaning)| *meaning)
        .ok_or_else(|| unknown(place, key, word, allowed.iter().map(|(name, _)| *name)))
}

fn number(from: &mut Fields) -> Result<u8, ScenarioError> {
    let number = from.number("number")?;
    let (place, number) = from.need("number", number)?;
    if number.fract() != 0.0 || !(0.0..=f64::from(HIGHEST_NUMBER)).contains(&number) {
        let expected = format!("a whole number from 0 to {HIGHEST_NUMBER}");
        return Err(ScenarioError::OutOfBounds { place, key: "number", expected });
    }
    Ok(number as u8)
}

/// The phase of Piëzo, when its kind does not say it.
fn phase(from: &mut Fields) -> Result<Option<PiezoPhase>, ScenarioError> {
    let phases = PiezoPhase::ALL.map(|(name, phase)| (name, Some(phase)));
    word(from, "phase", &phases, Some(None))
}

/// The number of the offer that one must have completed.
fn follows(from: &mut Fields, folder: Option<&Path>) -> Result<Option<u8>, ScenarioError> {
    let Some((place, name)) = from.text("follows")? else { return Ok(None) };
    let earlier = || -> Result<u8, ScenarioError> {
        let text = find_offer(&name, folder)?;
        // Its number alone: what it follows in its turn is its own matter.
        let mut earlier = parse(&text.file, &text.text)?;
        let about = earlier.table("offer")?;
        number(&mut earlier.need("offer", about)?)
    };
    match earlier() {
        Ok(number) => Ok(Some(number)),
        Err(error) => Err(ScenarioError::Followed { place, error: Box::new(error) }),
    }
}

/// The language in which it is held, when one must have grown up with it.
fn language(from: &mut Fields) -> Result<Option<Tongue>, ScenarioError> {
    let Some((place, name)) = from.text("language")? else { return Ok(None) };
    let spoken = || Tongue::ALL.iter().filter(|(_, tongue)| *tongue != Tongue::Other);
    match spoken().find(|(known, _)| *known == name) {
        Some((_, tongue)) => Ok(Some(*tongue)),
        None => Err(unknown(place, "language", name, spoken().map(|(name, _)| *name))),
    }
}

fn names(from: &mut Fields) -> Result<[String; 2], ScenarioError> {
    let names = from.table("names")?;
    let mut names = from.need("names", names)?;
    let (nl, en) = (names.text("nl")?, names.text("en")?);
    let both = [names.need("nl", nl)?.1, names.need("en", en)?.1];
    names.finish()?;
    Ok(both)
}

fn steps(from: &mut Fields) -> Result<Vec<Step>, ScenarioError> {
    let (place, value) = from.need("steps", from.clone().take("steps"))?;
    from.take("steps");
    let wrong = |place| {
        let expected = "a list of steps, such as [\"activation\", \"matching\"]".to_owned();
        ScenarioError::OutOfBounds { place, key: "steps", expected }
    };
    let Value::List(nodes) = value else { return Err(wrong(place)) };
    let mut steps = Vec::new();
    for node in nodes {
        let place = Place { line: node.line, ..place.clone() };
        let Value::Text(word) = node.value else { return Err(wrong(place)) };
        let step = STEPS.iter().find(|(name, _)| *name == word);
        let Some((_, step)) = step else {
            return Err(unknown(place, "steps", word, STEPS.iter().map(|(name, _)| *name)));
        };
        steps.push(*step);
    }
    Ok(steps)
}

/// The tables of numbers, each with its witnesses.
struct Tables<'a> {
    name: &'a str,
    catalogue: &'a Catalogue,
    read: Vec<Parameter>,
}

impl Tables<'_> {
    fn numbers(&mut self, mut from: Fields) -> Result<[Option<f64>; NUMBERS.len()], ScenarioError> {
        let keys: Vec<&str> = NUMBERS.iter().map(|(key, ..)| *key).collect();
        from.allow(&keys)?;
        let mut numbers = [None; NUMBERS.len()];
        for (number, (key, quantity, is_optional)) in numbers.iter_mut().zip(NUMBERS) {
            match from.table(key)? {
                Some(fields) => *number = Some(self.take(fields, *quantity)?),
                None if *is_optional => {}
                None => return Ok(from.need(key, None)?),
            }
        }
        from.finish()?;
        Ok(numbers)
    }

    fn effects(
        &mut self,
        when: &'static str,
        from: Option<Fields>,
    ) -> Result<Vec<Effect>, ScenarioError> {
        let Some(mut from) = from else { return Ok(Vec::new()) };
        let mut effects = Vec::new();
        for key in from.keys() {
            let Some(mut fields) = from.table(&key)? else { continue };
            // Childcare is given where the parent is, and ends with the offer.
            let is_allowed = |state: &State| *state != State::Childcare || when == DURING;
            let states = || State::ALL.iter().filter(|(_, state)| is_allowed(state));
            let Some(&(_, state)) = states().find(|(name, _)| *name == key) else {
                let allowed = states().map(|(name, _)| *name);
                return Err(unknown(fields.place(), when, key, allowed));
            };
            let mechanism = fields.text("mechanism")?;
            let (place, mechanism) = fields.need("mechanism", mechanism)?;
            let known = || {
                let rooms = MECHANISMS.iter().chain(TEAM_MECHANISMS).copied();
                rooms.flatten().map(|one| one.id)
            };
            if !known().any(|id| id == mechanism) {
                return Err(unknown(place, "mechanism", mechanism, known()));
            }
            let size = self.take(fields, state.quantity())? as f32;
            effects.push(Effect { state, size, mechanism });
        }
        Ok(effects)
    }

    /// A number in the model's own unit of what it measures.
    fn take(&mut self, fields: Fields, quantity: Quantity) -> Result<f64, ScenarioError> {
        let number = Parameter::read(self.name, fields)?;
        let (place, id) = (number.place.clone(), number.id.clone());
        if number.unit.quantity != quantity {
            let own = |unit: &&Unit| unit.quantity == quantity && unit.factor == 1.0;
            let unit = UNITS.iter().find(own).map_or("", |unit| unit.name);
            let given = number.unit.name.to_owned();
            return Err(ScenarioError::WrongUnit { place, id, unit, given });
        }
        let Content::Value(value) = number.content else {
            return Err(ScenarioError::NotOneValue { place, id });
        };
        let stranger = |id: &str| self.catalogue.source(id).is_none();
        if let Some(witness) = number.sources.iter().find(|witness| stranger(&witness.id)) {
            return Err(ScenarioError::Evidence(EvidenceError::UnknownSource {
                place: witness.place.clone(),
                source_id: witness.id.clone(),
                sources: "evidence/sources.toml".to_owned(),
            }));
        }
        let value = number.unit.canonical(value);
        self.read.push(number);
        Ok(value)
    }
}
