//! Lives a scenario once, writing down what its municipality would have on file.
//!
//! Nothing here knows a terminal or a browser: whoever wants a data set gives an order and an empty
//! folder, and gets the folder filled.

mod data_set;
mod generated;

use std::path::Path;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::RecordsError;
use klantreis_records::export::{Behind, Exporter, Label, refuse};
use klantreis_records::manifest::Hashed;
use klantreis_records::register::{Identifiers, Municipality, Outlet, Register, Request, Written};
use klantreis_records::tables::Table;
use klantreis_texts::{Lang, Texts};

pub use data_set::DataSet;
pub use generated::{Generated, Ordered};

use crate::error::ScenarioError;
use crate::municipality::check_known;
use crate::run::{build_world, in_threads, towns};
use crate::scenario::Scenario;
use generated::DataSetManifest;

/// The file that says what a data set rests on.
pub const MANIFEST: &str = "manifest.json";

/// Lives the worlds of a data set, and writes it with its manifest into a folder that is there and
/// empty.
///
/// Rows go to the writers as they come: memory does not grow with the weeks.
///
/// # Errors
/// [`ScenarioError`] when a world cannot be built, there are too few identifiers or a file cannot be
/// written. What is in the folder then is no data set.
pub fn generate(
    scenario: &Scenario,
    catalogue: &Catalogue,
    order: &DataSet,
    folder: &Path,
    progress: &ProgressBar,
) -> Result<Generated, ScenarioError> {
    let written = live(scenario, catalogue, order, folder, progress)?;
    let hash = |file: String| Hashed::of_file(&file, &folder.join(&file)).map_err(refuse(&file));
    let files = order.files().into_iter().map(hash).collect::<Result<Vec<_>, _>>()?;
    let generated = Generated::new(scenario, order, written, files);
    let manifest = DataSetManifest::new(&generated, scenario, order, catalogue)?;
    let text = serde_json::to_string_pretty(&manifest).map_err(RecordsError::from)? + "\n";
    std::fs::write(folder.join(MANIFEST), text).map_err(refuse(MANIFEST))?;
    Ok(generated)
}

/// Refuses an order that cannot be met whatever the world brings.
///
/// # Errors
/// [`ScenarioError`] for a municipality without a known code, for too few persons to be in all of
/// them, and when there are fewer identifiers than persons, before anyone follows.
pub fn check(
    scenario: &Scenario,
    catalogue: &Catalogue,
    order: &DataSet,
) -> Result<(), ScenarioError> {
    order.places(scenario).into_iter().try_for_each(|number| check_known(number, catalogue))?;
    towns(scenario, &order.municipalities, catalogue)?;
    let persons = u64::from(scenario.persons);
    Ok(Identifiers::new(order.bsn, order.block).check(persons)?)
}

/// Lives the worlds, one after the other, with a register that watches them.
fn live(
    scenario: &Scenario,
    catalogue: &Catalogue,
    order: &DataSet,
    folder: &Path,
    progress: &ProgressBar,
) -> Result<Written, ScenarioError> {
    check(scenario, catalogue, order)?;
    let start = scenario.known_at_start(catalogue)?;
    let (texts, label, tables) = (Texts::new(Lang::Nl), order.label(scenario), order.tables());
    let outlets = open(order, &tables, &label, folder)?;
    let identifiers = Identifiers::new(order.bsn, order.block);
    let request = Request { tables, identifiers, block: order.block, mark: label.mark };
    let mut register = Register::new(request, catalogue, &texts, outlets)?;
    let towns = towns(scenario, &order.municipalities, catalogue)?;
    progress.set_length(u64::from(scenario.weeks) * towns.len() as u64);
    let lived = in_threads(order.threads, || {
        towns.into_iter().try_for_each(|town| {
            let municipality = Municipality::find(town.municipality, catalogue);
            register.open(municipality.map_err(RecordsError::from)?);
            let mut world = build_world(scenario, start.clone(), order.seed, 0, town, true)?;
            for _ in 0..scenario.weeks {
                world.live(1, &mut [&mut register]);
                progress.inc(1);
                register.check()?;
            }
            Ok(())
        })
    });
    let closed = register.finish();
    match (lived?, closed) {
        (Ok(()), closed) => Ok(closed?),
        // Why a writer stopped says more than that it did.
        (Err(ScenarioError::Records(RecordsError::Stopped)), Err(why)) => Err(why.into()),
        (Err(error), _) => Err(error),
    }
}

/// Opens the writers of all formats.
fn open(
    order: &DataSet,
    tables: &[&'static Table],
    label: &Label,
    folder: &Path,
) -> Result<Vec<Outlet>, RecordsError> {
    let open = |format: &&'static Exporter| {
        let folder = folder.join(format.name);
        std::fs::create_dir(&folder).map_err(refuse(format.name))?;
        let sink = (format.open)(&folder, tables, label)?;
        let is_alone = order.threads == Some(1);
        Ok(if is_alone { Outlet::Here(sink) } else { Outlet::Behind(Behind::new(sink)) })
    };
    order.formats.iter().map(open).collect()
}
