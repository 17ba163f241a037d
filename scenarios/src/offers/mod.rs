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
    "empowerment-course"
    "jobcoach"
    "jobhunter"
    "matching-event"
    "next-step"
    "pps-v"
    "practical-dutch-lessons"
    "social-activation"
    "taalboost"
    "taster"
    "tov"
    "trial-placement"
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
    &["municipality", "team", "language-school", "foundation", "employer", "volunteers"];

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
        if let Some((name, text)) = LIBRARY.iter().find(|(known, _)| *known == name) {
            let file = format!("scenarios/offers/{name}.toml");
            return Self::read(name, &file, text, catalogue);
        }
        let path = Path::new(name);
        if path.extension().is_none_or(|ending| ending != "toml") {
            let allowed = LIBRARY.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
            return Err(ScenarioError::UnknownOffer { name: name.to_owned(), allowed });
        }
        let path = folder.map_or_else(|| path.to_owned(), |folder| folder.join(path));
        let Text { name, file, text, .. } = read_file(&path)?;
        Self::read(&name, &file, &text, catalogue)
    }

    /// Reads an offer from its text.
    ///
    /// # Errors
    /// As [`Offer::find`].
    pub fn read(
        name: &str,
        file: &str,
        text: &str,
        catalogue: &Catalogue,
    ) -> Result<Self, ScenarioError> {
        read::read_offer(name, file, text, catalogue)
    }
}
