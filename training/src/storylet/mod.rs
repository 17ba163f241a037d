//! Scenes of a talk (storylets): what a client says, and what a klantmanager can say to it.

mod claims;
mod fits;
mod lint;
mod read;
mod words;

use std::sync::LazyLock;

use klantreis_sim::arrival::Schooling;
use klantreis_sim::guidance::{ClientView, Form, Task, Topic};
use klantreis_sim::trust::Fact;
use sha2::{Digest, Sha256};

use crate::decision::{Chosen, Said};
use crate::error::TrainingError;

pub use fits::{Occasion, Who, spoken};
pub use lint::{check_scene, check_set};
pub(crate) use read::read_said;
pub use read::read_scene;
pub use words::{DILEMMAS, dilemma_title};

/// The scenes of the program as text, by the name of their file.
pub const LIBRARY: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/storylets.rs"));

/// The scenes of the program, read once.
static SCENES: LazyLock<Result<Vec<Scene>, String>> = LazyLock::new(|| {
    LIBRARY
        .iter()
        .map(|(name, text)| read_scene(&format!("training/content/storylets/{name}"), text))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| error.to_string())
});

/// When a scene can be played, or for whom an option fits best; what is absent does not matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct When {
    /// The forms of contact.
    pub contacts: Vec<Form>,
    /// A cue in this contact.
    pub cue: Option<Topic>,
    /// Whether the client is a woman.
    pub is_woman: Option<bool>,
    /// Whether there is a partner.
    pub has_partner: Option<bool>,
    /// Whether there are children below school age.
    pub has_children: Option<bool>,
    /// Whether the client has a job.
    pub works: Option<bool>,
    /// Whether the course of inburgering has begun.
    pub has_begun_course: Option<bool>,
    /// Whether the plan has been signed.
    pub has_plan: Option<bool>,
    /// Age [years].
    pub age: Option<[f64; 2]>,
    /// Spoken Dutch [level].
    pub level: Option<[f64; 2]>,
    /// Since the own home [weeks].
    pub weeks_home: Option<[f64; 2]>,
    /// Appointments missed in a row [count].
    pub missed: Option<[f64; 2]>,
    /// Talks so far [count].
    pub talks: Option<[f64; 2]>,
    /// A fact of which something was told before this talk.
    pub told: Option<Fact>,
    /// Schooling.
    pub schooling: Vec<Schooling>,
}

/// What a client says, by trust.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// With little trust.
    pub low: String,
    /// With some trust.
    pub middle: String,
    /// With trust.
    pub high: String,
}

/// What a klantmanager can say.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name in the scene.
    pub id: String,
    /// Its codes.
    pub said: Said,
    /// The words.
    pub words: String,
    /// What follows at once.
    pub answer: String,
    /// The intended effect.
    pub intended: String,
    /// The unintended effect.
    pub unintended: String,
    /// Why somebody could choose it; absent where it cannot be defended.
    pub defence: Option<String>,
    /// The line in its file.
    pub line: usize,
}

/// The option that fits best for some of the clients with whom a scene can be played.
///
/// A scene names several, each with what the file of a client must say for it. Whoever knows the scene
/// and not the client cannot know which one holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// The name of the option.
    pub option: String,
    /// For whom; holds for everybody who is left where it asks for nothing.
    pub when: When,
    /// Why.
    pub because: String,
    /// The line in its file.
    pub line: usize,
}

/// A scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its lasting name.
    pub id: String,
    /// The dilemma, such as `D-2`.
    pub dilemma: String,
    /// Its title.
    pub title: String,
    /// The mistake that it trains.
    pub mistake: String,
    /// What it is about.
    pub topic: &'static str,
    /// What the klantmanager sees.
    pub situation: String,
    /// When it can be played.
    pub when: When,
    /// What the client says.
    pub client: Spoken,
    /// What can be said.
    pub choices: Vec<Choice>,
    /// What fits best, for whom; the first that holds counts.
    pub bests: Vec<Best>,
    /// The file.
    pub file: String,
    /// The content of its file, as a hash.
    pub hash: String,
}

impl Scene {
    /// The option of a name.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    /// What fits best in a contact; absent only where a file was not held against the rules.
    #[must_use]
    pub fn best(&self, client: &ClientView, task: &Task) -> Option<&Best> {
        self.bests.iter().find(|best| best.when.holds(client, task))
    }

    /// The option of a name, as a log holds it.
    #[must_use]
    pub fn chosen(&self, id: &str) -> Option<Chosen> {
        let choice = self.choice(id)?;
        let (scene, option, topic) = (self.id.clone(), choice.id.clone(), self.topic.to_owned());
        Some(Chosen { scene, option, topic, said: choice.said.clone() })
    }
}

/// The scenes of the program.
///
/// # Errors
/// [`TrainingError::Set`] when one of them is not sound, which a test finds first.
pub fn scenes() -> Result<&'static [Scene], TrainingError> {
    match &*SCENES {
        Ok(scenes) => Ok(scenes),
        Err(what) => Err(TrainingError::Set { what: what.clone() }),
    }
}

/// A scene of the program by its name.
#[must_use]
pub fn scene(id: &str) -> Option<&'static Scene> {
    scenes().ok()?.iter().find(|scene| scene.id == id)
}

/// The hash of a text [hexadecimal].
#[must_use]
pub fn hash_of(text: &str) -> String {
    // Line ends differ between machines that hold the same text.
    let digest = Sha256::digest(text.replace("\r\n", "\n"));
    let digits = digest.iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}
