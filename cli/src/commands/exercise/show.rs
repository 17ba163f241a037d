//! The desk as text.

use klantreis_texts::Argument;
use klantreis_training::desk::{Desk, Dossier, Message};

use crate::failure::Failure;
use crate::printer::Printer;

/// Shows the desk of a week.
pub(super) fn desk(desk: &Desk, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let (whole, rest) = (desk.minutes / 60, desk.minutes % 60);
    let hours = printer.say("desk-hours", &[("hours", format!("{whole}:{rest:02}").into())]);
    let words: [(&str, Argument); 4] = [
        ("week", printer.count(desk.week)),
        ("weeks", printer.count(desk.weeks)),
        ("monday", desk.monday.clone().into()),
        ("hours", hours.into()),
    ];
    let head = printer.say("desk-week", &words);
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
        let line = client_line(client, printer);
        printer.print(&format!("  d{:<3} {line}", place + 1))?;
    }
    let title = printer.say("desk-tasks", &[]);
    printer.print(&format!("\n{title}"))?;
    for (place, task) in desk.tasks.iter().enumerate() {
        let form = printer.say(&format!("form-{}", task.form), &[]);
        let waits = printer.counted("weeks", task.waits.max(0) as u64);
        let words: [(&str, Argument); 4] = [
            ("name", task.name.clone().into()),
            ("form", form.into()),
            ("left", printer.count(task.left)),
            ("waits", waits.into()),
        ];
        let line = printer.say("desk-task", &words);
        printer.print(&format!("  {:<3} {line}", place + 1))?;
    }
    if desk.tasks.is_empty() {
        let none = printer.say("desk-tasks-none", &[]);
        printer.print(&format!("  {none}"))?;
    }
    Ok(())
}

fn line_of(message: &Message, printer: &Printer<'_>) -> String {
    let words: [(&str, Argument); 2] =
        [("name", message.name.clone().into()), ("what", message.what.clone().into())];
    let line = printer.say(&message.key, &words);
    if message.is_urgent {
        format!("! {line} ({})", printer.say("desk-urgent", &[]))
    } else {
        format!("- {line}")
    }
}

fn client_line(client: &Dossier, printer: &Printer<'_>) -> String {
    let contact = match client.last_contact {
        None => printer.say("desk-contact-none", &[]),
        Some(weeks) => {
            let weeks = printer.counted("weeks", weeks.max(0) as u64);
            printer.say("desk-contact", &[("weeks", weeks.into())])
        }
    };
    let step = printer.say(&format!("step-{}", client.step), &[]);
    let words: [(&str, Argument); 4] = [
        ("name", client.name.clone().into()),
        ("step", step.into()),
        ("level", client.level.into()),
        ("contact", contact.into()),
    ];
    printer.say("desk-client", &words)
}

/// Shows what is known of a client.
pub(super) fn dossier(client: &Dossier, printer: &mut Printer<'_>) -> Result<(), Failure> {
    for line in dossier_lines(client, printer) {
        printer.print(&line)?;
    }
    Ok(())
}

fn dossier_lines(client: &Dossier, printer: &Printer<'_>) -> Vec<String> {
    let yes_no = |yes: bool| printer.say(if yes { "file-yes" } else { "file-no" }, &[]);
    let weeks = |weeks: i32| printer.counted("weeks", weeks.max(0) as u64);
    let sex = printer.say(if client.is_woman { "file-woman" } else { "file-man" }, &[]);
    let schooling = printer.say(&format!("schooling-{}", client.schooling), &[]);
    let partner = client.partner.clone().unwrap_or_else(|| printer.say("file-no-partner", &[]));
    let mut lines = vec![
        format!("\n{}", printer.say("file-title", &[("name", client.name.clone().into())])),
        printer.say(
            "file-person",
            &[
                ("sex", sex.into()),
                ("age", printer.count(client.age)),
                ("schooling", schooling.into()),
            ],
        ),
        printer.say(
            "file-family",
            &[("partner", partner.into()), ("children", printer.count(client.young_children))],
        ),
        printer.say(
            "file-language",
            &[("level", client.level.into()), ("course", yes_no(client.has_begun_course).into())],
        ),
        printer.say(
            "file-work",
            &[("works", yes_no(client.works).into()), ("studies", yes_no(client.studies).into())],
        ),
        match client.weeks_home {
            Some(since) => printer.say("file-home", &[("weeks", weeks(since).into())]),
            None => printer.say("file-home-none", &[]),
        },
        printer.say(
            "file-contacts",
            &[
                ("contacts", printer.count(client.contacts)),
                ("minutes", printer.count(client.minutes)),
                ("missed", printer.count(client.missed)),
            ],
        ),
        match (client.path, client.plan_age) {
            (Some(path), Some(age)) => {
                let path = printer.say(&format!("path-{path}"), &[]);
                printer.say("file-plan", &[("path", path.into()), ("weeks", weeks(age).into())])
            }
            _ => printer.say("file-plan-none", &[]),
        },
    ];
    if client.told.is_empty() {
        lines.push(printer.say("file-told-none", &[]));
    }
    for (topic, much) in &client.told {
        let topic = printer.say(&format!("topic-{topic}"), &[]);
        let much = printer.say(&format!("told-{much}"), &[]);
        lines.push(printer.say("file-told", &[("topic", topic.into()), ("much", much.into())]));
    }
    if !client.places.is_empty() {
        let places = client.places.join(", ");
        lines.push(printer.say("file-places", &[("places", places.into())]));
    }
    for line in &client.journal {
        let words: [(&str, Argument); 2] =
            [("week", printer.count(line.week)), ("note", line.note.clone().into())];
        lines.push(printer.say("file-journal", &words));
        if !line.own_words.is_empty() {
            let words = line.own_words.clone();
            lines.push(printer.say("file-own-words", &[("words", words.into())]));
        }
    }
    lines
}
