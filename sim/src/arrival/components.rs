//! Where a person comes from, and the dates of coming.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::week::WEEKS_PER_YEAR;
use crate::kernel::{Happening, PersonId, Row, Week};

/// Someone came: rooms read it to give the person starting states -- message.
#[derive(Message, Clone, Copy, Debug)]
pub struct Newcomer {
    /// Who.
    pub person: PersonId,
    /// In which row.
    pub row: Row,
    /// The engine's handle.
    pub entity: Entity,
}

/// Sex as registered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Woman.
    #[default]
    Woman,
    /// Man.
    Man,
}

/// Schooling at arrival.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schooling {
    /// None or primary school.
    #[default]
    NonePrimary,
    /// Secondary school.
    Secondary,
    /// Tertiary education.
    Tertiary,
}

impl Schooling {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::NonePrimary, Self::Secondary, Self::Tertiary];

    /// The rank: 0, 1 or 2.
    #[must_use]
    pub fn rank(self) -> usize {
        self as usize
    }
}

/// Nationality as a label of the cohort's composition; nothing after arrival may read it.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nationality(pub u8);

impl Nationality {
    /// The labels, in the order of their numbers.
    pub const NAMES: [&'static str; 7] =
        ["Syria", "Eritrea", "Afghanistan", "Iraq", "Iran", "Turkey", "other"];

    /// The label as it stands in the code list.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.get(usize::from(self.0)).copied().unwrap_or("other")
    }
}

/// The language somebody grew up with, as far as offers in another language than Dutch ask for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// Arabic.
    Arabic,
    /// Tigrinya.
    Tigrinya,
    /// Kurdish: Kurmanji or Sorani.
    Kurdish,
    /// Dari, Farsi or Pashto.
    Persian,
    /// Turkish.
    Turkish,
    /// Any other.
    #[default]
    Other,
}

impl Tongue {
    /// All, with their names in files.
    pub const ALL: [(&'static str, Self); 6] = [
        ("arabic", Self::Arabic),
        ("tigrinya", Self::Tigrinya),
        ("kurdish", Self::Kurdish),
        ("persian", Self::Persian),
        ("turkish", Self::Turkish),
        ("other", Self::Other),
    ];
}

/// What a person is and brings -- written once, by this room.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Origin {
    pub(super) sex: Sex,
    pub(super) schooling: Schooling,
    pub(super) tongue: Tongue,
    pub(super) birth: Week,
    pub(super) non_western_name: bool,
    pub(super) follower: bool,
    pub(super) long_stayer: bool,
    pub(super) head_start: bool,
    pub(super) started_in_azc: bool,
    pub(super) moves: u8,
    pub(super) network: f32,
}

impl Origin {
    /// Sex as registered.
    #[must_use]
    pub fn sex(&self) -> Sex {
        self.sex
    }
    /// Whether this is a woman.
    #[must_use]
    pub fn is_woman(&self) -> bool {
        self.sex == Sex::Woman
    }
    /// Schooling at arrival.
    #[must_use]
    pub fn schooling(&self) -> Schooling {
        self.schooling
    }
    /// The language somebody grew up with.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }
    /// The week of birth.
    #[must_use]
    pub fn birth(&self) -> Week {
        self.birth
    }
    /// Age in a week [years].
    #[must_use]
    pub fn age(&self, now: Week) -> f32 {
        now.since(self.birth) as f32 / WEEKS_PER_YEAR
    }
    /// Whether an employer reads the name as non-western: the state `perceived_name`.
    #[must_use]
    pub fn perceived_name(&self) -> bool {
        self.non_western_name
    }
    /// Whether the person came through family reunification (nareiziger).
    #[must_use]
    pub fn is_follower(&self) -> bool {
        self.follower
    }
    /// Whether the person had been in the country for years when the permit came.
    #[must_use]
    pub fn is_long_stayer(&self) -> bool {
        self.long_stayer
    }
    /// Whether the person could start working at once when the permit came.
    #[must_use]
    pub fn has_head_start(&self) -> bool {
        self.head_start
    }
    /// Whether municipal guidance began while still in the azc (S-44, T-40).
    #[must_use]
    pub fn started_in_azc(&self) -> bool {
        self.started_in_azc
    }
    /// Ties to people who work here, at the permit [standard-deviations].
    #[must_use]
    pub fn network(&self) -> f32 {
        self.network
    }
    /// Moves between centres [count].
    #[must_use]
    pub fn moves(&self) -> u8 {
        self.moves
    }
}

/// Four of the five clocks of a person; the fifth, work guidance, is the klantreis's own.
#[derive(Component, Clone, Copy, Debug)]
pub struct Clocks {
    pub(super) arrival: Week,
    pub(super) permit: Week,
    pub(super) housed: Week,
    pub(super) duty: Week,
}

impl Default for Clocks {
    fn default() -> Self {
        Self { arrival: Week::NEVER, permit: Week::NEVER, housed: Week::NEVER, duty: Week::NEVER }
    }
}

impl Clocks {
    /// Arrival in the country.
    #[must_use]
    pub fn arrival(&self) -> Week {
        self.arrival
    }
    /// The permit.
    #[must_use]
    pub fn permit(&self) -> Week {
        self.permit
    }
    /// The own home: the start in the municipality.
    #[must_use]
    pub fn housed(&self) -> Week {
        self.housed
    }
    /// The start of the inburgeringsplicht.
    #[must_use]
    pub fn duty(&self) -> Week {
        self.duty
    }
}

/// The household a person lives in, by the engine's handle.
#[derive(Component, Clone, Copy, Debug)]
pub struct Belongs(pub(super) Entity);

impl Default for Belongs {
    fn default() -> Self {
        Self(Entity::PLACEHOLDER)
    }
}

impl Belongs {
    /// The household's entity.
    #[must_use]
    pub fn to(&self) -> Entity {
        self.0
    }
}

/// What happens at arrival.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum ArrivalHappening {
    /// The permit came: weeks in the country by then [weeks], whether a follower [share].
    PermitGiven { weeks: f32, follower: f32 },
    /// The own home came: weeks since the permit [weeks], moves between centres [count].
    Housed { weeks: f32, moves: f32 },
}

impl Happening for ArrivalHappening {
    const ROOM: &'static str = "arrival";
    const PLACE: u8 = 0;
    const EVENTS: &'static [Event] = &[
        event(
            "permit-given",
            "The permit came",
            &[
                figure("weeks in the country by then", "weeks"),
                figure("followed a partner", "yes/no"),
            ],
        ),
        event(
            "housed",
            "The own home came",
            &[
                figure("weeks since the permit", "weeks"),
                figure("moves between reception centres", "count"),
            ],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::PermitGiven { .. } => "permit-given",
            Self::Housed { .. } => "housed",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::PermitGiven { weeks, follower } => [weeks, follower],
            Self::Housed { weeks, moves } => [weeks, moves],
        }
    }
}
