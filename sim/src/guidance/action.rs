//! The decision door: what a klantmanager can do, be it an automatic one or a trainee.

use super::act::Act;
use super::social_map::Place;
use crate::kernel::PersonId;
use crate::law::Route;
use crate::motivation::Domain;
use crate::plan::Path;

/// What kind of action it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A talk.
    #[default]
    Talk,
    /// A letter or a message: it is read, and nothing comes back.
    Letter,
    /// The client is sent on to a place of the social map.
    Refer(Place),
    /// An offer, by number.
    Offer(u16),
    /// A goal is set or adjusted.
    Goal,
    /// The plan (PIP) is made and signed.
    Plan,
    /// A formal warning.
    Warn,
    /// A measure on the benefit, where one is due.
    Measure,
    /// After this contact the client goes to the colleague whose clients weigh least.
    Handover,
    /// The case is talked over with colleagues, and the client is not spoken to.
    Intervisie,
    /// Nothing is said or done, and the file is closed for now.
    None,
}

/// By what way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Channel {
    /// In the office.
    #[default]
    Office,
    /// By phone.
    Phone,
    /// At the client's home.
    HomeVisit,
    /// By letter.
    Letter,
    /// By message.
    Message,
    /// With a third party at the table.
    ThreeParty,
}

impl Channel {
    /// Whether it is read and not heard.
    #[must_use]
    pub fn is_written(self) -> bool {
        matches!(self, Self::Letter | Self::Message)
    }
}

/// What a contact is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Work.
    #[default]
    Work,
    /// Dutch.
    Language,
    /// The plan.
    Plan,
    /// Money and debts.
    Money,
    /// The home.
    Housing,
    /// The family.
    Family,
    /// Childcare.
    Childcare,
    /// Discrimination.
    Discrimination,
    /// Health of body and mind.
    Health,
}

impl Topic {
    /// The domain of daily life that it belongs to.
    #[must_use]
    pub fn domain(self) -> Domain {
        match self {
            Self::Work | Self::Plan => Domain::Work,
            Self::Language | Self::Discrimination => Domain::Participation,
            Self::Money => Domain::Money,
            Self::Housing => Domain::Home,
            Self::Family | Self::Childcare => Domain::Family,
            Self::Health => Domain::Health,
        }
    }
}

/// How compelling or encouraging a contact is: -2 dwingend to +2 aanmoedigend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style(i8);

impl Style {
    /// As compelling as can be.
    pub const DWINGEND: Self = Self(-2);
    /// Neither.
    pub const NEUTRAL: Self = Self(0);
    /// As encouraging as can be.
    pub const AANMOEDIGEND: Self = Self(2);

    /// The most steps from neutral.
    pub(super) const MOST: i8 = 2;

    /// A style; numbers outside -2 to 2 become the nearest one.
    #[must_use]
    pub fn new(steps: i8) -> Self {
        Self(steps.clamp(-Self::MOST, Self::MOST))
    }

    /// The steps from neutral, encouraging positive.
    #[must_use]
    pub fn steps(self) -> i8 {
        self.0
    }
}

/// The four logics as parts of a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Logica {
    /// The klantmanager sets direction and content.
    pub procedureel: f32,
    /// Connection is central.
    pub relationeel: f32,
    /// The klantmanager does much of the work.
    pub zorgdragend: f32,
    /// The client is in the lead.
    pub empowerend: f32,
}

/// How many logics there are.
const LOGICS: usize = 4;

impl Default for Logica {
    /// All four in equal parts.
    fn default() -> Self {
        let part = 1.0 / LOGICS as f32;
        Self { procedureel: part, relationeel: part, zorgdragend: part, empowerend: part }
    }
}

impl Logica {
    /// The parts in their order.
    #[must_use]
    pub fn shares(&self) -> [f32; LOGICS] {
        [self.procedureel, self.relationeel, self.zorgdragend, self.empowerend]
    }
}

/// One decision of a klantmanager about one client.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Whom it is about.
    pub client: PersonId,
    /// What kind.
    pub kind: Kind,
    /// By what way.
    pub channel: Channel,
    /// What it takes, preparing and recording included [minutes].
    pub minutes: u32,
    /// What is said and done, in order.
    pub acts: Vec<Act>,
    /// How compelling or encouraging.
    pub style: Style,
    /// By which logics.
    pub logica: Logica,
    /// What it is about.
    pub topic: Topic,
    /// Whether an interpreter helps.
    pub interpreter: bool,
    /// The level of the words [level].
    pub wording: f32,
    /// The way to work, where the plan is made or its goal adjusted.
    pub path: Path,
    /// The route of the PIP under Wi2021, where the plan is made or adjusted and the klantmanager decides;
    /// absent where the rule of the act does.
    pub route: Option<Route>,
}

impl Action {
    /// A talk in the office without a word said yet, in a client's own words.
    #[must_use]
    pub fn talk(client: PersonId, minutes: u32) -> Self {
        Self {
            client,
            kind: Kind::Talk,
            channel: Channel::Office,
            minutes,
            acts: Vec::new(),
            style: Style::NEUTRAL,
            logica: Logica::default(),
            topic: Topic::Work,
            interpreter: false,
            wording: 0.0,
            path: Path::default(),
            route: None,
        }
    }

    /// The same with these acts.
    #[must_use]
    pub fn with(mut self, acts: &[Act]) -> Self {
        self.acts.extend_from_slice(acts);
        self
    }
}
