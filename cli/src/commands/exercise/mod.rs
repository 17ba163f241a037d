//! `exercise`: the desk in the terminal, and the page on which a trainee looks back.

mod ask;
mod debrief;
mod plan;
mod play;
mod show;
mod talk;

use klantreis_texts::Argument;
use klantreis_training::Exercise;
use klantreis_training::exercise::EXERCISES;
use klantreis_training::storylet::{Who, scenes};
use serde::Serialize;

use super::catalogue;
use crate::args::ExerciseVerb;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

pub use play::play;

/// All exercises as JSON.
#[derive(Serialize)]
struct Library {
    schema_version: u32,
    exercises: Vec<Listed>,
}

/// An exercise as JSON.
#[derive(Serialize)]
struct Listed {
    name: String,
    title: String,
    brief: String,
    clients: usize,
    weeks: u32,
}

/// Does what was asked with exercises.
///
/// # Errors
/// [`Failure`] for bad input and files that cannot be read or written.
pub fn run(what: Option<&ExerciseVerb>, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    match what {
        None | Some(ExerciseVerb::List) => list(printer),
        Some(ExerciseVerb::Play { file, exercise, seed }) => {
            let mut input = std::io::stdin().lock();
            play(file, exercise.as_deref(), *seed, &mut input, printer)
        }
        Some(ExerciseVerb::Debrief { file, out, what_if }) => {
            debrief::write(file, out, what_if.as_deref(), printer)
        }
        Some(ExerciseVerb::Scenes { key }) => print_scenes(*key, printer),
    }
}

fn list(printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let mut all = Vec::new();
    for (name, ..) in EXERCISES {
        let Exercise { name, title, brief, clients, weeks, .. } = Exercise::find(name, &catalogue)?;
        all.push(Listed { name, title, brief, clients, weeks });
    }
    if printer.json {
        printer.print_json(&Library { schema_version: 1, exercises: all })?;
        return Ok(ExitStatus::Done);
    }
    for one in all {
        let begin = printer.say("exercise-begin", &[("name", one.name.clone().into())]);
        let words: [(&str, Argument); 4] = [
            ("name", one.name.into()),
            ("title", one.title.into()),
            ("clients", printer.count(one.clients as f64)),
            ("weeks", printer.count(one.weeks)),
        ];
        let line = printer.say("exercise-line", &words);
        printer.print(&line)?;
        printer.print(&format!("  {}", one.brief))?;
        printer.print(&format!("  {begin}"))?;
    }
    Ok(ExitStatus::Done)
}

/// Prints the scenes for whoever reads them blind: options in the order of their words.
fn print_scenes(key: bool, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let who = Who { name: "Noor".to_owned(), address: "mevrouw".to_owned() };
    for scene in scenes()? {
        // The alphabet knows nothing of what is best.
        let mut options: Vec<_> = scene.choices.iter().collect();
        options.sort_by(|one, other| one.words.cmp(&other.words));
        if key {
            let places = scene.bests.iter().filter_map(|best| {
                let place = options.iter().position(|choice| choice.id == best.option)?;
                Some((place + 1).to_string())
            });
            let places: Vec<String> = places.collect();
            printer.print(&format!("{} {}", scene.id, places.join(" ")))?;
            continue;
        }
        printer.print(&format!("{}\n{}", scene.id, who.fill(&scene.situation)))?;
        printer.print(&format!("  \"{}\"", who.fill(&scene.client.middle)))?;
        for (place, choice) in options.iter().enumerate() {
            printer.print(&format!("  {}. {}", place + 1, who.fill(&choice.words)))?;
        }
        printer.print("")?;
    }
    Ok(ExitStatus::Done)
}
