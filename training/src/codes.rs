//! The words of files and logs for what the model knows: acts, contacts, topics, logics.

use klantreis_evidence::Place as Line;
use klantreis_sim::arrival::Schooling;
use klantreis_sim::guidance::{Act, Form, Kind, Place, Topic};
use klantreis_sim::law::Route;
use klantreis_sim::trust::Fact;

use crate::error::TrainingError;

/// The act codes: the names of the rows of the table of effects that an author can choose.
pub const ACTS: &[(&str, Act)] = &[
    ("question-open", Act::QuestionOpen),
    ("question-closed", Act::QuestionClosed),
    ("reflect-simple", Act::ReflectSimple),
    ("reflect", Act::Reflect),
    ("affirm", Act::Affirm),
    ("seek", Act::Seek),
    ("emphasise", Act::Emphasise),
    ("inform", Act::Inform),
    ("duty", Act::Duty),
    ("persuade-allowed", Act::PersuadeAllowed),
    ("persuade", Act::Persuade),
    ("confront-soft", Act::ConfrontSoft),
    ("confront-hard", Act::ConfrontHard),
    ("warn", Act::Warn),
    ("arrange", Act::Arrange),
    ("together", Act::Together),
    ("self", Act::LetDo),
    ("opening", Act::Opening),
    ("closing", Act::Closing),
    ("interpret", Act::Interpret),
    ("teach-back", Act::TeachBack),
];

/// The forms of a contact.
pub const CONTACTS: &[(&str, Form)] = &[
    ("intake", Form::Intake),
    ("plan", Form::Plan),
    ("voortgang", Form::Progress),
    ("telefoon", Form::Phone),
    ("huisbezoek", Form::HomeVisit),
    ("crisis", Form::Crisis),
    ("maatregel", Form::Measure),
    ("driegesprek", Form::ThreeParty),
    ("brief", Form::Letter),
    ("intervisie", Form::Intervisie),
];

/// The places of the social map.
pub const PLACES: &[(&str, Place)] = &[
    ("hulp", Place::Care),
    ("schuldhulp", Place::DebtHelp),
    ("kinderopvang", Place::Childcare),
    ("vrijwilliger", Place::Volunteer),
];

/// The learning routes of the act of 2021.
pub const ROUTES: &[(&str, Route)] =
    &[("b1", Route::B1), ("onderwijs", Route::Education), ("z", Route::Z)];

/// What is done where a measure is due and not taken.
pub const INSTEAD: &[(&str, Kind)] = &[("waarschuwing", Kind::Warn), ("gesprek", Kind::Talk)];

/// The form in which nobody answers.
pub const LETTER: &str = "brief";
/// The form in which colleagues are spoken to.
pub const INTERVISIE: &str = "intervisie";

/// What is said of a measure that is taken.
pub const TAKEN: &str = "maatregel";

/// What a contact is about.
pub const TOPICS: &[(&str, Topic)] = &[
    ("werk", Topic::Work),
    ("taal", Topic::Language),
    ("plan", Topic::Plan),
    ("geld", Topic::Money),
    ("wonen", Topic::Housing),
    ("gezin", Topic::Family),
    ("kinderopvang", Topic::Childcare),
    ("discriminatie", Topic::Discrimination),
    ("gezondheid", Topic::Health),
];

/// The four logics, in the order of their parts; no order of worth.
pub const LOGICS: [&str; 4] = ["procedureel", "relationeel", "zorgdragend", "empowerend"];

/// Schooling in words.
pub const SCHOOLING: &[(&str, Schooling)] = &[
    ("laag", Schooling::NonePrimary),
    ("midden", Schooling::Secondary),
    ("hoog", Schooling::Tertiary),
];

/// What can be hidden.
pub const FACTS: &[(&str, Fact)] =
    &[("gezondheid", Fact::Mind), ("geld", Fact::Debt), ("gezin", Fact::Family)];

/// What a trainee thinks that goes on, when it is nothing.
pub(crate) const NOTHING: &str = "niets";

/// What a trainee can think that goes on.
#[must_use]
pub fn guesses() -> Vec<&'static str> {
    FACTS.iter().map(|(word, _)| *word).chain([NOTHING]).collect()
}

/// What can be decided where a measure is due: to take it, or something instead.
#[must_use]
pub fn measures() -> Vec<&'static str> {
    [TAKEN].into_iter().chain(INSTEAD.iter().map(|(word, _)| *word)).collect()
}

/// The letter of a form of contact: the first of its word, for whoever types.
#[must_use]
pub fn letter_of(form: &str) -> char {
    form.chars().next().unwrap_or_default()
}

/// What a word of a closed list stands for.
///
/// # Errors
/// [`TrainingError::UnknownWord`] with the words there are.
pub fn read_word<T: Copy>(
    list: &[(&'static str, T)],
    place: Line,
    key: &'static str,
    word: &str,
) -> Result<T, TrainingError> {
    if let Some((_, what)) = list.iter().find(|(known, _)| *known == word) {
        return Ok(*what);
    }
    let words: Vec<&str> = list.iter().map(|(known, _)| *known).collect();
    let (word, allowed) = (word.to_owned(), words.join(", "));
    Err(TrainingError::UnknownWord { place, key, word, allowed })
}

/// The word of a closed list for something; empty where the list has none.
#[must_use]
pub fn word_of<T: Copy + PartialEq>(list: &[(&'static str, T)], what: T) -> &'static str {
    list.iter().find(|(_, known)| *known == what).map_or("", |(word, _)| word)
}
