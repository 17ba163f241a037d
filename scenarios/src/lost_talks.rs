//! What one lost talk costs: worlds in which every client loses one, beside the same worlds without.

use indicatif::ProgressBar;
use klantreis_evidence::{Catalogue, Outcome};
use klantreis_records::statistics::{Estimate, Searches, estimate};
use klantreis_sim::guidance::LostTalks;
use rayon::prelude::*;

use crate::error::ScenarioError;
use crate::run::{Order, Town, build_world, in_threads};
use crate::scenario::Scenario;

/// Everybody who lost a talk while looking for work, beside themselves without the loss.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LostTalksCost {
    /// The persons of each replication.
    pub worlds: Vec<Vec<Pair>>,
}

/// Somebody who lost a talk and was without a job by then, in both worlds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// How well the klantmanager does it with whom it was lost; 1 is average [ratio].
    pub skill: f32,
    /// From then until the next job where the talk is held, or until the end of the run [weeks].
    pub held: i32,
    /// The same where it is lost [weeks].
    pub lost: i32,
}

/// The klantmanagers of whom it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Both,
    Lower,
    Upper,
}

impl Half {
    /// Those of an outcome; nothing of other outcomes.
    fn of(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::LostTalk => Some(Self::Both),
            Outcome::LostTalkLower => Some(Self::Lower),
            Outcome::LostTalkUpper => Some(Self::Upper),
            _ => None,
        }
    }
}

impl LostTalksCost {
    /// Whether an outcome is counted here and not in the tables of a run.
    #[must_use]
    pub fn counts(outcome: Outcome) -> bool {
        Half::of(outcome).is_some()
    }

    /// Lives each replication of a scenario twice, with the same luck: in one of the two every client
    /// loses the first progress talk while looking for work, through the door of decisions.
    ///
    /// # Errors
    /// [`ScenarioError`] when a world cannot be built or the threads cannot be started.
    pub fn live(
        scenario: &Scenario,
        catalogue: &Catalogue,
        order: &Order,
        progress: &ProgressBar,
    ) -> Result<Self, ScenarioError> {
        let start = scenario.known_at_start(catalogue)?;
        progress.set_length(u64::from(scenario.replications));
        let live = |replication| {
            let build = || {
                let (start, town) = (start.clone(), Town::of(scenario));
                build_world(scenario, start, order.seed, replication, town, false)
            };
            let mut world = build()?;
            let talks = LostTalks::in_world(&mut world);
            let losing = Searches::of(world, scenario.weeks, Some(&talks));
            let holding = Searches::of(build()?, scenario.weeks, None);
            progress.inc(1);
            Ok(pairs(&losing, &holding))
        };
        let all = || {
            let replications = (0..scenario.replications).into_par_iter();
            replications.map(live).collect::<Result<Vec<_>, ScenarioError>>()
        };
        Ok(Self { worlds: in_threads(order.threads, all)?? })
    }

    /// How much longer the search lasts with one talk less, as a share of how long it lasts, over
    /// replications; nothing for another outcome, or where nobody lost a talk.
    ///
    /// Klantmanagers are halved at the skill of the middle client.
    #[must_use]
    pub fn lengthening(&self, outcome: Outcome) -> Option<Estimate> {
        let half = Half::of(outcome)?;
        let mut skills: Vec<f32> = self.worlds.iter().flatten().map(|pair| pair.skill).collect();
        skills.sort_by(f32::total_cmp);
        let middle = *skills.get(skills.len() / 2)?;
        let is_asked = |pair: &&Pair| match half {
            Half::Both => true,
            Half::Lower => pair.skill < middle,
            Half::Upper => pair.skill >= middle,
        };
        estimate(self.worlds.iter().filter_map(|pairs| {
            let asked = pairs.iter().filter(is_asked);
            let (held, lost) = asked.fold((0.0, 0.0), |(held, lost), pair| {
                (held + f64::from(pair.held), lost + f64::from(pair.lost))
            });
            (held > 0.0).then(|| lost / held - 1.0)
        }))
    }
}

/// Whoever lost a talk and was without a job by then in both worlds.
fn pairs(losing: &Searches, holding: &Searches) -> Vec<Pair> {
    let both = losing.lost().iter().filter_map(|(&person, talk)| {
        let [held, lost] = [holding, losing].map(|searches| searches.from(person, talk.week));
        Some(Pair { skill: talk.skill, held: held?, lost: lost? })
    });
    both.collect()
}
