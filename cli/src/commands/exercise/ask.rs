//! Questions on the screen, and the lines that are typed to answer them.

use std::io::BufRead;

use crate::failure::Failure;
use crate::printer::Printer;

/// The longest line that anybody types [bytes].
const LONGEST: u64 = 64 * 1024;

/// What was chosen from a list.
pub(super) enum Answer<T> {
    /// Something of the list.
    Chosen(T),
    /// Nothing: Enter, where that is an answer.
    Nothing,
    /// The trainee stops.
    Stop,
}

/// What was typed.
pub(super) enum Typed {
    /// A line.
    Line(String),
    /// Nothing more comes, or the trainee stops.
    Stop,
}

/// Asks a question and reads a line.
pub(super) fn ask(
    question: &str,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<Typed, Failure> {
    printer.print(question)?;
    let mut bytes = Vec::new();
    let read = std::io::Read::take(&mut *input, LONGEST).read_until(b'\n', &mut bytes);
    match read {
        Ok(0) => return Ok(Typed::Stop),
        Ok(_) => {}
        Err(error) => return Err(Failure::file("the keyboard", &error)),
    }
    // What is no text stands as a mark that no list knows.
    let line = String::from_utf8_lossy(&bytes);
    let line: String = line.trim().chars().filter(|mark| !mark.is_control()).collect();
    Ok(if line == "q" { Typed::Stop } else { Typed::Line(line) })
}

/// The places that a line of numbers names, counted from 0; absent when it says something else.
pub(super) fn places(line: &str, count: usize) -> Option<Vec<usize>> {
    let place = |word: &str| {
        let number: usize = word.parse().ok()?;
        (1..=count).contains(&number).then(|| number - 1)
    };
    line.split([' ', ',']).filter(|word| !word.is_empty()).map(place).collect()
}

/// Asks for one of a list until an answer is understood; nothing where Enter says so.
pub(super) fn choose(
    question: &str,
    count: usize,
    may_be_none: bool,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<Answer<usize>, Failure> {
    loop {
        let Typed::Line(line) = ask(question, input, printer)? else { return Ok(Answer::Stop) };
        if line.is_empty() && may_be_none {
            return Ok(Answer::Nothing);
        }
        match places(&line, count).as_deref() {
            Some(&[place]) => return Ok(Answer::Chosen(place)),
            _ => misunderstood(printer)?,
        }
    }
}

/// Says that a line was not understood.
pub(super) fn misunderstood(printer: &mut Printer<'_>) -> Result<(), Failure> {
    let words = printer.say("desk-bad-number", &[]);
    printer.print(&words)
}
