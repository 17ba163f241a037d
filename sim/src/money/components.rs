//! Income of persons, bijstand and debts of households.

use bevy_ecs::prelude::*;

use crate::kernel::diary::{Event, event, figure};
use crate::kernel::{Happening, Row, Week};

/// What a person mainly lives on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Livelihood {
    /// The allowance of the reception centre (COA).
    #[default]
    Reception,
    /// Nothing of one's own: waiting for the first payment, or living on a partner's income.
    None,
    /// Bijstand.
    Bijstand,
    /// Wage.
    Work,
    /// Unemployment insurance.
    Insurance,
    /// Study finance.
    StudyFinance,
}

/// Income of a person this week -- always present.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Income {
    pub(super) livelihood: Livelihood,
    pub(super) on_bijstand: bool,
    pub(super) off_benefit: bool,
    pub(super) weeks_on_bijstand: u16,
}

impl Income {
    /// What the person mainly lives on.
    #[must_use]
    pub fn livelihood(&self) -> Livelihood {
        self.livelihood
    }
    /// Whether the household gets any bijstand.
    #[must_use]
    pub fn is_on_bijstand(&self) -> bool {
        self.on_bijstand
    }
    /// Whether the household has left bijstand fully, after having had it.
    #[must_use]
    pub fn is_off_benefit(&self) -> bool {
        self.off_benefit
    }
    /// Weeks on bijstand so far [weeks].
    #[must_use]
    pub fn weeks_on_bijstand(&self) -> u16 {
        self.weeks_on_bijstand
    }
}

/// A measure was taken on the bijstand of a household -- message from guidance, where there is a team.
#[derive(Message, Clone, Copy, Debug)]
pub struct Fined {
    /// Whose, by row.
    pub row: Row,
}

/// A fine of the law of inburgering is due -- message from law.
#[derive(Message, Clone, Copy, Debug)]
pub struct FineDue {
    /// Whose, by row.
    pub row: Row,
    /// How much [euro].
    pub euro: f32,
}

/// A klantmanager sent somebody on to help with debts -- message from guidance.
#[derive(Message, Clone, Copy, Debug)]
pub struct SentToDebtHelp {
    /// Whom, by row.
    pub row: Row,
}

/// Practical matters keep somebody from coming and from saying yes -- message to motivation.
#[derive(Message, Clone, Copy, Debug)]
pub struct Hindered {
    /// Whom, by row.
    pub row: Row,
    /// How much, from now on [share].
    pub by: f32,
}

/// Practical matters in the own home -- state of the household; empty where no team looks at them.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Basics {
    pub(super) begun: bool,
    pub(super) open: u8,
    pub(super) lacks_income: bool,
}

impl Basics {
    /// Matters that are not in order, the benefit apart [count].
    #[must_use]
    pub fn open(&self) -> u8 {
        self.open
    }
}

/// Bijstand of a household -- state of the household; benefit belongs to it, not to a person.
#[derive(Component, Clone, Copy, Debug)]
pub struct Bijstand {
    pub(super) paid: bool,
    pub(super) had: bool,
    pub(super) applied: Week,
    pub(super) began: Week,
    pub(super) left: Week,
    pub(super) left_by_work: bool,
    pub(super) away_until: Week,
    pub(super) review: Week,
    pub(super) amount: f32,
    pub(super) withheld: f32,
    pub(super) withheld_until: Week,
}

impl Default for Bijstand {
    fn default() -> Self {
        Self {
            paid: false,
            had: false,
            applied: Week::NEVER,
            began: Week::NEVER,
            left: Week::NEVER,
            left_by_work: false,
            away_until: Week::LONG_AGO,
            review: Week::LONG_AGO,
            amount: 0.0,
            withheld: 0.0,
            withheld_until: Week::LONG_AGO,
        }
    }
}

impl Bijstand {
    /// Whether it is paid this week.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.paid
    }
    /// What is paid, after offset of earnings [euro/month].
    #[must_use]
    pub fn amount(&self) -> f32 {
        self.amount
    }
    /// What a measure withholds of it [euro/month].
    #[must_use]
    pub fn withheld(&self, now: Week) -> f32 {
        let holds = self.paid && self.withheld_until > now;
        if holds { self.withheld * self.amount } else { 0.0 }
    }
    /// The first week it was ever paid; [`Week::NEVER`] if never.
    #[must_use]
    pub fn began(&self) -> Week {
        self.began
    }
    /// Whether the last exit was by work.
    #[must_use]
    pub fn left_by_work(&self) -> bool {
        self.left_by_work
    }
    /// The week of the last exit.
    #[must_use]
    pub fn left(&self) -> Week {
        self.left
    }
}

