//! Facts that the output must meet, with tolerance and what they may be compared with.

use crate::error::{EvidenceError, Place};
use crate::source::Witness;
use crate::tree::Fields;
use crate::unit::{Quantity, Unit};

/// The latest moment that is looked at: a century, the longest run there is [months].
const MOST_MONTHS: f64 = 1_200.0;
/// The highest age that a person can have [years].
const OLDEST: f64 = 150.0;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $key:literal, $($variant:ident = $word:literal, $what:literal;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $(#[doc = $what] $variant),* }

        impl $name {
            /// All of them, with their names in files and output.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];

            /// Its name in files and output.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            fn named(place: Place, word: String) -> Result<Self, EvidenceError> {
                let known = Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, one)| *one);
                known.ok_or_else(|| EvidenceError::UnknownWord {
                    place,
                    key: $key,
                    word,
                    allowed: Self::ALL.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "),
                })
            }
        }
    };
}

words! {
    /// What a target is used for.
    Use, "use",
    Fit = "fit", "Parameters are fitted to it.";
    HeldOut = "held-out", "Kept for validation; its value is not in the project.";
    Pattern = "pattern", "A shape, not a number.";
    Scenario = "scenario", "A check of a scenario or a pair of them.";
    Input = "input", "Put in, not to be met.";
}

words! {
    /// What is counted.
    Outcome, "outcome",
    Working = "working", "In paid work now.";
    EverWorked = "ever-worked", "Ever in paid work for at least a month.";
    WorkMainIncome = "work-main-income", "Work is the main income.";
    OffBenefit = "off-benefit", "The household has left bijstand fully.";
    BenefitOrCoa = "benefit-or-coa-main-income", "A benefit or the COA allowance is the main income.";
    AnyBijstand = "any-bijstand", "The household gets any bijstand.";
    TemporaryContract = "temporary-contract", "Of workers: on a temporary contract.";
    Hospitality = "hospitality", "Of workers: in hospitality.";
    FourFifthsFte = "four-fifths-fte", "Of workers: at least 0.8 of full time.";
    PartTime = "part-time", "Of workers: part-time.";
    Returned = "returned-to-bijstand", "Of exits from bijstand: back again.";
    ReturnedAfterWork = "returned-after-work-exit", "Of exits to work: back again.";
    ExamPassed = "exam-passed", "The exam is passed.";
    ExamExempt = "exam-exempt", "Exempt or dispensed.";
    ExamOpen = "exam-open", "Still within the term, extended or not.";
    ExamOverdue = "exam-overdue", "Beyond the term.";
    Unhealthy = "mentally-unhealthy", "Mentally unhealthy by MHI-5.";
    SawPsychologist = "saw-psychologist", "Ever saw a psychologist or psychiatrist.";
    SawPsychologistUnhealthy = "saw-psychologist-when-unhealthy", "The same, of the unhealthy.";
    InEducation = "in-education", "Enrolled in education.";
    Trust = "trust", "Mean trust in the klantmanager, of those who have one.";
    OwnHome = "own-home-since-arrival", "In a home of one's own, by time since arrival.";
    BringsFamily = "brings-family", "Close family has come after.";
    FamilyDelay = "family-delay", "Mean time until the family came.";
    OddsMenWomen = "odds-ratio-men-women-working", "Odds of working, men against women.";
    RouteFinished = "route-finished", "The Z-route is finished.";
    IntakeBegun = "intake-begun", "Of those with a duty under the Act of 2021: the broad intake has begun.";
    B1Route = "b1-route", "Of those with a route: in the B1-route.";
    EducationRoute = "education-route", "Of those with a route: in the education route.";
    ZRoute = "z-route", "Of those with a route: in the Z-route.";
    Completed = "completed-offer", "Of those who completed an offer that is followed or dropped out of it: completed.";
    BegunInReception = "guidance-began-in-reception", "Guidance began in reception.";
    WouldReturn = "would-return", "A low intention to stay.";
    ReactionsByName = "reactions-by-name", "Of applicants with a name read as non-western: offers with another name, against those there were.";
    LostToName = "replies-lost-to-name", "Of offers of work that applicants with a name read as non-western would have had with another one in the year before: those that the name stood in the way of.";
    WorkedInReception = "worked-in-reception", "Of those still in reception when their duty was notified: worked there at any time since.";
    OftenLonely = "often-lonely", "Often or very often lonely, where a team guides.";
    LostTalk = "lengthened-by-a-lost-talk", "How much longer the search for work lasts with one talk less.";
    LostTalkLower = "lengthened-by-a-lost-talk-lower-half", "The same with the less skilled half of klantmanagers.";
    LostTalkUpper = "lengthened-by-a-lost-talk-upper-half", "The same with the more skilled half of klantmanagers.";
    Other = "other", "Not computed.";
}

