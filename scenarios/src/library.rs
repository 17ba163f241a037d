//! The scenarios that are part of the program, and those that are files.

use std::path::{Path, PathBuf};

use klantreis_evidence::File;

use crate::error::ScenarioError;

/// The scenarios of the library, by name.
pub const LIBRARY: &[(&str, &str)] = &[
    ("cohort-2014", include_str!("../library/cohort-2014.toml")),
    ("cohort-2015", include_str!("../library/cohort-2015.toml")),
    ("cohort-2016", include_str!("../library/cohort-2016.toml")),
    ("cohort-2017", include_str!("../library/cohort-2017.toml")),
    ("cohort-2018", include_str!("../library/cohort-2018.toml")),
    ("cohort-2019", include_str!("../library/cohort-2019.toml")),
    ("cohort-2020", include_str!("../library/cohort-2020.toml")),
    ("cohort-2021", include_str!("../library/cohort-2021.toml")),
    ("cohort-2022", include_str!("../library/cohort-2022.toml")),
    ("cohort-2023", include_str!("../library/cohort-2023.toml")),
    ("stock-2014-2022", include_str!("../library/stock-2014-2022.toml")),
    ("projection-2026", include_str!("../library/projection-2026.toml")),
    ("regulier", include_str!("../library/regulier.toml")),
    ("amsterdam-2015-oud", include_str!("../library/amsterdam-2015-oud.toml")),
    ("amsterdam-2016", include_str!("../library/amsterdam-2016.toml")),
    ("wi2021", include_str!("../library/wi2021.toml")),
    ("ondertussengroep", include_str!("../library/ondertussengroep.toml")),
    ("meerinzicht", include_str!("../library/meerinzicht.toml")),
    ("almere", include_str!("../library/almere.toml")),
    ("almere-duaal", include_str!("../library/almere-duaal.toml")),
    ("den-haag-2017", include_str!("../library/den-haag-2017.toml")),
    ("enschede", include_str!("../library/enschede.toml")),
    ("vip", include_str!("../library/vip.toml")),
    ("nva", include_str!("../library/nva.toml")),
    ("piezo", include_str!("../library/piezo.toml")),
    ("mosaic", include_str!("../library/mosaic.toml")),
    ("gezondheid", include_str!("../library/gezondheid.toml")),
];

/// The worlds with a team on which its mechanisms are measured, by name.
pub const WORLDS: &[(&str, &str)] = &[
    ("activities", include_str!("../mechanisms/activities.toml")),
    ("basics", include_str!("../mechanisms/basics.toml")),
    ("broodbaan", include_str!("../mechanisms/broodbaan.toml")),
    ("care", include_str!("../mechanisms/care.toml")),
    ("caring", include_str!("../mechanisms/caring.toml")),
    ("changing", include_str!("../mechanisms/changing.toml")),
    ("changing-hands", include_str!("../mechanisms/changing-hands.toml")),
    ("employers", include_str!("../mechanisms/employers.toml")),
    ("full-weeks", include_str!("../mechanisms/full-weeks.toml")),
    ("heavy", include_str!("../mechanisms/heavy.toml")),
    ("informed", include_str!("../mechanisms/informed.toml")),
    ("lasting-help", include_str!("../mechanisms/lasting-help.toml")),
    ("light", include_str!("../mechanisms/light.toml")),
    ("long-intake", include_str!("../mechanisms/long-intake.toml")),
    ("often", include_str!("../mechanisms/often.toml")),
    ("ontzorgen", include_str!("../mechanisms/ontzorgen.toml")),
    ("open-to-all", include_str!("../mechanisms/open-to-all.toml")),
    ("own-choice", include_str!("../mechanisms/own-choice.toml")),
    ("parallel", include_str!("../mechanisms/parallel.toml")),
    ("phases", include_str!("../mechanisms/phases.toml")),
    ("political-switch", include_str!("../mechanisms/political-switch.toml")),
    ("scarce-places", include_str!("../mechanisms/scarce-places.toml")),
    ("sending-on", include_str!("../mechanisms/sending-on.toml")),
    ("shortest", include_str!("../mechanisms/shortest.toml")),
    ("shortest-late", include_str!("../mechanisms/shortest-late.toml")),
    ("strict", include_str!("../mechanisms/strict.toml")),
    ("together", include_str!("../mechanisms/together.toml")),
    ("training-offers", include_str!("../mechanisms/training-offers.toml")),
    ("withheld", include_str!("../mechanisms/withheld.toml")),
];

