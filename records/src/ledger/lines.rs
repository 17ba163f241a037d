//! The lines of a ledger: what is spent, paid and received, and by whom.

use serde::Serialize;

/// How many lines there are.
pub const LINES: usize = Line::ALL.len();

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "what each holds stands in docs/model.md, under the ledger")]
pub enum Line {
    Klantmanagers,
    Intervisie,
    Jobhunters,
    Interpreters,
    Lessons,
    Offers,
    Ontzorgen,
    ChildcarePaid,
    CareHelp,
    Bijstand,
    Insurance,
    StudyFinance,
    Childcare,
    Course,
    Withheld,
    Taxes,
    Wages,
}

/// What kind of money a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Spent on guidance: what a municipality chooses to invest.
    Spent,
    /// Paid because people have a right to it.
    Paid,
    /// Received.
    Received,
    /// No public money: shown beside it.
    Beside,
}

/// Whose purse it comes from or goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purse {
    /// The municipality.
    Municipal,
    /// The state and its funds.
    National,
    /// The people themselves.
    Own,
    /// Municipality and state together.
    Public,
}

impl Purse {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Municipal => "municipal",
            Self::National => "national",
            Self::Own => "own",
            Self::Public => "public",
        }
    }
}

impl Line {
    /// All lines in their order.
    pub const ALL: [Self; 17] = [
        Self::Klantmanagers,
        Self::Intervisie,
        Self::Jobhunters,
        Self::Interpreters,
        Self::Lessons,
        Self::Offers,
        Self::Ontzorgen,
        Self::ChildcarePaid,
        Self::CareHelp,
        Self::Bijstand,
        Self::Insurance,
        Self::StudyFinance,
        Self::Childcare,
        Self::Course,
        Self::Withheld,
        Self::Taxes,
        Self::Wages,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Klantmanagers => "klantmanagers",
            Self::Intervisie => "intervisie",
            Self::Jobhunters => "jobhunters",
            Self::Interpreters => "interpreters",
            Self::Lessons => "lessons",
            Self::Offers => "offers",
            Self::Ontzorgen => "ontzorgen",
            Self::ChildcarePaid => "childcare-paid",
            Self::CareHelp => "care-help",
            Self::Bijstand => "bijstand",
            Self::Insurance => "insurance",
            Self::StudyFinance => "study-finance",
            Self::Childcare => "childcare",
            Self::Course => "course",
            Self::Withheld => "withheld",
            Self::Taxes => "taxes",
            Self::Wages => "wages",
        }
    }

    /// What kind of money it is.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Klantmanagers
            | Self::Intervisie
            | Self::Jobhunters
            | Self::Interpreters
            | Self::Lessons
            | Self::Offers
            | Self::Ontzorgen
            | Self::ChildcarePaid
            | Self::CareHelp => Kind::Spent,
            Self::Bijstand
            | Self::Insurance
            | Self::StudyFinance
            | Self::Childcare
            | Self::Course => Kind::Paid,
            Self::Withheld | Self::Taxes => Kind::Received,
            Self::Wages => Kind::Beside,
        }
    }

    /// Whose purse it is.
    #[must_use]
    pub fn purse(self) -> Purse {
        match (self.kind(), self) {
            (Kind::Spent, _) | (_, Self::Bijstand | Self::Withheld) => Purse::Municipal,
            (Kind::Beside, _) => Purse::Own,
            _ => Purse::National,
        }
    }
}

/// What lines add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// All that is spent on guidance.
    Spent,
    /// All that is paid by right.
    Paid,
    /// All that is received.
    Received,
    /// What the municipality has left: received less spent and paid, a cost below nought.
    Municipal,
    /// What the state has left.
    National,
    /// What both have left.
    Public,
}

impl Sum {
    /// All sums in their order.
    pub const ALL: [Self; 6] =
        [Self::Spent, Self::Paid, Self::Received, Self::Municipal, Self::National, Self::Public];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Spent => "spent",
            Self::Paid => "paid",
            Self::Received => "received",
            Self::Municipal => "left-municipal",
            Self::National => "left-national",
            Self::Public => "left-public",
        }
    }

    /// How a line counts in it: 1, -1 or not at all.
    fn sign(self, line: Line) -> i64 {
        let is = |kind: Kind| i64::from(line.kind() == kind);
        let left = is(Kind::Received) - is(Kind::Spent) - is(Kind::Paid);
        match self {
            Self::Spent => is(Kind::Spent),
            Self::Paid => is(Kind::Paid),
            Self::Received => is(Kind::Received),
            Self::Municipal => left * i64::from(line.purse() == Purse::Municipal),
            Self::National => left * i64::from(line.purse() == Purse::National),
            Self::Public => left,
        }
    }
}

/// A row of a ledger: a line, or what lines add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A line.
    Line(Line),
    /// A sum.
    Sum(Sum),
}

impl Entry {
    /// All rows: the lines of each kind, then its sum; what is left; wages last.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let of = |kind: Kind| Line::ALL.into_iter().filter(move |line| line.kind() == kind);
        let mut rows = Vec::new();
        for (kind, sum) in
            [(Kind::Spent, Sum::Spent), (Kind::Paid, Sum::Paid), (Kind::Received, Sum::Received)]
        {
            rows.extend(of(kind).map(Self::Line));
            rows.push(Self::Sum(sum));
        }
        rows.extend([Sum::Municipal, Sum::National, Sum::Public].map(Self::Sum));
        rows.extend(of(Kind::Beside).map(Self::Line));
        rows
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Line(line) => line.name(),
            Self::Sum(sum) => sum.name(),
        }
    }

    /// Whose purse it is.
    #[must_use]
    pub fn purse(self) -> Purse {
        match self {
            Self::Line(line) => line.purse(),
            Self::Sum(Sum::Spent | Sum::Municipal) => Purse::Municipal,
            Self::Sum(Sum::National) => Purse::National,
            Self::Sum(Sum::Paid | Sum::Received | Sum::Public) => Purse::Public,
        }
    }

    /// Its amount, from those of the lines [eurocent].
    pub(super) fn cents(self, lines: &[i64; LINES]) -> i64 {
        match self {
            Self::Line(line) => lines[line as usize],
            Self::Sum(sum) => {
                Line::ALL.into_iter().map(|line| sum.sign(line) * lines[line as usize]).sum()
            }
        }
    }
}
