//! What a run rests on: seed, versions, fingerprints, and every number with its witness.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use klantreis_evidence::{Catalogue, Content, Parameter};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::summary::{Made, NOTICE, Strengths};

/// A source with the place in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// The source's id.
    pub id: String,
    /// The place in the source.
    pub at: String,
}

/// What a number holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Holds {
    /// One number.
    Value(f64),
    /// Parts of a whole, or numbers by date.
    Many(BTreeMap<String, f64>),
}

/// A number that the run used.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Number {
    /// Its id.
    pub id: String,
    /// What it holds, in its own unit.
    pub value: Holds,
    /// Its unit.
    pub unit: &'static str,
    /// Whether it is drawn from a prior when ignorance is shown.
    pub has_prior: bool,
    /// How well it is known.
    pub strength: &'static str,
    /// Who says so.
    pub sources: Vec<Cited>,
    /// Why the scenario changed it, if it did; an empty reason for a change within the range.
    pub changed_by: Option<String>,
}

impl From<&Parameter> for Number {
    fn from(known: &Parameter) -> Self {
        let value = match &known.content {
            Content::Value(value) => Holds::Value(*value),
            Content::Shares(shares) => Holds::Many(shares.clone()),
            Content::Series(series) => {
                let steps = series.steps().iter();
                Holds::Many(steps.map(|(date, value)| (date.to_string(), *value)).collect())
            }
        };
        let cite =
            |one: &klantreis_evidence::Witness| Cited { id: one.id.clone(), at: one.at.clone() };
        Self {
            id: known.id.clone(),
            value,
            unit: known.unit.name,
            has_prior: known.is_drawn(),
            strength: known.strength.name(),
            sources: known.sources.iter().map(cite).collect(),
            changed_by: known.changed_by.clone(),
        }
    }
}

/// A change that the scenario or the user made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Laid {
    /// Which number.
    pub id: String,
    /// What it became, in its own unit.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// The Monday from which it holds.
    pub from: String,
    /// Why.
    pub reason: Option<String>,
}

/// A text that the run was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hashed {
    /// The file.
    pub file: String,
    /// SHA-256 of its text, in hexadecimal digits.
    pub sha256: String,
}

impl Hashed {
    /// The hash of a text.
    #[must_use]
    pub fn of(file: &str, text: impl AsRef<[u8]>) -> Self {
        Self { file: file.to_owned(), sha256: in_digits(&Sha256::digest(text.as_ref())) }
    }

    /// The hash of a file on disk, read piece by piece.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_file(file: &str, path: &Path) -> std::io::Result<Self> {
        let mut hasher = Sha256::new();
        let mut open = File::open(path)?;
        let mut piece = vec![0; PIECE];
        loop {
            let read = open.read(&mut piece)?;
            if read == 0 {
                break;
            }
            hasher.update(&piece[..read]);
        }
        Ok(Self { file: file.to_owned(), sha256: in_digits(&hasher.finalize()) })
    }
}

/// How much of a file is read at a time [bytes].
const PIECE: usize = 1 << 18;

fn in_digits(hash: &[u8]) -> String {
    hash.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// What the program was made of, as far as it decides about results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Built {
    /// SHA-256 of the sources of the model, `sim/src`.
    pub model: &'static str,
    /// SHA-256 of `Cargo.lock`, which names every library with its version.
    pub lock: String,
    /// The libraries that live, draw and count, with their versions.
    pub libraries: BTreeMap<String, String>,
}

/// The versions that the workspace was built with.
const LOCK: &str = include_str!("../../Cargo.lock");
/// The libraries whose version can change a result.
const LIBRARIES: [&str; 4] = ["bevy_ecs", "jiff", "rand", "rand_distr"];

