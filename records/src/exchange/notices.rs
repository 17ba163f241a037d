//! Notifications: what DUO tells a municipality, by the code of the event.

use klantreis_sim::kernel::{Fact, PersonId, Week};

/// How an event is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// One of the notifications of the exchange.
    Now,
    /// The result of an exam, which stands in the text of the list and not in its overview.
    InText,
    /// Announced for later: a signal that asks for attention.
    Announced,
}

/// An event of the exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its id.
    pub id: &'static str,
    /// How it is listed.
    pub listed: Listed,
    /// What it says.
    pub says: &'static str,
}

const fn now(id: &'static str, says: &'static str) -> Code {
    Code { id, listed: Listed::Now, says }
}

/// All events that are projected, in the order of the list.
pub const CODES: &[Code] = &[
    now("SS101", "the duty to inburger began"),
    now("SS128", "the duty began, and pension age is near"),
    now("SS139", "settled in the municipality, the ten weeks for a route began"),
    now("SS129", "exemption for a time ended, no route yet"),
    now("SS120", "settled in a next municipality, without a plan"),
    now("SS121", "settled in a next municipality, with a plan of the one before"),
    now("SS124", "group changed to family and other migrants"),
    now("SS125", "group changed to asylum migrants"),
    now("SS109", "exempt for a time"),
    now("SS110", "duty withdrawn"),
    now("SS111", "deceased"),
    now("SS106", "diploma"),
    now("SS107", "fully exempt"),
    now("SS108", "fully dispensed"),
    now("SS137", "signed up for the leerbaarheidstoets"),
    now("SS131", "result of the leerbaarheidstoets"),
    now("SS102", "term began"),
    now("SS103", "term extended without a request"),
    now("SS104", "term extended on request"),
    now("SS130", "exemption for a time ended, plan known"),
    now("SS113", "extension refused"),
    now("SS114", "full exemption refused"),
    now("SS115", "exemption for a time refused"),
    now("SS116", "exemption from a part refused"),
    now("SS117", "exemption from a part granted"),
    now("SS118", "dispensation refused"),
    now("SS119", "dispensation from a part granted"),
    Code { listed: Listed::InText, ..now("SS199", "result of an exam") },
    Code { listed: Listed::Announced, ..now("SS126", "ten weeks are over without a route") },
    Code { listed: Listed::Announced, ..now("SS141", "the Z-route is finished") },
];

/// A notification: to whom it refers, when, and which event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Notice {
    /// When.
    pub week: Week,
    /// About whom.
    pub person: PersonId,
    /// The event, one of [`CODES`].
    pub code: &'static str,
}

/// What has been told of a person so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// Whether the duty is one under Wi2021.
    is_under_2021: bool,
    has_plan: bool,
}

impl Known {
    /// The events of a week of one person, in the order in which they happened.
    pub(crate) fn notify(&mut self, week: &[Fact]) -> Vec<&'static str> {
        let law = || week.iter().filter(|fact| is_known(fact));
        let settles = law().any(|fact| fact.name == "ten-weeks-began");
        let mut codes: Vec<&'static str> = Vec::new();
        for fact in law() {
            self.is_under_2021 |= fact.name == "duty-began";
            self.has_plan |= fact.name == "plan-dated";
            if self.is_under_2021 {
                codes.extend(self.code(fact, settles));
            }
        }
        // Parts that are sat together are one result.
        codes.dedup();
        codes
    }

    fn code(self, fact: &Fact, settles: bool) -> Option<&'static str> {
        let [first, _] = fact.figures;
        let either = |one: &'static str, other| Some(if first > 0.5 { one } else { other });
        match fact.name {
            "died" => Some("SS111"),
            "duty-began" if first > 0.5 => Some("SS128"),
            // Whoever lives in the municipality already is told of with the ten weeks.
            "duty-began" if settles => None,
            "duty-began" => Some("SS101"),
            "ten-weeks-began" => Some("SS139"),
            "moved" => either("SS121", "SS120"),
            "group-changed" => either("SS124", "SS125"),
            "test-announced" => Some("SS137"),
            "test-sat" => Some("SS131"),
            "term-began" => Some("SS102"),
            "prolonged" => Some("SS103"),
            "extended" => Some("SS104"),
            "exam-passed" => Some("SS106"),
            "exempted" => Some("SS107"),
            "released" | "dispensed" => Some("SS108"),
            "suspended" => Some("SS109"),
            "resumed" => Some(if self.has_plan { "SS130" } else { "SS129" }),
            "withdrawn" => Some("SS110"),
            "request-refused" => {
                ["SS113", "SS114", "SS115", "SS116", "SS118"].get(first as usize).copied()
            }
            "request-granted" => [None, None, None, Some("SS117"), Some("SS119")]
                .get(first as usize)
                .copied()
                .flatten(),
            "part-passed" | "part-failed" => Some("SS199"),
            "plan-late" => Some("SS126"),
            "route-finished" => Some("SS141"),
            _ => None,
        }
    }
}

/// Whether DUO knows of a fact: those of the law, and deaths.
fn is_known(fact: &Fact) -> bool {
    fact.room == "law" || (fact.room, fact.name) == ("household", "died")
}

/// The notifications that a diary causes, by person and then by time.
#[must_use]
pub fn notices(facts: &[Fact]) -> Vec<Notice> {
    let mut of_law: Vec<Fact> = facts.iter().filter(|fact| is_known(fact)).copied().collect();
    // A stable sort: within a week the order of the diary holds.
    of_law.sort_by_key(|fact| (fact.person, fact.week));
    let mut all = Vec::new();
    for life in of_law.chunk_by(|one, other| one.person == other.person) {
        let mut known = Known::default();
        for week in life.chunk_by(|one, other| one.week == other.week) {
            let (when, person) = (week[0].week, week[0].person);
            let codes = known.notify(week).into_iter();
            all.extend(codes.map(|code| Notice { week: when, person, code }));
        }
    }
    all
}
