//! All that is known: read, checked, overlaid, drawn, fingerprinted.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use rand::Rng;
use sha2::{Digest, Sha256};

use crate::codes::CodeList;
use crate::error::{EvidenceError, Place};
use crate::files::{EvidenceFiles, File};
use crate::names::Names;
use crate::parameter::{Content, Parameter};
use crate::reader::ThemeReader;
use crate::source::{Source, Witness};
use crate::target::Target;
use crate::tree::{Fields, parse};

/// The nationality of a target about everybody whose country has no figure of its own.
const OTHER: &str = "other";

/// Everything that is known, checked; cheap to clone.
#[derive(Clone, Debug)]
pub struct Catalogue {
    parameters: Arc<BTreeMap<String, Parameter>>,
    targets: Arc<BTreeMap<String, Target>>,
    sources: Arc<BTreeMap<String, Source>>,
    codes: Arc<BTreeMap<String, CodeList>>,
    /// The file of each theme, for numbers that it does not have.
    files: Arc<BTreeMap<String, String>>,
}

/// A what-if about one number.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// Which number.
    pub id: String,
    /// What it becomes, in its own unit.
    pub value: f64,
    /// Why; needed outside the range.
    pub reason: Option<String>,
}

impl Overlay {
    /// Whether it says why; blank words do not.
    #[must_use]
    pub fn has_reason(&self) -> bool {
        self.reason.as_ref().is_some_and(|words| !words.trim().is_empty())
    }
}

impl Catalogue {
    /// The evidence that is part of the program, read once.
    ///
    /// # Errors
    /// Whatever is wrong with it; a test keeps this from happening.
    pub fn builtin() -> Result<Self, EvidenceError> {
        static READ: OnceLock<Catalogue> = OnceLock::new();
        if let Some(known) = READ.get() {
            return Ok(known.clone());
        }
        let known = Self::from_files(&EvidenceFiles::builtin())?;
        Ok(READ.get_or_init(|| known).clone())
    }

    /// Reads and checks evidence.
    ///
    /// # Errors
    /// The first thing that is wrong, with file and line.
    pub fn from_files(files: &EvidenceFiles) -> Result<Self, EvidenceError> {
        let mut sources = BTreeMap::new();
        for source in read_sources(&files.sources)? {
            sources.insert(source.id.clone(), source);
        }
        let mut codes = BTreeMap::new();
        for (name, file) in &files.codes {
            codes.insert(name.clone(), CodeList::read(name, &file.name, &file.text)?);
        }
        let names = Names::gather(|name| codes.get(name));
        let mut parameters = BTreeMap::new();
        for (theme, file) in &files.parameters {
            for parameter in read_parameters(theme, file)? {
                names.check(&parameter.place, theme, &parameter.id)?;
                check_witnesses(&parameter.sources, &sources, &files.sources.name)?;
                let (id, place) = (parameter.id.clone(), parameter.place.clone());
                if parameters.insert(id.clone(), parameter).is_some() {
                    return Err(EvidenceError::Twice { place, id });
                }
            }
        }
        let mut targets = BTreeMap::new();
        for (_, file) in &files.targets {
            for target in read_targets(file)? {
                check_nationalities(&target, codes.get("countries"))?;
                check_witnesses(&target.sources, &sources, &files.sources.name)?;
                let (id, place) = (target.id.clone(), target.place.clone());
                if targets.insert(id.clone(), target).is_some() {
                    return Err(EvidenceError::Twice { place, id });
                }
            }
        }
        Ok(Self {
            parameters: Arc::new(parameters),
            targets: Arc::new(targets),
            sources: Arc::new(sources),
            codes: Arc::new(codes),
            files: Arc::new(
                files
                    .parameters
                    .iter()
                    .map(|(theme, file)| (theme.clone(), file.name.clone()))
                    .collect(),
            ),
        })
    }

