//! The desk in words: the lines that a terminal and a page show alike.

use klantreis_texts::{Argument, Decimals, Texts};

use crate::codes::{CONTACTS, INTERVISIE, LETTER, letter_of};
use crate::desk::{Desk, Dossier, Held, Message, Talk, TaskCard};

/// A whole number as the language writes it.
fn count(number: impl Into<f64>, texts: &Texts) -> Argument {
    texts.number(number.into(), Decimals(0)).into()
}

/// Weeks, never fewer than none.
fn weeks(number: i32, texts: &Texts) -> String {
    texts.counted("weeks", number.max(0) as u64)
}

/// Minutes as hours, as in `4:00`.
#[must_use]
pub fn hours(minutes: u32, texts: &Texts) -> String {
    let written = format!("{}:{:02}", minutes / 60, minutes % 60);
    texts.say("desk-hours", &[("hours", written.into())])
}

/// The week and its hours.
#[must_use]
pub fn head(desk: &Desk, texts: &Texts) -> String {
    let words: [(&str, Argument); 4] = [
        ("week", count(desk.week, texts)),
        ("weeks", count(desk.weeks, texts)),
        ("monday", texts.date(&desk.monday).into()),
        ("hours", hours(desk.minutes, texts).into()),
    ];
    texts.say("desk-week", &words)
}

/// Something in the inbox.
#[must_use]
pub fn message(message: &Message, texts: &Texts) -> String {
    let words: [(&str, Argument); 2] =
        [("name", message.name.clone().into()), ("what", message.what.clone().into())];
    texts.say(&message.key, &words)
}

/// A client in one line.
#[must_use]
pub fn client(client: &Dossier, texts: &Texts) -> String {
    let contact = match client.last_contact {
        None => texts.say("desk-contact-none", &[]),
        Some(since) => texts.say("desk-contact", &[("weeks", weeks(since, texts).into())]),
    };
    let words: [(&str, Argument); 4] = [
        ("name", client.name.clone().into()),
        ("step", texts.say(&format!("step-{}", client.step), &[]).into()),
        ("level", client.level.into()),
        ("contact", contact.into()),
    ];
    texts.say("desk-client", &words)
}

/// What the client lets slip, as the trainee notices it: where the scene is about something else, that was
/// earlier, and after the scene (`is_over`) the trainee can come back to it. Absent where there is nothing.
#[must_use]
pub fn cue(talk: &Talk, is_over: bool, texts: &Texts) -> Option<String> {
    let topic = texts.say(&format!("topic-{}", talk.cue?), &[]);
    let key = match (talk.is_cue_beside, is_over) {
        (false, _) => "talk-cue",
        (true, false) => "talk-cue-beside",
        (true, true) => "talk-cue-left",
    };
    Some(texts.say(key, &[("topic", topic.into())]))
}

/// A task that can be given hours.
#[must_use]
pub fn task(task: &TaskCard, texts: &Texts) -> String {
    let words: [(&str, Argument); 4] = [
        ("name", task.name.clone().into()),
        ("form", form(task.form, texts).into()),
        ("left", count(task.left, texts)),
        ("waits", weeks(task.waits, texts).into()),
    ];
    texts.say(if task.waits > 0 { "desk-task" } else { "desk-task-new" }, &words)
}

/// The other forms that a task can have, by letter and minutes; absent where it has its form.
#[must_use]
pub fn task_forms(task: &TaskCard, texts: &Texts) -> Option<String> {
    let choices = task.choices.iter();
    let forms: Vec<String> =
        choices.map(|(form, minutes)| format!("{} {minutes}", letter_of(form))).collect();
    let words = [("forms", forms.join(", ").into())];
    (!forms.is_empty()).then(|| texts.say("desk-task-forms", &words))
}

/// What the letters of the other forms stand for; absent where no task can have another one.
#[must_use]
pub fn letters(desk: &Desk, texts: &Texts) -> Option<String> {
    let has = |form: &&str| {
        desk.tasks.iter().any(|task| task.choices.iter().any(|(known, _)| known == form))
    };
    let told = |word: &str| format!("{} = {}", letter_of(word), form(word, texts));
    let forms: Vec<String> = CONTACTS.iter().map(|(word, _)| *word).filter(has).map(told).collect();
    let (place, first) = desk.tasks.iter().enumerate().find_map(|(place, task)| {
        let (form, _) = task.choices.first()?;
        Some((place + 1, letter_of(form)))
    })?;
    let words = [("forms", forms.join(", ").into()), ("example", format!("{place}{first}").into())];
    Some(texts.say("desk-letters", &words))
}

