//! A talk in the terminal: the scene, what else is done, and what is written down.

use std::io::BufRead;

use klantreis_sim::plan::Path;
use klantreis_texts::Argument;
use klantreis_training::Session;
use klantreis_training::codes::{LETTER, ROUTES, TAKEN, TOPICS, guesses, measures};
use klantreis_training::content::moves;
use klantreis_training::decision::{Closing, Said};
use klantreis_training::desk::{Phase, SceneCard, Talk};
use klantreis_training::words;

use super::ask::{Answer, Typed, ask, choose, misunderstood, places};
use super::show;
use crate::failure::Failure;
use crate::printer::Printer;

/// Holds a contact to its end; says whether the trainee goes on.
pub(super) fn hold(
    session: &mut Session,
    talk: &Talk,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<bool, Failure> {
    let form = printer.say(&format!("form-{}", talk.form), &[]);
    let words: [(&str, Argument); 3] = [
        ("name", talk.name.clone().into()),
        ("form", form.into()),
        ("minutes", printer.count(talk.minutes)),
    ];
    let is_letter = talk.form == LETTER;
    let head = printer.say(if is_letter { "talk-letter" } else { "talk-with" }, &words);
    printer.print(&format!("\n-- {head}"))?;
    if let Some(line) = words::cue(talk, talk.scene.is_none(), &printer.texts) {
        printer.print(&line)?;
    }
    if let Some(scene) = &talk.scene {
        if !play_scene(session, talk, scene, input, printer)? {
            return Ok(false);
        }
        if let Some(line) = words::cue(talk, true, &printer.texts).filter(|_| talk.is_cue_beside) {
            printer.print(&line)?;
        }
    } else if talk.said.is_empty() {
        let line = printer.say(if is_letter { "talk-free-letter" } else { "talk-free" }, &[]);
        printer.print(&line)?;
    }
    let now = match &session.desk().phase {
        Phase::Talk(now) => now.clone(),
        _ => return Ok(true),
    };
    let Some(closing) = close(&now, input, printer)? else { return Ok(false) };
    session.close(closing)?;
    for said in &now.said {
        let words: [(&str, Argument); 2] = [
            ("intended", said.intended.clone().into()),
            ("unintended", said.unintended.clone().into()),
        ];
        let line = printer.say("talk-effects", &words);
        printer.print(&line)?;
    }
    Ok(true)
}

/// Plays the scene; a choice is on disk when its answer is shown.
fn play_scene(
    session: &mut Session,
    talk: &Talk,
    scene: &SceneCard,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<bool, Failure> {
    printer.print(&format!("\n[{}] {}", scene.title, scene.situation))?;
    let says = printer.say("talk-says", &[("name", talk.name.clone().into())]);
    printer.print(&format!("{says} \"{}\"", scene.client))?;
    for (place, (_, words)) in scene.options.iter().enumerate() {
        printer.print(&format!("  {}. {words}", place + 1))?;
    }
    let question = printer.say("talk-ask-option", &[]);
    loop {
        let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(false) };
        if line == "?" {
            let help = printer.say("desk-help-talk", &[]);
            printer.print(&help)?;
            continue;
        }
        if line == "0" {
            return Ok(true);
        }
        if line == "d" {
            let desk = session.desk();
            if let Some(file) = desk.clients.iter().find(|one| one.client == talk.client) {
                show::dossier(file, printer)?;
            }
            continue;
        }
        match places(&line, scene.options.len()).as_deref() {
            Some(&[place]) => {
                session.choose(&scene.options[place].0)?;
                if let Phase::Talk(now) = &session.desk().phase
                    && let Some(last) = now.said.last()
                {
                    printer.print(&last.answer.clone())?;
                }
                return Ok(true);
            }
            _ => misunderstood(printer)?,
        }
    }
}

/// Asks how the contact ends; nothing when the trainee stops.
fn close(
    talk: &Talk,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<Option<Closing>, Failure> {
    let mut closing = Closing::default();
    let Some(chosen) = ask_moves(talk, input, printer)? else { return Ok(None) };
    closing.moves = chosen;
    if !closing.moves.is_empty() {
        let topics: Vec<&str> = TOPICS.iter().map(|(word, _)| *word).collect();
        let key = if talk.form == LETTER { "talk-ask-topic-letter" } else { "talk-ask-topic" };
        match ask_word("topic", key, &topics, true, input, printer)? {
            Answer::Stop => return Ok(None),
            Answer::Nothing => {}
            Answer::Chosen(topic) => closing.topic = Some(topic),
        }
    }
    if talk.makes_plan || talk.can_adjust {
        let key = if talk.makes_plan { "talk-ask-path" } else { "talk-ask-adjust" };
        let paths: Vec<&str> = Path::ALL.iter().map(|(word, _)| *word).collect();
        match ask_word("path", key, &paths, !talk.makes_plan, input, printer)? {
            Answer::Stop => return Ok(None),
            Answer::Nothing => {}
            Answer::Chosen(path) => closing.path = Some(path),
        }
    }
    if closing.path.is_some() && !ask_route(talk, &mut closing, input, printer)? {
        return Ok(None);
    }
    if closing.path.is_some() {
        let question = printer.say("talk-ask-own-words", &[]);
        let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(None) };
        closing.own_words = line;
    } else {
        match ask_offer(talk, input, printer)? {
            Answer::Stop => return Ok(None),
            Answer::Nothing => {}
            Answer::Chosen(number) => closing.offer = Some(number),
        }
    }
    let minutes: u32 = closing.moves.iter().map(|one| one.minutes).sum();
    let has_time = !talk.places.is_empty() && minutes <= talk.minutes_beside_map;
    if closing.path.is_none() && closing.offer.is_none() && has_time {
        match ask_word("place", "talk-ask-place", &talk.places, true, input, printer)? {
            Answer::Stop => return Ok(None),
            Answer::Nothing => {}
            Answer::Chosen(place) => closing.place = Some(place),
        }
    }
    if talk.can_waive {
        let words = measures();
        match ask_word("measure", "talk-ask-measure", &words, false, input, printer)? {
            Answer::Chosen(word) => closing.instead = Some(word).filter(|word| word != TAKEN),
            Answer::Stop | Answer::Nothing => return Ok(None),
        }
    }
    match ask_word("topic", "talk-ask-guess", &guesses(), true, input, printer)? {
        Answer::Stop => return Ok(None),
        Answer::Nothing => {}
        Answer::Chosen(guess) => closing.guess = Some(guess),
    }
    let question = printer.say("talk-ask-note", &[]);
    let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(None) };
    closing.note = line;
    Ok(Some(closing))
}