/// The experiments of the library, by name.
pub const EXPERIMENTS: &[(&str, &str)] =
    &[("caseload-style-market", include_str!("../experiments/caseload-style-market.toml"))];

/// The calibrations of the library, by name.
pub const CALIBRATIONS: &[(&str, &str)] =
    &[("cohort-2014", include_str!("../calibrations/cohort-2014.toml"))];

/// Scenarios that targets wait for and that are not part of the program yet: their points are listed
/// and not computed.
pub const AWAITED: &[&str] = &[];

/// A scenario as text, with the name by which errors call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The name of the scenario.
    pub name: String,
    /// The file as errors call it.
    pub file: String,
    /// What it says.
    pub text: String,
    /// The folder in which files it extends are sought; absent for the library.
    pub(crate) folder: Option<PathBuf>,
}

/// Finds a scenario: a name of the library, or a file ending in `.toml`.
///
/// # Errors
/// [`ScenarioError::Unknown`], and a file that cannot be read.
pub fn find(name: &str, folder: Option<&Path>) -> Result<Text, ScenarioError> {
    if let Some((name, text)) = LIBRARY.iter().find(|(known, _)| *known == name) {
        return Ok(Text {
            name: (*name).to_owned(),
            file: format!("scenarios/library/{name}.toml"),
            text: (*text).to_owned(),
            folder: None,
        });
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") {
        return Err(ScenarioError::Unknown { name: name.to_owned() });
    }
    read_file(&folder.map_or_else(|| path.to_owned(), |folder| folder.join(path)))
}

/// Finds a world on which mechanisms are measured: a name of the library or of [`WORLDS`].
///
/// # Errors
/// [`ScenarioError::Unknown`].
pub fn find_world(name: &str) -> Result<Text, ScenarioError> {
    let Some((name, text)) = WORLDS.iter().find(|(known, _)| *known == name) else {
        return find(name, None);
    };
    Ok(Text {
        name: (*name).to_owned(),
        file: format!("scenarios/mechanisms/{name}.toml"),
        text: (*text).to_owned(),
        folder: None,
    })
}

/// Finds an experiment: a name of the library, or a file ending in `.toml`.
///
/// # Errors
/// [`ScenarioError::UnknownExperiment`], and a file that cannot be read.
pub fn find_experiment(name: &str) -> Result<Text, ScenarioError> {
    if let Some((name, text)) = EXPERIMENTS.iter().find(|(known, _)| *known == name) {
        return Ok(Text {
            name: (*name).to_owned(),
            file: format!("scenarios/experiments/{name}.toml"),
            text: (*text).to_owned(),
            folder: None,
        });
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") {
        let allowed = EXPERIMENTS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        return Err(ScenarioError::UnknownExperiment { name: name.to_owned(), allowed });
    }
    read_file(path)
}

/// Finds a calibration: a name of the library, or a file ending in `.toml`.
///
/// # Errors
/// [`ScenarioError::UnknownCalibration`], and a file that cannot be read.
pub fn find_calibration(name: &str) -> Result<Text, ScenarioError> {
    if let Some((name, text)) = CALIBRATIONS.iter().find(|(known, _)| *known == name) {
        return Ok(Text {
            name: (*name).to_owned(),
            file: format!("scenarios/calibrations/{name}.toml"),
            text: (*text).to_owned(),
            folder: None,
        });
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") {
        let allowed = CALIBRATIONS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        return Err(ScenarioError::UnknownCalibration { name: name.to_owned(), allowed });
    }
    read_file(path)
}

/// Reads a scenario file.
///
/// # Errors
/// [`ScenarioError::Evidence`] when it is not there, not allowed, no text or far too large.
pub fn read_file(path: &Path) -> Result<Text, ScenarioError> {
    Ok(Text::of(path, File::open(path)?))
}

impl Text {
    /// A file that was read already, as a scenario.
    #[must_use]
    pub fn of(path: &Path, file: File) -> Self {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
        let (name, file, text) = (stem.unwrap_or_default(), file.name, file.text);
        Self { name, file, text, folder: Some(folder) }
    }
}
