//! What can be offered: one file for each offer, in the library or beside a scenario.

mod listed;
mod page;
mod read;

use std::path::Path;

use klantreis_evidence::{Catalogue, Parameter};
use klantreis_sim::offers::OfferPlan;

use crate::error::ScenarioError;
use crate::library::{Text, read_file};

pub(crate) use listed::Listed;
pub use page::offers_page;
pub use read::{EFFECT_KEYS, FLAGS, NUMBERS, OFFER_KEYS, TABLES};

macro_rules! offers {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../offers/", $name, ".toml")))),*]
    };
}

/// The offers of the library, by name.
pub const LIBRARY: &[(&str, &str)] = offers!(
    "application-training"
    "dual-track"
    "empowerment-course"
    "generic-reintegration"
    "ib-plus"
    "jobcoach"
    "jobhunter"
    "matching-event"
    "mbo-test-days"
    "mosaic"
    "next-step"
    "nva-werktraject"
    "piezo-phase-0"
    "piezo-phase-1"
    "piezo-phase-2"
    "piezo-phase-3"
    "piezo-phase-4"
    "positive-health"
    "pps-v"
    "practical-dutch-lessons"
    "social-activation"
    "speedmeet"
    "sw-bedrijf"
    "taalboost"
    "taster"
    "tov"
    "trial-placement"
    "vip"
    "volunteering-guided-dutch"
    "volunteering-guided-other"
    "volunteering-unguided-dutch"
    "volunteering-unguided-other"
    "wi2013-course-advised"
    "wi2013-course-own-choice"
    "work-culture-training"
    "work-experience-place"
);

/// Who provides an offer; a word for reports, that nothing in the model reads.
pub const PROVIDERS: &[&str] =
    &["municipality", "team", "language-school", "school", "foundation", "employer", "volunteers"];

/// An offer as its file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What the model knows of it; it has no places until a scenario gives some.
    pub plan: OfferPlan,
    /// Its name in Dutch and in English.
    pub names: [String; 2],
    /// Who provides it.
    pub provider: String,
    /// Its numbers with their witnesses.
    pub numbers: Vec<Parameter>,
}

impl Offer {
    /// Finds and reads an offer: a name of the library, or a file ending in `.toml`.
    ///
    /// # Errors
    /// [`ScenarioError`] with file, line and hint for whatever is wrong with it.
    pub fn find(
        name: &str,
        folder: Option<&Path>,
        catalogue: &Catalogue,
    ) -> Result<Self, ScenarioError> {
        Self::read(&find_offer(name, folder)?, catalogue)
    }

    /// Reads an offer from its text; files that it names are sought beside it.
    ///
    /// # Errors
    /// As [`Offer::find`].
    pub fn read(text: &Text, catalogue: &Catalogue) -> Result<Self, ScenarioError> {
        read::read_offer(text, catalogue)
    }
}

/// Finds the text of an offer: a name of the library, or a file ending in `.toml`.
fn find_offer(name: &str, folder: Option<&Path>) -> Result<Text, ScenarioError> {
    if let Some((name, text)) = LIBRARY.iter().find(|(known, _)| *known == name) {
        return Ok(Text {
            name: (*name).to_owned(),
            file: format!("scenarios/offers/{name}.toml"),
            text: (*text).to_owned(),
            folder: None,
        });
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") {
        let allowed = LIBRARY.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        return Err(ScenarioError::UnknownOffer { name: name.to_owned(), allowed });
    }
    read_file(&folder.map_or_else(|| path.to_owned(), |folder| folder.join(path)))
}