/// A form of contact.
#[must_use]
pub fn form(form: &str, texts: &Texts) -> String {
    texts.say(&format!("form-{form}"), &[])
}

/// Who came, and who did not.
#[must_use]
pub fn held(held: &Held, texts: &Texts) -> String {
    let key = match held.form {
        LETTER => "desk-held-letter",
        INTERVISIE => "desk-held-intervisie",
        _ if held.came => "desk-held-came",
        _ => "desk-held-missed",
    };
    let words: [(&str, Argument); 2] =
        [("name", held.name.clone().into()), ("form", form(held.form, texts).into())];
    texts.say(key, &words)
}

/// What is known of a client, below the name.
#[must_use]
pub fn dossier(client: &Dossier, texts: &Texts) -> Vec<String> {
    let say = |key: &str, words: &[(&str, Argument)]| texts.say(key, words);
    let yes_no = |yes: bool| say(if yes { "file-yes" } else { "file-no" }, &[]);
    let sex = say(if client.is_woman { "file-woman" } else { "file-man" }, &[]);
    let schooling = say(&format!("schooling-{}", client.schooling), &[]);
    let partner = client.partner.clone().unwrap_or_else(|| say("file-no-partner", &[]));
    let mut lines = vec![
        say(
            "file-person",
            &[
                ("sex", sex.into()),
                ("age", count(client.age, texts)),
                ("schooling", schooling.into()),
            ],
        ),
        say(
            "file-family",
            &[("partner", partner.into()), ("children", count(client.young_children, texts))],
        ),
        say(
            "file-language",
            &[("level", client.level.into()), ("course", yes_no(client.has_begun_course).into())],
        ),
        say(
            "file-work",
            &[("works", yes_no(client.works).into()), ("studies", yes_no(client.studies).into())],
        ),
        match client.weeks_home {
            Some(since) => say("file-home", &[("weeks", weeks(since, texts).into())]),
            None => say("file-home-none", &[]),
        },
        say(
            "file-contacts",
            &[
                ("contacts", count(client.contacts, texts)),
                ("minutes", count(client.minutes, texts)),
                ("missed", count(client.missed, texts)),
            ],
        ),
        match (client.path, client.plan_age) {
            (Some(path), Some(age)) => {
                let path = say(&format!("path-{path}"), &[]);
                say("file-plan", &[("path", path.into()), ("weeks", weeks(age, texts).into())])
            }
            _ => say("file-plan-none", &[]),
        },
    ];
    lines.extend(told(client, texts));
    for line in &client.journal {
        let words: [(&str, Argument); 2] =
            [("week", count(line.week, texts)), ("note", line.note.clone().into())];
        // Who wrote nothing leaves no line.
        if !line.note.trim().is_empty() {
            lines.push(say("file-journal", &words));
        }
        if !line.own_words.is_empty() {
            lines.push(say("file-own-words", &[("words", line.own_words.clone().into())]));
        }
    }
    lines
}

/// What a client told, and in what the client takes part.
fn told(client: &Dossier, texts: &Texts) -> Vec<String> {
    let say = |key: &str, words: &[(&str, Argument)]| texts.say(key, words);
    let mut lines = Vec::new();
    if client.told.is_empty() {
        lines.push(say("file-told-none", &[]));
    }
    for (topic, much) in &client.told {
        let topic = say(&format!("topic-{topic}"), &[]);
        let much = say(&format!("told-{much}"), &[]);
        lines.push(say("file-told", &[("topic", topic.into()), ("much", much.into())]));
    }
    if !client.places.is_empty() {
        lines.push(say("file-places", &[("places", client.places.join(", ").into())]));
    }
    if !client.sent_on.is_empty() {
        let places: Vec<String> =
            client.sent_on.iter().map(|place| say(&format!("place-{place}"), &[])).collect();
        lines.push(say("file-sent-on", &[("places", places.join(", ").into())]));
    }
    lines
}