words! {
    /// A verdict that is fixed beforehand.
    Fixed, "verdict",
    Reported = "reported", "Shown beside the simulation, not judged.";
    ByConstruction = "by-construction", "Fed by a parameter that was derived from it.";
}

words! {
    /// From when time is counted.
    Clock, "clock",
    Permit = "permit", "Since the permit.";
    Arrival = "arrival", "Since arrival in the country.";
    BenefitExit = "benefit-exit", "Since the exit from bijstand.";
    Guidance = "guidance", "Since the start of work guidance.";
    Offer = "offer", "Since entering one of the offers whose participants are followed.";
}

words! {
    /// How a scenario is set against another one.
    How, "how",
    Ratio = "ratio", "The number over that of the other scenario.";
    Difference = "difference", "The number less that of the other scenario.";
}

/// The other side of a point that compares two scenarios, or two groups of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// The other scenario; the target's own when absent.
    pub scenario: Option<String>,
    /// Who is counted there, with what the point's own population asks as well.
    pub population: Population,
    /// How the two are compared.
    pub how: How,
}

/// When a point is looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum At {
    /// So many months after a moment of each person's own.
    Months(f64, Clock),
    /// On a date.
    Date(jiff::civil::Date),
    /// Without a moment: over the whole run.
    Whenever,
}

/// Who is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Population {
    /// Nationality by its name in English, when only these.
    pub nationality: Option<String>,
    /// The first and the last year of the permit, when only these.
    pub permit_years: Option<[i16; 2]>,
    /// Lowest and highest age at the permit [years], when only these.
    pub ages: Option<[f64; 2]>,
    /// Sex, when only these: `women` or `men`.
    pub sex: Option<String>,
    /// Fewest and most moves between centres, when only these [count].
    pub moves: Option<[u8; 2]>,
}

/// One number to be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// How it is called.
    pub label: String,
    /// When.
    pub at: At,
    /// The number; absent when held out or a mere pattern.
    pub value: Option<f64>,
    /// How far off still counts as met.
    pub tolerance: Option<f64>,
    /// A verdict fixed beforehand.
    pub fixed: Option<Fixed>,
    /// What is counted.
    pub outcome: Outcome,
    /// Who is counted.
    pub population: Population,
    /// The unit of value and tolerance.
    pub unit: String,
    /// The scenario with which the target's own is compared, when it is.
    pub against: Option<Against>,
}

/// A fact with its points.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Its id.
    pub id: String,
    /// What it is.
    pub quantity: String,
    /// The scenario that must meet it.
    pub scenario: String,
    /// Where it names the scenario.
    pub scenario_at: Place,
    /// What it is used for.
    pub used_for: Use,
    /// The points.
    pub points: Vec<Point>,
    /// How sure the numbers are.
    pub uncertainty: Option<String>,
    /// What hampers a comparison.
    pub note: Option<String>,
    /// Who says so.
    pub sources: Vec<Witness>,
    /// The nationalities that it names, with their places.
    pub nationalities: Vec<(Place, String)>,
    /// Where it stands.
    pub place: Place,
}

