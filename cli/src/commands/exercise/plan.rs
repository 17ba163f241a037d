//! The hours of a week in the terminal: who gets them, in which order and in which form.

use std::collections::BTreeMap;
use std::io::BufRead;

use klantreis_texts::Argument;
use klantreis_training::Session;
use klantreis_training::codes::letter_of;
use klantreis_training::desk::{Desk, TaskCard};
use klantreis_training::words;

use super::ask::{Typed, ask, misunderstood, places};
use super::show;
use crate::failure::Failure;
use crate::printer::Printer;

/// Who gets hours, the first one first, and the forms that are not the usual ones.
#[derive(Default)]
struct Order {
    clients: Vec<u64>,
    forms: BTreeMap<u64, String>,
}

/// Why a line is no order.
enum Misread<'a> {
    /// It names something else than places of the list, or one of them twice.
    Line,
    /// This task cannot have the form of the letter behind its number.
    Form(&'a TaskCard),
}

/// Gives the hours of a week; says whether the trainee goes on.
pub(super) fn give_hours(
    session: &mut Session,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<bool, Failure> {
    let desk = session.desk().clone();
    show::desk(&desk, printer)?;
    let question = if desk.tasks.is_empty() { "desk-ask-none" } else { "desk-ask-plan" };
    let question = printer.say(question, &[]);
    loop {
        let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(false) };
        if line == "?" {
            let help = printer.say("desk-help-plan", &[]);
            printer.print(&help)?;
            continue;
        }
        if let Some(number) = line.strip_prefix('d') {
            match places(number, desk.clients.len()).as_deref() {
                Some(&[place]) => show::dossier(&desk.clients[place], printer)?,
                _ => misunderstood(printer)?,
            }
            continue;
        }
        match read_order(&line, &desk) {
            Ok(Order { clients, forms }) => {
                session.plan_in_forms(&clients, forms)?;
                say_held(session, desk.week, printer)?;
                return Ok(true);
            }
            Err(Misread::Line) => misunderstood(printer)?,
            Err(Misread::Form(task)) => {
                let words: [(&str, Argument); 1] = [("name", task.name.clone().into())];
                let line = printer.say("desk-bad-form", &words);
                printer.print(&line)?;
            }
        }
    }
}

/// Reads numbers in order, each with a letter where another form is wanted.
fn read_order<'a>(line: &str, desk: &'a Desk) -> Result<Order, Misread<'a>> {
    let mut order = Order::default();
    if line == "-" || (line.is_empty() && desk.tasks.is_empty()) {
        return Ok(order);
    }
    for word in line.split([' ', ',']).filter(|word| !word.is_empty()) {
        let letter = word.chars().last().filter(char::is_ascii_alphabetic);
        let number = word.strip_suffix(|last| Some(last) == letter).unwrap_or(word);
        let Some(&[place]) = places(number, desk.tasks.len()).as_deref() else {
            return Err(Misread::Line);
        };
        let task = &desk.tasks[place];
        if order.clients.contains(&task.client) {
            return Err(Misread::Line);
        }
        order.clients.push(task.client);
        let letter = letter.map(|letter| letter.to_ascii_lowercase());
        let Some(letter) = letter.filter(|letter| *letter != letter_of(task.form)) else {
            continue;
        };
        let choice = task.choices.iter().find(|(form, _)| letter_of(form) == letter);
        let (form, _) = choice.ok_or(Misread::Form(task))?;
        order.forms.insert(task.client, (*form).to_owned());
    }
    if order.clients.is_empty() { Err(Misread::Line) } else { Ok(order) }
}

/// Says who came and who did not.
fn say_held(session: &Session, week: u32, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let desk: &Desk = session.desk();
    let title = printer.say("desk-held", &[]);
    printer.print(&format!("\n{title}"))?;
    // Where nobody was met, the desk is that of the next week already.
    if desk.week != week || desk.held.is_empty() {
        let none = printer.say("desk-held-none", &[]);
        return printer.print(&format!("  {none}"));
    }
    for one in &desk.held {
        let line = words::held(one, &printer.texts);
        printer.print(&format!("  {line}"))?;
    }
    Ok(())
}
