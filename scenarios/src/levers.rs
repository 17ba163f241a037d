//! Levers: named groups of what a scenario has otherwise, each of which can be put back.

use klantreis_evidence::tree::{Fields, Value};
use klantreis_evidence::{Catalogue, Place};
use klantreis_records::comparison::Differing;
use klantreis_sim::kernel::Week;
use klantreis_sim::labour::MarketChoice;
use klantreis_sim::offers::OfferPlan;

use crate::error::ScenarioError;
use crate::mechanisms;
use crate::offers;
use crate::scenario::{Onset, Scenario};
use crate::switches;
use crate::team::{PREFIX, TEAM_KEYS, Team};

/// The lever of all that differs and belongs to no other.
pub const OTHER: &str = "other";
/// What stands for what a scenario does not have: a key of the team, an offer.
const NOT_SAID: &str = "-";
/// The unit of the places of an offer: they are for a thousand persons.
const PLACES: &str = "places/1000";
/// What stands before the name of an offer where keys of all kinds stand together.
pub(crate) const OFFERS: &str = "offers.";
/// What a list of keys can hold, as errors say it.
const EXPECTED: &str = "a list of numbers, mechanisms, keys of the team, offers, `market`, `cohort` or `switches`, such as \
     [\"labour.offer.base\", \"S-138\", \"team.caseload\", \"offers.taalboost\"]";

/// One thing that two scenarios can have otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A number, with all its changes in the course of the run.
    Number(String),
    /// A mechanism, on or off.
    Mechanism(String),
    /// A key of the team, with `team.` before it.
    Team(String),
    /// An offer with its places, with `offers.` before its name.
    Offer(String),
    /// The path of the labour market.
    Market,
    /// Who gets a permit, when and where.
    Cohort,
    /// What the team does otherwise from a week on.
    Switches,
}

/// A named group of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub keys: Vec<Key>,
    /// Where it is written.
    pub place: Place,
}

impl Key {
    /// The key of a name; absent when there is no such thing.
    #[must_use]
    pub fn named(name: &str, catalogue: &Catalogue) -> Option<Self> {
        let is_mechanism = || mechanisms::all().any(|one| one.id == name);
        let is_offer = |name: &str| offers::LIBRARY.iter().any(|(known, _)| *known == name);
        match name {
            "market" => Some(Self::Market),
            "cohort" => Some(Self::Cohort),
            switches::KEY => Some(Self::Switches),
            _ if name.strip_prefix(PREFIX).is_some_and(|key| TEAM_KEYS.contains(&key)) => {
                Some(Self::Team(name.to_owned()))
            }
            _ if name.strip_prefix(OFFERS).is_some_and(is_offer) => {
                Some(Self::Offer(name.to_owned()))
            }
            _ if catalogue.parameter(name).is_some() => Some(Self::Number(name.to_owned())),
            _ if is_mechanism() => Some(Self::Mechanism(name.to_owned())),
            _ => None,
        }
    }

