//! A scenario: a question, the people it is asked about, and what is different.

use std::collections::BTreeMap;

use klantreis_evidence::{Catalogue, Overlay, Place};
use klantreis_sim::TEAM_THEMES;
use klantreis_sim::arrival::Cohort;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::kernel::{Switches, Week};
use klantreis_sim::labour::MarketChoice;
use klantreis_sim::offers::OfferPlan;

use crate::assumptions::Assumption;
use crate::error::ScenarioError;
use crate::levers::{Lever, check_levers};
use crate::library::{Text, find};
use crate::read::{Draft, read_draft};
use crate::switches::{self, Switch};
use crate::team::{PREFIX, TEAM_KEYS, Team};
use crate::twins::Twins;

/// From when a change holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onset {
    /// So many weeks after the start of the scenario.
    Weeks(u32),
    /// The week of a date.
    Week(Week),
}

/// A number that the scenario changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it becomes, and why.
    pub overlay: Overlay,
    /// From when; from the start when absent.
    pub from: Option<Onset>,
    /// Where it is written.
    pub place: Place,
}

/// A question that can be run.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What is asked.
    pub question: String,
    /// What must be borne in mind with every figure of it, if anything.
    pub note: Option<String>,
    /// Its own text and the texts it extends, for fingerprints.
    pub texts: Vec<Text>,
    /// The municipality's number, part of every name.
    pub municipality: u16,
    /// Adults with a permit in the period, followers not counted [count].
    pub persons: u32,
    /// How long it is lived [weeks].
    pub weeks: u32,
    /// How often it is lived with other luck [count].
    pub replications: u32,
    /// The first and the last year whose composition holds.
    pub permit_years: [i16; 2],
    /// The first week with permits and the first week after them.
    pub permits: [Week; 2],
    /// The path of the labour market.
    pub market: MarketChoice,
    /// The numbers that are different.
    pub changes: Vec<Change>,
    /// The mechanisms that are off.
    pub off: Vec<String>,
    /// What its team has to offer, with the places.
    pub offers: Vec<OfferPlan>,
    /// The team of klantmanagers, if the world has one; its keys are named `team.caseload` and so on.
    pub team: Option<Team>,
    /// Named groups of what is different, which a comparison puts back one by one.
    pub levers: Vec<Lever>,
    /// Mechanisms that a comparison also tries without, in all scenarios at once.
    pub assumptions: Vec<Assumption>,
    /// What its team does otherwise from a week on, in that order.
    pub switches: Vec<Switch>,
    /// Whose participants are followed beside their own twins.
    pub twins: Option<Twins>,
    /// Where its numbers come from, in words by key: what a calibration writes.
    pub provenance: BTreeMap<String, String>,
}

impl Scenario {
    /// Finds and reads a scenario by its name in the library or as a file.
    ///
    /// # Errors
    /// [`ScenarioError`] with file, line and hint for whatever is wrong with it.
    pub fn find(name: &str, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        Self::read(find(name, None)?, catalogue)
    }

    /// Reads a scenario from its text, and all that it extends.
    ///
    /// # Errors
    /// As [`Scenario::find`].
    pub fn read(text: Text, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        let draft = read_draft(&text, catalogue)?;
        let (draft, texts) = over_all_that_it_extends(text, draft, catalogue)?;
        draft.complete(texts)
    }

    /// What its file says of itself at the top, line by line; nothing of those it extends.
    #[must_use]
    pub fn about(&self) -> String {
        let text = self.texts.first().map_or("", |own| &own.text);
        let lines = text.lines().map_while(|line| line.strip_prefix('#')).map(str::trim);
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The people it is asked about.
    #[must_use]
    pub fn cohort(&self) -> Cohort {
        Cohort {
            persons: self.persons,
            municipality: self.municipality,
            permit_years: self.permit_years,
            from: self.permits[0],
            to: self.permits[1],
            left_out: std::collections::BTreeSet::new(),
        }
    }

    /// The mechanisms that work.
    #[must_use]
    pub fn switches(&self) -> Switches {
        self.off.iter().fold(Switches::all_on(), |switches, id| switches.without(id))
    }

    /// The week from which a change holds.
    #[must_use]
    pub fn week_of(&self, change: &Change) -> Week {
        change.from.map_or(self.permits[0], |from| self.week_of_onset(from))
    }

    /// The week of an onset, the first one at the earliest.
    #[must_use]
    pub fn week_of_onset(&self, from: Onset) -> Week {
        match from {
            Onset::Weeks(weeks) => self.permits[0].plus(weeks as i32),
            Onset::Week(week) => week.max(self.permits[0]),
        }
    }

    /// The offers that there are at some time, those of the start first.
    pub(crate) fn all_offers(&self) -> impl Iterator<Item = &OfferPlan> {
        let later = self.switches.iter().flat_map(|switch| &switch.offers);
        self.offers.iter().chain(later.filter(|offer| offer.places > 0.0))
    }

    /// The team that the world employs, if the scenario asks for one.
    #[must_use]
    pub fn team_plan(&self) -> Option<TeamPlan> {
        let plan = self.team.as_ref().and_then(Team::plan)?;
        let mut plan = TeamPlan { offers: self.offers.clone(), ..plan };
        let (mut team, mut offers) = (self.team.clone()?, self.offers.clone());
        for switch in &self.switches {
            team = switch.team.clone().over(team);
            offers = switches::over(offers, switch);
            let later = TeamPlan { offers: offers.clone(), ..team.plan()? };
            plan.switches.push((self.week_of_onset(switch.from), later));
        }
        Some(plan)
    }

    /// The themes whose numbers nobody reads in this world.
    fn unread_themes(&self) -> &'static [&'static str] {
        if self.team.is_some() { &[] } else { TEAM_THEMES }
    }