impl Built {
    /// What this program was made of.
    #[must_use]
    pub fn of_this_program() -> Self {
        let mut libraries = BTreeMap::new();
        let mut name = "";
        for line in LOCK.lines() {
            let word = |key: &str| line.strip_prefix(key).map(|rest| rest.trim_matches('"'));
            if let Some(found) = word("name = ") {
                name = found;
            } else if let (Some(version), true) = (word("version = "), LIBRARIES.contains(&name)) {
                // A library that stands there twice is used in both versions.
                let versions: &mut String = libraries.entry(name.to_owned()).or_default();
                *versions += if versions.is_empty() { "" } else { ", " };
                *versions += version;
            }
        }
        // Line ends differ between checkouts of the same text.
        let lock = Hashed::of("Cargo.lock", LOCK.replace("\r\n", "\n")).sha256;
        Self { model: klantreis_sim::FINGERPRINT, lock, libraries }
    }
}

/// A municipality of a run: a world of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its code, such as `GM0363`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Adults with a permit there, in each replication [count].
    pub persons: u32,
}

/// What a run rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Manifest {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// The version of the program.
    pub version: &'static str,
    /// What the program was made of.
    pub built: Built,
    /// How the run was made.
    pub made: Made,
    /// The municipalities by name; nothing for the plain average one, which is nowhere.
    pub places: Vec<Place>,
    /// Fingerprint of all numbers before the scenario changed any.
    pub evidence: String,
    /// The scenario's own text and those that it extends.
    pub texts: Vec<Hashed>,
    /// What was changed, from when and why.
    pub overlays: Vec<Laid>,
    /// The mechanisms that were off.
    pub off: Vec<String>,
    /// What the scenario says of its team, by key; nothing in a world without one.
    pub team: BTreeMap<String, String>,
    /// What the team does otherwise from which Monday on, in words; absent where nothing changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switches: Option<String>,
    /// How well the numbers are known, and how many of them were drawn or fixed.
    pub strengths: Strengths,
    /// Every number as it held from the start, before anything was drawn.
    pub numbers: Vec<Number>,
    /// The file with what each replication drew; absent when nothing was drawn.
    pub draws: Option<Hashed>,
}

impl Manifest {
    /// Every number of what is known at the start.
    #[must_use]
    pub fn numbers(known: &Catalogue) -> Vec<Number> {
        known.parameters().map(Number::from).collect()
    }

    /// An empty manifest of a run, to be filled in by who made it.
    #[must_use]
    pub fn new(made: Made, version: &'static str, evidence: &Catalogue) -> Self {
        Self {
            schema_version: 3,
            notice: NOTICE,
            version,
            built: Built::of_this_program(),
            made,
            places: Vec::new(),
            evidence: evidence.fingerprint(),
            texts: Vec::new(),
            overlays: Vec::new(),
            off: Vec::new(),
            team: BTreeMap::new(),
            switches: None,
            strengths: Strengths::default(),
            numbers: Vec::new(),
            draws: None,
        }
    }
}

/// How a comparison was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparisonMade {
    /// The scenarios, by their letters.
    pub scenario: String,
}

/// What a comparison rests on: what each of its scenarios does, and what they share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparisonManifest {
    /// The version of this shape.
    pub schema_version: u32,
    /// That all of this is synthetic.
    pub notice: &'static str,
    /// The version of the program.
    pub version: &'static str,
    /// How the comparison was made.
    pub made: ComparisonMade,
    /// The manifests of its scenarios, the baseline first.
    pub sides: Vec<Manifest>,
    /// The file with what each replication drew, the same for all; absent when nothing was drawn.
    pub draws: Option<Hashed>,
}

impl ComparisonManifest {
    /// The manifest of scenarios that were compared.
    #[must_use]
    pub fn new(sides: Vec<Manifest>, version: &'static str) -> Self {
        let names = ('A'..).zip(&sides);
        let names: Vec<String> =
            names.map(|(letter, side)| format!("{letter} {}", side.made.scenario)).collect();
        let made = ComparisonMade { scenario: names.join(", ") };
        Self { schema_version: 1, notice: NOTICE, version, made, sides, draws: None }
    }
}
