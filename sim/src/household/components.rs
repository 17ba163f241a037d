//! Households, their children, and what a home asks of a person.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};

/// Most children a household keeps count of.
pub const MOST_CHILDREN: usize = 7;

/// The adults of a household by place -- state of the household.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Members {
    pub(super) rows: [Option<Row>; 2],
}

impl Members {
    /// The adults there are now.
    pub fn iter(&self) -> impl Iterator<Item = Row> + '_ {
        self.rows.iter().flatten().copied()
    }
    /// Whether there are two adults.
    #[must_use]
    pub fn is_couple(&self) -> bool {
        self.rows.iter().all(Option::is_some)
    }
}

/// The children of a household by week of birth, with the childcare they get -- state of the household.
#[derive(Component, Clone, Copy, Debug)]
pub struct Children {
    pub(super) births: [Week; MOST_CHILDREN],
    pub(super) number: u8,
    pub(super) present: bool,
    pub(super) childcare_from: Week,
    pub(super) childcare_decided: bool,
    pub(super) childcare: f32,
    /// When one of a couple left it or died.
    pub(super) parted: Week,
    pub(super) review: Week,
}

impl Default for Children {
    fn default() -> Self {
        Self {
            births: [Week::NEVER; MOST_CHILDREN],
            number: 0,
            present: true,
            childcare_from: Week::NEVER,
            childcare_decided: false,
            childcare: 0.0,
            parted: Week::LONG_AGO,
            review: Week::LONG_AGO,
        }
    }
}

impl Children {
    /// How many children live in the household now [count].
    #[must_use]
    pub fn count(&self) -> u8 {
        if self.present { self.number } else { 0 }
    }
    /// Hours of childcare, those of all young children together [hours/week].
    #[must_use]
    pub fn childcare(&self) -> f32 {
        self.childcare
    }
}

/// That a person died, and when -- there only for who did; every query passes over such a person
/// unless it allows this state.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deceased(pub(super) Week);

impl Deceased {
    /// The week of death.
    #[must_use]
    pub fn week(&self) -> Week {
        self.0
    }
}

/// What a team does for families; the default does nothing, and holds where there is no team.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HouseholdTerms {
    /// Whether guidance is with the whole family (S-165).
    pub is_family_based: bool,
    /// Whether the municipality pays what parents pay themselves.
    pub own_part_paid: bool,
}

/// A klantmanager sent parents on to somebody who finds childcare -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct SentToChildcare {
    /// Whom, by row.
    pub row: Row,
}

/// What an offer takes over of care while somebody is there -- message from offers.
#[derive(Message, Clone, Copy, Debug)]
pub struct CaredFor {
    /// Whose children, by row of the parent.
    pub row: Row,
    /// How much [hours/week].
    pub hours: f32,
}

/// What home asks of and gives to a person -- always present, written by this room alone.
#[derive(Component, Clone, Copy, Debug)]
pub struct Home {
    pub(super) household: Entity,
    pub(super) partner: Option<Row>,
    pub(super) young_children: u8,
    pub(super) children: u8,
    pub(super) care_hours: f32,
    pub(super) cared_for: f32,
    pub(super) stress: f32,
    pub(super) family_abroad: bool,
}

impl Default for Home {
    fn default() -> Self {
        Self {
            household: Entity::PLACEHOLDER,
            partner: None,
            young_children: 0,
            children: 0,
            care_hours: 0.0,
            cared_for: 0.0,
            stress: 0.0,
            family_abroad: false,
        }
    }
}

impl Home {
    /// The household, by the engine's handle.
    #[must_use]
    pub fn household(&self) -> Entity {
        self.household
    }
    /// The partner in the household.
    #[must_use]
    pub fn partner(&self) -> Option<Row> {
        self.partner
    }
    /// Children below school age at home [count].
    #[must_use]
    pub fn young_children(&self) -> u8 {
        self.young_children
    }
    /// Children at home [count].
    #[must_use]
    pub fn children(&self) -> u8 {
        self.children
    }
    /// Care for children that this person carries and no childcare takes over [hours/week].
    #[must_use]
    pub fn care_hours(&self) -> f32 {
        self.care_hours
    }
    /// What of that care still fills the week when childcare is given where the parent is expected
    /// (S-173) [hours/week].
    ///
    /// Such childcare lasts as long as the offer that gives it: it frees nobody for work elsewhere.
    #[must_use]
    pub fn care_beside(&self) -> f32 {
        let cared_for = if self.young_children > 0 { self.cared_for } else { 0.0 };
        (self.care_hours - cared_for).max(0.0)
    }
    /// Family stress: reunification that is waited for, divorce (S-165) [share].
    #[must_use]
    pub fn stress(&self) -> f32 {
        self.stress
    }
    /// Whether close family is still abroad.
    #[must_use]
    pub fn has_family_abroad(&self) -> bool {
        self.family_abroad
    }
}

/// What happens in a household.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum HouseholdHappening {
    /// The family came: months waited [months], children who came along [count].
    FamilyCame { months: f32, children: f32 },
    /// A child was born: children at home now [count].
    ChildBorn { children: f32 },
    /// Childcare began: hours of care taken over [hours/week].
    ChildcareBegan { hours: f32 },
    /// The couple divorced.
    Divorced,
    /// The person died: age [years].
    Died { age: f32 },
    /// The partner died.
    Widowed,
}

impl Happening for HouseholdHappening {
    const ROOM: &'static str = "household";
    const PLACE: u8 = 5;
    const EVENTS: &'static [Event] = &[
        event(
            "family-came",
            "The family came",
            &[figure("months waited", "months"), figure("children who came along", "count")],
        ),
        event("child-born", "A child was born", &[figure("children at home now", "count")]),
        event(
            "childcare-began",
            "Childcare began",
            &[figure("hours of care taken over", "hours/week")],
        ),
        event("divorced", "The couple divorced", &[]),
        event("died", "The person died", &[figure("age", "years")]),
        event("widowed", "The partner died", &[]),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::FamilyCame { .. } => "family-came",
            Self::ChildBorn { .. } => "child-born",
            Self::ChildcareBegan { .. } => "childcare-began",
            Self::Divorced => "divorced",
            Self::Died { .. } => "died",
            Self::Widowed => "widowed",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::FamilyCame { months, children } => [months, children],
            Self::ChildBorn { children } => [children, 0.0],
            Self::ChildcareBegan { hours } => [hours, 0.0],
            Self::Died { age } => [age, 0.0],
            Self::Divorced | Self::Widowed => [0.0; 2],
        }
    }
}