    /// Refuses changes of numbers that nobody reads in this world.
    fn check_read(&self, changes: &[Change]) -> Result<(), ScenarioError> {
        let is_unread = |id: &str| {
            let theme = id.split('.').next();
            self.unread_themes().iter().any(|unread| theme == Some(unread))
        };
        match changes.iter().find(|change| is_unread(&change.overlay.id)) {
            Some(change) => {
                let (place, id) = (change.place.clone(), change.overlay.id.clone());
                Err(ScenarioError::UnreadNumber { place, id })
            }
            None => Ok(()),
        }
    }

    /// Adds changes from outside, which replace what the scenario says about the same numbers; a
    /// key of the team, such as `team.caseload`, is changed in the team.
    ///
    /// # Errors
    /// [`ScenarioError`] for an unknown number, a value it cannot have, or one without a reason; for
    /// a team without a caseload.
    pub fn set(
        &mut self,
        changes: Vec<Change>,
        catalogue: &Catalogue,
    ) -> Result<(), ScenarioError> {
        let mut lacks = None;
        for change in changes {
            let id = &change.overlay.id;
            if id.strip_prefix(PREFIX).is_some_and(|key| TEAM_KEYS.contains(&key)) {
                let place = change.place.clone();
                let team = self.team.get_or_insert_default();
                team.set(place.clone(), id, change.overlay.value)?;
                lacks = Some(place).zip(team.lacks());
                continue;
            }
            crate::read::check_change(&change, catalogue)?;
            self.changes
                .retain(|known| known.overlay.id != change.overlay.id || known.from != change.from);
            self.changes.push(change);
        }
        match lacks {
            Some((place, key)) => Err(ScenarioError::Missing { place, key }),
            None => self.check_read(&self.changes),
        }
    }

    /// What is known from the start, before anything is drawn.
    ///
    /// # Errors
    /// Whatever the catalogue refuses.
    pub fn known_at_start(&self, catalogue: &Catalogue) -> Result<Catalogue, ScenarioError> {
        let read = catalogue.without_themes(self.unread_themes());
        Ok(read.overlaid(&self.overlays_of(self.permits[0]))?)
    }

    /// What is known from which week on; `start` is what is known at the start.
    ///
    /// # Errors
    /// Whatever the catalogue refuses.
    pub fn regimes(&self, start: Catalogue) -> Result<Vec<(Week, Catalogue)>, ScenarioError> {
        let mut weeks: Vec<Week> = self.changes.iter().map(|change| self.week_of(change)).collect();
        weeks.retain(|week| *week > self.permits[0]);
        weeks.sort_unstable();
        weeks.dedup();
        let mut regimes = vec![(self.permits[0], start)];
        for week in weeks {
            let before = &regimes[regimes.len() - 1].1;
            let after = before.overlaid(&self.overlays_of(week))?;
            regimes.push((week, after));
        }
        Ok(regimes)
    }

