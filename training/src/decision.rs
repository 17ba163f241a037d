//! What a trainee decides: the lines of the log, and nothing that can be worked out from them.

use std::collections::BTreeMap;

use klantreis_sim::guidance::{Act, Action, Channel, Form, Kind, Logica, Style, Task, Topic};
use klantreis_sim::kernel::PersonId;
use klantreis_sim::law::Route;
use klantreis_sim::plan::Path;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::codes::{ACTS, CONTACTS, INSTEAD, PLACES, ROUTES, TOPICS};

/// What is done once in a talk, and not gone on with.
const ONCE: [Act; 7] = [
    Act::ConfrontSoft,
    Act::ConfrontHard,
    Act::Warn,
    Act::Opening,
    Act::Closing,
    Act::Interpret,
    Act::TeachBack,
];

/// What was said, by its codes; the log holds these, so that a scene can be rewritten later.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The acts by their codes, in order.
    pub acts: Vec<String>,
    /// The four logics [per mille].
    pub logica: [u16; 4],
    /// The style, -2 dwingend to 2 aanmoedigend.
    pub style: i8,
    /// What it takes of the talk [minutes].
    pub minutes: u32,
    /// Whether an interpreter is brought in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tolk: bool,
    /// The level of the words [level].
    pub niveau: f32,
}

/// A choice in a scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// The scene.
    pub scene: String,
    /// The option.
    pub option: String,
    /// What the scene is about.
    pub topic: String,
    /// What was said.
    pub said: Said,
}

/// What else was done in a contact, and what is written down after it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Closing {
    /// What else was said, in order.
    pub moves: Vec<Said>,
    /// What the rest of the talk was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// The way to work, where the plan is made or its goal adjusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The learning route of the plan, where the trainee decides; the rule of the act does where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// Why the route goes against the leerbaarheidstoets, where it does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub route_why: String,
    /// The number of the offer to which the client is referred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<u8>,
    /// The place of the social map to which the client is sent on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What is done where a measure is due and not taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
    /// One line for the journal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The plan in the client's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own_words: String,
    /// What the trainee thinks that goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<String>,
}

/// The trainee's own look back, before hidden lines are shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SelfAssessment {
    /// How it was.
    pub reaction: String,
    /// What went well.
    pub plus: String,
    /// What the trainee would do otherwise.
    pub delta: String,
}

/// A decision; the log is a list of these.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Decision {
    /// The clients who get hours this week, the first one first.
    Plan {
        /// The week at the desk, counted from 0.
        week: u32,
        /// The clients.
        clients: Vec<u64>,
        /// The forms of talks that are to have another one than is usual, by client.
        #[serde(
            default,
            skip_serializing_if = "BTreeMap::is_empty",
            deserialize_with = "read_forms"
        )]
        forms: BTreeMap<u64, String>,
    },
    /// An option of a scene.
    Choose {
        /// The week at the desk.
        week: u32,
        /// With whom.
        client: u64,
        /// What.
        chosen: Chosen,
    },
    /// A contact ends.
    Close {
        /// The week at the desk.
        week: u32,
        /// With whom.
        client: u64,
        /// How.
        closing: Closing,
    },
    /// The trainee looks back; from then on hidden lines are shown.
    Assess(SelfAssessment),
    /// One goal for the next time.
    Aim {
        /// The goal.
        goal: String,
    },
}

/// Reads forms by client: the keys of JSON are words, and stay so within what is told apart by a tag.
fn read_forms<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<u64, String>, D::Error> {
    let words: BTreeMap<String, String> = BTreeMap::deserialize(from)?;
    let read = |(client, form): (String, String)| {
        client.parse().map(|client| (client, form)).map_err(D::Error::custom)
    };
    words.into_iter().map(read).collect()
}

impl Decision {
    /// The week at the desk, counted from 0; absent after the last one.
    #[must_use]
    pub fn week(&self) -> Option<u32> {
        match self {
            Self::Plan { week, .. } | Self::Choose { week, .. } | Self::Close { week, .. } => {
                Some(*week)
            }
            Self::Assess(_) | Self::Aim { .. } => None,
        }
    }
}

/// What was decided about one contact.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// The choices in scenes, in order.
    pub chosen: Vec<Chosen>,
    /// How it ended; absent while it goes on.
    pub closing: Option<Closing>,
}

impl Contact {
    /// Everything that was said, in order.
    pub fn said(&self) -> impl Iterator<Item = &Said> {
        let moves = self.closing.iter().flat_map(|closing| &closing.moves);
        self.chosen.iter().map(|chosen| &chosen.said).chain(moves)
    }