/// Asks for the learning route, where one can be chosen; says whether the trainee goes on.
///
/// A route against the leerbaarheidstoets is advised against, and asks for a reason.
fn ask_route(
    talk: &Talk,
    closing: &mut Closing,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<bool, Failure> {
    let Some(known) = talk.routing else { return Ok(true) };
    let advice = printer.say(&format!("route-advice-{}", known.advice()), &[]);
    printer.print(&advice)?;
    let words: Vec<&str> = ROUTES.iter().map(|(word, _)| *word).collect();
    let key = if talk.makes_plan { "talk-ask-route" } else { "talk-ask-route-again" };
    match ask_word("route", key, &words, true, input, printer)? {
        Answer::Stop => return Ok(false),
        Answer::Nothing => return Ok(true),
        Answer::Chosen(route) => closing.route = Some(route),
    }
    let is_against = closing.route.as_deref().is_some_and(|route| known.is_against(route));
    let question = printer.say("talk-ask-route-why", &[]);
    while is_against && closing.route_why.trim().is_empty() {
        let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(false) };
        closing.route_why = line;
    }
    Ok(true)
}

/// Asks to what the client is referred, where there is something.
fn ask_offer(
    talk: &Talk,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<Answer<u8>, Failure> {
    if talk.offers.is_empty() {
        return Ok(Answer::Nothing);
    }
    for (place, offer) in talk.offers.iter().enumerate() {
        printer.print(&format!("  {}. {}", place + 1, offer.name))?;
    }
    let question = printer.say("talk-ask-offer", &[]);
    Ok(match choose(&question, talk.offers.len(), true, input, printer)? {
        Answer::Chosen(place) => Answer::Chosen(talk.offers[place].number),
        Answer::Nothing => Answer::Nothing,
        Answer::Stop => Answer::Stop,
    })
}

/// Asks what else is done, while there is time.
fn ask_moves(
    talk: &Talk,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<Option<Vec<Said>>, Failure> {
    let is_letter = talk.form == LETTER;
    let title = printer.say(if is_letter { "talk-moves-letter" } else { "talk-moves" }, &[]);
    printer.print(&title)?;
    for (place, one) in moves().iter().enumerate() {
        let words: [(&str, Argument); 2] =
            [("label", one.label.clone().into()), ("minutes", printer.count(one.said.minutes))];
        let line = printer.say("talk-move", &words);
        printer.print(&format!("  {:>2}. {line}", place + 1))?;
    }
    if !talk.places.is_empty() {
        let words = [("minutes", printer.count(talk.minutes_beside_map))];
        let line = printer.say("talk-beside-map", &words);
        printer.print(&line)?;
    }
    let question = printer.say("talk-ask-moves", &[("minutes", printer.count(talk.minutes))]);
    loop {
        let Typed::Line(line) = ask(&question, input, printer)? else { return Ok(None) };
        let Some(chosen) = places(&line, moves().len()) else {
            misunderstood(printer)?;
            continue;
        };
        let said: Vec<Said> = chosen.iter().map(|place| moves()[*place].said.clone()).collect();
        let minutes: u32 = said.iter().map(|one| one.minutes).sum();
        if minutes > talk.minutes {
            let words: [(&str, Argument); 2] =
                [("minutes", printer.count(minutes)), ("left", printer.count(talk.minutes))];
            let line = printer.say("talk-too-long", &words);
            printer.print(&line)?;
            continue;
        }
        return Ok(Some(said));
    }
}

/// Asks for a word of a list.
fn ask_word(
    kind: &str,
    question: &str,
    words: &[&str],
    may_be_none: bool,
    input: &mut dyn BufRead,
    printer: &mut Printer<'_>,
) -> Result<Answer<String>, Failure> {
    for (place, word) in words.iter().enumerate() {
        let line = printer.say(&format!("{kind}-{word}"), &[]);
        printer.print(&format!("  {}. {line}", place + 1))?;
    }
    let question = printer.say(question, &[]);
    Ok(match choose(&question, words.len(), may_be_none, input, printer)? {
        Answer::Chosen(place) => Answer::Chosen(words[place].to_owned()),
        Answer::Nothing => Answer::Nothing,
        Answer::Stop => Answer::Stop,
    })
}
