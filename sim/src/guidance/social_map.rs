//! The social map (sociale kaart): where a klantmanager can send a client on to.

use super::view::ClientView;
use crate::trust::{Fact, Openness};

/// A place of the social map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Care for the mind, by way of the general practitioner; there is a queue.
    Care,
    /// Help with debts by the municipality.
    DebtHelp,
    /// Somebody who finds childcare, where the parents want it.
    Childcare,
    /// A volunteer who guides.
    Volunteer,
}

impl Place {
    /// All places with their names, in the order of their numbers.
    pub const ALL: [(&'static str, Self); 4] = [
        ("care", Self::Care),
        ("debt-help", Self::DebtHelp),
        ("childcare", Self::Childcare),
        ("volunteer", Self::Volunteer),
    ];

    /// Whether what is seen of a client asks for it.
    #[must_use]
    pub fn is_asked_for(self, client: &ClientView) -> bool {
        let tells = |fact| client.told[fact as usize] > Openness::Hint;
        match self {
            Self::Care => tells(Fact::Mind),
            Self::DebtHelp => tells(Fact::Debt),
            Self::Childcare => client.young_children > 0,
            // Who hardly speaks Dutch yet finds few people without help.
            Self::Volunteer => client.level < 2,
        }
    }

    /// Its number in the diary.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// Where a client has been sent on to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentOn(u8);

impl SentOn {
    /// Whether the client has been sent to a place.
    #[must_use]
    pub fn has(self, place: Place) -> bool {
        self.0 & (1 << place.number()) != 0
    }

    /// Notes that the client is sent to a place.
    pub(super) fn add(&mut self, place: Place) {
        self.0 |= 1 << place.number();
    }
}
