//! Comparisons under way and those that are done, by what was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use indicatif::ProgressBar;
use klantreis_records::Comparison;
use klantreis_records::manifest::ComparisonManifest;
use klantreis_records::summary::Line;
use klantreis_scenarios::Scenario;
use klantreis_scenarios::compare::{Step, compare_in_steps, rests_on};
use tokio::sync::watch;

use super::asked::Asked;
use crate::house::House;
use crate::wrong::Wrong;

/// How many comparisons are remembered; an older one is made again when it is asked for.
const REMEMBERED: usize = 12;

/// What was found, and what it rests on.
pub(crate) struct Found {
    pub(super) comparison: Comparison,
    pub(super) manifest: ComparisonManifest,
}

/// How far a comparison is.
#[derive(Clone, Default)]
pub(crate) struct Stage {
    pub(super) done: u32,
    pub(super) of: u32,
    pub(super) curves: Arc<Vec<(char, Vec<Line>)>>,
    pub(super) found: Option<Result<Arc<Found>, Wrong>>,
}

/// The comparisons, the latest last.
#[derive(Default)]
pub(crate) struct Comparisons {
    known: Mutex<VecDeque<(String, watch::Receiver<Stage>)>>,
    /// One at a time: the second would only slow down the first.
    turn: Arc<Mutex<()>>,
}

impl Comparisons {
    /// The comparison that is asked for: under way, done, or begun now.
    pub(super) fn of(
        house: &Arc<House>,
        asked: &Asked,
        scenarios: Vec<Scenario>,
    ) -> watch::Receiver<Stage> {
        let key = asked.address();
        let mut known = house.comparisons.known.lock().unwrap_or_else(PoisonError::into_inner);
        // One that ended without an answer is begun anew.
        known.retain(|(_, stage)| stage.borrow().found.is_some() || stage.has_changed().is_ok());
        if let Some((_, stage)) = known.iter().find(|(one, _)| *one == key) {
            return stage.clone();
        }
        let of = asked.numbers[2];
        let (tell, stage) = watch::channel(Stage { of, ..Stage::default() });
        known.push_back((key, stage.clone()));
        if known.len() > REMEMBERED {
            known.pop_front();
        }
        let (house, ask) = (Arc::clone(house), asked.ask());
        let turn = Arc::clone(&house.comparisons.turn);
        tokio::task::spawn_blocking(move || {
            let _mine = turn.lock().unwrap_or_else(PoisonError::into_inner);
            let step = |step: Step| {
                tell.send_modify(|stage| {
                    stage.done = step.done;
                    stage.curves = Arc::new(step.curves);
                });
            };
            let hidden = ProgressBar::hidden();
            let (baseline, others) = scenarios.split_at(1);
            let (catalogue, step) = (&house.catalogue, Some(&step as &dyn Fn(Step)));
            let found = compare_in_steps(&baseline[0], others, catalogue, &ask, &hidden, step)
                .and_then(|comparison| {
                    let (manifest, _) = rests_on(&comparison, &scenarios, catalogue, &ask)?;
                    Ok(Arc::new(Found { comparison, manifest }))
                });
            tell.send_modify(|stage| stage.found = Some(found.map_err(Wrong::from)));
        });
        stage
    }
}

/// Waits until a comparison is done.
pub(super) async fn finished(
    mut stage: watch::Receiver<Stage>,
) -> Option<Result<Arc<Found>, Wrong>> {
    let done = stage.wait_for(|stage| stage.found.is_some()).await.ok()?;
    done.found.clone()
}
