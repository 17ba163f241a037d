//! Switches: what a team does otherwise from a date on, such as after a political choice (S-191).

use std::path::Path;

use klantreis_evidence::tree::Fields;
use klantreis_evidence::{Catalogue, EvidenceError, Place};
use klantreis_sim::offers::OfferPlan;

use crate::error::ScenarioError;
use crate::levers::OFFERS;
use crate::offers::Listed;
use crate::read::onset;
use crate::scenario::{Onset, Scenario};
use crate::team::{PREFIX, Team};

/// The key of a scenario.
pub(crate) const KEY: &str = "switches";
/// What each of its `switches` can say.
pub const SWITCH_KEYS: &[&str] = &["from", "reason", "team", "offers"];

/// What a team does otherwise from a week on; what is not said goes on as before.
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// From when.
    pub from: Onset,
    /// Why.
    pub reason: Option<String>,
    /// The keys of the team that change.
    pub team: Team,
    /// The offers whose places change; one without places closes.
    pub offers: Vec<OfferPlan>,
    /// Where it is written.
    pub place: Place,
}

impl Switch {
    /// What it changes, key by key, in words for people.
    #[must_use]
    pub fn says(&self) -> Vec<(String, String)> {
        let team = self.team.says().into_iter().map(|(key, said)| (format!("{PREFIX}{key}"), said));
        let offers = self.offers.iter();
        let offers = offers.map(|one| (format!("{OFFERS}{}", one.name), one.places.to_string()));
        team.chain(offers).collect()
    }
}

/// A switch as one file says it.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) from: Onset,
    reason: Option<String>,
    team: Team,
    offers: Listed,
    place: Place,
}

/// Reads the list `switches` of a file.
pub(crate) fn read_switches(
    from: &mut Fields,
    folder: Option<&Path>,
    catalogue: &Catalogue,
) -> Result<Vec<Draft>, ScenarioError> {
    let mut found: Vec<Draft> = Vec::new();
    for mut fields in from.tables(KEY)? {
        fields.allow(SWITCH_KEYS)?;
        let place = fields.place();
        let from = onset(&mut fields)?;
        let Some(from) = from else {
            return Err(ScenarioError::Missing { place, key: "switches.from" });
        };
        let reason = fields.text("reason")?;
        if let Some((place, words)) = &reason
            && words.trim().is_empty()
        {
            let (place, key) = (place.clone(), "reason".to_owned());
            return Err(EvidenceError::Blank { place, key }.into());
        }
        let team = fields.table("team")?.map(Team::read).transpose()?.unwrap_or_default();
        let offers = Listed::read(&mut fields, folder, catalogue)?;
        fields.finish()?;
        if team == Team::default() && offers == Listed::default() {
            let expected = "something of `team` or `offers` that is otherwise from then on";
            return Err(ScenarioError::OutOfBounds {
                place,
                key: KEY,
                expected: expected.to_owned(),
            });
        }
        let id = KEY.to_owned();
        if found.iter().any(|known| known.from == from) {
            return Err(ScenarioError::ChangedTwice { place, id });
        }
        let reason = reason.map(|(_, words)| words);
        found.push(Draft { from, reason, team, offers, place });
    }
    Ok(found)
}

/// The switches in the order of their weeks, each tried on what came before it.
pub(crate) fn in_order(
    mut drafts: Vec<Draft>,
    scenario: &Scenario,
    listed: &Listed,
) -> Result<Vec<Switch>, ScenarioError> {
    let [start, _] = scenario.permits;
    let end = start.plus(scenario.weeks as i32);
    drafts.sort_by_key(|draft| scenario.week_of_onset(draft.from));
    let (mut team, mut offers) = (scenario.team.clone(), listed.clone());
    let mut switches: Vec<Switch> = Vec::new();
    for Draft { from, reason, team: says, offers: lists, place } in drafts {
        let Some(before) = team.take() else {
            return Err(ScenarioError::NothingSwitched { place });
        };
        let week = match from {
            Onset::Week(week) => week,
            Onset::Weeks(_) => scenario.week_of_onset(from),
        };
        // A longer scenario may be shortened by one that extends it; what it says itself must act.
        let is_own = place.file == scenario.texts[0].file;
        if week <= start || (is_own && week >= end) {
            let (first, last) = (start.plus(1).monday(), end.monday());
            let expected = format!("a week of the run after its first: {first} to {last}");
            return Err(ScenarioError::OutOfBounds { place, key: "from", expected });
        }
        if switches.iter().any(|known| scenario.week_of_onset(known.from) == week) {
            return Err(ScenarioError::ChangedTwice { place, id: KEY.to_owned() });
        }
        let after = says.clone().over(before);
        if let Some(key) = after.lacks() {
            return Err(ScenarioError::Missing { place, key });
        }
        team = Some(after);
        offers = lists.clone().over(offers);
        offers.clone().plans()?;
        switches.push(Switch { from, reason, team: says, offers: lists.all(), place });
    }
    Ok(switches)
}

/// Offers with those of a switch laid over them, in the order of their numbers.
pub(crate) fn over(mut below: Vec<OfferPlan>, switch: &Switch) -> Vec<OfferPlan> {
    below.retain(|known| switch.offers.iter().all(|offer| offer.name != known.name));
    below.extend(switch.offers.iter().filter(|offer| offer.places > 0.0).cloned());
    below.sort_by_key(|offer| offer.number);
    below
}
