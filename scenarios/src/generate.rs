//! Lives a scenario once, writing down what its municipality would have on file.

use std::path::Path;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::export::{Behind, Exporter, Label};
use klantreis_records::register::{Municipality, Outlet, Register, Request, Written};
use klantreis_records::tables::Table;
use klantreis_records::{RecordsError, register};
use klantreis_texts::Texts;

use crate::error::ScenarioError;
use crate::run::build_world;
use crate::scenario::Scenario;

/// What a data set is to hold.
pub struct DataSet<'a> {
    /// The seed of all luck.
    pub seed: u64,
    /// The municipalities by number, each a world of its own.
    pub municipalities: Vec<u16>,
    /// The tables.
    pub tables: Vec<&'static Table>,
    /// Which BSNs there are.
    pub identifiers: register::Identifiers,
    /// The block of all ids.
    pub block: register::Block,
    /// What every file says about itself.
    pub label: Label,
    /// The formats, each with the folder it goes into.
    pub formats: Vec<(&'static Exporter, &'a Path)>,
    /// Whether writers work in threads of their own; what they write is the same.
    pub is_threaded: bool,
}

/// Lives the worlds of a data set, and writes it.
///
/// Rows go to the writers as they come: memory does not grow with the weeks.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built, there are too few identifiers or a file cannot be
/// written. What is in the folders then is no data set.
pub fn generate(
    scenario: &Scenario,
    catalogue: &Catalogue,
    texts: &Texts,
    order: DataSet<'_>,
    progress: &ProgressBar,
) -> Result<Written, ScenarioError> {
    let start = scenario.known_at_start(catalogue)?;
    let mut outlets = Vec::new();
    for (exporter, folder) in &order.formats {
        let sink = (exporter.open)(folder, &order.tables, &order.label)?;
        let outlet =
            if order.is_threaded { Outlet::Behind(Behind::new(sink)) } else { Outlet::Here(sink) };
        outlets.push(outlet);
    }
    let request = Request {
        tables: order.tables,
        identifiers: order.identifiers,
        block: order.block,
        mark: order.label.mark.clone(),
    };
    let mut register = Register::new(request, catalogue, texts, outlets)?;
    let weeks = u64::from(scenario.weeks) * order.municipalities.len() as u64;
    progress.set_length(weeks);
    let mut outcome = Ok(());
    for number in order.municipalities {
        let place = Municipality::find(number, catalogue).map_err(RecordsError::from)?;
        register.open(place);
        let world = build_world(scenario, start.clone(), order.seed, 0, number, true);
        let mut world = world?;
        for _ in 0..scenario.weeks {
            world.live(1, &mut [&mut register]);
            progress.inc(1);
            outcome = register.check();
            if outcome.is_err() {
                break;
            }
        }
        if outcome.is_err() {
            break;
        }
    }
    let closed = register.finish();
    // Why a writer stopped says more than that it did.
    match (outcome, closed) {
        (Ok(()), closed) | (Err(RecordsError::Stopped), closed @ Err(_)) => Ok(closed?),
        (Err(error), _) => Err(error.into()),
    }
}