/// Debts of a household -- state of the household.
#[derive(Component, Clone, Copy, Debug)]
pub struct Debt {
    pub(super) amount: f32,
    pub(super) help_from: Week,
    pub(super) relieved: bool,
}

impl Default for Debt {
    fn default() -> Self {
        Self { amount: 0.0, help_from: Week::NEVER, relieved: false }
    }
}

impl Debt {
    /// What is owed [euro].
    #[must_use]
    pub fn amount(&self) -> f32 {
        self.amount
    }
    /// From when on the household is helped with it; [`Week::NEVER`] if it is not.
    #[must_use]
    pub fn help_from(&self) -> Week {
        self.help_from
    }
    /// Whether rent, energy and insurance are paid out of the benefit now (ontzorgen).
    #[must_use]
    pub fn is_relieved(&self) -> bool {
        self.relieved
    }
}

/// Whether a person's household has problem debts -- always present, mirrored from [`Debt`].
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Indebted(pub(super) bool);

impl Indebted {
    /// Whether there are problem debts.
    #[must_use]
    pub fn is(&self) -> bool {
        self.0
    }
}

/// What happens with money.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum MoneyHappening {
    /// Bijstand was applied for.
    Applied,
    /// Bijstand began: amount [euro/month].
    BijstandBegan { amount: f32 },
    /// The household left bijstand: whether by work [share], weeks it had been paid [weeks].
    BijstandLeft { by_work: f32, weeks: f32 },
    /// Bijstand began again: weeks since the exit [weeks], whether that exit was by work [share].
    BijstandReturned { weeks: f32, by_work: f32 },
    /// The household came with debts: amount [euro].
    DebtBrought { amount: f32 },
    /// A debt arose: amount [euro].
    DebtArose { amount: f32 },
    /// The debts are paid off.
    DebtPaid,
    /// A measure began to withhold a part of the benefit: how much [share], for how long [weeks].
    Withheld { share: f32, weeks: f32 },
    /// The practical matters of the new home are in order.
    BasicsInOrder,
}

impl Happening for MoneyHappening {
    const ROOM: &'static str = "money";
    const PLACE: u8 = 65;
    const EVENTS: &'static [Event] = &[
        event("applied", "Bijstand was applied for", &[]),
        event("bijstand-began", "Bijstand began", &[figure("amount", "euro/month")]),
        event(
            "bijstand-left",
            "The household left bijstand",
            &[figure("by work", "yes/no"), figure("weeks it had been paid", "weeks")],
        ),
        event(
            "bijstand-returned",
            "Bijstand began again",
            &[figure("weeks since the exit", "weeks"), figure("that exit was by work", "yes/no")],
        ),
        event("debt-brought", "The household came with debts", &[figure("amount", "euro")]),
        event("debt-arose", "A debt arose", &[figure("amount", "euro")]),
        event("debt-paid", "The debts are paid off", &[]),
        event(
            "withheld",
            "A measure began to withhold a part of the benefit",
            &[figure("how much", "share"), figure("for how long", "weeks")],
        ),
        event("basics-in-order", "The practical matters of the new home are in order", &[]),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::BijstandBegan { .. } => "bijstand-began",
            Self::BijstandLeft { .. } => "bijstand-left",
            Self::BijstandReturned { .. } => "bijstand-returned",
            Self::DebtBrought { .. } => "debt-brought",
            Self::DebtArose { .. } => "debt-arose",
            Self::DebtPaid => "debt-paid",
            Self::Withheld { .. } => "withheld",
            Self::BasicsInOrder => "basics-in-order",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::Applied | Self::DebtPaid | Self::BasicsInOrder => [0.0; 2],
            Self::BijstandBegan { amount }
            | Self::DebtBrought { amount }
            | Self::DebtArose { amount } => [amount, 0.0],
            Self::BijstandLeft { by_work, weeks } => [by_work, weeks],
            Self::BijstandReturned { weeks, by_work } => [weeks, by_work],
            Self::Withheld { share, weeks } => [share, weeks],
        }
    }
}
