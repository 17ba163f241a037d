//! `exercise play`: the desk, week by week, with lines typed and lines shown.

use std::io::BufRead;
use std::path::Path;

use klantreis_texts::Argument;
use klantreis_training::Session;
use klantreis_training::decision::SelfAssessment;
use klantreis_training::desk::Phase;

use super::super::catalogue;
use super::ask::{Typed, ask};
use super::{plan, talk};
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// The seed of a session that names none.
const SEED: u64 = 1;

/// Plays a session until the trainee stops or all is done.
///
/// # Errors
/// [`Failure`] for a file that is no session or cannot be written; what was decided before stays.
pub fn play(
    file: &Path,
    exercise: &str,
    seed: Option<u64>,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<ExitStatus, Failure> {
    let catalogue = catalogue()?;
    let named = file.display().to_string();
    let mut session = if file.exists() {
        let session = Session::resume(file, &catalogue)?;
        if seed.is_some_and(|seed| seed != session.seed()) {
            return Err(Failure::new(
                format!("--seed: the session in {named} has the seed {}", session.seed()),
                "leave --seed out to go on, or name a new file to begin anew",
            ));
        }
        let line = printer.say("desk-resumed", &[]);
        printer.print(&line)?;
        session
    } else {
        let seed = seed.unwrap_or(SEED);
        let session = Session::start(file, exercise, seed, &catalogue)?;
        let words: [(&str, Argument); 2] =
            [("file", named.clone().into()), ("seed", seed.to_string().into())];
        let line = printer.say("exercise-new", &words);
        printer.print(&line)?;
        printer.print(&session.desk().brief.clone())?;
        session
    };
    let keys = printer.say("desk-keys", &[]);
    printer.print(&keys)?;
    loop {
        let goes_on = match session.desk().phase.clone() {
            Phase::Plan => plan::give_hours(&mut session, input, printer)?,
            Phase::Talk(now) => talk::hold(&mut session, &now, input, printer)?,
            Phase::Assess => assess(&mut session, input, printer)?,
            Phase::Aim => aim(&mut session, input, printer)?,
            Phase::Done => {
                let line = printer.say("desk-done", &[("file", named.into())]);
                printer.print(&line)?;
                return Ok(ExitStatus::Done);
            }
        };
        if !goes_on {
            let line = printer.say("desk-stopped", &[("file", named.into())]);
            printer.print(&line)?;
            return Ok(ExitStatus::Done);
        }
    }
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
