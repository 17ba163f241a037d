//! `exercise play`: the desk, week by week, with lines typed and lines shown.

use std::io::BufRead;
use std::path::Path;

use klantreis_texts::Argument;
use klantreis_training::Session;
use klantreis_training::decision::SelfAssessment;
use klantreis_training::desk::Phase;
use klantreis_training::exercise::EXERCISES;

use super::super::catalogue;
use super::ask::{Typed, ask};
use super::{plan, talk};
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// The seed of a session that names none.
const SEED: u64 = 1;
/// The exercise of a session that names none.
const EXERCISE: &str = "eerste-kwartaal-light";

/// Plays a session until the trainee stops or all is done.
///
/// # Errors
/// [`Failure`] for a file that is no session or cannot be written; what was decided before stays.
pub fn play(
    file: &Path,
    exercise: Option<&str>,
    seed: Option<u64>,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let named = file.display().to_string();
    let mut session = if file.exists() {
        go_on(Session::resume(file, &catalogue)?, &named, exercise, seed, printer)?
    } else {
        // Whoever types an exercise in the place of the file wants to begin that one.
        if EXERCISES.iter().any(|(name, ..)| *name == named) {
            return Err(Failure::new(
                format!("{named} is an exercise, and here stands the file of a session"),
                format!("type: klantreis exercise play {named}.sessie --exercise {named}"),
            ));
        }
        let seed = seed.unwrap_or(SEED);
        let session = Session::start(file, exercise.unwrap_or(EXERCISE), seed, &catalogue)?;
        let words: [(&str, Argument); 3] = [
            ("title", session.desk().title.clone().into()),
            ("file", named.clone().into()),
            ("seed", seed.to_string().into()),
        ];
        let line = printer.say("exercise-new", &words);
        printer.print(&line)?;
        printer.print(&session.desk().brief.clone())?;
        session
    };
    let typed = as_typed(&named);
    let keys = printer.say("desk-keys", &[]);
    printer.print(&keys)?;
    loop {
        let goes_on = match session.desk().phase.clone() {
            Phase::Plan => plan::give_hours(&mut session, input, printer)?,
            Phase::Talk(now) => talk::hold(&mut session, &now, input, printer)?,
            Phase::Assess => assess(&mut session, input, printer)?,
            Phase::Aim => aim(&mut session, input, printer)?,
            Phase::Done => {
                let line = printer.say("desk-done", &[("file", typed.into())]);
                printer.print(&line)?;
                return Ok(ExitStatus::Done);
            }
        };
        if !goes_on {
            let line = printer.say("desk-stopped", &[("file", typed.into())]);
            printer.print(&line)?;
            return Ok(ExitStatus::Done);
        }
    }
}

/// A session that is there, where it is the one that is asked for.
fn go_on(
    session: Session,
    named: &str,
    exercise: Option<&str>,
    seed: Option<u64>,
    printer: &mut Printer<'_>,
) -> Result<Session, Failure> {
    let refuse = |flag: &str, what: String| {
        Err(Failure::new(
            format!("{flag}: the session in {named} {what}"),
            format!("leave {flag} out to go on, or name a new file to begin anew"),
        ))
    };
    if seed.is_some_and(|seed| seed != session.seed()) {
        return refuse("--seed", format!("has the seed {}", session.seed()));
    }
    let own = &session.exercise().name;
    if exercise.is_some_and(|asked| asked != own) {
        return refuse("--exercise", format!("is of the exercise {own}"));
    }
    let desk = session.desk();
    let words: [(&str, Argument); 4] = [
        ("title", desk.title.clone().into()),
        ("file", named.to_owned().into()),
        ("week", printer.count(desk.week)),
        ("weeks", printer.count(desk.weeks)),
    ];
    let line = printer.say("desk-resumed", &words);
    printer.print(&line)?;
    Ok(session)
}

/// The name of a file as one types it: between quotes where a space would end it.
fn as_typed(named: &str) -> String {
    if named.contains(char::is_whitespace) { format!("\"{named}\"") } else { named.to_owned() }
}

fn assess(
    session: &mut Session,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<bool, Failure> {
    let title = printer.say("assess-title", &[]);
    printer.print(&format!("\n== {title}"))?;
    let mut answers = Vec::new();
    for key in ["reaction", "plus", "delta"] {
        let question = printer.say(&format!("assess-{key}"), &[]);
        let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(false) };
        answers.push(line);
    }
    let mut answers = answers.into_iter();
    let mut next = || answers.next().unwrap_or_default();
    let (reaction, plus, delta) = (next(), next(), next());
    session.assess(SelfAssessment { reaction, plus, delta })?;
    Ok(true)
}

fn aim(
    session: &mut Session,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<bool, Failure> {
    let question = printer.say("aim-ask", &[]);
    let Typed::Line(goal) = ask(&question, input, printer)? else { return Ok(false) };
    session.aim(&goal)?;
    Ok(true)
}
