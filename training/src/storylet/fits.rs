//! Which scene fits a contact, and in which words the client speaks.

use klantreis_sim::guidance::{ClientView, Task};
use klantreis_sim::trust::Openness;

use super::{Scene, Spoken, When};
use crate::desk::topic_word;

/// How a client is named and addressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The first name.
    pub name: String,
    /// The form of address.
    pub address: String,
}

impl When {
    /// Whether a scene can be played in a contact, by what is seen.
    #[must_use]
    pub fn holds(&self, client: &ClientView, task: &Task) -> bool {
        let within = |bounds: Option<[f64; 2]>, number: f64| {
            bounds.is_none_or(|[least, most]| (least..=most).contains(&number))
        };
        let is = |wanted: Option<bool>, so: bool| wanted.is_none_or(|wanted| wanted == so);
        (self.contacts.is_empty() || self.contacts.contains(&task.form))
            && (self.cue.is_none() || self.cue == client.cue)
            && is(self.is_woman, client.is_woman)
            && is(self.has_partner, client.partner.is_some())
            && is(self.has_children, client.young_children > 0)
            && is(self.works, client.works)
            && is(self.has_begun_course, client.has_begun_course)
            && is(self.has_plan, client.has_signed)
            && within(self.age, f64::from(client.age))
            && within(self.level, f64::from(client.level))
            && within(self.weeks_home, f64::from(client.weeks_home))
            && within(self.missed, f64::from(client.missed))
            && within(self.talks, f64::from(client.contacts))
            && self.told.is_none_or(|fact| client.told[fact as usize] != Openness::Nothing)
            && (self.schooling.is_empty() || self.schooling.contains(&client.schooling))
    }

    /// How much it asks for: the more, the better it fits where it holds.
    #[must_use]
    pub fn demands(&self) -> usize {
        self.flags().into_iter().flatten().count()
            + self.bounds().into_iter().flatten().count()
            + usize::from(self.cue.is_some())
            + usize::from(self.told.is_some())
            + usize::from(!self.schooling.is_empty())
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.contacts.is_empty() && self.demands() == 0
    }

    /// Whether both can hold for one client in one contact.
    #[must_use]
    pub fn can_hold_with(&self, other: &Self) -> bool {
        fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.zip(other).is_none_or(|(one, other)| one == other)
        }
        fn share<T: PartialEq>(one: &[T], other: &[T]) -> bool {
            one.is_empty() || other.is_empty() || one.iter().any(|what| other.contains(what))
        }
        let overlap = |(one, other): (Option<[f64; 2]>, Option<[f64; 2]>)| {
            one.zip(other).is_none_or(|(one, other)| one[0] <= other[1] && other[0] <= one[1])
        };
        share(&self.contacts, &other.contacts)
            && share(&self.schooling, &other.schooling)
            && agree(self.cue, other.cue)
            && self.flags().into_iter().zip(other.flags()).all(|(one, other)| agree(one, other))
            && self.bounds().into_iter().zip(other.bounds()).all(overlap)
    }

    /// Whether the other holds wherever this one does.
    #[must_use]
    pub fn guarantees(&self, other: &Self) -> bool {
        fn settles<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            other.is_none() || one == other
        }
        fn narrows<T: PartialEq>(one: &[T], other: &[T]) -> bool {
            other.is_empty() || (!one.is_empty() && one.iter().all(|what| other.contains(what)))
        }
        let within = |(one, other): (Option<[f64; 2]>, Option<[f64; 2]>)| {
            other.is_none_or(|[least, most]| {
                one.is_some_and(|one| least <= one[0] && one[1] <= most)
            })
        };
        narrows(&self.contacts, &other.contacts)
            && narrows(&self.schooling, &other.schooling)
            && settles(self.cue, other.cue)
            && settles(self.told, other.told)
            && self.flags().into_iter().zip(other.flags()).all(|(one, other)| settles(one, other))
            && self.bounds().into_iter().zip(other.bounds()).all(within)
    }

    fn flags(&self) -> [Option<bool>; 6] {
        [
            self.is_woman,
            self.has_partner,
            self.has_children,
            self.works,
            self.has_begun_course,
            self.has_plan,
        ]
    }

    fn bounds(&self) -> [Option<[f64; 2]>; 5] {
        [self.age, self.level, self.weeks_home, self.missed, self.talks]
    }
}

/// What the client says, with the client's name filled in.
#[must_use]
pub fn spoken(words: &Spoken, trust: f32, bands: [f32; 2]) -> &str {
    let [some, much] = bands;
    if trust < some {
        &words.low
    } else if trust < much {
        &words.middle
    } else {
        &words.high
    }
}

impl Who {
    /// A text of a scene with this client in it.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        super::words::fill(text, &self.name, &self.address)
    }
}

/// What gives cause for a scene in this contact and no other; the first has the word first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The client lets something slip, and the scene is about that.
    Cue,
    /// The client stayed away, and the scene is about that.
    Missed,
    /// Nothing of today.
    Any,
}

impl Scene {
    /// Whether it can be played in a contact.
    #[must_use]
    pub fn fits(&self, client: &ClientView, task: &Task) -> bool {
        self.when.holds(client, task)
    }

    /// What gives cause for it with a client, where it fits.
    #[must_use]
    pub fn occasion(&self, client: &ClientView) -> Occasion {
        if client.cue.is_some_and(|cue| topic_word(cue) == self.topic) {
            Occasion::Cue
        } else if self.when.missed.is_some_and(|[least, _]| least >= 1.0) {
            Occasion::Missed
        } else {
            Occasion::Any
        }
    }
}