    /// Refuses changes that would do nothing, or not what they say.
    fn check_changes(&self) -> Result<(), ScenarioError> {
        self.check_read(&self.changes)?;
        let [start, _] = self.permits;
        for (number, change) in self.changes.iter().enumerate() {
            let (place, id) = (change.place.clone(), change.overlay.id.clone());
            let end = start.plus(self.weeks as i32);
            // A longer scenario may be shortened by one that extends it; what it says itself must act.
            let is_own = place.file == self.texts[0].file;
            let is_outside = |week: Week| week < start || (is_own && week >= end);
            let week = match change.from {
                Some(Onset::Week(week)) => week,
                _ => self.week_of(change),
            };
            if is_outside(week) {
                let expected = format!("a week of the run: {} to {}", start.monday(), end.monday());
                return Err(ScenarioError::OutOfBounds { place, key: "from", expected });
            }
            let is_same = |other: &Change| other.overlay.id == id && self.week_of(other) == week;
            if self.changes[..number].iter().any(is_same) {
                return Err(ScenarioError::ChangedTwice { place, id });
            }
        }
        Ok(())
    }

    fn overlays_of(&self, week: Week) -> Vec<Overlay> {
        let changes = self.changes.iter().filter(|change| self.week_of(change) == week);
        changes.map(|change| change.overlay.clone()).collect()
    }
}

/// A draft laid over all that it extends, with the texts of both.
pub(crate) fn over_all_that_it_extends(
    text: Text,
    mut draft: Draft,
    catalogue: &Catalogue,
) -> Result<(Draft, Vec<Text>), ScenarioError> {
    let mut texts = vec![text];
    while let Some((place, parent)) = draft.extends.take() {
        let folder = texts[texts.len() - 1].folder.as_deref();
        let parent = find(&parent, folder).map_err(|error| ScenarioError::Extends {
            place: place.clone(),
            error: Box::new(error),
        })?;
        if texts.iter().any(|text| text.file == parent.file) {
            let names = texts.iter().chain([&parent]).map(|text| text.name.as_str());
            let circle = names.collect::<Vec<_>>().join(" -> ");
            return Err(ScenarioError::Cycle { place, circle });
        }
        draft = draft.over(read_draft(&parent, catalogue)?);
        texts.push(parent);
    }
    Ok((draft, texts))
}

impl Draft {
    /// The scenario, when nothing is missing.
    pub(crate) fn complete(self, texts: Vec<Text>) -> Result<Scenario, ScenarioError> {
        // What is not there has no line of its own; it belongs at the top.
        let place = Place { file: texts[0].file.clone(), line: 1 };
        let need = |key| ScenarioError::Missing { place: place.clone(), key };
        let question = self.question.ok_or_else(|| need("question"))?;
        let persons = self.persons.ok_or_else(|| need("persons"))?;
        let weeks = self.weeks.ok_or_else(|| need("weeks"))?;
        let replications = self.replications.ok_or_else(|| need("replications"))?;
        let (years_place, permit_years) =
            self.permit_years.ok_or_else(|| need("cohort.permit_year"))?;
        let (from_place, from) = self.permits_from.ok_or_else(|| need("cohort.permits_from"))?;
        let (to_place, to) = self.permits_to.ok_or_else(|| need("cohort.permits_to"))?;
        if from >= to {
            // The file that was asked for is at fault, whichever of the two dates it says.
            let (place, key, expected) = if to_place.file == texts[0].file {
                (to_place, "permits_to", "a later date than `permits_from`")
            } else {
                (from_place, "permits_from", "an earlier date than `permits_to`")
            };
            return Err(ScenarioError::OutOfBounds { place, key, expected: expected.to_owned() });
        }
        let team = match self.team {
            Some((place, team)) => match team.lacks() {
                Some(key) => return Err(ScenarioError::Missing { place, key }),
                None => Some(team),
            },
            None => None,
        };
        self.offers.check_team(team.is_some())?;
        let mut scenario = Scenario {
            name: texts[0].name.clone(),
            question,
            note: self.note,
            municipality: self.municipality.unwrap_or(crate::municipality::AVERAGE),
            persons,
            weeks,
            replications,
            permit_years,
            permits: [from, to],
            market: self.market.unwrap_or_default(),
            changes: self.changes,
            off: self.off,
            offers: self.offers.clone().plans()?,
            team,
            levers: self.levers,
            assumptions: self.assumptions,
            switches: Vec::new(),
            twins: self.twins,
            provenance: self.provenance,
            texts,
        };
        scenario.switches = switches::in_order(self.switches, &scenario, &self.offers)?;
        if let Some(twins) = &scenario.twins {
            twins.check(&scenario)?;
        }
        let cohort = scenario.cohort();
        if let Some(none) = cohort.years().find(|year| year.from >= year.to) {
            let expected = format!(
                "years that all have a week from `permits_from` to `permits_to`: {} has none",
                none.year
            );
            return Err(ScenarioError::OutOfBounds {
                place: years_place,
                key: "permit_years",
                expected,
            });
        }
        scenario.check_changes()?;
        check_levers(&scenario.levers)?;
        Ok(scenario)
    }
}