    /// The contact as the model takes it.
    #[must_use]
    pub fn action(&self, client: PersonId, task: &Task) -> Action {
        let mut action = Action::talk(client, task.minutes);
        action.channel = match task.form {
            Form::Phone => Channel::Phone,
            Form::HomeVisit => Channel::HomeVisit,
            Form::ThreeParty => Channel::ThreeParty,
            Form::Letter => Channel::Letter,
            _ => Channel::Office,
        };
        let (mut logica, mut style, mut weight) = ([0.0_f32; 4], 0.0, 0.0);
        for said in self.said() {
            let known = said.acts.iter().filter_map(|code| {
                ACTS.iter().find(|(known, _)| known == code).map(|(_, act)| *act)
            });
            let before = action.acts.len();
            action.acts.extend(known);
            let acts = (action.acts.len() - before) as f32;
            for (sum, part) in logica.iter_mut().zip(said.logica) {
                *sum += acts * f32::from(part);
            }
            style += acts * f32::from(said.style);
            weight += acts;
            action.interpreter |= said.tolk;
            action.wording = action.wording.max(said.niveau);
        }
        go_on(&mut action.acts, task.minutes);
        let total: f32 = logica.iter().sum();
        if total > 0.0 {
            let [procedureel, relationeel, zorgdragend, empowerend] =
                logica.map(|part| part / total);
            action.logica = Logica { procedureel, relationeel, zorgdragend, empowerend };
        }
        if weight > 0.0 {
            action.style = Style::new((style / weight).round() as i8);
        }
        let path = self.closing.as_ref().and_then(|closing| closing.path.as_deref());
        let path = path.and_then(path_named);
        action.path = path.unwrap_or_default();
        let route = self.closing.as_ref().and_then(|closing| closing.route.as_deref());
        action.route = route.and_then(route_named);
        action.kind = self.kind(task.form, path);
        action.topic = self.topic().unwrap_or(match task.form {
            Form::Plan => Topic::Plan,
            _ => Topic::Work,
        });
        action
    }

    /// What kind of action it is.
    fn kind(&self, form: Form, path: Option<Path>) -> Kind {
        let closing = self.closing.as_ref();
        let place = closing.and_then(|closing| closing.place.as_deref());
        let place = place.and_then(|word| known(PLACES, word));
        let instead = closing.and_then(|closing| closing.instead.as_deref());
        let offer = closing.and_then(|closing| closing.offer);
        match form {
            Form::Plan => Kind::Plan,
            Form::Measure => instead.and_then(|word| known(INSTEAD, word)).unwrap_or(Kind::Measure),
            Form::Letter => Kind::Letter,
            _ if path.is_some() => Kind::Goal,
            _ => match (place, offer) {
                (Some(place), _) => Kind::Refer(place),
                (None, Some(number)) => Kind::Offer(number.into()),
                (None, None) => Kind::Talk,
            },
        }
    }

    /// What it was about: what the trainee chose, else what the last scene was about.
    fn topic(&self) -> Option<Topic> {
        let own = self.closing.as_ref().and_then(|closing| closing.topic.as_deref());
        let word = own.or(self.chosen.last().map(|chosen| chosen.topic.as_str()))?;
        TOPICS.iter().find(|(known, _)| *known == word).map(|(_, topic)| *topic)
    }
}

/// Lets a talk go on as it began, for as long as there can be time: a choice is a way to hold the
/// talk, not one sentence in half an hour of silence. The model hears what fits into the talk.
fn go_on(acts: &mut Vec<Act>, minutes: u32) {
    let goes_on: Vec<Act> = acts.iter().copied().filter(|act| !ONCE.contains(act)).collect();
    if goes_on.is_empty() {
        return;
    }
    let room = (minutes as usize).saturating_sub(acts.len());
    acts.extend(goes_on.into_iter().cycle().take(room));
}

/// What a word of a list stands for, where the list has it.
fn known<T: Copy>(list: &[(&str, T)], word: &str) -> Option<T> {
    list.iter().find(|(known, _)| *known == word).map(|(_, what)| *what)
}

/// The form of contact of a word.
#[must_use]
pub fn form_named(word: &str) -> Option<Form> {
    known(CONTACTS, word)
}

/// The learning route of a word.
#[must_use]
pub fn route_named(word: &str) -> Option<Route> {
    known(ROUTES, word)
}

/// The way to work of a name.
#[must_use]
pub fn path_named(name: &str) -> Option<Path> {
    Path::ALL.iter().find(|(known, _)| *known == name).map(|(_, path)| *path)
}
