//! Lasting names of persons and households, and the people of a world.

use bevy_ecs::prelude::*;

/// The lasting name of a person: municipality, batch, household and place in the household.
///
/// It never depends on how many others there are, so another inflow renumbers nobody.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u64);

/// The lasting name of a household: that of its first adult.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HouseholdId(pub u64);

impl HouseholdId {
    /// Names a household by municipality, batch (the week its cohort opens) and number in the batch.
    #[must_use]
    pub fn new(municipality: u16, batch: u16, number: u32) -> Self {
        Self(u64::from(municipality) << 48 | u64::from(batch) << 32 | u64::from(number) << 2)
    }

    /// Names the adult at `place` (0 or 1) of this household.
    #[must_use]
    pub fn person(self, place: u8) -> PersonId {
        PersonId(self.0 | u64::from(place & 3))
    }

    /// Names the household of the adult who leaves this one when the couple parts.
    #[must_use]
    pub fn after_parting(self) -> Self {
        Self(self.0 | 2)
    }

    /// The household as one who can be asked a question of chance.
    ///
    /// It shares its number with the first adult; questions to households have numbers of their own.
    #[must_use]
    pub fn as_person(self) -> PersonId {
        PersonId(self.0)
    }
}

impl PersonId {
    /// The household a person is born to in the model.
    #[must_use]
    pub fn household(self) -> HouseholdId {
        HouseholdId(self.0 & !3)
    }

    /// The place in the household: 0 for the first adult, 1 for the partner.
    #[must_use]
    pub fn place(self) -> u8 {
        (self.0 & 3) as u8
    }
}

/// The row of a person in the columns of this world.
///
/// Persons are never removed, so a row keeps its person; no result may depend on its number. Queries
/// pass over those who died: whoever looks up the person of a message does the same.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row(pub u32);

/// The people of a world: entity and name by row.
#[derive(Resource, Clone, Debug, Default)]
pub struct People {
    entities: Vec<Entity>,
    names: Vec<PersonId>,
}

impl People {
    /// Makes room for so many more persons, and no more than that.
    pub(crate) fn reserve(&mut self, number: usize) {
        self.entities.reserve_exact(number);
        self.names.reserve_exact(number);
    }

    /// The row of the next person who is added.
    pub(crate) fn next_row(&self) -> Row {
        Row(self.entities.len() as u32)
    }

    /// Adds a person, who gets [`Self::next_row`].
    pub(crate) fn add(&mut self, entity: Entity, name: PersonId) {
        self.entities.push(entity);
        self.names.push(name);
    }

    /// How many persons there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entities.len()
    }

    /// Whether nobody has come yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }

    /// The entity in a row.
    #[must_use]
    pub fn entity(&self, row: Row) -> Entity {
        self.entities[row.0 as usize]
    }

    /// The name in a row.
    #[must_use]
    pub fn name(&self, row: Row) -> PersonId {
        self.names[row.0 as usize]
    }

    /// All names by row.
    #[must_use]
    pub fn names(&self) -> &[PersonId] {
        &self.names
    }
}
