//! Reading a scene from its file, key by key.

use klantreis_evidence::Place;
use klantreis_evidence::tree::{Fields, Value, parse};

use super::{Best, Choice, Scene, Spoken, When, hash_of, lint};
use crate::codes::{ACTS, CONTACTS, FACTS, SCHOOLING, TOPICS, read_word};
use crate::decision::Said;
use crate::error::TrainingError;
use crate::exercise::check_whole;

/// The parts of the logics together [per mille].
const WHOLE: f64 = 1000.0;
/// The level of words where a scene names none: between A2 and B1, as in talks of colleagues [level].
const USUAL_LEVEL: f64 = 2.5;
/// The highest level of words [level].
const MOST_LEVEL: f64 = 5.0;
/// Fewest and most minutes of an option [minutes].
const MINUTES: [f64; 2] = [2.0, 15.0];

/// Reads a scene and holds it against the rules that a scene must keep by itself.
///
/// # Errors
/// [`TrainingError`] with file, line and hint for whatever is wrong with it.
pub fn read_scene(file: &str, text: &str) -> Result<Scene, TrainingError> {
    let mut from = parse(file, text)?;
    let (place, id) = need(&mut from, "id")?;
    if !is_id(&id) {
        let what = format!("`id` is `{id}`: small letters and digits, parted by dots");
        return Err(TrainingError::Scene { place, what });
    }
    let (place, dilemma) = need(&mut from, "dilemma")?;
    if super::dilemma_title(&dilemma).is_none() {
        let what = format!("`dilemma` is `{dilemma}`; there are D-1 to D-28");
        return Err(TrainingError::Scene { place, what });
    }
    let title = need(&mut from, "titel")?.1;
    let mistake = need(&mut from, "fout")?.1;
    let (place, word) = need(&mut from, "topic")?;
    read_word(TOPICS, place, "topic", &word)?;
    let topic = TOPICS.iter().find(|(known, _)| *known == word).map_or("", |(known, _)| known);
    let situation = need(&mut from, "situatie")?.1;
    let when = from.table("when")?;
    let (place, when) = from.need("when", when).map(|when| (when.place(), when))?;
    let when = read_when(when)?;
    if when.contacts.is_empty() {
        let what = "`when.contact` must name at least one form of contact".to_owned();
        return Err(TrainingError::Scene { place, what });
    }
    let client = from.table("client")?;
    let mut spoken = from.need("client", client)?;
    let client = Spoken {
        low: need(&mut spoken, "laag")?.1,
        middle: need(&mut spoken, "midden")?.1,
        high: need(&mut spoken, "hoog")?.1,
    };
    spoken.finish()?;
    let choices = from.tables("optie")?.into_iter().map(read_choice).collect::<Result<_, _>>()?;
    let bests = from.tables("voorkeur")?.into_iter().map(read_best).collect::<Result<_, _>>()?;
    from.finish()?;
    let (file, hash) = (file.to_owned(), hash_of(text));
    let scene = Scene {
        id,
        dilemma,
        title,
        mistake,
        topic,
        situation,
        when,
        client,
        choices,
        bests,
        file,
        hash,
    };
    lint::check_scene(&scene)?;
    Ok(scene)
}

fn is_id(id: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.bytes().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit())
    };
    id.contains('.') && id.split('.').all(is_part)
}

fn need(from: &mut Fields, key: &'static str) -> Result<(Place, String), TrainingError> {
    let words = from.text(key)?;
    let (place, words) = from.need(key, words)?;
    if let Some(control) = words.chars().find(|mark| mark.is_control()) {
        let what = format!("`{key}` holds the control character {:?}", control.to_string());
        return Err(TrainingError::Scene { place, what });
    }
    Ok((place, words))
}

/// A list of words, each with its place.
pub(super) fn words(
    from: &mut Fields,
    key: &'static str,
) -> Result<Vec<(Place, String)>, TrainingError> {
    let Some((place, value)) = from.take(key) else { return Ok(Vec::new()) };
    let wrong = |place: Place| {
        let what = format!("`{key}` must be a list of words, such as [\"voortgang\"]");
        TrainingError::Scene { place, what }
    };
    let Value::List(list) = value else { return Err(wrong(place)) };
    list.into_iter()
        .map(|node| {
            let place = Place { line: node.line, ..place.clone() };
            match node.value {
                Value::Text(word) => Ok((place, word)),
                _ => Err(wrong(place)),
            }
        })
        .collect()
}

