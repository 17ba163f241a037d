//! What happens: a world of statushouders, lived week by week.
//!
//! This list of rooms is the table of contents of the model, and [`STORY`] the order of a week.

pub mod arrival;
pub mod education;
pub mod health;
pub mod household;
pub mod journey;
pub mod kernel;
pub mod labour;
pub mod language;
pub mod law;
pub mod money;

use arrival::{Arrival, Cohort};
use education::Education;
use health::Health;
use household::HouseholdRoom;
use journey::JourneyRoom;
use kernel::{Mechanism, Phase, Settings, SimError, Simulation, Story};
use labour::Labour;
use language::Language;
use law::Law;
use money::Money;

/// Which rooms act in which phase, in which order; a phase that one room has for itself is not listed.
pub const STORY: Story = &[
    (Phase::Plan, &["household", "health"]),
    (Phase::Meet, &["journey"]),
    (Phase::Live, &["language"]),
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

/// Builds a world with all rooms and the people of a cohort.
///
/// # Errors
/// [`SimError`] when the cohort, a number or a switch is not sound.
pub fn build(settings: Settings, cohort: Cohort) -> Result<Simulation, SimError> {
    cohort.check()?;
    for id in settings.switches.off() {
        let known = MECHANISMS.iter().flat_map(|room| room.iter()).any(|one| one.id == id);
        if !known {
            return Err(SimError::UnknownMechanism(id.to_owned()));
        }
    }
    let mut simulation = Simulation::new(settings)
        .with::<Arrival>()?
        .with::<HouseholdRoom>()?
        .with::<Language>()?
        .with::<Health>()?
        .with::<Law>()?
        .with::<Education>()?
        .with::<Labour>()?
        .with::<Money>()?
        .with::<JourneyRoom>()?
        .told(STORY);
    simulation.world().insert_resource(cohort);
    simulation.build()
}