impl Target {
    /// Reads one table of a target file.
    ///
    /// # Errors
    /// Whatever is missing, unknown, doubtful or cannot be met; a held-out target that shows a value.
    pub fn read(mut from: Fields) -> Result<Self, EvidenceError> {
        let (id, place) = (from.id().to_owned(), from.place());
        let mut text = |key: &'static str| {
            let value = from.text(key)?;
            from.need(key, value)
        };
        let (_, quantity) = text("quantity")?;
        let (scenario_at, scenario) = text("scenario")?;
        let (at, word) = text("outcome")?;
        let outcome = Outcome::named(at, word)?;
        let (at, word) = text("use")?;
        let used_for = Use::named(at, word)?;
        let (at, unit) = text("unit")?;
        let unit = known_unit(at, &unit)?;
        let mut nationalities = Vec::new();
        let whom = Population::default();
        let population = population(from.table("population")?, &whom, &mut nationalities)?;
        let whole = Whole { id: &id, outcome, population: &population, unit };
        let points = from
            .tables("points")?
            .into_iter()
            .map(|point| Point::read(point, &whole, &mut nationalities))
            .collect::<Result<Vec<_>, _>>()?;
        if used_for == Use::HeldOut && points.iter().any(|point| point.value.is_some()) {
            return Err(EvidenceError::HeldOutShown { place, id });
        }
        let uncertainty = from.text("uncertainty")?.map(|(_, words)| words);
        let note = from.text("note")?.map(|(_, words)| words);
        let sources: Vec<Witness> =
            from.tables("sources")?.into_iter().map(Witness::read).collect::<Result<_, _>>()?;
        if sources.is_empty() {
            return Err(EvidenceError::NoSource { place, id });
        }
        from.finish()?;
        Ok(Self {
            id,
            quantity,
            scenario,
            scenario_at,
            used_for,
            points,
            uncertainty,
            note,
            sources,
            nationalities,
            place,
        })
    }
}

/// What the points of a target share unless they say otherwise.
struct Whole<'a> {
    id: &'a str,
    outcome: Outcome,
    population: &'a Population,
    unit: Unit,
}

fn known_unit(place: Place, name: &str) -> Result<Unit, EvidenceError> {
    Unit::named(name).ok_or_else(|| EvidenceError::UnknownUnit { place, unit: name.to_owned() })
}

impl Point {
    fn read(
        mut from: Fields,
        whole: &Whole<'_>,
        nationalities: &mut Vec<(Place, String)>,
    ) -> Result<Self, EvidenceError> {
        let label = from.text("label")?;
        let (_, label) = from.need("label", label)?;
        let value = from.number("value")?;
        let tolerance = from.number("tolerance")?;
        let fixed = from.text("verdict")?.map(|(at, word)| Fixed::named(at, word)).transpose()?;
        let own = from.text("outcome")?.map(|(at, word)| Outcome::named(at, word)).transpose()?;
        let unit = from.text("unit")?.map(|(at, unit)| known_unit(at, &unit)).transpose()?;
        let population = population(from.table("population")?, whole.population, nationalities)?;
        let at = moment(from.table("at")?)?;
        let against = from.table("against")?;
        let against =
            against.map(|it| Against::read(it, &population, nationalities)).transpose()?;
        from.finish()?;
        let (outcome, unit) = (own.unwrap_or(whole.outcome), unit.unwrap_or(whole.unit));
        let [low, high] = bounds(outcome, unit, against.is_some());
        if let Some((place, value)) = &value
            && !(low..=high).contains(value)
        {
            let (place, id, value, unit) = (place.clone(), whole.id.to_owned(), *value, unit.name);
            return Err(EvidenceError::Impossible { place, id, value, unit, low, high });
        }
        if let Some((place, tolerance)) = &tolerance
            && (*tolerance <= 0.0 || *tolerance >= high - low)
        {
            let (place, id, tolerance) = (place.clone(), whole.id.to_owned(), *tolerance);
            return Err(EvidenceError::BadTolerance { place, id, tolerance });
        }
        let (value, tolerance) = (value.map(|(_, it)| it), tolerance.map(|(_, it)| it));
        let unit = unit.name.to_owned();
        Ok(Self { label, at, value, tolerance, fixed, outcome, population, unit, against })
    }
}

/// What a figure can be, in its unit. What is not computed, or held
/// against another scenario, may be a change of a part instead of a part.
fn bounds(outcome: Outcome, unit: Unit, is_compared: bool) -> [f64; 2] {
    let [low, high] = unit.bounds();
    if (outcome == Outcome::Other || is_compared) && unit.quantity == Quantity::Share {
        [-high, high]
    } else {
        [low, high]
    }
}

impl Against {
    fn read(
        mut from: Fields,
        own: &Population,
        nationalities: &mut Vec<(Place, String)>,
    ) -> Result<Self, EvidenceError> {
        let scenario = from.text("scenario")?.map(|(_, name)| name);
        let place = from.place();
        let population = population(from.table("population")?, own, nationalities)?;
        if scenario.is_none() && population == *own {
            let (key, expected) = ("against".to_owned(), "another scenario or another population");
            return Err(EvidenceError::WrongType { place, key, expected });
        }
        let how = from.text("how")?;
        let (place, how) = from.need("how", how)?;
        let how = How::named(place, how)?;
        from.finish()?;
        Ok(Self { scenario, population, how })
    }
}