    /// The same with some numbers changed.
    ///
    /// # Errors
    /// An unknown id, a parameter that is no single value, a value that its unit makes impossible, or
    /// one outside its range without a reason.
    pub fn overlaid(&self, overlays: &[Overlay]) -> Result<Self, EvidenceError> {
        let mut parameters = (*self.parameters).clone();
        for overlay in overlays {
            let known = parameters
                .get_mut(&overlay.id)
                .ok_or_else(|| EvidenceError::Unknown { id: overlay.id.clone() })?;
            if !matches!(known.content, Content::Value(_)) || !overlay.value.is_finite() {
                let (place, id) = (known.place.clone(), overlay.id.clone());
                return Err(EvidenceError::WrongKind { place, id, expected: "a single value" });
            }
            known.check_possible(&known.place, overlay.value)?;
            if !overlay.has_reason() {
                known.check_range(overlay.value)?;
            }
            known.content = Content::Value(overlay.value);
            known.changed_by = Some(overlay.reason.clone().unwrap_or_default());
            // A scenario states a number; what was not known before does not blur it.
            known.prior = None;
            known.before = None;
        }
        Ok(Self { parameters: Arc::new(parameters), ..self.clone() })
    }

    /// The same without the numbers of some themes, which nobody will read.
    #[must_use]
    pub fn without_themes(&self, themes: &[&str]) -> Self {
        let mut parameters = (*self.parameters).clone();
        parameters.retain(|id, _| !themes.iter().any(|theme| id.split('.').next() == Some(theme)));
        Self { parameters: Arc::new(parameters), ..self.clone() }
    }

    /// The same with every prior drawn once, each by a generator of its own.
    ///
    /// `rng_for` is asked for the generator of an id, so that a new number changes no other's draw.
    #[must_use]
    pub fn drawn<R: Rng>(&self, mut rng_for: impl FnMut(&str) -> R) -> Self {
        let mut parameters = (*self.parameters).clone();
        for (id, known) in &mut parameters {
            let Some(prior) = known.prior else { continue };
            let mut rng = rng_for(id);
            known.content = match &known.content {
                Content::Value(value) => {
                    let [low, high] = known.range.unwrap_or([f64::MIN, f64::MAX]);
                    let draw = prior.draw(&mut rng).filter(|draw| !draw.is_nan());
                    let draw = draw.unwrap_or(*value);
                    Content::Value(draw.clamp(low, high))
                }
                Content::Shares(shares) => {
                    let parts: Vec<f64> = shares.values().copied().collect();
                    let draws = prior.draw_shares(&parts, &mut rng);
                    Content::Shares(shares.keys().cloned().zip(draws).collect())
                }
                Content::Series(series) => Content::Series(series.clone()),
            };
        }
        Self { parameters: Arc::new(parameters), ..self.clone() }
    }

    /// Opens the numbers of a theme for its room.
    ///
    /// # Errors
    /// [`EvidenceError::Unknown`] when there is no such theme.
    pub fn theme(&self, theme: &str) -> Result<ThemeReader, EvidenceError> {
        if self.of_theme(theme).next().is_none() {
            return Err(EvidenceError::Unknown { id: theme.to_owned() });
        }
        Ok(ThemeReader::new(self.clone(), theme))
    }

    /// The numbers of a theme, in the order of their ids; worlds are built by the hundred, so nobody
    /// walks through all themes for one.
    pub(crate) fn of_theme(&self, theme: &str) -> impl Iterator<Item = &Parameter> {
        let prefix = format!("{theme}.");
        let from = self.parameters.range(prefix.clone()..);
        from.take_while(move |(id, _)| id.starts_with(&prefix)).map(|(_, known)| known)
    }

    /// The place of a theme as a whole: its file.
    pub(crate) fn place_of(&self, theme: &str) -> Option<Place> {
        Some(Place { file: self.files.get(theme)?.clone(), line: 0 })
    }

    /// Refuses numbers of themes that nobody reads; `read` names those that somebody does.
    ///
    /// # Errors
    /// [`EvidenceError::NoRoom`] with the file of the first such theme.
    pub fn check_themes(&self, read: &BTreeSet<String>) -> Result<(), EvidenceError> {
        match self.files.iter().find(|(theme, _)| !read.contains(*theme)) {
            None => Ok(()),
            Some((theme, file)) => Err(EvidenceError::NoRoom {
                place: Place { file: file.clone(), line: 0 },
                theme: theme.clone(),
                known: read.iter().cloned().collect::<Vec<_>>().join(", "),
            }),
        }
    }