    /// Its name, as a lever names it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Number(name) | Self::Mechanism(name) | Self::Team(name) | Self::Offer(name) => {
                name
            }
            Self::Market => "market",
            Self::Cohort => "cohort",
            Self::Switches => switches::KEY,
        }
    }

    /// What kind of thing it is.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Mechanism(_) => "mechanism",
            Self::Team(_) => "team",
            Self::Offer(_) => "offer",
            Self::Market => "market",
            Self::Cohort => "cohort",
            Self::Switches => switches::KEY,
        }
    }

    /// The unit of what it holds, if that is a number: places of an offer are for a thousand persons.
    #[must_use]
    pub fn unit(&self, catalogue: &Catalogue) -> &'static str {
        match self {
            Self::Number(id) => catalogue.parameter(id).map_or("", |known| known.unit.name),
            Self::Team(name) => Team::unit_of(name),
            Self::Offer(_) => PLACES,
            _ => "",
        }
    }

    /// What a scenario has for it, in words that are equal where scenarios are.
    #[must_use]
    pub fn told(&self, scenario: &Scenario, catalogue: &Catalogue) -> String {
        match self {
            Self::Number(id) => number_told(id, scenario, catalogue),
            Self::Mechanism(id) => if scenario.off.contains(id) { "off" } else { "on" }.to_owned(),
            Self::Team(name) => {
                let says = scenario.team.as_ref().map(Team::says_bare).unwrap_or_default();
                let said = says.into_iter().find(|(key, _)| name.strip_prefix(PREFIX) == Some(key));
                said.map_or_else(|| NOT_SAID.to_owned(), |(_, said)| said)
            }
            Self::Offer(name) => {
                let places = offer_of(scenario, name).map(|offer| offer.places.to_string());
                places.unwrap_or_else(|| NOT_SAID.to_owned())
            }
            Self::Market => {
                let known = MarketChoice::ALL.iter().find(|(_, one)| *one == scenario.market);
                known.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
            Self::Cohort => {
                let [from, to] = scenario.permits.map(Week::monday);
                let years = match scenario.permit_years {
                    [first, last] if first == last => first.to_string(),
                    [first, last] => format!("{first}-{last}"),
                };
                format!("{years} {from}/{to} GM{:04}", scenario.municipality)
            }
            Self::Switches if scenario.switches.is_empty() => NOT_SAID.to_owned(),
            Self::Switches => {
                let told = scenario.switches.iter().map(|switch| {
                    let week = scenario.week_of_onset(switch.from).monday();
                    let says =
                        switch.says().into_iter().map(|(key, said)| format!("{key}: {said}"));
                    format!("{week} ({})", says.collect::<Vec<_>>().join(", "))
                });
                told.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// Puts back in one scenario what another one has: the one function that an ablation is made of.
    pub fn put_back(&self, mine: &mut Scenario, theirs: &Scenario) {
        match self {
            Self::Number(id) => {
                let of = |scenario: &Scenario, is_it: bool| {
                    let changes = scenario.changes.iter();
                    changes.filter(|one| (one.overlay.id == *id) == is_it).cloned().collect()
                };
                let (mut others, back): (Vec<_>, Vec<_>) = (of(mine, false), of(theirs, true));
                others.extend(back);
                mine.changes = others;
            }
            Self::Mechanism(id) => {
                mine.off.retain(|off| off != id);
                if theirs.off.contains(id) {
                    mine.off.push(id.clone());
                }
            }
            Self::Team(name) => {
                let [team, other] =
                    [&*mine, theirs].map(|one| one.team.clone().unwrap_or_default());
                mine.team =
                    Some(team.with_key_of(name, &other)).filter(|team| *team != Team::default());
            }
            Self::Offer(name) => {
                let back = offer_of(theirs, name).cloned();
                mine.offers.retain(|offer| name.strip_prefix(OFFERS) != Some(&offer.name));
                mine.offers.extend(back);
                mine.offers.sort_by_key(|offer| offer.number);
            }
            Self::Market => mine.market = theirs.market,
            Self::Cohort => {
                mine.permit_years = theirs.permit_years;
                mine.permits = theirs.permits;
                mine.municipality = theirs.municipality;
            }
            Self::Switches => mine.switches.clone_from(&theirs.switches),
        }
    }
}

/// An offer of a scenario, by its name among keys of all kinds.
fn offer_of<'a>(scenario: &'a Scenario, name: &str) -> Option<&'a OfferPlan> {
    let bare = name.strip_prefix(OFFERS)?;
    scenario.offers.iter().find(|offer| offer.name == bare)
}

/// The values that a scenario gives a number, in order: without any that of the evidence.
fn number_told(id: &str, scenario: &Scenario, catalogue: &Catalogue) -> String {
    let mut changes: Vec<_> =
        scenario.changes.iter().filter(|change| change.overlay.id == id).collect();
    changes.sort_by_key(|change| scenario.week_of(change));
    let at_start = changes.first().is_some_and(|change| change.from.is_none());
    let own = catalogue.parameter(id).and_then(|known| match known.content {
        klantreis_evidence::Content::Value(value) => {
            // A number that is drawn is not the same as one that is stated, whatever its value.
            Some(if known.is_drawn() { format!("{value}*") } else { value.to_string() })
        }
        _ => None,
    });
    let start = if at_start { None } else { own };
    let told = changes.iter().map(|change| match change.from {
        None => change.overlay.value.to_string(),
        Some(Onset::Weeks(weeks)) => format!("{} (+{weeks})", change.overlay.value),
        Some(Onset::Week(week)) => format!("{} ({})", change.overlay.value, week.monday()),
    });
    start.into_iter().chain(told).collect::<Vec<_>>().join(", ")
}

/// All that two scenarios have otherwise, in a fixed order.
#[must_use]
pub fn differing_keys(one: &Scenario, other: &Scenario, catalogue: &Catalogue) -> Vec<Key> {
    let both = [one, other];
    let numbers = both.iter().flat_map(|scenario| &scenario.changes);
    let numbers = numbers.map(|change| Key::Number(change.overlay.id.clone()));
    let off = both.iter().flat_map(|scenario| &scenario.off).cloned().map(Key::Mechanism);
    let team = TEAM_KEYS.iter().map(|key| Key::Team(format!("{PREFIX}{key}")));
    let offers = both.iter().flat_map(|scenario| &scenario.offers);
    let offers = offers.map(|offer| Key::Offer(format!("{OFFERS}{}", offer.name)));
    let mut keys: Vec<Key> = numbers
        .chain(off)
        .chain(team)
        .chain(offers)
        .chain([Key::Market, Key::Cohort, Key::Switches])
        .collect();
    keys.sort();
    keys.dedup();
    keys.retain(|key| key.told(one, catalogue) != key.told(other, catalogue));
    keys
}

/// The levers between a baseline and a scenario: those that it names, and one for the rest.
#[must_use]
pub fn levers_between(baseline: &Scenario, other: &Scenario, catalogue: &Catalogue) -> Vec<Lever> {
    let mut levers = other.levers.clone();
    let Some(last) = levers.last() else { return levers };
    let place = last.place.clone();
    let is_named = |key: &Key| other.levers.iter().any(|lever| lever.keys.contains(key));
    let rest: Vec<Key> = differing_keys(baseline, other, catalogue)
        .into_iter()
        .filter(|key| !is_named(key))
        .collect();
    if !rest.is_empty() {
        levers.push(Lever { name: OTHER.to_owned(), keys: rest, place });
    }
    levers
}

/// A scenario with a lever put back to what the baseline has.
#[must_use]
pub fn without_lever(other: &Scenario, lever: &Lever, baseline: &Scenario) -> Scenario {
    let mut scenario = other.clone();
    for key in &lever.keys {
        key.put_back(&mut scenario, baseline);
    }
    scenario
}

/// What two scenarios have otherwise, told for readers.
#[must_use]
pub fn tell_differing(
    baseline: &Scenario,
    other: &Scenario,
    catalogue: &Catalogue,
) -> Vec<Differing> {
    let levers = levers_between(baseline, other, catalogue);
    let told = |key: Key| {
        let known = catalogue.parameter(key.name());
        let lever = levers.iter().find(|lever| lever.keys.contains(&key));
        Differing {
            key: key.name().to_owned(),
            kind: key.kind(),
            lever: lever.map(|lever| lever.name.clone()),
            baseline: key.told(baseline, catalogue),
            other: key.told(other, catalogue),
            unit: key.unit(catalogue),
            strength: known.map(|known| known.strength.name()),
        }
    };
    differing_keys(baseline, other, catalogue).into_iter().map(told).collect()
}

/// Reads the table `levers` of a file.
pub(crate) fn read_levers(
    from: &mut Fields,
    catalogue: &Catalogue,
) -> Result<Vec<Lever>, ScenarioError> {
    let Some(mut table) = from.table("levers")? else { return Ok(Vec::new()) };
    let mut levers = Vec::new();
    for name in table.keys() {
        let wrong = |place| ScenarioError::OutOfBounds {
            place,
            key: "levers",
            expected: EXPECTED.to_owned(),
        };
        let (place, nodes) = match table.take(&name) {
            Some((place, Value::List(nodes))) if !nodes.is_empty() => (place, nodes),
            Some((place, _)) => return Err(wrong(place)),
            None => continue,
        };
        if name == OTHER || name.trim().is_empty() {
            return Err(ScenarioError::LeverName { place, name });
        }
        let mut keys = Vec::new();
        for node in nodes {
            let place = Place { line: node.line, ..place.clone() };
            let Value::Text(word) = node.value else { return Err(wrong(place)) };
            let Some(key) = Key::named(&word, catalogue) else {
                return Err(ScenarioError::UnknownKey { place, name: word });
            };
            keys.push(key);
        }
        levers.push(Lever { name, keys, place });
    }
    table.finish()?;
    Ok(levers)
}

/// Refuses a key that stands in two places.
pub(crate) fn check_levers(levers: &[Lever]) -> Result<(), ScenarioError> {
    let mut seen: Vec<(&Key, &Lever)> = Vec::new();
    for lever in levers {
        for key in &lever.keys {
            if let Some((_, first)) = seen.iter().find(|(known, _)| *known == key) {
                return Err(ScenarioError::LeverTwice {
                    place: lever.place.clone(),
                    key: key.name().to_owned(),
                    first: first.name.clone(),
                    second: lever.name.clone(),
                });
            }
            seen.push((key, lever));
        }
    }
    Ok(())
}