fn moment(from: Option<Fields>) -> Result<At, EvidenceError> {
    let Some(mut from) = from else { return Ok(At::Whenever) };
    let months = from.number("months")?;
    let clock = from.text("clock")?.map(|(at, word)| Clock::named(at, word)).transpose()?;
    let date = from.text("date")?;
    let place = from.place();
    from.finish()?;
    match (months, date) {
        (Some((place, months)), None) => {
            if !(0.0..=MOST_MONTHS).contains(&months) {
                return Err(EvidenceError::BadMoment { place, months, most: MOST_MONTHS });
            }
            Ok(At::Months(months, clock.unwrap_or(Clock::Permit)))
        }
        (None, Some((place, date))) => {
            date.parse().map(At::Date).map_err(|_| EvidenceError::WrongType {
                place,
                key: "date".to_owned(),
                expected: "a date such as \"2018-10-01\"",
            })
        }
        _ => Err(EvidenceError::WrongType {
            place,
            key: "at".to_owned(),
            expected: "either months or a date",
        }),
    }
}

fn population(
    from: Option<Fields>,
    otherwise: &Population,
    nationalities: &mut Vec<(Place, String)>,
) -> Result<Population, EvidenceError> {
    let mut population = otherwise.clone();
    let Some(mut from) = from else { return Ok(population) };
    if let Some((place, nationality)) = from.text("nationality")? {
        nationalities.push((place, nationality.clone()));
        population.nationality = Some(nationality);
    }
    if let Some((place, year)) = from.number("permit_year")? {
        let year = whole(&place, "permit_year", year, YEARS)? as i16;
        population.permit_years = Some([year; 2]);
    }
    if let Some((place, years)) = from.numbers("permit_years")? {
        let [first, last] = pair(&place, "permit_years", &years, YEARS)?;
        population.permit_years = Some([first as i16, last as i16]);
    }
    if let Some((place, moves)) = from.numbers("moves")? {
        let [least, most] = pair(&place, "moves", &moves, MOVES)?;
        population.moves = Some([least as u8, most as u8]);
    }
    if let Some((place, ages)) = from.numbers("ages")? {
        match ages[..] {
            [low, high] if 0.0 <= low && low <= high && high <= OLDEST => {
                population.ages = Some([low, high]);
            }
            _ => {
                let (key, expected) = ("ages".to_owned(), "two ages, the lower one first");
                return Err(EvidenceError::WrongType { place, key, expected });
            }
        }
    }
    if let Some((place, sex)) = from.text("sex")? {
        if !["women", "men"].contains(&sex.as_str()) {
            let allowed = "women, men".to_owned();
            return Err(EvidenceError::UnknownWord { place, key: "sex", word: sex, allowed });
        }
        population.sex = Some(sex);
    }
    from.finish()?;
    Ok(population)
}

/// A whole number within bounds, of which an error says the name and what it may be.
type Bounds = ([f64; 2], &'static str);
/// Years of permits.
const YEARS: Bounds = ([1990.0, 2100.0], "a year from 1990 to 2100");
/// Moves between centres.
const MOVES: Bounds = ([0.0, 255.0], "a number of moves from 0 to 255");

fn whole(
    place: &Place,
    key: &str,
    number: f64,
    ([least, most], expected): Bounds,
) -> Result<f64, EvidenceError> {
    if number.fract() == 0.0 && (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(EvidenceError::WrongType { place: place.clone(), key: key.to_owned(), expected })
}

/// Two whole numbers, the lower one first.
fn pair(
    place: &Place,
    key: &str,
    numbers: &[f64],
    bounds: Bounds,
) -> Result<[f64; 2], EvidenceError> {
    match numbers {
        &[low, high] if low <= high => {
            Ok([whole(place, key, low, bounds)?, whole(place, key, high, bounds)?])
        }
        _ => Err(EvidenceError::WrongType {
            place: place.clone(),
            key: key.to_owned(),
            expected: "two numbers, the lower one first",
        }),
    }
}
