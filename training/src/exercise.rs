//! An exercise: a world, the moment at which the trainee sits down, and for how long.

use klantreis_evidence::tree::{Fields, parse};
use klantreis_evidence::{Catalogue, File, Place};
use klantreis_scenarios::{Scenario, library};

use crate::error::TrainingError;

/// The exercises that are part of the program: name, description, world.
pub const EXERCISES: &[(&str, &str, &str)] = &[
    (
        "eerste-kwartaal-light",
        include_str!("../content/exercises/eerste-kwartaal-light.toml"),
        include_str!("../content/exercises/eerste-kwartaal-light.world.toml"),
    ),
    (
        "eerste-pip",
        include_str!("../content/exercises/eerste-pip.toml"),
        include_str!("../content/exercises/eerste-pip.world.toml"),
    ),
    (
        "derde-jaar",
        include_str!("../content/exercises/derde-jaar.toml"),
        include_str!("../content/exercises/derde-jaar.world.toml"),
    ),
];

/// Most weeks of an exercise or before it: ten years [weeks].
const MOST_WEEKS: f64 = 520.0;
/// Most clients at one desk [count].
const MOST_CLIENTS: f64 = 100.0;

/// An exercise as its files say.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What the trainee is asked to do.
    pub brief: String,
    /// Clients at the start [clients].
    pub clients: usize,
    /// How many of them have a job at the start, where so many do [clients].
    pub working: usize,
    /// Weeks at the desk [weeks].
    pub weeks: u32,
    /// Weeks that the colleague worked before [weeks].
    pub run_in: u32,
    /// The world.
    pub scenario: Scenario,
}

impl Exercise {
    /// Finds an exercise of the program by its name.
    ///
    /// # Errors
    /// [`TrainingError::UnknownExercise`] with the names there are.
    pub fn find(name: &str, catalogue: &Catalogue) -> Result<Self, TrainingError> {
        let Some((name, text, world)) = EXERCISES.iter().find(|(known, ..)| *known == name) else {
            let allowed: Vec<&str> = EXERCISES.iter().map(|(known, ..)| *known).collect();
            let (name, allowed) = (name.to_owned(), allowed.join(", "));
            return Err(TrainingError::UnknownExercise { name, allowed });
        };
        let folder = "training/content/exercises";
        let file = File { name: format!("{folder}/{name}.world.toml"), text: (*world).to_owned() };
        let path = std::path::PathBuf::from(&file.name);
        let scenario = Scenario::read(library::Text::of(&path, file), catalogue)?;
        Self::read(name, &format!("{folder}/{name}.toml"), text, scenario)
    }

    /// Reads an exercise from its text.
    ///
    /// # Errors
    /// [`TrainingError`] with file, line and hint for whatever is wrong with it.
    pub fn read(
        name: &str,
        file: &str,
        text: &str,
        scenario: Scenario,
    ) -> Result<Self, TrainingError> {
        let mut from = parse(file, text)?;
        let title = from.text("titel")?;
        let (_, title) = from.need("titel", title)?;
        let brief = from.text("opdracht")?;
        let (_, brief) = from.need("opdracht", brief)?;
        let clients = count(&mut from, "klanten", [1.0, MOST_CLIENTS])? as usize;
        let working = match from.number("werkend")? {
            Some((place, value)) => {
                check_whole(place, "werkend", value, [0.0, clients as f64])?;
                value as usize
            }
            None => 0,
        };
        let weeks = count(&mut from, "weken", [1.0, MOST_WEEKS])?;
        let run_in = count(&mut from, "aanloop", [0.0, MOST_WEEKS])?;
        from.finish()?;
        let name = name.to_owned();
        Ok(Self { name, title, brief, clients, working, weeks, run_in, scenario })
    }
}

/// A whole number within bounds.
pub(crate) fn count(
    from: &mut Fields,
    key: &'static str,
    [least, most]: [f64; 2],
) -> Result<u32, TrainingError> {
    let value = from.number(key)?;
    let (place, value) = from.need(key, value)?;
    check_whole(place, key, value, [least, most])?;
    Ok(value as u32)
}

/// Refuses what is no whole number within bounds.
pub(crate) fn check_whole(
    place: Place,
    key: &'static str,
    value: f64,
    [least, most]: [f64; 2],
) -> Result<(), TrainingError> {
    if value.fract() == 0.0 && (least..=most).contains(&value) {
        return Ok(());
    }
    let what = format!("`{key}` must be a whole number from {least} to {most}, not {value}");
    Err(TrainingError::Scene { place, what })
}