/// Reads a condition.
pub(super) fn read_when(mut from: Fields) -> Result<When, TrainingError> {
    let contacts: Vec<_> = words(&mut from, "contact")?
        .into_iter()
        .map(|(place, word)| read_word(CONTACTS, place, "contact", &word))
        .collect::<Result<_, _>>()?;
    let cue = match from.text("signaal")? {
        Some((place, word)) => Some(read_word(TOPICS, place, "signaal", &word)?),
        None => None,
    };
    let when = When {
        contacts,
        cue,
        is_woman: from.flag("vrouw")?,
        has_partner: from.flag("partner")?,
        has_children: from.flag("kinderen")?,
        works: from.flag("baan")?,
        has_begun_course: from.flag("cursus")?,
        has_plan: from.flag("plan")?,
        age: bounds(&mut from, "leeftijd")?,
        level: bounds(&mut from, "niveau")?,
        weeks_home: bounds(&mut from, "weken_thuis")?,
        missed: bounds(&mut from, "gemist")?,
        talks: bounds(&mut from, "gesprekken")?,
        told: match from.text("verteld")? {
            Some((place, word)) => Some(read_word(FACTS, place, "verteld", &word)?),
            None => None,
        },
        schooling: words(&mut from, "opleiding")?
            .into_iter()
            .map(|(place, word)| read_word(SCHOOLING, place, "opleiding", &word))
            .collect::<Result<_, _>>()?,
    };
    from.finish()?;
    Ok(when)
}

fn bounds(from: &mut Fields, key: &'static str) -> Result<Option<[f64; 2]>, TrainingError> {
    let Some((place, numbers)) = from.numbers(key)? else { return Ok(None) };
    match numbers.as_slice() {
        &[least, most] if least <= most => Ok(Some([least, most])),
        _ => {
            let what = format!("`{key}` must be two numbers, the least and the most");
            Err(TrainingError::Scene { place, what })
        }
    }
}

fn read_choice(mut from: Fields) -> Result<Choice, TrainingError> {
    let place = from.place();
    let line = place.line;
    let id = need(&mut from, "id")?.1;
    let acts: Vec<String> = words(&mut from, "acts")?
        .into_iter()
        .map(|(place, word)| read_word(ACTS, place, "acts", &word).map(|_| word))
        .collect::<Result<_, _>>()?;
    if acts.is_empty() || acts.len() > 3 {
        let what = format!("option {id} has {} act codes; it must have one to three", acts.len());
        return Err(TrainingError::Scene { place, what });
    }
    let said = read_said(&mut from, acts)?;
    let choice = Choice {
        said,
        words: need(&mut from, "tekst")?.1,
        answer: need(&mut from, "antwoord")?.1,
        intended: need(&mut from, "bedoeld")?.1,
        unintended: need(&mut from, "onbedoeld")?.1,
        defence: from.text("verdedigbaar")?.map(|(_, words)| words),
        id,
        line,
    };
    from.finish()?;
    Ok(choice)
}

/// Reads which option fits best, and for whom.
fn read_best(mut from: Fields) -> Result<Best, TrainingError> {
    let line = from.place().line;
    let option = need(&mut from, "optie")?.1;
    let when = from.table("voorwaarde")?.map(read_when).transpose()?.unwrap_or_default();
    let because = need(&mut from, "reden")?.1;
    from.finish()?;
    Ok(Best { option, when, because, line })
}

/// Reads what is coded beside the acts.
pub(crate) fn read_said(from: &mut Fields, acts: Vec<String>) -> Result<Said, TrainingError> {
    let logica = from.numbers("logica")?;
    let (place, parts) = from.need("logica", logica)?;
    let fits = |part: &f64| (0.0..=WHOLE).contains(part) && part.fract() == 0.0;
    let &[one, two, three, four] = parts.as_slice() else {
        let what = "`logica` must be four whole numbers".to_owned();
        return Err(TrainingError::Scene { place, what });
    };
    if !parts.iter().all(fits) || parts.iter().sum::<f64>() != WHOLE {
        let what = format!("`logica` must be four whole numbers that add up to {WHOLE}");
        return Err(TrainingError::Scene { place, what });
    }
    let style = from.number("style")?;
    let (place, style) = from.need("style", style)?;
    check_whole(place, "style", style, [-2.0, 2.0])?;
    let minutes = from.number("minutes")?;
    let (place, minutes) = from.need("minutes", minutes)?;
    check_whole(place, "minutes", minutes, MINUTES)?;
    let niveau = match from.number("niveau")? {
        Some((place, level)) if !(0.0..=MOST_LEVEL).contains(&level) => {
            let what = format!("`niveau` must be from 0 to {MOST_LEVEL}, not {level}");
            return Err(TrainingError::Scene { place, what });
        }
        Some((_, level)) => level,
        None => USUAL_LEVEL,
    };
    Ok(Said {
        acts,
        logica: [one, two, three, four].map(|part| part as u16),
        style: style as i8,
        minutes: minutes as u32,
        tolk: from.flag("tolk")?.unwrap_or(false),
        niveau: niveau as f32,
    })
}
