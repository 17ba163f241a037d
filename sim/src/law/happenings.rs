//! What happens in the law of inburgering.

use crate::kernel::Happening;
use crate::kernel::diary::{Event, Figure, event, figure};

/// What happens in the law of inburgering; whatever only Wi2021 knows is marked with its name.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant says what its figures are")]
pub enum LawHappening {
    /// Wi2021: the duty began: whether pension age is near [share], whether as a family migrant [share].
    DutyBegan { near_pension: f32, as_family: f32 },
    /// Wi2021: the group changed: whether to that of family migrants [share].
    GroupChanged { to_family: f32 },
    /// Wi2021: settled in the municipality: the weeks for the first plan began.
    TenWeeksBegan,
    /// Wi2021: moved to another municipality: whether with a plan [share], moves so far [count].
    Moved { with_plan: f32, moves: f32 },
    /// Wi2021: the broad intake began: weeks since the duty began [weeks].
    IntakeBegan { weeks: f32 },
    /// Wi2021: signed up for the leerbaarheidstoets.
    TestAnnounced,
    /// Wi2021: the leerbaarheidstoets was sat: whether the B1-route is in reach [share], score
    /// [standard-deviations].
    TestSat { within_reach: f32, score: f32 },
    /// Wi2021: the weeks for the first plan are over and there is none.
    PlanLate,
    /// Wi2021: a plan was dated: route [number], level [level].
    PlanDated { route: f32, level: f32 },
    /// Wi2021: how much the B1-route will take was estimated [hours].
    IntensityEstimated { hours: f32 },
    /// The term began.
    TermBegan { weeks: f32 },
    /// Wi2021: lessons were offered: weeks until they begin [weeks], weeks they last [weeks].
    LessonsOffered { wait: f32, lasting: f32 },
    /// Wi2021: a bridging course to education was offered, with the same figures.
    BridgingOffered { wait: f32, lasting: f32 },
    /// Wi2021: a request was granted: which [number], the part [number].
    RequestGranted { kind: f32, part: f32 },
    /// Wi2021: a request was refused: which [number].
    RequestRefused { kind: f32 },
    /// Wi2021: the B1-route came down to A2: parts at A2 so far [count], lessons taken [hours].
    ScaledDown { parts: f32, hours: f32 },
    /// Wi2021: the participatieverklaring was signed: blame for being late [number].
    DeclarationSigned { blame: f32 },
    /// Wi2021: the MAP was closed: blame for being late [number], its length [hours].
    MarketModuleClosed { blame: f32, hours: f32 },
    /// A part of the exam was passed: which [number], sittings so far [count].
    PartPassed { part: f32, attempts: f32 },
    /// A part was failed: which [number], sittings so far [count].
    PartFailed { part: f32, attempts: f32 },
    /// All parts are passed: since the duty began [weeks].
    ExamPassed { weeks: f32 },
    /// Wi2021: the Z-route is finished: lessons [hours], participation [hours].
    RouteFinished { lessons: f32, participation: f32 },
    /// Exempt, on medical grounds or by a diploma.
    Exempted,
    /// Wi2021: dispensed on medical grounds.
    Released,
    /// Dispensed after demonstrable effort: lessons taken [hours].
    Dispensed { hours: f32 },
    /// Wi2021: exempt for as long as a course of the regular schools lasts.
    Suspended,
    /// Wi2021: that exemption ended: by how much it moved the term [weeks].
    Resumed { weeks: f32 },
    /// Wi2021: the duty was withdrawn at pension age.
    Withdrawn,
    /// Wi2021: two months are left of the term.
    TermNears,
    /// Wi2021: the term was extended without being asked for: by how much [weeks].
    Prolonged { weeks: f32 },
    /// The term was extended: by how much [weeks].
    Extended { weeks: f32 },
    /// The term ended and the duty was not met.
    TermExceeded,
    /// Wi2021: a fine was laid down: how much [euro], for what [number].
    Fined { euro: f32, ground: f32 },
}