    /// Refuses targets of scenarios that nobody knows; `known` names those that somebody does.
    ///
    /// # Errors
    /// [`EvidenceError::UnknownScenario`] with the place of the first such target.
    pub fn check_scenarios(&self, known: &BTreeSet<&str>) -> Result<(), EvidenceError> {
        match self.targets.values().find(|target| !known.contains(target.scenario.as_str())) {
            None => Ok(()),
            Some(target) => Err(EvidenceError::UnknownScenario {
                place: target.scenario_at.clone(),
                name: target.scenario.clone(),
                known: known.iter().copied().collect::<Vec<_>>().join(", "),
            }),
        }
    }

    /// All parameters, by id.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.values()
    }

    /// A parameter.
    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.parameters.get(id)
    }

    /// All targets, by id.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.targets.values()
    }

    /// A target.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.get(id)
    }

    /// All sources, by id.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// A source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// A code list.
    ///
    /// # Errors
    /// [`EvidenceError::Unknown`] when there is no such list.
    pub fn code_list(&self, name: &str) -> Result<&CodeList, EvidenceError> {
        self.codes.get(name).ok_or_else(|| EvidenceError::Unknown { id: name.to_owned() })
    }

    /// A fingerprint of every number: equal for equal numbers, in hexadecimal digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for known in self.parameters.values() {
            hash.update(format!("{}|{}|{:?}\n", known.id, known.unit.name, known.content));
        }
        hash.finalize().iter().fold(String::new(), |mut digits, byte| {
            // Writing to a string cannot fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        })
    }
}

/// Reads the sources of one file.
///
/// # Errors
/// The first thing that is wrong, with file and line.
pub fn read_sources(file: &File) -> Result<Vec<Source>, EvidenceError> {
    entries(file)?.into_iter().map(Source::read).collect()
}

/// Reads the parameters of one file, without knowing sources or names.
///
/// # Errors
/// The first thing that is wrong, with file and line.
pub fn read_parameters(theme: &str, file: &File) -> Result<Vec<Parameter>, EvidenceError> {
    let mut parameters = Vec::new();
    for mut group in entries(file)? {
        let place = group.place();
        let names = group.keys();
        if names.is_empty() {
            return Err(EvidenceError::Empty { place });
        }
        for name in names {
            if let Some(fields) = group.table(&name)? {
                parameters.push(Parameter::read(theme, fields)?);
            }
        }
    }
    Ok(parameters)
}

/// Reads the targets of one file, without knowing sources.
///
/// # Errors
/// The first thing that is wrong, with file and line.
pub fn read_targets(file: &File) -> Result<Vec<Target>, EvidenceError> {
    entries(file)?.into_iter().map(Target::read).collect()
}

/// The tables of a file, of which there must be one at least.
fn entries(file: &File) -> Result<Vec<Fields>, EvidenceError> {
    let mut root = parse(&file.name, &file.text)?;
    let mut tables = Vec::new();
    for key in root.keys() {
        tables.extend(root.table(&key)?);
    }
    if tables.is_empty() {
        return Err(EvidenceError::Empty { place: root.place() });
    }
    Ok(tables)
}

fn check_witnesses(
    witnesses: &[Witness],
    sources: &BTreeMap<String, Source>,
    file: &str,
) -> Result<(), EvidenceError> {
    match witnesses.iter().find(|witness| !sources.contains_key(&witness.id)) {
        None => Ok(()),
        Some(witness) => Err(EvidenceError::UnknownSource {
            place: witness.place.clone(),
            source_id: witness.id.clone(),
            sources: file.to_owned(),
        }),
    }
}

/// Refuses nationalities outside the list of countries; `other` is everybody else.
fn check_nationalities(target: &Target, countries: Option<&CodeList>) -> Result<(), EvidenceError> {
    let is_known = |name: &str| {
        let mut names = countries.into_iter().flat_map(|list| list.column("name_en"));
        name == OTHER || names.any(|known| known == name)
    };
    match target.nationalities.iter().find(|(_, name)| !is_known(name)) {
        None => Ok(()),
        Some((place, name)) => {
            Err(EvidenceError::UnknownNationality { place: place.clone(), name: name.clone() })
        }
    }
}
