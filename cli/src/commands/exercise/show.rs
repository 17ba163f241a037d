//! The desk as text.

use klantreis_training::desk::{Desk, Dossier, Message};
use klantreis_training::words;

use crate::failure::Failure;
use crate::printer::Printer;

/// Shows the desk of a week.
pub(super) fn desk(desk: &Desk, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let head = words::head(desk, &printer.texts);
    printer.print(&format!("\n== {head}"))?;
    let title = printer.say("desk-inbox", &[]);
    printer.print(&format!("\n{title} ({})", desk.inbox.len()))?;
    if desk.inbox.is_empty() {
        let none = printer.say("desk-inbox-empty", &[]);
        printer.print(&format!("  {none}"))?;
    }
    for message in &desk.inbox {
        let line = line_of(message, printer);
        printer.print(&format!("  {line}"))?;
    }
    let title = printer.say("desk-clients", &[]);
    printer.print(&format!("\n{title} ({})", desk.clients.len()))?;
    for (place, client) in desk.clients.iter().enumerate() {
        let line = words::client(client, &printer.texts);
        printer.print(&format!("  d{:<3} {line}", place + 1))?;
    }
    let title = printer.say("desk-tasks", &[]);
    printer.print(&format!("\n{title}"))?;
    for (place, task) in desk.tasks.iter().enumerate() {
        let line = words::task(task, &printer.texts);
        printer.print(&format!("  {:<3} {line}", place + 1))?;
        if let Some(forms) = words::task_forms(task, &printer.texts) {
            printer.print(&format!("      {forms}"))?;
        }
    }
    if let Some(letters) = words::letters(desk, &printer.texts) {
        printer.print(&letters)?;
    }
    if desk.tasks.is_empty() {
        let none = printer.say("desk-tasks-none", &[]);
        printer.print(&format!("  {none}"))?;
    }
    Ok(())
}

fn line_of(message: &Message, printer: &Printer<'_>) -> String {
    let line = words::message(message, &printer.texts);
    if message.is_urgent {
        format!("! {line} ({})", printer.say("desk-urgent", &[]))
    } else {
        format!("- {line}")
    }
}

/// Shows what is known of a client.
pub(super) fn dossier(client: &Dossier, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let title = printer.say("file-title", &[("name", client.name.clone().into())]);
    printer.print(&format!("\n{title}"))?;
    for line in words::dossier(client, &printer.texts) {
        printer.print(&line)?;
    }
    Ok(())
}