const PART: Figure = figure(
    "part: 0 speaking, 1 listening, 2 reading, 3 writing, 4 KNM (society), 5 ONA (labour market)",
    "code",
);
const BLAME: Figure = figure(
    "blame for being late: 0 in time, 1 none, in the last two months of the term, 2 after the term",
    "code",
);
const REQUEST: Figure = figure(
    "request: 0 extension, 1 full exemption, 2 exemption for a time, 3 exemption from a part, \
     4 dispensation",
    "code",
);
const WAIT: Figure = figure("until they begin", "weeks");
const LASTING: Figure = figure("how long they last", "weeks");
const SITTINGS: Figure = figure("sittings so far", "count");

impl Happening for LawHappening {
    const ROOM: &'static str = "law";
    const PLACE: u8 = 55;
    const EVENTS: &'static [Event] = &[
        event(
            "duty-began",
            "Wi2021: the duty to inburger began",
            &[figure("pension age is near", "yes/no"), figure("as a family migrant", "yes/no")],
        ),
        event(
            "resumed",
            "Wi2021: the exemption for a time ended",
            &[figure("by how much it moved the term", "weeks")],
        ),
        event(
            "group-changed",
            "Wi2021: the group under the act changed",
            &[figure("to that of family migrants", "yes/no")],
        ),
        event(
            "ten-weeks-began",
            "Wi2021: settled in the municipality, the weeks for the first plan began",
            &[],
        ),
        event(
            "moved",
            "Wi2021: moved to another municipality",
            &[figure("with a plan", "yes/no"), figure("moves so far", "count")],
        ),
        event(
            "intake-began",
            "Wi2021: the broad intake began",
            &[figure("since the duty began", "weeks")],
        ),
        event("test-announced", "Wi2021: signed up for the leerbaarheidstoets", &[]),
        event(
            "test-sat",
            "Wi2021: the leerbaarheidstoets was sat",
            &[
                figure("the B1-route is in reach", "yes/no"),
                figure("score, 0 is average", "standard-deviations"),
            ],
        ),
        event("plan-late", "Wi2021: the weeks for the first plan are over, without one", &[]),
        event(
            "plan-dated",
            "Wi2021: a version of the PIP was dated",
            &[
                figure("route: 0 B1-route, 1 education route, 2 Z-route", "code"),
                figure("level it aims at, 0 when none is set", "level"),
            ],
        ),
        event(
            "intensity-estimated",
            "Wi2021: how much the B1-route takes was estimated",
            &[figure("lessons", "hours")],
        ),
        event("term-began", "The term to inburger began", &[figure("its length", "weeks")]),
        event("lessons-offered", "Wi2021: lessons were offered", &[WAIT, LASTING]),
        event("bridging-offered", "Wi2021: a bridging course was offered", &[WAIT, LASTING]),
        event("request-granted", "Wi2021: a request was granted", &[REQUEST, PART]),
        event("request-refused", "Wi2021: a request was refused", &[REQUEST]),
        event(
            "scaled-down",
            "Wi2021: a part of the B1-route came down to A2",
            &[figure("parts at A2 so far", "count"), figure("lessons taken", "hours")],
        ),
        event("declaration-signed", "Wi2021: the participatieverklaring was signed", &[BLAME]),
        event(
            "market-module-closed",
            "Wi2021: the MAP was closed with its final talk",
            &[BLAME, figure("its length", "hours")],
        ),
        event("part-passed", "A part of the exam was passed", &[PART, SITTINGS]),
        event("part-failed", "A part was failed", &[PART, SITTINGS]),
        event("exam-passed", "All parts are passed", &[figure("since the duty began", "weeks")]),
        event(
            "route-finished",
            "Wi2021: the Z-route is finished",
            &[figure("lessons taken", "hours"), figure("participation", "hours")],
        ),
        event("exempted", "Exempt from the start, on medical grounds or by a diploma", &[]),
        event("released", "Wi2021: dispensed on medical grounds", &[]),
        event(
            "dispensed",
            "Dispensed after demonstrable effort",
            &[figure("lessons taken", "hours")],
        ),
        event("suspended", "Wi2021: exempt while a course of the regular schools lasts", &[]),
        event("withdrawn", "Wi2021: the duty was withdrawn at pension age", &[]),
        event("term-nears", "Wi2021: the end of the term was announced", &[]),
        event(
            "prolonged",
            "Wi2021: the term was extended without a request",
            &[figure("by how much", "weeks")],
        ),
        event("extended", "The term was extended", &[figure("by how much", "weeks")]),
        event("term-exceeded", "The term ended and the duty was not met", &[]),
        event(
            "fined",
            "Wi2021: a fine was laid down",
            &[
                figure("amount", "euro"),
                figure("for: 0 the route, 1 the PVT, 2 the MAP, 3 the plan", "code"),
            ],
        ),
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::DutyBegan { .. } => "duty-began",
            Self::GroupChanged { .. } => "group-changed",
            Self::TenWeeksBegan => "ten-weeks-began",
            Self::Moved { .. } => "moved",
            Self::IntakeBegan { .. } => "intake-began",
            Self::TestAnnounced => "test-announced",
            Self::TestSat { .. } => "test-sat",
            Self::PlanLate => "plan-late",
            Self::PlanDated { .. } => "plan-dated",
            Self::IntensityEstimated { .. } => "intensity-estimated",
            Self::TermBegan { .. } => "term-began",
            Self::LessonsOffered { .. } => "lessons-offered",
            Self::BridgingOffered { .. } => "bridging-offered",
            Self::RequestGranted { .. } => "request-granted",
            Self::RequestRefused { .. } => "request-refused",
            Self::ScaledDown { .. } => "scaled-down",
            Self::DeclarationSigned { .. } => "declaration-signed",
            Self::MarketModuleClosed { .. } => "market-module-closed",
            Self::PartPassed { .. } => "part-passed",
            Self::PartFailed { .. } => "part-failed",
            Self::ExamPassed { .. } => "exam-passed",
            Self::RouteFinished { .. } => "route-finished",
            Self::Exempted => "exempted",
            Self::Released => "released",
            Self::Dispensed { .. } => "dispensed",
            Self::Suspended => "suspended",
            Self::Resumed { .. } => "resumed",
            Self::Withdrawn => "withdrawn",
            Self::TermNears => "term-nears",
            Self::Prolonged { .. } => "prolonged",
            Self::Extended { .. } => "extended",
            Self::TermExceeded => "term-exceeded",
            Self::Fined { .. } => "fined",
        }
    }

    fn figures(&self) -> [f32; 2] {
        match *self {
            Self::DutyBegan { near_pension, as_family } => [near_pension, as_family],
            Self::GroupChanged { to_family } => [to_family, 0.0],
            Self::Moved { with_plan, moves } => [with_plan, moves],
            Self::TestSat { within_reach, score } => [within_reach, score],
            Self::PlanDated { route, level } => [route, level],
            Self::LessonsOffered { wait, lasting } | Self::BridgingOffered { wait, lasting } => {
                [wait, lasting]
            }
            Self::RequestGranted { kind, part } => [kind, part],
            Self::RequestRefused { kind } => [kind, 0.0],
            Self::ScaledDown { parts, hours } => [parts, hours],
            Self::DeclarationSigned { blame } => [blame, 0.0],
            Self::MarketModuleClosed { blame, hours } => [blame, hours],
            Self::PartPassed { part, attempts } | Self::PartFailed { part, attempts } => {
                [part, attempts]
            }
            Self::RouteFinished { lessons, participation } => [lessons, participation],
            Self::Fined { euro, ground } => [euro, ground],
            Self::IntakeBegan { weeks }
            | Self::TermBegan { weeks }
            | Self::ExamPassed { weeks }
            | Self::Resumed { weeks }
            | Self::Prolonged { weeks }
            | Self::Extended { weeks } => [weeks, 0.0],
            Self::IntensityEstimated { hours } | Self::Dispensed { hours } => [hours, 0.0],
            Self::TenWeeksBegan
            | Self::TestAnnounced
            | Self::PlanLate
            | Self::Exempted
            | Self::Released
            | Self::Suspended
            | Self::Withdrawn
            | Self::TermNears
            | Self::TermExceeded => [0.0; 2],
        }
    }
}
