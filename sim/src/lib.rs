//! What happens: a world of statushouders, lived week by week.
//!
//! This list of rooms is the table of contents of the model, and [`STORY`] the order of a week.

pub mod arrival;
pub mod education;
pub mod guidance;
pub mod health;
pub mod household;
pub mod journey;
pub mod kernel;
pub mod labour;
pub mod language;
pub mod law;
pub mod money;
pub mod motivation;
pub mod network;
pub mod offers;
pub mod plan;
pub mod trust;

use arrival::{Arrival, Cohort};
use education::Education;
use guidance::{Guidance, TeamPlan};
use health::Health;
use household::HouseholdRoom;
use journey::JourneyRoom;
use kernel::diary::Event;
use kernel::{Happening, Mechanism, Phase, Settings, SimError, Simulation, Story, Theme};
use labour::Labour;
use language::Language;
use law::Law;
use money::Money;
use motivation::MotivationRoom;
use network::NetworkRoom;
use offers::OfferRoom;
use plan::PlanRoom;
use trust::TrustRoom;

/// SHA-256 of the sources of this model in hexadecimal digits: equal for equal models.
pub const FINGERPRINT: &str = env!("KLANTREIS_MODEL");

/// Which rooms act in which phase, in which order; a phase that one room has for itself is not listed.
pub const STORY: Story = &[
    (Phase::Plan, &["household", "health", "guidance"]),
    (Phase::Meet, &["journey", "guidance", "plan", "offers", "trust", "motivation"]),
    (Phase::Live, &["language", "network"]),
    (Phase::Seek, &["labour"]),
    (Phase::Turn, &["law", "education", "money", "journey"]),
];

/// The rooms, as the lists of mechanisms they hold.
pub const MECHANISMS: &[&[Mechanism]] = &[
    arrival::MECHANISMS,
    household::MECHANISMS,
    language::MECHANISMS,
    health::MECHANISMS,
    law::MECHANISMS,
    education::MECHANISMS,
    labour::MECHANISMS,
    money::MECHANISMS,
    journey::MECHANISMS,
];

/// The themes whose numbers are read only in a world with a team.
pub const TEAM_THEMES: &[&str] =
    &["acts", "team", "trust", "motivation", "plan", "offers", "network"];

/// The same for the rooms that are furnished where a scenario asks for a team.
pub const TEAM_MECHANISMS: &[&[Mechanism]] = &[
    guidance::MECHANISMS,
    offers::MECHANISMS,
    network::MECHANISMS,
    money::TEAM_MECHANISMS,
    health::TEAM_MECHANISMS,
];

/// All that can happen, by room in the order of the week: what the diary and `events.csv` hold.
pub const EVENTS: &[(&str, &[Event])] = &[
    events_of::<arrival::ArrivalHappening>(),
    events_of::<household::HouseholdHappening>(),
    events_of::<language::LanguageHappening>(),
    events_of::<health::HealthHappening>(),
    events_of::<law::LawHappening>(),
    events_of::<education::EducationHappening>(),
    events_of::<labour::LabourHappening>(),
    events_of::<money::MoneyHappening>(),
    events_of::<journey::JourneyHappening>(),
    events_of::<guidance::GuidanceHappening>(),
    events_of::<plan::PlanHappening>(),
    events_of::<offers::OfferHappening>(),
    events_of::<network::NetworkHappening>(),
    events_of::<trust::TrustHappening>(),
    events_of::<motivation::MotivationHappening>(),
];

const fn events_of<H: Happening>() -> (&'static str, &'static [Event]) {
    (H::ROOM, H::EVENTS)
}

/// The event of a name within a room.
#[must_use]
pub fn event_of(room: &str, name: &str) -> Option<&'static Event> {
    let (_, events) = EVENTS.iter().find(|(known, _)| *known == room)?;
    events.iter().find(|event| event.name == name)
}

/// Themes whose numbers act once, when the world begins: a later change of them would change nothing.
///
/// Everybody who will come is drawn in the first week, so that nobody's coming hangs on others.
pub const READ_ONCE: &[&str] = &[<Arrival as Theme>::NAME];

/// Builds a world with all rooms and the people of a cohort; nobody in it is guided by name.
///
/// # Errors
/// [`SimError`] when the cohort, a number or a switch is not sound.
pub fn build(settings: Settings, cohort: Cohort) -> Result<Simulation, SimError> {
    build_with(settings, cohort, None)
}

/// The same, with a team of klantmanagers where one is asked for.
///
/// Without a team its rooms are not furnished: such a world has the bytes that it always had.
///
/// # Errors
/// As [`build`], and when the team cannot work.
pub fn build_with(
    settings: Settings,
    cohort: Cohort,
    team: Option<TeamPlan>,
) -> Result<Simulation, SimError> {
    cohort.check()?;
    team.as_ref().map(TeamPlan::check).transpose()?;
    for id in settings.switches.off() {
        let rooms = MECHANISMS.iter().chain(TEAM_MECHANISMS).copied();
        if !rooms.flatten().any(|one| one.id == id) {
            return Err(SimError::UnknownMechanism(id.to_owned()));
        }
    }
    let switches = settings.switches.clone();
    let mut simulation = Simulation::new(settings)
        .with::<Arrival>()?
        .with::<HouseholdRoom>()?
        .with::<Language>()?
        .with::<Health>()?
        .with::<Law>()?
        .with::<Education>()?
        .with::<Labour>()?
        .with::<Money>()?
        .with::<JourneyRoom>()?;
    if let Some(mut team) = team {
        if !switches.is_on("S-191") {
            team.switches.clear();
        }
        let later = team.switches.iter_mut().map(|(_, later)| &mut later.offers);
        for offers in later.chain([&mut team.offers]) {
            *offers = offers::switched(std::mem::take(offers), &switches);
        }
        simulation = simulation
            .with::<TrustRoom>()?
            .with::<MotivationRoom>()?
            .with::<PlanRoom>()?
            .with::<Guidance>()?
            .with::<OfferRoom>()?
            .with::<NetworkRoom>()?;
        offers::open(&mut simulation, &team);
        guidance::employ(&mut simulation, team);
    }
    simulation = simulation.told(STORY);
    simulation.world().insert_resource(cohort);
    simulation.build()
}
