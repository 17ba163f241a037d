//! The diary: dated facts about persons, in an order that depends on nothing but the facts.

use bevy_ecs::prelude::*;

use super::person::{PersonId, Row};
use super::week::Week;

/// A figure of an event: what it says and in which unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it says.
    pub says: &'static str,
    /// Its unit; `yes/no` for 1 or 0, `code` for a number that stands for a word.
    pub unit: &'static str,
}

/// An event as files and pages describe it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// What happened.
    pub says: &'static str,
    /// Its figures, two at most.
    pub figures: &'static [Figure],
}

/// A figure in one line.
pub(crate) const fn figure(says: &'static str, unit: &'static str) -> Figure {
    Figure { says, unit }
}

/// An event in one line.
pub(crate) const fn event(
    name: &'static str,
    says: &'static str,
    figures: &'static [Figure],
) -> Event {
    assert!(figures.len() <= 2, "a fact has two figures");
    Event { name, says, figures }
}

/// Something that can happen to a person; each room has one such type.
pub trait Happening: Copy + Send + Sync + 'static {
    /// The room it belongs to.
    const ROOM: &'static str;

    /// Its place in the story of a week: facts of one week about one person are told in this order, so
    /// that what causes stands before what follows. Each room has a place of its own.
    const PLACE: u8;

    /// All that can happen here, with the meaning of its figures: what readers of files go by. Within a
    /// week they are told in this order, causes first.
    const EVENTS: &'static [Event];

    /// What happened, as a stable lower-case name within the room, one of [`Happening::EVENTS`].
    fn name(&self) -> &'static str;

    /// What can be said about it in figures, in the order that [`Happening::EVENTS`] states.
    fn figures(&self) -> [f32; 2];
}

/// A happening with the person it happened to -- message of the room, read by others and the diary.
#[derive(Message, Clone, Copy, Debug)]
pub struct Told<H: Happening> {
    /// To whom.
    pub person: PersonId,
    /// The person's row.
    pub row: Row,
    /// What.
    pub what: H,
}

/// One dated fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// When.
    pub week: Week,
    /// To whom.
    pub person: PersonId,
    /// The room it comes from.
    pub room: &'static str,
    /// What happened.
    pub name: &'static str,
    /// In figures; their meaning belongs to the name.
    pub figures: [f32; 2],
    /// Its place within the week: that of the room, then that of the event within the room.
    place: [u8; 2],
}

impl Fact {
    /// The order of a diary: week, person, room, event, figures.
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        (self.week, self.person, self.place)
            .cmp(&(other.week, other.person, other.place))
            .then_with(|| self.figures[0].total_cmp(&other.figures[0]))
            .then_with(|| self.figures[1].total_cmp(&other.figures[1]))
    }

    /// The fact as bytes, for comparing diaries to the last bit.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(32);
        bytes.extend(self.week.number().to_le_bytes());
        bytes.extend(self.person.0.to_le_bytes());
        bytes.extend(self.room.as_bytes());
        bytes.extend(self.name.as_bytes());
        for figure in self.figures {
            bytes.extend(figure.to_bits().to_le_bytes());
        }
        bytes
    }
}

/// All facts of a world so far, ordered by week, person, room and event.
#[derive(Resource, Clone, Debug, Default)]
pub struct Diary {
    facts: Vec<Fact>,
    this_week: usize,
}

impl Diary {
    /// All facts in order.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The facts of one person, in order of time.
    pub fn of(&self, person: PersonId) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.person == person)
    }

    /// Writes a fact of this week.
    pub(crate) fn write(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    /// Puts the facts of this week in their order, so that the order of writing leaves no trace.
    pub(crate) fn close_week(&mut self) {
        self.facts[self.this_week..].sort_by(Fact::order);
        self.this_week = self.facts.len();
    }
}

/// Makes the reader that takes the happenings of one room into the diary.
pub(crate) fn collector<H: Happening>() -> Box<dyn FnMut(&mut World) + Send + Sync> {
    let mut cursor = bevy_ecs::message::MessageCursor::<Told<H>>::default();
    Box::new(move |world| {
        let week = *world.resource::<Week>();
        world.resource_scope(|world, mut diary: Mut<Diary>| {
            for told in cursor.read(world.resource::<Messages<Told<H>>>()) {
                let name = told.what.name();
                let event = H::EVENTS.iter().position(|event| event.name == name);
                diary.write(Fact {
                    week,
                    person: told.person,
                    room: H::ROOM,
                    name,
                    figures: told.what.figures(),
                    place: [H::PLACE, event.unwrap_or(H::EVENTS.len()) as u8],
                });
            }
        });
    })
}
